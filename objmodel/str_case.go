package objmodel

import (
	"encoding/binary"
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/unicodedata"
)

func strUpper(t *Thread, a Args) (Value, error) {
	s := a.V[0].StrObject()
	if !s.IsASCII() {
		return mapText(t, s, unicodedata.Upper, mapAlike)
	}
	return t.flipCase(s, 'a')
}

func strLower(t *Thread, a Args) (Value, error) {
	s := a.V[0].StrObject()
	if !s.IsASCII() {
		return mapText(t, s, unicodedata.Lower, mapAlike)
	}
	return t.flipCase(s, 'A')
}

// reserveCase asks for the room of an ASCII text in another case, and counts the
// work of writing it.
func (t *Thread) reserveCase(s *Str) error {
	if len(s.s) < bigText {
		return nil
	}
	return reserveText(t, int64(len(s.s)))
}

// flipCase is the text's flipCase, which counts as steps where the text is long.
func (t *Thread) flipCase(s *Str, first byte) (Value, error) {
	if err := t.reserveCase(s); err != nil {
		return Value{}, err
	}
	if len(s.s) < bigZeros {
		return s.flipCase(first), nil
	}
	return t.flipApart(s, first)
}

func (t *Thread) flipApart(s *Str, first byte) (v Value, err error) {
	err = t.apart(int64(len(s.s)), func() { v = s.flipCase(first) })
	return v, err
}

// flipCase gives the ASCII text with the letters of the case that begins with
// first in the other case.
func (s *Str) flipCase(first byte) Value {
	from, text := 0, s.s
	for from+8 <= len(text) && letters(wordAt(text, from), first) == 0 {
		from += 8
	}
	for from < len(text) && text[from]-first >= 26 {
		from++
	}
	if from == len(text) {
		return s.exact()
	}
	if len(text) == 1 {
		return Value{p: &asciiStrs[text[0]^0x20].Header}
	}
	o, b := allocText(len(text))
	i := 0
	for ; i+8 <= len(b); i += 8 {
		word := wordAt(text, i)
		binary.LittleEndian.PutUint64(b[i:], word^letters(word, first)>>2)
	}
	for ; i < len(b); i++ {
		c := text[i]
		if c-first < 26 {
			c ^= 0x20
		}
		b[i] = c
	}
	o.n = int32(len(text))
	return Value{p: &o.Header}
}

// wordAt reads the eight bytes of s at i, which it must have.
func wordAt(s string, i int) uint64 {
	return binary.LittleEndian.Uint64(unsafe.Slice(unsafe.StringData(s[i:]), 8))
}

// letters marks, by their high bits, those of eight ASCII characters that are
// among the 26 from first on: adding to a byte below 128 carries into that bit
// from a limit on, and not beyond it.
func letters(word uint64, first byte) uint64 {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	return (word + ones*uint64(0x80-first)) &^ (word + ones*uint64(0x80-26-first)) & highs
}

func strCasefold(t *Thread, a Args) (Value, error) {
	s := a.V[0].StrObject()
	if s.IsASCII() {
		return strLower(t, a)
	}
	return mapText(t, s, unicodedata.Casefold, mapAlike)
}

func strTitle(t *Thread, a Args) (Value, error) {
	return strMap(t, a, asciiTitle, unicodedata.Title, mapInWord)
}

func strCapitalize(t *Thread, a Args) (Value, error) {
	return strMap(t, a, asciiCapitalize, unicodedata.Capitalize, mapLower)
}

func strSwapcase(t *Thread, a Args) (Value, error) {
	return strMap(t, a, asciiSwapcase, unicodedata.Swapcase, mapAlike)
}

// strMap applies a change of case, which has one form for ASCII. Text that does
// not change is given back as it is.
func strMap(t *Thread, a Args, ascii func([]byte) bool, full func(string) string, then textMap) (Value, error) {
	s := a.V[0].StrObject()
	if !s.IsASCII() {
		return mapText(t, s, full, then)
	}
	if err := t.reserveCase(s); err != nil {
		return Value{}, err
	}
	if s.s == "" {
		return s.exact(), nil
	}
	o, text := allocText(len(s.s))
	copy(text, s.s)
	if !ascii(text) {
		return s.exact(), nil
	}
	if len(text) == 1 {
		return Value{p: &asciiStrs[text[0]&0x7f].Header}, nil
	}
	o.n = int32(len(text))
	return o.Value(), nil
}

// mapText applies a change of case that may make the text three times as long.
func mapText(t *Thread, s *Str, full func(string) string, then textMap) (Value, error) {
	if err := reserveText(t, 3*int64(len(s.s))); err != nil {
		return Value{}, err
	}
	text, err := mapLong(t, s.s, full, then)
	return NewStr(text), err
}

// mapASCII applies change to a copy of s, unless it would change nothing.
func mapASCII(s string, change func([]byte) bool) (text string, changed bool) {
	b := []byte(s)
	if !change(b) {
		return s, false
	}
	return bytesAsString(b), true
}

func isLowerByte(c byte) bool { return 'a' <= c && c <= 'z' }
func isUpperByte(c byte) bool { return 'A' <= c && c <= 'Z' }
func isAlphaByte(c byte) bool { return isLowerByte(c | 0x20) }

// The functions below change the case of ASCII letters in b and leave other
// bytes alone; they report whether they changed anything.

func asciiUpper(b []byte) (changed bool) {
	for i, c := range b {
		if isLowerByte(c) {
			b[i] = c ^ 0x20
			changed = true
		}
	}
	return
}

func asciiLower(b []byte) (changed bool) {
	for i, c := range b {
		if isUpperByte(c) {
			b[i] = c ^ 0x20
			changed = true
		}
	}
	return
}

func asciiSwapcase(b []byte) (changed bool) {
	for i, c := range b {
		if isAlphaByte(c) {
			b[i] = c ^ 0x20
			changed = true
		}
	}
	return
}

func asciiTitle(b []byte) (changed bool) {
	inWord := false
	for i, c := range b {
		if inWord && isUpperByte(c) || !inWord && isLowerByte(c) {
			b[i] = c ^ 0x20
			changed = true
		}
		inWord = isAlphaByte(c)
	}
	return
}

func asciiCapitalize(b []byte) (changed bool) {
	for i, c := range b {
		if i == 0 && isLowerByte(c) || i > 0 && isUpperByte(c) {
			b[i] = c ^ 0x20
			changed = true
		}
	}
	return
}
