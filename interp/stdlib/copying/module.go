// Package copying makes the module copy: shallow and deep copies of any object,
// by the same reductions that pickle uses.
package copying

import "github.com/minipy-go/minipy/objmodel"

// New makes the module copy for one interpreter.
func New(t *objmodel.Thread) *objmodel.Module {
	m := objmodel.NewModule("copy")
	m.Set("__doc__", objmodel.NewStr("Generic (shallow and deep) copying operations."))
	m.Functions(functions)
	m.Set("__all__", objmodel.NewList([]objmodel.Value{objmodel.NewStr("Error"), objmodel.NewStr("copy"),
		objmodel.NewStr("deepcopy"), objmodel.NewStr("replace")}))
	if class, err := errorClass(t); err == nil {
		m.Set("Error", class.Value())
		m.Set("error", class.Value())
	}
	return m
}

// functions is the table of the module's functions.
var functions = []objmodel.MethodDef{
	{Name: "copy", Sig: "($module, x)", Fn: copyFunc, Doc: "Shallow copy operation on arbitrary Python objects.\n\nSee the module's __doc__ string for more info."},
	{Name: "deepcopy", Sig: "($module, x, memo=None, _nil=[])", Fn: deepcopyFunc, Doc: "Deep copy operation on arbitrary Python objects.\n\nSee the module's __doc__ string for more info."},
	{Name: "replace", Sig: "($module, obj, /, **changes)", Fn: replaceFunc, Doc: "Return a new object replacing specified fields with new values.\n\nThis is especially useful for immutable objects, like named tuples or\nframe objects."},
}

// errorKey is the key of copy.Error among the interpreter's state.
type errorKey struct{}

// errorClass gives copy.Error, made at the first call.
func errorClass(t *objmodel.Thread) (*objmodel.Type, error) {
	if class, ok := t.Interp.State[errorKey{}].(*objmodel.Type); ok {
		return class, nil
	}
	namespace := objmodel.NewDict(1)
	namespace.SetString("__module__", objmodel.NewStr("copy"))
	class, err := objmodel.NewClass(t, &objmodel.TypeType, objmodel.Name("Error"), []*objmodel.Type{&objmodel.ExceptionType}, namespace, objmodel.Args{})
	if err != nil {
		return nil, err
	}
	if t.Interp.State == nil {
		t.Interp.State = make(map[any]any)
	}
	t.Interp.State[errorKey{}] = class
	return class, nil
}

// uncopyable is the error for an object without any reduction.
func uncopyable(t *objmodel.Thread, how string, cls *objmodel.Type) error {
	class, err := errorClass(t)
	if err != nil {
		return err
	}
	text, err := objmodel.Repr(t, cls.Value())
	if err != nil {
		return err
	}
	return objmodel.Errorf(class, "un(%s)copyable object of type %s", how, text)
}
