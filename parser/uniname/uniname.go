// Package uniname finds characters by their Unicode names, as the escape
// \N{name} of Python's string literals does, and the names of characters.
package uniname

import (
	"strconv"
	"strings"
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
	if r, ok := names().byName[name]; ok {
		return r, true
	}
	if r, ok := aliases()[name]; ok {
		return r, true
	}
	if digits, ok := strings.CutPrefix(name, "VS"); ok {
		return lookupSelector(digits)
	}
	return 0, false
}

const (
	ideograph = "CJK UNIFIED IDEOGRAPH-"
	syllable  = "HANGUL SYLLABLE "

	firstSyllable = 0xAC00
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
	return firstSyllable + rune((l*len(vowel)+v)*len(trail)+t), true
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
