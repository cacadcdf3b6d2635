package itertools

import "github.com/minipy-go/minipy/objmodel"

var (
	accumulateType = newType("accumulate", "Return series of accumulated sums.")
	batchedType    = newType("batched", "Batch data into tuples of length n. The last batch may be shorter than n.")
	chainType      = newType("chain", "Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.")
	pairwiseType   = newType("pairwise", "Return an iterator of overlapping pairs taken from the input iterator.")
	starMapType    = newType("starmap", "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.")
	zipLongestType = newType("zip_longest", "Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.")
)

var accumulateParams = objmodel.Params{Func: "accumulate", Names: []string{"iterable", "func", "initial"}, MaxPos: 2, Required: 1}

func newAccumulate(t *Thread, args Args) (*iterator, error) {
	var a [3]Value
	if err := accumulateParams.Bind(args, a[:]); err != nil {
		return nil, err
	}
	src, err := sourceOf(t, a[0])
	if err != nil {
		return nil, err
	}
	c := &accumulation{source: src, f: orNone(a[1]), initial: a[2]}
	if c.initial.IsNone() {
		c.initial = Value{}
	}
	c.body = c
	return &c.iterator, nil
}

// accumulation is an accumulate object.
type accumulation struct {
	iterator
	source         source
	f              Value // None: addition
	initial, total Value // nil: none
}

func (c *accumulation) next(t *Thread) (Value, error) {
	if !c.initial.IsNil() {
		c.total, c.initial = c.initial, Value{}
		return c.total, nil
	}
	v, err := c.source.next(t)
	if err != nil || v.IsNil() {
		return Value{}, err
	}
	switch {
	case c.total.IsNil():
		c.total = v
	case c.f.IsNone():
		c.total, err = objmodel.Binary(t, c.total, v, objmodel.OpAdd)
	default:
		c.total, err = objmodel.CallTwo(t, c.f, c.total, v)
	}
	return c.total, err
}

// after gives the chain of a value and what is left.
func (c *accumulation) after(t *Thread, v Value) (Value, error) {
	rest, err := chainOf(t, objmodel.NewTuple(objmodel.NewTuple(v), c.source.it))
	if err != nil {
		return Value{}, err
	}
	rest.Header = objmodel.NewHeader(&chainType)
	return objmodel.FromPtr(&rest.Header), nil
}

func (c *accumulation) reduce(t *Thread) ([]Value, Value, error) {
	if !c.initial.IsNil() {
		rest, err := c.after(t, c.initial)
		return []Value{rest, c.f}, objmodel.None, err
	}
	return []Value{c.source.it, c.f}, orNone(c.total), nil
}

func (c *accumulation) instead(t *Thread) (Value, error) {
	if !c.total.IsNone() {
		return Value{}, nil
	}
	// A total of None can't be told from none: begin with it and skip it.
	rest, err := c.after(t, c.total)
	if err != nil {
		return Value{}, err
	}
	again, err := objmodel.Call(t, accumulateType.Value(), rest, c.f)
	return objmodel.NewTuple(isliceType.Value(), objmodel.NewTuple(again, objmodel.Int(1), objmodel.None)), err
}

func (c *accumulation) restore(t *Thread, v Value) error {
	if c.total = v; v.IsNone() {
		c.total = Value{}
	}
	return nil
}

var batchedParams = objmodel.Params{Func: "batched", Names: []string{"iterable", "n", "strict"}, MaxPos: 2, Required: 2}

func newBatched(t *Thread, args Args) (*iterator, error) {
	var a [3]Value
	if err := batchedParams.Bind(args, a[:]); err != nil {
		return nil, err
	}
	n, err := objmodel.SizeArg(t, a[1])
	if err != nil {
		return nil, err
	}
	if n < 1 {
		return nil, objmodel.ValueErrorf("n must be at least one")
	}
	strict := false
	if !a[2].IsNil() {
		if strict, err = objmodel.Truth(t, a[2]); err != nil {
			return nil, err
		}
	}
	src, err := newSource(t, a[0])
	if err != nil {
		return nil, err
	}
	return &iterator{extras: &extras{holds: []any{src}}, next: func(t *Thread) (Value, error) {
		var batch []Value
		for len(batch) < n {
			v, err := src.next(t)
			if err != nil {
				return Value{}, err
			}
			if v.IsNil() {
				break
			}
			if err := reserveOne(t, batch); err != nil {
				return Value{}, err
			}
			batch = append(batch, v)
			if err := t.Tick(1); err != nil {
				return Value{}, err
			}
		}
		switch {
		case len(batch) == 0:
			return Value{}, nil
		case len(batch) < n && strict:
			return Value{}, objmodel.ValueErrorf("batched(): incomplete batch")
		}
		return objmodel.NewTuple(batch...), nil
	}}, nil
}

func newChain(t *Thread, args Args) (*iterator, error) {
	if err := positional("chain", args, 0, -1); err != nil {
		return nil, err
	}
	return chainOf(t, objmodel.NewTuple(append([]Value(nil), args.V...)...))
}

func chainFromIterable(t *Thread, a Args) (Value, error) {
	it, err := chainOf(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	it.Header = objmodel.NewHeader(&chainType)
	return objmodel.Construct(a.V[0].AsType(), &chainType, objmodel.FromPtr(&it.Header)), nil
}

// chain is a chain object.
type chain struct {
	iterator
	outer, inner source
	inside       bool // inner is at hand
}

// chainOf joins the iterables that an iterable gives.
func chainOf(t *Thread, iterables Value) (*iterator, error) {
	outer, err := sourceOf(t, iterables)
	if err != nil {
		return nil, err
	}
	c := &chain{outer: outer}
	c.body = c
	return &c.iterator, nil
}

func (c *chain) next(t *Thread) (Value, error) {
	for {
		if !c.inside {
			v, err := c.outer.next(t)
			if err != nil || v.IsNil() {
				return Value{}, err
			}
			if c.inner, err = sourceOf(t, v); err != nil {
				c.outer.step = nil
				return Value{}, err
			}
			c.inside = true
		}
		v, err := c.inner.next(t)
		if err != nil || !v.IsNil() {
			return v, err
		}
		c.inner, c.inside = source{}, false
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
	}
}

func (c *chain) reduce(*Thread) ([]Value, Value, error) {
	switch {
	case c.outer.step == nil && !c.inside:
		return nil, Value{}, nil
	case !c.inside:
		return nil, objmodel.NewTuple(c.outer.it), nil
	}
	return nil, objmodel.NewTuple(c.outer.it, c.inner.it), nil
}

func (c *chain) restore(t *Thread, v Value) error {
	items, err := stateTuple(v, 1, 2)
	if err != nil {
		return err
	}
	var sources [2]source
	for i, x := range items {
		if x.Type().Slots.Next == nil {
			return objmodel.TypeErrorf("Arguments must be iterators.")
		}
		sources[i] = source{x, x.Type().Slots.Next}
	}
	c.outer, c.inner, c.inside = sources[0], sources[1], len(items) == 2
	return nil
}

func newPairwise(t *Thread, args Args) (*iterator, error) {
	if err := positional("pairwise", args, 1, 1); err != nil {
		return nil, err
	}
	src, err := newSource(t, args.V[0])
	if err != nil {
		return nil, err
	}
	var old Value
	return &iterator{extras: &extras{holds: []any{src, &old}}, next: func(t *Thread) (Value, error) {
		if old.IsNil() {
			var err error
			if old, err = src.next(t); err != nil || old.IsNil() {
				return Value{}, err
			}
		}
		first := old // the source may ask for pairs itself meanwhile
		v, err := src.next(t)
		if err != nil || v.IsNil() {
			old = Value{}
			return Value{}, err
		}
		old = v
		return objmodel.NewTuple(first, v), nil
	}}, nil
}

func newStarMap(t *Thread, args Args) (*iterator, error) {
	f, src, err := predicate(t, "starmap", args)
	if err != nil {
		return nil, err
	}
	reduce := func(t *Thread) ([]Value, Value, error) { return []Value{f, src.it}, Value{}, nil }
	return &iterator{extras: &extras{holds: []any{src, &f}, pickling: pickling{reduce: reduce}}, next: func(t *Thread) (Value, error) {
		v, err := src.next(t)
		if err != nil || v.IsNil() {
			return Value{}, err
		}
		items, err := objmodel.Collect(t, v)
		if err != nil {
			return Value{}, err
		}
		return objmodel.Call(t, f, items...)
	}}, nil
}

func newZipLongest(t *Thread, args Args) (*iterator, error) {
	fill := objmodel.None
	if len(args.Kw) > 0 {
		if len(args.Kw) > 1 || args.Kw[0].String() != "fillvalue" {
			return nil, objmodel.TypeErrorf("zip_longest() got an unexpected keyword argument")
		}
		fill = args.KwValues()[0]
	}
	sources := make([]*source, args.NPos())
	for i, v := range args.Pos() {
		var err error
		if sources[i], err = newSource(t, v); err != nil {
			return nil, err
		}
	}
	active := len(sources)
	p := pickling{
		reduce: func(t *Thread) ([]Value, Value, error) {
			its := make([]Value, len(sources))
			for i, s := range sources {
				if its[i] = objmodel.EmptyTuple; s != nil {
					its[i] = s.it
				}
			}
			return its, fill, nil
		},
		restore: func(t *Thread, v Value) error { fill = v; return nil },
	}
	return &iterator{extras: &extras{holds: []any{&sources, &fill}, pickling: p}, next: func(t *Thread) (Value, error) {
		if active == 0 {
			return Value{}, nil
		}
		tuple, row := objmodel.MakeTuple(len(sources))
		for i, s := range sources {
			row[i] = fill
			if s == nil {
				continue
			}
			v, err := s.next(t)
			if err != nil {
				active = 0
				return Value{}, err
			}
			if !v.IsNil() {
				row[i] = v
				continue
			}
			if active--; active == 0 {
				return Value{}, nil
			}
			sources[i] = nil
		}
		return tuple, nil
	}}, nil
}

// chainSpec makes the table of chain, which has class methods besides.
func chainSpec() *objmodel.TypeSpec {
	s := pickled(specOf(&chainType, newChain, (*chain)(nil)), &chainType, true)
	s.Classes = []objmodel.MethodDef{{Name: "from_iterable", Kind: objmodel.OneArg, Fn: chainFromIterable}}
	s.Classes = append(s.Classes, objmodel.MethodDef{Name: "__class_getitem__", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.NewGenericAlias(a.V[0], a.V[1]), nil
	}})
	return s
}
