package builtins

import "github.com/minipy-go/minipy/objmodel"

func isinstanceFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	ok, err := objmodel.IsInstance(t, a.V[0], a.V[1])
	return objmodel.Bool(ok), err
}

func issubclassFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	ok, err := objmodel.IsSubclass(t, a.V[0], a.V[1])
	return objmodel.Bool(ok), err
}

func callableFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return objmodel.Bool(a.V[0].Type().Slots.Call != nil), nil
}

func idFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	id := a.V[0].ID()
	if id > 1<<63-1 {
		return bigUint(id), nil
	}
	return objmodel.Int(int64(id)), nil
}

func hashFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	h, err := objmodel.Hash(t, a.V[0])
	return objmodel.Int(h), err
}

func lenFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	n, err := objmodel.Length(t, a.V[0])
	return objmodel.Int(int64(n)), err
}
