package objmodel

import "unsafe"

// SeqIterType is the iterator over __getitem__ with 0, 1, 2…
var SeqIterType = Type{Name: "iterator"}

type seqIter struct {
	Header
	seq Value // nil once exhausted
	i   int
}

// NewSeqIter makes an iterator that asks seq for items 0, 1, 2… until
// IndexError or StopIteration.
func NewSeqIter(seq Value) Value {
	it := &seqIter{Header{&SeqIterType}, seq, 0}
	return Value{p: &it.Header}
}

func seqIterNext(t *Thread, v Value) (Value, error) {
	it := (*seqIter)(unsafe.Pointer(v.p))
	if it.seq.p == nil {
		return Value{}, nil
	}
	r, err := GetItem(t, it.seq, Int(int64(it.i)))
	if err != nil {
		if Matches(err, &IndexErrorType) || Matches(err, &StopIterationType) {
			it.seq = Value{}
			return Value{}, nil
		}
		return Value{}, err
	}
	it.i++
	return r, nil
}

// iterSelf is the __iter__ of iterators.
func iterSelf(t *Thread, v Value) (Value, error) { return v, nil }

// seqIterHint is how many items are left; NotImplemented when the sequence
// can't say.
func seqIterHint(t *Thread, a Args) (Value, error) {
	it := (*seqIter)(unsafe.Pointer(a.V[0].p))
	if it.seq.p == nil {
		return Int(0), nil
	}
	if it.seq.p.typ.Slots.Len == nil {
		return NotImplemented, nil
	}
	n, err := Length(t, it.seq)
	return Int(int64(max(n-it.i, 0))), err
}

var seqIterSpec = TypeSpec{
	Type: &SeqIterType, Object: (*seqIter)(nil),
	Flags: FlagNoInstantiate,
	Slots: Slots{Iter: iterSelf, Next: seqIterNext},
	Methods: []MethodDef{
		{Name: "__length_hint__", Kind: NoArgs, Fn: seqIterHint, Doc: "Private method returning an estimate of len(list(it))."},
		{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			it := (*seqIter)(unsafe.Pointer(a.V[0].p))
			if it.seq.p == nil {
				return reduceIter(t, "iter", EmptyTuple, Value{})
			}
			return reduceIter(t, "iter", it.seq, Int(int64(it.i)))
		}, Doc: "Return state information for pickling."},
		{Name: "__setstate__", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
			i, err := iterState(t, a.V[1])
			if err == nil {
				(*seqIter)(unsafe.Pointer(a.V[0].p)).i = max(i, 0)
			}
			return None, err
		}, Doc: "Set state information for unpickling."},
	},
}
