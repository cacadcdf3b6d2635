package objmodel

import (
	"sync/atomic"
	"unicode/utf8"
	"unsafe"
)

// Str is a Python str: a Go string in UTF-8 in which lone surrogates stand as
// their three-byte form (WTF-8), with what is asked of it often.
type Str struct {
	Header
	s    string
	hash int64 // 0: not computed yet; written atomically, static strings are shared
	n    int32 // code points; -1: not counted yet
	// joined says that + made the str, so that more may follow (see concatStr).
	joined bool
	// long says that the Str is the beginning of a longStr.
	long bool
}

// longStr is a Str with room for what only some long texts have.
type longStr struct {
	Str
	// aux is a *strAux or nil; read and written atomically.
	aux unsafe.Pointer
}

// allocLong makes an empty str that is long.
func allocLong() *Str {
	o := &longStr{}
	o.typ, o.long = &StrType, true
	return &o.Str
}

// NewStr makes a str of s, which must be valid WTF-8.
func NewStr(s string) Value {
	switch {
	case len(s) == 0:
		return Value{p: &emptyStr.Header}
	case len(s) == 1 && s[0] < 0x80:
		return Value{p: &asciiStrs[s[0]].Header}
	case len(s) == 2 && s[0]&^1 == 0xC2:
		return Value{p: &latin1Strs[s[0]&1<<6|s[1]&0x3F].Header}
	}
	o := newStr(s)
	return Value{p: &o.Header}
}

// NewASCII makes a str of s, which the caller knows to be ASCII.
//
//go:noinline
func NewASCII(s string) Value {
	switch len(s) {
	case 0:
		return Value{p: &emptyStr.Header}
	case 1:
		return Value{p: &asciiStrs[s[0]&0x7f].Header}
	}
	o := allocLong()
	o.s, o.n = s, int32(len(s))
	return Value{p: &o.Header}
}

// countedStr is NewStr for a text of which the caller knows that it has n code
// points.
func countedStr(s string, n int) Value {
	if n < 2 {
		return NewStr(s)
	}
	o := allocLong()
	o.s, o.n = s, int32(n)
	return o.Value()
}

func newStr(s string) *Str {
	n := int32(-1)
	if IsASCII(s) {
		n = int32(len(s))
	}
	o := allocLong()
	o.s, o.n = s, n
	return o
}

// Name makes a Str for use as an attribute name.
//
//go:noinline
func Name(s string) *Str { return newStr(s) }

var emptyStr = Str{Header: Header{&StrType}}

// asciiStrs are the one-character strings, shared as CPython shares them.
var asciiStrs = func() (t [128]Str) {
	const all = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f" +
		" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\x7f"
	for i := range t {
		t[i] = Str{Header: Header{&StrType}, s: all[i : i+1], n: 1}
	}
	return
}()

// latin1Strs are the one-character strings from U+0080 to U+00FF, which CPython
// shares too.
var latin1Strs = func() (t [128]Str) {
	for i := range t {
		t[i] = Str{Header: Header{&StrType}, s: string(rune(0x80 + i)), n: 1}
	}
	return
}()

// IsASCII reports whether every byte of s is below 0x80.
func IsASCII(s string) bool {
	i := 0
	if len(s) >= 8 {
		b := unsafe.Slice(unsafe.StringData(s), len(s))
		for ; i+8 <= len(s); i += 8 {
			if *(*uint64)(unsafe.Pointer(&b[i]))&0x8080808080808080 != 0 {
				return false
			}
		}
	}
	for ; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Value gives the str as a Value.
func (s *Str) Value() Value { return Value{p: &s.Header} }

// String gives the text, in WTF-8.
func (s *Str) String() string { return s.s }

// IsASCII reports whether the str is all ASCII, so that bytes are code points.
func (s *Str) IsASCII() bool { return int(s.n) == len(s.s) }

// Len gives the length in code points.
func (s *Str) Len() int {
	n := atomic.LoadInt32(&s.n)
	if n < 0 {
		n = int32(CountCodePoints(s.s))
		atomic.StoreInt32(&s.n, n)
	}
	return int(n)
}

// CountCodePoints counts the code points of WTF-8 text.
func CountCodePoints(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}

// Hash gives Python's hash of the str: SipHash-1-3 under the process's key.
func (s *Str) Hash() int64 {
	if h := atomic.LoadInt64(&s.hash); h != 0 {
		return h
	}
	return s.slowHash()
}

//go:noinline
func (s *Str) slowHash() int64 {
	h := hashText(s)
	if len(s.s) != 0 {
		atomic.StoreInt64(&s.hash, h)
	}
	return h
}

// AsStr gives the Str behind v if its type is exactly str, else nil.
func (v Value) AsStr() *Str {
	if v.p != nil && v.p.typ == &StrType {
		return (*Str)(unsafe.Pointer(v.p))
	}
	return nil
}

// StrObject gives the Str that v is, or that an instance of a subclass of str
// holds; nil for anything else.
func (v Value) StrObject() *Str {
	if v.p != nil && v.p.typ == &StrType {
		return (*Str)(unsafe.Pointer(v.p))
	}
	if w := v.Native(&StrType); w.p != nil {
		return (*Str)(unsafe.Pointer(w.p))
	}
	return nil
}

// ToStr gives the text of a str or of an instance of a subclass of it.
//
//go:noinline
func (v Value) ToStr() (string, bool) {
	if s := v.StrObject(); s != nil {
		return s.s, true
	}
	return "", false
}
