package objmodel

import "unsafe"

// signature gives the __text_signature__ of the function of a row, "" if it
// has none. Whoever takes no arguments or one "object" needs none written down.
func (d *MethodDef) signature(self string) string {
	switch {
	case d.Sig == "" && d.Kind == NoArgs:
		return "($" + self + ", /)"
	case d.Sig == "" && d.Kind == OneArg:
		return "($" + self + ", object, /)"
	}
	return d.Sig
}

func (f *Builtin) signature() string {
	switch {
	case f.Def.Name == "__new__" && f.Def.Sig == "":
		return slotSignature(f.Def.Name)
	case f.Self.p == nil && f.Module.p != nil:
		return f.Def.signature("module")
	}
	return f.Def.signature("self")
}

// descrSignature gives the __text_signature__ of a method-like descriptor.
func descrSignature(v Value) string {
	switch v.p.typ {
	case &MethodDescrType:
		return (*MethodDescr)(unsafe.Pointer(v.p)).Def.signature("self")
	case &ClassMethodDescType:
		return (*classMethodDescr)(unsafe.Pointer(v.p)).def.signature("type")
	}
	name, _, _ := descrInfo(v)
	return slotSignature(name)
}

// slotSignature gives the __text_signature__ of the methods that stand for
// slots: their names say what they take.
func slotSignature(name string) string {
	switch name {
	case "__init__", "__call__":
		return "($self, /, *args, **kwargs)"
	case "__new__":
		return "($type, *args, **kwargs)"
	case "__buffer__":
		return "($self, flags, /)"
	case "__release_buffer__":
		return "($self, buffer, /)"
	case "__getitem__", "__missing__":
		return "($self, key, /)"
	case "__contains__", "__delitem__":
		return "($self, key, /)"
	case "__setitem__":
		return "($self, key, value, /)"
	case "__getattribute__", "__getattr__", "__delattr__":
		return "($self, name, /)"
	case "__setattr__":
		return "($self, name, value, /)"
	case "__get__":
		return "($self, instance, owner=None, /)"
	case "__set__":
		return "($self, instance, value, /)"
	case "__delete__":
		return "($self, instance, /)"
	case "__pow__", "__rpow__":
		return "($self, value, mod=None, /)"
	case "__len__", "__iter__", "__next__", "__repr__", "__str__", "__hash__", "__bool__", "__neg__", "__pos__", "__abs__",
		"__invert__", "__int__", "__float__", "__index__", "__await__", "__aiter__", "__anext__", "__del__":
		return "($self, /)"
	}
	return "($self, value, /)"
}

// typeSignature gives the __text_signature__ of a built-in class, "" if it has
// none.
func typeSignature(c *Type) string {
	switch c {
	case &ObjectType:
		return "()"
	case &ListType, &TupleType, &SetType, &FrozenSetType:
		return "(iterable=(), /)"
	case &FloatType:
		return "(x=0, /)"
	case &ComplexType:
		return "(real=0, imag=0)"
	case &BoolType:
		return "(object=False, /)"
	case &PropertyType:
		return "(fget=None, fset=None, fdel=None, doc=None)"
	case &EnumerateType:
		return "(iterable, start=0)"
	case &ZipType:
		return "(*iterables, strict=False)"
	case &MapType:
		return "(function, iterable, /, *iterables)"
	case &FilterType:
		return "(function, iterable, /)"
	case &ReversedType:
		return "(sequence, /)"
	case &ClassMethodType, &StaticMethodType:
		return "(function, /)"
	case &MemoryViewType:
		return "(object)"
	case &MethodType:
		return "(function, instance, /)"
	case &ModuleType:
		return "(name, doc=None)"
	case &MappingProxyType:
		return "(mapping)"
	case &GenericAliasType:
		return "(origin, args, /)"
	case &NoneType, &NotImplementedType, &EllipsisType:
		return "()"
	}
	if c.Module == "" || c.Module == "builtins" || c.Module == "types" {
		switch c.Name {
		case "function":
			return "(code, globals, name=None, argdefs=None, closure=None,\n         kwdefaults=None)"
		case "traceback":
			return "(tb_next, tb_frame, tb_lasti, tb_lineno)"
		case "SimpleNamespace":
			return "(mapping_or_iterable=(), /, **kwargs)"
		}
		return ""
	}
	return libraryTypeSignature(c.Module + "." + c.Name)
}

// libraryTypeSignature gives the text signatures of types of modules.
func libraryTypeSignature(name string) string {
	switch name {
	case "itertools.accumulate":
		return "(iterable, func=None, *, initial=None)"
	case "itertools.batched":
		return "(iterable, n, *, strict=False)"
	case "itertools.chain":
		return "(*iterables)"
	case "itertools.combinations", "itertools.combinations_with_replacement":
		return "(iterable, r)"
	case "itertools.compress":
		return "(data, selectors)"
	case "itertools.count":
		return "(start=0, step=1)"
	case "itertools.cycle", "itertools.pairwise":
		return "(iterable, /)"
	case "itertools.dropwhile", "itertools.takewhile":
		return "(predicate, iterable, /)"
	case "itertools.filterfalse", "itertools.starmap":
		return "(function, iterable, /)"
	case "itertools.groupby":
		return "(iterable, key=None)"
	case "itertools.permutations":
		return "(iterable, r=None)"
	case "itertools.product":
		return "(*iterables, repeat=1)"
	case "itertools.zip_longest":
		return "(*iterables, fillvalue=None)"
	case "functools.partial":
		return "(func, /, *args, **keywords)"
	case "operator.itemgetter":
		return "(item, /, *items)"
	case "operator.attrgetter":
		return "(attr, /, *attrs)"
	case "operator.methodcaller":
		return "(name, /, *args, **kwargs)"
	case "_io.BytesIO":
		return "(initial_bytes=b'')"
	case "_io.StringIO":
		return "(initial_value='', newline='\\n')"
	}
	return ""
}
