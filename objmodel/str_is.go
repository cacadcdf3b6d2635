package objmodel

import "github.com/minipy-go/minipy/objmodel/unicodedata"

// isIdentifier reports whether s is an identifier; keywords are.
func isIdentifier(s string) bool { return unicodedata.IsIdentifier(s) }

// strAll reports whether s is not empty and has only code points for which f
// holds.
func strAll(t *Thread, a Args, f func(rune) bool) (Value, error) {
	s := a.V[0].StrObject().s
	all, err := t.allRunes(s, f)
	return Bool(s != "" && all), err
}

func strIsASCII(t *Thread, a Args) (Value, error) {
	return Bool(a.V[0].StrObject().IsASCII()), nil
}

func strIsSpace(t *Thread, a Args) (Value, error)   { return strAll(t, a, unicodedata.IsSpace) }
func strIsDecimal(t *Thread, a Args) (Value, error) { return strAll(t, a, unicodedata.IsDecimal) }
func strIsDigit(t *Thread, a Args) (Value, error)   { return strAll(t, a, unicodedata.IsDigit) }
func strIsNumeric(t *Thread, a Args) (Value, error) { return strAll(t, a, unicodedata.IsNumeric) }
func strIsAlpha(t *Thread, a Args) (Value, error)   { return strAll(t, a, unicodedata.IsAlpha) }
func strIsAlnum(t *Thread, a Args) (Value, error)   { return strAll(t, a, unicodedata.IsAlnum) }

func strIsPrintable(t *Thread, a Args) (Value, error) {
	s := a.V[0].StrObject().s
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
	return strCase(t, a, unicodedata.IsLower, unicodedata.IsUpper)
}

func strIsUpper(t *Thread, a Args) (Value, error) {
	return strCase(t, a, unicodedata.IsUpper, unicodedata.IsLower)
}

// strCase reports whether there is a code point of the wanted case and none of
// the other or in titlecase.
func strCase(t *Thread, a Args, want, other func(rune) bool) (Value, error) {
	s := a.V[0].StrObject().s
	if len(s) == 1 {
		return Bool(want(rune(s[0]))), nil
	}
	found := false
	all, err := t.allRunes(s, func(r rune) bool {
		found = found || want(r)
		return !other(r) && !unicodedata.IsTitle(r)
	})
	return Bool(found && all), err
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
