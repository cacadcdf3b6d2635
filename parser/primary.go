package parser

import (
	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// primary parses an atom with its attributes, subscripts and calls.
func (c *cursor) primary() ast.Expr {
	start := c.i
	v := c.atom()
	for v != nil {
		switch c.at() {
		case py.Dot:
			c.i++
			t := &c.toks[c.i]
			if !c.expect(py.Name) {
				return nil
			}
			v = &ast.Attribute{Span: c.span(start), Value: v, Attr: identifier(t.Value), Ctx: ast.Load}
		case py.LPar:
			v = c.call(start, v)
		case py.LSqb:
			v = c.subscript(start, v)
		default:
			return v
		}
	}
	return nil
}

// atom parses a name, a literal or a display.
func (c *cursor) atom() ast.Expr {
	t := &c.toks[c.i]
	switch t.Type {
	case py.Name:
		return c.name(ast.Load)
	case py.Number:
		return c.number()
	case py.String, py.FStringStart:
		return c.strings()
	case py.True:
		return c.constant(ast.ConstBool(true))
	case py.False:
		return c.constant(ast.ConstBool(false))
	case py.None:
		return c.constant(ast.ConstNone{})
	case py.Ellipsis:
		return c.constant(ast.ConstEllipsis{})
	case py.LPar:
		return c.nested((*cursor).parenthesised)
	case py.LSqb:
		return c.nested((*cursor).list)
	case py.LBrace:
		return c.nested((*cursor).braces)
	}
	c.fail()
	return nil
}

func (c *cursor) constant(v ast.ConstValue) ast.Expr {
	t := &c.toks[c.i]
	c.i++
	return &ast.Constant{Span: tokenSpan(t), Value: v}
}

// nested parses a display one level deeper. The brackets themselves are
// bounded by the lexer.
func (c *cursor) nested(parse func(*cursor) ast.Expr) ast.Expr {
	if !c.enter() {
		return nil
	}
	v := parse(c)
	c.depth--
	return v
}

// parenthesised parses a group, a tuple or a generator expression.
func (c *cursor) parenthesised() ast.Expr {
	start := c.i
	c.i++
	switch c.at() {
	case py.RPar:
		c.i++
		return &ast.Tuple{Span: c.span(start), Ctx: ast.Load}
	case py.Yield:
		v := c.yield()
		if v == nil || !c.expect(py.RPar) {
			return nil
		}
		return v
	}
	first := c.starNamedExpression()
	if first == nil {
		return nil
	}
	_, isStar := first.(*ast.Starred)
	switch t := c.at(); {
	case t == py.Comma:
		elts, ok := c.elements(first, py.RPar)
		if !ok {
			return nil
		}
		return &ast.Tuple{Span: c.span(start), Elts: elts, Ctx: ast.Load}
	case isStar:
		c.fail()
		return nil
	case t == py.For || t == py.Async:
		gens := c.comprehensions()
		if gens == nil || !c.expect(py.RPar) {
			return nil
		}
		return &ast.GeneratorExp{Span: c.span(start), Elt: first, Generators: gens}
	}
	if !c.expect(py.RPar) {
		return nil
	}
	return first
}

// elements parses the rest of a display's elements and the closing bracket.
func (c *cursor) elements(first ast.Expr, end py.Type) ([]ast.Expr, bool) {
	elts := []ast.Expr{first}
	for c.accept(py.Comma) && c.at() != end {
		v := c.starNamedExpression()
		if v == nil {
			return nil, false
		}
		elts = append(elts, v)
	}
	return elts, c.expect(end)
}

// list parses a list display or a list comprehension.
func (c *cursor) list() ast.Expr {
	start := c.i
	c.i++
	if c.accept(py.RSqb) {
		return &ast.List{Span: c.span(start), Ctx: ast.Load}
	}
	first := c.starNamedExpression()
	if first == nil {
		return nil
	}
	if t := c.at(); t == py.For || t == py.Async {
		gens := c.generatorsOf(first, py.RSqb)
		if gens == nil {
			return nil
		}
		return &ast.ListComp{Span: c.span(start), Elt: first, Generators: gens}
	}
	elts, ok := c.elements(first, py.RSqb)
	if !ok {
		return nil
	}
	return &ast.List{Span: c.span(start), Elts: elts, Ctx: ast.Load}
}

// generatorsOf parses the clauses of a comprehension up to its closing
// bracket. A starred element cannot be comprehended.
func (c *cursor) generatorsOf(elt ast.Expr, end py.Type) []*ast.Comprehension {
	if _, isStar := elt.(*ast.Starred); isStar {
		c.fail()
		return nil
	}
	gens := c.comprehensions()
	if gens == nil || !c.expect(end) {
		return nil
	}
	return gens
}

// braces parses a set or dict, display or comprehension.
func (c *cursor) braces() ast.Expr {
	start := c.i
	c.i++
	switch c.at() {
	case py.RBrace:
		c.i++
		return &ast.Dict{Span: c.span(start)}
	case py.DoubleStar:
		return c.dict(start, nil)
	}
	first := c.starNamedExpression()
	if first == nil {
		return nil
	}
	switch c.at() {
	case py.Colon:
		switch first.(type) {
		case *ast.Starred:
			c.fail()
			return nil
		case *ast.NamedExpr:
			if c.toks[start+1].Type != py.LPar {
				c.fail()
				return nil
			}
		}
		return c.dict(start, first)
	case py.For, py.Async:
		gens := c.generatorsOf(first, py.RBrace)
		if gens == nil {
			return nil
		}
		return &ast.SetComp{Span: c.span(start), Elt: first, Generators: gens}
	}
	elts, ok := c.elements(first, py.RBrace)
	if !ok {
		return nil
	}
	return &ast.Set{Span: c.span(start), Elts: elts}
}

// dict parses a dict from its first pair on, whose key may have been parsed.
func (c *cursor) dict(start int, key ast.Expr) ast.Expr {
	d := &ast.Dict{}
	if key != nil {
		c.i++ // the colon
		value := c.expression()
		if value == nil {
			return nil
		}
		if t := c.at(); t == py.For || t == py.Async {
			gens := c.generatorsOf(key, py.RBrace)
			if gens == nil {
				return nil
			}
			return &ast.DictComp{Span: c.span(start), Key: key, Value: value, Generators: gens}
		}
		d.Keys = append(d.Keys, key)
		d.Values = append(d.Values, value)
	} else if !c.pair(d) {
		return nil
	}
	for c.accept(py.Comma) && c.at() != py.RBrace {
		if !c.pair(d) {
			return nil
		}
	}
	if !c.expect(py.RBrace) {
		return nil
	}
	d.Span = c.span(start)
	return d
}

// pair parses "key: value" or "**mapping".
func (c *cursor) pair(d *ast.Dict) bool {
	var key, value ast.Expr
	if c.accept(py.DoubleStar) {
		value = c.bitwiseOr()
	} else {
		key = c.expression()
		if key == nil || !c.expect(py.Colon) {
			return false
		}
		value = c.expression()
	}
	d.Keys = append(d.Keys, key)
	d.Values = append(d.Values, value)
	return value != nil
}

// comprehensions parses the clauses of a comprehension.
func (c *cursor) comprehensions() []*ast.Comprehension {
	var gens []*ast.Comprehension
	for {
		isAsync := c.at() == py.Async
		if isAsync {
			c.i++
			if c.at() != py.For {
				c.fail()
				return nil
			}
		}
		if !c.accept(py.For) {
			return gens
		}
		g := &ast.Comprehension{IsAsync: isAsync}
		if g.Target = c.starTargets(); g.Target == nil || !c.expect(py.In) {
			return nil
		}
		if g.Iter = c.disjunction(); g.Iter == nil {
			return nil
		}
		for c.accept(py.If) {
			cond := c.disjunction()
			if cond == nil {
				return nil
			}
			g.Ifs = append(g.Ifs, cond)
		}
		gens = append(gens, g)
	}
}

// subscript parses "[…]" after a primary.
func (c *cursor) subscript(start int, v ast.Expr) ast.Expr {
	c.i++
	if !c.enter() {
		return nil
	}
	index := c.slices()
	c.depth--
	if index == nil || !c.expect(py.RSqb) {
		return nil
	}
	return &ast.Subscript{Span: c.span(start), Value: v, Slice: index, Ctx: ast.Load}
}

func (c *cursor) slices() ast.Expr {
	start := c.i
	first := c.slice()
	if first == nil {
		return nil
	}
	_, isStar := first.(*ast.Starred)
	if !isStar && c.at() != py.Comma {
		return first
	}
	elts := []ast.Expr{first}
	for c.accept(py.Comma) && c.at() != py.RSqb {
		v := c.slice()
		if v == nil {
			return nil
		}
		elts = append(elts, v)
	}
	return &ast.Tuple{Span: c.span(start), Elts: elts, Ctx: ast.Load}
}

// slice parses one element of a subscript.
func (c *cursor) slice() ast.Expr {
	start := c.i
	if c.at() == py.Star {
		return c.starred((*cursor).expression)
	}
	s := &ast.Slice{}
	if c.at() != py.Colon {
		if s.Lower = c.namedExpression(); s.Lower == nil {
			return nil
		}
		if c.at() != py.Colon {
			return s.Lower
		}
		if _, named := s.Lower.(*ast.NamedExpr); named && c.toks[start].Type != py.LPar {
			c.fail()
			return nil
		}
	}
	c.i++
	var ok bool
	if s.Upper, ok = c.bound(); !ok {
		return nil
	}
	if c.accept(py.Colon) {
		if s.Step, ok = c.bound(); !ok {
			return nil
		}
	}
	s.Span = c.span(start)
	return s
}

// bound parses an expression inside a slice that may be left out.
func (c *cursor) bound() (ast.Expr, bool) {
	switch c.at() {
	case py.Colon, py.Comma, py.RSqb:
		return nil, true
	}
	v := c.expression()
	return v, v != nil
}
