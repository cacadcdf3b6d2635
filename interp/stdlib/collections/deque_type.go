package collections

import "github.com/minipy-go/minipy/objmodel"

var dequeSpec = objmodel.TypeSpec{
	Type: &dequeType, Object: (*deque)(nil),
	Flags: objmodel.FlagBaseType | objmodel.FlagWeak | objmodel.FlagSequence,
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
			return objmodel.Construct(cls, &dequeType, newDeque(-1).value()), nil
		},
		Init:    dequeInit,
		Repr:    dequeRepr,
		Compare: dequeCompare,
		NoHash:  true,
		Iter:    func(t *Thread, v Value) (Value, error) { return newDequeIter(asDeque(v), &dequeIterType), nil },
		Len:     func(t *Thread, v Value) (int, error) { return asDeque(v).n, nil },
		Bool:    func(t *Thread, v Value) (bool, error) { return asDeque(v).n > 0, nil },
		GetItem: func(t *Thread, v, key Value) (Value, error) {
			d := asDeque(v)
			i, err := d.index(t, key)
			if err != nil {
				return Value{}, err
			}
			return d.at(i), nil
		},
		SetItem: func(t *Thread, v, key, value Value) error {
			d := asDeque(v)
			i, err := d.index(t, key)
			if err != nil {
				return err
			}
			if value.IsNil() {
				d.removeAt(t, i)
			} else {
				d.ring[d.slot(i)] = value
			}
			return nil
		},
		Contains: func(t *Thread, v, x Value) (bool, error) {
			d := asDeque(v)
			i, err := d.find(t, x, 0, d.n)
			return i >= 0, err
		},
		Concat:  true,
		Binary:  [objmodel.NumBinary]objmodel.BinaryFunc{objmodel.OpAdd: dequeAdd, objmodel.OpMul: dequeMul},
		InPlace: [objmodel.NumBinary]objmodel.BinaryFunc{objmodel.OpAdd: dequeInPlaceAdd, objmodel.OpMul: dequeInPlaceMul},
	},
	Classes: classGetItem,
	Methods: []objmodel.MethodDef{
		{Name: "append", Sig: "($self, item, /)", Kind: objmodel.OneArg, Quick: quickPush, Takes: 2, Doc: "Add an element to the right side of the deque.", Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.None, asDeque(a.V[0]).push(t, a.V[1])
		}},
		{Name: "appendleft", Sig: "($self, item, /)", Kind: objmodel.OneArg, Doc: "Add an element to the left side of the deque.", Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.None, asDeque(a.V[0]).pushLeft(t, a.V[1])
		}},
		{Name: "pop", Kind: objmodel.NoArgs, Doc: "Remove and return the rightmost element.", Fn: popEnd((*deque).pop)},
		{Name: "popleft", Kind: objmodel.NoArgs, Quick: quickPopLeft, Takes: 1, Doc: "Remove and return the leftmost element.", Fn: popEnd((*deque).popLeft)},
		{Name: "extend", Sig: "($self, iterable, /)", Kind: objmodel.OneArg, Doc: "Extend the right side of the deque with elements from the iterable.", Fn: func(t *Thread, a Args) (Value, error) {
			d := asDeque(a.V[0])
			if asDeque(a.V[1]) != d {
				return objmodel.None, d.extendRight(t, a.V[1])
			}
			return objmodel.None, d.extend(t, a.V[1], d.push)
		}},
		{Name: "extendleft", Sig: "($self, iterable, /)", Kind: objmodel.OneArg, Doc: "Extend the left side of the deque with elements from the iterable.", Fn: func(t *Thread, a Args) (Value, error) {
			d := asDeque(a.V[0])
			return objmodel.None, d.extend(t, a.V[1], d.pushLeft)
		}},
		{Name: "clear", Kind: objmodel.NoArgs, Doc: "Remove all elements from the deque.", Fn: func(t *Thread, a Args) (Value, error) {
			asDeque(a.V[0]).clear()
			return objmodel.None, nil
		}},
		{Name: "copy", Kind: objmodel.NoArgs, Doc: "Return a shallow copy of a deque.", Fn: dequeCopy},
		{Name: "__copy__", Kind: objmodel.NoArgs, Doc: "Return a shallow copy of a deque.", Fn: dequeCopy},
		{Name: "count", Sig: "($self, value, /)", Kind: objmodel.OneArg, Doc: "Return number of occurrences of value.", Fn: dequeCount},
		{Name: "index", Sig: "($self, value, [start, [stop]])", Kind: objmodel.Positional, Min: 1, Max: 3, Doc: "Return first index of value.\n\nRaises ValueError if the value is not present.", Fn: dequeIndex},
		{Name: "insert", Sig: "($self, index, value, /)", Kind: objmodel.Positional, Min: 2, Max: 2, Doc: "Insert value before index.", Fn: dequeInsert},
		{Name: "remove", Sig: "($self, value, /)", Kind: objmodel.OneArg, Doc: "Remove first occurrence of value.", Fn: dequeRemove},
		{Name: "reverse", Kind: objmodel.NoArgs, Doc: "Reverse *IN PLACE*.", Fn: func(t *Thread, a Args) (Value, error) {
			d := asDeque(a.V[0])
			t.Spend(d.n >> 3)
			for i, j := 0, d.n-1; i < j; i, j = i+1, j-1 {
				d.ring[d.slot(i)], d.ring[d.slot(j)] = d.ring[d.slot(j)], d.ring[d.slot(i)]
			}
			return objmodel.None, nil
		}},
		{Name: "rotate", Sig: "($self, n=1, /)", Kind: objmodel.Positional, Max: 1, Doc: "Rotate the deque n steps to the right.  If n is negative, rotates left.", Fn: func(t *Thread, a Args) (Value, error) {
			n := 1
			if len(a.V) == 2 {
				var err error
				if n, err = objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType); err != nil {
					return Value{}, err
				}
			}
			asDeque(a.V[0]).rotate(t, n)
			return objmodel.None, nil
		}},
		{Name: "__reversed__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return newDequeIter(asDeque(a.V[0]), &dequeReverseIterType), nil
		}},
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: dequeReduce},
		{Name: "__sizeof__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.Int(int64(72 + 16*len(asDeque(a.V[0]).ring))), nil
		}},
	},
	GetSets: []objmodel.GetSetDef{{Name: "maxlen", Doc: "maximum size of a deque or None if unbounded", Get: func(t *Thread, v Value) (Value, error) {
		if d := asDeque(v); d.maxlen >= 0 {
			return objmodel.Int(int64(d.maxlen)), nil
		}
		return objmodel.None, nil
	}}},
}

func popEnd(pop func(*deque) Value) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		d := asDeque(a.V[0])
		if d.n == 0 {
			return Value{}, objmodel.IndexErrorf("pop from an empty deque")
		}
		return pop(d), nil
	}
}

// quickPush is append to a deque that has room and no bound.
func quickPush(v, x Value) (Value, bool) {
	d := asDeque(v)
	if d.n == len(d.ring) || d.maxlen >= 0 {
		return Value{}, false
	}
	d.ring[d.slot(d.n)] = x
	d.n++
	d.state++
	return objmodel.None, true
}

// quickPopLeft is popleft of a deque that is not empty.
func quickPopLeft(v, _ Value) (Value, bool) {
	d := asDeque(v)
	if d.n == 0 {
		return Value{}, false
	}
	return d.popLeft(), true
}

// dequeCopy makes a deque of the same class.
func dequeCopy(t *Thread, a Args) (Value, error) {
	d := asDeque(a.V[0])
	if a.V[0].Type() == &dequeType {
		c := newDeque(d.maxlen)
		items, err := d.items(t, 0)
		c.setItems(items)
		return c.value(), err
	}
	if d.maxlen < 0 {
		return objmodel.Call(t, a.V[0].Type().Value(), a.V[0])
	}
	return objmodel.Call(t, a.V[0].Type().Value(), a.V[0], objmodel.Int(int64(d.maxlen)))
}

func dequeCount(t *Thread, a Args) (Value, error) {
	d := asDeque(a.V[0])
	n, state := int64(0), d.state
	for i := 0; ; {
		k, err := d.find(t, a.V[1], i, d.n)
		if err == nil && d.state != state {
			err = mutated()
		}
		if err != nil {
			return Value{}, err
		}
		if k < 0 {
			return objmodel.Int(n), nil
		}
		n++
		i = k + 1
	}
}

func dequeIndex(t *Thread, a Args) (Value, error) {
	d := asDeque(a.V[0])
	bounds := [2]int{0, d.n}
	for i, v := range a.V[2:] {
		n, err := objmodel.IndexInt(t, v, nil)
		if err != nil {
			return Value{}, objmodel.TypeErrorf("slice indices must be integers or have an __index__ method")
		}
		if n < 0 {
			n = max(n+d.n, 0)
		}
		bounds[i] = min(n, d.n)
	}
	i, err := d.find(t, a.V[1], bounds[0], bounds[1])
	if err == nil && i < 0 {
		err = notInDeque(t, a.V[1])
	}
	return objmodel.Int(int64(i)), err
}

func dequeInsert(t *Thread, a Args) (Value, error) {
	d := asDeque(a.V[0])
	i, err := objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	if d.maxlen >= 0 && d.n >= d.maxlen {
		return Value{}, objmodel.IndexErrorf("deque already at its maximum size")
	}
	if i < 0 {
		i = max(i+d.n, 0)
	}
	if i >= d.n {
		return objmodel.None, d.push(t, a.V[2])
	}
	d.rotate(t, -i)
	err = d.pushLeft(t, a.V[2])
	d.rotate(t, i)
	return objmodel.None, err
}

func dequeRemove(t *Thread, a Args) (Value, error) {
	d := asDeque(a.V[0])
	state := d.state
	i, err := d.find(t, a.V[1], 0, d.n)
	if d.state != state && (err == nil || objmodel.Matches(err, &objmodel.RuntimeErrorType)) {
		return Value{}, objmodel.IndexErrorf("deque mutated during iteration")
	}
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		return Value{}, notInDeque(t, a.V[1])
	}
	d.removeAt(t, i)
	return objmodel.None, nil
}

func dequeAdd(t *Thread, a, b Value) (Value, error) {
	x, y := asDeque(a), asDeque(b)
	if x == nil {
		return objmodel.NotImplemented, nil
	}
	if y == nil {
		return Value{}, objmodel.TypeErrorf("can only concatenate deque (not \"%s\") to deque", b.TypeName())
	}
	c := newDeque(x.maxlen)
	left, err := x.items(t, y.n)
	if err != nil {
		return Value{}, err
	}
	right, err := y.items(t, 0)
	c.setItems(append(left, right...))
	return c.value(), err
}

func dequeInPlaceAdd(t *Thread, a, b Value) (Value, error) {
	d := asDeque(a)
	return a, d.extend(t, b, d.push)
}

// manyItems is for how many items room is made at once: the memory for more has
// to be cleared, which takes too long for a limit of time.
const manyItems = 1 << 20

// repeated gives the items of a deque n times; ok is false if count is no
// number.
func repeated(t *Thread, d *deque, count Value) (items []Value, ok bool, err error) {
	if count.Type().Slots.Index == nil && count.Native(&objmodel.IntType).IsNil() {
		return nil, false, nil
	}
	n, err := objmodel.IndexInt(t, count, &objmodel.OverflowErrorType)
	if err != nil {
		return nil, true, err
	}
	if n <= 0 || d.n == 0 {
		return nil, true, nil
	}
	if n > (1<<62)/d.n {
		return nil, true, objmodel.MemoryError()
	}
	total := n * d.n
	if d.maxlen >= 0 && total > d.maxlen {
		// Only the last items are kept: no more copies than fill maxlen.
		n = min(n, d.maxlen/d.n+1)
		total = n * d.n
	}
	if err := t.Reserve(int64(total), 16); err != nil {
		return nil, true, err
	}
	once, err := d.items(t, 0)
	if err != nil {
		return nil, true, err
	}
	items = make([]Value, 0, min(total, manyItems))
	for range n {
		items = append(items, once...)
		if err := t.Tick(1 + int64(len(once)>>6)); err != nil {
			return nil, true, err
		}
	}
	return items, true, nil
}

func dequeMul(t *Thread, a, b Value) (Value, error) {
	d := asDeque(a)
	if d == nil {
		d, b = asDeque(b), a
	}
	items, ok, err := repeated(t, d, b)
	if err != nil || !ok {
		if err == nil {
			err = objmodel.TypeErrorf("can't multiply sequence by non-int of type '%s'", b.TypeName())
		}
		return Value{}, err
	}
	c := newDeque(d.maxlen)
	c.setItems(items)
	return c.value(), nil
}

func dequeInPlaceMul(t *Thread, a, b Value) (Value, error) {
	d := asDeque(a)
	items, ok, err := repeated(t, d, b)
	if err != nil || !ok {
		return objmodel.NotImplemented, err
	}
	d.setItems(items)
	return a, nil
}

func dequeReduce(t *Thread, a Args) (Value, error) {
	d := asDeque(a.V[0])
	args := objmodel.EmptyTuple
	if d.maxlen >= 0 {
		args = objmodel.NewTuple(objmodel.EmptyTuple, objmodel.Int(int64(d.maxlen)))
	}
	state, err := objmodel.CallMethod(t, a.V[0], objmodel.Name("__getstate__"))
	if err != nil {
		return Value{}, err
	}
	it, err := objmodel.Iter(t, a.V[0])
	return objmodel.NewTuple(a.V[0].Type().Value(), args, state, it), err
}

var (
	dequeIterType        = objmodel.Type{Name: "_deque_iterator", Module: "collections"}
	dequeReverseIterType = objmodel.Type{Name: "_deque_reverse_iterator", Module: "collections"}
	dequeIterSpec        = dequeIteratorSpec(&dequeIterType, false)
	dequeReverseIterSpec = dequeIteratorSpec(&dequeReverseIterType, true)
)

type dequeIter struct {
	objmodel.Header
	d     *deque
	i     int
	state int
}

func newDequeIter(d *deque, typ *objmodel.Type) Value {
	it := &dequeIter{objmodel.NewHeader(typ), d, 0, d.state}
	return objmodel.FromPtr(&it.Header)
}

func dequeIteratorSpec(typ *objmodel.Type, backwards bool) objmodel.TypeSpec {
	return objmodel.TypeSpec{
		Object: (*dequeIter)(nil),
		Type:   typ,
		Slots: objmodel.Slots{
			Iter: func(t *Thread, v Value) (Value, error) { return v, nil },
			New:  func(t *Thread, cls *objmodel.Type, args Args) (Value, error) { return dequeIterNew(t, typ, args) },
			Next: func(t *Thread, v Value) (Value, error) {
				it := objmodel.Cast[dequeIter](v, typ)
				d := it.d
				if d == nil {
					return Value{}, nil
				}
				if it.state != d.state {
					it.d = nil
					return Value{}, mutated()
				}
				i := it.i
				if i >= d.n {
					it.d = nil
					return Value{}, nil
				}
				it.i++
				if backwards {
					i = d.n - 1 - i
				}
				return d.at(i), nil
			},
		},
		Fill: func(t *Thread, v Value, room []Value) int {
			it := objmodel.Cast[dequeIter](v, typ)
			d := it.d
			if d == nil || it.state != d.state || backwards || it.i >= d.n {
				return 0
			}
			n := copy(room, d.side(it.i))
			it.i += n
			return n
		},
		Methods: []objmodel.MethodDef{{Name: "__length_hint__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			it := objmodel.Cast[dequeIter](a.V[0], typ)
			if it.d == nil {
				return objmodel.Int(0), nil
			}
			return objmodel.Int(int64(it.d.n - it.i)), nil
		}}, {Name: "__reduce__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			it := objmodel.Cast[dequeIter](a.V[0], typ)
			d, at := it.d, it.i
			if d == nil {
				d, at = newDeque(-1), 0
			}
			return objmodel.NewTuple(typ.Value(), objmodel.NewTuple(d.value(), objmodel.Int(int64(at)))), nil
		}}},
	}
}

// dequeIterNew makes an iterator of a deque that has given the first n items.
func dequeIterNew(t *Thread, typ *objmodel.Type, args Args) (Value, error) {
	if err := objmodel.CheckPositional(typ.Name, args.NPos(), 1, 2); err != nil {
		return Value{}, err
	}
	d := asDeque(args.V[0])
	if d == nil {
		return Value{}, objmodel.TypeErrorf("%s() argument 1 must be collections.deque, not %s", typ.Name, objmodel.ArgName(args.V[0]))
	}
	n := 0
	if args.NPos() == 2 {
		var err error
		if n, err = objmodel.SizeArg(t, args.V[1]); err != nil {
			return Value{}, err
		}
	}
	v := newDequeIter(d, typ)
	objmodel.Cast[dequeIter](v, typ).i = min(max(n, 0), d.n)
	return v, nil
}
