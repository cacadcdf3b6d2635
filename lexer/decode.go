package lexer

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Decode turns the bytes of a source file into the text that a Scanner reads:
// without byte order mark, in UTF-8, with "\n" line ends.
func Decode(src []byte) (string, error) {
	text := string(src)
	text = strings.TrimPrefix(text, "\ufeff")
	if !utf8.ValidString(text) {
		return "", fmt.Errorf("(unicode error) 'utf-8' codec can't decode bytes")
	}
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(text, "\r\n", "\n")
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	return text, nil
}
