package objmodel

import "github.com/minipy-go/minipy/objmodel/unicodedata"

func strUpper(t *Thread, a Args) (Value, error) {
	s := a.V[0].StrObject()
	if !s.IsASCII() {
		return mapText(t, s, unicodedata.Upper, mapAlike)
	}
	if err := t.reserveCase(s); err != nil {
		return Value{}, err
	}
	for i := 0; i < len(s.s); i++ {
		if isLowerByte(s.s[i]) {
			return flipCase(s.s, 'a'), nil
		}
	}
	return s.exact(), nil
}

func strLower(t *Thread, a Args) (Value, error) {
	s := a.V[0].StrObject()
	if !s.IsASCII() {
		return mapText(t, s, unicodedata.Lower, mapAlike)
	}
	if err := t.reserveCase(s); err != nil {
		return Value{}, err
	}
	for i := 0; i < len(s.s); i++ {
		if isUpperByte(s.s[i]) {
			return flipCase(s.s, 'A'), nil
		}
	}
	return s.exact(), nil
}

// reserveCase asks for the room of an ASCII text in another case, and counts the
// work of writing it.
func (t *Thread) reserveCase(s *Str) error {
	if len(s.s) < bigText {
		return nil
	}
	return reserveText(t, int64(len(s.s)))
}

// flipCase gives the ASCII text s with the letters of the case that begins with
// first in the other case.
func flipCase(s string, first byte) Value {
	if len(s) == 1 {
		return Value{p: &asciiStrs[s[0]^0x20].Header}
	}
	o, text := allocText(len(s))
	for i := range text {
		c := s[i]
		if c-first < 26 {
			c ^= 0x20
		}
		text[i] = c
	}
	o.n = int32(len(s))
	return Value{p: &o.Header}
}

func strCasefold(t *Thread, a Args) (Value, error) {
	return strMap(t, a, asciiLower, unicodedata.Casefold, mapAlike)
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
	if text, changed := mapASCII(s.s, ascii); changed {
		return NewASCII(text), nil
	}
	return s.exact(), nil
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
