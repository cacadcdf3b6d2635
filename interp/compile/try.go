package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

func (u *unit) try(n *ast.Try) {
	body := func() {
		if len(n.Handlers) > 0 {
			u.tryExcept(n)
		} else {
			u.stmts(n.Body)
			u.stmts(n.OrElse)
		}
	}
	if len(n.FinalBody) > 0 {
		u.tryFinally(body, n.FinalBody)
	} else {
		body()
	}
}

// tryFinally compiles a statement with a finally clause, whose code stands
// once for each way out.
func (u *unit) tryFinally(body func(), finally []ast.Stmt) {
	handler, end := newLabel(), newLabel()
	exc := u.temps(2)
	u.free(exc)
	b := &block{kind: finallyBlock, finally: finally, handler: handler, reg: exc}
	u.push(b)
	body()
	u.pop()
	if !u.dead {
		u.stmts(finally)
		if !u.dead {
			u.jump(nowhere, end, bytecode.Jump, 0, 0, 0)
		}
	}
	u.placeHandler(handler, b.set)
	u.inHandler(exc, func() {
		u.push(&block{kind: handlerBlock, exc: exc})
		u.stmts(finally)
		u.pop()
		u.reraise(lastSpan(finally), exc)
	})
	u.place(end)
}

// reraise ends a handler by raising its exception again.
func (u *unit) reraise(at ast.Span, exc uint8) { u.reraiseAs(at, exc, 0) }

// reraiseAs is reraise; with there set, the frame counts as standing where the
// exception was raised.
func (u *unit) reraiseAs(at ast.Span, exc, there uint8) {
	if u.dead {
		return
	}
	u.emit(at, bytecode.PopExcept, exc, 0, 0, 0)
	u.emit(at, bytecode.Reraise, exc, 0, there, 0)
	u.dead = true
}

// inHandler compiles the code of a handler whose exception is in exc, under
// the protection of a cleanup: an exception raised in it ends the handler.
func (u *unit) inHandler(exc uint8, body func()) {
	base, next := u.base, u.next
	u.next = int(exc)
	u.temps(2)
	second := u.temps(2)
	u.free(second)
	u.base = u.next
	cleanup := newLabel()
	b := &block{kind: protectedBlock, handler: cleanup, reg: second}
	u.push(b)
	body()
	u.pop()
	after, dead := u.assigned, u.dead
	if u.protects(cleanup) {
		u.placeHandler(cleanup, b.set)
		u.emit(nowhere, bytecode.PopExcept, second, 0, 0, 0)
		u.emit(nowhere, bytecode.PopExcept, exc, 0, 0, 0)
		u.emit(nowhere, bytecode.Reraise, second, 0, 1, 0)
	}
	u.assigned, u.dead = after, dead
	u.base, u.next = base, next
}

// protects reports whether a handler protects any code.
func (u *unit) protects(l *label) bool {
	for i := len(u.targets) - 1; i >= 0; i-- {
		if u.targets[i].label == l {
			return true
		}
	}
	return false
}

// tryExcept compiles the try statement without its finally clause.
func (u *unit) tryExcept(n *ast.Try) {
	handler, end := newLabel(), newLabel()
	exc := u.temps(2)
	u.free(exc)
	b := &block{kind: tryBlock, handler: handler, reg: exc}
	u.push(b)
	u.stmts(n.Body)
	u.pop()
	u.stmts(n.OrElse)
	if !u.dead {
		u.jump(nowhere, end, bytecode.Jump, 0, 0, 0)
	}
	u.placeHandler(handler, b.set)
	u.inHandler(exc, func() { u.clauses(n, exc, end) })
	u.place(end)
}

// clauses compiles the except clauses for the exception in exc.
func (u *unit) clauses(n *ast.Try, exc uint8, end *label) {
	u.push(&block{kind: clausesBlock})
	defer u.pop()
	for i, h := range n.Handlers {
		if h.Type == nil && i < len(n.Handlers)-1 {
			u.c.fail(h.Span, "default 'except:' must be last")
		}
		next := newLabel()
		if h.Type != nil {
			t := u.operand(h.Type)
			u.jump(h.Span, next, bytecode.JumpMissed, exc, t, 0)
			u.next = u.base
		}
		u.clause(h, exc, end)
		u.place(next)
	}
	u.reraise(n.Handlers[len(n.Handlers)-1].Span, exc)
}

// clause compiles the body of one except clause.
func (u *unit) clause(h *ast.ExceptHandler, exc uint8, end *label) {
	if h.Name == "" {
		u.push(&block{kind: handlerBlock, exc: exc})
		u.stmts(h.Body)
		u.pop()
		u.endClause(h, exc, end)
		return
	}
	u.store(h.Span, h.Name, exc)
	cleanup := u.temps(2)
	u.free(cleanup)
	forget := newLabel()
	b := &block{kind: protectedBlock, handler: forget, reg: cleanup}
	u.push(&block{kind: handlerBlock, exc: exc, name: h.Name})
	u.push(b)
	u.stmts(h.Body)
	u.pop()
	u.pop()
	u.endClause(h, exc, end)
	if u.protects(forget) {
		u.placeHandler(forget, b.set)
		u.temps(2)
		u.emit(nowhere, bytecode.PopExcept, cleanup, 0, 0, 0)
		u.forget(nowhere, h.Name)
		u.emit(nowhere, bytecode.Reraise, cleanup, 0, 1, 0)
		u.free(cleanup)
		u.dead = true
	}
}

// endClause leaves an except clause at its end.
func (u *unit) endClause(h *ast.ExceptHandler, exc uint8, end *label) {
	if u.dead {
		return
	}
	u.emit(nowhere, bytecode.PopExcept, exc, 0, 0, 0)
	if h.Name != "" {
		u.forget(nowhere, h.Name)
	}
	u.jump(nowhere, end, bytecode.Jump, 0, 0, 0)
}
