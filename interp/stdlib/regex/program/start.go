package program

import (
	"unicode/utf8"

	"github.com/minipy-go/minipy/interp/stdlib/regex/pattern"
)

// start is what is known of how matches begin, to skip where none can.
type start struct {
	// atBeginning says that a match begins where the text does.
	atBeginning bool
	// prefix is the text that every match begins with; whole says that it is
	// all that the pattern matches, and that no group is captured.
	prefix string
	whole  bool
	// first holds the bytes that matches begin with; nil if any may.
	first *[256]bool
}

func startOf(p *pattern.Pattern, text bool) start {
	var s start
	var lit []rune
	n, _ := leading(p.Root, p.Flags)
	if n.Kind == pattern.At && (n.Where == 'A' || n.Where == '^' && p.Flags&pattern.Multiline == 0) {
		s.atBeginning = true
		return s
	}
	s.whole = prefix(p.Root, p.Flags, &lit) && p.Groups == 0
	for i, r := range lit {
		lit[i] = swap(r)
	}
	s.prefix = encode(lit, text)
	if s.prefix == "" {
		s.whole = false
		var set [256]bool
		if !firstBytes(p.Root, p.Flags, text, &set) {
			s.first = &set
		}
	}
	return s
}

// leading gives the first item of a sequence.
func leading(n *pattern.Node, f pattern.Flags) (*pattern.Node, pattern.Flags) {
	for {
		switch {
		case n.Kind == pattern.Sequence && len(n.Kids) > 0:
			n = n.Kids[0]
		case n.Kind == pattern.Capture:
			n = n.Kids[0]
		default:
			return n, f
		}
	}
}

// prefix collects the characters that matches of n begin with and reports
// whether they are all that n matches.
func prefix(n *pattern.Node, f pattern.Flags, lit *[]rune) bool {
	switch n.Kind {
	case pattern.Literal:
		if f&pattern.IgnoreCase != 0 && variants(n.Char, f&pattern.Unicode == 0) != nil {
			return false
		}
		*lit = append(*lit, n.Char)
		return true
	case pattern.Sequence:
		for _, k := range n.Kids {
			if !prefix(k, f, lit) {
				return false
			}
		}
		return true
	case pattern.Capture:
		return prefix(n.Kids[0], f, lit)
	case pattern.Scope:
		return prefix(n.Kids[0], f.With(n.AddFlags, n.DelFlg), lit)
	}
	return false
}

// firstBytes adds the bytes that matches of n begin with and reports whether
// n may match the empty text, or whether nothing is known.
func firstBytes(n *pattern.Node, f pattern.Flags, text bool, set *[256]bool) (empty bool) {
	switch n.Kind {
	case pattern.Literal, pattern.NotLiteral:
		classOfChar(n.Char, n.Kind == pattern.NotLiteral, f).firstBytes(text, set)
		return false
	case pattern.Any:
		for i := range set {
			set[i] = true
		}
		return false
	case pattern.Set:
		c := classOf(n.Items, f)
		c.negate = n.Negate
		c.firstBytes(text, set)
		return false
	case pattern.Capture, pattern.Atomic:
		return firstBytes(n.Kids[0], f, text, set)
	case pattern.Scope:
		return firstBytes(n.Kids[0], f.With(n.AddFlags, n.DelFlg), text, set)
	case pattern.Sequence:
		for _, k := range n.Kids {
			if !firstBytes(k, f, text, set) {
				return false
			}
		}
		return true
	case pattern.Branch:
		for _, k := range n.Kids {
			empty = firstBytes(k, f, text, set) || empty
		}
		return empty
	case pattern.Repeat:
		return firstBytes(n.Kids[0], f, text, set) || n.Min == 0
	case pattern.At, pattern.Look:
		return true
	case pattern.Fail:
		return false
	}
	for i := range set {
		set[i] = true
	}
	return true
}

// firstBytes adds the first bytes of the characters of a class.
func (c *class) firstBytes(text bool, set *[256]bool) {
	high := c.words || c.digits || c.notWords || c.notDigits || c.negate || len(c.spans) > 0 && c.spans[len(c.spans)-1].hi >= utf8.RuneSelf
	for r := range set {
		if text && r >= utf8.RuneSelf {
			set[r] = set[r] || high
		} else {
			set[r] = set[r] || c.has(rune(r))
		}
	}
}
