package traceback

import (
	"fmt"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

// foldAfter is how many equal entries in a row are shown.
const foldAfter = 3

// limit310 is how many entries CPython 3.10 shows.
const limit310 = 1000

// stack writes the entries of a traceback. Entries equal in file, line and
// function to the one before are counted after the third.
func (p *printer) stack(tb *objmodel.Traceback) {
	tb, count := p.window(tb)
	var file, name string
	line, run := -1, 0
	for ; tb != nil && count > 0; tb, count = tb.Next, count-1 {
		key := entryKey{tb.Code, tb.PC, tb.Line}
		n := tb.LineNo()
		if n != line || tb.Code.CodeName() != name || tb.Code.CodeFilename() != file {
			p.folded(run)
			file, line, name, run = tb.Code.CodeFilename(), n, tb.Code.CodeName(), 0
		}
		if run++; run > foldAfter {
			continue
		}
		text, ok := p.entries[key]
		if !ok {
			text = p.entry(tb, n)
			p.entries[key] = text
		}
		p.emit(text)
	}
	p.folded(run)
}

// folded tells how many entries of a run were left out.
func (p *printer) folded(run int) {
	if left := run - foldAfter; left > 0 {
		p.emit(fmt.Sprintf("  [Previous line repeated %d more time%s]\n", left, plural(left)))
	}
}

// window applies the limit: it gives the entry to begin with and how many to
// show.
func (p *printer) window(tb *objmodel.Traceback) (*objmodel.Traceback, int) {
	limit := int(^uint(0) >> 1)
	switch {
	case p.opts.Limit != nil:
		limit = *p.opts.Limit
	case p.old:
		limit = -limit310
	}
	if limit >= 0 {
		return tb, limit
	}
	depth := 0
	for x := tb; x != nil; x = x.Next {
		depth++
	}
	for ; depth > -limit; depth-- {
		tb = tb.Next
	}
	return tb, depth
}

// marksLimit is the recursion limit below which CPython can't run the code
// that makes the marks, and prints tracebacks without them.
const marksLimit = 44

// entry makes the text of one entry: its place, its source lines, its marks.
func (p *printer) entry(tb *objmodel.Traceback, line int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "  File \"%s\", line %d, in %s\n", tb.Code.CodeFilename(), line, tb.Code.CodeName())
	if line < 1 {
		return b.String()
	}
	file := p.file(tb)
	pos := tb.Code.Position(tb.PC)
	if p.old || p.opts.NoMarks || p.t.MaxDepth() < marksLimit || pos.EndLine < int32(line) || pos.Line != int32(line) || pos.Col < 0 || pos.EndCol < 0 {
		if text := strings.TrimFunc(lineOf(file, line), isSpace); text != "" {
			b.WriteString("    " + text + "\n")
		}
		return b.String()
	}
	// A code object may claim any range: no more of it than the file has.
	end := max(line, min(int(pos.EndLine), len(file)))
	lines := make([]string, 0, end-line+1)
	for i := line; i <= end; i++ {
		lines = append(lines, strings.TrimRightFunc(lineOf(file, i), isSpace))
	}
	if s := newSegment(lines, int(pos.Col), int(pos.EndCol)); s != nil {
		s.write(&b)
	}
	return b.String()
}

// file gives the source lines of an entry's file.
func (p *printer) file(tb *objmodel.Traceback) []string {
	name := tb.Code.CodeFilename()
	lines, ok := p.files[name]
	if !ok && p.opts.Source != nil {
		lines = p.opts.Source(name, tb.Globals)
		p.files[name] = lines
	}
	return lines
}

func lineOf(lines []string, n int) string {
	if n > len(lines) {
		return ""
	}
	return lines[n-1]
}
