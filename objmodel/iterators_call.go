package objmodel

import "unsafe"

// CallIterType is the type of iter(callable, sentinel).
var CallIterType = Type{Name: "callable_iterator"}

type callIter struct {
	Header
	fn       Value // nil once exhausted
	sentinel Value
}

// NewCallIter makes the iterator that calls fn until it gives the sentinel.
func NewCallIter(fn, sentinel Value) Value {
	it := &callIter{Header{&CallIterType}, fn, sentinel}
	return Value{p: &it.Header}
}

func callIterNext(t *Thread, v Value) (Value, error) {
	it := (*callIter)(unsafe.Pointer(v.p))
	if it.fn.p == nil {
		return Value{}, nil
	}
	r, err := callDeeper(t, it.fn)
	if err != nil {
		if Matches(err, &StopIterationType) {
			it.fn = Value{}
			return Value{}, nil
		}
		return Value{}, err
	}
	if it.fn.p == nil { // the call ran the iterator itself to its end
		return Value{}, nil
	}
	done, err := Equal(t, it.sentinel, r)
	if err != nil {
		return Value{}, err
	}
	if done {
		it.fn = Value{}
		return Value{}, nil
	}
	return r, nil
}

var callIterSpec = TypeSpec{
	Type: &CallIterType, Object: (*callIter)(nil),
	Flags: FlagNoInstantiate,
	Slots: Slots{Iter: iterSelf, Next: callIterNext},
	Methods: []MethodDef{{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		it := (*callIter)(unsafe.Pointer(a.V[0].p))
		if it.fn.p == nil {
			return reduceIter(t, "iter", EmptyTuple, Value{})
		}
		r, err := reduceIter(t, "iter", it.fn, Value{})
		if err != nil {
			return Value{}, err
		}
		return NewTuple(r.AsTuple().Items()[0], NewTuple(it.fn, it.sentinel)), nil
	}, Doc: "Return state information for pickling."}},
}
