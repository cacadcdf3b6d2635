package parser

import (
	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// starTargets parses the targets of a for clause: one, or a tuple.
func (c *cursor) starTargets() ast.Expr {
	start := c.i
	v := c.tupleOf((*cursor).starTarget)
	if v == nil {
		return nil
	}
	if !c.bind(v, ast.Store) {
		c.i = start
		c.fail()
		return nil
	}
	return v
}

// starTarget parses one target without binding it.
func (c *cursor) starTarget() ast.Expr {
	if c.at() == py.Star {
		return c.starred((*cursor).bitwiseOr)
	}
	return c.bitwiseOr()
}

// boundTarget parses the one target of a with item.
func (c *cursor) boundTarget() ast.Expr {
	v := c.starTarget()
	if v == nil || !c.bind(v, ast.Store) {
		c.fail()
		return nil
	}
	return v
}

// delTargets parses the targets of a del statement.
func (c *cursor) delTargets() []ast.Expr {
	var list []ast.Expr
	for c.startsExpression() {
		v := c.bitwiseOr()
		if v == nil {
			return nil
		}
		if !c.bind(v, ast.Del) {
			c.fail()
			return nil
		}
		list = append(list, v)
		if !c.accept(py.Comma) {
			break
		}
	}
	if list == nil {
		c.fail()
	}
	return list
}

// bind turns an expression that was read into a target, and tells whether it
// can be one. The depth of its tuples and lists is that of their brackets.
func (c *cursor) bind(v ast.Expr, ctx ast.ExprContext) bool {
	switch v := v.(type) {
	case *ast.Name:
		v.Ctx = ctx
	case *ast.Attribute:
		v.Ctx = ctx
	case *ast.Subscript:
		v.Ctx = ctx
	case *ast.Starred:
		if _, twice := v.Value.(*ast.Starred); twice || ctx == ast.Del {
			return false
		}
		v.Ctx = ctx
		return c.bind(v.Value, ctx)
	case *ast.Tuple:
		v.Ctx = ctx
		return c.bindAll(v.Elts, ctx)
	case *ast.List:
		v.Ctx = ctx
		return c.bindAll(v.Elts, ctx)
	default:
		return false
	}
	return true
}

func (c *cursor) bindAll(list []ast.Expr, ctx ast.ExprContext) bool {
	for _, v := range list {
		if !c.bind(v, ctx) {
			return false
		}
	}
	return true
}

// bindSingle turns an expression into the target of an augmented or annotated
// assignment: a name, an attribute or a subscript.
func (c *cursor) bindSingle(v ast.Expr) bool {
	switch v.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
		return c.bind(v, ast.Store)
	}
	return false
}
