package objmodel

import (
	"math/big"
	"math/bits"
	"strings"
)

const (
	// leafDecimal is up to how many words math/big writes a number in one call.
	leafDecimal = 1 << 15
	// digitsPerWord is how many decimal digits surely fit a word.
	digitsPerWord = 19
	// leafInverse is up to how many words math/big divides for an inverse.
	leafInverse = 1 << 9
)

// digitsOf is n.Text(base) for n >= 0 with a look at the limits now and then.
// Errors: as Tick.
func (t *Thread) digitsOf(n *big.Int, base int) (string, error) {
	if base != 10 {
		return t.PowerDigits(n, base, "")
	}
	if len(n.Bits()) <= leafDecimal {
		if err := t.BigWork(len(n.Bits()), 64); err != nil {
			return "", err
		}
		return n.Text(base), nil
	}
	w := decimalWriter{t: t}
	if err := w.prepare(n); err != nil {
		return "", err
	}
	if err := w.write(n, len(w.powers)-1, 0); err != nil {
		return "", err
	}
	return w.out.String(), nil
}

// digitPiece is how many words are written at a time in a base that is a power
// of two; a multiple of three, so that no octal digit lies in two pieces.
const digitPiece = 3 << 10

// PowerDigits gives prefix and the digits of the absolute value of n in base 2,
// 8 or 16. Errors: MemoryError, or as Tick.
func (t *Thread) PowerDigits(n *big.Int, base int, prefix string) (string, error) {
	bitsPerDigit := bits.TrailingZeros(uint(base))
	length := (n.BitLen() + bitsPerDigit - 1) / bitsPerDigit
	if err := reserveText(t, int64(length)); err != nil {
		return "", err
	}
	words := n.Bits()
	var b strings.Builder
	b.Grow(len(prefix) + max(length, 1))
	b.WriteString(prefix)
	top := max(len(words)-1, 0) / digitPiece * digitPiece
	b.WriteString(new(big.Int).SetBits(words[top:]).Text(base))
	const width = digitPiece * bits.UintSize
	for at := top; at > 0; at -= digitPiece {
		if err := t.Tick(digitPiece >> 4); err != nil {
			return "", err
		}
		piece := new(big.Int).SetBits(words[at-digitPiece : at : at]).Text(base)
		for range width/bitsPerDigit - len(piece) {
			b.WriteByte('0')
		}
		b.WriteString(piece)
	}
	return b.String(), nil
}

// decimalWriter writes long numbers by halves: it divides by powers of ten
// that are squares of each other, and these divisions multiply by an inverse,
// which MulBig can do in pieces.
type decimalWriter struct {
	t      *Thread
	powers []decimalPower
	out    strings.Builder
}

// decimalPower is 10**digits.
type decimalPower struct {
	digits  int
	value   *big.Int
	inverse *big.Int // of value, scaled by twice its bits
}

// prepare makes the powers that n needs: n is less than the square of the last.
func (w *decimalWriter) prepare(n *big.Int) error {
	if err := w.t.Reserve(int64(len(n.Bits())), bits.UintSize); err != nil {
		return err
	}
	const digits = digitsPerWord * leafDecimal / 2
	power := decimalPower{digits: digits, value: new(big.Int).Exp(big.NewInt(10), big.NewInt(digits), nil)}
	for {
		var err error
		if power.inverse, err = w.t.inverse(power.value); err != nil {
			return err
		}
		w.powers = append(w.powers, power)
		if 2*power.value.BitLen()-1 > n.BitLen() {
			return nil
		}
		square, err := w.t.MulBig(power.value, power.value)
		if err != nil {
			return err
		}
		power = decimalPower{digits: 2 * power.digits, value: square}
	}
}

// write appends n, which is less than the square of a power, with zeros before
// it up to a width.
func (w *decimalWriter) write(n *big.Int, power, width int) error {
	if len(n.Bits()) <= leafDecimal/4 || power < 0 {
		if err := w.t.Tick(int64(len(n.Bits()))); err != nil {
			return err
		}
		text := ""
		if n.Sign() != 0 || width == 0 {
			text = n.String()
		}
		for range width - len(text) {
			w.out.WriteByte('0')
		}
		w.out.WriteString(text)
		return nil
	}
	p := &w.powers[power]
	if n.Cmp(p.value) < 0 && width == 0 {
		return w.write(n, power-1, 0)
	}
	high, low, err := w.t.divide(n, p.value, p.inverse)
	if err != nil {
		return err
	}
	if err := w.write(high, power-1, max(width-p.digits, 0)); err != nil {
		return err
	}
	return w.write(low, power-1, p.digits)
}

// divide gives the quotient and the remainder of x by d, where x is less than
// d squared (Barrett's reduction).
func (t *Thread) divide(x, d, inverse *big.Int) (q, r *big.Int, err error) {
	if q, err = t.MulBig(x, inverse); err != nil {
		return nil, nil, err
	}
	q.Rsh(q, 2*uint(d.BitLen()))
	if r, err = t.MulBig(q, d); err != nil {
		return nil, nil, err
	}
	r = new(big.Int).Sub(x, r)
	for r.Cmp(d) >= 0 {
		r.Sub(r, d)
		q.Add(q, oneBig)
	}
	return q, r, nil
}

// inverse gives 2**(2*d.BitLen()) / d, rounded down, for d > 0: by one step of
// Newton's from that of the upper half of d.
func (t *Thread) inverse(d *big.Int) (*big.Int, error) {
	size := uint(d.BitLen())
	whole := new(big.Int).Lsh(oneBig, 2*size)
	if len(d.Bits()) <= leafInverse {
		return whole.Quo(whole, d), nil
	}
	const guard = 16
	half := size/2 + guard
	x, err := t.inverse(new(big.Int).Rsh(d, size-half))
	if err != nil {
		return nil, err
	}
	x.Lsh(x, size-half)
	product, err := t.MulBig(d, x)
	if err != nil {
		return nil, err
	}
	step, err := t.MulBig(x, product.Sub(whole, product))
	if err != nil {
		return nil, err
	}
	x.Add(x, step.Rsh(step, 2*size))
	if product, err = t.MulBig(d, x); err != nil {
		return nil, err
	}
	rest := whole.Sub(whole, product)
	for rest.Sign() < 0 {
		rest.Add(rest, d)
		x.Sub(x, oneBig)
	}
	for rest.Cmp(d) >= 0 {
		rest.Sub(rest, d)
		x.Add(x, oneBig)
	}
	return x, nil
}
