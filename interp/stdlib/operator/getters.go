package operator

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

// The types of the callables that fetch.
var (
	itemGetterType   = objmodel.Type{Name: "itemgetter", Module: "operator", Doc: "Return a callable object that fetches the given item(s) from its operand."}
	attrGetterType   = objmodel.Type{Name: "attrgetter", Module: "operator", Doc: "Return a callable object that fetches the given attribute(s) from its operand."}
	methodCallerType = objmodel.Type{Name: "methodcaller", Module: "operator", Doc: "Return a callable object that calls the given method on its operand."}
)

var specs = objmodel.Specs{&itemGetterSpec, &attrGetterSpec, &methodCallerSpec}

// getter is an itemgetter, attrgetter or methodcaller.
type getter struct {
	objmodel.Header
	args  []Value           // as they were given
	kw    []*objmodel.Str   // of a methodcaller
	paths [][]*objmodel.Str // of an attrgetter: the names between dots
}

func operand(name string, a Args) (Value, error) {
	if len(a.Kw) > 0 && (a.NPos() == 1 || name != "methodcaller") {
		return Value{}, objmodel.TypeErrorf("%s() takes no keyword arguments", name)
	}
	if err := objmodel.CheckPositional(name, a.NPos(), 1, 1); err != nil {
		return Value{}, err
	}
	return a.V[0], nil
}

// fetchAll gives what fetch gives for each of n places: alone or as a tuple.
func fetchAll(n int, fetch func(i int) (Value, error)) (Value, error) {
	if n == 1 {
		return fetch(0)
	}
	if n == 0 {
		return objmodel.EmptyTuple, nil
	}
	tuple, out := objmodel.MakeTuple(n)
	for i := range out {
		v, err := fetch(i)
		if err != nil {
			return Value{}, err
		}
		out[i] = v
	}
	return tuple, nil
}

func noKeywords(cls *objmodel.Type, name string, args Args, min int) error {
	if len(args.Kw) > 0 {
		return objmodel.TypeErrorf("%s() takes no keyword arguments", name)
	}
	if len(args.V) < min {
		return objmodel.TypeErrorf("%s expected %d argument, got %d", name, min, len(args.V))
	}
	return nil
}

func (g *getter) value() Value { return objmodel.FromPtr(&g.Header) }

// repr writes the call that makes the getter.
func (g *getter) repr(t *Thread, v Value, name string) (Value, error) {
	if !t.EnterRepr(v) {
		return objmodel.NewStr("operator." + name + "(...)"), nil
	}
	defer t.LeaveRepr()
	parts := make([]string, len(g.args))
	for i, x := range g.args {
		s, err := objmodel.Repr(t, x)
		if err != nil {
			return Value{}, err
		}
		if k := i - (len(g.args) - len(g.kw)); k >= 0 {
			s = g.kw[k].String() + "=" + s
		}
		parts[i] = s
	}
	return objmodel.NewStr("operator." + name + "(" + strings.Join(parts, ", ") + ")"), nil
}

func reduceGetter(typ *objmodel.Type) objmodel.MethodDef {
	return objmodel.MethodDef{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		g := objmodel.Cast[getter](a.V[0], typ)
		return objmodel.NewTuple(a.V[0].Type().Value(), objmodel.NewTuple(g.args...)), nil
	}}
}

var itemGetterSpec = objmodel.TypeSpec{
	Type: &itemGetterType, Object: (*getter)(nil), GetSets: callSignature,
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
			if err := noKeywords(cls, "itemgetter", args, 1); err != nil {
				return Value{}, err
			}
			g := &getter{Header: objmodel.NewHeader(&itemGetterType), args: append([]Value(nil), args.V...)}
			return objmodel.Construct(cls, &itemGetterType, g.value()), nil
		},
		Init: func(t *Thread, self Value, args Args) error { return nil },
		Call: func(t *Thread, v Value, args Args) (Value, error) {
			g := objmodel.Cast[getter](v, &itemGetterType)
			if len(args.V) == 1 && len(args.Kw) == 0 && len(g.args) == 1 {
				return objmodel.GetItem(t, args.V[0], g.args[0])
			}
			x, err := operand("itemgetter", args)
			if err != nil {
				return Value{}, err
			}
			return fetchAll(len(g.args), func(i int) (Value, error) { return objmodel.GetItem(t, x, g.args[i]) })
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			return objmodel.Cast[getter](v, &itemGetterType).repr(t, v, "itemgetter")
		},
	},
	Methods: []objmodel.MethodDef{reduceGetter(&itemGetterType)},
}

var attrGetterSpec = objmodel.TypeSpec{
	Type: &attrGetterType, Object: (*getter)(nil), GetSets: callSignature,
	Slots: objmodel.Slots{
		New:  newAttrGetter,
		Init: func(t *Thread, self Value, args Args) error { return nil },
		Call: func(t *Thread, v Value, args Args) (Value, error) {
			x, err := operand("attrgetter", args)
			if err != nil {
				return Value{}, err
			}
			g := objmodel.Cast[getter](v, &attrGetterType)
			if len(g.paths) == 1 && len(g.paths[0]) == 1 {
				return objmodel.GetAttr(t, x, g.paths[0][0])
			}
			return fetchAll(len(g.paths), func(i int) (Value, error) {
				r := x
				for _, name := range g.paths[i] {
					var err error
					if r, err = objmodel.GetAttr(t, r, name); err != nil {
						return Value{}, err
					}
				}
				return r, nil
			})
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			return objmodel.Cast[getter](v, &attrGetterType).repr(t, v, "attrgetter")
		},
	},
	Methods: []objmodel.MethodDef{reduceGetter(&attrGetterType)},
}

func newAttrGetter(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
	if err := noKeywords(cls, "attrgetter", args, 1); err != nil {
		return Value{}, err
	}
	g := &getter{Header: objmodel.NewHeader(&attrGetterType), args: append([]Value(nil), args.V...)}
	for _, v := range args.V {
		s, ok := v.ToStr()
		if !ok {
			return Value{}, objmodel.TypeErrorf("attribute name must be a string")
		}
		var path []*objmodel.Str
		for _, name := range strings.Split(s, ".") {
			path = append(path, objmodel.Name(name))
		}
		g.paths = append(g.paths, path)
	}
	return objmodel.Construct(cls, &attrGetterType, g.value()), nil
}

var methodCallerSpec = objmodel.TypeSpec{
	Type: &methodCallerType, Object: (*getter)(nil), GetSets: callSignature,
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
			if args.NPos() < 1 {
				return Value{}, objmodel.TypeErrorf("methodcaller needs at least one argument, the method name")
			}
			if args.V[0].StrObject() == nil {
				return Value{}, objmodel.TypeErrorf("method name must be a string")
			}
			g := &getter{Header: objmodel.NewHeader(&methodCallerType), args: append([]Value(nil), args.V...), kw: args.Kw}
			return objmodel.Construct(cls, &methodCallerType, g.value()), nil
		},
		Init: func(t *Thread, self Value, args Args) error { return nil },
		Call: func(t *Thread, v Value, args Args) (Value, error) {
			x, err := operand("methodcaller", args)
			if err != nil {
				return Value{}, err
			}
			g := objmodel.Cast[getter](v, &methodCallerType)
			m, err := objmodel.GetAttr(t, x, g.args[0].StrObject())
			if err != nil {
				return Value{}, err
			}
			return objmodel.CallArgs(t, m, Args{V: g.args[1:], Kw: g.kw})
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			return objmodel.Cast[getter](v, &methodCallerType).repr(t, v, "methodcaller")
		},
	},
	Methods: []objmodel.MethodDef{{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: reduceMethodCaller}},
}

// reduceMethodCaller gives keyword arguments to a partial, for a reduced object
// has none.
func reduceMethodCaller(t *Thread, a Args) (Value, error) {
	g := objmodel.Cast[getter](a.V[0], &methodCallerType)
	cls := a.V[0].Type().Value()
	if len(g.kw) == 0 {
		return objmodel.NewTuple(cls, objmodel.NewTuple(g.args...)), nil
	}
	functools, err := t.Interp.Import(t, "functools")
	if err != nil {
		return Value{}, err
	}
	partial, err := objmodel.GetAttr(t, functools, partialName)
	if err != nil {
		return Value{}, err
	}
	values := g.args[len(g.args)-len(g.kw):]
	maker, err := objmodel.CallArgs(t, partial, Args{V: append([]Value{cls, g.args[0]}, values...), Kw: g.kw})
	if err != nil {
		return Value{}, err
	}
	return objmodel.NewTuple(maker, objmodel.NewTuple(g.args[1:len(g.args)-len(g.kw)]...)), nil
}

var partialName = objmodel.Name("partial")

// callSignature is what calling an itemgetter, attrgetter or methodcaller takes.
var callSignature = []objmodel.GetSetDef{{Name: "__text_signature__", Get: func(t *Thread, v Value) (Value, error) {
	return objmodel.NewStr("(obj, /)"), nil
}}}
