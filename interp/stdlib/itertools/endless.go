package itertools

import "github.com/minipy-go/minipy/objmodel"

var (
	countType  = newType("count", "Return a count object whose .__next__() method returns consecutive values.")
	cycleType  = newType("cycle", "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.")
	repeatType = newType("repeat", "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.")
)

var countParams = objmodel.Params{Func: "count", Names: []string{"start", "step"}, MaxPos: 2}

func isNumber(v Value) bool {
	s := &v.Type().Slots
	return s.Index != nil || s.Float != nil || s.Int != nil || !v.Native(&objmodel.ComplexType).IsNil()
}

func newCount(t *Thread, args Args) (*iterator, error) {
	var a [2]Value
	if err := countParams.Bind(args, a[:]); err != nil {
		return nil, err
	}
	current, step := objmodel.Int(0), objmodel.Int(1)
	if !a[0].IsNil() {
		current = a[0]
	}
	if !a[1].IsNil() {
		step = a[1]
	}
	if !isNumber(current) || !isNumber(step) {
		return nil, objmodel.TypeErrorf("a number is required")
	}
	if step.IsBool() {
		step = objmodel.Int(step.AsInt())
	}
	if current.IsBool() {
		current = objmodel.Int(current.AsInt())
	}
	c := &counter{current: current, by: step}
	c.body = c
	return &c.iterator, nil
}

// counter is a count object.
type counter struct {
	iterator
	stateless
	current, by Value
}

func countNext(t *Thread, v Value) (Value, error) {
	c := objmodel.Cast[counter](v, &countType)
	v = c.current
	if v.IsInt() && c.by.IsInt() {
		if a, b := v.AsInt(), c.by.AsInt(); (a+b^a)&(a+b^b) >= 0 {
			c.current = objmodel.Int(a + b)
			return v, nil
		}
	}
	var err error
	c.current, err = objmodel.Binary(t, c.current, c.by, objmodel.OpAdd)
	return v, err
}

func countFill(_ *Thread, v Value, room []Value) int {
	c := objmodel.Cast[counter](v, &countType)
	if !c.current.IsInt() || !c.by.IsInt() {
		return 0
	}
	at, by := c.current.AsInt(), c.by.AsInt()
	const far = 1 << 40 // from there so many steps do not overflow
	if at >= far || at <= -far || by >= far || by <= -far {
		return 0
	}
	for i := range room {
		room[i] = objmodel.Int(at)
		at += by
	}
	c.current = objmodel.Int(at)
	return len(room)
}

func (c *counter) repr(t *Thread) (string, error) {
	s, err := objmodel.Repr(t, c.current)
	if err != nil || c.by == objmodel.Int(1) {
		return "count(" + s + ")", err
	}
	by, err := objmodel.Repr(t, c.by)
	return "count(" + s + ", " + by + ")", err
}

func (c *counter) reduce(*Thread) ([]Value, Value, error) {
	if c.by == objmodel.Int(1) && c.current.IsInt() {
		return []Value{c.current}, Value{}, nil
	}
	return []Value{c.current, c.by}, Value{}, nil
}

func newCycle(t *Thread, args Args) (*iterator, error) {
	if err := positional("cycle", args, 1, 1); err != nil {
		return nil, err
	}
	c := &cycle{}
	c.body = c
	var err error
	c.source, err = sourceOf(t, args.V[0])
	return &c.iterator, err
}

// cycle is a cycle object.
type cycle struct {
	iterator
	source source
	saved  []Value
	at     int
	again  bool // the source has ended once
}

func cycleNext(t *Thread, v Value) (Value, error) {
	c := objmodel.Cast[cycle](v, &cycleType)
	if c.source.live {
		v, err := c.source.next(t)
		if err != nil {
			return Value{}, err
		}
		if !v.IsNil() {
			if c.again {
				return v, nil
			}
			if err := reserveOne(t, c.saved); err != nil {
				return Value{}, err
			}
			c.saved = append(c.saved, v)
			return v, nil
		}
	}
	c.again = true
	if len(c.saved) == 0 {
		return Value{}, nil
	}
	v = c.saved[c.at]
	if c.at++; c.at >= len(c.saved) {
		c.at = 0
	}
	return v, nil
}

func cycleFill(_ *Thread, v Value, room []Value) int {
	c := objmodel.Cast[cycle](v, &cycleType)
	if c.source.live || len(c.saved) == 0 {
		return 0
	}
	n := 0
	for n < len(room) {
		some := copy(room[n:], c.saved[c.at:])
		n += some
		if c.at += some; c.at >= len(c.saved) {
			c.at = 0
		}
	}
	return n
}

func (c *cycle) reduce(t *Thread) ([]Value, Value, error) {
	state := objmodel.NewTuple(objmodel.NewList(append([]Value(nil), c.saved...)), objmodel.Bool(c.again))
	if !c.again {
		return []Value{c.source.it}, state, nil
	}
	rest, err := objmodel.Iter(t, objmodel.NewList(append([]Value(nil), c.saved[c.at:]...)))
	return []Value{rest}, state, err
}

func (c *cycle) restore(t *Thread, v Value) error {
	items, err := stateTuple(v, 2, 2)
	if err != nil {
		return err
	}
	list := items[0].AsList()
	if list == nil {
		return objmodel.TypeErrorf("argument 1 must be list, not %s", items[0].TypeName())
	}
	if !items[1].IsInt() && !items[1].IsBool() {
		return objmodel.TypeErrorf("'%s' object cannot be interpreted as an integer", items[1].TypeName())
	}
	c.saved, err = objmodel.Collect(t, items[0])
	c.at, c.again = 0, items[1].AsInt() != 0
	return err
}

// reserveOne asks for the memory when a slice is about to grow.
func reserveOne(t *Thread, s []Value) error {
	if len(s) < cap(s) {
		return nil
	}
	return t.Reserve(int64(len(s))*2, 16)
}

var repeatParams = objmodel.Params{Func: "repeat", Names: []string{"object", "times"}, MaxPos: 2, Required: 1}

func newRepeat(t *Thread, args Args) (*iterator, error) {
	var a [2]Value
	if err := repeatParams.Bind(args, a[:]); err != nil {
		return nil, err
	}
	left, endless, v := 0, a[1].IsNil(), a[0]
	if !endless {
		var err error
		if left, err = objmodel.SizeArg(t, a[1]); err != nil {
			return nil, err
		}
		left = max(left, 0)
	}
	r := &repetition{value: v, left: left, endless: endless}
	r.body = r
	return &r.iterator, nil
}

// repetition is a repeat object.
type repetition struct {
	iterator
	stateless
	value   Value
	left    int
	endless bool
}

func repeatFill(_ *Thread, v Value, room []Value) int {
	r := objmodel.Cast[repetition](v, &repeatType)
	if !r.endless {
		room = room[:min(r.left, len(room))]
		r.left -= len(room)
	}
	for i := range room {
		room[i] = r.value
	}
	return len(room)
}

func repeatNext(_ *Thread, v Value) (Value, error) {
	r := objmodel.Cast[repetition](v, &repeatType)
	if r.endless {
		return r.value, nil
	}
	if r.left == 0 {
		return Value{}, nil
	}
	r.left--
	return r.value, nil
}

func (r *repetition) reduce(*Thread) ([]Value, Value, error) {
	if r.endless {
		return []Value{r.value}, Value{}, nil
	}
	return []Value{r.value, objmodel.Int(int64(r.left))}, Value{}, nil
}

func (r *repetition) repr(t *Thread) (string, error) {
	s, err := objmodel.Repr(t, r.value)
	if err != nil || r.endless {
		return "repeat(" + s + ")", err
	}
	n, err := objmodel.Repr(t, objmodel.Int(int64(r.left)))
	return "repeat(" + s + ", " + n + ")", err
}

// withHint adds __length_hint__.
func withHint(spec *objmodel.TypeSpec, typ *objmodel.Type) *objmodel.TypeSpec {
	spec.Methods = append(spec.Methods, objmodel.MethodDef{Name: "__length_hint__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		r := objmodel.Cast[repetition](a.V[0], typ)
		if r.endless {
			return Value{}, objmodel.TypeErrorf("len() of unsized object")
		}
		return objmodel.Int(int64(r.left)), nil
	}})
	return spec
}
