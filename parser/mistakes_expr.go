package parser

import (
	"errors"
	"fmt"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
	"github.com/minipy-go/minipy/parser/internal/peg"
)

// isLegacy tells whether a capture is one of Python 2's statements.
func (e *explainer) isLegacy(r peg.Range) bool {
	t := e.token(r.Start)
	return r.End == r.Start+1 && t.Type == py.Name && (t.Value == "print" || t.Value == "exec")
}

// forgotComma reports two expressions side by side inside brackets.
func (e *explainer) forgotComma(m *peg.Matcher, c *peg.Captures) error {
	a, _ := c.Get('a')
	if e.isLegacy(a) || e.level(m.Mark-1) == 0 {
		return nil
	}
	return e.fixedError(m, c, "ab", "invalid syntax. Perhaps you forgot a comma?")
}

func (e *explainer) legacyCall(m *peg.Matcher, c *peg.Captures) error {
	a, _ := c.Get('a')
	if !e.isLegacy(a) {
		return nil
	}
	name := e.token(a.Start).Value
	return e.fixedError(m, c, "ab", fmt.Sprintf("Missing parentheses in call to '%s'. Did you mean %s(...)?", name, name))
}

func (e *explainer) walrusTarget(m *peg.Matcher, c *peg.Captures) error {
	a, _ := c.Get('a')
	v := e.expr(a)
	if v == nil {
		return nil
	}
	return e.at(m, v.Pos(), "cannot use assignment expressions with "+exprName(v))
}

func (e *explainer) equalsMeant(m *peg.Matcher, c *peg.Captures) error {
	a, _ := c.Get('a')
	v := e.expr(a)
	if v == nil {
		return nil
	}
	return e.at(m, v.Pos(), fmt.Sprintf("cannot assign to %s here. Maybe you meant '==' instead of '='?", exprName(v)))
}

// dictColonMissing points at the end of a key.
func (e *explainer) dictColonMissing(m *peg.Matcher, c *peg.Captures) error {
	a, _ := c.Get('a')
	span := e.span(a)
	span.Col = span.EndCol - 1
	err := e.at(m, span, "':' expected after dictionary key")
	err.EndCol = 0
	return err
}

func (e *explainer) kwargConstant(m *peg.Matcher, c *peg.Captures) error {
	a, _ := c.Get('a')
	return e.fixedError(m, c, "ab", "cannot assign to "+e.token(a.Start).Value)
}

const genexpParenthesized = "Generator expression must be parenthesized"

// clauses returns the clauses of a comprehension in a capture.
func (e *explainer) clauses(r peg.Range) []*ast.Comprehension {
	v, _ := within(e, r, (*cursor).comprehensions)
	return v
}

// upTo is an error from a span's start to the end of a node.
func (e *explainer) upTo(m *peg.Matcher, start ast.Span, end ast.Expr, msg string) error {
	last := end.Pos()
	start.EndLine, start.EndCol = last.EndLine, last.EndCol
	return e.at(m, start, msg)
}

// lastOf returns the last expression of a comprehension's last clause.
func lastOf(list []*ast.Comprehension) ast.Expr {
	g := list[len(list)-1]
	if n := len(g.Ifs); n > 0 {
		return g.Ifs[n-1]
	}
	return g.Iter
}

func (e *explainer) genexpArgument(m *peg.Matcher, c *peg.Captures) error {
	a, _ := c.Get('a')
	b, _ := c.Get('b')
	gens := e.clauses(b)
	if len(gens) == 0 {
		return nil
	}
	return e.upTo(m, e.span(a), lastOf(gens), genexpParenthesized)
}

// callOf returns the arguments of a capture as a call.
func (e *explainer) callOf(r peg.Range) *ast.Call {
	v, _ := within(e, r, func(c *cursor) *ast.Call {
		node := new(ast.Call)
		c.arguments(node, -1)
		return node
	})
	return v
}

func (e *explainer) genexpLastArgument(m *peg.Matcher, c *peg.Captures) error {
	a, _ := c.Get('a')
	b, _ := c.Get('b')
	call, gens := e.callOf(a), e.clauses(b)
	if len(call.Args) <= 1 || len(gens) == 0 {
		return nil
	}
	return e.upTo(m, call.Args[len(call.Args)-1].Pos(), lastOf(gens), genexpParenthesized)
}

func (e *explainer) argumentOrder(m *peg.Matcher, c *peg.Captures) error {
	a, _ := c.Get('a')
	msg := "positional argument follows keyword argument"
	for _, k := range e.callOf(a).Keywords {
		if k.Arg == "" {
			msg += " unpacking"
			break
		}
	}
	return e.atLast(m, "SyntaxError", msg)
}

// badBound reports a bound of a type parameter that takes none.
func (e *explainer) badBound(kind string) peg.Action {
	return func(m *peg.Matcher, c *peg.Captures) error {
		b, _ := c.Get('b')
		what := "bound"
		if _, isTuple := e.expr(b).(*ast.Tuple); isTuple {
			what = "constraints"
		}
		return e.fixedError(m, c, "a…", fmt.Sprintf("cannot use %s with %s", what, kind))
	}
}

// wrongLiteral reports a literal with wrong escapes, which a parse function
// reads.
func (e *explainer) wrongLiteral(parse func(*cursor) ast.Expr) peg.Action {
	return func(m *peg.Matcher, c *peg.Captures) error {
		r, _ := c.Get('a')
		run := &cursor{toks: e.toks, i: r.Start + 1}
		parse(run)
		var wrong *actionError
		switch {
		case !errors.As(run.err, &wrong):
			return nil
		case wrong.bare:
			return e.action(wrong)
		}
		return e.at(m, wrong.span, wrong.msg)
	}
}

// mixedStrings reports bytes beside strings.
func (e *explainer) mixedStrings(m *peg.Matcher, c *peg.Captures) error {
	r, _ := c.Get('a')
	isBytes, depth := [2]bool{}, 0
	for i := r.Start; i < r.End; i++ {
		switch t := e.token(i); t.Type {
		case py.FStringStart:
			depth++
			isBytes[0] = true
		case py.FStringEnd:
			depth--
		case py.String:
			if _, p := splitLiteral(t.Value); depth == 0 && p.bytes {
				isBytes[1] = true
			} else if depth == 0 {
				isBytes[0] = true
			}
		}
	}
	if isBytes[0] && isBytes[1] {
		return e.atLast(m, "SyntaxError", mixedStrings)
	}
	return nil
}
