// Package memio has the files in memory: StringIO and BytesIO.
package memio

import (
	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

var specs = objmodel.Specs{&stringSpec, &bytesSpec}

// Types gives the types StringIO and BytesIO, ready to be used.
func Types() []*objmodel.Type {
	objmodel.Register(specs)
	return []*objmodel.Type{&stringType, &bytesType}
}

// unsupported makes an io.UnsupportedOperation.
func unsupported(t *Thread, what string) error {
	cls, err := stdio.Unsupported(t)
	if err != nil {
		return err
	}
	return objmodel.NewException(cls, what)
}

// size reads the optional size argument of read and its like: -1 for all.
func size(t *Thread, a Args, i int) (int, error) {
	if len(a.V) <= i || a.V[i].IsNone() {
		return -1, nil
	}
	v := a.V[i]
	if v.Native(&objmodel.IntType).IsNil() && v.Type().Slots.Index == nil {
		return 0, objmodel.TypeErrorf("argument should be integer or None, not '%s'", v.TypeName())
	}
	n, err := objmodel.IndexInt(t, v, &objmodel.OverflowErrorType)
	if n < 0 {
		n = -1
	}
	return n, err
}

func constant(v Value) func(*Thread, Value) (Value, error) {
	return func(*Thread, Value) (Value, error) { return v, nil }
}

func noDetach(t *Thread, a Args) (Value, error) { return Value{}, unsupported(t, "detach") }

// dictOf gives the __dict__ of a file, that of the instance if a class made in
// Python has one.
func dictOf(v Value, own func(Value, bool) *objmodel.Dict) Value {
	if o := v.AsInstance(); o != nil && o.Dict() != nil {
		return o.Dict().Value()
	}
	return own(v, true).Value()
}

// attributesOf gives a copy of a file's attributes, None if it has none.
func attributesOf(v Value, own *objmodel.Dict) Value {
	if o := v.AsInstance(); o != nil && o.Dict() != nil {
		own = o.Dict()
	}
	if own == nil {
		return objmodel.None
	}
	return own.Copy().Value()
}

// addAttributes adds those of a state to a file's.
func addAttributes(t *Thread, v, state Value, own func(Value, bool) *objmodel.Dict) error {
	more := state.AsDict()
	if more == nil || more.Len() == 0 {
		return nil
	}
	return dictOf(v, own).AsDict().Update(t, more.Value())
}

// stateItems checks the state that __setstate__ was given: so many items, of
// which load takes the first, the one before the last is a position, and the
// last a dict or None; position and dict are the texts of their TypeErrors.
func stateItems(a Args, n int, load func(Value) error, position, dict string) ([]Value, error) {
	state := a.V[1].AsTuple()
	if state == nil || state.Len() < n {
		return nil, objmodel.TypeErrorf("%s.__setstate__ argument should be %d-tuple, got %s", a.V[0].TypeName(), n, a.V[1].TypeName())
	}
	items := state.Items()
	if err := load(items[0]); err != nil {
		return nil, err
	}
	pos, attrs := items[n-2], items[n-1]
	if !pos.IsInt() {
		return nil, objmodel.TypeErrorf(position, pos.TypeName())
	}
	if pos.AsInt() < 0 {
		return nil, objmodel.ValueErrorf("position value cannot be negative")
	}
	if !attrs.IsNone() && attrs.AsDict() == nil {
		return nil, objmodel.TypeErrorf(dict, attrs.TypeName())
	}
	return items, nil
}

func noFileno(t *Thread, a Args) (Value, error) { return Value{}, unsupported(t, "fileno") }

// collectLines reads lines until hint units are read (all for hint <= 0).
func collectLines(t *Thread, a Args, next func() (Value, int, error)) (Value, error) {
	hint, err := size(t, a, 1)
	if err != nil {
		return Value{}, err
	}
	var lines []Value
	for total := 0; hint <= 0 || total < hint; {
		line, n, err := next()
		if err != nil {
			return Value{}, err
		}
		if n == 0 {
			break
		}
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
		lines = append(lines, line)
		total += n
	}
	return objmodel.NewList(lines), nil
}
