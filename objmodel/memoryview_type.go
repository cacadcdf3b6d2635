package objmodel

var memoryViewSpec = TypeSpec{
	Type: &MemoryViewType,
	Slots: Slots{New: memoryNew, Repr: memoryRepr, Len: memoryLen, GetItem: memoryGetItem, SetItem: memorySetItem,
		Compare: memoryCompare, Hash: memoryHash},
	Flags: FlagSequence,
	Methods: []MethodDef{
		{Name: "tobytes", Fn: memoryToBytes, Doc: "Return the data in the buffer as a byte string."},
		{Name: "tolist", Kind: NoArgs, Fn: memoryToList, Doc: "Return the data in the buffer as a list of elements."},
		{Name: "hex", Fn: memoryHex, Doc: "Return the data in the buffer as a str of hexadecimal numbers."},
		{Name: "cast", Fn: memoryCast, Doc: "Cast a memoryview to a new format or shape."},
		{Name: "toreadonly", Kind: NoArgs, Fn: memoryToReadOnly, Doc: "Return a readonly version of the memoryview."},
		{Name: "release", Kind: NoArgs, Fn: memoryRelease, Doc: "Release the underlying buffer exposed by the memoryview object."},
		{Name: "__enter__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return a.V[0], a.V[0].AsMemoryView().check()
		}},
		{Name: "__exit__", Fn: memoryRelease},
	},
	GetSets: []GetSetDef{
		memoryMember("obj", func(m *MemoryView) Value { return m.obj }),
		memoryMember("nbytes", func(m *MemoryView) Value { return Int(int64(m.n)) }),
		memoryMember("readonly", func(m *MemoryView) Value { return Bool(m.readOnly) }),
		memoryMember("itemsize", func(m *MemoryView) Value { return Int(1) }),
		memoryMember("format", func(m *MemoryView) Value { return NewStr(string(rune(m.format))) }),
		memoryMember("ndim", func(m *MemoryView) Value { return Int(1) }),
		memoryMember("shape", func(m *MemoryView) Value { return NewTuple(Int(int64(m.n))) }),
		memoryMember("strides", func(m *MemoryView) Value { return NewTuple(Int(int64(m.step))) }),
		memoryMember("suboffsets", func(m *MemoryView) Value { return EmptyTuple }),
		memoryMember("contiguous", func(m *MemoryView) Value { return Bool(m.Contiguous()) }),
		memoryMember("c_contiguous", func(m *MemoryView) Value { return Bool(m.Contiguous()) }),
		memoryMember("f_contiguous", func(m *MemoryView) Value { return Bool(m.Contiguous()) }),
	},
}

// memoryMember makes an attribute that a released view does not have.
func memoryMember(name string, get func(*MemoryView) Value) GetSetDef {
	return GetSetDef{Name: name, Get: func(t *Thread, v Value) (Value, error) {
		m := v.AsMemoryView()
		if err := m.check(); err != nil {
			return Value{}, err
		}
		return get(m), nil
	}}
}

func memoryNew(t *Thread, cls *Type, args Args) (Value, error) {
	var a [1]Value
	p := Params{Func: "memoryview", Names: []string{"object"}, MaxPos: 1, Required: 1}
	if err := p.Bind(args, a[:]); err != nil {
		return Value{}, err
	}
	m, err := NewMemoryView(t, a[0])
	if err != nil {
		return Value{}, err
	}
	return m.Value(), nil
}

func memoryRepr(t *Thread, v Value) (Value, error) {
	if v.AsMemoryView().exporter.p == nil {
		return NewStr("<released memory at " + pointerText(v) + ">"), nil
	}
	return NewStr("<memory at " + pointerText(v) + ">"), nil
}

func memoryLen(t *Thread, v Value) (int, error) {
	m := v.AsMemoryView()
	return m.n, m.check()
}

// memoryCompare knows == and != with what is bytes-like; a released view equals
// only itself.
func memoryCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	if op != EQ && op != NE {
		return NotImplemented, nil
	}
	if a == b {
		return Bool(op == EQ), nil
	}
	x, ok1 := view(a)
	y, ok2 := view(b)
	if !ok1 || !ok2 {
		if b.AsMemoryView() == nil && !ok2 {
			return NotImplemented, nil
		}
		return Bool(op == NE), nil
	}
	return Bool((x == y) == (op == EQ)), nil
}

func memoryHash(t *Thread, v Value) (int64, error) {
	m := v.AsMemoryView()
	data, err := m.mustText()
	if err != nil {
		return 0, err
	}
	if !m.readOnly {
		return 0, ValueErrorf("cannot hash writable memoryview object")
	}
	return NewBytes(data).AsBytes().Hash(), nil
}

func memoryToBytes(t *Thread, a Args) (Value, error) {
	var order [1]Value
	p := Params{Func: "tobytes", Names: []string{"order"}, MaxPos: 1}
	if err := p.Bind(a.Tail(1), order[:]); err != nil {
		return Value{}, err
	}
	data, err := a.V[0].AsMemoryView().mustText()
	if err != nil {
		return Value{}, err
	}
	if order[0].p != nil && !order[0].IsNone() {
		if s, ok := order[0].ToStr(); !ok || s != "C" && s != "F" && s != "A" {
			return Value{}, ValueErrorf("order must be 'C', 'F' or 'A'")
		}
	}
	return NewBytes(string([]byte(data))), nil
}

func memoryToList(t *Thread, a Args) (Value, error) {
	m := a.V[0].AsMemoryView()
	data, err := m.mustText()
	if err != nil {
		return Value{}, err
	}
	if err := t.Reserve(int64(len(data)), 16); err != nil {
		return Value{}, err
	}
	items := make([]Value, len(data))
	for i := range items {
		items[i] = m.item(data[i])
	}
	return NewList(items), nil
}

func memoryHex(t *Thread, a Args) (Value, error) {
	data, err := a.V[0].AsMemoryView().mustText()
	if err != nil {
		return Value{}, err
	}
	args := append([]Value{NewBytes(data)}, a.V[1:]...)
	return bytesHex(t, Args{args, a.Kw})
}

// memoryCast knows the formats of one byte.
func memoryCast(t *Thread, a Args) (Value, error) {
	var parts [2]Value
	p := Params{Func: "cast", Names: []string{"format", "shape"}, MaxPos: 2, Required: 1}
	if err := p.Bind(a.Tail(1), parts[:]); err != nil {
		return Value{}, err
	}
	m := a.V[0].AsMemoryView()
	if err := m.check(); err != nil {
		return Value{}, err
	}
	format, ok := parts[0].ToStr()
	if !ok {
		return Value{}, TypeErrorf("cast() argument 'format' must be str, not %s", parts[0].TypeName())
	}
	if !m.Contiguous() {
		return Value{}, TypeErrorf("memoryview: casts are restricted to C-contiguous views")
	}
	if len(format) == 2 && format[0] == '@' {
		format = format[1:]
	}
	if format != "B" && format != "b" && format != "c" || parts[1].p != nil {
		return Value{}, ValueErrorf("memoryview: destination format must be a native single character format prefixed with an optional '@'")
	}
	c := m.again()
	c.format = format[0]
	return c.Value(), nil
}

func memoryToReadOnly(t *Thread, a Args) (Value, error) {
	m := a.V[0].AsMemoryView()
	if err := m.check(); err != nil {
		return Value{}, err
	}
	return m.AsReadOnly().Value(), nil
}

func memoryRelease(t *Thread, a Args) (Value, error) {
	a.V[0].AsMemoryView().exporter = Value{}
	return None, nil
}
