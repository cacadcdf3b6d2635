package opcode

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ReprBytes writes b as Python's repr of a bytes object.
func ReprBytes(b []byte) string {
	quote := byte('\'')
	if bytes.IndexByte(b, '\'') >= 0 && bytes.IndexByte(b, '"') < 0 {
		quote = '"'
	}
	var s strings.Builder
	s.Grow(len(b) + 3)
	s.WriteByte('b')
	s.WriteByte(quote)
	for _, c := range b {
		writeByteRepr(&s, c, quote)
	}
	s.WriteByte(quote)
	return s.String()
}

func writeByteRepr(s *strings.Builder, c, quote byte) {
	const hex = "0123456789abcdef"
	switch {
	case c == quote || c == '\\':
		s.WriteByte('\\')
		s.WriteByte(c)
	case c == '\t':
		s.WriteString(`\t`)
	case c == '\n':
		s.WriteString(`\n`)
	case c == '\r':
		s.WriteString(`\r`)
	case c < ' ' || c >= 0x7F:
		s.WriteString(`\x`)
		s.WriteByte(hex[c>>4])
		s.WriteByte(hex[c&15])
	default:
		s.WriteByte(c)
	}
}

// ReprFloat writes f as Python's repr does: the shortest digits that read back
// as f.
func ReprFloat(f float64) string {
	switch {
	case math.IsNaN(f):
		return "nan"
	case math.IsInf(f, 0):
		return strings.ToLower(strings.TrimPrefix(strconv.FormatFloat(f, 'g', -1, 64), "+"))
	}
	s := strconv.FormatFloat(f, 'e', -1, 64)
	_, exponent, _ := strings.Cut(s, "e")
	if x, _ := strconv.Atoi(exponent); x >= 16 || x < -4 {
		return s
	}
	s = strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

// CodePoint decodes the first code point of s, UTF-8 in which surrogates stand
// as three bytes each, and gives its length in bytes. s must not be empty.
func CodePoint(s string) (rune, int) {
	c, n := utf8.DecodeRuneInString(s)
	if c == utf8.RuneError && n == 1 && len(s) >= 3 && s[0] == 0xED {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return c, n
}

// ReprStr writes s as Python's repr of a str; s is UTF-8 in which surrogates
// stand as three bytes each.
func ReprStr(s string) string {
	quote := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		quote = '"'
	}
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte(quote)
	for i := 0; i < len(s); {
		c, n := CodePoint(s[i:])
		i += n
		writeCodePoint(&b, c, quote)
	}
	b.WriteByte(quote)
	return b.String()
}

func writeCodePoint(b *strings.Builder, c rune, quote byte) {
	switch {
	case c == rune(quote) || c == '\\':
		b.WriteByte('\\')
		b.WriteRune(c)
	case c == '\t':
		b.WriteString(`\t`)
	case c == '\n':
		b.WriteString(`\n`)
	case c == '\r':
		b.WriteString(`\r`)
	case isPrintable(c):
		b.WriteRune(c)
	case c < 0x100:
		fmt.Fprintf(b, `\x%02x`, c)
	case c < 0x10000:
		fmt.Fprintf(b, `\u%04x`, c)
	default:
		fmt.Fprintf(b, `\U%08x`, c)
	}
}

// unicode151 are the code points that Unicode 15.1 added to 15.0; Python 3.13
// follows 15.1.
var unicode151 = &unicode.RangeTable{
	R16: []unicode.Range16{{Lo: 0x2FFC, Hi: 0x2FFF, Stride: 1}, {Lo: 0x31EF, Hi: 0x31EF, Stride: 1}},
	R32: []unicode.Range32{{Lo: 0x2EBF0, Hi: 0x2EE5D, Stride: 1}},
}

// isPrintable is Python's str.isprintable of one code point.
func isPrintable(c rune) bool {
	return unicode.IsPrint(c) || unicode.Is(unicode151, c)
}
