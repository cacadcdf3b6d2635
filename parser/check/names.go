package check

import (
	"strings"

	"github.com/minipy-go/minipy/parser/ast"
)

// names is the pass of the symbol table.
func (c *checker) names(body []ast.Stmt, expr ast.Expr) {
	root := c.open(moduleScope, nil)
	c.root = root
	c.nameStmts(body)
	if expr != nil {
		c.nameExpr(expr)
	}
	c.scope = nil
	if c.err == nil {
		c.resolve(root, nil)
	}
	c.scope = root
}

//go:noinline
func (c *checker) nameStmts(list []ast.Stmt) {
	for _, s := range list {
		if c.err != nil {
			return
		}
		c.nameStmt(s)
	}
}

func (c *checker) nameStmt(s ast.Stmt) {
	if !c.enter() {
		return
	}
	defer func() { c.depth-- }()
	switch v := s.(type) {
	case *ast.FunctionDef:
		c.nameFunction(v, v.Span, false)
	case *ast.AsyncFunctionDef:
		c.nameFunction((*ast.FunctionDef)(v), v.Span, true)
	case *ast.ClassDef:
		c.nameClass(v)
	case *ast.TypeAlias:
		c.nameTypeAlias(v)
	case *ast.Delete:
		c.nameExprs(v.Targets)
	case *ast.Assign:
		c.nameExprs(v.Targets)
		c.nameExpr(v.Value)
	case *ast.AugAssign:
		c.nameExpr(v.Target)
		c.nameExpr(v.Value)
	case *ast.AnnAssign:
		c.nameAnnotated(v)
	case *ast.For:
		c.nameFor(v)
	case *ast.AsyncFor:
		c.nameFor((*ast.For)(v))
	case *ast.While:
		c.nameExpr(v.Test)
		c.nameStmts(v.Body)
		c.nameStmts(v.OrElse)
	case *ast.If:
		c.nameIf(v)
	case *ast.With:
		c.nameWith(v)
	case *ast.AsyncWith:
		c.nameWith((*ast.With)(v))
	case *ast.Match:
		c.nameExpr(v.Subject)
		for _, m := range v.Cases {
			c.namePattern(m.Pattern)
			c.nameExpr(m.Guard)
			c.nameStmts(m.Body)
		}
	case *ast.Try:
		c.nameTry(v)
	case *ast.TryStar:
		c.nameTry((*ast.Try)(v))
	case *ast.Import:
		c.nameAliases(v.Names, v.Span)
	case *ast.ImportFrom:
		c.nameAliases(v.Names, v.Span)
	case *ast.Global:
		c.declare(v.Names, v.Span, defGlobal, "global")
	case *ast.Nonlocal:
		c.declare(v.Names, v.Span, defNonlocal, "nonlocal")
	case *ast.Return:
		c.nameExpr(v.Value)
	case *ast.Raise:
		c.nameExpr(v.Exc)
		c.nameExpr(v.Cause)
	case *ast.Assert:
		c.nameExpr(v.Test)
		c.nameExpr(v.Msg)
	case *ast.ExprStmt:
		c.nameExpr(v.Value)
	}
}

// nameIf visits a chain of elif in a loop, as it may be long.
func (c *checker) nameIf(v *ast.If) {
	for {
		c.nameExpr(v.Test)
		c.nameStmts(v.Body)
		if len(v.OrElse) != 1 {
			break
		}
		next, ok := v.OrElse[0].(*ast.If)
		if !ok {
			break
		}
		v = next
	}
	c.nameStmts(v.OrElse)
}

func (c *checker) nameFor(v *ast.For) {
	c.nameExpr(v.Target)
	c.nameExpr(v.Iter)
	c.nameStmts(v.Body)
	c.nameStmts(v.OrElse)
}

func (c *checker) nameWith(v *ast.With) {
	for _, item := range v.Items {
		c.nameExpr(item.ContextExpr)
		c.nameExpr(item.OptionalVars)
	}
	c.nameStmts(v.Body)
}

func (c *checker) nameTry(v *ast.Try) {
	c.nameStmts(v.Body)
	for _, h := range v.Handlers {
		c.nameExpr(h.Type)
		if h.Name != "" {
			c.define(h.Name, defLocal, h.Span)
		}
		c.nameStmts(h.Body)
	}
	c.nameStmts(v.OrElse)
	c.nameStmts(v.FinalBody)
}

func (c *checker) nameAliases(names []*ast.Alias, span ast.Span) {
	for _, n := range names {
		name := n.AsName
		if name == "" {
			name, _, _ = strings.Cut(n.Name, ".")
		}
		if name == "*" {
			if c.scope.kind != moduleScope {
				c.fail(n.Span, "import * only allowed at module level")
			}
			continue
		}
		if name == "__debug__" {
			c.fail(span, "cannot assign to __debug__")
		}
		c.define(name, defImport, n.Span)
	}
}

// declare visits a global or nonlocal statement.
func (c *checker) declare(names []string, span ast.Span, f flags, word string) {
	for _, name := range names {
		if !c.visit() {
			return
		}
		switch old := c.scope.names[name]; {
		case old&defParam != 0:
			c.fail(span, "name '%s' is parameter and %s", name, word)
		case old&used != 0:
			c.fail(span, "name '%s' is used prior to %s declaration", name, word)
		case old&defAnnotated != 0:
			c.fail(span, "annotated name '%s' can't be %s", name, word)
		case old&defLocal != 0:
			c.fail(span, "name '%s' is assigned to before %s declaration", name, word)
		}
		c.defineIn(c.scope, name, f, span)
		if f == defGlobal && c.scope != c.root {
			c.defineIn(c.root, name, f, span) // which the module's scope learns too
		}
		c.scope.directives = append(c.scope.directives, directive{name, span})
	}
}

func (c *checker) nameAnnotated(v *ast.AnnAssign) {
	target, ok := v.Target.(*ast.Name)
	switch {
	case !ok:
		c.nameExpr(v.Target)
	case v.Simple:
		old := c.scope.names[target.Id]
		if c.scope.kind != moduleScope && old&defGlobal != 0 {
			c.fail(v.Span, "annotated name '%s' can't be global", target.Id)
		}
		if c.scope.kind != moduleScope && old&defNonlocal != 0 {
			c.fail(v.Span, "annotated name '%s' can't be nonlocal", target.Id)
		}
		span := target.Span
		if v.Value == nil {
			span = v.Span
		}
		c.define(target.Id, defAnnotated|defLocal, span)
	case v.Value != nil:
		c.define(target.Id, defLocal, target.Span)
	}
	c.nameAnnotation(v.Annotation)
	c.nameExpr(v.Value)
}

// nameAnnotation visits an annotation, which is not evaluated under "from
// __future__ import annotations".
func (c *checker) nameAnnotation(e ast.Expr) {
	if e == nil {
		return
	}
	if !c.annotations {
		c.nameExpr(e)
		return
	}
	c.open(annotationScope, nil).info = "an annotation"
	c.nameExpr(e)
	// Names in there need no binding.
	c.scope.names, c.scope.order, c.scope.children = map[string]flags{}, nil, nil
	c.close()
}

func (c *checker) nameFunction(v *ast.FunctionDef, span ast.Span, async bool) {
	c.define(v.Name, defLocal, span)
	c.nameExprs(v.Args.Defaults)
	c.nameExprs(v.Args.KwDefaults)
	c.nameExprs(v.DecoratorList)
	if len(v.TypeParams) > 0 {
		c.open(typeParametersScope, nil).info = "the definition of a generic"
		c.nameTypeParams(v.TypeParams)
	}
	c.nameArgAnnotations(v.Args)
	c.nameAnnotation(v.Returns)
	c.open(functionScope, v.Args).coroutine = async
	c.nameArguments(v.Args)
	c.nameStmts(v.Body)
	c.close()
	if len(v.TypeParams) > 0 {
		c.close()
	}
}

func (c *checker) nameArgAnnotations(a *ast.Arguments) {
	lists := [...][]*ast.Arg{a.PosOnlyArgs, a.Args, {a.VarArg, a.KwArg}, a.KwOnlyArgs}
	for _, list := range lists {
		for _, arg := range list {
			if arg != nil {
				c.nameAnnotation(arg.Annotation)
			}
		}
	}
}

func (c *checker) nameArguments(a *ast.Arguments) {
	lists := [...][]*ast.Arg{a.PosOnlyArgs, a.Args, a.KwOnlyArgs, {a.VarArg, a.KwArg}}
	for _, list := range lists {
		for _, arg := range list {
			if arg != nil {
				c.define(arg.Arg, defParam, arg.Span)
			}
		}
	}
}

func (c *checker) nameClass(v *ast.ClassDef) {
	c.define(v.Name, defLocal, v.Span)
	c.nameExprs(v.DecoratorList)
	if len(v.TypeParams) > 0 {
		c.open(typeParametersScope, nil).info = "the definition of a generic"
		c.nameTypeParams(v.TypeParams)
	}
	c.nameExprs(v.Bases)
	c.nameKeywords(v.Keywords)
	c.open(classScope, v).class = v.Name
	c.nameStmts(v.Body)
	c.close()
	if len(v.TypeParams) > 0 {
		c.close()
	}
}

func (c *checker) nameTypeAlias(v *ast.TypeAlias) {
	c.define(v.Name.(*ast.Name).Id, defLocal, v.Span)
	if len(v.TypeParams) > 0 {
		c.open(typeParametersScope, nil).info = "the definition of a generic"
		c.nameTypeParams(v.TypeParams)
	}
	c.open(typeAliasScope, nil).info = "a type alias"
	c.nameExpr(v.Value)
	c.close()
	if len(v.TypeParams) > 0 {
		c.close()
	}
}

func (c *checker) nameTypeParams(list []ast.TypeParam) {
	for _, p := range list {
		switch v := p.(type) {
		case *ast.TypeVar:
			c.define(v.Name, defTypeParam|defLocal, v.Span)
			bound := "a TypeVar bound"
			if _, isTuple := v.Bound.(*ast.Tuple); isTuple {
				bound = "a TypeVar constraint"
			}
			c.nameTypeVariable(v.Bound, bound)
			c.nameTypeVariable(v.DefaultValue, "a TypeVar default")
		case *ast.TypeVarTuple:
			c.define(v.Name, defTypeParam|defLocal, v.Span)
			c.nameTypeVariable(v.DefaultValue, "a TypeVarTuple default")
		case *ast.ParamSpec:
			c.define(v.Name, defTypeParam|defLocal, v.Span)
			c.nameTypeVariable(v.DefaultValue, "a ParamSpec default")
		}
	}
}

func (c *checker) nameTypeVariable(e ast.Expr, info string) {
	if e == nil {
		return
	}
	c.open(typeVariableScope, nil).info = info
	c.nameExpr(e)
	c.close()
}

func (c *checker) namePattern(p ast.Pattern) {
	if p == nil || !c.enter() {
		return
	}
	defer func() { c.depth-- }()
	switch v := p.(type) {
	case *ast.MatchValue:
		c.nameExpr(v.Value)
	case *ast.MatchSequence:
		c.namePatterns(v.Patterns)
	case *ast.MatchMapping:
		c.nameExprs(v.Keys)
		c.namePatterns(v.Patterns)
		c.capture(v.Rest, v.Span)
	case *ast.MatchClass:
		c.nameExpr(v.Cls)
		c.namePatterns(v.Patterns)
		for i, name := range v.KwdAttrs {
			if name == "__debug__" {
				c.fail(v.KwdPatterns[i].Pos(), "cannot assign to __debug__")
			}
		}
		c.namePatterns(v.KwdPatterns)
	case *ast.MatchStar:
		c.capture(v.Name, v.Span)
	case *ast.MatchAs:
		c.namePattern(v.Pattern)
		c.capture(v.Name, v.Span)
	case *ast.MatchOr:
		c.namePatterns(v.Patterns)
	}
}

func (c *checker) namePatterns(list []ast.Pattern) {
	for _, p := range list {
		c.namePattern(p)
	}
}

func (c *checker) capture(name string, span ast.Span) {
	if name != "" {
		c.define(name, defLocal, span)
	}
}
