package objmodel

// Types whose files follow.
var (
	StrType = Type{Name: "str"}
)

var (
	strSpec = TypeSpec{Type: &StrType, Flags: FlagBaseType}
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
