package objmodel

// The bits of type.__flags__ that CPython's documentation of type objects
// (Py_TPFLAGS_…) gives a meaning.
const (
	tpflagSequence  = 1 << 5
	tpflagMapping   = 1 << 6
	tpflagNoNew     = 1 << 7
	tpflagImmutable = 1 << 8
	tpflagHeap      = 1 << 9
	tpflagBase      = 1 << 10
	tpflagReady     = 1 << 12
	tpflagGC        = 1 << 14
	tpflagAbstract  = 1 << 20
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
		bits |= tpflagImmutable
	}
	for i, base := range [...]*Type{&IntType, &ListType, &TupleType, &BytesType, &StrType, &DictType, &BaseExceptionType, &TypeType} {
		if c.IsSubtype(base) {
			bits |= 1 << (tpflagLongBit + i)
		}
	}
	return bits
}
