package compile

import (
	"math"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// jumpIf goes to a label if the truth of an expression is when, else on.
func (u *unit) jumpIf(e ast.Expr, to *label, when bool) {
	if !u.c.enter() {
		return
	}
	defer u.c.leave()
	if v, ok := u.c.fold(e); ok {
		if truth(v) == when {
			u.jump(e.Pos(), to, bytecode.Jump, 0, 0, 0)
		}
		return
	}
	switch n := e.(type) {
	case *ast.UnaryOp:
		if n.Op == ast.UnaryNot {
			u.jumpIf(n.Operand, to, !when)
			return
		}
	case *ast.BoolOp:
		u.jumpIfBoolOp(n, to, when)
		return
	case *ast.IfExp:
		u.jumpIfExp(n, to, when)
		return
	case *ast.Compare:
		u.jumpIfCompare(n, to, when)
		return
	}
	mark := u.next
	r := u.operand(e)
	op := bytecode.JumpFalse
	if when {
		op = bytecode.JumpTrue
	}
	u.jump(e.Pos(), to, op, r, 0, 0)
	u.next = mark
}

func (u *unit) jumpIfBoolOp(n *ast.BoolOp, to *label, when bool) {
	last := len(n.Values) - 1
	decides := n.Op == ast.BoolOr // the truth that decides early
	skip := to
	if decides != when {
		skip = newLabel()
	}
	for _, v := range n.Values[:last] {
		u.jumpIf(v, skip, decides)
	}
	u.jumpIf(n.Values[last], to, when)
	if skip != to {
		u.place(skip)
	}
}

func (u *unit) jumpIfExp(n *ast.IfExp, to *label, when bool) {
	orElse, end := newLabel(), newLabel()
	u.jumpIf(n.Test, orElse, false)
	u.jumpIf(n.Body, to, when)
	u.jump(n.Span, end, bytecode.Jump, 0, 0, 0)
	u.place(orElse)
	u.jumpIf(n.OrElse, to, when)
	u.place(end)
}

// Opcodes of comparisons: for the value, as a jump, as a jump with an int
// beside it.
var (
	compareOps = [...]bytecode.Op{
		ast.CmpEq: bytecode.Eq, ast.CmpNotEq: bytecode.Ne, ast.CmpLt: bytecode.Lt, ast.CmpLtE: bytecode.Le,
		ast.CmpGt: bytecode.Gt, ast.CmpGtE: bytecode.Ge, ast.CmpIs: bytecode.Is, ast.CmpIsNot: bytecode.IsNot,
		ast.CmpIn: bytecode.In, ast.CmpNotIn: bytecode.NotIn,
	}
	compareJumps = [...]bytecode.Op{
		ast.CmpEq: bytecode.JumpEq, ast.CmpNotEq: bytecode.JumpNe, ast.CmpLt: bytecode.JumpLt, ast.CmpLtE: bytecode.JumpLe,
		ast.CmpGt: bytecode.JumpGt, ast.CmpGtE: bytecode.JumpGe, ast.CmpIs: bytecode.JumpIs, ast.CmpIsNot: bytecode.JumpIs,
		ast.CmpIn: bytecode.JumpIn, ast.CmpNotIn: bytecode.JumpIn,
	}
	immediateJumps = [...]bytecode.Op{
		ast.CmpEq: bytecode.JumpEqI, ast.CmpNotEq: bytecode.JumpNeI, ast.CmpLt: bytecode.JumpLtI, ast.CmpLtE: bytecode.JumpLeI,
		ast.CmpGt: bytecode.JumpGtI, ast.CmpGtE: bytecode.JumpGeI, ast.CmpIs: bytecode.Nop, ast.CmpIsNot: bytecode.Nop,
		ast.CmpIn: bytecode.Nop, ast.CmpNotIn: bytecode.Nop,
	}
)

// jumpIfCompare fuses the last comparison of a chain with the jump.
func (u *unit) jumpIfCompare(n *ast.Compare, to *label, when bool) {
	if len(n.Ops) == 1 {
		u.jumpIfOne(n.Span, n.Left, n.Ops[0], n.Comparators[0], to, when)
		return
	}
	mark := u.next
	fail := to
	if when {
		fail = newLabel()
	}
	left := u.copied(n.Left)
	for i, op := range n.Ops {
		right := u.copied(n.Comparators[i])
		if i == len(n.Ops)-1 {
			u.compareJump(n.Span, left, op, right, to, when)
		} else {
			u.compareJump(n.Span, left, op, right, fail, false)
		}
		left = u.keep(mark, left, right)
	}
	if when {
		u.place(fail)
	}
	u.next = mark
}

// copied is operand, but copies a local that an assignment expression may
// assign.
func (u *unit) copied(e ast.Expr) uint8 {
	if y, ok := u.readable(e); ok && y.defs&defWalrus == 0 {
		return y.reg
	}
	t := u.temp()
	u.expr(e, t)
	return t
}

// keep gives back the temporaries after mark but for right, the left operand
// of what comes next.
func (u *unit) keep(mark int, left, right uint8) uint8 {
	if !u.isTemp(right) {
		u.next = mark
		return right
	}
	if int(right) > mark+1 {
		u.move(nowhere, uint8(mark), right)
		right = uint8(mark)
	}
	u.next = int(right) + 1
	return right
}

// jumpIfOne jumps on one comparison.
func (u *unit) jumpIfOne(at ast.Span, left ast.Expr, op ast.CmpOperator, right ast.Expr, to *label, when bool) {
	mark := u.next
	l := u.operandFirst(left, right)
	if isNone(right) && (op == ast.CmpIs || op == ast.CmpIsNot) {
		u.jump(at, to, bytecode.JumpNone, l, 0, flag(when == (op == ast.CmpIs)))
		u.next = mark
		return
	}
	if i, ok := u.c.immediate(right); ok && i >= math.MinInt8 && i <= math.MaxInt8 && immediateJumps[op] != bytecode.Nop {
		u.jump(at, to, immediateJumps[op], l, uint8(int8(i)), flag(when))
		u.next = mark
		return
	}
	u.compareJump(at, l, op, u.member(op, right), to, when)
	u.next = mark
}

// compareJump jumps on the comparison of two registers.
func (u *unit) compareJump(at ast.Span, l uint8, op ast.CmpOperator, r uint8, to *label, when bool) {
	if op == ast.CmpIsNot || op == ast.CmpNotIn {
		when = !when
	}
	u.jump(at, to, compareJumps[op], l, r, flag(when))
}

// member is operand for the right side of a comparison: a display of constants
// after "in" is a constant.
func (u *unit) member(op ast.CmpOperator, e ast.Expr) uint8 {
	if op == ast.CmpIn || op == ast.CmpNotIn {
		if v, ok := u.c.foldMembers(e); ok {
			t := u.temp()
			u.loadConst(e.Pos(), v, t)
			return t
		}
	}
	return u.operand(e)
}

// compareOne computes one comparison for its value.
func (u *unit) compareOne(at ast.Span, left ast.Expr, op ast.CmpOperator, right ast.Expr, dst uint8) {
	mark := u.next
	l := u.operandBefore(left, dst, right)
	u.emit(at, compareOps[op], dst, l, u.member(op, right), 0)
	u.next = mark
}

// compare computes a chain of comparisons for its value.
func (u *unit) compare(n *ast.Compare, dst uint8) {
	if len(n.Ops) == 1 {
		u.compareOne(n.Span, n.Left, n.Ops[0], n.Comparators[0], dst)
		return
	}
	outer := u.next
	t := u.scratch(dst)
	end := newLabel()
	mark := u.next
	left := u.copied(n.Left)
	for i, op := range n.Ops {
		right := u.copied(n.Comparators[i])
		u.emit(n.Span, compareOps[op], t, left, right, 0)
		if i < len(n.Ops)-1 {
			u.jump(n.Span, end, bytecode.JumpFalse, t, 0, 0)
		}
		left = u.keep(mark, left, right)
	}
	u.place(end)
	u.move(n.Span, dst, t)
	u.next = outer
}

func flag(b bool) uint8 {
	if b {
		return 1
	}
	return 0
}

func isNone(e ast.Expr) bool {
	k, ok := e.(*ast.Constant)
	if !ok {
		return false
	}
	_, ok = k.Value.(ast.ConstNone)
	return ok
}
