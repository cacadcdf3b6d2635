package objmodel

import (
	"math/big"
	"unsafe"
)

// IntType is `int`.
var IntType = Type{Name: "int", Doc: "int(x=0, /) or int(text, base=10): a whole number of any size.\n\n" +
	"A number is rounded towards zero. Text may have a sign, underscores between\n" +
	"digits and, in base 0, the prefix of a literal that says its base."}

// integer is the number in an int, bool or instance of an int subclass; b is
// nil when it fits i.
type integer struct {
	i int64
	b *big.Int
}

// integer gives the number that v is or holds; ok is false for what is no int.
func (v Value) integer() (n integer, ok bool) {
	if v.p == &intHdr || v.p == &boolHdr {
		return integer{i: int64(v.n)}, true
	}
	if v.p.typ == &IntType {
		return integer{b: &(*BigInt)(unsafe.Pointer(v.p)).i}, true
	}
	v = v.Native(&IntType)
	switch {
	case v.p == nil:
		return integer{}, false
	case v.p == &intHdr || v.p == &boolHdr:
		return integer{i: int64(v.n)}, true
	}
	b, ok := v.ToBig()
	return integer{b: b}, ok
}

// mustInteger is integer for the receiver of a method, which is known to be an int.
func (v Value) mustInteger() integer {
	n, _ := v.integer()
	return n
}

// big gives the number as a big.Int that must not be changed.
func (n integer) big() *big.Int {
	if n.b != nil {
		return n.b
	}
	return big.NewInt(n.i)
}

// sign is -1, 0 or 1.
func (n integer) sign() int {
	switch {
	case n.b != nil:
		return n.b.Sign()
	case n.i < 0:
		return -1
	case n.i > 0:
		return 1
	}
	return 0
}

// value gives the number as an exact int.
func (n integer) value() Value {
	if n.b != nil {
		return bigValue(n.b)
	}
	return Int(n.i)
}

// float rounds to the nearest float, ties to even. Errors: OverflowError.
func (n integer) float() (float64, error) {
	if n.b == nil {
		return float64(n.i), nil
	}
	f, ok := roundScaled(new(big.Int).Abs(n.b), false, 0)
	if !ok {
		return 0, OverflowErrorf("int too large to convert to float")
	}
	if n.b.Sign() < 0 {
		f = -f
	}
	return f, nil
}

// sameInt gives the number as an exact int: what +x, int(x), round(x) and
// many attributes of an int give.
func sameInt(t *Thread, v Value) (Value, error) {
	if v.p == &intHdr {
		return v, nil
	}
	return exactInt(v), nil
}

// exactInt strips bool and subclasses off an int.
func exactInt(v Value) Value {
	w := v.Native(&IntType)
	if w.p == &boolHdr {
		return Int(int64(w.n))
	}
	return w
}

func intFloat(t *Thread, v Value) (Value, error) {
	f, err := v.mustInteger().float()
	if err != nil {
		return Value{}, err
	}
	return Float(f), nil
}

func intBool(t *Thread, v Value) (bool, error) { return v.mustInteger().sign() != 0, nil }

func intHash(t *Thread, v Value) (int64, error) {
	n := v.mustInteger()
	if n.b != nil {
		if err := t.tickText(8 * len(n.b.Bits())); err != nil {
			return 0, err
		}
		return HashBig(n.b), nil
	}
	return HashInt(n.i), nil
}

func intCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	x, ok := a.integer()
	if !ok {
		return NotImplemented, nil
	}
	y, ok := b.integer()
	if !ok {
		return NotImplemented, nil
	}
	if x.b == nil && y.b == nil {
		return Bool(op.holdsInt(x.i, y.i)), nil
	}
	p, q := x.big(), y.big()
	t.Spend(words(p, q) / tickWords)
	return Bool(op.Holds(p.Cmp(q))), nil
}

var intSpec = TypeSpec{
	Type: &IntType, Object: (*BigInt)(nil),
	Convert: convertInt,
	Flags:   FlagBaseType | flagApart,
	Slots: Slots{
		New:     intNew,
		Repr:    intRepr,
		Hash:    intHash,
		Compare: intCompare,
		Bool:    intBool,
		Neg:     intNeg,
		Pos:     sameInt,
		Abs:     intAbs,
		Invert:  intInvert,
		Int:     sameInt,
		Index:   sameInt,
		Float:   intFloat,
		Pow:     intPow,
		Binary: [NumBinary]BinaryFunc{
			OpAdd: intAdd, OpSub: intSub, OpMul: intMul, OpTrueDiv: intTrueDiv, OpFloorDiv: intFloorDiv,
			OpMod: intMod, OpDivMod: intDivMod, OpPow: intPower, OpLShift: intLShift, OpRShift: intRShift,
			OpAnd: intAnd, OpXor: intXor, OpOr: intOr,
		},
	},
	Methods: intMethods,
	Classes: intClassMethods,
	GetSets: []GetSetDef{
		{Name: "real", Get: sameInt, Doc: "the number itself"},
		{Name: "imag", Get: func(t *Thread, v Value) (Value, error) { return Int(0), nil }, Doc: "always 0"},
		{Name: "numerator", Get: sameInt, Doc: "the number itself"},
		{Name: "denominator", Get: func(t *Thread, v Value) (Value, error) { return Int(1), nil }, Doc: "always 1"},
	},
}
