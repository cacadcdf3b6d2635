package parser

import (
	"fmt"
	"strings"
	"unicode/utf8"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
	"github.com/minipy-go/minipy/parser/uniname"
)

// simpleEscapes are the escapes of one letter, in strings and bytes.
var simpleEscapes = [128]byte{
	'\\': '\\', '\'': '\'', '"': '"', 'a': 7, 'b': 8, 'f': 12, 'n': 10,
	'r': 13, 't': 9, 'v': 11,
}

// decodeString replaces the escapes of a string literal's body.
func decodeString(body string, raw bool, span ast.Span) (string, *actionError) {
	if !utf8.ValidString(body) {
		if !raw && strings.IndexByte(body, '\\') >= 0 {
			body = badRun(body)
		}
		return "", unicodeError(py.CheckUTF8(body), span)
	}
	i := strings.IndexByte(body, '\\')
	if raw || i < 0 {
		return body, nil
	}
	out := make([]byte, 0, len(body))
	for rest := body; ; {
		out = append(out, rest[:i]...)
		rest = rest[i+1:]
		n, err := stringEscape(&out, rest)
		if err != nil {
			return "", unicodeError(err.undecoded(body, len(body)-len(rest)-1), span)
		}
		rest = rest[n:]
		if i = strings.IndexByte(rest, '\\'); i < 0 {
			return string(append(out, rest...)), nil
		}
	}
}

// badRun finds the run of bytes beyond ASCII that is no UTF-8: CPython decodes
// each for itself in a text with escapes.
func badRun(s string) string {
	for i := 0; i < len(s); i++ {
		start := i
		for i < len(s) && s[i] >= utf8.RuneSelf {
			i++
		}
		if !utf8.ValidString(s[start:i]) {
			return s[start:i]
		}
	}
	return s
}

// escapeError is a bad escape in the middle of a literal.
type escapeError struct {
	to  int // how far beyond the backslash it goes
	why string
}

// undecoded is the codec's error about the escape at an offset of a literal.
func (e *escapeError) undecoded(body string, at int) *py.Undecoded {
	return &py.Undecoded{
		Encoding: "unicodeescape", Object: escaped(body), Reason: e.why,
		Start: len(escaped(body[:at])), End: len(escaped(body[:at+e.to+1])),
	}
}

// unicodeError is a codec's error about a literal.
func unicodeError(why *py.Undecoded, span ast.Span) *actionError {
	return &actionError{msg: "(unicode error) " + why.Error(), codec: why, span: span}
}

// escaped returns a text in which each character beyond ASCII, and a backslash
// before one, is an escape, as CPython hands it to its codec.
func escaped(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
			continue
		case i > 0 && s[i-1] == '\\' && !escapes(s[:i-1]):
			b.WriteString("u005c")
		}
		fmt.Fprintf(&b, "\\U%08x", r)
	}
	return b.String()
}

// escapes tells whether a text ends in a backslash that escapes what follows.
func escapes(s string) bool {
	return (len(s)-len(strings.TrimRight(s, "\\")))%2 == 1
}

// stringEscape appends what the escape after a backslash stands for, and
// returns how many bytes of it were read.
func stringEscape(out *[]byte, s string) (int, *escapeError) {
	if s == "" {
		*out = append(*out, '\\')
		return 0, nil
	}
	c := s[0]
	switch {
	case c == '\n':
		return 1, nil
	case c >= '0' && c <= '7':
		n, r := octal(s)
		*out = utf8.AppendRune(*out, r)
		return n, nil
	case c == 'x':
		return hexEscape(out, s, 2, "truncated \\xXX escape")
	case c == 'u':
		return hexEscape(out, s, 4, "truncated \\uXXXX escape")
	case c == 'U':
		return hexEscape(out, s, 8, "truncated \\UXXXXXXXX escape")
	case c == 'N':
		return namedEscape(out, s)
	case c < 128 && simpleEscapes[c] != 0:
		*out = append(*out, simpleEscapes[c])
		return 1, nil
	}
	*out = append(*out, '\\')
	return 0, nil
}

// octal reads up to three octal digits.
func octal(s string) (int, rune) {
	n, r := 0, rune(0)
	for n < 3 && n < len(s) && s[n] >= '0' && s[n] <= '7' {
		r = r*8 + rune(s[n]-'0')
		n++
	}
	return n, r
}

// hexDigits reads up to max hexadecimal digits.
func hexDigits(s string, max int) (int, rune) {
	n, r := 0, rune(0)
	for n < max && n < len(s) {
		d := hexValue(s[n])
		if d < 0 {
			break
		}
		r = r<<4 | rune(d)
		n++
	}
	return n, r
}

func hexValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

func hexEscape(out *[]byte, s string, digits int, why string) (int, *escapeError) {
	n, r := hexDigits(s[1:], digits)
	if n < digits {
		return 0, &escapeError{to: n + 1, why: why}
	}
	if digits == 8 && (r < 0 || r > utf8.MaxRune) {
		return 0, &escapeError{to: n + 1, why: "illegal Unicode character"}
	}
	*out = appendCodePoint(*out, r)
	return 1 + n, nil
}

// appendCodePoint appends a code point in UTF-8, a surrogate as three bytes
// too.
func appendCodePoint(out []byte, r rune) []byte {
	if r >= 0xD800 && r <= 0xDFFF {
		return append(out, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(out, r)
}

func namedEscape(out *[]byte, s string) (int, *escapeError) {
	end := strings.IndexByte(s, '}')
	if len(s) < 2 || s[1] != '{' || end < 0 {
		to := len(s)
		if len(s) < 2 || s[1] != '{' {
			to = 1
		}
		return 0, &escapeError{to: to, why: "malformed \\N character escape"}
	}
	if end == 2 {
		return 0, &escapeError{to: 3, why: "malformed \\N character escape"}
	}
	r, ok := uniname.Lookup(s[2:end])
	if !ok {
		return 0, &escapeError{to: end + 1, why: "unknown Unicode character name"}
	}
	*out = utf8.AppendRune(*out, r)
	return end + 1, nil
}

// decodeBytes replaces the escapes of a bytes literal's body.
func decodeBytes(body string, raw bool, span ast.Span) (string, *actionError) {
	for i := 0; i < len(body); i++ {
		if body[i] >= utf8.RuneSelf {
			return "", &actionError{msg: "bytes can only contain ASCII literal characters", span: span}
		}
	}
	if raw || strings.IndexByte(body, '\\') < 0 {
		return body, nil
	}
	out := make([]byte, 0, len(body))
	for i := 0; i < len(body); i++ {
		if body[i] != '\\' {
			out = append(out, body[i])
			continue
		}
		n, ok := bytesEscape(&out, body[i+1:])
		if !ok {
			return "", &actionError{span: span, msg: fmt.Sprintf("(value error) invalid \\x escape at position %d", i)}
		}
		i += n
	}
	return string(out), nil
}

// bytesEscape is stringEscape for bytes literals.
func bytesEscape(out *[]byte, s string) (int, bool) {
	c := s[0]
	switch {
	case c == '\n':
		return 1, true
	case c >= '0' && c <= '7':
		n, r := octal(s)
		*out = append(*out, byte(r))
		return n, true
	case c == 'x':
		n, r := hexDigits(s[1:], 2)
		*out = append(*out, byte(r))
		return 3, n == 2
	case simpleEscapes[c] != 0:
		*out = append(*out, simpleEscapes[c])
		return 1, true
	}
	*out = append(*out, '\\')
	return 0, true
}

// CharacterByName gives the character with a Unicode name or alias, as the
// escape \N{name} finds it.
func CharacterByName(name string) (r rune, ok bool) { return uniname.Lookup(name) }
