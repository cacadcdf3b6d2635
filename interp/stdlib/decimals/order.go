package decimals

import (
	"math/bits"

	"github.com/minipy-go/minipy/objmodel"
)

// order compares two short numbers.
func order(x, y *number) int {
	above := 1
	if x.sign != 0 {
		above = -1
	}
	switch {
	case x.zero() && y.zero():
		return 0
	case x.zero():
		return 2*int(y.sign) - 1
	case y.zero() || x.sign != y.sign:
		return above
	}
	if x.exp != y.exp {
		switch lead := x.exp + int64(x.digits()) - y.exp - int64(y.digits()); {
		case lead < 0:
			return -above
		case lead > 0:
			return above
		}
	}
	a, b, _, _ := aligned(x, y)
	return above * a.compare(&b)
}

var comparisons = [...]string{objmodel.LT: "__lt__", objmodel.LE: "__le__", objmodel.EQ: "__eq__", objmodel.NE: "__ne__", objmodel.GT: "__gt__", objmodel.GE: "__ge__"}

func compareNumbers(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
	x, y := operand(a), operand(b)
	if x == nil || y == nil || !x.short() || !y.short() {
		return inPython(t, comparisons[op], Args{V: []Value{a, b}})
	}
	switch n := order(x, y); op {
	case objmodel.LT:
		return objmodel.Bool(n < 0), nil
	case objmodel.LE:
		return objmodel.Bool(n <= 0), nil
	case objmodel.EQ:
		return objmodel.Bool(n == 0), nil
	case objmodel.NE:
		return objmodel.Bool(n != 0), nil
	case objmodel.GT:
		return objmodel.Bool(n > 0), nil
	default:
		return objmodel.Bool(n >= 0), nil
	}
}

// The hash of a number is its remainder by a prime, and a tenth is this number
// in that field (The Python Standard Library, Hashing of numeric types).
const (
	modulus = 1<<61 - 1
	tenth   = 2075258708292324556
)

func hash(t *Thread, v Value) (int64, error) {
	x := asNumber(v)
	if !x.short() {
		h, err := inPython(t, "__hash__", Args{V: []Value{v}})
		return h.AsInt(), err
	}
	n, exp, unit := bits.Rem64(x.hi%modulus, x.lo, modulus), x.exp, uint64(10)
	if exp < 0 {
		exp, unit = -exp, tenth
	}
	for ; exp > 0; exp >>= 1 {
		if exp&1 != 0 {
			n = multiplied(n, unit)
		}
		unit = multiplied(unit, unit)
	}
	h := int64(n)
	if x.sign != 0 {
		h = -h
	}
	if h == -1 {
		h = -2
	}
	return h, nil
}

// multiplied is a product in the field of the modulus.
func multiplied(x, y uint64) uint64 {
	high, low := bits.Mul64(x, y)
	_, rest := bits.Div64(high, low, modulus)
	return rest
}
