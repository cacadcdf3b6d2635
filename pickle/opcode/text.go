package opcode

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// UTF8Error says where bytes stop being UTF-8, in the terms of Python's
// UnicodeDecodeError.
type UTF8Error struct {
	// Start and End delimit the offending bytes.
	Start, End int
	// Reason is one of Python's three words for it.
	Reason string
}

func (e *UTF8Error) pythonError(codec string, b []byte) error {
	return unicodeError(codec, b, e.Start, e.End, e.Reason)
}

// unicodeError makes the Error of a UnicodeDecodeError.
func unicodeError(codec string, b []byte, start, end int, reason string) error {
	return &Error{Class: "UnicodeDecodeError", Msg: decodeMessage(codec, b, start, end, reason),
		Codec: codec, Object: b, Start: start, End: end, Reason: reason}
}

// decodeMessage is the text of UnicodeDecodeError.
func decodeMessage(codec string, b []byte, start, end int, reason string) string {
	if end == start+1 {
		return fmt.Sprintf("'%s' codec can't decode byte 0x%02x in position %d: %s", codec, b[start], start, reason)
	}
	return fmt.Sprintf("'%s' codec can't decode bytes in position %d-%d: %s", codec, start, end-1, reason)
}

// The reasons of UTF8Error.
const (
	badStart        = "invalid start byte"
	badContinuation = "invalid continuation byte"
	unexpectedEnd   = "unexpected end of data"
)

// CheckUTF8 returns nil if b is UTF-8, where lone surrogates in their
// three-byte form are allowed (Python's surrogatepass), and else the first
// fault.
func CheckUTF8(b []byte) *UTF8Error {
	if utf8.Valid(b) {
		return nil
	}
	for i := 0; i < len(b); {
		n, bad := sequence(b[i:])
		if bad != "" {
			return &UTF8Error{Start: i, End: i + n, Reason: bad}
		}
		i += n
	}
	return nil
}

// sequence returns the length of the sequence that b starts with, or the
// length and the reason of the fault.
func sequence(b []byte) (n int, bad string) {
	size, low, high := leader(b[0])
	if size == 0 {
		return 1, badStart
	}
	if size > 1 && len(b) > 1 && (b[1] < low || b[1] > high) {
		return 1, badContinuation
	}
	// CPython's decoder refuses the second byte of a surrogate by itself; only
	// a whole one is let through.
	if b[0] == 0xED && len(b) > 1 && b[1] >= 0xA0 && (len(b) < 3 || !isContinuation(b[2])) {
		return 1, badContinuation
	}
	for i := 2; i < size && i < len(b); i++ {
		if !isContinuation(b[i]) {
			return i, badContinuation
		}
	}
	if len(b) < size {
		return len(b), unexpectedEnd
	}
	return size, ""
}

// leader returns the length that a first byte announces, 0 if it is none, and
// the bounds of the second byte.
func leader(c byte) (size int, low, high byte) {
	switch {
	case c < 0x80:
		return 1, 0, 0
	case c < 0xC2:
		return 0, 0, 0
	case c < 0xE0:
		return 2, 0x80, 0xBF
	case c == 0xE0:
		return 3, 0xA0, 0xBF
	case c < 0xF0:
		return 3, 0x80, 0xBF
	case c == 0xF0:
		return 4, 0x90, 0xBF
	case c < 0xF4:
		return 4, 0x80, 0xBF
	case c == 0xF4:
		return 4, 0x80, 0x8F
	}
	return 0, 0, 0
}

func isContinuation(c byte) bool { return c&0xC0 == 0x80 }

// FromLatin1 makes each byte the code point of its number.
func FromLatin1(b []byte) string {
	var s strings.Builder
	s.Grow(len(b))
	for _, c := range b {
		s.WriteRune(rune(c))
	}
	return s.String()
}

// appendCodePoint appends c in UTF-8; a surrogate becomes its three bytes,
// which utf8.AppendRune would replace.
func appendCodePoint(b []byte, c rune) []byte {
	if c >= 0xD800 && c <= 0xDFFF {
		return append(b, 0xED, 0x80|byte(c>>6)&0x3F, 0x80|byte(c)&0x3F)
	}
	return utf8.AppendRune(b, c)
}

// DecodeRawUnicodeEscape decodes Python's raw-unicode-escape: Latin-1 in which
// \uXXXX and \UXXXXXXXX stand for a code point where an odd number of
// backslashes ends with that one. The result is UTF-8 with surrogates as three
// bytes each; the error is an *Error.
func DecodeRawUnicodeEscape(b []byte) (string, error) {
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); {
		if b[i] != '\\' || i+1 == len(b) {
			out = appendCodePoint(out, rune(b[i]))
			i++
			continue
		}
		if b[i+1] != 'u' && b[i+1] != 'U' {
			out = append(out, '\\')
			out = appendCodePoint(out, rune(b[i+1]))
			i += 2
			continue
		}
		c, n, bad := codePoint(b[i:])
		if bad != "" {
			return "", unicodeError("rawunicodeescape", b, i, i+n, bad)
		}
		out = appendCodePoint(out, c)
		i += n
	}
	return string(out), nil
}

// codePoint reads the escape that b starts with and returns its length, or
// the length and the reason of the fault.
func codePoint(b []byte) (c rune, n int, bad string) {
	digits, reason := 4, `truncated \uXXXX escape`
	if b[1] == 'U' {
		digits, reason = 8, `truncated \UXXXXXXXX escape`
	}
	var v uint32
	for n = 2; n < 2+digits; n++ {
		if n == len(b) {
			return 0, n, reason
		}
		d, ok := hexDigit(b[n])
		if !ok {
			return 0, n, reason
		}
		v = v<<4 | uint32(d)
	}
	if v > utf8.MaxRune {
		return 0, n, `\Uxxxxxxxx out of range`
	}
	return rune(v), n, ""
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10, true
	}
	return 0, false
}
