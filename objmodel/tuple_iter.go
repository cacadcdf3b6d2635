package objmodel

import "unsafe"

// TupleIterType is the type of iter(()).
var TupleIterType = Type{Name: "tuple_iterator"}

// TupleIter is an iterator over a tuple.
type TupleIter struct {
	Header
	tuple *Tuple // nil once exhausted
	seq   *Header
	i     int
}

// AsTupleIter gives the TupleIter behind v, nil if v isn't one.
func (v Value) AsTupleIter() *TupleIter {
	if v.p != nil && v.p.typ == &TupleIterType {
		return (*TupleIter)(unsafe.Pointer(v.p))
	}
	return nil
}

// Next gives the next item; ok is false at the end.
func (r *TupleIter) Next() (v Value, ok bool) {
	if o := r.tuple; o != nil {
		if i, items := r.i, o.Items(); uint(i) < uint(len(items)) {
			r.i = i + 1
			return items[i], true
		}
		r.tuple, r.seq = nil, nil
	}
	return
}

var tupleIterSpec = TypeSpec{
	Type: &TupleIterType, Object: (*TupleIter)(nil),
	Flags: FlagNoInstantiate,
	Slots: Slots{Iter: iterSelf, Next: func(t *Thread, v Value) (Value, error) {
		x, _ := (*TupleIter)(unsafe.Pointer(v.p)).Next()
		return x, nil
	}},
	Methods: []MethodDef{
		{Name: "__length_hint__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			it := (*TupleIter)(unsafe.Pointer(a.V[0].p))
			if it.tuple == nil {
				return Int(0), nil
			}
			return Int(int64(len(it.tuple.Items()) - it.i)), nil
		}, Doc: "Private method returning an estimate of len(list(it))."},
		{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			it := (*TupleIter)(unsafe.Pointer(a.V[0].p))
			if it.tuple == nil {
				return reduceIter(t, "iter", EmptyTuple, Value{})
			}
			return reduceIter(t, "iter", Value{p: it.seq}, Int(int64(it.i)))
		}, Doc: "Return state information for pickling."},
		{Name: "__setstate__", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
			i, err := iterState(t, a.V[1])
			if err != nil {
				return Value{}, err
			}
			it := (*TupleIter)(unsafe.Pointer(a.V[0].p))
			if it.tuple != nil {
				it.i = min(max(i, 0), len(it.tuple.Items()))
			}
			return None, nil
		}, Doc: "Set state information for unpickling."},
	},
}
