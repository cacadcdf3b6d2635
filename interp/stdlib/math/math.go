// Package math makes the module math: functions of real numbers and of ints.
package math

import (
	gomath "math"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/libm"
)

// New makes the module for one interpreter.
func New(t *objmodel.Thread) *objmodel.Module {
	m := objmodel.NewModule("math")
	m.Set("__doc__", objmodel.NewStr("Functions of floats, most of them those of C, and of ints."))
	m.Functions(functions)
	for _, c := range constants {
		m.Set(c.name, objmodel.Float(c.value))
	}
	return m
}

var constants = []struct {
	name  string
	value float64
}{
	{"pi", gomath.Pi}, {"e", gomath.E}, {"tau", 2 * gomath.Pi}, {"inf", gomath.Inf(1)}, {"nan", objmodel.NaN()},
}

// functions is the table of the module's functions.
var functions = []objmodel.MethodDef{
	one("acos", domainError, libm.Acos),
	one("acosh", domainError, libm.Acosh),
	one("asin", domainError, libm.Asin),
	one("asinh", domainError, libm.Asinh),
	one("atan", domainError, libm.Atan),
	two("atan2", libm.Atan2),
	one("atanh", domainError, gomath.Atanh),
	one("cbrt", domainError, gomath.Cbrt),
	{Name: "ceil", Kind: objmodel.OneArg, Fn: ceil, Quick: quickCeil, Takes: 1, Sig: sigX, Doc: "The smallest int that is not below x."},
	{Name: "comb", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: comb, Sig: "($module, n, k, /)", Doc: "How many ways there are to choose k of n things, their order not counted."},
	two("copysign", gomath.Copysign),
	one("cos", domainError, libm.Cos),
	one("cosh", rangeError, libm.Cosh),
	one("degrees", domainErrorNever, func(x float64) float64 { return x * (180 / gomath.Pi) }),
	{Name: "dist", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: dist, Sig: "($module, p, q, /)", Doc: "The Euclidean distance of two points."},
	one("erf", domainError, gomath.Erf),
	one("erfc", domainError, gomath.Erfc),
	one("exp", rangeError, libm.Exp),
	one("exp2", rangeError, libm.Exp2),
	one("expm1", rangeError, gomath.Expm1),
	one("fabs", domainErrorNever, gomath.Abs),
	{Name: "factorial", Kind: objmodel.OneArg, Fn: factorial, Sig: "($module, n, /)", Doc: "The product of the ints from 1 to n."},
	{Name: "floor", Kind: objmodel.OneArg, Fn: floor, Quick: quickFloor, Takes: 1, Sig: sigX, Doc: "The largest int that is not above x."},
	{Name: "fma", Kind: objmodel.Positional, Min: 3, Max: 3, Fn: fma, Sig: "($module, x, y, z, /)", Doc: "x*y + z, rounded once."},
	two("fmod", gomath.Mod),
	{Name: "frexp", Kind: objmodel.OneArg, Fn: frexp, Sig: sigX, Doc: "The pair (m, e) with x == m * 2**e and 0.5 <= abs(m) < 1."},
	{Name: "fsum", Kind: objmodel.OneArg, Fn: fsum, Sig: "($module, seq, /)", Doc: "The sum of floats, rounded once."},
	{Name: "gamma", Kind: objmodel.OneArg, Fn: gamma, Sig: sigX, Doc: "The gamma function at x."},
	{Name: "gcd", Kind: objmodel.Positional, Max: -1, Fn: gcd, Sig: "($module, *integers)", Doc: "The greatest common divisor."},
	{Name: "hypot", Kind: objmodel.Positional, Max: -1, Fn: hypot, Doc: "hypot(*coordinates) -> the Euclidean distance of a point from the origin."},
	{Name: "isclose", Fn: isClose, Sig: "($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)", Doc: "Whether a and b differ by no more than the tolerances allow."},
	is("isfinite", func(x float64) bool { return !gomath.IsInf(x, 0) && !gomath.IsNaN(x) }),
	is("isinf", func(x float64) bool { return gomath.IsInf(x, 0) }),
	is("isnan", gomath.IsNaN),
	{Name: "isqrt", Kind: objmodel.OneArg, Fn: isqrt, Quick: quickRoot, Takes: 1, Sig: "($module, n, /)", Doc: "The whole part of the square root of an int."},
	{Name: "lcm", Kind: objmodel.Positional, Max: -1, Fn: lcm, Sig: "($module, *integers)", Doc: "The least common multiple."},
	{Name: "ldexp", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: ldexp, Sig: "($module, x, i, /)", Doc: "x * 2**i."},
	{Name: "lgamma", Kind: objmodel.OneArg, Fn: lgamma, Sig: sigX, Doc: "The natural logarithm of the absolute value of the gamma function at x."},
	{Name: "log", Kind: objmodel.Positional, Min: 1, Max: 2, Fn: logarithm, Doc: "log(x, [base=math.e]) -> the logarithm of x."},
	{Name: "log10", Kind: objmodel.OneArg, Fn: log10, Sig: sigX, Doc: "The logarithm of x to base 10."},
	one("log1p", domainError, gomath.Log1p),
	{Name: "log2", Kind: objmodel.OneArg, Fn: log2, Sig: sigX, Doc: "The logarithm of x to base 2."},
	{Name: "modf", Kind: objmodel.OneArg, Fn: modf, Sig: sigX, Doc: "The fractional and the whole part of x, both with its sign."},
	{Name: "nextafter", Fn: nextAfter, Sig: "($module, x, y, /, *, steps=None)", Doc: "The float that is steps floats from x towards y."},
	{Name: "perm", Kind: objmodel.Positional, Min: 1, Max: 2, Fn: perm, Sig: "($module, n, k=None, /)", Doc: "How many ways there are to choose k of n things in order."},
	{Name: "pow", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: power, Sig: sigXY, Doc: "x**y, as C has it."},
	{Name: "prod", Fn: prod, Sig: "($module, iterable, /, *, start=1)", Doc: "The product of the items and start."},
	one("radians", domainErrorNever, func(x float64) float64 { return x * (gomath.Pi / 180) }),
	{Name: "remainder", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: remainder, Sig: sigXY, Doc: "x less the nearest multiple of y (IEEE 754)."},
	one("sin", domainError, libm.Sin),
	one("sinh", rangeError, libm.Sinh),
	one("sqrt", domainError, gomath.Sqrt),
	{Name: "sumprod", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: sumprod, Sig: "($module, p, q, /)", Doc: "The sum of the products of the items of both."},
	one("tan", domainError, libm.Tan),
	one("tanh", domainError, libm.Tanh),
	{Name: "trunc", Kind: objmodel.OneArg, Fn: trunc, Sig: sigX, Doc: "The whole part of x."},
	{Name: "ulp", Kind: objmodel.OneArg, Fn: ulp, Sig: sigX, Doc: "The value of the least significant bit of x."},
}

const (
	sigX  = "($module, x, /)"
	sigXY = "($module, x, y, /)"
)
