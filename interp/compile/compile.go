// Package compile turns a syntax tree into code objects of the register
// machine.
//
// It works in two passes. The symbol table (symtable.go, resolve.go) finds out
// for every scope what each name in it means: a register, a cell, a free
// variable, a global, a name in a namespace. Code generation then walks the
// tree once and emits instructions; a scope with code of its own has a unit.
package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/ast"
)

// Future is a set of features that "from __future__ import" turns on.
type Future uint32

// The features that still make a difference in Python 3.13, with the values
// that __future__ gives them.
const (
	FutureBarryAsFLUFL Future = 0x400000
	FutureAnnotations  Future = 0x1000000
)

// Options say how to compile.
type Options struct {
	// Filename is co_filename of every code object.
	Filename string
	// Intern gives the one Str of an interpreter for a text; nil makes a new
	// one for each compilation.
	Intern func(string) *objmodel.Str
	// Future are features turned on beforehand, as compile()'s flags do.
	Future Future
	// Optimize is CPython's -O level: 1 drops assert and __debug__ code, 2
	// docstrings too.
	Optimize int
	// WarnInvert, if not nil, is told of each "~" of a constant bool. After an
	// error the operation is left to the machine, which will raise it.
	WarnInvert func() error
	// TopLevelAwait allows await at the top level
	// (ast.PyCF_ALLOW_TOP_LEVEL_AWAIT).
	TopLevelAwait bool
	// Body parses what an *ast.Later stands for, when its function is first
	// called. Errors: as Compile.
	Body func(*ast.Later) ([]ast.Stmt, error)
	// Hidden, if not nil, says of which functions tracebacks show no frames.
	Hidden func(qualName string) bool
	// Poll, if not nil, is called now and then: its error ends the compilation,
	// and is what Compile gives.
	Poll func() error
}

// RecursionError says that a tree nests deeper than the compiler follows. It
// is to become Python's RecursionError.
type RecursionError struct{}

// Error gives CPython's message.
func (*RecursionError) Error() string {
	return "maximum recursion depth exceeded during compilation"
}

// pollEvery is how many nodes of a tree are visited between two calls of Poll.
const pollEvery = 1 << 12

// maxDepth bounds the nesting of a tree.
const maxDepth = 9900

// maxInstrs bounds the size of one code object.
const maxInstrs = 1 << 21

// compiler is what all units of one compilation share.
type compiler struct {
	opts   Options
	future Future
	scopes map[ast.Node]*scope
	interned,
	strings map[string]*objmodel.Str
	values  map[constKey]objmodel.Value
	codes   map[*scope]*bytecode.Code
	folds   map[ast.Expr]folded
	depth   int
	visited int // nodes of the tree
	err     error

	maxLocals  int
	noRegister bool // the error is that registers ran out
}

// Compile compiles a tree. A Module gives a code object for exec, an
// Interactive one that shows the values of its expression statements, an
// Expression one that returns its value. Errors: *parser.SyntaxError,
// *RecursionError, and what Options.Poll gives.
func Compile(mod ast.Mod, opts Options) (*bytecode.Code, error) {
	objmodel.Ready()
	code, c := compile(mod, opts, maxLocals)
	if c.noRegister {
		code, c = compile(mod, opts, fewLocals)
	}
	if c.err != nil {
		return nil, c.err
	}
	return code, nil
}

// compile compiles a tree to code in which so many local variables at most
// have registers. What went wrong is in the compiler.
func compile(mod ast.Mod, opts Options, locals int) (*bytecode.Code, *compiler) {
	c := &compiler{
		opts: opts, future: opts.Future, maxLocals: locals,
		scopes: map[ast.Node]*scope{}, interned: map[string]*objmodel.Str{},
		strings: map[string]*objmodel.Str{}, values: map[constKey]objmodel.Value{},
		codes: map[*scope]*bytecode.Code{}, folds: map[ast.Expr]folded{},
	}
	c.findFutures(mod)
	top := c.buildTable(mod)
	if c.err != nil {
		return nil, c
	}
	return c.module(mod, top), c
}

// module generates the code of a whole tree.
func (c *compiler) module(mod ast.Mod, top *scope) *bytecode.Code {
	u := c.newUnit(nil, top, "<module>", "<module>", 1)
	if top.coroutine {
		u.code.Flags |= bytecode.Coroutine
	}
	switch m := mod.(type) {
	case *ast.Module:
		u.moduleBody(m.Body)
	case *ast.Interactive:
		u.interactive = true
		if hasAnnotation(m.Body) {
			u.emit(ast.Span{Line: 1}, bytecode.SetupAnnotations, 0, 0, 0, 0)
		}
		u.stmts(m.Body)
		u.returnNone(lastSpan(m.Body))
	case *ast.Expression:
		r := u.operand(m.Body)
		u.emit(m.Body.Pos(), bytecode.Return, r, 0, 0, 0)
	case *ast.FunctionType:
		c.fail(ast.Span{Line: 1}, "invalid syntax")
	}
	return u.finish()
}

// intern gives the shared Str of a name.
func (c *compiler) intern(s string) *objmodel.Str {
	if n, ok := c.interned[s]; ok {
		return n
	}
	var n *objmodel.Str
	if c.opts.Intern != nil {
		n = c.opts.Intern(s)
	} else {
		n = objmodel.Name(s)
	}
	c.interned[s] = n
	return n
}

// fail reports a SyntaxError at a place, unless there is an error already. As
// in CPython's compiler, columns count bytes. The text of the line is left to
// the owner of the source.
//
//go:noinline
func (c *compiler) fail(at ast.Span, msg string) {
	if c.err != nil {
		return
	}
	e := &parser.SyntaxError{
		Class: "SyntaxError", Msg: msg, Filename: c.opts.Filename,
		Line: int(at.Line), Col: int(at.Col) + 1, EndLine: int(at.EndLine), EndCol: int(at.EndCol) + 1,
	}
	c.err = e
}

// failLine is fail for an error whose end is not known.
func (c *compiler) failLine(at ast.Span, msg string) {
	at.EndLine, at.EndCol = at.Line, -1
	c.fail(at, msg)
}

// tooLarge reports code beyond maxInstrs, as finally clauses inside finally
// clauses can make it, which are compiled twice each.
func (c *compiler) tooLarge(at ast.Span) {
	c.fail(at, "code is too large")
	if e, ok := c.err.(*parser.SyntaxError); ok {
		e.Class = "MemoryError"
	}
}

// enter counts one level of nesting; it reports false if that is too deep.
func (c *compiler) enter() bool {
	c.depth++
	if c.depth > maxDepth && c.err == nil {
		c.err = &RecursionError{}
	}
	if c.visited++; c.visited%pollEvery == 0 && c.err == nil && c.opts.Poll != nil {
		c.err = c.opts.Poll()
	}
	return c.err == nil
}

func (c *compiler) leave() { c.depth-- }
