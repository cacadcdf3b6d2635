package objmodel

func dictGet(t *Thread, a Args) (Value, error) {
	v, err := a.V[0].AsDict().Get(t, a.V[1])
	if v.p != nil || err != nil {
		return v, err
	}
	if len(a.V) > 2 {
		return a.V[2], nil
	}
	return None, nil
}

func dictSetDefault(t *Thread, a Args) (Value, error) {
	def := None
	if len(a.V) > 2 {
		def = a.V[2]
	}
	return a.V[0].AsDict().SetDefault(t, a.V[1], def)
}

func dictPop(t *Thread, a Args) (Value, error) {
	d := a.V[0].AsDict()
	if d.Len() > 0 { // an empty dict does not even hash the key
		v, err := d.Pop(t, a.V[1])
		if v.p != nil || err != nil {
			return v, err
		}
	}
	if len(a.V) > 2 {
		return a.V[2], nil
	}
	return Value{}, KeyError(a.V[1])
}

func dictPopItem(t *Thread, a Args) (Value, error) {
	d := a.V[0].AsDict()
	pos := d.End()
	k, v, ok := d.Prev(&pos)
	if !ok {
		return Value{}, KeyError(NewStr("popitem(): dictionary is empty"))
	}
	d.RemoveAt(pos)
	// The room of what was taken off is not used again before the next growth:
	// the index is only as large as that demands.
	d.entries = d.entries[: pos : cap(d.entries)-(len(d.entries)-pos)]
	return newPair(k, v), nil
}

func dictUpdate(t *Thread, a Args) (Value, error) {
	return None, dictUpdateArgs(t, a.V[0], "update", a.Tail(1))
}

func dictFromKeys(t *Thread, a Args) (Value, error) {
	val := None
	if len(a.V) > 2 {
		val = a.V[2]
	}
	out, err := Call(t, a.V[0])
	if err != nil {
		return Value{}, err
	}
	if d := out.AsDict(); d != nil && out.p.typ == &DictType {
		add := func(k Value, h int64) error { return d.setHash(t, k, val, h) }
		switch src := a.V[1]; src.p.typ {
		case &SetType, &FrozenSetType:
			return out, src.AsSet().eachEntry(t, add)
		case &DictType:
			return out, src.AsDict().eachKey(t, add)
		}
		return out, Iterate(t, a.V[1], func(k Value) error { return d.Set(t, k, val) })
	}
	return out, Iterate(t, a.V[1], func(k Value) error { return SetItem(t, out, k, val) })
}

var dictMethods = []MethodDef{
	{Name: "__contains__", Sig: "($self, key, /)", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		in, err := dictContains(t, a.V[0], a.V[1])
		return Bool(in), err
	}, Doc: "True if the dictionary has the specified key, else False."},
	{Name: "__getitem__", Sig: "($self, key, /)", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) { return dictGetItem(t, a.V[0], a.V[1]) },
		Doc: "Return self[key]."},
	{Name: "__sizeof__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return Int(64 + 40*int64(cap(a.V[0].AsDict().entries))), nil
	}, Doc: "Return the size of the dict in memory."},
	{Name: "get", Sig: "($self, key, default=None, /)", Kind: Positional, Min: 1, Max: 2, Fn: dictGet, Quick: quickGet, Takes: 2, Doc: "Return the value for key if key is in the dictionary, else default."},
	{Name: "setdefault", Sig: "($self, key, default=None, /)", Kind: Positional, Min: 1, Max: 2, Fn: dictSetDefault, Doc: "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default."},
	{Name: "pop", Sig: "($self, key, default=<unrepresentable>, /)", Kind: Positional, Min: 1, Max: 2, Fn: dictPop, Doc: "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError."},
	{Name: "popitem", Kind: NoArgs, Fn: dictPopItem, Doc: "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty."},
	{Name: "keys", Kind: NoArgs, Fn: dictViewMethod(&DictKeysType), Doc: "D.keys() -> a set-like object providing a view on D's keys"},
	{Name: "items", Kind: NoArgs, Fn: dictViewMethod(&DictItemsType), Doc: "D.items() -> a set-like object providing a view on D's items"},
	{Name: "values", Kind: NoArgs, Fn: dictViewMethod(&DictValuesType), Doc: "D.values() -> an object providing a view on D's values"},
	{Name: "__reversed__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return newDictReverseIter(&DictReverseKeyIterType, a.V[0].AsDict()), nil
	}, Doc: "Return a reverse iterator over the dict keys."},
	{Name: "update", Fn: dictUpdate, Doc: "D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.\nIf E is present and has a .keys() method, then does:  for k in E.keys(): D[k] = E[k]\nIf E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  D[k] = F[k]"},
	{Name: "clear", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) { a.V[0].AsDict().Clear(); return None, nil },
		Doc: "Remove all items from the dict."},
	{Name: "copy", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return a.V[0].AsDict().copied(t) },
		Doc: "Return a shallow copy of the dict."},
}
