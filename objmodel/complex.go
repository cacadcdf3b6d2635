package objmodel

import (
	"math"
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/format"
	"github.com/minipy-go/minipy/objmodel/libm"
)

// ComplexType is `complex`.
var ComplexType = Type{Name: "complex", Doc: "complex(real=0, imag=0): a complex number of its parts, or read from text."}

// Complex is a complex number.
type Complex struct {
	Header
	re, im float64
}

// NewComplex makes a complex of its parts.
func NewComplex(re, im float64) Value {
	o := &Complex{Header{&ComplexType}, re, im}
	return Value{p: &o.Header}
}

// AsComplex gives the Complex that v is, or that an instance of a subclass of
// complex holds; nil for anything else.
//
//go:noinline
func (v Value) AsComplex() *Complex {
	if v.p != nil && v.p.typ == &ComplexType {
		return (*Complex)(unsafe.Pointer(v.p))
	}
	return (*Complex)(unsafe.Pointer(v.Native(&ComplexType).p))
}

// Parts gives the real and the imaginary part.
func (o *Complex) Parts() (re, im float64) { return o.re, o.im }

func complexRepr(t *Thread, v Value) (Value, error) {
	c := v.AsComplex()
	return NewASCII(format.ReprComplex(c.re, c.im)), nil
}

func complexHash(t *Thread, v Value) (int64, error) {
	c := v.AsComplex()
	h := int64(uint64(HashFloat(c.re)) + 1000003*uint64(HashFloat(c.im)))
	if h == -1 {
		return -2, nil
	}
	return h, nil
}

func complexBool(t *Thread, v Value) (bool, error) {
	c := v.AsComplex()
	return c.re != 0 || c.im != 0, nil
}

func complexNeg(t *Thread, v Value) (Value, error) {
	c := v.AsComplex()
	return NewComplex(-c.re, -c.im), nil
}

func complexPos(t *Thread, v Value) (Value, error) {
	if v.p.typ == &ComplexType {
		return v, nil
	}
	c := v.AsComplex()
	return NewComplex(c.re, c.im), nil
}

func complexAbs(t *Thread, v Value) (Value, error) {
	c := v.AsComplex()
	r := libm.Norm(c.re, c.im)
	if math.IsInf(r, 0) && !math.IsInf(c.re, 0) && !math.IsInf(c.im, 0) {
		return Value{}, OverflowErrorf("absolute value too large")
	}
	return Float(r), nil
}

// complexCompare knows == and != with complex, float and int, all exact.
func complexCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	c := a.AsComplex()
	if op != EQ && op != NE || c == nil {
		return NotImplemented, nil
	}
	var equal bool
	if d := b.AsComplex(); d != nil {
		equal = c.re == d.re && c.im == d.im
	} else {
		r, err := floatCompare(t, Float(c.re), b, EQ)
		if err != nil || r.IsNotImplemented() {
			return r, err
		}
		equal = c.im == 0 && r.AsBool()
	}
	return Bool(equal == (op == EQ)), nil
}

func complexFormat(t *Thread, args Args) (Value, error) {
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
	c := self.AsComplex()
	out, err := spec.FormatComplex(c.re, c.im, self.TypeName())
	if err != nil {
		return Value{}, raiseFormat(err)
	}
	return NewStr(out), nil
}

// readOnly refuses to set what CPython keeps as a member of the struct.
func readOnly(name string) func(t *Thread, self, value Value) error {
	return func(t *Thread, self, value Value) error {
		return AttributeErrorf(self, Name(name), "readonly attribute")
	}
}

var complexSpec = TypeSpec{
	Type: &ComplexType, Object: (*Complex)(nil),
	Flags: FlagBaseType,
	Slots: Slots{
		New:     complexNew,
		Repr:    complexRepr,
		Hash:    complexHash,
		Compare: complexCompare,
		Bool:    complexBool,
		Neg:     complexNeg,
		Pos:     complexPos,
		Abs:     complexAbs,
		Pow:     complexPow,
		Binary: [NumBinary]BinaryFunc{
			OpAdd: complexAdd, OpSub: complexSub, OpMul: complexMul, OpTrueDiv: complexTrueDiv, OpPow: complexPower,
		},
	},
	Methods: []MethodDef{
		{Name: "conjugate", Kind: NoArgs, Sig: "($self, /)", Doc: "The number with the sign of its imaginary part changed.", Fn: func(t *Thread, a Args) (Value, error) {
			c := a.V[0].AsComplex()
			return NewComplex(c.re, -c.im), nil
		}},
		{Name: "__complex__", Kind: NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
			return complexPos(t, a.V[0])
		}},
		{Name: "__getnewargs__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			c := a.V[0].AsComplex()
			return NewTuple(Float(c.re), Float(c.im)), nil
		}},
		{Name: "__format__", Kind: OneArg, Fn: complexFormat, Sig: "($self, format_spec, /)"},
		{Name: "__sizeof__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return Int(32), nil }},
	},
	GetSets: []GetSetDef{
		{Name: "real", Get: func(t *Thread, v Value) (Value, error) { return Float(v.AsComplex().re), nil }, Member: true, Doc: "the real part of a complex number"},
		{Name: "imag", Get: func(t *Thread, v Value) (Value, error) { return Float(v.AsComplex().im), nil }, Member: true, Doc: "the imaginary part of a complex number"},
	},
}
