package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// with compiles a with statement; several items nest.
func (u *unit) with(at ast.Span, items []*ast.WithItem, body []ast.Stmt, async bool) {
	item := items[0]
	ctx := item.ContextExpr.Pos()
	exit := u.temp()
	u.expr(item.ContextExpr, exit)
	enter := u.temp()
	u.emit(ctx, bytecode.BeforeWith, exit, exit, flag(async), 0)
	u.emit(ctx, bytecode.Call, enter, 0, enter, 0)
	if async {
		u.awaitOn(ctx, enter, awaitEnter, enter)
	}
	handler, end := newLabel(), newLabel()
	b := &block{kind: withBlock, at: ctx, handler: handler, reg: exit + 1, exc: exit}
	if async {
		b.kind = asyncWithBlock
	}
	u.push(b)
	if item.OptionalVars != nil {
		u.storeTo(item.OptionalVars, enter)
	}
	u.free(enter)
	base := u.base
	u.base = u.next
	if len(items) > 1 {
		u.with(at, items[1:], body, async)
	} else {
		u.stmts(body)
	}
	u.pop()
	if !u.dead {
		u.leaveBlock(ctx, b)
		u.jump(nowhere, end, bytecode.Jump, 0, 0, 0)
	}
	u.placeHandler(handler, b.set)
	u.inHandler(exit+1, func() { u.exceptExit(ctx, exit, end, async) })
	u.place(end)
	u.base = base
	u.free(exit)
}

// exceptExit calls __exit__ with the exception in the register after exit, and
// goes on at end if it says so.
func (u *unit) exceptExit(at ast.Span, exit uint8, end *label, async bool) {
	call := u.temps(4)
	u.move(at, call, exit)
	u.emit(at, bytecode.ExcInfo, call+1, exit+1, 0, 0)
	u.emit(at, bytecode.Call, call, 3, call, 0)
	if async {
		u.free(call + 1)
		u.awaitOn(at, call, awaitExit, call)
	}
	suppress := newLabel()
	u.jump(at, suppress, bytecode.JumpTrue, call, 0, 0)
	u.reraiseAs(at, exit+1, 1)
	u.place(suppress)
	u.emit(nowhere, bytecode.PopExcept, exit+1, 0, 0, 0)
	u.jump(nowhere, end, bytecode.Jump, 0, 0, 0)
}

// callExit calls the __exit__ in register exit with three Nones and leaves the
// result in the register it gives.
func (u *unit) callExit(at ast.Span, exit uint8) uint8 {
	call := u.temp()
	u.move(at, call, exit)
	for range 3 {
		u.loadNone(at, u.temp())
	}
	u.emit(at, bytecode.Call, call, 3, call, 0)
	u.free(call)
	return call
}
