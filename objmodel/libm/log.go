package libm

import "math"

var (
	invLn2dd = dd{0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56}
)

// logParts gives ln x as k ln 2 + m, for finite x > 0 and m between ln √½ and
// ln √2.
func logParts(x float64) (k float64, m dd) {
	f, e := math.Frexp(x)
	if f < math.Sqrt2/2 {
		f, e = 2*f, e-1
	}
	return float64(e), log1(dd{f, 0}.addf(-1))
}

// log1 is ln(1 + u) for u between √½-1 and √2-1, by the series of artanh at
// u/(2+u).
func log1(u dd) dd {
	s := u.div(u.addf(2))
	q := s.mul(s)
	x := q.hi
	p := 1.0 / 45
	for n := 43; n >= 23; n -= 2 {
		p = p*x + 1/float64(n)
	}
	t := dd{p, 0}
	for n := 10; n >= 1; n-- {
		t = t.mul(q).add(inverseOdds[n])
	}
	return t.mul(q).mul(s).add(s).scale(2)
}

// log is ln x for finite x > 0.
func log(x float64) dd {
	k, m := logParts(x)
	if k == 0 {
		return m
	}
	return dd{k * ln2a, 0}.addf(k * ln2b).addf(k * ln2c).add(m)
}

// Log is the natural logarithm.
func Log(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log(x)
	}
	if normal(x) {
		h, l := logFast(x)
		if y, ok := decided(h, l, logBound); ok {
			return y
		}
	}
	return log(x).float()
}

// Log2 is the logarithm to base 2.
func Log2(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log(x)
	}
	if normal(x) {
		h, l := logFast(x)
		p := h * invLn2
		if y, ok := decided(p, math.FMA(h, invLn2, -p)+(h*invLn2dd.lo+l*invLn2), logBound); ok {
			return y
		}
	}
	k, m := logParts(x)
	return m.mul(invLn2dd).addf(k).float()
}

// Log10 is the logarithm to base 10, computed from the natural one as the C
// libraries do that descend from Sun's: with their last digit.
func Log10(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log(x)
	}
	const (
		invLn10   = 4.34294481903251816668e-01
		log10Two  = 3.01029995663611771306e-01 // its first bits
		log10Rest = 3.69423907715893078616e-13 // and the rest
	)
	f, e := math.Frexp(x) // ½ <= f < 1, where 1 <= f < 2 for e >= 1 is wanted
	k := float64(e - 1)
	f *= 2
	if k < 0 {
		k++
		f /= 2
	}
	z := float64(k*log10Rest) + float64(invLn10*Log(f))
	return z + float64(k*log10Two)
}
