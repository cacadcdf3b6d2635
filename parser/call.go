package parser

import (
	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// call parses "(…)" after a primary.
func (c *cursor) call(start int, fn ast.Expr) ast.Expr {
	open := c.i
	c.i++
	if !c.enter() {
		return nil
	}
	node := &ast.Call{Func: fn}
	ok := c.arguments(node, open)
	c.depth--
	if !ok || !c.expect(py.RPar) {
		return nil
	}
	node.Span = c.span(start)
	if len(node.Args) == 1 {
		// The parentheses of the call are those of a lone generator expression.
		if g, ok := node.Args[0].(*ast.GeneratorExp); ok && g.EndLine == 0 {
			g.Span = c.span(open)
		}
	}
	return node
}

// classArguments parses the bases and keywords of a class, after "(".
func (c *cursor) classArguments() classArguments {
	var node ast.Call
	c.arguments(&node, -1)
	return classArguments{node.Args, node.Keywords}
}

// arguments parses what stands between the parentheses of a call. open is the
// index of the opening one, or -1 where no generator expression may stand
// without parentheses of its own.
func (c *cursor) arguments(node *ast.Call, open int) bool {
	keywords, mappings := false, false
	for c.at() != py.RPar {
		switch {
		case c.at() == py.Star:
			if mappings {
				c.fail()
				return false
			}
			v := c.starred((*cursor).expression)
			if v == nil {
				return false
			}
			node.Args = append(node.Args, v)
		case c.at() == py.DoubleStar:
			mappings, keywords = true, true
			if !c.keyword(node) {
				return false
			}
		case c.at() == py.Name && c.next() == py.Equal:
			keywords = true
			if !c.keyword(node) {
				return false
			}
		case keywords:
			c.fail()
			return false
		default:
			v := c.positional(open, len(node.Args) == 0)
			if v == nil {
				return false
			}
			node.Args = append(node.Args, v)
		}
		if !c.accept(py.Comma) {
			break
		}
	}
	return true
}

// keyword parses "name=value" or "**value".
func (c *cursor) keyword(node *ast.Call) bool {
	start := c.i
	k := &ast.Keyword{}
	if c.at() == py.Name {
		k.Arg = identifier(c.toks[c.i].Value)
		c.i++
	}
	c.i++
	if k.Value = c.expression(); k.Value == nil {
		return false
	}
	k.Span = c.span(start)
	node.Keywords = append(node.Keywords, k)
	return true
}

// positional parses an argument. The first may be a generator expression
// without parentheses if no other follows; call gives it its span.
func (c *cursor) positional(open int, first bool) ast.Expr {
	v := c.namedExpression()
	if v == nil {
		return nil
	}
	if t := c.at(); t == py.For || t == py.Async {
		if !first || open < 0 {
			c.fail()
			return nil
		}
		gens := c.comprehensions()
		if gens == nil {
			return nil
		}
		if c.at() != py.RPar {
			c.fail()
			return nil
		}
		return &ast.GeneratorExp{Elt: v, Generators: gens}
	}
	return v
}
