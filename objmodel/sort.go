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
	if len(items) <= fewItems {
		if key.p != nil {
			return sortFewBy(t, items, key, backwards)
		}
		if sortFew(items, items, backwards) {
			return nil
		}
	}
	s := &sorter{t: t, keys: items, minGallop: minGallop}
	defer t.Drop(t.Hold(s))
	if key.p != nil {
		s.keys = t.sorting.takeKeys(len(items))
		s.vals = items
		defer t.sorting.giveKeys(s.keys)
		if err := keysOf(t, s.keys, items, key); err != nil {
			return err
		}
	}
	return s.sortAll(backwards)
}

// keySink gathers the keys of the items of a new list, by which it is then sorted.
type keySink struct {
	l         *List
	keys      []Value
	backwards bool
}

// SortWalk gives what sorted() does with a key function for each item of the new
// list l: a map object that calls it and the Sink of what it gives.
func SortWalk(t *Thread, l *List, key Value, backwards bool) (it Value, to Sink, err error) {
	n := len(l.items)
	if err := t.Reserve(int64(n)*2, valueSize); err != nil {
		return Value{}, nil, err
	}
	walk := &ListIter{Header{&ListIterType}, l, &l.Header, 0}
	m := &Map{Header{&MapType}, key, []Value{{p: &walk.Header}}}
	return Value{p: &m.Header}, &keySink{l, t.sorting.takeKeys(n)[:0], backwards}, nil
}

func (s *keySink) Offer(t *Thread, v Value) bool {
	if len(s.keys) == len(s.l.items) {
		return false
	}
	s.keys = append(s.keys, v)
	return true
}

func (s *keySink) Take(t *Thread, v Value) (more bool, err error) { return false, nil }

func (s *keySink) Result(t *Thread) (Value, error) {
	if err := t.EnterNative(whileCalling); err != nil {
		return Value{}, err
	}
	err := sortByKeys(t, s.keys, s.l.items, s.backwards)
	t.LeaveNative()
	t.sorting.giveKeys(s.keys)
	return Value{p: &s.l.Header}, err
}

// sortByKeys sorts items by their keys.
func sortByKeys(t *Thread, keys, items []Value, backwards bool) error {
	if len(items) <= fewItems && sortFew(keys, items, backwards) {
		return nil
	}
	s := &sorter{t: t, keys: keys, vals: items, minGallop: minGallop}
	mark := t.Hold(s)
	err := s.sortAll(backwards)
	t.Drop(mark)
	return err
}

// keysOf calls the key function for each item. Errors: what it raises.
func keysOf(t *Thread, keys, items []Value, key Value) error {
	for i, v := range items {
		k, err := CallOne(t, key, v)
		if err != nil {
			return err
		}
		keys[i] = k
	}
	return nil
}

// sortFewBy is sortItems for a few items with a key function.
func sortFewBy(t *Thread, items []Value, key Value, backwards bool) error {
	keys, before := t.borrow(len(items))
	err := keysOf(t, keys, items, key)
	if err == nil {
		err = sortByKeys(t, keys, items, backwards)
	}
	t.back(keys, before)
	return err
}

// sortAll sorts the items by the keys that there are. Errors: what comparisons
// raise.
func (s *sorter) sortAll(backwards bool) error {
	t, items := s.t, s.keys
	if len(items) < 2 {
		return nil
	}
	s.chooseLess()
	if s.vals == nil {
		if done, err := s.sortNumbers(backwards); done || err != nil {
			return err
		}
	}
	if s.sortPlainly(backwards) {
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

func lessInt(t *Thread, a, b Value) (bool, error) {
	return int64(a.n) < int64(b.n), t.tickCompare()
}

func lessFloat(t *Thread, a, b Value) (bool, error) {
	return a.AsFloat() < b.AsFloat(), t.tickCompare()
}

// comparesPerTick is how many comparisons of plain keys take as long as a step
// of a program.
const comparesPerTick = 8

// tickCompare counts a comparison that runs no Python code.
func (t *Thread) tickCompare() error {
	if t.compares++; t.compares%(64*comparesPerTick) != 0 {
		return nil
	}
	return t.Tick(64)
}

func lessStr(t *Thread, a, b Value) (bool, error) {
	if err := t.tickCompare(); err != nil {
		return false, err
	}
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
	if err := t.tickCompare(); err != nil {
		return false, err
	}
	x, y := (*Tuple)(unsafe.Pointer(a.p)).Items(), (*Tuple)(unsafe.Pointer(b.p)).Items()
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
// can't be told apart. It reports whether it did. Errors: as Tick; the items
// are then as they were.
func (s *sorter) sortNumbers(backwards bool) (bool, error) {
	// The numbers alone are sorted: there are no pointers to be moved.
	switch s.kind {
	case &IntType:
		numbers := make([]int64, len(s.keys))
		for i, k := range s.keys {
			numbers[i] = int64(k.n)
		}
		if err := sortPlain(s.t, numbers); err != nil {
			return false, err
		}
		for i, n := range numbers {
			s.keys[i].n = uint64(n)
		}
	case &FloatType:
		numbers := make([]float64, len(s.keys))
		for i, k := range s.keys {
			f := k.AsFloat()
			if f != f || k.n == 1<<63 {
				return false, nil
			}
			numbers[i] = f
		}
		if err := sortPlain(s.t, numbers); err != nil {
			return false, err
		}
		for i, f := range numbers {
			s.keys[i].n = math.Float64bits(f)
		}
	default:
		return false, nil
	}
	if backwards {
		reverse(s.keys)
	}
	return true, nil
}

// sortPiece is how many numbers are sorted between two looks at the limits.
const sortPiece = 1 << 17

// sortPlain sorts numbers: pieces of them, then it merges neighbours. Errors:
// as Tick; then they are in any order.
func sortPlain[T int64 | float64](t *Thread, numbers []T) error {
	for piece := range slices.Chunk(numbers, sortPiece) {
		if err := t.Tick(int64(len(piece))); err != nil {
			return err
		}
		slices.Sort(piece)
	}
	if len(numbers) <= sortPiece {
		return nil
	}
	from, to := numbers, make([]T, len(numbers))
	for width := sortPiece; width < len(numbers); width *= 2 {
		for at := 0; at < len(from); at += 2 * width {
			middle, end := min(at+width, len(from)), min(at+2*width, len(from))
			if err := mergePlain(t, to[at:end], from[at:middle], from[middle:end]); err != nil {
				return err
			}
		}
		from, to = to, from
	}
	copy(numbers, from)
	return nil
}

// mergePlain merges two sorted pieces.
func mergePlain[T int64 | float64](t *Thread, to, a, b []T) error {
	for i := range to {
		if i%sortPiece == sortPiece-1 {
			if err := t.CheckContext(); err != nil {
				return err
			}
		}
		switch {
		case len(b) == 0 || len(a) > 0 && a[0] <= b[0]:
			to[i], a = a[0], a[1:]
		default:
			to[i], b = b[0], b[1:]
		}
	}
	return nil
}
