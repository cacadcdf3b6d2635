// Package wtf8 reads and writes Python strings held as Go strings.
//
// Such a string is UTF-8 in which a lone surrogate (U+D800 to U+DFFF) stands as
// its three-byte form. A high surrogate followed by a low one remains two code
// points, as in CPython. Functions here take well-formed input for granted; bad
// bytes give utf8.RuneError and never a panic.
package wtf8

import (
	"encoding/binary"
	"strings"
	"unicode/utf8"
	"unsafe"
)

const (
	highBits = 0x8080808080808080
	lowBits  = 0x0101010101010101
)

// IsSurrogate reports whether r is a surrogate code point.
func IsSurrogate(r rune) bool { return r&^0x7FF == 0xD800 }

// surrogateAt returns the surrogate encoded at the start of s, or -1.
func surrogateAt(s string) rune {
	if len(s) >= 3 && s[0] == 0xED && s[1]&0xE0 == 0xA0 && s[2]&0xC0 == 0x80 {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F)
	}
	return -1
}

// DecodeRune returns the first code point of s and its length in bytes. An
// empty s gives (utf8.RuneError, 0), a bad byte (utf8.RuneError, 1).
func DecodeRune(s string) (rune, int) {
	if len(s) > 1 {
		switch c, d := s[0], s[1]; {
		case c < utf8.RuneSelf:
			return rune(c), 1
		case c < 0xE0 && c >= 0xC2 && d&0xC0 == 0x80:
			return rune(c&0x1F)<<6 | rune(d&0x3F), 2
		case c < 0xF0 && c > 0xE0 && c != 0xED && d&0xC0 == 0x80 && len(s) > 2 && s[2]&0xC0 == 0x80:
			return rune(c&0xF)<<12 | rune(d&0x3F)<<6 | rune(s[2]&0x3F), 3
		}
	}
	r, size := utf8.DecodeRuneInString(s)
	if size == 1 {
		if sur := surrogateAt(s); sur >= 0 {
			return sur, 3
		}
	}
	return r, size
}

// DecodeLastRune returns the last code point of s and its length in bytes, with
// the same conventions as DecodeRune.
func DecodeLastRune(s string) (rune, int) {
	r, size := utf8.DecodeLastRuneInString(s)
	if size == 1 && r == utf8.RuneError && len(s) >= 3 {
		if sur := surrogateAt(s[len(s)-3:]); sur >= 0 {
			return sur, 3
		}
	}
	return r, size
}

// AppendRune appends r to b, a surrogate in its three-byte form. A number that
// is no code point is written as U+FFFD.
func AppendRune(b []byte, r rune) []byte {
	if IsSurrogate(r) {
		return append(b, 0xED, byte(0x80|r>>6&0x3F), byte(0x80|r&0x3F))
	}
	return utf8.AppendRune(b, r)
}

// WriteRune writes r to b as AppendRune does.
func WriteRune(b *strings.Builder, r rune) {
	if IsSurrogate(r) {
		b.WriteByte(0xED)
		b.WriteByte(byte(0x80 | r>>6&0x3F))
		b.WriteByte(byte(0x80 | r&0x3F))
		return
	}
	b.WriteRune(r)
}

// String returns the string of the one code point r.
func String(r rune) string {
	if IsSurrogate(r) {
		return string(AppendRune(nil, r))
	}
	return string(r)
}

// RuneLen returns the number of bytes of r, a valid code point.
func RuneLen(r rune) int {
	switch {
	case r < 0x80:
		return 1
	case r < 0x800:
		return 2
	case r < 0x10000:
		return 3
	}
	return 4
}

// word reads eight bytes of s at i.
func word(s string, i int) uint64 {
	return binary.LittleEndian.Uint64(unsafe.Slice(unsafe.StringData(s), len(s))[i:])
}

// IsASCII reports whether every byte of s is below 0x80.
func IsASCII(s string) bool {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		if word(s, i)&highBits != 0 {
			return false
		}
	}
	for ; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// RuneCount returns the number of code points in s.
func RuneCount(s string) int {
	n, i := len(s), 0
	for ; i+8 <= len(s); i += 8 {
		w := word(s, i)
		if w&highBits == 0 {
			continue
		}
		n -= continuations(w)
	}
	for ; i < len(s); i++ {
		if s[i]&0xC0 == 0x80 {
			n--
		}
	}
	return n
}

// continuations counts the bytes of w of the form 10xxxxxx.
func continuations(w uint64) int {
	marks := w >> 7 & (^w >> 6) & lowBits
	return int(marks * lowBits >> 56)
}

// Offset returns the byte offset of code point number index in s; index may be
// the number of code points, which gives len(s). A larger index gives len(s).
func Offset(s string, index int) int {
	i := 0
	for ; i+8 <= len(s) && index >= 8; i += 8 {
		index -= 8 - continuations(word(s, i))
	}
	// The word may have ended inside a code point; what remains of it counts
	// no more code points.
	for i < len(s) && (index > 0 || s[i]&0xC0 == 0x80) {
		if s[i]&0xC0 != 0x80 {
			index--
		}
		i++
	}
	return i
}

// IndexByRune returns code point number index of s and its byte offset;
// offset is len(s) and the rune utf8.RuneError when index is not below the
// number of code points.
func IndexByRune(s string, index int) (r rune, offset int) {
	offset = Offset(s, index)
	r, _ = DecodeRune(s[offset:])
	return r, offset
}

// FirstSurrogate returns the byte offset of the first surrogate in s, or -1.
func FirstSurrogate(s string) int {
	for i := 0; i < len(s); {
		j := strings.IndexByte(s[i:], 0xED)
		if j < 0 {
			return -1
		}
		i += j
		if surrogateAt(s[i:]) >= 0 {
			return i
		}
		i++
	}
	return -1
}

// Valid reports whether s is well formed: UTF-8 with lone surrogates allowed.
func Valid(s string) bool {
	for !utf8.ValidString(s) {
		at := FirstSurrogate(s)
		if at < 0 || !utf8.ValidString(s[:at]) {
			return false
		}
		s = s[at+3:]
	}
	return true
}

// Runes returns the code points of s.
func Runes(s string) []rune { return AppendRunes(make([]rune, 0, RuneCount(s)), s) }

// AppendRunes appends the code points of s to runes.
func AppendRunes(runes []rune, s string) []rune {
	for len(s) > 0 {
		r, size := DecodeRune(s)
		runes = append(runes, r)
		s = s[size:]
	}
	return runes
}

// FromRunes returns the string of the given code points.
func FromRunes(runes []rune) string {
	b := make([]byte, 0, len(runes))
	for _, r := range runes {
		b = AppendRune(b, r)
	}
	return string(b)
}
