package itertools

import "github.com/minipy-go/minipy/objmodel"

var (
	productType      = newType("product", "Cartesian product of input iterables.  Equivalent to nested for-loops.")
	permutationsType = newType("permutations", "Return successive r-length permutations of elements in the iterable.")
	combinationsType = newType("combinations", "Return successive r-length combinations of elements in the iterable.")
	multisetsType    = newType("combinations_with_replacement", "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.")
)

// pick makes the tuple of the items of a pool at the given indices.
func pick(pool []Value, indices []int) Value {
	var small [12]Value
	out := small[:0]
	for _, j := range indices {
		out = append(out, pool[j])
	}
	return objmodel.CopyTuple(out)
}

// odometer gives all rows of indices, the last one turning fastest.
type odometer struct {
	step          func() bool  // turns to the next row; false when there is none
	row           func() Value // the row at hand
	started, done bool
	args          func() []Value // what makes such an iterator
	ended         []Value        // what makes one that has ended
	pools         []any          // where the items are, for Tracers
	state         func() Value
	restore       func(t *Thread, v Value) error
}

func (o *odometer) iterator() *iterator {
	return &iterator{holds: o.pools, next: o.next, pickling: pickling{reduce: o.reduce, restore: o.resume}}
}

func (o *odometer) next(t *Thread) (Value, error) {
	switch {
	case o.done:
		return Value{}, nil
	case !o.started:
		o.started = true
	case !o.step():
		o.done = true
		return Value{}, nil
	}
	return o.row(), nil
}

func (o *odometer) reduce(t *Thread) ([]Value, Value, error) {
	switch {
	case o.done && o.started:
		return o.ended, Value{}, nil
	case !o.started:
		return o.args(), Value{}, nil
	}
	return o.args(), o.state(), nil
}

func (o *odometer) resume(t *Thread, v Value) error {
	if o.done {
		return nil
	}
	if err := o.restore(t, v); err != nil {
		return err
	}
	o.started = true
	return nil
}

// ofPool is the odometer of rows of length r from a pool.
func ofPool(pool []Value, r int, step func() bool, indices []int, limit func(i int) int) *odometer {
	o := &odometer{step: step, pools: []any{&pool}}
	o.row = func() Value { return pick(pool, indices[:r]) }
	length := objmodel.Int(int64(r))
	o.args = func() []Value { return []Value{objmodel.CopyTuple(pool), length} }
	o.ended = []Value{objmodel.EmptyTuple, length}
	o.state = func() Value { return ints(indices) }
	o.restore = func(t *Thread, v Value) error {
		return readInts(t, v, indices, func(i, n int) int { return clipTo(n, limit(i)) })
	}
	return o
}

// never is the odometer of a pool that is too small for any row.
func never(pool []Value, r int) *iterator {
	o := &odometer{done: true}
	o.args = func() []Value { return []Value{objmodel.CopyTuple(pool), objmodel.Int(int64(r))} }
	return o.iterator()
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
		o := &odometer{done: true}
		o.args = func() []Value { return tuples(once) }
		return o.iterator(), nil
	}
	if err := t.Reserve(int64(repeat), 48*int64(max(1, len(once)))); err != nil {
		return nil, err
	}
	pools := make([][]Value, 0, repeat*len(once))
	for range repeat {
		pools = append(pools, once...)
	}
	indices := make([]int, len(pools))
	picked := make([]Value, len(pools))
	row := func() Value {
		for i, p := range pools {
			picked[i] = p[indices[i]]
		}
		return objmodel.CopyTuple(picked)
	}
	step := func() bool {
		for i := len(indices) - 1; i >= 0; i-- {
			if indices[i]++; indices[i] < len(pools[i]) {
				return true
			}
			indices[i] = 0
		}
		return false
	}
	o := &odometer{step: step, row: row, pools: []any{&pools}, ended: []Value{objmodel.EmptyTuple}}
	o.args = func() []Value { return tuples(pools) }
	o.state = func() Value { return ints(indices) }
	o.restore = func(t *Thread, v Value) error {
		return readInts(t, v, indices, func(i, n int) int { return clipTo(n, len(pools[i])-1) })
	}
	return o.iterator(), nil
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
	if r > n {
		return never(pool, r), nil
	}
	indices := make([]int, n)
	for i := range indices {
		indices[i] = i
	}
	// left[i] says how many more items take place i before the one to its
	// left moves on.
	left := make([]int, r)
	for i := range left {
		left[i] = n - i
	}
	step := func() bool {
		for i := r - 1; i >= 0; i-- {
			if left[i]--; left[i] > 0 {
				j := n - left[i]
				indices[i], indices[j] = indices[j], indices[i]
				return true
			}
			moved := indices[i]
			copy(indices[i:], indices[i+1:])
			indices[n-1] = moved
			left[i] = n - i
		}
		return false
	}
	o := ofPool(pool, r, step, indices, nil)
	o.state = func() Value { return objmodel.NewTuple(ints(indices), ints(left)) }
	o.restore = func(t *Thread, v Value) error {
		items, err := stateTuple(v, 2, 2)
		if err != nil {
			return err
		}
		if err := readInts(t, items[0], indices, func(i, n int) int { return clipTo(n, len(pool)-1) }); err != nil {
			return err
		}
		return readInts(t, items[1], left, func(i, n int) int { return max(1, min(n, len(pool)-i)) })
	}
	return o.iterator(), nil
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
	n := len(pool)
	if r > n {
		return never(pool, r), nil
	}
	indices := make([]int, r)
	for i := range indices {
		indices[i] = i
	}
	step := func() bool {
		i := r - 1
		for i >= 0 && indices[i] == i+n-r {
			i--
		}
		if i < 0 {
			return false
		}
		indices[i]++
		for j := i + 1; j < r; j++ {
			indices[j] = indices[j-1] + 1
		}
		return true
	}
	return ofPool(pool, r, step, indices, func(i int) int { return i + n - r }).iterator(), nil
}

func newMultisets(t *Thread, args Args) (*iterator, error) {
	pool, r, err := poolAndLength(t, "combinations_with_replacement", args)
	if err != nil {
		return nil, err
	}
	if len(pool) == 0 && r > 0 {
		return never(pool, r), nil
	}
	if err := t.Reserve(int64(r), 24); err != nil {
		return nil, err
	}
	indices := make([]int, r)
	step := func() bool {
		i := r - 1
		for i >= 0 && indices[i] == len(pool)-1 {
			i--
		}
		if i < 0 {
			return false
		}
		next := indices[i] + 1
		for j := i; j < r; j++ {
			indices[j] = next
		}
		return true
	}
	return ofPool(pool, r, step, indices, func(int) int { return len(pool) - 1 }).iterator(), nil
}
