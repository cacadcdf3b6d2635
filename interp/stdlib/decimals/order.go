package decimals

import (
	"math/bits"

	"github.com/minipy-go/minipy/objmodel"
)

// order compares numbers whose coefficients fit a word.
func order(t *Thread, a Args) (Value, error) {
	for _, part := range a.V {
		if !part.IsInt() {
			return objmodel.None, nil
		}
	}
	x, y := uint64(a.V[1].AsInt()), uint64(a.V[4].AsInt())
	above := 1
	if a.V[0].AsInt() != 0 {
		above = -1
	}
	gap := a.V[2].AsInt() - a.V[5].AsInt()
	var xhigh, yhigh uint64
	switch {
	case x|y == 0:
		return objmodel.Int(0), nil
	case a.V[0] != a.V[3]:
		return objmodel.Int(int64(above)), nil
	case x == 0 || y == 0 || gap == 0:
		// Powers of ten don't matter.
	case gap > 0 && gap <= wordDigits:
		xhigh, x = bits.Mul64(x, uint64(powers[gap]))
	case gap < 0 && gap >= -wordDigits:
		yhigh, y = bits.Mul64(y, uint64(powers[-gap]))
	default:
		return objmodel.None, nil
	}
	switch {
	case xhigh == yhigh && x == y:
		above = 0
	case xhigh < yhigh || xhigh == yhigh && x < y:
		above = -above
	}
	return objmodel.Int(int64(above)), nil
}

// The hash of a number is its remainder by a prime, and a tenth is this number
// in that field (The Python Standard Library, Hashing of numeric types).
const (
	modulus = 1<<61 - 1
	tenth   = 2075258708292324556
)

// hashed is the hash of a number whose coefficient fits a word.
func hashed(t *Thread, a Args) (Value, error) {
	if !a.V[1].IsInt() || !a.V[2].IsInt() {
		return objmodel.None, nil
	}
	n, exp, unit := uint64(a.V[1].AsInt())%modulus, a.V[2].AsInt(), uint64(10)
	if exp < 0 {
		exp, unit = -exp, tenth
	}
	for ; exp > 0; exp >>= 1 {
		if exp&1 != 0 {
			n = multiplied(n, unit)
		}
		unit = multiplied(unit, unit)
	}
	hash := int64(n)
	if a.V[0] != objmodel.Int(0) {
		hash = -hash
	}
	if hash == -1 {
		hash = -2
	}
	return objmodel.Int(hash), nil
}

// multiplied is a product in the field of the modulus.
func multiplied(x, y uint64) uint64 {
	high, low := bits.Mul64(x, y)
	_, rest := bits.Div64(high, low, modulus)
	return rest
}
