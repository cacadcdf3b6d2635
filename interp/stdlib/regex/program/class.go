package program

import (
	"encoding/binary"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/dlclark/regexp2/syntax"

	"github.com/minipy-go/minipy/interp/stdlib/regex/pattern"
	"github.com/minipy-go/minipy/objmodel/unicodedata"
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

// class is a set of characters.
type class struct {
	spans []span // in order, disjoint
	// words, digits, notWords and notDigits say that the letters and digits of
	// Unicode, or all but them, belong to the set too.
	words, digits, notWords, notDigits bool
	negate                             bool // the set is the complement of all this
	// chars, if not nil, is all that the set holds, as regexp2 sees it.
	chars *syntax.CharSet
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

// classOfChar gives the class of a character and, without case, its variants.
func classOfChar(r rune, negate bool, f pattern.Flags) *class {
	c := classOf([]pattern.Item{{Lo: r, Hi: r}}, f)
	c.negate = negate
	return c
}

func (c *class) addClass(letter byte, ascii bool) {
	switch letter {
	case 'd':
		c.digits = c.digits || !ascii
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
	sort.Slice(s, func(i, j int) bool { return s[i].lo < s[j].lo })
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

// has reports whether the class holds r.
func (c *class) has(r rune) bool {
	if c.chars != nil {
		return c.chars.CharIn(swap(r))
	}
	i, found := slices.BinarySearchFunc(c.spans, r, func(s span, r rune) int { return int(s.lo - r) })
	in := found || i > 0 && r <= c.spans[i-1].hi
	in = in || c.words && unicodedata.IsAlnum(r) || c.digits && unicodedata.IsDecimal(r)
	in = in || c.notWords && r != '_' && !unicodedata.IsAlnum(r) || c.notDigits && !unicodedata.IsDecimal(r)
	return in != c.negate
}

// key gives a text that tells the class from others.
func (c *class) key() string {
	b := make([]byte, 0, 8*len(c.spans)+1)
	for _, s := range c.spans {
		b = binary.BigEndian.AppendUint32(b, uint32(s.lo))
		b = binary.BigEndian.AppendUint32(b, uint32(s.hi))
	}
	for _, flag := range [...]bool{c.words, c.digits, c.notWords, c.notDigits, c.negate} {
		b = append(b, '0')
		if flag {
			b[len(b)-1] = '1'
		}
	}
	return string(b)
}

// swapAt and swapTo are where the 2048 surrogates and the private characters
// begin that stand for each other in what regexp2 sees: it takes all texts of
// surrogates for one.
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

// writeChar writes a character in regexp2's syntax.
func writeChar(b *strings.Builder, r rune) {
	const hex = "0123456789abcdef"
	if r >= 0x80 || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_' {
		b.WriteRune(r)
		return
	}
	b.WriteString(`\x`)
	b.WriteByte(hex[r>>4])
	b.WriteByte(hex[r&15])
}
