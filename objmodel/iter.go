package objmodel

import "slices"

// Iter is iter(v). Errors: TypeError when v is not iterable.
func Iter(t *Thread, v Value) (Value, error) {
	typ := v.p.typ
	if f := typ.Slots.Iter; f != nil {
		if err := t.EnterMachine(); err != nil {
			return Value{}, err
		}
		it, err := f(t, v)
		t.LeaveMachine()
		if err != nil {
			return Value{}, err
		}
		if it.p.typ.Slots.Next == nil {
			return Value{}, TypeErrorf("iter() returned non-iterator of type '%s'", it.TypeName())
		}
		return it, nil
	}
	if typ.Slots.GetItem != nil && typ.flags&(FlagMapping|FlagNotIterable) == 0 {
		return NewSeqIter(v), nil
	}
	return Value{}, TypeErrorf("'%s' object is not iterable", v.TypeName())
}

// Next is one step of an iterator: ok is false at its end and on an error.
func Next(t *Thread, it Value) (v Value, ok bool, err error) {
	f := it.p.typ.Slots.Next
	if f == nil {
		return Value{}, false, TypeErrorf("'%s' object is not an iterator", it.TypeName())
	}
	// Iterators stand on iterators (zip of map of filter…), as deep as a
	// program likes to build them.
	if t.Native >= t.NativeLimit {
		return Value{}, false, nativeTooDeep("")
	}
	t.Native++
	v, err = f(t, it)
	t.Native--
	if err == nil {
		return v, v.p != nil, nil
	}
	if Matches(err, &StopIterationType) {
		err = nil
	}
	return Value{}, false, err
}

// Iterate calls f with each item of v. f ends the walk with an error.
func Iterate(t *Thread, v Value, f func(Value) error) error {
	switch v.p.typ {
	case &ListType:
		l := v.AsList()
		for i := 0; i < len(l.items); i++ {
			if err := f(l.items[i]); err != nil {
				return err
			}
			if err := t.Tick(1); err != nil {
				return err
			}
		}
		return nil
	case &TupleType:
		for _, x := range v.AsTuple().Items() {
			if err := f(x); err != nil {
				return err
			}
			if err := t.Tick(1); err != nil {
				return err
			}
		}
		return nil
	}
	it, err := Iter(t, v)
	if err != nil {
		return err
	}
	for {
		x, ok, err := Next(t, it)
		if !ok {
			return err
		}
		if err := t.Tick(1); err != nil {
			return err
		}
		if err := f(x); err != nil {
			return err
		}
	}
}

// Collect gives the items of an iterable as a new slice that the caller owns.
func Collect(t *Thread, v Value) ([]Value, error) {
	switch v.p.typ {
	case &ListType:
		return t.copyValues(v.AsList().items)
	case &TupleType:
		return t.copyValues(v.AsTuple().Items())
	case &StrType:
		if s := v.AsStr(); s.IsASCII() && len(s.s) <= smallRequest/valueSize {
			return s.appendCharacters(make([]Value, 0, len(s.s))), nil
		}
	}
	if n := v.plainCount(); n >= 0 {
		if err := t.Reserve(int64(n), valueSize); err != nil {
			return nil, err
		}
		return v.appendPlain(make([]Value, 0, n)), nil
	}
	it, err := Iter(t, v)
	if err != nil {
		return nil, err
	}
	var out []Value
	defer t.Drop(t.Hold(&out))
	for {
		if n := len(out); n < cap(out) {
			if added := Fill(t, it, out[n:cap(out)]); added > 0 {
				out = out[:n+added]
				if err := t.Tick(int64(added)); err != nil {
					return out, err
				}
			}
		}
		x, ok, err := quickNext(t, it)
		if !ok {
			return out, err
		}
		if len(out) == cap(out) {
			n := max(2*len(out), firstRoom)
			if err := t.Reserve(int64(n), valueSize); err != nil {
				return out, err
			}
			out = slices.Grow(out, n-len(out))
		}
		out = append(out, x)
		if err := t.Tick(1); err != nil {
			return out, err
		}
	}
}

// firstRoom is for how many items there is room at first where nobody knows how
// many there will be.
const firstRoom = 8
