package format

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel/unicodedata"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// asciiNumber returns text as the number parsers see it: decimal digits and
// spaces of any script made ASCII, and white space cut off both ends. Anything
// else becomes '?', which no number holds, and ends the text.
func asciiNumber(text string) string {
	if wtf8.IsASCII(text) {
		return trimSpace(text)
	}
	b := make([]byte, 0, len(text))
	for i := 0; i < len(text); {
		r, size := wtf8.DecodeRune(text[i:])
		switch {
		case r < 0x80:
			b = append(b, byte(r))
		case unicodedata.IsSpace(r):
			b = append(b, ' ')
		case unicodedata.DecimalValue(r) >= 0:
			b = append(b, '0'+byte(unicodedata.DecimalValue(r)))
		default:
			return trimSpace(string(append(b, '?')))
		}
		i += size
	}
	return trimSpace(string(b))
}

// trimSpace cuts off the white space of C's isspace.
func trimSpace(s string) string {
	if s == "" || s[0] > ' ' && s[len(s)-1] > ' ' {
		return s
	}
	return strings.Trim(s, " \t\n\v\f\r")
}

// cutSign takes a sign off s.
func cutSign(s string) (negative bool, rest string) {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		return s[0] == '-', s[1:]
	}
	return false, s
}

// cutUnderscores removes the underscores between digits; ok is false when one
// stands elsewhere.
func cutUnderscores(s string) (clean string, ok bool) {
	if strings.IndexByte(s, '_') < 0 {
		return s, true
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '_' {
			b = append(b, s[i])
			continue
		}
		if i == 0 || i+1 == len(s) || !isDigit(s[i-1]) || !isDigit(s[i+1]) {
			return "", false
		}
	}
	return string(b), true
}
