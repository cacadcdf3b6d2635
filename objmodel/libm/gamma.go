package libm

import "math"

// The gamma functions follow the approximation of Lanczos that CPython takes,
// with its constants (Boost's lanczos13m53) and in its order of operations: its
// results err by some units in the last place, and programs print them.
//
// A product that is added to is converted explicitly, which keeps compilers
// from fusing the two.

const (
	lanczosG          = 6.024680040776729583740234375
	lanczosGMinusHalf = 5.524680040776729583740234375
	lnPi              = 1.144729885849400174143427351353058711647
)

// lanczosSeries are the coefficients of numerator and denominator of the
// rational function, the constant ones first.
var lanczosSeries = [13][2]float64{
	{23531376880.410759688572007674451636754734846804940, 0},
	{42919803642.649098768957899047001988850926355848959, 39916800},
	{35711959237.355668049440185451547166705960488635843, 120543840},
	{17921034426.037209699919755754458931112671403265390, 150917976},
	{6039542586.3520280050642916443072979210699388420708, 105258076},
	{1439720407.3117216736632230727949123939715485786372, 45995730},
	{248874557.86205415651146038641322942321632125127801, 13339535},
	{31426415.585400194380614231628318205362874684987640, 2637558},
	{2876370.6289353724412254090516208496135991145378768, 357423},
	{186056.26539522349504029498971604569928220784236328, 32670},
	{8071.6720023658162106380029022722506138218516325024, 1925},
	{210.82427775157934587250973392071336271166969580291, 66},
	{2.5066282746310002701649081771338373386264310793408, 1},
}

// lanczosSum is the rational function at x > 0.
func lanczosSum(x float64) float64 {
	var over, under float64
	for i := range lanczosSeries {
		if x < 5 {
			c := &lanczosSeries[len(lanczosSeries)-1-i]
			over, under = float64(over*x)+c[0], float64(under*x)+c[1]
			continue
		}
		c := &lanczosSeries[i]
		over, under = over/x+c[0], under/x+c[1]
	}
	return over / under
}

// sinPi is sin πx for finite x.
func sinPi(x float64) float64 {
	y := math.Mod(math.Abs(x), 2)
	r := 0.0
	switch math.Round(2 * y) {
	case 0:
		r = Sin(math.Pi * y)
	case 1:
		r = Cos(math.Pi * (y - 0.5))
	case 2:
		r = Sin(math.Pi * (1 - y))
	case 3:
		r = -Cos(math.Pi * (y - 1.5))
	default:
		r = Sin(math.Pi * (y - 2))
	}
	return math.Copysign(1, x) * r
}

// Gamma is Γ(x): NaN at zero and the negative whole numbers.
func Gamma(x float64) float64 {
	a := math.Abs(x)
	switch {
	case math.IsNaN(x) || math.IsInf(x, 1):
		return x
	case x <= 0 && x == math.Floor(x):
		return math.NaN()
	case x == math.Floor(x) && x <= 23:
		return factorial(x - 1)
	case a < 1e-20:
		return 1 / x
	case x > 200:
		return math.Inf(1)
	case x < -200:
		return 0 / sinPi(x)
	}
	y := a + lanczosGMinusHalf
	lost := y - lanczosGMinusHalf - a // in that sum
	if a > lanczosGMinusHalf {
		lost = y - a - lanczosGMinusHalf
	}
	z := lost * lanczosG / y
	power := a - 0.5
	half := a >= 140 // then y**power would overflow
	if half {
		power = a/2 - 0.25
	}
	p := Pow(y, power)
	if x < 0 {
		r := -math.Pi / sinPi(a) / a * Exp(y) / lanczosSum(a)
		r -= float64(z * r)
		if half {
			r /= p
		}
		return r / p
	}
	r := lanczosSum(a) / Exp(y)
	r += float64(z * r)
	if half {
		r *= p
	}
	return r * p
}

// factorial is n! for whole n up to 22, which floats hold exactly.
func factorial(n float64) float64 {
	r := 1.0
	for ; n > 1; n-- {
		r *= n
	}
	return r
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
	case a < 1e-20:
		return -Log(a)
	}
	r := Log(lanczosSum(a)) - lanczosG
	r += float64((a - 0.5) * (Log(a+lanczosG-0.5) - 1))
	if x < 0 {
		r = lnPi - Log(math.Abs(sinPi(a))) - Log(a) - r
	}
	return r
}
