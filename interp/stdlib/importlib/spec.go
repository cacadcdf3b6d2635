package importlib

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

var specType = objmodel.Type{Name: "ModuleSpec", Module: "_frozen_importlib"}

// spec is a ModuleSpec (PEP 451). Its attributes are in its dict.
type spec struct {
	objmodel.Header
	dict *objmodel.Dict
}

func asSpec(v Value) *spec { return objmodel.Cast[spec](v, &specType) }

func (s *spec) value() Value { return objmodel.FromPtr(&s.Header) }

// newSpec makes a spec. A nil origin is none; locations is a list for
// packages, nil for other modules; located says that origin is a file.
func newSpec(name string, loader Value, origin string, locations Value, located bool) Value {
	s := &spec{objmodel.NewHeader(&specType), objmodel.NewDict(10)}
	at := objmodel.None
	if origin != "" {
		at = objmodel.NewStr(origin)
	}
	s.fill(objmodel.NewStr(name), loader, at, objmodel.None, locations, located)
	return s.value()
}

var (
	nameName          = objmodel.Name("name")
	loaderName        = objmodel.Name("loader")
	originName        = objmodel.Name("origin")
	locationsName     = objmodel.Name("submodule_search_locations")
	initializingName  = objmodel.Name("_initializing")
	uninitializedName = objmodel.Name("_uninitialized_submodules")
	locatedName       = objmodel.Name("_set_fileattr")
	hasLocationName   = objmodel.Name("has_location")
	cachedName        = objmodel.Name("_cached")
	parentName        = objmodel.Name("parent")
)

func (s *spec) fill(name, loader, origin, state, locations Value, located bool) {
	d := s.dict
	d.SetStr(nameName, name)
	d.SetStr(loaderName, loader)
	d.SetStr(originName, origin)
	d.SetString("loader_state", state)
	d.SetStr(locationsName, orNone(locations))
	d.SetStr(uninitializedName, objmodel.NewList(nil))
	d.SetStr(locatedName, objmodel.Bool(located))
	cached := objmodel.None
	if file, ok := origin.ToStr(); ok && located && strings.HasSuffix(file, ".py") {
		cached = objmodel.NewStr(CacheFile(file))
	}
	d.SetStr(cachedName, cached)
}

// CacheTag is in the names of the files that compiled modules would be cached
// in. None are written.
const CacheTag = "minipy-313"

// CacheFile gives the name of the cache file of a source file (PEP 3147).
func CacheFile(source string) string {
	base := source[len(dirOf(source)):]
	return dirOf(source) + "/__pycache__/" + strings.TrimSuffix(strings.TrimLeft(base, "/\\"), ".py") + "." + CacheTag + ".pyc"
}

func orNone(v Value) Value {
	if v.IsNil() {
		return objmodel.None
	}
	return v
}

//go:noinline
func (s *spec) get(name *objmodel.Str) Value { return orNone(s.dict.GetStr(name)) }

func newSpecObject(t *Thread, cls *objmodel.Type, a Args) (Value, error) {
	s := &spec{objmodel.NewHeader(&specType), objmodel.NewDict(10)}
	return objmodel.Construct(cls, &specType, s.value()), nil
}

func initSpec(t *Thread, self Value, a Args) error {
	var out [5]Value
	p := objmodel.Params{Func: "ModuleSpec.__init__", Names: []string{"name", "loader", "origin", "loader_state", "is_package"}, MaxPos: 2, Required: 2}
	if err := p.Bind(a, out[:]); err != nil {
		return err
	}
	locations := objmodel.None
	if !out[4].IsNil() {
		pkg, err := objmodel.Truth(t, out[4])
		if err != nil {
			return err
		}
		if pkg {
			locations = objmodel.NewList(nil)
		}
	}
	asSpec(self).fill(out[0], out[1], orNone(out[2]), orNone(out[3]), locations, false)
	return nil
}

func specRepr(t *Thread, v Value) (Value, error) {
	s := asSpec(v)
	parts := make([]string, 0, 4)
	for i, name := range []*objmodel.Str{nameName, loaderName, originName, locationsName} {
		item := s.get(name)
		if i > 1 && item.IsNone() {
			continue
		}
		text, err := objmodel.Repr(t, item)
		if err != nil {
			return Value{}, err
		}
		parts = append(parts, name.String()+"="+text)
	}
	return objmodel.NewStr(v.Type().Name + "(" + strings.Join(parts, ", ") + ")"), nil
}

func specCompare(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
	x, y := asSpec(a), asSpec(b)
	if x == nil || y == nil || op != objmodel.EQ && op != objmodel.NE {
		return objmodel.NotImplemented, nil
	}
	for _, name := range []*objmodel.Str{nameName, loaderName, originName, locationsName, cachedName, locatedName} {
		same, err := objmodel.Equal(t, x.get(name), y.get(name))
		if err != nil {
			return Value{}, err
		}
		if !same {
			return objmodel.Bool(op == objmodel.NE), nil
		}
	}
	return objmodel.Bool(op == objmodel.EQ), nil
}

var specSpec = objmodel.TypeSpec{
	Type: &specType, Object: (*spec)(nil),
	Flags: objmodel.FlagWeak,
	DictOf: func(v Value, create bool) *objmodel.Dict {
		if s := asSpec(v); s != nil {
			return s.dict
		}
		return nil
	},
	Slots: objmodel.Slots{New: newSpecObject, Init: initSpec, Repr: specRepr, Compare: specCompare, NoHash: true},
	GetSets: []objmodel.GetSetDef{
		{Name: "parent", Get: func(t *Thread, v Value) (Value, error) {
			s := asSpec(v)
			name, _ := s.get(nameName).ToStr()
			if s.get(locationsName).IsNone() {
				name = parentOf(name)
			}
			return objmodel.NewStr(name), nil
		}},
		{Name: "cached", Get: func(t *Thread, v Value) (Value, error) { return asSpec(v).get(cachedName), nil },
			Set: func(t *Thread, v, value Value) error {
				asSpec(v).dict.SetStr(cachedName, orNone(value))
				return nil
			}},
		{Name: "has_location", Get: func(t *Thread, v Value) (Value, error) { return asSpec(v).get(locatedName), nil },
			Set: func(t *Thread, v, value Value) error {
				on, err := objmodel.Truth(t, orNone(value))
				asSpec(v).dict.SetStr(locatedName, objmodel.Bool(on))
				return err
			}},
		{Name: "__dict__", Get: func(t *Thread, v Value) (Value, error) { return asSpec(v).dict.Value(), nil }},
	},
}

// parentOf gives the package of a dotted name, "" at the top level.
//
//go:noinline
func parentOf(name string) string {
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		return name[:i]
	}
	return ""
}

// lastPart gives what stands behind the last dot.
func lastPart(name string) string { return name[strings.LastIndexByte(name, '.')+1:] }
