package lexer

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// scanWord reads a name, a keyword, or a string with a prefix.
func (s *Scanner) scanWord() Type {
	i := s.pos
	var high byte
	for i < len(s.src) && wordByte[s.src[i]] {
		high |= s.src[i]
		i++
	}
	word := s.src[s.pos:i]
	if len(word) <= 2 && i < len(s.src) && class[s.src[i]] == classQuote {
		switch stringPrefix(word) {
		case prefixPlain:
			return s.scanString(i)
		case prefixF, prefixRawF:
			s.pos = i
			return s.openFString(stringPrefix(word) == prefixRawF)
		}
	}
	s.pos = i
	if high >= 128 {
		return s.checkName(word)
	}
	return keyword(word)
}

// checkName reports the first character of a word that no name may have.
func (s *Scanner) checkName(word string) Type {
	if bad := CheckUTF8(word); bad != nil {
		s.pos = s.start + len(word)
		line, _, _ := strings.Cut(s.src[s.lineStart:], "\n")
		s.failAt(SyntaxError, s.line, CharsIn(line, s.pos-s.lineStart), s.line, -1, "(unicode error) "+bad.Error())
		s.failure.Undecoded, s.failure.Read = bad, s.pos-s.lineStart
		return Error
	}
	for i, r := range word {
		if i == 0 && IsIDStart(r) || i > 0 && IsIDContinue(r) {
			continue
		}
		s.pos = s.start + i
		return s.failCharacter()
	}
	return Name
}

// failCharacter reports the character at pos.
func (s *Scanner) failCharacter() Type {
	r, size := utf8.DecodeRuneInString(s.src[s.pos:])
	s.pos += size
	if !IsPrintable(r) {
		return s.fail("%s", fmt.Sprintf("invalid non-printable character U+%04X", r))
	}
	return s.fail("invalid character '%c' (U+%04X)", r, r)
}

// IsIDStart tells whether a name may start with the character (XID_Start and
// the underscore, Unicode Annex 31).
func IsIDStart(r rune) bool {
	if r < 128 {
		return class[r] == classLetter
	}
	return isStart(r) && r != 0x2E2F && closedStart(r) // U+2E2F is Pattern_Syntax
}

// IsIDContinue tells whether a name may go on with the character
// (XID_Continue).
func IsIDContinue(r rune) bool {
	if r < 128 {
		return wordByte[r]
	}
	return isContinue(r) && r != 0x2E2F && closedContinue(r)
}

func isStart(r rune) bool {
	return unicode.IsLetter(r) || unicode.Is(letters151, r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r)
}

func isContinue(r rune) bool {
	return isStart(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue, continue151)
}

// closedStart tells whether the NFKC form of a start character is still a
// name.
func closedStart(r rune) bool {
	s := norm.NFKC.String(string(r))
	for i, r := range s {
		if i == 0 && !(isStart(r) || r == '_') || i > 0 && !isContinue(r) {
			return false
		}
	}
	return true
}

func closedContinue(r rune) bool {
	for _, r := range norm.NFKC.String(string(r)) {
		if !isContinue(r) && !(r < 128 && wordByte[r]) {
			return false
		}
	}
	return true
}
