package typing

import "github.com/minipy-go/minipy/objmodel"

var aliasType = objmodel.Type{Name: "TypeAliasType", Module: "typing", Doc: "Type alias."}

// alias is what `type X = value` makes.
type alias struct {
	objmodel.Header
	name   Value
	params Value // tuple; nil: none were given
	body   lazy
	module Value
}

func asAlias(v Value) *alias { return objmodel.Cast[alias](v, &aliasType) }

func newAlias(t *Thread, name, params Value, body lazy) Value {
	if params.IsNone() {
		params = Value{}
	}
	x := &alias{Header: objmodel.NewHeader(&aliasType), name: name, params: params, body: body, module: t.Machine.Caller(t)}
	if x.module.IsNil() {
		x.module = objmodel.None
	}
	return objmodel.FromPtr(&x.Header)
}

func aliasNew(t *Thread, cls *objmodel.Type, a Args) (Value, error) {
	var out [3]Value
	p := objmodel.Params{Func: "typealias", Names: []string{"name", "value", "type_params"}, MaxPos: 2, Required: 2}
	if err := p.Bind(a, out[:]); err != nil {
		return Value{}, err
	}
	if out[0].StrObject() == nil {
		return Value{}, objmodel.TypeErrorf("typealias() argument 'name' must be str, not %s", objmodel.ArgName(out[0]))
	}
	if out[2].IsNil() {
		return newAlias(t, out[0], Value{}, lazy{value: out[1]}), nil
	}
	if out[2].AsTuple() == nil {
		return Value{}, objmodel.TypeErrorf("type_params must be a tuple")
	}
	if err := checkParams(t, out[2].AsTuple().Items()); err != nil {
		return Value{}, err
	}
	return newAlias(t, out[0], out[2], lazy{value: out[1]}), nil
}

// checkParams wants the parameters with a default behind those without.
func checkParams(t *Thread, params []Value) error {
	seen := false
	for _, v := range params {
		p := asParameter(v)
		if p == nil {
			continue
		}
		has := !p.fallback.absent() && p.fallback.value != noDefault()
		if seen && !has {
			text, err := objmodel.Repr(t, v)
			if err != nil {
				return err
			}
			return objmodel.TypeErrorf("non-default type parameter '%s' follows default type parameter", text)
		}
		seen = seen || has
	}
	return nil
}

func tupleOrEmpty(v Value) Value {
	if v.IsNil() {
		return objmodel.EmptyTuple
	}
	return v
}

// parameters gives the type parameters, TypeVarTuples unpacked.
func (x *alias) parameters(t *Thread) (Value, error) {
	items := tupleOrEmpty(x.params).AsTuple().Items()
	out := make([]Value, len(items))
	for i, v := range items {
		out[i] = v
		if v.Type() == &typeVarTupleType {
			u, err := service(t, "_unpacked", v)
			if err != nil {
				return Value{}, err
			}
			out[i] = u
		}
	}
	return objmodel.NewTuple(out...), nil
}

var aliasSpec = objmodel.TypeSpec{
	Type: &aliasType, Object: (*alias)(nil),
	Flags: objmodel.FlagUnionMember | objmodel.FlagNotIterable,
	Slots: objmodel.Slots{
		New:    aliasNew,
		Init:   keepInit,
		Binary: [objmodel.NumBinary]objmodel.BinaryFunc{objmodel.OpOr: objmodel.UnionOr},
		Repr:   func(t *Thread, v Value) (Value, error) { return asAlias(v).name, nil },
		GetItem: func(t *Thread, v, key Value) (Value, error) {
			if asAlias(v).params.IsNil() || len(asAlias(v).params.AsTuple().Items()) == 0 {
				return Value{}, objmodel.TypeErrorf("Only generic type aliases are subscriptable")
			}
			return objmodel.NewGenericAlias(v, key), nil
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return asAlias(a.V[0]).name, nil }},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "__module__", Get: func(t *Thread, v Value) (Value, error) { return asAlias(v).module, nil }},
		{Name: "__name__", Get: func(t *Thread, v Value) (Value, error) { return asAlias(v).name, nil }},
		{Name: "__value__", Get: func(t *Thread, v Value) (Value, error) { return asAlias(v).body.get(t, objmodel.None) }},
		{Name: "__type_params__", Get: func(t *Thread, v Value) (Value, error) { return tupleOrEmpty(asAlias(v).params), nil }},
		{Name: "__parameters__", Get: func(t *Thread, v Value) (Value, error) { return asAlias(v).parameters(t) }},
	},
}
