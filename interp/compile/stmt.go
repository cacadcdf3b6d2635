package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

//go:noinline
func (u *unit) stmts(body []ast.Stmt) {
	for _, s := range body {
		u.stmt(s)
	}
}

// stmt compiles a statement, which leaves no temporaries.
func (u *unit) stmt(s ast.Stmt) {
	if !u.c.enter() {
		return
	}
	defer u.c.leave()
	base := u.base
	u.base, u.at = u.next, s.Pos()
	if !u.dead {
		defer u.mark(s, u.pc())
	}
	switch n := s.(type) {
	case *ast.ExprStmt:
		u.exprStmt(n)
	case *ast.Assign:
		u.assign(n)
	case *ast.AugAssign:
		u.augAssign(n)
	case *ast.AnnAssign:
		u.annAssign(n)
	case *ast.Return:
		u.returnStmt(n)
	case *ast.Delete:
		for _, t := range n.Targets {
			u.deleteTarget(t)
		}
	case *ast.Raise:
		u.raise(n)
	case *ast.Assert:
		u.assert(n)
	case *ast.Import:
		u.importStmt(n)
	case *ast.ImportFrom:
		u.importFrom(n)
	case *ast.Break:
		u.breakStmt(n)
	case *ast.Continue:
		u.continueStmt(n)
	case *ast.Pass, *ast.Global, *ast.Nonlocal:
	default:
		u.compound(s)
	}
	u.next = u.base
	u.base = base
}

// compound compiles a statement that holds others.
func (u *unit) compound(s ast.Stmt) {
	switch n := s.(type) {
	case *ast.If:
		u.ifStmt(n)
	case *ast.While:
		u.while(n)
	case *ast.For:
		u.forLoop(n)
	case *ast.AsyncFor:
		u.asyncFor(n)
	case *ast.With:
		u.with(n.Span, n.Items, n.Body, false)
	case *ast.AsyncWith:
		u.asyncWith(n)
	case *ast.Try:
		u.try(n)
	case *ast.TryStar:
		u.tryStar(n)
	case *ast.Match:
		u.match(n)
	case *ast.FunctionDef:
		u.def(functionNode{n, n.Name, n.Args, n.Body, n.DecoratorList, n.Returns, n.TypeParams, false})
	case *ast.AsyncFunctionDef:
		u.def(functionNode{n, n.Name, n.Args, n.Body, n.DecoratorList, n.Returns, n.TypeParams, true})
	case *ast.ClassDef:
		u.class(n)
	case *ast.TypeAlias:
		u.typeAlias(n)
	}
}

func (u *unit) exprStmt(n *ast.ExprStmt) {
	if u.interactive && u.parent == nil {
		r := u.operand(n.Value)
		u.emit(n.Span, bytecode.PrintExpr, r, 0, 0, 0)
		return
	}
	if _, ok := n.Value.(*ast.Constant); ok {
		return
	}
	u.operand(n.Value)
}

func (u *unit) ifStmt(n *ast.If) {
	orElse, end := newLabel(), newLabel()
	u.jumpIf(n.Test, orElse, false)
	u.stmts(n.Body)
	if len(n.OrElse) > 0 {
		if !u.dead {
			u.jump(n.Span, end, bytecode.Jump, 0, 0, 0)
		}
		u.place(orElse)
		u.stmts(n.OrElse)
		u.place(end)
		return
	}
	u.place(orElse)
}

func (u *unit) returnStmt(n *ast.Return) {
	switch {
	case u.top.kind != functionScope:
		u.c.fail(n.Span, "'return' outside function")
		return
	case n.Value != nil && u.top.coroutine && u.top.generator:
		u.c.fail(n.Span, "'return' with value in async generator")
		return
	}
	if n.Value == nil {
		u.unwindAll(n.Span, func() { u.returnConst(n.Span, ast.ConstNone{}) })
		return
	}
	if v, ok := u.c.fold(n.Value); ok {
		u.unwindAll(n.Span, func() { u.returnConst(n.Span, v) })
		return
	}
	r := u.operand(n.Value)
	if !u.isTemp(r) && u.mustUnwind() {
		t := u.temp()
		u.move(n.Span, t, r)
		r = t
	}
	u.unwindAll(n.Span, func() { u.emit(n.Span, bytecode.Return, r, 0, 0, 0) })
}

func (u *unit) deleteTarget(e ast.Expr) {
	if !u.c.enter() {
		return
	}
	defer u.c.leave()
	mark := u.next
	switch n := e.(type) {
	case *ast.Name:
		if n.Id == "__debug__" {
			u.c.fail(n.Span, "cannot delete __debug__")
		}
		u.delete(n.Span, n.Id)
	case *ast.Attribute:
		if n.Attr == "__debug__" {
			u.c.fail(n.Span, "cannot delete __debug__")
		}
		obj := u.operand(n.Value)
		u.emit(attributeSpan(n.Span, n), bytecode.DelAttr, obj, 0, 0, u.name(u.mangle(n.Attr)))
	case *ast.Subscript:
		obj := u.operandFirst(n.Value, n.Slice)
		k := u.operand(n.Slice)
		u.emit(n.Span, bytecode.DelItem, obj, k, 0, 0)
	case *ast.Tuple:
		for _, t := range n.Elts {
			u.deleteTarget(t)
		}
	case *ast.List:
		for _, t := range n.Elts {
			u.deleteTarget(t)
		}
	default:
		u.c.fail(e.Pos(), "cannot delete expression")
	}
	u.next = mark
}

func (u *unit) raise(n *ast.Raise) {
	var exc, cause uint8
	count := uint8(0)
	if n.Exc != nil {
		if n.Cause != nil {
			exc = u.operandFirst(n.Exc, n.Cause)
			cause = u.operand(n.Cause)
			count = 2
		} else {
			exc = u.operand(n.Exc)
			count = 1
		}
	}
	u.emit(n.Span, bytecode.Raise, exc, cause, count, 0)
	u.dead = true
}

func (u *unit) assert(n *ast.Assert) {
	if u.c.opts.Optimize > 0 {
		return
	}
	end := newLabel()
	u.jumpIf(n.Test, end, true)
	at := n.Test.Pos()
	t := u.temp()
	u.emit(n.Span, bytecode.Intrinsic, t, 0, bytecode.IntrinsicAssertion, 0)
	if n.Msg != nil {
		u.expr(n.Msg, u.temp())
		u.emit(n.Span, bytecode.Call, t, 1, t, 0)
	}
	u.emit(at, bytecode.Raise, t, 0, 1, 0)
	u.dead = true
	u.place(end)
}
