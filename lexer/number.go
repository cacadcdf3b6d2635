package lexer

import "strings"

// scanNumber reads a numeric literal.
func (s *Scanner) scanNumber() Type {
	if s.src[s.pos] == '0' {
		switch s.byteAt(s.pos+1) | 0x20 {
		case 'x':
			return s.scanRadix("hexadecimal", isHex)
		case 'o':
			return s.scanRadix("octal", isOctal)
		case 'b':
			return s.scanRadix("binary", isBinary)
		}
		return s.scanZero()
	}
	if s.src[s.pos] != '.' {
		if t := s.scanDigits(); t != 0 {
			return t
		}
	}
	return s.scanFraction()
}

func isHex(c byte) bool {
	return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f'
}
func isOctal(c byte) bool  { return c >= '0' && c <= '7' }
func isBinary(c byte) bool { return c == '0' || c == '1' }

// scanDigits reads digits with underscores between them; pos stands on the
// first digit.
func (s *Scanner) scanDigits() Type {
	for {
		for isDigit(s.byteAt(s.pos)) {
			s.pos++
		}
		if s.byteAt(s.pos) != '_' {
			return 0
		}
		s.pos++
		if !isDigit(s.byteAt(s.pos)) {
			return s.fail("invalid decimal literal")
		}
	}
}

// scanRadix reads a literal with the prefix 0x, 0o or 0b.
func (s *Scanner) scanRadix(name string, ok func(byte) bool) Type {
	s.pos += 2
	for {
		if s.byteAt(s.pos) == '_' {
			s.pos++
		}
		if c := s.byteAt(s.pos); !ok(c) {
			if isDigit(c) {
				s.pos++
				return s.fail("invalid digit '%c' in %s literal", c, name)
			}
			return s.fail("invalid %s literal", name)
		}
		for ok(s.byteAt(s.pos)) {
			s.pos++
		}
		if s.byteAt(s.pos) != '_' {
			break
		}
	}
	if c := s.byteAt(s.pos); isDigit(c) {
		s.pos++
		return s.fail("invalid digit '%c' in %s literal", c, name)
	}
	return s.endNumber(name)
}

// scanZero reads a literal that starts with 0 but has no radix: zeros, or a
// float or imaginary number with leading zeros.
func (s *Scanner) scanZero() Type {
	for {
		for s.byteAt(s.pos) == '0' {
			s.pos++
		}
		if s.byteAt(s.pos) != '_' {
			break
		}
		s.pos++
		if !isDigit(s.byteAt(s.pos)) {
			return s.fail("invalid decimal literal")
		}
	}
	zerosEnd := s.pos
	nonzero := isDigit(s.byteAt(s.pos))
	if nonzero {
		if t := s.scanDigits(); t != 0 {
			return t
		}
	}
	switch s.byteAt(s.pos) {
	case '.', 'e', 'E', 'j', 'J':
		return s.scanFraction()
	}
	if nonzero {
		col, end := s.start-s.lineStart+1, zerosEnd-s.lineStart+1 // in bytes, in CPython too
		return s.failRange(col, end, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
	}
	return s.endNumber("decimal")
}

// scanFraction reads what may follow the digits of a decimal literal.
func (s *Scanner) scanFraction() Type {
	if s.byteAt(s.pos) == '.' {
		s.pos++
		if isDigit(s.byteAt(s.pos)) {
			if t := s.scanDigits(); t != 0 {
				return t
			}
		}
	}
	if s.byteAt(s.pos)|0x20 == 'e' {
		e := s.pos
		s.pos++
		if c := s.byteAt(s.pos); c == '+' || c == '-' {
			s.pos++
			if !isDigit(s.byteAt(s.pos)) {
				return s.fail("invalid decimal literal")
			}
		} else if !isDigit(c) {
			s.pos = e
			return s.endNumber("decimal")
		}
		if t := s.scanDigits(); t != 0 {
			return t
		}
	}
	if s.byteAt(s.pos)|0x20 == 'j' {
		s.pos++
		return s.endNumber("imaginary")
	}
	return s.endNumber("decimal")
}

// keywordsAfterNumber are the words that may follow a number directly.
var keywordsAfterNumber = [...]string{"and", "else", "for", "if", "in", "is", "not", "or"}

// endNumber checks what follows a number: a keyword is doubtful, any other
// name is an error.
func (s *Scanner) endNumber(name string) Type {
	c := s.byteAt(s.pos)
	if !wordByte[c] || isDigit(c) && name != "imaginary" {
		return Number
	}
	rest := s.src[s.pos:]
	for _, word := range keywordsAfterNumber {
		if !strings.HasPrefix(rest, word) {
			continue
		}
		// CPython looks no further than the two letters of if, in and is.
		if word[0] == 'i' || len(rest) == len(word) || !wordByte[rest[len(word)]] {
			s.warnings = append(s.warnings, Warning{s.line, s.start, s.lineStart, s.pos, "invalid " + name + " literal"})
			return Number
		}
	}
	if c < 128 {
		return s.fail("invalid %s literal", name)
	}
	return Number
}
