// Package check finds the errors in a syntax tree that are not the grammar's:
// those that CPython's symbol table and compiler report, like a return outside
// a function or a name that is a parameter and global. It also gives the
// compiler's SyntaxWarnings.
package check

import (
	"fmt"

	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/ast"
)

// maxDepth bounds how deep a tree may nest.
const maxDepth = 9998

// Options are the circumstances of a check.
type Options struct {
	// Filename is put into errors.
	Filename string
	// Warn is called with each SyntaxWarning, in the order of the source.
	Warn func(parser.Warning)
	// Annotations says that the source inherits "from __future__ import
	// annotations" from the code that compiles it.
	Annotations bool
	// TopLevelAwait allows await outside of functions.
	TopLevelAwait bool
	// Poll, if not nil, is called now and then: its error ends the check, and
	// is what Tree gives.
	Poll func() error
}

// pollEvery is how many nodes of a tree are visited between two calls of Poll.
const pollEvery = 1 << 12

// Tree checks a whole tree. The error is a *parser.SyntaxError without Text,
// which only the owner of the source knows; its class is RecursionError if the
// tree nests too deeply. CPython checks in three passes, and so the order of
// errors is not that of the source: imports from __future__, names, the rest.
func Tree(mod ast.Mod, opts Options) error {
	c := &checker{opts: opts, scopes: map[any]*scope{}, annotations: opts.Annotations}
	body, expr := parts(mod)
	c.futures(body)
	c.names(body, expr)
	if _, ok := mod.(*ast.Module); ok {
		c.docstring(body)
	}
	c.code(body, expr)
	if c.stopped != nil {
		return c.stopped
	}
	if c.err != nil {
		return c.err
	}
	return nil
}

// parts returns the statements or the expression of a tree.
func parts(mod ast.Mod) ([]ast.Stmt, ast.Expr) {
	switch m := mod.(type) {
	case *ast.Module:
		return m.Body, nil
	case *ast.Interactive:
		return m.Body, nil
	case *ast.Expression:
		return nil, m.Body
	}
	return nil, nil
}

// checker is the state of a check. After the first error nothing more is
// looked at.
type checker struct {
	opts        Options
	err         *parser.SyntaxError
	stopped     error // what Poll gave; then err is no error of the source
	visited     int
	depth       int
	annotations bool
	copies      int // warnings that copies of finally clauses repeated
	futureEnd   int // how many statements imports from __future__ may stand in

	scopes map[any]*scope // by the node that opens the scope
	root   *scope         // the module's
	scope  *scope         // where names go
	unit   *unit          // where code goes
}

// fail notes an error about a span.
func (c *checker) fail(span ast.Span, format string, args ...any) {
	if c.err != nil {
		return
	}
	c.err = &parser.SyntaxError{
		Class: "SyntaxError", Msg: fmt.Sprintf(format, args...), Filename: c.opts.Filename,
		Line: int(span.Line), Col: int(span.Col) + 1, EndLine: int(span.EndLine), EndCol: int(span.EndCol) + 1,
	}
}

func (c *checker) warn(span ast.Span, format string, args ...any) {
	if c.err == nil && c.opts.Warn != nil {
		c.opts.Warn(parser.Warning{Line: int(span.Line), Span: span, Msg: fmt.Sprintf(format, args...)})
	}
}

// enter counts one level of nesting; it tells whether to go on. The caller
// leaves by c.depth--.
func (c *checker) enter() bool {
	c.depth++
	if c.depth > maxDepth && c.err == nil {
		c.err = &parser.SyntaxError{
			Class: "RecursionError", Msg: "maximum recursion depth exceeded during compilation", Filename: c.opts.Filename, Unplaced: true,
		}
	}
	return c.visit()
}

// visit counts one more node, or name; it tells whether to go on.
func (c *checker) visit() bool {
	if c.visited++; c.visited%pollEvery == 0 && c.err == nil && c.opts.Poll != nil {
		if c.stopped = c.opts.Poll(); c.stopped != nil {
			c.err = &parser.SyntaxError{}
		}
	}
	return c.err == nil
}
