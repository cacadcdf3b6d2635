package typing

import "github.com/minipy-go/minipy/objmodel"

var (
	typeVarType      = objmodel.Type{Name: "TypeVar", Module: "typing", Doc: "Type variable."}
	paramSpecType    = objmodel.Type{Name: "ParamSpec", Module: "typing", Doc: "Parameter specification variable."}
	typeVarTupleType = objmodel.Type{Name: "TypeVarTuple", Module: "typing", Doc: "Type variable tuple. A specialized form of type variable that enables\nvariadic generics."}
)

// parameter is a TypeVar, a ParamSpec or a TypeVarTuple.
type parameter struct {
	objmodel.Header
	name                     Value
	bound, constraints       lazy
	fallback                 lazy // __default__
	covariant, contravariant bool
	infer                    bool
	dict                     *objmodel.Dict
}

// asParameter gives the parameter behind v, nil if v isn't one.
func asParameter(v Value) *parameter {
	switch cls := v.Type(); cls {
	case &typeVarType, &paramSpecType, &typeVarTupleType:
		return objmodel.Cast[parameter](v, cls)
	}
	return nil
}

// of makes the parameter an object of a class, defined where the running code
// is.
func (p *parameter) of(t *Thread, cls *objmodel.Type) Value {
	objmodel.InitHeader(&p.Header, cls)
	p.dict = objmodel.NewDict(1)
	if module := t.Machine.Caller(t); !module.IsNil() {
		p.dict.SetString("__module__", module)
	} else {
		p.dict.SetString("__module__", objmodel.None)
	}
	return objmodel.FromPtr(&p.Header)
}

func parameterDict(v Value, create bool) *objmodel.Dict {
	if p := asParameter(v); p != nil {
		return p.dict
	}
	return nil
}

// options are the keyword arguments that the constructors share.
type options struct {
	bound, fallback                 Value
	covariant, contravariant, infer bool
}

// takeOptions reads the keyword arguments of a constructor.
func takeOptions(t *Thread, class string, a Args, allowed ...string) (options, error) {
	o := options{}
	for i, k := range a.Kw {
		v := a.KwValues()[i]
		known := false
		for _, name := range allowed {
			known = known || name == k.String()
		}
		if !known {
			return o, objmodel.TypeErrorf("%s() got an unexpected keyword argument '%s'", class, k.String())
		}
		var err error
		switch k.String() {
		case "bound":
			o.bound = v
		case "default":
			o.fallback = v
		case "covariant":
			o.covariant, err = objmodel.Truth(t, v)
		case "contravariant":
			o.contravariant, err = objmodel.Truth(t, v)
		case "infer_variance":
			o.infer, err = objmodel.Truth(t, v)
		}
		if err != nil {
			return o, err
		}
	}
	switch {
	case o.covariant && o.contravariant:
		return o, objmodel.ValueErrorf("Bivariant types are not supported.")
	case o.infer && (o.covariant || o.contravariant):
		return o, objmodel.ValueErrorf("Variance cannot be specified with infer_variance.")
	}
	if !o.bound.IsNil() && o.bound.IsNone() {
		o.bound = Value{}
	}
	if !o.bound.IsNil() {
		checked, err := service(t, "_type_check", o.bound, objmodel.NewStr("Bound must be a type."))
		if err != nil {
			return o, err
		}
		o.bound = checked
	}
	return o, nil
}

// nameOf reads the name of a new parameter, positional or not; the other
// positional arguments are the rest.
func nameOf(class string, a Args) (name Value, rest Args, err error) {
	if a.NPos() > 0 {
		name, rest = a.V[0], Args{V: a.V[1:], Kw: a.Kw}
	} else {
		for i, k := range a.Kw {
			if k.String() == "name" {
				name = a.KwValues()[i]
				rest.V = append(append(rest.V, a.V[:i]...), a.V[i+1:]...)
				rest.Kw = append(append(rest.Kw, a.Kw[:i]...), a.Kw[i+1:]...)
			}
		}
	}
	if name.IsNil() {
		return name, rest, objmodel.TypeErrorf("%s() missing required argument 'name' (pos 1)", class)
	}
	if name.StrObject() == nil {
		return name, rest, objmodel.TypeErrorf("%s() argument 'name' must be str, not %s", class, objmodel.ArgName(name))
	}
	return name, rest, nil
}

func (p *parameter) take(o options) {
	p.covariant, p.contravariant, p.infer = o.covariant, o.contravariant, o.infer
	p.bound.value, p.fallback.value = o.bound, o.fallback
}

func newTypeVar(t *Thread, cls *objmodel.Type, a Args) (Value, error) {
	name, rest, err := nameOf("typevar", a)
	if err != nil {
		return Value{}, err
	}
	o, err := takeOptions(t, "typevar", rest, "bound", "default", "covariant", "contravariant", "infer_variance")
	if err != nil {
		return Value{}, err
	}
	constraints := append([]Value(nil), rest.Pos()...)
	switch {
	case len(constraints) == 1:
		return Value{}, objmodel.TypeErrorf("A single constraint is not allowed")
	case len(constraints) > 0 && !o.bound.IsNil():
		return Value{}, objmodel.TypeErrorf("Constraints cannot be combined with bound=...")
	}
	for i, c := range constraints {
		if constraints[i], err = service(t, "_type_check", c, objmodel.NewStr("TypeVar(name, constraint, ...): constraints must be types.")); err != nil {
			return Value{}, err
		}
	}
	p := &parameter{name: name}
	p.take(o)
	if len(constraints) > 0 {
		p.constraints.value = objmodel.NewTuple(constraints...)
	}
	return p.of(t, &typeVarType), nil
}

// newOther makes the constructor of the classes without constraints.
func newOther(class string, typ func() *objmodel.Type, allowed ...string) objmodel.NewFunc {
	return func(t *Thread, cls *objmodel.Type, a Args) (Value, error) {
		name, rest, err := nameOf(class, a)
		if err != nil {
			return Value{}, err
		}
		if n := rest.NPos(); n > 0 {
			return Value{}, objmodel.TypeErrorf("%s() takes exactly 1 positional argument (%d given)", class, n+1)
		}
		o, err := takeOptions(t, class, rest, allowed...)
		if err != nil {
			return Value{}, err
		}
		p := &parameter{name: name}
		p.take(o)
		return p.of(t, typ()), nil
	}
}

// repr shows the name with its variance.
func (p *parameter) repr() Value {
	name, _ := p.name.ToStr()
	switch {
	case p.Value().Type() == &typeVarTupleType || p.infer:
	case p.covariant:
		name = "+" + name
	case p.contravariant:
		name = "-" + name
	default:
		name = "~" + name
	}
	return objmodel.NewStr(name)
}

// Value gives the parameter as a Value.
func (p *parameter) Value() Value { return objmodel.FromPtr(&p.Header) }

func parameterRepr(t *Thread, v Value) (Value, error) { return asParameter(v).repr(), nil }

// union is the | of types that are no classes.
func union(t *Thread, a, b Value) (Value, error) { return service(t, "_make_union", a, b) }

var orSlot = [objmodel.NumBinary]objmodel.BinaryFunc{objmodel.OpOr: union}

func keepInit(t *Thread, self Value, a Args) error { return nil }

// noBase is __mro_entries__: what can't be a base says so.
//
//go:noinline
func noBase(what string) objmodel.MethodDef {
	return objmodel.MethodDef{Name: "__mro_entries__", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		return Value{}, objmodel.TypeErrorf("Cannot subclass an instance of %s", what)
	}}
}

func byName(t *Thread, a Args) (Value, error) { return asParameter(a.V[0]).name, nil }

func hasDefault(t *Thread, a Args) (Value, error) {
	p := asParameter(a.V[0])
	return objmodel.Bool(!p.fallback.absent() && p.fallback.value != noDefault()), nil
}

// helper makes a method that a function of typing does.
//
//go:noinline
func helper(name, function string, kind objmodel.CallKind, n int16) objmodel.MethodDef {
	return objmodel.MethodDef{Name: name, Kind: kind, Min: n, Max: n, Fn: func(t *Thread, a Args) (Value, error) {
		return service(t, function, append([]Value(nil), a.V...)...)
	}}
}

//go:noinline
func field(name string, get func(t *Thread, p *parameter) (Value, error)) objmodel.GetSetDef {
	return objmodel.GetSetDef{Name: name, Get: func(t *Thread, v Value) (Value, error) { return get(t, asParameter(v)) }}
}

//go:noinline
func flag(name string, get func(p *parameter) bool) objmodel.GetSetDef {
	return field(name, func(t *Thread, p *parameter) (Value, error) { return objmodel.Bool(get(p)), nil })
}

var (
	nameField    = field("__name__", func(t *Thread, p *parameter) (Value, error) { return p.name, nil })
	defaultField = field("__default__", func(t *Thread, p *parameter) (Value, error) { return p.fallback.get(t, noDefault()) })
	boundField   = field("__bound__", func(t *Thread, p *parameter) (Value, error) { return p.bound.get(t, objmodel.None) })
	dictField    = objmodel.GetSetDef{Name: "__dict__", Get: func(t *Thread, v Value) (Value, error) { return parameterDict(v, true).Value(), nil }}
	coField      = flag("__covariant__", func(p *parameter) bool { return p.covariant })
	contraField  = flag("__contravariant__", func(p *parameter) bool { return p.contravariant })
	inferField   = flag("__infer_variance__", func(p *parameter) bool { return p.infer })
)

var typeVarSpec = objmodel.TypeSpec{
	Type: &typeVarType, Object: (*parameter)(nil),
	Flags:  objmodel.FlagWeak,
	DictOf: parameterDict,
	Slots:  objmodel.Slots{New: newTypeVar, Init: keepInit, Repr: parameterRepr, Binary: orSlot},
	Methods: []objmodel.MethodDef{
		helper("__typing_subst__", "_typevar_subst", objmodel.OneArg, 1),
		helper("__typing_prepare_subst__", "_typevar_prepare", objmodel.Positional, 2),
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: byName},
		{Name: "has_default", Kind: objmodel.NoArgs, Fn: hasDefault},
		noBase("TypeVar"),
	},
	GetSets: []objmodel.GetSetDef{nameField, boundField, defaultField, coField, contraField, inferField, dictField,
		field("__constraints__", func(t *Thread, p *parameter) (Value, error) { return p.constraints.get(t, objmodel.EmptyTuple) })},
}

var paramSpecSpec = objmodel.TypeSpec{
	Type: &paramSpecType, Object: (*parameter)(nil),
	Flags:  objmodel.FlagWeak,
	DictOf: parameterDict,
	Slots: objmodel.Slots{Init: keepInit, Repr: parameterRepr, Binary: orSlot,
		New: newOther("paramspec", func() *objmodel.Type { return &paramSpecType }, "bound", "default", "covariant", "contravariant", "infer_variance")},
	Methods: []objmodel.MethodDef{
		helper("__typing_subst__", "_paramspec_subst", objmodel.OneArg, 1),
		helper("__typing_prepare_subst__", "_paramspec_prepare", objmodel.Positional, 2),
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: byName},
		{Name: "has_default", Kind: objmodel.NoArgs, Fn: hasDefault},
		noBase("ParamSpec"),
	},
	GetSets: []objmodel.GetSetDef{nameField, boundField, defaultField, coField, contraField, inferField, dictField,
		field("args", func(t *Thread, p *parameter) (Value, error) { return newPart(&paramArgsType, p.Value()), nil }),
		field("kwargs", func(t *Thread, p *parameter) (Value, error) { return newPart(&paramKwargsType, p.Value()), nil })},
}

var typeVarTupleSpec = objmodel.TypeSpec{
	Type: &typeVarTupleType, Object: (*parameter)(nil),
	Flags:  objmodel.FlagWeak,
	DictOf: parameterDict,
	Slots: objmodel.Slots{Init: keepInit, Repr: parameterRepr,
		New: newOther("typevartuple", func() *objmodel.Type { return &typeVarTupleType }, "default"),
		Iter: func(t *Thread, v Value) (Value, error) {
			u, err := service(t, "_unpacked", v)
			if err != nil {
				return Value{}, err
			}
			return objmodel.Iter(t, objmodel.NewTuple(u))
		}},
	Methods: []objmodel.MethodDef{
		{Name: "__typing_subst__", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
			return Value{}, objmodel.TypeErrorf("Substitution of bare TypeVarTuple is not supported")
		}},
		helper("__typing_prepare_subst__", "_typevartuple_prepare", objmodel.Positional, 2),
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: byName},
		{Name: "has_default", Kind: objmodel.NoArgs, Fn: hasDefault},
		noBase("TypeVarTuple"),
	},
	GetSets: []objmodel.GetSetDef{nameField, defaultField, dictField},
}
