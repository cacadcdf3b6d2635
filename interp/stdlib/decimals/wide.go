package decimals

import "math/bits"

// wide is an int of 256 bits, its lowest word first: what coefficients of 128
// bits come to on the way to a result.
type wide [4]uint64

// most128 is how many digits always fit 128 bits.
const most128 = 38

const (
	word19   = 10_000_000_000_000_000_000 // 10 ** 19
	digits19 = 19
)

// power64 gives 10 ** n, n <= 19.
func power64(n int) uint64 {
	if n == digits19 {
		return word19
	}
	return uint64(powers[n])
}

// power128 gives 10 ** n, n <= 38.
func power128(n int) (hi, lo uint64) {
	if n <= digits19 {
		return 0, power64(n)
	}
	return bits.Mul64(word19, power64(n-digits19))
}

// product multiplies two ints of 128 bits.
func product(xhi, xlo, yhi, ylo uint64) (w wide) {
	w[1], w[0] = bits.Mul64(xlo, ylo)
	if xhi|yhi == 0 {
		return w
	}
	h1, l1 := bits.Mul64(xhi, ylo)
	h2, l2 := bits.Mul64(xlo, yhi)
	h3, l3 := bits.Mul64(xhi, yhi)
	var c1, c2 uint64
	w[1], c1 = bits.Add64(w[1], l1, 0)
	w[1], c2 = bits.Add64(w[1], l2, 0)
	w[2], c1 = bits.Add64(h1, h2, c1)
	w[3] = h3 + c1
	w[2], c2 = bits.Add64(w[2], l3, c2)
	w[3] += c2
	return w
}

func (w *wide) bitLen() int {
	for i := 3; i >= 0; i-- {
		if w[i] != 0 {
			return 64*i + bits.Len64(w[i])
		}
	}
	return 0
}

// compare says whether w is below, equal to or above v.
func (w *wide) compare(v *wide) int {
	for i := 3; i >= 0; i-- {
		if w[i] != v[i] {
			if w[i] < v[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}

// digits counts the digits, 1 for 0.
func (w *wide) digits() int {
	// 1233 / 4096 is a little less than log10(2): right, or one too few.
	n := w.bitLen() * 1233 >> 12
	if n == 0 || !w.below(n) {
		n++
	}
	return n
}

// below says whether w is less than 10 ** n, n <= 76.
func (w *wide) below(n int) bool {
	if n <= digits19 {
		return w[1]|w[2]|w[3] == 0 && w[0] < power64(n)
	}
	p := widePower(n)
	return w.compare(&p) < 0
}

// widePower gives 10 ** n, n <= 76.
func widePower(n int) wide {
	half := min(n, most128)
	xhi, xlo := power128(half)
	yhi, ylo := power128(n - half)
	return product(xhi, xlo, yhi, ylo)
}

// divide divides w by a word and gives the rest.
func (w *wide) divide(by uint64) (rest uint64) {
	i := 3
	for i > 0 && w[i] == 0 {
		i--
	}
	for ; i >= 0; i-- {
		w[i], rest = bits.Div64(rest, w[i], by)
	}
	return rest
}

// cut divides w by 10 ** n: half says whether what is cut off is below, at or
// above the half of the last place left, lost whether it isn't 0.
func (w *wide) cut(n int) (half int, lost bool) {
	for ; n > digits19; n -= digits19 {
		if w.divide(word19) != 0 {
			lost = true
		}
	}
	unit := power64(n)
	rest := w.divide(unit)
	switch less := unit - rest; {
	case rest < less:
		half = -1
	case rest > less || lost:
		half = 1
	}
	return half, lost || rest != 0
}

// increment adds 1.
func (w *wide) increment() {
	for i := range w {
		if w[i]++; w[i] != 0 {
			return
		}
	}
}

// divide128 divides w by an int of 128 bits and gives the rest. Of a divisor of
// two words it is long division with digits of 64 bits (Knuth, The Art of
// Computer Programming, 4.3.1, algorithm D).
func (w *wide) divide128(hi, lo uint64) (resthi, restlo uint64) {
	if hi == 0 {
		return 0, w.divide(lo)
	}
	s := uint(bits.LeadingZeros64(hi))
	hi, lo = hi<<s|lo>>1>>(63-s), lo<<s
	top := w[3] >> 1 >> (63 - s)
	for i := 3; i > 0; i-- {
		w[i] = w[i]<<s | w[i-1]>>1>>(63-s)
	}
	w[0] <<= s
	// r2, r1, r0 are the words that a digit of the quotient is found from.
	r2, r1 := top, w[3]
	w[3] = 0
	for i := 2; i >= 0; i-- {
		r0 := w[i]
		q := ^uint64(0)
		if r2 < hi {
			var r uint64
			q, r = bits.Div64(r2, r1, hi)
			for {
				ph, pl := bits.Mul64(q, lo)
				if ph < r || ph == r && pl <= r0 {
					break
				}
				q--
				if r += hi; r < hi {
					break
				}
			}
		}
		ph, pl := bits.Mul64(q, lo)
		qh, ql := bits.Mul64(q, hi)
		var b, c uint64
		ph, c = bits.Add64(ph, ql, 0)
		qh += c
		r0, b = bits.Sub64(r0, pl, 0)
		r1, b = bits.Sub64(r1, ph, b)
		r2, b = bits.Sub64(r2, qh, b)
		for b != 0 {
			q--
			r0, c = bits.Add64(r0, lo, 0)
			r1, c = bits.Add64(r1, hi, c)
			r2, c = bits.Add64(r2, 0, c)
			b -= c
		}
		w[i] = q
		r2, r1 = r1, r0
	}
	// The rest is r2, r1 shifted back.
	return r2 >> s, r1>>s | r2<<1<<(63-s)
}
