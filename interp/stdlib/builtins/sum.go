package builtins

import (
	"math"

	"github.com/minipy-go/minipy/objmodel"
)

var sumParams = objmodel.Params{Func: "sum", Names: []string{"", "start"}, PosOnly: 1, MaxPos: 2, Required: 1}

func sumFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	var out [2]objmodel.Value
	if err := sumParams.Bind(a, out[:]); err != nil {
		return objmodel.Value{}, err
	}
	if out[1].IsNil() || out[1].IsInt() {
		first := int64(0)
		if out[1].IsInt() {
			first = out[1].AsInt()
		}
		if total, n, ok := objmodel.SumInts(out[0], first); ok {
			return objmodel.Int(total), t.Tick(int64(n))
		}
	}
	s := summer{total: objmodel.Int(0)}
	if err := s.begin(t, out[0]); err != nil {
		return objmodel.Value{}, err
	}
	if !out[1].IsNil() {
		s.total = out[1]
		if err := checkStart(s.total); err != nil {
			return objmodel.Value{}, err
		}
	}
	return s.sum()
}

// checkStart refuses the types that have a better way to be joined.
func checkStart(v objmodel.Value) error {
	if v.StrObject() != nil {
		return objmodel.TypeErrorf("sum() can't sum strings [use ''.join(seq) instead]")
	}
	if _, ok := objmodel.BufferOf(v); ok {
		return objmodel.TypeErrorf("sum() can't sum %s [use b''.join(seq) instead]", v.TypeName())
	}
	return nil
}

// summer adds the items of an iterator: ints in 64 bits while they fit, then
// floats with their rounding errors kept apart, then anything by `+`. Each
// stage leaves the item that it could not take in item.
type summer struct {
	walk
	total objmodel.Value
	item  objmodel.Value // nil: none left over
}

func (s *summer) sum() (objmodel.Value, error) {
	more := true
	var err error
	if s.total.IsInt() {
		more, err = s.ints()
	}
	if more && err == nil && s.total.IsFloat() {
		more, err = s.floats()
	}
	if more && err == nil {
		err = s.rest()
	}
	return s.total, err
}

// fetch gives the item that is left over, or the next one; ok is false at the end.
func (s *summer) fetch() (v objmodel.Value, ok bool, err error) {
	if !s.item.IsNil() {
		v, s.item = s.item, objmodel.Value{}
		return v, true, nil
	}
	return s.next()
}

// ints adds ints and bools; more says that other items follow.
func (s *summer) ints() (more bool, err error) {
	sum := s.total.AsInt()
	for {
		v, ok, err := s.fetch()
		if !ok || err != nil {
			s.total = objmodel.Int(sum)
			return false, err
		}
		if v.IsInt() || v.IsBool() {
			n := v.AsInt()
			if r := sum + n; (r > sum) == (n > 0) {
				sum = r
				continue
			}
		}
		s.total = objmodel.Int(sum)
		if s.total, err = objmodel.Binary(s.t, s.total, v, objmodel.OpAdd); err != nil {
			return false, err
		}
		return true, nil
	}
}

// floats adds floats and ints with Neumaier's compensation, as CPython has
// since 3.12.
func (s *summer) floats() (more bool, err error) {
	sum, lost := s.total.AsFloat(), 0.0
	done := func() {
		if lost != 0 && !math.IsInf(lost, 0) && !math.IsNaN(lost) {
			sum += lost
		}
		s.total = objmodel.Float(sum)
	}
	for {
		v, ok, err := s.fetch()
		if !ok || err != nil {
			done()
			return false, err
		}
		switch {
		case v.IsFloat():
			x := v.AsFloat()
			r := sum + x
			if math.Abs(sum) >= math.Abs(x) {
				lost += (sum - r) + x
			} else {
				lost += (x - r) + sum
			}
			sum = r
		case v.IsInt() || v.IsBool():
			sum += float64(v.AsInt())
		default:
			done()
			s.total, err = objmodel.Binary(s.t, s.total, v, objmodel.OpAdd)
			return err == nil, err
		}
	}
}

func (s *summer) rest() error {
	for {
		v, ok, err := s.fetch()
		if !ok || err != nil {
			return err
		}
		if s.total, err = objmodel.Binary(s.t, s.total, v, objmodel.OpAdd); err != nil {
			return err
		}
	}
}
