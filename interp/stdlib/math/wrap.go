package math

import (
	gomath "math"

	"github.com/minipy-go/minipy/objmodel"
)

// errDomain is what C's EDOM becomes, errRange what ERANGE does.
func errDomain() error { return objmodel.ValueErrorf("math domain error") }

func errRange() error { return objmodel.OverflowErrorf("math range error") }

// infinity says what an infinite result of finite arguments means.
type infinity uint8

const (
	domainError      infinity = iota // a pole
	rangeError                       // a number too large
	domainErrorNever                 // neither: the infinity is the result
)

// check makes a NaN or infinity that comes of numbers an error.
func (kind infinity) check(r float64, args ...float64) error {
	if !gomath.IsNaN(r) && !gomath.IsInf(r, 0) || kind == domainErrorNever {
		return nil
	}
	for _, x := range args {
		if gomath.IsNaN(x) || gomath.IsInf(x, 0) && gomath.IsInf(r, 0) {
			return nil
		}
	}
	if gomath.IsInf(r, 0) && kind == rangeError {
		return errRange()
	}
	return errDomain()
}

// one is the row of a function of one float.
//
//go:noinline
func one(name string, kind infinity, f func(float64) float64) objmodel.MethodDef {
	return objmodel.MethodDef{Name: name, Kind: objmodel.OneArg, Takes: 1, Sig: sigX, Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
		x, err := objmodel.RealFloat(t, a.V[0])
		if err != nil {
			return objmodel.Value{}, err
		}
		r := f(x)
		return objmodel.Float(r), kind.check(r, x)
	}, Quick: func(v, _ objmodel.Value) (objmodel.Value, bool) {
		x := v.AsFloat()
		if v.IsInt() {
			x = float64(v.AsInt())
		} else if !v.IsFloat() {
			return objmodel.Value{}, false
		}
		r := f(x)
		return objmodel.Float(r), r-r == 0
	}}
}

// two is the row of a function of two floats.
//
//go:noinline
func two(name string, f func(x, y float64) float64) objmodel.MethodDef {
	sig := sigXY
	if name == "atan2" {
		sig = "($module, y, x, /)"
	}
	return objmodel.MethodDef{Name: name, Kind: objmodel.Positional, Min: 2, Max: 2, Sig: sig, Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
		x, y, err := pair(t, a)
		if err != nil {
			return objmodel.Value{}, err
		}
		r := f(x, y)
		return objmodel.Float(r), domainError.check(r, x, y)
	}}
}

// pair gives both arguments as floats.
func pair(t *objmodel.Thread, a objmodel.Args) (x, y float64, err error) {
	if x, err = objmodel.RealFloat(t, a.V[0]); err == nil {
		y, err = objmodel.RealFloat(t, a.V[1])
	}
	return
}

// is is the row of a predicate.
//
//go:noinline
func is(name string, f func(float64) bool) objmodel.MethodDef {
	return objmodel.MethodDef{Name: name, Kind: objmodel.OneArg, Sig: sigX, Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
		x, err := objmodel.RealFloat(t, a.V[0])
		return objmodel.Bool(f(x)), err
	}}
}
