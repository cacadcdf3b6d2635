package objmodel

import (
	"math/big"
	"unsafe"
)

// RangeType is `range`.
var RangeType = Type{Name: "range", Doc: "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement)."}

// Range is a range object. When its numbers and its length fit 64 bits they
// are here, else in big.
type Range struct {
	Header
	start, stop, step, n int64
	big                  *bigRange
}

type bigRange struct{ start, stop, step, n *big.Int }

// AsRange gives the Range behind v, nil if v isn't one.
func (v Value) AsRange() *Range {
	if v.p != nil && v.p.typ == &RangeType {
		return (*Range)(unsafe.Pointer(v.p))
	}
	return nil
}

// NewRange makes range(start, stop, step) of ints; step must not be zero.
func NewRange(start, stop, step Value) Value {
	if start.IsInt() && stop.IsInt() && step.IsInt() {
		a, b, s := start.AsInt(), stop.AsInt(), step.AsInt()
		if n, ok := rangeLen(a, b, s); ok {
			r := &Range{Header: Header{&RangeType}, start: a, stop: b, step: s, n: n}
			return Value{p: &r.Header}
		}
	}
	a, _ := start.ToBig()
	b, _ := stop.ToBig()
	s, _ := step.ToBig()
	return newBigRange(a, b, s)
}

// rangeLen counts the members of a range; ok is false if that or a bound
// beyond the last member does not fit 64 bits.
func rangeLen(start, stop, step int64) (n int64, ok bool) {
	var span, by uint64
	switch {
	case step > 0 && start < stop:
		span, by = uint64(stop)-uint64(start), uint64(step)
	case step < 0 && start > stop:
		span, by = uint64(start)-uint64(stop), -uint64(step)
	default:
		return 0, true
	}
	if by == 1 {
		return int64(span), int64(span) >= 0
	}
	n = int64((span-1)/by + 1)
	return n, n >= 0
}

func newBigRange(a, b, s *big.Int) Value {
	n := new(big.Int)
	if d := new(big.Int).Sub(b, a); d.Sign() == s.Sign() {
		d.Abs(d).Sub(d, big.NewInt(1))
		n.Quo(d, new(big.Int).Abs(s)).Add(n, big.NewInt(1))
	}
	if a.IsInt64() && b.IsInt64() && s.IsInt64() && n.IsInt64() {
		r := &Range{Header: Header{&RangeType}, start: a.Int64(), stop: b.Int64(), step: s.Int64(), n: n.Int64()}
		return Value{p: &r.Header}
	}
	r := &Range{Header: Header{&RangeType}, big: &bigRange{a, b, s, n}}
	return Value{p: &r.Header}
}

// bigs gives the numbers of the range in integers of any size.
func (r *Range) bigs() *bigRange {
	if r.big != nil {
		return r.big
	}
	return &bigRange{big.NewInt(r.start), big.NewInt(r.stop), big.NewInt(r.step), big.NewInt(r.n)}
}

// Start, Stop and Step give the attributes of the range.
func (r *Range) Start() Value {
	return r.number(r.start, func(b *bigRange) *big.Int { return b.start })
}

// Stop gives the stop of the range.
func (r *Range) Stop() Value { return r.number(r.stop, func(b *bigRange) *big.Int { return b.stop }) }

// Step gives the step of the range.
func (r *Range) Step() Value { return r.number(r.step, func(b *bigRange) *big.Int { return b.step }) }

// Length gives the number of members.
func (r *Range) Length() Value { return r.number(r.n, func(b *bigRange) *big.Int { return b.n }) }

func (r *Range) number(small int64, get func(*bigRange) *big.Int) Value {
	if r.big == nil {
		return Int(small)
	}
	return NewBig(get(r.big))
}

func rangeNew(t *Thread, cls *Type, args Args) (Value, error) {
	if len(args.Kw) > 0 {
		return Value{}, TypeErrorf("range() takes no keyword arguments")
	}
	switch n := len(args.V); {
	case n == 0:
		return Value{}, TypeErrorf("range expected at least 1 argument, got 0")
	case n > 3:
		return Value{}, TypeErrorf("range expected at most 3 arguments, got %d", n)
	}
	var err error
	a := [3]Value{Int(0), Value{}, Int(1)}
	if len(args.V) == 1 {
		a[1], err = Index(t, args.V[0])
	} else {
		for i, v := range args.V {
			if a[i], err = Index(t, v); err != nil {
				break
			}
		}
	}
	if err != nil {
		return Value{}, err
	}
	if a[2] == Int(0) {
		return Value{}, ValueErrorf("range() arg 3 must not be zero")
	}
	return NewRange(a[0], a[1], a[2]), nil
}

func rangeRepr(t *Thread, v Value) (Value, error) {
	r := v.AsRange()
	parts := []Value{r.Start(), r.Stop()}
	if s := r.Step(); s != Int(1) {
		parts = append(parts, s)
	}
	text := "range("
	for i, p := range parts {
		if i > 0 {
			text += ", "
		}
		s, err := Repr(t, p)
		if err != nil {
			return Value{}, err
		}
		text += s
	}
	return NewStr(text + ")"), nil
}

func rangeLength(t *Thread, v Value) (int, error) {
	r := v.AsRange()
	if r.big != nil {
		if r.big.n.IsInt64() {
			return int(r.big.n.Int64()), nil
		}
		return 0, OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	return int(r.n), nil
}

// at gives member i, which must be in range.
func (r *Range) at(i *big.Int) *big.Int {
	b := r.bigs()
	m := new(big.Int).Mul(i, b.step)
	return m.Add(m, b.start)
}

func rangeGetItem(t *Thread, v, key Value) (Value, error) {
	r := v.AsRange()
	if s := key.AsSlice(); s != nil {
		return r.slice(t, s)
	}
	if key.Native(&IntType).p == nil && key.p.typ.Slots.Index == nil {
		return Value{}, TypeErrorf("range indices must be integers or slices, not %s", key.TypeName())
	}
	k, err := Index(t, key)
	if err != nil {
		return Value{}, err
	}
	if r.big == nil && k.IsInt() {
		i := k.AsInt()
		if i < 0 {
			i += r.n
		}
		if i < 0 || i >= r.n {
			return Value{}, IndexErrorf("range object index out of range")
		}
		return Int(r.start + i*r.step), nil
	}
	i, _ := k.ToBig()
	n := r.bigs().n
	if i.Sign() < 0 {
		i = new(big.Int).Add(i, n)
	}
	if i.Sign() < 0 || i.Cmp(n) >= 0 {
		return Value{}, IndexErrorf("range object index out of range")
	}
	return NewBig(r.at(i)), nil
}

func (r *Range) slice(t *Thread, s *Slice) (Value, error) {
	b := r.bigs()
	start, stop, step, err := s.bigIndices(t, b.n)
	if err != nil {
		return Value{}, err
	}
	return newBigRange(r.at(start), r.at(stop), new(big.Int).Mul(step, b.step)), nil
}

// find says whether a plain int is a member, and which.
func (r *Range) find(x Value) (Value, bool) {
	if r.big == nil && x.IsInt() || r.big == nil && x.IsBool() {
		i := x.AsInt()
		var off, by uint64
		switch {
		case r.step > 0 && i >= r.start && i < r.stop:
			off, by = uint64(i)-uint64(r.start), uint64(r.step)
		case r.step < 0 && i <= r.start && i > r.stop:
			off, by = uint64(r.start)-uint64(i), -uint64(r.step)
		default:
			return Value{}, false
		}
		return Int(int64(off / by)), off%by == 0
	}
	b := r.bigs()
	i, _ := x.ToBig()
	q, m := new(big.Int).QuoRem(new(big.Int).Sub(i, b.start), b.step, new(big.Int))
	if m.Sign() != 0 || q.Sign() < 0 || q.Cmp(b.n) >= 0 {
		return Value{}, false
	}
	return NewBig(q), true
}

// plainInt reports whether x is exactly an int or a bool.
func plainInt(x Value) bool { return x.p.typ == &IntType || x.p == &boolHdr }

func rangeContains(t *Thread, v, x Value) (bool, error) {
	r := v.AsRange()
	if plainInt(x) {
		_, ok := r.find(x)
		return ok, nil
	}
	found, err := r.search(t, x)
	return found >= 0, err
}

// search looks for x among the members one by one: for values whose __eq__
// may say anything. -1 if absent.
func (r *Range) search(t *Thread, x Value) (int, error) {
	it, err := rangeIter(t, Value{p: &r.Header})
	if err != nil {
		return -1, err
	}
	for i := 0; ; i++ {
		v, ok, err := Next(t, it)
		if !ok {
			return -1, err
		}
		if eq, err := Equal(t, v, x); err != nil {
			return -1, err
		} else if eq {
			return i, nil
		}
		if err := t.Tick(1); err != nil {
			return -1, err
		}
	}
}

func rangeCount(t *Thread, a Args) (Value, error) {
	r, x := a.V[0].AsRange(), a.V[1]
	if plainInt(x) {
		_, ok := r.find(x)
		return Int(Bool(ok).AsInt()), nil
	}
	return countIterable(t, a.V[0], x)
}

// countIterable counts the items of v that equal x.
func countIterable(t *Thread, v, x Value) (Value, error) {
	n := 0
	err := Iterate(t, v, func(item Value) error {
		eq, err := Equal(t, item, x)
		if eq {
			n++
		}
		return err
	})
	return Int(int64(n)), err
}

func rangeIndex(t *Thread, a Args) (Value, error) {
	r, x := a.V[0].AsRange(), a.V[1]
	if !plainInt(x) {
		i, err := r.search(t, x)
		if err != nil {
			return Value{}, err
		}
		if i < 0 {
			return Value{}, ValueErrorf("sequence.index(x): x not in sequence")
		}
		return Int(int64(i)), nil
	}
	if i, ok := r.find(x); ok {
		return i, nil
	}
	s, err := Repr(t, x)
	if err != nil {
		return Value{}, err
	}
	return Value{}, ValueErrorf("%s is not in range", s)
}

// key is what two equal ranges have in common: length, first member, step.
func (r *Range) key() []Value {
	n := r.Length()
	switch n {
	case Int(0):
		return []Value{n, None, None}
	case Int(1):
		return []Value{n, r.Start(), None}
	}
	return []Value{n, r.Start(), r.Step()}
}

func rangeCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	x, y := a.AsRange(), b.AsRange()
	if x == nil || y == nil || op != EQ && op != NE {
		return NotImplemented, nil
	}
	if x == y {
		return Bool(op == EQ), nil
	}
	return compareItems(t, x.key(), y.key(), op)
}

func rangeHash(t *Thread, v Value) (int64, error) { return hashItems(t, v.AsRange().key(), true) }

func rangeReduce(t *Thread, a Args) (Value, error) {
	r := a.V[0].AsRange()
	return NewTuple(RangeType.Value(), NewTuple(r.Start(), r.Stop(), r.Step())), nil
}

func rangeMember(name string, get func(*Range) Value) GetSetDef {
	return GetSetDef{Name: name, Member: true, Get: func(t *Thread, v Value) (Value, error) { return get(v.AsRange()), nil }}
}

var rangeSpec = TypeSpec{
	Type: &RangeType, Object: (*Range)(nil),
	Flags: FlagSequence,
	Slots: Slots{New: rangeNew, Repr: rangeRepr, Len: rangeLength, GetItem: rangeGetItem, Contains: rangeContains,
		Compare: rangeCompare, Hash: rangeHash, Iter: rangeIter,
		Bool: func(t *Thread, v Value) (bool, error) { return v.AsRange().Length() != Int(0), nil }},
	Methods: []MethodDef{
		{Name: "__reversed__", Kind: NoArgs, Fn: rangeReversed, Doc: "Return a reverse iterator."},
		{Name: "__reduce__", Kind: NoArgs, Fn: rangeReduce},
		{Name: "count", Kind: OneArg, Fn: rangeCount, Doc: "rangeobject.count(value) -> integer -- return number of occurrences of value"},
		{Name: "index", Kind: OneArg, Fn: rangeIndex, Doc: "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present."},
	},
	GetSets: []GetSetDef{
		rangeMember("start", (*Range).Start),
		rangeMember("stop", (*Range).Stop),
		rangeMember("step", (*Range).Step),
	},
}
