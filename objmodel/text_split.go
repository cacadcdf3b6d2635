package objmodel

import (
	"strings"
	"unicode/utf8"

	"github.com/minipy-go/minipy/objmodel/unicodedata"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// charSet has a bit for each of the first 64 characters of ASCII.
type charSet uint64

// The characters that splitting goes by.
const (
	byteSpaces = charSet(1<<' ' | 1<<'\t' | 1<<'\n' | 1<<'\v' | 1<<'\f' | 1<<'\r')
	strSpaces  = byteSpaces | 1<<0x1c | 1<<0x1d | 1<<0x1e | 1<<0x1f
	byteBreaks = charSet(1<<'\n' | 1<<'\r')
	strBreaks  = byteBreaks | 1<<'\v' | 1<<'\f' | 1<<0x1c | 1<<0x1d | 1<<0x1e
)

// has reports whether c, of any value, is in a set of characters up to ' '.
func (set charSet) has(c byte) bool { return c <= ' ' && set>>c&1 != 0 }

// countFields counts the runs of characters that are not in the set.
func countFields(s string, spaces charSet) int {
	n, space := 0, true
	for i := 0; i < len(s); i++ {
		was := space
		if space = spaces.has(s[i]); was && !space {
			n++
		}
	}
	return n
}

// bySep splits at each sep, or from the left at the first limit of them unless
// limit is negative.
func (p *Parts) bySep(sep string, limit int) {
	s, at := p.s, 0
	if len(s) > countFrom && limit != 1 {
		p.expect(min(strings.Count(s, sep), limit&(1<<62-1)) + 1)
	}
	for ; limit != 0; limit-- {
		var i int
		if len(sep) == 1 {
			i = strings.IndexByte(s[at:], sep[0])
		} else {
			i = strings.Index(s[at:], sep)
		}
		if i < 0 {
			break
		}
		if !p.Add(at, at+i) {
			return
		}
		at += i + len(sep)
	}
	p.Add(at, len(s))
}

// bySepFromRight is bySep from the right; the last part comes first.
func (p *Parts) bySepFromRight(sep string, limit int) {
	stop := len(p.s)
	for ; limit != 0; limit-- {
		i := findText(p.s[:stop], sep, true)
		if i < 0 {
			break
		}
		if !p.Add(i+len(sep), stop) {
			return
		}
		stop = i
	}
	p.Add(0, stop)
}

// bySpace splits at runs of spaces. What is left after limit splits keeps its
// trailing space.
func (p *Parts) bySpace(spaces charSet, limit int) {
	s := p.s
	if len(s) > countFrom && limit < 0 {
		p.expect(countFields(s, spaces))
	}
	for at := 0; ; limit-- {
		for at < len(s) && spaces.has(s[at]) {
			at++
		}
		if at == len(s) {
			return
		}
		if limit == 0 {
			p.Add(at, len(s))
			return
		}
		start := at
		for at < len(s) && !spaces.has(s[at]) {
			at++
		}
		if !p.Add(start, at) {
			return
		}
	}
}

// bySpaceFromRight is bySpace from the right; the last part comes first.
func (p *Parts) bySpaceFromRight(spaces charSet, limit int) {
	s := p.s
	for at := len(s); ; limit-- {
		for at > 0 && spaces.has(s[at-1]) {
			at--
		}
		if at == 0 {
			return
		}
		if limit == 0 {
			p.Add(0, at)
			return
		}
		stop := at
		for at > 0 && !spaces.has(s[at-1]) {
			at--
		}
		if !p.Add(at, stop) {
			return
		}
	}
}

func isSpaceRune(r rune) bool { return unicodedata.IsSpace(r) }

// byWideSpace is bySpace for all the white space that there is.
func (p *Parts) byWideSpace(limit int) {
	for at := 0; ; limit-- {
		at = skipSpace(p.s, at, true)
		if at == len(p.s) {
			return
		}
		if limit == 0 {
			p.Add(at, len(p.s))
			return
		}
		start := at
		at = skipSpace(p.s, at, false)
		if !p.Add(start, at) {
			return
		}
	}
}

// byWideSpaceFromRight is byWideSpace from the right; the last part comes first.
func (p *Parts) byWideSpaceFromRight(limit int) {
	for at := len(p.s); ; limit-- {
		at = skipRunesBack(p.s, at, isSpaceRune, true)
		if at == 0 {
			return
		}
		if limit == 0 {
			p.Add(0, at)
			return
		}
		stop := at
		at = skipRunesBack(p.s, at, isSpaceRune, false)
		if !p.Add(at, stop) {
			return
		}
	}
}

// skipSpace is skipRunes for the white space of str.
func skipSpace(s string, at int, want bool) int {
	for at < len(s) {
		if c := s[at]; c < utf8.RuneSelf {
			if isStrSpaceByte(c) != want {
				break
			}
			at++
			continue
		}
		r, size := wtf8.DecodeRune(s[at:])
		if unicodedata.IsSpace(r) != want {
			break
		}
		at += size
	}
	return at
}

// skipRunes passes over the code points from at on for which f gives want.
func skipRunes(s string, at int, f func(rune) bool, want bool) int {
	for at < len(s) {
		r, size := wtf8.DecodeRune(s[at:])
		if f(r) != want {
			break
		}
		at += size
	}
	return at
}

// skipRunesBack is skipRunes from the end of s[:at].
func skipRunesBack(s string, at int, f func(rune) bool, want bool) int {
	for at > 0 {
		r, size := wtf8.DecodeLastRune(s[:at])
		if f(r) != want {
			break
		}
		at -= size
	}
	return at
}

// lines splits after the characters of breaks, and, if those are a str's, after
// the others that end a line. The parts have their ends if keep is set.
func (p *Parts) lines(breaks charSet, keep bool) {
	s, start := p.s, 0
	if len(s) > countFrom {
		p.expect(strings.Count(s, "\n") + 1)
	}
	for at := 0; ; {
		for at+8 <= len(s) && isPlainWord(s, at) {
			at += 8
		}
		if at >= len(s) {
			break
		}
		stop, c := at, s[at]
		at++
		switch {
		case breaks.has(c):
			if c == '\r' && at < len(s) && s[at] == '\n' {
				at++
			}
		case breaks == strBreaks && (c == 0xc2 || c == 0xe2): // U+0085, U+2028 and U+2029 begin so
			r, size := wtf8.DecodeRune(s[stop:])
			if !unicodedata.IsLineBreak(r) {
				continue
			}
			at = stop + size
		default:
			continue
		}
		if keep {
			stop = at
		}
		if !p.Add(start, stop) {
			return
		}
		start = at
	}
	if start < len(s) {
		p.Add(start, len(s))
	}
}

// isPlainWord reports whether the eight bytes of s at i, which it must have, are
// ASCII and none of them a control character.
func isPlainWord(s string, i int) bool {
	word := wordAt(s, i)
	return (word-0x2020202020202020|word)&0x8080808080808080 == 0
}
