package lexer

import "strings"

// typeComment tells whether the comment between start and pos is a type
// comment, and makes its text the token's. A "# type: ignore" is noted and is
// no token.
func (s *Scanner) typeComment() bool {
	text := s.src[s.start:s.pos]
	body, ok := typeText(text)
	if !ok {
		return false
	}
	if tag, ok := strings.CutPrefix(body, "ignore"); ok && (tag == "" || tag[0] < 128 && !alphanumeric(tag[0])) {
		if s.alone() {
			tag += "\n"
		}
		s.typeIgnores = append(s.typeIgnores, TypeIgnore{s.line, tag})
		return false
	}
	s.start = s.pos - len(body)
	return true
}

// alone tells whether the comment is all that stands on a line with an end,
// which CPython then takes for a part of it.
func (s *Scanner) alone() bool {
	begin := strings.LastIndexByte(s.src[:s.start], '\n') + 1
	atEnd := s.pos >= len(s.src) && s.Partial
	return !atEnd && strings.Trim(s.src[begin:s.start], " \t\f") == ""
}

func alphanumeric(c byte) bool { return wordByte[c] && c != '_' }

// typeText returns what follows "# type: ", where blanks may be missing or
// many.
func typeText(comment string) (string, bool) {
	rest := strings.TrimLeft(comment[1:], " \t")
	rest, ok := strings.CutPrefix(rest, "type:")
	if !ok {
		return "", false
	}
	return strings.TrimLeft(rest, " \t"), true
}
