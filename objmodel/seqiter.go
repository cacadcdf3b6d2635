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

var seqIterSpec = TypeSpec{Type: &SeqIterType, Slots: Slots{Iter: iterSelf, Next: seqIterNext}}
