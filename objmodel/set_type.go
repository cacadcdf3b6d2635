package objmodel

import "unsafe"

// SetType is `set`, FrozenSetType `frozenset`.
var (
	SetType       = Type{Name: "set", Doc: "Build an unordered collection of unique elements."}
	FrozenSetType = Type{Name: "frozenset", Doc: "Build an immutable unordered collection of unique elements."}
)

func setNew(t *Thread, cls *Type, args Args) (Value, error) {
	if cls == &SetType && len(args.Kw) > 0 {
		return Value{}, TypeErrorf("set() takes no keyword arguments")
	}
	if cls == &SetType && len(args.V) == 1 {
		return newSetOf(cls).Value(), nil
	}
	return Construct(cls, &SetType, NewSet().Value()), nil
}

func setInit(t *Thread, self Value, args Args) error {
	if len(args.Kw) > 0 {
		return TypeErrorf("set() takes no keyword arguments")
	}
	if err := CheckPositional("set", args.NPos(), 0, 1); err != nil {
		return err
	}
	s := self.AsSet()
	if s.fill > 0 {
		s.Clear()
	}
	if args.NPos() == 0 {
		return nil
	}
	return s.update(t, args.V[0])
}

func frozenSetNew(t *Thread, cls *Type, args Args) (Value, error) {
	if len(args.Kw) > 0 && (cls == &FrozenSetType || !cls.overridesInit(&ObjectType)) {
		return Value{}, TypeErrorf("frozenset() takes no keyword arguments")
	}
	if err := CheckPositional("frozenset", args.NPos(), 0, 1); err != nil {
		return Value{}, err
	}
	if args.NPos() == 0 {
		return Construct(cls, &FrozenSetType, NewFrozenSet().Value()), nil
	}
	v := args.V[0]
	if v.p.typ == &FrozenSetType {
		return Construct(cls, &FrozenSetType, v), nil
	}
	s := newSetOf(&FrozenSetType)
	if err := s.update(t, v); err != nil {
		return Value{}, err
	}
	return Construct(cls, &FrozenSetType, s.Value()), nil
}

func setRepr(t *Thread, v Value) (Value, error) {
	s := v.AsSet()
	name := v.p.typ.Name
	if s.used == 0 {
		return NewStr(name + "()"), nil
	}
	if !t.EnterRepr(v) {
		return NewStr(name + "(...)"), nil
	}
	defer t.LeaveRepr()
	items, err := s.list(t)
	if err != nil {
		return Value{}, err
	}
	plain := v.p.typ == &SetType
	var out []byte
	if !plain {
		out = append(append(out, name...), '(')
	}
	out = append(out, '{')
	for i, x := range items {
		if i > 0 {
			out = append(out, ", "...)
		}
		r, err := Repr(t, x)
		if err != nil {
			return Value{}, err
		}
		if out, err = appendText(t, out, r); err != nil {
			return Value{}, err
		}
	}
	out = append(out, '}')
	if !plain {
		out = append(out, ')')
	}
	return NewStr(string(out)), nil
}

// list gives the members as a new slice.
func (s *Set) list(t *Thread) ([]Value, error) {
	if err := t.Reserve(int64(s.used), valueSize); err != nil {
		return nil, err
	}
	out := make([]Value, 0, s.used)
	for pos := 0; ; {
		v, ok := s.Next(&pos)
		if !ok {
			return out, nil
		}
		out = append(out, v)
	}
}

// asKey gives a frozenset with the members of a set that was used where only
// hashable values may be: `s in x`, x.remove(s), x.discard(s). nil if v isn't
// an unhashable set.
func asKey(t *Thread, v Value, err error) (Value, error) {
	if !Matches(err, &TypeErrorType) {
		return Value{}, err
	}
	s := (*Set)(unsafe.Pointer(v.Native(&SetType).p))
	if s == nil {
		return Value{}, err
	}
	c, err := s.copyOf(t, &FrozenSetType)
	if err != nil {
		return Value{}, err
	}
	return c.Value(), nil
}

func setContains(t *Thread, v, x Value) (bool, error) {
	s := v.AsSet()
	in, err := s.Contains(t, x)
	if err == nil {
		return in, nil
	}
	k, err := asKey(t, x, err)
	if err != nil {
		return false, err
	}
	return s.Contains(t, k)
}

func setLen(t *Thread, v Value) (int, error) { return v.AsSet().used, nil }

func setCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	x, y := a.AsSet(), b.AsSet()
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	var r bool
	var err error
	switch op {
	case EQ, NE:
		r, err = x.equal(t, y)
		r = r == (op == EQ)
	case LE:
		r, err = x.subsetOf(t, y)
	case GE:
		r, err = y.subsetOf(t, x)
	case LT:
		if x.used < y.used {
			r, err = x.subsetOf(t, y)
		}
	case GT:
		if y.used < x.used {
			r, err = y.subsetOf(t, x)
		}
	}
	return Bool(r), err
}

func (s *Set) equal(t *Thread, o *Set) (bool, error) {
	if s.used != o.used || s.hash != 0 && o.hash != 0 && s.hash != o.hash {
		return false, nil
	}
	return s.subsetOf(t, o)
}

// subsetOf reports whether every member of s is in o.
func (s *Set) subsetOf(t *Thread, o *Set) (bool, error) {
	if s.used > o.used {
		return false, nil
	}
	for pos := 0; ; {
		e := s.next(&pos)
		if e == nil {
			return true, nil
		}
		if i, err := o.findKey(t, *e, storedHash(e.p, e.n)); i < 0 || err != nil {
			return false, err
		}
		if err := t.Tick(1); err != nil {
			return false, err
		}
	}
}

// shuffleBits spreads the hash of a member, so that those of nested
// frozensets don't cancel out.
func shuffleBits(h uint64) uint64 { return ((h ^ 89869747) ^ (h << 16)) * 3644798167 }

// frozenSetHash is independent of the order of the members.
func frozenSetHash(t *Thread, v Value) (int64, error) {
	s := v.AsSet()
	if s.hash != 0 {
		return s.hash, nil
	}
	var h uint64
	for pos := 0; ; {
		e := s.next(&pos)
		if e == nil {
			break
		}
		h ^= shuffleBits(uint64(storedHash(e.p, e.n)))
	}
	h ^= (uint64(s.used) + 1) * 1927868237
	h ^= (h >> 11) ^ (h >> 25)
	h = h*69069 + 907133923
	if h == 1<<64-1 {
		h = 590923713
	}
	s.hash = int64(h)
	return int64(h), nil
}

var setSpec = TypeSpec{
	Type: &SetType, Object: (*Set)(nil),
	Flags: FlagBaseType | FlagWeak | flagApart,
	Slots: Slots{New: setNew, Init: setInit, Repr: setRepr, Len: setLen, Contains: setContains, Iter: setIter,
		Compare: setCompare, NoHash: true, Binary: setBinary, InPlace: setInPlace},
	Methods: setMethods,
	Classes: []MethodDef{classGetItemDef},
}

var frozenSetSpec = TypeSpec{
	Type: &FrozenSetType, Object: (*Set)(nil),
	Flags: FlagBaseType | FlagWeak,
	Slots: Slots{New: frozenSetNew, Repr: setRepr, Len: setLen, Contains: setContains, Iter: setIter,
		Compare: setCompare, Hash: frozenSetHash, Binary: setBinary},
	Methods: frozenSetMethods,
	Classes: []MethodDef{classGetItemDef},
}
