package format

import (
	"strings"
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/unicodedata"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

const hexDigits = "0123456789abcdef"

// QuoteFor returns the quote that repr puts around s: a double one only when s
// holds a single one and no double one.
func QuoteFor(s string) byte {
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		return '"'
	}
	return '\''
}

// ReprString returns repr(s): quoted, with what is not printable escaped.
func ReprString(s string) string { return reprString(s, false) }

// ASCIIString returns ascii(s): as ReprString, with all that is not ASCII escaped.
func ASCIIString(s string) string { return reprString(s, true) }

func reprString(s string, ascii bool) string {
	quote := QuoteFor(s)
	if IsPlain(s, quote) {
		return string(quote) + s + string(quote)
	}
	b := make([]byte, 0, len(s)+len(s)/8+2)
	b = appendRepr(append(b, quote), s, quote, ascii)
	b = append(b, quote)
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// AppendRepr appends s as repr writes it between quotes, which are left to the
// caller.
func AppendRepr(b []byte, s string, quote byte) []byte {
	return appendRepr(b, s, quote, false)
}

// AppendASCII appends s with all that is not ASCII escaped, as ascii() does.
func AppendASCII(b []byte, s string) []byte {
	for i := 0; i < len(s); {
		if c := s[i]; c < 0x80 {
			b = append(b, c)
			i++
			continue
		}
		r, size := wtf8.DecodeRune(s[i:])
		b = appendEscape(b, r)
		i += size
	}
	return b
}

func appendRepr(b []byte, s string, quote byte, ascii bool) []byte {
	for i := 0; i < len(s); {
		if c := s[i]; c < 0x80 {
			b = appendReprByte(b, c, quote)
			i++
			continue
		}
		r, size := wtf8.DecodeRune(s[i:])
		switch {
		case !ascii && unicodedata.IsPrintable(r):
			b = append(b, s[i:i+size]...)
		default:
			b = appendEscape(b, r)
		}
		i += size
	}
	return b
}

// IsPlain reports whether s is printable ASCII with nothing to escape between
// such quotes.
func IsPlain(s string, quote byte) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c >= 0x7F || c == '\\' || c == quote {
			return false
		}
	}
	return true
}

// appendReprByte appends the ASCII character c as repr writes it between quotes.
func appendReprByte(b []byte, c, quote byte) []byte {
	switch {
	case c > '\\' && c < 0x7F || c > '\'' && c < '\\':
		return append(b, c)
	case c == quote || c == '\\':
		return append(b, '\\', c)
	case c == '\n':
		return append(b, '\\', 'n')
	case c == '\r':
		return append(b, '\\', 'r')
	case c == '\t':
		return append(b, '\\', 't')
	case c < ' ' || c >= 0x7F:
		return appendHexByte(b, c)
	}
	return append(b, c)
}

func appendHexByte(b []byte, c byte) []byte {
	return append(b, '\\', 'x', hexDigits[c>>4], hexDigits[c&15])
}

// appendEscape appends r as \xhh, \uhhhh or \Uhhhhhhhh, the shortest that holds it.
func appendEscape(b []byte, r rune) []byte {
	if r < 0x100 {
		return appendHexByte(b, byte(r))
	}
	digits, letter := 4, byte('u')
	if r > 0xFFFF {
		digits, letter = 8, 'U'
	}
	b = append(b, '\\', letter)
	for shift := 4 * (digits - 1); shift >= 0; shift -= 4 {
		b = append(b, hexDigits[r>>shift&15])
	}
	return b
}

// ReprBytes returns repr() of a bytes object that holds data: b'…'.
func ReprBytes[T string | []byte](data T) string { return "b" + quoteBytes(data, 0) }

// ReprByteArray returns the b'…' in the repr of a bytearray that holds data. A
// single quote is escaped there even between double ones.
func ReprByteArray(data []byte) string { return "b" + quoteBytes(data, '\'') }

// quoteBytes quotes data; besides the quote around it, also is escaped.
func quoteBytes[T string | []byte](data T, also byte) string {
	quote := QuoteFor(string(data))
	if also == 0 {
		also = quote
	}
	b := make([]byte, 0, len(data)+len(data)/8+2)
	b = appendBytes(append(b, quote), data, quote, also)
	return string(append(b, quote))
}

// AppendBytes appends data as the repr of bytes has it between quotes.
func AppendBytes(b []byte, data string, quote byte) []byte { return appendBytes(b, data, quote, quote) }

// AppendByteArray is AppendBytes for a bytearray: see ReprByteArray.
func AppendByteArray(b []byte, data string, quote byte) []byte {
	return appendBytes(b, data, quote, '\'')
}

func appendBytes[T string | []byte](b []byte, data T, quote, also byte) []byte {
	for i := 0; i < len(data); i++ {
		if c := data[i]; c == also && c != quote {
			b = append(b, '\\', c)
		} else {
			b = appendReprByte(b, c, quote)
		}
	}
	return b
}

// EscapeRune returns r as \xhh, \uhhhh or \Uhhhhhhhh, the shortest that holds it.
func EscapeRune(r rune) string { return string(appendEscape(nil, r)) }
