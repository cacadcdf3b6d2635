package sys

import "github.com/minipy-go/minipy/objmodel"

// hookGetter is gettrace or getprofile.
func hookGetter(get func(*objmodel.Thread) objmodel.Value) objmodel.Func {
	return func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
		if f := get(t); !f.IsNil() {
			return f, nil
		}
		return objmodel.None, nil
	}
}

// hookSetter is settrace or setprofile.
func hookSetter(set func(*objmodel.Thread, objmodel.Value)) objmodel.Func {
	return func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
		f := a.V[0]
		if f.IsNone() {
			f = objmodel.Value{}
		}
		set(t, f)
		return objmodel.None, nil
	}
}
