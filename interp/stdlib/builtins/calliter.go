package builtins

import "github.com/minipy-go/minipy/objmodel"

// callIterType is the iterator of iter(callable, sentinel).
var callIterType = objmodel.Type{Name: "callable_iterator"}

type callIter struct {
	objmodel.Header
	fn       objmodel.Value // nil once exhausted
	sentinel objmodel.Value
}

func newCallIter(fn, sentinel objmodel.Value) objmodel.Value {
	it := &callIter{objmodel.NewHeader(&callIterType), fn, sentinel}
	return objmodel.FromPtr(&it.Header)
}

var callIterSpec = objmodel.TypeSpec{
	Type:  &callIterType,
	Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{
		Iter: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) { return v, nil },
		Next: callIterNext,
	},
}

func callIterNext(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
	it := objmodel.Cast[callIter](v, &callIterType)
	if it.fn.IsNil() {
		return objmodel.Value{}, nil
	}
	r, err := objmodel.Call(t, it.fn)
	if err != nil {
		if objmodel.Matches(err, &objmodel.StopIterationType) {
			it.fn = objmodel.Value{}
			return objmodel.Value{}, nil
		}
		return objmodel.Value{}, err
	}
	done, err := objmodel.Equal(t, r, it.sentinel)
	if err != nil {
		return objmodel.Value{}, err
	}
	if done {
		it.fn = objmodel.Value{}
		return objmodel.Value{}, nil
	}
	return r, nil
}
