package objmodel

// typeSetBases is the setter of type.__bases__. The metaclass's mro(), which
// runs in the middle of it, may set __bases__ of the same classes again.
func typeSetBases(t *Thread, v, value Value) error {
	c := v.AsType()
	if err := c.checkSettable("__bases__", value); err != nil {
		return err
	}
	bases, err := c.checkBases(value)
	if err != nil {
		return err
	}
	base, err := bestBase(bases)
	if err != nil {
		return err
	}
	if err := checkSameLayout(c.Base, base, "__bases__"); err != nil {
		return err
	}
	oldBases, oldBase := c.bases, c.Base
	c.bases, c.Base = bases, base
	var done []mroChange
	if err := c.renewHierarchy(t, &done); err != nil {
		for _, u := range done {
			if sameMRO(u.typ.mro, u.new) {
				u.typ.mro = u.old
				u.typ.modified()
			}
		}
		if sameMRO(c.bases, bases) {
			c.bases, c.Base = oldBases, oldBase
		}
		return err
	}
	if !sameMRO(c.bases, bases) {
		return nil
	}
	for _, b := range oldBases {
		t.removeSubclass(b, c)
	}
	for _, b := range bases {
		t.addSubclass(b, c)
	}
	c.modified()
	c.refixSlots()
	return nil
}

// checkBases checks a new __bases__. Errors: TypeError.
func (c *Type) checkBases(value Value) ([]*Type, error) {
	tuple := value.AsTuple()
	if tuple == nil {
		return nil, TypeErrorf("can only assign tuple to %s.__bases__, not %s", c.Name, value.TypeName())
	}
	if len(tuple.Items()) == 0 {
		return nil, TypeErrorf("can only assign non-empty tuple to %s.__bases__, not ()", c.Name)
	}
	bases := make([]*Type, 0, len(tuple.Items()))
	for _, b := range tuple.Items() {
		k := b.AsType()
		if k == nil {
			return nil, TypeErrorf("%s.__bases__ must be tuple of classes, not '%s'", c.Name, b.TypeName())
		}
		if k.IsSubtype(c) || k.inBaseChain(c) {
			return nil, TypeErrorf("a __bases__ item causes an inheritance cycle")
		}
		bases = append(bases, k)
	}
	return bases, nil
}

// inBaseChain reports whether c is t or a __base__ of its. It differs from
// what the MRO says while that is being renewed.
func (t *Type) inBaseChain(c *Type) bool {
	for ; t != nil; t = t.Base {
		if t == c {
			return true
		}
	}
	return false
}

// mroChange remembers an MRO that was replaced, should it be put back.
type mroChange struct {
	typ      *Type
	old, new []*Type
}

// renewHierarchy renews the MROs of c and of all classes below it.
func (c *Type) renewHierarchy(t *Thread, done *[]mroChange) error {
	if err := t.EnterNative(""); err != nil {
		return err
	}
	defer t.LeaveNative()
	old, renewed, err := c.renewMRO(t)
	if err != nil || !renewed {
		return err
	}
	*done = append(*done, mroChange{c, old, c.mro})
	for _, s := range c.meta.subclasses.alive() {
		if err := s.renewHierarchy(t, done); err != nil {
			return err
		}
	}
	return nil
}
