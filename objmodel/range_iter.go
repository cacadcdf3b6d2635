package objmodel

import (
	"math"
	"math/big"
	"unsafe"
)

// RangeIterType is the type of iter(range(3)), LongRangeIterType that of
// iterators over ranges beyond 64 bits.
var (
	RangeIterType     = Type{Name: "range_iterator"}
	LongRangeIterType = Type{Name: "longrange_iterator"}
)

// RangeIter is an iterator over a range whose numbers fit 64 bits.
type RangeIter struct {
	Header
	cur, step, n int64 // next member, step, members left
}

// AsRangeIter gives the RangeIter behind v, nil if v isn't one.
func (v Value) AsRangeIter() *RangeIter {
	if v.p != nil && v.p.typ == &RangeIterType {
		return (*RangeIter)(unsafe.Pointer(v.p))
	}
	return nil
}

// Next gives the next member; ok is false at the end.
func (r *RangeIter) Next() (v Value, ok bool) {
	if r.n > 0 {
		i := r.cur
		r.n--
		r.cur = i + r.step
		return Int(i), true
	}
	return
}

func rangeIterNext(t *Thread, v Value) (Value, error) {
	x, _ := (*RangeIter)(unsafe.Pointer(v.p)).Next()
	return x, nil
}

func rangeIter(t *Thread, v Value) (Value, error) {
	r := v.AsRange()
	if r.big == nil && r.fitsIter() {
		it := &RangeIter{Header{&RangeIterType}, r.start, r.step, r.n}
		return Value{p: &it.Header}, nil
	}
	b := r.bigs()
	return newLongRangeIter(b.start, b.step, b.n), nil
}

// RangeIterOf is iter(range(*args)) for one to three ints that fit 64 bits; ok
// is false for other arguments and results.
func RangeIterOf(args []Value) (it Value, ok bool) {
	r := Range{step: 1}
	switch len(args) {
	case 1:
		if args[0].p != &intHdr {
			return Value{}, false
		}
		r.stop = int64(args[0].n)
	case 2, 3:
		if args[0].p != &intHdr || args[1].p != &intHdr {
			return Value{}, false
		}
		r.start, r.stop = int64(args[0].n), int64(args[1].n)
		if len(args) == 3 {
			if r.step = int64(args[2].n); args[2].p != &intHdr || r.step == 0 || r.step == math.MinInt64 {
				return Value{}, false
			}
		}
	default:
		return Value{}, false
	}
	n, ok := rangeLen(r.start, r.stop, r.step)
	if !ok || !r.fitsIter() {
		return Value{}, false
	}
	o := &RangeIter{Header{&RangeIterType}, r.start, r.step, n}
	return Value{p: &o.Header}, true
}

// RangeBounds gives the first member of range(*args) and the number after the
// last, for one or two ints; ok is false for other arguments.
func RangeBounds(args []Value) (begin, end Value, ok bool) {
	switch len(args) {
	case 1:
		return Int(0), args[0], args[0].p == &intHdr
	case 2:
		return args[0], args[1], args[0].p == &intHdr && args[1].p == &intHdr
	}
	return
}

// fitsIter reports whether the next number after the stop fits 64 bits, which
// is what CPython asks before it takes its fast iterator.
func (r *Range) fitsIter() bool {
	if r.step > 0 {
		return r.stop <= math.MaxInt64-(r.step-1)
	}
	return r.stop >= math.MinInt64-(r.step+1)
}

func rangeReversed(t *Thread, a Args) (Value, error) {
	r := a.V[0].AsRange()
	if diff := r.start - r.step; r.big == nil && r.step != -r.step && (diff < r.start) == (r.step > 0) {
		it := &RangeIter{Header{&RangeIterType}, r.start + (r.n-1)*r.step, -r.step, r.n}
		return Value{p: &it.Header}, nil
	}
	b := r.bigs()
	last := r.at(new(big.Int).Sub(b.n, big.NewInt(1)))
	return newLongRangeIter(last, new(big.Int).Neg(b.step), b.n), nil
}

// left gives the range of the members that are left.
func (r *RangeIter) left() Value {
	cur, step := big.NewInt(r.cur), big.NewInt(r.step)
	stop := new(big.Int).Mul(step, big.NewInt(r.n))
	return newBigRange(cur, stop.Add(stop, cur), step)
}

var rangeIterSpec = TypeSpec{
	Type: &RangeIterType, Object: (*RangeIter)(nil),
	Flags: FlagNoInstantiate,
	Slots: Slots{Iter: iterSelf, Next: rangeIterNext},
	Methods: []MethodDef{
		{Name: "__length_hint__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return Int((*RangeIter)(unsafe.Pointer(a.V[0].p)).n), nil
		}, Doc: "Private method returning an estimate of len(list(it))."},
		{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return reduceIter(t, "iter", (*RangeIter)(unsafe.Pointer(a.V[0].p)).left(), None)
		}, Doc: "Return state information for pickling."},
		{Name: "__setstate__", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
			i, err := Index(t, a.V[1])
			if err != nil {
				return Value{}, err
			}
			if !i.IsInt() {
				return Value{}, OverflowErrorf("Python int too large to convert to C long")
			}
			r := (*RangeIter)(unsafe.Pointer(a.V[0].p))
			k := min(max(i.AsInt(), 0), r.n)
			r.cur += k * r.step
			r.n -= k
			return None, nil
		}, Doc: "Set state information for unpickling."},
	},
}

// longRangeIter is a RangeIter in integers of any size.
type longRangeIter struct {
	Header
	cur, step, n *big.Int
}

func newLongRangeIter(cur, step, n *big.Int) Value {
	it := &longRangeIter{Header{&LongRangeIterType}, cur, step, n}
	return Value{p: &it.Header}
}

// skip goes k members on.
func (r *longRangeIter) skip(k *big.Int) {
	r.cur = new(big.Int).Add(r.cur, new(big.Int).Mul(k, r.step))
	r.n = new(big.Int).Sub(r.n, k)
}

var longRangeIterSpec = TypeSpec{
	Type: &LongRangeIterType, Object: (*longRangeIter)(nil),
	Flags: FlagNoInstantiate,
	Slots: Slots{Iter: iterSelf, Next: func(t *Thread, v Value) (Value, error) {
		r := (*longRangeIter)(unsafe.Pointer(v.p))
		if r.n.Sign() <= 0 {
			return Value{}, nil
		}
		if err := t.BigWork(len(r.cur.Bits()), 2); err != nil {
			return Value{}, err
		}
		x := NewBig(r.cur)
		r.skip(big.NewInt(1))
		return x, nil
	}},
	Methods: []MethodDef{
		{Name: "__length_hint__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return NewBig((*longRangeIter)(unsafe.Pointer(a.V[0].p)).n), nil
		}, Doc: "Private method returning an estimate of len(list(it))."},
		{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			r := (*longRangeIter)(unsafe.Pointer(a.V[0].p))
			stop := new(big.Int).Mul(r.step, r.n)
			return reduceIter(t, "iter", newBigRange(r.cur, stop.Add(stop, r.cur), r.step), None)
		}, Doc: "Return state information for pickling."},
		{Name: "__setstate__", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
			if _, err := CompareBool(t, a.V[1], Int(0), LT); err != nil {
				return Value{}, err
			}
			k, ok := a.V[1].ToBig()
			if !ok {
				return Value{}, TypeErrorf("'%s' object cannot be interpreted as an integer", a.V[1].TypeName())
			}
			r := (*longRangeIter)(unsafe.Pointer(a.V[0].p))
			if k.Sign() < 0 {
				k = new(big.Int)
			} else if k.Cmp(r.n) > 0 {
				k = r.n
			}
			r.skip(k)
			return None, nil
		}, Doc: "Set state information for unpickling."},
	},
}
