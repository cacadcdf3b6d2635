package objmodel

import (
	"math"
	"math/big"
	"unsafe"
)

// SliceType is `slice`.
var SliceType = Type{Name: "slice", Doc: "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2])."}

// Slice is a slice object; what was left out is None.
type Slice struct {
	Header
	Start, Stop, Step Value
}

// NewSlice makes slice(start, stop, step); nil Values stand for None.
func NewSlice(start, stop, step Value) Value {
	s := &Slice{Header{&SliceType}, orNone(start), orNone(stop), orNone(step)}
	return Value{p: &s.Header}
}

// AsSlice gives the Slice behind v, nil if v isn't one.
func (v Value) AsSlice() *Slice {
	if v.p != nil && v.p.typ == &SliceType {
		return (*Slice)(unsafe.Pointer(v.p))
	}
	return nil
}

// SliceIndices gives what a slice means for a sequence of the given length:
// the bounds as CPython's PySlice_AdjustIndices clips them, and the number n
// of items selected. Errors: TypeError, ValueError for a zero step.
func SliceIndices(t *Thread, s *Slice, length int) (start, stop, step, n int, err error) {
	start, stop, step, err = s.unpack(t)
	if err != nil {
		return
	}
	start, stop, n = adjustIndices(length, start, stop, step)
	return
}

// unpack gives the bounds before they are clipped to a length.
func (s *Slice) unpack(t *Thread) (start, stop, step int, err error) {
	step = 1
	if !s.Step.IsNone() {
		if step, err = sliceIndex(t, s.Step); err != nil {
			return
		}
		if step == 0 {
			return 0, 0, 0, ValueErrorf("slice step cannot be zero")
		}
		step = max(step, -math.MaxInt)
	}
	if step > 0 {
		stop = math.MaxInt
	} else {
		start, stop = math.MaxInt, math.MinInt
	}
	if !s.Start.IsNone() {
		if start, err = sliceIndex(t, s.Start); err != nil {
			return
		}
	}
	if !s.Stop.IsNone() {
		stop, err = sliceIndex(t, s.Stop)
	}
	return
}

var errSliceIndex = "slice indices must be integers or None or have an __index__ method"

// sliceIndex is a bound as a Go int; too large ones are clipped.
func sliceIndex(t *Thread, v Value) (int, error) {
	if v.p == &intHdr {
		return int(v.n), nil
	}
	if v.Native(&IntType).p == nil && v.p.typ.Slots.Index == nil {
		return 0, TypeErrorf("%s", errSliceIndex)
	}
	return IndexInt(t, v, nil)
}

// adjustIndices clips bounds to a length and counts the items selected.
func adjustIndices(length, start, stop, step int) (int, int, int) {
	clip := func(i int) int {
		if i < 0 {
			if i += length; i < 0 {
				if step < 0 {
					return -1
				}
				return 0
			}
		} else if i >= length {
			if step < 0 {
				return length - 1
			}
			return length
		}
		return i
	}
	start, stop = clip(start), clip(stop)
	switch {
	case step < 0 && stop < start:
		return start, stop, (start-stop-1)/(-step) + 1
	case step > 0 && start < stop:
		return start, stop, (stop-start-1)/step + 1
	}
	return start, stop, 0
}

func sliceNew(t *Thread, cls *Type, args Args) (Value, error) {
	if len(args.Kw) > 0 {
		return Value{}, TypeErrorf("slice() takes no keyword arguments")
	}
	if err := CheckPositional("slice", len(args.V), 1, 3); err != nil {
		return Value{}, err
	}
	switch len(args.V) {
	case 1:
		return NewSlice(None, args.V[0], None), nil
	case 2:
		return NewSlice(args.V[0], args.V[1], None), nil
	}
	return NewSlice(args.V[0], args.V[1], args.V[2]), nil
}

func sliceRepr(t *Thread, v Value) (Value, error) {
	s := v.AsSlice()
	text := "slice("
	for i, x := range [...]Value{s.Start, s.Stop, s.Step} {
		if i > 0 {
			text += ", "
		}
		r, err := Repr(t, x)
		if err != nil {
			return Value{}, err
		}
		text += r
	}
	return NewStr(text + ")"), nil
}

func sliceCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	x, y := a.AsSlice(), b.AsSlice()
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	if x == y {
		return Bool(op == EQ || op == LE || op == GE), nil
	}
	return compareItems(t, []Value{x.Start, x.Stop, x.Step}, []Value{y.Start, y.Stop, y.Step}, op)
}

func sliceHash(t *Thread, v Value) (int64, error) {
	if err := t.EnterNative(whileCalling); err != nil {
		return 0, err
	}
	s := v.AsSlice()
	h, err := hashItems(t, []Value{s.Start, s.Stop, s.Step}, false)
	t.LeaveNative()
	return h, err
}

// sliceIndicesMethod is slice.indices(len), for lengths of any size.
func sliceIndicesMethod(t *Thread, a Args) (Value, error) {
	s := a.V[0].AsSlice()
	lv, err := Index(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	length, _ := lv.ToBig()
	start, stop, step, err := s.bigIndices(t, length)
	if err != nil {
		return Value{}, err
	}
	return NewTuple(NewBig(start), NewBig(stop), NewBig(step)), nil
}

// bigIndices is the adjustment of the bounds in integers of any size.
func (s *Slice) bigIndices(t *Thread, length *big.Int) (start, stop, step *big.Int, err error) {
	fetch := func(v Value) (*big.Int, error) {
		if v.IsNone() {
			return nil, nil
		}
		if v.Native(&IntType).p == nil && v.p.typ.Slots.Index == nil {
			return nil, TypeErrorf("%s", errSliceIndex)
		}
		i, err := Index(t, v)
		if err != nil {
			return nil, err
		}
		b, _ := i.ToBig()
		return b, nil
	}
	if length.Sign() < 0 {
		return nil, nil, nil, ValueErrorf("length should not be negative")
	}
	if step, err = fetch(s.Step); err != nil {
		return
	}
	if step == nil {
		step = big.NewInt(1)
	}
	if step.Sign() == 0 {
		return nil, nil, nil, ValueErrorf("slice step cannot be zero")
	}
	lower, upper := new(big.Int), new(big.Int).Set(length)
	if step.Sign() < 0 {
		lower.SetInt64(-1)
		upper.Add(length, lower)
	}
	clip := func(b, def *big.Int) *big.Int {
		if b == nil {
			return def
		}
		if b.Sign() < 0 {
			if b = new(big.Int).Add(b, length); b.Cmp(lower) < 0 {
				return lower
			}
		} else if b.Cmp(upper) > 0 {
			return upper
		}
		return b
	}
	if start, err = fetch(s.Start); err != nil {
		return
	}
	if stop, err = fetch(s.Stop); err != nil {
		return
	}
	if step.Sign() < 0 {
		return clip(start, upper), clip(stop, lower), step, nil
	}
	return clip(start, lower), clip(stop, upper), step, nil
}

func sliceMember(name string, get func(*Slice) Value) GetSetDef {
	return GetSetDef{Name: name, Member: true, Get: func(t *Thread, v Value) (Value, error) { return get(v.AsSlice()), nil }}
}

var sliceSpec = TypeSpec{
	Type: &SliceType, Object: (*Slice)(nil),
	Slots: Slots{New: sliceNew, Repr: sliceRepr, Compare: sliceCompare, Hash: sliceHash},
	Methods: []MethodDef{
		{Name: "indices", Kind: OneArg, Fn: sliceIndicesMethod, Doc: "S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the start and stop\nindices, and the stride length of the extended slice described by\nS. Out of bounds indices are clipped in a manner consistent with the\nhandling of normal slices."},
		{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			s := a.V[0].AsSlice()
			return NewTuple(SliceType.Value(), NewTuple(s.Start, s.Stop, s.Step)), nil
		}, Doc: "Return state information for pickling."},
	},
	GetSets: []GetSetDef{
		sliceMember("start", func(s *Slice) Value { return s.Start }),
		sliceMember("stop", func(s *Slice) Value { return s.Stop }),
		sliceMember("step", func(s *Slice) Value { return s.Step }),
	},
}
