package lexer

import (
	"strings"
	"unicode/utf8"
)

// Replaced returns a text with U+FFFD for each run of bytes that are no UTF-8,
// as Python decodes with errors="replace".
func Replaced(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			size, _ = badSequence(s[i:])
			b.WriteRune(utf8.RuneError)
		} else {
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}

// CharsIn counts the characters that start in the first n bytes of a line, as
// CPython turns offsets into columns: in the line as it is shown, with U+FFFD
// for what is no UTF-8. One beyond the line's end counts as one more.
func CharsIn(line string, n int) int {
	line = Replaced(line)
	if n > len(line) {
		return utf8.RuneCountInString(line) + 1
	}
	count := 0
	for i := range n {
		if utf8.RuneStart(line[i]) {
			count++
		}
	}
	return count
}
