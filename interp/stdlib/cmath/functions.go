package cmath

import (
	"math"

	"github.com/minipy-go/minipy/objmodel/libm"
)

// large is from where squares overflow, logLarge from where e**x may.
const (
	large    = math.MaxFloat64 / 4
	logLarge = 708.3964185322641
)

var (
	inf = math.Inf(1)
	nan = math.NaN()
)

// logAbs is the logarithm of half the length of z, plus ln 4: for large z.
func logAbs(z number) float64 { return libm.Log(libm.Norm(z.re/2, z.im/2)) + 2*math.Ln2 }

func isLarge(z number) bool { return math.Abs(z.re) > large || math.Abs(z.im) > large }

// timesI is i·z, and overI is -i·z: how the functions of the circle come of
// those of the hyperbola.
func (z number) timesI() number { return number{-z.im, z.re} }

func (z number) overI() number { return number{z.im, -z.re} }

func sqrt(z number) (number, outcome) {
	switch {
	case math.IsInf(z.im, 0):
		return number{inf, z.im}, fine
	case math.IsInf(z.re, -1):
		if z.im != z.im {
			return number{nan, inf}, fine
		}
		return number{0, math.Copysign(inf, z.im)}, fine
	case math.IsInf(z.re, 1):
		if z.im != z.im {
			return number{inf, nan}, fine
		}
		return number{inf, math.Copysign(0, z.im)}, fine
	case z.re != z.re || z.im != z.im:
		return number{nan, nan}, fine
	case z.re == 0 && z.im == 0:
		return number{0, z.im}, fine
	}
	x, y := math.Abs(z.re), math.Abs(z.im)
	var s float64
	if x < 0x1p-1022 && y < 0x1p-1022 {
		x = math.Ldexp(x, 53)
		s = math.Ldexp(math.Sqrt(x+libm.Norm(x, math.Ldexp(y, 53))), -27)
	} else {
		x /= 8
		s = 2 * math.Sqrt(x+libm.Norm(x, y/8))
	}
	d := y / (2 * s)
	if z.re >= 0 {
		return number{s, math.Copysign(d, z.im)}, fine
	}
	return number{d, math.Copysign(s, z.im)}, fine
}

func exp(z number) (number, outcome) {
	if !z.finite() {
		switch {
		case math.IsInf(z.re, 0) && z.im == 0:
			if z.re > 0 {
				return number{inf, z.im}, fine
			}
			return number{0, z.im}, fine
		case math.IsInf(z.re, 0) && z.im-z.im == 0:
			if z.re > 0 {
				return cis(inf, z.im, 1), fine
			}
			return cis(0, z.im, 1), fine
		case math.IsInf(z.re, -1):
			return number{0, 0}, fine
		case math.IsInf(z.re, 1):
			if math.IsInf(z.im, 0) {
				return number{inf, nan}, domain
			}
			return number{inf, nan}, fine
		case math.IsInf(z.im, 0) && z.re == z.re:
			return number{nan, nan}, domain
		case z.im == 0:
			return number{nan, z.im}, fine
		}
		return number{nan, nan}, fine
	}
	scale, l := 1.0, 0.0
	if z.re > logLarge {
		scale, l = math.E, libm.Exp(z.re-1)
	} else {
		l = libm.Exp(z.re)
	}
	return number{l * libm.Cos(z.im) * scale, l * libm.Sin(z.im) * scale}, fine
}

func log(z number) (number, outcome) {
	angle := libm.Atan2(z.im, z.re)
	if z.infinite() {
		return number{inf, angle}, fine
	}
	x, y := math.Abs(z.re), math.Abs(z.im)
	switch h := libm.Norm(x, y); {
	case isLarge(z):
		return number{libm.Log(libm.Norm(x/2, y/2)) + math.Ln2, angle}, fine
	case x == 0 && y == 0:
		return number{-inf, angle}, domain
	case x < 0x1p-1022 && y < 0x1p-1022:
		return number{libm.Log(libm.Norm(math.Ldexp(x, 53), math.Ldexp(y, 53))) - 53*math.Ln2, angle}, fine
	case 0.71 <= h && h <= 1.73:
		a, b := max(x, y), min(x, y)
		return number{math.Log1p((a-1)*(a+1)+b*b) / 2, angle}, fine
	default:
		return number{libm.Log(h), angle}, fine
	}
}

func log10(z number) (number, outcome) {
	r, o := log(z)
	return number{r.re / math.Ln10, r.im / math.Ln10}, o
}

func cosh(z number) (number, outcome) {
	if !z.finite() {
		x := math.Abs(z.re)
		sign := math.Copysign(1, z.re)
		switch {
		case math.IsInf(x, 1) && z.im == 0:
			return number{inf, sign * z.im}, fine
		case math.IsInf(x, 1) && z.im-z.im == 0:
			r := cis(inf, z.im, 1)
			return number{r.re, sign * r.im}, fine
		case math.IsInf(x, 1):
			return number{inf, nan}, infinitePart(z.im)
		case x == 0:
			return number{nan, 0}, infinitePart(z.im)
		case z.re != z.re && z.im == 0:
			return number{nan, 0}, fine
		case z.re != z.re:
			return number{nan, nan}, fine
		}
		return number{nan, nan}, infinitePart(z.im)
	}
	x, scale := z.re, 1.0
	if math.Abs(x) > logLarge {
		x, scale = x-math.Copysign(1, x), math.E
	}
	return number{libm.Cos(z.im) * libm.Cosh(x) * scale, libm.Sin(z.im) * libm.Sinh(x) * scale}, fine
}

// infinitePart is the outcome where an infinite angle has no meaning.
func infinitePart(y float64) outcome {
	if math.IsInf(y, 0) {
		return domain
	}
	return fine
}

func sinh(z number) (number, outcome) {
	if !z.finite() {
		sign := math.Copysign(1, z.re)
		switch {
		case math.IsInf(z.re, 0) && z.im == 0:
			return number{z.re, z.im}, fine
		case math.IsInf(z.re, 0) && z.im-z.im == 0:
			r := cis(inf, z.im, 1)
			return number{sign * r.re, r.im}, fine
		case math.IsInf(z.re, 0):
			return number{inf, nan}, infinitePart(z.im)
		case z.re == 0:
			return number{0, nan}, infinitePart(z.im)
		case z.re != z.re && z.im == 0:
			return number{nan, z.im}, fine
		case z.re != z.re:
			return number{nan, nan}, fine
		}
		return number{nan, nan}, infinitePart(z.im)
	}
	x, scale := z.re, 1.0
	if math.Abs(x) > logLarge {
		x, scale = x-math.Copysign(1, x), math.E
	}
	return number{libm.Cos(z.im) * libm.Sinh(x) * scale, libm.Sin(z.im) * libm.Cosh(x) * scale}, fine
}

func tanh(z number) (number, outcome) {
	switch {
	case math.IsInf(z.re, 0):
		if z.im == 0 {
			return number{math.Copysign(1, z.re), z.im}, fine
		}
		if z.im-z.im != 0 {
			return number{math.Copysign(1, z.re), 0}, fine
		}
		return number{math.Copysign(1, z.re), math.Copysign(0, 2*libm.Sin(z.im)*libm.Cos(z.im))}, fine
	case z.re != z.re:
		if z.im == 0 {
			return number{nan, z.im}, fine
		}
		return number{nan, nan}, fine
	case z.im-z.im != 0:
		return number{nan, nan}, infinitePart(z.im)
	case math.Abs(z.re) > logLarge:
		return number{math.Copysign(1, z.re), 4 * libm.Sin(z.im) * libm.Cos(z.im) * libm.Exp(-2*math.Abs(z.re))}, fine
	}
	tx, ty := libm.Tanh(z.re), libm.Tan(z.im)
	cx := 1 / libm.Cosh(z.re)
	txty := tx * ty
	denominator := 1 + txty*txty
	return number{tx * (1 + ty*ty) / denominator, ((ty / denominator) * cx) * cx}, fine
}

func sin(z number) (number, outcome) {
	r, o := sinh(z.timesI())
	return r.overI(), o
}

func cos(z number) (number, outcome) { return cosh(z.timesI()) }

func tan(z number) (number, outcome) {
	r, o := tanh(z.timesI())
	return r.overI(), o
}
