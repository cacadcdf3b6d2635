package objmodel

import "unsafe"

// PlainSlice gives v[start:stop] when v is exactly a str, or a list or tuple and
// the part not long, and the bounds are None or small ints, without the need of
// a slice object; ok is false for all else.
func PlainSlice(v, start, stop Value) (part Value, ok bool) {
	if v.p.typ != &StrType && v.p.typ != &ListType && v.p.typ != &TupleType || start.p != &intHdr && start.p != &noneHdr || stop.p != &intHdr && stop.p != &noneHdr {
		return Value{}, false
	}
	if v.p.typ == &ListType {
		items := (*List)(unsafe.Pointer(v.p)).items
		from, to := plainBounds(start, stop, len(items))
		if to-from > smallRequest/valueSize {
			return Value{}, false
		}
		return CopyList(items[from:max(from, to)]), true
	}
	if v.p.typ == &TupleType {
		items := (*Tuple)(unsafe.Pointer(v.p)).Items()
		from, to := plainBounds(start, stop, len(items))
		if to-from == len(items) {
			return v, true
		}
		if to-from > smallRequest/valueSize {
			return Value{}, false
		}
		return CopyTuple(items[from:max(from, to)]), true
	}
	s := (*Str)(unsafe.Pointer(v.p))
	from, to := plainBounds(start, stop, s.Len())
	if from >= to {
		return Value{p: &emptyStr.Header}, true
	}
	return s.part(s.offset(from), s.offset(to)), true
}

// SteppedSlice gives v[start:stop:step] when v is exactly a str, list, tuple or
// bytes object and the others are None or small ints, without the need of a slice
// object; ok is false for all else. Errors: ValueError for a zero step,
// MemoryError, or what Tick gives.
func SteppedSlice(t *Thread, v, start, stop, step Value) (part Value, ok bool, err error) {
	for _, bound := range [...]Value{start, stop, step} {
		if bound.p != &intHdr && bound.p != &noneHdr {
			return Value{}, false, nil
		}
	}
	s := Slice{Header{&SliceType}, start, stop, step}
	switch v.p.typ {
	case &ListType:
		part, err = (*List)(unsafe.Pointer(v.p)).slice(t, &s)
	case &TupleType:
		part, err = tupleSlice(t, v, &s)
	case &StrType:
		part, err = strSlice(t, (*Str)(unsafe.Pointer(v.p)), &s)
	case &BytesType:
		part, err = bytesSlice(t, v, &s)
	default:
		return Value{}, false, nil
	}
	return part, true, err
}

// plainBounds gives the indexes from 0 to n that None or small ints mean.
func plainBounds(start, stop Value, n int) (from, to int) {
	to = n
	if start.p == &intHdr {
		from = clipBound(int(start.n), n)
	}
	if stop.p == &intHdr {
		to = clipBound(int(stop.n), n)
	}
	return from, to
}

// clipBound gives the index from 0 to n that a bound of a slice means.
func clipBound(i, n int) int {
	if i < 0 {
		return max(i+n, 0)
	}
	return min(i, n)
}
