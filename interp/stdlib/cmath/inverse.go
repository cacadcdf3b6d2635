package cmath

import (
	"math"

	"github.com/minipy-go/minipy/objmodel/libm"
)

// The inverse functions follow Kahan, Branch Cuts for Complex Elementary
// Functions (1987).

func acos(z number) (number, outcome) {
	switch {
	case z.re != z.re || z.im != z.im:
		switch {
		case math.IsInf(z.re, 0):
			return number{nan, inf}, fine
		case math.IsInf(z.im, 0):
			return number{nan, -z.im}, fine
		case z.re == 0:
			return number{math.Pi / 2, nan}, fine
		}
		return number{nan, nan}, fine
	case z.infinite():
		return number{libm.Atan2(math.Abs(z.im), z.re), -math.Copysign(inf, z.im)}, fine
	case isLarge(z):
		l := logAbs(z)
		return number{libm.Atan2(math.Abs(z.im), z.re), math.Copysign(l, -z.im)}, fine
	}
	s1, _ := sqrt(number{1 - z.re, -z.im})
	s2, _ := sqrt(number{1 + z.re, z.im})
	return number{2 * libm.Atan2(s1.re, s2.re), libm.Asinh(s2.re*s1.im - s2.im*s1.re)}, fine
}

func acosh(z number) (number, outcome) {
	switch {
	case z.re != z.re || z.im != z.im:
		if z.infinite() {
			return number{inf, nan}, fine
		}
		return number{nan, nan}, fine
	case z.infinite():
		return number{inf, libm.Atan2(z.im, z.re)}, fine
	case isLarge(z):
		return number{logAbs(z), libm.Atan2(z.im, z.re)}, fine
	}
	s1, _ := sqrt(number{z.re - 1, z.im})
	s2, _ := sqrt(number{z.re + 1, z.im})
	return number{libm.Asinh(s1.re*s2.re + s1.im*s2.im), 2 * libm.Atan2(s1.im, s2.re)}, fine
}

func asinh(z number) (number, outcome) {
	switch {
	case z.re != z.re || z.im != z.im:
		switch {
		case math.IsInf(z.re, 0):
			return number{z.re, nan}, fine
		case math.IsInf(z.im, 0):
			return number{inf, nan}, fine
		case z.im == 0:
			return number{nan, z.im}, fine
		}
		return number{nan, nan}, fine
	case z.infinite():
		return number{math.Copysign(inf, z.re), libm.Atan2(z.im, math.Abs(z.re))}, fine
	case isLarge(z):
		return number{math.Copysign(logAbs(z), z.re), libm.Atan2(z.im, math.Abs(z.re))}, fine
	}
	s1, _ := sqrt(number{1 + z.im, -z.re})
	s2, _ := sqrt(number{1 - z.im, z.re})
	return number{libm.Asinh(s1.re*s2.im - s2.re*s1.im), libm.Atan2(z.im, s1.re*s2.re-s1.im*s2.im)}, fine
}

func atanh(z number) (number, outcome) {
	if z.re < 0 || z.re == 0 && math.Signbit(z.re) {
		r, o := atanh(number{-z.re, -z.im})
		return number{-r.re, -r.im}, o
	}
	const squareLimit = 0x1p510 // √MaxFloat64 / 4
	y := math.Abs(z.im)
	switch {
	case z.re != z.re || z.im != z.im:
		switch {
		case math.IsInf(z.im, 0):
			return number{0, math.Copysign(math.Pi/2, z.im)}, fine
		case z.re == 0 || math.IsInf(z.re, 0):
			return number{0, nan}, fine
		}
		return number{nan, nan}, fine
	case z.infinite():
		return number{0, math.Copysign(math.Pi/2, z.im)}, fine
	case z.re > squareLimit || y > squareLimit:
		h := libm.Norm(z.re/2, z.im/2)
		return number{z.re / 4 / h / h, math.Copysign(math.Pi/2, z.im)}, fine
	case z.re == 1 && y < 0x1p-511:
		if y == 0 {
			return number{inf, z.im}, domain
		}
		return number{-libm.Log(math.Sqrt(y) / math.Sqrt(libm.Norm(y, 2))), math.Copysign(libm.Atan2(2, -y)/2, z.im)}, fine
	}
	x1 := 1 - z.re
	return number{math.Log1p(4*z.re/(x1*x1+y*y)) / 4, -libm.Atan2(-2*z.im, x1*(1+z.re)-y*y) / 2}, fine
}

func asin(z number) (number, outcome) {
	r, o := asinh(z.timesI())
	return r.overI(), o
}

func atan(z number) (number, outcome) {
	r, o := atanh(z.timesI())
	return r.overI(), o
}
