package objmodel

import "unsafe"

// GetAttr is v.name: the whole of attribute lookup, __getattr__ included.
// Errors: AttributeError, or what Python code that it runs raises.
func GetAttr(t *Thread, v Value, name *Str) (Value, error) {
	if err := t.EnterMachine(); err != nil {
		return Value{}, err
	}
	r, err := v.p.typ.Slots.GetAttr(t, v, name)
	t.LeaveMachine()
	if err != nil {
		SetAttributeContext(err, v, name)
	}
	return r, err
}

// SetAttributeContext gives an AttributeError that was raised with a message
// only the object and the name that were asked for.
func SetAttributeContext(err error, v Value, name *Str) {
	e, ok := err.(*Exception)
	if ok && e.typ.IsSubtype(&AttributeErrorType) && e.fields[attrErrName].p == nil && e.fields[attrErrObj].p == nil {
		e.fields[attrErrName], e.fields[attrErrObj] = name.Value(), v
	}
}

// FindAttr is GetAttr that gives the nil Value where that raises
// AttributeError; the usual miss makes no exception.
func FindAttr(t *Thread, v Value, name *Str) (Value, error) {
	if err := t.EnterMachine(); err != nil {
		return Value{}, err
	}
	r, err := findAttr(t, v, name)
	t.LeaveMachine()
	return r, err
}

func findAttr(t *Thread, v Value, name *Str) (Value, error) {
	typ := v.p.typ
	if !typ.Slots.PyGetAttr && typ.flags&FlagOwnGetAttr == 0 {
		r, err := lookupGeneric(t, v, name)
		if err != nil && Matches(err, &AttributeErrorType) {
			return Value{}, nil
		}
		return r, err
	}
	get := typ.Slots.GetAttr
	switch typ {
	case &TypeType:
		get = typeFindAttr
	case &ModuleType:
		get = moduleFindAttr
	}
	r, err := get(t, v, name)
	if err != nil && Matches(err, &AttributeErrorType) {
		return Value{}, nil
	}
	return r, err
}

// SetAttr is v.name = value; a nil value deletes.
func SetAttr(t *Thread, v Value, name *Str, value Value) error {
	if err := t.EnterMachine(); err != nil {
		return err
	}
	err := v.p.typ.Slots.SetAttr(t, v, name, value)
	t.LeaveMachine()
	return err
}

// GenericGetAttr is object.__getattribute__: data descriptor of the class,
// instance __dict__, other class attribute.
func GenericGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	r, err := lookupGeneric(t, v, name)
	if r.p == nil && err == nil {
		return Value{}, noAttribute(v, name)
	}
	return r, err
}

// noAttribute makes the AttributeError of object.__getattribute__.
func noAttribute(v Value, name *Str) error {
	return attributeError(v, name, "'"+v.TypeName()+"' object has no attribute '"+name.s+"'")
}

// NoAttribute makes the AttributeError that attribute lookup on v raises.
func NoAttribute(v Value, name *Str) error { return noAttribute(v, name) }

// lookupGeneric is the one place that every step of an ordinary attribute
// lookup passes; nil without an error says that the attribute is not there.
// An AttributeError that a descriptor raises is an error here.
func lookupGeneric(t *Thread, v Value, name *Str) (Value, error) {
	typ := v.p.typ
	attr, owner := typ.LookupOwner(name)
	var get DescrGetFunc
	if attr.p != nil {
		get = attr.p.typ.Slots.DescrGet
		if get != nil && attr.p.typ.Slots.DescrSet != nil {
			if t.Observer != nil {
				t.Observer.Lookup(v, name.s, StepDataDescriptor, owner, true)
			}
			return get(t, attr, v, typ)
		}
	}
	if t.Observer != nil {
		t.Observer.Lookup(v, name.s, StepDataDescriptor, nil, false)
	}
	if r, has := ownAttr(v, name); has {
		if t.Observer != nil {
			t.Observer.Lookup(v, name.s, StepInstanceDict, nil, r.p != nil)
		}
		if r.p != nil {
			return r, nil
		}
	}
	if t.Observer != nil {
		t.Observer.Lookup(v, name.s, StepClassAttribute, owner, attr.p != nil)
	}
	if get != nil {
		return get(t, attr, v, typ)
	}
	return attr, nil
}

// OwnAttr gives the attribute of an instance whose class does not know of it and
// looks attributes up as object does; nil if the instance has none. sure is
// false for all other objects.
func OwnAttr(v Value, name *Str) (r Value, sure bool) {
	typ := v.p.typ
	if typ.meta == nil || typ.Slots.PyGetAttr || typ.flags&(FlagInstance|FlagOwnGetAttr) != FlagInstance || typ.cached(name).owner != nil {
		return Value{}, false
	}
	return (*Instance)(unsafe.Pointer(v.p)).attr(name), true
}

// SetOwnAttr replaces an attribute of an instance of a class that does not know of
// it and sets attributes as object does; false, and nothing is done, for all
// others.
func SetOwnAttr(v Value, name *Str, value Value) bool {
	typ := v.p.typ
	if typ.meta == nil || typ.native != &ObjectType || typ.Slots.PySetAttr || typ.flags&FlagInstance == 0 || typ.cached(name).owner != nil {
		return false
	}
	o := (*Instance)(unsafe.Pointer(v.p))
	s := o.Shape()
	if s == nil {
		return false
	}
	i := s.Index(name)
	if i >= 0 {
		*o.slot(i) = value
	}
	return i >= 0
}

// ownAttr looks into the instance's own namespace; has says that there is one.
func ownAttr(v Value, name *Str) (r Value, has bool) {
	typ := v.p.typ
	if typ.flags&FlagInstance != 0 {
		return (*Instance)(unsafe.Pointer(v.p)).attr(name), true
	}
	if typ.dictOf != nil {
		if d := typ.dictOf(v, false); d != nil {
			return d.GetStr(name), true
		}
	}
	return Value{}, false
}

// GenericSetAttr is object.__setattr__ and object.__delattr__ (nil value).
func GenericSetAttr(t *Thread, v Value, name *Str, value Value) error {
	typ := v.p.typ
	attr := typ.Lookup(name)
	if attr.p != nil {
		if set := attr.p.typ.Slots.DescrSet; set != nil {
			return set(t, attr, v, value)
		}
	}
	if typ.flags&FlagInstance != 0 {
		o := (*Instance)(unsafe.Pointer(v.p))
		if o.HasDict() {
			if value.p != nil {
				o.setAttr(name, value)
				return nil
			}
			if o.deleteAttr(name) {
				return nil
			}
			return noAttribute(v, name)
		}
	} else if typ.dictOf != nil {
		if d := typ.dictOf(v, true); d != nil {
			if value.p != nil {
				d.SetStr(name, value)
				return nil
			}
			if d.DeleteStr(name) {
				return nil
			}
			return noAttribute(v, name)
		}
	}
	if attr.p != nil {
		return AttributeErrorf(v, name, "'%s' object attribute '%s' is read-only", v.TypeName(), name.s)
	}
	if typ.Slots.PySetAttr {
		return noAttribute(v, name)
	}
	return AttributeErrorf(v, name, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", v.TypeName(), name.s)
}

// LookupSpecial finds a special method on the type of v, bound to v; the nil
// Value when there is none. This is how implicit calls of dunders look.
func LookupSpecial(t *Thread, v Value, name *Str) (Value, error) {
	m := v.p.typ.Lookup(name)
	if m.p == nil {
		return Value{}, nil
	}
	if get := m.p.typ.Slots.DescrGet; get != nil {
		return get(t, m, v, v.p.typ)
	}
	return m, nil
}

// CallSpecial calls the special method name of v's type with args; found is
// false when there is none.
func CallSpecial(t *Thread, v Value, name *Str, args ...Value) (r Value, found bool, err error) {
	m := v.p.typ.Lookup(name)
	if m.p == nil {
		return Value{}, false, nil
	}
	r, err = callUnbound(t, m, v, args)
	return r, true, err
}

// callUnbound calls the class attribute m as a method of v.
func callUnbound(t *Thread, m, v Value, args []Value) (Value, error) {
	mt := m.p.typ
	if mt.plainFunction && len(args) <= 1 {
		w := Value{}
		if len(args) == 1 {
			w = args[0]
		}
		if r, ok, err := t.Machine.CallFunction(m, v, w); ok {
			return r, err
		}
	}
	if mt.flags&FlagMethodDescr != 0 {
		all, before := t.borrow(len(args) + 1)
		all[0] = v
		copy(all[1:], args)
		if mt.plainFunction {
			r, err := mt.Slots.Call(t, m, Args{V: all})
			t.back(all, before)
			return r, err
		}
		if err := t.EnterNative(whileCalling); err != nil {
			t.back(all, before)
			return Value{}, err
		}
		r, err := mt.Slots.Call(t, m, Args{V: all})
		t.LeaveNative()
		t.back(all, before)
		return r, err
	}
	if get := mt.Slots.DescrGet; get != nil {
		b, err := get(t, m, v, v.p.typ)
		if err != nil {
			return Value{}, err
		}
		m = b
	}
	return Call(t, m, args...)
}

// Call calls f with positional arguments.
func Call(t *Thread, f Value, args ...Value) (Value, error) {
	all, before := t.borrow(len(args))
	copy(all, args)
	r, err := CallArgs(t, f, Args{V: all})
	t.back(all, before)
	return r, err
}

// CallArgs calls f.
func CallArgs(t *Thread, f Value, args Args) (Value, error) {
	call := f.p.typ.Slots.Call
	if call == nil {
		return Value{}, TypeErrorf("'%s' object is not callable", f.TypeName())
	}
	if f.p.typ.plainFunction {
		return call(t, f, args) // the machine counts the level itself
	}
	if err := t.EnterMachine(); err != nil {
		return Value{}, err
	}
	r, err := call(t, f, args)
	t.LeaveMachine()
	return r, err
}

// CallMethod calls v.name(args…), looked up as an ordinary attribute.
func CallMethod(t *Thread, v Value, name *Str, args ...Value) (Value, error) {
	m, err := GetAttr(t, v, name)
	if err != nil {
		return Value{}, err
	}
	return Call(t, m, args...)
}

// LookupAttr is attribute lookup as object.__getattribute__ does it (or the
// built-in base of v's class), without __getattr__; the nil Value when the
// attribute is not there.
func LookupAttr(t *Thread, v Value, name *Str) (Value, error) {
	if w := v.p.typ.Lookup(names.getattribute).asSlotOf(v.p.typ, names.getattribute); w != nil && w.owner != &ObjectType {
		return w.owner.Slots.GetAttr(t, v, name)
	}
	return lookupGeneric(t, v, name)
}

// ObserveHook tells the observer that __getattr__ is about to be asked.
func ObserveHook(t *Thread, v Value, name *Str) {
	if t.Observer != nil {
		t.Observer.Lookup(v, name.s, StepGetAttr, nil, true)
	}
}

// CallHook calls the class attribute __getattr__ of v for name.
func CallHook(t *Thread, hook, v Value, name *Str) (Value, error) {
	return callUnbound(t, hook, v, []Value{name.Value()})
}

// PlainSetAttr reports whether instances set attributes as object does.
func PlainSetAttr(typ *Type) bool {
	w := typ.Lookup(names.setattr).asSlotOf(typ, names.setattr)
	return w != nil && w.owner == &ObjectType
}

// PlainGetAttr reports whether the __getattribute__ of a class is that of a
// built-in type and not overridden in Python.
func PlainGetAttr(typ *Type) bool {
	return typ.Lookup(names.getattribute).asSlotOf(typ, names.getattribute) != nil
}

// HasOwnDict reports whether objects of a static type can have attributes of
// their own without being an Instance.
func (t *Type) HasOwnDict() bool { return t.dictOf != nil }

// HasOwnAttrs reports whether an object of a static type with HasOwnDict has
// attributes of its own.
func (v Value) HasOwnAttrs() bool {
	d := v.p.typ.dictOf(v, false)
	return d != nil && d.Len() > 0
}

// DictMade reports whether the __dict__ of the instance was asked for.
func (o *Instance) DictMade() bool { return o.ext != nil && o.ext.dict != nil }
