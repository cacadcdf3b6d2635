package codecs

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// EncodeUnicodeEscape writes s in ASCII with the escapes of a Python string
// literal; quotes are left alone. There are no errors.
func EncodeUnicodeEscape(s string, _ EncodeHandler) (string, error) {
	b := make([]byte, 0, len(s)+len(s)/4)
	for i := 0; i < len(s); {
		r, size := wtf8.DecodeRune(s[i:])
		i += size
		switch {
		case r == '\\':
			b = append(b, '\\', '\\')
		case r == '\n':
			b = append(b, '\\', 'n')
		case r == '\r':
			b = append(b, '\\', 'r')
		case r == '\t':
			b = append(b, '\\', 't')
		case ' ' <= r && r < 0x7F:
			b = append(b, byte(r))
		default:
			b = append(b, escapeOf(r)...)
		}
	}
	return string(b), nil
}

// EncodeRawUnicodeEscape writes s in Latin-1, and what that has not as \uhhhh
// or \Uhhhhhhhh. Backslashes are not escaped. There are no errors.
func EncodeRawUnicodeEscape(s string, _ EncodeHandler) (string, error) {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := wtf8.DecodeRune(s[i:])
		i += size
		if r < 0x100 {
			b = append(b, byte(r))
		} else {
			b = append(b, escapeOf(r)...)
		}
	}
	return string(b), nil
}

// simpleEscapes are the escapes of one character after the backslash.
const (
	simpleEscapes = "\\'\"abfnrtv"
	simpleValues  = "\\'\"\a\b\f\n\r\t\v"
)

// DecodeUnicodeEscape reads Latin-1 with the escapes of a Python string
// literal. Names (\N{…}) are not known here: they are errors, as an unknown
// name is.
func DecodeUnicodeEscape(data string, h DecodeHandler) (string, error) {
	b := make([]byte, 0, len(data))
	var err error
	for i := 0; i < len(data); {
		if data[i] != '\\' {
			b = wtf8.AppendRune(b, rune(data[i]))
			i++
			continue
		}
		r, end, reason := readEscape(data, i)
		switch {
		case reason != "":
			b, i, err = fail(b, h, "unicodeescape", data, i, end, reason)
			if err != nil {
				return "", err
			}
			continue
		case r == unknownEscape:
			b = wtf8.AppendRune(append(b, '\\'), rune(data[end-1]))
		case r != lineJoin:
			b = wtf8.AppendRune(b, r)
		}
		i = end
	}
	return string(b), nil
}

// What readEscape gives besides code points.
const (
	unknownEscape = -1 // the escape stands for itself
	lineJoin      = -2 // a backslash before a line end stands for nothing
)

// readEscape reads the escape that begins with the backslash at i, or says what
// is wrong with data[i:end].
func readEscape(data string, i int) (r rune, end int, reason string) {
	if i+1 >= len(data) {
		return 0, i + 1, "\\ at end of string"
	}
	c := data[i+1]
	if at := strings.IndexByte(simpleEscapes, c); at >= 0 {
		return rune(simpleValues[at]), i + 2, ""
	}
	switch c {
	case '\n':
		return lineJoin, i + 2, ""
	case 'x':
		return readHex(data, i, 2, "truncated \\xXX escape")
	case 'u':
		return readHex(data, i, 4, "truncated \\uXXXX escape")
	case 'U':
		r, end, reason = readHex(data, i, 8, "truncated \\UXXXXXXXX escape")
		if reason == "" && uint32(r) > 0x10FFFF {
			reason = "illegal Unicode character"
		}
		return r, end, reason
	case 'N':
		end, reason = badName(data, i)
		return 0, end, reason
	}
	if c < '0' || c > '7' {
		return unknownEscape, i + 2, ""
	}
	end = i + 1
	for end < len(data) && end < i+4 && '0' <= data[end] && data[end] <= '7' {
		r = r<<3 | rune(data[end]-'0')
		end++
	}
	return r, end, ""
}

// readHex reads the digits after \x, \u or \U.
func readHex(data string, i, digits int, truncated string) (r rune, end int, reason string) {
	n := uint32(0)
	for end = i + 2; end < i+2+digits; end++ {
		d := -1
		if end < len(data) {
			d = strings.IndexByte("0123456789abcdef", data[end]|0x20)
		}
		// 0x10 to 0x19 with the bit set look like digits.
		if d < 0 || d < 10 && data[end] < '0' {
			return 0, end, truncated
		}
		n = n<<4 | uint32(d)
	}
	return rune(n), end, ""
}

// badName tells how far a \N{…} is well formed.
func badName(data string, i int) (end int, reason string) {
	end = i + 2
	if end < len(data) && data[end] == '{' {
		end++
		if n := strings.IndexByte(data[end:], '}'); n > 0 {
			return end + n + 1, "unknown Unicode character name"
		} else if n < 0 {
			end = len(data)
		}
	}
	return end, "malformed \\N character escape"
}

// DecodeRawUnicodeEscape reads Latin-1 in which \uhhhh and \Uhhhhhhhh after an
// even number of backslashes are escapes.
func DecodeRawUnicodeEscape(data string, h DecodeHandler) (string, error) {
	b := make([]byte, 0, len(data))
	var err error
	for i := 0; i < len(data); {
		if data[i] != '\\' || i+1 >= len(data) || data[i+1] != 'u' && data[i+1] != 'U' {
			// A backslash takes the next character with it, so that an escaped
			// backslash begins no escape.
			n := 1
			if data[i] == '\\' && i+1 < len(data) {
				n = 2
			}
			for range n {
				b = wtf8.AppendRune(b, rune(data[i]))
				i++
			}
			continue
		}
		r, end, reason := readRawEscape(data, i)
		if reason == "" {
			b = wtf8.AppendRune(b, r)
			i = end
			continue
		}
		if b, i, err = fail(b, h, "rawunicodeescape", data, i, end, reason); err != nil {
			return "", err
		}
	}
	return string(b), nil
}

func readRawEscape(data string, i int) (r rune, end int, reason string) {
	if data[i+1] == 'u' {
		return readHex(data, i, 4, "truncated \\uXXXX escape")
	}
	r, end, reason = readHex(data, i, 8, "truncated \\UXXXXXXXX escape")
	if reason == "" && uint32(r) > 0x10FFFF {
		reason = "\\Uxxxxxxxx out of range"
	}
	return r, end, reason
}
