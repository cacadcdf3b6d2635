package objmodel

import "strings"

// This file is what object.__reduce_ex__ needs of the module copyreg: the
// functions that pickles name to make an instance without calling __init__.

// copyregFunctions are the functions of copyreg that are the same object in
// every interpreter.
var copyregFunctions = [...]MethodDef{
	{Name: "__newobj__", Fn: newObj},
	{Name: "__newobj_ex__", Fn: newObjEx, Doc: "Used by pickle protocol 4, instead of __newobj__ to allow classes with\nkeyword-only arguments to be pickled correctly.\n"},
	{Name: "_reconstructor", Fn: reconstructor},
}

// The functions as objects.
var (
	copyregNewObj        = NewBuiltin(&copyregFunctions[0], "copyreg")
	copyregNewObjEx      = NewBuiltin(&copyregFunctions[1], "copyreg")
	copyregReconstructor = NewBuiltin(&copyregFunctions[2], "copyreg")
)

// CopyregFunctions gives the functions that the module copyreg has to show, by
// their names.
func CopyregFunctions() map[string]Value {
	return map[string]Value{"__newobj__": copyregNewObj, "__newobj_ex__": copyregNewObjEx, "_reconstructor": copyregReconstructor}
}

// newObj is copyreg.__newobj__(cls, *args): cls.__new__(cls, *args).
func newObj(t *Thread, a Args) (Value, error) {
	if len(a.Kw) > 0 {
		return Value{}, TypeErrorf("__newobj__() got an unexpected keyword argument '%s'", a.Kw[0].s)
	}
	if len(a.V) == 0 {
		return Value{}, TypeErrorf("__newobj__() missing 1 required positional argument: 'cls'")
	}
	return CallMethod(t, a.V[0], names.new, append([]Value(nil), a.V...)...)
}

// newObjEx is copyreg.__newobj_ex__(cls, args, kwargs).
func newObjEx(t *Thread, a Args) (Value, error) {
	var parts [3]Value
	if err := pythonArguments("__newobj_ex__", []string{"cls", "args", "kwargs"}, a, parts[:]); err != nil {
		return Value{}, err
	}
	method, err := GetAttr(t, parts[0], names.new)
	if err != nil {
		return Value{}, err
	}
	positional, err := Collect(t, parts[1])
	if err != nil {
		return Value{}, err
	}
	call := Args{V: append([]Value{parts[0]}, positional...)}
	kwargs := parts[2].AsDict()
	if kwargs == nil {
		return Value{}, TypeErrorf("argument after ** must be a mapping, not %s", parts[2].TypeName())
	}
	for pos := 0; ; {
		k, v, ok := kwargs.Next(&pos)
		if !ok {
			return CallArgs(t, method, call)
		}
		name := k.StrObject()
		if name == nil {
			return Value{}, TypeErrorf("keywords must be strings")
		}
		call.V, call.Kw = append(call.V, v), append(call.Kw, name)
	}
}

// reconstructor is copyreg._reconstructor(cls, base, state), for the instances
// in pickles of protocols 0 and 1.
func reconstructor(t *Thread, a Args) (Value, error) {
	var parts [3]Value
	if err := pythonArguments("_reconstructor", []string{"cls", "base", "state"}, a, parts[:]); err != nil {
		return Value{}, err
	}
	cls, base, state := parts[0], parts[1], parts[2]
	if base == ObjectType.Value() {
		return CallMethod(t, base, names.new, cls)
	}
	obj, err := CallMethod(t, base, names.new, cls, state)
	if err != nil {
		return Value{}, err
	}
	init, err := GetAttr(t, base, names.init)
	if err != nil {
		return Value{}, err
	}
	plain, err := GetAttr(t, ObjectType.Value(), names.init)
	if err != nil {
		return Value{}, err
	}
	differ, err := CompareBool(t, init, plain, NE)
	if err != nil || !differ {
		return obj, err
	}
	_, err = Call(t, init, obj, state)
	return obj, err
}

// pythonArguments binds the arguments of a function that CPython has written
// in Python, with the errors of such functions. All parameters are required.
func pythonArguments(function string, params []string, a Args, out []Value) error {
	if n := a.NPos(); n > len(params) {
		return TypeErrorf("%s() takes %d positional argument%s but %d %s given", function, len(params), plural(len(params)), n, wasWere(n))
	}
	copy(out, a.Pos())
	for i, k := range a.Kw {
		j := 0
		for j < len(params) && params[j] != k.s {
			j++
		}
		if j == len(params) {
			return TypeErrorf("%s() got an unexpected keyword argument '%s'", function, k.s)
		}
		if out[j].p != nil {
			return TypeErrorf("%s() got multiple values for argument '%s'", function, k.s)
		}
		out[j] = a.KwValues()[i]
	}
	var missing []string
	for i, v := range out {
		if v.p == nil {
			missing = append(missing, "'"+params[i]+"'")
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return TypeErrorf("%s() missing %d required positional argument%s: %s", function, len(missing), plural(len(missing)), joinAnd(missing))
}

func wasWere(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}

// joinAnd lists words as English does.
func joinAnd(words []string) string {
	switch n := len(words); n {
	case 1:
		return words[0]
	case 2:
		return words[0] + " and " + words[1]
	default:
		return strings.Join(words[:n-1], ", ") + ", and " + words[n-1]
	}
}

// ReduceOld is copyreg._reduce_ex(v, proto) of protocols 0 and 1. Errors:
// TypeError for what can't be reduced, and what the methods of v raise.
func ReduceOld(t *Thread, v Value, proto int) (Value, error) {
	class, err := GetAttr(t, v, names.class_)
	if err != nil {
		return Value{}, err
	}
	base, err := layoutBase(t, class)
	if err != nil {
		return Value{}, err
	}
	cls := class.AsType()
	state := None
	if base != &ObjectType {
		if base == cls {
			return Value{}, TypeErrorf("cannot pickle '%s' object", cls.Name)
		}
		if state, err = Call(t, base.Value(), v); err != nil {
			return Value{}, err
		}
		if s := state.AsStr(); s != nil && v.StrObject() == s {
			// A subclass of str has characters of its own in CPython.
			state = newStr(s.s).Value()
		}
	}
	args := NewTuple(class, base.Value(), state)
	attrs, err := oldState(t, v, cls, proto)
	if err != nil {
		return Value{}, err
	}
	truth, err := Truth(t, attrs)
	if err != nil {
		return Value{}, err
	}
	if truth {
		return NewTuple(copyregReconstructor, args, attrs), nil
	}
	return NewTuple(copyregReconstructor, args), nil
}

// layoutBase gives the built-in type first in the MRO of a class. The names
// are asked for as CPython's loop asks, for a metaclass that watches.
func layoutBase(t *Thread, class Value) (*Type, error) {
	cls := class.AsType()
	if cls == nil {
		return nil, noAttribute(class, names.mro)
	}
	if _, err := FindAttr(t, class, names.mro); err != nil {
		return nil, err
	}
	for _, base := range cls.mro {
		if base.flags&FlagHeap == 0 {
			return base, nil
		}
		if !base.Header.typ.Slots.PyGetAttr {
			continue
		}
		for _, name := range [...]*Str{flagsName, flagsName, names.new} {
			if _, err := FindAttr(t, base.Value(), name); err != nil {
				return nil, err
			}
		}
	}
	return &ObjectType, nil
}

var flagsName = staticName("__flags__")

// oldState gives the state of v for protocols 0 and 1, where __slots__ can't be
// written without a __getstate__.
func oldState(t *Thread, v Value, cls *Type, proto int) (Value, error) {
	getState, err := FindAttr(t, v, names.getstate)
	if err != nil {
		return Value{}, err
	}
	if getState.p == nil {
		if err := refuseSlots(t, v, cls, proto); err != nil {
			return Value{}, err
		}
		attrs, err := FindAttr(t, v, names.dict)
		if err != nil || attrs.p == nil {
			return None, err
		}
		return attrs, nil
	}
	if t.Interp.Compat == Compat310 {
		return Call(t, getState)
	}
	own, err := GetAttr(t, v.p.typ.Value(), names.getstate)
	if err != nil {
		return Value{}, err
	}
	if own == ObjectType.Dict().GetStr(names.getstate) {
		if err := refuseSlots(t, v, cls, proto); err != nil {
			return Value{}, err
		}
	}
	return Call(t, getState)
}

// refuseSlots raises TypeError if v has __slots__.
func refuseSlots(t *Thread, v Value, cls *Type, proto int) error {
	slots, err := FindAttr(t, v, names.slots)
	if err != nil || slots.p == nil {
		return err
	}
	truth, err := Truth(t, slots)
	if err != nil || !truth {
		return err
	}
	const text = "a class that defines __slots__ without defining __getstate__ cannot be pickled"
	if t.Interp.Compat == Compat310 {
		return TypeErrorf("cannot pickle '%s' object: %s with protocol %d", cls.Name, text, proto)
	}
	return TypeErrorf("%s", text)
}

// SlotNames is copyreg._slotnames(cls): the names of the __slots__ that hold
// values in instances of cls, mangled as attributes are. They are kept in the
// class as __slotnames__. Errors: TypeError for an odd __slots__.
func SlotNames(t *Thread, cls *Type) (Value, error) {
	if kept := cls.Dict().GetStr(slotNamesName); kept.p != nil {
		return kept, nil
	}
	class := cls.Value()
	if cls.Header.typ.Slots.PyGetAttr {
		if _, err := FindAttr(t, class, names.dict); err != nil {
			return Value{}, err
		}
	}
	found, err := FindAttr(t, class, names.slots)
	if err != nil {
		return Value{}, err
	}
	var all []Value
	if found.p != nil {
		for _, c := range cls.mro {
			if all, err = ownSlotNames(t, c, all); err != nil {
				return Value{}, err
			}
		}
	}
	list := NewList(all)
	if cls.flags&FlagHeap != 0 {
		cls.SetClassAttr(slotNamesName, list)
	}
	return list, nil
}

var slotNamesName = staticName("__slotnames__")

// ownSlotNames appends the names of the __slots__ of one class.
func ownSlotNames(t *Thread, c *Type, all []Value) ([]Value, error) {
	slots := c.Dict().GetStr(names.slots)
	if slots.p == nil {
		return all, nil
	}
	list := []Value{slots}
	if slots.StrObject() == nil {
		var err error
		if list, err = Collect(t, slots); err != nil {
			return nil, err
		}
	}
	for _, v := range list {
		name, err := AttrName(v)
		if err != nil {
			return nil, err
		}
		if name.s == "__dict__" || name.s == "__weakref__" {
			continue
		}
		if strings.HasPrefix(name.s, "__") && !strings.HasSuffix(name.s, "__") {
			if class := strings.TrimLeft(c.Name, "_"); class != "" {
				v = NewStr("_" + class + name.s)
			}
		}
		all = append(all, v)
	}
	return all, nil
}

// slotNamesOf gives the items of SlotNames.
func slotNamesOf(t *Thread, cls *Type) ([]Value, error) {
	if cls.flags&FlagHeap == 0 {
		return nil, nil
	}
	v, err := SlotNames(t, cls)
	if err != nil || v.IsNone() {
		return nil, err
	}
	l := v.AsList()
	if l == nil {
		return nil, TypeErrorf("%.200s.__slotnames__ should be a list or None, not %.200s", cls.Name, v.TypeName())
	}
	return l.items, nil
}
