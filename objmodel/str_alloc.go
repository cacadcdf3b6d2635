package objmodel

import "unsafe"

// Short texts that are made anew lie in the same allocation as their Str.
type (
	str8 struct {
		Str
		text [8]byte
	}
	str24 struct {
		Str
		text [24]byte
	}
)

// allocText makes a str of n bytes, n > 0, for the caller to fill before anyone
// sees it. Its length in code points is not set.
func allocText(n int) (o *Str, text []byte) {
	switch {
	case n <= 8:
		s := &str8{}
		s.typ = &StrType
		o, text = &s.Str, s.text[:n:n]
	case n <= 24:
		s := &str24{}
		s.typ = &StrType
		o, text = &s.Str, s.text[:n:n]
	default:
		o, text = allocLong(), make([]byte, n)
	}
	o.s = unsafe.String(unsafe.SliceData(text), n)
	return o, text
}

// CopyASCII makes a str of a copy of b, which the caller knows to be ASCII.
func CopyASCII(b []byte) Value {
	switch len(b) {
	case 0:
		return Value{p: &emptyStr.Header}
	case 1:
		return Value{p: &asciiStrs[b[0]&0x7f].Header}
	}
	o, text := allocText(len(b))
	copy(text, b)
	o.n = int32(len(b))
	return Value{p: &o.Header}
}

// CopyText makes a str of a copy of b, which must be valid WTF-8.
func CopyText(b []byte) Value {
	if IsASCII(bytesAsString(b)) {
		return CopyASCII(b)
	}
	o, text := allocText(len(b))
	copy(text, b)
	o.n = -1
	return Value{p: &o.Header}
}
