package objmodel

import (
	"strings"
	"unsafe"
)

var compareSyntax = [...]string{LT: "<", LE: "<=", EQ: "==", NE: "!=", GT: ">", GE: ">="}

// swapped is the operator for exchanged operands.
var swapped = [...]CompareOp{LT: GT, LE: GE, EQ: EQ, NE: NE, GT: LT, GE: LE}

// Swapped gives the operator that means the same for exchanged operands.
func (op CompareOp) Swapped() CompareOp { return swapped[op] }

// Holds says whether the operator is true of a three-way comparison's sign.
func (op CompareOp) Holds(sign int) bool {
	switch op {
	case LT:
		return sign < 0
	case LE:
		return sign <= 0
	case EQ:
		return sign == 0
	case NE:
		return sign != 0
	case GT:
		return sign > 0
	}
	return sign >= 0
}

// Compare is the rich comparison `a op b`, whatever value it gives. Errors:
// TypeError for an order that neither operand knows; RecursionError.
func Compare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	if r, ok := CompareScalars(a, b, op); ok {
		return Bool(r), nil
	}
	if ta := a.p.typ; ta.Slots.PyCompare && ta == b.p.typ {
		if f := ta.Lookup(compareNames[op]); f.p != nil && f.p.typ.plainFunction {
			return compareByFunction(t, f, a, b, op)
		}
	}
	if r, ok := compareUnasked(a, b, op); ok {
		return Bool(r), nil
	}
	if err := t.EnterNative(" in comparison"); err != nil {
		return Value{}, err
	}
	r, err := compareSlow(t, a, b, op)
	t.LeaveNative()
	return r, err
}

// compareByFunction is Compare for instances of the same class, whose method for op
// is the Python function f.
func compareByFunction(t *Thread, f, a, b Value, op CompareOp) (Value, error) {
	if err := t.EnterNative(" in comparison"); err != nil {
		return Value{}, err
	}
	r, ok, err := t.Machine.CallFunction(f, a, b)
	if !ok {
		r, err = Call(t, f, a, b)
	}
	if err == nil && r.IsNotImplemented() {
		r, err = CompareAfterLeft(t, a, b, op)
	}
	t.LeaveNative()
	return r, err
}

// maxExactInt is up to which absolute value every int is a float.
const maxExactInt = 1 << 53

// CompareScalars is a op b for ints of 64 bits, floats and strs; ok is false
// for all else, and for texts whose comparison takes a while.
func CompareScalars(a, b Value, op CompareOp) (r, ok bool) {
	switch a.p {
	case &intHdr:
		if b.p == &intHdr {
			return op.holdsInt(int64(a.n), int64(b.n)), true
		}
		if i := int64(a.n); b.p == &floatHdr && -maxExactInt <= i && i <= maxExactInt {
			return op.holdsFloat(float64(i), b.AsFloat()), true
		}
		if b.p.typ == &IntType {
			return op.holdsInt(0, int64((*BigInt)(unsafe.Pointer(b.p)).i.Sign())), true
		}
	case &floatHdr:
		if b.p == &floatHdr {
			return op.holdsFloat(a.AsFloat(), b.AsFloat()), true
		}
		if i := int64(b.n); b.p == &intHdr && -maxExactInt <= i && i <= maxExactInt {
			return op.holdsFloat(a.AsFloat(), float64(i)), true
		}
	default:
		if a.p.typ == &IntType && b.p.typ == &IntType {
			return compareBigs(a, b, op)
		}
		if a.p.typ == &StrType && b.p.typ == &StrType {
			x, y := (*Str)(unsafe.Pointer(a.p)).s, (*Str)(unsafe.Pointer(b.p)).s
			if len(x) >= bigText && len(y) >= bigText {
				return false, false
			}
			switch op {
			case EQ:
				return x == y, true
			case NE:
				return x != y, true
			}
			return op.Holds(strings.Compare(x, y)), true
		}
	}
	return false, false
}

// compareUnasked is a op b where no special method has a say: for equality of
// classes, of values of built-in types that never equal each other, and for
// whatever numbers and strs instances of their subclasses hold. ok is false for
// all else.
func compareUnasked(a, b Value, op CompareOp) (r, ok bool) {
	x, y := a, b
	if !a.p.typ.Slots.PyCompare {
		x = a.payload()
	}
	if !b.p.typ.Slots.PyCompare {
		y = b.payload()
	}
	if op == EQ || op == NE {
		tx, ty := x.p.typ, y.p.typ
		if tx != ty && tx.flags&ty.flags&flagApart != 0 || tx == ty && tx == &TypeType {
			return (x.p == y.p) == (op == EQ), true
		}
	}
	if x.p == a.p && y.p == b.p {
		return false, false
	}
	return CompareScalars(x, y, op)
}

// payload gives the value of a built-in type that an instance of a subclass of
// it holds, and v itself if there is none.
func (v Value) payload() Value {
	if v.p.typ.flags&(FlagHeap|FlagInstance) == FlagHeap|FlagInstance {
		if e := (*Instance)(unsafe.Pointer(v.p)).ext; e != nil && e.native.p != nil {
			return e.native
		}
	}
	return v
}

// CompareFloats is a rich comparison of two floats.
func CompareFloats(a, b float64, op CompareOp) bool { return op.holdsFloat(a, b) }

// compareBigs compares two ints, the first of which does not fit 64 bits; ok is
// false for long ones.
func compareBigs(a, b Value, op CompareOp) (r, ok bool) {
	x := &(*BigInt)(unsafe.Pointer(a.p)).i
	if b.p == &intHdr {
		return op.holdsInt(int64(x.Sign()), 0), true
	}
	y := &(*BigInt)(unsafe.Pointer(b.p)).i
	if len(x.Bits()) > tickWords {
		return false, false
	}
	return op.holdsInt(int64(x.Cmp(y)), 0), true
}

func (op CompareOp) holdsInt(a, b int64) bool {
	switch op {
	case LT:
		return a < b
	case LE:
		return a <= b
	case EQ:
		return a == b
	case NE:
		return a != b
	case GT:
		return a > b
	}
	return a >= b
}

func (op CompareOp) holdsFloat(a, b float64) bool {
	switch op {
	case LT:
		return a < b
	case LE:
		return a <= b
	case EQ:
		return a == b
	case NE:
		return a != b
	case GT:
		return a > b
	}
	return a >= b
}

func compareSlow(t *Thread, a, b Value, op CompareOp) (Value, error) {
	ta, tb := a.p.typ, b.p.typ
	right := tb.Slots.Compare
	triedRight := false
	if ta != tb && right != nil && tb.IsSubtype(ta) {
		triedRight = true
		if r, err := right(t, b, a, swapped[op]); err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	if left := ta.Slots.Compare; left != nil {
		if r, err := left(t, a, b, op); err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	if right != nil && !triedRight {
		if r, err := right(t, b, a, swapped[op]); err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	return CompareDefault(a, b, op)
}

// CompareDefault is what is left when neither operand knows the other:
// identity for == and !=, TypeError for the rest.
func CompareDefault(a, b Value, op CompareOp) (Value, error) {
	switch op {
	case EQ:
		return Bool(a == b), nil
	case NE:
		return Bool(a != b), nil
	}
	return Value{}, TypeErrorf("'%s' not supported between instances of '%s' and '%s'", compareSyntax[op], a.TypeName(), b.TypeName())
}

// CompareBool is the truth of `a op b`. Identity is not taken for equality.
func CompareBool(t *Thread, a, b Value, op CompareOp) (bool, error) {
	r, err := Compare(t, a, b, op)
	if err != nil {
		return false, err
	}
	if r.p == &boolHdr {
		return r.n != 0, nil
	}
	return Truth(t, r)
}

// Equal is `a is b or a == b`, as containers compare.
func Equal(t *Thread, a, b Value) (bool, error) {
	if a == b {
		return true, nil
	}
	if a.p.typ == &StrType && b.p.typ == &StrType {
		return (*Str)(unsafe.Pointer(a.p)).s == (*Str)(unsafe.Pointer(b.p)).s, nil
	}
	if a.p.typ == &TupleType && b.p.typ == &TupleType {
		if eq, ok := equalPlain((*Tuple)(unsafe.Pointer(a.p)).Items(), (*Tuple)(unsafe.Pointer(b.p)).Items()); ok {
			return eq, t.Tick(1)
		}
	}
	return CompareBool(t, a, b, EQ)
}

// CompareAfterLeft finishes `a op b` after a's method gave NotImplemented.
func CompareAfterLeft(t *Thread, a, b Value, op CompareOp) (Value, error) {
	if right := b.p.typ.Slots.Compare; right != nil {
		if r, err := right(t, b, a, swapped[op]); err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	return CompareDefault(a, b, op)
}
