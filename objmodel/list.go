package objmodel

import (
	"math"
	"unsafe"
)

// ListType is `list`.
var ListType = Type{Name: "list", Doc: "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified."}

// List is a Python list.
type List struct {
	Header
	items []Value
}

// NewList makes a list that takes over items.
//
//go:noinline
func NewList(items []Value) Value {
	o := &List{Header{&ListType}, items}
	return Value{p: &o.Header}
}

// within makes the list o of the items in buf, which lies in one piece of
// memory with it. A list that outgrows them leaves them.
func (o *List) within(buf []Value) *List {
	o.typ, o.items = &ListType, buf
	return o
}

// allocList makes a list of n items, to be filled before it is shown. Short
// ones are made in one piece of memory with their items, of the sizes that Go
// has memory of.
func allocList(n int) *List {
	switch n {
	case 0:
		return &List{Header: Header{&ListType}}
	case 1, 2:
		o := &struct {
			List
			buf [2]Value
		}{}
		return o.within(o.buf[:n])
	case 3:
		o := &struct {
			List
			buf [3]Value
		}{}
		return o.within(o.buf[:])
	case 4:
		o := &struct {
			List
			buf [4]Value
		}{}
		return o.within(o.buf[:])
	case 5:
		o := &struct {
			List
			buf [5]Value
		}{}
		return o.within(o.buf[:])
	case 6:
		o := &struct {
			List
			buf [6]Value
		}{}
		return o.within(o.buf[:])
	case 7, 8:
		o := &struct {
			List
			buf [8]Value
		}{}
		return o.within(o.buf[:n])
	case 9, 10:
		o := &struct {
			List
			buf [10]Value
		}{}
		return o.within(o.buf[:n])
	}
	return &List{Header{&ListType}, make([]Value, n)}
}

// MakeList makes a list of n items, to be filled before it is shown.
func MakeList(n int) (list Value, items []Value) {
	o := allocList(n)
	return Value{p: &o.Header}, o.items
}

// CopyList makes a list of a copy of items.
func CopyList(items []Value) Value {
	o := allocList(len(items))
	copy(o.items, items)
	return Value{p: &o.Header}
}

// copyList makes a list of a copy of items, of which there may be many. Errors:
// as copyValues.
func (t *Thread) copyList(items []Value) (Value, error) {
	if len(items) <= bulkPiece {
		return CopyList(items), t.Tick(int64(len(items) >> 3))
	}
	many, err := t.copyValues(items)
	if err != nil {
		return Value{}, err
	}
	return NewList(many), nil
}

// maxRoom is for how many items NewListFor makes room.
const maxRoom = 1024

// NewListFor makes an empty list with room for what is left of an iterator,
// where that is known and not much.
func NewListFor(it, at Value) Value {
	n := itemsLeft(it, at)
	if n > maxRoom {
		n = 0
	}
	o := allocList(n)
	o.items = o.items[:0]
	return Value{p: &o.Header}
}

// itemsLeft gives how many items a loop over it will see that is at at, 0 where that
// isn't known.
func itemsLeft(it, at Value) int {
	n := 0
	switch it.p.typ {
	case &IntType:
		n = int(it.n) - int(at.n)
	case &ListType:
		n = len((*List)(unsafe.Pointer(it.p)).items)
	case &TupleType:
		n = len((*Tuple)(unsafe.Pointer(it.p)).Items())
	case &RangeIterType:
		n = int((*RangeIter)(unsafe.Pointer(it.p)).n)
	case &DictKeyIterType, &DictItemIterType:
		n = (*DictIter)(unsafe.Pointer(it.p)).left
	case &SetIterType:
		n = (*setIterator)(unsafe.Pointer(it.p)).left
	}
	return max(n, 0)
}

// AsList gives the List that v is, or that an instance of a subclass of list
// holds; nil for anything else.
//
//go:noinline
func (v Value) AsList() *List {
	if v.p != nil && v.p.typ == &ListType {
		return (*List)(unsafe.Pointer(v.p))
	}
	return (*List)(unsafe.Pointer(v.Native(&ListType).p))
}

// Items gives the items; valid until the list changes.
func (o *List) Items() []Value { return o.items }

// SetItems replaces the items; the list takes them over.
func (o *List) SetItems(items []Value) { o.items = items }

// Append adds an item at the end.
func (o *List) Append(v Value) {
	if len(o.items) == cap(o.items) {
		o.enlarge()
	}
	o.items = append(o.items, v)
}

// Full reports whether another item needs a larger array.
func (o *List) Full() bool { return len(o.items) == cap(o.items) }

// Lengthen makes room for one more item, which is nil, at the end of a list that
// is not Full.
func (o *List) Lengthen() { o.items = o.items[:len(o.items)+1] }

// enlarge makes room for at least one more item.
//
//go:noinline
func (o *List) enlarge() {
	n := len(o.items)
	room := max(4, 2*n)
	if n > 1<<16 {
		room = n + n/2
	}
	items := make([]Value, n, room)
	copy(items, o.items)
	o.items = items
}

// Len gives the number of items.
func (o *List) Len() int { return len(o.items) }

// Value gives the list as a Value.
func (o *List) Value() Value { return Value{p: &o.Header} }

// ListGet gives item i of a list, a negative i counting from the end; ok is
// false when i is out of range.
func ListGet(l *List, i int) (v Value, ok bool) {
	if i < 0 {
		i += len(l.items)
	}
	if uint(i) < uint(len(l.items)) {
		return l.items[i], true
	}
	return Value{}, false
}

// ListSet replaces item i of a list, a negative i counting from the end; it
// reports whether i was in range.
func ListSet(l *List, i int, v Value) bool {
	if i < 0 {
		i += len(l.items)
	}
	if uint(i) < uint(len(l.items)) {
		l.items[i] = v
		return true
	}
	return false
}

// ListExtend adds the items of an iterable to a list. When the iterable
// fails, the items that it gave before stay. Errors: TypeError, or what the
// iterable raises.
func ListExtend(t *Thread, l *List, it Value) error {
	switch it.p.typ {
	case &ListType:
		return l.appendAll(t, (*List)(unsafe.Pointer(it.p)).items)
	case &TupleType:
		return l.appendAll(t, (*Tuple)(unsafe.Pointer(it.p)).Items())
	case &StrType:
		if s := it.AsStr(); s.IsASCII() && len(s.s) <= smallRequest/valueSize {
			l.grow(len(s.s))
			l.items = s.appendCharacters(l.items)
			return nil
		}
	}
	if n := it.plainCount(); n >= 0 && !l.walkedBy(it) {
		if err := t.Room(len(l.items)+n, cap(l.items), valueSize); err != nil {
			return err
		}
		l.grow(n)
		l.items = it.appendPlain(l.items)
		return t.Tick(int64(n >> 3))
	}
	iter, err := Iter(t, it)
	if err != nil {
		return err
	}
	hint, err := LengthHint(t, it, 0)
	if err != nil {
		return err
	}
	if hint == 0 && cap(l.items) == 0 {
		hint = firstRoom
	}
	if hint <= math.MaxInt-len(l.items) {
		if err := t.Room(len(l.items)+hint, cap(l.items), valueSize); err != nil {
			return err
		}
		l.grow(hint)
	}
	next := iter.p.typ.Slots.Next
	fills := iter.p.typ.fill != nil
	for {
		if fills {
			if n := len(l.items); n < cap(l.items) {
				added := Fill(t, iter, l.items[n:cap(l.items)])
				if l.items = l.items[:n+added]; added > 0 {
					if err := t.Tick(int64(added)); err != nil {
						return err
					}
				}
			}
		}
		v, err := next(t, iter)
		if err != nil {
			if Matches(err, &StopIterationType) {
				return nil
			}
			return err
		}
		if v.p == nil {
			return nil
		}
		if len(l.items) == cap(l.items) {
			if err := t.Reserve(int64(len(l.items))*2, valueSize); err != nil {
				return err
			}
			l.enlarge()
		}
		l.items = append(l.items, v)
		if t.Ticks--; t.Ticks <= 0 {
			if err := t.CheckLimits(); err != nil {
				return err
			}
		}
	}
}

// valueSize is the size of a Value in bytes, for Thread.Reserve.
const valueSize = 16

// maxHint bounds the room that is made on the word of __length_hint__.
const maxHint = 1 << 16

// grow makes room for n more items, within reason, and for some more in a list
// that has been growing.
func (o *List) grow(n int) {
	n = min(n, maxHint)
	if need := len(o.items) + n; n > 0 && need > cap(o.items) {
		items := make([]Value, len(o.items), need+len(o.items)/2)
		copy(items, o.items)
		o.items = items
	}
}

func (o *List) appendAll(t *Thread, items []Value) error {
	n := len(o.items) + len(items)
	if n > cap(o.items) {
		if err := t.Reserve(int64(n), valueSize); err != nil {
			return err
		}
	}
	if len(items) <= bulkPiece {
		if cap(o.items) == 0 && len(items) <= firstRoom {
			o.items = make([]Value, 0, n+n/2+1) // more will follow
		}
		o.items = append(o.items, items...)
		return t.Tick(int64(len(items) >> 3))
	}
	if err := t.Tick(int64(len(items) >> 3)); err != nil {
		return err
	}
	old := o.items
	if n > cap(old) {
		o.items = make([]Value, n, n+n/8)
		if err := t.moveValues(o.items, old); err != nil {
			return err
		}
	} else {
		o.items = old[:n]
	}
	return t.moveValues(o.items[len(old):], items)
}

// LengthHint is operator.length_hint(v, def): how many items v will probably
// give. Errors: TypeError or ValueError for a bad __length_hint__, or what it
// or __len__ raises.
func LengthHint(t *Thread, v Value, def int) (int, error) {
	if f := v.p.typ.Slots.Len; f != nil {
		n, err := f(t, v)
		if err == nil {
			return n, nil
		}
		if !Matches(err, &TypeErrorType) {
			return 0, err
		}
	}
	m, err := LookupSpecial(t, v, names.lengthHint)
	if err != nil || m.p == nil {
		return def, err
	}
	r, err := Call(t, m)
	if err != nil {
		if Matches(err, &TypeErrorType) {
			return def, nil
		}
		return 0, err
	}
	if r.IsNotImplemented() {
		return def, nil
	}
	n, ok := r.ToInt()
	if !ok {
		if _, big := r.ToBig(); big {
			return 0, OverflowErrorf("Python int too large to convert to C ssize_t")
		}
		return 0, TypeErrorf("__length_hint__ must be an integer, not %s", r.TypeName())
	}
	if n < 0 {
		return 0, ValueErrorf("__length_hint__() should return >= 0")
	}
	return int(n), nil
}

func listNew(t *Thread, cls *Type, args Args) (Value, error) {
	if cls == &ListType {
		if len(args.Kw) > 0 {
			return Value{}, TypeErrorf("list() takes no keyword arguments")
		}
		return NewList(nil), nil
	}
	return Construct(cls, &ListType, NewList(nil)), nil
}

func listInit(t *Thread, self Value, args Args) error {
	if len(args.Kw) > 0 && !self.p.typ.overridesNew(&ListType) {
		return TypeErrorf("list() takes no keyword arguments")
	}
	if err := CheckPositional("list", args.NPos(), 0, 1); err != nil {
		return err
	}
	l := self.AsList()
	l.items = nil
	if args.NPos() == 0 {
		return nil
	}
	return ListExtend(t, l, args.V[0])
}

// overridesInit reports whether the class has another __init__ than base.
//
//go:noinline
func (t *Type) overridesInit(base *Type) bool {
	_, owner := t.LookupOwner(names.init)
	return owner != base
}

// overridesNew reports whether the class has another __new__ than base.
func (t *Type) overridesNew(base *Type) bool {
	_, owner := t.LookupOwner(names.new)
	return owner != base
}

func listRepr(t *Thread, v Value) (Value, error) {
	l := v.AsList()
	if len(l.items) == 0 {
		return NewStr("[]"), nil
	}
	if !t.EnterRepr(v) {
		return NewStr("[...]"), nil
	}
	defer t.LeaveRepr()
	out := append(make([]byte, 0, 2+4*len(l.items)), '[')
	for i := 0; i < len(l.items); i++ {
		if i > 0 {
			out = append(out, ", "...)
		}
		s, err := Repr(t, l.items[i])
		if err != nil {
			return Value{}, err
		}
		if out, err = appendText(t, out, s); err != nil {
			return Value{}, err
		}
	}
	return NewStr(string(append(out, ']'))), nil
}

// appendText adds s to text whose size data decides.
func appendText(t *Thread, out []byte, s string) ([]byte, error) {
	if len(out)+len(s) > cap(out) {
		if err := t.Reserve(int64(len(out)+len(s))*2, 1); err != nil {
			return nil, err
		}
	}
	return append(out, s...), t.Tick(1)
}

func listCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	x, y := a.AsList(), b.AsList()
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	if len(x.items) != len(y.items) && (op == EQ || op == NE) {
		return Bool(op == NE), nil
	}
	same, err := skipSame(t, x.items, y.items)
	if err != nil {
		return Value{}, err
	}
	for i := same; i < len(x.items) && i < len(y.items); i++ {
		v, w := x.items[i], y.items[i]
		eq, err := Equal(t, v, w)
		if err != nil {
			return Value{}, err
		}
		if !eq {
			if i >= len(x.items) || i >= len(y.items) {
				break
			}
			return compareUnequal(t, x.items[i], y.items[i], op)
		}
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
	}
	return Bool(op.holdsInt(int64(len(x.items)), int64(len(y.items)))), nil
}

// compareUnequal is the order of two sequences whose first difference is v, w.
func compareUnequal(t *Thread, v, w Value, op CompareOp) (Value, error) {
	switch op {
	case EQ:
		return False, nil
	case NE:
		return True, nil
	}
	return Compare(t, v, w, op)
}

func listContains(t *Thread, v, x Value) (bool, error) {
	l := v.AsList()
	for i := 0; i < len(l.items); i++ {
		if item := l.items[i]; item.IsInt() && x.IsInt() && item.n != x.n {
			if err := t.Tick(1); err != nil {
				return false, err
			}
			continue
		}
		if eq, err := Equal(t, l.items[i], x); eq || err != nil {
			return eq, err
		}
		if err := t.Tick(1); err != nil {
			return false, err
		}
	}
	return false, nil
}

func listGetItem(t *Thread, v, key Value) (Value, error) {
	l := v.AsList()
	if key.p == &intHdr {
		if x, ok := ListGet(l, int(key.n)); ok {
			return x, nil
		}
		return Value{}, IndexErrorf("list index out of range")
	}
	if s := key.AsSlice(); s != nil {
		return l.slice(t, s)
	}
	i, err := sequenceIndex(t, key, "list")
	if err != nil {
		return Value{}, err
	}
	if x, ok := ListGet(l, i); ok {
		return x, nil
	}
	return Value{}, IndexErrorf("list index out of range")
}

// slice is l[s].
func (o *List) slice(t *Thread, s *Slice) (Value, error) {
	p, err := s.pick(t, func() []Value { return o.items })
	if err != nil {
		return Value{}, err
	}
	part := allocList(p.n)
	return Value{p: &part.Header}, p.fill(t, part.items)
}

// sequenceIndex is the index that key is for a sequence of the named type.
func sequenceIndex(t *Thread, key Value, name string) (int, error) {
	if key.Native(&IntType).p == nil && key.p.typ.Slots.Index == nil {
		return 0, TypeErrorf("%s indices must be integers or slices, not %s", name, key.TypeName())
	}
	return IndexInt(t, key, &IndexErrorType)
}

// picked are the n items that a slice selects, step apart.
type picked struct {
	items   []Value
	n, step int
}

// pick finds what s selects. The items are asked for after the indices, whose
// __index__ may change them. Errors: what that raises, MemoryError when there
// is no room for as many.
func (s *Slice) pick(t *Thread, get func() []Value) (picked, error) {
	start, stop, step, err := s.unpack(t)
	if err != nil {
		return picked{}, err
	}
	items := get()
	start, _, n := adjustIndices(len(items), start, stop, step)
	if n <= 0 {
		return picked{}, nil
	}
	if step < 0 {
		items = items[:start+1]
	} else {
		items = items[start:]
	}
	return picked{items, n, step}, t.Reserve(int64(n), valueSize)
}

// fill copies what was picked to out. Errors: as Tick.
func (p picked) fill(t *Thread, out []Value) error {
	if p.step == 1 {
		if err := t.moveValues(out, p.items); err != nil {
			return err
		}
		return t.Tick(int64(p.n >> 3))
	}
	from := 0
	if p.step < 0 {
		from = len(p.items) - 1
	}
	for len(out) > 0 {
		some := out[:min(len(out), bulkPiece)]
		from = takeStepped(some, p.items, from, p.step)
		if out = out[len(some):]; len(out) > 0 {
			if err := t.CheckContext(); err != nil {
				return err
			}
		}
	}
	return t.Tick(int64(p.n >> 3))
}

// takeStepped copies items that are step apart to out and gives the index of the
// next one. It does so by fours: the collector's barrier is asked once for each.
func takeStepped(out, items []Value, from, step int) int {
	for len(out) >= 4 {
		a, b, c, d := items[from], items[from+step], items[from+2*step], items[from+3*step]
		out[0], out[1], out[2], out[3] = a, b, c, d
		out, from = out[4:], from+4*step
	}
	for i := range out {
		out[i] = items[from]
		from += step
	}
	return from
}

func listSetItem(t *Thread, v, key, value Value) error {
	l := v.AsList()
	if s := key.AsSlice(); s != nil {
		if value.p == nil {
			return l.deleteSlice(t, s)
		}
		return l.setSlice(t, s, value)
	}
	i := int(key.n)
	if key.p != &intHdr {
		var err error
		if i, err = sequenceIndex(t, key, "list"); err != nil {
			return err
		}
	}
	if value.p != nil {
		if ListSet(l, i, value) {
			return nil
		}
		return IndexErrorf("list assignment index out of range")
	}
	if i < 0 {
		i += len(l.items)
	}
	if uint(i) >= uint(len(l.items)) {
		return IndexErrorf("list assignment index out of range")
	}
	return l.remove(t, i)
}

// remove takes item i out.
func (o *List) remove(t *Thread, i int) error {
	if err := t.tickMove(len(o.items) - i); err != nil {
		return err
	}
	if err := t.moveValues(o.items[i:], o.items[i+1:]); err != nil {
		return err
	}
	o.items[len(o.items)-1] = Value{}
	o.items = o.items[:len(o.items)-1]
	return nil
}

func listIter(t *Thread, v Value) (Value, error) {
	it := &ListIter{Header{&ListIterType}, v.AsList(), v.p, 0}
	return Value{p: &it.Header}, nil
}

func listLen(t *Thread, v Value) (int, error) { return len(v.AsList().items), nil }
