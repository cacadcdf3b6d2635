package objmodel

import "strings"

// The functions here serve str and bytes alike: they work on the bytes of a Go
// string.

// searchBounds reads the optional start and end of find, count, startswith and
// their kin from args (nil or None stand for the ends) and clips them to
// length. start may lie beyond length, and then nothing is found.
func searchBounds(t *Thread, args []Value, length int) (start, stop int, err error) {
	stop = length
	if len(args) > 0 && !args[0].IsNone() {
		if start, err = sliceIndex(t, args[0]); err != nil {
			return
		}
	}
	if len(args) > 1 && !args[1].IsNone() {
		if stop, err = sliceIndex(t, args[1]); err != nil {
			return
		}
	}
	if stop > length {
		stop = length
	} else if stop < 0 {
		stop = max(stop+length, 0)
	}
	if start < 0 {
		start = max(start+length, 0)
	}
	return
}

// findText gives the byte offset of the first (or last) sub in s, or -1.
func findText(s, sub string, last bool) int {
	if last {
		if len(sub) == 1 {
			return strings.LastIndexByte(s, sub[0])
		}
		return strings.LastIndex(s, sub)
	}
	return strings.Index(s, sub)
}

// countText counts how often sub, which is not empty, is in s without overlaps.
// Errors: as Tick.
func (t *Thread) countText(s, sub string) (int, error) {
	if len(s) <= textPiece || len(sub) == 1 {
		return strings.Count(s, sub), nil
	}
	for n, from := 0, 0; ; n++ {
		i := strings.Index(s[from:], sub)
		if i < 0 {
			return n, nil
		}
		next := from + i + len(sub)
		if next/textPiece != from/textPiece {
			if err := t.Tick(pieceTicks); err != nil {
				return 0, err
			}
		}
		from = next
	}
}

// isSpaceByte reports whether c is white space to bytes; str has more.
func isSpaceByte(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// isStrSpaceByte reports whether the ASCII character c is white space to str.
func isStrSpaceByte(c byte) bool {
	return c <= ' ' && (c == ' ' || '\t' <= c && c <= '\r' || c >= 0x1c)
}
