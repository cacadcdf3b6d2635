package traceback

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/minipy-go/minipy/objmodel/unicodedata"
)

// segment is the source that an instruction stands for, as it is shown: whole
// lines without their common indentation, and the part of them that is meant.
type segment struct {
	lines      []string
	start, end int // byte offsets in the first and in the last line
}

// newSegment makes the segment of whole source lines; start and end are byte
// offsets in the first and last. nil if there is nothing to show.
func newSegment(lines []string, start, end int) *segment {
	margin := commonMargin(lines)
	s := &segment{lines: make([]string, len(lines))}
	blank := true
	for i, l := range lines {
		if isBlank(l) {
			continue
		}
		blank = false
		s.lines[i] = l[margin:]
	}
	if blank {
		return nil
	}
	cut := len(lines[0]) - len(s.lines[0])
	s.start = clampOffset(s.lines[0], start-cut)
	s.end = clampOffset(s.lines[len(lines)-1], end-cut)
	return s
}

// clampOffset makes an offset one that lies in the line, between characters.
func clampOffset(line string, offset int) int {
	offset = max(0, min(offset, len(line)))
	for offset < len(line) && !utf8.RuneStart(line[offset]) {
		offset++
	}
	return offset
}

// commonMargin gives the length of the white space that all lines that are not
// blank begin with.
func commonMargin(lines []string) int {
	margin, have := "", false
	for _, l := range lines {
		if isBlank(l) {
			continue
		}
		white := l[:len(l)-len(strings.TrimLeft(l, " \t"))]
		if !have {
			margin, have = white, true
			continue
		}
		n := 0
		for n < len(margin) && n < len(white) && margin[n] == white[n] {
			n++
		}
		margin = margin[:n]
	}
	return len(margin)
}

func isBlank(s string) bool { return strings.TrimLeftFunc(s, isSpace) == "" }

//go:noinline
func isSpace(r rune) bool { return unicodedata.IsSpace(r) }

// point is a place in a segment: a line from 0 and a byte offset in it.
type point struct{ line, col int }

func (p point) before(q point) bool {
	return p.line < q.line || p.line == q.line && p.col < q.col
}

// write appends the lines, with marks below them unless the marks would tell
// nothing. Of a long segment the ends and the lines around the operator are
// shown.
func (s *segment) write(b *strings.Builder) {
	last := len(s.lines) - 1
	a := findAnchors(s.text())
	if a != nil {
		if a.left.line == 0 {
			a.left.col += s.start
		}
		if a.right.line == 0 {
			a.right.col += s.start
		}
	}
	marked := s.showMarks(a != nil)
	shown := make([]bool, len(s.lines))
	shown[0], shown[last] = true, true
	if a != nil {
		for _, at := range [...]int{a.left.line, a.right.line} {
			for i := max(at-1, 0); i <= min(at+1, last); i++ {
				shown[i] = true
			}
		}
	}
	var out []string
	show := func(i int) {
		out = append(out, s.lines[i])
		if marked {
			out = append(out, s.marks(i, a))
		}
	}
	prev := 0
	for i := range s.lines {
		if !shown[i] {
			continue
		}
		switch gap := i - prev; {
		case gap == 2:
			show(i - 1)
		case gap > 2:
			out = append(out, fmt.Sprintf("...<%d lines>...", gap-1))
		}
		show(i)
		prev = i
	}
	margin := commonMargin(out)
	for _, l := range out {
		if isBlank(l) {
			l = strings.Repeat(" ", margin)
		}
		b.WriteString("    " + l[margin:] + "\n")
	}
}

// text is the marked part alone.
func (s *segment) text() string {
	last := len(s.lines) - 1
	if last == 0 {
		return s.lines[0][s.start:max(s.start, s.end)]
	}
	parts := append([]string(nil), s.lines...)
	parts[0] = parts[0][s.start:]
	parts[last] = parts[last][:s.end]
	return strings.Join(parts, "\n")
}

// showMarks says whether marks tell anything: not below a whole line without
// an operator, nor below a call that is all that a name is set to or that a
// function returns.
func (s *segment) showMarks(anchored bool) bool {
	if calls := plainCall(strings.Join(s.lines, "\n")); calls != nil {
		last := len(s.lines) - 1
		// CPython compares offsets in bytes with offsets in characters.
		start := utf8.RuneCountInString(s.lines[0][:s.start])
		end := utf8.RuneCountInString(s.lines[last][:s.end])
		if int(calls.Line) == 1 && int(calls.EndLine) == last+1 && int(calls.Col) == start && int(calls.EndCol) == end {
			return false
		}
	}
	return anchored || !isBlank(s.lines[0][:s.start]) || !isBlank(s.lines[len(s.lines)-1][s.end:])
}

// marks makes the line below line i.
func (s *segment) marks(i int, a *anchors) string {
	line := s.lines[i]
	end := len(line)
	if i == len(s.lines)-1 {
		end = s.end
	}
	indent := len(line) - len(strings.TrimLeftFunc(line, isSpace))
	var b strings.Builder
	for col := 0; col < end; {
		r, n := utf8.DecodeRuneInString(line[col:])
		mark := "^"
		at := point{i, col}
		switch {
		case col < indent || i == 0 && col < s.start:
			mark = " "
		case a != nil && (at.before(a.left) || !at.before(a.right)):
			mark = "~"
		}
		b.WriteString(mark)
		if isWide(r) {
			b.WriteString(mark)
		}
		col += n
	}
	return b.String()
}
