package format

import (
	"slices"
	"strings"
	"unsafe"
)

// longPart is how many bytes are copied at once. Go can't stop a goroutine in the
// middle of a copy, and where the system is slow to give memory, one of a gigabyte
// takes seconds, in which the garbage collector waits for it on the other core.
const longPart = 1 << 17

// copyPart is copy, with the chance to stop the goroutine that a call gives.
//
//go:noinline
func copyPart(b []byte, s string) int { return copy(b, s) }

// CopyLong is copy for what may be long.
func CopyLong(b []byte, s string) (n int) {
	for len(s)-n > longPart && len(b)-n > longPart {
		n += copyPart(b[n:], s[n:n+longPart])
	}
	return n + copy(b[n:], s[n:])
}

// appendRepeat appends n times fill, nothing when n is negative.
func appendRepeat(b []byte, fill string, n int) []byte {
	if n <= 0 {
		return b
	}
	n *= len(fill)
	b = extend(b, n)
	start := len(b)
	b = b[:start+n]
	done := copy(b[start:], fill)
	for done < n && done < longPart {
		done += copy(b[start+done:], b[start:start+done])
	}
	for block := asString(b[start : start+done]); done < n; {
		done += copyPart(b[start+done:], block)
	}
	return b
}

// extend makes room in b for n more bytes.
func extend(b []byte, n int) []byte {
	switch {
	case len(b)+n < longPart:
		return slices.Grow(b, n)
	case n <= cap(b)-len(b):
		return b
	}
	return appendLong(Uncleared(len(b)+n), asString(b))
}

// Uncleared makes no bytes with room for n, more than none. slices.Grow and make
// write zeros into the room, in one piece.
func Uncleared(n int) []byte {
	var b strings.Builder
	b.Grow(n)
	b.WriteByte(0)
	return unsafe.Slice(unsafe.StringData(b.String()), b.Cap())[:0]
}

// appendLong appends s to b, which has room for it.
func appendLong(b []byte, s string) []byte {
	n := len(s)
	if n <= longPart {
		return append(b, s...)
	}
	b = b[:len(b)+n]
	CopyLong(b[len(b)-n:], s)
	return b
}

// writeLong is appendLong for a Builder.
func writeLong(b *strings.Builder, s string) {
	if len(s) > longPart {
		for b.Grow(len(s)); len(s) > longPart; s = s[longPart:] {
			writePart(b, s[:longPart])
		}
	}
	b.WriteString(s)
}

// writePart is copyPart for a Builder.
//
//go:noinline
func writePart(b *strings.Builder, s string) { b.WriteString(s) }

// withZeros puts n zeros into text before its byte i.
func withZeros(text string, i, n int) string {
	b := append(extend(nil, len(text)+n), text[:i]...)
	return asString(append(appendRepeat(b, "0", n), text[i:]...))
}

// asString gives b as a string; b must not change any more.
func asString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
