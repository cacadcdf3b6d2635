package parser

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Report returns the error as CPython prints it where it ends a program: the
// place, the line with carets under it, and the message. It ends in a line
// end.
func (e *SyntaxError) Report() string {
	var b strings.Builder
	if !e.Unplaced {
		fmt.Fprintf(&b, "  File \"%s\", line %d\n", e.Filename, e.Line)
	}
	switch {
	case e.Text != "":
		e.carets(&b)
	case e.Line == 0 && e.Col == 0 && !e.Unplaced:
		b.WriteString("    \n") // the source is empty
	}
	fmt.Fprintf(&b, "%s: %s\n", e.Class, e.Msg)
	return b.String()
}

// carets prints the line and the carets.
func (e *SyntaxError) carets(b *strings.Builder) {
	right := strings.TrimRight(e.Text, "\n")
	left := strings.TrimLeft(right, " \n\f")
	blanks := len(right) - len(left)
	width, all := utf8.RuneCountInString(right), utf8.RuneCountInString(e.Text)
	start, end := e.Col, e.EndCol
	if e.Line != e.EndLine {
		end = width + 1
	} else if end == 0 {
		end = start
	}
	if start > all {
		start = width + 1
	}
	if end > all {
		end = width + 1
	}
	if start >= end || end < 0 {
		end = start + 1
	}
	fmt.Fprintf(b, "    %s\n", left)
	at := start - 1 - blanks
	if at < 0 {
		return
	}
	b.WriteString("    ")
	for i, r := range []rune(left) {
		if i >= at {
			break
		}
		// Tabs and the like are kept so that the carets stand below.
		if !unicode.IsSpace(r) && (r < 0x1C || r > 0x1F) {
			r = ' '
		}
		b.WriteRune(r)
	}
	b.WriteString(strings.Repeat("^", end-start))
	b.WriteByte('\n')
}
