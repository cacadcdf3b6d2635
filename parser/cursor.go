package parser

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// maxDepth bounds how deep expressions and patterns nest: a chain of unary
// operators, of lambdas, of conditional expressions. CPython's parser counts
// its rules up to 6000, which makes this depth for chains.
const maxDepth = 5970

// cursor is the state of one run of an expression or pattern hook: the tokens
// of the whole source and the place in them. A parse function that fails notes
// why in err and returns nil.
type cursor struct {
	toks  []py.Token
	i     int
	depth int
	err   error
}

// tokens returns all tokens behind a peeking lexer. No token is ever elided,
// so a raw cursor is an index.
func tokens(lex *lexer.PeekingLexer) []py.Token {
	head := lex.Range(0, 0)
	return head[:cap(head)]
}

// at returns the type of the next token.
func (c *cursor) at() py.Type { return c.toks[c.i].Type }

// next returns the type of the token after the next one.
func (c *cursor) next() py.Type {
	if c.toks[c.i].Type == py.EOF {
		return py.EOF
	}
	return c.toks[c.i+1].Type
}

// accept steps over the next token if it has the type.
func (c *cursor) accept(t py.Type) bool {
	if c.toks[c.i].Type == t {
		c.i++
		return true
	}
	return false
}

// expect steps over a token of the type or fails.
func (c *cursor) expect(t py.Type) bool {
	if c.toks[c.i].Type == t {
		c.i++
		return true
	}
	c.fail()
	return false
}

// fail notes that the next token is not what the grammar wants.
//
//go:noinline
func (c *cursor) fail() {
	if c.err == nil {
		c.err = &unexpected{index: c.i}
	}
}

// failWith notes an error of its own.
func (c *cursor) failWith(err error) {
	if c.err == nil {
		c.err = err
		if action, ok := err.(*actionError); ok {
			action.index = c.i
		}
	}
}

// enter counts one level of nesting and fails if it is one too many. The
// caller leaves it by c.depth--.
func (c *cursor) enter() bool {
	c.depth++
	if c.depth > maxDepth {
		c.failWith(errTooDeep)
		return false
	}
	return true
}

// span returns the span from the token with index start up to the last one
// that was stepped over.
func (c *cursor) span(start int) ast.Span {
	s := &c.toks[start]
	line, col := tokenEnd(&c.toks[c.i-1])
	return ast.Span{Line: int32(s.Pos.Line), Col: int32(s.Pos.Column - 1), EndLine: line, EndCol: col}
}

// tokenSpan returns the span of a token.
func tokenSpan(t *py.Token) ast.Span {
	line, col := tokenEnd(t)
	return ast.Span{Line: int32(t.Pos.Line), Col: int32(t.Pos.Column - 1), EndLine: line, EndCol: col}
}

// tokenEnd returns where a token ends. Only strings span lines.
func tokenEnd(t *py.Token) (line, col int32) {
	line, col = int32(t.Pos.Line), int32(t.Pos.Column-1+len(t.Value))
	if t.Type == py.String || t.Type == py.FStringMiddle {
		if n := strings.Count(t.Value, "\n"); n > 0 {
			line += int32(n)
			col = int32(len(t.Value) - strings.LastIndexByte(t.Value, '\n') - 1)
		}
	}
	return line, col
}

// lastEnd returns where the last token before index i ends that is not mere
// layout; a statement ends there.
func lastEnd(toks []py.Token, i int) (line, col int32) {
	for i--; i > 0; i-- {
		switch toks[i].Type {
		case py.Newline, py.Indent, py.Dedent, py.EOF:
		default:
			return tokenEnd(&toks[i])
		}
	}
	return 1, 0
}
