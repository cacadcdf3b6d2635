package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// while compiles a while statement: the test, the body, back to the test.
func (u *unit) while(n *ast.While) {
	top, orElse, end := newLabel(), newLabel(), newLabel()
	u.place(top)
	u.loops++
	u.jumpIf(n.Test, orElse, false)
	u.push(&block{kind: loopBlock, breakTo: end, continueTo: top})
	u.stmts(n.Body)
	u.pop()
	u.loops--
	u.back(n.Span, top)
	u.place(orElse)
	u.stmts(n.OrElse)
	u.place(end)
}

// back goes back to the start of a loop.
//
//go:noinline
func (u *unit) back(at ast.Span, top *label) {
	if !u.dead {
		u.jump(at, top, bytecode.Loop, 0, 0, 0)
	}
}

// iterator computes iter(e) into a new temporary.
func (u *unit) iterator(e ast.Expr) uint8 {
	it := u.temp()
	u.iterate(e, it, 0)
	return it
}

// walker is iterator for a loop that nobody else sees the iterator of: it takes
// two temporaries, of which the first stands for both. See ForIter.
func (u *unit) walker(e ast.Expr) uint8 {
	it := u.temp()
	u.iterate(e, it, 1)
	u.temp()
	return it
}

// iterate emits a GetIter of e into register it.
func (u *unit) iterate(e ast.Expr, it, private uint8) {
	if v, ok := u.c.foldMembers(e); ok {
		u.loadConst(e.Pos(), v, it)
		u.emit(e.Pos(), bytecode.GetIter, it, it, private, 0)
		return
	}
	r := u.operandLast(e, it)
	u.emit(e.Pos(), bytecode.GetIter, it, r, private, 0)
}

// forLoop compiles a for statement.
func (u *unit) forLoop(n *ast.For) {
	top, orElse, end := newLabel(), newLabel(), newLabel()
	it := u.walker(n.Iter)
	u.base = u.next
	u.place(top)
	u.loops++
	u.nextItem(n.Iter.Pos(), n.Target, it, orElse)
	u.push(&block{kind: loopBlock, breakTo: end, continueTo: top})
	u.stmts(n.Body)
	u.pop()
	u.loops--
	u.back(n.Span, top)
	u.place(orElse)
	u.stmts(n.OrElse)
	u.place(end)
	u.base = int(it)
}

// nextItem takes the next item of the iterator in it and assigns it to a
// target, or goes to a label at the end.
func (u *unit) nextItem(at ast.Span, target ast.Expr, it uint8, end *label) {
	mark := u.next
	if name, ok := target.(*ast.Name); ok && name.Id != "__debug__" {
		if y, ok := u.local(name.Id); ok {
			u.jump(at, end, bytecode.ForIter, it, y.reg, 0)
			u.assignedNow(y)
			return
		}
	}
	t := u.temp()
	u.jump(at, end, bytecode.ForIter, it, t, 1)
	u.storeTo(target, t)
	u.next = mark
}
