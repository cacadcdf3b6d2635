package objmodel

import "unsafe"

// walkers are iterators of loops that have ended, one of a kind, for loops to
// come. Nothing but the loop ever held them.
type walkers struct {
	dict      *DictIter
	set       *setIterator
	str       *StrIter
	enumerate *Enumerate
	zip       *Zip
	reverse   *listReverseIter
}

// Walk gives an iterator over v for a loop that shows it to nobody, and hands it
// to Walked at its end; ok is false for what has no such iterator.
func (t *Thread) Walk(v Value) (it Value, ok bool) {
	switch v.p.typ {
	case &DictType:
		return t.walkDict((*Dict)(unsafe.Pointer(v.p)), &DictKeyIterType), true
	case &DictKeysType:
		return t.walkDict(v.asDictView().dict, &DictKeyIterType), true
	case &DictValuesType:
		return t.walkDict(v.asDictView().dict, &DictValueIterType), true
	case &DictItemsType:
		return t.walkDict(v.asDictView().dict, &DictItemIterType), true
	case &SetType, &FrozenSetType:
		return t.walkSet(v.AsSet()), true
	case &StrType:
		return t.walkStr((*Str)(unsafe.Pointer(v.p))), true
	}
	return Value{}, false
}

// WalkView is Walk over a view of a dict, given the name of the method of dict
// that makes it.
func (t *Thread) WalkView(d Value, method string) (it Value, ok bool) {
	switch method {
	case "items":
		return t.walkDict(d.AsDict(), &DictItemIterType), true
	case "values":
		return t.walkDict(d.AsDict(), &DictValueIterType), true
	case "keys":
		return t.walkDict(d.AsDict(), &DictKeyIterType), true
	}
	return Value{}, false
}

// WalkCall is Walk over what a call of enumerate, zip or reversed gives; ok is
// false for other classes and arguments. Errors: what iter() raises.
func (t *Thread) WalkCall(cls *Type, args []Value) (it Value, ok bool, err error) {
	switch {
	case cls == &EnumerateType && len(args) == 1:
		return t.walkEnumerate(args[0], 0)
	case cls == &EnumerateType && len(args) == 2 && args[1].p == &intHdr:
		return t.walkEnumerate(args[0], int64(args[1].n))
	case cls == &ZipType && len(args) == 2:
		return t.walkZip(args[0], args[1])
	case cls == &ReversedType && len(args) == 1 && args[0].p.typ == &ListType:
		return t.walkReversed((*List)(unsafe.Pointer(args[0].p))), true, nil
	}
	return Value{}, false, nil
}

// Walked takes an iterator that Walk and the like gave back, after its end.
func (t *Thread) Walked(it Value) {
	w := &t.walkers
	switch it.p.typ {
	case &DictKeyIterType, &DictValueIterType, &DictItemIterType:
		w.dict = (*DictIter)(unsafe.Pointer(it.p))
		w.dict.dict = nil
	case &SetIterType:
		w.set = (*setIterator)(unsafe.Pointer(it.p))
		w.set.set = nil
	case &StrIterType, &StrASCIIIterType:
		w.str = (*StrIter)(unsafe.Pointer(it.p))
		w.str.str = nil
	case &EnumerateType:
		e := (*Enumerate)(unsafe.Pointer(it.p))
		e.own = e.own && e.it.leave()
		w.enumerate = e
	case &ZipType:
		z := (*Zip)(unsafe.Pointer(it.p))
		for i := range z.own {
			z.own[i] = z.own[i] && z.its[i].leave()
		}
		w.zip = z
	case &ListReverseIterType:
		w.reverse = (*listReverseIter)(unsafe.Pointer(it.p))
		w.reverse.list, w.reverse.seq = nil, nil
	}
}

// NextFor is Next for a loop: an iterator over a str, range, bytes, tuple, dict, set or
// reversed list, which calls no code, is stepped in line.
func NextFor(t *Thread, it Value) (v Value, ok bool, err error) {
	if it.p.typ.fill != nil { // none of those below
		return Next(t, it)
	}
	switch it.p.typ {
	case &StrASCIIIterType, &StrIterType:
		v, ok = (*StrIter)(unsafe.Pointer(it.p)).Next()
	case &TupleIterType:
		v, ok = (*TupleIter)(unsafe.Pointer(it.p)).Next()
	case &RangeIterType:
		v, ok = (*RangeIter)(unsafe.Pointer(it.p)).Next()
	case &BytesIterType, &ByteArrayIterType:
		v, ok = (*BytesIter)(unsafe.Pointer(it.p)).Next()
	case &ListReverseIterType:
		v, err = listReverseIterNext(nil, it)
		ok = v.p != nil
	case &DictKeyIterType:
		v, _, ok, err = (*DictIter)(unsafe.Pointer(it.p)).next()
	case &DictValueIterType:
		_, v, ok, err = (*DictIter)(unsafe.Pointer(it.p)).next()
	case &SetIterType:
		v, err = (*setIterator)(unsafe.Pointer(it.p)).next()
		ok = v.p != nil
	default:
		return Next(t, it)
	}
	return v, ok, err
}

// NextPlain is a step of an iterator over a list, tuple, range or str; ok is false at
// its end, and for other iterators.
func NextPlain(it Value) (v Value, ok bool) {
	switch it.p.typ {
	case &RangeIterType:
		return (*RangeIter)(unsafe.Pointer(it.p)).Next()
	case &ListIterType:
		return (*ListIter)(unsafe.Pointer(it.p)).Next()
	case &TupleIterType:
		return (*TupleIter)(unsafe.Pointer(it.p)).Next()
	case &StrASCIIIterType, &StrIterType:
		return (*StrIter)(unsafe.Pointer(it.p)).Next()
	}
	return Value{}, false
}

// SteppedInLine says whether NextFor knows the iterator.
func SteppedInLine(it Value) bool {
	switch it.p.typ {
	case &StrASCIIIterType, &StrIterType, &TupleIterType, &RangeIterType, &BytesIterType, &ByteArrayIterType,
		&ListReverseIterType, &DictKeyIterType, &DictValueIterType, &SetIterType:
		return true
	}
	return false
}

func (t *Thread) walkDict(d *Dict, typ *Type) Value {
	it := t.walkers.dict
	if it == nil {
		return newDictIter(typ, d)
	}
	t.walkers.dict = nil
	n := d.Len()
	*it = DictIter{Header{typ}, d, 0, n, n}
	return Value{p: &it.Header}
}

func (t *Thread) walkSet(s *Set) Value {
	it := t.walkers.set
	if it == nil {
		it = &setIterator{}
	}
	t.walkers.set = nil
	*it = setIterator{Header{&SetIterType}, s, 0, s.used, s.used}
	return Value{p: &it.Header}
}

func (t *Thread) walkStr(s *Str) Value {
	it := t.walkers.str
	if it == nil {
		it = &StrIter{}
	}
	t.walkers.str = nil
	*it = StrIter{Header{&StrIterType}, s, 0}
	if s.IsASCII() {
		it.typ = &StrASCIIIterType
	}
	return Value{p: &it.Header}
}

func (t *Thread) walkReversed(l *List) Value {
	it := t.walkers.reverse
	if it == nil {
		it = &listReverseIter{}
	}
	t.walkers.reverse = nil
	*it = listReverseIter{Header{&ListReverseIterType}, l, &l.Header, len(l.items) - 1}
	return Value{p: &it.Header}
}

func (t *Thread) walkEnumerate(over Value, start int64) (Value, bool, error) {
	e := t.walkers.enumerate
	if e == nil {
		e = &Enumerate{Header: Header{&EnumerateType}}
	}
	t.walkers.enumerate = nil
	e.n, e.big = start, nil
	var err error
	e.it, e.own, err = t.WalkInside(e.it, e.own, over)
	return Value{p: &e.Header}, true, err
}

func (t *Thread) walkZip(a, b Value) (Value, bool, error) {
	z := t.walkers.zip
	if z == nil {
		z = &Zip{Header: Header{&ZipType}, its: make([]Value, 2)}
	}
	t.walkers.zip = nil
	var err error
	if z.its[0], z.own[0], err = t.WalkInside(z.its[0], z.own[0], a); err == nil {
		z.its[1], z.own[1], err = t.WalkInside(z.its[1], z.own[1], b)
	}
	return Value{p: &z.Header}, true, err
}

// WalkInside gives the iterator over v that a walker or the like walks on: if own, it
// may be the iterator left from the last time. own tells the same of the new one.
func (t *Thread) WalkInside(left Value, own bool, v Value) (it Value, isOwn bool, err error) {
	switch v.p.typ {
	case &ListType:
		l := (*List)(unsafe.Pointer(v.p))
		if own && left.p.typ == &ListIterType {
			*(*ListIter)(unsafe.Pointer(left.p)) = ListIter{Header{&ListIterType}, l, v.p, 0}
			return left, true, nil
		}
	case &TupleType:
		o := (*Tuple)(unsafe.Pointer(v.p))
		if own && left.p.typ == &TupleIterType {
			*(*TupleIter)(unsafe.Pointer(left.p)) = TupleIter{Header{&TupleIterType}, o, v.p, 0}
			return left, true, nil
		}
	case &RangeType:
	default:
		it, err = Iter(t, v)
		return it, false, err
	}
	it, err = Iter(t, v)
	return it, true, err
}

// leave makes an iterator of WalkInside let go of what it walked over.
func (v Value) leave() bool {
	switch v.p.typ {
	case &ListIterType:
		it := (*ListIter)(unsafe.Pointer(v.p))
		it.list, it.seq = nil, nil
	case &TupleIterType:
		it := (*TupleIter)(unsafe.Pointer(v.p))
		it.tuple, it.seq = nil, nil
	}
	return true
}
