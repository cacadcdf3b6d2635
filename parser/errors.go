package parser

import (
	"errors"
	"fmt"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// SyntaxError is why a source is not a program: CPython's SyntaxError or one
// of its relatives.
type SyntaxError struct {
	Class    string // "SyntaxError", "IndentationError", "TabError" or "MemoryError"
	Msg      string
	Filename string
	Line     int // from 1; 0 if the error has no place
	Col      int // in characters, from 1: CPython's offset
	EndLine  int
	EndCol   int    // in characters, from 1, exclusive; CPython's end_offset
	Text     string // the line, or empty
	Unplaced bool   // the exception has nothing but the message
	// Undecoded is what an error of the class UnicodeDecodeError tells.
	Undecoded *py.Undecoded
}

// Error returns the class, the message and the place.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s: %s (%s, line %d)", e.Class, e.Msg, e.Filename, e.Line)
}

// unexpected says that the grammar has no place for the token with an index.
type unexpected struct{ index int }

func (*unexpected) Error() string { return "invalid syntax" }

// statementError says in which statement of a module an error is.
type statementError struct {
	error
	start int // index of its first token
}

func (e *statementError) Unwrap() error { return e.error }

// actionError is an error in the meaning of a token that the grammar accepts:
// a bad escape, a mix of bytes and strings.
type actionError struct {
	codec *py.Undecoded // why, if a codec says so
	bare  bool          // the codec's own error is the one to report
	msg   string
	span  ast.Span
	index int  // of the token that was next
	final bool // no error further down comes first
}

func (e *actionError) Error() string { return e.msg }

// errTooDeep says that an expression nests too deeply.
var errTooDeep = errors.New("too many nested expressions")
