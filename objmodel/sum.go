package objmodel

import "unsafe"

// SumInts adds the items of a list, tuple, dict, dict's values, set or range to sum.
// ok is false, and nothing has been done, when they are not all small ints or bools,
// are more than plainMost, don't fit in 64 bits together, or come from anything else.
// n is how many they are.
func SumInts(v Value, sum int64) (total int64, n int, ok bool) {
	var items []Value
	switch v.p.typ {
	case &ListType:
		items = (*List)(unsafe.Pointer(v.p)).items
	case &TupleType:
		items = (*Tuple)(unsafe.Pointer(v.p)).Items()
	case &RangeType:
		return v.AsRange().sum(sum)
	case &DictType, &DictKeysType, &DictValuesType, &SetType, &FrozenSetType:
		if n = v.plainCount(); uint(n) > fewSummed {
			return 0, 0, false
		}
		var room [fewSummed]Value
		items = v.appendPlain(room[:0])
	}
	if len(items) == 0 || len(items) > plainMost {
		return 0, 0, false
	}
	for i := range items {
		x := &items[i]
		if x.p != &intHdr && x.p != &boolHdr {
			return 0, 0, false
		}
		r := sum + int64(x.n)
		if (r > sum) != (int64(x.n) > 0) {
			return 0, 0, false
		}
		sum = r
	}
	return sum, len(items), true
}

// fewSummed is how many items are copied to be summed at most.
const fewSummed = 64

// sum is SumInts for a range whose numbers are small.
func (r *Range) sum(sum int64) (total int64, n int, ok bool) {
	const small = 1 << 31
	within := func(x, most int64) bool { return uint64(x+most) <= 2*uint64(most) }
	if r.big != nil || r.n > plainMost || !within(r.start, small) || !within(r.step, small) || !within(sum, 1<<62) {
		return 0, 0, false
	}
	return sum + r.n*r.start + r.n*(r.n-1)/2*r.step, int(r.n), true
}
