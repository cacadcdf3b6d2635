package objmodel

import "math"

func listAppend(t *Thread, a Args) (Value, error) {
	l := a.V[0].AsList()
	if len(l.items) == cap(l.items) {
		if err := t.Reserve(int64(len(l.items))*2, valueSize); err != nil {
			return Value{}, err
		}
		l.enlarge()
	}
	l.items = append(l.items, a.V[1])
	return None, nil
}

func listExtend(t *Thread, a Args) (Value, error) {
	return None, ListExtend(t, a.V[0].AsList(), a.V[1])
}

func listInsert(t *Thread, a Args) (Value, error) {
	i, err := ssizeArg(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	return None, a.V[0].AsList().Insert(t, i, a.V[2])
}

// Insert is l.insert(i, v). Errors: MemoryError, or as Tick.
func (o *List) Insert(t *Thread, i int, v Value) error {
	n := len(o.items)
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	if err := t.tickMove(n - i); err != nil {
		return err
	}
	if n == cap(o.items) {
		if err := t.Reserve(int64(n)*2, valueSize); err != nil {
			return err
		}
		o.enlarge()
	}
	o.items = o.items[:n+1]
	if err := t.moveValues(o.items[i+1:], o.items[i:n]); err != nil {
		return err
	}
	o.items[i] = v
	return nil
}

// ssizeArg is an argument that must fit a Go int.
func ssizeArg(t *Thread, v Value) (int, error) {
	if v.IsInt() {
		return int(v.AsInt()), nil
	}
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() {
		return 0, OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	return int(i.AsInt()), nil
}

func listPop(t *Thread, a Args) (Value, error) {
	l := a.V[0].AsList()
	i := -1
	if len(a.V) > 1 {
		var err error
		if i, err = ssizeArg(t, a.V[1]); err != nil {
			return Value{}, err
		}
	}
	n := len(l.items)
	if n == 0 {
		return Value{}, IndexErrorf("pop from empty list")
	}
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) {
		return Value{}, IndexErrorf("pop index out of range")
	}
	v := l.items[i]
	return v, l.remove(t, i)
}

func listClear(t *Thread, a Args) (Value, error) {
	a.V[0].AsList().items = nil
	return None, nil
}

func listCopy(t *Thread, a Args) (Value, error) {
	return t.copyList(a.V[0].AsList().items)
}

func listReverse(t *Thread, a Args) (Value, error) {
	reverse(a.V[0].AsList().items)
	return None, nil
}

func reverse(items []Value) {
	for i, j := 0, len(items)-1; i < j; i, j = i+1, j-1 {
		items[i], items[j] = items[j], items[i]
	}
}

func listCount(t *Thread, a Args) (Value, error) {
	return countIterable(t, a.V[0].AsList().Value(), a.V[1])
}

func listRemove(t *Thread, a Args) (Value, error) {
	l := a.V[0].AsList()
	for i := 0; i < len(l.items); i++ {
		eq, err := Equal(t, l.items[i], a.V[1])
		if err != nil {
			return Value{}, err
		}
		if eq {
			if i < len(l.items) {
				return None, l.remove(t, i)
			}
			return None, nil
		}
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
	}
	return Value{}, ValueErrorf("list.remove(x): x not in list")
}

// indexBounds reads the optional start and stop of an index method: negative
// ones count from the end once.
func indexBounds(t *Thread, a Args, n int) (start, stop int, err error) {
	stop = math.MaxInt
	if len(a.V) > 2 {
		if start, err = indexBound(t, a.V[2], n); err != nil {
			return
		}
	}
	if len(a.V) > 3 {
		stop, err = indexBound(t, a.V[3], n)
	}
	return
}

func indexBound(t *Thread, v Value, n int) (int, error) {
	if v.Native(&IntType).p == nil && v.p.typ.Slots.Index == nil {
		return 0, TypeErrorf("slice indices must be integers or have an __index__ method")
	}
	i, err := IndexInt(t, v, nil)
	if i < 0 {
		i = max(i+n, 0)
	}
	return i, err
}

func listIndex(t *Thread, a Args) (Value, error) {
	l := a.V[0].AsList()
	start, stop, err := indexBounds(t, a, len(l.items))
	if err != nil {
		return Value{}, err
	}
	for i := start; i < stop && i < len(l.items); i++ {
		eq, err := Equal(t, l.items[i], a.V[1])
		if err != nil {
			return Value{}, err
		}
		if eq {
			return Int(int64(i)), nil
		}
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
	}
	s, err := Repr(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	return Value{}, ValueErrorf("%s is not in list", s)
}

var sortParams = Params{Func: "sort", Names: []string{"key", "reverse"}, MaxPos: 0}

func listSort(t *Thread, a Args) (Value, error) {
	return None, SortBy(t, a.V[0].AsList(), a.Tail(1))
}

// SortBy is list.sort with its arguments. Errors: TypeError, and what SortList
// and the truth of reverse give.
func SortBy(t *Thread, l *List, args Args) error {
	if len(args.V) == 0 {
		return SortList(t, l, Value{}, false)
	}
	var out [2]Value
	if err := sortParams.Bind(args, out[:]); err != nil {
		return err
	}
	rev := false
	if out[1].p != nil {
		var err error
		if rev, err = Truth(t, out[1]); err != nil {
			return err
		}
	}
	return SortList(t, l, orNil(out[0]), rev)
}

// listAdd joins two lists. What is not a list is for the other operand, then
// for the general error.
func listAdd(t *Thread, a, b Value) (Value, error) {
	x, y := a.AsList(), b.AsList()
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	if err := t.Reserve(int64(len(x.items)+len(y.items)), valueSize); err != nil {
		return Value{}, err
	}
	o := allocList(len(x.items) + len(y.items))
	return Value{p: &o.Header}, t.concat(o.items, x.items, y.items)
}

// concat fills out with two sequences. Errors: as Tick.
func (t *Thread) concat(out, x, y []Value) error {
	if err := t.moveValues(out, x); err != nil {
		return err
	}
	if err := t.moveValues(out[len(x):], y); err != nil {
		return err
	}
	return t.Tick(int64(len(out) >> 3))
}

// repeatCount gives how often `a * b` repeats, and the sequence that it
// repeats; ok is false when the count is no plain int: then the operand's own
// methods come first.
func repeatCount(a, b Value, seq func(Value) bool) (s Value, n int, ok bool) {
	if !seq(a) {
		a, b = b, a
	}
	if !b.IsInt() && !b.IsBool() || !seq(a) {
		return Value{}, 0, false
	}
	return a, max(int(b.AsInt()), 0), true
}

// repeatedLen gives how many n times the items are. Errors: MemoryError.
func repeatedLen(t *Thread, items []Value, n int) (int, error) {
	if n == 0 || len(items) == 0 {
		return 0, nil
	}
	if n > math.MaxInt/len(items) {
		return 0, MemoryError()
	}
	return n * len(items), t.Reserve(int64(n*len(items)), valueSize)
}

// repeat fills out with the items again and again. Errors: as Tick.
func (t *Thread) repeat(out, items []Value) error {
	total := len(out)
	done := copy(out, items)
	if done == 1 {
		done = fillWith(out[:min(total, fewRepeated)], items[0])
	} else if done > 0 {
		whole := fewRepeated / 4 / done * done
		for few := min(total, whole); done < few; done++ {
			out[done] = out[done-len(items)]
		}
	}
	for done < total {
		n := min(done, total-done)
		if err := t.moveValues(out[done:], out[:n]); err != nil {
			return err
		}
		done += n
	}
	return t.Tick(int64(total >> 3))
}

// fewRepeated is how many items are written one by one before they are copied.
const fewRepeated = 64

// fillWith sets all of out to v and gives their number. It does so by fours: the
// collector's barrier is asked once for each.
func fillWith(out []Value, v Value) int {
	n := len(out)
	for len(out) >= 4 {
		out[0], out[1], out[2], out[3] = v, v, v, v
		out = out[4:]
	}
	for i := range out {
		out[i] = v
	}
	return n
}

func isList(v Value) bool { return v.AsList() != nil }

func listMul(t *Thread, a, b Value) (Value, error) {
	s, n, ok := repeatCount(a, b, isList)
	if !ok {
		return NotImplemented, nil
	}
	items := s.AsList().items
	total, err := repeatedLen(t, items, n)
	if err != nil {
		return Value{}, err
	}
	if total >= bigZeros/valueSize {
		items, err := t.makeMany(total, items)
		return NewList(items), err
	}
	o := allocList(total)
	return Value{p: &o.Header}, t.repeat(o.items, items)
}

func listInPlaceAdd(t *Thread, a, b Value) (Value, error) {
	return a, ListExtend(t, a.AsList(), b)
}

func listInPlaceMul(t *Thread, a, b Value) (Value, error) {
	if b.Native(&IntType).p == nil && b.p.typ.Slots.Index == nil {
		return NotImplemented, nil
	}
	n, err := IndexInt(t, b, &OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	l := a.AsList()
	total, err := repeatedLen(t, l.items, max(n, 0))
	if err != nil {
		return Value{}, err
	}
	var items []Value
	if total > 0 {
		items = make([]Value, total)
	}
	if err := t.repeat(items, l.items); err != nil {
		return Value{}, err
	}
	l.items = items
	return a, nil
}

func listSizeof(t *Thread, a Args) (Value, error) {
	return Int(40 + 8*int64(cap(a.V[0].AsList().items))), nil
}

var listSpec = TypeSpec{
	Type: &ListType, Object: (*List)(nil),
	Convert: convertList,
	Flags:   FlagBaseType | FlagSequence | flagApart,
	Slots: Slots{
		New: listNew, Init: listInit, Repr: listRepr, Len: listLen, GetItem: listGetItem, SetItem: listSetItem,
		Contains: listContains, Iter: listIter, Compare: listCompare, NoHash: true, Concat: true,
		Binary:  [NumBinary]BinaryFunc{OpAdd: listAdd, OpMul: listMul},
		InPlace: [NumBinary]BinaryFunc{OpAdd: listInPlaceAdd, OpMul: listInPlaceMul},
	},
	Methods: []MethodDef{
		{Name: "__getitem__", Sig: "($self, index, /)", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) { return listGetItem(t, a.V[0], a.V[1]) },
			Doc: "Return self[index]."},
		{Name: "__reversed__", Kind: NoArgs, Fn: listReversed, Doc: "Return a reverse iterator over the list."},
		{Name: "__sizeof__", Kind: NoArgs, Fn: listSizeof, Doc: "Return the size of the list in memory, in bytes."},
		{Name: "clear", Kind: NoArgs, Fn: listClear, Doc: "Remove all items from list."},
		{Name: "copy", Kind: NoArgs, Fn: listCopy, Doc: "Return a shallow copy of the list."},
		{Name: "append", Kind: OneArg, Fn: listAppend, Quick: quickAppend, Takes: 2, Doc: "Append object to the end of the list."},
		{Name: "insert", Sig: "($self, index, object, /)", Kind: Positional, Min: 2, Max: 2, Fn: listInsert, Doc: "Insert object before index."},
		{Name: "extend", Asks: AsksExtend, Sig: "($self, iterable, /)", Kind: OneArg, Fn: listExtend, Doc: "Extend list by appending elements from the iterable."},
		{Name: "pop", Sig: "($self, index=-1, /)", Kind: Positional, Max: 1, Fn: listPop, Quick: quickPop, Takes: 1, Doc: "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range."},
		{Name: "remove", Sig: "($self, value, /)", Kind: OneArg, Fn: listRemove, Doc: "Remove first occurrence of value.\n\nRaises ValueError if the value is not present."},
		{Name: "index", Sig: "($self, value, start=0, stop=sys.maxsize, /)", Kind: Positional, Min: 1, Max: 3, Fn: listIndex, Doc: "Return first index of value.\n\nRaises ValueError if the value is not present."},
		{Name: "count", Sig: "($self, value, /)", Kind: OneArg, Fn: listCount, Doc: "Return number of occurrences of value."},
		{Name: "reverse", Kind: NoArgs, Fn: listReverse, Doc: "Reverse *IN PLACE*."},
		{Name: "sort", Sig: "($self, /, *, key=None, reverse=False)", Fn: listSort, Doc: "Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the list itself is modified) and stable (i.e. the\norder of two equal elements is maintained).\n\nIf a key function is given, apply it once to each list item and sort them,\nascending or descending, according to their function values.\n\nThe reverse flag can be set to sort in descending order."},
	},
	Classes: []MethodDef{classGetItemDef},
}
