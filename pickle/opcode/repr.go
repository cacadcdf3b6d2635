package opcode

import (
	"bytes"
	"strings"
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
