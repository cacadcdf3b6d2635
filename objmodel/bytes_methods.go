package objmodel

import (
	"encoding/hex"
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

func bytesCenter(t *Thread, a Args) (Value, error) { return bytesJustify(t, a, "center", alignCenter) }
func bytesLJust(t *Thread, a Args) (Value, error)  { return bytesJustify(t, a, "ljust", alignLeft) }
func bytesRJust(t *Thread, a Args) (Value, error)  { return bytesJustify(t, a, "rjust", alignRight) }

func bytesJustify(t *Thread, a Args, name string, align alignment) (Value, error) {
	width, err := sizeArg(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	fill := " "
	if len(a.V) > 2 {
		var ok bool
		if fill, ok = view(a.V[2]); !ok || len(fill) != 1 {
			return Value{}, TypeErrorf("%s() argument 2 must be a byte string of length 1, not %s", name, ArgName(a.V[2]))
		}
	}
	s := self(a)
	extra := max(max(width, 0)-len(s), 0)
	left := align.padding(extra, width)
	if v := padBytes(a.V[0], 0, left, fill[0], extra-left); v.p != nil {
		return v, nil
	}
	text, err := padText(t, "", s, fill, left, extra-left)
	return padded(a.V[0], text), err
}

// padBytes makes bytes of those of v with left fills put in after the first sign of
// them and right fills after all; nil if they are none or many, and for what is
// not exactly bytes.
func padBytes(v Value, sign, left int, fill byte, right int) Value {
	if extra := left + right; v.p.typ != &BytesType || extra <= 0 || extra > smallRequest {
		return Value{}
	}
	s := v.AsBytes().s
	made, data := allocBytes(left + len(s) + right)
	for i := range data {
		data[i] = fill
	}
	copy(data[left+copy(data, s[:sign]):], s[sign:])
	return made
}

func bytesZFill(t *Thread, a Args) (Value, error) {
	width, err := sizeArg(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	s := self(a)
	extra, sign := max(width, 0)-len(s), 0
	if s != "" && (s[0] == '-' || s[0] == '+') {
		sign = 1
	}
	if v := padBytes(a.V[0], sign, extra, '0', 0); v.p != nil {
		return v, nil
	}
	text, err := zeroFill(t, s, extra)
	return padded(a.V[0], text), err
}

// padded is like for a text that is a new one unless it is as long as the bytes of v.
func padded(v Value, text string) Value {
	if len(text) == len(self(Args{V: []Value{v}})) {
		return like(v, text)
	}
	return likeNew(v, unsafe.Slice(unsafe.StringData(text), len(text)))
}

func bytesExpandTabs(t *Thread, a Args) (Value, error) {
	size, err := tabSize(t, a)
	if err != nil {
		return Value{}, err
	}
	text, err := expandTabs(t, self(a), size, byteWidth, "result too long")
	return like(a.V[0], text), err
}

// decodeParams binds the arguments of decode.
var decodeParams = Params{Func: "decode", Names: []string{"encoding", "errors"}, MaxPos: 2}

func bytesDecode(t *Thread, a Args) (Value, error) {
	var enc, handler string
	if len(a.V) > 1 || len(a.Kw) > 0 {
		if v := a.V[0]; len(a.V) == 2 && len(a.Kw) == 0 && v.p.typ == &BytesType {
			if r := decodeKnown(v.AsBytes().s, a.V[1]); r.p != nil {
				return r, nil
			}
		}
		var err error
		if enc, handler, err = codecArgs(a, &decodeParams); err != nil {
			return Value{}, err
		}
	}
	data, _ := BufferOf(a.V[0])
	if err := t.tickText(len(data)); err != nil {
		return Value{}, err
	}
	if a.V[0].p.typ == &BytesType && isUTF8Name(enc) && utf8.ValidString(data) {
		return NewStr(data), nil
	}
	if a.V[0].p.typ == &ByteArrayType && isUTF8Name(enc) && len(data) < smallRequest && IsASCII(data) {
		return CopyASCII(a.V[0].AsByteArray().b), nil
	}
	return Decode(t, data, enc, handler)
}

// translateParams binds the arguments of bytes.translate.
var translateParams = Params{Func: "translate", Names: []string{"", "delete"}, PosOnly: 1, MaxPos: 2, Required: 1}

func bytesTranslate(t *Thread, a Args) (Value, error) {
	var out [2]Value
	if err := translateParams.Bind(a.Tail(1), out[:]); err != nil {
		return Value{}, err
	}
	table, deleted := "", ""
	var err error
	if !out[0].IsNone() {
		if table, err = bytesLike(out[0]); err != nil {
			return Value{}, err
		}
		if len(table) != 256 {
			return Value{}, ValueErrorf("translation table must be 256 characters long")
		}
	}
	if out[1].p != nil {
		if deleted, err = bytesLike(out[1]); err != nil {
			return Value{}, err
		}
	}
	s := self(a)
	if err := t.Reserve(int64(len(s)), 1); err != nil {
		return Value{}, err
	}
	gone := newByteSet(deleted)
	b := make([]byte, 0, len(s))
	err = t.eachOfBytes(s, func(piece string) {
		for i := 0; i < len(piece); i++ {
			switch c := piece[i]; {
			case gone.has(c):
			case table != "":
				b = append(b, table[c])
			default:
				b = append(b, c)
			}
		}
	})
	return like(a.V[0], bytesAsString(b)), err
}

func bytesMakeTrans(t *Thread, a Args) (Value, error) {
	from, err := bytesLike(a.V[0])
	if err != nil {
		return Value{}, err
	}
	to, err := bytesLike(a.V[1])
	if err != nil {
		return Value{}, err
	}
	if len(from) != len(to) {
		return Value{}, ValueErrorf("maketrans arguments must have same length")
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i := 0; i < len(from); i++ {
		table[from[i]] = to[i]
	}
	return NewBytes(bytesAsString(table)), nil
}

// hexParams binds the arguments of hex.
var hexParams = Params{Func: "hex", Names: []string{"sep", "bytes_per_sep"}, MaxPos: 2}

func bytesHex(t *Thread, a Args) (Value, error) {
	if s := self(a); len(a.V) == 1 && len(a.Kw) == 0 && 0 < len(s) && len(s) <= smallRequest/2 {
		o, text := allocText(2 * len(s))
		hex.Encode(text, []byte(s))
		o.n = int32(len(text))
		return Value{p: &o.Header}, nil
	}
	var out [2]Value
	if err := hexParams.Bind(a.Tail(1), out[:]); err != nil {
		return Value{}, err
	}
	group := 1
	if out[1].p != nil {
		var err error
		if group, err = cInt(t, out[1]); err != nil {
			return Value{}, err
		}
	}
	sep := ""
	if out[0].p != nil {
		var err error
		if sep, err = hexSeparator(t, out[0]); err != nil {
			return Value{}, err
		}
	}
	s := self(a)
	if err := reserveText(t, 3*int64(len(s))); err != nil {
		return Value{}, err
	}
	if group == 0 {
		sep = ""
	}
	text, err := groupedHex(t, s, sep, group)
	return NewASCII(text), err
}

// groupedHex separates groups of bytes, counted from the right if group is
// positive, else from the left.
func groupedHex(t *Thread, s, sep string, group int) (string, error) {
	const digits = "0123456789abcdef"
	b := make([]byte, 0, 2*len(s)+len(sep)*(len(s)/max(group, -group, 1)))
	err := t.inPieces(len(s), func(from, to int) {
		if sep == "" {
			b = hex.AppendEncode(b, []byte(s[from:to]))
			return
		}
		for i := from; i < to; i++ {
			at, size := i, -group
			if group > 0 {
				at, size = len(s)-i, group
			}
			if i > 0 && at%size == 0 {
				b = append(b, sep...)
			}
			b = append(b, digits[s[i]>>4], digits[s[i]&15])
		}
	})
	return bytesAsString(b), err
}

// hexSeparator gives the one ASCII character that a separator must be.
func hexSeparator(t *Thread, v Value) (string, error) {
	n, err := Length(t, v)
	if err != nil {
		return "", err
	}
	if n != 1 {
		return "", ValueErrorf("sep must be length 1.")
	}
	sep, ok := v.ToStr()
	if !ok {
		if sep, ok = view(v); !ok {
			return "", TypeErrorf("sep must be str or bytes.")
		}
	}
	if sep[0] >= 0x80 {
		return "", ValueErrorf("sep must be ASCII.")
	}
	return strings.Clone(sep), nil
}

func bytesFromHex(t *Thread, a Args) (Value, error) {
	data, err := parseHex(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	cls := a.V[0].AsType()
	if cls == &BytesType {
		return NewBytes(data), nil
	}
	if cls == &ByteArrayType {
		return NewByteArray([]byte(data)), nil
	}
	return Call(t, a.V[0], NewBytes(data))
}

// parseHex reads pairs of hexadecimal digits with white space between them.
func parseHex(t *Thread, v Value) (string, error) {
	text := v.StrObject()
	if text == nil {
		return "", TypeErrorf("fromhex() argument must be str, not %s", ArgName(v))
	}
	s := text.s
	if err := t.Reserve(int64(len(s)), 1); err != nil {
		return "", err
	}
	if err := t.Tick(int64(len(s) >> 6)); err != nil {
		return "", err
	}
	b := make([]byte, 0, len(s)/2)
	for i := 0; i < len(s); {
		if isSpaceByte(s[i]) {
			i++
			continue
		}
		pair := [2]int{hexValue(s, i), hexValue(s, i+1)}
		for j, d := range pair {
			if d < 0 {
				return "", ValueErrorf("non-hexadecimal number found in fromhex() arg at position %d",
					wtf8.RuneCount(s[:min(i+j, len(s))]))
			}
		}
		b = append(b, byte(pair[0]<<4|pair[1]))
		i += 2
	}
	return bytesAsString(b), nil
}

// hexValue gives the value of the hexadecimal digit s[i], -1 for anything else.
func hexValue(s string, i int) int {
	if i >= len(s) {
		return -1
	}
	switch c := s[i]; {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}
