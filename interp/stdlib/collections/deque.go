package collections

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

var dequeType = objmodel.Type{Name: "deque", Module: "collections", Doc: "A list-like sequence optimized for data accesses near its endpoints."}

// deque is a ring buffer.
type deque struct {
	objmodel.Header
	ring   []Value
	head   int // of the first item in ring
	n      int
	maxlen int // -1: no bound
	state  int // changes with every change of length, for iterators
}

func asDeque(v Value) *deque { return objmodel.Cast[deque](v, &dequeType) }

func newDeque(maxlen int) *deque {
	return &deque{Header: objmodel.NewHeader(&dequeType), maxlen: maxlen}
}

func (d *deque) value() Value { return objmodel.FromPtr(&d.Header) }

// slot gives the place in the ring of item i.
func (d *deque) slot(i int) int {
	if i += d.head; i >= len(d.ring) {
		i -= len(d.ring)
	}
	return i
}

func (d *deque) at(i int) Value { return d.ring[d.slot(i)] }

// side gives items side by side in the ring from item i on, i < d.n.
func (d *deque) side(i int) []Value {
	at := d.slot(i)
	return d.ring[at:min(at+d.n-i, len(d.ring))]
}

func (d *deque) grow(t *Thread) error {
	size := max(8, 2*len(d.ring))
	if err := t.Reserve(int64(size), 16); err != nil {
		return err
	}
	ring := make([]Value, size)
	k := copy(ring, d.ring[d.head:])
	copy(ring[k:], d.ring[:d.head])
	d.ring, d.head = ring, 0
	return nil
}

// push adds an item at the right end and drops the leftmost one if there are
// too many.
func (d *deque) push(t *Thread, v Value) error {
	if d.n == len(d.ring) {
		if err := d.grow(t); err != nil {
			return err
		}
	}
	d.ring[d.slot(d.n)] = v
	d.n++
	d.state++
	if d.maxlen >= 0 && d.n > d.maxlen {
		d.popLeft()
	}
	return nil
}

func (d *deque) pushLeft(t *Thread, v Value) error {
	if d.n == len(d.ring) {
		if err := d.grow(t); err != nil {
			return err
		}
	}
	if d.head--; d.head < 0 {
		d.head = len(d.ring) - 1
	}
	d.ring[d.head] = v
	d.n++
	d.state++
	if d.maxlen >= 0 && d.n > d.maxlen {
		d.pop()
	}
	return nil
}

func (d *deque) pop() Value {
	i := d.slot(d.n - 1)
	v := d.ring[i]
	d.ring[i] = Value{}
	d.n--
	d.state++
	return v
}

func (d *deque) popLeft() Value {
	v := d.ring[d.head]
	d.ring[d.head] = Value{}
	d.head = d.slot(1)
	d.n--
	d.state++
	return v
}

func (d *deque) clear() {
	d.ring, d.head, d.n = nil, 0, 0
	d.state++
}

// items gives a copy of the items in order, with room for more. Errors:
// MemoryError.
func (d *deque) items(t *Thread, more int) ([]Value, error) {
	if err := t.Reserve(int64(d.n)+int64(more), 16); err != nil {
		return nil, err
	}
	out := make([]Value, d.n, d.n+more)
	if d.n > 0 {
		k := copy(out, d.ring[d.head:])
		copy(out[k:], d.ring)
	}
	return out, nil
}

// setItems replaces all items; those beyond maxlen are dropped on the left.
func (d *deque) setItems(items []Value) {
	if d.maxlen >= 0 && len(items) > d.maxlen {
		items = items[len(items)-d.maxlen:]
	}
	d.ring, d.head, d.n = items, 0, len(items)
	d.state++
}

// extendRight adds the items of an iterable other than the deque at the right end,
// those that can be had at once together. After the first one no iterator over the
// deque itself gives any more.
func (d *deque) extendRight(t *Thread, iterable Value) error {
	it, err := objmodel.Iter(t, iterable)
	if err != nil {
		return err
	}
	if n := objmodel.PlainLength(iterable); len(d.ring) == 0 && d.maxlen < 0 && n > 0 {
		d.ring = make([]Value, min(n, 1<<12))
	}
	for {
		v, ok, err := objmodel.QuickNext(t, it)
		if !ok {
			return err
		}
		if err := d.push(t, v); err != nil {
			return err
		}
		n := 1
		if d.maxlen < 0 && d.n < len(d.ring) {
			at := d.slot(d.n)
			more := objmodel.Fill(t, it, d.ring[at:min(at+len(d.ring)-d.n, len(d.ring))])
			d.n += more
			n += more
		}
		if err := t.Tick(int64(n)); err != nil {
			return err
		}
	}
}

// extend adds the items of an iterable at one end.
func (d *deque) extend(t *Thread, iterable Value, push func(*Thread, Value) error) error {
	if other := asDeque(iterable); other == d {
		items, err := d.items(t, 0)
		for _, v := range items {
			if err := push(t, v); err != nil {
				return err
			}
			if err := t.Tick(1); err != nil {
				return err
			}
		}
		return err
	}
	return objmodel.Iterate(t, iterable, func(v Value) error { return push(t, v) })
}

// rotate moves n items from the right end to the left.
func (d *deque) rotate(t *Thread, n int) {
	if d.n < 2 {
		return
	}
	n %= d.n
	if n < 0 {
		n += d.n
	}
	if n == 0 {
		return
	}
	if d.n == len(d.ring) {
		d.head = d.slot(d.n - n)
		d.state++
		return
	}
	t.Spend(min(n, d.n-n) >> 3)
	if n <= d.n/2 {
		for range n {
			v := d.pop()
			if d.head--; d.head < 0 {
				d.head = len(d.ring) - 1
			}
			d.ring[d.head] = v
			d.n++
		}
		return
	}
	for range d.n - n {
		v := d.popLeft()
		d.ring[d.slot(d.n)] = v
		d.n++
	}
}

var dequeParams = objmodel.Params{Func: "deque", Names: []string{"iterable", "maxlen"}, MaxPos: 2}

func dequeInit(t *Thread, self Value, args Args) error {
	var a [2]Value
	if err := dequeParams.Bind(args, a[:]); err != nil {
		return err
	}
	maxlen := -1
	if !a[1].IsNil() && !a[1].IsNone() {
		if a[1].Native(&objmodel.IntType).IsNil() {
			return objmodel.TypeErrorf("an integer is required")
		}
		n, err := objmodel.IndexInt(t, a[1], &objmodel.OverflowErrorType)
		if err != nil {
			return err
		}
		if n < 0 {
			return objmodel.ValueErrorf("maxlen must be non-negative")
		}
		maxlen = n
	}
	d := asDeque(self)
	d.maxlen = maxlen
	if d.n > 0 {
		d.clear()
	}
	if a[0].IsNil() {
		return nil
	}
	return d.extendRight(t, a[0])
}

func dequeRepr(t *Thread, v Value) (Value, error) {
	name := v.Type().Name
	if !t.EnterRepr(v) {
		return objmodel.NewStr("[...]"), nil
	}
	defer t.LeaveRepr()
	d := asDeque(v)
	items, err := d.items(t, 0)
	if err != nil {
		return Value{}, err
	}
	s, err := objmodel.Repr(t, objmodel.NewList(items))
	if err != nil {
		return Value{}, err
	}
	var b strings.Builder
	b.WriteString(name + "(" + s)
	if d.maxlen >= 0 {
		n, err := objmodel.Repr(t, objmodel.Int(int64(d.maxlen)))
		if err != nil {
			return Value{}, err
		}
		b.WriteString(", maxlen=" + n)
	}
	return objmodel.NewStr(b.String() + ")"), nil
}

func dequeCompare(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
	x, y := asDeque(a), asDeque(b)
	if x == nil || y == nil {
		return objmodel.NotImplemented, nil
	}
	if x.n != y.n && (op == objmodel.EQ || op == objmodel.NE) {
		return objmodel.Bool(op == objmodel.NE), nil
	}
	xs, ys := x.state, y.state
	for i := 0; ; i++ {
		if x.state != xs || y.state != ys {
			return Value{}, mutated()
		}
		if i >= x.n || i >= y.n {
			return objmodel.Compare(t, objmodel.Int(int64(x.n)), objmodel.Int(int64(y.n)), op)
		}
		v, w := x.at(i), y.at(i)
		if eq, err := objmodel.Equal(t, v, w); err != nil {
			return Value{}, err
		} else if !eq {
			if op == objmodel.EQ || op == objmodel.NE {
				return objmodel.Bool(op == objmodel.NE), nil
			}
			return objmodel.Compare(t, v, w, op)
		}
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
	}
}

// find gives the index of an item from start on, below stop; -1 if it is not
// there. Errors: RuntimeError when a comparison changes the deque.
func (d *deque) find(t *Thread, v Value, start, stop int) (int, error) {
	state := d.state
	for i := start; i < min(stop, d.n); i++ {
		eq, err := objmodel.Equal(t, d.at(i), v)
		if err != nil {
			return -1, err
		}
		if eq {
			return i, nil
		}
		if d.state != state {
			return -1, mutated()
		}
		if err := t.Tick(1); err != nil {
			return -1, err
		}
	}
	return -1, nil
}

// removeAt takes an item out of the middle.
func (d *deque) removeAt(t *Thread, i int) {
	d.rotate(t, -i)
	d.popLeft()
	d.rotate(t, i)
}

func notInDeque(t *Thread, v Value) error {
	s, err := objmodel.Repr(t, v)
	if err != nil {
		return err
	}
	return objmodel.ValueErrorf("%s is not in deque", s)
}

// index reads an index of an item.
func (d *deque) index(t *Thread, key Value) (int, error) {
	if key.Type().Slots.Index == nil && key.Native(&objmodel.IntType).IsNil() {
		return 0, objmodel.TypeErrorf("sequence index must be integer, not '%s'", key.TypeName())
	}
	i, err := objmodel.IndexInt(t, key, &objmodel.IndexErrorType)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += d.n
	}
	if i < 0 || i >= d.n {
		return 0, objmodel.IndexErrorf("deque index out of range")
	}
	return i, nil
}

func mutated() error { return objmodel.RuntimeErrorf("deque mutated during iteration") }
