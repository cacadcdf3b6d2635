package decimals

import "math/big"

// Arithmetic on coefficients of more than 128 bits, or with a precision that
// asks for them, up to a length where it takes a moment.
const (
	longPrec = 10_000
	longBits = 40_000
)

// some says that a number is finite and not too long.
func (n *number) some() bool {
	return n.kind == 0 && n.exp < nearest && n.exp > -nearest && (n.long == nil || n.long.BitLen() < longBits)
}

func (n *number) big() *big.Int {
	if n.long != nil {
		return n.long
	}
	b := new(big.Int).SetUint64(n.lo)
	if n.hi == 0 {
		return b
	}
	high := new(big.Int).SetUint64(n.hi)
	return b.Or(b, high.Lsh(high, 64))
}

// tenTo gives 10 ** n, which must not be changed.
func tenTo(n int) *big.Int {
	if n < mostDigits {
		return power(n)
	}
	return new(big.Int).Exp(power(1), big.NewInt(int64(n)), nil)
}

// logTen is about how many digits a number of some bits has, one at most too few.
func logTen(b *big.Int) int { return (b.BitLen()-1)*30103/100000 + 1 }

func longDigits(b *big.Int) int {
	n := logTen(b)
	if b.Cmp(tenTo(n)) >= 0 {
		n++
	}
	return n
}

// finishLong is finish for a coefficient other than 0, which it may change.
func (c *rules) finishLong(sign uint8, b *big.Int, exp int64, more bool) *number {
	about := int64(logTen(b))
	if b.Sign() == 0 || c.fold || exp+about <= c.emin || exp+about >= c.emax-1 {
		return nil
	}
	n := newNumber(sign, 0, 0, exp)
	if about < c.prec {
		n.fill(b)
		return n
	}
	width := int64(longDigits(b))
	if width <= c.prec {
		n.fill(b)
		return n
	}
	unit := tenTo(int(width - c.prec))
	var rest, other big.Int
	b.QuoRem(b, unit, &rest)
	signals := int64(rounded)
	if more || rest.Sign() != 0 {
		signals |= inexact
		half := rest.CmpAbs(other.Sub(unit, &rest))
		if half == 0 && more {
			half = 1
		}
		if roundsUp(c.mode(), sign != 0, half, uint(other.Rem(b, power(1)).Uint64())) {
			if b.Add(b, power(0)); b.Cmp(tenTo(int(c.prec))) >= 0 {
				b.Quo(b, power(1))
				width++
			}
		}
	}
	if !c.raise(signals) {
		return nil
	}
	n.exp += width - c.prec
	n.fill(b)
	return n
}

func (c *rules) addLong(x, y *number, flip uint8) *number {
	sign, other := x.sign, y.sign^flip
	if x.exp < y.exp {
		x, y, sign, other = y, x, other, sign
	}
	gap := x.exp - y.exp
	if gap > longPrec || x.zero() || y.zero() {
		return nil
	}
	a, b := x.big(), y.big()
	r := new(big.Int)
	if gap > 0 {
		a = r.Mul(a, tenTo(int(gap)))
	}
	if sign == other {
		r.Add(a, b)
	} else if r.Sub(a, b); r.Sign() < 0 {
		r.Neg(r)
		sign = other
	}
	return c.finishLong(sign, r, y.exp, false)
}

func sumLong(c *rules, x, y *number) *number        { return c.addLong(x, y, 0) }
func differenceLong(c *rules, x, y *number) *number { return c.addLong(x, y, 1) }

func (c *rules) multiplyLong(x, y *number) *number {
	return c.finishLong(x.sign^y.sign, new(big.Int).Mul(x.big(), y.big()), x.exp+y.exp, false)
}

func (c *rules) quotientLong(x, y *number) *number {
	if x.zero() || y.zero() {
		return nil
	}
	a, b := x.big(), y.big()
	shift := max(longDigits(b)-longDigits(a)+int(c.prec)+1, 0)
	var rest big.Int
	q := new(big.Int).Mul(a, tenTo(shift))
	q.QuoRem(q, b, &rest)
	exp := x.exp - y.exp - int64(shift)
	if rest.Sign() == 0 {
		return nil // exact ones are rare here
	}
	return c.finishLong(x.sign^y.sign, q, exp, true)
}
