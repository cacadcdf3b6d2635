package math

import (
	gomath "math"

	"github.com/minipy-go/minipy/objmodel"
)

// exactSum is a sum of floats kept as floats of falling size that do not
// overlap (Shewchuk, Adaptive Precision Floating-Point Arithmetic, 1997).
type exactSum struct {
	partials []float64
	infinite float64 // the sum of the infinities and NaNs
	posInf   bool
	negInf   bool
}

// add adds x. Errors: OverflowError when a partial sum leaves the range.
func (s *exactSum) add(x float64) error {
	if !finite(x) {
		s.posInf = s.posInf || gomath.IsInf(x, 1)
		s.negInf = s.negInf || gomath.IsInf(x, -1)
		s.infinite += x
		return nil
	}
	kept := s.partials[:0]
	for _, p := range s.partials {
		var low float64
		if x, low = twoSum(x, p); low != 0 {
			kept = append(kept, low)
		}
	}
	if !finite(x) {
		return objmodel.OverflowErrorf("intermediate overflow in fsum")
	}
	if x != 0 {
		kept = append(kept, x)
	}
	s.partials = kept
	return nil
}

// twoSum is the rounded sum and what rounding lost (Knuth).
func twoSum(a, b float64) (sum, low float64) {
	sum = a + b
	v := sum - a
	return sum, (a - (sum - v)) + (b - v)
}

// value rounds the finite part of the sum once, ties to even.
func (s *exactSum) value() float64 {
	n := len(s.partials) - 1
	if n < 0 {
		return 0
	}
	hi, lo := s.partials[n], 0.0
	for n--; n >= 0; n-- {
		if hi, lo = twoSum(hi, s.partials[n]); lo != 0 {
			n--
			break
		}
	}
	// When lo is just half a unit, the rest says to which side to round.
	if n >= 0 && (lo < 0 && s.partials[n] < 0 || lo > 0 && s.partials[n] > 0) {
		if y := hi + 2*lo; y-hi == 2*lo {
			hi = y
		}
	}
	return hi
}

func fsum(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	it, err := objmodel.Iter(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	var s exactSum
	for {
		v, ok, err := objmodel.Next(t, it)
		if err != nil {
			return objmodel.Value{}, err
		}
		if !ok {
			break
		}
		x, err := objmodel.RealFloat(t, v)
		if err == nil {
			err = s.add(x)
		}
		if err == nil {
			err = t.Tick(1)
		}
		if err != nil {
			return objmodel.Value{}, err
		}
	}
	switch {
	case s.posInf && s.negInf:
		return objmodel.Value{}, objmodel.ValueErrorf("-inf + inf in fsum")
	case s.infinite != 0:
		return objmodel.Float(s.infinite), nil
	}
	return objmodel.Float(s.value()), nil
}

var prodParams = objmodel.Params{Func: "prod", Names: []string{"", "start"}, PosOnly: 1, MaxPos: 1, Required: 1}

func prod(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	var a [2]objmodel.Value
	if err := prodParams.Bind(args, a[:]); err != nil {
		return objmodel.Value{}, err
	}
	it, err := objmodel.Iter(t, a[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	r := a[1]
	if r.IsNil() {
		r = objmodel.Int(1)
	}
	for {
		v, ok, err := objmodel.Next(t, it)
		if !ok {
			return r, err
		}
		if err := t.Tick(1); err != nil {
			return objmodel.Value{}, err
		}
		switch {
		case r.IsInt() && v.IsInt():
			r = objmodel.MulInt(r.AsInt(), v.AsInt())
		case r.IsFloat() && v.IsFloat():
			r = objmodel.Float(r.AsFloat() * v.AsFloat())
		default:
			if r, err = objmodel.Binary(t, r, v, objmodel.OpMul); err != nil {
				return objmodel.Value{}, err
			}
		}
	}
}

// dotProduct is the state of sumprod: ints are summed first; from the first
// float on products are summed exactly; from the first of anything else on by
// the operators.
type dotProduct struct {
	total   objmodel.Value
	floats  exactSum
	inUse   bool
	generic bool
}

// flush adds the float sum to the total.
func (d *dotProduct) flush(t *objmodel.Thread) (err error) {
	if !d.inUse {
		return nil
	}
	d.inUse = false
	r := d.floats.value()
	if !finite(d.floats.infinite) {
		r = d.floats.infinite
	}
	d.total, err = objmodel.Binary(t, d.total, objmodel.Float(r), objmodel.OpAdd)
	d.floats = exactSum{}
	return err
}

// asFloat gives x as a float if x is exactly a float or a small int.
func asFloat(x objmodel.Value) (float64, bool) {
	switch {
	case x.IsFloat():
		return x.AsFloat(), true
	case x.IsInt():
		return float64(x.AsInt()), true
	}
	return 0, false
}

func (d *dotProduct) add(t *objmodel.Thread, p, q objmodel.Value) error {
	if !d.generic && (p.IsFloat() || q.IsFloat()) {
		x, ok1 := asFloat(p)
		y, ok2 := asFloat(q)
		if ok1 && ok2 && d.addFloats(x, y) {
			d.inUse = true
			return nil
		}
	}
	if d.inUse {
		d.generic = true
		if err := d.flush(t); err != nil {
			return err
		}
	}
	product, err := objmodel.Binary(t, p, q, objmodel.OpMul)
	if err != nil {
		return err
	}
	d.total, err = objmodel.Binary(t, d.total, product, objmodel.OpAdd)
	return err
}

// addFloats adds x*y exactly; false if the product has no exact form.
func (d *dotProduct) addFloats(x, y float64) bool {
	product := x * y
	if !finite(product) {
		if finite(x) && finite(y) {
			return false
		}
		return d.floats.add(product) == nil
	}
	before := append([]float64(nil), d.floats.partials...)
	if d.floats.add(gomath.FMA(x, y, -product)) != nil || d.floats.add(product) != nil {
		d.floats.partials = before
		return false
	}
	return true
}

func sumprod(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	p, err := objmodel.Iter(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	q, err := objmodel.Iter(t, a.V[1])
	if err != nil {
		return objmodel.Value{}, err
	}
	d := dotProduct{total: objmodel.Int(0)}
	for {
		x, ok1, err := objmodel.Next(t, p)
		if err != nil {
			return objmodel.Value{}, err
		}
		y, ok2, err := objmodel.Next(t, q)
		if err != nil {
			return objmodel.Value{}, err
		}
		if ok1 != ok2 {
			return objmodel.Value{}, objmodel.ValueErrorf("Inputs are not the same length")
		}
		if !ok1 {
			err := d.flush(t)
			return d.total, err
		}
		if err := d.add(t, x, y); err != nil {
			return objmodel.Value{}, err
		}
		if err := t.Tick(1); err != nil {
			return objmodel.Value{}, err
		}
	}
}
