package objmodel

import (
	"github.com/minipy-go/minipy/objmodel/unicodedata"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// isIdentifier reports whether s is an identifier; keywords are.
func isIdentifier(s string) bool { return unicodedata.IsIdentifier(s) }

// strAll reports whether s is not empty and has only code points for which f
// holds.
func strAll(a Args, f func(rune) bool) (Value, error) {
	s := a.V[0].StrObject().s
	return Bool(s != "" && skipRunes(s, 0, f, true) == len(s)), nil
}

func strIsASCII(t *Thread, a Args) (Value, error) {
	return Bool(a.V[0].StrObject().IsASCII()), nil
}

func strIsSpace(t *Thread, a Args) (Value, error)   { return strAll(a, unicodedata.IsSpace) }
func strIsDecimal(t *Thread, a Args) (Value, error) { return strAll(a, unicodedata.IsDecimal) }
func strIsDigit(t *Thread, a Args) (Value, error)   { return strAll(a, unicodedata.IsDigit) }
func strIsNumeric(t *Thread, a Args) (Value, error) { return strAll(a, unicodedata.IsNumeric) }
func strIsAlpha(t *Thread, a Args) (Value, error)   { return strAll(a, unicodedata.IsAlpha) }
func strIsAlnum(t *Thread, a Args) (Value, error)   { return strAll(a, unicodedata.IsAlnum) }

func strIsPrintable(t *Thread, a Args) (Value, error) {
	s := a.V[0].StrObject().s
	return Bool(skipRunes(s, 0, unicodedata.IsPrintable, true) == len(s)), nil
}

func strIsIdentifier(t *Thread, a Args) (Value, error) {
	return Bool(isIdentifier(a.V[0].StrObject().s)), nil
}

func strIsLower(t *Thread, a Args) (Value, error) {
	return strCase(a, unicodedata.IsLower, unicodedata.IsUpper)
}

func strIsUpper(t *Thread, a Args) (Value, error) {
	return strCase(a, unicodedata.IsUpper, unicodedata.IsLower)
}

// strCase reports whether there is a code point of the wanted case and none of
// the other or in titlecase.
func strCase(a Args, want, other func(rune) bool) (Value, error) {
	found := false
	for s := a.V[0].StrObject().s; s != ""; {
		r, size := wtf8.DecodeRune(s)
		if other(r) || unicodedata.IsTitle(r) {
			return False, nil
		}
		found = found || want(r)
		s = s[size:]
	}
	return Bool(found), nil
}

func strIsTitle(t *Thread, a Args) (Value, error) {
	found, inWord := false, false
	for s := a.V[0].StrObject().s; s != ""; {
		r, size := wtf8.DecodeRune(s)
		switch {
		case unicodedata.IsUpper(r) || unicodedata.IsTitle(r):
			if inWord {
				return False, nil
			}
			found, inWord = true, true
		case unicodedata.IsLower(r):
			if !inWord {
				return False, nil
			}
		default:
			inWord = false
		}
		s = s[size:]
	}
	return Bool(found), nil
}
