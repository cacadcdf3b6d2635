package unicodedata

import (
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

const (
	capitalSigma = 'Σ'
	smallSigma   = 'σ'
	finalSigma   = 'ς'
)

// appendMapping appends what m maps r to.
func appendMapping(b []byte, r rune, m int32) []byte {
	if m >= specialMapping {
		return append(b, fullMappings[m-specialMapping]...)
	}
	return wtf8.AppendRune(b, r+m)
}

// AppendUpper appends the full uppercase mapping of r to b.
func AppendUpper(b []byte, r rune) []byte { return appendMapping(b, r, lookup(r).upper) }

// AppendLower appends the full lowercase mapping of r to b; a capital sigma
// gives the small sigma that does not end a word.
func AppendLower(b []byte, r rune) []byte { return appendMapping(b, r, lookup(r).lower) }

// AppendTitle appends the full titlecase mapping of r to b.
func AppendTitle(b []byte, r rune) []byte { return appendMapping(b, r, lookup(r).title) }

// AppendFold appends the full case folding of r to b.
func AppendFold(b []byte, r rune) []byte { return appendMapping(b, r, lookup(r).fold) }

// Upper returns str.upper() of s.
func Upper(s string) string { return mapAll(s, 'a', AppendUpper) }

// Casefold returns str.casefold() of s.
func Casefold(s string) string { return mapAll(s, 'A', AppendFold) }

// mapAll maps each code point of s: those of ASCII by turning the case of the
// letters from first on.
func mapAll(s string, first byte, mapping func([]byte, rune) []byte) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		if c := s[i]; c < 0x80 {
			if c-first < 26 {
				c ^= 0x20
			}
			b = append(b, c)
			i++
			continue
		}
		r, size := wtf8.DecodeRune(s[i:])
		b = mapping(b, r)
		i += size
	}
	return text(b)
}

// Lower returns str.lower() of s; a capital sigma at the end of a word becomes
// a final one.
func Lower(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		if c := s[i]; c < 0x80 {
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			b = append(b, c)
			i++
			continue
		}
		r, size := wtf8.DecodeRune(s[i:])
		b = lowerAt(b, s, i, r, size)
		i += size
	}
	return text(b)
}

// text gives b, which does not change after, as a string.
func text(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// lowerAt appends the lowercase of r, which stands in s at i with size bytes.
func lowerAt(b []byte, s string, i int, r rune, size int) []byte {
	if r != capitalSigma {
		return AppendLower(b, r)
	}
	if endsWord(s[:i], s[i+size:]) {
		return wtf8.AppendRune(b, finalSigma)
	}
	return wtf8.AppendRune(b, smallSigma)
}

// endsWord is the condition Final_Sigma of Unicode's section 3.13: a cased
// letter before and none after, case-ignorable code points skipped.
func endsWord(before, after string) bool {
	return casedLast(before) && !casedFirst(after)
}

func casedLast(s string) bool {
	for s != "" {
		r, size := wtf8.DecodeLastRune(s)
		if !IsCaseIgnorable(r) {
			return IsCased(r)
		}
		s = s[:len(s)-size]
	}
	return false
}

func casedFirst(s string) bool {
	for s != "" {
		r, size := wtf8.DecodeRune(s)
		if !IsCaseIgnorable(r) {
			return IsCased(r)
		}
		s = s[size:]
	}
	return false
}

// Swapcase returns str.swapcase() of s.
func Swapcase(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := wtf8.DecodeRune(s[i:])
		switch {
		case IsUpper(r):
			b = lowerAt(b, s, i, r, size)
		case IsLower(r):
			b = AppendUpper(b, r)
		default:
			b = wtf8.AppendRune(b, r)
		}
		i += size
	}
	return string(b)
}

// Capitalize returns str.capitalize() of s: the first code point in titlecase,
// the others in lowercase.
func Capitalize(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := wtf8.DecodeRune(s[i:])
		if i == 0 {
			b = AppendTitle(b, r)
		} else {
			b = lowerAt(b, s, i, r, size)
		}
		i += size
	}
	return string(b)
}

// Title returns str.title() of s: titlecase after anything that is not cased,
// lowercase after what is.
func Title(s string) string {
	b := make([]byte, 0, len(s))
	inWord := false
	for i := 0; i < len(s); {
		if c := s[i]; c < 0x80 {
			letter := (c|0x20)-'a' < 26
			switch {
			case letter && inWord:
				c |= 0x20
			case letter:
				c &^= 0x20
			}
			b, inWord = append(b, c), letter
			i++
			continue
		}
		r, size := wtf8.DecodeRune(s[i:])
		if inWord {
			b = lowerAt(b, s, i, r, size)
		} else {
			b = AppendTitle(b, r)
		}
		inWord = IsCased(r)
		i += size
	}
	return text(b)
}
