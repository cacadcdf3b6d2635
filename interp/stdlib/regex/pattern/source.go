package pattern

import (
	"fmt"
	"strings"

	"github.com/minipy-go/minipy/objmodel/format"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// Error is an error in a pattern or a template.
type Error struct {
	Msg string // without the position
	Pos int    // in characters; -1: none is known
	// Overflow marks a repetition number that is too large, which Python
	// reports as an OverflowError, Index an unknown name in a template, which
	// it reports as an IndexError, and Flags a combination of flags that is not
	// allowed, a ValueError.
	Overflow, Index, Flags bool
	// TooDeep says that groups are nested too deeply.
	TooDeep bool
}

// Error gives the message and the position.
func (e *Error) Error() string {
	if e.Pos < 0 {
		return e.Msg
	}
	return fmt.Sprintf("%s at position %d", e.Msg, e.Pos)
}

// token is a character of the pattern, or one that a backslash stands before.
type token rune

const (
	end     token = -1
	escaped token = 1 << 24
)

// source hands out the tokens of a pattern. It looks one token ahead, so that
// a lone backslash at the end is the first error that is found.
type source struct {
	chars  []rune
	isText bool
	index  int // after next
	next   token
	err    *Error
}

func newSource(chars []rune, isText bool) *source {
	s := &source{chars: chars, isText: isText}
	s.advance()
	return s
}

func (s *source) advance() {
	switch {
	case s.index >= len(s.chars) || s.err != nil:
		s.next = end
	case s.chars[s.index] != '\\':
		s.next = token(s.chars[s.index])
		s.index++
	case s.index+1 == len(s.chars):
		s.next = end
		s.err = &Error{Msg: "bad escape (end of pattern)", Pos: len(s.chars) - 1}
	default:
		s.next = escaped | token(s.chars[s.index+1])
		s.index += 2
	}
}

// take gives the next token and moves past it.
func (s *source) take() token {
	t := s.next
	s.advance()
	return t
}

// accept moves past the next token if it is t.
func (s *source) accept(t token) bool {
	if s.next != t {
		return false
	}
	s.advance()
	return true
}

// pos is the position of the next token.
func (s *source) pos() int { return s.index - s.next.size() }

// seek makes the token at a position the next one.
func (s *source) seek(pos int) {
	s.index = pos
	s.advance()
}

// takeWhile takes at most n tokens that a set of characters holds.
func (s *source) takeWhile(n int, set func(token) bool) string {
	var b strings.Builder
	for ; n != 0 && set(s.next); n-- {
		b.WriteByte(byte(s.take()))
	}
	return b.String()
}

// takeUntil takes a name, what says of what, and the character that ends it.
func (s *source) takeUntil(stop token, what string) ([]rune, error) {
	var name []rune
	for {
		t := s.take()
		switch {
		case t == end && len(name) == 0:
			return nil, s.fail(0, "missing %s", what)
		case t == end:
			return nil, s.fail(len(name), "missing %c, unterminated name", rune(stop))
		case t == stop && len(name) == 0:
			return nil, s.fail(1, "missing %s", what)
		case t == stop:
			return name, nil
		}
		name = append(name, t.runes()...)
	}
}

// fail makes an error that lies back characters before the next token. An
// error that was found earlier goes first.
func (s *source) fail(back int, msg string, args ...any) error {
	if s.err == nil {
		if len(args) > 0 {
			msg = fmt.Sprintf(msg, args...)
		}
		if !s.isText {
			msg = backslashed(msg)
		}
		s.err = &Error{Msg: msg, Pos: s.pos() - back}
	}
	return s.err
}

// backslashed writes all but ASCII as escapes.
func backslashed(msg string) string {
	if wtf8.IsASCII(msg) {
		return msg
	}
	var b strings.Builder
	for _, r := range wtf8.Runes(msg) {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			b.WriteString(format.EscapeRune(r))
		}
	}
	return b.String()
}

// checkName refuses what is no name of a group; it ends after characters
// before the next token.
func (s *source) checkName(name []rune, after int) error {
	text := wtf8.FromRunes(name)
	switch {
	case !s.isText && !wtf8.IsASCII(text):
		return s.fail(len(name)+after, "bad character in group name %s", format.ASCIIString(text))
	case !isIdentifier(text):
		return s.fail(len(name)+after, "bad character in group name %s", format.ReprString(text))
	}
	return nil
}

// runes gives the characters of a token.
func (t token) runes() []rune {
	switch {
	case t == end:
		return nil
	case t&escaped != 0:
		return []rune{'\\', rune(t &^ escaped)}
	}
	return []rune{rune(t)}
}

func (t token) size() int {
	switch {
	case t == end:
		return 0
	case t&escaped != 0:
		return 2
	}
	return 1
}

func (t token) String() string { return wtf8.FromRunes(t.runes()) }

func isDigit(t token) bool { return t >= '0' && t <= '9' }

func isOctal(t token) bool { return t >= '0' && t <= '7' }

func isHex(t token) bool {
	return isDigit(t) || t >= 'a' && t <= 'f' || t >= 'A' && t <= 'F'
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
