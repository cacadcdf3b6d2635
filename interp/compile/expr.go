package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// expr computes an expression into register dst, which is written once, at the
// very end, unless it is the topmost temporary.
func (u *unit) expr(e ast.Expr, dst uint8) {
	if !u.c.enter() {
		return
	}
	defer u.c.leave()
	if u.crowded() {
		switch e.(type) {
		case *ast.Name, *ast.Constant:
		default:
			u.spilled(e.Pos(), dst, func(r uint8) { u.exprIn(e, r) })
			return
		}
	}
	u.exprIn(e, dst)
}

func (u *unit) exprIn(e ast.Expr, dst uint8) {
	if v, ok := u.c.fold(e); ok {
		u.loadConst(e.Pos(), v, dst)
		return
	}
	switch n := e.(type) {
	case *ast.Name:
		u.load(n.Span, n.Id, dst)
	case *ast.Attribute:
		u.attribute(n, dst)
	case *ast.Subscript:
		u.subscript(n, dst)
	case *ast.Call:
		u.call(n, dst)
	case *ast.BinOp:
		u.binary(n, dst)
	case *ast.UnaryOp:
		u.unary(n, dst)
	case *ast.BoolOp:
		u.boolOp(n, dst)
	case *ast.Compare:
		u.compare(n, dst)
	case *ast.IfExp:
		u.ifExp(n, dst)
	case *ast.NamedExpr:
		u.namedExpr(n, dst)
	case *ast.Tuple:
		u.tuple(n, dst)
	case *ast.List:
		u.list(n.Span, n.Elts, dst)
	case *ast.Set:
		u.set(n, dst)
	case *ast.Dict:
		u.dict(n, dst)
	case *ast.Slice:
		u.slice(n, dst)
	case *ast.JoinedStr:
		u.joinedStr(n, dst)
	case *ast.FormattedValue:
		u.formattedValue(n, dst, 0)
	default:
		u.exprWithCode(e, dst)
	}
}

// exprWithCode computes the expressions that run code of their own or suspend
// this code.
func (u *unit) exprWithCode(e ast.Expr, dst uint8) {
	switch n := e.(type) {
	case *ast.Lambda:
		u.lambda(n, dst)
	case *ast.ListComp:
		u.comprehension(n, n.Generators, dst)
	case *ast.SetComp:
		u.comprehension(n, n.Generators, dst)
	case *ast.DictComp:
		u.comprehension(n, n.Generators, dst)
	case *ast.GeneratorExp:
		u.generatorExp(n, n.Generators, dst)
	case *ast.Yield:
		u.yield(n, dst)
	case *ast.YieldFrom:
		u.yieldFrom(n, dst)
	case *ast.Await:
		u.await(n, dst)
	case unpackOne:
		u.unpackOne(n, dst)
	case *ast.Starred:
		u.c.fail(n.Span, "can't use starred expression here")
	default:
		u.c.fail(e.Pos(), "invalid syntax")
	}
}

// operand computes an expression and gives the register that it is in: a local
// variable's own, or a new temporary.
func (u *unit) operand(e ast.Expr) uint8 {
	if y, ok := u.readable(e); ok {
		return y.reg
	}
	t := u.temp()
	u.expr(e, t)
	return t
}

// readable gives the local variable that an expression is, checked to be
// assigned.
func (u *unit) readable(e ast.Expr) (*symbol, bool) {
	n, ok := e.(*ast.Name)
	if !ok || n.Ctx != ast.Load {
		return nil, false
	}
	y, ok := u.local(n.Id)
	if ok {
		u.checkBound(n.Span, y)
	}
	return y, ok
}

// operandBefore is operand for one that is read only after other expressions
// are computed: a local variable that they may assign is copied.
func (u *unit) operandBefore(e ast.Expr, dst uint8, later ...ast.Expr) uint8 {
	if y, ok := u.readable(e); ok && (y.defs&defWalrus == 0 || allPlain(later)) {
		return y.reg
	}
	t := u.scratch(dst)
	u.expr(e, t)
	return t
}

// operandLast is operand with a temporary that may be dst.
func (u *unit) operandLast(e ast.Expr, dst uint8) uint8 {
	if y, ok := u.readable(e); ok {
		return y.reg
	}
	t := u.scratch(dst)
	u.expr(e, t)
	return t
}

// operandAfter is operandLast where dst may be taken by an operand already.
func (u *unit) operandAfter(e ast.Expr, dst, taken uint8) uint8 {
	if taken == dst {
		return u.operand(e)
	}
	return u.operandLast(e, dst)
}

// allPlain reports whether no expression can assign a local variable.
func allPlain(list []ast.Expr) bool {
	for _, e := range list {
		switch e.(type) {
		case nil, *ast.Name, *ast.Constant:
		default:
			return false
		}
	}
	return true
}

// binaryOps are the opcodes of the binary operators, immediateOps those with an
// int beside them.
var (
	binaryOps = [...]bytecode.Op{
		ast.OpAdd: bytecode.Add, ast.OpSub: bytecode.Sub, ast.OpMult: bytecode.Mul,
		ast.OpMatMult: bytecode.MatMul, ast.OpDiv: bytecode.TrueDiv, ast.OpMod: bytecode.Mod,
		ast.OpPow: bytecode.Pow, ast.OpLShift: bytecode.LShift, ast.OpRShift: bytecode.RShift,
		ast.OpBitOr: bytecode.Or, ast.OpBitXor: bytecode.Xor, ast.OpBitAnd: bytecode.And,
		ast.OpFloorDiv: bytecode.FloorDiv,
	}
	immediateOps = [...]bytecode.Op{
		ast.OpAdd: bytecode.AddI, ast.OpSub: bytecode.SubI, ast.OpMult: bytecode.MulI,
		ast.OpMod: bytecode.ModI, ast.OpLShift: bytecode.LShiftI, ast.OpRShift: bytecode.RShiftI,
		ast.OpBitAnd: bytecode.AndI, ast.OpFloorDiv: bytecode.FloorDivI,
	}
)

func (u *unit) binary(n *ast.BinOp, dst uint8) {
	if f, ok := u.c.percentFormat(n); ok {
		u.joinedStr(f, dst)
		return
	}
	mark := u.next
	left := u.operandBefore(n.Left, dst, n.Right)
	u.binaryWith(n.Span, n.Op, left, n.Right, dst, false)
	u.next = mark
}

// binaryWith applies an operator to what is in left and to an expression.
func (u *unit) binaryWith(at ast.Span, op ast.Operator, left uint8, right ast.Expr, dst uint8, augmented bool) {
	aug := uint8(0)
	if augmented {
		aug = 1
	}
	if i, ok := u.c.immediate(right); ok && int(op) < len(immediateOps) && immediateOps[op] != bytecode.Nop {
		u.emit(at, immediateOps[op], dst, left, aug, i)
		return
	}
	r := u.operandAfter(right, dst, left)
	u.emit(at, binaryOps[op], dst, left, r, int32(aug))
}

// immediate gives the int that an expression is, if an instruction can hold it.
func (c *compiler) immediate(e ast.Expr) (int32, bool) {
	v, ok := c.fold(e)
	if !ok {
		return 0, false
	}
	return smallInt(v)
}

var unaryOps = [...]bytecode.Op{
	ast.UnaryInvert: bytecode.Invert, ast.UnaryNot: bytecode.Not, ast.UnaryUAdd: bytecode.Pos, ast.UnaryUSub: bytecode.Neg,
}

// invertible are the comparisons whose negation is another one.
var invertible = map[ast.CmpOperator]ast.CmpOperator{
	ast.CmpIs: ast.CmpIsNot, ast.CmpIsNot: ast.CmpIs, ast.CmpIn: ast.CmpNotIn, ast.CmpNotIn: ast.CmpIn,
}

func (u *unit) unary(n *ast.UnaryOp, dst uint8) {
	mark := u.next
	if cmp, ok := n.Operand.(*ast.Compare); ok && n.Op == ast.UnaryNot && len(cmp.Ops) == 1 {
		if inv, ok := invertible[cmp.Ops[0]]; ok {
			u.compareOne(cmp.Span, cmp.Left, inv, cmp.Comparators[0], dst)
			return
		}
		t := u.scratch(dst)
		u.compareOne(n.Span, cmp.Left, cmp.Ops[0], cmp.Comparators[0], t)
		u.emit(n.Span, bytecode.Not, dst, t, 0, 0)
		u.next = mark
		return
	}
	r := u.operandLast(n.Operand, dst)
	u.emit(n.Span, unaryOps[n.Op], dst, r, 0, 0)
	u.next = mark
}

// boolOp computes "and" and "or" for their value.
func (u *unit) boolOp(n *ast.BoolOp, dst uint8) {
	mark := u.next
	t := u.scratch(dst)
	end := newLabel()
	op := bytecode.JumpFalse
	if n.Op == ast.BoolOr {
		op = bytecode.JumpTrue
	}
	for i, v := range n.Values {
		u.expr(v, t)
		if i < len(n.Values)-1 {
			u.jump(n.Span, end, op, t, 0, 0)
		}
	}
	u.place(end)
	u.move(n.Span, dst, t)
	u.next = mark
}

func (u *unit) ifExp(n *ast.IfExp, dst uint8) {
	orElse, end := newLabel(), newLabel()
	u.jumpIf(n.Test, orElse, false)
	u.expr(n.Body, dst)
	u.jump(n.Span, end, bytecode.Jump, 0, 0, 0)
	u.place(orElse)
	u.expr(n.OrElse, dst)
	u.place(end)
}

func (u *unit) namedExpr(n *ast.NamedExpr, dst uint8) {
	name := n.Target.(*ast.Name)
	t := u.scratch(dst)
	u.expr(n.Value, t)
	u.store(name.Span, name.Id, t)
	u.move(n.Span, dst, t)
	u.freeScratch(t, dst)
}

func (u *unit) attribute(n *ast.Attribute, dst uint8) {
	mark := u.next
	r := u.operandLast(n.Value, dst)
	u.emit(attributeSpan(n.Span, n), bytecode.LoadAttr, dst, r, 0, u.site(u.mangle(n.Attr)))
	u.next = mark
}

// attributeSpan is the place of looking an attribute up: where it stands on
// another line than the start of the expression, only the name.
//
//go:noinline
func attributeSpan(at ast.Span, n *ast.Attribute) ast.Span {
	if at.Line != n.EndLine {
		at.Line = n.EndLine
		if size := int32(runes(n.Attr)); size <= n.EndCol {
			at.Col = n.EndCol - size
		} else {
			at.Col, at.EndCol = -1, -1
		}
	}
	return at
}

func (u *unit) subscript(n *ast.Subscript, dst uint8) {
	mark := u.next
	v := u.operandBefore(n.Value, dst, n.Slice)
	if i, ok := u.c.immediate(n.Slice); ok {
		u.emit(n.Span, bytecode.GetItemI, dst, v, 0, i)
	} else {
		k := u.operandAfter(n.Slice, dst, v)
		u.emit(n.Span, bytecode.GetItem, dst, v, k, 0)
	}
	u.next = mark
}

// slice makes a slice object.
func (u *unit) slice(n *ast.Slice, dst uint8) {
	mark := u.next
	first := u.scratch(dst)
	parts := []ast.Expr{n.Lower, n.Upper}
	if n.Step != nil {
		parts = append(parts, n.Step)
	}
	for i, p := range parts {
		t := first
		if i > 0 {
			t = u.temp()
		}
		if p == nil {
			u.loadNone(n.Span, t)
		} else {
			u.expr(p, t)
		}
	}
	u.emit(n.Span, bytecode.BuildSlice, dst, first, uint8(len(parts)), 0)
	u.next = mark
}

// operandFirst is operandBefore with a new temporary.
func (u *unit) operandFirst(e ast.Expr, later ...ast.Expr) uint8 {
	if y, ok := u.readable(e); ok && (y.defs&defWalrus == 0 || allPlain(later)) {
		return y.reg
	}
	t := u.temp()
	u.expr(e, t)
	return t
}
