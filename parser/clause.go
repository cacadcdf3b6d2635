package parser

import (
	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// clause is a part of a compound statement from behind its keyword on: what the
// keyword wants before the block, and the block.
//
//	if, elif, while     named_expression block
//	for                 star_targets
//	in                  star_expressions ':' [TYPE_COMMENT] block
//	except              [['*'] expression ['as' NAME]] block
//	try, else, finally  block
type clause struct {
	commentedBlock
	Test    ast.Expr // or the target or iterable of a loop, or an exception's type
	Star    bool     // an except* clause
	Name    string   // that an except clause binds
	keyword *py.Token
}

// preceding returns the token before the lexer's place.
func preceding(lex *lexer.PeekingLexer) *py.Token { return &tokens(lex)[lex.RawCursor()-1] }

// is tells whether the clause is a certain keyword's.
func (c *clause) is(t py.Type) bool { return c.keyword != nil && c.keyword.Type == t }

// span returns the span of the clause with its keyword.
func (c *clause) span() ast.Span {
	s := tokenSpan(c.keyword)
	s.EndLine, s.EndCol = c.end.EndLine, c.end.EndCol
	return s
}

// elseOf returns the else clause of some clauses, or an empty one.
func elseOf(list []clause) *clause {
	for i := len(list) - 1; i > 0; i-- {
		if list[i].is(py.Else) {
			return &list[i]
		}
	}
	return &clause{}
}

// Parse reads a clause by the keyword before it.
func (c *clause) Parse(lex *lexer.PeekingLexer) (err error) {
	c.keyword = preceding(lex)
	switch c.keyword.Type {
	case py.If, py.Elif, py.While:
		c.Test, err = run(lex, (*cursor).namedExpression)
	case py.For:
		c.Test, err = run(lex, (*cursor).starTargets)
		return err
	case py.In:
		if c.Test, err = run(lex, (*cursor).starExpressions); err != nil {
			return err
		}
		return c.commentedBlock.Parse(lex)
	case py.Except:
		err = c.caught(lex)
	}
	if err != nil {
		return err
	}
	return c.block.Parse(lex)
}

// caught reads what an except clause catches.
func (c *clause) caught(lex *lexer.PeekingLexer) (err error) {
	if lex.Peek().Type == py.Star {
		c.Star = true
		lex.Next()
	} else if lex.Peek().Type == py.Colon {
		return nil
	}
	if c.Test, err = run(lex, (*cursor).expression); err != nil || lex.Peek().Type != py.As {
		return err
	}
	lex.Next()
	if lex.Peek().Type != py.Name {
		return participle.NextMatch
	}
	c.Name = identifier(lex.Next().Value)
	return nil
}

// build makes an if statement that ends where the whole one does.
func (c *clause) build(whole ast.Span, orelse []ast.Stmt) ast.Stmt {
	at := c.span()
	at.EndLine, at.EndCol = whole.EndLine, whole.EndCol
	return &ast.If{Span: at, Test: c.Test, Body: c.List, OrElse: orelse}
}
