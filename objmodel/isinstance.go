package objmodel

import "unsafe"

// IsInstance is isinstance(v, cls): cls may be a class, a tuple of such, a
// union, or anything with __instancecheck__. Errors: TypeError, RecursionError.
func IsInstance(t *Thread, v, cls Value) (bool, error) {
	if v.p.typ.Value() == cls {
		return true, nil
	}
	if cls.p.typ == &TypeType {
		if v.p.typ.IsSubtype((*Type)(unsafe.Pointer(cls.p))) {
			return true, nil
		}
		if v.p.typ.isItsClass() {
			return false, nil
		}
	}
	if cls.p.typ == &TupleType && allPlainClasses((*Tuple)(unsafe.Pointer(cls.p)).Items()) {
		for _, c := range (*Tuple)(unsafe.Pointer(cls.p)).Items() {
			if ok, err := plainIsInstance(t, v, c); ok || err != nil {
				return ok, err
			}
		}
		return false, nil
	}
	return typeCheck(t, v, cls, names.instancecheck, plainIsInstance)
}

// allPlainClasses reports whether the items are classes without a metaclass of
// their own.
func allPlainClasses(items []Value) bool {
	for _, c := range items {
		if c.p.typ != &TypeType {
			return false
		}
	}
	return true
}

// IsSubclass is issubclass(v, cls).
func IsSubclass(t *Thread, v, cls Value) (bool, error) {
	return typeCheck(t, v, cls, names.subclasscheck, plainIsSubclass)
}

func typeCheck(t *Thread, v, cls Value, hook *Str, plain func(*Thread, Value, Value) (bool, error)) (bool, error) {
	if cls.p.typ == &TypeType {
		return plain(t, v, cls)
	}
	where := " in __instancecheck__"
	if hook == names.instancecheck && v.p.typ.Value() == cls {
		return true, nil
	}
	if hook == names.subclasscheck {
		where = " in __subclasscheck__"
	}
	if err := t.EnterNative(where); err != nil {
		return false, err
	}
	defer t.LeaveNative()
	if tuple := cls.AsTuple(); tuple != nil {
		for _, c := range tuple.Items() {
			if ok, err := typeCheck(t, v, c, hook, plain); ok || err != nil {
				return ok, err
			}
			if err := t.Tick(1); err != nil {
				return false, err
			}
		}
		return false, nil
	}
	if u := cls.AsUnion(); u != nil {
		for _, c := range u.Args.AsTuple().Items() {
			if ok, err := typeCheck(t, v, c, hook, plain); ok || err != nil {
				return ok, err
			}
		}
		return false, nil
	}
	r, found, err := CallSpecial(t, cls, hook, v)
	if err != nil {
		return false, err
	}
	if found {
		return Truth(t, r)
	}
	return plain(t, v, cls)
}

func plainIsInstance(t *Thread, v, cls Value) (bool, error) {
	c := cls.AsType()
	if c == nil {
		return abstractIsInstance(t, v, cls)
	}
	if v.p.typ.IsSubtype(c) {
		return true, nil
	}
	if v.p.typ.isItsClass() || v.p.typ.tellsItsClass() {
		return false, nil
	}
	k, err := FindAttr(t, v, names.class_)
	if err != nil || k.p == nil {
		return false, err
	}
	if kt := k.AsType(); kt != nil && kt != v.p.typ {
		return kt.IsSubtype(c), nil
	}
	return false, nil
}

// isItsClass reports whether instances have no other __class__ than t: those of
// built-in types, but for proxies and the like.
func (t *Type) isItsClass() bool {
	return t.flags&FlagHeap == 0 && (t.flags&FlagOwnGetAttr == 0 || t == &TypeType)
}

// tellsItsClass reports whether the attribute __class__ of the instances of a
// heap type is their class.
func (t *Type) tellsItsClass() bool {
	if t.flags&FlagOwnGetAttr != 0 || t.Slots.PyGetAttr && !PlainGetAttr(t) {
		return false
	}
	_, owner := t.LookupOwner(names.class_)
	return owner == &ObjectType
}

// abstractIsInstance takes anything with a __bases__ tuple for a class.
func abstractIsInstance(t *Thread, v, cls Value) (bool, error) {
	bases, err := FindAttr(t, cls, names.bases)
	if err != nil {
		return false, err
	}
	if bases.p == nil || bases.AsTuple() == nil {
		return false, TypeErrorf("isinstance() arg 2 must be a type, a tuple of types, or a union")
	}
	k, err := FindAttr(t, v, names.class_)
	if err != nil || k.p == nil {
		return false, err
	}
	return abstractIsSubclass(t, k, cls)
}

func plainIsSubclass(t *Thread, v, cls Value) (bool, error) {
	sub, c := v.AsType(), cls.AsType()
	if sub != nil && c != nil {
		return sub.IsSubtype(c), nil
	}
	for i, x := range [...]Value{v, cls} {
		bases := Value{}
		if x.AsType() == nil {
			var err error
			if bases, err = FindAttr(t, x, names.bases); err != nil {
				return false, err
			}
			if bases.p == nil || bases.AsTuple() == nil {
				if i == 0 {
					return false, TypeErrorf("issubclass() arg 1 must be a class")
				}
				return false, TypeErrorf("issubclass() arg 2 must be a class, a tuple of classes, or a union")
			}
		}
	}
	return abstractIsSubclass(t, v, cls)
}

func abstractIsSubclass(t *Thread, v, cls Value) (bool, error) {
	if v == cls {
		return true, nil
	}
	if err := t.EnterNative(" in __issubclass__"); err != nil {
		return false, err
	}
	defer t.LeaveNative()
	bases, err := FindAttr(t, v, names.bases)
	if err != nil || bases.p == nil || bases.AsTuple() == nil {
		return false, err
	}
	for _, b := range bases.AsTuple().Items() {
		if ok, err := abstractIsSubclass(t, b, cls); ok || err != nil {
			return ok, err
		}
	}
	return false, nil
}
