package objmodel

import "unsafe"

// GenericAliasType is types.GenericAlias, the type of list[int] (PEP 585).
var GenericAliasType = Type{Name: "GenericAlias", Module: "types", Doc: "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,)."}

// GenericAlias is a class with its type arguments.
type GenericAlias struct {
	Header
	Origin  Value
	Args    Value // tuple
	params  Value // tuple of the type variables in Args; nil: not collected
	starred bool  // made by unpacking: *tuple[int, ...]
}

// NewGenericAlias makes origin[args]; args that are no tuple become one.
func NewGenericAlias(origin, args Value) Value {
	if args.AsTuple() == nil {
		args = NewTuple(args)
	}
	g := &GenericAlias{Header: Header{&GenericAliasType}, Origin: origin, Args: args}
	return Value{p: &g.Header}
}

// AsGenericAlias gives the GenericAlias behind v, nil if v isn't one.
func (v Value) AsGenericAlias() *GenericAlias {
	return (*GenericAlias)(unsafe.Pointer(v.Native(&GenericAliasType).p))
}

// classGetItemDef is the __class_getitem__ of the built-in generic classes.
var classGetItemDef = MethodDef{Name: "__class_getitem__", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
	return NewGenericAlias(a.V[0], a.V[1]), nil
}, Doc: "See PEP 585"}

var genericAliasSpec = TypeSpec{Type: &GenericAliasType, Flags: FlagBaseType}
