package objmodel

import "unsafe"

// The text of a str that is made anew lies in the same memory, after its Str:
// words without pointers, which the collector has nothing to look for in. What
// such a Str points to is itself, and StrType, which is static.
const strSize = unsafe.Sizeof(Str{})

// allocText makes a str of n bytes, n > 0, for the caller to fill before anyone
// sees it. Its length in code points is not set. Long text that is not ASCII is
// for allocWide.
func allocText(n int) (o *Str, text []byte) {
	var p unsafe.Pointer
	switch {
	case n <= 8:
		p = unsafe.Pointer(new([6]uint64))
	case n <= 24:
		p = unsafe.Pointer(new([8]uint64))
	case n <= 40:
		p = unsafe.Pointer(new([10]uint64))
	default:
		p = unsafe.Pointer(unsafe.SliceData(make([]uint64, (int(strSize)+n+7)/8)))
	}
	o = (*Str)(p)
	o.typ = &StrType
	text = unsafe.Slice((*byte)(unsafe.Add(p, strSize)), n)
	o.s = unsafe.String(unsafe.SliceData(text), n)
	return o, text
}

// allocWide is allocText for any text. Long text that is not ASCII gets an index
// of its code points, which the collector has to see.
func allocWide(n int) (o *Str, text []byte) {
	if n <= crumbStep {
		return allocText(n)
	}
	o, text = allocLong(), make([]byte, n)
	o.s = unsafe.String(unsafe.SliceData(text), n)
	return o, text
}

// allocFor is allocText or allocWide, for text of which the caller knows whether
// it is ASCII; what isn't is counted when someone asks.
func allocFor(n int, ascii bool) (o *Str, text []byte) {
	if ascii {
		o, text = allocText(n)
		o.n = int32(n)
	} else {
		o, text = allocWide(n)
		o.n = -1
	}
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
	o, text := allocFor(len(b), false)
	copy(text, b)
	return Value{p: &o.Header}
}
