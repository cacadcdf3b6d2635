package compile

import (
	"github.com/minipy-go/minipy/parser/ast"
)

// expr notes the names of an expression.
func (t *table) expr(e ast.Expr) {
	if e == nil || !t.c.enter() {
		return
	}
	defer t.c.leave()
	switch n := e.(type) {
	case *ast.Name:
		t.name(n)
	case *ast.Constant:
	case *ast.Attribute:
		t.attribute(n)
	case *ast.Call:
		t.expr(n.Func)
		t.exprs(n.Args)
		for _, k := range n.Keywords {
			t.expr(k.Value)
		}
	case *ast.BinOp:
		t.expr(n.Left)
		t.expr(n.Right)
	case *ast.UnaryOp:
		t.expr(n.Operand)
	case *ast.BoolOp:
		t.exprs(n.Values)
	case *ast.Compare:
		t.expr(n.Left)
		t.exprs(n.Comparators)
	case *ast.Subscript:
		t.expr(n.Value)
		t.expr(n.Slice)
	case *ast.Slice:
		t.optional(n.Lower, n.Upper, n.Step)
	case *ast.IfExp:
		t.expr(n.Test)
		t.expr(n.Body)
		t.expr(n.OrElse)
	case *ast.Dict:
		for i, k := range n.Keys {
			t.optional(k)
			t.expr(n.Values[i])
		}
	case *ast.Set:
		t.exprs(n.Elts)
	case *ast.List:
		t.exprs(n.Elts)
	case *ast.Tuple:
		t.exprs(n.Elts)
	case *ast.Starred:
		t.expr(n.Value)
	case *ast.JoinedStr:
		t.exprs(n.Values)
	case *ast.FormattedValue:
		t.optional(n.Value, n.FormatSpec)
	default:
		t.scoped(e)
	}
}

// scoped notes the expressions that have to do with scopes.
func (t *table) scoped(e ast.Expr) {
	switch n := e.(type) {
	case *ast.Lambda:
		t.function(n, "<lambda>", n.Args, nil, nil, func() { t.expr(n.Body) })
	case *ast.NamedExpr:
		t.namedExpr(n)
	case *ast.ListComp:
		t.comprehension(n, "<listcomp>", "list comprehension", n.Generators, n.Elt, nil)
	case *ast.SetComp:
		t.comprehension(n, "<setcomp>", "set comprehension", n.Generators, n.Elt, nil)
	case *ast.DictComp:
		t.comprehension(n, "<dictcomp>", "dict comprehension", n.Generators, n.Key, n.Value)
	case *ast.GeneratorExp:
		t.comprehension(n, "<genexpr>", "generator expression", n.Generators, n.Elt, nil)
	case *ast.Yield:
		t.noAnnotationScope(n, "yield expression")
		t.optional(n.Value)
		t.yields(n)
	case *ast.YieldFrom:
		t.noAnnotationScope(n, "yield expression")
		t.expr(n.Value)
		t.yields(n)
	case *ast.Await:
		t.noAnnotationScope(n, "await expression")
		t.expr(n.Value)
		t.cur.coroutine = true
	}
}

// annotationWords name the annotation scopes in errors.
var annotationWords = map[scopeKind]string{
	typeParamScope: "the definition of a generic",
	typeAliasScope: "a type alias",
	typeVarScope:   "a TypeVar bound",

	annotationScope: "an annotation",
}

func (t *table) noAnnotationScope(at ast.Node, what string) {
	if t.cur.kind.annotationLike() {
		t.fail(at, "%s cannot be used within %s", what, annotationWords[t.cur.kind])
	}
}

// yields marks a generator.
func (t *table) yields(at ast.Node) {
	t.cur.generator = true
	if t.cur.kind == comprehensionScope {
		t.fail(at, "'yield' inside %s", t.cur.name)
	}
}

func (t *table) name(n *ast.Name) {
	switch n.Ctx {
	case ast.Load:
		t.add(n.Id, defUse, n)
		if n.Id == "super" && t.cur.functionScopeFor() {
			t.add("__class__", defUse, n)
		}
	case ast.Del:
		t.add(n.Id, defLocal|defDel, n)
	default:
		if t.cur.iterTarget {
			t.iterationTarget(n)
			return
		}
		t.add(n.Id, defLocal, n)
	}
}

// functionScopeFor reports whether super() may be called here.
func (s *scope) functionScopeFor() bool {
	return s.kind == functionScope || s.kind == comprehensionScope
}

// iterationTarget notes an iteration variable of a comprehension.
func (t *table) iterationTarget(n *ast.Name) {
	y := t.cur.syms[t.cur.mangle(n.Id)]
	if y != nil && y.defs&(defGlobal|defNonlocal) != 0 {
		t.fail(n, "comprehension inner loop cannot rebind assignment expression target '%s'", n.Id)
	}
	t.add(n.Id, defLocal|defCompIter, n)
}

func (t *table) attribute(n *ast.Attribute) {
	t.expr(n.Value)
	self, ok := n.Value.(*ast.Name)
	if !ok || n.Ctx != ast.Store || self.Id != "self" {
		return
	}
	t.static(n.Attr)
}

// static notes that a method of the class around it assigns an attribute.
func (t *table) static(name string) {
	for s := t.cur; s != nil; s = s.parent {
		if s.kind == classScope {
			if s.static == nil {
				s.static = map[string]bool{}
			}
			s.static[name] = true
			return
		}
	}
}

// namedExpr notes an assignment expression, whose target inside a
// comprehension belongs to the scope around it.
func (t *table) namedExpr(n *ast.NamedExpr) {
	t.noAnnotationScope(n, "named expression")
	name := n.Target.(*ast.Name)
	if t.cur.inIterable > 0 {
		t.fail(n, "assignment expression cannot be used in a comprehension iterable expression")
		return
	}
	if t.cur.kind == comprehensionScope {
		t.walrusOut(name)
	} else {
		t.add(name.Id, defLocal|defWalrus, name)
	}
	t.expr(n.Value)
}

func (t *table) walrusOut(name *ast.Name) {
	s := t.cur
	for ; s.kind == comprehensionScope; s = s.parent {
		y := s.syms[s.mangle(name.Id)]
		if y != nil && y.defs&defCompIter != 0 {
			t.fail(name, "assignment expression cannot rebind comprehension iteration variable '%s'", name.Id)
			return
		}
	}
	switch {
	case s.kind == classScope:
		t.fail(name, "assignment expression within a comprehension cannot be used in a class body")
	case s.kind == moduleScope:
		t.add(name.Id, defGlobal, name)
		t.addTo(s, name.Id, defGlobal, name)
	case s.kind == typeAliasScope:
		t.fail(name, "assignment expression within a comprehension cannot be used in a type alias")
	case s.kind == typeVarScope:
		t.fail(name, "assignment expression within a comprehension cannot be used in a TypeVar bound")
	case s.kind == typeParamScope:
		t.fail(name, "assignment expression within a comprehension cannot be used within the definition of a generic")
	default:
		y := s.syms[s.mangle(name.Id)]
		if y != nil && y.defs&defGlobal != 0 {
			t.add(name.Id, defGlobal, name)
			return
		}
		t.add(name.Id, defNonlocal, name).at = name.Pos()
		t.addTo(s, name.Id, defLocal|defWalrus, name)
	}
}

// comprehension notes a comprehension or generator expression; what names it
// in errors.
func (t *table) comprehension(node ast.Node, name, what string, gens []*ast.Comprehension, elt, value ast.Expr) {
	first := gens[0]
	t.iterable(first.Iter)
	outer := t.cur
	s := t.open(comprehensionScope, name, node)
	s.isGenExp = name == "<genexpr>"
	s.generator = s.isGenExp
	s.name = what
	if first.IsAsync {
		s.coroutine = true
	}
	t.target(first.Target)
	t.exprs(first.Ifs)
	for _, g := range gens[1:] {
		t.target(g.Target)
		t.iterable(g.Iter)
		t.exprs(g.Ifs)
		if g.IsAsync {
			s.coroutine = true
		}
	}
	t.optional(value)
	t.expr(elt)
	t.close()
	s.name = name
	if s.coroutine && !s.isGenExp && outer.kind == comprehensionScope {
		outer.coroutine = true
	}
}

func (t *table) iterable(e ast.Expr) {
	t.cur.inIterable++
	t.expr(e)
	t.cur.inIterable--
}

func (t *table) target(e ast.Expr) {
	t.cur.iterTarget = true
	t.expr(e)
	t.cur.iterTarget = false
}
