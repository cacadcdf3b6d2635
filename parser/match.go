package parser

import (
	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

var matchProduction = production{statement: &matchStatement{}}

// matchStatement is "match" (PEP 634).
type matchStatement struct {
	Parts []matchPart `parser:"'match' @@ ':' NEWLINE INDENT ('case' @@)+ DEDENT"`
}

// matchPart is what stands behind a soft keyword.
//
//	match  subject_expr
//	case   patterns ['if' named_expression] block
type matchPart struct {
	block
	Subject ast.Expr
	Pattern ast.Pattern
	Guard   ast.Expr
}

// Parse reads a part by the soft keyword before it.
func (p *matchPart) Parse(lex *lexer.PeekingLexer) (err error) {
	if preceding(lex).Value == "match" {
		p.Subject, err = run(lex, (*cursor).subject)
		return err
	}
	if p.Pattern, err = run(lex, (*cursor).casePatterns); err != nil {
		return err
	}
	if lex.Peek().Type == py.If {
		lex.Next()
		if p.Guard, err = run(lex, (*cursor).namedExpression); err != nil {
			return err
		}
	}
	return p.block.Parse(lex)
}

func (s *matchStatement) build(span ast.Span) ast.Stmt {
	list := s.Parts[1:]
	cases := make([]*ast.MatchCase, len(list))
	for i := range list {
		c := &list[i]
		cases[i] = &ast.MatchCase{Pattern: c.Pattern, Guard: c.Guard, Body: c.List}
	}
	return &ast.Match{Span: span, Subject: s.Parts[0].Subject, Cases: cases}
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
