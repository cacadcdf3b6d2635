package objmodel

import "unsafe"

// ReversedType is `reversed`.
var ReversedType = Type{Name: "reversed", Doc: "Return a reverse iterator over the values of the given sequence."}

// Reversed is a reversed object: an iterator over __getitem__ from the end.
type Reversed struct {
	Header
	seq Value // nil once exhausted
	i   int   // the next index
}

func (v Value) asReversed() *Reversed {
	return (*Reversed)(unsafe.Pointer(v.Native(&ReversedType).p))
}

func reversedNew(t *Thread, cls *Type, args Args) (Value, error) {
	if len(args.Kw) > 0 && (cls == &ReversedType || !cls.overridesInit(&ObjectType)) {
		return Value{}, TypeErrorf("reversed() takes no keyword arguments")
	}
	if err := CheckPositional("reversed", args.NPos(), 1, 1); err != nil {
		return Value{}, err
	}
	seq := args.V[0]
	switch seq.p.typ {
	case &ListType:
		return listReversed(t, Args{V: args.V[:1]})
	case &RangeType:
		return rangeReversed(t, Args{V: args.V[:1]})
	}
	m := seq.p.typ.Lookup(names.reversed)
	switch {
	case m.IsNone() || m.p == nil && (seq.p.typ.Slots.GetItem == nil || seq.AsDict() != nil):
		return Value{}, TypeErrorf("'%s' object is not reversible", seq.TypeName())
	case m.p != nil:
		return callUnbound(t, m, seq, nil)
	}
	n, err := Length(t, seq)
	if err != nil {
		return Value{}, err
	}
	r := &Reversed{Header{&ReversedType}, seq, n - 1}
	return Construct(cls, &ReversedType, Value{p: &r.Header}), nil
}

func reversedNext(t *Thread, v Value) (Value, error) {
	r := v.asReversed()
	if r.i >= 0 && r.seq.p != nil {
		if r.seq.p.typ == &StrType {
			x, err := r.seq.AsStr().item(r.i)
			r.i--
			return x, err
		}
		if r.seq.p.typ == &TupleType {
			x := r.seq.AsTuple().Items()[r.i]
			r.i--
			return x, nil
		}
		x, err := GetItem(t, r.seq, Int(int64(r.i)))
		if err == nil {
			r.i--
			return x, nil
		}
		if !Matches(err, &IndexErrorType) && !Matches(err, &StopIterationType) {
			return Value{}, err
		}
	}
	r.i, r.seq = -1, Value{}
	return Value{}, nil
}

func reversedHint(t *Thread, a Args) (Value, error) {
	r := a.V[0].asReversed()
	if r.seq.p == nil {
		return Int(0), nil
	}
	n, err := Length(t, r.seq)
	if err != nil {
		return Value{}, err
	}
	if n < r.i+1 {
		return Int(0), nil
	}
	return Int(int64(r.i + 1)), nil
}

var reversedSpec = TypeSpec{
	Type: &ReversedType, Object: (*Reversed)(nil),
	Flags: FlagBaseType,
	Slots: Slots{New: reversedNew, Iter: iterSelf, Next: reversedNext},
	Methods: []MethodDef{
		{Name: "__length_hint__", Kind: NoArgs, Fn: reversedHint, Doc: "Private method returning an estimate of len(list(it))."},
		{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			r := a.V[0].asReversed()
			cls := a.V[0].p.typ.Value()
			if r.seq.p == nil {
				return NewTuple(cls, NewTuple(EmptyTuple)), nil
			}
			return NewTuple(cls, NewTuple(r.seq), Int(int64(r.i))), nil
		}, Doc: "Return state information for pickling."},
		{Name: "__setstate__", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
			i, err := iterState(t, a.V[1])
			if err != nil {
				return Value{}, err
			}
			r := a.V[0].asReversed()
			if r.seq.p == nil {
				return None, nil
			}
			n, err := Length(t, r.seq)
			if err != nil {
				return Value{}, err
			}
			r.i = min(max(i, -1), n-1)
			return None, nil
		}, Doc: "Set state information for unpickling."},
	},
}
