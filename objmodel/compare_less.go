package objmodel

import "unsafe"

// Less is the truth of a < b. Errors: what comparing raises.
func Less(t *Thread, a, b Value) (bool, error) {
	if a.p == &intHdr && b.p == &intHdr {
		return int64(a.n) < int64(b.n), nil
	}
	if a.p.typ == &TupleType && b.p.typ == &TupleType {
		if less, ok := lessTuples((*Tuple)(unsafe.Pointer(a.p)).Items(), (*Tuple)(unsafe.Pointer(b.p)).Items()); ok {
			return less, t.Tick(1)
		}
	}
	return CompareBool(t, a, b, LT)
}

// lessTuples compares two tuples of which a plain item decides, one of the
// first few; ok is false for others.
func lessTuples(x, y []Value) (less, ok bool) {
	for i := 0; i < plainItems && i < len(x) && i < len(y); i++ {
		a, b := x[i], y[i]
		if a == b {
			continue
		}
		if a.p == &intHdr && b.p == &intHdr {
			return int64(a.n) < int64(b.n), true
		}
		if equal, ok := CompareScalars(a, b, EQ); !ok {
			return false, false
		} else if !equal {
			return CompareScalars(a, b, LT)
		}
	}
	return false, false
}
