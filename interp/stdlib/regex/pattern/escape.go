package pattern

import (
	"strconv"

	"github.com/minipy-go/minipy/objmodel/format"
	"github.com/minipy-go/minipy/objmodel/unicodedata"
	"github.com/minipy-go/minipy/objmodel/wtf8"
	"github.com/minipy-go/minipy/parser"
)

func isIdentifier(s string) bool { return unicodedata.IsIdentifier(s) }

// simpleEscape gives the character that \c stands for, both in patterns and in
// templates.
func simpleEscape(c rune) (rune, bool) {
	switch c {
	case 'a':
		return '\a', true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'v':
		return '\v', true
	case '\\':
		return '\\', true
	}
	return 0, false
}

func isClass(c rune) bool {
	switch c {
	case 'd', 'D', 's', 'S', 'w', 'W':
		return true
	}
	return false
}

// escape parses what stands behind the backslash of t, which was taken.
func (p *reader) escape(t token) (*Node, error) {
	c := rune(t &^ escaped)
	switch {
	case isClass(c):
		return (&Node{Kind: Set, Items: []Item{{Class: byte(c)}}}).measure(), nil
	case c == 'A' || c == 'Z' || c == 'b' || c == 'B':
		return &Node{Kind: At, Where: byte(c)}, nil
	case c >= '1' && c <= '9':
		return p.number(c)
	case c == '0':
		digits := p.takeWhile(2, isOctal)
		v, _ := strconv.ParseUint("0"+digits, 8, 32)
		return literal(rune(v)), nil
	}
	r, err := p.charEscape(c)
	return literal(r), err
}

// number parses an octal escape or a reference to a group.
func (p *reader) number(first rune) (*Node, error) {
	digits := string(first)
	if isDigit(p.next) {
		digits += p.take().String()
		if isOctal(token(first)) && isOctal(token(digits[1])) && isOctal(p.next) {
			digits += p.take().String()
			r, err := p.octal(digits)
			return literal(r), err
		}
	}
	group, _ := strconv.Atoi(digits)
	if group >= len(p.groups) {
		return nil, p.fail(len(digits), "invalid group reference %d", group)
	}
	if !p.groups[group].closed {
		return nil, p.fail(len(digits)+1, "cannot refer to an open group")
	}
	if err := p.checkBehind(group); err != nil {
		return nil, err
	}
	return p.reference(group), nil
}

// octal gives the character with three octal digits.
func (s *source) octal(digits string) (rune, error) {
	v, _ := strconv.ParseUint(digits, 8, 32)
	if v > 0o377 {
		return 0, s.fail(len(digits)+1, "octal escape value \\%s outside of range 0-0o377", digits)
	}
	return rune(v), nil
}

// classEscape is escape inside a set.
func (p *reader) classEscape(t token) (Item, error) {
	c := rune(t &^ escaped)
	if isClass(c) {
		return Item{Class: byte(c)}, nil
	}
	var r rune
	var err error
	if isOctal(token(c)) {
		r, err = p.octal(string(c) + p.takeWhile(2, isOctal))
	} else {
		r, err = p.charEscape(c)
	}
	return Item{Lo: r, Hi: r}, err
}

// charEscape parses the escapes for one character that both kinds share.
func (p *reader) charEscape(c rune) (rune, error) {
	if r, ok := simpleEscape(c); ok {
		return r, nil
	}
	switch {
	case c == 'x':
		return p.hexEscape(c, 2)
	case c == 'u' && p.isText:
		return p.hexEscape(c, 4)
	case c == 'U' && p.isText:
		return p.hexEscape(c, 8)
	case c == 'N' && p.isText:
		return p.namedEscape()
	case isLetter(c) || isDigit(token(c)):
		return 0, p.fail(2, "bad escape \\%c", c)
	}
	return c, nil
}

func (p *reader) hexEscape(c rune, n int) (rune, error) {
	digits := p.takeWhile(n, isHex)
	if len(digits) != n {
		return 0, p.fail(len(digits)+2, "incomplete escape \\%c%s", c, digits)
	}
	v, _ := strconv.ParseUint(digits, 16, 32)
	if v > 0x10FFFF {
		return 0, p.fail(len(digits)+2, "bad escape \\%c%s", c, digits)
	}
	return rune(v), nil
}

func (p *reader) namedEscape() (rune, error) {
	if !p.accept('{') {
		return 0, p.fail(0, "missing {")
	}
	name, err := p.takeUntil('}', "character name")
	if err != nil {
		return 0, err
	}
	text := wtf8.FromRunes(name)
	r, ok := parser.CharacterByName(text)
	if !ok {
		return 0, p.fail(len(name)+len(`\N{}`), "undefined character name %s", format.ReprString(text))
	}
	return r, nil
}

func literal(r rune) *Node { return (&Node{Kind: Literal, Char: r}).measure() }
