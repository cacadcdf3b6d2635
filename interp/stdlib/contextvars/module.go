// Package contextvars makes the module contextvars (PEP 567): variables whose
// values belong to a context, and contexts that can be copied at no cost.
package contextvars

import "github.com/minipy-go/minipy/objmodel"

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

var specs = objmodel.Specs{&varSpec, &contextSpec, &tokenSpec, &missingSpec}

// Ready links the types of the module, for Go code that uses them without
// importing it.
func Ready() { objmodel.Register(specs) }

// New makes the module.
func New(t *Thread) *objmodel.Module {
	Ready()
	m := objmodel.NewModule("contextvars")
	m.Functions(functions)
	m.Set("ContextVar", varType.Value())
	m.Set("Context", ContextType.Value())
	m.Set("Token", tokenType.Value())
	names := []string{"Context", "ContextVar", "Token", "copy_context"}
	all := make([]Value, len(names))
	for i, name := range names {
		all[i] = objmodel.NewStr(name)
	}
	m.Set("__all__", objmodel.NewTuple(all...))
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "copy_context", Kind: objmodel.NoArgs, Sig: "($module, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return Copy(t), nil
	}},
}

// generic is __class_getitem__ of the module's classes.
func generic(t *Thread, a Args) (Value, error) {
	return objmodel.NewGenericAlias(a.V[0], a.V[1]), nil
}
