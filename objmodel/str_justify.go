package objmodel

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel/format"
)

// alignment says where a text goes in a wider field.
type alignment uint8

const (
	alignLeft alignment = iota
	alignRight
	alignCenter
)

// padding gives how much of extra goes to the left. The odd one of a centred
// text goes left only when the field is odd.
func (a alignment) padding(extra, width int) int {
	switch a {
	case alignLeft:
		return 0
	case alignRight:
		return extra
	}
	return extra/2 + extra&width&1
}

func strCenter(t *Thread, a Args) (Value, error) { return strJustify(t, a, alignCenter) }
func strLJust(t *Thread, a Args) (Value, error)  { return strJustify(t, a, alignLeft) }
func strRJust(t *Thread, a Args) (Value, error)  { return strJustify(t, a, alignRight) }

// sizeArg gives an argument that CPython takes as a Py_ssize_t.
//
//go:noinline
func sizeArg(t *Thread, v Value) (int, error) { return SizeArg(t, v) }

// SizeArg reads a count or size given as an argument. Errors: TypeError,
// OverflowError in the words of CPython's argument parser.
func SizeArg(t *Thread, v Value) (int, error) {
	if v.IsInt() {
		return int(v.AsInt()), nil
	}
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() {
		return 0, OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	return int(i.AsInt()), nil
}

func strJustify(t *Thread, a Args, align alignment) (Value, error) {
	s := a.V[0].StrObject()
	width, err := sizeArg(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	fill := " "
	if len(a.V) > 2 {
		f := a.V[2].StrObject()
		if f == nil {
			return Value{}, TypeErrorf("The fill character must be a unicode character, not %s", a.V[2].TypeName())
		}
		if fill = f.s; f.Len() != 1 {
			return Value{}, TypeErrorf("The fill character must be exactly one character long")
		}
	}
	if width <= s.Len() {
		return s.exact(), nil
	}
	extra := width - s.Len()
	left := align.padding(extra, width)
	if width <= smallRequest && len(fill) == 1 && width > 1 {
		o, b := allocFor(extra+len(s.s), s.IsASCII())
		for i := range left {
			b[i] = fill[0]
		}
		b = b[left:]
		b = b[copy(b, s.s):]
		for i := range b {
			b[i] = fill[0]
		}
		o.n = int32(width)
		return o.Value(), nil
	}
	text, err := padText(t, "", s.s, fill, left, extra-left)
	if err != nil {
		return Value{}, err
	}
	return countedStr(text, width), nil
}

// quickWidth is the width up to which numbers are padded on Go's stack.
const quickWidth = 64

func appendFill(b []byte, c byte, n int) []byte {
	for range n {
		b = append(b, c)
	}
	return b
}

// padText puts sign and left fills before s and right fills after it.
func padText(t *Thread, sign, s, fill string, left, right int) (string, error) {
	if int64(left)+int64(right) > maxText {
		return "", MemoryError()
	}
	total := int64(left+right)*int64(len(fill)) + int64(len(sign)+len(s))
	if err := reserveText(t, total); err != nil {
		return "", err
	}
	b, err := t.fillText(append(format.Uncleared(int(total)), sign...), fill, left)
	if err == nil {
		b, err = t.fillText(append(b, s...), fill, right)
	}
	return bytesAsString(b), err
}

func strZFill(t *Thread, a Args) (Value, error) {
	s := a.V[0].StrObject()
	width, err := sizeArg(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	width = max(width, 0)
	if extra := width - s.Len(); 0 < extra && width <= quickWidth && s.n == int32(len(s.s)) {
		var buf [quickWidth]byte
		b := buf[:0]
		rest := s.s
		if rest != "" && (rest[0] == '-' || rest[0] == '+') {
			b, rest = append(b, rest[0]), rest[1:]
		}
		return CopyASCII(append(appendFill(b, '0', extra), rest...)), nil
	}
	text, err := zeroFill(t, s.s, width-s.Len())
	if err != nil {
		return Value{}, err
	}
	return countedStr(text, max(width, s.Len())), nil
}

// zeroFill puts n zeros after the sign of s.
func zeroFill(t *Thread, s string, n int) (string, error) {
	if n <= 0 {
		return s, nil
	}
	sign := 0
	if s != "" && (s[0] == '-' || s[0] == '+') {
		sign = 1
	}
	return padText(t, s[:sign], s[sign:], "0", n, 0)
}

// expandTabsParams binds the argument of expandtabs, of str and bytes.
var expandTabsParams = Params{Func: "expandtabs", Names: []string{"tabsize"}, MaxPos: 1}

// tabSize gives the argument of expandtabs.
func tabSize(t *Thread, a Args) (int, error) {
	if len(a.V) == 2 && len(a.Kw) == 0 && a.V[1].IsInt() {
		return cInt(t, a.V[1])
	}
	var out [1]Value
	if err := expandTabsParams.Bind(a.Tail(1), out[:]); err != nil || out[0].p == nil {
		return 8, err
	}
	return cInt(t, out[0])
}

// cInt gives an argument that is an int of C. Errors: OverflowError.
func cInt(t *Thread, v Value) (int, error) {
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() || i.AsInt() != int64(int32(i.AsInt())) {
		return 0, OverflowErrorf("Python int too large to convert to C int")
	}
	return int(i.AsInt()), nil
}

func strExpandTabs(t *Thread, a Args) (Value, error) {
	size, err := tabSize(t, a)
	if err != nil {
		return Value{}, err
	}
	s := a.V[0].StrObject()
	width := runeWidth
	if s.IsASCII() {
		width = byteWidth
	}
	text, err := expandTabs(t, s.s, size, width, "result too long")
	if err != nil {
		return Value{}, err
	}
	return NewStr(text), nil
}

// spaces are what a tab becomes in pieces of.
const spaces = "                                                                "

// expandTabs makes each tab the spaces up to the next multiple of size; lines
// begin after \n and \r. Columns are counted in what width measures.
func expandTabs(t *Thread, s string, size int, width func(string) int, tooLong string) (string, error) {
	if err := t.tickText(len(s)); err != nil {
		return "", err
	}
	tabs := strings.Count(s, "\t")
	if tabs == 0 {
		return s, nil
	}
	if size > 0 && tabs > maxText/size {
		return "", OverflowErrorf("%s", tooLong)
	}
	if err := reserveText(t, int64(len(s))+int64(tabs)*int64(max(size, 0))); err != nil {
		return "", err
	}
	b := make([]byte, 0, len(s)+8*tabs)
	column := 0
	for i, next := 0, textPiece; i < len(s); {
		if i >= next {
			next = i + textPiece
			if err := t.Tick(pieceTicks); err != nil {
				return "", err
			}
		}
		n := width(s[i:])
		switch c := s[i]; {
		case c == '\t':
			if size > 0 {
				n := size - column%size
				column += n
				for ; n > 0; n -= min(n, len(spaces)) {
					b = append(b, spaces[:min(n, len(spaces))]...)
					if n > len(spaces) {
						if err := t.Tick(1); err != nil {
							return "", err
						}
					}
				}
			}
		case c == '\n' || c == '\r':
			b = append(b, c)
			column = 0
		default:
			b = append(b, s[i:i+n]...)
			column++
		}
		i += n
	}
	return bytesAsString(b), nil
}
