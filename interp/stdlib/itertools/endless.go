package itertools

import "github.com/minipy-go/minipy/objmodel"

var (
	countType  = newType("count", "Return a count object whose .__next__() method returns consecutive values.")
	cycleType  = newType("cycle", "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.")
	repeatType = newType("repeat", "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.")
)

var countParams = objmodel.Params{Func: "count", Names: []string{"start", "step"}, MaxPos: 2}

func isNumber(v Value) bool {
	s := &v.Type().Slots
	return s.Index != nil || s.Float != nil || s.Int != nil || !v.Native(&objmodel.ComplexType).IsNil()
}

func newCount(t *Thread, args Args) (*iterator, error) {
	var a [2]Value
	if err := countParams.Bind(args, a[:]); err != nil {
		return nil, err
	}
	current, step := objmodel.Int(0), objmodel.Int(1)
	if !a[0].IsNil() {
		current = a[0]
	}
	if !a[1].IsNil() {
		step = a[1]
	}
	if !isNumber(current) || !isNumber(step) {
		return nil, objmodel.TypeErrorf("a number is required")
	}
	if step.IsBool() {
		step = objmodel.Int(step.AsInt())
	}
	if current.IsBool() {
		current = objmodel.Int(current.AsInt())
	}
	next := func(t *Thread) (Value, error) {
		v := current
		var err error
		current, err = objmodel.Binary(t, current, step, objmodel.OpAdd)
		return v, err
	}
	repr := func(t *Thread) (string, error) {
		s, err := objmodel.Repr(t, current)
		if err != nil || step == objmodel.Int(1) {
			return "count(" + s + ")", err
		}
		by, err := objmodel.Repr(t, step)
		return "count(" + s + ", " + by + ")", err
	}
	reduce := func(t *Thread) ([]Value, Value, error) {
		if step == objmodel.Int(1) && current.IsInt() {
			return []Value{current}, Value{}, nil
		}
		return []Value{current, step}, Value{}, nil
	}
	return &iterator{holds: []any{&current, &step}, next: next, repr: repr, pickling: pickling{reduce: reduce}}, nil
}

func newCycle(t *Thread, args Args) (*iterator, error) {
	if err := positional("cycle", args, 1, 1); err != nil {
		return nil, err
	}
	src, err := newSource(t, args.V[0])
	if err != nil {
		return nil, err
	}
	var saved []Value
	i, first := 0, true // until the source has ended
	it := &iterator{holds: []any{src, &saved}}
	it.reduce = func(t *Thread) ([]Value, Value, error) {
		state := objmodel.NewTuple(objmodel.NewList(append([]Value(nil), saved...)), objmodel.Bool(!first))
		if first {
			return []Value{src.it}, state, nil
		}
		rest, err := objmodel.Iter(t, objmodel.NewList(append([]Value(nil), saved[i:]...)))
		return []Value{rest}, state, err
	}
	it.restore = func(t *Thread, v Value) error {
		items, err := stateTuple(v, 2, 2)
		if err != nil {
			return err
		}
		list := items[0].AsList()
		if list == nil {
			return objmodel.TypeErrorf("argument 1 must be list, not %s", items[0].TypeName())
		}
		if !items[1].IsInt() && !items[1].IsBool() {
			return objmodel.TypeErrorf("'%s' object cannot be interpreted as an integer", items[1].TypeName())
		}
		saved, err = objmodel.Collect(t, items[0])
		i, first = 0, items[1].AsInt() == 0
		return err
	}
	it.next = func(t *Thread) (Value, error) {
		v, err := src.next(t)
		if err != nil {
			return Value{}, err
		}
		if !v.IsNil() {
			if !first {
				return v, nil
			}
			if err := reserveOne(t, saved); err != nil {
				return Value{}, err
			}
			saved = append(saved, v)
			return v, nil
		}
		first = false
		if len(saved) == 0 {
			return Value{}, nil
		}
		v = saved[i]
		i = (i + 1) % len(saved)
		return v, nil
	}
	return it, nil
}

// reserveOne asks for the memory when a slice is about to grow.
func reserveOne(t *Thread, s []Value) error {
	if len(s) < cap(s) {
		return nil
	}
	return t.Reserve(int64(len(s))*2, 16)
}

var repeatParams = objmodel.Params{Func: "repeat", Names: []string{"object", "times"}, MaxPos: 2, Required: 1}

func newRepeat(t *Thread, args Args) (*iterator, error) {
	var a [2]Value
	if err := repeatParams.Bind(args, a[:]); err != nil {
		return nil, err
	}
	left, endless, v := 0, a[1].IsNil(), a[0]
	if !endless {
		var err error
		if left, err = objmodel.SizeArg(t, a[1]); err != nil {
			return nil, err
		}
		left = max(left, 0)
	}
	it := &iterator{holds: []any{&v}, hint: func() (int, bool) { return left, !endless }}
	it.reduce = func(t *Thread) ([]Value, Value, error) {
		if endless {
			return []Value{v}, Value{}, nil
		}
		return []Value{v, objmodel.Int(int64(left))}, Value{}, nil
	}
	it.next = func(t *Thread) (Value, error) {
		if endless {
			return v, nil
		}
		if left == 0 {
			return Value{}, nil
		}
		left--
		return v, nil
	}
	it.repr = func(t *Thread) (string, error) {
		s, err := objmodel.Repr(t, v)
		if err != nil || endless {
			return "repeat(" + s + ")", err
		}
		n, err := objmodel.Repr(t, objmodel.Int(int64(left)))
		return "repeat(" + s + ", " + n + ")", err
	}
	return it, nil
}

// withHint adds __length_hint__.
func withHint(spec *objmodel.TypeSpec, typ *objmodel.Type) *objmodel.TypeSpec {
	spec.Methods = append(spec.Methods, objmodel.MethodDef{Name: "__length_hint__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		n, ok := objmodel.Cast[iterator](a.V[0], typ).hint()
		if !ok {
			return Value{}, objmodel.TypeErrorf("len() of unsized object")
		}
		return objmodel.Int(int64(n)), nil
	}})
	return spec
}
