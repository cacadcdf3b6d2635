package pickling

import "github.com/minipy-go/minipy/objmodel"

// The types of the objects that show a memo to Python.
var (
	picklerMemoType   = objmodel.Type{Name: "PicklerMemoProxy", Module: "_pickle"}
	unpicklerMemoType = objmodel.Type{Name: "UnpicklerMemoProxy", Module: "_pickle"}
)

// memoProxy shows the memo of the Pickler or Unpickler owner.
type memoProxy struct {
	objmodel.Header
	owner objmodel.Value
}

// memoSpec makes the table of a proxy's type of how the memo is emptied and
// copied into a dict.
func memoSpec(typ *objmodel.Type, clear func(objmodel.Value), copied func(*objmodel.Thread, objmodel.Value) (*objmodel.Dict, error)) objmodel.TypeSpec {
	owner := func(a objmodel.Args) objmodel.Value { return objmodel.Cast[memoProxy](a.V[0], typ).owner }
	return objmodel.TypeSpec{
		Object: (*memoProxy)(nil),
		Type:   typ,
		Flags:  objmodel.FlagNoInstantiate,
		Methods: []objmodel.MethodDef{
			{Name: "clear", Kind: objmodel.NoArgs, Doc: "Remove all items from memo.",
				Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
					clear(owner(a))
					return objmodel.None, nil
				}},
			{Name: "copy", Kind: objmodel.NoArgs, Doc: "Copy the memo to a new object.",
				Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
					d, err := copied(t, owner(a))
					if err != nil {
						return objmodel.Value{}, err
					}
					return d.Value(), nil
				}},
			{Name: "__reduce__", Kind: objmodel.NoArgs, Doc: "Implement pickle support.",
				Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
					d, err := copied(t, owner(a))
					if err != nil {
						return objmodel.Value{}, err
					}
					return objmodel.NewTuple(objmodel.DictType.Value(), objmodel.NewTuple(d.Value())), nil
				}},
		},
	}
}

var picklerMemoSpec = memoSpec(&picklerMemoType,
	func(owner objmodel.Value) { asPickler(owner).machine.ClearMemo() },
	copyPicklerMemo)

var unpicklerMemoSpec = memoSpec(&unpicklerMemoType,
	func(owner objmodel.Value) { asUnpickler(owner).machine.ClearMemo() },
	copyUnpicklerMemo)

// copyPicklerMemo gives a dict of (number, object) by id(object).
func copyPicklerMemo(t *objmodel.Thread, owner objmodel.Value) (*objmodel.Dict, error) {
	d := objmodel.NewDict(0)
	return d, asPickler(owner).machine.EachMemo(func(number int, v objmodel.Value) error {
		return d.Set(t, objmodel.Int(int64(v.ID())), objmodel.NewTuple(objmodel.Int(int64(number)), v))
	})
}

// copyUnpicklerMemo gives a dict of objects by index.
func copyUnpicklerMemo(t *objmodel.Thread, owner objmodel.Value) (*objmodel.Dict, error) {
	d := objmodel.NewDict(0)
	return d, asUnpickler(owner).machine.EachMemo(func(index int64, v objmodel.Value) error {
		return d.Set(t, objmodel.Int(index), v)
	})
}

func picklerMemo(t *objmodel.Thread, self objmodel.Value) (objmodel.Value, error) {
	if _, err := asPickler(self).ready(t, self); err != nil {
		return objmodel.Value{}, err
	}
	return newProxy(&picklerMemoType, self), nil
}

func unpicklerMemo(t *objmodel.Thread, self objmodel.Value) (objmodel.Value, error) {
	if _, err := asUnpickler(self).ready(t, self); err != nil {
		return objmodel.Value{}, err
	}
	return newProxy(&unpicklerMemoType, self), nil
}

func newProxy(typ *objmodel.Type, owner objmodel.Value) objmodel.Value {
	p := &memoProxy{objmodel.NewHeader(typ), owner}
	return objmodel.FromPtr(&p.Header)
}

// memoDict gives the dict to set a memo from: a dict, or a copy of what a
// proxy shows. Errors: TypeError.
func memoDict(t *objmodel.Thread, value objmodel.Value, typ *objmodel.Type, copied func(*objmodel.Thread, objmodel.Value) (*objmodel.Dict, error)) (*objmodel.Dict, error) {
	if value.IsNil() {
		return nil, objmodel.TypeErrorf("attribute deletion is not supported")
	}
	if p := objmodel.Cast[memoProxy](value, typ); p != nil {
		return copied(t, p.owner)
	}
	if d := value.AsDict(); d != nil {
		return d, nil
	}
	return nil, objmodel.TypeErrorf("'memo' attribute must be a %s object or dict, not %.200s", typ.Name, value.TypeName())
}

func setPicklerMemo(t *objmodel.Thread, self, value objmodel.Value) error {
	machine, err := asPickler(self).ready(t, self)
	if err != nil {
		return err
	}
	d, err := memoDict(t, value, &picklerMemoType, copyPicklerMemo)
	if err != nil {
		return err
	}
	objects := make([]objmodel.Value, d.Len())
	for pos := 0; ; {
		_, entry, ok := d.Next(&pos)
		if !ok {
			break
		}
		pair := entry.AsTuple()
		if pair == nil || len(pair.Items()) != 2 {
			return objmodel.TypeErrorf("'memo' values must be 2-item tuples")
		}
		number, err := objmodel.IndexInt(t, pair.Items()[0], &objmodel.OverflowErrorType)
		if err != nil {
			return err
		}
		if number < 0 || number >= len(objects) {
			return objmodel.ValueErrorf("memo key must be a number of the memo")
		}
		objects[number] = pair.Items()[1]
	}
	machine.SetMemo(objects)
	return nil
}

func setUnpicklerMemo(t *objmodel.Thread, self, value objmodel.Value) error {
	machine, err := asUnpickler(self).ready(t, self)
	if err != nil {
		return err
	}
	d, err := memoDict(t, value, &unpicklerMemoType, copyUnpicklerMemo)
	if err != nil {
		return err
	}
	d = d.Copy()
	machine.ClearMemo()
	for pos := 0; ; {
		key, v, ok := d.Next(&pos)
		if !ok {
			return nil
		}
		index, isInt := key.ToInt()
		if !isInt {
			return objmodel.TypeErrorf("memo key must be integers")
		}
		if index < 0 {
			return objmodel.ValueErrorf("memo key must be positive integers.")
		}
		machine.PutMemo(index, v)
	}
}
