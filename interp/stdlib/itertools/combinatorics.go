package itertools

import "github.com/minipy-go/minipy/objmodel"

var (
	productType      = newType("product", "Cartesian product of input iterables.  Equivalent to nested for-loops.")
	permutationsType = newType("permutations", "Return successive r-length permutations of elements in the iterable.")
	combinationsType = newType("combinations", "Return successive r-length combinations of elements in the iterable.")
	multisetsType    = newType("combinations_with_replacement", "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.")
)

// odometer gives all rows of indices, the last one turning fastest.
type odometer struct {
	iterator
	rows
	n             int // how many items a row has
	started, done bool
	block         objmodel.TupleBlock
}

// rows are the rows of an odometer. What makes an iterator over all of them is
// args, over none of them ended.
type rows interface {
	step() bool        // turns to the next row; false when there is none
	put(items []Value) // puts the row at hand there
	args() []Value
	ended() []Value
	state() Value
	turnTo(t *Thread, state Value) error
}

// newOdometer makes the odometer of rows of n items.
func newOdometer(r rows, n int) *iterator {
	o := &odometer{rows: r, n: n}
	o.body = o
	return &o.iterator
}

// odometerSpec makes the table of a type of odometers.
func odometerSpec(typ *objmodel.Type, build func(t *Thread, args Args) (*iterator, error)) *objmodel.TypeSpec {
	next := func(t *Thread, v Value) (Value, error) {
		o := objmodel.Cast[odometer](v, typ)
		if !o.turn() {
			return Value{}, nil
		}
		if o.n == 0 {
			return objmodel.EmptyTuple, nil
		}
		t.SpendRow(o.n)
		row, items := o.block.MakeNext(o.n)
		o.put(items)
		return row, nil
	}
	fill := func(t *Thread, v Value, room []Value) int {
		o := objmodel.Cast[odometer](v, typ)
		n := o.n
		if n == 0 {
			return 0
		}
		var block objmodel.TupleBlock
		room = room[:t.RowsAtOnce(len(room), n)]
		for i := range room {
			if !o.turn() {
				return i
			}
			row, items := block.Make(n, len(room)-i)
			o.put(items)
			room[i] = row
		}
		return len(room)
	}
	row := func(_ *Thread, v Value, row []Value) (ok, known bool, err error) {
		o := objmodel.Cast[odometer](v, typ)
		if o.n != len(row) {
			return false, false, nil
		}
		if ok = o.turn(); ok {
			o.put(row)
		}
		return ok, true, nil
	}
	return pickled(walked(specOf(typ, build, (*odometer)(nil), next), fill, row), typ, true)
}

// turn goes to the next row; false when there is none.
func (o *odometer) turn() bool {
	switch {
	case o.done:
		return false
	case !o.started:
		o.started = true
	case !o.step():
		o.done, o.block = true, objmodel.TupleBlock{}
		return false
	}
	return true
}

func (o *odometer) reduce(*Thread) ([]Value, Value, error) {
	switch {
	case o.done && o.started:
		return o.ended(), Value{}, nil
	case !o.started:
		return o.args(), Value{}, nil
	}
	return o.args(), o.state(), nil
}

func (o *odometer) restore(t *Thread, v Value) error {
	if o.done {
		return nil
	}
	if err := o.turnTo(t, v); err != nil {
		return err
	}
	o.started = true
	return nil
}

// picks are rows of r items of a pool.
type picks struct {
	pool    []Value
	r       int
	indices []int
}

func (p *picks) put(items []Value) {
	pool := p.pool
	for i, j := range p.indices[:len(items)] {
		items[i] = pool[j]
	}
}

func (p *picks) args() []Value {
	return []Value{objmodel.CopyTuple(p.pool), objmodel.Int(int64(p.r))}
}

func (p *picks) ended() []Value {
	return []Value{objmodel.EmptyTuple, objmodel.Int(int64(p.r))}
}

func (p *picks) state() Value { return ints(p.indices) }

// turnBelow takes a state over whose indices are at most what limit says.
func (p *picks) turnBelow(t *Thread, v Value, limit func(i int) int) error {
	return readInts(t, v, p.indices, func(i, n int) int { return clipTo(n, limit(i)) })
}

// never is the odometer of rows of which there are none.
func never(r rows) *iterator {
	it := newOdometer(r, 0)
	it.body.(*odometer).done = true
	return it
}

var productParams = objmodel.Params{Func: "product", Names: []string{"repeat"}}

func newProduct(t *Thread, args Args) (*iterator, error) {
	repeat := 1
	var a [1]Value
	if err := productParams.Bind(args.Tail(args.NPos()), a[:]); err != nil {
		return nil, err
	}
	if !a[0].IsNil() {
		var err error
		if repeat, err = objmodel.SizeArg(t, a[0]); err != nil {
			return nil, err
		}
		if repeat < 0 {
			return nil, objmodel.ValueErrorf("repeat argument cannot be negative")
		}
	}
	var once [][]Value
	empty := false
	for _, v := range args.Pos() {
		pool, err := objmodel.Collect(t, v)
		if err != nil {
			return nil, err
		}
		empty = empty || len(pool) == 0
		once = append(once, pool)
	}
	if len(once) == 0 {
		repeat = 0
	}
	if empty && repeat > 0 {
		return never(&productRows{pools: once}), nil
	}
	if err := t.Reserve(int64(repeat), 48*int64(max(1, len(once)))); err != nil {
		return nil, err
	}
	pools := once
	for range repeat - 1 {
		pools = append(pools, once...)
	}
	if repeat == 0 {
		pools = nil
	}
	p := &productRows{pools: pools, indices: make([]int, len(pools)), picked: make([]Value, len(pools))}
	for i, pool := range pools {
		p.picked[i] = pool[0]
	}
	return newOdometer(p, len(pools)), nil
}

// productRows are the rows of product.
type productRows struct {
	pools   [][]Value
	indices []int
	picked  []Value // the row at hand
}

func (p *productRows) step() bool {
	for i := len(p.indices) - 1; i >= 0; i-- {
		pool := p.pools[i]
		if p.indices[i]++; p.indices[i] < len(pool) {
			p.picked[i] = pool[p.indices[i]]
			return true
		}
		p.indices[i], p.picked[i] = 0, pool[0]
	}
	return false
}

func (p *productRows) put(to []Value) {
	picked := p.picked[:len(to)]
	if len(to) > 4 {
		copy(to, picked)
		return
	}
	for i, v := range picked { // quicker than copy for few
		to[i] = v
	}
}

func (p *productRows) args() []Value  { return tuples(p.pools) }
func (p *productRows) ended() []Value { return []Value{objmodel.EmptyTuple} }
func (p *productRows) state() Value   { return ints(p.indices) }

func (p *productRows) turnTo(t *Thread, v Value) error {
	err := readInts(t, v, p.indices, func(i, n int) int { return clipTo(n, len(p.pools[i])-1) })
	for i, j := range p.indices {
		p.picked[i] = p.pools[i][j]
	}
	return err
}

// tuples makes a tuple of each pool.
func tuples(pools [][]Value) []Value {
	out := make([]Value, len(pools))
	for i, p := range pools {
		out[i] = objmodel.CopyTuple(p)
	}
	return out
}

var permutationsParams = objmodel.Params{Func: "permutations", Names: []string{"iterable", "r"}, MaxPos: 2, Required: 1}

func newPermutations(t *Thread, args Args) (*iterator, error) {
	var a [2]Value
	if err := permutationsParams.Bind(args, a[:]); err != nil {
		return nil, err
	}
	pool, err := objmodel.Collect(t, a[0])
	if err != nil {
		return nil, err
	}
	n, r := len(pool), len(pool)
	if !a[1].IsNil() && !a[1].IsNone() {
		if a[1].Native(&objmodel.IntType).IsNil() {
			return nil, objmodel.TypeErrorf("Expected int as r")
		}
		if r, err = length(t, a[1]); err != nil {
			return nil, err
		}
	}
	p := &permutationRows{picks: picks{pool: pool, r: r}}
	if r > n {
		return never(p), nil
	}
	numbers := make([]int, n+r)
	p.indices, p.left = numbers[:n:n], numbers[n:]
	for i := range p.indices {
		p.indices[i] = i
	}
	for i := range p.left {
		p.left[i] = n - i
	}
	return newOdometer(p, r), nil
}

// permutationRows are the rows of permutations.
type permutationRows struct {
	picks
	left []int // how many more items take place i before the one to its left moves on
}

func (p *permutationRows) step() bool {
	n := len(p.indices)
	for i := min(p.r-1, n-2); i >= 0; i-- { // the last item of all has nowhere to move to
		if p.left[i]--; p.left[i] > 0 {
			j := n - p.left[i]
			p.indices[i], p.indices[j] = p.indices[j], p.indices[i]
			return true
		}
		moved := p.indices[i]
		rest := p.indices[i:]
		for j := range rest[1:] { // few but for the last rows
			rest[j] = rest[j+1]
		}
		rest[len(rest)-1] = moved
		p.left[i] = n - i
	}
	return false
}

func (p *permutationRows) state() Value {
	return objmodel.NewTuple(ints(p.indices), ints(p.left))
}

func (p *permutationRows) turnTo(t *Thread, v Value) error {
	items, err := stateTuple(v, 2, 2)
	if err != nil {
		return err
	}
	if err := p.turnBelow(t, items[0], func(int) int { return len(p.pool) - 1 }); err != nil {
		return err
	}
	return readInts(t, items[1], p.left, func(i, n int) int { return max(1, min(n, len(p.pool)-i)) })
}

// length reads r, the length of rows.
func length(t *Thread, v Value) (int, error) {
	r, err := objmodel.SizeArg(t, v)
	if err == nil && r < 0 {
		err = objmodel.ValueErrorf("r must be non-negative")
	}
	return r, err
}

// poolAndLength reads the arguments (iterable, r).
func poolAndLength(t *Thread, name string, args Args) ([]Value, int, error) {
	var a [2]Value
	p := objmodel.Params{Func: name, Names: []string{"iterable", "r"}, MaxPos: 2, Required: 2}
	if err := p.Bind(args, a[:]); err != nil {
		return nil, 0, err
	}
	if _, err := objmodel.SizeArg(t, a[1]); err != nil {
		return nil, 0, err
	}
	pool, err := objmodel.Collect(t, a[0])
	if err != nil {
		return nil, 0, err
	}
	r, err := length(t, a[1])
	return pool, r, err
}

func newCombinations(t *Thread, args Args) (*iterator, error) {
	pool, r, err := poolAndLength(t, "combinations", args)
	if err != nil {
		return nil, err
	}
	c := &combinationRows{picks{pool: pool, r: r}}
	if r > len(pool) {
		return never(c), nil
	}
	c.indices = make([]int, r)
	for i := range c.indices {
		c.indices[i] = i
	}
	return newOdometer(c, r), nil
}

// combinationRows are the rows of combinations.
type combinationRows struct{ picks }

// last is the last index that place i takes.
func (c *combinationRows) last(i int) int { return i + len(c.pool) - c.r }

func (c *combinationRows) step() bool {
	indices := c.indices
	i, last := len(indices)-1, len(c.pool)-1
	for i >= 0 && indices[i] == last {
		i, last = i-1, last-1
	}
	if i < 0 {
		return false
	}
	next := indices[i] + 1
	for j := i; j < len(indices); j++ {
		indices[j] = next
		next++
	}
	return true
}

func (c *combinationRows) turnTo(t *Thread, v Value) error { return c.turnBelow(t, v, c.last) }

func newMultisets(t *Thread, args Args) (*iterator, error) {
	pool, r, err := poolAndLength(t, "combinations_with_replacement", args)
	if err != nil {
		return nil, err
	}
	m := &multisetRows{picks{pool: pool, r: r}}
	if len(pool) == 0 && r > 0 {
		return never(m), nil
	}
	if err := t.Reserve(int64(r), 24); err != nil {
		return nil, err
	}
	m.indices = make([]int, r)
	return newOdometer(m, r), nil
}

// multisetRows are the rows of combinations_with_replacement.
type multisetRows struct{ picks }

func (m *multisetRows) last(int) int { return len(m.pool) - 1 }

func (m *multisetRows) step() bool {
	i := m.r - 1
	for i >= 0 && m.indices[i] == len(m.pool)-1 {
		i--
	}
	if i < 0 {
		return false
	}
	next := m.indices[i] + 1
	for j := i; j < m.r; j++ {
		m.indices[j] = next
	}
	return true
}

func (m *multisetRows) turnTo(t *Thread, v Value) error { return m.turnBelow(t, v, m.last) }
