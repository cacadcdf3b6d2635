package libm

import "math"

// Pow is x**y with the special cases of C: NaN for a negative base and a
// fraction as the exponent, an infinity for a result too large.
func Pow(x, y float64) float64 {
	switch {
	case y == 2:
		return x * x
	case y == 0 || x == 0 || y != y || x != x || math.IsInf(x, 0) || math.IsInf(y, 0) || x == 1 || y == 1:
		return math.Pow(x, y)
	}
	sign := 1.0
	if x < 0 {
		if y != math.Floor(y) {
			return math.NaN()
		}
		if math.Mod(y, 2) != 0 {
			sign = -1
		}
		x = -x
	}
	switch y {
	case 0.5:
		return math.Sqrt(x)
	case -1:
		return sign / x
	}
	if n := math.Abs(2 * y); n <= 128 && n == math.Floor(n) {
		if r, ok := powHalvesFast(x, int(n), y < 0); ok {
			return sign * r
		}
		return sign * powHalves(x, int(n), y < 0)
	}
	if r, ok := powFast(x, y); ok {
		return sign * r
	}
	l := log(x)
	if e := l.hi * y; e > expMax+1 {
		return sign * math.Inf(1)
	} else if e < expMin-1 {
		return sign * 0
	}
	a, k := exp(l.mulf(y))
	return sign * a.round(k)
}

// powHalves is x**(n/2) or its inverse, by multiplication.
func powHalves(x float64, n int, inverse bool) float64 {
	m, e := math.Frexp(x)
	k := e * (n / 2)
	r := dd{1, 0}
	if n%2 != 0 {
		f, e := m, e
		if e%2 != 0 {
			f, e = 2*m, e-1
		}
		r, k = dd{f, 0}.sqrt(), k+e/2
	}
	for b, i := (dd{m, 0}), n/2; i > 0; i >>= 1 {
		if i&1 != 0 {
			r = r.mul(b)
		}
		b = b.mul(b)
	}
	if inverse {
		r, k = dd{1, 0}.div(r), -k
	}
	return r.round(k)
}
