package lexer

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Kind is the exception class of a lexical error.
type Kind uint8

// The exception classes of lexical errors.
const (
	SyntaxError Kind = iota
	IndentationError
	TabError
)

// Failure says why the source stops being made of tokens. Columns count
// characters from 1, as the attributes of CPython's SyntaxError; EndCol is -1
// where CPython gives no end. Unclosed marks the end of the source inside a
// bracket, which CPython reports later than other errors.
type Failure struct {
	Kind     Kind
	Msg      string
	Line     int
	Col      int
	EndLine  int
	EndCol   int
	Unclosed bool
	InField  bool // the error stands inside an f-string
	// Open is the failure that CPython reports instead where it reads on after
	// an error of the grammar and a bracket is open here, or nil.
	Open *Failure
	// FromBuffer says that Col counts from the line, where CPython counts from
	// the start of its buffer.
	FromBuffer bool
	// Undecoded, if not nil, says why a word is no UTF-8, and Read how many bytes
	// of its line were read.
	Undecoded *Undecoded
	Read      int
	Raised    bool // the tokenizer reports it even after an error of the grammar
}

// Error returns the message without the place.
func (f *Failure) Error() string { return f.Msg }

// fail records an error whose column is that of the last character read, as
// CPython's tokenizer does, and returns the type Error.
//
//go:noinline
func (s *Scanner) fail(format string, args ...any) Type {
	return s.failRange(-1, -1, format, args...)
}

// failRange records an error with columns in characters counted from 1; -1
// stands for the last character read and for no end.
func (s *Scanner) failRange(col, endCol int, format string, args ...any) Type {
	if col < 0 {
		col = s.chars(s.lineStart, s.pos)
	}
	if endCol < 0 {
		endCol = col
	}
	return s.raiseAt(s.line, col, s.line, endCol, fmt.Sprintf(format, args...))
}

// raiseAt records an error that counts even after one of the grammar.
func (s *Scanner) raiseAt(line, col, endLine, endCol int, msg string) Type {
	s.failAt(SyntaxError, line, col, endLine, endCol, msg)
	s.failure.Raised = true
	return Error
}

func (s *Scanner) failAt(kind Kind, line, col, endLine, endCol int, msg string) Type {
	if s.failure == nil {
		s.failure = &Failure{
			Kind: kind, Msg: msg, Line: line, Col: col, EndLine: endLine, EndCol: endCol,
			InField: len(s.fstrings) > 0, Open: s.unclosed(),
		}
	}
	return Error
}

// chars counts the characters between two offsets.
func (s *Scanner) chars(from, to int) int {
	if to > len(s.src) {
		to = len(s.src)
	}
	if from > to {
		return 0
	}
	return utf8.RuneCountInString(Replaced(s.src[from:to]))
}

// failUnclosed records the end of the source inside a bracket.
func (s *Scanner) failUnclosed() Type {
	s.failure = s.unclosed()
	s.failure.Open = s.failure
	s.failure.InField = len(s.fstrings) > 0
	return Error
}

// unclosed is the failure about the innermost open bracket, or nil.
func (s *Scanner) unclosed() *Failure {
	if len(s.brackets) == 0 {
		return nil
	}
	b := s.brackets[len(s.brackets)-1]
	start := strings.LastIndexByte(s.src[:b.offset], '\n') + 1
	col := s.chars(start, b.offset) + 1
	return &Failure{
		Msg: fmt.Sprintf("'%c' was never closed", b.char), Line: b.line, Col: col, EndLine: b.line,
		Unclosed: true,
	}
}
