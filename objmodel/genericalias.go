package objmodel

import (
	"strings"
	"unsafe"
)

// GenericAliasType is types.GenericAlias, the type of list[int] (PEP 585),
// GenericAliasIterType that of iter(list[int]) (PEP 646).
var (
	GenericAliasType     = Type{Name: "GenericAlias", Module: "types", Doc: "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,)."}
	GenericAliasIterType = Type{Name: "generic_alias_iterator"}
)

// GenericAlias is a class with its type arguments.
type GenericAlias struct {
	Header
	Origin  Value
	Args    Value // tuple
	params  Value // tuple of the type variables in Args; nil: not collected
	starred bool  // made by unpacking: *tuple[int, ...]
}

// NewGenericAlias makes origin[args]; args that are no tuple become one.
//
//go:noinline
func NewGenericAlias(origin, args Value) Value {
	return newGenericAlias(origin, args, false)
}

func newGenericAlias(origin, args Value, starred bool) Value {
	if args.AsTuple() == nil {
		args = NewTuple(args)
	}
	g := &GenericAlias{Header: Header{&GenericAliasType}, Origin: origin, Args: args, starred: starred}
	return Value{p: &g.Header}
}

// AsGenericAlias gives the GenericAlias behind v, nil if v isn't one.
//
//go:noinline
func (v Value) AsGenericAlias() *GenericAlias {
	return (*GenericAlias)(unsafe.Pointer(v.Native(&GenericAliasType).p))
}

// classGetItemDef is the __class_getitem__ of the built-in generic classes.
var classGetItemDef = MethodDef{Name: "__class_getitem__", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
	return NewGenericAlias(a.V[0], a.V[1]), nil
}, Doc: "See PEP 585"}

func genericAliasNew(t *Thread, cls *Type, args Args) (Value, error) {
	if len(args.Kw) > 0 {
		return Value{}, TypeErrorf("GenericAlias() takes no keyword arguments")
	}
	if err := CheckPositional("GenericAlias", len(args.V), 2, 2); err != nil {
		return Value{}, err
	}
	return Construct(cls, &GenericAliasType, NewGenericAlias(args.V[0], args.V[1])), nil
}

// typeArgRepr is how a type argument is shown: classes by their name.
func typeArgRepr(t *Thread, v Value) (string, error) {
	if v == Ellipsis {
		return "...", nil
	}
	for _, n := range [...]*Str{nameOrigin, nameArgs} {
		if x, err := FindAttr(t, v, n); err != nil {
			return "", err
		} else if x.p == nil {
			return typeNameOrRepr(t, v)
		}
	}
	return Repr(t, v)
}

func typeNameOrRepr(t *Thread, v Value) (string, error) {
	q, err := FindAttr(t, v, names.qualname)
	if err != nil {
		return "", err
	}
	m, err := FindAttr(t, v, names.module)
	if err != nil {
		return "", err
	}
	if q.p == nil || m.p == nil || m.IsNone() {
		return Repr(t, v)
	}
	qs, err := StrOf(t, q)
	if err != nil {
		return "", err
	}
	ms, err := StrOf(t, m)
	if err != nil || ms == "builtins" {
		return qs, err
	}
	return ms + "." + qs, nil
}

// The attributes of generic aliases.
var (
	nameOrigin       = staticName("__origin__")
	nameArgs         = staticName("__args__")
	nameParameters   = staticName("__parameters__")
	nameOrigClass    = staticName("__orig_class__")
	nameSubst        = staticName("__typing_subst__")
	namePrepareSubst = staticName("__typing_prepare_subst__")
	nameUnpackedArgs = staticName("__typing_unpacked_tuple_args__")
	nameUnpackedFlag = staticName("__typing_is_unpacked_typevartuple__")
)

func genericAliasRepr(t *Thread, v Value) (Value, error) {
	g := v.AsGenericAlias()
	var b strings.Builder
	if g.starred {
		b.WriteByte('*')
	}
	s, err := typeArgRepr(t, g.Origin)
	if err != nil {
		return Value{}, err
	}
	b.WriteString(s + "[")
	args := g.Args.AsTuple().Items()
	for i, x := range args {
		if i > 0 {
			b.WriteString(", ")
		}
		if s, err = typeArgOrListRepr(t, x); err != nil {
			return Value{}, err
		}
		b.WriteString(s)
	}
	if len(args) == 0 {
		b.WriteString("()")
	}
	return NewStr(b.String() + "]"), nil
}

// typeArgOrListRepr shows the lists that stand for parameter specifications.
func typeArgOrListRepr(t *Thread, v Value) (string, error) {
	if v.p.typ != &ListType {
		return typeArgRepr(t, v)
	}
	var parts []string
	for _, x := range v.AsList().items {
		s, err := typeArgRepr(t, x)
		if err != nil {
			return "", err
		}
		parts = append(parts, s)
	}
	return "[" + strings.Join(parts, ", ") + "]", nil
}

func genericAliasHash(t *Thread, v Value) (int64, error) {
	if err := t.EnterNative(whileCalling); err != nil {
		return 0, err
	}
	defer t.LeaveNative()
	g := v.AsGenericAlias()
	h, err := Hash(t, g.Origin)
	if err != nil {
		return 0, err
	}
	a, err := Hash(t, g.Args)
	if h ^= a; h == -1 {
		h = -2
	}
	return h, err
}

func genericAliasCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	g, h := a.AsGenericAlias(), b.AsGenericAlias()
	if g == nil || h == nil || op != EQ && op != NE {
		return NotImplemented, nil
	}
	eq := g.starred == h.starred
	var err error
	if eq {
		if eq, err = Equal(t, g.Origin, h.Origin); err == nil && eq {
			eq, err = Equal(t, g.Args, h.Args)
		}
	}
	return Bool(eq == (op == EQ)), err
}

// genericAliasCall makes an instance of the origin that knows how it was made.
func genericAliasCall(t *Thread, v Value, args Args) (Value, error) {
	if err := t.EnterNative(whileCalling); err != nil {
		return Value{}, err
	}
	defer t.LeaveNative()
	r, err := CallArgs(t, v.AsGenericAlias().Origin, args)
	if err != nil {
		return Value{}, err
	}
	if err := SetAttr(t, r, nameOrigClass, v); err != nil && !Matches(err, &AttributeErrorType) && !Matches(err, &TypeErrorType) {
		return Value{}, err
	}
	return r, nil
}

// aliasOwn are the attributes that are the alias's and not the origin's.
var aliasOwn = [...]string{
	"__class__", "__bases__", "__copy__", "__deepcopy__", "__origin__", "__args__", "__unpacked__", "__parameters__",
	"__typing_unpacked_tuple_args__", "__mro_entries__", "__reduce_ex__", "__reduce__",
}

func genericAliasGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	for _, s := range aliasOwn {
		if name.s == s {
			return GenericGetAttr(t, v, name)
		}
	}
	if err := t.EnterNative(whileCalling); err != nil {
		return Value{}, err
	}
	r, err := GetAttr(t, v.AsGenericAlias().Origin, name)
	t.LeaveNative()
	return r, err
}

func genericAliasDir(t *Thread, a Args) (Value, error) {
	if err := t.EnterNative(whileCalling); err != nil {
		return Value{}, err
	}
	defer t.LeaveNative()
	f, _, err := CallSpecial(t, a.V[0].AsGenericAlias().Origin, names.dir)
	if err != nil {
		return Value{}, err
	}
	items, err := Collect(t, f)
	if err != nil {
		return Value{}, err
	}
	for _, s := range aliasOwn {
		if s != "__bases__" && s != "__copy__" && s != "__deepcopy__" {
			items = append(items, NewStr(s))
		}
	}
	return NewList(items), nil
}

func genericAliasReduce(t *Thread, a Args) (Value, error) {
	g := a.V[0].AsGenericAlias()
	if g.starred {
		plain := newGenericAlias(g.Origin, g.Args, false)
		it, err := genericAliasIter(t, plain)
		if err != nil {
			return Value{}, err
		}
		return reduceIter(t, "next", it, Value{})
	}
	return NewTuple(GenericAliasType.Value(), NewTuple(g.Origin, g.Args)), nil
}

// notForChecks is the __instancecheck__ and __subclasscheck__.
func notForChecks(fn string) Func {
	return func(t *Thread, a Args) (Value, error) {
		return Value{}, TypeErrorf("%s() argument 2 cannot be a parameterized generic", fn)
	}
}

// aliasIter gives the starred alias, once.
type aliasIter struct {
	Header
	alias Value // nil once exhausted
}

func genericAliasIter(t *Thread, v Value) (Value, error) {
	it := &aliasIter{Header{&GenericAliasIterType}, v}
	return Value{p: &it.Header}, nil
}

func aliasIterNext(t *Thread, v Value) (Value, error) {
	it := (*aliasIter)(unsafe.Pointer(v.p))
	if it.alias.p == nil {
		return Value{}, nil
	}
	g := it.alias.AsGenericAlias()
	it.alias = Value{}
	return newGenericAlias(g.Origin, g.Args, true), nil
}

var genericAliasIterSpec = TypeSpec{
	Type: &GenericAliasIterType, Object: (*aliasIter)(nil),
	Flags: FlagNoInstantiate,
	Slots: Slots{Iter: iterSelf, Next: aliasIterNext},
	Methods: []MethodDef{{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		it := (*aliasIter)(unsafe.Pointer(a.V[0].p))
		if it.alias.p == nil {
			return reduceIter(t, "iter", EmptyTuple, Value{})
		}
		return reduceIter(t, "iter", it.alias, Value{})
	}}},
}

var genericAliasSpec = TypeSpec{
	Type: &GenericAliasType, Object: (*GenericAlias)(nil),
	Flags: FlagBaseType | FlagWeak,
	Slots: Slots{New: genericAliasNew, Repr: genericAliasRepr, Hash: genericAliasHash, Compare: genericAliasCompare,
		Call: genericAliasCall, GetAttr: genericAliasGetAttr, GetItem: genericAliasGetItem, Iter: genericAliasIter,
		Binary: [NumBinary]BinaryFunc{OpOr: UnionOr}},
	Methods: []MethodDef{
		{Name: "__mro_entries__", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
			return NewTuple(a.V[0].AsGenericAlias().Origin), nil
		}},
		{Name: "__instancecheck__", Kind: OneArg, Fn: notForChecks("isinstance")},
		{Name: "__subclasscheck__", Kind: OneArg, Fn: notForChecks("issubclass")},
		{Name: "__reduce__", Kind: NoArgs, Fn: genericAliasReduce},
		{Name: "__dir__", Kind: NoArgs, Fn: genericAliasDir},
	},
	GetSets: []GetSetDef{
		{Name: "__origin__", Member: true, Get: func(t *Thread, v Value) (Value, error) { return v.AsGenericAlias().Origin, nil }},
		{Name: "__args__", Member: true, Get: func(t *Thread, v Value) (Value, error) { return v.AsGenericAlias().Args, nil }},
		{Name: "__unpacked__", Member: true, Get: func(t *Thread, v Value) (Value, error) { return Bool(v.AsGenericAlias().starred), nil }},
		{Name: "__parameters__", Get: func(t *Thread, v Value) (Value, error) { return v.AsGenericAlias().parameters(t) }},
		{Name: "__typing_unpacked_tuple_args__", Get: func(t *Thread, v Value) (Value, error) {
			if g := v.AsGenericAlias(); g.starred && g.Origin == TupleType.Value() {
				return g.Args, nil
			}
			return None, nil
		}},
	},
}
