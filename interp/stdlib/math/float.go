package math

import (
	gomath "math"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/libm"
)

var (
	ceilName  = objmodel.Name("__ceil__")
	floorName = objmodel.Name("__floor__")
	truncName = objmodel.Name("__trunc__")
)

func ceil(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return toInt(t, a.V[0], ceilName, gomath.Ceil)
}

func floor(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return toInt(t, a.V[0], floorName, gomath.Floor)
}

// toInt rounds by the special method, or as a float if v has none.
func toInt(t *objmodel.Thread, v objmodel.Value, name *objmodel.Str, f func(float64) float64) (objmodel.Value, error) {
	if v.IsInt() {
		return v, nil
	}
	if !v.IsFloat() {
		if r, found, err := objmodel.CallSpecial(t, v, name); found || err != nil {
			return r, err
		}
	}
	x, err := objmodel.RealFloat(t, v)
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.IntOfFloat(f(x))
}

func trunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	v := a.V[0]
	if v.IsFloat() {
		return objmodel.IntOfFloat(v.AsFloat())
	}
	r, found, err := objmodel.CallSpecial(t, v, truncName)
	if err == nil && !found {
		return objmodel.Value{}, objmodel.TypeErrorf("type %s doesn't define __trunc__ method", v.TypeName())
	}
	return r, err
}

func frexp(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	x, err := objmodel.RealFloat(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	m, e := gomath.Frexp(x)
	return objmodel.NewTuple(objmodel.Float(m), objmodel.Int(int64(e))), nil
}

func ldexp(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	x, err := objmodel.RealFloat(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	b, ok := a.V[1].ToBig()
	if !ok {
		return objmodel.Value{}, objmodel.TypeErrorf("Expected an int as second argument to ldexp.")
	}
	const far = 10000 // beyond all exponents
	exp := far * b.Sign()
	if b.IsInt64() {
		exp = int(max(-far, min(b.Int64(), far)))
	}
	r := ldexpOnce(x, exp)
	if gomath.IsInf(r, 0) && !gomath.IsInf(x, 0) {
		return objmodel.Value{}, errRange()
	}
	return objmodel.Float(r), nil
}

// ldexpOnce is math.Ldexp that rounds a subnormal result once.
func ldexpOnce(x float64, exp int) float64 {
	m, e := gomath.Frexp(x)
	if m == 0 || gomath.IsInf(x, 0) || gomath.IsNaN(x) || e+exp > -1021 || e+exp < -1080 {
		return gomath.Ldexp(x, exp)
	}
	return gomath.Ldexp(m, e+exp+60) * 0x1p-60
}

func modf(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	x, err := objmodel.RealFloat(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	whole := gomath.Trunc(x)
	fraction := gomath.Copysign(x-whole, x)
	if gomath.IsInf(x, 0) {
		fraction = gomath.Copysign(0, x)
	}
	return objmodel.NewTuple(objmodel.Float(fraction), objmodel.Float(whole)), nil
}

func remainder(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	x, y, err := pair(t, a)
	if err != nil {
		return objmodel.Value{}, err
	}
	r := gomath.Remainder(x, y)
	return objmodel.Float(r), domainError.check(r, x, y)
}

// power is C's pow: no complex results, and infinities for infinite bases.
func power(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	x, y, err := pair(t, a)
	if err != nil {
		return objmodel.Value{}, err
	}
	kind := rangeError
	if x == 0 {
		kind = domainError
	}
	r := libm.Pow(x, y)
	return objmodel.Float(r), kind.check(r, x, y)
}

func fma(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	x, y, err := pair(t, a)
	if err != nil {
		return objmodel.Value{}, err
	}
	z, err := objmodel.RealFloat(t, a.V[2])
	if err != nil {
		return objmodel.Value{}, err
	}
	r := gomath.FMA(x, y, z)
	switch {
	case gomath.IsNaN(r) && !gomath.IsNaN(x) && !gomath.IsNaN(y) && !gomath.IsNaN(z):
		return objmodel.Value{}, objmodel.ValueErrorf("invalid operation in fma")
	case gomath.IsInf(r, 0) && finite(x) && finite(y) && finite(z):
		return objmodel.Value{}, objmodel.OverflowErrorf("overflow in fma")
	}
	return objmodel.Float(r), nil
}

func finite(x float64) bool { return x-x == 0 }

var isCloseParams = objmodel.Params{Func: "isclose", Names: []string{"a", "b", "rel_tol", "abs_tol"}, MaxPos: 2, Required: 2}

func isClose(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	var v [4]objmodel.Value
	if err := isCloseParams.Bind(args, v[:]); err != nil {
		return objmodel.Value{}, err
	}
	f := [4]float64{2: 1e-9}
	for i := range v {
		if v[i].IsNil() {
			continue
		}
		var err error
		if f[i], err = objmodel.RealFloat(t, v[i]); err != nil {
			return objmodel.Value{}, err
		}
	}
	a, b, relative, absolute := f[0], f[1], f[2], f[3]
	if relative < 0 || absolute < 0 {
		return objmodel.Value{}, objmodel.ValueErrorf("tolerances must be non-negative")
	}
	if a == b {
		return objmodel.True, nil
	}
	if gomath.IsInf(a, 0) || gomath.IsInf(b, 0) {
		return objmodel.False, nil
	}
	diff := gomath.Abs(b - a)
	return objmodel.Bool(diff <= gomath.Abs(relative*b) || diff <= gomath.Abs(relative*a) || diff <= absolute), nil
}

var nextAfterParams = objmodel.Params{Func: "nextafter", Names: []string{"", "", "steps"}, PosOnly: 2, MaxPos: 2, Required: 2}

func nextAfter(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	var v [3]objmodel.Value
	if err := nextAfterParams.Bind(args, v[:]); err != nil {
		return objmodel.Value{}, err
	}
	x, y, err := pair(t, objmodel.Args{V: v[:2]})
	if err != nil {
		return objmodel.Value{}, err
	}
	if v[2].IsNil() || v[2].IsNone() {
		if x == y {
			return objmodel.Float(y), nil // a zero with its sign
		}
		return objmodel.Float(gomath.Nextafter(x, y)), nil
	}
	n, err := objmodel.Index(t, v[2])
	if err != nil {
		return objmodel.Value{}, err
	}
	b, _ := n.ToBig()
	if b.Sign() < 0 {
		return objmodel.Value{}, objmodel.ValueErrorf("steps must be a non-negative integer")
	}
	steps := uint64(gomath.MaxUint64)
	if b.IsUint64() {
		steps = b.Uint64()
	}
	return objmodel.Float(floatSteps(x, y, steps)), nil
}

// floatSteps goes n floats from x towards y, as far as y.
func floatSteps(x, y float64, n uint64) float64 {
	switch {
	case n == 0:
		return x
	case gomath.IsNaN(x):
		return x
	case gomath.IsNaN(y) || x == y:
		return y
	}
	from, to := order(x), order(y)
	if from < to {
		if uint64(to-from) <= n {
			return y
		}
		return unorder(from+int64(n), x)
	}
	if uint64(from-to) <= n {
		return y
	}
	return unorder(from-int64(n), x)
}

// order numbers the floats in ascending order, both zeros as 0.
func order(x float64) int64 {
	bits := gomath.Float64bits(gomath.Abs(x))
	if gomath.Signbit(x) {
		return -int64(bits)
	}
	return int64(bits)
}

// unorder is the float with a number; a zero has the sign of like.
func unorder(i int64, like float64) float64 {
	if i == 0 {
		return gomath.Copysign(0, like)
	}
	if i < 0 {
		return -gomath.Float64frombits(uint64(-i))
	}
	return gomath.Float64frombits(uint64(i))
}

func ulp(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	x, err := objmodel.RealFloat(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	x = gomath.Abs(x)
	if gomath.IsNaN(x) || gomath.IsInf(x, 0) {
		return objmodel.Float(x), nil
	}
	next := gomath.Nextafter(x, gomath.Inf(1))
	if gomath.IsInf(next, 0) {
		return objmodel.Float(x - gomath.Nextafter(x, 0)), nil
	}
	return objmodel.Float(next - x), nil
}
