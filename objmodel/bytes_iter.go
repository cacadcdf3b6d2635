package objmodel

import "unsafe"

// The types of iterators over bytes and bytearrays.
var (
	BytesIterType     = Type{Name: "bytes_iterator"}
	ByteArrayIterType = Type{Name: "bytearray_iterator"}
)

// BytesIter is an iterator over a bytes-like object.
type BytesIter struct {
	Header
	seq Value // nil once exhausted
	i   int
}

func bytesIter(t *Thread, v Value) (Value, error) {
	typ := &BytesIterType
	if v.AsByteArray() != nil {
		typ = &ByteArrayIterType
	}
	it := &BytesIter{Header{typ}, v, 0}
	return Value{p: &it.Header}, nil
}

// Next gives the next byte; ok is false at the end.
func (it *BytesIter) Next() (v Value, ok bool) {
	if it.seq.p == nil {
		return
	}
	var data string
	if it.seq.p.typ == &BytesType {
		data = (*Bytes)(unsafe.Pointer(it.seq.p)).s
	} else {
		data, _ = view(it.seq)
	}
	if it.i >= len(data) {
		it.seq = Value{}
		return
	}
	it.i++
	return Int(int64(data[it.i-1])), true
}

func bytesIterNext(t *Thread, v Value) (Value, error) {
	x, _ := (*BytesIter)(unsafe.Pointer(v.p)).Next()
	return x, nil
}

func bytesIterOf(a Args) *BytesIter { return (*BytesIter)(unsafe.Pointer(a.V[0].p)) }

var bytesIterMethods = []MethodDef{
	{Name: "__length_hint__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		it := bytesIterOf(a)
		if it.seq.p == nil {
			return Int(0), nil
		}
		data, _ := view(it.seq)
		return Int(int64(max(len(data)-it.i, 0))), nil
	}, Doc: "How many bytes are left."},
	{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		it := bytesIterOf(a)
		if it.seq.p == nil {
			return reduceIter(t, "iter", EmptyTuple, Value{})
		}
		return reduceIter(t, "iter", it.seq, Int(int64(it.i)))
	}, Doc: "How to make an equal iterator."},
	{Name: "__setstate__", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		i, err := iterState(t, a.V[1])
		if err != nil {
			return Value{}, err
		}
		if it := bytesIterOf(a); it.seq.p != nil {
			data, _ := view(it.seq)
			it.i = min(max(i, 0), len(data))
		}
		return None, nil
	}, Doc: "Go on from a position."},
}

var bytesIterSpec = TypeSpec{
	Type: &BytesIterType, Object: (*BytesIter)(nil),
	Flags:   FlagNoInstantiate,
	Slots:   Slots{Iter: iterSelf, Next: bytesIterNext},
	Methods: bytesIterMethods,
}

var byteArrayIterSpec = TypeSpec{
	Type: &ByteArrayIterType, Object: (*BytesIter)(nil),
	Flags:   FlagNoInstantiate,
	Slots:   Slots{Iter: iterSelf, Next: bytesIterNext},
	Methods: bytesIterMethods,
}
