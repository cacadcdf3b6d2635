package objmodel

import "unsafe"

// FillFunc gives many items of an iterator at once: it puts as many as it can into
// room and tells how many those are. It runs no Python code and cannot fail; after 0
// items NextFunc tells what comes.
type FillFunc func(t *Thread, it Value, room []Value) int

// RowFunc is a step of an iterator over tuples that puts the items of the next one into
// row instead of making it; ok is false at the end and on an error. known is false when
// the tuple does not have as many items as row, or may not be left out: the iterator has
// not moved then. Nothing is put into row unless ok.
type RowFunc func(t *Thread, it Value, row []Value) (ok, known bool, err error)

// Fill puts items of an iterator into room, as FillFunc does; 0 for iterators that
// know no other way than one by one.
func Fill(t *Thread, it Value, room []Value) int {
	if len(room) > plainMost {
		room = room[:plainMost]
	}
	switch it.p.typ {
	case &ListIterType:
		r := (*ListIter)(unsafe.Pointer(it.p))
		if l := r.list; l != nil && r.i < len(l.items) {
			n := copy(room, l.items[r.i:])
			r.i += n
			return n
		}
	case &TupleIterType:
		r := (*TupleIter)(unsafe.Pointer(it.p))
		if o := r.tuple; o != nil {
			n := copy(room, o.Items()[r.i:])
			r.i += n
			return n
		}
	case &RangeIterType:
		r := (*RangeIter)(unsafe.Pointer(it.p))
		n := int(min(int64(len(room)), r.n))
		appendMembers(room[:0], r.cur, r.step, n)
		r.cur, r.n = r.cur+int64(n)*r.step, r.n-int64(n)
		return n
	default:
		if fill := it.p.typ.fill; fill != nil && t.Native < t.NativeLimit {
			t.Native++
			n := fill(t, it, room)
			t.Native--
			return n
		}
	}
	return 0
}

// PlainLeft gives how many items an iterator over a list, a tuple or a range has at
// least; 0 for all others.
func PlainLeft(v Value) int {
	switch v.p.typ {
	case &ListIterType:
		if r := (*ListIter)(unsafe.Pointer(v.p)); r.list != nil {
			return max(len(r.list.items)-r.i, 0)
		}
	case &TupleIterType:
		if r := (*TupleIter)(unsafe.Pointer(v.p)); r.tuple != nil {
			return len(r.tuple.Items()) - r.i
		}
	case &RangeIterType:
		return int(min((*RangeIter)(unsafe.Pointer(v.p)).n, plainMost))
	}
	return 0
}

// PlainLength gives how many items a list, tuple or range has; 0 for all else.
func PlainLength(v Value) int {
	switch v.p.typ {
	case &ListType:
		return len((*List)(unsafe.Pointer(v.p)).items)
	case &TupleType:
		return (*Tuple)(unsafe.Pointer(v.p)).Len()
	case &RangeType:
		if r := v.AsRange(); r.big == nil {
			return int(min(r.n, plainMost))
		}
	}
	return 0
}

// QuickNext is Next with the commonest iterators in line.
func QuickNext(t *Thread, it Value) (v Value, ok bool, err error) { return quickNext(t, it) }

// TupleBlock makes tuples several in one piece of memory, which lives as long as one
// of them does.
type TupleBlock struct {
	room []Value
	made int // how many the last piece made by MakeNext was for
}

// MakeNext is Make where it isn't known how many tuples are to come: the pieces of
// memory grow.
func (b *TupleBlock) MakeNext(n int) (Value, []Value) {
	room := b.room
	if len(room) <= n {
		b.made = min(2*b.made+1, pairBlock)
		return b.Make(n, b.made)
	}
	o := tupleIn(room[: n+1 : n+1])
	b.room = room[n+1:]
	return Value{p: &o.Header}, o.Items()
}

// Make makes a tuple of n items, n > 0, to be filled before it is shown. left is how
// many tuples of that length are to be made, this one included.
func (b *TupleBlock) Make(n, left int) (Value, []Value) {
	if n > longestInBlock {
		return MakeTuple(n)
	}
	if len(b.room) == 0 {
		b.room = make([]Value, (n+1)*min(pairBlock, left))
	}
	o := tupleIn(b.room[: n+1 : n+1])
	b.room = b.room[n+1:]
	return Value{p: &o.Header}, o.Items()
}

// longestInBlock is how many items the tuples of a TupleBlock have at most, for memory
// that is kept needlessly to be little.
const longestInBlock = 8
