package objmodel

// Update is set.update: it adds the items of v, in the way that gives the order
// of CPython. Errors: what iterating, hashing and comparing raise.
func (s *Set) Update(t *Thread, v Value) error { return s.update(t, v) }

func (s *Set) update(t *Thread, v Value) error {
	if o := v.AsSet(); o != nil {
		return s.merge(t, o)
	}
	if v.p.typ == &DictType {
		return s.updateDict(t, v.AsDict())
	}
	if v.p.typ == &ListType {
		for l, i := v.AsList(), 0; i < len(l.items); i++ {
			if err := s.addItem(t, l.items[i]); err != nil {
				return err
			}
		}
		return nil
	}
	if text := v.AsStr(); text != nil && text.IsASCII() {
		for i := range len(text.s) {
			if err := s.addItem(t, Value{p: &asciiStrs[text.s[i]].Header}); err != nil {
				return err
			}
		}
		return nil
	}
	return Iterate(t, v, func(x Value) error { return s.Add(t, x) })
}

// addItem is Add, and counts the step.
func (s *Set) addItem(t *Thread, v Value) error {
	var h int64
	if v.p == &intHdr {
		h = HashInt(int64(v.n))
	} else {
		var err error
		if h, err = Hash(t, v); err != nil {
			return err
		}
	}
	if _, err := s.addHash(t, v, h); err != nil {
		return err
	}
	return t.Tick(1)
}

func (s *Set) updateDict(t *Thread, d *Dict) error {
	n := d.Len()
	if (s.fill+n)*5 >= (max(len(s.table), setMinSize)-1)*3 {
		if err := s.resize(t, (s.used+n)*2); err != nil {
			return err
		}
	}
	return d.eachKey(t, func(k Value, h int64) error {
		_, err := s.addHash(t, k, h)
		return err
	})
}

// eachKey calls f with the keys of d and their hashes.
func (d *Dict) eachKey(t *Thread, f func(key Value, hash int64) error) error {
	for pos := 0; ; {
		k, _, h, ok := d.next(&pos)
		if !ok {
			return nil
		}
		if err := f(k, h); err != nil {
			return err
		}
		if err := t.Tick(1); err != nil {
			return err
		}
	}
}

// eachEntry calls f with the members of s and their hashes.
func (s *Set) eachEntry(t *Thread, f func(key Value, hash int64) error) error {
	return s.eachMember(t, func(k hashedKey, h int64) error { return f(k.key(), h) })
}

// eachMember calls f with the members of s and their hashes.
func (s *Set) eachMember(t *Thread, f func(k hashedKey, hash int64) error) error {
	for i := 0; i < len(s.table); i++ {
		k := s.table[i]
		if !k.live() {
			continue
		}
		if err := f(k, storedHash(k.p, k.n)); err != nil {
			return err
		}
		if err := t.Tick(1); err != nil {
			return err
		}
	}
	return nil
}

// intersection gives a new set of type typ.
func (s *Set) intersection(t *Thread, typ *Type, v Value) (*Set, error) {
	out := newSetOf(typ)
	o := v.AsSet()
	if o == s {
		return s.copyOf(t, typ)
	}
	if o == nil {
		return out, Iterate(t, v, func(x Value) error {
			h, err := Hash(t, x)
			if err != nil {
				return err
			}
			if i, err := s.find(t, x, h); i < 0 {
				return err
			}
			_, err = out.addHash(t, x, h)
			return err
		})
	}
	if o.used > s.used {
		s, o = o, s
	}
	return out, o.sift(t, s, out, true)
}

// sift adds those members of s to out that are in the other set, or those that
// are not.
func (s *Set) sift(t *Thread, other, out *Set, in bool) error {
	for i := 0; i < len(s.table); i++ {
		k := s.table[i]
		if !k.live() {
			continue
		}
		h := storedHash(k.p, k.n)
		at, err := other.findKey(t, k, h)
		if err == nil && at >= 0 == in {
			_, err = out.addKey(t, k, h)
		}
		if err != nil {
			return err
		}
		if err := t.Tick(1); err != nil {
			return err
		}
	}
	return nil
}

// difference gives a new set of type typ.
func (s *Set) difference(t *Thread, typ *Type, v Value) (*Set, error) {
	o := v.AsSet()
	var d *Dict
	if v.p.typ == &DictType {
		d = v.AsDict()
	}
	small := d != nil && s.used>>2 > d.Len() || o != nil && s.used>>2 > o.used
	if o == nil && d == nil || small {
		out, err := s.copyOf(t, typ)
		if err != nil {
			return nil, err
		}
		return out, out.subtract(t, v)
	}
	out := newSetOf(typ)
	if o != nil {
		return out, s.sift(t, o, out, false)
	}
	return out, s.eachEntry(t, func(k Value, h int64) error {
		d.detach()
		i, err := d.find(t, k, h)
		if err != nil || i >= 0 {
			return err
		}
		_, err = out.addHash(t, k, h)
		return err
	})
}

// subtract takes the items of an iterable out.
func (s *Set) subtract(t *Thread, v Value) error {
	o := v.AsSet()
	var err error
	switch {
	case o == s:
		s.Clear()
		return nil
	case v.p.typ == &DictType:
		err = v.AsDict().eachKey(t, func(k Value, h int64) error {
			_, err := s.discardHash(t, k, h)
			return err
		})
	case o == nil:
		err = Iterate(t, v, func(x Value) error {
			_, err := s.Discard(t, x)
			return err
		})
	default:
		if o.used>>3 > s.used {
			if o, err = s.intersection(t, &SetType, v); err != nil {
				return err
			}
		}
		err = o.eachMember(t, func(k hashedKey, h int64) error {
			_, err := s.discardKey(t, k, h)
			return err
		})
	}
	if err != nil || s.fill-s.used <= (max(len(s.table), setMinSize)-1)/4 {
		return err
	}
	return s.grow(t)
}

// toggle is the symmetric difference in place.
func (s *Set) toggle(t *Thread, v Value) error {
	flip := func(k hashedKey, h int64) error {
		found, err := s.discardKey(t, k, h)
		if found || err != nil {
			return err
		}
		_, err = s.addKey(t, k, h)
		return err
	}
	if v.p.typ == &DictType {
		return v.AsDict().eachKey(t, func(k Value, h int64) error { return flip(k.withHash(h), h) })
	}
	o := v.AsSet()
	if o == s {
		s.Clear()
		return nil
	}
	if o == nil {
		o = NewSet()
		if err := o.update(t, v); err != nil {
			return err
		}
	}
	return o.eachMember(t, flip)
}

// symmetricDifference gives a new set of type typ.
func (s *Set) symmetricDifference(t *Thread, typ *Type, v Value) (*Set, error) {
	n := 0
	if o := v.AsSet(); o != nil {
		n = o.used
	}
	out := newSetFor(typ, n)
	if err := out.update(t, v); err != nil {
		return nil, err
	}
	return out, out.toggle(t, s.Value())
}

// union gives a new set of type typ.
func (s *Set) union(t *Thread, typ *Type, others ...Value) (*Set, error) {
	more := 0
	if len(others) > 0 {
		if o := others[0].AsSet(); o != nil && o != s {
			more = o.used
		}
	}
	out, err := s.copyWithRoom(t, typ, more)
	if err != nil {
		return nil, err
	}
	for _, v := range others {
		if v.AsSet() == s {
			continue
		}
		if err := out.update(t, v); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// swap exchanges the members of two sets.
func (s *Set) swap(o *Set) {
	s.table, o.table = o.table, s.table
	s.fill, o.fill = o.fill, s.fill
	s.used, o.used = o.used, s.used
}

// binarySet makes an operator of two sets; its result has the built-in type
// of the left one.
func binarySet(f func(s *Set, t *Thread, typ *Type, o Value) (*Set, error)) BinaryFunc {
	return func(t *Thread, a, b Value) (Value, error) {
		s := a.AsSet()
		if s == nil || b.AsSet() == nil {
			return NotImplemented, nil
		}
		r, err := f(s, t, s.typ, b)
		if err != nil {
			return Value{}, err
		}
		return r.Value(), nil
	}
}

// inPlaceSet makes the augmented form of an operator.
func inPlaceSet(f func(s *Set, t *Thread, o Value) error) BinaryFunc {
	return func(t *Thread, a, b Value) (Value, error) {
		if b.AsSet() == nil {
			return NotImplemented, nil
		}
		if err := f(a.AsSet(), t, b); err != nil {
			return Value{}, err
		}
		return a, nil
	}
}

func (s *Set) intersect(t *Thread, v Value) error {
	r, err := s.intersection(t, &SetType, v)
	if err == nil {
		s.swap(r)
	}
	return err
}

func unionOne(s *Set, t *Thread, typ *Type, o Value) (*Set, error) { return s.union(t, typ, o) }

var setBinary = [NumBinary]BinaryFunc{
	OpOr:  binarySet(unionOne),
	OpAnd: binarySet((*Set).intersection),
	OpSub: binarySet((*Set).difference),
	OpXor: binarySet((*Set).symmetricDifference),
}

var setInPlace = [NumBinary]BinaryFunc{
	OpOr:  inPlaceSet((*Set).update),
	OpAnd: inPlaceSet((*Set).intersect),
	OpSub: inPlaceSet((*Set).subtract),
	OpXor: inPlaceSet((*Set).toggle),
}
