package objmodel

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

func strStrip(t *Thread, a Args) (Value, error)  { return strTrim(t, a, "strip", true, true) }
func strLStrip(t *Thread, a Args) (Value, error) { return strTrim(t, a, "lstrip", true, false) }
func strRStrip(t *Thread, a Args) (Value, error) { return strTrim(t, a, "rstrip", false, true) }

// strTrim is strip and its kin.
func strTrim(t *Thread, a Args, name string, left, right bool) (Value, error) {
	s := a.V[0].StrObject()
	if err := t.tickText(len(s.s)); err != nil {
		return Value{}, err
	}
	start, stop := 0, len(s.s)
	if len(a.V) < 2 || a.V[1].IsNone() {
		if left {
			start = trimSpaceLeft(s.s)
		}
		if right {
			stop = start + trimSpaceRight(s.s[start:])
		}
		return s.part(start, stop), nil
	}
	chars := a.V[1].StrObject()
	if chars == nil {
		return Value{}, TypeErrorf("%s arg must be None or str", name)
	}
	if len(chars.s) == 1 {
		c := chars.s[0]
		for left && start < stop && s.s[start] == c {
			start++
		}
		for right && stop > start && s.s[stop-1] == c {
			stop--
		}
		return s.part(start, stop), nil
	}
	if s.IsASCII() {
		return s.part(trimSet(s.s, newByteSet(chars.s), left, right)), nil
	}
	if c := chars.s; chars.Len() == 1 {
		for left && strings.HasPrefix(s.s[start:stop], c) {
			start += len(c)
		}
		for right && strings.HasSuffix(s.s[start:stop], c) {
			stop -= len(c)
		}
		return s.part(start, stop), nil
	}
	in := runeSet(chars.s)
	if left {
		start = skipRunes(s.s, start, in, true)
	}
	if right {
		stop = start + skipRunesBack(s.s[start:], stop-start, in, true)
	}
	return s.part(start, stop), nil
}

// runeSet gives a function that tells whether a code point is in s.
func runeSet(s string) func(rune) bool {
	const few = 64
	if len(s) <= few {
		return func(r rune) bool { return strings.Contains(s, wtf8.String(r)) }
	}
	set := make(map[rune]bool)
	for _, r := range wtf8.Runes(s) {
		set[r] = true
	}
	return func(r rune) bool { return set[r] }
}

// trimSpaceLeft gives where the white space at the start of s ends.
func trimSpaceLeft(s string) int {
	i := 0
	for i < len(s) && isStrSpaceByte(s[i]) {
		i++
	}
	if i < len(s) && s[i] >= 0x80 {
		return skipRunes(s, i, isSpaceRune, true)
	}
	return i
}

// trimSpaceRight gives where the white space at the end of s begins.
func trimSpaceRight(s string) int {
	i := len(s)
	for i > 0 && isStrSpaceByte(s[i-1]) {
		i--
	}
	if i > 0 && s[i-1] >= 0x80 {
		return skipRunesBack(s, i, isSpaceRune, true)
	}
	return i
}

// byteSet is a set of bytes.
type byteSet [4]uint64

// newByteSet gives the set of the bytes of s. Those of characters that are not
// ASCII do no harm where the text is.
func newByteSet(s string) (set byteSet) {
	for i := 0; i < len(s); i++ {
		set[s[i]>>6] |= 1 << (s[i] & 63)
	}
	return
}

func (set *byteSet) has(c byte) bool { return set[c>>6]>>(c&63)&1 != 0 }

// trimSet gives the part of s without bytes of the set at its ends.
func trimSet(s string, set byteSet, left, right bool) (start, stop int) {
	stop = len(s)
	for left && start < stop && set.has(s[start]) {
		start++
	}
	for right && stop > start && set.has(s[stop-1]) {
		stop--
	}
	return
}
