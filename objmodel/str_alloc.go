package objmodel

import "unsafe"

// Short texts that are made anew lie in the same allocation as their Str.
type (
	str16 struct {
		Str
		text [16]byte
	}
	str32 struct {
		Str
		text [32]byte
	}
)

// allocText makes a str of n bytes, n > 0, for the caller to fill before anyone
// sees it. Its length in code points is not set.
func allocText(n int) (o *Str, text []byte) {
	switch {
	case n <= 16:
		s := &str16{}
		o, text = &s.Str, s.text[:n:n]
	case n <= 32:
		s := &str32{}
		o, text = &s.Str, s.text[:n:n]
	default:
		o, text = &Str{}, make([]byte, n)
	}
	o.typ = &StrType
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
