package importlib

import "github.com/minipy-go/minipy/objmodel"

// The loaders of the modules that the binary carries. As in CPython it is the
// classes themselves that find and load.
var (
	builtInImporterType = objmodel.Type{Name: "BuiltinImporter", Module: "_frozen_importlib", Doc: "Meta path import for built-in modules."}
	frozenImporterType  = objmodel.Type{Name: "FrozenImporter", Module: "_frozen_importlib", Doc: "Meta path import for frozen modules."}
)

// BuiltInImporter gives the class of the finder and loader of modules in Go.
func BuiltInImporter() *objmodel.Type { return &builtInImporterType }

// builtInSpec gives the spec of a module written in Go, None if there is none,
// or if it comes after the path and early is set.
func builtInSpec(t *Thread, name string, early bool) Value {
	if early && !Early(name) || hostOf(t).BuiltIn(name) == nil {
		return objmodel.None
	}
	return newSpec(name, builtInImporterType.Value(), "built-in", Value{}, false)
}

// frozenSpec gives the spec of a module in Python that the binary carries. One
// of a package that it carries too is found at once.
func frozenSpec(t *Thread, name string, path Value, early bool) Value {
	parent := parentOf(name)
	if early && !Early(name) && !(parent != "" && carried(t, parent)) {
		return objmodel.None
	}
	if parent != "" && hostOf(t).BuiltIn(name) != nil && !(early && !carried(t, parent)) {
		return builtInSpec(t, name, false)
	}
	pkg, ok := hostOf(t).Frozen(name)
	if !ok {
		return objmodel.None
	}
	locations := Value{}
	if pkg {
		locations = objmodel.NewList(nil)
	}
	return newSpec(name, frozenImporterType.Value(), "frozen", locations, false)
}

// carried says whether a package that is imported came with the binary.
func carried(t *Thread, name string) bool {
	m := t.Interp.Modules.GetString(name)
	if m.IsNil() {
		return false
	}
	spec, err := objmodel.FindAttr(t, m, specAttr)
	if err != nil || asSpec(spec) == nil {
		return false
	}
	loader := asSpec(spec).get(loaderName)
	return loader == frozenImporterType.Value() || loader == builtInImporterType.Value()
}

// createBuiltIn makes a module written in Go.
func createBuiltIn(t *Thread, spec Value) (Value, error) {
	name, err := specName(t, spec)
	if err != nil {
		return Value{}, err
	}
	make := hostOf(t).BuiltIn(name)
	if make == nil {
		return Value{}, importError(&objmodel.ImportErrorType, name, "'"+name+"' is not a built-in module")
	}
	m := make(t)
	m.BuiltIn = true
	hostOf(t).Made(t, m)
	return m.Value(), nil
}

// execFrozen runs a module that the binary carries.
func execFrozen(t *Thread, name string, module Value) error {
	code, ok, err := hostOf(t).CompileFrozen(t, name)
	if err != nil {
		return err
	}
	if !ok {
		return importError(&objmodel.ImportErrorType, name, "No such frozen object named "+name)
	}
	return execIn(t, code, module)
}

// execIn runs code in the namespace of a module.
func execIn(t *Thread, code, module Value) error {
	d, err := objmodel.GetAttr(t, module, objmodel.Name("__dict__"))
	if err != nil {
		return err
	}
	if d.AsDict() == nil {
		return objmodel.TypeErrorf("exec() globals must be a dict, not %s", d.TypeName())
	}
	return hostOf(t).Exec(t, code, d.AsDict())
}

// native says whether a loader is one of ours, not a class below one.
func native(loader Value) bool {
	return loader == builtInImporterType.Value() || loader == frozenImporterType.Value() ||
		loader.Type() == &sourceLoaderType || loader.Type() == &namespaceLoaderType
}

// execNative is exec_module of our own loaders.
func execNative(t *Thread, loader, spec, module Value) error {
	name, err := specName(t, spec)
	if err != nil {
		return err
	}
	switch {
	case loader == frozenImporterType.Value():
		return execFrozen(t, name, module)
	case loader.Type() == &sourceLoaderType:
		l := asSourceLoader(loader)
		code, err := l.code(t)
		if err != nil {
			return err
		}
		return execIn(t, code, module)
	}
	return nil
}

// nameArg reads the only argument of most methods of loaders, behind the
// class or the loader.
func nameArg(fn string, a Args) (string, error) {
	var out [1]Value
	p := objmodel.Params{Func: fn, Names: []string{"fullname"}, MaxPos: 1, Required: 1}
	if err := p.Bind(a.Tail(1), out[:]); err != nil {
		return "", err
	}
	name, ok := out[0].ToStr()
	if !ok {
		return "", objmodel.TypeErrorf("module name must be a string")
	}
	return name, nil
}

// findArgs reads the arguments of find_spec.
func findArgs(a Args) (name string, path, target Value, err error) {
	var out [3]Value
	p := objmodel.Params{Func: "find_spec", Names: []string{"fullname", "path", "target"}, MaxPos: 3, Required: 1}
	if err := p.Bind(a.Tail(1), out[:]); err != nil {
		return "", Value{}, Value{}, err
	}
	name, ok := out[0].ToStr()
	if !ok {
		return "", Value{}, Value{}, objmodel.TypeErrorf("module name must be a string")
	}
	return name, orNone(out[1]), orNone(out[2]), nil
}

// embeddedMethods are what both classes have; frozen says which it is.
func embeddedMethods(frozen bool) []objmodel.MethodDef {
	find := func(t *Thread, name string) Value {
		if frozen {
			return frozenSpec(t, name, objmodel.None, false)
		}
		return builtInSpec(t, name, false)
	}
	known := func(t *Thread, method string, a Args) (string, Value, error) {
		name, err := nameArg(method, a)
		if err != nil {
			return "", Value{}, err
		}
		spec := find(t, name)
		if spec.IsNone() {
			kind := "built-in"
			if frozen {
				kind = "frozen"
			}
			return "", Value{}, importError(&objmodel.ImportErrorType, name, "'"+name+"' is not a "+kind+" module")
		}
		return name, spec, nil
	}
	methods := []objmodel.MethodDef{
		{Name: "find_spec", Fn: func(t *Thread, a Args) (Value, error) {
			name, _, _, err := findArgs(a)
			if err != nil {
				return Value{}, err
			}
			return find(t, name), nil
		}},
		{Name: "is_package", Fn: func(t *Thread, a Args) (Value, error) {
			_, spec, err := known(t, "is_package", a)
			if err != nil {
				return Value{}, err
			}
			return objmodel.Bool(!asSpec(spec).get(locationsName).IsNone()), nil
		}},
		{Name: "get_code", Fn: func(t *Thread, a Args) (Value, error) {
			name, _, err := known(t, "get_code", a)
			if err != nil || !frozen {
				return objmodel.None, err
			}
			code, ok, err := hostOf(t).CompileFrozen(t, name)
			if !ok {
				return objmodel.None, err
			}
			return code, nil
		}},
		{Name: "get_source", Fn: func(t *Thread, a Args) (Value, error) {
			_, _, err := known(t, "get_source", a)
			return objmodel.None, err
		}},
		{Name: "load_module", Fn: func(t *Thread, a Args) (Value, error) {
			_, spec, err := known(t, "load_module", a)
			if err != nil {
				return Value{}, err
			}
			return load(t, spec)
		}},
	}
	return methods
}

// embeddedStatics are the loader's two halves, which need no class.
func embeddedStatics(importer func() Value) []objmodel.MethodDef {
	return []objmodel.MethodDef{
		{Name: "create_module", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
			if importer() == builtInImporterType.Value() {
				return createBuiltIn(t, a.V[0])
			}
			return objmodel.None, nil
		}},
		{Name: "exec_module", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
			spec, err := objmodel.GetAttr(t, a.V[0], specAttr)
			if err != nil {
				return Value{}, err
			}
			return objmodel.None, execNative(t, importer(), spec, a.V[0])
		}},
	}
}

var builtInImporterSpec = objmodel.TypeSpec{
	Type:    &builtInImporterType,
	Classes: embeddedMethods(false),
	Statics: embeddedStatics(func() Value { return builtInImporterType.Value() }),
}

var frozenImporterSpec = objmodel.TypeSpec{
	Type:    &frozenImporterType,
	Classes: embeddedMethods(true),
	Statics: embeddedStatics(func() Value { return frozenImporterType.Value() }),
}
