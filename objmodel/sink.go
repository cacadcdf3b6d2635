package objmodel

import "math"

// Sink is what a built-in function that walks an iterator makes of the items, for
// a caller that has them one by one: the machine, which so runs a generator without
// leaving it for each item.
type Sink interface {
	// Offer takes an item if that runs no Python code and cannot fail; false if
	// it has not taken it.
	Offer(t *Thread, v Value) bool
	// Take takes any item. more is false if that was the last one wanted.
	// Errors: those of the function.
	Take(t *Thread, v Value) (more bool, err error)
	// Result gives what the function does when there are no more items.
	Result(t *Thread) (Value, error)
}

// SinkFor gives the Sink of a function whose only argument is to be walked; self
// is what it is a method of. It gives nil if there is none.
func SinkFor(asks Asks, self Value) Sink {
	switch asks {
	case AsksAny, AsksAll:
		return &searchSink{truth: asks == AsksAny}
	case AsksSum:
		return &sumSink{total: Int(0)}
	case AsksMin:
		return &extremeSink{op: LT, name: "min"}
	case AsksMax:
		return &extremeSink{op: GT, name: "max"}
	case AsksSorted:
		return newListSink(sortedItems, self)
	case AsksJoin:
		return newListSink(joinedItems, self)
	case AsksExtend:
		return &extendSink{self.AsList()}
	}
	return nil
}

// SinkForType is SinkFor for the call of a built-in class.
func SinkForType(c *Type) Sink {
	switch c {
	case &ListType:
		return newListSink(listedItems, Value{})
	case &TupleType:
		return newListSink(tupleItems, Value{})
	case &SetType, &FrozenSetType:
		return &setSink{s: newSetOf(c)}
	case &DictType:
		return &dictSink{d: NewDict(0)}
	}
	return nil
}

// itemsUse is what becomes of items that were gathered.
type itemsUse uint8

const (
	listedItems itemsUse = iota
	tupleItems
	sortedItems
	joinedItems
)

// listSink gathers the items, in the scratch room of the thread while that is
// large enough, and makes something of all of them.
type listSink struct {
	items []Value
	sep   *Str // of join
	what  itemsUse
}

func newListSink(what itemsUse, self Value) *listSink {
	s := &listSink{what: what}
	if what == joinedItems {
		s.sep = self.StrObject()
	}
	return s
}

func (s *listSink) Offer(t *Thread, v Value) bool {
	if len(s.items) == cap(s.items) {
		return false
	}
	s.items = append(s.items, v)
	return true
}

// leastScratch and mostScratch are how many values the scratch room has.
const (
	leastScratch = 64
	mostScratch  = 1 << 13
)

func (s *listSink) Take(t *Thread, v Value) (more bool, err error) {
	if s.items == nil && t.gathered != nil {
		s.items, t.gathered = append(t.gathered, v), nil
		return true, nil
	}
	n := len(s.items)
	room := max(leastScratch, 2*n)
	if err := t.Reserve(int64(room), valueSize); err != nil {
		return false, err
	}
	s.items = append(append(make([]Value, 0, room), s.items...), v)
	return true, nil
}

func (s *listSink) Result(t *Thread) (Value, error) {
	if s.what == joinedItems {
		r, err := s.sep.join(t, s.items)
		s.release(t)
		return r, err
	}
	items := s.items
	if s.what == tupleItems {
		v := CopyTuple(items)
		if cap(items) <= mostScratch {
			s.release(t)
		}
		return v, nil
	}
	if cap(items) <= mostScratch {
		items = append([]Value(nil), items...)
		s.release(t)
	}
	l := NewList(items)
	if s.what != sortedItems {
		return l, nil
	}
	defer t.Drop(t.Hold(l.AsList()))
	return l, SortList(t, l.AsList(), Value{}, false)
}

// release gives the room for the items back.
func (s *listSink) release(t *Thread) {
	if cap(s.items) <= mostScratch {
		clear(s.items)
		t.gathered = s.items[:0]
	}
	s.items = nil
}

// extendSink appends the items to a list.
type extendSink struct{ l *List }

func (s *extendSink) Offer(t *Thread, v Value) bool {
	l := s.l
	if len(l.items) == cap(l.items) {
		return false
	}
	l.items = append(l.items, v)
	return true
}

func (s *extendSink) Take(t *Thread, v Value) (more bool, err error) {
	if err := t.Reserve(int64(len(s.l.items))*2, valueSize); err != nil {
		return false, err
	}
	s.l.Append(v)
	return true, nil
}

func (s *extendSink) Result(t *Thread) (Value, error) { return None, nil }

// setSink puts the items into a new set.
type setSink struct {
	s       *Set
	foreign bool // there are members whose __eq__ may be written in Python
}

func (s *setSink) Offer(t *Thread, v Value) bool {
	var h int64
	switch {
	case s.foreign:
		return false
	case v.p == &intHdr || v.p == &boolHdr:
		h = HashInt(int64(v.n))
	case v.p == &floatHdr:
		h = HashFloat(v.AsFloat())
	case v.p.typ == &StrType:
		h = v.AsStr().Hash()
	case v.p.typ == &TupleType:
		var ok bool
		if h, ok = hashPlain(v.AsTuple().Items()); !ok {
			return false
		}
	default:
		return false
	}
	if (s.s.fill+1)*5 >= (max(len(s.s.table), setMinSize)-1)*3 {
		return false // the table may have to grow
	}
	_, err := s.s.addHash(t, v, h)
	return err == nil
}

func (s *setSink) Take(t *Thread, v Value) (more bool, err error) {
	switch v.p.typ {
	case &IntType, &StrType, &FloatType, &BoolType, &NoneType:
	case &TupleType:
		if _, ok := hashPlain(v.AsTuple().Items()); !ok {
			s.foreign = true
		}
	default:
		s.foreign = true
	}
	return true, s.s.Add(t, v)
}

func (s *setSink) Result(t *Thread) (Value, error) { return s.s.Value(), nil }

// dictSink makes a dict of pairs.
type dictSink struct {
	d *Dict
	n int // the pairs it has had
}

func (s *dictSink) Offer(t *Thread, v Value) bool {
	if v.p.typ != &TupleType || s.d.foreign || len(s.d.entries) == cap(s.d.entries) {
		return false
	}
	pair := v.AsTuple().Items()
	if len(pair) != 2 || pair[0].p != &intHdr && pair[0].p.typ != &StrType {
		return false
	}
	s.n++
	return s.d.Set(t, pair[0], pair[1]) == nil
}

func (s *dictSink) Take(t *Thread, v Value) (more bool, err error) {
	err = s.d.setPair(t, v, s.n)
	s.n++
	return true, err
}

func (s *dictSink) Result(t *Thread) (Value, error) { return s.d.Value(), nil }

// searchSink looks for an item with the given truth.
type searchSink struct{ truth, found bool }

func (s *searchSink) Offer(t *Thread, v Value) bool {
	switch v.p {
	case &boolHdr, &intHdr:
		return (v.n != 0) != s.truth
	case &noneHdr:
		return s.truth
	}
	return false
}

func (s *searchSink) Take(t *Thread, v Value) (more bool, err error) {
	is, err := Truth(t, v)
	s.found = err == nil && is == s.truth
	return !s.found, err
}

func (s *searchSink) Result(t *Thread) (Value, error) { return Bool(s.found == s.truth), nil }

// sumSink adds the items: ints in 64 bits while they fit, then floats with their
// rounding errors kept apart (Neumaier, as CPython has since 3.12), then anything
// by `+`.
type sumSink struct {
	total Value
	lost  float64
	stage sumStage
}

type sumStage uint8

const (
	sumInts sumStage = iota
	sumFloats
	sumRest
)

func (s *sumSink) Offer(t *Thread, v Value) bool {
	switch s.stage {
	case sumInts:
		if v.p == &intHdr || v.p == &boolHdr {
			a, b := int64(s.total.n), int64(v.n)
			if r := a + b; (r^a)&(r^b) >= 0 {
				s.total = Int(r)
				return true
			}
		}
	case sumFloats:
		sum := s.total.AsFloat()
		switch v.p {
		case &floatHdr:
			x := v.AsFloat()
			r := sum + x
			if math.Abs(sum) >= math.Abs(x) {
				s.lost += (sum - r) + x
			} else {
				s.lost += (x - r) + sum
			}
			s.total = Float(r)
			return true
		case &intHdr, &boolHdr:
			s.total = Float(sum + float64(int64(v.n)))
			return true
		}
	}
	return false
}

func (s *sumSink) Take(t *Thread, v Value) (more bool, err error) {
	first := s.stage == sumInts
	s.stage = sumRest
	s.settle()
	if s.total, err = Binary(t, s.total, v, OpAdd); err != nil {
		return false, err
	}
	if first && s.total.IsFloat() {
		s.stage = sumFloats
	}
	return true, nil
}

// settle adds the rounding errors.
func (s *sumSink) settle() {
	if s.lost != 0 && !math.IsInf(s.lost, 0) && !math.IsNaN(s.lost) {
		s.total = Float(s.total.AsFloat() + s.lost)
	}
	s.lost = 0
}

func (s *sumSink) Result(t *Thread) (Value, error) {
	s.settle()
	return s.total, nil
}

// extremeSink keeps the best item: that which compares so with all before it.
type extremeSink struct {
	best Value // nil: none yet
	name string
	op   CompareOp
}

func (s *extremeSink) Offer(t *Thread, v Value) bool {
	if s.best.p == nil {
		s.best = v
		return true
	}
	better, ok := CompareScalars(v, s.best, s.op)
	if better {
		s.best = v
	}
	return ok
}

func (s *extremeSink) Take(t *Thread, v Value) (more bool, err error) {
	better, err := CompareBool(t, v, s.best, s.op)
	if better {
		s.best = v
	}
	return err == nil, err
}

func (s *extremeSink) Result(t *Thread) (Value, error) {
	if s.best.p == nil {
		return Value{}, ValueErrorf("%s() iterable argument is empty", s.name)
	}
	return s.best, nil
}
