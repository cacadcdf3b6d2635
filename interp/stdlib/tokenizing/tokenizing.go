// Package tokenizing makes the module _tokenize: the lexer's tokens with the
// comments and line ends between them, for the Python module tokenize.
package tokenizing

import (
	"sort"
	"strings"

	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/objmodel"
)

// New makes the module.
func New(t *objmodel.Thread) *objmodel.Module {
	m := objmodel.NewModule("_tokenize")
	m.Functions(functions)
	return m
}

var functions = []objmodel.MethodDef{{Name: "scan", Kind: objmodel.OneArg, Fn: scan}}

// The numbers that the module token gives the kinds.
const (
	endMarker     = 0
	name          = 1
	number        = 2
	str           = 3
	newline       = 4
	indent        = 5
	dedent        = 6
	op            = 55
	fstringStart  = 59
	fstringMiddle = 60
	fstringEnd    = 61
	comment       = 62
	nl            = 63
)

// kindOf gives the number of a token of the lexer.
func kindOf(t lexer.Type) int {
	switch {
	case t == lexer.Name || t >= lexer.False && t <= lexer.Yield:
		return name
	case t == lexer.Number:
		return number
	case t == lexer.String:
		return str
	case t == lexer.Indent:
		return indent
	case t == lexer.Dedent:
		return dedent
	case t == lexer.FStringStart:
		return fstringStart
	case t == lexer.FStringMiddle:
		return fstringMiddle
	case t == lexer.FStringEnd:
		return fstringEnd
	}
	return op
}

// scan takes a source with "\n" line ends. It gives a list of tuples (kind,
// text, (line, column), (line, column), source line) and what ended it: None or
// (class of the error, message, line, column).
func scan(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	src, ok := a.V[0].ToStr()
	if !ok {
		return objmodel.Value{}, objmodel.TypeErrorf("scan() argument must be str, not %s", a.V[0].TypeName())
	}
	if err := t.Reserve(int64(len(src)), 40); err != nil {
		return objmodel.Value{}, err
	}
	w := &writer{t: t, src: src, starts: []int{0}, first: -1}
	for i := 0; i < len(src); i++ {
		if src[i] == '\n' {
			w.starts = append(w.starts, i+1)
		}
	}
	failure, err := w.run()
	if err != nil {
		return objmodel.Value{}, err
	}
	ended := objmodel.None
	if failure != nil {
		class := [...]*objmodel.Type{&objmodel.SyntaxErrorType, &objmodel.IndentationErrorType, &objmodel.TabErrorType}[failure.Kind]
		ended = objmodel.NewTuple(class.Value(), objmodel.NewStr(failure.Msg), objmodel.Int(int64(failure.Line)), objmodel.Int(int64(failure.Col)))
	}
	return objmodel.NewTuple(objmodel.NewList(w.tokens), ended), nil
}

// writer collects the tokens of a source.
type writer struct {
	t      *objmodel.Thread
	src    string
	starts []int // offsets of the lines
	pos    int   // end of the last token
	tokens []objmodel.Value

	// The tokens of a line share it, and count columns from each other on.
	first, after int // offsets of source, -1 for none
	source       objmodel.Value
	line, at     int // the line and the offset that place was last asked for
	col          int // the column there
}

func (w *writer) run() (*lexer.Failure, error) {
	s := lexer.NewScanner(w.src)
	var tok lexer.Token
	for s.Scan(&tok); ; s.Scan(&tok) {
		if err := w.t.Tick(1); err != nil {
			return nil, err
		}
		start := tok.Pos.Offset
		switch tok.Type {
		case lexer.Start:
			continue
		case lexer.Error:
			return s.Failure(), nil
		case lexer.EOF:
			w.between(len(w.src))
			w.end(endMarker)
			return nil, nil
		case lexer.Newline:
			w.lineEnd(start)
			continue
		case lexer.Dedent:
			w.between(start)
			if start >= len(w.src) {
				w.end(dedent)
				continue
			}
		default:
			w.between(start)
		}
		if tok.Type == lexer.FStringMiddle {
			w.middle(start, start+len(tok.Value))
			continue
		}
		w.add(kindOf(tok.Type), start, start+len(tok.Value))
	}
}

// lineEnd writes a NEWLINE, and the comment before it.
func (w *writer) lineEnd(start int) {
	at := start
	if i := strings.IndexByte(w.src[start:], '\n'); i >= 0 {
		at += i
	} else {
		at = len(w.src)
	}
	w.between(at)
	if at < len(w.src) {
		w.add(newline, at, at+1)
		return
	}
	w.missing(newline)
}

// missing writes a line end that the source lacks.
func (w *writer) missing(kind int) {
	line, col := w.place(len(w.src))
	w.emit(kind, "", line, col, line, col+1, w.lineOf(len(w.src), len(w.src)))
}

// end writes a token behind the last line.
func (w *writer) end(kind int) {
	line := len(w.starts)
	if w.starts[line-1] < len(w.src) {
		line++
	}
	w.emit(kind, "", line, 0, line, 0, objmodel.NewStr(""))
}

// between writes the comments and the line ends up to an offset.
func (w *writer) between(to int) {
	for w.pos < to {
		switch w.src[w.pos] {
		case '#':
			end := to
			if i := strings.IndexByte(w.src[w.pos:to], '\n'); i >= 0 {
				end = w.pos + i
			}
			end = w.pos + len(strings.TrimRight(w.src[w.pos:end], "\r"))
			w.add(comment, w.pos, end)
			if w.pos == len(w.src) && w.lonely() {
				w.missing(nl)
			}
		case '\n':
			w.add(nl, w.pos, w.pos+1)
		case '\\':
			w.pos += 2
		default:
			w.pos++
		}
	}
}

// lonely says whether the comment that ends the source stands on a line of its own.
func (w *writer) lonely() bool {
	line := w.src[w.starts[len(w.starts)-1]:]
	return strings.HasPrefix(strings.TrimLeft(line, " \t\f"), "#")
}

// middle writes the text of an f-string: doubled braces end a piece, and the
// second brace is left out.
func (w *writer) middle(start, end int) {
	from := start
	for i := start; i+1 < end; i++ {
		if c := w.src[i]; (c == '{' || c == '}') && w.src[i+1] == c {
			w.add(fstringMiddle, from, i+1)
			from, i = i+2, i+1
		}
	}
	if from < end || start == end {
		w.add(fstringMiddle, from, end)
	}
	w.pos = end
}

func (w *writer) add(kind, start, end int) {
	line, col := w.place(start)
	endLine, endCol := line, col+1
	last := start
	if w.src[start:end] != "\n" || kind == fstringMiddle {
		endLine, endCol = w.place(end)
		last = end
	}
	w.emit(kind, w.src[start:end], line, col, endLine, endCol, w.lineOf(start, last))
	w.pos = end
}

func (w *writer) emit(kind int, text string, line, col, endLine, endCol int, source objmodel.Value) {
	pair := func(a, b int) objmodel.Value {
		return objmodel.NewTuple(objmodel.Int(int64(a)), objmodel.Int(int64(b)))
	}
	w.tokens = append(w.tokens, objmodel.NewTuple(objmodel.Int(int64(kind)), objmodel.NewStr(text),
		pair(line, col), pair(endLine, endCol), source))
}

// place gives the line of an offset, from 1, and the column in characters.
func (w *writer) place(offset int) (line, col int) {
	if offset < w.at || w.line == 0 || w.line < len(w.starts) && offset >= w.starts[w.line] {
		w.line = sort.SearchInts(w.starts, offset+1)
		w.at, w.col = w.starts[w.line-1], 0
	}
	w.col += objmodel.CountCodePoints(w.src[w.at:offset])
	w.at = offset
	return w.line, w.col
}

// lineOf gives the lines from that of one offset to that of another.
func (w *writer) lineOf(start, end int) objmodel.Value {
	first, after := w.starts[sort.SearchInts(w.starts, start+1)-1], len(w.src)
	if i := sort.SearchInts(w.starts, end+1); i < len(w.starts) {
		after = w.starts[i]
	}
	if w.first != first || w.after != after {
		w.first, w.after, w.source = first, after, objmodel.NewStr(w.src[first:after])
	}
	return w.source
}
