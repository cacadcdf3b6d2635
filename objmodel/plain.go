package objmodel

// This file tells instances to which nothing happens that Python code could
// see, so that pickle and copy may take them apart without lookups.

// PlainAttrs gives the names and values of the attributes of an instance whose
// __dict__ nobody has asked for yet; ok is false for others. Neither slice may
// be changed, and values changes with the instance.
func (o *Instance) PlainAttrs() (names []*Str, values []Value, ok bool) {
	s := o.Shape()
	if s == nil || o.ext != nil && o.ext.dict != nil {
		return nil, nil, false
	}
	return s.names(), o.values(), true
}

// StoreAttr puts a value into the __dict__ of an instance that has one, as
// o.__dict__[name] = v does.
func (o *Instance) StoreAttr(name *Str, v Value) { o.setAttr(name, v) }

// ReducesPlainly reports whether nothing that pickle asks an instance of the
// class for, when it writes it in protocol 2 or higher, is other than what
// object gives: no __reduce_ex__, __reduce__, __getstate__, __getnewargs__ or
// __class__ of its own, no hook of attribute lookup, no payload, no __slots__.
// The instance may still have such names among its own attributes.
func (t *Type) ReducesPlainly() bool {
	if t.flags&FlagHeap == 0 || t.native != &ObjectType || t.flags&FlagInstance == 0 || t.Slots.PyGetAttr ||
		t.flags&(FlagOwnGetAttr|FlagNoDict) != 0 || t.meta.nslots > 0 || t.Header.typ != &TypeType {
		return false
	}
	for _, name := range [...]*Str{names.reduceEx, names.reduce, names.getstate, names.class_} {
		if t.overrides(name) {
			return false
		}
	}
	return t.Lookup(names.getnewargs).p == nil && t.Lookup(names.getnewargsEx).p == nil
}

// reductionNames are the attributes of an instance that would take the place of
// what its class gives to pickle.
var reductionNames = [...]*Str{names.reduceEx, names.reduce, names.getstate, names.class_}

// ShadowsReduction reports whether an instance has one of the names among its
// own attributes that pickle asks for.
func (s *Shape) ShadowsReduction() bool {
	for _, name := range reductionNames {
		if s.Index(name) >= 0 {
			return true
		}
	}
	return false
}

// BuildsPlainly reports whether pickle finds no __setstate__ on an instance of
// the class unless the instance itself has one, and its __dict__ is the
// ordinary one.
func (t *Type) BuildsPlainly() bool {
	if t.flags&FlagInstance == 0 || t.flags&FlagHeap == 0 || t.Slots.PyGetAttr || t.flags&(FlagOwnGetAttr|FlagNoDict) != 0 {
		return false
	}
	if t.Lookup(names.setstate).p != nil {
		return false
	}
	d := t.Lookup(names.dict)
	if d.p == nil || d.p.typ != &GetSetDescrType {
		return false
	}
	return (*getSetDescr)(d.Ptr()).def == &instanceDictDef
}
