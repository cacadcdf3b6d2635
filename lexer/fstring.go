package lexer

import "fmt"

// fstring is the state of an f-string that has not ended (PEP 701). While its
// literal text is read, inText holds; in a replacement field it does not.
type fstring struct {
	offset     int // of its start, with prefix
	line       int
	lineStart  int
	quote      byte
	quoteSize  int
	raw        bool
	inText     bool
	inSpec     bool // the text is a format specifier
	depth      int  // open brackets since the f-string's start
	fieldDepth int  // depth outside the innermost field, -1 outside fields
	middleEnd  int  // end of the last FStringMiddle's text
}

// openFString starts an f-string after its prefix; pos stands on the quote.
func (s *Scanner) openFString(raw bool) Type {
	quote := s.src[s.pos]
	size := 1
	if s.byteAt(s.pos+1) == quote && s.byteAt(s.pos+2) == quote {
		size = 3
	}
	s.pos += size
	if len(s.fstrings)+1 >= maxFStringDepth {
		return s.fail("too many nested f-strings")
	}
	s.fstrings = append(s.fstrings, fstring{
		offset: s.start, line: s.line, lineStart: s.lineStart,
		quote: quote, quoteSize: size, raw: raw, inText: true, fieldDepth: -1,
	})
	return FStringStart
}

// endsFieldExpr tells whether a colon ends the expression of a replacement
// field, and if so starts its format specifier.
func (s *Scanner) endsFieldExpr(c byte) bool {
	f := &s.fstrings[len(s.fstrings)-1]
	if c != ':' || f.fieldDepth < 0 || f.depth-1 != f.fieldDepth {
		return false
	}
	f.inText = true
	f.inSpec = true
	return true
}

// closeInField counts a closing bracket inside an f-string.
func (s *Scanner) closeInField(f *fstring, c byte) Type {
	f.depth--
	if f.depth < 0 {
		return s.fail("f-string: unmatched '%c'", c)
	}
	if c == '}' && f.depth == f.fieldDepth {
		f.fieldDepth--
		f.inText = true
		f.inSpec = false
	}
	return single[c]
}

// scanFStringText reads the literal text of an f-string up to a replacement
// field or its end, or the end's quotes.
func (s *Scanner) scanFStringText() Type {
	f := &s.fstrings[len(s.fstrings)-1]
	s.mark()
	if s.byteAt(s.pos) == '{' && s.byteAt(s.pos+1) != '{' {
		return s.openField(f)
	}
	if s.atQuotes(f) {
		s.pos += f.quoteSize
		s.fstrings = s.fstrings[:len(s.fstrings)-1]
		return FStringEnd
	}
	return s.scanMiddle(f)
}

func (s *Scanner) openField(f *fstring) Type {
	f.fieldDepth++
	if f.fieldDepth >= maxFieldDepth {
		return s.fail("f-string: expressions nested too deeply")
	}
	f.inText = false
	return s.scanToken()
}

func (s *Scanner) atQuotes(f *fstring) bool {
	for i := 0; i < f.quoteSize; i++ {
		if s.pos+i >= len(s.src) || s.src[s.pos+i] != f.quote {
			return false
		}
	}
	return true
}

// scanMiddle reads text; a doubled brace ends it after its first half, so that
// the text of the token is literal.
func (s *Scanner) scanMiddle(f *fstring) Type {
	named := false
	for {
		spec := f.inSpec && f.fieldDepth >= 0
		if s.pos >= len(s.src) {
			if last := s.src[s.pos-1]; spec && f.quoteSize == 1 && !s.Partial && last != '\n' && last != '\\' {
				return s.endSpec(f) // at the line end that CPython adds
			}
			return s.failFString(f)
		}
		switch c := s.src[s.pos]; c {
		case '\n':
			if f.quoteSize == 1 {
				if !spec {
					return s.failFString(f)
				}
				return s.endSpec(f)
			}
			s.newline()
		case f.quote:
			if s.atQuotes(f) {
				return f.middle(s.pos)
			}
			s.pos++
		case '{':
			if s.byteAt(s.pos+1) == '{' && !spec {
				s.pos += 2
				return f.middle(s.pos - 1)
			}
			f.fieldDepth++
			if f.fieldDepth >= maxFieldDepth {
				s.pos++
				return s.fail("f-string: expressions nested too deeply")
			}
			f.inText = false
			return f.middle(s.pos)
		case '}':
			return s.middleAtBrace(f, named, spec)
		case '\\':
			named = s.skipFEscape(f) || named
		default:
			s.pos++
		}
	}
}

// endSpec ends a format specifier at a line end, where no f-string with single
// quotes goes on.
func (s *Scanner) endSpec(f *fstring) Type {
	f.inText = false
	f.inSpec = false
	return f.middle(s.pos)
}

func (f *fstring) middle(end int) Type {
	f.middleEnd = end
	return FStringMiddle
}

func (s *Scanner) middleAtBrace(f *fstring, named, spec bool) Type {
	if named {
		s.pos++
		return f.middle(s.pos)
	}
	if s.byteAt(s.pos+1) == '}' && !spec && f.depth == 0 {
		s.pos += 2
		return f.middle(s.pos - 1)
	}
	f.inText = false
	return f.middle(s.pos)
}

// skipFEscape steps over a backslash and what it escapes, and tells whether a
// name in braces follows. A brace is not escaped by a backslash.
func (s *Scanner) skipFEscape(f *fstring) bool {
	s.pos++
	switch s.byteAt(s.pos) {
	case '{', '}':
		if !f.raw {
			msg := fmt.Sprintf("invalid escape sequence '\\%c'", s.src[s.pos])
			s.warnings = append(s.warnings, Warning{s.line, s.start, s.lineStart, s.pos + 1, msg})
		}
		return false
	case '\n':
		s.newline()
		return false
	case 'N':
		s.pos++
		if !f.raw && s.byteAt(s.pos) == '{' {
			s.pos++
			return true
		}
		return false
	}
	if s.pos < len(s.src) {
		s.pos++
	}
	return false
}

// failFString reports an f-string without an end at its own start.
func (s *Scanner) failFString(f *fstring) Type {
	at := s.lineReached()
	if s.pos < len(s.src) && s.src[s.pos] != '\n' {
		s.pos++
	}
	col := s.chars(f.lineStart, f.offset) + 1
	if f.quoteSize == 3 {
		return s.failAtF(f, col, "unterminated triple-quoted f-string literal (detected at line %d)", s.lastLine())
	}
	return s.failAtF(f, col, "unterminated f-string literal (detected at line %d)", at)
}
