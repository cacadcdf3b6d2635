package objmodel

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
	c := &Type{Name: name.s, Base: base, bases: bases, flags: FlagHeap | FlagBaseType}
	c.Header.typ = meta
	c.native = base.native
	c.meta = &heapType{}
	c.flags |= base.flags & (FlagInstance | FlagException | FlagTypeSubclass | FlagSequence | FlagMapping | FlagOwnGetAttr)
	if base.flags&FlagTypeSubclass == 0 {
		c.flags |= FlagInstance
	}
	for _, b := range bases {
		c.flags |= b.flags & (FlagSequence | FlagMapping)
	}
	d := ns.Copy()
	c.dict.Store(d)
	c.mro = []*Type{c} // while a metaclass's mro() may look at the class
	if err := c.fillNamespace(t, name, d); err != nil {
		return nil, err
	}
	if c.mro, err = computeMRO(t, c, bases); err != nil {
		return nil, err
	}
	if err := c.layOut(t, base, d); err != nil {
		return nil, err
	}
	if d.GetStr(names.doc).p == nil { // not before __slots__, which may name it
		d.SetStr(names.doc, None)
	}
	c.takePatternFlags(d)
	c.version = nextVersion()
	c.fixSlots()
	for _, b := range bases {
		t.addSubclass(b, c)
	}
	if err := setNames(t, c, d); err != nil {
		return nil, err
	}
	return c, initSubclass(t, c, kwargs)
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
	if d.GetStr(names.eq).p != nil && d.GetStr(names.hash).p == nil {
		d.SetStr(names.hash, None)
	}
	wrapFunction(d, names.new, NewStaticMethod)
	wrapFunction(d, names.initSubclass, NewClassMethod)
	wrapFunction(d, names.classGetItem, NewClassMethod)
	if cell := d.GetStr(names.classcell); cell.p != nil {
		if s := cell.p.typ.setCell; s != nil {
			s(cell, c.Value())
		}
		d.DeleteStr(names.classcell)
	}
	return nil
}

// takePatternFlags takes __abc_tpflags__ out of the namespace: by it the ABCs
// of collections say whether their subclasses match sequence or mapping
// patterns (PEP 634), with the bits that CPython gives those flags.
func (c *Type) takePatternFlags(d *Dict) {
	bits := d.GetStr(patternFlagsName)
	if bits.p == nil || !bits.IsInt() {
		return
	}
	if bits.AsInt()&(1<<5) != 0 {
		c.flags |= FlagSequence
	}
	if bits.AsInt()&(1<<6) != 0 {
		c.flags |= FlagMapping
	}
	d.DeleteStr(patternFlagsName)
}

var patternFlagsName = staticName("__abc_tpflags__")

// wrapFunction makes a plain Python function in the namespace the static or
// class method that it is by its name.
func wrapFunction(d *Dict, name *Str, wrap func(Value) Value) {
	if f := d.GetStr(name); f.p != nil && f.p.typ.plainFunction {
		d.SetStr(name, wrap(f))
	}
}

// layOut decides where instances keep their attributes: __slots__, __dict__.
func (c *Type) layOut(t *Thread, base *Type, d *Dict) error {
	if base.meta != nil {
		c.meta.nslots = base.meta.nslots
		c.meta.expect = base.meta.expect
	}
	noDict := base.flags&FlagNoDict != 0 || base.flags&FlagHeap == 0 && base.dictOf == nil
	for _, b := range c.bases {
		if b.flags&FlagInstance != 0 && b.flags&FlagNoDict == 0 {
			noDict = false
		}
	}
	slots := d.GetStr(names.slots)
	hadDict := !noDict
	if slots.p != nil {
		var err error
		if noDict, err = c.addSlots(t, slots, d, noDict); err != nil {
			return err
		}
	} else {
		noDict = false
	}
	if noDict && c.flags&FlagInstance != 0 {
		c.flags |= FlagNoDict
	} else if c.flags&FlagInstance != 0 {
		c.meta.root = newRoot(c)
		if !hadDict && d.GetStr(names.dict).p == nil {
			g := &getSetDescr{Header{&GetSetDescrType}, &instanceDictDef, c}
			d.SetStr(names.dict, Value{p: &g.Header})
		}
	}
	if slots.p == nil && base.flags&FlagHeap == 0 && c.flags&FlagInstance != 0 && d.GetStr(names.weakref).p == nil {
		g := &getSetDescr{Header{&GetSetDescrType}, &instanceWeakrefDef, c}
		d.SetStr(names.weakref, Value{p: &g.Header})
	}
	return nil
}

// addSlots makes the descriptors of __slots__.
func (c *Type) addSlots(t *Thread, slots Value, d *Dict, noDict bool) (bool, error) {
	var list []Value
	if slots.StrObject() != nil {
		list = []Value{slots}
	} else {
		var err error
		if list, err = Collect(t, slots); err != nil {
			return noDict, err
		}
	}
	noDictHere := noDict
	for _, v := range list {
		s := v.StrObject()
		if s == nil {
			return false, TypeErrorf("__slots__ items must be strings, not '%s'", v.TypeName())
		}
		if !isIdentifier(s.s) {
			return false, TypeErrorf("__slots__ must be identifiers")
		}
		switch s.s {
		case "__dict__":
			if !noDict {
				return false, TypeErrorf("__dict__ slot disallowed: we already got one")
			}
			noDictHere = false
			continue
		case "__weakref__":
			continue
		}
		name := mangle(c.Name, s)
		if x := d.GetStr(name); x.p != nil && name.s != "__qualname__" && name.s != "__classcell__" {
			return false, ValueErrorf("'%s' in __slots__ conflicts with class variable", s.s)
		}
		if variableSize[c.native] {
			return false, TypeErrorf("nonempty __slots__ not supported for subtype of '%s'", c.Base.Name)
		}
		m := &memberDescr{Header{&MemberDescrType}, name, c, c.meta.nslots}
		c.meta.nslots++
		c.meta.slotNames = append(c.meta.slotNames, name)
		d.SetStr(name, Value{p: &m.Header})
	}
	return noDictHere, nil
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

// bestBase chooses the base whose layout the class gets. Errors: TypeError.
func bestBase(bases []*Type) (*Type, error) {
	var winner *Type
	for _, b := range bases {
		if b.flags&FlagBaseType == 0 {
			return nil, TypeErrorf("type '%s' is not an acceptable base type", b.Name)
		}
		switch {
		case winner == nil:
			winner = b
		case winner.solid().IsSubtype(b.solid()):
		case b.solid().IsSubtype(winner.solid()):
			winner = b
		default:
			return nil, TypeErrorf("multiple bases have instance lay-out conflict")
		}
	}
	return winner, nil
}

// solid gives the class in the base chain that last added to the layout.
func (t *Type) solid() *Type {
	for t.meta != nil && len(t.meta.slotNames) == 0 {
		t = t.Base
	}
	for t.meta == nil && t.native != t && t.Base != nil || t.meta == nil && t.flags&FlagException != 0 && t.Base != nil && exceptionFieldCount(t) == exceptionFieldCount(t.Base) {
		t = t.Base
	}
	return t
}

// computeMRO linearises the bases (C3), or asks the metaclass's mro().
func computeMRO(t *Thread, c *Type, bases []*Type) ([]*Type, error) {
	if m, owner := c.Header.typ.LookupOwner(names.mroMethod); m.p != nil && owner.IsHeap() {
		r, err := callUnbound(t, m, c.Value(), nil)
		if err != nil {
			return nil, err
		}
		items, err := Collect(t, r)
		if err != nil {
			return nil, err
		}
		var out []*Type
		for _, x := range items {
			k := x.AsType()
			if k == nil {
				return nil, TypeErrorf("mro() returned a non-class ('%s')", x.TypeName())
			}
			out = append(out, k)
		}
		return out, nil
	}
	return c3(c, bases)
}

func c3(c *Type, bases []*Type) ([]*Type, error) {
	for i, b := range bases {
		for _, o := range bases[:i] {
			if o == b {
				return nil, TypeErrorf("duplicate base class %s", b.Name)
			}
		}
	}
	var lists [][]*Type
	for _, b := range bases {
		lists = append(lists, b.mro)
	}
	lists = append(lists, bases)
	out := []*Type{c}
	for {
		var left [][]*Type
		for _, l := range lists {
			if len(l) > 0 {
				left = append(left, l)
			}
		}
		if len(left) == 0 {
			return out, nil
		}
		lists = left
		next := c3Candidate(lists)
		if next == nil {
			return nil, c3Conflict(lists)
		}
		out = append(out, next)
		for i, l := range lists {
			if l[0] == next {
				lists[i] = l[1:]
			}
		}
	}
}

func c3Candidate(lists [][]*Type) *Type {
search:
	for _, l := range lists {
		for _, m := range lists {
			for _, x := range m[1:] {
				if x == l[0] {
					continue search
				}
			}
		}
		return l[0]
	}
	return nil
}

func c3Conflict(lists [][]*Type) error {
	msg := "Cannot create a consistent method resolution order (MRO) for bases "
	seen := map[*Type]bool{}
	for _, l := range lists {
		if seen[l[0]] {
			continue
		}
		if len(seen) > 0 {
			msg += ", "
		}
		seen[l[0]] = true
		msg += l[0].Name
	}
	return TypeErrorf("%s", msg)
}

// fixSlots fills the slots of a heap class from what its MRO defines.
func (c *Type) fixSlots() {
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
			if w := v.asSlotWrapper(); w != nil && w.def == def {
				if pass == 0 {
					def.inherit(&s, &w.owner.Slots)
				}
				continue
			}
			if pass == 0 {
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

// addSubclass enters c among the subclasses of b; those of static types
// belong to the interpreter.
func (t *Thread) addSubclass(b, c *Type) {
	if b.meta != nil {
		b.meta.subclasses = append(b.meta.subclasses, c)
		return
	}
	if t.Interp.subs == nil {
		t.Interp.subs = make(map[*Type][]*Type)
	}
	t.Interp.subs[b] = append(t.Interp.subs[b], c)
}

// Subclasses gives the direct subclasses of c that the interpreter made.
func (t *Thread) Subclasses(c *Type) []*Type {
	if c.meta != nil {
		return c.meta.subclasses
	}
	return t.Interp.subs[c]
}

// CalculateMeta gives the most derived metaclass of meta and those of the
// bases. Errors: TypeError on a conflict.
func CalculateMeta(meta *Type, bases []*Type) (*Type, error) {
	for _, b := range bases {
		m := b.Header.typ
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
	for _, s := range t.meta.subclasses {
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
	// Init is the class attribute __init__, not bound.
	Init Value
}

// Constructor says what calling the heap class comes to.
func (t *Type) Constructor() *Constructor {
	c := &t.meta.ctor
	if c.version == t.version {
		return c
	}
	_, newOwner := t.LookupOwner(names.new)
	init, initOwner := t.LookupOwner(names.init)
	plain := !newOwner.IsHeap()
	if meta := t.Header.typ; meta != &TypeType {
		if _, owner := meta.LookupOwner(names.call); owner != &TypeType {
			plain = false
		}
	}
	*c = Constructor{
		version: t.version,
		Plain:   plain,
		Object:  plain && newOwner == &ObjectType && initOwner != &ObjectType && t.flags&FlagAbstract == 0,
		Init:    init,
	}
	return c
}

func errMetaclassConflict() error {
	return TypeErrorf("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
}
