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
		s.typeIgnores = append(s.typeIgnores, TypeIgnore{s.line, tag})
		return false
	}
	s.start = s.pos - len(body)
	return true
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
