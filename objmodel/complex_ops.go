package objmodel

import (
	"math"
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/libm"
)

// complexOperand gives a complex, float or int as an operand; ok is false for
// anything else. Errors: OverflowError.
func complexOperand(v Value) (re, im float64, ok bool, err error) {
	if c := v.AsComplex(); c != nil {
		return c.re, c.im, true, nil
	}
	re, ok, err = floatOperand(v)
	return re, 0, ok, err
}

// complexPair is both operands of a complex operator.
type complexPair struct{ ar, ai, br, bi float64 }

func complexOperands(a, b Value) (p complexPair, ok bool, err error) {
	if p.ar, p.ai, ok, err = complexOperand(a); ok {
		p.br, p.bi, ok, err = complexOperand(b)
	}
	return
}

func complexAdd(t *Thread, a, b Value) (Value, error) {
	if a.p.typ == &ComplexType && b.p.typ == &ComplexType {
		x, y := (*Complex)(unsafe.Pointer(a.p)), (*Complex)(unsafe.Pointer(b.p))
		return NewComplex(x.re+y.re, x.im+y.im), nil
	}
	p, ok, err := complexOperands(a, b)
	if !ok {
		return floatNone(err)
	}
	return NewComplex(p.ar+p.br, p.ai+p.bi), nil
}

func complexSub(t *Thread, a, b Value) (Value, error) {
	p, ok, err := complexOperands(a, b)
	if !ok {
		return floatNone(err)
	}
	return NewComplex(p.ar-p.br, p.ai-p.bi), nil
}

func complexMul(t *Thread, a, b Value) (Value, error) {
	if a.p.typ == &ComplexType && b.p.typ == &ComplexType {
		x, y := (*Complex)(unsafe.Pointer(a.p)), (*Complex)(unsafe.Pointer(b.p))
		return NewComplex(mulComplex(x.re, x.im, y.re, y.im)), nil
	}
	p, ok, err := complexOperands(a, b)
	if !ok {
		return floatNone(err)
	}
	return NewComplex(mulComplex(p.ar, p.ai, p.br, p.bi)), nil
}

// mulComplex rounds each product, as C without fused operations does.
func mulComplex(ar, ai, br, bi float64) (re, im float64) {
	return float64(ar*br) - float64(ai*bi), float64(ar*bi) + float64(ai*br)
}

func complexTrueDiv(t *Thread, a, b Value) (Value, error) {
	p, ok, err := complexOperands(a, b)
	if !ok {
		return floatNone(err)
	}
	if p.br == 0 && p.bi == 0 {
		return Value{}, ZeroDivisionErrorf("complex division by zero")
	}
	return NewComplex(divComplex(p.ar, p.ai, p.br, p.bi)), nil
}

// divComplex divides by Smith's method: the larger part of the divisor is
// divided out first, so that nothing overflows in between. The divisor is not
// zero.
func divComplex(ar, ai, br, bi float64) (re, im float64) {
	switch {
	case math.Abs(br) >= math.Abs(bi):
		ratio := bi / br
		denom := br + float64(bi*ratio)
		return (ar + float64(ai*ratio)) / denom, (ai - float64(ar*ratio)) / denom
	case math.Abs(bi) >= math.Abs(br):
		ratio := br / bi
		denom := float64(br*ratio) + bi
		return (float64(ar*ratio) + ai) / denom, (float64(ai*ratio) - ar) / denom
	}
	return math.NaN(), math.NaN()
}

func complexPower(t *Thread, a, b Value) (Value, error) {
	p, ok, err := complexOperands(a, b)
	if !ok {
		return floatNone(err)
	}
	return powComplex(p.ar, p.ai, p.br, p.bi)
}

func complexPow(t *Thread, a, b, mod Value) (Value, error) {
	if !mod.IsNone() {
		return Value{}, ValueErrorf("complex modulo")
	}
	return complexPower(t, a, b)
}

// maxComplexPower is the largest whole exponent that is done by multiplying.
const maxComplexPower = 100

// powComplex is a ** b. Errors: ZeroDivisionError, OverflowError.
func powComplex(ar, ai, br, bi float64) (Value, error) {
	var re, im float64
	switch {
	case bi == 0 && br == math.Floor(br) && math.Abs(br) <= maxComplexPower:
		re, im = powComplexInt(ar, ai, int(math.Abs(br)))
		if br <= 0 {
			if re == 0 && im == 0 {
				return Value{}, errComplexZeroPower()
			}
			re, im = divComplex(1, 0, re, im)
		}
	case ar == 0 && ai == 0:
		if bi != 0 || br < 0 {
			return Value{}, errComplexZeroPower()
		}
	default:
		var ok bool
		if re, im, ok = powComplexPolar(ar, ai, br, bi); !ok {
			return Value{}, errComplexZeroPower()
		}
	}
	if math.IsInf(re, 0) || math.IsInf(im, 0) {
		return Value{}, OverflowErrorf("complex exponentiation")
	}
	return NewComplex(re, im), nil
}

func errComplexZeroPower() error {
	return ZeroDivisionErrorf("0.0 to a negative or complex power")
}

// powComplexInt multiplies by squaring, the lowest bits of n first.
func powComplexInt(ar, ai float64, n int) (re, im float64) {
	re = 1
	for ; n > 0; n >>= 1 {
		if n&1 != 0 {
			re, im = mulComplex(re, im, ar, ai)
		}
		ar, ai = mulComplex(ar, ai, ar, ai)
	}
	return re, im
}

// powComplexPolar is a ** b by length and angle; a is not zero. ok is false
// when the angle is infinite, which CPython takes for a domain error.
func powComplexPolar(ar, ai, br, bi float64) (re, im float64, ok bool) {
	abs := libm.Norm(ar, ai)
	length := libm.Pow(abs, br)
	angle := libm.Atan2(ai, ar)
	phase := angle * br
	if bi != 0 {
		length /= libm.Exp(angle * bi)
		phase += float64(bi * libm.Log(abs))
	}
	return length * libm.Cos(phase), length * libm.Sin(phase), !math.IsInf(phase, 0)
}
