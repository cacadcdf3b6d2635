package objmodel

import "unsafe"

// TupleType is `tuple`.
var TupleType = Type{Name: "tuple", Doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object."}

// Tuple is a Python tuple. Its items lie behind it in the same piece of memory:
// it is what a []Value begins with, whose first element is the place of the
// header and of the numbers, so that Go's collector finds in each word of it what
// it expects there.
type Tuple struct {
	Header
	n    uint32 // number of items
	more uint32 // number of values behind them, which are attributes of struct sequences
}

const (
	// tupleHead is the size of a Tuple without its items, in bytes.
	tupleHead = unsafe.Sizeof(Tuple{})
	// mostItems is more than the items that a tuple can have.
	mostItems = 1 << 32
)

// The head takes the place of one Value.
var _ [tupleHead]byte = [unsafe.Sizeof(Value{})]byte{}

// emptyTuple has room for an item, so that the address where its items would
// begin lies in it.
var emptyTuple = tuple1{Tuple: Tuple{Header: Header{&TupleType}}}

// EmptyTuple is ().
var EmptyTuple = Value{p: &emptyTuple.Header}

// NewTuple makes a tuple of items, which it copies.
func NewTuple(items ...Value) Value { return CopyTuple(items) }

// AsTuple gives the Tuple that v is, or that an instance of a subclass of
// tuple holds; nil for anything else.
//
//go:noinline
func (v Value) AsTuple() *Tuple {
	if v.p != nil && v.p.typ == &TupleType {
		return (*Tuple)(unsafe.Pointer(v.p))
	}
	return (*Tuple)(unsafe.Pointer(v.Native(&TupleType).p))
}

// Items gives the items; not to be changed.
func (o *Tuple) Items() []Value {
	return (*[mostItems]Value)(unsafe.Add(unsafe.Pointer(o), tupleHead))[:o.n:o.n]
}

// All gives the items and what struct sequences have besides; not to be changed.
func (o *Tuple) All() []Value {
	n := int(o.n) + int(o.more)
	return unsafe.Slice((*Value)(unsafe.Add(unsafe.Pointer(o), tupleHead)), n)
}

// Len gives the number of items.
func (o *Tuple) Len() int { return int(o.n) }

// Value gives the tuple as a Value.
func (o *Tuple) Value() Value { return Value{p: &o.Header} }

// ToTuple is tuple(v). Errors: TypeError, or what the iterable raises.
func ToTuple(t *Thread, v Value) (Value, error) {
	if v.p.typ == &TupleType {
		return v, nil
	}
	if v.p.typ == &ListType {
		items := v.AsList().items
		if len(items) <= bulkPiece {
			return CopyTuple(items), t.Tick(int64(len(items) >> 3))
		}
		if err := t.Reserve(int64(len(items)), valueSize); err != nil {
			return Value{}, err
		}
		if err := t.Tick(int64(len(items) >> 3)); err != nil {
			return Value{}, err
		}
		o := allocTuple(len(items))
		return Value{p: &o.Header}, t.moveMany(o.Items(), items)
	}
	if n := v.plainCount(); n > 0 {
		if err := t.Reserve(int64(n), valueSize); err != nil {
			return Value{}, err
		}
		o := allocTuple(n)
		v.appendPlain(o.Items()[:0])
		return Value{p: &o.Header}, t.Tick(int64(n >> 3))
	}
	l := List{Header: Header{&ListType}, items: make([]Value, 1, 1+firstRoom)}
	if err := ListExtend(t, &l, v); err != nil {
		return Value{}, err
	}
	if len(l.items) == 1 {
		return EmptyTuple, nil
	}
	return Value{p: &tupleIn(l.items).Header}, nil
}

func tupleNew(t *Thread, cls *Type, args Args) (Value, error) {
	if len(args.Kw) > 0 && (cls == &TupleType || !cls.overridesInit(&ObjectType)) {
		return Value{}, TypeErrorf("tuple() takes no keyword arguments")
	}
	if err := CheckPositional("tuple", args.NPos(), 0, 1); err != nil {
		return Value{}, err
	}
	v := EmptyTuple
	if args.NPos() == 1 {
		var err error
		if v, err = ToTuple(t, args.V[0]); err != nil {
			return Value{}, err
		}
	}
	return Construct(cls, &TupleType, v), nil
}

func tupleRepr(t *Thread, v Value) (Value, error) {
	items := v.AsTuple().Items()
	if len(items) == 0 {
		return NewStr("()"), nil
	}
	if !t.EnterRepr(v) {
		return NewStr("(...)"), nil
	}
	defer t.LeaveRepr()
	out := append(make([]byte, 0, 3+4*len(items)), '(')
	for i, x := range items {
		if i > 0 {
			out = append(out, ", "...)
		}
		s, err := Repr(t, x)
		if err != nil {
			return Value{}, err
		}
		if out, err = appendText(t, out, s); err != nil {
			return Value{}, err
		}
	}
	if len(items) == 1 {
		out = append(out, ',')
	}
	return NewStr(string(append(out, ')'))), nil
}

// The constants of the xxHash that tuples are hashed by (XXPRIME64_1, 2, 5).
const (
	xxPrime1 = 11400714785074694791
	xxPrime2 = 14029467366897019727
	xxPrime5 = 2870177450012600261
)

// hashItems is the hash of a sequence as CPython's tuple has it: xxHash over
// the items' hashes. length says whether their number goes in too.
func hashItems(t *Thread, items []Value, length bool) (int64, error) {
	acc := uint64(xxPrime5)
	for _, x := range items {
		h, err := Hash(t, x)
		if err != nil {
			return 0, err
		}
		acc += uint64(h) * xxPrime2
		acc = acc<<31 | acc>>33
		acc *= xxPrime1
	}
	if length {
		return finishHash(acc, len(items)), nil
	}
	if acc == 1<<64-1 {
		return 1546275796, nil
	}
	return int64(acc), nil
}

// finishHash puts the number of items into the hash of a tuple.
func finishHash(acc uint64, n int) int64 {
	acc += uint64(n) ^ (xxPrime5 ^ 3527539)
	if acc == 1<<64-1 {
		return 1546275796
	}
	return int64(acc)
}

// hashPlain is the hash of a tuple of few unboxed ints and strs; ok is false for
// others.
func hashPlain(items []Value) (h int64, ok bool) {
	if len(items) > plainItems {
		return 0, false
	}
	acc := uint64(xxPrime5)
	for _, x := range items {
		switch {
		case x.p == &intHdr:
			h = HashInt(int64(x.n))
		case x.p.typ == &StrType:
			h = (*Str)(unsafe.Pointer(x.p)).Hash()
		default:
			return 0, false
		}
		acc += uint64(h) * xxPrime2
		acc = acc<<31 | acc>>33
		acc *= xxPrime1
	}
	return finishHash(acc, len(items)), true
}

// plainItems is up to how many items tuples are looked at to see whether they are plain.
const plainItems = 4

// equalPlain compares two tuples of few items that are the same or unboxed ints
// and strs; ok is false for others.
func equalPlain(x, y []Value) (equal, ok bool) {
	if len(x) != len(y) || len(x) > plainItems {
		return false, false
	}
	y = y[:len(x)]
	for i, a := range x {
		switch b := y[i]; {
		case a == b:
		case a.p == &intHdr && b.p == &intHdr:
			return false, true
		case a.p.typ == &StrType && b.p.typ == &StrType:
			if (*Str)(unsafe.Pointer(a.p)).s != (*Str)(unsafe.Pointer(b.p)).s {
				return false, true
			}
		default:
			return false, false
		}
	}
	return true, true
}

func tupleHash(t *Thread, v Value) (int64, error) {
	// A tuple of the same tuple twice, and so on, takes forever.
	if err := t.Tick(1); err != nil {
		return 0, err
	}
	if err := t.EnterNative(" while calling a Python object"); err != nil {
		return 0, err
	}
	h, err := hashItems(t, v.AsTuple().Items(), true)
	t.LeaveNative()
	return h, err
}

func tupleCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	x, y := a.AsTuple(), b.AsTuple()
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	return compareItems(t, x.Items(), y.Items(), op)
}

// compareItems is the lexicographic order of two sequences.
func compareItems(t *Thread, x, y []Value, op CompareOp) (Value, error) {
	same, err := skipSame(t, x, y)
	if err != nil {
		return Value{}, err
	}
	for i := same; i < len(x) && i < len(y); i++ {
		eq, err := Equal(t, x[i], y[i])
		if err != nil {
			return Value{}, err
		}
		if !eq {
			return compareUnequal(t, x[i], y[i], op)
		}
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
	}
	return Bool(op.holdsInt(int64(len(x)), int64(len(y)))), nil
}

// skipSame gives how many items two sequences have in common from the start on:
// the same objects, which are equal.
func skipSame(t *Thread, x, y []Value) (int, error) {
	n := min(len(x), len(y))
	y = y[:n]
	for i := range y {
		if x[i] != y[i] {
			return i, t.Tick(int64(i))
		}
	}
	return n, t.Tick(int64(n))
}

func tupleContains(t *Thread, v, x Value) (bool, error) {
	for _, item := range v.AsTuple().Items() {
		if eq, err := Equal(t, item, x); eq || err != nil {
			return eq, err
		}
		if err := t.Tick(1); err != nil {
			return false, err
		}
	}
	return false, nil
}

func tupleSlice(t *Thread, v Value, s *Slice) (Value, error) {
	o := v.AsTuple()
	p, err := s.pick(t, o.Items)
	switch {
	case err != nil:
		return Value{}, err
	case p.n == o.Len() && p.step == 1 && v.p.typ == &TupleType:
		return v, nil
	case p.n == 0:
		return EmptyTuple, nil
	}
	r := allocTuple(p.n)
	return Value{p: &r.Header}, p.fill(t, r.Items())
}

func tupleGetItem(t *Thread, v, key Value) (Value, error) {
	o := v.AsTuple()
	if s := key.AsSlice(); s != nil {
		return tupleSlice(t, v, s)
	}
	i := int(key.n)
	if key.p != &intHdr {
		var err error
		if i, err = sequenceIndex(t, key, "tuple"); err != nil {
			return Value{}, err
		}
	}
	if i < 0 {
		i += o.Len()
	}
	if items := o.Items(); uint(i) < uint(len(items)) {
		return items[i], nil
	}
	return Value{}, IndexErrorf("tuple index out of range")
}

func tupleLen(t *Thread, v Value) (int, error) { return v.AsTuple().Len(), nil }

func tupleIter(t *Thread, v Value) (Value, error) {
	it := &TupleIter{Header{&TupleIterType}, v.AsTuple(), v.p, 0}
	return Value{p: &it.Header}, nil
}

// Tuples of few items, made with them.
type (
	tuple1 struct {
		Tuple
		buf [1]Value
	}
	tuple2 struct {
		Tuple
		buf [2]Value
	}
	tuple3 struct {
		Tuple
		buf [3]Value
	}
)

// allocTuple makes a tuple of n items, n > 0, to be filled before it is shown.
func allocTuple(n int) *Tuple {
	if n >= mostItems {
		panic("objmodel: a tuple that no memory can hold")
	}
	return tupleIn(make([]Value, n+1))
}

// tupleIn makes a tuple of the Values in all but the first, which becomes the
// head of the tuple. Nobody else may hold the slice, and len(all) > 1.
func tupleIn(all []Value) *Tuple {
	o := (*Tuple)(unsafe.Pointer(&all[0]))
	o.typ, o.n, o.more = &TupleType, uint32(len(all)-1), 0
	return o
}

// MakeTuple makes a tuple of n items, n > 0, to be filled before it is shown.
func MakeTuple(n int) (tuple Value, items []Value) {
	o := allocTuple(n)
	return Value{p: &o.Header}, o.Items()
}

// CopyTuple makes a tuple of a copy of items.
func CopyTuple(items []Value) Value {
	switch len(items) {
	case 0:
		return EmptyTuple
	case 1:
		o := &tuple1{Tuple{Header{&TupleType}, 1, 0}, [1]Value{items[0]}}
		return Value{p: &o.Header}
	case 2:
		return newPair(items[0], items[1])
	case 3:
		return newTriple(items[0], items[1], items[2])
	}
	o := allocTuple(len(items))
	copy(o.Items(), items)
	return Value{p: &o.Header}
}

// newPair makes (a, b).
func newPair(a, b Value) Value {
	o := &tuple2{Tuple{Header{&TupleType}, 2, 0}, [2]Value{a, b}}
	return Value{p: &o.Header}
}

// newTriple makes (a, b, c).
func newTriple(a, b, c Value) Value {
	o := &tuple3{Tuple{Header{&TupleType}, 3, 0}, [3]Value{a, b, c}}
	return Value{p: &o.Header}
}
