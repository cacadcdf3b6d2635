package libm

import "math"

// The functions of this file give a result with a bound on its error, by
// tables and short polynomials. Where the bound leaves but one float to round
// to, as it does 95 times in 100, the slower functions need not be asked (Ziv,
// Fast Evaluation of Elementary Mathematical Functions, 1991).

// decided gives the float nearest to hi + lo if it is sure with an error of
// bound, relative to hi.
func decided(hi, lo, bound float64) (float64, bool) {
	e := bound * hi
	a, b := hi+(lo-e), hi+(lo+e)
	return a, a == b
}

// pow2 is 2**k for a k that gives a normal number.
func pow2(k int) float64 { return math.Float64frombits(uint64(k+1023) << 52) }

const (
	expStep     = 0x1.71547652b82fep+7 // 128 / ln 2
	expStepHi   = 0x1.62e42fef80000p-8 // ln 2 / 128
	expStepLo   = 0x1.1cf79abc9e3b4p-43
	expBound    = 0x1p-59
	logBound    = 0x1p-58
	trigBound   = 0x1p-62
	powBound    = 0x1p-67 // for each unit of the exponent of e
	halvesBound = 0x1p-92
	fastExpMax  = 708.0
)

// expFast is e**(x+low).
func expFast(x, low, bound float64) (float64, bool) {
	if !(math.Abs(x) < fastExpMax) {
		return 0, false
	}
	n := math.RoundToEven(x * expStep)
	k := int(n)
	h := x - n*expStepHi
	r := low - n*expStepLo
	s := h + r
	p := 1.0/120 + s*(1.0/720)
	p = 1.0/24 + s*p
	p = 1.0/6 + s*p
	p = 0.5 + s*p
	t := &exp2Table[k&127]
	l := t.lo + t.hi*(h+(r+s*s*p))
	y, ok := decided(t.hi, l, bound)
	return y * pow2(k>>7), ok
}

// logFast is ln x as k ln 2 + ln c + ln(1+r): two floats, the second with all
// that the first lacks. x is positive and normal.
func logFast(x float64) (hi, lo float64) {
	b := math.Float64bits(x)
	k := float64(int(b>>52) - 1023)
	m := math.Float64frombits(b&(1<<52-1) | 1023<<52)
	i := b >> 45 & 127
	if i >= 53 {
		k++
	}
	t := &logTable[i]
	r := math.FMA(m, t.c, -1)
	w := k*ln2a + t.hi
	// w is zero or not below r.
	s := w + r
	l := (w - s) + r
	q := r * r
	ql := math.FMA(r, r, -q)
	s2 := s - 0.5*q
	l += (s - s2) - 0.5*q
	p := 1.0/9 - r*(1.0/10)
	p = 1.0/8 - r*p
	p = 1.0/7 - r*p
	p = 1.0/6 - r*p
	p = 1.0/5 - r*p
	p = 1.0/4 - r*p
	p = 1.0/3 - r*p
	l += k*ln2b + t.lo - 0.5*ql + r*q*p
	return s2, l
}

// normal reports whether x is positive, finite and not subnormal.
func normal(x float64) bool { return x >= 0x1p-1022 && x <= math.MaxFloat64 }

// powFast is x**y for x > 0.
func powFast(x, y float64) (float64, bool) {
	if !normal(x) {
		return 0, false
	}
	h, l := logFast(x)
	e := h * y
	return expFast(e, math.FMA(h, y, -e)+l*y, expBound+math.Abs(e)*powBound)
}

// powHalvesFast is powHalves where nothing on the way is out of the range of
// normal floats.
func powHalvesFast(x float64, n int, inverse bool) (float64, bool) {
	e := int(math.Float64bits(x)>>52) - 1022
	if m := max(e, -e); n > 16 || m > 900 || m*n > 1900 {
		return 0, false
	}
	b := dd{x, 0}
	r := b
	i := n / 2
	if n&1 != 0 {
		h := math.Sqrt(x)
		r = dd{h, math.FMA(-h, h, x) / (2 * h)}
	} else {
		i--
	}
	for ; i > 0; i >>= 1 {
		if i&1 != 0 {
			r = r.mul(b)
		}
		b = b.mul(b)
	}
	if inverse {
		q := 1 / r.hi
		r = dd{q, (math.FMA(-q, r.hi, 1) - q*r.lo) * q}
	}
	return decided(r.hi, r.lo, halvesBound)
}

// π/2 in three parts, the first of 33 bits.
const (
	quarterHi  = 0x1.921fb54400000p+0
	quarterMid = 0x1.0b4611a600000p-34
	quarterLo  = 0x1.3198a2e037073p-69
)

// sincosFast is the sine of x, or that of x + π/2.
func sincosFast(x float64, shift int) (float64, bool) {
	if !(math.Abs(x) < 1<<19) {
		return 0, false
	}
	n := math.RoundToEven(x * twoOverPi)
	t := x - n*quarterHi
	w := n * quarterMid
	r := t - w
	low := ((t - r) - w) - n*quarterLo
	if math.Abs(r) < 0x1p-20 {
		return 0, false
	}
	q := int(n) + shift
	negative := r < 0
	if negative {
		r, low = -r, -low
	}
	i := math.RoundToEven(r * 64)
	e := &sinTable[int(i)]
	d := r - i/64
	d2 := d * d
	// sin d - d and cos d - 1, low counted in.
	sd := low - d*d2*(1.0/6-d2*(1.0/120-d2*(1.0/5040)))
	cd := -d*low - d2*(0.5-d2*(1.0/24-d2*(1.0/720-d2*(1.0/40320))))
	var hi, lo float64
	if q&1 == 0 {
		hi, lo = e.sin.hi, e.sin.lo
		p := e.cos.hi * d
		lo += math.FMA(e.cos.hi, d, -p) + e.cos.lo*d + e.cos.hi*sd + hi*cd
		s := twoSum(hi, p)
		hi, lo = s.hi, lo+s.lo
		negative = negative != (q&2 != 0)
	} else {
		hi, lo = e.cos.hi, e.cos.lo
		p := -e.sin.hi * d
		lo += math.FMA(-e.sin.hi, d, -p) - e.sin.lo*d - e.sin.hi*sd + hi*cd
		s := twoSum(hi, p)
		hi, lo = s.hi, lo+s.lo
		negative = q&2 != 0
	}
	y, ok := decided(hi, lo, trigBound)
	if negative {
		y = -y
	}
	return y, ok
}
