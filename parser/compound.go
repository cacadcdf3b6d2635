package parser

import (
	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

var (
	ifProduction        production[ifStatement]
	whileProduction     production[whileStatement]
	forProduction       production[forStatement]
	withProduction      production[withStatement]
	tryProduction       production[tryStatement]
	defProduction       production[defStatement]
	classProduction     production[classStatement]
	asyncProduction     production[asyncStatement]
	decoratedProduction production[decoratedStatement]
)

// ifStatement is "if … elif … else".
type ifStatement struct {
	Test  namedExpression `parser:"'if' @@"`
	Body  block           `parser:"':' @@"`
	Elifs []elifClause    `parser:"@@*"`
	Else  *elseClause     `parser:"@@?"`
}

type elifClause struct {
	Pos  lexer.Position
	Test namedExpression `parser:"'elif' @@"`
	Body block           `parser:"':' @@"`
}

type elseClause struct {
	Body block `parser:"'else' ':' @@"`
}

func (e *elseClause) list() []ast.Stmt {
	if e == nil {
		return nil
	}
	return e.Body.List
}

// maxElifs is how many elif clauses CPython's recursion allows.
const maxElifs = 5966

func (s *ifStatement) valid() error {
	if len(s.Elifs) > maxElifs {
		return errTooDeep
	}
	return nil
}

func (s *ifStatement) build(span ast.Span) ast.Stmt {
	orelse := s.Else.list()
	for i := len(s.Elifs) - 1; i >= 0; i-- {
		e := &s.Elifs[i]
		at := ast.Span{Line: int32(e.Pos.Line), Col: int32(e.Pos.Column - 1), EndLine: span.EndLine, EndCol: span.EndCol}
		orelse = []ast.Stmt{&ast.If{Span: at, Test: e.Test.Expr, Body: e.Body.List, OrElse: orelse}}
	}
	return &ast.If{Span: span, Test: s.Test.Expr, Body: s.Body.List, OrElse: orelse}
}

// whileStatement is "while … else".
type whileStatement struct {
	Test namedExpression `parser:"'while' @@"`
	Body block           `parser:"':' @@"`
	Else *elseClause     `parser:"@@?"`
}

func (s *whileStatement) build(span ast.Span) ast.Stmt {
	return &ast.While{Span: span, Test: s.Test.Expr, Body: s.Body.List, OrElse: s.Else.list()}
}

// forStatement is "for … in … else".
type forStatement struct {
	Target starTargets     `parser:"'for' @@"`
	Iter   starExpressions `parser:"'in' @@"`
	Type   string          `parser:"':' @TYPE_COMMENT?"`
	Body   block           `parser:"@@"`
	Else   *elseClause     `parser:"@@?"`
}

func (s *forStatement) build(span ast.Span) ast.Stmt {
	return &ast.For{
		Span: span, Target: s.Target.Expr, Iter: s.Iter.Expr, Body: s.Body.List, OrElse: s.Else.list(), TypeComment: s.Type,
	}
}

// withStatement is "with".
type withStatement struct {
	Items withItems `parser:"'with' @@"`
	Type  string    `parser:"':' @TYPE_COMMENT?"`
	Body  block     `parser:"@@"`
}

func (s *withStatement) build(span ast.Span) ast.Stmt {
	return &ast.With{Span: span, Items: s.Items.Items, Body: s.Body.List, TypeComment: s.Type}
}

// tryStatement is "try", whose clauses are of one kind, except or except*.
type tryStatement struct {
	Body     block          `parser:"'try' ':' @@"`
	Handlers []exceptClause `parser:"@@*"`
	Else     *elseClause    `parser:"@@?"`
	Finally  *finallyClause `parser:"@@?"`
}

type exceptClause struct {
	Pos  lexer.Position
	Star bool        `parser:"'except' @'*'?"`
	Type *expression `parser:"( @@"`
	Name string      `parser:"  ('as' @NAME)? )?"`
	Body block       `parser:"':' @@"`
}

type finallyClause struct {
	Body block `parser:"'finally' ':' @@"`
}

// valid checks what the tags cannot say: some clause must follow, else only
// after handlers, and these must agree about the star.
func (s *tryStatement) valid() error {
	if len(s.Handlers) == 0 {
		if s.Finally == nil || s.Else != nil {
			return &unexpected{}
		}
		return nil
	}
	star := s.Handlers[0].Star
	for i := range s.Handlers {
		h := &s.Handlers[i]
		if h.Star != star || star && h.Type == nil {
			return &unexpected{}
		}
	}
	return nil
}

func (s *tryStatement) build(span ast.Span) ast.Stmt {
	handlers := make([]*ast.ExceptHandler, len(s.Handlers))
	for i := range s.Handlers {
		h := &s.Handlers[i]
		handlers[i] = &ast.ExceptHandler{Span: h.Body.spanTo(h.Pos), Name: identifier(h.Name), Body: h.Body.List}
		if h.Type != nil {
			handlers[i].Type = h.Type.Expr
		}
	}
	var final []ast.Stmt
	if s.Finally != nil {
		final = s.Finally.Body.List
	}
	if len(handlers) > 0 && s.Handlers[0].Star {
		return &ast.TryStar{Span: span, Body: s.Body.List, Handlers: handlers, OrElse: s.Else.list(), FinalBody: final}
	}
	return &ast.Try{Span: span, Body: s.Body.List, Handlers: handlers, OrElse: s.Else.list(), FinalBody: final}
}

// defStatement is "def".
type defStatement struct {
	Name       string         `parser:"'def' @NAME"`
	TypeParams typeParameters `parser:"@@?"`
	Args       parameters     `parser:"'(' @@ ')'"`
	Returns    *expression    `parser:"('->' @@)?"`
	Type       bodyComment    `parser:"':' @@?"`
	Body       block          `parser:"@@"`
}

func (s *defStatement) build(span ast.Span) ast.Stmt {
	return &ast.FunctionDef{
		Span: span, Name: identifier(s.Name), Args: s.Args.Arguments, Body: s.Body.List,
		Returns: orNil(s.Returns), TypeComment: s.Type.Text, TypeParams: s.TypeParams.List,
	}
}

// bodyComment is a type comment of a function, behind its colon or on the next
// line.
type bodyComment struct{ Text string }

func (b *bodyComment) Parse(lex *lexer.PeekingLexer) error {
	i := int(lex.RawCursor())
	toks := tokens(lex)[i:]
	switch {
	case toks[0].Type == py.TypeComment:
		b.Text = toks[0].Value
		lex.FastForward(lexer.RawCursor(i))
		return nil
	case toks[0].Type == py.Newline && toks[1].Type == py.TypeComment && toks[2].Type == py.Newline && toks[3].Type == py.Indent:
		b.Text = toks[1].Value
		lex.FastForward(lexer.RawCursor(i + 1))
		return nil
	}
	return participle.NextMatch
}

func orNil(e *expression) ast.Expr {
	if e == nil {
		return nil
	}
	return e.Expr
}

// classStatement is "class".
type classStatement struct {
	Name       string         `parser:"'class' @NAME"`
	TypeParams typeParameters `parser:"@@?"`
	Args       classArguments `parser:"('(' @@ ')')?"`
	Body       block          `parser:"':' @@"`
}

func (s *classStatement) build(span ast.Span) ast.Stmt {
	return &ast.ClassDef{
		Span: span, Name: identifier(s.Name), Bases: s.Args.Bases, Keywords: s.Args.Keywords,
		Body: s.Body.List, TypeParams: s.TypeParams.List,
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
	Decorators []decorator `parser:"@@+"`
	Def        definition  `parser:"@@"`
}

type decorator struct {
	Value namedExpression `parser:"'@' @@ NEWLINE"`
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
		list[i] = s.Decorators[i].Value.Expr
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
