// Package copyreg makes the module copyreg: the registries of pickle, and the
// functions that pickles name.
package copyreg

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle"
)

// New makes the module for one interpreter.
func New(t *objmodel.Thread) *objmodel.Module {
	m := objmodel.NewModule("copyreg")
	m.Set("__doc__", objmodel.NewStr("Helper to provide extensibility for pickle.\n\nThis is only useful to add pickle support for extension types defined in\nC, not for instances of user-defined classes.\n"))
	m.Functions(functions)
	for name, f := range objmodel.CopyregFunctions() {
		m.Set(name, f)
	}
	m.Set("__all__", objmodel.NewList([]objmodel.Value{objmodel.NewStr("pickle"), objmodel.NewStr("constructor"),
		objmodel.NewStr("add_extension"), objmodel.NewStr("remove_extension"), objmodel.NewStr("clear_extension_cache")}))
	state, err := pickle.StateOf(t)
	if err != nil {
		return m
	}
	m.Set("pickle_complex", pickle.ComplexReducer)
	m.Set("pickle_union", pickle.UnionReducer)
	m.Set("dispatch_table", state.DispatchTable.Value())
	m.Set("_extension_registry", state.ExtensionRegistry.Value())
	m.Set("_inverted_registry", state.InvertedRegistry.Value())
	m.Set("_extension_cache", state.ExtensionCache.Value())
	return m
}

// functions is the table of the module's functions.
var functions = []objmodel.MethodDef{
	{Name: "pickle", Sig: "($module, ob_type, pickle_function, constructor_ob=None)", Fn: pickleFunc},
	{Name: "constructor", Sig: "($module, object)", Fn: constructor},
	{Name: "add_extension", Sig: "($module, module, name, code)", Fn: addExtension, Doc: "Register an extension code."},
	{Name: "remove_extension", Sig: "($module, module, name, code)", Fn: removeExtension, Doc: "Unregister an extension code.  For testing only."},
	{Name: "clear_extension_cache", Fn: clearCache, Kind: objmodel.NoArgs},
	{Name: "_slotnames", Fn: slotNames, Kind: objmodel.OneArg,
		Doc: "Return a list of slot names for a given class."},
	{Name: "_reduce_ex", Fn: reduceEx, Kind: objmodel.Positional, Min: 2, Max: 2},
}

var (
	pickleParams      = objmodel.Params{Func: "pickle", Names: []string{"ob_type", "pickle_function", "constructor_ob"}, MaxPos: 3, Required: 2}
	constructorParams = objmodel.Params{Func: "constructor", Names: []string{"object"}, MaxPos: 1, Required: 1}
	addParams         = objmodel.Params{Func: "add_extension", Names: []string{"module", "name", "code"}, MaxPos: 3, Required: 3}
	removeParams      = objmodel.Params{Func: "remove_extension", Names: []string{"module", "name", "code"}, MaxPos: 3, Required: 3}
)

func callable(v objmodel.Value) bool { return v.Type().Slots.Call != nil }

func pickleFunc(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	var a [3]objmodel.Value
	if err := pickleParams.Bind(args, a[:]); err != nil {
		return objmodel.Value{}, err
	}
	if !callable(a[1]) {
		return objmodel.Value{}, objmodel.TypeErrorf("reduction functions must be callable")
	}
	state, err := pickle.StateOf(t)
	if err != nil {
		return objmodel.Value{}, err
	}
	if err := state.DispatchTable.Set(t, a[0], a[1]); err != nil {
		return objmodel.Value{}, err
	}
	if a[2].IsNil() || a[2].IsNone() {
		return objmodel.None, nil
	}
	return objmodel.None, checkConstructor(a[2])
}

func constructor(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	var a [1]objmodel.Value
	if err := constructorParams.Bind(args, a[:]); err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.None, checkConstructor(a[0])
}

func checkConstructor(v objmodel.Value) error {
	if !callable(v) {
		return objmodel.TypeErrorf("constructors must be callable")
	}
	return nil
}

// extension reads the arguments of add_extension and remove_extension.
func extension(t *objmodel.Thread, params *objmodel.Params, args objmodel.Args) (state *pickle.State, key, code objmodel.Value, err error) {
	var a [3]objmodel.Value
	if err = params.Bind(args, a[:]); err != nil {
		return nil, key, code, err
	}
	code, err = objmodel.Index(t, a[2])
	if err != nil {
		return nil, key, code, err
	}
	state, err = pickle.StateOf(t)
	return state, objmodel.NewTuple(a[0], a[1]), code, err
}

func addExtension(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	state, key, code, err := extension(t, &addParams, args)
	if err != nil {
		return objmodel.Value{}, err
	}
	if n, ok := code.ToInt(); !ok || n <= 0 || n > 0x7fffffff {
		return objmodel.Value{}, objmodel.ValueErrorf("code out of range")
	}
	known, err := state.ExtensionRegistry.Get(t, key)
	if err != nil {
		return objmodel.Value{}, err
	}
	owner, err := state.InvertedRegistry.Get(t, code)
	if err != nil {
		return objmodel.Value{}, err
	}
	if !known.IsNil() && !owner.IsNil() {
		sameCode, err := objmodel.Equal(t, known, code)
		if err != nil {
			return objmodel.Value{}, err
		}
		sameKey, err := objmodel.Equal(t, owner, key)
		if err != nil {
			return objmodel.Value{}, err
		}
		if sameCode && sameKey {
			return objmodel.None, nil
		}
	}
	if !known.IsNil() {
		return objmodel.Value{}, valueError(t, "key %s is already registered with code %s", key, known)
	}
	if !owner.IsNil() {
		return objmodel.Value{}, valueError(t, "code %s is already in use for key %s", code, owner)
	}
	if err := state.ExtensionRegistry.Set(t, key, code); err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.None, state.InvertedRegistry.Set(t, code, key)
}

func removeExtension(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	state, key, code, err := extension(t, &removeParams, args)
	if err != nil {
		return objmodel.Value{}, err
	}
	known, err := state.ExtensionRegistry.Get(t, key)
	if err != nil {
		return objmodel.Value{}, err
	}
	owner, err := state.InvertedRegistry.Get(t, code)
	if err != nil {
		return objmodel.Value{}, err
	}
	registered := !known.IsNil() && !owner.IsNil()
	if registered {
		if registered, err = objmodel.Equal(t, known, code); err != nil {
			return objmodel.Value{}, err
		}
	}
	if !registered {
		return objmodel.Value{}, valueError(t, "key %s is not registered with code %s", key, code)
	}
	if _, err := state.ExtensionRegistry.Delete(t, key); err != nil {
		return objmodel.Value{}, err
	}
	if _, err := state.InvertedRegistry.Delete(t, code); err != nil {
		return objmodel.Value{}, err
	}
	_, err = state.ExtensionCache.Delete(t, code)
	return objmodel.None, err
}

// valueError makes a ValueError of the reprs of two values.
func valueError(t *objmodel.Thread, format string, a, b objmodel.Value) error {
	first, err := objmodel.Repr(t, a)
	if err != nil {
		return err
	}
	second, err := objmodel.Repr(t, b)
	if err != nil {
		return err
	}
	return objmodel.ValueErrorf(format, first, second)
}

func clearCache(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	state, err := pickle.StateOf(t)
	if err != nil {
		return objmodel.Value{}, err
	}
	state.ExtensionCache.Clear()
	return objmodel.None, nil
}

func slotNames(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	cls := a.V[0].AsType()
	if cls == nil {
		return objmodel.Value{}, objmodel.TypeErrorf("_slotnames() argument must be a type, not %s", a.V[0].TypeName())
	}
	return objmodel.SlotNames(t, cls)
}

func reduceEx(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	proto, err := objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType)
	if err != nil {
		return objmodel.Value{}, err
	}
	if proto >= 2 {
		return objmodel.Value{}, objmodel.AllocException(&objmodel.AssertionErrorType, objmodel.EmptyTuple)
	}
	return objmodel.ReduceOld(t, a.V[0], proto)
}
