package unicodedata

import "golang.org/x/text/unicode/norm"

// IsIdentifierStart reports whether r may begin an identifier: XID_Start or an
// underscore (PEP 3131).
func IsIdentifierStart(r rune) bool { return has(r, flagIDStart) }

// IsIdentifierContinue reports whether r may stand in an identifier after its
// first code point: XID_Continue (PEP 3131).
func IsIdentifierContinue(r rune) bool { return has(r, flagIDContinue) }

// IsIdentifier reports whether s is an identifier as str.isidentifier() says;
// keywords count as identifiers.
func IsIdentifier(s string) bool {
	if s == "" {
		return false
	}
	for i, r := range s {
		// A lone surrogate is read as U+FFFD, which no identifier holds.
		if i == 0 && !IsIdentifierStart(r) || !IsIdentifierContinue(r) {
			return false
		}
	}
	return true
}

// NormalizeIdentifier returns the NFKC form of s, under which Python compares
// identifiers (PEP 3131).
func NormalizeIdentifier(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return norm.NFKC.String(s)
		}
	}
	return s
}
