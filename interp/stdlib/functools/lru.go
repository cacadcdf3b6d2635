package functools

import "github.com/minipy-go/minipy/objmodel"

var lruCacheType = objmodel.Type{Name: "_lru_cache_wrapper", Module: "functools"}

// lruCache is a function with a cache of its results. The entries stand in a
// ring in the order of their use; the index says where a key's entry is.
type lruCache struct {
	objmodel.Header
	fn           Value
	info         Value // the class of what cache_info gives
	maxsize      int   // -1: no bound
	typed        bool
	index        *objmodel.Dict
	entries      []lruEntry // 0 is the ring's anchor: next is the oldest
	spare        Value      // a tuple that nobody holds, for the next key
	hits, misses int64
	dict         *objmodel.Dict
}

type lruEntry struct {
	key, value Value
	prev, next int
}

func asLRU(v Value) *lruCache { return objmodel.Cast[lruCache](v, &lruCacheType) }

var lruCacheSpec = objmodel.TypeSpec{
	Type: &lruCacheType, Object: (*lruCache)(nil),
	Flags:  objmodel.FlagBaseType | objmodel.FlagMethodDescr | objmodel.FlagWeak,
	DictOf: lruDict, Forward: forwardLRU,
	Slots: objmodel.Slots{
		New:  newLRU,
		Init: func(t *Thread, self Value, args Args) error { return nil },
		Call: callLRU,
		DescrGet: func(t *Thread, v, obj Value, owner *objmodel.Type) (Value, error) {
			if obj.IsNil() || obj.IsNone() {
				return v, nil
			}
			return objmodel.NewMethod(v, obj), nil
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "cache_info", Kind: objmodel.NoArgs, Doc: "Report cache statistics", Fn: func(t *Thread, a Args) (Value, error) {
			c := asLRU(a.V[0])
			maxsize := objmodel.None
			if c.maxsize >= 0 {
				maxsize = objmodel.Int(int64(c.maxsize))
			}
			return objmodel.Call(t, c.info, objmodel.Int(c.hits), objmodel.Int(c.misses), maxsize, objmodel.Int(int64(c.index.Len())))
		}},
		{Name: "cache_clear", Kind: objmodel.NoArgs, Doc: "Clear the cache and cache statistics", Fn: func(t *Thread, a Args) (Value, error) {
			asLRU(a.V[0]).clear()
			return objmodel.None, nil
		}},
		{Name: "__copy__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return a.V[0], nil }},
		{Name: "__deepcopy__", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) { return a.V[0], nil }},
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.GetAttr(t, a.V[0], objmodel.Name("__qualname__"))
		}},
	},
	GetSets: []objmodel.GetSetDef{{Name: "__dict__", Get: func(t *Thread, v Value) (Value, error) { return attrs(v, lruDict), nil }}},
}

func lruDict(v Value, create bool) *objmodel.Dict {
	c := asLRU(v)
	if c == nil {
		return nil
	}
	if c.dict == nil && create {
		c.dict = objmodel.NewDict(8)
	}
	return c.dict
}

// newLRU takes (function, maxsize, typed, class of cache_info).
func newLRU(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
	var a [4]Value
	p := objmodel.Params{Func: "lru_cache", Names: []string{"user_function", "maxsize", "typed", "cache_info_type"}, MaxPos: 4, Required: 4}
	if err := p.Bind(args, a[:]); err != nil {
		return Value{}, err
	}
	if a[0].Type().Slots.Call == nil {
		return Value{}, objmodel.TypeErrorf("the first argument must be callable")
	}
	c := &lruCache{Header: objmodel.NewHeader(&lruCacheType), fn: a[0], info: a[3], maxsize: -1}
	if !a[1].IsNone() {
		n, err := objmodel.IndexInt(t, a[1], &objmodel.OverflowErrorType)
		if err != nil {
			return Value{}, objmodel.TypeErrorf("maxsize should be integer or None")
		}
		c.maxsize = max(n, 0)
	}
	var err error
	if c.typed, err = objmodel.Truth(t, a[2]); err != nil {
		return Value{}, err
	}
	c.clear()
	return objmodel.Construct(cls, &lruCacheType, objmodel.FromPtr(&c.Header)), nil
}

func (c *lruCache) clear() {
	c.index = objmodel.NewDict(0)
	c.entries = []lruEntry{{}}
	c.hits, c.misses = 0, 0
}

// keyword stands between positional and keyword arguments in keys.
var keyword = objmodel.ObjectType.Value()

// key makes the key of a call: the argument itself for one int or str.
func (c *lruCache) key(args Args) Value {
	if len(args.V) == 1 && len(args.Kw) == 0 && !c.typed && (args.V[0].AsStr() != nil || args.V[0].IsInt()) {
		return args.V[0]
	}
	if len(args.Kw) == 0 && !c.typed {
		return c.tuple(args.V)
	}
	key := append(make([]Value, 0, 2*len(args.V)+1), args.Pos()...)
	if len(args.Kw) > 0 {
		key = append(key, keyword)
		for i, k := range args.Kw {
			key = append(key, k.Value(), args.KwValues()[i])
		}
	}
	if c.typed {
		for _, v := range args.V {
			key = append(key, v.Type().Value())
		}
	}
	return objmodel.NewTuple(key...)
}

// tuple makes the key of several arguments, of the memory of a former one if
// that has served.
func (c *lruCache) tuple(args []Value) Value {
	key := c.spare
	if key.IsNil() || key.AsTuple().Len() != len(args) {
		return objmodel.CopyTuple(args)
	}
	c.spare = Value{}
	copy(key.AsTuple().Items(), args)
	return key
}

// served keeps the memory of a key that was found in the cache.
func (c *lruCache) served(key Value, args Args) {
	if len(args.V) > 0 && key != args.V[0] && len(args.Kw) == 0 && !c.typed {
		clear(key.AsTuple().Items())
		c.spare = key
	}
}

func callLRU(t *Thread, v Value, args Args) (Value, error) {
	c := asLRU(v)
	key, r, err := c.find(t, args)
	if err != nil || !r.IsNil() {
		return r, err
	}
	index, version := c.index, c.index.Version()
	if r, err = objmodel.CallArgs(t, c.fn, args); err != nil || key.IsNil() {
		return r, err
	}
	return r, c.keep(t, key, r, index, version)
}

// keep adds a result unless the function, called when the index was that one
// of that version, was called with the same arguments meanwhile.
func (c *lruCache) keep(t *Thread, key, value Value, index *objmodel.Dict, version uint64) error {
	if c.index != index || c.index.Version() != version {
		if at, err := c.index.Get(t, key); err != nil || !at.IsNil() {
			return err
		}
	}
	return c.add(t, key, value)
}

// find gives the result of a call from the cache; of a miss the nil Value, and
// the key to keep the result by, nil if it isn't to be kept.
func (c *lruCache) find(t *Thread, args Args) (key, r Value, err error) {
	if c.maxsize == 0 {
		c.misses++
		return Value{}, Value{}, nil
	}
	key = c.key(args)
	entries, index := c.entries, c.index
	at, err := index.Get(t, key)
	if err != nil {
		return Value{}, Value{}, err
	}
	if at.IsNil() {
		c.misses++
		return key, Value{}, nil
	}
	c.hits++
	i := int(at.AsInt())
	if c.index != index { // comparing keys has cleared the cache
		return key, entries[min(i, len(entries)-1)].value, nil
	}
	if c.maxsize >= 0 {
		c.use(i)
	}
	c.served(key, args)
	return key, c.entries[i].value, nil
}

// forwardLRU finds the result in the cache, or says what makes it.
func forwardLRU(t *Thread, v Value, args Args, to *objmodel.Forwarded) error {
	c := asLRU(v)
	key, r, err := c.find(t, args)
	if err != nil || !r.IsNil() {
		to.Value = r
		return err
	}
	to.Callee, to.Args = c.fn, args
	if !key.IsNil() {
		to.Then = &lruMiss{c, key, c.index, c.index.Version()}
	}
	return nil
}

// lruMiss is a call whose result is to be kept.
type lruMiss struct {
	cache   *lruCache
	key     Value
	index   *objmodel.Dict
	version uint64
}

// Finish keeps the result.
func (m *lruMiss) Finish(t *Thread, v Value) (Value, error) {
	return v, m.cache.keep(t, m.key, v, m.index, m.version)
}

// use makes an entry the one used last.
func (c *lruCache) use(i int) {
	c.unlink(i)
	c.link(i)
}

func (c *lruCache) unlink(i int) {
	e := &c.entries[i]
	c.entries[e.prev].next, c.entries[e.next].prev = e.next, e.prev
}

func (c *lruCache) link(i int) {
	last := c.entries[0].prev
	c.entries[i].prev, c.entries[i].next = last, 0
	c.entries[last].next, c.entries[0].prev = i, i
}

// add keeps a result that is not there yet, in the place of the oldest if the
// cache is full.
func (c *lruCache) add(t *Thread, key, value Value) error {
	if c.maxsize >= 0 && c.index.Len() >= c.maxsize {
		i, index := c.entries[0].next, c.index
		if i == 0 {
			return nil // what compares keys has left the cache without entries
		}
		found, err := index.Delete(t, c.entries[i].key)
		if err != nil || !found || c.index != index || c.entries[0].next != i {
			return err // or has changed it meanwhile
		}
		c.unlink(i)
		c.entries[i].key, c.entries[i].value = key, value
		c.link(i)
		return c.index.Set(t, key, objmodel.Int(int64(i)))
	}
	if len(c.entries) == cap(c.entries) {
		if err := t.Reserve(int64(len(c.entries))*2, 48); err != nil {
			return err
		}
	}
	c.entries = append(c.entries, lruEntry{key: key, value: value})
	i := len(c.entries) - 1
	c.link(i)
	return c.index.Set(t, key, objmodel.Int(int64(i)))
}
