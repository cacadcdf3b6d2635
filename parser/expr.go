package parser

import (
	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// Binding powers, from loosest to tightest.
const (
	powerNone = iota
	powerOr
	powerAnd
	powerNot
	powerCompare
	powerBitOr
	powerBitXor
	powerBitAnd
	powerShift
	powerSum
	powerTerm
)

// infix is the binding power of each infix operator.
var infix = [py.TypeCount]uint8{
	py.Or: powerOr, py.And: powerAnd,
	py.Less: powerCompare, py.Greater: powerCompare, py.EqEqual: powerCompare,
	py.NotEqual: powerCompare, py.LessEqual: powerCompare,
	py.GreaterEqual: powerCompare, py.In: powerCompare, py.Is: powerCompare,
	py.Not:  powerCompare, // "not in"
	py.VBar: powerBitOr, py.Circumflex: powerBitXor, py.Amper: powerBitAnd,
	py.LeftShift: powerShift, py.RightShift: powerShift,
	py.Plus: powerSum, py.Minus: powerSum,
	py.Star: powerTerm, py.Slash: powerTerm, py.DoubleSlash: powerTerm,
	py.Percent: powerTerm, py.At: powerTerm,
}

// binary is the operator of each arithmetic infix token.
var binary = [py.TypeCount]ast.Operator{
	py.VBar: ast.OpBitOr, py.Circumflex: ast.OpBitXor, py.Amper: ast.OpBitAnd,
	py.LeftShift: ast.OpLShift, py.RightShift: ast.OpRShift,
	py.Plus: ast.OpAdd, py.Minus: ast.OpSub,
	py.Star: ast.OpMult, py.Slash: ast.OpDiv, py.DoubleSlash: ast.OpFloorDiv,
	py.Percent: ast.OpMod, py.At: ast.OpMatMult,
}

func (c *cursor) power() uint8 {
	t := c.at()
	if t < 0 {
		return powerNone
	}
	return infix[t]
}

// expression parses a conditional expression, a lambda or anything tighter.
func (c *cursor) expression() ast.Expr {
	if !c.enter() {
		return nil
	}
	defer func() { c.depth-- }()
	if c.at() == py.Lambda {
		return c.lambda()
	}
	start := c.i
	body := c.operators(powerOr)
	if body == nil || c.at() != py.If {
		return body
	}
	c.i++
	test := c.operators(powerOr)
	if test == nil || !c.expect(py.Else) {
		return nil
	}
	orelse := c.expression()
	if orelse == nil {
		return nil
	}
	return &ast.IfExp{Span: c.span(start), Test: test, Body: body, OrElse: orelse}
}

// disjunction parses what is tighter than a conditional expression.
func (c *cursor) disjunction() ast.Expr { return c.operators(powerOr) }

// bitwiseOr parses what is tighter than a comparison.
func (c *cursor) bitwiseOr() ast.Expr { return c.operators(powerBitOr) }

func (c *cursor) lambda() ast.Expr {
	start := c.i
	c.i++
	c.depth++ // a rule of its own in CPython
	defer func() { c.depth-- }()
	args := c.lambdaParameters()
	if args == nil || !c.expect(py.Colon) {
		return nil
	}
	body := c.expression()
	if body == nil {
		return nil
	}
	return &ast.Lambda{Span: c.span(start), Args: args, Body: body}
}

// operators parses operands joined by infix operators that bind at least as
// tightly as min.
func (c *cursor) operators(min uint8) ast.Expr {
	start := c.i
	var left ast.Expr
	if c.at() == py.Not {
		if min > powerNot {
			c.fail()
			return nil
		}
		left = c.not()
	} else {
		left = c.unary()
	}
	for left != nil {
		power := c.power()
		if power < min || power == powerNone {
			return left
		}
		switch power {
		case powerOr, powerAnd:
			left = c.boolean(start, left, power)
		case powerCompare:
			if c.at() == py.Not && c.next() != py.In {
				return left
			}
			left = c.comparison(start, left)
		default:
			op := binary[c.at()]
			c.i++
			right := c.operators(power + 1)
			if right == nil {
				return nil
			}
			left = &ast.BinOp{Span: c.span(start), Left: left, Op: op, Right: right}
		}
	}
	return nil
}

func (c *cursor) not() ast.Expr {
	if !c.enter() {
		return nil
	}
	start := c.i
	c.i++
	operand := c.operators(powerNot)
	c.depth--
	if operand == nil {
		return nil
	}
	return &ast.UnaryOp{Span: c.span(start), Op: ast.UnaryNot, Operand: operand}
}

// boolean parses the rest of a run of one of "and" and "or".
func (c *cursor) boolean(start int, first ast.Expr, power uint8) ast.Expr {
	op, t := ast.BoolOr, c.at()
	if t == py.And {
		op = ast.BoolAnd
	}
	values := []ast.Expr{first}
	for c.accept(t) {
		v := c.operators(power + 1)
		if v == nil {
			return nil
		}
		values = append(values, v)
	}
	return &ast.BoolOp{Span: c.span(start), Op: op, Values: values}
}

// comparison parses the rest of a chain of comparisons.
func (c *cursor) comparison(start int, left ast.Expr) ast.Expr {
	node := &ast.Compare{Left: left}
	for {
		op, ok := c.compareOp()
		if !ok {
			break
		}
		right := c.operators(powerBitOr)
		if right == nil {
			return nil
		}
		node.Ops = append(node.Ops, op)
		node.Comparators = append(node.Comparators, right)
	}
	node.Span = c.span(start)
	return node
}

func (c *cursor) compareOp() (ast.CmpOperator, bool) {
	var op ast.CmpOperator
	switch c.at() {
	case py.EqEqual:
		op = ast.CmpEq
	case py.NotEqual:
		op = ast.CmpNotEq
	case py.Less:
		op = ast.CmpLt
	case py.LessEqual:
		op = ast.CmpLtE
	case py.Greater:
		op = ast.CmpGt
	case py.GreaterEqual:
		op = ast.CmpGtE
	case py.In:
		op = ast.CmpIn
	case py.Is:
		c.i++
		if c.accept(py.Not) {
			return ast.CmpIsNot, true
		}
		return ast.CmpIs, true
	case py.Not:
		if c.next() != py.In {
			return 0, false
		}
		c.i++
		op = ast.CmpNotIn
	default:
		return 0, false
	}
	c.i++
	return op, true
}

// unary parses a signed factor, or a power.
func (c *cursor) unary() ast.Expr {
	var op ast.UnaryOperator
	switch c.at() {
	case py.Minus:
		op = ast.UnaryUSub
	case py.Plus:
		op = ast.UnaryUAdd
	case py.Tilde:
		op = ast.UnaryInvert
	default:
		return c.powerOperand()
	}
	if !c.enter() {
		return nil
	}
	start := c.i
	c.i++
	operand := c.unary()
	c.depth--
	if operand == nil {
		return nil
	}
	return &ast.UnaryOp{Span: c.span(start), Op: op, Operand: operand}
}

// powerOperand parses an operand of unary operators: "await_primary ** factor".
func (c *cursor) powerOperand() ast.Expr {
	start := c.i
	var base ast.Expr
	if c.at() == py.Await {
		c.i++
		v := c.primary()
		if v == nil {
			return nil
		}
		base = &ast.Await{Span: c.span(start), Value: v}
	} else {
		base = c.primary()
	}
	if base == nil || c.at() != py.DoubleStar {
		return base
	}
	c.depth++ // two rules in CPython
	if !c.enter() {
		return nil
	}
	c.i++
	exp := c.unary()
	c.depth -= 2
	if exp == nil {
		return nil
	}
	return &ast.BinOp{Span: c.span(start), Left: base, Op: ast.OpPow, Right: exp}
}

// namedExpression parses "name := value" or an expression.
func (c *cursor) namedExpression() ast.Expr {
	if c.at() == py.Name && c.next() == py.ColonEqual {
		return c.assignmentExpression()
	}
	return c.expression()
}

func (c *cursor) assignmentExpression() ast.Expr {
	start := c.i
	target := c.name(ast.Store)
	c.i++
	value := c.expression()
	if value == nil {
		return nil
	}
	return &ast.NamedExpr{Span: c.span(start), Target: target, Value: value}
}

// name parses a name that stands there.
func (c *cursor) name(ctx ast.ExprContext) *ast.Name {
	t := &c.toks[c.i]
	c.i++
	return &ast.Name{Span: tokenSpan(t), Id: identifier(t.Value), Ctx: ctx}
}

// starExpression parses "*bitwise_or" or an expression.
func (c *cursor) starExpression() ast.Expr {
	if c.at() == py.Star {
		return c.starred((*cursor).bitwiseOr)
	}
	return c.expression()
}

// starNamedExpression is starExpression where ":=" is allowed.
func (c *cursor) starNamedExpression() ast.Expr {
	if c.at() == py.Star {
		return c.starred((*cursor).bitwiseOr)
	}
	return c.namedExpression()
}

func (c *cursor) starred(parse func(*cursor) ast.Expr) ast.Expr {
	start := c.i
	c.i++
	v := parse(c)
	if v == nil {
		return nil
	}
	return &ast.Starred{Span: c.span(start), Value: v, Ctx: ast.Load}
}

// starExpressions parses an expression, or a tuple without parentheses.
func (c *cursor) starExpressions() ast.Expr {
	return c.tupleOf((*cursor).starExpression)
}

// tupleOf parses one element, or a tuple of elements if commas follow.
func (c *cursor) tupleOf(parse func(*cursor) ast.Expr) ast.Expr {
	start := c.i
	first := parse(c)
	if first == nil || c.at() != py.Comma {
		return first
	}
	elts := []ast.Expr{first}
	for c.accept(py.Comma) && c.startsExpression() {
		v := parse(c)
		if v == nil {
			return nil
		}
		elts = append(elts, v)
	}
	return &ast.Tuple{Span: c.span(start), Elts: elts, Ctx: ast.Load}
}

// starters tells which tokens an expression can start with.
var starters = [py.TypeCount]bool{
	py.Name: true, py.Number: true, py.String: true, py.FStringStart: true,
	py.False: true, py.None: true, py.True: true, py.Await: true,
	py.Lambda: true, py.Not: true, py.LPar: true, py.LSqb: true,
	py.LBrace: true, py.Plus: true, py.Minus: true, py.Tilde: true,
	py.Star: true, py.Ellipsis: true,
}

func (c *cursor) startsExpression() bool {
	t := c.at()
	return t > 0 && starters[t]
}

// assignedValue parses what may stand on the right of an equals sign.
func (c *cursor) assignedValue() ast.Expr {
	if c.at() == py.Yield {
		return c.yield()
	}
	return c.starExpressions()
}

func (c *cursor) yield() ast.Expr {
	start := c.i
	c.i++
	if c.accept(py.From) {
		v := c.expression()
		if v == nil {
			return nil
		}
		return &ast.YieldFrom{Span: c.span(start), Value: v}
	}
	if !c.startsExpression() {
		return &ast.Yield{Span: c.span(start)}
	}
	v := c.starExpressions()
	if v == nil {
		return nil
	}
	return &ast.Yield{Span: c.span(start), Value: v}
}
