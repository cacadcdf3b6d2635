// Package uniname finds characters by their Unicode names, as the escape
// \N{name} of Python's string literals does.
package uniname

import (
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/unicode/runenames"
)

// Lookup returns the character with a name or alias. As in CPython, the names
// of ideographs and Hangul syllables must be upper case.
func Lookup(name string) (rune, bool) {
	if len(name) > 128 {
		return 0, false
	}
	switch {
	case strings.HasPrefix(name, ideograph):
		return lookupIdeograph(name[len(ideograph):])
	case strings.HasPrefix(name, syllable):
		return lookupSyllable(name[len(syllable):])
	}
	name = strings.ToUpper(name)
	if r, ok := byName()[name]; ok {
		return r, true
	}
	if r, ok := aliases[name]; ok {
		return r, true
	}
	if digits, ok := strings.CutPrefix(name, "VS"); ok {
		return lookupSelector(digits)
	}
	return 0, false
}

// byName are the characters whose names a table holds.
var byName = sync.OnceValue(func() map[string]rune {
	m := make(map[string]rune, 36000)
	for _, area := range [...][2]rune{{0, 0x33FF}, {0x4DC0, 0x4DFF}, {0xA000, 0xABFF}, {0xD7B0, 0xD7FF}, {0xF900, 0x1FFFF}, {0x2F800, 0x2FA1D}, {0xE0000, 0xE01FF}} {
		for r := area[0]; r <= area[1]; r++ {
			if name := runenames.Name(r); name != "" && name[0] != '<' {
				m[name] = r
			}
		}
	}
	for name, r := range added151 {
		m[name] = r
	}
	return m
})

// added151 are the named characters of Unicode 15.1 that 15.0 lacks.
var added151 = map[string]rune{
	"IDEOGRAPHIC DESCRIPTION CHARACTER SURROUND FROM RIGHT":       0x2FFC,
	"IDEOGRAPHIC DESCRIPTION CHARACTER SURROUND FROM LOWER RIGHT": 0x2FFD,
	"IDEOGRAPHIC DESCRIPTION CHARACTER HORIZONTAL REFLECTION":     0x2FFE,
	"IDEOGRAPHIC DESCRIPTION CHARACTER ROTATION":                  0x2FFF,
	"IDEOGRAPHIC DESCRIPTION CHARACTER SUBTRACTION":               0x31EF,
}

const (
	ideograph = "CJK UNIFIED IDEOGRAPH-"
	syllable  = "HANGUL SYLLABLE "
)

// ideographs are the areas of CJK unified ideographs, whose names are their
// numbers.
var ideographs = [...][2]rune{
	{0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0x20000, 0x2A6DF}, {0x2A700, 0x2B739},
	{0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1}, {0x2CEB0, 0x2EBE0},
	{0x2EBF0, 0x2EE5D}, {0x30000, 0x3134A}, {0x31350, 0x323AF},
}

func lookupIdeograph(digits string) (rune, bool) {
	if len(digits) != 4 && len(digits) != 5 || strings.ToUpper(digits) != digits {
		return 0, false
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if err != nil {
		return 0, false
	}
	for _, area := range ideographs {
		if rune(n) >= area[0] && rune(n) <= area[1] {
			return rune(n), true
		}
	}
	return 0, false
}

// The letters of Hangul syllables, in Unicode's order.
var (
	leads = [...]string{"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"}
	vowel = [...]string{"A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"}
	trail = [...]string{"", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"}
)

func lookupSyllable(name string) (rune, bool) {
	l, rest := longest(leads[:], name)
	v, rest := longest(vowel[:], rest)
	t, rest := longest(trail[:], rest)
	if l < 0 || v < 0 || t < 0 || rest != "" {
		return 0, false
	}
	return 0xAC00 + rune((l*len(vowel)+v)*len(trail)+t), true
}

// longest finds the longest of some letters that a name starts with.
func longest(list []string, name string) (index int, rest string) {
	index = -1
	for i, s := range list {
		if strings.HasPrefix(name, s) && (index < 0 || len(s) > len(list[index])) {
			index = i
		}
	}
	if index < 0 {
		return -1, name
	}
	return index, name[len(list[index]):]
}

// lookupSelector finds "VS1" to "VS256", the variation selectors.
func lookupSelector(digits string) (rune, bool) {
	n, err := strconv.Atoi(digits)
	switch {
	case err != nil || digits[0] == '0' || digits[0] == '+' || n < 1 || n > 256:
		return 0, false
	case n <= 16:
		return 0xFE00 + rune(n-1), true
	}
	return 0xE0100 + rune(n-17), true
}
