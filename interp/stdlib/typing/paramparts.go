package typing

import "github.com/minipy-go/minipy/objmodel"

var (
	paramArgsType   = objmodel.Type{Name: "ParamSpecArgs", Module: "typing", Doc: "The args for a ParamSpec object."}
	paramKwargsType = objmodel.Type{Name: "ParamSpecKwargs", Module: "typing", Doc: "The kwargs for a ParamSpec object."}
)

// paramPart is P.args or P.kwargs of a ParamSpec P.
type paramPart struct {
	objmodel.Header
	origin Value
}

func asPart(v Value) *paramPart {
	if cls := v.Type(); cls == &paramArgsType || cls == &paramKwargsType {
		return objmodel.Cast[paramPart](v, cls)
	}
	return nil
}

func newPart(cls *objmodel.Type, origin Value) Value {
	p := &paramPart{objmodel.NewHeader(cls), origin}
	return objmodel.FromPtr(&p.Header)
}

func partSpec(cls func() *objmodel.Type, suffix string) objmodel.TypeSpec {
	return objmodel.TypeSpec{
		Type: cls(), Object: (*paramPart)(nil),
		Flags: objmodel.FlagWeak,
		Slots: objmodel.Slots{
			New: func(t *Thread, _ *objmodel.Type, a Args) (Value, error) {
				var out [1]Value
				p := objmodel.Params{Func: cls().Name, Names: []string{"origin"}, MaxPos: 1, Required: 1}
				if err := p.Bind(a, out[:]); err != nil {
					return Value{}, err
				}
				return newPart(cls(), out[0]), nil
			},
			Init: keepInit,
			Repr: func(t *Thread, v Value) (Value, error) {
				origin := asPart(v).origin
				if p := asParameter(origin); p != nil {
					name, _ := p.name.ToStr()
					return objmodel.NewStr(name + "." + suffix), nil
				}
				s, err := objmodel.Repr(t, origin)
				return objmodel.NewStr(s + "." + suffix), err
			},
			NoHash: true,
			Compare: func(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
				if a.Type() != b.Type() || op != objmodel.EQ && op != objmodel.NE {
					return objmodel.NotImplemented, nil
				}
				return objmodel.Compare(t, asPart(a).origin, asPart(b).origin, op)
			},
		},
		Methods: []objmodel.MethodDef{noBase(cls().Name)},
		GetSets: []objmodel.GetSetDef{{Name: "__origin__", Get: func(t *Thread, v Value) (Value, error) { return asPart(v).origin, nil }}},
	}
}

var (
	paramArgsSpec   = partSpec(func() *objmodel.Type { return &paramArgsType }, "args")
	paramKwargsSpec = partSpec(func() *objmodel.Type { return &paramKwargsType }, "kwargs")
)
