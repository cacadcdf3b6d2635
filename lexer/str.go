package lexer

import (
	"fmt"
	"strings"
)

func (s *Scanner) failAtF(f *fstring, col int, format string, at int) Type {
	return s.raiseAt(f.line, col, f.line, col, fmt.Sprintf(format, at))
}

// scanString reads a string or bytes literal whose first quote stands at
// offset quoteAt; the prefix starts at start.
func (s *Scanner) scanString(quoteAt int) Type {
	quote := s.src[quoteAt]
	s.pos = quoteAt
	size := 1
	if s.byteAt(s.pos+1) == quote {
		if s.byteAt(s.pos+2) != quote {
			s.pos += 2
			return String
		}
		size = 3
	}
	s.pos += size
	if size == 3 {
		return s.scanTriple(quote)
	}
	escaped := false
	for s.pos < len(s.src) {
		switch s.src[s.pos] {
		case quote:
			s.pos++
			return String
		case '\n':
			return s.failString(1, quote, escaped)
		case '\\':
			s.pos++
			if s.byteAt(s.pos) == '\n' {
				s.newline()
				continue
			}
			escaped = escaped || s.byteAt(s.pos) == quote
			if s.pos < len(s.src) {
				s.pos++
			}
		default:
			s.pos++
		}
	}
	return s.failString(1, quote, escaped)
}

// scanTriple reads a literal in three quotes; pos stands behind the first
// three.
func (s *Scanner) scanTriple(quote byte) Type {
	closing := "\"\"\""
	if quote == '\'' {
		closing = "'''"
	}
	from := s.pos
	for {
		i := strings.IndexByte(s.src[s.pos:], quote)
		if i < 0 {
			break
		}
		j := s.pos + i
		if k := backslashes(s.src[s.pos:j]); k%2 == 1 {
			s.pos = j + 1
			continue
		}
		if strings.HasPrefix(s.src[j:], closing) {
			s.pos = j + 3
			s.countLines(from)
			return String
		}
		s.pos = j + 1
	}
	s.pos = len(s.src)
	s.countLines(from)
	return s.failString(3, quote, false)
}

// backslashes counts the backslashes at the end of text.
func backslashes(text string) int {
	n := 0
	for n < len(text) && text[len(text)-1-n] == '\\' {
		n++
	}
	return n
}

// countLines counts the line ends between an offset and pos.
func (s *Scanner) countLines(from int) {
	text := s.src[from:s.pos]
	if n := strings.Count(text, "\n"); n > 0 {
		s.line += n
		s.lineStart = from + strings.LastIndexByte(text, '\n') + 1
	}
}

// failString reports a literal without an end at its own start.
func (s *Scanner) failString(size int, quote byte, escaped bool) Type {
	at := s.lineReached()
	col := s.chars(s.startBase, s.start) + 1
	if n := len(s.fstrings); n > 0 {
		// The quote is the one that should end the f-string around it.
		if f := &s.fstrings[n-1]; f.quoteSize == size && f.quote == quote {
			return s.raiseAt(s.startLine, col, s.startLine, col, "f-string: expecting '}'")
		}
	}
	if size == 3 {
		at = s.lastLine()
		return s.raiseAt(s.startLine, col, s.startLine, col,
			fmt.Sprintf("unterminated triple-quoted string literal (detected at line %d)", at))
	}
	msg := fmt.Sprintf("unterminated string literal (detected at line %d)", at)
	if escaped {
		msg += "; perhaps you escaped the end quote?"
	}
	return s.raiseAt(s.startLine, col, s.startLine, col, msg)
}

// lineReached returns the line that the scanner has come to, which after the
// last line end is still the last line.
func (s *Scanner) lineReached() int {
	if s.pos >= len(s.src) {
		return s.lastLine()
	}
	return s.line
}

// lastLine returns the line that the source ends in.
func (s *Scanner) lastLine() int {
	if s.src[len(s.src)-1] == '\n' {
		return s.line - 1
	}
	return s.line
}

// prefix says what letters before a quote mean.
type prefix uint8

const (
	prefixNone prefix = iota
	prefixPlain
	prefixF
	prefixRawF
)

// stringPrefix classifies a word that stands before a quote.
func stringPrefix(word string) prefix {
	switch len(word) {
	case 1:
		switch word[0] | 0x20 {
		case 'r', 'b', 'u':
			return prefixPlain
		case 'f':
			return prefixF
		}
	case 2:
		a, b := word[0]|0x20, word[1]|0x20
		if a > b {
			a, b = b, a
		}
		switch {
		case a == 'b' && b == 'r':
			return prefixPlain
		case a == 'f' && b == 'r':
			return prefixRawF
		}
	}
	return prefixNone
}
