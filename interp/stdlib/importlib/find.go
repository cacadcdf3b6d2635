package importlib

import (
	"github.com/minipy-go/minipy/objmodel"
)

var (
	metaPathName = objmodel.Name("meta_path")
	findSpecName = objmodel.Name("find_spec")
)

func noModule(name string) error {
	return importError(&objmodel.ModuleNotFoundErrorType, name, "No module named '"+name+"'")
}

// Import imports a module by its absolute name, its packages first, and gives
// that module. Errors: ImportError and its like, or what a module raises.
func Import(t *Thread, name string) (Value, error) {
	if m := t.Interp.Modules.GetString(name); !m.IsNil() {
		if m.IsNone() {
			return Value{}, importError(&objmodel.ModuleNotFoundErrorType, name, "import of "+name+" halted; None in sys.modules")
		}
		return m, nil
	}
	if err := t.EnterNative(" while importing a module"); err != nil {
		return Value{}, err
	}
	defer t.LeaveNative()
	parentModule, path := Value{}, objmodel.None
	parent := parentOf(name)
	if parent != "" {
		var err error
		if parentModule = t.Interp.Modules.GetString(parent); parentModule.IsNil() {
			if parentModule, err = Import(t, parent); err != nil {
				return Value{}, err
			}
		}
		if m := t.Interp.Modules.GetString(name); !m.IsNil() {
			return Import(t, name)
		}
		if path, err = objmodel.FindAttr(t, parentModule, pathAttr); err != nil {
			return Value{}, err
		}
		if path.IsNil() {
			return Value{}, importError(&objmodel.ModuleNotFoundErrorType, name, "No module named '"+name+"'; '"+parent+"' is not a package")
		}
	}
	spec, err := FindSpec(t, name, path, objmodel.None)
	if err != nil {
		return Value{}, err
	}
	if spec.IsNone() {
		return Value{}, noModule(name)
	}
	if parent == "" {
		return load(t, spec)
	}
	return loadInto(t, parentModule, name, spec)
}

// loadInto loads a submodule and binds it in its package.
func loadInto(t *Thread, parent Value, name string, spec Value) (Value, error) {
	child := objmodel.Name(lastPart(name))
	defer announce(t, parent, child.Value())()
	module, err := load(t, spec)
	if err != nil {
		return Value{}, err
	}
	if err := objmodel.SetAttr(t, parent, child, module); err != nil {
		if !objmodel.Matches(err, &objmodel.AttributeErrorType) {
			return Value{}, err
		}
		text := "Cannot set an attribute on '" + parentOf(name) + "' for child module '" + child.String() + "'"
		if err := t.Warn(&objmodel.ImportWarningType, text); err != nil {
			return Value{}, err
		}
	}
	return module, nil
}

// announce notes in the spec of a package that a submodule is being loaded;
// the function that it gives takes the note away.
func announce(t *Thread, parent, child Value) func() {
	spec, err := objmodel.FindAttr(t, parent, specAttr)
	if err != nil || asSpec(spec) == nil {
		return func() {}
	}
	list := asSpec(spec).get(uninitializedName).AsList()
	if list == nil {
		return func() {}
	}
	list.Append(child)
	return func() {
		if n := len(list.Items()); n > 0 {
			list.SetItems(list.Items()[:n-1])
		}
	}
}

// FindSpec asks the finders of sys.meta_path for a module: the __path__ of its
// package, or None at the top level. None is the answer if nobody has it.
func FindSpec(t *Thread, name string, path, target Value) (Value, error) {
	finders, err := metaPath(t)
	if err != nil {
		return Value{}, err
	}
	for _, finder := range finders {
		spec := objmodel.None
		switch finder {
		case builtInImporterType.Value():
			spec = builtInSpec(t, name, true)
		case frozenImporterType.Value():
			spec = frozenSpec(t, name, path, true)
		case pathFinderType.Value():
			spec, err = findOnPath(t, name, path, target)
		default:
			spec, err = askFinder(t, finder, name, path, target)
		}
		if err != nil {
			return Value{}, err
		}
		if !spec.IsNone() {
			return spec, nil
		}
	}
	return objmodel.None, nil
}

// metaPath gives the finders. Before anyone has imported sys they are the
// usual ones.
func metaPath(t *Thread) ([]Value, error) {
	sys := t.Interp.Modules.GetString("sys")
	if sys.IsNil() || sys.AsModule() == nil {
		return usualFinders(), nil
	}
	list := sys.AsModule().Dict.GetStr(metaPathName)
	if list.IsNil() || list.IsNone() {
		return nil, importError(&objmodel.ImportErrorType, "", "sys.meta_path is None, Python is likely shutting down")
	}
	finders, err := objmodel.Collect(t, list)
	if err == nil && len(finders) == 0 {
		err = t.Warn(&objmodel.ImportWarningType, "sys.meta_path is empty")
	}
	return finders, err
}

func usualFinders() []Value {
	return []Value{builtInImporterType.Value(), frozenImporterType.Value(), pathFinderType.Value()}
}

// askFinder is finder.find_spec(name, path, target); a finder without the
// method has nothing.
func askFinder(t *Thread, finder Value, name string, path, target Value) (Value, error) {
	find, err := objmodel.FindAttr(t, finder, findSpecName)
	if err != nil {
		return Value{}, err
	}
	if find.IsNil() {
		return objmodel.None, nil
	}
	spec, err := objmodel.Call(t, find, objmodel.NewStr(name), path, target)
	if err != nil || spec.IsNone() {
		return spec, err
	}
	// A finder may import the module that it was asked for.
	if m := t.Interp.Modules.GetString(name); target.IsNone() && !m.IsNil() && !m.IsNone() {
		own, err := objmodel.FindAttr(t, m, specAttr)
		if err != nil {
			return Value{}, err
		}
		if !own.IsNil() && !own.IsNone() {
			return own, nil
		}
	}
	return spec, nil
}
