package parser

import (
	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// startsCompound tells whether a compound statement stands there.
func startsCompound(lex *lexer.PeekingLexer) bool {
	switch t := lex.Peek(); t.Type {
	case py.If, py.While, py.For, py.With, py.Try, py.Def, py.Class, py.Async, py.At:
		return true
	case py.Name:
		return t.Value == "match" && startsMatch(lex)
	}
	return false
}

// compoundStatement chooses the production of a compound statement by its
// first token.
func compoundStatement(lex *lexer.PeekingLexer) (ast.Stmt, error) {
	switch lex.Peek().Type {
	case py.If:
		return statementOf(&ifProduction, lex)
	case py.While:
		return statementOf(&whileProduction, lex)
	case py.For:
		return statementOf(&forProduction, lex)
	case py.With:
		return statementOf(&withProduction, lex)
	case py.Try:
		return statementOf(&tryProduction, lex)
	case py.Def:
		return statementOf(&defProduction, lex)
	case py.Class:
		return statementOf(&classProduction, lex)
	case py.Async:
		return statementOf(&asyncProduction, lex)
	case py.At:
		return statementOf(&decoratedProduction, lex)
	}
	return statementOf(&matchProduction, lex)
}

// simpleStatement chooses the production of a simple statement by its first
// token.
func simpleStatement(lex *lexer.PeekingLexer) (ast.Stmt, error) {
	switch t := lex.Peek(); t.Type {
	case py.Return:
		return statementOf(&returnProduction, lex)
	case py.Import:
		return statementOf(&importProduction, lex)
	case py.From:
		return statementOf(&fromProduction, lex)
	case py.Raise:
		return statementOf(&raiseProduction, lex)
	case py.Pass, py.Break, py.Continue:
		return statementOf(&wordProduction, lex)
	case py.Del:
		return statementOf(&delProduction, lex)
	case py.Assert:
		return statementOf(&assertProduction, lex)
	case py.Global, py.Nonlocal:
		return statementOf(&scopeProduction, lex)
	case py.Name:
		if t.Value == "type" && startsTypeAlias(lex) {
			return statementOf(&typeProduction, lex)
		}
	}
	return run(lex, (*cursor).expressionStatement)
}

// startsTypeAlias tells "type X" from other uses of the name "type".
func startsTypeAlias(lex *lexer.PeekingLexer) bool {
	return tokens(lex)[lex.RawCursor()+1].Type == py.Name
}

// startsMatch tells a match statement from other uses of the name "match": a
// subject, a colon and a line end follow.
func startsMatch(lex *lexer.PeekingLexer) bool {
	c := cursor{toks: tokens(lex), i: int(lex.RawCursor()) + 1}
	return c.subject() != nil && c.accept(py.Colon) && c.at() == py.Newline
}
