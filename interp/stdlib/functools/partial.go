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
	args *objmodel.Tuple
	kw   *objmodel.Dict
	dict *objmodel.Dict // its attributes; nil: none yet
}

func asPartial(v Value) *partial { return objmodel.Cast[partial](v, &partialType) }

var partialSpec = objmodel.TypeSpec{
	Type: &partialType, Object: (*partial)(nil),
	Flags:  objmodel.FlagBaseType | objmodel.FlagWeak,
	DictOf: partialDict, Forward: forwardPartial,
	Slots: objmodel.Slots{
		New:  newPartial,
		Init: func(t *Thread, self Value, args Args) error { return nil },
		Call: callPartial,
		Repr: partialRepr,
		DescrGet: func(t *Thread, v, obj Value, owner *objmodel.Type) (Value, error) {
			if obj.IsNil() || obj.IsNone() {
				return v, nil
			}
			return v, t.Warn(&objmodel.FutureWarningType, "functools.partial will be a method descriptor in future Python versions; "+
				"wrap it in staticmethod() if you want to preserve the old behavior")
		},
	},
	Classes: []objmodel.MethodDef{{Name: "__class_getitem__", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.NewGenericAlias(a.V[0], a.V[1]), nil
	}}},
	Methods: []objmodel.MethodDef{
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: partialReduce},
		{Name: "__setstate__", Kind: objmodel.OneArg, Fn: partialSetState},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "func", Member: true, Doc: "function object to use in future partial calls", Get: func(t *Thread, v Value) (Value, error) { return asPartial(v).fn, nil }},
		{Name: "args", Member: true, Doc: "tuple of arguments to future partial calls", Get: func(t *Thread, v Value) (Value, error) {
			return asPartial(v).args.Value(), nil
		}},
		{Name: "keywords", Member: true, Doc: "dictionary of keyword arguments to future partial calls", Get: func(t *Thread, v Value) (Value, error) {
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
	var before []Value
	if inner := asPartial(fn); inner != nil && attributes(fn).Len() == 0 {
		p.fn, before = inner.fn, inner.args.Items()
		p.kw = inner.kw.Copy()
	}
	p.args = objmodel.NewTuple(append(before[:len(before):len(before)], args.Pos()[1:]...)...).AsTuple()
	for i, k := range args.Kw {
		p.kw.SetStr(k, args.KwValues()[i])
	}
	return objmodel.Construct(cls, &partialType, objmodel.FromPtr(&p.Header)), nil
}

func callPartial(t *Thread, v Value, args Args) (Value, error) {
	if p := asPartial(v); p.kw.Len() == 0 {
		return objmodel.CallPrefixed(t, p.fn, p.args.Items(), args)
	}
	var to objmodel.Forwarded
	if err := forwardPartial(t, v, args, &to); err != nil {
		return Value{}, err
	}
	return objmodel.CallArgs(t, to.Callee, to.Args)
}

// forwardPartial puts the arguments of a partial before those of its call.
func forwardPartial(t *Thread, v Value, args Args, to *objmodel.Forwarded) error {
	p := asPartial(v)
	if p.kw.Len() == 0 {
		to.Prefixed(t, p.fn, p.args.Items(), args)
		return nil
	}
	kw := p.kw
	if len(args.Kw) > 0 {
		kw = kw.Copy()
		for i, k := range args.Kw {
			kw.SetStr(k, args.KwValues()[i])
		}
	}
	all := make([]Value, 0, p.args.Len()+args.NPos()+kw.Len())
	all = append(append(all, p.args.Items()...), args.Pos()...)
	names := make([]*objmodel.Str, 0, kw.Len())
	for pos := 0; ; {
		k, x, ok := kw.Next(&pos)
		if !ok {
			break
		}
		name := k.StrObject()
		if name == nil {
			return objmodel.TypeErrorf("keywords must be strings")
		}
		names, all = append(names, name), append(all, x)
	}
	to.Callee, to.Args = p.fn, Args{V: all, Kw: names}
	return nil
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
	for _, x := range p.args.Items() {
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

// attributes gives the __dict__ of a partial, of whatever class it is.
func attributes(v Value) *objmodel.Dict {
	if d := attrs(v, partialDict).AsDict(); d != nil {
		return d
	}
	return objmodel.NewDict(0)
}

func partialReduce(t *Thread, a Args) (Value, error) {
	p := asPartial(a.V[0])
	dict := objmodel.None
	if d := attributes(a.V[0]); d.Len() > 0 {
		dict = d.Value()
	}
	state := objmodel.NewTuple(p.fn, p.args.Value(), p.kw.Value(), dict)
	return objmodel.NewTuple(a.V[0].Type().Value(), objmodel.NewTuple(p.fn), state), nil
}

func partialSetState(t *Thread, a Args) (Value, error) {
	bad := objmodel.TypeErrorf("invalid partial state")
	state := a.V[1].AsTuple()
	if state == nil || state.Len() != 4 {
		return Value{}, bad
	}
	items := state.Items()
	args, kw := items[1].AsTuple(), items[2]
	if items[0].Type().Slots.Call == nil || args == nil || !kw.IsNone() && kw.AsDict() == nil {
		return Value{}, bad
	}
	p := asPartial(a.V[0])
	p.fn, p.kw = items[0], objmodel.NewDict(0)
	if p.args = args; items[1].Type() != &objmodel.TupleType {
		p.args = objmodel.CopyTuple(args.Items()).AsTuple()
	}
	if d := kw.AsDict(); d != nil {
		if p.kw = d; kw.Type() != &objmodel.DictType {
			p.kw = d.Copy()
		}
	}
	attributes(a.V[0]).Clear()
	if d := items[3].AsDict(); d != nil {
		return objmodel.None, attributes(a.V[0]).Update(t, items[3])
	}
	return objmodel.None, nil
}
