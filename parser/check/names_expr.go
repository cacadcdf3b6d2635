package check

import "github.com/minipy-go/minipy/parser/ast"

//go:noinline
func (c *checker) nameExprs(list []ast.Expr) {
	for _, e := range list {
		c.nameExpr(e)
	}
}

func (c *checker) nameKeywords(list []*ast.Keyword) {
	for _, k := range list {
		if k.Arg == "__debug__" {
			c.fail(k.Span, "cannot assign to __debug__")
		}
	}
	for _, k := range list {
		c.nameExpr(k.Value)
	}
}

func (c *checker) nameExpr(e ast.Expr) {
	if e == nil || !c.enter() {
		return
	}
	defer func() { c.depth-- }()
	switch v := e.(type) {
	case *ast.Name:
		c.nameName(v)
	case *ast.NamedExpr:
		c.nameNamedExpr(v)
	case *ast.Lambda:
		c.nameExprs(v.Args.Defaults)
		c.nameExprs(v.Args.KwDefaults)
		c.open(functionScope, v.Args)
		c.nameArguments(v.Args)
		c.nameExpr(v.Body)
		c.close()
	case *ast.ListComp:
		c.nameComprehension(v, "list comprehension", v.Generators, v.Elt, nil)
	case *ast.SetComp:
		c.nameComprehension(v, "set comprehension", v.Generators, v.Elt, nil)
	case *ast.GeneratorExp:
		c.nameComprehension(v, "generator expression", v.Generators, v.Elt, nil)
	case *ast.DictComp:
		c.nameComprehension(v, "dict comprehension", v.Generators, v.Key, v.Value)
	case *ast.Yield:
		c.nameYield("yield expression", v, v.Value)
	case *ast.YieldFrom:
		c.nameYield("yield expression", v, v.Value)
	case *ast.Await:
		if c.allowed("await expression", v.Span) {
			c.nameExpr(v.Value)
			c.scope.coroutine = true
		}
	case *ast.Attribute:
		if v.Attr == "__debug__" && v.Ctx == ast.Store {
			c.fail(v.Span, "cannot assign to __debug__")
		}
		c.nameExpr(v.Value)
	case *ast.Call:
		c.nameExpr(v.Func)
		c.nameExprs(v.Args)
		c.nameKeywords(v.Keywords)
	default:
		eachChild(e, c.nameExpr)
	}
}

func (c *checker) nameName(v *ast.Name) {
	switch {
	case v.Ctx == ast.Load:
		c.use(v.Id)
	case v.Ctx == ast.Del && v.Id == "__debug__":
		c.fail(v.Span, "cannot delete __debug__")
	default:
		c.define(v.Id, defLocal, v.Span)
	}
}

// allowed reports an expression that the current scope must not hold.
func (c *checker) allowed(what string, span ast.Span) bool {
	if c.scope.info != "" {
		c.fail(span, "%s cannot be used within %s", what, c.scope.info)
		return false
	}
	return true
}

func (c *checker) nameYield(what string, e, value ast.Expr) {
	if !c.allowed(what, e.Pos()) {
		return
	}
	c.nameExpr(value)
	c.scope.generator = true
	if c.scope.comp != "" {
		c.fail(e.Pos(), "'yield' inside %s", c.scope.comp)
	}
}

func (c *checker) nameNamedExpr(v *ast.NamedExpr) {
	if !c.allowed("named expression", v.Span) {
		return
	}
	if c.scope.iterExpr > 0 {
		c.fail(v.Span, "assignment expression cannot be used in a comprehension iterable expression")
		return
	}
	if c.scope.comp != "" {
		c.bindOutside(v.Target.(*ast.Name))
	}
	c.nameExpr(v.Value)
	c.nameExpr(v.Target)
}

// bindOutside binds the target of ":=" in a comprehension in the scope around
// it (PEP 572).
func (c *checker) bindOutside(target *ast.Name) {
	name, span := target.Id, target.Span
	for s := c.scope; s != nil && c.err == nil; s = s.parent {
		f := s.names[name]
		switch {
		case s.comp != "":
			if f&defIteration != 0 && f&defLocal != 0 {
				c.fail(span, "assignment expression cannot rebind comprehension iteration variable '%s'", name)
			}
			continue
		case s.kind == functionScope:
			if f&defGlobal != 0 {
				c.define(name, defGlobal, span)
			} else {
				c.define(name, defNonlocal, span)
			}
			c.scope.directives = append(c.scope.directives, directive{name, span})
			c.defineIn(s, name, defLocal, span)
			return
		case s.kind == moduleScope:
			c.define(name, defGlobal, span)
			c.scope.directives = append(c.scope.directives, directive{name, span})
			c.defineIn(s, name, defGlobal, span)
			return
		case s.kind == classScope:
			c.fail(span, "assignment expression within a comprehension cannot be used in a class body")
		case s.kind == typeParametersScope:
			c.fail(span, "assignment expression within a comprehension cannot be used within the definition of a generic")
		case s.kind == typeAliasScope:
			c.fail(span, "assignment expression within a comprehension cannot be used in a type alias")
		case s.kind == typeVariableScope:
			c.fail(span, "assignment expression within a comprehension cannot be used in a TypeVar bound")
		}
	}
}

// nameComprehension visits a comprehension: its first iterable belongs to the
// scope around it, the rest is a scope of its own.
func (c *checker) nameComprehension(node ast.Expr, kind string, gens []*ast.Comprehension, elt, value ast.Expr) {
	first := gens[0]
	c.scope.iterExpr++
	c.nameExpr(first.Iter)
	c.scope.iterExpr--
	s := c.open(functionScope, node)
	s.comp = kind
	s.coroutine = first.IsAsync
	c.nameIterTarget(first.Target)
	c.nameExprs(first.Ifs)
	for _, g := range gens[1:] {
		c.nameIterTarget(g.Target)
		s.iterExpr++
		c.nameExpr(g.Iter)
		s.iterExpr--
		c.nameExprs(g.Ifs)
		if g.IsAsync {
			s.coroutine = true
		}
	}
	c.nameExpr(value)
	c.nameExpr(elt)
	isGenerator := kind == "generator expression"
	s.generator = isGenerator
	c.close()
	if s.coroutine && !isGenerator {
		c.scope.coroutine = true
	}
}

func (c *checker) nameIterTarget(target ast.Expr) {
	c.scope.iterTarget = true
	c.nameExpr(target)
	c.scope.iterTarget = false
}

// eachChild calls f on the parts of an expression that stands for no scope, in
// the order in which they are evaluated.
func eachChild(e ast.Expr, f func(ast.Expr)) {
	switch v := e.(type) {
	case *ast.BoolOp:
		each(v.Values, f)
	case *ast.BinOp:
		f(v.Left)
		f(v.Right)
	case *ast.UnaryOp:
		f(v.Operand)
	case *ast.IfExp:
		f(v.Test)
		f(v.Body)
		f(v.OrElse)
	case *ast.Dict:
		for i, key := range v.Keys {
			if key != nil {
				f(key)
			}
			f(v.Values[i])
		}
	case *ast.Set:
		each(v.Elts, f)
	case *ast.Compare:
		f(v.Left)
		each(v.Comparators, f)
	case *ast.FormattedValue:
		f(v.Value)
		f(v.FormatSpec)
	case *ast.JoinedStr:
		each(v.Values, f)
	case *ast.Attribute:
		f(v.Value)
	case *ast.Subscript:
		f(v.Value)
		f(v.Slice)
	case *ast.Starred:
		f(v.Value)
	case *ast.List:
		each(v.Elts, f)
	case *ast.Tuple:
		each(v.Elts, f)
	case *ast.Slice:
		f(v.Lower)
		f(v.Upper)
		f(v.Step)
	}
}

func each(list []ast.Expr, f func(ast.Expr)) {
	for _, e := range list {
		f(e)
	}
}
