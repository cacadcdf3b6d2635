package itertools

import "github.com/minipy-go/minipy/objmodel"

var (
	compressType    = newType("compress", "Return data elements corresponding to true selector elements.")
	dropWhileType   = newType("dropwhile", "Drop items from the iterable while predicate(item) is true.")
	takeWhileType   = newType("takewhile", "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.")
	filterFalseType = newType("filterfalse", "Return those items of iterable for which function(item) is false.")
	isliceType      = newType("islice", "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object")
)

var compressParams = objmodel.Params{Func: "compress", Names: []string{"data", "selectors"}, MaxPos: 2, Required: 2}

func newCompress(t *Thread, args Args) (*iterator, error) {
	var a [2]Value
	if err := compressParams.Bind(args, a[:]); err != nil {
		return nil, err
	}
	data, err := newSource(t, a[0])
	if err != nil {
		return nil, err
	}
	selectors, err := newSource(t, a[1])
	if err != nil {
		return nil, err
	}
	reduce := func(t *Thread) ([]Value, Value, error) { return []Value{data.it, selectors.it}, Value{}, nil }
	return &iterator{extras: &extras{holds: []any{data, selectors}, pickling: pickling{reduce: reduce}}, next: func(t *Thread) (Value, error) {
		for {
			v, err := data.next(t)
			if err != nil || v.IsNil() {
				return Value{}, err
			}
			s, err := selectors.next(t)
			if err != nil || s.IsNil() {
				return Value{}, err
			}
			ok, err := objmodel.Truth(t, s)
			if err != nil || ok {
				return v, err
			}
			if err := t.Tick(1); err != nil {
				return Value{}, err
			}
		}
	}}, nil
}

// predicate takes the arguments (function, iterable).
func predicate(t *Thread, name string, args Args) (Value, *source, error) {
	if err := positional(name, args, 2, 2); err != nil {
		return Value{}, nil, err
	}
	src, err := newSource(t, args.V[1])
	return args.V[0], src, err
}

// holds is the truth of f(v).
func holds(t *Thread, f, v Value) (bool, error) {
	r, err := objmodel.CallOne(t, f, v)
	if err != nil {
		return false, err
	}
	return objmodel.Truth(t, r)
}

func newDropWhile(t *Thread, args Args) (*iterator, error) {
	f, src, err := predicate(t, "dropwhile", args)
	if err != nil {
		return nil, err
	}
	dropping := true
	start := false
	p := pickling{
		reduce:  func(t *Thread) ([]Value, Value, error) { return []Value{f, src.it}, number(!dropping), nil },
		restore: func(t *Thread, v Value) error { err := truthState(&start)(t, v); dropping = !start; return err },
	}
	return &iterator{extras: &extras{holds: []any{src, &f}, pickling: p}, next: func(t *Thread) (Value, error) {
		for {
			v, err := src.next(t)
			if err != nil || v.IsNil() || !dropping {
				return v, err
			}
			if dropping, err = holds(t, f, v); err != nil {
				dropping = true
				return Value{}, err
			}
			if !dropping {
				return v, nil
			}
			if err := t.Tick(1); err != nil {
				return Value{}, err
			}
		}
	}}, nil
}

func newTakeWhile(t *Thread, args Args) (*iterator, error) {
	f, src, err := predicate(t, "takewhile", args)
	if err != nil {
		return nil, err
	}
	stopped := false
	p := pickling{
		reduce:  func(t *Thread) ([]Value, Value, error) { return []Value{f, src.it}, number(stopped), nil },
		restore: truthState(&stopped),
	}
	return &iterator{extras: &extras{holds: []any{src, &f}, pickling: p}, next: func(t *Thread) (Value, error) {
		if stopped {
			return Value{}, nil
		}
		v, err := src.next(t)
		if err != nil || v.IsNil() {
			return Value{}, err
		}
		ok, err := holds(t, f, v)
		if err != nil {
			return Value{}, err
		}
		if !ok {
			stopped = true
			return Value{}, nil
		}
		return v, nil
	}}, nil
}

func newFilterFalse(t *Thread, args Args) (*iterator, error) {
	f, src, err := predicate(t, "filterfalse", args)
	if err != nil {
		return nil, err
	}
	test := holds
	if f.IsNone() || f == objmodel.BoolType.Value() {
		test = func(t *Thread, _, v Value) (bool, error) { return objmodel.Truth(t, v) }
	}
	reduce := func(t *Thread) ([]Value, Value, error) { return []Value{f, src.it}, Value{}, nil }
	return &iterator{extras: &extras{holds: []any{src, &f}, pickling: pickling{reduce: reduce}}, next: func(t *Thread) (Value, error) {
		for {
			v, err := src.next(t)
			if err != nil || v.IsNil() {
				return Value{}, err
			}
			ok, err := test(t, f, v)
			if err != nil {
				return Value{}, err
			}
			if !ok {
				return v, nil
			}
			if err := t.Tick(1); err != nil {
				return Value{}, err
			}
		}
	}}, nil
}

// bound reads a bound of islice; none is what None means.
func bound(t *Thread, v Value, none, least int) (int, bool) {
	if v.IsNone() {
		return none, true
	}
	n, err := objmodel.IndexInt(t, v, &objmodel.OverflowErrorType)
	return n, err == nil && n >= least
}

func newISlice(t *Thread, args Args) (*iterator, error) {
	if err := positional("islice", args, 2, 4); err != nil {
		return nil, err
	}
	start, stop, step := 0, -1, 1
	ok := true
	stopArg := args.V[1]
	if len(args.V) > 2 {
		start, ok = bound(t, args.V[1], 0, 0)
		stopArg = args.V[2]
	}
	var stops bool
	if stop, stops = bound(t, stopArg, -1, 0); !stops {
		return nil, objmodel.ValueErrorf("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
	}
	if !ok {
		return nil, objmodel.ValueErrorf("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
	}
	if len(args.V) > 3 {
		if step, ok = bound(t, args.V[3], 1, 1); !ok {
			return nil, objmodel.ValueErrorf("Step for islice() must be a positive integer or None.")
		}
	}
	src, err := sourceOf(t, args.V[0])
	if err != nil {
		return nil, err
	}
	c := &islice{source: src, want: start, stop: stop, by: step}
	c.body = c
	return &c.iterator, nil
}

// islice is an islice object.
type islice struct {
	iterator
	source   source
	at, want int // the next index of the source, and the one to give
	stop     int // below 0: none
	by       int
}

func (c *islice) next(t *Thread) (Value, error) {
	for {
		if c.stop >= 0 && c.at >= c.stop {
			c.source = source{} // let go of it
			return Value{}, nil
		}
		// Items before a start beyond the stop are taken too.
		v, err := c.source.next(t)
		if err != nil || v.IsNil() {
			c.stop = 0
			return Value{}, err
		}
		c.at++
		if c.at-1 >= c.want {
			if c.want += c.by; c.want < 0 || c.stop >= 0 && c.want > c.stop {
				c.want = max(c.stop, 0)
				if c.stop < 0 {
					c.want = int(^uint(0) >> 1)
				}
			}
			return v, nil
		}
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
	}
}

func (c *islice) reduce(t *Thread) ([]Value, Value, error) {
	if c.source.step == nil {
		empty, err := objmodel.Iter(t, objmodel.NewList(nil))
		return []Value{empty, objmodel.Int(0)}, objmodel.Int(0), err
	}
	end := objmodel.None
	if c.stop >= 0 {
		end = objmodel.Int(int64(c.stop))
	}
	return []Value{c.source.it, objmodel.Int(int64(c.want)), end, objmodel.Int(int64(c.by))}, objmodel.Int(int64(c.at)), nil
}

func (c *islice) restore(t *Thread, v Value) error {
	n, err := objmodel.IndexInt(t, v, &objmodel.OverflowErrorType)
	if err == nil {
		c.at = max(n, 0)
	}
	return err
}
