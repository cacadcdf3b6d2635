package math

import (
	gomath "math"
	"math/big"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/format"
	"github.com/minipy-go/minipy/objmodel/libm"
)

// ofInt gives f of v; a logarithm of an int beyond floats is that of its
// leading bits and of its exponent.
func ofInt(t *objmodel.Thread, v objmodel.Value, f func(float64) float64) (float64, error) {
	if x := v; v.IsInt() || v.IsFloat() {
		if x.IsInt() {
			x = objmodel.Float(float64(v.AsInt()))
		}
		if x.AsFloat() <= 0 {
			return 0, errDomain()
		}
		return f(x.AsFloat()), nil
	}
	b, ok := v.ToBig()
	if ok {
		if err := t.BigWork(len(b.Bits()), 2); err != nil {
			return 0, err
		}
	}
	if ok && gomath.IsInf(format.BigToFloat(b), 0) {
		if b.Sign() < 0 {
			return 0, errDomain()
		}
		var m big.Float
		exp := m.SetInt(b).MantExp(&m)
		x, _ := m.Float64()
		return f(x) + float64(f(2)*float64(exp)), nil
	}
	x, err := objmodel.RealFloat(t, v)
	if err != nil {
		return 0, err
	}
	if x <= 0 {
		return 0, errDomain()
	}
	return f(x), nil
}

func logarithm(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	x, err := ofInt(t, a.V[0], libm.Log)
	if err != nil || len(a.V) == 1 {
		return objmodel.Float(x), err
	}
	base, err := ofInt(t, a.V[1], libm.Log)
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.DivFloat(x, base)
}

func log2(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	r, err := ofInt(t, a.V[0], libm.Log2)
	return objmodel.Float(r), err
}

func log10(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	r, err := ofInt(t, a.V[0], libm.Log10)
	return objmodel.Float(r), err
}

func gamma(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	x, err := objmodel.RealFloat(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	if x <= 0 && x == gomath.Floor(x) {
		return objmodel.Value{}, errDomain()
	}
	r := libm.Gamma(x)
	return objmodel.Float(r), rangeError.check(r, x)
}

func lgamma(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	x, err := objmodel.RealFloat(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	switch {
	case gomath.IsInf(x, 0):
		return objmodel.Float(gomath.Inf(1)), nil
	case x <= 0 && x == gomath.Floor(x):
		return objmodel.Value{}, errDomain()
	}
	r := libm.Lgamma(x)
	return objmodel.Float(r), rangeError.check(r, x)
}
