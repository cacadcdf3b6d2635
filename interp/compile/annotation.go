package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// annotation gives the expression whose value an annotation has: its text with
// "from __future__ import annotations".
func (u *unit) annotation(e ast.Expr) ast.Expr {
	if u.c.future&FutureAnnotations != 0 {
		return constant(e.Pos(), u.c.unparse(e))
	}
	if s, ok := e.(*ast.Starred); ok {
		return unpackOne{s}
	}
	return e
}

// annAssign compiles "target: annotation = value".
func (u *unit) annAssign(n *ast.AnnAssign) {
	if n.Value != nil {
		u.assignOne(n.Target, n.Value)
	}
	u.next = u.base
	switch t := n.Target.(type) {
	case *ast.Name:
		if t.Id == "__debug__" {
			u.forbidden(n.Span, t.Id)
		}
		if n.Simple && !u.top.functionLike() {
			u.storeAnnotation(n, t)
		} else {
			u.dropAnnotation(n.Annotation)
		}
	case *ast.Attribute:
		if n.Value == nil {
			u.operand(t.Value)
		}
		u.dropAnnotation(n.Annotation)
	case *ast.Subscript:
		if n.Value == nil {
			u.evaluateSubscript(t)
		}
		u.dropAnnotation(n.Annotation)
	}
}

// dropAnnotation computes an annotation that is not kept, in modules and classes.
func (u *unit) dropAnnotation(e ast.Expr) {
	if !u.top.functionLike() && u.c.future&FutureAnnotations == 0 {
		u.operand(e)
	}
}

// evaluateSubscript computes the parts of a target that is only annotated.
func (u *unit) evaluateSubscript(t *ast.Subscript) {
	u.operand(t.Value)
	if s, ok := t.Slice.(*ast.Slice); ok {
		for _, e := range []ast.Expr{s.Lower, s.Upper, s.Step} {
			if e != nil {
				u.operand(e)
			}
		}
		return
	}
	u.operand(t.Slice)
}

// storeAnnotation puts an annotation in __annotations__.
func (u *unit) storeAnnotation(n *ast.AnnAssign, t *ast.Name) {
	v := u.operand(u.annotation(n.Annotation))
	d := u.temp()
	u.emit(n.Span, bytecode.LoadName, d, 0, 0, u.site("__annotations__"))
	k := u.temp()
	u.loadConst(n.Span, ast.ConstStr(u.mangle(t.Id)), k)
	u.emit(n.Span, bytecode.SetItem, d, k, v, 0)
}

// hasAnnotation reports whether statements annotate a name, in nested blocks
// but not in functions or classes.
func hasAnnotation(body []ast.Stmt) bool {
	for _, s := range body {
		if _, ok := s.(*ast.AnnAssign); ok {
			return true
		}
		for _, b := range innerBlocks(s) {
			if hasAnnotation(b) {
				return true
			}
		}
	}
	return false
}

// innerBlocks gives the blocks of a statement that share its scope.
func innerBlocks(s ast.Stmt) [][]ast.Stmt {
	switch n := s.(type) {
	case *ast.If:
		return [][]ast.Stmt{n.Body, n.OrElse}
	case *ast.While:
		return [][]ast.Stmt{n.Body, n.OrElse}
	case *ast.For:
		return [][]ast.Stmt{n.Body, n.OrElse}
	case *ast.AsyncFor:
		return [][]ast.Stmt{n.Body, n.OrElse}
	case *ast.With:
		return [][]ast.Stmt{n.Body}
	case *ast.AsyncWith:
		return [][]ast.Stmt{n.Body}
	case *ast.Try:
		return tryBlocks(n.Body, n.Handlers, n.OrElse, n.FinalBody)
	case *ast.TryStar:
		return tryBlocks(n.Body, n.Handlers, n.OrElse, n.FinalBody)
	case *ast.Match:
		var all [][]ast.Stmt
		for _, c := range n.Cases {
			all = append(all, c.Body)
		}
		return all
	}
	return nil
}

func tryBlocks(body []ast.Stmt, handlers []*ast.ExceptHandler, rest ...[]ast.Stmt) [][]ast.Stmt {
	all := append([][]ast.Stmt{body}, rest...)
	for _, h := range handlers {
		all = append(all, h.Body)
	}
	return all
}
