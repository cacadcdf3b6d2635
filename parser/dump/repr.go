package dump

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// Repr returns the repr of a constant.
func Repr(v ast.ConstValue) string { return string(appendConst(nil, v)) }

// appendConst appends the repr of a constant.
func appendConst(out []byte, v ast.ConstValue) []byte {
	switch v := v.(type) {
	case ast.ConstNone:
		return append(out, "None"...)
	case ast.ConstEllipsis:
		return append(out, "Ellipsis"...)
	case ast.ConstBool:
		if v {
			return append(out, "True"...)
		}
		return append(out, "False"...)
	case ast.ConstInt:
		if v.Big != nil {
			return v.Big.Append(out, 10)
		}
		return strconv.AppendInt(out, v.Small, 10)
	case ast.ConstFloat:
		return appendFloat(out, float64(v), true)
	case ast.ConstComplex:
		return append(appendFloat(out, imag(v), false), 'j')
	case ast.ConstStr:
		return appendStr(out, string(v))
	case ast.ConstBytes:
		return appendBytes(out, string(v))
	}
	return out
}

// appendFloat appends a float as float.__repr__ writes it; point adds ".0" to
// a whole number, which the parts of a complex do without.
func appendFloat(out []byte, f float64, point bool) []byte {
	if math.IsInf(f, 1) {
		return append(out, "inf"...)
	}
	e := strconv.FormatFloat(f, 'e', -1, 64)
	exp, _ := strconv.Atoi(e[strings.IndexByte(e, 'e')+1:])
	if f != 0 && (exp < -4 || exp >= 16) {
		return append(out, e...)
	}
	start := len(out)
	out = strconv.AppendFloat(out, f, 'f', -1, 64)
	if point && strings.IndexByte(string(out[start:]), '.') < 0 {
		out = append(out, ".0"...)
	}
	return out
}

// quoteFor chooses the quote of a repr: single, unless only double is free.
func quoteFor(s string) byte {
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		return '"'
	}
	return '\''
}

const hex = "0123456789abcdef"

// appendStr appends the repr of a string, whose surrogates are three bytes
// each.
func appendStr(out []byte, s string) []byte {
	quote := quoteFor(s)
	out = append(out, quote)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			r, size = surrogate(s[i:])
		}
		out = appendChar(out, r, s[i:i+size], quote)
		i += size
	}
	return append(out, quote)
}

// surrogate decodes a surrogate of three bytes.
func surrogate(s string) (rune, int) {
	if len(s) < 3 {
		return rune(s[0]), 1
	}
	return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
}

func appendChar(out []byte, r rune, text string, quote byte) []byte {
	switch {
	case r == rune(quote) || r == '\\':
		return append(out, '\\', byte(r))
	case r == '\n':
		return append(out, `\n`...)
	case r == '\r':
		return append(out, `\r`...)
	case r == '\t':
		return append(out, `\t`...)
	case r < ' ' || r == 0x7F:
		return append(out, '\\', 'x', hex[r>>4], hex[r&15])
	case r < 0x7F || r != 0xFFFD && lexer.IsPrintable(r) || r == 0xFFFD && len(text) == 3:
		return append(out, text...)
	case r < 0x100:
		return append(out, '\\', 'x', hex[r>>4], hex[r&15])
	case r < 0x10000:
		return append(out, '\\', 'u', hex[r>>12], hex[r>>8&15], hex[r>>4&15], hex[r&15])
	}
	out = append(out, '\\', 'U')
	for shift := 28; shift >= 0; shift -= 4 {
		out = append(out, hex[r>>shift&15])
	}
	return out
}

// appendBytes appends the repr of a bytes object.
func appendBytes(out []byte, s string) []byte {
	quote := quoteFor(s)
	out = append(out, 'b', quote)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == quote || c == '\\':
			out = append(out, '\\', c)
		case c == '\n':
			out = append(out, `\n`...)
		case c == '\r':
			out = append(out, `\r`...)
		case c == '\t':
			out = append(out, `\t`...)
		case c < ' ' || c >= 0x7F:
			out = append(out, '\\', 'x', hex[c>>4], hex[c&15])
		default:
			out = append(out, c)
		}
	}
	return append(out, quote)
}
