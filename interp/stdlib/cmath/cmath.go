// Package cmath makes the module cmath: functions of complex numbers.
package cmath

import (
	"math"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/libm"
)

// New makes the module for one interpreter.
func New(t *objmodel.Thread) *objmodel.Module {
	m := objmodel.NewModule("cmath")
	m.Set("__doc__", objmodel.NewStr("Functions of complex numbers."))
	m.Functions(functions)
	for name, f := range map[string]float64{"pi": math.Pi, "e": math.E, "tau": 2 * math.Pi, "inf": math.Inf(1), "nan": objmodel.NaN()} {
		m.Set(name, objmodel.Float(f))
	}
	m.Set("infj", objmodel.NewComplex(0, math.Inf(1)))
	m.Set("nanj", objmodel.NewComplex(0, math.NaN()))
	return m
}

// number is a complex number; its functions follow the special values of C99's
// Annex G, as CPython's do.
type number struct{ re, im float64 }

// outcome says whether a function had a point where it is not defined.
type outcome uint8

const (
	fine outcome = iota
	domain
)

const sigZ = "($module, z, /)"

var functions = []objmodel.MethodDef{
	one("acos", acos), one("acosh", acosh), one("asin", asin), one("asinh", asinh), one("atan", atan), one("atanh", atanh),
	one("cos", cos), one("cosh", cosh), one("exp", exp), one("log10", log10),
	one("sin", sin), one("sinh", sinh), one("sqrt", sqrt), one("tan", tan), one("tanh", tanh),
	{Name: "log", Kind: objmodel.Positional, Min: 1, Max: 2, Fn: logarithm, Sig: "($module, z, base=<unrepresentable>, /)", Doc: "The logarithm of z, to the base given or natural."},
	{Name: "phase", Kind: objmodel.OneArg, Fn: phase, Sig: sigZ, Doc: "The angle of z."},
	{Name: "polar", Kind: objmodel.OneArg, Fn: polar, Sig: sigZ, Doc: "The length and the angle of z."},
	{Name: "rect", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: rect, Sig: "($module, r, phi, /)", Doc: "The complex number of a length and an angle."},
	{Name: "isclose", Fn: isClose, Sig: "($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)", Doc: "Whether a and b differ by no more than the tolerances allow."},
	is("isfinite", func(z number) bool { return z.finite() }),
	is("isinf", func(z number) bool { return z.infinite() }),
	is("isnan", func(z number) bool { return math.IsNaN(z.re) || math.IsNaN(z.im) }),
}

func (z number) finite() bool { return z.re-z.re == 0 && z.im-z.im == 0 }

func (z number) infinite() bool { return math.IsInf(z.re, 0) || math.IsInf(z.im, 0) }

func errDomain() error { return objmodel.ValueErrorf("math domain error") }

func errRange() error { return objmodel.OverflowErrorf("math range error") }

// argument reads a complex argument.
//
//go:noinline
func argument(t *objmodel.Thread, v objmodel.Value) (number, error) {
	re, im, err := objmodel.ComplexParts(t, v)
	return number{re, im}, err
}

// result makes the Value of f(z), or its error.
func result(z, r number, o outcome) (objmodel.Value, error) {
	switch {
	case o == domain:
		return objmodel.Value{}, errDomain()
	case r.infinite() && z.finite():
		return objmodel.Value{}, errRange()
	}
	return objmodel.NewComplex(r.re, r.im), nil
}

//go:noinline
func one(name string, f func(z number) (number, outcome)) objmodel.MethodDef {
	return objmodel.MethodDef{Name: name, Kind: objmodel.OneArg, Sig: sigZ, Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
		z, err := argument(t, a.V[0])
		if err != nil {
			return objmodel.Value{}, err
		}
		r, o := f(z)
		return result(z, r, o)
	}}
}

//go:noinline
func is(name string, f func(z number) bool) objmodel.MethodDef {
	return objmodel.MethodDef{Name: name, Kind: objmodel.OneArg, Sig: sigZ, Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
		z, err := argument(t, a.V[0])
		return objmodel.Bool(f(z)), err
	}}
}

func logarithm(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	z, err := argument(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	r, o := log(z)
	v, err := result(z, r, o)
	if err != nil || len(a.V) == 1 {
		return v, err
	}
	base, err := argument(t, a.V[1])
	if err != nil {
		return objmodel.Value{}, err
	}
	r, o = log(base)
	b, err := result(base, r, o)
	if err != nil {
		return objmodel.Value{}, err
	}
	if r == (number{}) {
		return objmodel.Value{}, errDomain()
	}
	return objmodel.Binary(t, v, b, objmodel.OpTrueDiv)
}

func phase(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	z, err := argument(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	angle := libm.Atan2(z.im, z.re)
	if angle == 0 && z.im != 0 && z.finite() {
		return objmodel.Value{}, errRange() // as C says that it underflows
	}
	return objmodel.Float(angle), nil
}

func polar(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	z, err := argument(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	r := libm.Norm(z.re, z.im)
	if math.IsInf(r, 0) && z.finite() {
		return objmodel.Value{}, errRange()
	}
	return objmodel.NewTuple(objmodel.Float(r), objmodel.Float(libm.Atan2(z.im, z.re))), nil
}

func rect(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	r, err := objmodel.RealFloat(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	phi, err := objmodel.RealFloat(t, a.V[1])
	if err != nil {
		return objmodel.Value{}, err
	}
	z, o := fromPolar(r, phi)
	return result(number{r, phi}, z, o)
}

// fromPolar is r·(cos phi + i sin phi).
func fromPolar(r, phi float64) (number, outcome) {
	switch {
	case phi == 0:
		if r != r {
			return number{r, 0}, fine
		}
		if math.IsInf(r, 0) {
			return number{r, math.Copysign(1, r) * phi}, fine
		}
		return number{r, r * phi}, fine
	case math.IsInf(phi, 0) || phi != phi:
		if r == 0 {
			return number{0, 0}, fine
		}
		o := fine
		if math.IsInf(phi, 0) && r == r {
			o = domain
		}
		if math.IsInf(r, 0) {
			return number{math.Inf(1), math.NaN()}, o
		}
		return number{math.NaN(), math.NaN()}, o
	case math.IsInf(r, 0):
		return cis(math.Inf(1), phi, math.Copysign(1, r)), fine
	}
	return number{r * libm.Cos(phi), r * libm.Sin(phi)}, fine
}

// cis is length·(cos y + i sin y) by signs alone, times sign; length is zero
// or infinite.
func cis(length, y, sign float64) number {
	return number{sign * math.Copysign(length, libm.Cos(y)), sign * math.Copysign(length, libm.Sin(y))}
}

var isCloseParams = objmodel.Params{Func: "isclose", Names: []string{"a", "b", "rel_tol", "abs_tol"}, MaxPos: 2, Required: 2}

func isClose(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	var v [4]objmodel.Value
	if err := isCloseParams.Bind(args, v[:]); err != nil {
		return objmodel.Value{}, err
	}
	a, err := argument(t, v[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	b, err := argument(t, v[1])
	if err != nil {
		return objmodel.Value{}, err
	}
	tolerance := [2]float64{1e-9, 0}
	for i := range tolerance {
		if v[2+i].IsNil() {
			continue
		}
		if tolerance[i], err = objmodel.RealFloat(t, v[2+i]); err != nil {
			return objmodel.Value{}, err
		}
	}
	switch {
	case tolerance[0] < 0 || tolerance[1] < 0:
		return objmodel.Value{}, objmodel.ValueErrorf("tolerances must be non-negative")
	case a == b:
		return objmodel.True, nil
	case a.infinite() || b.infinite():
		return objmodel.False, nil
	}
	diff := libm.Norm(a.re-b.re, a.im-b.im)
	return objmodel.Bool(diff <= tolerance[0]*libm.Norm(b.re, b.im) || diff <= tolerance[0]*libm.Norm(a.re, a.im) || diff <= tolerance[1]), nil
}
