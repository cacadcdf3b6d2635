package objmodel

import "unsafe"

// SetIterType is the type of iter(set()).
var SetIterType = Type{Name: "set_iterator"}

type setIterator struct {
	Header
	set  *Set // nil once exhausted
	pos  int
	used int // members when it began; -1 after an error
	left int
}

func setIter(t *Thread, v Value) (Value, error) {
	s := v.AsSet()
	it := &setIterator{Header{&SetIterType}, s, 0, s.used, s.used}
	return Value{p: &it.Header}, nil
}

func setIterNext(t *Thread, v Value) (Value, error) {
	return (*setIterator)(unsafe.Pointer(v.p)).next()
}

// next gives the next member, nil at the end.
func (it *setIterator) next() (Value, error) {
	if it.set == nil {
		return Value{}, nil
	}
	if it.used != it.set.used {
		it.used = -1
		return Value{}, RuntimeErrorf("Set changed size during iteration")
	}
	x, ok := it.set.Next(&it.pos)
	if !ok {
		it.set = nil
		return Value{}, nil
	}
	it.left--
	return x, nil
}

var setIterSpec = TypeSpec{
	Type: &SetIterType, Object: (*setIterator)(nil),
	Flags: FlagNoInstantiate,
	Slots: Slots{Iter: iterSelf, Next: setIterNext},
	Methods: []MethodDef{
		{Name: "__length_hint__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			it := (*setIterator)(unsafe.Pointer(a.V[0].p))
			if it.set == nil || it.used != it.set.used {
				return Int(0), nil
			}
			return Int(int64(it.left)), nil
		}, Doc: "Private method returning an estimate of len(list(it))."},
		{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			c := *(*setIterator)(unsafe.Pointer(a.V[0].p))
			items, err := Collect(t, Value{p: &c.Header})
			if err != nil {
				return Value{}, err
			}
			return reduceIter(t, "iter", NewList(items), Value{})
		}, Doc: "Return state information for pickling."},
	},
}
