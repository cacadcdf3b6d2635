package objmodel

// Types whose files follow.
var (
	IntType   = Type{Name: "int"}
	FloatType = Type{Name: "float"}
	BoolType  = Type{Name: "bool", Base: &IntType}
	StrType   = Type{Name: "str"}
)

var (
	intSpec     = TypeSpec{Type: &IntType, Flags: FlagBaseType}
	floatSpec   = TypeSpec{Type: &FloatType, Flags: FlagBaseType}
	complexSpec = TypeSpec{Type: &ComplexType, Flags: FlagBaseType}
	boolSpec    = TypeSpec{Type: &BoolType, Flags: FlagSameLayout}
	strSpec     = TypeSpec{Type: &StrType, Flags: FlagBaseType}
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
