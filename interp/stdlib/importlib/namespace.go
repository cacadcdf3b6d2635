package importlib

import "github.com/minipy-go/minipy/objmodel"

var (
	namespaceLoaderType = objmodel.Type{Name: "NamespaceLoader", Module: "_frozen_importlib_external"}
	namespacePathType   = objmodel.Type{Name: "_NamespacePath", Module: "_frozen_importlib_external"}
)

// namespaceLoader loads namespace packages: there is nothing to run.
type namespaceLoader struct {
	objmodel.Header
	path Value
}

// namespacePath is the __path__ of a namespace package (PEP 420). When the
// path on which it was found changes, it is found again.
type namespacePath struct {
	objmodel.Header
	name     string
	portions []Value
	seen     []Value // the path that it was found on; nil: not looked at yet
}

func asNamespacePath(v Value) *namespacePath {
	return objmodel.Cast[namespacePath](v, &namespacePathType)
}

// namespaceSpec gives the spec of a namespace package with these portions.
func namespaceSpec(name string, portions []Value) Value {
	p := &namespacePath{Header: objmodel.NewHeader(&namespacePathType), name: name, portions: portions}
	return newSpec(name, objmodel.None, "", objmodel.FromPtr(&p.Header), false)
}

// giveLoader gives the spec of a namespace package its loader, when the
// package is made.
func giveLoader(s *spec) {
	locations := s.get(locationsName)
	if s.get(loaderName).IsNone() && !locations.IsNone() {
		l := &namespaceLoader{objmodel.NewHeader(&namespaceLoaderType), locations}
		s.dict.SetStr(loaderName, objmodel.FromPtr(&l.Header))
	}
}

// parentPath gives the path that the package was found on.
func (p *namespacePath) parentPath(t *Thread) (Value, error) {
	parent := parentOf(p.name)
	if parent == "" {
		return searchPath(t)
	}
	m := t.Interp.Modules.GetString(parent)
	if m.IsNil() {
		return Value{}, objmodel.KeyError(objmodel.NewStr(parent))
	}
	return objmodel.GetAttr(t, m, pathAttr)
}

// current gives the portions, found anew if need be.
func (p *namespacePath) current(t *Thread) ([]Value, error) {
	path, err := p.parentPath(t)
	if err != nil {
		return nil, err
	}
	entries, err := objmodel.Collect(t, path)
	if err != nil {
		return nil, err
	}
	if p.seen == nil || sameValues(p.seen, entries) {
		p.seen = entries
		return p.portions, nil
	}
	p.seen = entries
	if parentOf(p.name) == "" {
		path = objmodel.None
	}
	spec, err := findOnPath(t, p.name, path, objmodel.None)
	if err != nil || spec.IsNone() || asSpec(spec) == nil {
		return p.portions, err
	}
	if found := asNamespacePath(asSpec(spec).get(locationsName)); found != nil {
		p.portions = found.portions
	}
	return p.portions, nil
}

func sameValues(a, b []Value) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		x, _ := a[i].ToStr()
		if y, _ := b[i].ToStr(); x != y {
			return false
		}
	}
	return true
}

var namespacePathSpec = objmodel.TypeSpec{
	Type: &namespacePathType, Object: (*namespacePath)(nil),
	Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{
		Iter: func(t *Thread, v Value) (Value, error) {
			items, err := asNamespacePath(v).current(t)
			if err != nil {
				return Value{}, err
			}
			return objmodel.Iter(t, objmodel.NewList(append([]Value(nil), items...)))
		},
		Len: func(t *Thread, v Value) (int, error) {
			items, err := asNamespacePath(v).current(t)
			return len(items), err
		},
		GetItem: func(t *Thread, v, i Value) (Value, error) {
			items, err := asNamespacePath(v).current(t)
			if err != nil {
				return Value{}, err
			}
			return objmodel.GetItem(t, objmodel.NewList(append([]Value(nil), items...)), i)
		},
		Contains: func(t *Thread, v, x Value) (bool, error) {
			items, err := asNamespacePath(v).current(t)
			if err != nil {
				return false, err
			}
			return objmodel.Contains(t, objmodel.NewTuple(items...), x)
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			s, err := objmodel.Repr(t, objmodel.NewList(asNamespacePath(v).portions))
			return objmodel.NewStr("_NamespacePath(" + s + ")"), err
		},
	},
	Methods: []objmodel.MethodDef{{Name: "append", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		p := asNamespacePath(a.V[0])
		p.portions = append(p.portions[:len(p.portions):len(p.portions)], a.V[1])
		return objmodel.None, nil
	}}},
}

func always(v Value) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) { return v, nil }
}

var namespaceLoaderSpec = objmodel.TypeSpec{
	Type: &namespaceLoaderType, Object: (*namespaceLoader)(nil),
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, a Args) (Value, error) {
			var out [3]Value
			p := objmodel.Params{Func: "NamespaceLoader", Names: []string{"name", "path", "path_finder"}, MaxPos: 3, Required: 3}
			if err := p.Bind(a, out[:]); err != nil {
				return Value{}, err
			}
			l := &namespaceLoader{objmodel.NewHeader(&namespaceLoaderType), out[1]}
			return objmodel.FromPtr(&l.Header), nil
		},
		Init: func(t *Thread, self Value, a Args) error { return nil },
	},
	Methods: []objmodel.MethodDef{
		{Name: "create_module", Kind: objmodel.OneArg, Fn: always(objmodel.None)},
		{Name: "exec_module", Kind: objmodel.OneArg, Fn: always(objmodel.None)},
		{Name: "is_package", Kind: objmodel.OneArg, Fn: always(objmodel.True)},
		{Name: "get_source", Kind: objmodel.OneArg, Fn: always(objmodel.NewASCII(""))},
		{Name: "get_code", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
			return hostOf(t).Compile(t, nil, "<string>")
		}},
	},
	GetSets: []objmodel.GetSetDef{{Name: "_path", Get: func(t *Thread, v Value) (Value, error) {
		return objmodel.Cast[namespaceLoader](v, &namespaceLoaderType).path, nil
	}}},
}
