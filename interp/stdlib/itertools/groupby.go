package itertools

import "github.com/minipy-go/minipy/objmodel"

var (
	groupByType = newType("groupby", "make an iterator that returns consecutive keys and groups from the iterable")
	grouperType = newType("_grouper", "")
)

var (
	groupBySpec = specOf(&groupByType, newGroupBy)
	grouperSpec = func() objmodel.TypeSpec {
		s := specOf(&grouperType, nil)
		s.Slots.New = nil
		s.Flags = objmodel.FlagNoInstantiate
		return s
	}()
)

var groupByParams = objmodel.Params{Func: "groupby", Names: []string{"iterable", "key"}, MaxPos: 2, Required: 1}

// grouping is the state that a groupby and its groups share.
type grouping struct {
	src        *source
	key        Value // function; nil: the item itself
	item       Value // the item at hand, and its key
	itemKey    Value
	groupKey   Value // of the group that is current
	generation int   // groups of an earlier one give nothing more
}

func newGroupBy(t *Thread, args Args) (*iterator, error) {
	var a [2]Value
	if err := groupByParams.Bind(args, a[:]); err != nil {
		return nil, err
	}
	src, err := newSource(t, a[0])
	if err != nil {
		return nil, err
	}
	g := &grouping{src: src, key: a[1]}
	if g.key.IsNone() {
		g.key = Value{}
	}
	return &iterator{next: g.nextGroup}, nil
}

// advance takes the next item; false at the end.
func (g *grouping) advance(t *Thread) (bool, error) {
	v, err := g.src.next(t)
	if err != nil || v.IsNil() {
		return false, err
	}
	k := v
	if !g.key.IsNil() {
		if k, err = objmodel.Call(t, g.key, v); err != nil {
			return false, err
		}
	}
	g.item, g.itemKey = v, k
	return true, t.Tick(1)
}

// nextGroup skips what is left of the current group and begins the next.
func (g *grouping) nextGroup(t *Thread) (Value, error) {
	g.generation++
	for {
		if !g.itemKey.IsNil() {
			if g.groupKey.IsNil() {
				break
			}
			same, err := objmodel.Equal(t, g.groupKey, g.itemKey)
			if err != nil {
				return Value{}, err
			}
			if !same {
				break
			}
		}
		if ok, err := g.advance(t); !ok || err != nil {
			return Value{}, err
		}
	}
	g.groupKey = g.itemKey
	generation, key := g.generation, g.itemKey
	it := &iterator{Header: objmodel.NewHeader(&grouperType)}
	it.next = func(t *Thread) (Value, error) { return g.nextItem(t, generation, key) }
	return objmodel.NewTuple(key, objmodel.FromPtr(&it.Header)), nil
}

// nextItem is the next of a group.
func (g *grouping) nextItem(t *Thread, generation int, key Value) (Value, error) {
	if generation != g.generation {
		return Value{}, nil
	}
	if g.item.IsNil() {
		if ok, err := g.advance(t); !ok || err != nil {
			return Value{}, err
		}
	}
	same, err := objmodel.Equal(t, key, g.itemKey)
	if err != nil || !same {
		return Value{}, err
	}
	v := g.item
	g.item = Value{}
	return v, nil
}
