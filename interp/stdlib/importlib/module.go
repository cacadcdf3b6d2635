package importlib

import (
	"github.com/minipy-go/minipy/objmodel"
)

var specs = objmodel.Specs{&specSpec, &builtInImporterSpec, &frozenImporterSpec, &pathFinderSpec, &fileFinderSpec,
	&sourceLoaderSpec, &namespaceLoaderSpec, &namespacePathSpec}

// Ready links the types of the import system.
func Ready() { objmodel.Register(specs) }

// New makes the module _frozen_importlib.
func New(t *Thread) *objmodel.Module {
	m := objmodel.NewModule("_frozen_importlib")
	m.Functions(functions)
	m.Set("ModuleSpec", specType.Value())
	m.Set("BuiltinImporter", builtInImporterType.Value())
	m.Set("FrozenImporter", frozenImporterType.Value())
	return m
}

// NewExternal makes the module _frozen_importlib_external.
func NewExternal(t *Thread) *objmodel.Module {
	m := objmodel.NewModule("_frozen_importlib_external")
	m.Set("PathFinder", pathFinderType.Value())
	m.Set("FileFinder", fileFinderType.Value())
	m.Set("SourceFileLoader", sourceLoaderType.Value())
	m.Set("NamespaceLoader", namespaceLoaderType.Value())
	m.Set("_NamespacePath", namespacePathType.Value())
	m.Functions(externalFunctions)
	return m
}

// ConfigureSys gives the module sys its finders and hooks.
func ConfigureSys(m *objmodel.Module) {
	Ready()
	m.Set("meta_path", objmodel.NewList(usualFinders()))
	m.Set("path_hooks", objmodel.NewList([]Value{objmodel.NewBuiltin(&pathHookDef, "_frozen_importlib_external")}))
}

// Describe gives a module that was not imported, as builtins, its spec.
func Describe(m *objmodel.Module, name string) {
	Ready()
	s := newSpec(name, builtInImporterType.Value(), "built-in", Value{}, false)
	m.Set("__spec__", s)
	m.Set("__loader__", builtInImporterType.Value())
	m.Set("__package__", objmodel.NewASCII(""))
}

// ScriptLoader gives the __loader__ of a program that is run from a file.
func ScriptLoader(name, path string) Value {
	Ready()
	return newSourceLoader(name, path)
}

var functions = []objmodel.MethodDef{
	{Name: "_find_spec", Kind: objmodel.Positional, Min: 2, Max: 3, Fn: func(t *Thread, a Args) (Value, error) {
		name, ok := a.V[0].ToStr()
		if !ok {
			return Value{}, objmodel.TypeErrorf("module name must be a string")
		}
		target := objmodel.None
		if len(a.V) > 2 {
			target = a.V[2]
		}
		return FindSpec(t, name, a.V[1], target)
	}},
	{Name: "module_from_spec", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) { return moduleFromSpec(t, a.V[0]) }},
	{Name: "_load", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) { return load(t, a.V[0]) }},
	{Name: "_exec", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Value, error) {
		return exec(t, a.V[0], a.V[1])
	}},
	{Name: "_init_module_attrs", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Value, error) {
		return a.V[1], initAttributes(t, a.V[0], a.V[1], false)
	}},
	{Name: "_import", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		name, ok := a.V[0].ToStr()
		if !ok {
			return Value{}, objmodel.TypeErrorf("module name must be a string")
		}
		return Import(t, name)
	}},
	{Name: "_names", Kind: objmodel.OneArg, Doc: "The names of the modules in a package that the binary carries.", Fn: func(t *Thread, a Args) (Value, error) {
		parent, _ := a.V[0].ToStr()
		return stringList(hostOf(t).Names(parent)), nil
	}},
}

var externalFunctions = []objmodel.MethodDef{
	{Name: "_entries", Kind: objmodel.OneArg, Doc: "The names in a folder, those of folders with a slash behind them.", Fn: func(t *Thread, a Args) (Value, error) {
		path, _ := a.V[0].ToStr()
		list, err := hostOf(t).ReadDir(path)
		if err != nil {
			return Value{}, osError(t, err, a.V[0])
		}
		names := make([]string, len(list))
		for i, e := range list {
			names[i] = e.Name()
			if e.IsDir() || e.Type()&^0o777 != 0 && isDir(hostOf(t), hostOf(t).Join(path, e.Name())) {
				names[i] += "/"
			}
		}
		return stringList(names), nil
	}},
	{Name: "_read", Kind: objmodel.OneArg, Doc: "The bytes of a file that modules may come from.", Fn: func(t *Thread, a Args) (Value, error) {
		path, _ := a.V[0].ToStr()
		data, err := hostOf(t).ReadFile(path)
		if err != nil {
			return Value{}, osError(t, err, a.V[0])
		}
		return objmodel.NewBytes(string(data)), nil
	}},
	{Name: "_kind", Kind: objmodel.OneArg, Doc: "'file', 'folder' or None.", Fn: func(t *Thread, a Args) (Value, error) {
		path, _ := a.V[0].ToStr()
		switch h := hostOf(t); {
		case isDir(h, path):
			return objmodel.NewASCII("folder"), nil
		case isFile(h, path):
			return objmodel.NewASCII("file"), nil
		}
		return objmodel.None, nil
	}},
	{Name: "_abspath", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		path, ok := a.V[0].ToStr()
		if !ok {
			return Value{}, objmodel.TypeErrorf("expected str, bytes or os.PathLike object, not %s", a.V[0].TypeName())
		}
		if path == "" {
			path = "."
		}
		return objmodel.NewStr(hostOf(t).Abs(path)), nil
	}},
	{Name: "_join", Kind: objmodel.Positional, Min: 1, Max: -1, Fn: func(t *Thread, a Args) (Value, error) {
		parts := make([]string, len(a.V))
		for i, v := range a.V {
			parts[i], _ = v.ToStr()
		}
		return objmodel.NewStr(hostOf(t).Join(parts...)), nil
	}},
	{Name: "_finder_for", Kind: objmodel.OneArg, Doc: "The finder of an entry of a path, by the cache and the hooks.", Fn: func(t *Thread, a Args) (Value, error) {
		return finderFor(t, a.V[0])
	}},
}

// stringList makes a list of strings.
func stringList(names []string) Value {
	out := make([]Value, len(names))
	for i, s := range names {
		out[i] = objmodel.NewStr(s)
	}
	return objmodel.NewList(out)
}
