package objmodel

import (
	"fmt"
	"unsafe"
)

// TypeType is `type`.
var TypeType = Type{Name: "type", Doc: "type(object) -> the class of object\ntype(name, bases, dict, **kwds) -> a new class"}

// AsType gives the class that v is, nil if v is no class.
func (v Value) AsType() *Type {
	if v.p != nil && v.p.typ.flags&FlagTypeSubclass != 0 {
		return (*Type)(unsafe.Pointer(v.p))
	}
	return nil
}

var typeSpec = TypeSpec{
	Type:    &TypeType,
	Convert: convertType,
	Flags:   FlagBaseType | FlagTypeSubclass,
	Slots: Slots{
		Repr:    typeRepr,
		Call:    typeCall,
		GetAttr: typeGetAttr,
		SetAttr: typeSetAttr,
		New:     typeNew,
		Init:    typeInit,
		Binary:  [NumBinary]BinaryFunc{OpOr: UnionOr},
	},
	Methods: []MethodDef{
		{Name: "mro", Kind: NoArgs, Fn: typeMRO},
		{Name: "__subclasses__", Kind: NoArgs, Fn: typeSubclasses},
		{Name: "__dir__", Kind: NoArgs, Fn: typeDir},
		{Name: "__instancecheck__", Sig: "($self, instance, /)", Doc: "Check if an object is an instance.", Kind: OneArg, Fn: typeInstanceCheck},
		{Name: "__subclasscheck__", Sig: "($self, subclass, /)", Doc: "Check if a class is a subclass.", Kind: OneArg, Fn: typeSubclassCheck},
		{Name: "__sizeof__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return Int(408), nil }},
	},
	Classes: []MethodDef{{Name: "__prepare__", Sig: "($cls, name, bases, /, **kwds)", Doc: "Give the namespace in which the body of a class is run.", Fn: func(t *Thread, a Args) (Value, error) { return NewDict(0).Value(), nil }}},
	GetSets: []GetSetDef{
		{Name: "__name__", Get: typeGetName, Set: typeSetName},
		{Name: "__qualname__", Get: typeGetQualName, Set: typeSetQualName},
		{Name: "__module__", Get: typeModule, Set: typeSetModule},
		{Name: "__bases__", Get: func(t *Thread, v Value) (Value, error) { return typeTuple(v.AsType().bases), nil }, Set: typeSetBases},
		{Name: "__mro__", Get: func(t *Thread, v Value) (Value, error) {
			if v.AsType().mro == nil { // while the metaclass's mro() runs
				return None, nil
			}
			return typeTuple(v.AsType().mro), nil
		}},
		{Name: "__base__", Member: true, Get: func(t *Thread, v Value) (Value, error) {
			if b := v.AsType().Base; b != nil {
				return b.Value(), nil
			}
			return None, nil
		}},
		{Name: "__dict__", Get: func(t *Thread, v Value) (Value, error) { return NewMappingProxy(v.AsType().Dict().Value()), nil }},
		{Name: "__doc__", Get: typeDoc, Set: typeSetInDict(names.doc)},
		{Name: "__abstractmethods__", Get: typeAbstract, Set: typeSetAbstract},
		{Name: "__annotations__", Get: typeAnnotations, Set: typeSetInDict(names.annotations)},
		{Name: "__type_params__", Get: func(t *Thread, v Value) (Value, error) {
			if c := v.AsType(); c.flags&FlagHeap != 0 && c.Dict().GetStr(names.typeParams).p != nil {
				return c.Dict().GetStr(names.typeParams), nil
			}
			return EmptyTuple, nil
		}, Set: typeSetInDict(names.typeParams)},
		sizeMember("__basicsize__", (*Type).basicSize), sizeMember("__itemsize__", (*Type).itemSize),
		sizeMember("__dictoffset__", (*Type).dictOffset), sizeMember("__weakrefoffset__", (*Type).weakOffset),
		{Name: "__flags__", Member: true, Get: func(t *Thread, v Value) (Value, error) { return Int(visibleFlags(v.AsType())), nil }},
		{Name: "__text_signature__", Get: func(t *Thread, v Value) (Value, error) { return docValue(typeSignature(v.AsType())), nil }},
	},
}

func typeTuple(ts []*Type) Value {
	out := make([]Value, len(ts))
	for i, t := range ts {
		out[i] = t.Value()
	}
	return NewTuple(out...)
}

func typeRepr(t *Thread, v Value) (Value, error) {
	return NewStr(fmt.Sprintf("<class '%s'>", v.AsType().FullName())), nil
}

// typeCall is calling a class: __new__, then __init__ if that gave an
// instance of it.
func typeCall(t *Thread, v Value, args Args) (Value, error) {
	c := (*Type)(unsafe.Pointer(v.p))
	if c == &TypeType && len(args.V) == 1 && len(args.Kw) == 0 {
		return args.V[0].p.typ.Value(), nil
	}
	if c == &TypeType && args.NPos() != 3 {
		return Value{}, TypeErrorf("type() takes 1 or 3 arguments")
	}
	if c.Slots.New == nil || c.flags&FlagNoInstantiate != 0 {
		return Value{}, TypeErrorf("cannot create '%s' instances", c.FullName())
	}
	o, err := c.Slots.New(t, c, args)
	if err != nil {
		return Value{}, err
	}
	return InitNew(t, c, o, args)
}

// InitNew is the rest of the call of a class whose __new__ gave o: if that is
// an instance, it is given to its __init__ with the same arguments. Errors:
// what that raises.
func InitNew(t *Thread, c *Type, o Value, args Args) (Value, error) {
	if o.p.typ == c {
		if c.flags&flagInitless != 0 {
			return o, nil
		}
	} else if !o.p.typ.IsSubtype(c) {
		return o, nil
	}
	if o.p.typ.Slots.Init != nil {
		return initHeld(t, o, args)
	}
	return o, nil
}

// initHeld calls the __init__ of a new object, which Tracers see meanwhile.
func initHeld(t *Thread, o Value, args Args) (Value, error) {
	n := len(t.new)
	t.new = append(t.new, o)
	err := o.p.typ.Slots.Init(t, o, args)
	clear(t.new[n:])
	t.new = t.new[:n]
	if err != nil {
		return Value{}, err
	}
	return o, nil
}

// CallStatic is typeCall for a static type with positional arguments.
func CallStatic(t *Thread, c *Type, args []Value) (Value, error) {
	if c.flags&flagInitless != 0 && c.Slots.New != nil && c.flags&FlagNoInstantiate == 0 {
		o, err := c.Slots.New(t, c, Args{V: args})
		if err != nil || o.p.typ == c {
			return o, err
		}
		return MadeByStatic(t, c, o, args)
	}
	return CallArgs(t, c.Value(), Args{V: args})
}

// MadeByStatic ends the call of a static type without an __init__ whose
// __new__ gave an object of another class: it is initialised if that is a
// subclass.
func MadeByStatic(t *Thread, c *Type, o Value, args []Value) (Value, error) {
	if o.p.typ != c && o.p.typ.IsSubtype(c) && o.p.typ.Slots.Init != nil {
		return initHeld(t, o, Args{V: args})
	}
	return o, nil
}

// initless tells a type what flagInitless says, when its bases are linked.
func (t *Type) initless() bool {
	if t.flags&FlagHeap != 0 {
		return false
	}
	hasNew := false
	for b := t; b != nil && b != &ObjectType; b = b.Base {
		if b.spec == nil || b.spec.Slots.Init != nil {
			return false
		}
		hasNew = hasNew || b.spec.Slots.New != nil
	}
	return hasNew
}

// typeGetAttr is type.__getattribute__.
func typeGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	r, err := typeFindAttr(t, v, name)
	if r.p == nil && err == nil {
		return Value{}, AttributeErrorf(v, name, "type object '%s' has no attribute '%s'", (*Type)(unsafe.Pointer(v.p)).Name, name.s)
	}
	return r, err
}

// typeFindAttr is typeGetAttr that gives the nil Value for what is not there.
func typeFindAttr(t *Thread, v Value, name *Str) (Value, error) {
	c := (*Type)(unsafe.Pointer(v.p))
	meta := c.Header.typ
	metaAttr := meta.Lookup(name)
	var get DescrGetFunc
	if metaAttr.p != nil {
		get = metaAttr.p.typ.Slots.DescrGet
		if get != nil && metaAttr.p.typ.Slots.DescrSet != nil {
			return get(t, metaAttr, v, meta)
		}
	}
	attr, owner := c.LookupOwner(name)
	if t.Observer != nil {
		t.Observer.Lookup(v, name.s, StepClassAttribute, owner, attr.p != nil)
	}
	if attr.p != nil {
		if g := attr.p.typ.Slots.DescrGet; g != nil {
			return g(t, attr, Value{}, c)
		}
		return attr, nil
	}
	if get != nil {
		return get(t, metaAttr, v, meta)
	}
	if metaAttr.p != nil {
		return metaAttr, nil
	}
	return Value{}, nil
}

// typeSetAttr is type.__setattr__.
func typeSetAttr(t *Thread, v Value, name *Str, value Value) error {
	c := (*Type)(unsafe.Pointer(v.p))
	if c.flags&FlagHeap == 0 {
		return TypeErrorf("cannot set '%s' attribute of immutable type '%s'", name.s, c.FullName())
	}
	if m := c.Header.typ.Lookup(name); m.p != nil {
		if set := m.p.typ.Slots.DescrSet; set != nil {
			return set(t, m, v, value)
		}
	}
	if !c.SetClassAttr(name, value) {
		return AttributeErrorf(v, name, "type object '%s' has no attribute '%s'", c.Name, name.s)
	}
	return nil
}

// typeNew is type.__new__(meta, name, bases, namespace, **kwargs).
func typeNew(t *Thread, meta *Type, args Args) (Value, error) {
	pos := args.Pos()
	if len(pos) != 3 {
		return Value{}, TypeErrorf("type.__new__() takes exactly 3 arguments (%d given)", len(pos))
	}
	name := pos[0].StrObject()
	if name == nil {
		return Value{}, TypeErrorf("type.__new__() argument 1 must be str, not %s", ArgName(pos[0]))
	}
	tuple := pos[1].AsTuple()
	if tuple == nil {
		return Value{}, TypeErrorf("type.__new__() argument 2 must be tuple, not %s", ArgName(pos[1]))
	}
	ns := pos[2].AsDict()
	if ns == nil {
		return Value{}, TypeErrorf("type.__new__() argument 3 must be dict, not %s", ArgName(pos[2]))
	}
	var bases []*Type
	for _, b := range tuple.Items() {
		c := b.AsType()
		if c == nil {
			if m, err := FindAttr(t, b, names.mroEntries); err != nil {
				return Value{}, err
			} else if m.p != nil {
				return Value{}, TypeErrorf("type() doesn't support MRO entry resolution; use types.new_class()")
			}
			return Value{}, notTypes(meta, tuple.Items())
		}
		bases = append(bases, c)
	}
	metas := make([]*Type, len(bases))
	for i, b := range bases {
		metas[i] = b.Header.typ
	}
	winner, err := CalculateMeta(meta, metas)
	if err != nil {
		return Value{}, err
	}
	if winner != meta && winner.Slots.New != nil && winner.overrides(names.new) && winner.Slots.New != nil {
		if _, owner := winner.LookupOwner(names.new); owner != &TypeType {
			return winner.Slots.New(t, winner, args)
		}
	}
	kw := Args{args.KwValues(), args.Kw}
	c, err := NewClass(t, winner, name, bases, ns, kw)
	if err != nil {
		return Value{}, err
	}
	return c.Value(), nil
}

func typeInit(t *Thread, self Value, args Args) error {
	n := args.NPos()
	if n == 1 && len(args.Kw) > 0 {
		return TypeErrorf("type.__init__() takes no keyword arguments")
	}
	if n != 1 && n != 3 {
		return TypeErrorf("type.__init__() takes 1 or 3 arguments")
	}
	return nil
}

func typeMRO(t *Thread, a Args) (Value, error) {
	c := a.V[0].AsType()
	mro, err := c3(t, c, c.bases)
	if err != nil {
		return Value{}, err
	}
	return NewList(typeTuple(mro).AsTuple().Items()), nil
}

func typeSubclasses(t *Thread, a Args) (Value, error) {
	subs := t.Subclasses(a.V[0].AsType())
	return NewList(typeTuple(subs).AsTuple().Items()), nil
}

func typeDir(t *Thread, a Args) (Value, error) {
	d := NewDict(0)
	mergeNamespaces(d, a.V[0].AsType())
	return NewList(d.keyList()), nil
}

func typeInstanceCheck(t *Thread, a Args) (Value, error) {
	ok, err := plainIsInstance(t, a.V[1], a.V[0])
	return Bool(ok), err
}

func typeSubclassCheck(t *Thread, a Args) (Value, error) {
	ok, err := plainIsSubclass(t, a.V[1], a.V[0])
	return Bool(ok), err
}

func (t *Type) checkSettable(what string, value Value) error {
	if t.flags&FlagHeap == 0 {
		return TypeErrorf("cannot set '%s' attribute of immutable type '%s'", what, t.FullName())
	}
	if value.p == nil {
		return TypeErrorf("cannot delete '%s' attribute of immutable type '%s'", what, t.Name)
	}
	return nil
}

// typeGetName gives __name__; the names of classes made in Python are interned
// strings, as in CPython, which pickles of equal strings show.
func typeGetName(t *Thread, v Value) (Value, error) {
	c := v.AsType()
	if c.flags&FlagHeap == 0 || c.meta == nil {
		return NewStr(c.Name), nil
	}
	if s := c.meta.nameStr; s != nil && s.s == c.Name {
		return s.Value(), nil
	}
	c.meta.nameStr = t.Interp.Intern(c.Name)
	return c.meta.nameStr.Value(), nil
}

func typeGetQualName(t *Thread, v Value) (Value, error) {
	c := v.AsType()
	if c.meta != nil && c.meta.qualName.p != nil {
		return c.meta.qualName, nil
	}
	return NewStr(c.QualifiedName()), nil
}

func typeSetName(t *Thread, v, value Value) error {
	c := v.AsType()
	if err := c.checkSettable("__name__", value); err != nil {
		return err
	}
	s := value.StrObject()
	if s == nil {
		return TypeErrorf("can only assign string to %s.__name__, not '%s'", c.Name, value.TypeName())
	}
	if err := checkTypeName(t, s.s); err != nil {
		return err
	}
	c.Name = s.s
	return nil
}

func typeSetQualName(t *Thread, v, value Value) error {
	c := v.AsType()
	if err := c.checkSettable("__qualname__", value); err != nil {
		return err
	}
	if value.StrObject() == nil {
		return TypeErrorf("can only assign string to %s.__qualname__, not '%s'", c.Name, value.TypeName())
	}
	c.meta.qualName = value
	return nil
}

func typeModule(t *Thread, v Value) (Value, error) {
	c := v.AsType()
	if m := c.Dict().GetStr(names.module); m.p != nil && m.p.typ != &GetSetDescrType && m.p.typ != &MemberDescrType {
		return m, nil
	}
	return NewStr(c.ModuleName()), nil
}

func typeSetModule(t *Thread, v, value Value) error {
	c := v.AsType()
	if err := c.checkSettable("__module__", value); err != nil {
		return err
	}
	c.SetClassAttr(names.module, value)
	c.SetClassAttr(names.firstlineno, Value{})
	return nil
}

func typeDoc(t *Thread, v Value) (Value, error) {
	c := v.AsType()
	if c == &TypeType { // in whose namespace this is
		return NewStr(c.Doc), nil
	}
	d := c.Dict().GetStr(names.doc)
	if d.p == nil {
		return None, nil
	}
	if get := d.p.typ.Slots.DescrGet; get != nil {
		return get(t, d, Value{}, c)
	}
	return d, nil
}

func typeSetInDict(name *Str) func(t *Thread, v, value Value) error {
	return func(t *Thread, v, value Value) error {
		c := v.AsType()
		if c.flags&FlagHeap == 0 {
			return TypeErrorf("cannot set '%s' attribute of immutable type '%s'", name.s, c.FullName())
		}
		if value.p == nil && (name == names.doc || name == names.typeParams) {
			return c.checkSettable(name.s, value)
		}
		if !c.SetClassAttr(name, value) {
			return AttributeErrorf(v, name, "%s", name.s)
		}
		return nil
	}
}

func typeAbstract(t *Thread, v Value) (Value, error) {
	c := v.AsType()
	if c != &TypeType {
		if a := c.Dict().GetStr(names.abstractmethods); a.p != nil {
			return a, nil
		}
	}
	return Value{}, AttributeErrorf(v, names.abstractmethods, "__abstractmethods__")
}

func typeSetAbstract(t *Thread, v, value Value) error {
	c := v.AsType()
	if err := typeSetInDict(names.abstractmethods)(t, v, value); err != nil {
		return err
	}
	c.flags &^= FlagAbstract
	if value.p != nil {
		truth, err := Truth(t, value)
		if err != nil {
			return err
		}
		if truth {
			c.flags |= FlagAbstract
		}
	}
	return nil
}

func typeAnnotations(t *Thread, v Value) (Value, error) {
	c := v.AsType()
	if c.flags&FlagHeap == 0 {
		return Value{}, AttributeErrorf(v, names.annotations, "type object '%s' has no attribute '__annotations__'", c.Name)
	}
	a := c.Dict().GetStr(names.annotations)
	if a.p == nil {
		a = NewDict(0).Value()
		c.SetClassAttr(names.annotations, a)
		return a, nil
	}
	if get := a.p.typ.Slots.DescrGet; get != nil {
		return get(t, a, Value{}, c)
	}
	return a, nil
}
