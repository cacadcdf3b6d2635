package parser

import (
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/minipy-go/minipy/parser/ast"
)

var matchProduction = production{statement: &matchStatement{}}

// matchStatement is "match" (PEP 634).
type matchStatement struct {
	Subject matchSubject `parser:"'match' @@ ':' NEWLINE INDENT"`
	Cases   []caseClause `parser:"@@+ DEDENT"`
}

type caseClause struct {
	Pattern casePattern     `parser:"'case' @@"`
	Guard   namedExpression `parser:"('if' @@)?"`
	Body    block           `parser:"@@"`
}

func (s *matchStatement) build(span ast.Span) ast.Stmt {
	cases := make([]*ast.MatchCase, len(s.Cases))
	for i := range s.Cases {
		c := &s.Cases[i]
		cases[i] = &ast.MatchCase{Pattern: c.Pattern.Pattern, Guard: c.Guard.Expr, Body: c.Body.List}
	}
	return &ast.Match{Span: span, Subject: s.Subject.Expr, Cases: cases}
}

// The hooks of the match statement.
type (
	matchSubject struct{ ast.Expr }
	casePattern  struct{ ast.Pattern }
)

func (e *matchSubject) Parse(lex *lexer.PeekingLexer) (err error) {
	e.Expr, err = run(lex, (*cursor).subject)
	return err
}

func (p *casePattern) Parse(lex *lexer.PeekingLexer) (err error) {
	p.Pattern, err = run(lex, (*cursor).casePatterns)
	return err
}

// subject parses the subject of a match: an expression, or a tuple without
// parentheses.
func (c *cursor) subject() ast.Expr {
	v := c.tupleOf((*cursor).starNamedExpression)
	if _, isStar := v.(*ast.Starred); isStar {
		c.fail()
		return nil
	}
	return v
}
