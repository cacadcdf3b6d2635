package objmodel

import (
	"math"
	"unsafe"
)

// NextPair is one step of an iterator over pairs: enumerate, zip of two
// iterables, the items of a dict. It gives the two without making a tuple of
// them; ok is false at the end and on an error. pairs is false when it is no
// such iterator, which then has not moved.
func NextPair(t *Thread, it Value) (a, b Value, ok, pairs bool, err error) {
	switch it.p.typ {
	case &EnumerateType:
		e := (*Enumerate)(unsafe.Pointer(it.p))
		if e.big != nil || e.n == math.MaxInt64 {
			return
		}
		b, ok, err = quickNext(t, e.it)
		if ok {
			a = Int(e.n)
			e.n++
		}
		return a, b, ok, true, err
	case &ZipType:
		z := (*Zip)(unsafe.Pointer(it.p))
		if len(z.its) != 2 {
			return
		}
		if a, ok, err = quickNext(t, z.its[0]); !ok {
			if err == nil {
				err = z.stop(t, 0)
			}
			return a, b, false, true, err
		}
		if b, ok, err = quickNext(t, z.its[1]); !ok && err == nil {
			err = z.stop(t, 1)
		}
		return a, b, ok, true, err
	case &DictItemIterType:
		a, b, ok, err = (*DictIter)(unsafe.Pointer(it.p)).next()
		return a, b, ok, true, err
	}
	return
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
