package libm

import "math"

// Norm is the square root of the sum of the squares of v: an infinity if one
// of them is infinite, else NaN if one is NaN.
func Norm(v ...float64) float64 {
	largest, nan, plain := 0.0, false, true
	for _, x := range v {
		x = math.Abs(x)
		nan = nan || x != x
		plain = plain && (x == 0 || x > 0x1p-400 && x < 0x1p400)
		if x > largest {
			largest = x
		}
	}
	switch {
	case math.IsInf(largest, 0):
		return largest
	case nan:
		return math.NaN()
	case largest == 0 || len(v) == 1:
		return largest
	}
	if plain && len(v) == 2 {
		return normOfTwo(v[0], v[1])
	}
	// Scaled so that the largest is about 1, nothing overflows, and what
	// underflows doesn't count; numbers that are neither vast nor tiny do as
	// they are.
	k, sum := 0, dd{}
	if !plain {
		_, k = math.Frexp(largest)
	}
	for _, x := range v {
		if !plain {
			x = math.Ldexp(x, -k)
		}
		sum = sum.add(twoProd(x, x))
	}
	return sum.sqrt().round(k)
}

// normOfTwo is Norm of two numbers that are neither vast nor tiny.
func normOfTwo(x, y float64) float64 {
	xx, yy := x*x, y*y
	if xx < yy {
		x, y, xx, yy = y, x, yy, xx
	}
	sum := fastSum(xx, yy)
	sum.lo += math.FMA(x, x, -xx) + math.FMA(y, y, -yy)
	h := math.Sqrt(sum.hi)
	// What h*h lacks of the sum, over twice h: a step of Newton's.
	return h + (math.FMA(-h, h, sum.hi)+sum.lo)/(2*h)
}
