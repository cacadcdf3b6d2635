package objmodel

// The sizes that types tell of: those of CPython's structs on 64-bit machines,
// for programs that compare or add them.

const (
	headerSize = 16
	wordSize   = 8
	// Offsets of a __dict__ and a list of weak references that stand before the
	// object.
	managedDict = -1
	managedWeak = -32
)

// basicSize is type.__basicsize__.
func (c *Type) basicSize() int64 {
	if c.meta != nil {
		return c.Base.basicSize() + wordSize*int64(c.meta.nslots-c.baseSlots())
	}
	switch c {
	case &IntType, &BoolType, &FloatType, &TupleType:
		return headerSize + 8
	case &ComplexType, &ClassMethodType, &StaticMethodType:
		return headerSize + 16
	case &StrType, &PropertyType:
		return 64
	case &BytesType:
		return 33
	case &ByteArrayType, &ModuleType:
		return 56
	case &ListType, &SliceType:
		return 40
	case &DictType, &RangeType:
		return 48
	case &SetType, &FrozenSetType:
		return 200
	case &TypeType:
		return 928
	case &OSErrorType:
		return 112
	case &BaseExceptionType:
		return 72
	}
	if c.Base != nil && c.Base != &ObjectType {
		return c.Base.basicSize()
	}
	return headerSize
}

func (c *Type) baseSlots() int {
	if c.Base.meta == nil {
		return 0
	}
	return c.Base.meta.nslots
}

// itemSize is type.__itemsize__.
func (c *Type) itemSize() int64 {
	switch c.static() {
	case &IntType, &BoolType:
		return 4
	case &TupleType:
		return wordSize
	case &BytesType:
		return 1
	case &TypeType:
		return 40
	}
	return 0
}

// dictOffset is type.__dictoffset__: 0 for objects without a __dict__.
func (c *Type) dictOffset() int64 {
	switch {
	case !c.instancesHaveDict():
		return 0
	case c == &TypeType:
		return 264
	case c.IsSubtype(&BaseExceptionType) || c == &ModuleType:
		return headerSize
	}
	return managedDict
}

// weakOffset is type.__weakrefoffset__: 0 for objects without weak references.
func (c *Type) weakOffset() int64 {
	switch {
	case !c.instancesHaveWeak():
		return 0
	case c == &TypeType:
		return 368
	}
	return managedWeak
}

// sizeMember makes the descriptor of a size.
func sizeMember(name string, size func(c *Type) int64) GetSetDef {
	return GetSetDef{Name: name, Member: true, Get: func(t *Thread, v Value) (Value, error) { return Int(size(v.AsType())), nil }}
}
