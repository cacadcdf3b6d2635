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
	c := &compression{}
	c.body = c
	var err error
	if c.data, err = sourceOf(t, a[0]); err == nil {
		c.selectors, err = sourceOf(t, a[1])
	}
	return &c.iterator, err
}

// compression is a compress object.
type compression struct {
	iterator
	stateless
	data, selectors source
}

func compressNext(t *Thread, v Value) (Value, error) {
	c := objmodel.Cast[compression](v, &compressType)
	for {
		v, err := c.data.next(t)
		if err != nil || v.IsNil() {
			return Value{}, err
		}
		s, err := c.selectors.next(t)
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
}

func (c *compression) reduce(*Thread) ([]Value, Value, error) {
	return []Value{c.data.it, c.selectors.it}, Value{}, nil
}

// predicate takes the arguments (function, iterable).
func predicate(t *Thread, name string, args Args) (Value, source, error) {
	if err := positional(name, args, 2, 2); err != nil {
		return Value{}, source{}, err
	}
	src, err := sourceOf(t, args.V[1])
	return args.V[0], src, err
}

// tested is an iterator that asks a function about items.
type tested struct {
	iterator
	f       Value
	source  source
	turned  bool // of takewhile and dropwhile: the answer has been no once
	numbers bool // its state is whether it has turned
}

func newTested(t *Thread, name string, args Args, numbers bool) (*iterator, error) {
	c := &tested{numbers: numbers}
	c.body = c
	var err error
	c.f, c.source, err = predicate(t, name, args)
	return &c.iterator, err
}

func (c *tested) reduce(*Thread) ([]Value, Value, error) {
	args := []Value{c.f, c.source.it}
	if !c.numbers {
		return args, Value{}, nil
	}
	return args, number(c.turned), nil
}

func (c *tested) restore(t *Thread, v Value) error { return truthState(t, v, &c.turned) }

// holds is the truth of f(v).
func holds(t *Thread, f, v Value) (bool, error) {
	r, err := objmodel.CallOne(t, f, v)
	if err != nil {
		return false, err
	}
	return objmodel.Truth(t, r)
}

func newDropWhile(t *Thread, args Args) (*iterator, error) {
	return newTested(t, "dropwhile", args, true)
}

func dropWhileNext(t *Thread, v Value) (Value, error) {
	c := objmodel.Cast[tested](v, &dropWhileType)
	for {
		v, err := c.source.next(t)
		if err != nil || v.IsNil() || c.turned {
			return v, err
		}
		more, err := holds(t, c.f, v)
		if err != nil {
			return Value{}, err
		}
		if !more {
			c.turned = true
			return v, nil
		}
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
	}
}

func newTakeWhile(t *Thread, args Args) (*iterator, error) {
	return newTested(t, "takewhile", args, true)
}

func takeWhileNext(t *Thread, v Value) (Value, error) {
	c := objmodel.Cast[tested](v, &takeWhileType)
	if c.turned {
		return Value{}, nil
	}
	v, err := c.source.next(t)
	if err != nil || v.IsNil() {
		return Value{}, err
	}
	ok, err := holds(t, c.f, v)
	if err != nil {
		return Value{}, err
	}
	if !ok {
		c.turned = true
		return Value{}, nil
	}
	return v, nil
}

func newFilterFalse(t *Thread, args Args) (*iterator, error) {
	return newTested(t, "filterfalse", args, false)
}

func filterFalseNext(t *Thread, v Value) (Value, error) {
	c := objmodel.Cast[tested](v, &filterFalseType)
	plain := c.f.IsNone() || c.f == objmodel.BoolType.Value()
	for {
		v, err := c.source.next(t)
		if err != nil || v.IsNil() {
			return Value{}, err
		}
		var ok bool
		if plain {
			ok, err = objmodel.Truth(t, v)
		} else {
			ok, err = holds(t, c.f, v)
		}
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

// isliceFill gives what lies side by side in the source.
func isliceFill(t *Thread, v Value, room []Value) int {
	c := objmodel.Cast[islice](v, &isliceType)
	const far = 1 << 40
	if c.by != 1 || c.at != c.want || c.at > far {
		return 0
	}
	if c.stop >= 0 {
		if c.at >= c.stop {
			return 0
		}
		room = room[:min(len(room), c.stop-c.at)]
	}
	n := c.source.fill(t, room)
	c.at += n
	c.want += n
	return n
}

func isliceNext(t *Thread, v Value) (Value, error) {
	c := objmodel.Cast[islice](v, &isliceType)
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
	if !c.source.live {
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
