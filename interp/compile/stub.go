package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser/ast"
)

func newBytes(s string) objmodel.Value { return objmodel.NewStr(s) }
func unparse(e ast.Expr) string        { return "" }
func (u *unit) match(n *ast.Match)     { u.c.fail(n.Span, "unsupported") }
func (u *unit) tryStar(n *ast.TryStar) { u.c.fail(n.Span, "unsupported") }
func (u *unit) typeAlias(n *ast.TypeAlias) {
	u.c.fail(n.Span, "unsupported")
}
func (u *unit) genericDef(n functionNode, line int, dst uint8)    { u.c.fail(n.Pos(), "unsupported") }
func (u *unit) genericClass(n *ast.ClassDef, line int, dst uint8) { u.c.fail(n.Span, "unsupported") }

var _ = bytecode.Nop
