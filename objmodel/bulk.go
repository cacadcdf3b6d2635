package objmodel

import "unsafe"

// bulkPiece is how many values are moved between two looks at whether the run
// has ended: a megabyte of them.
const bulkPiece = 1 << 16

// moveValues is copy(dst, src) in pieces. What is moved may be the contents of
// a list, so only the end of the run's context stops it half-way: after that
// no Python code sees the list. Errors: the context's cause.
func (t *Thread) moveValues(dst, src []Value) error {
	n := min(len(dst), len(src))
	if n <= bulkPiece {
		copy(dst, src)
		return nil
	}
	return t.moveMany(dst[:n], src[:n])
}

// moveMany is moveValues for more than a piece, from the end that overlapping
// values leave unharmed.
func (t *Thread) moveMany(dst, src []Value) error {
	up := uintptr(unsafe.Pointer(&dst[0])) > uintptr(unsafe.Pointer(&src[0]))
	for len(src) > 0 {
		if err := t.CheckContext(); err != nil {
			return err
		}
		n := min(bulkPiece, len(src))
		if rest := len(src) - n; up {
			copy(dst[rest:], src[rest:])
			dst, src = dst[:rest], src[:rest]
		} else {
			copy(dst, src[:n])
			dst, src = dst[n:], src[n:]
		}
	}
	return nil
}

// copyValues gives a copy of values, nil for none. Errors: MemoryError, or what
// Tick gives.
func (t *Thread) copyValues(from []Value) ([]Value, error) {
	if len(from) <= bulkPiece {
		return append([]Value(nil), from...), nil
	}
	if err := t.Reserve(int64(len(from)), valueSize); err != nil {
		return nil, err
	}
	if err := t.Tick(int64(len(from) >> 3)); err != nil {
		return nil, err
	}
	out := make([]Value, len(from))
	return out, t.moveMany(out, from)
}

// makeMany makes n values that repeat the items, where n is so large that clearing
// the memory takes long. Errors: as Tick.
func (t *Thread) makeMany(n int, items []Value) (out []Value, err error) {
	if err := t.apart(int64(n)*valueSize, func() { out = make([]Value, n) }); err != nil {
		return nil, err
	}
	return out, t.repeat(out, items)
}

// makeManyTuple is makeMany for a tuple.
func (t *Thread) makeManyTuple(n int, items []Value) (Value, error) {
	var o *Tuple
	if err := t.apart(int64(n)*valueSize, func() { o = allocTuple(n) }); err != nil {
		return Value{}, err
	}
	return Value{p: &o.Header}, t.repeat(o.Items(), items)
}

// tickMove counts the work of moving n values within a list. Few cost nothing:
// they take no longer than the call that moves them.
func (t *Thread) tickMove(n int) error {
	if n < 1<<12 {
		return nil
	}
	return t.Tick(int64(n >> 6))
}

// tickText counts the work on n bytes of text that one instruction looks at.
func (t *Thread) tickText(n int) error {
	if n < bigText {
		return nil
	}
	return t.Tick(int64(n >> 8))
}

// bigText is from which length, in bytes, looking at a text is counted.
const bigText = 1 << 15
