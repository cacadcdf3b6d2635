package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// tryStar compiles a try statement with except* clauses (PEP 654).
func (u *unit) tryStar(n *ast.TryStar) {
	if len(n.FinalBody) > 0 {
		u.tryFinally(func() { u.tryGroups(n) }, n.FinalBody)
	} else {
		u.tryGroups(n)
	}
}

func (u *unit) tryGroups(n *ast.TryStar) {
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
	u.inHandler(exc, func() { u.groups(n, exc, end) })
	u.place(end)
}

// groups runs the clauses one after the other, each on the part of the group
// that it matches, collects what they raise, and raises that together with what
// none matched.
func (u *unit) groups(n *ast.TryStar, exc uint8, end *label) {
	u.push(&block{kind: clausesBlock})
	defer u.pop()
	raised := u.temp()
	u.emit(nowhere, bytecode.BuildList, raised, raised, 0, 0)
	rest := u.temp()
	u.move(nowhere, rest, exc)
	class, part := u.temp(), u.temp()
	u.base = u.next
	for _, h := range n.Handlers {
		next := newLabel()
		u.groupType(h, class)
		u.emit(h.Span, bytecode.GroupMatch, rest, 0, part, 0)
		u.jump(h.Span, next, bytecode.JumpNone, part, 0, 1)
		u.groupClause(h, raised, part, next)
		u.place(next)
	}
	u.emit(nowhere, bytecode.ListAppend, raised, rest, 0, 0)
	u.emit(nowhere, bytecode.GroupRaise, part, exc, raised, 0)
	done := newLabel()
	u.jump(nowhere, done, bytecode.JumpNone, part, 0, 1)
	u.emit(nowhere, bytecode.PopExcept, exc, 0, 0, 0)
	u.emit(nowhere, bytecode.Reraise, part, 0, 0, 0)
	u.dead = true
	u.place(done)
	u.emit(nowhere, bytecode.PopExcept, exc, 0, 0, 0)
	u.jump(nowhere, end, bytecode.Jump, 0, 0, 0)
}

func (u *unit) groupType(h *ast.ExceptHandler, class uint8) {
	if h.Type == nil {
		u.c.fail(h.Span, "expected one or more exception types")
		return
	}
	u.expr(h.Type, class)
}

// groupClause compiles the body of one except* clause for the exceptions in
// part.
func (u *unit) groupClause(h *ast.ExceptHandler, raised, part uint8, next *label) {
	if h.Name != "" {
		u.store(h.Span, h.Name, part)
	}
	exc := u.temps(2)
	u.free(exc)
	b := &block{kind: protectedBlock, handler: newLabel(), reg: exc}
	u.push(&block{kind: groupBlock})
	u.push(b)
	u.stmts(h.Body)
	u.pop()
	u.pop()
	if !u.dead {
		if h.Name != "" {
			u.forget(nowhere, h.Name)
		}
		u.jump(nowhere, next, bytecode.Jump, 0, 0, 0)
	}
	if !u.protects(b.handler) {
		return
	}
	u.placeHandler(b.handler, b.set)
	u.temps(2)
	u.emit(nowhere, bytecode.PopExcept, exc, 0, 0, 0)
	if h.Name != "" {
		u.forget(nowhere, h.Name)
	}
	u.emit(nowhere, bytecode.ListAppend, raised, exc, 0, 0)
	u.free(exc)
}
