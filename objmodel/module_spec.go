package objmodel

import (
	"fmt"
	"path"
	"path/filepath"
)

// What a module says of itself by its __spec__ (PEP 451).

var (
	specName          = staticName("__spec__")
	specNameAttr      = staticName("name")
	specLoader        = staticName("loader")
	specOrigin        = staticName("origin")
	specLocations     = staticName("submodule_search_locations")
	specHasLocation   = staticName("has_location")
	specInitializing  = staticName("_initializing")
	specUninitialized = staticName("_uninitialized_submodules")
	moduleLoader      = staticName("__loader__")
)

// ModuleOrigin gives the file that a spec names, "" if it names none.
func ModuleOrigin(t *Thread, spec Value) string {
	located, err := FindAttr(t, spec, specHasLocation)
	if err != nil || located != True {
		return ""
	}
	origin, err := FindAttr(t, spec, specOrigin)
	if err != nil {
		return ""
	}
	s, _ := origin.ToStr2()
	return s
}

// ModuleInitializing says whether the module of a spec is being imported.
func ModuleInitializing(t *Thread, spec Value) bool {
	v, err := FindAttr(t, spec, specInitializing)
	return err == nil && v == True
}

// shadows says whether a module's file may hide another module of its name: it
// stands in the folder of the program.
func shadows(t *Thread, origin string) bool {
	if origin == "" || !t.Interp.HasScriptDir {
		return false
	}
	dir := path.Dir(filepath.ToSlash(origin))
	if path.Base(filepath.ToSlash(origin)) == "__init__.py" {
		dir = path.Dir(dir)
	}
	script := t.Interp.ScriptDir
	if script == "" {
		here, err := filepath.Abs(".")
		if err != nil {
			return false
		}
		script = here
	}
	return dir == filepath.ToSlash(script)
}

// namesStdlib says whether sys.stdlib_module_names has name.
func namesStdlib(t *Thread, name Value) bool {
	sys := t.Interp.Modules.GetString("sys")
	if sys.p == nil || sys.AsModule() == nil {
		return false
	}
	set := sys.AsModule().Dict.GetString("stdlib_module_names")
	if set.AsSet() == nil {
		return false
	}
	has, err := Contains(t, set, name)
	return err == nil && has
}

// moduleLacks makes the AttributeError for an attribute that a module doesn't
// have, with CPython's guesses at why.
func moduleLacks(t *Thread, v Value, name *Str) error {
	d := v.AsModule().Dict
	modName := d.GetStr(names.name)
	n, ok := modName.ToStr2()
	if !ok {
		return AttributeErrorf(v, name, "module has no attribute '%s'", name.s)
	}
	plain := fmt.Sprintf("module '%s' has no attribute '%s'", n, name.s)
	spec := d.GetStr(specName)
	if spec.p == nil || spec.IsNone() || t.Interp.Modules == nil {
		return AttributeErrorf(v, name, "%s", plain)
	}
	origin := ModuleOrigin(t, spec)
	shadowing := shadows(t, origin)
	switch {
	case shadowing && namesStdlib(t, modName):
		return AttributeErrorf(v, name, "%s (consider renaming '%s' since it has the same name as the standard library module named '%s' and the import system gives it precedence)", plain, origin, n)
	case ModuleInitializing(t, spec):
		switch {
		case shadowing:
			return AttributeErrorf(v, name, "%s (consider renaming '%s' if it has the same name as a third-party module you intended to import)", plain, origin)
		case origin != "":
			return AttributeErrorf(v, name, "partially initialized module '%s' from '%s' has no attribute '%s' (most likely due to a circular import)", n, origin, name.s)
		}
		return AttributeErrorf(v, name, "partially initialized %s (most likely due to a circular import)", plain)
	case uninitializedSubmodule(t, spec, name):
		return AttributeErrorf(v, name, "cannot access submodule '%s' of module '%s' (most likely due to a circular import)", name.s, n)
	}
	return AttributeErrorf(v, name, "%s", plain)
}

// uninitializedSubmodule says whether name is a submodule that is being
// imported.
func uninitializedSubmodule(t *Thread, spec Value, name *Str) bool {
	list, err := FindAttr(t, spec, specUninitialized)
	if err != nil || list.p == nil || list.AsList() == nil {
		return false
	}
	has, err := Contains(t, list, name.Value())
	return err == nil && has
}

// moduleRepr tells where a module is from: by its spec, else by its __file__.
func moduleRepr(t *Thread, v Value) (Value, error) {
	d := v.AsModule().Dict
	name := d.GetStr(names.name)
	if spec := d.GetStr(specName); spec.p != nil && !spec.IsNone() {
		return specRepr(t, spec)
	}
	text := "'?'"
	if name.p != nil {
		s, err := Repr(t, name)
		if err != nil {
			return Value{}, err
		}
		text = s
	}
	if file := d.GetStr(names.file); file.p != nil {
		s, err := Repr(t, file)
		return NewStr("<module " + text + " from " + s + ">"), err
	}
	if loader := d.GetStr(moduleLoader); loader.p != nil && !loader.IsNone() {
		s, err := Repr(t, loader)
		return NewStr("<module " + text + " (" + s + ")>"), err
	}
	if v.AsModule().BuiltIn {
		return NewStr("<module " + text + " (built-in)>"), nil
	}
	return NewStr("<module " + text + ">"), nil
}

// specRepr is the repr of the module of a spec.
func specRepr(t *Thread, spec Value) (Value, error) {
	var fail error
	show := func(attr *Str) (Value, string) {
		v, err := FindAttr(t, spec, attr)
		if err != nil || v.p == nil {
			fail = err
			return None, "None"
		}
		s, err := Repr(t, v)
		if err != nil {
			fail = err
		}
		return v, s
	}
	name, nameText := show(specNameAttr)
	if name.IsNone() {
		nameText = "'?'"
	}
	origin, originText := show(specOrigin)
	loader, loaderText := show(specLoader)
	located, _ := show(specHasLocation)
	out := ""
	switch {
	case origin.IsNone() && loader.IsNone():
		out = "<module " + nameText + ">"
	case origin.IsNone() && loader.p.typ.Name == "NamespaceLoader":
		locations, err := FindAttr(t, spec, specLocations)
		if err != nil {
			return Value{}, err
		}
		items, err := Collect(t, locations)
		if err != nil {
			return Value{}, err
		}
		s, err := Repr(t, NewList(items))
		if err != nil {
			return Value{}, err
		}
		out = "<module " + nameText + " (namespace) from " + s + ">"
	case origin.IsNone():
		out = "<module " + nameText + " (" + loaderText + ")>"
	case located == True:
		out = "<module " + nameText + " from " + originText + ">"
	default:
		s, err := StrOf(t, origin)
		if err != nil {
			return Value{}, err
		}
		out = "<module " + nameText + " (" + s + ")>"
	}
	return NewStr(out), fail
}
