package math

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/libm"
)

func hypot(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	coordinates := make([]float64, len(a.V))
	t.Spend(len(a.V) >> 2)
	for i, v := range a.V {
		var err error
		if coordinates[i], err = objmodel.RealFloat(t, v); err != nil {
			return objmodel.Value{}, err
		}
	}
	return objmodel.Float(libm.Norm(coordinates...)), nil
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
	if err := t.Tick(int64(len(p))); err != nil {
		return objmodel.Value{}, err
	}
	differences := make([]float64, len(p))
	for i := range p {
		x, y, err := pair(t, objmodel.Args{V: []objmodel.Value{p[i], q[i]}})
		if err != nil {
			return objmodel.Value{}, err
		}
		differences[i] = x - y
	}
	return objmodel.Float(libm.Norm(differences...)), nil
}
