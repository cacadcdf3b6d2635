package decimals

import (
	"math/bits"

	"github.com/minipy-go/minipy/objmodel"
)

// finish gives sign and w * 10 ** exp as a number rounded by the rules; more says
// that something smaller than a unit, but not 0, is to be added to w, which
// has more digits than a number then. It is nil, and nothing has happened,
// where that comes to an exception or is out of the range of normal numbers.
func (c *rules) finish(sign uint8, w *wide, exp int64, more bool) *number {
	if w[1]|w[2]|w[3] == 0 && w[0] == 0 {
		if c.fold || exp > c.emax || exp < c.emin-c.prec+1 {
			return nil
		}
		return newNumber(sign, 0, 0, exp)
	}
	if w[3]>>62 != 0 {
		return nil
	}
	width := int64(w.digits())
	if lead := exp + width - 1; c.fold || lead < c.emin || lead >= c.emax {
		return nil
	}
	if width <= c.prec {
		return newNumber(sign, w[1], w[0], exp)
	}
	mode, signals := c.mode(), int64(rounded)
	r := *w
	half, lost := r.cut(int(width - c.prec))
	if more {
		if lost = true; half == 0 {
			half = 1
		}
	}
	exp += width - c.prec
	if lost {
		signals |= inexact
		if r.round(mode, sign, half); !r.below(int(c.prec)) {
			r.divide(10)
			exp++
		}
	}
	if !c.raise(signals) {
		return nil
	}
	return newNumber(sign, r[1], r[0], exp)
}

// round takes w one up if a mode says so (see roundsUp).
func (w *wide) round(mode string, sign uint8, half int) {
	last := *w
	if roundsUp(mode, sign != 0, half, uint(last.divide(10))) {
		w.increment()
	}
}

// aligned gives the coefficients of two numbers for the same exponent; ok is
// false if that is too far.
func aligned(x, y *number) (a, b wide, exp int64, ok bool) {
	a, b, exp = x.wide(), y.wide(), x.exp
	switch gap := x.exp - y.exp; {
	case gap == 0:
	case gap > 0 && gap <= most128:
		hi, lo := power128(int(gap))
		a, exp = product(x.hi, x.lo, hi, lo), y.exp
	case gap < 0 && gap >= -most128:
		hi, lo := power128(int(-gap))
		b = product(y.hi, y.lo, hi, lo)
	default:
		return a, b, 0, false
	}
	return a, b, exp, true
}

// add gives x + y, or x - y if flip is 1; nil where Python code is to do it.
func (c *rules) add(x, y *number, flip uint8) *number {
	a, b, exp, ok := aligned(x, y)
	if !ok {
		return nil
	}
	sign := x.sign
	if other := y.sign ^ flip; other == sign {
		var carry uint64
		for i := range a {
			a[i], carry = bits.Add64(a[i], b[i], carry)
		}
	} else {
		switch a.compare(&b) {
		case 0:
			sign = 0
			if c.mode() == "ROUND_FLOOR" {
				sign = 1
			}
		case -1:
			a, b, sign = b, a, other
		}
		var borrow uint64
		for i := range a {
			a[i], borrow = bits.Sub64(a[i], b[i], borrow)
		}
	}
	return c.finish(sign, &a, exp, false)
}

func (c *rules) multiply(x, y *number) *number {
	w := product(x.hi, x.lo, y.hi, y.lo)
	return c.finish(x.sign^y.sign, &w, x.exp+y.exp, false)
}

func (c *rules) quotient(x, y *number) *number {
	if x.zero() || y.zero() {
		return nil
	}
	shift := max(y.digits()-x.digits()+int(c.prec)+1, 0)
	if shift > 2*most128 || shift > most128 && x.hi != 0 {
		return nil
	}
	w := x.wide()
	if shift > most128 {
		// What is over 38 digits comes with the coefficient, which is short.
		hi, lo := bits.Mul64(x.lo, power64(min(shift-most128, digits19)))
		if shift-most128 > digits19 {
			return nil
		}
		phi, plo := power128(most128)
		w = product(hi, lo, phi, plo)
	} else if shift > 0 {
		hi, lo := power128(shift)
		w = product(x.hi, x.lo, hi, lo)
	}
	resthi, restlo := w.divide128(y.hi, y.lo)
	exp := x.exp - y.exp - int64(shift)
	if resthi|restlo != 0 {
		return c.finish(x.sign^y.sign, &w, exp, true)
	}
	exp += int64(w.strip(shift))
	return c.finish(x.sign^y.sign, &w, exp, false)
}

// strip drops up to most zeros from the end of w and gives how many.
func (w *wide) strip(most int) (n int) {
	for step := 16; step > 0; {
		if step > most-n {
			step >>= 1
			continue
		}
		q := *w
		if q.divide(power64(step)) != 0 {
			step >>= 1
			continue
		}
		*w = q
		n += step
	}
	return n
}

// wholes gives the integer quotient of two magnitudes, and the rest for the
// exponent exp.
func (c *rules) wholes(x, y *number) (whole, rest wide, exp int64, ok bool) {
	if y.zero() {
		return whole, rest, 0, false
	}
	a, b, exp, ok := aligned(x, y)
	if !ok {
		return whole, rest, 0, false
	}
	if a.compare(&b) < 0 {
		return wide{}, a, exp, true
	}
	if b[2]|b[3] != 0 {
		return whole, rest, 0, false
	}
	rest[1], rest[0] = a.divide128(b[1], b[0])
	return a, rest, exp, a.below(int(c.prec))
}

func (c *rules) floorDivide(x, y *number) *number {
	whole, _, _, ok := c.wholes(x, y)
	if !ok {
		return nil
	}
	return c.finish(x.sign^y.sign, &whole, 0, false)
}

func (c *rules) remainder(x, y *number) *number {
	_, rest, exp, ok := c.wholes(x, y)
	if !ok {
		return nil
	}
	return c.finish(x.sign, &rest, exp, false)
}

// mostPower bounds the exponents of powers that are worked with here.
const mostPower = 100

// power gives x ** y for a small whole y where that is exact.
func (c *rules) power(x, y *number) *number {
	if y.exp != 0 || y.sign != 0 || y.hi != 0 || y.lo == 0 || y.lo >= mostPower || x.zero() {
		return nil
	}
	r := wide{1}
	for range y.lo {
		if r = product(r[1], r[0], x.hi, x.lo); r[2]|r[3] != 0 || !r.below(int(c.prec)) {
			return nil
		}
	}
	// Powers of numbers from 0 to 1 and of 1 have rules of their own.
	if x.exp < -most128 {
		return nil
	}
	if hi, lo := power128(max(int(-x.exp), 0)); x.hi < hi || x.hi == hi && x.lo <= lo {
		return nil
	}
	return c.finish(x.sign&uint8(y.lo), &r, x.exp*int64(y.lo), false)
}

// operand gives an operand of an operator that is a Decimal or a small int.
func operand(v Value) *number {
	if n := asNumber(v); n != nil {
		return n
	}
	if v.IsInt() {
		return ofInt(v.AsInt())
	}
	return nil
}

// operation gives the result for two finite numbers, or nil where it is up to
// other code, and nothing has happened.
type operation func(c *rules, x, y *number) *number

// operator gives what an operation comes to, by Python code if need be.
func operator(t *Thread, a, b Value, op, long operation, name string) (Value, error) {
	if x, y := operand(a), operand(b); x != nil && y != nil && x.some() && y.some() {
		var c rules
		ok, err := c.load(t)
		if err != nil {
			return Value{}, err
		}
		if ok && c.prec <= mostPrec && x.long == nil && y.long == nil {
			if r := op(&c, x, y); r != nil {
				return r.value(), nil
			}
		}
		if ok && long != nil {
			if r := long(&c, x, y); r != nil {
				return r.value(), nil
			}
		}
	}
	return inPython(t, name, Args{V: []Value{a, b}})
}

func addition(c *rules, x, y *number) *number    { return c.add(x, y, 0) }
func subtraction(c *rules, x, y *number) *number { return c.add(x, y, 1) }

var operators = [objmodel.NumBinary]objmodel.BinaryFunc{
	objmodel.OpAdd: func(t *Thread, a, b Value) (Value, error) { return operator(t, a, b, addition, sumLong, "__add__") },
	objmodel.OpSub: func(t *Thread, a, b Value) (Value, error) {
		return operator(t, a, b, subtraction, differenceLong, "__sub__")
	},
	objmodel.OpMul: func(t *Thread, a, b Value) (Value, error) {
		return operator(t, a, b, (*rules).multiply, (*rules).multiplyLong, "__mul__")
	},
	objmodel.OpTrueDiv: func(t *Thread, a, b Value) (Value, error) {
		return operator(t, a, b, (*rules).quotient, (*rules).quotientLong, "__truediv__")
	},
	objmodel.OpFloorDiv: func(t *Thread, a, b Value) (Value, error) {
		return operator(t, a, b, (*rules).floorDivide, nil, "__floordiv__")
	},
	objmodel.OpMod: func(t *Thread, a, b Value) (Value, error) {
		return operator(t, a, b, (*rules).remainder, nil, "__mod__")
	},
	objmodel.OpPow: func(t *Thread, a, b Value) (Value, error) {
		return operator(t, a, b, (*rules).power, nil, "__pow__")
	},
	objmodel.OpDivMod: bothDivided,
}

// signed gives a number rounded, with a sign: none (how 0), its own turned (1),
// or its own (2).
func signed(t *Thread, v Value, how uint8, name string) (Value, error) {
	if x := asNumber(v); x.short() && !x.zero() {
		var c rules
		ok, err := c.load(t)
		if err != nil {
			return Value{}, err
		}
		sign := x.sign
		if how < 2 {
			sign = sign&how ^ how
		}
		w := x.wide()
		if ok && c.prec <= mostPrec {
			if r := c.finish(sign, &w, x.exp, false); r != nil {
				return r.value(), nil
			}
		}
	}
	return inPython(t, name, Args{V: []Value{v}})
}
