package math

import (
	gomath "math"

	"github.com/minipy-go/minipy/objmodel"
)

func hypot(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	coordinates := make([]float64, len(a.V))
	for i, v := range a.V {
		var err error
		if coordinates[i], err = objmodel.RealFloat(t, v); err != nil {
			return objmodel.Value{}, err
		}
	}
	return objmodel.Float(norm(coordinates)), nil
}

func dist(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	p, err := objmodel.Collect(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	q, err := objmodel.Collect(t, a.V[1])
	if err != nil {
		return objmodel.Value{}, err
	}
	if len(p) != len(q) {
		return objmodel.Value{}, objmodel.ValueErrorf("both points must have the same number of dimensions")
	}
	differences := make([]float64, len(p))
	for i := range p {
		x, y, err := pair(t, objmodel.Args{V: []objmodel.Value{p[i], q[i]}})
		if err != nil {
			return objmodel.Value{}, err
		}
		differences[i] = x - y
	}
	return objmodel.Float(norm(differences)), nil
}

// norm is the square root of the sum of squares. The sum is kept in two
// floats, and the root corrected by one Newton step on what they leave, so
// that the result is the nearest float but for very rare cases.
func norm(v []float64) float64 {
	largest, nan := 0.0, false
	for _, x := range v {
		x = gomath.Abs(x)
		nan = nan || x != x
		if x > largest {
			largest = x
		}
	}
	switch {
	case gomath.IsInf(largest, 0):
		return largest
	case nan:
		return gomath.NaN()
	case largest == 0 || len(v) == 1:
		return largest
	}
	_, exp := gomath.Frexp(largest)
	high, low := 0.0, 0.0
	for _, x := range v {
		x = gomath.Ldexp(x, -exp)
		square := x * x
		low += gomath.FMA(x, x, -square)
		var lost float64
		high, lost = twoSum(high, square)
		low += lost
	}
	h := gomath.Sqrt(high + low)
	rest := gomath.FMA(-h, h, high) + low
	return ldexpOnce(h+rest/(2*h), exp)
}
