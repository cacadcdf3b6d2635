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

func accumulateNext(t *Thread, v Value) (Value, error) {
	return objmodel.Cast[accumulation](v, &accumulateType).next(t)
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
	b := &batches{n: n, strict: strict}
	b.source, err = sourceOf(t, a[0])
	return &b.iterator, err
}

// batches is a batched object.
type batches struct {
	iterator
	source source
	n      int
	strict bool
}

// whole says whether the next batch can be had at once.
func (b *batches) whole() bool {
	const most = 1 << 10
	return b.source.live && b.n <= most && objmodel.PlainLeft(b.source.it) >= b.n
}

// take makes a batch that can be had at once.
func (b *batches) take(t *Thread) Value {
	t.SpendRow(b.n)
	v, items := objmodel.MakeTuple(b.n)
	objmodel.Fill(t, b.source.it, items)
	return v
}

func batchedFill(t *Thread, v Value, room []Value) int {
	b := objmodel.Cast[batches](v, &batchedType)
	room = room[:min(len(room), 1<<14/b.n+1)]
	i := 0
	for i < len(room) && b.whole() {
		room[i] = b.take(t)
		i++
	}
	return i
}

func batchedNext(t *Thread, v Value) (Value, error) {
	b := objmodel.Cast[batches](v, &batchedType)
	if b.whole() {
		return b.take(t), nil
	}
	var batch []Value
	for len(batch) < b.n {
		v, err := b.source.next(t)
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
	case len(batch) < b.n && b.strict:
		return Value{}, objmodel.ValueErrorf("batched(): incomplete batch")
	}
	return objmodel.NewTuple(batch...), nil
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
	inside       bool  // inner is at hand
	own          bool  // nobody else can hold walker
	walker       Value // the last iterator over an iterable, perhaps for the next one
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

func chainNext(t *Thread, v Value) (Value, error) {
	c := objmodel.Cast[chain](v, &chainType)
	if c.inside && c.inner.live {
		v, ok, err := objmodel.QuickNext(t, c.inner.it)
		if ok {
			return v, nil
		}
		if c.inner.live = false; err != nil {
			return Value{}, err
		}
	}
	return c.next(t)
}

func chainFill(t *Thread, v Value, room []Value) int {
	return objmodel.Cast[chain](v, &chainType).inner.fill(t, room)
}

func (c *chain) next(t *Thread) (Value, error) {
	for {
		if !c.inside {
			v, err := c.outer.next(t)
			if err != nil || v.IsNil() {
				return Value{}, err
			}
			own := c.own
			c.own = false // what makes the iterator may ask for items itself
			it, own, err := t.WalkInside(c.walker, own, v)
			if err != nil {
				c.outer.live = false
				return Value{}, err
			}
			c.inner, c.walker, c.own, c.inside = source{it, true}, it, own, true
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
	case !c.outer.live && !c.inside:
		return nil, Value{}, nil
	case !c.inside:
		return nil, objmodel.NewTuple(c.outer.it), nil
	}
	c.own = false
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
		sources[i] = source{x, true}
	}
	c.outer, c.inner, c.inside = sources[0], sources[1], len(items) == 2
	c.own, c.walker = false, Value{}
	return nil
}

func newPairwise(t *Thread, args Args) (*iterator, error) {
	if err := positional("pairwise", args, 1, 1); err != nil {
		return nil, err
	}
	p := &pairs{}
	var err error
	p.source, err = sourceOf(t, args.V[0])
	return &p.iterator, err
}

// pairs is a pairwise object.
type pairs struct {
	iterator
	source source
	old    Value // nil: none yet
}

func pairwiseNext(t *Thread, v Value) (Value, error) {
	a, b, err := objmodel.Cast[pairs](v, &pairwiseType).next(t)
	if err != nil || b.IsNil() {
		return Value{}, err
	}
	return objmodel.NewTuple(a, b), nil
}

func pairwiseRow(t *Thread, v Value, row []Value) (ok, known bool, err error) {
	if len(row) != 2 {
		return false, false, nil
	}
	a, b, err := objmodel.Cast[pairs](v, &pairwiseType).next(t)
	if err != nil || b.IsNil() {
		return false, true, err
	}
	row[0], row[1] = a, b
	return true, true, nil
}

// next gives the next pair; b is the nil Value at the end.
func (p *pairs) next(t *Thread) (a, b Value, err error) {
	if p.old.IsNil() {
		if p.old, err = p.source.next(t); err != nil || p.old.IsNil() {
			return a, b, err
		}
	}
	a = p.old // the source may ask for pairs itself meanwhile
	b, err = p.source.next(t)
	p.old = b
	return a, b, err
}

func pairwiseFill(t *Thread, v Value, room []Value) int {
	p := objmodel.Cast[pairs](v, &pairwiseType)
	if p.old.IsNil() {
		return 0
	}
	n := p.source.fill(t, room)
	var block objmodel.TupleBlock
	for i, b := range room[:n] {
		pair, items := block.Make(2, n-i)
		items[0], items[1] = p.old, b
		p.old, room[i] = b, pair
	}
	return n
}

func newStarMap(t *Thread, args Args) (*iterator, error) {
	s := &starMap{}
	s.body = s
	var err error
	s.f, s.source, err = predicate(t, "starmap", args)
	return &s.iterator, err
}

// starMap is a starmap object.
type starMap struct {
	iterator
	stateless
	f      Value
	source source
}

func starMapNext(t *Thread, v Value) (Value, error) {
	s := objmodel.Cast[starMap](v, &starMapType)
	v, err := s.source.next(t)
	if err != nil || v.IsNil() {
		return Value{}, err
	}
	if pair := v.AsTuple(); pair != nil && pair.Len() == 2 {
		return objmodel.CallTwo(t, s.f, pair.Items()[0], pair.Items()[1])
	}
	items, err := objmodel.Collect(t, v)
	if err != nil {
		return Value{}, err
	}
	return objmodel.Call(t, s.f, items...)
}

func (s *starMap) reduce(*Thread) ([]Value, Value, error) {
	return []Value{s.f, s.source.it}, Value{}, nil
}

func newZipLongest(t *Thread, args Args) (*iterator, error) {
	z := &zipLongest{fill: objmodel.None}
	z.body = z
	if len(args.Kw) > 0 {
		if len(args.Kw) > 1 || args.Kw[0].String() != "fillvalue" {
			return nil, objmodel.TypeErrorf("zip_longest() got an unexpected keyword argument")
		}
		z.fill = args.KwValues()[0]
	}
	z.sources = make([]source, args.NPos())
	for i, v := range args.Pos() {
		var err error
		if z.sources[i], err = sourceOf(t, v); err != nil {
			return nil, err
		}
	}
	z.active = len(z.sources)
	return &z.iterator, nil
}

// zipLongest is a zip_longest object.
type zipLongest struct {
	iterator
	sources []source
	active  int // sources that have not ended
	fill    Value
}

func zipLongestNext(t *Thread, v Value) (Value, error) {
	z := objmodel.Cast[zipLongest](v, &zipLongestType)
	if z.active == 0 {
		return Value{}, nil
	}
	t.SpendRow(len(z.sources))
	tuple, row := objmodel.MakeTuple(len(z.sources))
	for i := range row {
		var err error
		if row[i], err = z.item(t, i); err != nil || row[i].IsNil() {
			return Value{}, err
		}
	}
	return tuple, nil
}

func zipLongestRow(t *Thread, v Value, row []Value) (ok, known bool, err error) {
	z := objmodel.Cast[zipLongest](v, &zipLongestType)
	if len(row) != 2 || len(z.sources) != 2 {
		return false, false, nil
	}
	if z.active == 0 {
		return false, true, nil
	}
	a, err := z.item(t, 0)
	if err != nil || a.IsNil() {
		return false, true, err
	}
	b, err := z.item(t, 1)
	if err != nil || b.IsNil() {
		return false, true, err
	}
	row[0], row[1] = a, b
	return true, true, nil
}

// item gives item i of a row, the nil Value if that ends all.
func (z *zipLongest) item(t *Thread, i int) (Value, error) {
	s := &z.sources[i]
	if !s.live {
		return z.fill, nil
	}
	v, err := s.next(t)
	switch {
	case err != nil:
		z.active = 0
		return Value{}, err
	case !v.IsNil():
		return v, nil
	}
	if z.active--; z.active <= 0 {
		return Value{}, nil
	}
	s.it = Value{}
	return z.fill, nil
}

func (z *zipLongest) reduce(*Thread) ([]Value, Value, error) {
	its := make([]Value, len(z.sources))
	for i, s := range z.sources {
		if its[i] = objmodel.EmptyTuple; !s.it.IsNil() {
			its[i] = s.it
		}
	}
	return its, z.fill, nil
}

func (z *zipLongest) restore(_ *Thread, v Value) error {
	z.fill = v
	return nil
}

// chainSpec makes the table of chain, which has class methods besides.
func chainSpec() *objmodel.TypeSpec {
	s := pickled(walked(specOf(&chainType, newChain, (*chain)(nil), chainNext), chainFill, nil), &chainType, true)
	s.Classes = []objmodel.MethodDef{{Name: "from_iterable", Kind: objmodel.OneArg, Fn: chainFromIterable}}
	s.Classes = append(s.Classes, objmodel.MethodDef{Name: "__class_getitem__", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.NewGenericAlias(a.V[0], a.V[1]), nil
	}})
	return s
}
