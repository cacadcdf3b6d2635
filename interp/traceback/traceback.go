// Package traceback prints exceptions as CPython prints those that nobody
// caught: the chain of causes and contexts, the frames with their source and
// the marks below it, groups as trees, notes and suggestions.
package traceback

import (
	"bufio"
	"io"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

// Options say where to look for what an exception itself doesn't know.
type Options struct {
	// Source gives the lines of a file, without their newlines; nil if it is
	// not to be had. globals are those of the frame that ran the file's code.
	Source func(filename string, globals *objmodel.Dict) []string
	// Locals gives the local variables of a traceback entry's frame as they
	// are now, nil if they are not to be had. Only suggestions need them.
	Locals func(tb *objmodel.Traceback) *objmodel.Dict
	// Limit bounds the entries of every traceback: the first n of them, or
	// the last -n for a negative n. nil is no limit.
	Limit *int
	// NoChain leaves out causes and contexts.
	NoChain bool
	// NoMarks leaves out the marks below the source lines.
	NoMarks bool
}

// Print writes e with its traceback to w. Errors: what w gives; what ends the
// run while Python code makes a message. Python exceptions raised meanwhile
// are told in the text and never returned.
func Print(t *objmodel.Thread, w io.Writer, e *objmodel.Exception, opts Options) error {
	p := newPrinter(t, w, opts)
	p.exception(buildTree(t, e, !opts.NoChain))
	return p.done()
}

// PrintStack writes the entries of a traceback alone, without a heading.
func PrintStack(t *objmodel.Thread, w io.Writer, tb *objmodel.Traceback, opts Options) error {
	p := newPrinter(t, w, opts)
	p.stack(tb)
	return p.done()
}

// Format gives what Print writes, in the pieces of which the functions of
// Python's module traceback make lists: headings, entries, lines.
func Format(t *objmodel.Thread, e *objmodel.Exception, opts Options) ([]string, error) {
	return collect(t, opts, func(p *printer) { p.exception(buildTree(t, e, !opts.NoChain)) })
}

// FormatOnly gives the end of what Print writes: class and message, notes
// and, for a SyntaxError, its place. Sub-exceptions are not shown.
func FormatOnly(t *objmodel.Thread, e *objmodel.Exception, opts Options) ([]string, error) {
	return collect(t, opts, func(p *printer) { p.exceptionOnly(e) })
}

// Suggestion gives what is said after the message of an exception about a name
// that does not exist, "" when nothing comes near the name. Errors: what ends
// the run while Python code lists the names of an object.
func Suggestion(t *objmodel.Thread, e *objmodel.Exception, opts Options) (string, error) {
	p := newPrinter(t, io.Discard, opts)
	text := p.suggestion(e)
	return text, p.done()
}

// Segment gives whole source lines as an entry shows them, indented and with
// marks below them. start and end are byte offsets of the marked part in the
// first and the last line. "" if all lines are blank.
func Segment(lines []string, start, end int) string {
	if len(lines) == 0 {
		return ""
	}
	var b strings.Builder
	if s := newSegment(lines, start, end); s != nil {
		s.write(&b)
	}
	return b.String()
}

func collect(t *objmodel.Thread, opts Options, print func(*printer)) ([]string, error) {
	var pieces []string
	p := newPrinter(t, io.Discard, opts)
	p.pieces = &pieces
	print(p)
	return pieces, p.done()
}

const (
	causeHeading   = "\nThe above exception was the direct cause of the following exception:\n\n"
	contextHeading = "\nDuring handling of the above exception, another exception occurred:\n\n"
)

// printer is the state of one Print.
type printer struct {
	t       *objmodel.Thread
	w       *bufio.Writer
	opts    Options
	old     bool // the rules of CPython 3.10
	err     error
	files   map[string][]string
	entries map[entryKey]string // entries that were shown before
	pieces  *[]string           // where the text goes instead of w; nil: w

	depth     int  // of groups
	needClose bool // the frame of the innermost group is open
}

// entryKey is what the text of a traceback entry depends on.
type entryKey struct {
	code objmodel.CodeInfo
	pc   int
	line int
}

func newPrinter(t *objmodel.Thread, w io.Writer, opts Options) *printer {
	return &printer{t: t, w: bufio.NewWriterSize(w, 1<<16), opts: opts, old: t.Interp.Compat == objmodel.Compat310,
		files: make(map[string][]string), entries: make(map[entryKey]string)}
}

func (p *printer) done() error {
	if err := p.w.Flush(); p.err == nil {
		p.err = err
	}
	return p.err
}

// fail remembers an error that is no Python exception: it ends the run.
func (p *printer) fail(err error) {
	if _, python := err.(*objmodel.Exception); err != nil && !python && p.err == nil {
		p.err = err
	}
}

// emit writes text with every line indented as the group around it asks.
//
//go:noinline
func (p *printer) emit(text string) { p.emitMargin(text, "|") }

func (p *printer) emitMargin(text, margin string) {
	if p.depth == 0 {
		p.write(text)
		return
	}
	indent := strings.Repeat("  ", p.depth) + margin + " "
	var b strings.Builder
	for len(text) > 0 {
		i := strings.IndexByte(text, '\n') + 1
		if i == 0 {
			i = len(text)
		}
		b.WriteString(indent)
		b.WriteString(text[:i])
		text = text[i:]
	}
	p.write(b.String())
}

// write passes on a piece of the text.
func (p *printer) write(text string) {
	if p.pieces != nil {
		*p.pieces = append(*p.pieces, text)
		return
	}
	p.w.WriteString(text)
}
