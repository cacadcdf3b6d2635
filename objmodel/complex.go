package objmodel

import (
	"math"
	"unsafe"
)

// ComplexType is `complex`.
var ComplexType = Type{Name: "complex"}

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
func (v Value) AsComplex() *Complex {
	if v.p != nil && v.p.typ == &ComplexType {
		return (*Complex)(unsafe.Pointer(v.p))
	}
	return (*Complex)(unsafe.Pointer(v.Native(&ComplexType).p))
}

// Parts gives the real and the imaginary part.
func (o *Complex) Parts() (re, im float64) { return o.re, o.im }

// powComplex is a ** b. Errors: ZeroDivisionError, OverflowError.
func powComplex(ar, ai, br, bi float64) (Value, error) {
	if br == 0 && bi == 0 {
		return NewComplex(1, 0), nil
	}
	if ar == 0 && ai == 0 {
		if bi != 0 || br < 0 {
			return Value{}, ZeroDivisionErrorf("0.0 to a negative or complex power")
		}
		return NewComplex(0, 0), nil
	}
	abs := math.Hypot(ar, ai)
	length := math.Pow(abs, br)
	angle := math.Atan2(ai, ar)
	phase := angle * br
	if bi != 0 {
		length *= math.Exp(-angle * bi)
		phase += bi * math.Log(abs)
	}
	return NewComplex(length*math.Cos(phase), length*math.Sin(phase)), nil
}
