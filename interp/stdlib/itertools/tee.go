package itertools

import "github.com/minipy-go/minipy/objmodel"

var (
	teeType = newType("_tee", "Iterator wrapped to make it copyable.")
)

// teeIterator is an iterator that knows where it is among the items that it shares
// with its copies.
type teeIterator struct {
	iterator
	block *teeBlock
	at    int
}

// teeBlock are items that were taken from a source, one after the other.
type teeBlock struct {
	items []Value
	next  *teeBlock // what comes after a full one
	from  *teeSource
}

// teeSource is what the copies of a tee take their items from.
type teeSource struct {
	source
	busy bool // it is being asked
}

// A teeBlock has room for teeRoom items, the first one for firstTeeRoom.
const (
	firstTeeRoom = 8
	teeRoom      = 56
)

func (it *teeIterator) copy() Value { return newTeeAt(it.block, it.at) }

var copyName = objmodel.Name("__copy__")

func newTeeOf(src source) Value {
	return newTeeAt(&teeBlock{items: make([]Value, 0, firstTeeRoom), from: &teeSource{source: src}}, 0)
}

func newTeeAt(block *teeBlock, at int) Value {
	it := &teeIterator{block: block, at: at}
	it.Header = objmodel.NewHeader(&teeType)
	return objmodel.FromPtr(&it.Header)
}

// settle goes to the block that the next item is in, or comes to be in.
func (it *teeIterator) settle() *teeBlock {
	b := it.block
	if it.at == cap(b.items) {
		if b.next == nil {
			b.next = &teeBlock{items: make([]Value, 0, teeRoom), from: b.from}
		}
		b = b.next
		it.block, it.at = b, 0
	}
	return b
}

func teeNext(t *Thread, v Value) (Value, error) {
	it := objmodel.Cast[teeIterator](v, &teeType)
	b := it.settle()
	if it.at == len(b.items) {
		if b.from.busy {
			return Value{}, objmodel.RuntimeErrorf("cannot re-enter the tee iterator")
		}
		b.from.busy = true
		v, err := b.from.next(t)
		b.from.busy = false
		if err != nil || v.IsNil() {
			return Value{}, err
		}
		b.items = append(b.items, v)
	}
	it.at++
	return b.items[it.at-1], nil
}

func teeFill(t *Thread, v Value, room []Value) int {
	it := objmodel.Cast[teeIterator](v, &teeType)
	b := it.settle()
	if n := len(b.items); it.at == n && !b.from.busy {
		space := b.items[n:cap(b.items)]
		n += b.from.fill(t, space[:min(len(space), len(room))])
		b.items = b.items[:n]
	}
	n := copy(room, b.items[it.at:])
	it.at += n
	return n
}

func newTee(t *Thread, args Args) (Value, error) {
	if err := positional("_tee", args, 1, 1); err != nil {
		return Value{}, err
	}
	src, err := sourceOf(t, args.V[0])
	if err != nil {
		return Value{}, err
	}
	return newTeeOf(src), nil
}

func tee(t *Thread, a Args) (Value, error) {
	n := 2
	if len(a.V) == 2 {
		var err error
		if n, err = objmodel.SizeArg(t, a.V[1]); err != nil {
			return Value{}, err
		}
		if n < 0 {
			return Value{}, objmodel.ValueErrorf("n must be >= 0")
		}
		if n == 0 {
			return objmodel.EmptyTuple, nil
		}
	}
	if err := t.Reserve(int64(n), 128); err != nil {
		return Value{}, err
	}
	it, err := objmodel.Iter(t, a.V[0])
	if err != nil {
		return Value{}, err
	}
	again, err := objmodel.FindAttr(t, it, copyName)
	if err != nil {
		return Value{}, err
	}
	if again.IsNil() { // what can copy itself is not wrapped
		it = newTeeOf(source{it, true})
		if again, err = objmodel.FindAttr(t, it, copyName); err != nil {
			return Value{}, err
		}
	}
	out := make([]Value, n)
	out[0] = it
	for i := 1; i < n; i++ {
		if out[i], err = objmodel.Call(t, again); err != nil {
			return Value{}, err
		}
	}
	return objmodel.NewTuple(out...), nil
}

// teeSpec makes the table of the iterators of tee, which can be copied.
func teeSpec() *objmodel.TypeSpec {
	s := walked(specOf(&teeType, nil, (*teeIterator)(nil), teeNext), teeFill, nil)
	s.Methods = []objmodel.MethodDef{{Name: "__copy__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.Cast[teeIterator](a.V[0], &teeType).copy(), nil
	}}}
	s.Slots.New = func(t *Thread, cls *objmodel.Type, args Args) (Value, error) { return newTee(t, args) }
	return s
}
