package objmodel

import (
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// The types of iterators over a str.
var (
	StrIterType      = Type{Name: "str_iterator"}
	StrASCIIIterType = Type{Name: "str_ascii_iterator"}
)

// StrIter is an iterator over the code points of a str.
type StrIter struct {
	Header
	str *Str // nil once exhausted
	at  int  // byte offset of the next code point
}

func strIter(t *Thread, v Value) (Value, error) {
	s := v.StrObject()
	typ := &StrIterType
	if s.IsASCII() {
		typ = &StrASCIIIterType
	}
	it := &StrIter{Header{typ}, s, 0}
	return Value{p: &it.Header}, nil
}

// appendCharacters appends the characters of s.
func (s *Str) appendCharacters(out []Value) []Value {
	for at := 0; at < len(s.s); {
		if c := s.s[at]; c < 0x80 {
			out = append(out, Value{p: &asciiStrs[c].Header})
			at++
			continue
		}
		var v Value
		v, at = s.wideAt(at)
		out = append(out, v)
	}
	return out
}

// characters counts those of a str, or those that reversed() has still to give of
// one; it gives -1 for what is reversed otherwise.
func (v Value) characters() int {
	if v.p.typ == &StrType {
		return (*Str)(unsafe.Pointer(v.p)).Len()
	}
	if r := (*Reversed)(unsafe.Pointer(v.p)); r.seq.p != nil && r.seq.p.typ == &StrType {
		return r.i + 1
	}
	return -1
}

// appendCharacters appends what characters counts, and ends the iterator.
func (v Value) appendCharacters(out []Value) []Value {
	if v.p.typ == &StrType {
		return (*Str)(unsafe.Pointer(v.p)).appendCharacters(out)
	}
	r := (*Reversed)(unsafe.Pointer(v.p))
	n := r.i + 1
	whole := (*Str)(unsafe.Pointer(r.seq.p)).appendCharacters(make([]Value, 0, (*Str)(unsafe.Pointer(r.seq.p)).Len()))
	for r.i >= 0 {
		out = append(out, whole[r.i])
		r.i--
	}
	if n > 0 {
		r.seq = Value{}
	}
	return out
}

// AsStrIter gives the StrIter behind v, nil if v isn't one.
func (v Value) AsStrIter() *StrIter {
	if v.p != nil && (v.p.typ == &StrASCIIIterType || v.p.typ == &StrIterType) {
		return (*StrIter)(unsafe.Pointer(v.p))
	}
	return nil
}

// Next gives the next code point; ok is false at the end.
func (it *StrIter) Next() (v Value, ok bool) {
	s := it.str
	if s == nil {
		return
	}
	if it.at >= len(s.s) {
		it.str = nil
		return
	}
	if c := s.s[it.at]; c < 0x80 {
		it.at++
		return Value{p: &asciiStrs[c].Header}, true
	}
	v, it.at = s.wideAt(it.at)
	return v, true
}

// NextASCII is Next as far as the next code point is ASCII; ok is false for any
// other, and at the end.
func (it *StrIter) NextASCII() (v Value, ok bool) {
	if s := it.str; s != nil && uint(it.at) < uint(len(s.s)) {
		if c := s.s[it.at]; c < 0x80 {
			it.at++
			return Value{p: &asciiStrs[c].Header}, true
		}
	}
	return Value{}, false
}

func strIterNext(t *Thread, v Value) (Value, error) {
	x, _ := (*StrIter)(unsafe.Pointer(v.p)).Next()
	return x, nil
}

var strIterMethods = []MethodDef{
	{Name: "__length_hint__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		it := a.V[0].AsStrIter()
		if it.str == nil {
			return Int(0), nil
		}
		return Int(int64(wtf8.RuneCount(it.str.s[it.at:]))), nil
	}, Doc: "How many characters are left."},
	{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		it := a.V[0].AsStrIter()
		if it.str == nil {
			return reduceIter(t, "iter", Value{p: &emptyStr.Header}, Value{})
		}
		return reduceIter(t, "iter", it.str.exact(), Int(int64(it.str.index(it.at))))
	}, Doc: "How to make an equal iterator."},
	{Name: "__setstate__", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		i, err := iterState(t, a.V[1])
		if err != nil {
			return Value{}, err
		}
		if it := a.V[0].AsStrIter(); it.str != nil {
			it.at = it.str.offset(min(max(i, 0), it.str.Len()))
		}
		return None, nil
	}, Doc: "Go on from a position."},
}

var strIterSpec = TypeSpec{
	Type: &StrIterType, Object: (*StrIter)(nil),
	Flags:   FlagNoInstantiate,
	Slots:   Slots{Iter: iterSelf, Next: strIterNext},
	Methods: strIterMethods,
}

var strASCIIIterSpec = TypeSpec{
	Type: &StrASCIIIterType, Object: (*StrIter)(nil),
	Flags:   FlagNoInstantiate,
	Slots:   Slots{Iter: iterSelf, Next: strIterNext},
	Methods: strIterMethods,
}
