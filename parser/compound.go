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
	Clauses []clause `parser:"'for' @@ 'in' @@ ('else' @@)?"`
}

func (s *forStatement) build(span ast.Span) ast.Stmt {
	loop := &s.Clauses[1]
	return &ast.For{
		Span: span, Target: s.Clauses[0].Test, Iter: loop.Test, Body: loop.List,
		OrElse: elseOf(s.Clauses).List, TypeComment: loop.Comment,
	}
}

// withStatement is "with".
type withStatement struct {
	Clause withClause `parser:"'with' @@"`
}

// withClause is the items of a with statement and its block.
type withClause struct {
	commentedBlock
	Items []*ast.WithItem
}

// Parse reads "with_items ':' [TYPE_COMMENT] block".
func (w *withClause) Parse(lex *lexer.PeekingLexer) (err error) {
	if w.Items, err = run(lex, (*cursor).withItems); err != nil {
		return err
	}
	return w.commentedBlock.Parse(lex)
}

func (s *withStatement) build(span ast.Span) ast.Stmt {
	return &ast.With{Span: span, Items: s.Clause.Items, Body: s.Clause.List, TypeComment: s.Clause.Comment}
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
	Parts []defPart `parser:"'def' @@ '(' @@ ')' ('->' @@)? @@"`
}

// defPart is a part of a function's definition.
type defPart struct {
	functionBlock
	Head    declaration
	Args    *ast.Arguments
	Returns ast.Expr
}

// Parse reads a part by the token before it: the name behind "def", parameters
// behind a parenthesis, an expression behind an arrow; else the block.
func (p *defPart) Parse(lex *lexer.PeekingLexer) (err error) {
	switch preceding(lex).Type {
	case py.Def:
		p.Head, err = run(lex, (*cursor).declaration)
	case py.LPar:
		p.Args, err = run(lex, (*cursor).parameters)
	case py.RArrow:
		p.Returns, err = run(lex, (*cursor).expression)
	default:
		err = p.functionBlock.Parse(lex)
	}
	return err
}

func (s *defStatement) build(span ast.Span) ast.Stmt {
	head, body := &s.Parts[0].Head, &s.Parts[len(s.Parts)-1]
	return &ast.FunctionDef{
		Span: span, Name: head.Name.Id, Args: s.Parts[1].Args, Body: body.List,
		Returns: s.Parts[2].Returns, TypeComment: body.Comment, TypeParams: head.TypeParams,
	}
}

// classStatement is "class".
type classStatement struct {
	Parts []classPart `parser:"'class' @@ ('(' @@ ')')? @@"`
}

// classPart is a part of a class's definition.
type classPart struct {
	block
	Head declaration
	Args classArguments
}

// Parse reads a part by the token before it: the name behind "class",
// arguments behind a parenthesis; else the block.
func (p *classPart) Parse(lex *lexer.PeekingLexer) (err error) {
	switch preceding(lex).Type {
	case py.Class:
		p.Head, err = run(lex, (*cursor).declaration)
	case py.LPar:
		p.Args, err = run(lex, (*cursor).classArguments)
	default:
		err = p.block.Parse(lex)
	}
	return err
}

func (s *classStatement) build(span ast.Span) ast.Stmt {
	head, args, body := &s.Parts[0].Head, &s.Parts[1].Args, &s.Parts[len(s.Parts)-1]
	return &ast.ClassDef{
		Span: span, Name: head.Name.Id, Bases: args.Bases, Keywords: args.Keywords,
		Body: body.List, TypeParams: head.TypeParams,
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
	Parts []decoratedPart `parser:"('@' @@ NEWLINE)+ @@"`
}

// decoratedPart is a decorator, or the definition that follows them all.
type decoratedPart struct {
	Decorator ast.Expr
	Def       ast.Stmt
}

// Parse reads a named expression behind "@", else a definition.
func (p *decoratedPart) Parse(lex *lexer.PeekingLexer) (err error) {
	if preceding(lex).Type == py.At {
		p.Decorator, err = run(lex, (*cursor).namedExpression)
		return err
	}
	switch lex.Peek().Type {
	case py.Def, py.Class, py.Async:
		p.Def, err = compoundStatement(lex)
		return err
	}
	return participle.NextMatch
}

func (s *decoratedStatement) build(ast.Span) ast.Stmt {
	list := make([]ast.Expr, len(s.Parts)-1)
	for i := range list {
		list[i] = s.Parts[i].Decorator
	}
	def := s.Parts[len(list)].Def
	switch v := def.(type) {
	case *ast.FunctionDef:
		v.DecoratorList = list
	case *ast.AsyncFunctionDef:
		v.DecoratorList = list
	case *ast.ClassDef:
		v.DecoratorList = list
	default:
		return nil
	}
	return def
}
