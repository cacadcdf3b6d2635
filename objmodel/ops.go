package objmodel

import "unsafe"

// opSyntax is how operators are named in error messages.
var opSyntax = [NumBinary]string{
	OpAdd: "+", OpSub: "-", OpMul: "*", OpMatMul: "@", OpTrueDiv: "/", OpFloorDiv: "//", OpMod: "%",
	OpDivMod: "divmod()", OpPow: "** or pow()", OpLShift: "<<", OpRShift: ">>", OpAnd: "&", OpXor: "^", OpOr: "|",
}

var inplaceSyntax = [NumBinary]string{
	OpAdd: "+=", OpSub: "-=", OpMul: "*=", OpMatMul: "@=", OpTrueDiv: "/=", OpFloorDiv: "//=", OpMod: "%=",
	OpDivMod: "divmod()", OpPow: "**=", OpLShift: "<<=", OpRShift: ">>=", OpAnd: "&=", OpXor: "^=", OpOr: "|=",
}

// Binary is `a op b` with reflection: the data model's rules, the
// subclass-first one included. Errors: TypeError for unsupported operands.
func Binary(t *Thread, a, b Value, op BinaryOp) (Value, error) {
	if op == OpAdd && a.p.typ == &StrType && b.p.typ == &StrType {
		return concatStr(t, (*Str)(unsafe.Pointer(a.p)), (*Str)(unsafe.Pointer(b.p)))
	}
	if op == OpAdd && a.p == &intHdr && b.p == &intHdr {
		return AddInt(int64(a.n), int64(b.n)), nil
	}
	r, err := tryBinary(t, a, b, op)
	if err != nil || !r.IsNotImplemented() {
		return r, err
	}
	return sequenceOp(t, a, b, op, opSyntax[op])
}

// BinaryAlike is Binary for two ints or two strs, exactly of these types, whose
// operators are quickly found, and the sum of an int and a bool; ok is false for
// all else.
func BinaryAlike(t *Thread, a, b Value, op BinaryOp) (r Value, ok bool, err error) {
	typ := a.p.typ
	if b.p.typ != typ {
		if op == OpAdd && (a.p == &intHdr && b.p == &boolHdr || a.p == &boolHdr && b.p == &intHdr) {
			return AddInt(int64(a.n), int64(b.n)), true, nil
		}
		return Value{}, false, nil
	}
	switch {
	case typ == &StrType && op == OpAdd:
		r, err = concatStr(t, (*Str)(unsafe.Pointer(a.p)), (*Str)(unsafe.Pointer(b.p)))
		return r, true, err
	case typ.meta == nil && typ.Slots.InPlace[op] == nil:
		if f := typ.Slots.Binary[op]; f != nil {
			r, err = f(t, a, b)
			return r, err != nil || !r.IsNotImplemented(), err
		}
	}
	return Value{}, false, nil
}

// Payloads gives the numbers or the strs that the operands of a operator are or
// hold, at least one of them an instance of a Python-level subclass; ok is false
// if a special method written in Python has a say in the operator, and if the
// operator could refuse the values.
func Payloads(a, b Value, op BinaryOp) (x, y Value, ok bool) {
	if (a.p.typ.Slots.PyBinary|b.p.typ.Slots.PyBinary)&(1<<op) != 0 {
		return a, b, false
	}
	x, y = a.payload(), b.payload()
	switch {
	case x.p == a.p && y.p == b.p:
	case (x.p == &intHdr || x.p == &floatHdr) && (y.p == &intHdr || y.p == &floatHdr):
		return x, y, op == OpAdd || op == OpSub || op == OpMul || op == OpTrueDiv || x.p == &intHdr && y.p == &intHdr && op != OpMatMul
	case x.p.typ == &StrType && y.p.typ == &StrType:
		return x, y, op == OpAdd
	}
	return a, b, false
}

// unsupported makes the TypeError for operands that no method takes. shift
// adds CPython's hint for Python 2's print.
func unsupported(sym string, a, b Value, shift bool) error {
	if f := a.AsBuiltin(); shift && f != nil && f.Def.Name == "print" {
		return TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'. Did you mean \"print(<message>, file=<output_stream>)\"?",
			sym, a.TypeName(), b.TypeName())
	}
	return TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'", sym, a.TypeName(), b.TypeName())
}

// tryBinary gives NotImplemented when neither operand knows the other.
func tryBinary(t *Thread, a, b Value, op BinaryOp) (Value, error) {
	if err := t.EnterMachine(); err != nil {
		return Value{}, err
	}
	r, err := askOperands(t, a, b, op)
	t.LeaveMachine()
	return r, err
}

func askOperands(t *Thread, a, b Value, op BinaryOp) (Value, error) {
	ta, tb := a.p.typ, b.p.typ
	left, right := ta.Slots.Binary[op], tb.Slots.Binary[op]
	bit := uint32(1) << op
	if (ta.Slots.PyBinary|tb.Slots.PyBinary)&bit != 0 {
		return tryBinaryPython(t, a, b, op)
	}
	if ta == tb {
		right = nil
	}
	if right != nil && left != nil && tb.IsSubtype(ta) {
		left, right = right, left
	}
	if left != nil {
		if r, err := left(t, a, b); err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	if right != nil {
		return right(t, a, b)
	}
	return NotImplemented, nil
}

// tryBinaryPython is tryBinary where a class made in Python defines the
// operator for one of the operands.
func tryBinaryPython(t *Thread, a, b Value, op BinaryOp) (Value, error) {
	ta, tb := a.p.typ, b.p.typ
	names := &binaryNames[op]
	reflectedDone := false
	if ta != tb && tb.IsSubtype(ta) && overrides(ta, tb, names.reflected) {
		r, err := callBinary(t, b, a, op, true)
		if err != nil || !r.IsNotImplemented() {
			return r, err
		}
		reflectedDone = true
	}
	r, err := callBinary(t, a, b, op, false)
	if err != nil || !r.IsNotImplemented() {
		return r, err
	}
	if ta == tb || reflectedDone {
		return NotImplemented, nil
	}
	return callBinary(t, b, a, op, true)
}

// BinaryAfterLeft finishes `a op b` after the left operand's method gave
// NotImplemented. Errors: TypeError for unsupported operands.
func BinaryAfterLeft(t *Thread, a, b Value, op BinaryOp, inplace bool) (Value, error) {
	if a.p.typ != b.p.typ {
		r, err := callBinary(t, b, a, op, true)
		if err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	return BinaryAfterBoth(t, a, b, op, inplace)
}

// BinaryAfterBoth finishes `a op b` after the methods of both operands gave
// NotImplemented. Errors: TypeError for unsupported operands.
func BinaryAfterBoth(t *Thread, a, b Value, op BinaryOp, inplace bool) (Value, error) {
	if inplace {
		return sequenceOp(t, a, b, op, inplaceSyntax[op])
	}
	return sequenceOp(t, a, b, op, opSyntax[op])
}

// RightFirst reports whether b's reflected method must be asked before a's
// own: b is of a subclass of a's class that overrides it.
func RightFirst(a, b Value, op BinaryOp) bool {
	ta, tb := a.p.typ, b.p.typ
	return ta != tb && tb.IsSubtype(ta) && overrides(ta, tb, binaryNames[op].reflected)
}

func overrides(base, sub *Type, name *Str) bool {
	m := sub.Lookup(name)
	return m.p != nil && m != base.Lookup(name)
}

// callBinary asks v's method for the operator, the reflected one if v is the
// right operand; NotImplemented when there is none.
func callBinary(t *Thread, v, other Value, op BinaryOp, reflected bool) (Value, error) {
	if s := &v.p.typ.Slots; s.PyBinary&(1<<op) == 0 {
		f := s.Binary[op]
		switch {
		case f == nil:
			return NotImplemented, nil
		case reflected:
			return f(t, other, v)
		}
		return f(t, v, other)
	}
	name := binaryNames[op].plain
	if reflected {
		name = binaryNames[op].reflected
	}
	return callOperator(t, v, other, name)
}

func callOperator(t *Thread, v, other Value, name *Str) (Value, error) {
	r, found, err := CallSpecial(t, v, name, other)
	if !found {
		return NotImplemented, err
	}
	return r, err
}

// InPlace is `a op= b`: the in-place method if there is one, else Binary.
func InPlace(t *Thread, a, b Value, op BinaryOp) (Value, error) {
	if op == OpAdd && a.p.typ == &StrType && b.p.typ == &StrType {
		return concatStr(t, (*Str)(unsafe.Pointer(a.p)), (*Str)(unsafe.Pointer(b.p)))
	}
	if (op == OpAdd || op == OpMul) && joins(a) {
		if r, err := rightOfSequence(t, a, b, op); err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	if f := a.p.typ.Slots.InPlace[op]; f != nil {
		if r, err := f(t, a, b); err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	r, err := tryBinary(t, a, b, op)
	if err != nil || !r.IsNotImplemented() {
		return r, err
	}
	return sequenceOp(t, a, b, op, inplaceSyntax[op])
}

// Pow is pow(a, b, mod). Errors: TypeError, ValueError.
func Pow(t *Thread, a, b, mod Value) (Value, error) {
	if mod.IsNone() {
		return Binary(t, a, b, OpPow)
	}
	for _, v := range [...]Value{a, b, mod} {
		if f := v.p.typ.Slots.Pow; f != nil {
			if r, err := f(t, a, b, mod); err != nil || !r.IsNotImplemented() {
				return r, err
			}
		}
	}
	return Value{}, TypeErrorf("unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", a.TypeName(), b.TypeName(), mod.TypeName())
}

func unary(t *Thread, v Value, f UnaryFunc, what string) (Value, error) {
	if f == nil {
		return Value{}, TypeErrorf("bad operand type for %s: '%s'", what, v.TypeName())
	}
	if err := t.EnterMachine(); err != nil {
		return Value{}, err
	}
	r, err := f(t, v)
	t.LeaveMachine()
	return r, err
}

// Neg is -v.
func Neg(t *Thread, v Value) (Value, error) { return unary(t, v, v.p.typ.Slots.Neg, "unary -") }

// Pos is +v.
func Pos(t *Thread, v Value) (Value, error) { return unary(t, v, v.p.typ.Slots.Pos, "unary +") }

// Invert is ~v.
func Invert(t *Thread, v Value) (Value, error) { return unary(t, v, v.p.typ.Slots.Invert, "unary ~") }

// Abs is abs(v).
func Abs(t *Thread, v Value) (Value, error) { return unary(t, v, v.p.typ.Slots.Abs, "abs()") }

// Truth is bool(v).
func Truth(t *Thread, v Value) (bool, error) {
	switch v.p {
	case &boolHdr, &intHdr:
		return v.n != 0, nil
	case &noneHdr:
		return false, nil
	case &floatHdr:
		return v.AsFloat() != 0, nil
	}
	s := &v.p.typ.Slots
	if s.Bool == nil {
		if s.Len == nil {
			return true, nil
		}
		n, err := Length(t, v)
		return n != 0, err
	}
	if err := t.EnterMachine(); err != nil {
		return false, err
	}
	b, err := s.Bool(t, v)
	t.LeaveMachine()
	return b, err
}

// Length is len(v). Errors: TypeError.
func Length(t *Thread, v Value) (int, error) {
	if f := v.p.typ.Slots.Len; f != nil {
		if err := t.EnterMachine(); err != nil {
			return 0, err
		}
		n, err := f(t, v)
		t.LeaveMachine()
		return n, err
	}
	return 0, TypeErrorf("object of type '%s' has no len()", v.TypeName())
}

// GetItem is v[key].
func GetItem(t *Thread, v, key Value) (Value, error) {
	if f := v.p.typ.Slots.GetItem; f != nil {
		if err := t.EnterMachine(); err != nil {
			return Value{}, err
		}
		r, err := f(t, v, key)
		t.LeaveMachine()
		return r, err
	}
	if v.p.typ.flags&FlagTypeSubclass != 0 {
		return classGetItem(t, v, key)
	}
	return Value{}, TypeErrorf("'%s' object is not subscriptable", v.TypeName())
}

// classGetItem is cls[key] by __class_getitem__ (PEP 560).
func classGetItem(t *Thread, cls, key Value) (Value, error) {
	if cls.p == &TypeType.Header {
		return NewGenericAlias(cls, key), nil
	}
	m, err := FindAttr(t, cls, names.classGetItem)
	if err != nil {
		return Value{}, err
	}
	if m.p == nil || m.IsNone() {
		return Value{}, TypeErrorf("type '%s' is not subscriptable", cls.AsType().ErrorName())
	}
	return Call(t, m, key)
}

// SetItem is v[key] = value; a nil value deletes.
func SetItem(t *Thread, v, key, value Value) error {
	s := &v.p.typ.Slots
	if s.SetItem != nil {
		if err := t.EnterMachine(); err != nil {
			return err
		}
		err := s.SetItem(t, v, key, value)
		t.LeaveMachine()
		return err
	}
	return noItemAssignment(t, v, key, value)
}

// Contains is `x in v`. Errors: TypeError.
func Contains(t *Thread, v, x Value) (bool, error) {
	if f := v.p.typ.Slots.Contains; f != nil {
		if err := t.EnterMachine(); err != nil {
			return false, err
		}
		has, err := f(t, v, x)
		t.LeaveMachine()
		return has, err
	}
	it, err := Iter(t, v)
	if err != nil {
		if Matches(err, &TypeErrorType) {
			return false, TypeErrorf("argument of type '%s' is not iterable", v.TypeName())
		}
		return false, err
	}
	for {
		item, ok, err := Next(t, it)
		if !ok {
			return false, err
		}
		if eq, err := Equal(t, item, x); eq || err != nil {
			return eq, err
		}
		if err := t.Tick(1); err != nil {
			return false, err
		}
	}
}

// Index is operator.index(v): the int that v stands for. Errors: TypeError.
func Index(t *Thread, v Value) (Value, error) {
	if v.p == &intHdr || v.p.typ == &IntType {
		return v, nil
	}
	if w := v.Native(&IntType); w.p != nil {
		if w.p == &boolHdr {
			return Int(int64(w.n)), nil
		}
		return w, nil
	}
	f := v.p.typ.Slots.Index
	if f == nil {
		return Value{}, TypeErrorf("'%s' object cannot be interpreted as an integer", v.TypeName())
	}
	r, err := f(t, v)
	if err != nil {
		return Value{}, err
	}
	if w := exactInt(r); w.p != nil {
		if r.p.typ != &IntType {
			err = t.warnSubclass("__index__", "int", r)
		}
		return w, err
	}
	return Value{}, TypeErrorf("__index__ returned non-int (type %s)", r.TypeName())
}

// IndexInt is Index for a Go int. Errors: TypeError; IndexError (or the class
// given) when it doesn't fit.
func IndexInt(t *Thread, v Value, overflow *Type) (int, error) {
	if v.p == &intHdr {
		return int(int64(v.n)), nil
	}
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() {
		if overflow == nil {
			b, _ := i.ToBig()
			if b.Sign() < 0 {
				return -1 << 63, nil
			}
			return 1<<63 - 1, nil
		}
		return 0, Errorf(overflow, "cannot fit '%s' into an index-sized integer", v.TypeName())
	}
	return int(i.AsInt()), nil
}

// BinaryAfterInPlace finishes `a op= b` after the in-place method gave
// NotImplemented.
func BinaryAfterInPlace(t *Thread, a, b Value, op BinaryOp) (Value, error) {
	r, err := tryBinary(t, a, b, op)
	if err != nil || !r.IsNotImplemented() {
		return r, err
	}
	return Value{}, unsupported(inplaceSyntax[op], a, b, false)
}
