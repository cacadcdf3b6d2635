package importlib

import "github.com/minipy-go/minipy/objmodel"

var (
	createName  = objmodel.Name("create_module")
	execName    = objmodel.Name("exec_module")
	loadName    = objmodel.Name("load_module")
	specAttr    = objmodel.Name("__spec__")
	loaderAttr  = objmodel.Name("__loader__")
	packageAttr = objmodel.Name("__package__")
	pathAttr    = objmodel.Name("__path__")
	fileAttr    = objmodel.Name("__file__")
	cachedAttr  = objmodel.Name("__cached__")
	nameAttr    = objmodel.Name("__name__")
)

// importError makes an ImportError, or one of a class below it, about a module.
func importError(cls *objmodel.Type, name, message string) error {
	e := objmodel.Errorf(cls, "%s", message)
	e.SetField("msg", objmodel.NewStr(message))
	if name != "" {
		e.SetField("name", objmodel.NewStr(name))
	}
	return e
}

// moduleFromSpec makes the module of a spec, with its attributes, without
// running it.
func moduleFromSpec(t *Thread, spec Value) (Value, error) {
	if s := asSpec(spec); s != nil {
		giveLoader(s)
	}
	loader, err := objmodel.GetAttr(t, spec, loaderName)
	if err != nil {
		return Value{}, err
	}
	module := objmodel.None
	if !native(loader) {
		create, err := objmodel.FindAttr(t, loader, createName)
		if err != nil {
			return Value{}, err
		}
		if !create.IsNil() {
			if module, err = objmodel.Call(t, create, spec); err != nil {
				return Value{}, err
			}
		} else if exec, err := objmodel.FindAttr(t, loader, execName); err != nil || !exec.IsNil() {
			if err == nil {
				err = importError(&objmodel.ImportErrorType, "", "loaders that define exec_module() must also define create_module()")
			}
			return Value{}, err
		}
	} else if loader == builtInImporterType.Value() {
		if module, err = createBuiltIn(t, spec); err != nil {
			return Value{}, err
		}
	}
	if module.IsNone() {
		name, err := specName(t, spec)
		if err != nil {
			return Value{}, err
		}
		m := objmodel.NewModule(name)
		module = m.Value()
		if b := t.Interp.Modules.GetString("builtins"); !b.IsNil() && native(loader) && loader.Type() != &namespaceLoaderType {
			defer m.Set("__builtins__", t.Interp.Builtins.Value())
		}
	}
	return module, initAttributes(t, spec, module, false)
}

func specName(t *Thread, spec Value) (string, error) {
	v, err := objmodel.GetAttr(t, spec, nameName)
	if err != nil {
		return "", err
	}
	name, ok := v.ToStr()
	if !ok {
		return "", objmodel.TypeErrorf("module name must be str, not %s", v.TypeName())
	}
	return name, nil
}

// initAttributes gives a module what its spec says of it. What it has already
// stays, unless override is set.
func initAttributes(t *Thread, spec, module Value, override bool) error {
	get := func(name *objmodel.Str) Value {
		v, err := objmodel.FindAttr(t, spec, name)
		if err != nil || v.IsNil() {
			return objmodel.None
		}
		return v
	}
	locations, origin := get(locationsName), get(originName)
	attrs := []struct {
		name  *objmodel.Str
		value Value
		put   bool
	}{
		{nameAttr, get(nameName), true},
		{loaderAttr, get(loaderName), true},
		{packageAttr, get(parentName), true},
		{specAttr, spec, true},
		{pathAttr, locations, !locations.IsNone()},
		{fileAttr, origin, get(hasLocationName) == objmodel.True || get(loaderName).Type() == &namespaceLoaderType},
		{cachedAttr, get(cachedName), get(hasLocationName) == objmodel.True && !get(cachedName).IsNone()},
	}
	for _, a := range attrs {
		if !a.put {
			continue
		}
		if !override && a.name != specAttr {
			now, err := objmodel.FindAttr(t, module, a.name)
			if err == nil && !now.IsNil() && !now.IsNone() {
				continue
			}
		}
		// A module may refuse attributes; that is its own affair.
		if err := objmodel.SetAttr(t, module, a.name, a.value); err != nil && !objmodel.Matches(err, &objmodel.AttributeErrorType) {
			return err
		}
	}
	return nil
}

// load makes, enters and runs the module of a spec. One that fails is taken
// out of sys.modules again.
func load(t *Thread, spec Value) (Value, error) {
	loader, err := objmodel.GetAttr(t, spec, loaderName)
	if err != nil {
		return Value{}, err
	}
	name, err := specName(t, spec)
	if err != nil {
		return Value{}, err
	}
	modules := t.Interp.Modules
	if !native(loader) && !loader.IsNone() {
		exec, err := objmodel.FindAttr(t, loader, execName)
		if err != nil {
			return Value{}, err
		}
		if exec.IsNil() {
			return loadOldStyle(t, spec, loader, name)
		}
	}
	module, err := moduleFromSpec(t, spec)
	if err != nil {
		return Value{}, err
	}
	if err := setInitializing(t, spec, true); err != nil {
		return Value{}, err
	}
	modules.SetString(name, module)
	if loader.IsNone() { // a namespace package has got one
		loader, err = objmodel.GetAttr(t, spec, loaderName)
	}
	if err == nil {
		err = runModule(t, spec, loader, module)
	}
	if ierr := setInitializing(t, spec, false); err == nil {
		err = ierr
	}
	if err != nil {
		modules.DeleteStr(objmodel.Name(name))
		return Value{}, err
	}
	// The module may have put something else in its place.
	module = modules.GetString(name)
	if module.IsNil() {
		return Value{}, objmodel.KeyError(objmodel.NewStr(name))
	}
	modules.DeleteStr(objmodel.Name(name))
	modules.SetString(name, module)
	return module, nil
}

func setInitializing(t *Thread, spec Value, on bool) error {
	if s := asSpec(spec); s != nil {
		s.dict.SetStr(initializingName, objmodel.Bool(on))
		return nil
	}
	return objmodel.SetAttr(t, spec, initializingName, objmodel.Bool(on))
}

// runModule executes a module in its own namespace.
func runModule(t *Thread, spec, loader, module Value) error {
	if loader.IsNone() {
		locations, err := objmodel.GetAttr(t, spec, locationsName)
		if err == nil && locations.IsNone() {
			name, _ := specName(t, spec)
			err = importError(&objmodel.ImportErrorType, name, "missing loader")
		}
		return err // a namespace package has nothing to run
	}
	if native(loader) {
		return execNative(t, loader, spec, module)
	}
	exec, err := objmodel.GetAttr(t, loader, execName)
	if err != nil {
		return err
	}
	_, err = objmodel.Call(t, exec, module)
	return err
}

// loadOldStyle uses load_module, which PEP 451 made obsolete.
func loadOldStyle(t *Thread, spec, loader Value, name string) (Value, error) {
	text, err := objmodel.Repr(t, loader)
	if err != nil {
		return Value{}, err
	}
	if err := t.Warn(&objmodel.ImportWarningType, text+".exec_module() not found; falling back to load_module()"); err != nil {
		return Value{}, err
	}
	if _, err := objmodel.CallMethod(t, loader, loadName, objmodel.NewStr(name)); err != nil {
		t.Interp.Modules.DeleteStr(objmodel.Name(name))
		return Value{}, err
	}
	module := t.Interp.Modules.GetString(name)
	if module.IsNil() {
		return Value{}, objmodel.KeyError(objmodel.NewStr(name))
	}
	return module, initAttributes(t, spec, module, false)
}

// exec runs a spec in a module that exists, as reload does.
func exec(t *Thread, spec, module Value) (Value, error) {
	name, err := specName(t, spec)
	if err != nil {
		return Value{}, err
	}
	if now := t.Interp.Modules.GetString(name); now != module {
		return Value{}, importError(&objmodel.ImportErrorType, name, "module '"+name+"' not in sys.modules")
	}
	loader, err := objmodel.GetAttr(t, spec, loaderName)
	if err != nil {
		return Value{}, err
	}
	if err := initAttributes(t, spec, module, true); err != nil {
		return Value{}, err
	}
	if err := runModule(t, spec, loader, module); err != nil {
		return Value{}, err
	}
	if now := t.Interp.Modules.GetString(name); !now.IsNil() {
		module = now
	}
	return module, nil
}
