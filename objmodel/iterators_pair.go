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
	f := it.p.typ.Slots.Next
	if f == nil || t.SharedDepth || t.Native+1 >= t.NativeLimit {
		return nextDeeper(t, it)
	}
	t.Native += 2 // as nextDeeper and Next do
	v, err = f(t, it)
	t.Native -= 2
	if err == nil {
		return v, v.p != nil, nil
	}
	if Matches(err, &StopIterationType) {
		err = nil
	}
	return Value{}, false, err
}

// nextDeeper is Next, counted as a level of Go functions.
func nextDeeper(t *Thread, it Value) (v Value, ok bool, err error) {
	if err = t.EnterNative(whileCalling); err != nil {
		return
	}
	v, ok, err = Next(t, it)
	t.LeaveNative()
	return
}
