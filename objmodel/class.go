package objmodel

import (
	"slices"
	"strings"
)

// NewClass is type.__new__: it makes a class of a namespace that it copies.
// Errors: TypeError for bases that don't go together, and what __set_name__
// and __init_subclass__ raise.
func NewClass(t *Thread, meta *Type, name *Str, bases []*Type, ns *Dict, kwargs Args) (*Type, error) {
	if len(bases) == 0 {
		bases = []*Type{&ObjectType}
	}
	base, err := bestBase(bases)
	if err != nil {
		return nil, err
	}
	if err := checkTypeName(t, name.s); err != nil {
		return nil, err
	}
	if doc := ns.GetStr(names.doc); doc.p != nil {
		if s := doc.AsStr(); s != nil {
			if _, err := Encode(t, s.s, "utf-8", "strict"); err != nil {
				return nil, err
			}
		}
	}
	c := &Type{Name: name.s, Base: base, bases: bases, flags: FlagHeap | FlagBaseType}
	c.Header.typ = meta
	c.native = base.native
	c.meta = &heapType{home: &t.Interp.finals}
	c.flags |= base.flags & (FlagInstance | FlagException | FlagTypeSubclass | FlagOwnGetAttr)
	if base.flags&FlagTypeSubclass == 0 {
		c.flags |= FlagInstance
	}
	d := ns.Copy()
	c.dict.Store(d)
	if err := c.fillNamespace(t, name, d); err != nil {
		return nil, err
	}
	if err := c.layOut(t, base, d); err != nil {
		return nil, err
	}
	if _, _, err = c.renewMRO(t); err != nil {
		return nil, err
	}
	c.finishNamespace(d)
	if err := c.takePatternFlags(d); err != nil {
		return nil, err
	}
	c.version = nextVersion()
	c.fixSlots()
	if err := c.warnForeignNames(t, d); err != nil {
		return nil, err
	}
	for _, b := range c.bases {
		t.addSubclass(b, c)
	}
	if err := setNames(t, c, d); err != nil {
		return nil, err
	}
	return c, initSubclass(t, c, kwargs)
}

// checkTypeName checks what a class is to be called. Errors: ValueError,
// UnicodeEncodeError.
func checkTypeName(t *Thread, name string) error {
	if strings.IndexByte(name, 0) >= 0 {
		return ValueErrorf("type name must not contain null characters")
	}
	_, err := Encode(t, name, "utf-8", "strict")
	return err
}

// fillNamespace gives the namespace what every class has.
func (c *Type) fillNamespace(t *Thread, name *Str, d *Dict) error {
	c.meta.qualName = name.Value()
	if q := d.GetStr(names.qualname); q.p != nil {
		if q.StrObject() == nil {
			return TypeErrorf("type __qualname__ must be a str, not %s", q.TypeName())
		}
		c.meta.qualName = q
		if s := q.AsStr(); s != nil {
			c.meta.qualName = t.Interp.Intern(s.s).Value()
		}
		d.DeleteStr(names.qualname)
	}
	if d.GetStr(names.module).p == nil && t.Machine != nil {
		if m := t.Machine.Caller(t); m.p != nil {
			d.SetStr(names.module, m)
		}
	}
	wrapFunction(d, names.new, NewStaticMethod)
	wrapFunction(d, names.initSubclass, NewClassMethod)
	wrapFunction(d, names.classGetItem, NewClassMethod)
	if err := fillCell(d, names.classcell, c.Value()); err != nil {
		return err
	}
	return fillCell(d, names.classdictcell, NewMappingProxy(d.Value()))
}

// fillCell gives a value to the cell that the body of a class left under a name.
func fillCell(d *Dict, name *Str, v Value) error {
	cell := d.GetStr(name)
	if cell.p == nil {
		return nil
	}
	set := cell.p.typ.setCell
	if set == nil {
		return TypeErrorf("%s must be a nonlocal cell, not %s", name.s, typeText(cell.p.typ))
	}
	set(cell, v)
	d.DeleteStr(name)
	return nil
}

// typeText is the repr of a class, without what a metaclass makes of it.
func typeText(t *Type) string { return "<class '" + t.FullName() + "'>" }

// finishNamespace enters what CPython enters when a type is made ready: the
// slots, __dict__ and __weakref__, then __doc__ and __hash__ if they are
// missing.
func (c *Type) finishNamespace(d *Dict) {
	c.addMembers(d)
	if c.flags&FlagInstance != 0 {
		if c.meta.layout.addsDict {
			c.addGetSet(d, names.dict, &instanceDictDef)
		}
		if c.meta.layout.addsWeak {
			c.addGetSet(d, names.weakref, &instanceWeakrefDef)
		}
	}
	if d.GetStr(names.doc).p == nil {
		d.SetStr(names.doc, None)
	}
	if d.GetStr(names.eq).p != nil && d.GetStr(names.hash).p == nil {
		d.SetStr(names.hash, None)
	}
}

// warnForeignNames warns of keys in a class namespace that are no names.
func (c *Type) warnForeignNames(t *Thread, d *Dict) error {
	for pos := 0; ; {
		k, _, ok := d.Next(&pos)
		if !ok {
			return nil
		}
		if k.p.typ != &StrType {
			return t.Warn(&RuntimeWarningType, "non-string key in the __dict__ of class "+c.Name)
		}
	}
}

// wrapFunction makes a plain Python function in the namespace the static or
// class method that it is by its name.
func wrapFunction(d *Dict, name *Str, wrap func(Value) Value) {
	if f := d.GetStr(name); f.p != nil && f.p.typ.plainFunction {
		d.SetStr(name, wrap(f))
	}
}

// fixSlots fills the slots of a heap class from what its MRO defines.
func (c *Type) fixSlots() {
	c.findFinalizer()
	var s Slots
	for pass := range 2 {
		for i := range slotTable {
			def := &slotTable[i]
			v, owner := c.LookupOwner(def.name)
			if v.p == nil {
				continue
			}
			if !owner.IsHeap() {
				if pass == 0 {
					def.inherit(&s, &owner.Slots)
				}
				continue
			}
			if w := v.asSlotWrapper(); w != nil && w.def == def && c.IsSubtype(w.owner) {
				if pass == 0 {
					def.inherit(&s, &w.owner.Slots)
				}
				continue
			}
			if pass == 0 {
				continue
			}
			if def.name == names.new && isNewFunction(v) { // of whatever class: CPython takes the base's
				s.New = c.Base.Slots.New
				continue
			}
			if v.IsNone() && def.name == names.hash {
				s.Hash, s.NoHash = nil, true
				continue
			}
			def.python(&s)
		}
	}
	c.Slots = s
}

// setNames calls __set_name__ of the values of the namespace.
func setNames(t *Thread, c *Type, d *Dict) error {
	items := d.Copy()
	t.Spend(4 * items.Len())
	for pos := 0; ; {
		k, v, ok := items.Next(&pos)
		if !ok {
			return nil
		}
		if _, _, err := CallSpecial(t, v, names.setName, c.Value(), k); err != nil {
			if e, ok := err.(*Exception); ok {
				r, _ := Repr(t, k)
				e.AddNote("Error calling __set_name__ on '" + v.TypeName() + "' instance " + r + " in '" + c.Name + "'")
			}
			return err
		}
	}
}

// initSubclass calls super(c, c).__init_subclass__(**kwargs).
func initSubclass(t *Thread, c *Type, kwargs Args) error {
	if !slices.Contains(c.mro, c) { // its mro() left it out
		return TypeErrorf("super(type, obj): obj (type %s) is not an instance or subtype of type (%s).", c.Name, c.Name)
	}
	for _, b := range c.mro[1:] {
		m := b.Dict().GetStr(names.initSubclass)
		if m.p == nil {
			continue
		}
		if b == &ObjectType && len(kwargs.Kw) == 0 {
			return nil
		}
		if get := m.p.typ.Slots.DescrGet; get != nil {
			var err error
			if m, err = get(t, m, Value{}, c); err != nil {
				return err
			}
		}
		_, err := CallArgs(t, m, kwargs)
		return err
	}
	return nil
}

// CalculateMeta gives the most derived of a metaclass and the types of the
// bases. Errors: TypeError on a conflict.
func CalculateMeta(meta *Type, metas []*Type) (*Type, error) {
	for _, m := range metas {
		switch {
		case meta.IsSubtype(m):
		case m.IsSubtype(meta):
			meta = m
		default:
			return nil, errMetaclassConflict()
		}
	}
	return meta, nil
}

// SetClassAttr sets (nil: deletes) an attribute of a class, and renews what
// depends on it.
func (t *Type) SetClassAttr(name *Str, v Value) bool {
	if t.replaceData(name, v) {
		return true
	}
	if v.p == nil {
		if !t.Dict().DeleteStr(name) {
			return false
		}
	} else {
		t.Dict().SetStr(name, v)
	}
	t.modified()
	if slotNames[name.s] {
		t.refixSlots()
	}
	return true
}

// replaceData puts one plain value in the place of another: what is known of
// the class besides that value stays true, so it keeps its version. (A counter
// in a class would otherwise empty all caches at each step.)
func (t *Type) replaceData(name *Str, v Value) bool {
	if v.p == nil || v.p.typ.Slots.DescrGet != nil || v.p.typ.Slots.DescrSet != nil || slotNames[name.s] {
		return false
	}
	d := t.Dict()
	i := d.findStr(name, name.Hash())
	if i < 0 {
		return false
	}
	if old := d.entries[i].val.p.typ; old.Slots.DescrGet != nil || old.Slots.DescrSet != nil {
		return false
	}
	d.entries[i].val = v
	return true
}

func (t *Type) refixSlots() {
	t.fixSlots()
	for _, s := range t.meta.subclasses.alive() {
		s.refixSlots()
	}
}

// Constructor is what calling a class comes to, as far as its version lasts.
type Constructor struct {
	version uint64
	// Plain says that __new__ is written in Go and the metaclass does not
	// define __call__, so that the call is Slots.New and then Init.
	Plain bool
	// Object says that __new__ is object's and takes any arguments here, so
	// that NewInstance is all of it.
	Object bool
	// Quick is Object without an end of instances that anyone wants to know.
	Quick bool
	// Bare says that a call without arguments is NewInstance and no more.
	Bare bool
	// Init is the class attribute __init__, not bound.
	Init Value
	// exception says that all that a call does is to make an exception that
	// keeps the arguments.
	exception bool
}

// Constructor says what calling the heap class comes to.
func (t *Type) Constructor() *Constructor {
	c := &t.meta.ctor
	if c.version == t.version {
		return c
	}
	_, newOwner := t.LookupOwner(names.new)
	init, initOwner := t.LookupOwner(names.init)
	plain := newOwner != nil && initOwner != nil && !newOwner.IsHeap() // its mro() may leave object out
	if meta := t.Header.typ; meta != &TypeType {
		if _, owner := meta.LookupOwner(names.call); owner != &TypeType {
			plain = false
		}
	}
	*c = Constructor{
		version: t.version,
		Plain:   plain,
		Object:  plain && newOwner == &ObjectType && initOwner != &ObjectType && t.flags&FlagAbstract == 0,
		Quick:   plain && newOwner == &ObjectType && initOwner != &ObjectType && t.flags&FlagAbstract == 0 && t.meta.finals == nil,
		Bare:    plain && newOwner == &ObjectType && initOwner == &ObjectType && t.flags&FlagAbstract == 0 && t.meta.finals == nil,
		Init:    init,

		exception: plain && t.meta.finals == nil && !initOwner.IsHeap() && t.native.exception.isPlain(),
	}
	return c
}

// notTypes is the error of a class of which a base is no class: a conflict of
// the types of the bases comes first.
func notTypes(meta *Type, bases []Value) error {
	metas := make([]*Type, len(bases))
	for i, b := range bases {
		metas[i] = b.Type()
	}
	if _, err := CalculateMeta(meta, metas); err != nil {
		return err
	}
	return TypeErrorf("bases must be types")
}

func errMetaclassConflict() error {
	return TypeErrorf("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
}
