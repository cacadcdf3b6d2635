package parser

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// identifier returns a name in the form NFKC, as PEP 3131 wants it.
func identifier(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return norm.NFKC.String(s)
		}
	}
	return s
}
