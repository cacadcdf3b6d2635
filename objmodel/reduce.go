package objmodel

import "unsafe"

// This file is what object gives to pickle and copy: __reduce__,
// __reduce_ex__ and __getstate__ (PEP 307, and CPython 3.11 for the last).

// objectReductions are the methods of object that reduce it to its parts.
var objectReductions = []MethodDef{
	{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return commonReduce(t, a.V[0], 0) },
		Doc: "Helper for pickle."},
	{Name: "__reduce_ex__", Sig: "($self, protocol, /)", Kind: OneArg, Fn: objectReduceEx, Doc: "Helper for pickle."},
	{Name: "__getstate__", Kind: NoArgs, Fn: objectGetState, Absent310: true, Doc: "Helper for pickle."},
}

// objectReduceEx calls the __reduce__ of a class that has its own, and else
// reduces by the rules for the protocol.
func objectReduceEx(t *Thread, a Args) (Value, error) {
	proto, err := IndexInt(t, a.V[1], &OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	return ReduceEx(t, a.V[0], proto)
}

// ReduceEx is object.__reduce_ex__(v, proto). Errors: TypeError for what can't
// be reduced, and what the methods of v raise.
func ReduceEx(t *Thread, v Value, proto int) (Value, error) {
	reduce, err := FindAttr(t, v, names.reduce)
	if err != nil {
		return Value{}, err
	}
	if reduce.p != nil {
		own, err := GetAttr(t, v.p.typ.Value(), names.reduce)
		if err != nil {
			return Value{}, err
		}
		if own != ObjectType.Dict().GetStr(names.reduce) {
			return Call(t, reduce)
		}
	}
	return commonReduce(t, v, proto)
}

func commonReduce(t *Thread, v Value, proto int) (Value, error) {
	if proto >= 2 {
		return reduceNewObj(t, v)
	}
	return ReduceOld(t, v, proto)
}

// cannotPickle is the error for what has no rule.
func cannotPickle(v Value) error {
	return TypeErrorf("cannot pickle '%.200s' object", v.TypeName())
}

// reduceNewObj reduces v to a call of __new__, for protocol 2 and higher.
func reduceNewObj(t *Thread, v Value) (Value, error) {
	typ := v.p.typ
	if typ.Slots.New == nil || typ.flags&FlagNoInstantiate != 0 {
		return Value{}, cannotPickle(v)
	}
	args, kwargs, err := newArguments(t, v)
	if err != nil {
		return Value{}, err
	}
	var function, parts Value
	if kwargs.p != nil && kwargs.AsDict().Len() > 0 {
		function, parts = copyregNewObjEx, NewTuple(typ.Value(), args, kwargs)
	} else {
		all := []Value{typ.Value()}
		if args.p != nil {
			all = append(all, args.AsTuple().Items()...)
		}
		function, parts = copyregNewObj, NewTuple(all...)
	}
	list, dict := v.AsList() != nil, v.AsDict() != nil
	state, err := stateOf(t, v, args.p == nil && !list && !dict)
	if err != nil {
		return Value{}, err
	}
	listItems, dictItems := None, None
	if list {
		if listItems, err = Iter(t, v); err != nil {
			return Value{}, err
		}
	}
	if dict {
		if dictItems, err = itemsIterator(t, v); err != nil {
			return Value{}, err
		}
	}
	return NewTuple(function, parts, state, listItems, dictItems), nil
}

func itemsIterator(t *Thread, v Value) (Value, error) {
	items, err := CallMethod(t, v, itemsName)
	if err != nil {
		return Value{}, err
	}
	return Iter(t, items)
}

var itemsName = staticName("items")

// newArguments asks the class of v for the arguments of __new__: args is nil
// if it has none, else a tuple; kwargs is nil or a dict.
func newArguments(t *Thread, v Value) (args, kwargs Value, err error) {
	pair, found, err := CallSpecial(t, v, names.getnewargsEx)
	if err != nil {
		return Value{}, Value{}, err
	}
	if found {
		return newArgumentsEx(pair)
	}
	args, found, err = CallSpecial(t, v, names.getnewargs)
	if err != nil || !found {
		return Value{}, Value{}, err
	}
	if args.AsTuple() == nil {
		return Value{}, Value{}, TypeErrorf("__getnewargs__ should return a tuple, not '%.200s'", args.TypeName())
	}
	return args, Value{}, nil
}

// newArgumentsEx takes apart what __getnewargs_ex__ gave.
func newArgumentsEx(pair Value) (args, kwargs Value, err error) {
	tuple := pair.AsTuple()
	if tuple == nil {
		return Value{}, Value{}, TypeErrorf("__getnewargs_ex__ should return a tuple, not '%.200s'", pair.TypeName())
	}
	if n := len(tuple.Items()); n != 2 {
		return Value{}, Value{}, ValueErrorf("__getnewargs_ex__ should return a tuple of length 2, not %d", n)
	}
	args, kwargs = tuple.Items()[0], tuple.Items()[1]
	if args.AsTuple() == nil {
		return Value{}, Value{}, TypeErrorf("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%.200s'", args.TypeName())
	}
	if kwargs.AsDict() == nil {
		return Value{}, Value{}, TypeErrorf("second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%.200s'", kwargs.TypeName())
	}
	return args, kwargs, nil
}

// stateOf asks v for its state by ordinary lookup of __getstate__. required
// says that the state must hold all of v, as there are no arguments for
// __new__ and no items.
func stateOf(t *Thread, v Value, required bool) (Value, error) {
	getState, err := FindAttr(t, v, names.getstate)
	if err != nil {
		return Value{}, err
	}
	if getState.p == nil {
		if t.Interp.Compat == Compat313 {
			return Value{}, noAttribute(v, names.getstate)
		}
		return defaultState(t, v, required)
	}
	if f := getState.AsBuiltin(); f != nil && f.Self == v && f.Def.Name == "__getstate__" && f.Def.Absent310 {
		return defaultState(t, v, required)
	}
	return Call(t, getState)
}

// objectGetState is object.__getstate__.
func objectGetState(t *Thread, a Args) (Value, error) {
	if t.Interp.Compat == Compat310 {
		return Value{}, noAttribute(a.V[0], names.getstate)
	}
	return defaultState(t, a.V[0], false)
}

// defaultState is the __dict__ of v, or None if it is empty, and in a pair with
// it the dict of the __slots__ that are set, if there are any.
func defaultState(t *Thread, v Value, required bool) (Value, error) {
	typ := v.p.typ
	if required && typ == &MemoryViewType {
		return Value{}, TypeErrorf("cannot pickle memoryview objects")
	}
	if required && typ.native != &ObjectType && typ.native != &NoneType && typ.flags&FlagException == 0 {
		return Value{}, cannotPickle(v)
	}
	state := None
	if d := ownDict(v); d != nil {
		state = d.Value()
	}
	slotNames, err := slotNamesOf(t, typ)
	if err != nil || len(slotNames) == 0 {
		return state, err
	}
	slots := NewDict(len(slotNames))
	for _, name := range slotNames {
		attr, err := AttrName(name)
		if err != nil {
			return Value{}, err
		}
		value, err := FindAttr(t, v, attr)
		if err != nil {
			return Value{}, err
		}
		if value.p != nil {
			if err := slots.Set(t, name, value); err != nil {
				return Value{}, err
			}
		}
	}
	if slots.Len() == 0 {
		return state, nil
	}
	return NewTuple(state, slots.Value()), nil
}

// ownDict gives the __dict__ of v if there is anything in it.
func ownDict(v Value) *Dict {
	if o := v.AsInstance(); o != nil {
		if o.attrCount() > 0 || o.ext != nil && o.ext.dict != nil && o.ext.dict.Len() > 0 {
			return o.Dict()
		}
		return nil
	}
	if f := v.p.typ.dictOf; f != nil {
		if d := f(v, false); d != nil && d.Len() > 0 {
			return d
		}
	}
	return nil
}

// IsPlainFunction reports whether the objects of the type are functions made
// in Python, which pickles hold by name.
func (t *Type) IsPlainFunction() bool { return t.plainFunction }

// reduceByGetAttr are the methods of bound functions and of the methods in a
// built-in class: pickles hold them as an attribute of what owner says they
// belong to, or by name alone if that is nil.
func reduceByGetAttr(owner func(t *Thread, v Value) (self, name Value, err error)) []MethodDef {
	return []MethodDef{{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		self, name, err := owner(t, a.V[0])
		if err != nil || self.p == nil {
			return name, err
		}
		getattr := t.Interp.Builtins.GetString("getattr")
		if getattr.p == nil {
			return Value{}, AttributeErrorf(None, Name("getattr"), "getattr")
		}
		return NewTuple(getattr, NewTuple(self, name)), nil
	}}}
}

// builtinOwner gives what a function written in Go is bound to.
func builtinOwner(t *Thread, v Value) (self, name Value, err error) {
	f := v.AsBuiltin()
	return f.owner(), NewStr(f.Def.Name), nil
}

// methodOwner gives what a bound method is bound to.
func methodOwner(t *Thread, v Value) (self, name Value, err error) {
	m := v.AsMethod()
	name, err = GetAttr(t, m.Func, names.name)
	return m.Self, name, err
}

// descrOwner gives the class of a method of a built-in type.
func descrOwner(t *Thread, v Value) (self, name Value, err error) {
	text, owner, _ := descrInfo(v)
	return owner.Value(), t.Interp.Intern(text).Value(), nil
}

// wrapperOwner gives what a special method of a built-in type is bound to.
func wrapperOwner(t *Thread, v Value) (self, name Value, err error) {
	m := (*methodWrapper)(unsafe.Pointer(v.p))
	return m.self, t.Interp.Intern(m.w.def.name.s).Value(), nil
}
