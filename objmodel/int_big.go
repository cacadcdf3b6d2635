package objmodel

import (
	"math"
	"math/big"
	"math/bits"
)

// Work on big ints is counted in ticks of tickWords word operations; a single
// call of math/big does at most about 1<<27 of them, so that a run that goes
// on too long can be ended in between.
const (
	tickWords = 1 << 8
	leafWords = 1 << 13 // longest operand that math/big multiplies in one call
	// roomWords is how many words of results count as a tick more, so that memory
	// is looked at each time that a few megabytes have been filled.
	roomWords = 1 << 5
)

// BigWork counts passes over n words, and asks for room for n words.
func (t *Thread) BigWork(n, passes int) error {
	if n <= roomWords {
		return nil
	}
	if n > tickWords {
		if err := t.Reserve(int64(n)+1, 8); err != nil {
			return err
		}
	}
	return t.Tick(int64(n)/roomWords + int64(n)*int64(passes)/tickWords)
}

// MulBig is x * y. Errors: MemoryError, what ends a run that goes on too long.
func (t *Thread) MulBig(x, y *big.Int) (*big.Int, error) {
	n, m := len(x.Bits()), len(y.Bits())
	if n < m {
		x, y, n, m = y, x, m, n
	}
	if m == 0 {
		return new(big.Int), nil
	}
	if err := t.Reserve(int64(n)+int64(m), 8); err != nil {
		return nil, err
	}
	return t.mulWords(x, y)
}

// mulWords multiplies by splitting (Karatsuba) down to what one call of
// math/big does quickly. x has at least as many words as y.
func (t *Thread) mulWords(x, y *big.Int) (*big.Int, error) {
	n, m := len(x.Bits()), len(y.Bits())
	if m <= leafWords && n <= 64*leafWords || m <= 64 {
		if err := t.Tick(mulCost(n, m)); err != nil {
			return nil, err
		}
		return new(big.Int).Mul(x, y), nil
	}
	if n >= 2*m {
		return t.mulUneven(x, y, m)
	}
	half := (n + 1) / 2
	x1, x0 := splitWords(x, half)
	y1, y0 := splitWords(y, half)
	high, err := t.MulBig(x1, y1)
	if err != nil {
		return nil, err
	}
	low, err := t.MulBig(x0, y0)
	if err != nil {
		return nil, err
	}
	mid, err := t.MulBig(new(big.Int).Add(x1, x0), new(big.Int).Add(y1, y0))
	if err != nil {
		return nil, err
	}
	mid.Sub(mid, high)
	mid.Sub(mid, low)
	r := high.Lsh(high, uint(half)*bits.UintSize)
	r.Add(r, mid)
	r.Lsh(r, uint(half)*bits.UintSize)
	r.Add(r, low)
	if x.Sign() != y.Sign() {
		r.Neg(r)
	}
	return r, nil
}

// mulUneven multiplies x in pieces of m words by y.
func (t *Thread) mulUneven(x, y *big.Int, m int) (*big.Int, error) {
	words := x.Bits()
	out := new(big.Int)
	for at := (len(words) - 1) / m * m; at >= 0; at -= m {
		piece := new(big.Int).SetBits(words[at:min(at+m, len(words))])
		p, err := t.MulBig(piece, y)
		if err != nil {
			return nil, err
		}
		if y.Sign() < 0 {
			p.Neg(p)
		}
		out.Lsh(out, uint(m)*bits.UintSize)
		out.Add(out, p)
	}
	if x.Sign() != y.Sign() {
		out.Neg(out)
	}
	return out, nil
}

// splitWords gives the absolute value of x as high * 2**(64*half) + low.
func splitWords(x *big.Int, half int) (high, low *big.Int) {
	w := x.Bits()
	if len(w) <= half {
		return new(big.Int), new(big.Int).SetBits(w)
	}
	return new(big.Int).SetBits(w[half:]), new(big.Int).SetBits(w[:half:half])
}

// mulCost is the ticks of a multiplication of n by m words in one call.
func mulCost(n, m int) int64 {
	room := int64(n+m) / roomWords
	if m <= 40 {
		return room + int64(n)*int64(m)/tickWords
	}
	// Karatsuba: m**1.585 for each m words of n.
	return room + int64(float64(n)/float64(m)*math.Pow(float64(m), 1.585))/tickWords
}

// divModBig gives the quotient rounded down and the remainder with the sign
// of y, which is not zero.
func (t *Thread) divModBig(x, y *big.Int) (q, r *big.Int, err error) {
	if q, r, err = t.QuoRemBig(x, y); err != nil {
		return nil, nil, err
	}
	if r.Sign() != 0 && r.Sign() != y.Sign() {
		r.Add(r, y)
		q.Sub(q, oneBig)
	}
	return q, r, nil
}

var oneBig = big.NewInt(1)

// QuoRemBig divides rounding towards zero. Long divisions are done in pieces.
func (t *Thread) QuoRemBig(x, y *big.Int) (q, r *big.Int, err error) {
	n, m := len(x.Bits()), len(y.Bits())
	if n < m {
		return new(big.Int), new(big.Int).Set(x), nil
	}
	if err := t.BigWork(n, 1); err != nil {
		return nil, nil, err
	}
	piece := max(1<<26/m, 64)
	if n-m <= piece {
		if err := t.Tick(int64(n-m+1) * int64(min(m, 1<<12)) / tickWords); err != nil {
			return nil, nil, err
		}
		q, r = new(big.Int).QuoRem(x, y, new(big.Int))
		return q, r, nil
	}
	// Horner's scheme over pieces of the dividend.
	words := x.Bits()
	divisor := new(big.Int).Abs(y)
	quotient := make([]big.Word, n)
	r = new(big.Int)
	for end := n; end > 0; {
		start := max(end-piece, 0)
		if rest := end % piece; rest != 0 && end == n {
			start = end - rest
		}
		if err := t.Tick(int64(piece) * int64(min(m, 1<<12)) / tickWords); err != nil {
			return nil, nil, err
		}
		r.Lsh(r, uint(end-start)*bits.UintSize)
		r.Or(r, new(big.Int).SetBits(words[start:end:end]))
		d, rem := new(big.Int).QuoRem(r, divisor, new(big.Int))
		copy(quotient[start:end], d.Bits())
		r, end = rem, start
	}
	q = new(big.Int).SetBits(quotient)
	if x.Sign() != y.Sign() {
		q.Neg(q)
	}
	if x.Sign() < 0 {
		r.Neg(r)
	}
	return q, r, nil
}

// powMod is base ** exp modulo m, for exp >= 0 and m > 1.
func (t *Thread) powMod(base, exp, m *big.Int) (*big.Int, error) {
	n := len(m.Bits())
	if cost := mulCost(n, n)*int64(exp.BitLen()) + int64(n*exp.BitLen())/tickWords; cost < 1<<17 {
		if err := t.Tick(cost + int64(len(base.Bits()))/tickWords); err != nil {
			return nil, err
		}
		r := new(big.Int).Exp(base, exp, m)
		return r, nil
	}
	_, b, err := t.divModBig(base, m)
	if err != nil {
		return nil, err
	}
	r := big.NewInt(1)
	for i := exp.BitLen() - 1; i >= 0; i-- {
		if r, err = t.mulMod(r, r, m); err != nil {
			return nil, err
		}
		if exp.Bit(i) != 0 {
			if r, err = t.mulMod(r, b, m); err != nil {
				return nil, err
			}
		}
	}
	return r, nil
}

func (t *Thread) mulMod(x, y, m *big.Int) (*big.Int, error) {
	p, err := t.MulBig(x, y)
	if err != nil {
		return nil, err
	}
	_, r, err := t.QuoRemBig(p, m)
	return r, err
}

// powBig is a ** b for b >= 0, by squaring, asking for the size first.
func powBig(t *Thread, a *big.Int, b int64) (Value, error) {
	switch {
	case b == 0:
		return Int(1), nil
	case a.BitLen() <= 1:
		if b&1 == 0 {
			return bigValue(new(big.Int).Abs(a)), nil
		}
		return bigValue(a), nil
	}
	hi, size := bits.Mul64(uint64(a.BitLen()), uint64(b))
	if hi != 0 || size > math.MaxInt64 {
		return Value{}, MemoryError()
	}
	if err := t.Reserve(int64(size/8+16), 1); err != nil {
		return Value{}, err
	}
	zeros := a.TrailingZeroBits()
	odd := new(big.Int).Rsh(a, zeros)
	if size <= roomyWords*bits.UintSize {
		return t.powSmall(odd, b, zeros*uint(b)), nil
	}
	r := odd
	var err error
	for i := bits.Len64(uint64(b)) - 2; i >= 0; i-- {
		if r, err = t.MulBig(r, r); err != nil {
			return Value{}, err
		}
		if b>>i&1 != 0 {
			if r, err = t.MulBig(r, odd); err != nil {
				return Value{}, err
			}
		}
	}
	return bigValue(new(big.Int).Lsh(r, zeros*uint(b))), nil
}

// powSmall is a ** b << shift for b > 0 and a result that is not long.
func (t *Thread) powSmall(a *big.Int, b int64, shift uint) Value {
	r, next := &t.scratch[2], &t.scratch[3]
	r.Set(a)
	for i := bits.Len64(uint64(b)) - 2; i >= 0; i-- {
		next.Mul(r, r)
		r, next = next, r
		if b>>i&1 != 0 {
			next.Mul(r, a)
			r, next = next, r
		}
	}
	if shift == 0 {
		return copyBig(r)
	}
	return copyBig(next.Lsh(r, shift))
}

// lshiftBig is a << b for a != 0 and b >= 0.
func lshiftBig(t *Thread, a *big.Int, b int64) (Value, error) {
	if err := t.Reserve(b/8+int64(len(a.Bits()))*8+8, 1); err != nil {
		return Value{}, err
	}
	if err := t.Tick(b / 64 / roomWords); err != nil {
		return Value{}, err
	}
	if b>>3 < bigZeros {
		return bigValue(new(big.Int).Lsh(a, uint(b))), nil
	}
	// Lsh would clear the low words in one go, which nothing can interrupt.
	zeros := int(b / bits.UintSize)
	r := new(big.Int).Lsh(a, uint(b%bits.UintSize))
	var words []big.Word
	if err := t.apart(b>>3, func() { words = make([]big.Word, zeros+len(r.Bits())) }); err != nil {
		return Value{}, err
	}
	copy(words[zeros:], r.Bits())
	if out := new(big.Int).SetBits(words); a.Sign() >= 0 {
		return bigValue(out), nil
	} else {
		return bigValue(out.Neg(out)), nil
	}
}
