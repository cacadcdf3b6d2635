package codec

import (
	"math/big"
	"time"

	"github.com/minipy-go/minipy/pickle/opcode"
)

// call writes a call whose result nothing refers to again.
func (e *Encoder) call(class *Class, args Tuple) error {
	if err := e.callNoPut(class, args); err != nil {
		return err
	}
	e.put(ref{}, nil)
	return nil
}

// callNoPut is call without the opcode that stores the result.
func (e *Encoder) callNoPut(class *Class, args Tuple) error {
	if err := e.class(class); err != nil {
		return err
	}
	if err := e.tuple(args); err != nil {
		return err
	}
	e.out.Op(opcode.Reduce)
	return nil
}

// object writes an instance.
func (e *Encoder) object(o *Object) error {
	var r ref
	if !e.options.Tree {
		r = refOf(o)
	}
	if e.fetch(r) {
		return nil
	}
	if err := e.deeper(); err != nil {
		return err
	}
	err := e.instance(r, o)
	e.depth--
	return err
}

// instance writes an object that has not been written.
func (e *Encoder) instance(r ref, o *Object) error {
	if err := e.newObject(o); err != nil {
		return err
	}
	if n, ok := e.numbers.get(r); ok {
		// The arguments hold the instance, so that they have made it already.
		e.out.Op(opcode.Pop)
		e.out.Get(n)
		return nil
	}
	e.put(r, o)
	if err := e.appends(o.Items); err != nil {
		return err
	}
	if o.Pairs != nil {
		if err := e.setItems(o.Pairs); err != nil {
			return err
		}
	}
	if !o.HasState {
		return nil
	}
	if err := e.encode(o.State); err != nil {
		return err
	}
	e.out.Op(opcode.Build)
	return nil
}

// newObject writes what makes the instance, without its state: a call, or in
// protocols below 2 the functions of copyreg that do without the opcodes.
func (e *Encoder) newObject(o *Object) error {
	class, ok := o.Class.(*Class)
	if !ok && !o.Called {
		return typeErrorf("an object has %s for a class", pythonType(o.Class))
	}
	if o.Called {
		if o.Kwargs != nil {
			return typeErrorf("a call of %s has keyword arguments, for which pickle has no opcode", pythonType(o.Class))
		}
		if err := e.encode(o.Class); err != nil {
			return err
		}
		if err := e.tuple(o.Args); err != nil {
			return err
		}
		e.out.Op(opcode.Reduce)
		return nil
	}
	if e.out.Proto < 2 {
		if o.Kwargs != nil {
			return typeErrorf("an instance of %s has keyword arguments, which needs protocol 2", class)
		}
		if len(o.Args) == 0 {
			return e.callNoPut(&Class{"copyreg", "_reconstructor"}, Tuple{class, &Class{"builtins", "object"}, nil})
		}
		return e.callNoPut(&Class{"copyreg", "__newobj__"}, append(Tuple{class}, o.Args...))
	}
	return e.newObjectOpcode(class, o)
}

// newObjectOpcode writes NEWOBJ or NEWOBJ_EX.
func (e *Encoder) newObjectOpcode(class *Class, o *Object) error {
	if o.Kwargs != nil && e.out.Proto < 4 {
		return typeErrorf("an instance of %s has keyword arguments, which needs protocol 4", class)
	}
	if err := e.class(class); err != nil {
		return err
	}
	if err := e.tuple(o.Args); err != nil {
		return err
	}
	if o.Kwargs == nil {
		e.out.Op(opcode.Newobj)
		return nil
	}
	if err := e.dict(o.Kwargs); err != nil {
		return err
	}
	e.out.Op(opcode.NewobjEx)
	return nil
}

// time writes a datetime.datetime, in whole microseconds. The offset of the zone
// is kept and not its rules.
func (e *Encoder) time(t time.Time) error {
	year := t.Year()
	if year < 1 || year > 9999 {
		return typeErrorf("a datetime has no year %d", year)
	}
	micro := t.Nanosecond() / 1000
	args := Tuple{[]byte{byte(year >> 8), byte(year), byte(t.Month()), byte(t.Day()),
		byte(t.Hour()), byte(t.Minute()), byte(t.Second()), byte(micro >> 16), byte(micro >> 8), byte(micro)}}
	if t.Location() != Naive {
		_, offset := t.Zone()
		args = append(args, zone(offset))
	}
	return e.call(&Class{"datetime", "datetime"}, args)
}

// zone is a datetime.timezone of an offset in seconds.
type zone int

// MarshalPickle gives the call that makes the timezone.
func (z zone) MarshalPickle() (any, error) {
	return &Object{Class: &Class{"datetime", "timezone"}, Args: Tuple{time.Duration(z) * time.Second}, Called: true}, nil
}

// zone writes a datetime.timezone: the offset that the location has now.
func (e *Encoder) zone(l *time.Location) error {
	_, offset := time.Unix(0, 0).In(l).Zone()
	return e.encodeOther(zone(offset))
}

// duration writes a datetime.timedelta, in whole microseconds.
func (e *Encoder) duration(d time.Duration) error {
	const day = 24 * time.Hour
	micros := big.NewInt(int64(d / time.Microsecond))
	days, rest := new(big.Int).DivMod(micros, big.NewInt(int64(day/time.Microsecond)), new(big.Int))
	inDay := rest.Int64()
	return e.call(&Class{"datetime", "timedelta"}, Tuple{days.Int64(), inDay / 1_000_000, inDay % 1_000_000})
}
