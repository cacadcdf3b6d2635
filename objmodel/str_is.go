package objmodel

import "github.com/minipy-go/minipy/objmodel/unicodedata"

// isIdentifier reports whether s is an identifier; keywords are.
func isIdentifier(s string) bool { return unicodedata.IsIdentifier(s) }

// Classes of ASCII characters, as bits in asciiClasses.
const (
	classAlpha = 1 << iota
	classDigit
	classSpace
	classPrintable
)

// asciiClasses has the classes of each character of ASCII.
const asciiClasses = "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x04\x04\x04\x04\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x04\x04\x04\x04" +
	"\x0c\x08\x08\x08\x08\x08\x08\x08\x08\x08\x08\x08\x08\x08\x08\x08\x0a\x0a\x0a\x0a\x0a\x0a\x0a\x0a\x0a\x0a\x08\x08\x08\x08\x08\x08" +
	"\x08\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x08\x08\x08\x08\x08" +
	"\x08\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x08\x08\x08\x08\x00"

// asciiAll reports whether all characters of ASCII text have one of the classes.
func asciiAll(s string, classes byte) bool {
	for i := range len(s) {
		if asciiClasses[s[i]&0x7F]&classes == 0 {
			return false
		}
	}
	return true
}

// strAll reports whether s is not empty and has only code points for which f
// holds; those of ASCII have the classes.
func strAll(t *Thread, a Args, classes byte, f func(rune) bool) (Value, error) {
	o := a.V[0].StrObject()
	s := o.s
	if o.IsASCII() && len(s) < bigText {
		return Bool(s != "" && asciiAll(s, classes)), nil
	}
	all, err := t.allRunes(s, f)
	return Bool(s != "" && all), err
}

func strIsASCII(t *Thread, a Args) (Value, error) {
	return Bool(a.V[0].StrObject().IsASCII()), nil
}

func strIsSpace(t *Thread, a Args) (Value, error) {
	return strAll(t, a, classSpace, unicodedata.IsSpace)
}
func strIsDecimal(t *Thread, a Args) (Value, error) {
	return strAll(t, a, classDigit, unicodedata.IsDecimal)
}
func strIsDigit(t *Thread, a Args) (Value, error) {
	return strAll(t, a, classDigit, unicodedata.IsDigit)
}
func strIsNumeric(t *Thread, a Args) (Value, error) {
	return strAll(t, a, classDigit, unicodedata.IsNumeric)
}
func strIsAlpha(t *Thread, a Args) (Value, error) {
	return strAll(t, a, classAlpha, unicodedata.IsAlpha)
}
func strIsAlnum(t *Thread, a Args) (Value, error) {
	return strAll(t, a, classAlpha|classDigit, unicodedata.IsAlnum)
}

func strIsPrintable(t *Thread, a Args) (Value, error) {
	o := a.V[0].StrObject()
	s := o.s
	if o.IsASCII() && len(s) < bigText {
		return Bool(asciiAll(s, classPrintable)), nil
	}
	all, err := t.allRunes(s, unicodedata.IsPrintable)
	return Bool(all), err
}

func strIsIdentifier(t *Thread, a Args) (Value, error) {
	s := a.V[0].StrObject().s
	if err := t.tickText(len(s)); err != nil {
		return Value{}, err
	}
	return Bool(isIdentifier(s)), nil
}

func strIsLower(t *Thread, a Args) (Value, error) {
	return strCase(t, a, false)
}

func strIsUpper(t *Thread, a Args) (Value, error) {
	return strCase(t, a, true)
}

// strCase reports whether there is a code point of the wanted case and none of
// the other or in titlecase.
func strCase(t *Thread, a Args, upper bool) (Value, error) {
	o := a.V[0].StrObject()
	s := o.s
	if o.IsASCII() && len(s) < bigText {
		return Bool(asciiCase(s, upper)), nil
	}
	want, other := unicodedata.IsLower, unicodedata.IsUpper
	if upper {
		want, other = other, want
	}
	found := false
	all, err := t.allRunes(s, func(r rune) bool {
		found = found || want(r)
		return !other(r) && !unicodedata.IsTitle(r)
	})
	return Bool(found && all), err
}

// asciiCase is strCase for ASCII.
func asciiCase(s string, upper bool) bool {
	found := false
	for i := range len(s) {
		if c := s[i]; c|0x20-'a' < 26 {
			if (c&0x20 == 0) != upper {
				return false
			}
			found = true
		}
	}
	return found
}

func strIsTitle(t *Thread, a Args) (Value, error) {
	found, inWord := false, false
	all, err := t.allRunes(a.V[0].StrObject().s, func(r rune) bool {
		before := inWord
		upper := unicodedata.IsUpper(r) || unicodedata.IsTitle(r)
		inWord = upper || unicodedata.IsLower(r)
		found = found || upper
		return !inWord || before != upper
	})
	return Bool(found && all), err
}
