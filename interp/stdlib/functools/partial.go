package functools

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

var partialType = objmodel.Type{Name: "partial", Module: "functools", Doc: "Create a new function with partial application of the given arguments and keywords."}

// partial is a function with some of its arguments.
type partial struct {
	objmodel.Header
	fn   Value
	args []Value
	kw   *objmodel.Dict
	dict *objmodel.Dict // its attributes; nil: none yet
}

func asPartial(v Value) *partial { return objmodel.Cast[partial](v, &partialType) }

var partialSpec = objmodel.TypeSpec{
	Type: &partialType, Object: (*partial)(nil),
	Flags:  objmodel.FlagBaseType,
	DictOf: partialDict,
	Slots: objmodel.Slots{
		New:  newPartial,
		Init: func(t *Thread, self Value, args Args) error { return nil },
		Call: callPartial,
		Repr: partialRepr,
	},
	Classes: []objmodel.MethodDef{{Name: "__class_getitem__", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.NewGenericAlias(a.V[0], a.V[1]), nil
	}}},
	Methods: []objmodel.MethodDef{
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: partialReduce},
		{Name: "__setstate__", Kind: objmodel.OneArg, Fn: partialSetState},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "func", Doc: "function object to use in future partial calls", Get: func(t *Thread, v Value) (Value, error) { return asPartial(v).fn, nil }},
		{Name: "args", Doc: "tuple of arguments to future partial calls", Get: func(t *Thread, v Value) (Value, error) {
			return objmodel.NewTuple(asPartial(v).args...), nil
		}},
		{Name: "keywords", Doc: "dictionary of keyword arguments to future partial calls", Get: func(t *Thread, v Value) (Value, error) {
			return asPartial(v).kw.Value(), nil
		}},
		{Name: "__dict__", Get: func(t *Thread, v Value) (Value, error) { return attrs(v, partialDict), nil }},
	},
}

func partialDict(v Value, create bool) *objmodel.Dict {
	p := asPartial(v)
	if p == nil {
		return nil
	}
	if p.dict == nil && create {
		p.dict = objmodel.NewDict(0)
	}
	return p.dict
}

func newPartial(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
	if args.NPos() < 1 {
		return Value{}, objmodel.TypeErrorf("type 'partial' takes at least one argument")
	}
	fn := args.V[0]
	if fn.Type().Slots.Call == nil {
		return Value{}, objmodel.TypeErrorf("the first argument must be callable")
	}
	p := &partial{Header: objmodel.NewHeader(&partialType), fn: fn, kw: objmodel.NewDict(len(args.Kw))}
	// A partial of a partial becomes one, unless it has attributes of its own.
	if inner := asPartial(fn); inner != nil && fn.Type() == &partialType && inner.dict == nil {
		p.fn = inner.fn
		p.args = append(p.args, inner.args...)
		p.kw = inner.kw.Copy()
	}
	p.args = append(p.args, args.Pos()[1:]...)
	for i, k := range args.Kw {
		p.kw.SetStr(k, args.KwValues()[i])
	}
	return objmodel.Construct(cls, &partialType, objmodel.FromPtr(&p.Header)), nil
}

func callPartial(t *Thread, v Value, args Args) (Value, error) {
	p := asPartial(v)
	if p.kw.Len() == 0 {
		return objmodel.CallPrefixed(t, p.fn, p.args, args)
	}
	kw := p.kw.Copy()
	for i, k := range args.Kw {
		kw.SetStr(k, args.KwValues()[i])
	}
	all := append(append([]Value(nil), p.args...), args.Pos()...)
	var names []*objmodel.Str
	for pos := 0; ; {
		k, x, ok := kw.Next(&pos)
		if !ok {
			break
		}
		name := k.StrObject()
		if name == nil {
			return Value{}, objmodel.TypeErrorf("keywords must be strings")
		}
		names, all = append(names, name), append(all, x)
	}
	return objmodel.CallArgs(t, p.fn, Args{V: all, Kw: names})
}

func partialRepr(t *Thread, v Value) (Value, error) {
	name := v.Type().FullName()
	if v.Type().IsHeap() {
		name = v.Type().ModuleName() + "." + v.Type().QualifiedName()
	}
	if !t.EnterRepr(v) {
		return objmodel.NewStr("..."), nil
	}
	defer t.LeaveRepr()
	p := asPartial(v)
	s, err := objmodel.Repr(t, p.fn)
	if err != nil {
		return Value{}, err
	}
	parts := []string{s}
	for _, x := range p.args {
		if s, err = objmodel.Repr(t, x); err != nil {
			return Value{}, err
		}
		parts = append(parts, s)
	}
	for pos := 0; ; {
		k, x, ok := p.kw.Next(&pos)
		if !ok {
			break
		}
		key, err := objmodel.StrOf(t, k)
		if err != nil {
			return Value{}, err
		}
		if s, err = objmodel.Repr(t, x); err != nil {
			return Value{}, err
		}
		parts = append(parts, key+"="+s)
	}
	return objmodel.NewStr(name + "(" + strings.Join(parts, ", ") + ")"), nil
}

func partialReduce(t *Thread, a Args) (Value, error) {
	p := asPartial(a.V[0])
	dict := objmodel.None
	if p.dict != nil {
		dict = p.dict.Value()
	}
	state := objmodel.NewTuple(p.fn, objmodel.NewTuple(p.args...), p.kw.Value(), dict)
	return objmodel.NewTuple(a.V[0].Type().Value(), objmodel.NewTuple(p.fn), state), nil
}

func partialSetState(t *Thread, a Args) (Value, error) {
	bad := objmodel.TypeErrorf("invalid partial state")
	state := a.V[1].AsTuple()
	if state == nil || len(state.Items()) != 4 {
		return Value{}, bad
	}
	items := state.Items()
	args, kw := items[1].AsTuple(), items[2]
	if items[0].Type().Slots.Call == nil || args == nil || !kw.IsNone() && kw.AsDict() == nil {
		return Value{}, bad
	}
	p := asPartial(a.V[0])
	p.fn, p.args, p.kw, p.dict = items[0], args.Items(), objmodel.NewDict(0), items[3].AsDict()
	if d := kw.AsDict(); d != nil {
		p.kw = d.Copy()
	}
	return objmodel.None, nil
}
