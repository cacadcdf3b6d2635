package program

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/minipy-go/minipy/interp/stdlib/regex/pattern"
)

// span is a range of characters.
type span struct{ lo, hi rune }

const maxRune = utf8.MaxRune

// spaces are the characters that str.isspace says yes to; the first
// asciiSpaces of them are those below 0x80 that bytes.isspace knows.
var spaces = []span{{'\t', '\r'}, {' ', ' '}, {0x1C, 0x1F}, {0x85, 0x85}, {0xA0, 0xA0}, {0x1680, 0x1680}, {0x2000, 0x200A},
	{0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}}

const asciiSpaces = 2

var (
	asciiDigits = []span{{'0', '9'}}
	asciiWords  = []span{{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}}
)

// The letters, digits and numbers of Unicode as regexp2 writes them; the last
// range of words came with Unicode 15.1.
const (
	unicodeDigits = `\p{Nd}`
	unicodeWords  = `\p{L}\p{N}_` + "\U0002EBF0-\U0002EE5D"
)

// class is a set of characters that is to be written for regexp2.
type class struct {
	spans        []span
	words, digit bool // also all of Unicode's
	// notWords and notDigits: also all but Unicode's.
	notWords, notDigits bool
}

// classOf gathers the items of a set under flags.
func classOf(items []pattern.Item, f pattern.Flags) *class {
	c := &class{}
	ascii := f&pattern.Unicode == 0
	for _, it := range items {
		if it.Class != 0 {
			c.addClass(it.Class, ascii)
			continue
		}
		c.spans = append(c.spans, span{it.Lo, it.Hi})
		if f&pattern.IgnoreCase != 0 {
			c.addVariants(it.Lo, it.Hi, ascii)
		}
	}
	c.spans = normal(c.spans)
	return c
}

func (c *class) addClass(letter byte, ascii bool) {
	switch letter {
	case 'd':
		c.digit = c.digit || !ascii
		c.addSpans(asciiDigits, false)
	case 'D':
		if ascii {
			c.addSpans(asciiDigits, true)
		}
		c.notDigits = c.notDigits || !ascii
	case 'w':
		c.words = c.words || !ascii
		c.addSpans(asciiWords, false)
	case 'W':
		if ascii {
			c.addSpans(asciiWords, true)
		}
		c.notWords = c.notWords || !ascii
	case 's', 'S':
		which := spaces
		if ascii {
			which = spaces[:asciiSpaces]
		}
		c.addSpans(which, letter == 'S')
	}
}

// addSpans adds characters, or all but them.
func (c *class) addSpans(s []span, complement bool) {
	if complement {
		s = complementOf(normal(slices.Clone(s)))
	}
	c.spans = append(c.spans, s...)
}

// addVariants adds what matches the characters from lo to hi without case.
func (c *class) addVariants(lo, hi rune, ascii bool) {
	for r := lo; r <= min(hi, 0x7F); r++ {
		c.addAll(variants(r, ascii))
	}
	if ascii || hi < 0x80 {
		return
	}
	for _, r := range casedIn(max(lo, 0x80), hi) {
		c.addAll(variants(r, false))
	}
}

func (c *class) addAll(runes []rune) {
	for _, r := range runes {
		c.spans = append(c.spans, span{r, r})
	}
}

// normal sorts ranges and joins those that touch.
func normal(s []span) []span {
	slices.SortFunc(s, func(a, b span) int { return int(a.lo - b.lo) })
	out := s[:0]
	for _, x := range s {
		if n := len(out); n > 0 && x.lo <= out[n-1].hi+1 {
			out[n-1].hi = max(out[n-1].hi, x.hi)
		} else {
			out = append(out, x)
		}
	}
	return out
}

// complementOf gives all characters that normal ranges lack.
func complementOf(s []span) []span {
	var out []span
	next := rune(0)
	for _, x := range s {
		if x.lo > next {
			out = append(out, span{next, x.lo - 1})
		}
		next = x.hi + 1
	}
	if next <= maxRune {
		out = append(out, span{next, maxRune})
	}
	return out
}

// write writes the class, or its complement, in regexp2's syntax, which knows
// the difference of two classes but not the union with a complement.
func (c *class) write(b *strings.Builder, negate bool) {
	without := ""
	switch {
	case c.notDigits:
		without = unicodeDigits // all but the digits includes all but the words
	case c.notWords:
		without = unicodeWords
	}
	empty := len(c.spans) == 0 && !c.words && !c.digit
	switch {
	case without == "" && negate:
		b.WriteString("[^")
		c.writeMembers(b)
	case without == "":
		b.WriteByte('[')
		c.writeMembers(b)
	case empty && negate:
		b.WriteString("[" + without)
	case empty:
		b.WriteString("[^" + without)
	default:
		if !negate {
			b.WriteString(`[\x00-` + string(maxRune) + "-")
		}
		b.WriteString("[" + without + "-[")
		c.writeMembers(b)
		b.WriteString("]]")
		if negate {
			return
		}
	}
	b.WriteByte(']')
}

func (c *class) writeMembers(b *strings.Builder) {
	for _, s := range c.spans {
		writeSpan(b, s)
	}
	if c.words {
		b.WriteString(unicodeWords)
	} else if c.digit {
		b.WriteString(unicodeDigits)
	}
}

// swapAt and swapTo are where the 2048 surrogates and the private characters
// begin that stand for each other in what regexp2 sees: it would read all
// surrogates as one character.
const (
	swapAt   = 0xD800
	swapTo   = 0x10F000
	swapSize = 0x800
)

// swap exchanges surrogates and the private characters that stand for them.
func swap(r rune) rune {
	switch {
	case r < swapAt:
		return r
	case r < swapAt+swapSize:
		return r - swapAt + swapTo
	case r >= swapTo && r < swapTo+swapSize:
		return r - swapTo + swapAt
	}
	return r
}

// writeSpan writes a range in parts that remain ranges when swapped.
func writeSpan(b *strings.Builder, s span) {
	for lo := s.lo; lo <= s.hi; {
		hi := s.hi
		for _, border := range [...]rune{swapAt, swapAt + swapSize, swapTo, swapTo + swapSize} {
			if lo < border && hi >= border {
				hi = border - 1
			}
		}
		writeMember(b, swap(lo))
		if hi > lo {
			b.WriteByte('-')
			writeMember(b, swap(hi))
		}
		lo = hi + 1
	}
}

// writeMember writes a character, inside or outside of a set.
func writeMember(b *strings.Builder, r rune) {
	const hex = "0123456789abcdef"
	if r >= 0x80 || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_' {
		b.WriteRune(r)
		return
	}
	b.WriteString(`\x`)
	b.WriteByte(hex[r>>4])
	b.WriteByte(hex[r&15])
}
