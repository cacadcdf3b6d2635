package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// joinedStr compiles an f-string.
func (u *unit) joinedStr(n *ast.JoinedStr, dst uint8) {
	values := n.Values
	switch {
	case len(values) == 0:
		u.loadConst(n.Span, ast.ConstStr(""), dst)
	case len(values) == 1:
		u.expr(values[0], dst)
	case len(values) <= maxBatch:
		u.sequence(n.Span, bytecode.BuildString, values, dst)
	default:
		u.joinMany(n, dst)
	}
}

// joinMany compiles an f-string with so many parts that they go through a list.
func (u *unit) joinMany(n *ast.JoinedStr, dst uint8) {
	mark := u.next
	base := u.scratch(dst)
	u.loadConst(n.Span, ast.ConstStr(""), base)
	u.temp()
	u.emit(n.Span, bytecode.LoadMethod, base, base, 0, u.site("join"))
	u.items(n.Span, n.Values, u.temp())
	u.emit(n.Span, bytecode.CallMethod, base, 1, dst, 0)
	u.next = mark
}

// formattedValue compiles a replacement field.
func (u *unit) formattedValue(n *ast.FormattedValue, dst uint8) {
	mark := u.next
	how := uint8(0)
	switch n.Conversion {
	case 's':
		how = 1
	case 'r':
		how = 2
	case 'a':
		how = 3
	}
	if n.FormatSpec == nil {
		v := u.operandLast(n.Value, dst)
		u.emit(n.Span, bytecode.FormatValue, dst, v, how, 0)
	} else {
		v := u.scratch(dst)
		u.expr(n.Value, v)
		u.expr(n.FormatSpec, u.temp())
		u.emit(n.Span, bytecode.FormatValue, dst, v, how|4, 0)
	}
	u.next = mark
}
