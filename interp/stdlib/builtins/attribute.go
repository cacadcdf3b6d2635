package builtins

import "github.com/minipy-go/minipy/objmodel"

func getattrFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	name, err := attrName(a.V[1])
	if err != nil {
		return objmodel.Value{}, err
	}
	if len(a.V) == 2 {
		return objmodel.GetAttr(t, a.V[0], name)
	}
	v, err := objmodel.FindAttr(t, a.V[0], name)
	if err == nil && v.IsNil() {
		return a.V[2], nil
	}
	return v, err
}

func hasattrFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	name, err := attrName(a.V[1])
	if err != nil {
		return objmodel.Value{}, err
	}
	if t.Observer == nil {
		if v, sure := objmodel.OwnAttr(a.V[0], name); sure {
			return objmodel.Bool(!v.IsNil()), nil
		}
	}
	v, err := objmodel.FindAttr(t, a.V[0], name)
	return objmodel.Bool(!v.IsNil()), err
}

func setattrFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	name, err := objmodel.AttrName(a.V[1])
	if err != nil {
		return objmodel.Value{}, err
	}
	if objmodel.SetOwnAttr(a.V[0], name, a.V[2]) {
		return objmodel.None, nil
	}
	// CPython interns the name, and so shares it with the names in programs.
	return objmodel.None, objmodel.SetAttr(t, a.V[0], t.Interp.Intern(name.String()), a.V[2])
}

func delattrFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	name, err := objmodel.AttrName(a.V[1])
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.None, objmodel.SetAttr(t, a.V[0], name, objmodel.Value{})
}

// attrName takes the usual case of an exact str without a call.
func attrName(v objmodel.Value) (*objmodel.Str, error) {
	if s := v.AsStr(); s != nil {
		return s, nil
	}
	return objmodel.AttrName(v)
}

var (
	dirName  = objmodel.Name("__dir__")
	dictName = objmodel.Name("__dict__")
	keysName = objmodel.Name("keys")
	sortName = objmodel.Name("sort")
)

func dirFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	var names objmodel.Value
	var err error
	if len(a.V) == 0 {
		if names, err = localsFunc(t, objmodel.Args{}); err != nil {
			return objmodel.Value{}, err
		}
		if names.AsDict() == nil {
			if names, err = objmodel.CallMethod(t, names, keysName); err != nil {
				return objmodel.Value{}, err
			}
		}
	} else {
		r, found, err := objmodel.CallSpecial(t, a.V[0], dirName)
		if err != nil {
			return objmodel.Value{}, err
		}
		if !found {
			return objmodel.Value{}, objmodel.TypeErrorf("object does not provide __dir__")
		}
		names = r
	}
	items, err := objmodel.Collect(t, names)
	if err != nil {
		return objmodel.Value{}, err
	}
	list := objmodel.NewList(items)
	_, err = objmodel.CallMethod(t, list, sortName)
	return list, err
}

func varsFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if len(a.V) == 0 {
		return localsFunc(t, objmodel.Args{})
	}
	d, err := objmodel.FindAttr(t, a.V[0], dictName)
	if err == nil && d.IsNil() {
		return objmodel.Value{}, objmodel.TypeErrorf("vars() argument must have __dict__ attribute")
	}
	return d, err
}

func globalsFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if d := globals(t); d != nil {
		return d.Value(), nil
	}
	return objmodel.None, nil
}

// globals gives the globals of the innermost Python frame, nil if none runs.
func globals(t *objmodel.Thread) *objmodel.Dict {
	if t.Machine == nil {
		return nil
	}
	return t.Machine.Globals(t)
}

func localsFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if t.Machine == nil {
		return objmodel.Value{}, objmodel.Errorf(&objmodel.SystemErrorType, "frame does not exist")
	}
	return t.Machine.Locals(t)
}
