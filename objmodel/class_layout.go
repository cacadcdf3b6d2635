package objmodel

import (
	"sort"
	"unsafe"
)

// layout is what a heap class adds to the instances of its base, and what
// they have in all.
type layout struct {
	addsDict, addsWeak bool
	hasDict, hasWeak   bool
}

// instancesHaveDict reports whether the instances of t have a __dict__.
func (t *Type) instancesHaveDict() bool {
	if t.meta != nil {
		return t.meta.layout.hasDict
	}
	return t.dictOf != nil || t.flags&(FlagInstance|FlagTypeSubclass) != 0
}

// instancesHaveWeak reports whether weak references to instances of t can be
// made.
func (t *Type) instancesHaveWeak() bool {
	if t.meta != nil {
		return t.meta.layout.hasWeak
	}
	return t.flags&(FlagWeak|FlagTypeSubclass) != 0
}

// layOut decides where instances keep their attributes: __slots__, __dict__,
// __weakref__.
func (c *Type) layOut(t *Thread, base *Type, d *Dict) error {
	if base.meta != nil {
		c.meta.nslots = base.meta.nslots
		c.meta.expect = base.meta.expect
	}
	mayDict := !base.instancesHaveDict()
	mayWeak := !base.instancesHaveWeak() && !variableSize[c.native]
	l := layout{addsDict: mayDict, addsWeak: mayWeak}
	if slots := d.GetStr(names.slots); slots.p != nil {
		l = layout{}
		if err := c.addSlots(t, slots, d, mayDict, mayWeak, &l); err != nil {
			return err
		}
		for _, b := range c.bases {
			if b != base {
				l.addsDict = l.addsDict || mayDict && b.instancesHaveDict()
				l.addsWeak = l.addsWeak || mayWeak && b.instancesHaveWeak()
			}
		}
	}
	l.hasDict, l.hasWeak = !mayDict || l.addsDict, base.instancesHaveWeak() || l.addsWeak
	c.meta.layout = l
	if c.flags&FlagInstance == 0 {
		return nil
	}
	if !l.hasDict {
		c.flags |= FlagNoDict
	} else {
		c.giveRoot()
	}
	return nil
}

// addGetSet enters a computed attribute unless the class has its own.
func (c *Type) addGetSet(d *Dict, name *Str, def *GetSetDef) {
	if d.GetStr(name).p == nil {
		g := &getSetDescr{Header{&GetSetDescrType}, def, c}
		d.SetStr(name, Value{p: &g.Header})
	}
}

// addSlots makes the descriptors of __slots__, in the order of their names,
// which is the order of instances in memory in CPython.
func (c *Type) addSlots(t *Thread, slots Value, d *Dict, mayDict, mayWeak bool, l *layout) error {
	var list []Value
	if slots.StrObject() != nil {
		list = []Value{slots}
	} else {
		var err error
		if list, err = Collect(t, slots); err != nil {
			return err
		}
	}
	if len(list) > 0 && (variableSize[c.native] || c.flags&FlagTypeSubclass != 0) {
		return TypeErrorf("nonempty __slots__ not supported for subtype of '%s'", c.Base.Name)
	}
	own, err := checkSlotNames(list, mayDict, mayWeak, l)
	if err != nil {
		return err
	}
	for i, s := range own {
		name := mangle(c.Name, s)
		if d.GetStr(name).p != nil && name.s != "__qualname__" && name.s != "__classcell__" {
			r, err := Repr(t, name.Value())
			if err != nil {
				return err
			}
			return ValueErrorf("%s in __slots__ conflicts with class variable", r)
		}
		own[i] = name
	}
	sort.SliceStable(own, func(i, j int) bool { return own[i].s < own[j].s })
	c.meta.slotNames = own
	return nil
}

// checkSlotNames gives the names of __slots__ that need a place of their own.
func checkSlotNames(list []Value, mayDict, mayWeak bool, l *layout) ([]*Str, error) {
	own := make([]*Str, 0, len(list))
	for _, v := range list {
		s := v.StrObject()
		if s == nil {
			return nil, TypeErrorf("__slots__ items must be strings, not '%s'", v.TypeName())
		}
		if !isIdentifier(s.s) {
			return nil, TypeErrorf("__slots__ must be identifiers")
		}
		switch s.s {
		case "__dict__":
			if !mayDict || l.addsDict {
				return nil, TypeErrorf("__dict__ slot disallowed: we already got one")
			}
			l.addsDict = true
		case "__weakref__":
			if !mayWeak || l.addsWeak {
				return nil, TypeErrorf("__weakref__ slot disallowed: we already got one")
			}
			l.addsWeak = true
		default:
			own = append(own, s)
		}
	}
	return own, nil
}

// addMembers enters the descriptors of the class's own slots; a name that the
// namespace has by now (__module__, __doc__) stays what it is there.
func (c *Type) addMembers(d *Dict) {
	for _, name := range c.meta.slotNames {
		if d.GetStr(name).p == nil {
			m := &memberDescr{Header{&MemberDescrType}, name, c, c.meta.nslots, nil}
			d.SetStr(name, Value{p: &m.Header})
		}
		c.meta.nslots++
	}
}

// variableSize are the built-in types whose objects have no fixed size in
// CPython, so that subclasses can't have __slots__ of their own.
var variableSize = map[*Type]bool{&IntType: true, &TupleType: true, &BytesType: true, &BoolType: true}

// mangle gives a private name its class's prefix (reference, 6.2.1).
func mangle(class string, name *Str) *Str {
	s := name.s
	for len(class) > 0 && class[0] == '_' {
		class = class[1:]
	}
	if len(s) < 3 || s[:2] != "__" || s[len(s)-2:] == "__" || class == "" {
		return name
	}
	return newStr("_" + class + s)
}

// setClass is the setter of object.__class__: it goes between classes whose
// instances look alike. Errors: TypeError.
func setClass(t *Thread, self, value Value) error {
	if value.p == nil {
		return TypeErrorf("can't delete __class__ attribute")
	}
	c := value.AsType()
	if c == nil {
		return TypeErrorf("__class__ must be set to a class, not '%s' object", value.TypeName())
	}
	old := self.p.typ
	modules := old.IsSubtype(&ModuleType) && c.IsSubtype(&ModuleType)
	if !modules && (old.flags&FlagHeap == 0 || c.flags&FlagHeap == 0) {
		return TypeErrorf("__class__ assignment only supported for mutable types or ModuleType subclasses")
	}
	if err := checkSameLayout(old, c, "__class__"); err != nil {
		return err
	}
	if k := self.AsType(); k != nil {
		k.Header.typ = c
		k.modified()
		return nil
	}
	o := (*Instance)(unsafe.Pointer(self.p))
	if s := o.Shape(); s != nil {
		keys, vals := s.names(), append([]Value(nil), o.values()...)
		clear(o.values())
		o.typ, o.shape = c, rootShape
		for i, k := range keys {
			o.setAttr(k, vals[i])
		}
	}
	o.typ = c
	return nil
}

// checkSameLayout reports whether instances of one class may become instances
// of another, for the assignment of an attribute. Errors: TypeError.
func checkSameLayout(old, c *Type, attr string) error {
	if old.collected() != c.collected() {
		return TypeErrorf("%s assignment: '%s' deallocator differs from '%s'", attr, c.ErrorName(), old.ErrorName())
	}
	a, b := old.layoutOwner(), c.layoutOwner()
	if a == b || a.meta != nil && b.meta != nil && a.Base == b.Base && sameAdditions(a, b) {
		return nil
	}
	return TypeErrorf("%s assignment: '%s' object layout differs from '%s'", attr, c.ErrorName(), old.ErrorName())
}

// collected reports whether CPython's garbage collector looks at instances of
// t, which decides how it frees them: at those of classes made at run time always.
func (t *Type) collected() bool {
	switch t {
	case &ObjectType, &IntType, &BoolType, &FloatType, &ComplexType, &StrType, &BytesType, &ByteArrayType, &NoneType:
		return false
	}
	return true
}

// layoutOwner gives the class in the base chain that last added anything to
// instances.
func (t *Type) layoutOwner() *Type {
	for t.meta != nil && len(t.meta.slotNames) == 0 && !t.meta.layout.addsDict && !t.meta.layout.addsWeak {
		t = t.Base
	}
	return t
}

// sameAdditions reports whether two classes add the same to the same base.
func sameAdditions(a, b *Type) bool {
	if a.meta.layout != b.meta.layout || len(a.meta.slotNames) != len(b.meta.slotNames) {
		return false
	}
	for i, n := range a.meta.slotNames {
		if n.s != b.meta.slotNames[i].s {
			return false
		}
	}
	return true
}
