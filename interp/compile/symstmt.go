package compile

import (
	"strings"

	"github.com/minipy-go/minipy/parser/ast"
)

// stmt notes the names of a statement.
func (t *table) stmt(s ast.Stmt) {
	if !t.c.enter() {
		return
	}
	defer t.c.leave()
	switch n := s.(type) {
	case *ast.FunctionDef:
		t.def(n, n.Name, n.DecoratorList, n.Args, n.Returns, n.TypeParams, n.Body)
	case *ast.AsyncFunctionDef:
		s := t.def(n, n.Name, n.DecoratorList, n.Args, n.Returns, n.TypeParams, n.Body)
		s.coroutine, s.async = true, true
	case *ast.ClassDef:
		t.class(n)
	case *ast.TypeAlias:
		t.typeAlias(n)
	case *ast.Return:
		if n.Value != nil {
			t.expr(n.Value)
		}
	case *ast.Delete:
		t.exprs(n.Targets)
	case *ast.Assign:
		t.expr(n.Value)
		t.exprs(n.Targets)
	case *ast.AugAssign:
		t.expr(n.Target)
		t.expr(n.Value)
	case *ast.AnnAssign:
		t.annAssign(n)
	case *ast.ExprStmt:
		t.expr(n.Value)
	case *ast.Raise:
		t.optional(n.Exc, n.Cause)
	case *ast.Assert:
		t.optional(n.Test, n.Msg)
	case *ast.Import:
		t.aliases(n.Names)
	case *ast.ImportFrom:
		t.aliases(n.Names)
	case *ast.Global:
		t.decl(n, n.Names, defGlobal)
	case *ast.Nonlocal:
		t.decl(n, n.Names, defNonlocal)
	case *ast.Later:
		for _, name := range n.Attributes {
			t.static(name)
		}
	default:
		t.compound(s)
	}
}

// compound notes the names of the statements that hold others.
func (t *table) compound(s ast.Stmt) {
	switch n := s.(type) {
	case *ast.If:
		t.expr(n.Test)
		t.stmts(n.Body)
		t.stmts(n.OrElse)
	case *ast.While:
		t.expr(n.Test)
		t.stmts(n.Body)
		t.stmts(n.OrElse)
	case *ast.For:
		t.forLoop(n.Target, n.Iter, n.Body, n.OrElse)
	case *ast.AsyncFor:
		t.forLoop(n.Target, n.Iter, n.Body, n.OrElse)
	case *ast.With:
		t.with(n.Items, n.Body)
	case *ast.AsyncWith:
		t.with(n.Items, n.Body)
	case *ast.Try:
		t.try(n.Body, n.Handlers, n.OrElse, n.FinalBody)
	case *ast.TryStar:
		t.try(n.Body, n.Handlers, n.OrElse, n.FinalBody)
	case *ast.Match:
		t.expr(n.Subject)
		for _, m := range n.Cases {
			t.pattern(m.Pattern)
			t.optional(m.Guard)
			t.stmts(m.Body)
		}
	}
}

//go:noinline
func (t *table) optional(list ...ast.Expr) {
	for _, e := range list {
		if e != nil {
			t.expr(e)
		}
	}
}

func (t *table) def(node ast.Node, name string, decorators []ast.Expr, args *ast.Arguments, returns ast.Expr, params []ast.TypeParam, body []ast.Stmt) *scope {
	t.add(name, defLocal, node)
	t.exprs(decorators)
	return t.function(node, name, args, returns, params, func() { t.stmts(body) })
}

func (t *table) forLoop(target, iter ast.Expr, body, orElse []ast.Stmt) {
	t.expr(target)
	t.expr(iter)
	t.stmts(body)
	t.stmts(orElse)
}

func (t *table) with(items []*ast.WithItem, body []ast.Stmt) {
	for _, item := range items {
		t.optional(item.ContextExpr, item.OptionalVars)
	}
	t.stmts(body)
}

func (t *table) try(body []ast.Stmt, handlers []*ast.ExceptHandler, orElse, finally []ast.Stmt) {
	t.stmts(body)
	for _, h := range handlers {
		t.optional(h.Type)
		if h.Name != "" {
			t.add(h.Name, defLocal|defDel, h)
		}
		t.stmts(h.Body)
	}
	t.stmts(orElse)
	t.stmts(finally)
}

func (t *table) annAssign(n *ast.AnnAssign) {
	if name, ok := n.Target.(*ast.Name); ok {
		y := t.cur.syms[t.cur.mangle(name.Id)]
		if y != nil && y.defs&(defGlobal|defNonlocal) != 0 && t.cur.kind != moduleScope && n.Simple {
			word := "nonlocal"
			if y.defs&defGlobal != 0 {
				word = "global"
			}
			t.fail(n, "annotated name '%s' can't be %s", name.Id, word)
			return
		}
		switch {
		case n.Simple:
			t.add(name.Id, defAnnot|defLocal, n)
		case n.Value != nil:
			t.add(name.Id, defLocal, n)
		}
	} else {
		t.expr(n.Target)
	}
	t.annotation(n.Annotation)
	t.optional(n.Value)
}

func (t *table) aliases(names []*ast.Alias) {
	for _, a := range names {
		name := a.AsName
		if name == "" {
			name, _, _ = strings.Cut(a.Name, ".")
		}
		if name != "*" {
			t.add(name, defLocal, a)
			continue
		}
		if t.cur.kind != moduleScope {
			t.fail(a, "import * only allowed at module level")
		}
	}
}

func (t *table) typeAlias(n *ast.TypeAlias) {
	t.expr(n.Name)
	name := n.Name.(*ast.Name).Id
	inClass := t.cur.kind == classScope
	if len(n.TypeParams) > 0 {
		t.typeParams(n, name, n.TypeParams)
	}
	s := t.open(typeAliasScope, name, bodyKey{n})
	if inClass {
		t.seeClass(s, n.Value)
	}
	t.expr(n.Value)
	t.close()
	if len(n.TypeParams) > 0 {
		t.close()
	}
}

// pattern notes the names of a pattern.
func (t *table) pattern(p ast.Pattern) {
	if p == nil || !t.c.enter() {
		return
	}
	defer t.c.leave()
	switch n := p.(type) {
	case *ast.MatchValue:
		t.expr(n.Value)
	case *ast.MatchSequence:
		t.patterns(n.Patterns)
	case *ast.MatchMapping:
		t.exprs(n.Keys)
		t.patterns(n.Patterns)
		t.captureName(n.Rest, n)
	case *ast.MatchClass:
		t.expr(n.Cls)
		t.patterns(n.Patterns)
		t.patterns(n.KwdPatterns)
	case *ast.MatchStar:
		t.captureName(n.Name, n)
	case *ast.MatchAs:
		if n.Pattern != nil {
			t.pattern(n.Pattern)
		}
		t.captureName(n.Name, n)
	case *ast.MatchOr:
		t.patterns(n.Patterns)
	}
}

func (t *table) patterns(list []ast.Pattern) {
	for _, p := range list {
		t.pattern(p)
	}
}

func (t *table) captureName(name string, at ast.Node) {
	if name != "" {
		t.add(name, defLocal, at)
	}
}
