package objmodel

import "errors"

// setResult makes a method whose result is a new set of self's built-in type.
func setResult(f func(s *Set, t *Thread, typ *Type, o Value) (*Set, error)) Func {
	return func(t *Thread, a Args) (Value, error) {
		s := a.V[0].AsSet()
		r, err := f(s, t, s.typ, a.V[1])
		if err != nil {
			return Value{}, err
		}
		return r.Value(), nil
	}
}

// setFold makes a method of any number of iterables; the result is a new set
// of self's built-in type, a copy when there are none.
func setFold(f func(s *Set, t *Thread, typ *Type, o Value) (*Set, error)) Func {
	return func(t *Thread, a Args) (Value, error) {
		s := a.V[0].AsSet()
		if len(a.V) == 1 {
			return setUnion(t, a)
		}
		typ := s.typ
		r := s
		var err error
		for _, v := range a.V[1:] {
			if r, err = f(r, t, typ, v); err != nil {
				return Value{}, err
			}
		}
		return r.Value(), nil
	}
}

func setDifference(t *Thread, a Args) (Value, error) {
	if len(a.V) == 1 {
		return setUnion(t, a)
	}
	s := a.V[0].AsSet()
	r, err := s.difference(t, s.typ, a.V[1])
	if err != nil {
		return Value{}, err
	}
	for _, v := range a.V[2:] {
		if err := r.subtract(t, v); err != nil {
			return Value{}, err
		}
	}
	return r.Value(), nil
}

func setUnion(t *Thread, a Args) (Value, error) {
	s := a.V[0].AsSet()
	r, err := s.union(t, s.typ, a.V[1:]...)
	if err != nil {
		return Value{}, err
	}
	return r.Value(), nil
}

// setCopy is copy(): an exact frozenset is its own copy.
func setCopy(t *Thread, a Args) (Value, error) {
	if a.V[0].p.typ == &FrozenSetType {
		return a.V[0], nil
	}
	s := a.V[0].AsSet()
	r, err := s.copyOf(t, s.typ)
	if err != nil {
		return Value{}, err
	}
	return r.Value(), nil
}

// setUpdater makes a method that changes the set by each of its arguments.
func setUpdater(f func(s *Set, t *Thread, v Value) error) Func {
	return func(t *Thread, a Args) (Value, error) {
		s := a.V[0].AsSet()
		for _, v := range a.V[1:] {
			if err := f(s, t, v); err != nil {
				return Value{}, err
			}
		}
		return None, nil
	}
}

func setIntersectionUpdate(t *Thread, a Args) (Value, error) {
	r, err := setFold((*Set).intersection)(t, a)
	if err != nil {
		return Value{}, err
	}
	s := a.V[0].AsSet()
	if o := r.AsSet(); o != s {
		c := *o
		s.swap(&c)
	}
	return None, nil
}

func setAdd(t *Thread, a Args) (Value, error) { return None, a.V[0].AsSet().Add(t, a.V[1]) }

// setTake takes a member out; a set stands for the equal frozenset.
func setTake(t *Thread, s *Set, v Value) (bool, error) {
	found, err := s.Discard(t, v)
	if err == nil {
		return found, nil
	}
	k, err := asKey(t, v, err)
	if err != nil {
		return false, err
	}
	return s.Discard(t, k)
}

func setDiscard(t *Thread, a Args) (Value, error) {
	_, err := setTake(t, a.V[0].AsSet(), a.V[1])
	return None, err
}

func setRemove(t *Thread, a Args) (Value, error) {
	found, err := setTake(t, a.V[0].AsSet(), a.V[1])
	if err == nil && !found {
		err = KeyError(a.V[1])
	}
	return None, err
}

func setPop(t *Thread, a Args) (Value, error) {
	s := a.V[0].AsSet()
	if s.used == 0 {
		return Value{}, KeyError(NewStr("pop from an empty set"))
	}
	i := s.finger & (len(s.table) - 1)
	for !s.table[i].live() {
		i = (i + 1) & (len(s.table) - 1)
	}
	v := s.table[i].key()
	s.table[i] = deletedEntry
	s.used--
	s.finger = i + 1
	return v, nil
}

func setClear(t *Thread, a Args) (Value, error) {
	a.V[0].AsSet().Clear()
	return None, nil
}

// otherSet gives v as a set, made of an iterable if need be.
func otherSet(t *Thread, v Value) (*Set, error) {
	if o := v.AsSet(); o != nil {
		return o, nil
	}
	o := NewSet()
	return o, o.update(t, v)
}

func setIsSubset(t *Thread, a Args) (Value, error) {
	s := a.V[0].AsSet()
	o := a.V[1].AsSet()
	if o == nil {
		r, err := s.intersection(t, &SetType, a.V[1])
		if err != nil {
			return Value{}, err
		}
		return Bool(r.used == s.used), nil
	}
	r, err := s.subsetOf(t, o)
	return Bool(r), err
}

// errStop ends a walk over an iterable early.
var errStop = errors.New("stop")

func setIsSuperset(t *Thread, a Args) (Value, error) {
	s := a.V[0].AsSet()
	if o := a.V[1].AsSet(); o != nil {
		r, err := o.subsetOf(t, s)
		return Bool(r), err
	}
	return allItems(t, a.V[1], func(x Value) (bool, error) { return s.Contains(t, x) })
}

func setIsDisjoint(t *Thread, a Args) (Value, error) {
	s := a.V[0].AsSet()
	o := a.V[1].AsSet()
	if o == s {
		return Bool(s.used == 0), nil
	}
	if o != nil && o.used > s.used {
		s, o = o, s
	}
	if o != nil {
		for pos := 0; ; {
			e := o.next(&pos)
			if e == nil {
				return True, nil
			}
			if i, err := s.findKey(t, *e, storedHash(e.p, e.n)); i >= 0 || err != nil {
				return False, err
			}
			if err := t.Tick(1); err != nil {
				return Value{}, err
			}
		}
	}
	return allItems(t, a.V[1], func(x Value) (bool, error) {
		in, err := s.Contains(t, x)
		return !in, err
	})
}

// allItems reports whether f holds for every item; it stops at the first for
// which it doesn't.
func allItems(t *Thread, v Value, f func(Value) (bool, error)) (Value, error) {
	err := Iterate(t, v, func(x Value) error {
		ok, err := f(x)
		if err == nil && !ok {
			return errStop
		}
		return err
	})
	if err == errStop {
		return False, nil
	}
	return True, err
}

func setReduce(t *Thread, a Args) (Value, error) {
	items, err := a.V[0].AsSet().list(t)
	if err != nil {
		return Value{}, err
	}
	state, err := objectState(t, a.V[0])
	if err != nil {
		return Value{}, err
	}
	return NewTuple(a.V[0].p.typ.Value(), NewTuple(NewList(items)), state), nil
}

// objectState is what __getstate__ gives, for a __reduce__.
func objectState(t *Thread, v Value) (Value, error) {
	m, err := FindAttr(t, v, names.getstate)
	if err != nil || m.p == nil {
		return None, err
	}
	return Call(t, m)
}

func setSizeof(t *Thread, a Args) (Value, error) {
	s := a.V[0].AsSet()
	n := int64(200)
	if len(s.table) > setMinSize {
		n += int64(len(s.table)) * 16
	}
	return Int(n), nil
}

var frozenSetMethods = []MethodDef{
	{Name: "__contains__", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		in, err := setContains(t, a.V[0], a.V[1])
		return Bool(in), err
	}, Doc: "x.__contains__(y) <==> y in x."},
	{Name: "copy", Kind: NoArgs, Fn: setCopy, Doc: "Return a shallow copy of a set."},
	{Name: "difference", Sig: "($self, /, *others)", Kind: Positional, Max: -1, Fn: setDifference, Doc: "Return a new set with elements in the set that are not in the others."},
	{Name: "intersection", Sig: "($self, /, *others)", Kind: Positional, Max: -1, Fn: setFold((*Set).intersection), Doc: "Return a new set with elements common to the set and all others."},
	{Name: "isdisjoint", Sig: "($self, other, /)", Kind: OneArg, Fn: setIsDisjoint, Doc: "Return True if two sets have a null intersection."},
	{Name: "issubset", Sig: "($self, other, /)", Kind: OneArg, Fn: setIsSubset, Doc: "Report whether another set contains this set."},
	{Name: "issuperset", Sig: "($self, other, /)", Kind: OneArg, Fn: setIsSuperset, Doc: "Report whether this set contains another set."},
	{Name: "__reduce__", Kind: NoArgs, Fn: setReduce, Doc: "Return state information for pickling."},
	{Name: "__sizeof__", Kind: NoArgs, Fn: setSizeof, Doc: "S.__sizeof__() -> size of S in memory, in bytes."},
	{Name: "symmetric_difference", Sig: "($self, other, /)", Kind: OneArg, Fn: setResult((*Set).symmetricDifference), Doc: "Return a new set with elements in either the set or other but not both."},
	{Name: "union", Sig: "($self, /, *others)", Kind: Positional, Max: -1, Fn: setUnion, Doc: "Return a new set with elements from the set and all others."},
}

var setMethods = append(append([]MethodDef(nil), frozenSetMethods...), []MethodDef{
	{Name: "add", Kind: OneArg, Fn: setAdd, Quick: quickAdd, Takes: 2, Doc: "Add an element to a set.\n\nThis has no effect if the element is already present."},
	{Name: "clear", Kind: NoArgs, Fn: setClear, Doc: "Remove all elements from this set."},
	{Name: "discard", Kind: OneArg, Fn: setDiscard, Doc: "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set."},
	{Name: "difference_update", Sig: "($self, /, *others)", Kind: Positional, Max: -1, Fn: setUpdater((*Set).subtract), Doc: "Update the set, removing elements found in others."},
	{Name: "intersection_update", Sig: "($self, /, *others)", Kind: Positional, Max: -1, Fn: setIntersectionUpdate, Doc: "Update the set, keeping only elements found in it and all others."},
	{Name: "pop", Kind: NoArgs, Fn: setPop, Doc: "Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty."},
	{Name: "remove", Kind: OneArg, Fn: setRemove, Doc: "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError."},
	{Name: "symmetric_difference_update", Sig: "($self, other, /)", Kind: OneArg, Fn: setUpdater((*Set).toggle), Doc: "Update the set, keeping only elements found in either set, but not in both."},
	{Name: "update", Asks: AsksItems, Sig: "($self, /, *others)", Kind: Positional, Max: -1, Fn: setUpdater((*Set).update), Doc: "Update the set, adding elements from all others."},
}...)
