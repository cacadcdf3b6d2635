package parser

import (
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// kinds are the classes of lexical errors.
var kinds = [...]string{py.SyntaxError: "SyntaxError", py.IndentationError: "IndentationError", py.TabError: "TabError"}

// explain turns the reason why a source does not parse into CPython's error.
func explain(err error, scanner *py.Scanner, lex *lexer.PeekingLexer, text, filename string, mode Mode) error {
	var action *actionError
	if errors.As(err, &action) {
		return spanError(action.msg, action.span, text, filename)
	}
	if errors.Is(err, errTooDeep) {
		return &SyntaxError{Class: "MemoryError", Msg: "Parser stack overflowed - Python source too complex to parse", Filename: filename}
	}
	toks := tokens(lex)
	i := int(lex.RawCursor())
	var u *unexpected
	if errors.As(err, &u) && u.index > i {
		i = u.index
	}
	t := &toks[i]
	if f := scanner.Failure(); f != nil && t.Type == py.Error {
		return &SyntaxError{
			Class: kinds[f.Kind], Msg: f.Msg, Filename: filename, Line: f.Line, Col: f.Col,
			EndLine: f.EndLine, EndCol: f.EndCol, Text: lineOf(text, f.Line),
		}
	}
	e := spanError("invalid syntax", tokenSpan(t), text, filename)
	switch t.Type {
	case py.Indent:
		e.Class, e.Msg = "IndentationError", "unexpected indent"
	case py.Dedent:
		e.Class, e.Msg = "IndentationError", "unexpected unindent"
	}
	return e
}

// spanError is a SyntaxError about a span.
func spanError(msg string, span ast.Span, text, filename string) *SyntaxError {
	e := &SyntaxError{Class: "SyntaxError", Msg: msg, Filename: filename, Line: int(span.Line), EndLine: int(span.EndLine)}
	e.Text = lineOf(text, e.Line)
	e.Col = column(e.Text, int(span.Col))
	e.EndCol = column(lineOf(text, e.EndLine), int(span.EndCol))
	return e
}

// column turns an offset in bytes into a column in characters from 1.
func column(line string, offset int) int {
	if offset > len(line) {
		return utf8.RuneCountInString(line) + 1 + offset - len(line)
	}
	return utf8.RuneCountInString(line[:offset]) + 1
}

// lineOf returns a line of a text with its line end.
func lineOf(text string, line int) string {
	for ; line > 1; line-- {
		i := strings.IndexByte(text, '\n')
		if i < 0 {
			return ""
		}
		text = text[i+1:]
	}
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		return text[:i+1]
	}
	return text
}

func decodeFailure(err error, filename string) error {
	return &SyntaxError{Class: "SyntaxError", Msg: err.Error(), Filename: filename}
}
