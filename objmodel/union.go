package objmodel

import (
	"strings"
	"unsafe"
)

// UnionType is types.UnionType, the type of int | str (PEP 604).
var UnionType = Type{Name: "UnionType", Module: "types", Doc: "Represent a PEP 604 union type\n\nE.g. for int | str"}

// Union is the union of two or more types.
type Union struct {
	Header
	Args   Value // tuple
	params Value // tuple of the type variables in Args; nil: not collected
}

// AsUnion gives the Union behind v, nil if v isn't one.
func (v Value) AsUnion() *Union {
	if v.p != nil && v.p.typ == &UnionType {
		return (*Union)(unsafe.Pointer(v.p))
	}
	return nil
}

// unionable says what may stand beside `|`.
func unionable(v Value) bool {
	return v.IsNone() || v.AsType() != nil || v.AsGenericAlias() != nil || v.AsUnion() != nil || v.p.typ.flags&FlagUnionMember != 0
}

// UnionOr is the `|` of classes, generic aliases and unions (PEP 604):
// NotImplemented for what can't be a member. Errors: what comparing members raises.
func UnionOr(t *Thread, a, b Value) (Value, error) {
	if !unionable(a) || !unionable(b) {
		return NotImplemented, nil
	}
	var args []Value
	for _, v := range [...]Value{a, b} {
		members := []Value{v}
		if v.IsNone() {
			members[0] = NoneType.Value()
		} else if u := v.AsUnion(); u != nil {
			members = u.Args.AsTuple().Items()
		}
		for _, m := range members {
			seen, err := inUnion(t, args, m)
			if err != nil {
				return Value{}, err
			}
			if !seen {
				args = append(args, m)
			}
		}
	}
	if len(args) == 1 {
		return args[0], nil
	}
	u := &Union{Header: Header{&UnionType}, Args: NewTuple(args...)}
	return Value{p: &u.Header}, nil
}

// inUnion looks for a member: aliases by equality, others by identity.
func inUnion(t *Thread, args []Value, m Value) (bool, error) {
	t.Spend(len(args) >> 5)
	for _, x := range args {
		if x == m {
			return true, nil
		}
		if x.AsGenericAlias() != nil && m.AsGenericAlias() != nil {
			if eq, err := Equal(t, x, m); eq || err != nil {
				return eq, err
			}
		}
	}
	return false, nil
}

func unionRepr(t *Thread, v Value) (Value, error) {
	var parts []string
	for _, x := range v.AsUnion().Args.AsTuple().Items() {
		if x == NoneType.Value() {
			parts = append(parts, "None")
			continue
		}
		s, err := typeArgRepr(t, x)
		if err != nil {
			return Value{}, err
		}
		parts = append(parts, s)
	}
	return NewStr(strings.Join(parts, " | ")), nil
}

// members gives the types as a frozenset, by which unions compare and hash.
func (u *Union) members(t *Thread) (*Set, error) {
	s := NewFrozenSet()
	return s, s.update(t, u.Args)
}

func unionHash(t *Thread, v Value) (int64, error) {
	s, err := v.AsUnion().members(t)
	if err != nil {
		return 0, err
	}
	return frozenSetHash(t, s.Value())
}

func unionCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	u, w := a.AsUnion(), b.AsUnion()
	if u == nil || w == nil || op != EQ && op != NE {
		return NotImplemented, nil
	}
	x, err := u.members(t)
	if err != nil {
		return Value{}, err
	}
	y, err := w.members(t)
	if err != nil {
		return Value{}, err
	}
	return setCompare(t, x.Value(), y.Value(), op)
}

func (u *Union) parameters(t *Thread) (Value, error) {
	if u.params.p == nil {
		p, err := typeParameters(t, u.Args.AsTuple().Items())
		if err != nil {
			return Value{}, err
		}
		u.params = p
	}
	return u.params, nil
}

// unionGetItem replaces the type variables of a union.
func unionGetItem(t *Thread, v, key Value) (Value, error) {
	u := v.AsUnion()
	params, err := u.parameters(t)
	if err != nil {
		return Value{}, err
	}
	args, err := substitute(t, v, u.Args.AsTuple().Items(), params.AsTuple().Items(), key)
	if err != nil {
		return Value{}, err
	}
	r := args[0]
	for _, x := range args[1:] {
		if r, err = Binary(t, r, x, OpOr); err != nil {
			return Value{}, err
		}
	}
	return r, nil
}

var unionSpec = TypeSpec{
	Type: &UnionType, Object: (*Union)(nil),
	Flags: FlagNoInstantiate | FlagNotIterable,
	Slots: Slots{Repr: unionRepr, Hash: unionHash, Compare: unionCompare, GetItem: unionGetItem,
		Binary: [NumBinary]BinaryFunc{OpOr: UnionOr}},
	GetSets: []GetSetDef{
		{Name: "__args__", Member: true, Get: func(t *Thread, v Value) (Value, error) { return v.AsUnion().Args, nil }},
		{Name: "__parameters__", Get: func(t *Thread, v Value) (Value, error) { return v.AsUnion().parameters(t) }},
	},
}
