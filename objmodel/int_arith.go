package objmodel

import (
	"math"
	"math/big"
	"math/bits"
)

// AddInt is a + b of two ints, whatever size the sum has.
func AddInt(a, b int64) Value {
	s := a + b
	if (a^s)&(b^s) < 0 {
		return addWide(a, b)
	}
	return Int(s)
}

// SubInt is a - b.
func SubInt(a, b int64) Value {
	d := a - b
	if (a^b)&(a^d) < 0 {
		return subWide(a, b)
	}
	return Int(d)
}

// MulInt is a * b.
func MulInt(a, b int64) Value {
	if p, ok := mulInt64(a, b); ok {
		return Int(p)
	}
	return mulWide(a, b)
}

// mulInt64 multiplies; ok is false if the product does not fit.
func mulInt64(a, b int64) (p int64, ok bool) {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	hi -= uint64(a>>63)&uint64(b) + uint64(b>>63)&uint64(a)
	return int64(lo), int64(hi) == int64(lo)>>63
}

// FloorDivInt is a // b, rounded towards minus infinity. Errors:
// ZeroDivisionError.
func FloorDivInt(a, b int64) (Value, error) {
	if b == 0 {
		return Value{}, errIntDivision()
	}
	if b == -1 {
		return SubInt(0, a), nil
	}
	q := a / b
	if a%b != 0 && a^b < 0 {
		q--
	}
	return Int(q), nil
}

// ModInt is a % b, which has the sign of b. Errors: ZeroDivisionError.
func ModInt(a, b int64) (Value, error) {
	if b == 0 {
		return Value{}, ZeroDivisionErrorf("integer modulo by zero")
	}
	if b == -1 {
		return Int(0), nil
	}
	r := a % b
	if r != 0 && r^b < 0 {
		r += b
	}
	return Int(r), nil
}

func errIntDivision() error {
	return ZeroDivisionErrorf("integer division or modulo by zero")
}

// TrueDivInt is a / b, the float nearest to the quotient. Errors:
// ZeroDivisionError.
func TrueDivInt(a, b int64) (Value, error) {
	if b == 0 {
		return Value{}, ZeroDivisionErrorf("division by zero")
	}
	const exact = 1 << 53
	if a >= -exact && a <= exact && b >= -exact && b <= exact {
		return Float(float64(a) / float64(b)), nil
	}
	return trueDivBig(big.NewInt(a), big.NewInt(b))
}

// LShiftInt is a << b. Errors: ValueError for a negative count,
// OverflowError and MemoryError for a result too large.
func LShiftInt(t *Thread, a, b int64) (Value, error) {
	if b < 0 {
		return Value{}, ValueErrorf("negative shift count")
	}
	if b < 63 {
		if r := a << b; r>>b == a {
			return Int(r), nil
		}
	}
	if a == 0 {
		return Int(0), nil
	}
	return lshiftBig(t, big.NewInt(a), b)
}

// RShiftInt is a >> b, rounded towards minus infinity. Errors: ValueError for
// a negative count.
func RShiftInt(a, b int64) (Value, error) {
	if b < 0 {
		return Value{}, ValueErrorf("negative shift count")
	}
	return Int(a >> uint(min(b, 63))), nil
}

// PowInt is a ** b: a float if b is negative. Errors: ZeroDivisionError,
// MemoryError for a result too large, what ends a run that goes on too long.
func PowInt(t *Thread, a, b int64) (Value, error) {
	if b < 0 {
		return PowFloat(float64(a), float64(b))
	}
	r, base := int64(1), a
	for e := b; ; {
		if e&1 != 0 {
			p, ok := mulInt64(r, base)
			if !ok {
				return powBig(t, big.NewInt(a), b)
			}
			r = p
		}
		if e >>= 1; e == 0 {
			return Int(r), nil
		}
		p, ok := mulInt64(base, base)
		if !ok {
			return powBig(t, big.NewInt(a), b)
		}
		base = p
	}
}

// bigValue makes an int of b, which it takes over.
func bigValue(b *big.Int) Value { return NewBig(b) }

// trueDivBig divides and rounds once. Errors: ZeroDivisionError,
// OverflowError for a quotient that no float can hold.
func trueDivBig(a, b *big.Int) (Value, error) {
	if b.Sign() == 0 {
		return Value{}, ZeroDivisionErrorf("division by zero")
	}
	f, ok := divideToFloat(a, b)
	if !ok {
		return Value{}, OverflowErrorf("integer division result too large for a float")
	}
	return Float(f), nil
}

// divideToFloat gives the float nearest to a/b, ties to even; ok is false if
// it is too large.
func divideToFloat(a, b *big.Int) (f float64, ok bool) {
	if a.Sign() == 0 {
		return signedZero(b.Sign() < 0), true
	}
	negative := a.Sign()*b.Sign() < 0
	x, y := new(big.Int).Abs(a), new(big.Int).Abs(b)
	// The quotient of the shifted numbers has 66 or 67 bits; what is lost
	// below stays visible in its last bit.
	shift := 66 - (x.BitLen() - y.BitLen())
	if shift > 1<<20 {
		return signedZero(negative), true
	}
	if shift < -(1 << 20) {
		return 0, false
	}
	if shift > 0 {
		x.Lsh(x, uint(shift))
	} else {
		y.Lsh(y, uint(-shift))
	}
	q, r := new(big.Int).QuoRem(x, y, new(big.Int))
	f, ok = roundScaled(q, r.Sign() != 0, -shift)
	if negative {
		f = -f
	}
	return f, ok
}

func signedZero(negative bool) float64 {
	if negative {
		return math.Copysign(0, -1)
	}
	return 0
}

// roundScaled gives the float nearest to (q + a bit, if inexact) * 2**exp, for
// q > 0 with more than 64 bits if inexact; ok is false if it is too large.
func roundScaled(q *big.Int, inexact bool, exp int) (f float64, ok bool) {
	n := q.BitLen()
	drop := max(n-53, -1074-exp)
	if drop <= 0 {
		f, _ = new(big.Float).SetInt(q).Float64()
		f = math.Ldexp(f, exp)
		return f, !math.IsInf(f, 0)
	}
	m := new(big.Int).Rsh(q, uint(drop))
	half := q.Bit(drop-1) != 0
	sticky := inexact || drop > 1 && q.TrailingZeroBits() < uint(drop-1)
	u := m.Uint64()
	if half && (sticky || u&1 != 0) {
		u++
	}
	f = math.Ldexp(float64(u), exp+drop)
	return f, !math.IsInf(f, 0)
}
