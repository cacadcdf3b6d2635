// Package typing makes the module _typing: type variables, type aliases, and
// what the syntax of PEP 695 and PEP 696 calls. The rest of typing is Python,
// which is imported when the first of its services is needed.
package typing

import "github.com/minipy-go/minipy/objmodel"

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

var specs = objmodel.Specs{&typeVarSpec, &paramSpecSpec, &paramArgsSpec, &paramKwargsSpec, &typeVarTupleSpec, &aliasSpec, &noDefaultSpec}

// New makes the module.
func New(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("_typing")
	m.Functions(functions)
	for _, c := range []*objmodel.Type{&typeVarType, &paramSpecType, &paramArgsType, &paramKwargsType, &typeVarTupleType, &aliasType} {
		m.Set(c.Name, c.Value())
	}
	m.Set("NoDefault", noDefault())
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "_idfunc", Kind: objmodel.OneArg, Sig: "($module, object, /)", Fn: func(t *Thread, a Args) (Value, error) { return a.V[0], nil }},
	{Name: "_make_typevar", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		return (&parameter{name: a.V[0], infer: true}).of(t, &typeVarType), nil
	}},
	{Name: "_make_typevar_bound", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Value, error) {
		return (&parameter{name: a.V[0], infer: true, bound: lazy{thunk: a.V[1]}}).of(t, &typeVarType), nil
	}},
	{Name: "_make_typevar_constraints", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Value, error) {
		return (&parameter{name: a.V[0], infer: true, constraints: lazy{thunk: a.V[1]}}).of(t, &typeVarType), nil
	}},
	{Name: "_make_paramspec", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		return (&parameter{name: a.V[0], infer: true}).of(t, &paramSpecType), nil
	}},
	{Name: "_make_typevartuple", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		return (&parameter{name: a.V[0], infer: true}).of(t, &typeVarTupleType), nil
	}},
	{Name: "_set_default", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Value, error) {
		if p := asParameter(a.V[0]); p != nil {
			p.fallback = lazy{thunk: a.V[1]}
		}
		return a.V[0], nil
	}},
	{Name: "_make_typealias", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		parts := a.V[0].AsTuple()
		if parts == nil || len(parts.Items()) != 3 {
			return Value{}, objmodel.TypeErrorf("a tuple of three was expected, not %s", a.V[0].TypeName())
		}
		items := parts.Items()
		return newAlias(t, items[0], items[1], lazy{thunk: items[2]}), nil
	}},
	{Name: "_subscript_generic", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		return service(t, "_generic_of", a.V[0])
	}},
}

// service calls a function of the module typing.
func service(t *Thread, function string, args ...Value) (Value, error) {
	m, err := t.Interp.Import(t, "typing")
	if err != nil {
		return Value{}, err
	}
	return objmodel.CallMethod(t, m, objmodel.Name(function), args...)
}

// lazy is a value that is computed when it is first asked for (PEP 695).
type lazy struct {
	value Value // nil: not known yet
	thunk Value // nil: there is nothing to compute
}

// absent says that there is neither a value nor a way to one.
func (l *lazy) absent() bool { return l.value.IsNil() && l.thunk.IsNil() }

// get gives the value, or the fallback if there is none.
func (l *lazy) get(t *Thread, fallback Value) (Value, error) {
	if !l.value.IsNil() {
		return l.value, nil
	}
	if l.thunk.IsNil() {
		return fallback, nil
	}
	v, err := objmodel.Call(t, l.thunk)
	if err == nil {
		l.value = v
	}
	return v, err
}

// noDefaultType is the class of typing.NoDefault, of which there is one object.
var noDefaultType = objmodel.Type{Name: "NoDefaultType"}

type noDefaultObject struct{ objmodel.Header }

var theNoDefault = noDefaultObject{objmodel.NewHeader(&noDefaultType)}

func noDefault() Value { return objmodel.FromPtr(&theNoDefault.Header) }

var noDefaultSpec = objmodel.TypeSpec{
	Type: &noDefaultType,
	Slots: objmodel.Slots{
		Repr: func(t *Thread, v Value) (Value, error) { return objmodel.NewASCII("typing.NoDefault"), nil },
		New: func(t *Thread, cls *objmodel.Type, a Args) (Value, error) {
			if len(a.V) > 0 {
				return Value{}, objmodel.TypeErrorf("NoDefaultType takes no arguments")
			}
			return noDefault(), nil
		},
		Init: func(t *Thread, self Value, a Args) error { return nil },
	},
	Methods: []objmodel.MethodDef{{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.NewASCII("NoDefault"), nil
	}}},
}
