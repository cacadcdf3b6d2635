package objmodel

import "unsafe"

// NextRow is one step of an iterator over tuples, as RowFunc; known is false for other
// iterators, too.
func NextRow(t *Thread, it Value, row []Value) (ok, known bool, err error) {
	step := it.p.typ.row
	if step == nil || t.Native >= t.NativeLimit {
		return
	}
	t.Native++
	ok, known, err = step(t, it, row)
	t.Native--
	return ok, known, err
}

// quickNext is Next with the commonest iterators in line.
func quickNext(t *Thread, it Value) (v Value, ok bool, err error) {
	switch it.p.typ {
	case &ListIterType:
		v, ok = (*ListIter)(unsafe.Pointer(it.p)).Next()
		return v, ok, nil
	case &RangeIterType:
		v, ok = (*RangeIter)(unsafe.Pointer(it.p)).Next()
		return v, ok, nil
	case &TupleIterType:
		v, ok = (*TupleIter)(unsafe.Pointer(it.p)).Next()
		return v, ok, nil
	case &StrASCIIIterType, &StrIterType:
		v, ok = (*StrIter)(unsafe.Pointer(it.p)).Next()
		return v, ok, nil
	case &BytesIterType, &ByteArrayIterType:
		v, ok = (*BytesIter)(unsafe.Pointer(it.p)).Next()
		return v, ok, nil
	}
	if err = t.EnterNative(whileCalling); err != nil {
		return
	}
	v, ok, err = Next(t, it)
	t.LeaveNative()
	return
}
