package objmodel

import (
	"math"
	"slices"
	"unsafe"
)

// SortList is l.sort(key=key, reverse=reverse); a nil key compares the items
// themselves. The sort is stable, and the calls of __lt__ that Python code
// can see are those of CPython 3.13. The list is empty while it is sorted.
// Errors: what the key function or comparisons raise, ValueError when the
// list changed meanwhile; the list then holds all its items in some order.
func SortList(t *Thread, l *List, key Value, reverse bool) error {
	items := l.items
	if err := t.Reserve(int64(len(items))*2, valueSize); err != nil {
		return err
	}
	if err := t.EnterNative(whileCalling); err != nil {
		return err
	}
	l.items = nil
	err := sortItems(t, items, key, reverse)
	t.LeaveNative()
	changed := cap(l.items) != 0
	l.items = items
	if err == nil && changed {
		return ValueErrorf("list modified during sort")
	}
	return err
}

// sortItems sorts a slice in place.
func sortItems(t *Thread, items []Value, key Value, backwards bool) error {
	s := &sorter{t: t, keys: items, minGallop: minGallop}
	defer t.Drop(t.Hold(s))
	if key.p != nil {
		s.keys = make([]Value, len(items))
		s.vals = items
		for i, v := range items {
			k, err := Call(t, key, v)
			if err != nil {
				return err
			}
			s.keys[i] = k
		}
	}
	if len(items) < 2 {
		return nil
	}
	s.chooseLess()
	if s.vals == nil && s.sortNumbers(backwards) {
		return t.Tick(int64(len(items)))
	}
	// Reversed twice, equal items keep their order.
	if backwards {
		s.reverse(0, len(items))
	}
	err := s.sort()
	if backwards {
		s.reverse(0, len(items))
	}
	return err
}

// lessFunc is `a < b`.
type lessFunc func(t *Thread, a, b Value) (bool, error)

func lessInt(t *Thread, a, b Value) (bool, error) { return int64(a.n) < int64(b.n), nil }

func lessFloat(t *Thread, a, b Value) (bool, error) { return a.AsFloat() < b.AsFloat(), nil }

func lessStr(t *Thread, a, b Value) (bool, error) {
	return (*Str)(unsafe.Pointer(a.p)).s < (*Str)(unsafe.Pointer(b.p)).s, nil
}

func lessAny(t *Thread, a, b Value) (bool, error) {
	if err := t.Tick(1); err != nil {
		return false, err
	}
	return CompareBool(t, a, b, LT)
}

// chooseLess looks whether all keys are of one plain type.
func (s *sorter) chooseLess() {
	s.less = lessAny
	all := func(is func(Value) bool) bool {
		for _, k := range s.keys {
			if !is(k) {
				return false
			}
		}
		return true
	}
	switch first := s.keys[0]; {
	case first.p == &intHdr:
		if all(Value.IsInt) {
			s.less = lessInt
			s.kind = &IntType
		}
	case first.p == &floatHdr:
		if all(Value.IsFloat) {
			s.less = lessFloat
			s.kind = &FloatType
		}
	case first.p.typ == &StrType:
		if all(func(v Value) bool { return v.p.typ == &StrType }) {
			s.less = lessStr
		}
	case first.p.typ == &TupleType:
		if all(func(v Value) bool { return v.p.typ == &TupleType }) {
			s.less = lessTuple
		}
	}
}

// lessTuple is a < b for two tuples: their first items that differ decide,
// which are scalars in most cases.
func lessTuple(t *Thread, a, b Value) (bool, error) {
	x, y := (*Tuple)(unsafe.Pointer(a.p)).items, (*Tuple)(unsafe.Pointer(b.p)).items
	for i := 0; i < len(x) && i < len(y); i++ {
		if x[i] == y[i] {
			continue
		}
		eq, ok := CompareScalars(x[i], y[i], EQ)
		if !ok {
			return lessAny(t, a, b)
		}
		if !eq {
			less, _ := CompareScalars(x[i], y[i], LT)
			return less, nil
		}
	}
	return len(x) < len(y), nil
}

// sortNumbers sorts numbers that are the items themselves, when equal ones
// can't be told apart. It reports whether it did.
func (s *sorter) sortNumbers(backwards bool) bool {
	// The numbers alone are sorted: there are no pointers to be moved.
	switch s.kind {
	case &IntType:
		numbers := make([]int64, len(s.keys))
		for i, k := range s.keys {
			numbers[i] = int64(k.n)
		}
		slices.Sort(numbers)
		for i, n := range numbers {
			s.keys[i].n = uint64(n)
		}
	case &FloatType:
		numbers := make([]float64, len(s.keys))
		for i, k := range s.keys {
			f := k.AsFloat()
			if f != f || k.n == 1<<63 {
				return false
			}
			numbers[i] = f
		}
		slices.Sort(numbers)
		for i, f := range numbers {
			s.keys[i].n = math.Float64bits(f)
		}
	default:
		return false
	}
	if backwards {
		reverse(s.keys)
	}
	return true
}
