package objmodel

// The bits of type.__flags__ that CPython's documentation of type objects
// (Py_TPFLAGS_…) gives a meaning.
const (
	tpflagStatic    = 1 << 1 // as the type of every interpreter
	tpflagInline    = 1 << 2 // attributes in the object itself
	tpflagWeak      = 1 << 3 // weak references beside the object
	tpflagDict      = 1 << 4 // a __dict__ beside the object
	tpflagSequence  = 1 << 5
	tpflagMapping   = 1 << 6
	tpflagNoNew     = 1 << 7
	tpflagImmutable = 1 << 8
	tpflagHeap      = 1 << 9
	tpflagBase      = 1 << 10
	tpflagReady     = 1 << 12
	tpflagGC        = 1 << 14
	tpflagAbstract  = 1 << 20
	tpflagMatchSelf = 1 << 22
	tpflagLongBit   = 24 // then list, tuple, bytes, str, dict, BaseException, type
)

// visibleFlags is type.__flags__.
func visibleFlags(c *Type) int64 {
	bits := int64(tpflagReady)
	for _, row := range [...]struct {
		flag Flags
		bit  int64
	}{
		{FlagSequence, tpflagSequence}, {FlagMapping, tpflagMapping}, {FlagNoInstantiate, tpflagNoNew}, {FlagHeap, tpflagHeap | tpflagGC | tpflagBase},
		{FlagBaseType, tpflagBase}, {FlagAbstract, tpflagAbstract},
	} {
		if c.flags&row.flag != 0 {
			bits |= row.bit
		}
	}
	if !c.IsHeap() {
		bits |= tpflagImmutable | staticFlags(c)
	} else {
		bits |= layoutFlags(c)
	}
	for _, base := range [...]*Type{&BoolType, &ByteArrayType, &BytesType, &DictType, &FloatType, &FrozenSetType, &IntType, &ListType, &SetType, &StrType, &TupleType} {
		if c.IsSubtype(base) {
			bits |= tpflagMatchSelf
		}
	}
	for i, base := range [...]*Type{&IntType, &ListType, &TupleType, &BytesType, &StrType, &DictType, &BaseExceptionType, &TypeType} {
		if c.IsSubtype(base) {
			bits |= 1 << (tpflagLongBit + i)
		}
	}
	return bits
}

// staticFlags are those of built-in types alone.
func staticFlags(c *Type) (bits int64) {
	if c.Module == "" || c.Module == "builtins" || c.Module == "types" {
		bits |= tpflagStatic
	}
	if !isAtomic(c) {
		bits |= tpflagGC
	}
	return bits
}

// layoutFlags say what the instances of a class have beside the fields of its
// built-in base.
func layoutFlags(c *Type) (bits int64) {
	for b := c; b.meta != nil; b = b.Base {
		if b.meta.layout.addsWeak {
			bits |= tpflagWeak
		}
		if b.meta.layout.addsDict {
			bits |= tpflagDict
		}
	}
	if bits&tpflagDict != 0 && c.native == &ObjectType && c.meta.nslots == 0 {
		bits |= tpflagInline
	}
	return bits
}
