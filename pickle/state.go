package pickle

import "github.com/minipy-go/minipy/objmodel"

// State is what the pickle machine keeps for one interpreter: the exception
// classes, and the registries that the module copyreg shows.
type State struct {
	// PickleError is the base of the two classes below it.
	PickleError *objmodel.Type
	// PicklingError is raised for what can't be written.
	PicklingError *objmodel.Type
	// UnpicklingError is raised for what can't be read.
	UnpicklingError *objmodel.Type

	// DispatchTable is copyreg.dispatch_table: reducers by type.
	DispatchTable *objmodel.Dict
	// ExtensionRegistry maps (module, name) to a code, InvertedRegistry a code
	// to (module, name), and ExtensionCache a code to the object.
	ExtensionRegistry, InvertedRegistry, ExtensionCache *objmodel.Dict
}

// stateKey is the key of the State among the interpreter's.
type stateKey struct{}

// StateOf gives the State of t's interpreter, made at the first call. Errors:
// none but those of class creation.
func StateOf(t *objmodel.Thread) (*State, error) {
	if s, ok := t.Interp.State[stateKey{}].(*State); ok {
		return s, nil
	}
	s := &State{
		DispatchTable:     objmodel.NewDict(0),
		ExtensionRegistry: objmodel.NewDict(0),
		InvertedRegistry:  objmodel.NewDict(0),
		ExtensionCache:    objmodel.NewDict(0),
	}
	if err := s.DispatchTable.Set(t, objmodel.ComplexType.Value(), ComplexReducer); err != nil {
		return nil, err
	}
	if err := s.DispatchTable.Set(t, objmodel.UnionType.Value(), UnionReducer); err != nil {
		return nil, err
	}
	var err error
	if s.PickleError, err = errorClass(t, "PickleError", &objmodel.ExceptionType); err != nil {
		return nil, err
	}
	if s.PicklingError, err = errorClass(t, "PicklingError", s.PickleError); err != nil {
		return nil, err
	}
	if s.UnpicklingError, err = errorClass(t, "UnpicklingError", s.PickleError); err != nil {
		return nil, err
	}
	if t.Interp.State == nil {
		t.Interp.State = make(map[any]any)
	}
	t.Interp.State[stateKey{}] = s
	return s, nil
}

// errorClass makes an exception class of the module _pickle, where CPython's
// classes say they are.
func errorClass(t *objmodel.Thread, name string, base *objmodel.Type) (*objmodel.Type, error) {
	namespace := objmodel.NewDict(1)
	namespace.SetString("__module__", objmodel.NewStr("_pickle"))
	return objmodel.NewClass(t, &objmodel.TypeType, objmodel.Name(name), []*objmodel.Type{base}, namespace, objmodel.Args{})
}

//go:noinline
func (s *State) unpicklingErrorf(format string, args ...any) error {
	return objmodel.Errorf(s.UnpicklingError, format, args...)
}

//go:noinline
func (s *State) picklingErrorf(format string, args ...any) error {
	return objmodel.Errorf(s.PicklingError, format, args...)
}
