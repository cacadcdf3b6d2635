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
	src, err := newSource(t, a[0])
	if err != nil {
		return nil, err
	}
	add := a[1].IsNil() || a[1].IsNone()
	f, initial, total := a[1], a[2], Value{}
	if initial.IsNone() {
		initial = Value{}
	}
	it := &iterator{holds: []any{src, &f, &initial, &total}}
	it.reduce = func(t *Thread) ([]Value, Value, error) {
		if !initial.IsNil() {
			rest, err := chainOf(t, objmodel.NewTuple(objmodel.NewTuple(initial), src.it))
			if err != nil {
				return nil, Value{}, err
			}
			rest.Header = objmodel.NewHeader(&chainType)
			return []Value{objmodel.FromPtr(&rest.Header), orNone(a[1])}, objmodel.None, nil
		}
		return []Value{src.it, orNone(a[1])}, orNone(total), nil
	}
	it.instead = func(t *Thread) (Value, error) {
		if !total.IsNone() {
			return Value{}, nil
		}
		// A total of None can't be told from none: begin with it and skip it.
		rest, err := chainOf(t, objmodel.NewTuple(objmodel.NewTuple(total), src.it))
		if err != nil {
			return Value{}, err
		}
		rest.Header = objmodel.NewHeader(&chainType)
		again, err := objmodel.Call(t, accumulateType.Value(), objmodel.FromPtr(&rest.Header), orNone(a[1]))
		return objmodel.NewTuple(isliceType.Value(), objmodel.NewTuple(again, objmodel.Int(1), objmodel.None)), err
	}
	it.restore = func(t *Thread, v Value) error {
		if total = v; v.IsNone() {
			total = Value{}
		}
		return nil
	}
	it.next = func(t *Thread) (Value, error) {
		if !initial.IsNil() {
			total, initial = initial, Value{}
			return total, nil
		}
		v, err := src.next(t)
		if err != nil || v.IsNil() {
			return Value{}, err
		}
		switch {
		case total.IsNil():
			total = v
		case add:
			total, err = objmodel.Binary(t, total, v, objmodel.OpAdd)
		default:
			total, err = objmodel.Call(t, f, total, v)
		}
		return total, err
	}
	return it, nil
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
	return &iterator{holds: []any{src}, next: func(t *Thread) (Value, error) {
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

// chainOf joins the iterables that an iterable gives.
func chainOf(t *Thread, iterables Value) (*iterator, error) {
	outer, err := newSource(t, iterables)
	if err != nil {
		return nil, err
	}
	var inner *source
	p := pickling{
		reduce: func(t *Thread) ([]Value, Value, error) {
			switch {
			case outer.step == nil && inner == nil:
				return nil, Value{}, nil
			case inner == nil:
				return nil, objmodel.NewTuple(outer.it), nil
			}
			return nil, objmodel.NewTuple(outer.it, inner.it), nil
		},
		restore: func(t *Thread, v Value) error {
			items, err := stateTuple(v, 1, 2)
			if err != nil {
				return err
			}
			var sources [2]*source
			for i, x := range items {
				if x.Type().Slots.Next == nil {
					return objmodel.TypeErrorf("Arguments must be iterators.")
				}
				sources[i] = &source{x, x.Type().Slots.Next}
			}
			outer, inner = sources[0], sources[1]
			return nil
		},
	}
	return &iterator{holds: []any{outer, &inner}, pickling: p, next: func(t *Thread) (Value, error) {
		for {
			if inner == nil {
				v, err := outer.next(t)
				if err != nil || v.IsNil() {
					return Value{}, err
				}
				if inner, err = newSource(t, v); err != nil {
					outer.step = nil
					return Value{}, err
				}
			}
			v, err := inner.next(t)
			if err != nil || !v.IsNil() {
				return v, err
			}
			inner = nil
			if err := t.Tick(1); err != nil {
				return Value{}, err
			}
		}
	}}, nil
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
	return &iterator{holds: []any{src, &old}, next: func(t *Thread) (Value, error) {
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
	return &iterator{holds: []any{src, &f}, pickling: pickling{reduce: reduce}, next: func(t *Thread) (Value, error) {
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
	return &iterator{holds: []any{&sources, &fill}, pickling: p, next: func(t *Thread) (Value, error) {
		if active == 0 {
			return Value{}, nil
		}
		row := make([]Value, len(sources))
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
		return objmodel.NewTuple(row...), nil
	}}, nil
}

// chainSpec makes the table of chain, which has class methods besides.
func chainSpec() *objmodel.TypeSpec {
	s := pickled(specOf(&chainType, newChain), &chainType, true)
	s.Classes = []objmodel.MethodDef{{Name: "from_iterable", Kind: objmodel.OneArg, Fn: chainFromIterable}}
	s.Classes = append(s.Classes, objmodel.MethodDef{Name: "__class_getitem__", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.NewGenericAlias(a.V[0], a.V[1]), nil
	}})
	return s
}
