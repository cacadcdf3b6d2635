package objmodel

func tupleAdd(t *Thread, a, b Value) (Value, error) {
	x, y := a.AsTuple(), b.AsTuple()
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	if len(x.Items()) == 0 && b.p.typ == &TupleType {
		return b, nil
	}
	if len(y.Items()) == 0 && a.p.typ == &TupleType {
		return a, nil
	}
	n := len(x.Items()) + len(y.Items())
	if n == 0 {
		return EmptyTuple, nil
	}
	if err := t.Reserve(int64(n), valueSize); err != nil {
		return Value{}, err
	}
	o := allocTuple(n)
	return Value{p: &o.Header}, t.concat(o.Items(), x.Items(), y.Items())
}

func isTuple(v Value) bool { return v.AsTuple() != nil }

func tupleMul(t *Thread, a, b Value) (Value, error) {
	s, n, ok := repeatCount(a, b, isTuple)
	if !ok {
		return NotImplemented, nil
	}
	if n == 1 && s.p.typ == &TupleType {
		return s, nil
	}
	items := s.AsTuple().Items()
	total, err := repeatedLen(t, items, n)
	if total == 0 || err != nil {
		return EmptyTuple, err
	}
	if total >= bigZeros/valueSize {
		return t.makeManyTuple(total, items)
	}
	o := allocTuple(total)
	return Value{p: &o.Header}, t.repeat(o.Items(), items)
}

func tupleCount(t *Thread, a Args) (Value, error) {
	return countIterable(t, a.V[0].AsTuple().Value(), a.V[1])
}

func tupleIndex(t *Thread, a Args) (Value, error) {
	items := a.V[0].AsTuple().Items()
	start, stop, err := indexBounds(t, a, len(items))
	if err != nil {
		return Value{}, err
	}
	for i := start; i < stop && i < len(items); i++ {
		eq, err := Equal(t, items[i], a.V[1])
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
	return Value{}, ValueErrorf("tuple.index(x): x not in tuple")
}

var tupleSpec = TypeSpec{
	Type: &TupleType, Object: (*Tuple)(nil),
	Convert: convertTuple,
	Flags:   FlagBaseType | FlagSequence | flagApart,
	Slots: Slots{
		New: tupleNew, Repr: tupleRepr, Len: tupleLen, GetItem: tupleGetItem, Contains: tupleContains, Iter: tupleIter,
		Compare: tupleCompare, Hash: tupleHash, Concat: true,
		Binary: [NumBinary]BinaryFunc{OpAdd: tupleAdd, OpMul: tupleMul},
	},
	Methods: []MethodDef{
		{Name: "__getnewargs__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return NewTuple(NewTuple(a.V[0].AsTuple().Items()...)), nil
		}},
		{Name: "index", Sig: "($self, value, start=0, stop=sys.maxsize, /)", Kind: Positional, Min: 1, Max: 3, Fn: tupleIndex, Doc: "Return first index of value.\n\nRaises ValueError if the value is not present."},
		{Name: "count", Sig: "($self, value, /)", Kind: OneArg, Fn: tupleCount, Doc: "Return number of occurrences of value."},
	},
	Classes: []MethodDef{classGetItemDef},
}
