package objmodel

// bestBase chooses the base whose layout the class gets. Errors: TypeError.
func bestBase(bases []*Type) (*Type, error) {
	var winner *Type
	for _, b := range bases {
		if b.flags&FlagBaseType == 0 {
			name := b.Name
			if !b.IsHeap() {
				name = b.FullName()
			}
			return nil, TypeErrorf("type '%s' is not an acceptable base type", name)
		}
		switch {
		case winner == nil:
			winner = b
		case winner.solid().IsSubtype(b.solid()):
		case b.solid().IsSubtype(winner.solid()):
			winner = b
		default:
			return nil, TypeErrorf("multiple bases have instance lay-out conflict")
		}
	}
	return winner, nil
}

// solid gives the class in the base chain that last added to the layout.
//
//go:noinline
func (t *Type) solid() *Type {
	for t.meta != nil && len(t.meta.slotNames) == 0 {
		t = t.Base
	}
	for t.meta == nil && (t.native != t || t.plainException()) {
		t = t.Base
	}
	return t
}

// plainException reports whether t is a built-in exception class that adds no
// attributes to its base's.
func (t *Type) plainException() bool {
	return t.exception != nil && t != &BaseExceptionType && exceptionFieldCount(t) == exceptionFieldCount(t.Base)
}

// sameMRO reports whether a and b are one and the same slice.
func sameMRO(a, b []*Type) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// renewMRO gives c the MRO that its bases make. What runs meanwhile (the
// metaclass's mro()) may have done so too: then its MRO stays, and renewed is
// false. Errors: TypeError, what mro() raises.
func (c *Type) renewMRO(t *Thread) (old []*Type, renewed bool, err error) {
	old = c.mro
	mro, err := computeMRO(t, c, c.bases)
	if err != nil || !sameMRO(old, c.mro) {
		return old, false, err
	}
	c.mro = mro
	c.modified()
	return old, true, nil
}

// computeMRO linearises the bases (C3), or asks the metaclass's mro().
func computeMRO(t *Thread, c *Type, bases []*Type) ([]*Type, error) {
	m, owner := c.Header.typ.LookupOwner(names.mroMethod)
	if m.p == nil || !owner.IsHeap() {
		return c3(t, c, bases)
	}
	r, err := callUnbound(t, m, c.Value(), nil)
	if err != nil {
		return nil, err
	}
	items, err := Collect(t, r)
	if err != nil {
		return nil, err
	}
	if len(items) == 0 {
		return nil, TypeErrorf("type MRO must not be empty")
	}
	solid := c.solid()
	out := make([]*Type, 0, len(items))
	for _, x := range items {
		k := x.AsType()
		if k == nil {
			return nil, TypeErrorf("mro() returned a non-class ('%s')", x.TypeName())
		}
		if !solid.IsSubtype(k.solid()) {
			return nil, TypeErrorf("mro() returned base with unsuitable layout ('%s')", k.Name)
		}
		out = append(out, k)
	}
	return out, nil
}

// c3 is the C3 linearisation of the MROs of the bases and their order. Errors:
// TypeError, what Tick gives.
func c3(t *Thread, c *Type, bases []*Type) ([]*Type, error) {
	seen := make(map[*Type]bool, len(bases))
	for _, b := range bases {
		if b.mro == nil {
			return nil, TypeErrorf("Cannot extend an incomplete type '%s'", b.Name)
		}
		if seen[b] {
			return nil, TypeErrorf("duplicate base class %s", b.Name)
		}
		seen[b] = true
	}
	lists := make([][]*Type, 0, len(bases)+1)
	later := map[*Type]int{} // in how many tails a class stands
	for _, l := range append(basesMROs(bases), bases) {
		if len(l) > 0 {
			lists = append(lists, l)
			for _, x := range l[1:] {
				later[x]++
			}
		}
	}
	out := []*Type{c}
	for len(lists) > 0 {
		if err := t.Tick(int64(len(lists))); err != nil {
			return nil, err
		}
		next := c3Candidate(lists, later)
		if next == nil {
			return nil, c3Conflict(lists)
		}
		out = append(out, next)
		left := lists[:0]
		for _, l := range lists {
			if l[0] == next {
				if l = l[1:]; len(l) == 0 {
					continue
				}
				later[l[0]]--
			}
			left = append(left, l)
		}
		lists = left
	}
	return out, nil
}

func basesMROs(bases []*Type) [][]*Type {
	lists := make([][]*Type, len(bases), len(bases)+1)
	for i, b := range bases {
		lists[i] = b.mro
	}
	return lists
}

// c3Candidate gives the first head of a list that is in no tail.
func c3Candidate(lists [][]*Type, later map[*Type]int) *Type {
	for _, l := range lists {
		if later[l[0]] == 0 {
			return l[0]
		}
	}
	return nil
}

func c3Conflict(lists [][]*Type) error {
	msg := "Cannot create a consistent method resolution order (MRO) for bases "
	seen := map[*Type]bool{}
	for _, l := range lists {
		if seen[l[0]] {
			continue
		}
		if len(seen) > 0 {
			msg += ", "
		}
		seen[l[0]] = true
		msg += l[0].Name
	}
	return TypeErrorf("%s", msg)
}
