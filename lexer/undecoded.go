package lexer

import (
	"fmt"
	"unicode/utf8"
)

// Undecoded says why a codec cannot decode bytes, as the attributes of Python's
// UnicodeDecodeError do.
type Undecoded struct {
	Encoding   string
	Object     string // the bytes
	Start, End int    // which of them
	Reason     string
}

// Error returns the text of the UnicodeDecodeError.
func (u *Undecoded) Error() string {
	if u.End == u.Start+1 {
		return fmt.Sprintf("'%s' codec can't decode byte 0x%02x in position %d: %s", u.Encoding, u.Object[u.Start], u.Start, u.Reason)
	}
	return fmt.Sprintf("'%s' codec can't decode bytes in position %d-%d: %s", u.Encoding, u.Start, u.End-1, u.Reason)
}

// CheckUTF8 returns why a string is not UTF-8, or nil if it is.
func CheckUTF8(s string) *Undecoded {
	if utf8.ValidString(s) {
		return nil
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			n, why := badSequence(s[i:])
			return &Undecoded{Encoding: "utf-8", Object: s, Start: i, End: i + n, Reason: why}
		}
		i += size
	}
	return nil
}
