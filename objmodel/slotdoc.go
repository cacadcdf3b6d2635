package objmodel

// doc is the __doc__ of a special method of a built-in type.
func (w *slotWrapper) doc() string {
	name := w.def.name.s
	if w.owner.Slots.Concat {
		switch name {
		case "__iadd__":
			return "Implement self+=value."
		case "__imul__":
			return "Implement self*=value."
		}
	}
	return slotDoc(name)
}

// doc is the __doc__ of a built-in function.
func (f *Builtin) doc() string {
	if f.Def.Doc == "" && f.Def.Name == "__new__" {
		return slotDoc(f.Def.Name)
	}
	return f.Def.Doc
}

// slotDoc gives the __doc__ of the methods that stand for slots, a line each:
// for operators, the expression that calls them.
func slotDoc(name string) string {
	if doc := operatorDoc(name); doc != "" {
		return doc
	}
	switch name {
	case "__new__":
		return "Create and return a new object.  See help(type) for accurate signature."
	case "__init__":
		return "Initialize self.  See help(type(self)) for accurate signature."
	case "__call__":
		return "Call self as a function."
	case "__repr__", "__str__", "__hash__", "__len__":
		return "Return " + name[2:len(name)-2] + "(self)."
	case "__abs__", "__int__", "__float__":
		return name[2:len(name)-2] + "(self)"
	case "__neg__":
		return "-self"
	case "__pos__":
		return "+self"
	case "__invert__":
		return "~self"
	case "__bool__":
		return "True if self else False"
	case "__index__":
		return "Return self converted to an integer, if self is suitable for use as an index into a list."
	case "__iter__", "__next__":
		return "Implement " + name[2:len(name)-2] + "(self)."
	case "__await__":
		return "Return an iterator to be used in await expression."
	case "__aiter__":
		return "Return an awaitable, that resolves in asynchronous iterator."
	case "__anext__":
		return "Return a value or raise StopAsyncIteration."
	case "__del__":
		return "Called when the instance is about to be destroyed."
	case "__contains__":
		return "Return bool(key in self)."
	case "__getitem__":
		return "Return self[key]."
	case "__setitem__":
		return "Set self[key] to value."
	case "__delitem__":
		return "Delete self[key]."
	case "__getattribute__":
		return "Return getattr(self, name)."
	case "__setattr__":
		return "Implement setattr(self, name, value)."
	case "__delattr__":
		return "Implement delattr(self, name)."
	case "__get__":
		return "Return an attribute of instance, which is of type owner."
	case "__set__":
		return "Set an attribute of instance to value."
	case "__delete__":
		return "Delete an attribute of instance."
	case "__buffer__":
		return "Return a buffer object that exposes the underlying memory of the object."
	case "__release_buffer__":
		return "Release the buffer object that exposes the underlying memory of the object."
	}
	return ""
}

// operatorDoc is slotDoc for the binary operators and comparisons.
func operatorDoc(name string) string {
	switch name {
	case "__divmod__":
		return "Return divmod(self, value)."
	case "__rdivmod__":
		return "Return divmod(value, self)."
	case "__pow__":
		return "Return pow(self, value, mod)."
	case "__rpow__":
		return "Return pow(value, self, mod)."
	}
	for op := range binaryNames {
		switch n := &binaryNames[op]; name {
		case n.plain.s:
			return "Return self" + opSyntax[op] + "value."
		case n.reflected.s:
			return "Return value" + opSyntax[op] + "self."
		case n.inplace.s:
			return "Return self" + inplaceSyntax[op] + "value."
		}
	}
	for op, n := range compareNames {
		if name == n.s {
			return "Return self" + compareSyntax[op] + "value."
		}
	}
	return ""
}
