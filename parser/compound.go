package parser

import (
	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

var (
	ifProduction        = production{statement: &ifStatement{}}
	whileProduction     = production{statement: &whileStatement{}}
	forProduction       = production{statement: &forStatement{}}
	withProduction      = production{statement: &withStatement{}}
	tryProduction       = production{statement: &tryStatement{}}
	defProduction       = production{statement: &defStatement{}}
	classProduction     = production{statement: &classStatement{}}
	asyncProduction     = production{statement: &asyncStatement{}}
	decoratedProduction = production{statement: &decoratedStatement{}}
)

// ifStatement is "if … elif … else".
type ifStatement struct {
	Clauses []clause `parser:"'if' @@ ('elif' @@)* ('else' @@)?"`
}

// maxElifs is how many elif clauses CPython's recursion allows.
const maxElifs = 5966

func (s *ifStatement) valid() error {
	if len(s.Clauses) > maxElifs+2 || len(s.Clauses) == maxElifs+2 && !elseOf(s.Clauses).is(py.Else) {
		return errTooDeep
	}
	return nil
}

func (s *ifStatement) build(span ast.Span) ast.Stmt {
	orelse := elseOf(s.Clauses).List
	for i := len(s.Clauses) - 1; i > 0; i-- {
		if c := &s.Clauses[i]; c.is(py.Elif) {
			orelse = []ast.Stmt{c.build(span, orelse)}
		}
	}
	return s.Clauses[0].build(span, orelse)
}

// whileStatement is "while … else".
type whileStatement struct {
	Clauses []clause `parser:"'while' @@ ('else' @@)?"`
}

func (s *whileStatement) build(span ast.Span) ast.Stmt {
	loop := &s.Clauses[0]
	return &ast.While{Span: span, Test: loop.Test, Body: loop.List, OrElse: elseOf(s.Clauses).List}
}

// forStatement is "for … in … else".
type forStatement struct {
	Target starTargets      `parser:"'for' @@ 'in'"`
	Iter   starExpressions  `parser:"@@"`
	Blocks []commentedBlock `parser:"@@ ('else' @@)?"`
}

// valid refuses a type comment behind the else.
func (s *forStatement) valid() error {
	if len(s.Blocks) > 1 && s.Blocks[1].Comment != "" {
		return &unexpected{}
	}
	return nil
}

func (s *forStatement) build(span ast.Span) ast.Stmt {
	node := &ast.For{
		Span: span, Target: s.Target.Expr, Iter: s.Iter.Expr, Body: s.Blocks[0].List, TypeComment: s.Blocks[0].Comment,
	}
	if len(s.Blocks) > 1 {
		node.OrElse = s.Blocks[1].List
	}
	return node
}

// withStatement is "with".
type withStatement struct {
	Items withItems      `parser:"'with' @@"`
	Body  commentedBlock `parser:"@@"`
}

func (s *withStatement) build(span ast.Span) ast.Stmt {
	return &ast.With{Span: span, Items: s.Items.Items, Body: s.Body.List, TypeComment: s.Body.Comment}
}

// tryStatement is "try", whose clauses are of one kind, except or except*.
type tryStatement struct {
	Clauses []clause `parser:"'try' @@ ('except' @@)* ('else' @@)? ('finally' @@)?"`
}

// handlers returns the except clauses.
func (s *tryStatement) handlers() []clause {
	n := 1
	for n < len(s.Clauses) && s.Clauses[n].is(py.Except) {
		n++
	}
	return s.Clauses[1:n]
}

// final returns the finally clause, or an empty one.
func (s *tryStatement) final() *clause {
	if last := &s.Clauses[len(s.Clauses)-1]; last.is(py.Finally) {
		return last
	}
	return &clause{}
}

// valid checks what the tags cannot say: some clause must follow, else only
// after handlers, and these must agree about the star.
func (s *tryStatement) valid() error {
	handlers := s.handlers()
	if len(handlers) == 0 {
		if len(s.Clauses) != 2 || !s.final().is(py.Finally) {
			return &unexpected{}
		}
		return nil
	}
	for i := range handlers {
		if handlers[i].Star != handlers[0].Star {
			return &unexpected{}
		}
	}
	return nil
}

func (s *tryStatement) build(span ast.Span) ast.Stmt {
	body, orelse, final := s.Clauses[0].List, elseOf(s.Clauses).List, s.final().List
	clauses := s.handlers()
	handlers := make([]*ast.ExceptHandler, len(clauses))
	for i := range clauses {
		c := &clauses[i]
		handlers[i] = &ast.ExceptHandler{Span: c.span(), Type: c.Test, Name: c.Name, Body: c.List}
	}
	if len(clauses) > 0 && clauses[0].Star {
		return &ast.TryStar{Span: span, Body: body, Handlers: handlers, OrElse: orelse, FinalBody: final}
	}
	return &ast.Try{Span: span, Body: body, Handlers: handlers, OrElse: orelse, FinalBody: final}
}

// defStatement is "def".
type defStatement struct {
	Head    declaration   `parser:"'def' @@"`
	Args    parameters    `parser:"@@"`
	Returns expression    `parser:"('->' @@)?"`
	Body    functionBlock `parser:"@@"`
}

func (s *defStatement) build(span ast.Span) ast.Stmt {
	return &ast.FunctionDef{
		Span: span, Name: s.Head.Name.Id, Args: s.Args.Arguments, Body: s.Body.List,
		Returns: s.Returns.Expr, TypeComment: s.Body.Comment, TypeParams: s.Head.TypeParams,
	}
}

// classStatement is "class".
type classStatement struct {
	Head declaration    `parser:"'class' @@"`
	Args classArguments `parser:"('(' @@ ')')?"`
	Body block          `parser:"@@"`
}

func (s *classStatement) build(span ast.Span) ast.Stmt {
	return &ast.ClassDef{
		Span: span, Name: s.Head.Name.Id, Bases: s.Args.Bases, Keywords: s.Args.Keywords,
		Body: s.Body.List, TypeParams: s.Head.TypeParams,
	}
}

// asyncStatement is "async" before def, for or with.
type asyncStatement struct {
	Stmt asyncBody `parser:"'async' @@"`
}

type asyncBody struct{ ast.Stmt }

func (a *asyncBody) Parse(lex *lexer.PeekingLexer) (err error) {
	switch lex.Peek().Type {
	case py.Def, py.For, py.With:
		a.Stmt, err = compoundStatement(lex)
		return err
	}
	return participle.NextMatch
}

func (s *asyncStatement) build(span ast.Span) ast.Stmt {
	switch v := s.Stmt.Stmt.(type) {
	case *ast.FunctionDef:
		v.Span = span
		return (*ast.AsyncFunctionDef)(v)
	case *ast.For:
		v.Span = span
		return (*ast.AsyncFor)(v)
	case *ast.With:
		v.Span = span
		return (*ast.AsyncWith)(v)
	}
	return nil
}

// decoratedStatement is a def or class after its decorators.
type decoratedStatement struct {
	Decorators []namedExpression `parser:"('@' @@ NEWLINE)+"`
	Def        definition        `parser:"@@"`
}

type definition struct{ ast.Stmt }

func (d *definition) Parse(lex *lexer.PeekingLexer) (err error) {
	switch lex.Peek().Type {
	case py.Def, py.Class, py.Async:
		d.Stmt, err = compoundStatement(lex)
		return err
	}
	return participle.NextMatch
}

func (s *decoratedStatement) build(ast.Span) ast.Stmt {
	list := make([]ast.Expr, len(s.Decorators))
	for i := range s.Decorators {
		list[i] = s.Decorators[i].Expr
	}
	switch v := s.Def.Stmt.(type) {
	case *ast.FunctionDef:
		v.DecoratorList = list
	case *ast.AsyncFunctionDef:
		v.DecoratorList = list
	case *ast.ClassDef:
		v.DecoratorList = list
	default:
		return nil
	}
	return s.Def.Stmt
}
