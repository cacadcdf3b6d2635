package builtins

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

var (
	importParams = objmodel.Params{Func: "__import__", Names: []string{"name", "globals", "locals", "fromlist", "level"}, MaxPos: 5, Required: 1}
	packageName  = objmodel.Name("__package__")
	moduleName   = objmodel.Name("__name__")
	pathName     = objmodel.Name("__path__")
	allName      = objmodel.Name("__all__")
)

func importFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	var out [5]objmodel.Value
	if err := importParams.Bind(a, out[:]); err != nil {
		return objmodel.Value{}, err
	}
	name := out[0].StrObject()
	if name == nil {
		return objmodel.Value{}, objmodel.TypeErrorf("module name must be a string")
	}
	level := 0
	if !out[4].IsNil() {
		var err error
		if level, err = objmodel.IndexInt(t, out[4], &objmodel.OverflowErrorType); err != nil {
			return objmodel.Value{}, err
		}
	}
	fromlist := out[3]
	if fromlist.IsNil() {
		fromlist = objmodel.None
	}
	globals := objmodel.Value{}
	if !out[1].IsNil() {
		globals = out[1]
	}
	return Import(t, name.String(), globals.AsDict(), fromlist, level)
}

// Import is __import__ and the import statement: name is relative to the
// package of globals when level is not 0; the result is the top-level package,
// or the named module when fromlist has something. Errors: ImportError,
// ValueError, KeyError, or what the module raises.
func Import(t *objmodel.Thread, name string, globals *objmodel.Dict, fromlist objmodel.Value, level int) (objmodel.Value, error) {
	if level < 0 {
		return objmodel.Value{}, objmodel.ValueErrorf("level must be >= 0")
	}
	abs := name
	if level > 0 {
		var err error
		if abs, err = resolve(name, globals, level); err != nil {
			return objmodel.Value{}, err
		}
	} else if name == "" {
		return objmodel.Value{}, objmodel.ValueErrorf("Empty module name")
	}
	mod, err := importModule(t, abs)
	if err != nil {
		return objmodel.Value{}, err
	}
	from, err := objmodel.Truth(t, fromlist)
	if err != nil {
		return objmodel.Value{}, err
	}
	if from {
		return mod, importSubmodules(t, mod, abs, fromlist)
	}
	if level > 0 && name == "" {
		return mod, nil
	}
	// `import a.b.c` binds a; the part of a relative name before its first dot
	// is taken off the end of the absolute one.
	_, rest, dotted := strings.Cut(name, ".")
	if !dotted {
		return mod, nil
	}
	return importModule(t, strings.TrimSuffix(abs, "."+rest))
}

func importModule(t *objmodel.Thread, name string) (objmodel.Value, error) {
	if t.Interp.Modules != nil {
		if m := t.Interp.Modules.GetString(name); !m.IsNil() && !m.IsNone() {
			return m, nil
		}
	}
	if t.Interp.Import == nil {
		return objmodel.Value{}, NoModule(name)
	}
	return t.Interp.Import(t, name)
}

// NoModule makes the ModuleNotFoundError for a module that nobody has.
func NoModule(name string) error {
	e := objmodel.Errorf(&objmodel.ModuleNotFoundErrorType, "No module named '%s'", name)
	e.SetField("name", objmodel.NewStr(name))
	e.SetField("msg", e.Args().AsTuple().Items()[0])
	return e
}

// resolve makes a relative name absolute (PEP 328).
func resolve(name string, globals *objmodel.Dict, level int) (string, error) {
	base, err := packageOf(globals)
	if err != nil {
		return "", err
	}
	for range level - 1 {
		i := strings.LastIndexByte(base, '.')
		if i < 0 {
			return "", objmodel.Errorf(&objmodel.ImportErrorType, "attempted relative import beyond top-level package")
		}
		base = base[:i]
	}
	if name == "" {
		return base, nil
	}
	return base + "." + name, nil
}

// packageOf gives the package that the code with these globals belongs to.
func packageOf(globals *objmodel.Dict) (string, error) {
	if globals == nil {
		return "", objmodel.KeyError(objmodel.NewStr("'__name__' not in globals"))
	}
	if p := globals.GetStr(packageName); !p.IsNil() && !p.IsNone() {
		s, ok := p.ToStr()
		if !ok {
			return "", objmodel.TypeErrorf("package must be a string")
		}
		if s == "" {
			return "", noParent()
		}
		return s, nil
	}
	n := globals.GetStr(moduleName)
	if n.IsNil() {
		return "", objmodel.KeyError(objmodel.NewStr("'__name__' not in globals"))
	}
	s, ok := n.ToStr()
	if !ok {
		return "", objmodel.TypeErrorf("__name__ must be a string")
	}
	if globals.GetStr(pathName).IsNil() {
		i := strings.LastIndexByte(s, '.')
		if i < 0 {
			return "", noParent()
		}
		s = s[:i]
	}
	return s, nil
}

func noParent() error {
	return objmodel.Errorf(&objmodel.ImportErrorType, "attempted relative import with no known parent package")
}

// importSubmodules imports what `from package import names` names and the
// package doesn't have yet.
func importSubmodules(t *objmodel.Thread, mod objmodel.Value, abs string, fromlist objmodel.Value) error {
	path, err := objmodel.FindAttr(t, mod, pathName)
	if err != nil || path.IsNil() {
		return err
	}
	names, err := objmodel.Collect(t, fromlist)
	if err != nil {
		return err
	}
	for i := 0; i < len(names); i++ {
		name := names[i].StrObject()
		if name == nil {
			return objmodel.TypeErrorf("Item in ``from list'' must be str, not %s", names[i].TypeName())
		}
		if name.String() == "*" {
			all, err := objmodel.FindAttr(t, mod, allName)
			if err != nil {
				return err
			}
			if !all.IsNil() {
				more, err := objmodel.Collect(t, all)
				if err != nil {
					return err
				}
				names = append(names[:i+1], withoutStar(more)...)
			}
			continue
		}
		if err := importSubmodule(t, mod, abs, name); err != nil {
			return err
		}
	}
	return nil
}

// withoutStar drops "*" from __all__, where it would mean __all__ again.
func withoutStar(names []objmodel.Value) []objmodel.Value {
	out := names[:0]
	for _, v := range names {
		if s, _ := v.ToStr(); s != "*" {
			out = append(out, v)
		}
	}
	return out
}

func importSubmodule(t *objmodel.Thread, mod objmodel.Value, abs string, name *objmodel.Str) error {
	v, err := objmodel.FindAttr(t, mod, name)
	if err != nil || !v.IsNil() {
		return err
	}
	full := abs + "." + name.String()
	if _, err = importModule(t, full); err != nil && objmodel.Matches(err, &objmodel.ModuleNotFoundErrorType) {
		if missing, _ := err.(*objmodel.Exception).Field("name").ToStr2(); missing == full {
			return nil
		}
	}
	return err
}
