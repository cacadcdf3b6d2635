package builtins

import "github.com/minipy-go/minipy/objmodel"

func maxFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return extreme(t, a, "max", objmodel.GT, objmodel.QuickMax)
}

func minFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return extreme(t, a, "min", objmodel.LT, objmodel.QuickMin)
}

// extremeParams are the keywords of min and max.
var extremeParams = map[string]*objmodel.Params{
	"max": {Func: "max", Names: []string{"key", "default"}},
	"min": {Func: "min", Names: []string{"key", "default"}},
}

// quickFunc gives the better of two plain numbers; ok is false for all others.
type quickFunc func(a, b objmodel.Value) (better objmodel.Value, ok bool)

// extreme is min and max: op is the comparison that an item must pass with the
// best one so far to replace it.
func extreme(t *objmodel.Thread, a objmodel.Args, name string, op objmodel.CompareOp, quick quickFunc) (objmodel.Value, error) {
	n := a.NPos()
	if n == 0 {
		return objmodel.Value{}, objmodel.CheckPositional(name, 0, 1, -1)
	}
	if n > 1 && len(a.Kw) == 0 {
		if best, ok := quickBest(a.V, quick); ok {
			return best, nil
		}
	}
	var opts [2]objmodel.Value
	if len(a.Kw) > 0 {
		if err := extremeParams[name].Bind(a.Tail(n), opts[:]); err != nil {
			return objmodel.Value{}, err
		}
	}
	best := selector{t: t, op: op, quick: quick, key: opts[0]}
	if best.key.IsNone() {
		best.key = objmodel.Value{}
	}
	if n > 1 {
		if !opts[1].IsNil() {
			return objmodel.Value{}, objmodel.TypeErrorf("Cannot specify a default for %s() with multiple positional arguments", name)
		}
		for _, v := range a.V[:n] {
			if err := best.offer(v); err != nil {
				return objmodel.Value{}, err
			}
		}
		return best.item, nil
	}
	if err := objmodel.Iterate(t, a.V[0], best.offer); err != nil {
		return objmodel.Value{}, err
	}
	if !best.item.IsNil() {
		return best.item, nil
	}
	if !opts[1].IsNil() {
		return opts[1], nil
	}
	return objmodel.Value{}, objmodel.ValueErrorf("%s() iterable argument is empty", name)
}

// quickBest is the best of several values if they are plain numbers; ok is false
// otherwise.
func quickBest(values []objmodel.Value, quick quickFunc) (best objmodel.Value, ok bool) {
	best = values[0]
	for _, v := range values[1:] {
		if best, ok = quick(best, v); !ok {
			return objmodel.Value{}, false
		}
	}
	return best, true
}

// selector keeps the best item that was offered to it.
type selector struct {
	t         *objmodel.Thread
	op        objmodel.CompareOp
	quick     quickFunc
	key       objmodel.Value // nil: the items themselves
	item, val objmodel.Value
}

func (s *selector) offer(item objmodel.Value) error {
	val := item
	if !s.key.IsNil() {
		if err := s.t.Tick(1); err != nil {
			return err
		}
		var err error
		if val, err = objmodel.CallOne(s.t, s.key, item); err != nil {
			return err
		}
	}
	if !s.item.IsNil() {
		if s.key.IsNil() {
			if better, ok := s.quick(s.item, item); ok {
				s.item, s.val = better, better
				return nil
			}
		}
		better, err := objmodel.CompareBool(s.t, val, s.val, s.op)
		if err != nil || !better {
			return err
		}
	}
	s.item, s.val = item, val
	return nil
}
