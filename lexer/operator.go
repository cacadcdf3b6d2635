package lexer

// single are the types of the operators of one character.
var single = [128]Type{
	'(': LPar, ')': RPar, '[': LSqb, ']': RSqb, '{': LBrace, '}': RBrace,
	':': Colon, ',': Comma, ';': Semi, '+': Plus, '-': Minus, '*': Star,
	'/': Slash, '|': VBar, '&': Amper, '<': Less, '>': Greater, '=': Equal,
	'.': Dot, '%': Percent, '!': Exclamation, '~': Tilde, '^': Circumflex,
	'@': At, '$': Other, '?': Other, '`': Other,
}

// withEqual are the types of the operators that end in "=", by the first
// character.
var withEqual = [128]Type{
	'=': EqEqual, '!': NotEqual, '<': LessEqual, '>': GreaterEqual,
	'+': PlusEqual, '-': MinEqual, '*': StarEqual, '/': SlashEqual,
	'%': PercentEqual, '&': AmperEqual, '|': VBarEqual,
	'^': CircumflexEqual, '@': AtEqual, ':': ColonEqual,
}

// doubled are the types of the operators that repeat a character, and their
// forms with "=".
var doubled = [128][2]Type{
	'*': {DoubleStar, DoubleStarEqual}, '/': {DoubleSlash, DoubleSlashEqual},
	'<': {LeftShift, LeftShiftEqual}, '>': {RightShift, RightShiftEqual},
}

func (s *Scanner) byteAt(i int) byte {
	if i < len(s.src) {
		return s.src[i]
	}
	return 0
}

// scanOperator reads an operator or delimiter that starts with c.
func (s *Scanner) scanOperator(c byte) Type {
	if len(s.fstrings) > 0 && s.endsFieldExpr(c) {
		s.pos++
		return Colon
	}
	switch c {
	case '(', '[', '{':
		return s.openBracket(c)
	case ')', ']', '}':
		return s.closeBracket(c)
	case '.':
		return s.scanDot()
	}
	s.pos++
	next := s.byteAt(s.pos)
	switch {
	case next == '=':
		if t := withEqual[c]; t != 0 {
			s.pos++
			return t
		}
	case next == c:
		if t := doubled[c]; t[0] != 0 {
			s.pos++
			if s.byteAt(s.pos) == '=' {
				s.pos++
				return t[1]
			}
			return t[0]
		}
	case next == '>' && c == '-':
		s.pos++
		return RArrow
	case next == '>' && c == '<':
		s.pos++
		return LessGreater
	}
	return single[c]
}

func (s *Scanner) scanDot() Type {
	if isDigit(s.byteAt(s.pos + 1)) {
		return s.scanNumber()
	}
	if s.byteAt(s.pos+1) == '.' && s.byteAt(s.pos+2) == '.' {
		s.pos += 3
		return Ellipsis
	}
	s.pos++
	return Dot
}

func (s *Scanner) openBracket(c byte) Type {
	s.pos++
	if len(s.brackets) >= maxBrackets {
		return s.fail("too many nested parentheses")
	}
	s.brackets = append(s.brackets, bracket{s.start, s.line, c})
	if n := len(s.fstrings); n > 0 {
		s.fstrings[n-1].depth++
	}
	return single[c]
}

func (s *Scanner) closeBracket(c byte) Type {
	s.pos++
	var f *fstring
	if n := len(s.fstrings); n > 0 {
		f = &s.fstrings[n-1]
		if f.depth == 0 && c == '}' {
			return s.fail("f-string: single '}' is not allowed")
		}
	}
	n := len(s.brackets)
	if n == 0 {
		return s.fail("unmatched '%c'", c)
	}
	open := s.brackets[n-1]
	s.brackets = s.brackets[:n-1]
	if !matches(open.char, c) {
		return s.failMismatch(f, open, c)
	}
	if f != nil {
		return s.closeInField(f, c)
	}
	return single[c]
}

func matches(open, close byte) bool {
	switch open {
	case '(':
		return close == ')'
	case '[':
		return close == ']'
	}
	return close == '}'
}

func (s *Scanner) failMismatch(f *fstring, open bracket, c byte) Type {
	if f != nil && open.char == '{' && f.depth-1 == f.fieldDepth {
		return s.fail("f-string: unmatched '%c'", c)
	}
	if open.line != s.line {
		return s.fail("closing parenthesis '%c' does not match opening parenthesis '%c' on line %d",
			c, open.char, open.line)
	}
	return s.fail("closing parenthesis '%c' does not match opening parenthesis '%c'", c, open.char)
}

// TypeOf returns the type of the token that a keyword or an operator is.
func TypeOf(text string) (Type, bool) {
	switch text {
	case "->":
		return RArrow, true
	case "...":
		return Ellipsis, true
	case "":
		return 0, false
	}
	if text[0] >= 128 {
		return 0, false
	}
	t := Type(0)
	switch c := text[0]; {
	case wordByte[c]:
		t = keyword(text)
		return t, t != Name
	case len(text) == 1:
		t = single[c]
	case len(text) == 2 && text[1] == '=':
		t = withEqual[c]
	case text[1] == c && len(text) == 2:
		t = doubled[c][0]
	case text[1] == c && text[2:] == "=":
		t = doubled[c][1]
	}
	return t, t != 0
}
