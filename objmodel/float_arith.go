package objmodel

import (
	"math"

	"github.com/minipy-go/minipy/objmodel/libm"
)

// DivFloat is a / b. Errors: ZeroDivisionError.
func DivFloat(a, b float64) (Value, error) {
	if b == 0 {
		return Value{}, ZeroDivisionErrorf("float division by zero")
	}
	return Float(a / b), nil
}

// ModFloat is a % b, which has the sign of b. Errors: ZeroDivisionError.
func ModFloat(a, b float64) (Value, error) {
	if b == 0 {
		return Value{}, ZeroDivisionErrorf("float modulo by zero")
	}
	return Float(modFloat(a, b)), nil
}

// FloorDivFloat is a // b. Errors: ZeroDivisionError.
func FloorDivFloat(a, b float64) (Value, error) {
	if b == 0 {
		return Value{}, ZeroDivisionErrorf("float floor division by zero")
	}
	q, _ := divModFloat(a, b)
	return Float(q), nil
}

// modFloat is the remainder with the sign of b, b not zero.
func modFloat(a, b float64) float64 {
	m := math.Mod(a, b)
	if m == 0 {
		return math.Copysign(0, b)
	}
	if (m < 0) != (b < 0) {
		m += b
	}
	return m
}

// divModFloat gives floor(a / b) and the remainder with the sign of b, for b
// that is not zero. The quotient is made of the exact remainder, so that it
// fits it.
func divModFloat(a, b float64) (q, m float64) {
	m = math.Mod(a, b)
	d := (a - m) / b
	if m == 0 {
		m = math.Copysign(0, b)
	} else if (m < 0) != (b < 0) {
		m += b
		d--
	}
	if d == 0 {
		return math.Copysign(0, a/b), m
	}
	q = math.Floor(d)
	if d-q > 0.5 {
		q++
	}
	return q, m
}

// PowFloat is a ** b: a complex for a negative base and a fraction as the
// exponent. Errors: ZeroDivisionError, OverflowError.
func PowFloat(a, b float64) (Value, error) {
	switch {
	case b == 2:
		if r := a * a; !math.IsInf(r, 0) || math.IsInf(a, 0) {
			return Float(r), nil
		}
		return Value{}, errRange()
	case b == 0:
		return Float(1), nil
	case math.IsNaN(a):
		return Float(a), nil
	case math.IsNaN(b):
		if a == 1 {
			return Float(1), nil
		}
		return Float(b), nil
	case a == 0 && b < 0 && !math.IsInf(b, 0):
		return Value{}, ZeroDivisionErrorf("0.0 cannot be raised to a negative power")
	}
	if math.IsInf(a, 0) || math.IsInf(b, 0) {
		return Float(libm.Pow(a, b)), nil
	}
	if a < 0 && b != math.Floor(b) {
		return powComplex(a, 0, b, 0)
	}
	r := libm.Pow(a, b)
	if math.IsInf(r, 0) {
		return Value{}, errRange()
	}
	return Float(r), nil
}

// errRange is what C's ERANGE becomes.
func errRange() error {
	return AllocException(&OverflowErrorType, NewTuple(Int(34), NewASCII("Numerical result out of range")))
}
