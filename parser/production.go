package parser

import (
	"sync"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// production is the parser of one statement's struct, built when the first
// such statement is met: building all at once would cost milliseconds.
//
// To participle it is a union of one member: what it has a generic type for is
// compiled anew for each type of struct, 400 kB for all statements.
type production struct {
	statement statement // of the kind that is parsed
	once      sync.Once
	parser    *participle.Parser[statement]
}

// statement is a production's struct, which turns into a statement of the tree.
type statement interface{ build(span ast.Span) ast.Stmt }

// parse reads the statement at the lexer's place.
func (p *production) parse(lex *lexer.PeekingLexer) (statement, error) {
	p.once.Do(func() { p.parser = build(p.statement) })
	v, err := p.parser.ParseFromLexer(lex, allowTrailing)
	if err != nil {
		return nil, err
	}
	return *v, nil
}

func build(s statement) *participle.Parser[statement] {
	return participle.MustBuild[statement](participle.Lexer(tagTokens{}), participle.UseLookahead(1), participle.Union(s))
}

// tagTokens is the lexer as the tags see it: they name few token types, as
// keywords and operators stand for themselves, and participle copies the table
// for each production.
type tagTokens struct{ py.Definition }

var tagSymbols = sync.OnceValue(func() map[string]py.Type {
	return map[string]py.Type{"NAME": py.Name, "NEWLINE": py.Newline, "INDENT": py.Indent, "DEDENT": py.Dedent}
})

// Symbols returns the token types that tags may name.
func (tagTokens) Symbols() map[string]py.Type { return tagSymbols() }

var allowTrailing = participle.AllowTrailing(true)

// statementOf reads a statement by its production and returns its node.
func statementOf(p *production, lex *lexer.PeekingLexer) (ast.Stmt, error) {
	start := int(lex.RawCursor())
	v, err := p.parse(lex)
	if err != nil {
		return nil, err
	}
	if check, ok := v.(interface{ valid() error }); ok {
		if err := check.valid(); err != nil {
			return nil, err
		}
	}
	stmt := v.build(spanFrom(lex, start))
	if stmt == nil {
		return nil, &unexpected{start}
	}
	return stmt, nil
}

// spanFrom returns the span of a statement that starts at a token index and
// ends before the lexer's place.
func spanFrom(lex *lexer.PeekingLexer, start int) ast.Span {
	toks := tokens(lex)
	line, col := lastEnd(toks, int(lex.RawCursor()))
	pos := toks[start].Pos
	return ast.Span{Line: int32(pos.Line), Col: int32(pos.Column - 1), EndLine: line, EndCol: col}
}
