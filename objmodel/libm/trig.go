package libm

import "math"

// sin1 is the sine of r between -π/4 and π/4, cos1 the cosine.
func sin1(r dd) dd {
	q := r.mul(r)
	x := q.hi
	p := inverseFactorials[29].hi
	for n := 27; n >= 17; n -= 2 {
		p = inverseFactorials[n].hi - p*x
	}
	t := dd{p, 0}
	for n := 15; n >= 3; n -= 2 {
		t = inverseFactorials[n].sub(t.mul(q))
	}
	return r.sub(t.mul(q).mul(r))
}

func cos1(r dd) dd {
	q := r.mul(r)
	x := q.hi
	p := inverseFactorials[28].hi
	for n := 26; n >= 18; n -= 2 {
		p = inverseFactorials[n].hi - p*x
	}
	t := dd{p, 0}
	for n := 16; n >= 2; n -= 2 {
		t = inverseFactorials[n].sub(t.mul(q))
	}
	return dd{1, 0}.sub(t.mul(q))
}

// sincos gives both, for finite x.
func sincos(x float64) (sin, cos dd) {
	q, r := reduce(x)
	sin, cos = sin1(r), cos1(r)
	switch q {
	case 1:
		return cos, sin.neg()
	case 2:
		return sin.neg(), cos.neg()
	case 3:
		return cos.neg(), sin
	}
	return sin, cos
}

// tiny is below what the cube of a number changes in it.
const tiny = 0x1p-28

// Sin is the sine of x in radians.
func Sin(x float64) float64 {
	if math.Abs(x) < tiny {
		return x * (1 - x*x/6)
	}
	if math.IsInf(x, 0) || math.IsNaN(x) {
		return math.NaN()
	}
	if y, ok := sincosFast(x, 0); ok {
		return y
	}
	q, r := reduce(x)
	v := dd{}
	if q&1 == 0 {
		v = sin1(r)
	} else {
		v = cos1(r)
	}
	if q&2 != 0 {
		return -v.float()
	}
	return v.float()
}

// Cos is the cosine of x in radians.
func Cos(x float64) float64 {
	if math.IsInf(x, 0) || math.IsNaN(x) {
		return math.NaN()
	}
	if y, ok := sincosFast(x, 1); ok {
		return y
	}
	q, r := reduce(x)
	v := dd{}
	if q&1 == 0 {
		v = cos1(r)
	} else {
		v = sin1(r)
	}
	if q == 1 || q == 2 {
		return -v.float()
	}
	return v.float()
}

// Tan is the tangent of x in radians.
func Tan(x float64) float64 {
	if math.Abs(x) < tiny {
		return x + x*x*x/3
	}
	if math.IsInf(x, 0) || math.IsNaN(x) {
		return math.NaN()
	}
	s, c := sincos(x)
	return s.div(c).float()
}

// atan2 is the angle of the point (x, y), finite and neither part zero: a
// first guess, and its distance by the difference formula of the tangent.
func atan2(y, x dd) dd {
	guess := math.Atan2(y.hi, x.hi)
	s, c := sincos(guess)
	num := y.mul(c).sub(x.mul(s))
	den := x.mul(c).add(y.mul(s))
	return dd{guess, 0}.add(num.div(den))
}

// Atan2 is the angle of the point (x, y) in radians.
func Atan2(y, x float64) float64 {
	if y == 0 || x == 0 || math.IsInf(y, 0) || math.IsInf(x, 0) || math.IsNaN(x) || math.IsNaN(y) {
		return math.Atan2(y, x)
	}
	fy, ey := math.Frexp(y)
	fx, ex := math.Frexp(x)
	switch d := ey - ex; {
	case d > 60:
		return math.Copysign(math.Pi/2, y)
	case d < -60 && x < 0:
		return math.Copysign(math.Pi, y)
	case d < -60:
		return dd{fy, 0}.div(dd{fx, 0}).round(d)
	default:
		return atan2(dd{math.Ldexp(fy, d), 0}, dd{fx, 0}).round(0)
	}
}

// Atan is the angle, in radians, whose tangent is x.
func Atan(x float64) float64 {
	if math.IsNaN(x) || math.Abs(x) < tiny || math.Abs(x) > 0x1p60 {
		if math.Abs(x) < tiny {
			return x * (1 - x*x/3)
		}
		return math.Atan(x)
	}
	return atan2(dd{x, 0}, dd{1, 0}).float()
}

// complement is √(1 - x²).
func complement(x float64) dd {
	return twoSum(1, -x).mul(twoSum(1, x)).sqrt()
}

// Asin is the angle, in radians, whose sine is x.
func Asin(x float64) float64 {
	switch a := math.Abs(x); {
	case !(a < 1):
		return math.Asin(x)
	case a < tiny:
		return x + x*x*x/6
	}
	return atan2(dd{x, 0}, complement(x)).float()
}

// Acos is the angle, in radians, whose cosine is x.
func Acos(x float64) float64 {
	switch a := math.Abs(x); {
	case !(a < 1):
		return math.Acos(x)
	case a < 0x1p-60:
		return math.Pi / 2
	}
	return atan2(complement(x), dd{x, 0}).float()
}
