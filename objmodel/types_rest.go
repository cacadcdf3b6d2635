package objmodel

// Types whose files follow.
var (
	IntType       = Type{Name: "int"}
	FloatType     = Type{Name: "float"}
	BoolType      = Type{Name: "bool", Base: &IntType}
	StrType       = Type{Name: "str"}
	DictType      = Type{Name: "dict"}
	SetType       = Type{Name: "set"}
	FrozenSetType = Type{Name: "frozenset"}
)

var (
	intSpec          = TypeSpec{Type: &IntType, Flags: FlagBaseType}
	floatSpec        = TypeSpec{Type: &FloatType, Flags: FlagBaseType}
	complexSpec      = TypeSpec{Type: &ComplexType, Flags: FlagBaseType}
	boolSpec         = TypeSpec{Type: &BoolType, Flags: FlagSameLayout}
	strSpec          = TypeSpec{Type: &StrType, Flags: FlagBaseType}
	tupleSpec        = TypeSpec{Type: &TupleType, Flags: FlagBaseType | FlagSequence}
	listSpec         = TypeSpec{Type: &ListType, Flags: FlagBaseType | FlagSequence}
	dictSpec         = TypeSpec{Type: &DictType, Flags: FlagBaseType | FlagMapping}
	setSpec          = TypeSpec{Type: &SetType, Flags: FlagBaseType}
	frozenSetSpec    = TypeSpec{Type: &FrozenSetType, Flags: FlagBaseType}
	mappingProxySpec = TypeSpec{Type: &MappingProxyType, Flags: FlagMapping}
)

// isIdentifier reports whether s is a valid identifier.
func isIdentifier(s string) bool {
	for i, c := range s {
		switch {
		case c == '_', c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= 0x80, i > 0 && c >= '0' && c <= '9':
		default:
			return false
		}
	}
	return s != ""
}
