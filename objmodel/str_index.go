package objmodel

import (
	"slices"
	"sync/atomic"
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// strAux is what only some strings have.
type strAux struct {
	// buf is the buffer that the text lies at the beginning of, with room for
	// what + may add; its length says how much of it is taken.
	buf []byte
	// crumbs are the byte offsets of the code points crumbStep, 2*crumbStep, …
	// of a long text that is not ASCII.
	crumbs []int
}

// crumbStep is the distance in code points between two known offsets.
const crumbStep = 64

// auxiliary gives the strAux of s, nil if it has none.
func (s *Str) auxiliary() *strAux {
	if !s.long {
		return nil
	}
	return (*strAux)(atomic.LoadPointer(&(*longStr)(unsafe.Pointer(s)).aux))
}

// setAux gives s, which must be long, its strAux.
func (s *Str) setAux(a *strAux) {
	atomic.StorePointer(&(*longStr)(unsafe.Pointer(s)).aux, unsafe.Pointer(a))
}

// offset gives the byte offset of code point i, 0 <= i <= Len.
func (s *Str) offset(i int) int {
	if s.IsASCII() {
		return i
	}
	if i < crumbStep {
		return wtf8.Offset(s.s, i)
	}
	base := s.crumb(i/crumbStep - 1)
	return base + wtf8.Offset(s.s[base:], i%crumbStep)
}

// crumb gives the offset of code point (k+1)*crumbStep, which s has, finding
// all such offsets when it is not known yet.
func (s *Str) crumb(k int) int {
	a := s.auxiliary()
	if a != nil && k < len(a.crumbs) {
		return a.crumbs[k]
	}
	var known []int
	if a != nil {
		known = a.crumbs
	}
	crumbs := extendCrumbs(known, s.s, s.Len()/crumbStep)
	if a != nil {
		a.crumbs = crumbs // those that share the buffer share its beginning
	} else if s.long {
		s.setAux(&strAux{crumbs: crumbs})
	}
	return crumbs[k]
}

// extendCrumbs returns the first n offsets of s, of which some may be known.
func extendCrumbs(known []int, s string, n int) []int {
	crumbs := append(make([]int, 0, n), known...)
	at := 0
	if len(crumbs) > 0 {
		at = crumbs[len(crumbs)-1]
	}
	for len(crumbs) < n {
		at += wtf8.Offset(s[at:], crumbStep)
		crumbs = append(crumbs, at)
	}
	return crumbs
}

// index gives the number of the code point at byte offset at.
func (s *Str) index(at int) int {
	if s.IsASCII() {
		return at
	}
	return wtf8.RuneCount(s.s[:at])
}

// Offset gives the byte offset of code point i, 0 <= i <= Len. It is found in
// time that does not grow with the text, but for the first time.
func (s *Str) Offset(i int) int { return s.offset(i) }

// Index gives the number of the code point that begins at a byte offset of the
// text, or the length for its end; it is the inverse of Offset.
func (s *Str) Index(at int) int {
	if s.IsASCII() {
		return at
	}
	last := s.Len()/crumbStep - 1
	if last < 0 {
		return s.index(at)
	}
	s.crumb(last)
	a := s.auxiliary()
	if a == nil {
		return s.index(at)
	}
	k, found := slices.BinarySearch(a.crumbs, at)
	if found {
		return (k + 1) * crumbStep
	}
	base := 0
	if k > 0 {
		base = a.crumbs[k-1]
	}
	return k*crumbStep + wtf8.RuneCount(s.s[base:at])
}

// At gives code point i as a str; i must be in range.
func (s *Str) At(i int) Value {
	if s.IsASCII() {
		return Value{p: &asciiStrs[s.s[i]].Header}
	}
	at := s.offset(i)
	if c := s.s[at]; c < 0x80 {
		return Value{p: &asciiStrs[c].Header}
	}
	v, _ := s.wideAt(at)
	return v
}

// wideAt gives the code point at a byte offset, which is not ASCII, as a str, and
// the offset of the next.
func (s *Str) wideAt(at int) (v Value, next int) {
	next = min(at+runeSize(s.s[at]), len(s.s))
	if c := s.s[at]; c&^1 == 0xC2 && next-at == 2 {
		return Value{p: &latin1Strs[c&1<<6|s.s[at+1]&0x3F].Header}, next
	}
	return oneWide(s.s[at:next]), next
}

// runeSize gives the number of bytes of a code point from its first.
func runeSize(first byte) int {
	switch {
	case first < 0x80:
		return 1
	case first < 0xE0:
		return 2
	case first < 0xF0:
		return 3
	}
	return 4
}

// oneWide gives the str of one code point beyond U+00FF.
func oneWide(s string) Value {
	o, text := allocText(len(s))
	copy(text, s)
	o.n = 1
	return o.Value()
}

// part gives the str of the bytes from start to stop.
func (s *Str) part(start, stop int) Value {
	if start == 0 && stop == len(s.s) {
		return s.exact()
	}
	if s.IsASCII() {
		if n := stop - start; 1 < n && n <= 8 {
			o, text := allocText(n)
			copy(text, s.s[start:])
			o.n = int32(n)
			return o.Value()
		}
		if stop-start == 1 {
			return NewASCII(s.s[start:stop])
		}
		return NewASCII(OwnText(s.s, s.s[start:stop]))
	}
	return partOfWide(s.s, start, stop)
}

// PartOf gives the str of the bytes of s from start to stop, in memory of its own
// if that is small.
func PartOf(s string, start, stop int) Value { return partOfWide(s, start, stop) }

// partOfWide gives the str of the bytes of s, which is not ASCII, from start to
// stop. What is short gets its text in its own memory.
func partOfWide(s string, start, stop int) Value {
	n := stop - start
	if n > crumbStep || n <= 2 {
		return NewStr(OwnText(s, s[start:stop]))
	}
	o, text := allocText(n)
	copy(text, s[start:])
	if o.n = -1; IsASCII(o.s) {
		o.n = int32(n)
	}
	return o.Value()
}

// exact gives s as a Value; StrObject has taken it out of a subclass instance.
func (s *Str) exact() Value { return Value{p: &s.Header} }

func strGetItem(t *Thread, v, key Value) (Value, error) {
	s := v.StrObject()
	if key.p == &intHdr {
		return s.item(int(int64(key.n)))
	}
	if sl := key.AsSlice(); sl != nil {
		return strSlice(t, s, sl)
	}
	if key.Native(&IntType).p == nil && key.p.typ.Slots.Index == nil {
		return Value{}, TypeErrorf("string indices must be integers, not '%s'", key.TypeName())
	}
	i, err := IndexInt(t, key, &IndexErrorType)
	if err != nil {
		return Value{}, err
	}
	return s.item(i)
}

// CharAt gives code point i of an ASCII str, counted from the end when negative;
// ok is false for any other str, and where there is none.
func CharAt(s *Str, i int64) (v Value, ok bool) {
	if i < 0 {
		i += int64(len(s.s))
	}
	if !s.IsASCII() || uint64(i) >= uint64(len(s.s)) {
		return Value{}, false
	}
	return Value{p: &asciiStrs[s.s[i]&0x7f].Header}, true
}

// item gives code point i, counted from the end when negative.
func (s *Str) item(i int) (Value, error) {
	n := s.Len()
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return Value{}, IndexErrorf("string index out of range")
	}
	return s.At(i), nil
}

func strSlice(t *Thread, s *Str, sl *Slice) (Value, error) {
	start, _, step, n, err := SliceIndices(t, sl, s.Len())
	switch {
	case err != nil:
		return Value{}, err
	case n == 0:
		return Value{p: &emptyStr.Header}, nil
	case step == 1:
		from, to := s.offset(start), s.offset(start+n)
		if to-from >= bigText && to-from < len(s.s) {
			if err := reserveText(t, int64(to-from)); err != nil {
				return Value{}, err
			}
		}
		return s.part(from, to), nil
	}
	if err := t.Tick(int64(n >> 3)); err != nil {
		return Value{}, err
	}
	if s.IsASCII() {
		if n == 1 {
			return s.At(start), nil
		}
		o, b := allocText(n)
		o.n = int32(n)
		err := t.inPieces(n, func(from, to int) {
			stepText(b[from:to], s.s, start+from*step, step)
		})
		return o.Value(), err
	}
	if step == -1 && n <= textPiece {
		return s.backward(start, n), nil
	}
	if err := t.Reserve(int64(s.Len()), 4); err != nil {
		return Value{}, err
	}
	runes := make([]rune, 0, s.Len())
	err = t.EachPiece(s.s, func(piece string) bool {
		runes = wtf8.AppendRunes(runes, piece)
		return true
	})
	if err != nil {
		return Value{}, err
	}
	b := make([]byte, 0, n)
	err = t.inPieces(n, func(from, to int) {
		for i := from; i < to; i++ {
			b = wtf8.AppendRune(b, runes[start+i*step])
		}
	})
	return NewStr(bytesAsString(b)), err
}

// stepText fills b with every step-th byte of s from start on.
func stepText(b []byte, s string, start, step int) {
	if step == -1 {
		s = s[start+1-len(b) : start+1]
		for i := range b {
			b[i] = s[len(s)-1-i]
		}
		return
	}
	for i := range b {
		b[i] = s[start]
		start += step
	}
}

// backward gives the n code points that end at code point start, the last first.
func (s *Str) backward(start, n int) Value {
	text := s.s[s.offset(start+1-n):s.offset(start+1)]
	o, b := allocWide(len(text))
	for i, at := 0, len(b); i < len(text); {
		size := min(runeSize(text[i]), at, len(text)-i)
		at -= size
		for k := range size {
			b[at+k] = text[i+k]
		}
		i += size
	}
	if o.n = int32(n); n == 1 || n == len(b) {
		return NewStr(o.s) // of which there may be one already
	}
	return o.Value()
}

// bytesAsString gives b as a string without copying; b must not change after.
func bytesAsString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
