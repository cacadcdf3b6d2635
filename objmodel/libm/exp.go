package libm

import "math"

const (
	invLn2 = 0x1.71547652b82fep+0
	// ln 2 in three parts; the first two times an exponent are exact.
	ln2a = 0x1.62e42fefa3800p-1
	ln2b = 0x1.ef35793c76000p-45
	ln2c = 0x1.cc01f97b57a08p-87
	// Beyond these the result overflows or is zero.
	expMax = 709.7827128933841
	expMin = -745.1332191019412
)

var ln2 = dd{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56}

// exp gives e**x as a * 2**k, for x between expMin and expMax.
func exp(x dd) (a dd, k int) {
	n := math.RoundToEven(x.hi * invLn2)
	e := expm1(reduceExp(x, n))
	return e.addf(1), int(n)
}

// reduceExp is x - n ln 2.
func reduceExp(x dd, n float64) dd {
	r := twoSum(x.hi, -n*ln2a)
	r = r.addf(x.lo)
	r = r.addf(-n * ln2b)
	return r.addf(-n * ln2c)
}

// expm1 is e**r - 1 for |r| <= 0.35: the series for r/32, then e**2x - 1 =
// 2(e**x - 1) + (e**x - 1)**2 five times.
func expm1(r dd) dd {
	r = r.scale(1.0 / 32)
	x := r.hi
	p := 1.0 / 6227020800
	p = p*x + 1.0/479001600
	p = p*x + 1.0/39916800
	p = p*x + 1.0/3628800
	p = p*x + 1.0/362880
	p = p*x + 1.0/40320
	t := dd{p, 0}
	for n := 7; n >= 2; n-- {
		t = t.mul(r).add(inverseFactorials[n])
	}
	t = t.mul(r).mul(r).add(r)
	for range 5 {
		t = t.mul(t).add(t.scale(2))
	}
	return t
}

// Exp is e**x.
func Exp(x float64) float64 {
	switch {
	case math.IsNaN(x) || x > expMax || x < expMin || x == 0:
		return math.Exp(x)
	}
	if y, ok := expFast(x, 0, expBound); ok {
		return y
	}
	a, k := exp(dd{x, 0})
	return a.round(k)
}

// Exp2 is 2**x.
func Exp2(x float64) float64 {
	if math.IsNaN(x) || x >= 1024 || x < -1075 {
		return math.Exp2(x)
	}
	n := math.RoundToEven(x)
	a := expm1(ln2.mulf(x - n)).addf(1)
	return a.round(int(n))
}

// The functions below are made of math.Expm1 with the formulas of fdlibm, which
// the usual C library has too: their results are the same bit for bit.

// Cosh is the hyperbolic cosine.
func Cosh(x float64) float64 {
	x = math.Abs(x)
	switch {
	case x < math.Ln2/2:
		t := math.Expm1(x)
		if x < 0x1p-55 {
			return 1
		}
		w := 1 + t
		return 1 + (t*t)/(w+w)
	case x < 22:
		t := Exp(x)
		return 0.5*t + 0.5/t
	case x < expMax:
		return 0.5 * Exp(x)
	}
	w := Exp(0.5 * x)
	return 0.5 * w * w
}

// Sinh is the hyperbolic sine.
func Sinh(x float64) float64 {
	a := math.Abs(x)
	half := math.Copysign(0.5, x)
	switch {
	case a < 0x1p-28:
		return x
	case a < 22:
		t := math.Expm1(a)
		if a < 1 {
			return half * (2*t - t*t/(t+1))
		}
		return half * (t + t/(t+1))
	case a < expMax:
		return half * Exp(a)
	}
	w := Exp(0.5 * a)
	return half * w * w
}

// Tanh is the hyperbolic tangent.
func Tanh(x float64) float64 {
	a := math.Abs(x)
	var z float64
	switch {
	case math.IsNaN(x):
		return x
	case a < 0x1p-55:
		return x * (1 + x)
	case a >= 22:
		z = 1
	case a >= 1:
		z = 1 - 2/(math.Expm1(2*a)+2)
	default:
		t := math.Expm1(-2 * a)
		z = -t / (t + 2)
	}
	return math.Copysign(z, x)
}

// Asinh is the inverse of Sinh.
func Asinh(x float64) float64 {
	a := math.Abs(x)
	var z float64
	switch {
	case a < 0x1p-28 || math.IsNaN(x) || math.IsInf(x, 0):
		return x
	case a > 0x1p28:
		z = Log(a) + math.Ln2
	case a > 2:
		z = Log(2*a + 1/(math.Sqrt(a*a+1)+a))
	default:
		z = math.Log1p(a + a*a/(1+math.Sqrt(1+a*a)))
	}
	return math.Copysign(z, x)
}

// Acosh is the inverse of Cosh; NaN below 1.
func Acosh(x float64) float64 {
	switch {
	case x >= 0x1p28:
		return Log(x) + math.Ln2
	case x > 2:
		return Log(2*x - 1/(x+math.Sqrt(x*x-1)))
	}
	return math.Acosh(x)
}
