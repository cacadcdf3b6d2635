package objmodel

import "strings"

// A part of a text lies in the text's memory, which stays alive with it. A
// small part of a large text is copied: otherwise a program could keep much
// more than what a memory limit counts.
const (
	// shareBelow is the size of a text in bytes whose parts may be of any size.
	shareBelow = 4 << 10
	// shareLeast is the part of a larger text, as a divisor, from which it is
	// shared.
	shareLeast = 8
)

// OwnText gives part, which lies in whole, in memory of its own if it is so
// much smaller that it must not keep whole alive.
func OwnText(whole, part string) string {
	if len(whole) < shareBelow || len(part) >= len(whole)/shareLeast {
		return part
	}
	return strings.Clone(part)
}
