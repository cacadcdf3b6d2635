package parser

import (
	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// augmented is the operator of each augmented assignment.
var augmented = [py.TypeCount]ast.Operator{
	py.PlusEqual: ast.OpAdd, py.MinEqual: ast.OpSub, py.StarEqual: ast.OpMult,
	py.AtEqual: ast.OpMatMult, py.SlashEqual: ast.OpDiv,
	py.PercentEqual: ast.OpMod, py.AmperEqual: ast.OpBitAnd,
	py.VBarEqual: ast.OpBitOr, py.CircumflexEqual: ast.OpBitXor,
	py.LeftShiftEqual: ast.OpLShift, py.RightShiftEqual: ast.OpRShift,
	py.DoubleStarEqual: ast.OpPow, py.DoubleSlashEqual: ast.OpFloorDiv,
}

// expressionStatement parses the statements that start with an expression:
//
//	assigned = … = value
//	target op= value
//	target: annotation = value
//	value
func (c *cursor) expressionStatement() ast.Stmt {
	start := c.i
	v := c.assignedValue()
	if v == nil {
		return nil
	}
	switch t := c.at(); t {
	case py.Newline, py.Semi:
		return &ast.ExprStmt{Span: c.span(start), Value: v}
	case py.Equal:
		return c.assignment(start, v)
	case py.Colon:
		return c.annotated(start, v)
	case py.PlusEqual, py.MinEqual, py.StarEqual, py.AtEqual, py.SlashEqual,
		py.PercentEqual, py.AmperEqual, py.VBarEqual, py.CircumflexEqual,
		py.LeftShiftEqual, py.RightShiftEqual, py.DoubleStarEqual, py.DoubleSlashEqual:
		return c.augmented(start, v, augmented[t])
	}
	return &ast.ExprStmt{Span: c.span(start), Value: v}
}

func (c *cursor) assignment(start int, v ast.Expr) ast.Stmt {
	node := &ast.Assign{}
	for c.at() == py.Equal {
		if !c.bind(v, ast.Store) {
			c.fail()
			return nil
		}
		node.Targets = append(node.Targets, v)
		c.i++
		if v = c.assignedValue(); v == nil {
			return nil
		}
	}
	node.Value = v
	if c.at() == py.TypeComment {
		node.TypeComment = c.toks[c.i].Value
		c.i++
	}
	node.Span = c.span(start)
	return node
}

func (c *cursor) augmented(start int, target ast.Expr, op ast.Operator) ast.Stmt {
	if !c.bindSingle(target) {
		c.fail()
		return nil
	}
	c.i++
	v := c.assignedValue()
	if v == nil {
		return nil
	}
	return &ast.AugAssign{Span: c.span(start), Target: target, Op: op, Value: v}
}

func (c *cursor) annotated(start int, target ast.Expr) ast.Stmt {
	_, isName := target.(*ast.Name)
	node := &ast.AnnAssign{Target: target, Simple: isName && c.toks[start].Type == py.Name}
	if !c.bindSingle(target) {
		c.fail()
		return nil
	}
	c.i++
	if node.Annotation = c.expression(); node.Annotation == nil {
		return nil
	}
	if c.accept(py.Equal) {
		if node.Value = c.assignedValue(); node.Value == nil {
			return nil
		}
	}
	node.Span = c.span(start)
	return node
}
