package parser

import (
	"strings"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// source is a text with its name, for error messages.
type source struct {
	text     string
	filename string
	mode     Mode
	failure  *py.Failure // of the lexer, or nil
}

// at is an error about a span.
func (s *source) at(span ast.Span, class, msg string) *SyntaxError {
	e := &SyntaxError{Class: class, Msg: msg, Filename: s.filename, Line: int(span.Line), EndLine: int(span.EndLine)}
	e.Text = s.line(e.Line)
	e.place(span)
	return e
}

// place sets the columns from a span's; both are counted in the error's text.
func (e *SyntaxError) place(span ast.Span) {
	if span.Col >= 0 {
		e.Col = column(e.Text, int(span.Col))
	}
	if span.EndCol >= 0 {
		e.EndCol = column(e.Text, int(span.EndCol))
	}
}

// offset returns where a line starts.
func (s *source) offset(line int) int {
	at := 0
	for ; line > 1; line-- {
		i := strings.IndexByte(s.text[at:], '\n')
		if i < 0 {
			return len(s.text)
		}
		at += i + 1
	}
	return at
}

// lexical is the lexer's error.
func (s *source) lexical(f *py.Failure) *SyntaxError {
	e := &SyntaxError{
		Class: kinds[f.Kind], Msg: f.Msg, Filename: s.filename, Line: f.Line, Col: f.Col,
		EndLine: f.EndLine, EndCol: f.EndCol, Text: s.line(f.Line),
	}
	if f.Raised {
		e.Text = strings.TrimSuffix(e.Text, "\n")
	}
	return e
}

// undecoded is the error of a codec that CPython lets through.
func (s *source) undecoded(why *py.Undecoded) *SyntaxError {
	return &SyntaxError{Class: "UnicodeDecodeError", Msg: why.Error(), Filename: s.filename, Unplaced: true, Undecoded: why}
}

func (s *source) tooComplex() *SyntaxError {
	return &SyntaxError{Class: "MemoryError", Msg: tooComplex, Filename: s.filename, Unplaced: true}
}

// line returns a line with its line end, which the last may lack.
func (s *source) line(n int) string {
	text := s.text
	for ; n > 1; n-- {
		i := strings.IndexByte(text, '\n')
		if i < 0 {
			return ""
		}
		text = text[i+1:]
	}
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		return text[:i+1]
	}
	if s.mode == Exec {
		return text + "\n" // which CPython adds to a file's end
	}
	return text
}

// lines returns how many lines there are.
func (s *source) lines() int {
	n := strings.Count(s.text, "\n")
	if s.text != "" && s.text[len(s.text)-1] != '\n' {
		n++
	}
	return n
}

// column turns an offset in bytes into a column in characters from 1, at most
// one beyond the line's end.
func column(line string, offset int) int {
	return py.CharsIn(line, max(offset, 0)+1)
}
