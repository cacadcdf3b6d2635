package objmodel

// setLike reports whether v can be compared with a view: a set or a view.
func setLike(v Value) bool {
	return v.AsSet() != nil || v.p.typ.native == &DictKeysType || v.p.typ.native == &DictItemsType
}

// viewOp makes a set operator: what the left operand gives, as a set, changed
// by the right one.
func viewOp(f func(s *Set, t *Thread, o Value) error) BinaryFunc {
	return func(t *Thread, a, b Value) (Value, error) {
		s, err := setOf(t, a)
		if err != nil {
			return Value{}, err
		}
		if err := f(s, t, b); err != nil {
			return Value{}, err
		}
		return s.Value(), nil
	}
}

// setOf is set(v); the keys of a dict go in with the hashes that it has.
func setOf(t *Thread, v Value) (*Set, error) {
	s := NewSet()
	if v.p.typ.native == &DictKeysType {
		return s, s.updateDict(t, v.asDictView().dict)
	}
	return s, s.update(t, v)
}

// viewAnd is the intersection; it walks over the smaller of two views.
func viewAnd(t *Thread, a, b Value) (Value, error) {
	if !setLike(a) || a.AsSet() != nil {
		a, b = b, a
	}
	n := a.asDictView().dict.Len()
	if s := b.AsSet(); b.p.typ == &SetType && n <= s.used {
		r, err := s.intersection(t, &SetType, a)
		if err != nil {
			return Value{}, err
		}
		return r.Value(), nil
	}
	if b.p.typ.native == &DictKeysType || b.p.typ.native == &DictItemsType {
		if b.asDictView().dict.Len() > n {
			a, b = b, a
		}
	}
	contains := a.p.typ.Slots.Contains
	out := NewSet()
	err := Iterate(t, b, func(x Value) error {
		in, err := contains(t, a, x)
		if err == nil && in {
			err = out.Add(t, x)
		}
		return err
	})
	if err != nil {
		return Value{}, err
	}
	return out.Value(), nil
}

var viewBinary = [NumBinary]BinaryFunc{
	OpOr:  viewOp((*Set).update),
	OpSub: viewOp((*Set).subtract),
	OpXor: viewOp((*Set).toggle),
	OpAnd: viewAnd,
}

func viewCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	if !setLike(b) {
		return NotImplemented, nil
	}
	n, err := Length(t, a)
	if err != nil {
		return Value{}, err
	}
	m, err := Length(t, b)
	if err != nil {
		return Value{}, err
	}
	r := false
	switch op {
	case EQ, NE:
		if n == m {
			r, err = allIn(t, a, b)
		}
		r = r == (op == EQ)
	case LT:
		if n < m {
			r, err = allIn(t, a, b)
		}
	case LE:
		if n <= m {
			r, err = allIn(t, a, b)
		}
	case GT:
		if n > m {
			r, err = allIn(t, b, a)
		}
	case GE:
		if n >= m {
			r, err = allIn(t, b, a)
		}
	}
	return Bool(r), err
}

// allIn reports whether every item of a is in b.
func allIn(t *Thread, a, b Value) (bool, error) {
	r, err := allItems(t, a, func(x Value) (bool, error) { return Contains(t, b, x) })
	return r == True, err
}

func viewIsDisjoint(t *Thread, args Args) (Value, error) {
	a, b := args.V[0], args.V[1]
	if a == b {
		return Bool(a.asDictView().dict.Len() == 0), nil
	}
	if setLike(b) {
		n, err := Length(t, b)
		if err != nil {
			return Value{}, err
		}
		if n > a.asDictView().dict.Len() {
			a, b = b, a
		}
	}
	return allItems(t, b, func(x Value) (bool, error) {
		in, err := Contains(t, a, x)
		return !in, err
	})
}
