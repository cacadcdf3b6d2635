package collections

import "github.com/minipy-go/minipy/objmodel"

var orderedDictType = objmodel.Type{Name: "OrderedDict", Module: "collections", Base: &objmodel.DictType, Doc: "Dictionary that remembers insertion order"}

// orderedDict is a dict, which keeps its order anyway, with the methods that
// change it. first is a position before which no item stands, so that taking
// items off the front doesn't search for them again.
type orderedDict struct {
	objmodel.Dict
	first int
	attrs *objmodel.Dict // its attributes; nil: none yet
}

func asOrderedDict(v Value) *orderedDict { return objmodel.Cast[orderedDict](v, &orderedDictType) }

func newOrderedDict(d *objmodel.Dict) *orderedDict {
	o := &orderedDict{Dict: *d}
	o.Header = objmodel.NewHeader(&orderedDictType)
	return o
}

var orderedDictSpec = objmodel.TypeSpec{
	Type: &orderedDictType, Object: (*orderedDict)(nil),
	DictOf: orderedDictAttrs,
	Flags:  objmodel.FlagBaseType | objmodel.FlagSameLayout | objmodel.FlagMapping | objmodel.FlagWeak,
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
			return objmodel.Construct(cls, &orderedDictType, newOrderedDict(objmodel.NewDict(0)).Value()), nil
		},
		Init:    orderedDictInit,
		Repr:    orderedDictRepr,
		Compare: orderedDictCompare,
		NoHash:  true,
		SetItem: orderedDictSetItem,
		Binary:  [objmodel.NumBinary]objmodel.BinaryFunc{objmodel.OpOr: orderedDictOr},
		InPlace: [objmodel.NumBinary]objmodel.BinaryFunc{objmodel.OpOr: func(t *Thread, a, b Value) (Value, error) {
			d := asOrderedDict(a)
			d.first = 0
			return a, d.Update(t, b)
		}},
	},
	GetSets: []objmodel.GetSetDef{{Name: "__dict__", Get: func(t *Thread, v Value) (Value, error) {
		if o := v.AsInstance(); o != nil && o.Dict() != nil {
			return o.Dict().Value(), nil
		}
		return orderedDictAttrs(v, true).Value(), nil
	}}},
	Classes: append([]objmodel.MethodDef{{Name: "fromkeys", Sig: "($type, /, iterable, value=None)", Fn: orderedFromKeys, Doc: "Create a new ordered dictionary with keys from iterable and values set to value."}}, classGetItem...),
	Methods: []objmodel.MethodDef{
		{Name: "move_to_end", Sig: "($self, /, key, last=True)", Fn: orderedMoveToEnd, Doc: "Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist."},
		{Name: "popitem", Sig: "($self, /, last=True)", Fn: orderedPopItem, Doc: "Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false."},
		{Name: "copy", Kind: objmodel.NoArgs, Fn: orderedCopy, Doc: "od.copy() -> a shallow copy of od"},
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: orderedReduce, Doc: "Return state information for pickling"},
		orderedView("keys", &orderedKeysType), orderedView("values", &orderedValuesType), orderedView("items", &orderedItemsType),
		{Name: "pop", Sig: "($self, /, key, default=<unrepresentable>)", Fn: orderedPop, Doc: "Take out key and return its value, default if it is not there.\n\nWithout a default, raise KeyError."},
		{Name: "update", Fn: forgetFirst("update")},
		{Name: "setdefault", Sig: "($self, /, key, default=None)", Doc: "The value of key, which is first set to default if there is none.", Fn: orderedSetDefault},
		{Name: "clear", Sig: "($self, /)", Doc: "Remove all items.", Fn: forgetFirst("clear")},
	},
}

// forgetFirst is a method of dict that may move items to other positions.
func forgetFirst(name string) objmodel.Func {
	attr := objmodel.Name(name)
	return func(t *Thread, a Args) (Value, error) {
		asOrderedDict(a.V[0]).first = 0
		return objmodel.CallArgs(t, objmodel.DictType.Dict().GetStr(attr), a)
	}
}

func orderedDictInit(t *Thread, self Value, args Args) error {
	if args.NPos() > 1 {
		return objmodel.TypeErrorf("expected at most 1 arguments, got %d", args.NPos())
	}
	asOrderedDict(self).first = 0
	return objmodel.DictType.Slots.Init(t, self, args)
}

// orderedDictSetItem is dict's, and notices when items were moved together.
func orderedDictSetItem(t *Thread, v, key, value Value) error {
	d := asOrderedDict(v)
	n, end := d.Len(), d.End()
	err := objmodel.DictType.Slots.SetItem(t, v, key, value)
	if d.Len() > n && d.End() <= end {
		d.first = 0
	}
	return err
}

func orderedDictRepr(t *Thread, v Value) (Value, error) {
	d := asOrderedDict(v)
	if d.Len() == 0 {
		return objmodel.NewStr(v.Type().Name + "()"), nil
	}
	if !t.EnterRepr(v) {
		return objmodel.NewStr("..."), nil
	}
	defer t.LeaveRepr()
	s, err := objmodel.Repr(t, d.Copy().Value())
	return objmodel.NewStr(v.Type().Name + "(" + s + ")"), err
}

// orderedDictCompare looks at the order too when both are OrderedDicts.
func orderedDictCompare(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
	x, y := asOrderedDict(a), asOrderedDict(b)
	r, err := objmodel.DictType.Slots.Compare(t, a, b, op)
	if x == nil || y == nil || err != nil || r.IsNotImplemented() || r.AsBool() != (op == objmodel.EQ) {
		return r, err
	}
	for i, j := 0, 0; ; {
		k, _, ok := x.Next(&i)
		l, _, ok2 := y.Next(&j)
		if !ok || !ok2 {
			return r, nil
		}
		same, err := objmodel.Equal(t, k, l)
		if err != nil || !same {
			return objmodel.Bool(op == objmodel.NE), err
		}
	}
}

func orderedDictOr(t *Thread, a, b Value) (Value, error) {
	x, y := a.AsDict(), b.AsDict()
	if x == nil || y == nil {
		return objmodel.NotImplemented, nil
	}
	cls := a.Type()
	if asOrderedDict(a) == nil {
		cls = b.Type()
	}
	if cls == &orderedDictType {
		d := newOrderedDict(x.Copy())
		return d.Value(), d.Update(t, b)
	}
	r, err := objmodel.Call(t, cls.Value(), a)
	if err == nil {
		_, err = objmodel.CallMethod(t, r, objmodel.Name("update"), b)
	}
	return r, err
}

func orderedFromKeys(t *Thread, a Args) (Value, error) {
	var out [2]Value
	if err := fromKeysParams.Bind(a.Tail(1), out[:]); err != nil {
		return Value{}, err
	}
	value := out[1]
	if value.IsNil() {
		value = objmodel.None
	}
	d, err := objmodel.Call(t, a.V[0])
	if err != nil {
		return Value{}, err
	}
	return d, objmodel.Iterate(t, out[0], func(k Value) error { return objmodel.SetItem(t, d, k, value) })
}

var (
	moveParams       = objmodel.Params{Func: "move_to_end", Names: []string{"key", "last"}, MaxPos: 2, Required: 1}
	fromKeysParams   = objmodel.Params{Func: "fromkeys", Names: []string{"iterable", "value"}, MaxPos: 2, Required: 1}
	popKeyParams     = objmodel.Params{Func: "pop", Names: []string{"key", "default"}, MaxPos: 2, Required: 1}
	setDefaultParams = objmodel.Params{Func: "setdefault", Names: []string{"key", "default"}, MaxPos: 2, Required: 1}
	popParams        = objmodel.Params{Func: "popitem", Names: []string{"last"}, MaxPos: 1}
)

// lastArg is the truth of an optional argument that is true if not given.
func lastArg(t *Thread, v Value) (bool, error) {
	if v.IsNil() {
		return true, nil
	}
	return objmodel.Truth(t, v)
}

func orderedMoveToEnd(t *Thread, a Args) (Value, error) {
	var out [2]Value
	if len(a.V) == 2 && len(a.Kw) == 0 {
		out[0] = a.V[1]
	} else if err := moveParams.Bind(a.Tail(1), out[:]); err != nil {
		return Value{}, err
	}
	last, err := lastArg(t, out[1])
	if err != nil {
		return Value{}, err
	}
	d := asOrderedDict(a.V[0])
	var found bool
	if last {
		end := d.End()
		if found, err = d.MoveToEnd(t, out[0]); d.End() <= end {
			d.first = 0 // the items may have been moved together
		}
	} else {
		var first int
		first, err = d.MoveToFront(t, out[0], d.first)
		if found = first >= 0; found {
			d.first = first
		}
	}
	if err == nil && !found {
		err = objmodel.KeyError(out[0])
	}
	return objmodel.None, err
}

func orderedPopItem(t *Thread, a Args) (Value, error) {
	var out [1]Value
	if len(a.V) == 2 && (len(a.Kw) == 0 || a.Kw[0].String() == popParams.Names[0]) {
		out[0] = a.V[1]
	} else if err := popParams.Bind(a.Tail(1), out[:]); err != nil {
		return Value{}, err
	}
	last, err := lastArg(t, out[0])
	if err != nil {
		return Value{}, err
	}
	d := asOrderedDict(a.V[0])
	var k, v Value
	var pos int
	if last {
		pos = d.End()
		k, v, _ = d.Prev(&pos)
	} else {
		pos = d.first
		k, v, _ = d.Next(&pos)
		pos--
	}
	if k.IsNil() {
		return Value{}, objmodel.KeyError(objmodel.NewStr("dictionary is empty"))
	}
	d.RemoveAt(pos)
	if !last {
		d.first = pos
	}
	return objmodel.NewTuple(k, v), nil
}

func orderedPop(t *Thread, a Args) (Value, error) {
	var out [2]Value
	if err := popKeyParams.Bind(a.Tail(1), out[:]); err != nil {
		return Value{}, err
	}
	v, err := asOrderedDict(a.V[0]).Pop(t, out[0])
	switch {
	case err != nil || !v.IsNil():
		return v, err
	case out[1].IsNil():
		return Value{}, objmodel.KeyError(out[0])
	}
	return out[1], nil
}

func orderedSetDefault(t *Thread, a Args) (Value, error) {
	var out [2]Value
	if err := setDefaultParams.Bind(a.Tail(1), out[:]); err != nil {
		return Value{}, err
	}
	d := asOrderedDict(a.V[0])
	v, err := d.Get(t, out[0])
	if err != nil || !v.IsNil() {
		return v, err
	}
	v = out[1]
	if v.IsNil() {
		v = objmodel.None
	}
	return v, objmodel.SetItem(t, a.V[0], out[0], v)
}

// orderedDictAttrs gives the attributes of v, made if create is set.
func orderedDictAttrs(v Value, create bool) *objmodel.Dict {
	d := asOrderedDict(v)
	if d == nil {
		return nil
	}
	if d.attrs == nil && create {
		d.attrs = objmodel.NewDict(0)
	}
	return d.attrs
}

func orderedCopy(t *Thread, a Args) (Value, error) {
	d := asOrderedDict(a.V[0])
	if a.V[0].Type() == &orderedDictType {
		return newOrderedDict(d.Copy()).Value(), nil
	}
	c, err := objmodel.Call(t, a.V[0].Type().Value())
	if err != nil {
		return Value{}, err
	}
	for pos := 0; ; {
		k, v, ok := d.Next(&pos)
		if !ok {
			return c, nil
		}
		if err := objmodel.SetItem(t, c, k, v); err != nil {
			return Value{}, err
		}
	}
}

func orderedReduce(t *Thread, a Args) (Value, error) {
	state, err := objmodel.CallMethod(t, a.V[0], objmodel.Name("__getstate__"))
	if err != nil {
		return Value{}, err
	}
	items, err := objmodel.CallMethod(t, a.V[0], objmodel.Name("items"))
	if err != nil {
		return Value{}, err
	}
	it, err := objmodel.Iter(t, items)
	return objmodel.NewTuple(a.V[0].Type().Value(), objmodel.EmptyTuple, state, objmodel.None, it), err
}
