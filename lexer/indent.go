package lexer

const tabSize = 8

// scanIndentation reads the blanks at a line's start and compares them with
// the lines above. It returns Error, a TypeComment that stands alone, or 0 after it counted the Indent or
// Dedent tokens that are due. Empty lines are stepped over.
func (s *Scanner) scanIndentation() Type {
	for {
		col, alt, t := s.measure()
		if t != 0 {
			return t
		}
		if s.pos < len(s.src) {
			switch s.src[s.pos] {
			case '#':
				s.mark()
				s.skipComment()
				if s.TypeComments && s.typeComment() {
					return TypeComment
				}
				if s.pos >= len(s.src) {
					return 0
				}
				s.newline()
				continue
			case '\n':
				s.newline()
				continue
			}
		}
		if s.pos >= len(s.src) && (!s.Partial || col == 0) {
			return 0 // scanEnd makes the dedents
		}
		return s.compareIndent(col, alt)
	}
}

// measure reads blanks and returns their width with tabs to every eighth
// column, and with tabs as wide as one blank.
func (s *Scanner) measure() (col, alt int, t Type) {
	cont := 0
	for s.pos < len(s.src) {
		switch s.src[s.pos] {
		case ' ':
			col++
			alt++
		case '\t':
			col = (col/tabSize + 1) * tabSize
			alt++
		case '\f':
			col, alt = 0, 0
		case '\\':
			// The indentation is that of the first line of the joined ones.
			if cont == 0 {
				cont = col
			}
			s.mark()
			if t := s.scanContinuation(); t != 0 {
				return 0, 0, t
			}
			continue
		default:
			if cont != 0 {
				return cont, cont, 0
			}
			return col, alt, 0
		}
		s.pos++
	}
	if cont != 0 {
		return cont, cont, 0
	}
	return col, alt, 0
}

func (s *Scanner) compareIndent(col, alt int) Type {
	var top indent
	n := len(s.indents)
	if n > 0 {
		top = s.indents[n-1]
	}
	switch {
	case col == top.col:
		if alt != top.altCol {
			return s.failTab()
		}
	case col > top.col:
		if n+1 >= maxIndents {
			s.mark()
			return s.failAt(IndentationError, s.line, 1, s.line, 0, "too many levels of indentation")
		}
		if alt <= top.altCol {
			return s.failTab()
		}
		s.indents = append(s.indents, indent{col, alt})
		s.dedents = -1
	default:
		for n > 0 && col < s.indents[n-1].col {
			n--
			s.dedents++
		}
		s.indents = s.indents[:n]
		top = indent{}
		if n > 0 {
			top = s.indents[n-1]
		}
		if col != top.col {
			return s.failDedent()
		}
		if alt != top.altCol {
			return s.failTab()
		}
	}
	return 0
}

func (s *Scanner) failTab() Type {
	s.mark()
	return s.failAt(TabError, s.line, 1, s.line, 0, "inconsistent use of tabs and spaces in indentation")
}

func (s *Scanner) failDedent() Type {
	s.mark()
	end := s.lineEnd()
	if end < len(s.src) || !s.Partial {
		end++ // the line end counts
	}
	line := s.src[s.lineStart:min(end, len(s.src))]
	return s.failAt(IndentationError, s.line, CharsIn(line, end-s.lineStart), s.line, -1,
		"unindent does not match any outer indentation level")
}

// lineEnd returns the offset of the end of the line that pos stands on.
func (s *Scanner) lineEnd() int {
	for i := s.pos; i < len(s.src); i++ {
		if s.src[i] == '\n' {
			return i
		}
	}
	return len(s.src)
}
