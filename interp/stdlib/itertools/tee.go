package itertools

import "github.com/minipy-go/minipy/objmodel"

var (
	teeType = newType("_tee", "Iterator wrapped to make it copyable.")
)

// teeIterator is an iterator that knows where it is in the shared list of
// items, so that it can be copied.
type teeIterator struct {
	iterator
	at *teeLink
}

// teeLink is an item that was taken from the source, or the place of the next.
type teeLink struct {
	value Value
	next  *teeLink
	src   *source
	busy  *bool // the source is being asked
}

func (it *teeIterator) copy() Value { return newTeeAt(it.at) }

var copyName = objmodel.Name("__copy__")

func newTeeAt(at *teeLink) Value {
	it := &teeIterator{at: at}
	it.Header = objmodel.NewHeader(&teeType)
	it.next = func(t *Thread) (Value, error) {
		l := it.at
		if l.next == nil {
			if *l.busy {
				return Value{}, objmodel.RuntimeErrorf("cannot re-enter the tee iterator")
			}
			*l.busy = true
			v, err := l.src.next(t)
			*l.busy = false
			if err != nil || v.IsNil() {
				return Value{}, err
			}
			if l.next == nil {
				l.value, l.next = v, &teeLink{src: l.src, busy: l.busy}
			}
		}
		it.at = l.next
		return l.value, nil
	}
	return objmodel.FromPtr(&it.Header)
}

func newTee(t *Thread, args Args) (*iterator, error) {
	if err := positional("_tee", args, 1, 1); err != nil {
		return nil, err
	}
	src, err := newSource(t, args.V[0])
	if err != nil {
		return nil, err
	}
	v := newTeeAt(&teeLink{src: src, busy: new(bool)})
	return objmodel.Cast[iterator](v, &teeType), nil
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
		it = newTeeAt(&teeLink{src: &source{it, it.Type().Slots.Next}, busy: new(bool)})
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
	s := specOf(&teeType, newTee, (*iterator)(nil))
	s.Object = (*teeIterator)(nil)
	s.Methods = []objmodel.MethodDef{{Name: "__copy__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.Cast[teeIterator](a.V[0], &teeType).copy(), nil
	}}}
	s.Slots.New = func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
		it, err := newTee(t, args)
		if err != nil {
			return Value{}, err
		}
		return objmodel.FromPtr(&it.Header), nil
	}
	return s
}
