package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// What GetAwaitable is told of where the awaitable comes from, for its errors.
const (
	awaitPlain uint8 = iota
	awaitEnter
	awaitExit
)

// inFunction reports whether code stands in a function, where it may suspend.
func (u *unit) inFunction() bool {
	return u.top.kind == functionScope || u.top.kind == comprehensionScope
}

// yield compiles a yield expression.
func (u *unit) yield(n *ast.Yield, dst uint8) {
	if !u.inFunction() {
		u.c.fail(n.Span, "'yield' outside function")
		return
	}
	mark := u.next
	t := u.scratch(dst)
	v := t
	if n.Value == nil {
		u.loadNone(n.Span, t)
	} else {
		v = u.operandLast(n.Value, t)
	}
	u.yieldValue(n.Span, v, dst)
	u.next = mark
}

// yieldValue gives what is in v and puts what is sent in dst.
func (u *unit) yieldValue(at ast.Span, v, dst uint8) {
	if u.top.coroutine && u.top.generator {
		t := u.temp()
		u.emit(at, bytecode.AsyncGenWrap, t, v, 0, 0)
		v = t
	}
	u.emit(at, bytecode.Yield, dst, v, 0, 0)
}

func (u *unit) yieldFrom(n *ast.YieldFrom, dst uint8) {
	if !u.inFunction() {
		u.c.fail(n.Span, "'yield from' outside function")
		return
	}
	if u.top.coroutine {
		u.c.fail(n.Span, "'yield from' inside async function")
		return
	}
	mark := u.next
	it := u.temp()
	v := u.operandLast(n.Value, it)
	u.emit(n.Span, bytecode.GetYieldFrom, it, v, 0, 0)
	u.delegate(n.Span, it, dst)
	u.next = mark
}

// delegate sends None to the iterator in it and gives on what it gives, until
// its end; its value goes to dst.
func (u *unit) delegate(at ast.Span, it, dst uint8) {
	mark := u.next
	t := u.temp()
	u.loadNone(at, t)
	top, end := newLabel(), newLabel()
	u.place(top)
	i := u.emit(at, bytecode.Send, dst, it, t, -1)
	end.refs = append(end.refs, i)
	u.flowTo(end)
	u.emit(at, bytecode.Yield, t, t, 0, 1+int32(it))
	u.jump(at, top, bytecode.Loop, 0, 0, 0)
	u.place(end)
	u.next = mark
}

// mayAwait reports whether await is allowed here.
//
//go:noinline
func (u *unit) mayAwait() bool {
	if u.parent == nil && u.c.opts.TopLevelAwait {
		return true
	}
	return u.inFunction() && u.top.coroutine && (u.top.kind == comprehensionScope || u.top.async)
}

func (u *unit) await(n *ast.Await, dst uint8) {
	switch {
	case u.parent == nil && u.c.opts.TopLevelAwait:
	case !u.inFunction():
		u.c.fail(n.Span, "'await' outside function")
	case !u.mayAwait():
		u.c.fail(n.Span, "'await' outside async function")
	}
	mark := u.next
	t := u.scratch(dst)
	v := u.operandLast(n.Value, t)
	u.awaitOn(n.Span, v, awaitPlain, dst)
	u.next = mark
}

// awaitOn awaits what is in v.
func (u *unit) awaitOn(at ast.Span, v, kind, dst uint8) {
	mark := u.next
	it := u.temp()
	u.emit(at, bytecode.GetAwaitable, it, v, kind, 0)
	u.delegate(at, it, dst)
	u.next = mark
}

// callAsyncExit calls and awaits the __aexit__ in register exit.
func (u *unit) callAsyncExit(at ast.Span, exit uint8) {
	r := u.callExit(at, exit)
	u.temp()
	u.awaitOn(at, r, awaitExit, r)
	u.free(r)
}

func (u *unit) asyncWith(n *ast.AsyncWith) {
	if !u.mayAwait() {
		u.c.fail(n.Span, "'async with' outside async function")
		return
	}
	u.with(n.Span, n.Items, n.Body, true)
}

// asyncFor compiles an async for statement.
func (u *unit) asyncFor(n *ast.AsyncFor) {
	if !u.mayAwait() {
		u.c.fail(n.Span, "'async for' outside async function")
		return
	}
	top, orElse, end := newLabel(), newLabel(), newLabel()
	it := u.temp()
	v := u.operandLast(n.Iter, it)
	u.emit(n.Iter.Pos(), bytecode.GetAIter, it, v, 0, 0)
	base := u.base
	u.base = u.next
	u.place(top)
	b := u.nextAsync(n.Span, it)
	u.storeTo(n.Target, it+1)
	u.next = u.base
	u.push(&block{kind: loopBlock, breakTo: end, continueTo: top})
	u.stmts(n.Body)
	u.pop()
	u.back(n.Span, top)
	u.endAsync(n.Span, b, orElse)
	u.place(orElse)
	u.stmts(n.OrElse)
	u.place(end)
	u.base = base
}

// nextAsync awaits the next item of the asynchronous iterator in it, which goes
// to the temporary after it. The block that it gives is the protection by the
// handler that endAsync places.
func (u *unit) nextAsync(at ast.Span, it uint8) *block {
	t := u.temp()
	b := &block{kind: protectedBlock, handler: newLabel(), reg: t}
	u.push(b)
	u.emit(at, bytecode.GetANext, t, it, 0, 0)
	mark := u.next
	u.delegate(at, t, t)
	u.next = mark
	u.pop()
	u.temps(2)
	u.next = mark
	return b
}

// endAsync places the handler that ends an asynchronous loop.
func (u *unit) endAsync(at ast.Span, b *block, end *label) {
	u.placeHandler(b.handler, b.set)
	u.jump(at, end, bytecode.EndAsyncFor, b.reg, 0, 0)
	u.dead = true
}
