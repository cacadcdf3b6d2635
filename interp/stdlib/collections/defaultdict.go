package collections

import "github.com/minipy-go/minipy/objmodel"

var defaultDictType = objmodel.Type{Name: "defaultdict", Module: "collections", Base: &objmodel.DictType, Doc: "defaultdict(default_factory=None, /, [...]) --> dict with default factory"}

// defaultDict is a dict that makes the values of missing keys.
type defaultDict struct {
	objmodel.Dict
	factory Value // None: there is none
}

func asDefaultDict(v Value) *defaultDict { return objmodel.Cast[defaultDict](v, &defaultDictType) }

func newDefaultDict(factory Value, d *objmodel.Dict) *defaultDict {
	o := &defaultDict{*d, factory}
	o.Header = objmodel.NewHeader(&defaultDictType)
	return o
}

var defaultDictSpec = objmodel.TypeSpec{
	Type: &defaultDictType, Object: (*defaultDict)(nil),
	Flags: objmodel.FlagBaseType | objmodel.FlagSameLayout | objmodel.FlagMapping,
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
			return objmodel.Construct(cls, &defaultDictType, newDefaultDict(objmodel.None, objmodel.NewDict(0)).Value()), nil
		},
		Init:   defaultDictInit,
		Repr:   defaultDictRepr,
		Binary: [objmodel.NumBinary]objmodel.BinaryFunc{objmodel.OpOr: defaultDictOr},
	},
	Classes: classGetItem,
	Methods: []objmodel.MethodDef{
		{Name: "__missing__", Kind: objmodel.OneArg, Fn: defaultDictMissing, Doc: "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if self.default_factory is None: raise KeyError((key,))\n  self[key] = value = self.default_factory()\n  return value\n"},
		{Name: "copy", Kind: objmodel.NoArgs, Fn: defaultDictCopy, Doc: "D.copy() -> a shallow copy of D."},
		{Name: "__copy__", Kind: objmodel.NoArgs, Fn: defaultDictCopy, Doc: "D.copy() -> a shallow copy of D."},
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: defaultDictReduce},
	},
	GetSets: []objmodel.GetSetDef{{Name: "default_factory", Doc: "Factory for default value called by __missing__().",
		Get: func(t *Thread, v Value) (Value, error) { return asDefaultDict(v).factory, nil },
		Set: func(t *Thread, v, value Value) error {
			if value.IsNil() {
				value = objmodel.None
			}
			asDefaultDict(v).factory = value
			return nil
		}}},
}

func defaultDictInit(t *Thread, self Value, args Args) error {
	d := asDefaultDict(self)
	if args.NPos() > 0 {
		f := args.V[0]
		if !f.IsNone() && f.Type().Slots.Call == nil {
			return objmodel.TypeErrorf("first argument must be callable or None")
		}
		d.factory = f
		args = args.Tail(1)
	}
	return objmodel.DictType.Slots.Init(t, self, args)
}

func defaultDictMissing(t *Thread, a Args) (Value, error) {
	d := asDefaultDict(a.V[0])
	if d.factory.IsNone() {
		return Value{}, objmodel.KeyError(a.V[1])
	}
	v, err := objmodel.Call(t, d.factory)
	if err != nil {
		return Value{}, err
	}
	return v, objmodel.SetItem(t, a.V[0], a.V[1], v)
}

func defaultDictRepr(t *Thread, v Value) (Value, error) {
	d := asDefaultDict(v)
	items, err := objmodel.DictType.Slots.Repr(t, v)
	if err != nil {
		return Value{}, err
	}
	factory := "..."
	if t.EnterRepr(d.factory) {
		factory, err = objmodel.Repr(t, d.factory)
		t.LeaveRepr()
		if err != nil {
			return Value{}, err
		}
	}
	s, _ := items.ToStr()
	return objmodel.NewStr(v.Type().Name + "(" + factory + ", " + s + ")"), nil
}

// defaultDictCopy makes a dict of the same class with the same factory.
func defaultDictCopy(t *Thread, a Args) (Value, error) {
	d := asDefaultDict(a.V[0])
	if a.V[0].Type() == &defaultDictType {
		return newDefaultDict(d.factory, d.Copy()).Value(), nil
	}
	return objmodel.Call(t, a.V[0].Type().Value(), d.factory, a.V[0])
}

func defaultDictOr(t *Thread, a, b Value) (Value, error) {
	self := asDefaultDict(a)
	if self == nil {
		self = asDefaultDict(b)
	}
	x, y := a.AsDict(), b.AsDict()
	if x == nil || y == nil {
		return objmodel.NotImplemented, nil
	}
	d := newDefaultDict(self.factory, x.Copy())
	return d.Value(), d.Update(t, b)
}

func defaultDictReduce(t *Thread, a Args) (Value, error) {
	d := asDefaultDict(a.V[0])
	args := objmodel.EmptyTuple
	if !d.factory.IsNone() {
		args = objmodel.NewTuple(d.factory)
	}
	items, err := objmodel.CallMethod(t, a.V[0], objmodel.Name("items"))
	if err != nil {
		return Value{}, err
	}
	it, err := objmodel.Iter(t, items)
	return objmodel.NewTuple(a.V[0].Type().Value(), args, objmodel.None, objmodel.None, it), err
}
