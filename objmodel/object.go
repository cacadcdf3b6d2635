package objmodel

import "unsafe"

// ObjectType is `object`.
var ObjectType = Type{Name: "object", Doc: "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n"}

// plainObject is object().
type plainObject struct {
	Header
	_ byte // two objects must not share an address
}

var objectSpec = TypeSpec{
	Type: &ObjectType, Object: (*plainObject)(nil),
	Flags: FlagBaseType,
	Slots: Slots{
		GetAttr: GenericGetAttr,
		SetAttr: GenericSetAttr,
		Repr:    func(t *Thread, v Value) (Value, error) { return NewStr(DefaultRepr(v)), nil },
		Str:     objectStr,
		Hash:    objectHash,
		Compare: objectCompare,
		New:     objectNew,
		Init:    objectInit,
	},
	Methods: append([]MethodDef{
		{Name: "__format__", Sig: "($self, format_spec, /)", Doc: "The default formatter: str(self), for an empty format_spec only.", Kind: OneArg, Fn: objectFormat},
		{Name: "__dir__", Kind: NoArgs, Fn: objectDir},
		{Name: "__sizeof__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return Int(16), nil }},
	}, objectReductions...),
	Classes: []MethodDef{
		{Name: "__init_subclass__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return None, nil }},
		{Name: "__subclasshook__", Kind: OneArg, Sig: "($type, object, /)", Doc: "Override to say whether issubclass() holds for a class that does not inherit.", Fn: func(t *Thread, a Args) (Value, error) { return NotImplemented, nil }},
	},
	GetSets: []GetSetDef{{Name: "__class__",
		Get: func(t *Thread, v Value) (Value, error) { return v.p.typ.Value(), nil },
		Set: setClass,
	}},
}

// objectHash is the hash by identity, which for unboxed numbers is their bits.
func objectHash(t *Thread, v Value) (int64, error) {
	switch v.p {
	case &intHdr, &floatHdr, &boolHdr:
		return int64(v.ID() >> 4), nil
	}
	return HashPointer(v.Ptr()), nil
}

// objectCompare knows only identity; != is the inverse of whatever == is.
func objectCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	switch op {
	case EQ:
		if a == b {
			return True, nil
		}
	case NE:
		eq := a.p.typ.Slots.Compare
		if eq == nil {
			break
		}
		r, err := eq(t, a, b, EQ)
		if err != nil || r.IsNotImplemented() {
			return r, err
		}
		truth, err := Truth(t, r)
		return Bool(!truth), err
	}
	return NotImplemented, nil
}

//go:noinline
func (t *Type) overrides(name *Str) bool {
	_, owner := t.LookupOwner(name)
	return owner != &ObjectType
}

func objectNew(t *Thread, cls *Type, args Args) (Value, error) {
	if len(args.V) > 0 {
		if cls.overrides(names.new) {
			return Value{}, TypeErrorf("object.__new__() takes exactly one argument (the type to instantiate)")
		}
		if !cls.overrides(names.init) {
			return Value{}, TypeErrorf("%s() takes no arguments", cls.Name)
		}
	}
	if cls.flags&FlagAbstract != 0 {
		return Value{}, abstractError(t, cls)
	}
	if cls == &ObjectType {
		o := &plainObject{Header: Header{cls}}
		return Value{p: &o.Header}, nil
	}
	if cls.flags&FlagHeap == 0 {
		return Value{}, TypeErrorf("object.__new__(%s) is not safe, use %s.__new__()", cls.Name, cls.Name)
	}
	return NewInstance(cls).Value(), nil
}

// abstractError names the abstract methods that are left.
func abstractError(t *Thread, cls *Type) error {
	abs := cls.Dict().GetStr(names.abstractmethods)
	list, err := Collect(t, abs)
	if err != nil {
		return err
	}
	var namesLeft []string
	for _, v := range list {
		s, _ := v.ToStr()
		i := len(namesLeft)
		namesLeft = append(namesLeft, s)
		for i > 0 && namesLeft[i-1] > s {
			namesLeft[i] = namesLeft[i-1]
			i--
			namesLeft[i] = s
		}
	}
	text := ""
	for i, s := range namesLeft {
		if i > 0 {
			text += ", "
		}
		text += "'" + s + "'"
	}
	return TypeErrorf("Can't instantiate abstract class %s without an implementation for abstract method%s %s", cls.Name, plural(len(namesLeft)), text)
}

func objectInit(t *Thread, self Value, args Args) error {
	if len(args.V) > 0 {
		cls := self.p.typ
		if cls.overrides(names.init) {
			return TypeErrorf("object.__init__() takes exactly one argument (the instance to initialize)")
		}
		if !cls.overrides(names.new) && (cls == &ObjectType || cls.flags&FlagHeap != 0) {
			return TypeErrorf("%s.__init__() takes exactly one argument (the instance to initialize)", cls.Name)
		}
	}
	return nil
}

func objectFormat(t *Thread, a Args) (Value, error) {
	spec := a.V[1].StrObject()
	if spec == nil {
		return Value{}, TypeErrorf("__format__() argument must be str, not %s", ArgName(a.V[1]))
	}
	if spec.s != "" {
		return Value{}, TypeErrorf("unsupported format string passed to %s.__format__", a.V[0].TypeName())
	}
	return StrValue(t, a.V[0])
}

func objectDir(t *Thread, a Args) (Value, error) {
	d := NewDict(0)
	self := a.V[0]
	own, err := FindAttr(t, self, names.dict)
	if err != nil {
		return Value{}, err
	}
	if own.p != nil {
		if src := own.AsDict(); src != nil {
			d = src.Copy()
		}
	}
	cls, err := FindAttr(t, self, names.class_)
	if err != nil {
		return Value{}, err
	}
	if c := cls.AsType(); c != nil {
		mergeNamespaces(d, c)
	}
	return NewList(d.keyList()), nil
}

func mergeNamespaces(d *Dict, c *Type) {
	for i := len(c.mro) - 1; i >= 0; i-- {
		src := c.mro[i].Dict()
		for pos := 0; ; {
			k, _, h, ok := src.next(&pos)
			if !ok {
				break
			}
			if s := k.AsStr(); s != nil && d.findStr(s, h) < 0 {
				d.insert(h, k, None)
			}
		}
	}
}

func (d *Dict) keyList() []Value {
	out := make([]Value, 0, d.Len())
	for pos := 0; ; {
		k, _, ok := d.Next(&pos)
		if !ok {
			return out
		}
		out = append(out, k)
	}
}

// instanceDictDef is the __dict__ of instances of classes made in Python.
var instanceDictDef = GetSetDef{Name: "__dict__", Get: instanceDict, Set: setInstanceDict}

// builtinDict gives the __dict__ descriptor of the built-in base of v's class
// where that base rules over it: classes, modules and exceptions.
func builtinDict(v Value) Value {
	b := v.p.typ.static()
	if b.flags&(FlagTypeSubclass|FlagException) == 0 && b.native != &ModuleType {
		return Value{}
	}
	return b.Lookup(names.dict)
}

func instanceDict(t *Thread, v Value) (Value, error) {
	if d := builtinDict(v); d.p != nil && d.p.typ.Slots.DescrGet != nil {
		return d.p.typ.Slots.DescrGet(t, d, v, v.p.typ)
	}
	d := (*Instance)(unsafe.Pointer(v.p)).Dict()
	if d == nil {
		return Value{}, noAttribute(v, names.dict)
	}
	return d.Value(), nil
}

func setInstanceDict(t *Thread, v, value Value) error {
	if d := builtinDict(v); d.p != nil && d.p.typ.Slots.DescrSet != nil {
		return d.p.typ.Slots.DescrSet(t, d, v, value)
	}
	o := (*Instance)(unsafe.Pointer(v.p))
	if value.p == nil {
		o.SetDict(NewDict(0))
		return nil
	}
	d := value.AsDict()
	if d == nil {
		return TypeErrorf("__dict__ must be set to a dictionary, not a '%s'", value.TypeName())
	}
	o.SetDict(d)
	return nil
}

var instanceWeakrefDef = GetSetDef{Name: "__weakref__", Get: func(t *Thread, v Value) (Value, error) {
	if refs := WeakRefs(t, v); len(refs) > 0 {
		return refs[0].Self, nil
	}
	return None, nil
}}

// objectStr is object.__str__: the repr, straight from the type's slot, which
// is no level of recursion of its own in CPython.
func objectStr(t *Thread, v Value) (Value, error) {
	f := v.p.typ.Slots.Repr
	if f == nil {
		return NewStr(DefaultRepr(v)), nil
	}
	return f(t, v)
}
