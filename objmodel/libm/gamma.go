package libm

import "math"

var (
	pi       = dd{0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53}
	halfLn2π = dd{0x1.d67f1c864beb5p-1, -0x1.65b5a1b7ff5dfp-55}
)

// stirlingFrom is from where Stirling's series has all digits.
const stirlingFrom = 40

// lnGamma is ln Γ(x) for x > 0, by Stirling's series at x + n, and the product
// of the n factors that are too many.
func lnGamma(x dd) dd {
	product, k := dd{1, 0}, 0
	for x.hi < stirlingFrom {
		product = product.mul(x)
		x = x.addf(1)
		if product.hi > 0x1p300 {
			product, k = product.scale(0x1p-300), k+300
		}
	}
	l := logdd(x)
	r := x.addf(-0.5).mul(l).sub(x).add(halfLn2π)
	inverse := dd{1, 0}.div(x)
	q := inverse.mul(inverse)
	t := dd{}
	for i := len(stirling) - 1; i >= 0; i-- {
		t = t.mul(q).add(stirling[i])
	}
	r = r.add(t.mul(inverse))
	if product.hi != 1 || product.lo != 0 {
		r = r.sub(logdd(product))
	}
	if k != 0 {
		r = r.sub(ln2.mulf(float64(k)))
	}
	return r
}

// logdd is ln x for x > 0 in two floats.
func logdd(x dd) dd {
	l := log(x.hi)
	// ln(hi + lo) = ln hi + lo/hi - (lo/hi)²/2, the last of no weight.
	return l.addf(x.lo / x.hi)
}

// sinPi is sin πx, for x not whole.
func sinPi(x float64) dd {
	n := math.RoundToEven(2 * x)
	r := pi.mulf(x - n/2)
	var s dd
	switch math.Mod(n, 4) {
	case 0:
		s = sin1(r)
	case 1, -3:
		s = cos1(r)
	case 2, -2:
		s = sin1(r).neg()
	default:
		s = cos1(r).neg()
	}
	return s
}

// Gamma is Γ(x): NaN at zero and the negative whole numbers.
func Gamma(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 1):
		return x
	case x <= 0 && x == math.Floor(x):
		return math.NaN()
	case x > 172:
		return math.Inf(1)
	case x < -190:
		return math.Copysign(0, sinPi(x).hi)
	case math.Abs(x) < 0x1p-60:
		return 1 / x
	case x > 0 && x < 60:
		return gammaProduct(x)
	case x > 0:
		a, k := exp(lnGamma(dd{x, 0}))
		return a.round(k)
	}
	// Γ(x) Γ(1-x) = π / sin πx.
	a, k := exp(lnGamma(twoSum(1, -x)))
	return pi.div(sinPi(x).mul(a)).round(-k)
}

// gammaProduct is Γ(x) for x that is small: whole numbers come out exactly.
func gammaProduct(x float64) float64 {
	if x == math.Floor(x) {
		r := dd{1, 0}
		for i := 2.0; i < x; i++ {
			r = r.mulf(i)
		}
		return r.float()
	}
	a, k := exp(lnGamma(dd{x, 0}))
	return a.round(k)
}

// Lgamma is ln |Γ(x)|.
func Lgamma(x float64) float64 {
	a := math.Abs(x)
	switch {
	case math.IsNaN(x):
		return x
	case math.IsInf(x, 0) || x <= 0 && x == math.Floor(x):
		return math.Inf(1)
	case x == 1 || x == 2:
		return 0
	case a < 0x1p-60:
		return -Log(a)
	case x > 0x1p60:
		return x * (Log(x) - 1)
	case x > 0:
		return lnGamma(dd{x, 0}).float()
	}
	s := sinPi(x)
	if s.hi < 0 {
		s = s.neg()
	}
	return logdd(pi.div(s)).sub(lnGamma(twoSum(1, -x))).float()
}
