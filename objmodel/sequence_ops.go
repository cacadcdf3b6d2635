package objmodel

// sequenceOp ends `a op b` after every operand's own method has given
// NotImplemented: sequences are joined and repeated then, as CPython's
// sq_concat and sq_repeat come after the numeric methods. sym is the operator
// in the TypeError for anything else.
func sequenceOp(t *Thread, a, b Value, op BinaryOp, sym string) (Value, error) {
	switch {
	case op == OpAdd && joins(a):
		return Value{}, concatError(a, b)
	case op == OpMul && joins(a):
		return repeatSequence(t, a, b)
	case op == OpMul && joins(b) && (sym == opSyntax[op] || !sequenceLike(a)):
		return repeatSequence(t, b, a)
	}
	return Value{}, unsupported(sym, a, b, sym == opSyntax[OpRShift])
}

// joins reports whether v is a built-in sequence that + joins, or an instance
// of a subclass of one.
func joins(v Value) bool {
	native := v.p.typ.native
	return native != nil && native.Slots.Concat
}

// Joins is joins for the machine.
func Joins(v Value) bool { return joins(v) }

// sequenceMethod is a sequence's own __add__, __mul__ or __rmul__ for what its
// slot did not take.
func sequenceMethod(t *Thread, seq, other Value, op BinaryOp) (Value, error) {
	if op == OpAdd {
		return Value{}, concatError(seq, other)
	}
	if other.Native(&IntType).p == nil && other.p.typ.Slots.Index == nil {
		return Value{}, TypeErrorf("'%s' object cannot be interpreted as an integer", other.TypeName())
	}
	return repeatSequence(t, seq, other)
}

// concatError is the TypeError of a sequence for what it cannot be joined with.
func concatError(seq, other Value) error {
	base := seq.p.typ.native
	if base == &BytesType || base == &ByteArrayType {
		return TypeErrorf("can't concat %s to %s", other.TypeName(), seq.TypeName())
	}
	return TypeErrorf("can only concatenate %s (not \"%s\") to %s", base.Name, other.TypeName(), base.Name)
}

// repeatSequence is seq * count for a count that only __index__ tells.
func repeatSequence(t *Thread, seq, count Value) (Value, error) {
	if count.Native(&IntType).p == nil && count.p.typ.Slots.Index == nil {
		return Value{}, TypeErrorf("can't multiply sequence by non-int of type '%s'", count.TypeName())
	}
	n, err := IndexInt(t, count, &OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	return seq.p.typ.native.Slots.Binary[OpMul](t, seq, Int(int64(n)))
}

// rightOfSequence asks the right operand of an augmented + or * of a
// sequence, for number methods come before the sequence's own.
func rightOfSequence(t *Thread, a, b Value, op BinaryOp) (Value, error) {
	tb := b.p.typ
	if a.p.typ == tb || tb == &IntType || tb.Slots.Binary[op] == nil || joins(b) {
		return NotImplemented, nil
	}
	return callBinary(t, b, a, op, true)
}

// sequenceLike reports whether CPython's type has sequence slots at all, of
// whatever kind: what decides some errors.
func sequenceLike(v Value) bool {
	s := &v.p.typ.Slots
	return v.p.typ.IsHeap() || s.Len != nil || s.Contains != nil
}

// noItemAssignment is the error for setting or (a nil value) deleting an item
// of what has no __setitem__. Sequences look at the index first.
func noItemAssignment(t *Thread, v, key, value Value) error {
	isIndex := key.Native(&IntType).p != nil || key.p.typ.Slots.Index != nil
	if sequenceLike(v) && isIndex {
		if _, err := IndexInt(t, key, &IndexErrorType); err != nil {
			return err
		}
		if value.p == nil {
			return TypeErrorf("'%s' object doesn't support item deletion", v.TypeName())
		}
	}
	if value.p == nil {
		return TypeErrorf("'%s' object does not support item deletion", v.TypeName())
	}
	return TypeErrorf("'%s' object does not support item assignment", v.TypeName())
}
