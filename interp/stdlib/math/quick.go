package math

import (
	gomath "math"

	"github.com/minipy-go/minipy/objmodel"
)

// This file has what functions do for the commonest arguments: see
// objmodel.MethodDef.Quick.

func quickFloor(v, _ objmodel.Value) (objmodel.Value, bool) { return quickRound(v, gomath.Floor) }

func quickCeil(v, _ objmodel.Value) (objmodel.Value, bool) { return quickRound(v, gomath.Ceil) }

// quickRound rounds a float whose whole part fits 63 bits.
func quickRound(v objmodel.Value, f func(float64) float64) (objmodel.Value, bool) {
	if !v.IsFloat() || gomath.Abs(v.AsFloat()) >= 1<<62 {
		return objmodel.Value{}, false
	}
	x := f(v.AsFloat())
	return objmodel.Int(int64(x)), x == x
}

// quickRoot is isqrt of what a float holds exactly.
func quickRoot(v, _ objmodel.Value) (objmodel.Value, bool) {
	if !v.IsInt() || uint64(v.AsInt()) > 1<<52 {
		return objmodel.Value{}, false
	}
	return objmodel.Int(int64(gomath.Sqrt(float64(v.AsInt())))), true
}
