package pickletools

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/minipy-go/minipy/pickle/opcode"
)

// reprArg writes an argument as Python's repr.
func reprArg(arg any) string {
	switch v := arg.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case float64:
		return reprFloat(v)
	case string:
		return reprStr(v)
	case []byte:
		return opcode.ReprBytes(v)
	case opcode.ByteArray:
		return "bytearray(" + opcode.ReprBytes(v) + ")"
	}
	return fmt.Sprint(arg)
}

// log2of10 is the number of bits of a decimal digit.
const log2of10 = 3.321928094887362

// tooLong tells an int of more digits than Python converts to text. It is
// decided by the size first, as the conversion's cost is not linear.
func tooLong(arg any) bool {
	n, ok := arg.(*big.Int)
	if !ok {
		return false
	}
	bits := float64(n.BitLen())
	if bits < (opcode.MaxDigits-1)*log2of10 {
		return false
	}
	if bits > (opcode.MaxDigits+1)*log2of10 {
		return true
	}
	return len(strings.TrimPrefix(n.String(), "-")) > opcode.MaxDigits
}

// reprFloat writes the shortest digits that read back as f.
func reprFloat(f float64) string {
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

// reprStr writes s, which is UTF-8 with surrogates as three bytes each.
func reprStr(s string) string {
	quote := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		quote = '"'
	}
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte(quote)
	for i := 0; i < len(s); {
		c, n := codePointAt(s[i:])
		i += n
		writeCodePoint(&b, c, quote)
	}
	b.WriteByte(quote)
	return b.String()
}

// codePointAt decodes the first code point of s, which may be a surrogate.
func codePointAt(s string) (rune, int) {
	c, n := utf8.DecodeRuneInString(s)
	if c == utf8.RuneError && n == 1 && len(s) >= 3 && s[0] == 0xED {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return c, n
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
