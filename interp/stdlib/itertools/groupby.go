package itertools

import "github.com/minipy-go/minipy/objmodel"

var (
	groupByType = newType("groupby", "make an iterator that returns consecutive keys and groups from the iterable")
	grouperType = newType("_grouper", "")
)

// newGrouper makes a group again from its groupby and its key.
func newGrouper(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
	if err := positional("_grouper", args, 2, 2); err != nil {
		return Value{}, err
	}
	parent := objmodel.Cast[grouping](args.V[0], &groupByType)
	if parent == nil {
		return Value{}, objmodel.TypeErrorf("_grouper() argument 1 must be itertools.groupby, not %s", args.V[0].TypeName())
	}
	return parent.group(args.V[1]), nil
}

var groupByParams = objmodel.Params{Func: "groupby", Names: []string{"iterable", "key"}, MaxPos: 2, Required: 1}

// grouping is a groupby object, which its groups know.
type grouping struct {
	iterator
	object     Value // the groupby, of whatever class
	src        source
	key        Value // function; nil: the item itself
	item       Value // the item at hand, and its key
	itemKey    Value
	lastItem   Value // the item that was taken last
	groupKey   Value // of the group that is current
	generation int   // groups of an earlier one give nothing more
}

func newGroupBy(t *Thread, args Args) (*iterator, error) {
	var a [2]Value
	if err := groupByParams.Bind(args, a[:]); err != nil {
		return nil, err
	}
	g := &grouping{key: a[1]}
	g.body = g
	if g.key.IsNone() {
		g.key = Value{}
	}
	var err error
	g.src, err = sourceOf(t, a[0])
	return &g.iterator, err
}

func (g *grouping) reduce(t *Thread) ([]Value, Value, error) {
	args := []Value{g.src.it, orNone(g.key)}
	if g.itemKey.IsNil() || g.lastItem.IsNil() || g.groupKey.IsNil() {
		return args, Value{}, nil
	}
	return args, objmodel.NewTuple(g.itemKey, g.lastItem, g.groupKey), nil
}

func (g *grouping) restore(t *Thread, v Value) error {
	items, err := stateTuple(v, 3, 3)
	if err != nil {
		return err
	}
	g.itemKey, g.item, g.lastItem, g.groupKey = items[0], items[1], items[1], items[2]
	return nil
}

// advance takes the next item; false at the end.
func (g *grouping) advance(t *Thread) (bool, error) {
	v, err := g.src.next(t)
	if err != nil || v.IsNil() {
		return false, err
	}
	k := v
	if !g.key.IsNil() {
		if k, err = objmodel.CallOne(t, g.key, v); err != nil {
			return false, err
		}
	}
	g.item, g.lastItem, g.itemKey = v, v, k
	return true, t.Tick(1)
}

func groupByNext(t *Thread, v Value) (Value, error) {
	g := objmodel.Cast[grouping](v, &groupByType)
	if ok, err := g.nextGroup(t); !ok {
		return Value{}, err
	}
	return objmodel.NewTuple(g.groupKey, g.group(g.groupKey)), nil
}

func groupByRow(t *Thread, v Value, row []Value) (ok, known bool, err error) {
	g := objmodel.Cast[grouping](v, &groupByType)
	if len(row) != 2 {
		return false, false, nil
	}
	if ok, err = g.nextGroup(t); ok {
		row[0], row[1] = g.groupKey, g.group(g.groupKey)
	}
	return ok, true, err
}

// nextGroup skips what is left of the current group and begins the next; ok is false
// at the end and on an error.
func (g *grouping) nextGroup(t *Thread) (ok bool, err error) {
	g.generation++
	for {
		if !g.itemKey.IsNil() {
			if g.groupKey.IsNil() {
				break
			}
			same, err := objmodel.Equal(t, g.groupKey, g.itemKey)
			if err != nil {
				return false, err
			}
			if !same {
				break
			}
		}
		if ok, err := g.advance(t); !ok || err != nil {
			return false, err
		}
	}
	g.groupKey = g.itemKey
	return true, nil
}

// group makes the iterator of the group that is current.
func (g *grouping) group(key Value) Value {
	o := &group{of: g, key: key, generation: g.generation}
	o.Header = objmodel.NewHeader(&grouperType)
	o.body = o
	return objmodel.FromPtr(&o.Header)
}

// group is a group of a groupby.
type group struct {
	iterator
	stateless
	of         *grouping
	key        Value
	generation int
}

func grouperNext(t *Thread, v Value) (Value, error) {
	o := objmodel.Cast[group](v, &grouperType)
	g := o.of
	if o.generation != g.generation {
		return Value{}, nil
	}
	if g.item.IsNil() {
		if ok, err := g.advance(t); !ok || err != nil {
			return Value{}, err
		}
	}
	same, err := objmodel.Equal(t, o.key, g.itemKey)
	if err != nil || !same {
		return Value{}, err
	}
	v = g.item
	g.item = Value{}
	return v, nil
}

// grouperFill gives the items that are the key of the group themselves, of an
// iterator that calls nothing.
func grouperFill(t *Thread, v Value, room []Value) int {
	o := objmodel.Cast[group](v, &grouperType)
	g := o.of
	if o.generation != g.generation || !g.key.IsNil() || o.key.IsFloat() { // a NaN is not itself
		return 0
	}
	for n := range room {
		if g.item.IsNil() {
			if !g.src.live || objmodel.PlainLeft(g.src.it) == 0 {
				return n
			}
			v, _, _ := objmodel.QuickNext(t, g.src.it)
			g.item, g.lastItem, g.itemKey = v, v, v
		}
		if g.itemKey != o.key {
			return n
		}
		room[n], g.item = g.item, Value{}
	}
	return len(room)
}

func (o *group) reduce(*Thread) ([]Value, Value, error) {
	return []Value{o.of.object, o.key}, Value{}, nil
}

func (o *group) instead(t *Thread) (Value, error) {
	if o.generation == o.of.generation {
		return Value{}, nil
	}
	return objmodel.NewTuple(t.Interp.Builtins.GetString("iter"), objmodel.NewTuple(objmodel.EmptyTuple)), nil
}

// grouperSpec makes the table of the groups of a groupby.
func grouperSpec() *objmodel.TypeSpec {
	s := pickled(walked(specOf(&grouperType, nil, (*group)(nil), grouperNext), grouperFill, nil), &grouperType, false)
	s.Slots.New = newGrouper
	return s
}
