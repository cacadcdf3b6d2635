package program

import (
	"slices"
	"sync"
	"unicode"

	"github.com/minipy-go/minipy/objmodel/unicodedata"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// lower gives the lower case of one character as CPython's engine compares
// with: the first character of what str.lower gives.
func lower(r rune) rune {
	if r < 0x80 {
		return lowerASCII(r)
	}
	var buf [16]byte
	l, _ := wtf8.DecodeRune(string(unicodedata.AppendLower(buf[:0], r)))
	return l
}

func lowerASCII(r rune) rune {
	if r >= 'A' && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}

// sameUpper are the groups of lower-case characters that share an upper case
// (Unicode 15.1, simple mappings) and so match each other without case.
var sameUpper = [...]string{
	"i\u0131", "s\u017f", "\u00b5\u03bc", "\u0345\u03b9\u1fbe", "\u0390\u1fd3", "\u03b0\u1fe3", "\u03b2\u03d0",
	"\u03b5\u03f5", "\u03b8\u03d1", "\u03ba\u03f0", "\u03c0\u03d6", "\u03c1\u03f1", "\u03c2\u03c3",
	"\u03c6\u03d5", "\u0432\u1c80", "\u0434\u1c81", "\u043e\u1c82", "\u0441\u1c83", "\u0442\u1c84\u1c85",
	"\u044a\u1c86", "\u0463\u1c87", "\u1c88\ua64b", "\u1e61\u1e9b", "\ufb05\ufb06",
}

// variants gives all characters that match r without case, r included, in
// order; nil when there is only r.
func variants(r rune, ascii bool) []rune {
	if ascii {
		if l := lowerASCII(r); l >= 'a' && l <= 'z' {
			return []rune{l - 'a' + 'A', l}
		}
		return nil
	}
	if r < 0x80 {
		switch l := lower(r); {
		case l == 'i':
			return []rune{'I', 'i', 0x130, 0x131}
		case l == 'k':
			return []rune{'K', 'k', 0x212A}
		case l == 's':
			return []rune{'S', 's', 0x17F}
		case l >= 'a' && l <= 'z':
			return []rune{l - 'a' + 'A', l}
		}
		return nil
	}
	return folding().byLower[lower(r)]
}

// foldTable is what is known of the characters that have case.
type foldTable struct {
	cased   []rune          // in order
	byLower map[rune][]rune // by the lower case: all that match it
}

// folding makes the table when a pattern first asks for letters beyond ASCII.
var folding = sync.OnceValue(func() *foldTable {
	f := &foldTable{byLower: make(map[rune][]rune)}
	for _, c := range unicode.CaseRanges {
		for r := rune(c.Lo); r <= rune(c.Hi); r++ {
			f.cased = append(f.cased, r)
			l := lower(r)
			f.byLower[l] = append(f.byLower[l], r)
			if l != r {
				f.byLower[l] = append(f.byLower[l], l)
			}
		}
	}
	for _, group := range sameUpper {
		var all []rune
		for _, r := range group {
			f.cased = append(f.cased, r)
			all = append(all, r)
			all = append(all, f.byLower[r]...)
		}
		for _, r := range group {
			f.byLower[r] = all
		}
	}
	slices.Sort(f.cased)
	f.cased = slices.Compact(f.cased)
	for l, all := range f.byLower {
		slices.Sort(all)
		if all = slices.Compact(slices.Clone(all)); len(all) < 2 {
			all = nil
		}
		f.byLower[l] = all
	}
	return f
})

// casedIn gives the characters from lo to hi that have case.
func casedIn(lo, hi rune) []rune {
	cased := folding().cased
	i, _ := slices.BinarySearch(cased, lo)
	j, _ := slices.BinarySearch(cased, hi+1)
	return cased[i:j]
}

// Lower gives the lower case of a code point as patterns that ignore case see
// it, LowerASCII as those do that know ASCII only.
func Lower(r rune) rune { return lower(r) }

// LowerASCII is described at Lower.
func LowerASCII(r rune) rune { return lowerASCII(r) }

// IsCased reports whether a code point has case, IsCasedASCII whether it is an
// ASCII letter.
func IsCased(r rune) bool { return variants(r, false) != nil }

// IsCasedASCII is described at IsCased.
func IsCasedASCII(r rune) bool { return variants(r, true) != nil }
