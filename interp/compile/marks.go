package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// mark notes the line of a statement that was compiled from pc on, if it is one
// for which CPython has an instruction that does nothing.
func (u *unit) mark(s ast.Stmt, pc int32) {
	line := s.Pos().Line
	switch n := s.(type) {
	case *ast.Pass, *ast.Try, *ast.TryStar:
	case *ast.While:
		if u.begins(pc, n.Test.Pos().EndLine) {
			return
		}
	case *ast.If:
		if u.begins(pc, n.Test.Pos().EndLine) {
			return
		}
	case *ast.ExprStmt:
		c, ok := n.Value.(*ast.Constant)
		if !ok || u.pc() > pc {
			return
		}
		if _, text := c.Value.(ast.ConstStr); text { // perhaps the docstring
			return
		}
	default:
		return
	}
	u.code.Marks = append(u.code.Marks, bytecode.Mark{PC: pc, Line: line})
}

// begins reports whether the instruction at pc, if there is one, stands no later
// than in a line.
func (u *unit) begins(pc, line int32) bool {
	return pc < u.pc() && u.code.Positions[pc].Line <= line
}
