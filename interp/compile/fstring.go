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
		u.parts(n, dst)
	default:
		u.joinMany(n, dst)
	}
}

// parts compiles an f-string whose parts are joined where they are. Ints need no
// str of their own for that.
func (u *unit) parts(n *ast.JoinedStr, dst uint8) {
	mark := u.next
	first := u.scratch(dst)
	for i, e := range n.Values {
		t := first
		if i > 0 {
			t = u.temp()
		}
		if field, ok := e.(*ast.FormattedValue); ok {
			u.formattedValue(field, t, bytecode.FormatPart)
		} else {
			u.expr(e, t)
		}
	}
	u.emit(n.Span, bytecode.BuildString, dst, first, uint8(len(n.Values)), 0)
	u.next = mark
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

// formattedValue compiles a replacement field; how is 0 or FormatPart.
func (u *unit) formattedValue(n *ast.FormattedValue, dst, how uint8) {
	mark := u.next
	switch n.Conversion {
	case 's':
		how |= bytecode.FormatStr
	case 'r':
		how |= bytecode.FormatRepr
	case 'a':
		how |= bytecode.FormatASCII
	}
	if n.FormatSpec == nil {
		v := u.operandLast(n.Value, dst)
		u.emit(n.Span, bytecode.FormatValue, dst, v, how, 0)
	} else {
		v := u.scratch(dst)
		u.expr(n.Value, v)
		u.expr(n.FormatSpec, u.temp())
		u.emit(n.Span, bytecode.FormatValue, dst, v, how|bytecode.FormatSpec, 0)
	}
	u.next = mark
}
