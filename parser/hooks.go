package parser

import (
	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/minipy-go/minipy/parser/ast"
)

// The hooks below hand an expression inside a production over to the operator
// table in expr.go. Their names are those of the rules in Python's grammar.
type (
	expression      struct{ ast.Expr }
	starExpressions struct{ ast.Expr }
	assignedValue   struct{ ast.Expr } // yield_expr or star_expressions
	delTargets      struct{ Targets []ast.Expr }
	classArguments  struct {
		Bases    []ast.Expr
		Keywords []*ast.Keyword
	}
	// declaration is "NAME [type_params]" after "def", "class" and "type".
	declaration struct {
		Name       *ast.Name
		TypeParams []ast.TypeParam
	}
)

func (e *expression) Parse(lex *lexer.PeekingLexer) (err error) {
	e.Expr, err = run(lex, (*cursor).expression)
	return err
}

func (e *starExpressions) Parse(lex *lexer.PeekingLexer) (err error) {
	e.Expr, err = run(lex, (*cursor).starExpressions)
	return err
}

func (e *assignedValue) Parse(lex *lexer.PeekingLexer) (err error) {
	e.Expr, err = run(lex, (*cursor).assignedValue)
	return err
}

func (e *delTargets) Parse(lex *lexer.PeekingLexer) (err error) {
	e.Targets, err = run(lex, (*cursor).delTargets)
	return err
}

func (e *declaration) Parse(lex *lexer.PeekingLexer) (err error) {
	*e, err = run(lex, (*cursor).declaration)
	return err
}

// run calls a parse function at the lexer's place. Where nothing that it could
// start with stands there, the hook does not match; after an error the lexer
// is moved beyond participle's lookahead, so that no other way is tried.
func run[T any](lex *lexer.PeekingLexer, parse func(*cursor) T) (T, error) {
	start := int(lex.RawCursor())
	c := &cursor{toks: tokens(lex), i: start}
	v := parse(c)
	if c.err != nil {
		if u, ok := c.err.(*unexpected); ok && u.index == start {
			return v, participle.NextMatch
		}
		lex.Next()
		lex.Next()
		return v, c.err
	}
	if c.i > start {
		lex.FastForward(lexer.RawCursor(c.i - 1))
	}
	return v, nil
}
