package parser

import (
	"errors"
	"sync"

	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
	"github.com/minipy-go/minipy/parser/internal/peg"
)

// kinds are the classes of lexical errors.
var kinds = [...]string{py.SyntaxError: "SyntaxError", py.IndentationError: "IndentationError", py.TabError: "TabError"}

// tooComplex is CPython's message for a source that nests too deeply.
const tooComplex = "Parser stack overflowed - Python source too complex to parse"

// errorRules is the grammar that explains errors, made when first needed.
var errorRules = sync.OnceValue(func() *peg.Grammar {
	return peg.Compile(statementRules+patternRules+expressionRules+parameterRules, func(name string, quoted bool) (int, bool) {
		if quoted {
			t, ok := py.TypeOf(name)
			return int(t), ok
		}
		t, ok := py.Definition{}.Symbols()[name]
		return int(t), ok
	})
})

// explainer finds CPython's error for a source that does not parse.
type explainer struct {
	src      *source
	toks     []py.Token
	levels   []int32 // open brackets after each token
	failure  *py.Failure
	first    int  // how many tokens were looked at without the error rules
	lexFirst bool // the error is the lexer's
}

// explain turns the reason why a source does not parse into CPython's error.
func explain(err error, scanner *py.Scanner, lex *lexer.PeekingLexer, src *source, mode Mode) *SyntaxError {
	var action *actionError
	if errors.As(err, &action) {
		return src.at(action.span, action.class(), action.msg)
	}
	toks := trimmed(tokens(lex))
	e := &explainer{src: src, toks: toks, failure: scanner.Failure()}
	found := e.search(mode)
	if found != nil {
		return found
	}
	if errors.Is(err, errTooDeep) {
		return src.tooComplex()
	}
	i := int(lex.RawCursor())
	var u *unexpected
	if errors.As(err, &u) && u.index > i {
		i = u.index
	}
	if toks[i].Type == py.Error {
		return src.lexical(e.failure)
	}
	e.first = i + 1
	return e.generic()
}

// trimmed cuts what is behind the EOF token.
func trimmed(toks []py.Token) []py.Token {
	for i := range toks {
		if toks[i].Type == py.EOF {
			return toks[:i+1]
		}
	}
	return toks
}

// At implements peg.Source. Token 0 is Start, which the rules do not know.
func (e *explainer) At(i int) (peg.Token, error) {
	i++
	if i >= len(e.toks) {
		i = len(e.toks) - 1
	}
	t := &e.toks[i]
	if t.Type == py.Error {
		e.lexFirst = true
		return peg.Token{}, e.failure
	}
	text := ""
	if t.Type == py.Name {
		text = t.Value
	}
	return peg.Token{Type: int(t.Type), Text: text}, nil
}

var startRules = [...]string{Exec: "file", Eval: "eval", Single: "single", FuncType: "func_type"}

// search reads the source without and with the error rules and returns the
// error, or nil if the rules accept it.
func (e *explainer) search(mode Mode) *SyntaxError {
	m := peg.NewMatcher(errorRules(), e, len(e.toks), e.actions())
	m.WithoutErrors = "expression_without_invalid"
	m.Forced = func(m *peg.Matcher, text string) error {
		return e.at(tokenSpan(e.token(m.Mark)), "expected '"+text+"'")
	}
	if m.Match(startRules[mode]) {
		return nil
	}
	e.first = m.Fill
	if m.Err == nil {
		m.Reset()
		m.Match(startRules[mode])
	}
	return e.result(m.Err)
}

// result turns what ended the search into the error to report.
func (e *explainer) result(err error) *SyntaxError {
	var found *SyntaxError
	switch {
	case errors.Is(err, peg.ErrTooDeep):
		return e.src.tooComplex()
	case e.lexFirst:
		return e.src.lexical(e.failure)
	case errors.As(err, &found):
		return e.laterLexical(found, e.first)
	}
	return e.generic()
}

// generic is the error at the last token that was looked at.
func (e *explainer) generic() *SyntaxError {
	t := e.token(e.first - 1)
	switch t.Type {
	case py.Indent:
		return e.layout(t, "unexpected indent")
	case py.Dedent:
		return e.layout(t, "unexpected unindent")
	}
	return e.laterLexical(e.src.at(e.spanOf(t), "SyntaxError", "invalid syntax"), e.first)
}

// layout is an error at an Indent or Dedent, which has no end.
func (e *explainer) layout(t *py.Token, msg string) *SyntaxError {
	err := e.src.at(tokenSpan(t), "IndentationError", msg)
	err.Col = t.Pos.Column - 1 + len(t.Value)
	err.EndCol = -1
	return err
}

// laterLexical replaces an error by one of the lexer's further down, if there
// is any: CPython reads the rest of the source before it reports an error of
// the grammar. A bracket that was never closed counts if the error stands on a
// later line.
func (e *explainer) laterLexical(found *SyntaxError, fill int) *SyntaxError {
	f := e.failure
	if f == nil {
		return found
	}
	if f.Raised || f.Unclosed && e.token(fill-1).Pos.Line > f.Line {
		return e.src.lexical(f)
	}
	return found
}

// token returns a token by its index in the rules.
func (e *explainer) token(i int) *py.Token {
	i++
	if i >= len(e.toks) {
		i = len(e.toks) - 1
	}
	return &e.toks[i]
}

// spanOf is tokenSpan, with the width of a line end.
func (e *explainer) spanOf(t *py.Token) ast.Span {
	s := tokenSpan(t)
	if t.Type == py.Newline {
		s.EndLine, s.EndCol = s.Line, s.Col+1
	}
	return s
}

// at is an error about a span.
func (e *explainer) at(span ast.Span, msg string) *SyntaxError {
	return e.src.at(span, "SyntaxError", msg)
}

// level returns how many brackets are open after a token.
func (e *explainer) level(i int) int32 {
	if e.levels == nil {
		e.levels = make([]int32, len(e.toks))
		n := int32(0)
		for i := range e.toks {
			switch e.toks[i].Type {
			case py.LPar, py.LSqb, py.LBrace:
				n++
			case py.RPar, py.RSqb, py.RBrace:
				n--
			}
			e.levels[i] = n
		}
	}
	return e.levels[i+1]
}
