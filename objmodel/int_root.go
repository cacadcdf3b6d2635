package objmodel

import (
	"math"
	"math/big"
	"math/bits"
)

// longWords is the length from which the functions of math/big that go on for
// longer than their operands' length are done in steps that can be ended.
const longWords = 1 << 12

// SqrtBig is the whole part of the square root of n >= 0.
func (t *Thread) SqrtBig(n *big.Int) (*big.Int, error) {
	s, _, err := t.sqrtRem(n)
	return s, err
}

// sqrtRem gives the root and what is left: that of the upper half, and one
// division for the lower half of its bits (Zimmermann, Karatsuba Square Root,
// 1999).
func (t *Thread) sqrtRem(n *big.Int) (s, r *big.Int, err error) {
	if len(n.Bits()) <= longWords {
		if err := t.Tick(1 + int64(len(n.Bits()))/4); err != nil {
			return nil, nil, err
		}
		s = sqrtNewton(n)
		return s, new(big.Int).Sub(n, new(big.Int).Mul(s, s)), nil
	}
	// n = high * 2**4k + middle * 2**2k…: quarters of k words, the upper half
	// with an even number of bits cut off below it.
	k := uint(len(n.Bits())/4) * bits.UintSize
	high := new(big.Int).Rsh(n, 2*k)
	low := new(big.Int).Sub(n, new(big.Int).Lsh(high, 2*k))
	s, r, err = t.sqrtRem(high)
	if err != nil {
		return nil, nil, err
	}
	middle := new(big.Int).Rsh(low, k)
	low.Sub(low, new(big.Int).Lsh(middle, k))
	r.Lsh(r, k)
	r.Add(r, middle)
	q, u, err := t.QuoRemBig(r, new(big.Int).Lsh(s, 1))
	if err != nil {
		return nil, nil, err
	}
	square, err := t.MulBig(q, q)
	if err != nil {
		return nil, nil, err
	}
	s.Lsh(s, k)
	s.Add(s, q)
	r = u.Lsh(u, k)
	r.Add(r, low)
	r.Sub(r, square)
	for r.Sign() < 0 {
		// One less: r + 2s - 1.
		r.Add(r, new(big.Int).Lsh(s, 1))
		r.Sub(r, oneBig)
		s.Sub(s, oneBig)
	}
	return s, r, nil
}

// sqrtNewton is the whole part of the square root: the leading 64 bits give one
// that is right to 50 bits and not too small, each step of Newton's doubles them
// and stays above until there is nothing to gain.
func sqrtNewton(n *big.Int) *big.Int {
	shift := (n.BitLen() - 63) &^ 1
	if shift < 42 {
		return new(big.Int).Sqrt(n)
	}
	s, next := new(big.Int), new(big.Int)
	top := s.Rsh(n, uint(shift)).Uint64()
	// A float holds 21 more bits of the root of the top than its whole part.
	// Three of their units make up for what was cut off and rounded.
	s.SetUint64(uint64(math.Sqrt(float64(top))*(1<<21)) + 3)
	s.Lsh(s, uint(shift/2-21))
	for {
		next.Quo(n, s)
		next.Add(next, s)
		if next.Rsh(next, 1); next.Cmp(s) >= 0 {
			return s
		}
		s, next = next, s
	}
}

// GCDBig is the greatest common divisor of |x| and |y|.
func (t *Thread) GCDBig(x, y *big.Int) (*big.Int, error) {
	a, b := new(big.Int).Abs(x), new(big.Int).Abs(y)
	if a.Cmp(b) < 0 {
		a, b = b, a
	}
	if a.BitLen() <= 128 && bits.UintSize == 64 {
		x, _ := bigWide(a)
		y, _ := bigWide(b)
		return x.gcd(y), nil
	}
	for len(b.Bits()) > longWords {
		if err := t.Tick(1 + int64(len(a.Bits()))/64); err != nil {
			return nil, err
		}
		m, ok := lehmer(a, b)
		if !ok {
			_, r, err := t.QuoRemBig(a, b)
			if err != nil {
				return nil, err
			}
			a, b = b, r
			continue
		}
		a, b = m.apply(a, b)
	}
	if b.Sign() == 0 {
		return a, nil
	}
	if len(a.Bits()) > len(b.Bits())+1 {
		_, r, err := t.QuoRemBig(a, b)
		if err != nil {
			return nil, err
		}
		a, b = b, r
	}
	if err := t.Tick(1 + int64(len(b.Bits()))*int64(len(b.Bits()))/tickWords); err != nil {
		return nil, err
	}
	return new(big.Int).GCD(nil, nil, a, b), nil
}

// cosequence is a number of steps of Euclid's algorithm in one: the new
// numbers are a·x + b·y and c·x + d·y.
type cosequence struct{ a, b, c, d int64 }

// lehmer finds the steps that the leading bits of x >= y alone decide (Knuth,
// 4.5.2, algorithm L); ok is false if there are none.
func lehmer(x, y *big.Int) (m cosequence, ok bool) {
	shift := uint(x.BitLen() - 62)
	u, v := new(big.Int).Rsh(x, shift).Int64(), new(big.Int).Rsh(y, shift).Int64()
	m = cosequence{1, 0, 0, 1}
	for v+m.c != 0 && v+m.d != 0 {
		q := (u + m.a) / (v + m.c)
		if q != (u+m.b)/(v+m.d) {
			break
		}
		c, d := m.a-q*m.c, m.b-q*m.d
		if abs64(c) > 1<<30 || abs64(d) > 1<<30 {
			break
		}
		m = cosequence{m.c, m.d, c, d}
		u, v = v, u-q*v
		ok = true
	}
	return m, ok
}

func abs64(i int64) int64 { return max(i, -i) }

func (m cosequence) apply(x, y *big.Int) (a, b *big.Int) {
	combine := func(p, q int64) *big.Int {
		s := new(big.Int).Mul(x, big.NewInt(p))
		return s.Add(s, new(big.Int).Mul(y, big.NewInt(q)))
	}
	return combine(m.a, m.b), combine(m.c, m.d)
}
