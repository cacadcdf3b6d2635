package objmodel

import (
	"math"
	"math/big"

	"github.com/minipy-go/minipy/objmodel/format"
)

// FloatType is `float`.
var FloatType = Type{Name: "float", Doc: "float(x=0, /): a floating-point number, made of a number or of text if that can be."}

// float gives the number of a float or of an instance of a subclass of it.
func (v Value) float() (f float64, ok bool) {
	if v.p != &floatHdr {
		if v = v.Native(&FloatType); v.p == nil {
			return 0, false
		}
	}
	return v.AsFloat(), true
}

// mustFloat is float for the receiver of a method, which is known to be one.
func (v Value) mustFloat() float64 {
	f, _ := v.float()
	return f
}

// floatOperand gives the number of a float or an int as an operand; ok is
// false for anything else. Errors: OverflowError.
func floatOperand(v Value) (f float64, ok bool, err error) {
	switch v.p {
	case &floatHdr:
		return v.AsFloat(), true, nil
	case &intHdr, &boolHdr:
		return float64(int64(v.n)), true, nil
	}
	if f, ok := v.float(); ok {
		return f, true, nil
	}
	if n, ok := v.integer(); ok {
		f, err := n.float()
		return f, err == nil, err
	}
	return 0, false, nil
}

// exactFloat strips a subclass off a float.
func exactFloat(t *Thread, v Value) (Value, error) { return v.Native(&FloatType), nil }

func floatRepr(t *Thread, v Value) (Value, error) {
	var buf [32]byte
	return CopyASCII(format.AppendFloat(buf[:0], v.mustFloat())), nil
}

func floatHash(t *Thread, v Value) (int64, error) {
	f := v.mustFloat()
	if f != f && !v.IsFloat() {
		return HashPointer(v.Ptr()), nil
	}
	return HashFloat(f), nil
}

func floatBool(t *Thread, v Value) (bool, error) { return v.mustFloat() != 0, nil }

func floatNeg(t *Thread, v Value) (Value, error) { return Float(-v.mustFloat()), nil }

func floatAbs(t *Thread, v Value) (Value, error) { return Float(math.Abs(v.mustFloat())), nil }

// floatInt is int(f): rounded towards zero.
func floatInt(t *Thread, v Value) (Value, error) { return IntOfFloat(v.mustFloat()) }

// IntOfFloat gives the whole part of f as an int. Errors: ValueError for a
// NaN, OverflowError for an infinity.
func IntOfFloat(f float64) (Value, error) {
	switch {
	case f >= -1<<63 && f < 1<<63:
		return Int(int64(f)), nil
	case math.IsNaN(f):
		return Value{}, ValueErrorf("cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return Value{}, OverflowErrorf("cannot convert float infinity to integer")
	}
	b, _ := big.NewFloat(f).Int(nil)
	return bigValue(b), nil
}

// floatCompare compares a float with a float or an int, exactly.
func floatCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	f, ok := a.float()
	if !ok {
		return NotImplemented, nil
	}
	if g, ok := b.float(); ok {
		return Bool(op.holdsFloat(f, g)), nil
	}
	n, ok := b.integer()
	switch {
	case !ok:
		return NotImplemented, nil
	case f != f:
		return Bool(op == NE), nil
	case n.b == nil:
		return Bool(op.Holds(compareFloatInt(f, n.i))), nil
	}
	return Bool(op.Holds(compareFloatBig(f, n.b))), nil
}

// compareFloatInt gives the sign of f - i; f is not a NaN.
func compareFloatInt(f float64, i int64) int {
	const exact = 1 << 53
	switch {
	case i >= -exact && i <= exact:
		g := float64(i)
		switch {
		case f < g:
			return -1
		case f > g:
			return 1
		}
		return 0
	case f >= 1<<63:
		return 1
	case f < -1<<63:
		return -1
	}
	whole := int64(f)
	switch {
	case whole < i:
		return -1
	case whole > i:
		return 1
	}
	return compareFloatInt(f-math.Trunc(f), 0)
}

// compareFloatBig gives the sign of f - b, for b beyond 64 bits.
func compareFloatBig(f float64, b *big.Int) int {
	if math.Abs(f) < 1<<63 {
		return -b.Sign()
	}
	if math.IsInf(f, 0) {
		if f > 0 {
			return 1
		}
		return -1
	}
	whole, _ := big.NewFloat(f).Int(nil)
	return whole.Cmp(b)
}

func floatFormat(t *Thread, args Args) (Value, error) {
	self := args.V[0]
	text, err := formatSpec(args)
	if err != nil {
		return Value{}, err
	}
	if text == "" {
		return StrValue(t, self)
	}
	spec, err := parseFormatSpec(t, self, text)
	if err != nil {
		return Value{}, err
	}
	if spec.Size() >= bigZeros {
		f, name := self.mustFloat(), self.TypeName()
		return t.formatApart(spec, func(s *format.Spec) (string, error) { return s.FormatFloat(f, name) })
	}
	out, err := spec.FormatFloat(self.mustFloat(), self.TypeName())
	if err != nil {
		return Value{}, raiseFormat(err)
	}
	return NewStr(out), nil
}

var floatSpec = TypeSpec{
	Type:    &FloatType,
	Convert: convertFloat,
	Flags:   FlagBaseType,
	Slots: Slots{
		New:     floatNew,
		Repr:    floatRepr,
		Hash:    floatHash,
		Compare: floatCompare,
		Bool:    floatBool,
		Neg:     floatNeg,
		Pos:     exactFloat,
		Abs:     floatAbs,
		Int:     floatInt,
		Float:   exactFloat,
		Pow:     floatPow,
		Binary: [NumBinary]BinaryFunc{
			OpAdd: floatAdd, OpSub: floatSub, OpMul: floatMul, OpTrueDiv: floatTrueDiv,
			OpFloorDiv: floatFloorDiv, OpMod: floatMod, OpDivMod: floatDivMod, OpPow: floatPower,
		},
	},
	Methods: floatMethods,
	Classes: []MethodDef{
		{Name: "fromhex", Kind: OneArg, Fn: floatFromHex, Sig: "($type, string, /)", Doc: "Read a float from hexadecimal text."},
		{Name: "__getformat__", Kind: OneArg, Fn: floatGetFormat, Sig: "($type, typestr, /)"},
	},
	GetSets: []GetSetDef{
		{Name: "real", Get: exactFloat, Doc: "the number itself"},
		{Name: "imag", Get: func(t *Thread, v Value) (Value, error) { return Float(0), nil }, Doc: "always 0.0"},
	},
}
