package check

import "github.com/minipy-go/minipy/parser/ast"

//go:noinline
func (c *checker) codeExprs(list []ast.Expr) {
	for _, e := range list {
		c.codeExpr(e)
	}
}

// codeElements visits elements among which "*" may stand.
func (c *checker) codeElements(list []ast.Expr) {
	for _, e := range list {
		if s, ok := e.(*ast.Starred); ok {
			e = s.Value
		}
		c.codeExpr(e)
	}
}

func (c *checker) codeExpr(e ast.Expr) {
	if e == nil || !c.enter() {
		return
	}
	defer func() { c.depth-- }()
	switch v := e.(type) {
	case *ast.Starred:
		if v.Ctx == ast.Store {
			c.fail(v.Span, "starred assignment target must be in a list or tuple")
		} else {
			c.fail(v.Span, "can't use starred expression here")
		}
	case *ast.Tuple:
		c.codeSequence(v.Elts, v.Ctx, v.Span)
	case *ast.List:
		c.codeSequence(v.Elts, v.Ctx, v.Span)
	case *ast.Set:
		c.codeElements(v.Elts)
	case *ast.NamedExpr:
		c.codeExpr(v.Value)
	case *ast.Lambda:
		c.codeExprs(v.Args.Defaults)
		c.codeExprs(v.Args.KwDefaults)
		c.push(functionUnit, c.scopes[v.Args])
		c.codeExpr(v.Body)
		c.pop()
	case *ast.UnaryOp:
		c.codeExpr(withoutNot(v))
	case *ast.Compare:
		c.warnCompare(v)
		c.codeExpr(v.Left)
		c.codeExprs(v.Comparators)
	case *ast.Call:
		c.warnCall(v)
		c.codeExpr(v.Func)
		c.codeArguments(v.Args, v.Keywords)
	case *ast.Subscript:
		if v.Ctx == ast.Load {
			c.warnSubscript(v)
		}
		c.codeExpr(v.Value)
		c.codeExpr(v.Slice)
	case *ast.ListComp:
		c.codeComprehension(v, v.Generators, v.Elt, nil)
	case *ast.SetComp:
		c.codeComprehension(v, v.Generators, v.Elt, nil)
	case *ast.GeneratorExp:
		c.codeComprehension(v, v.Generators, v.Elt, nil)
	case *ast.DictComp:
		c.codeComprehension(v, v.Generators, v.Key, v.Value)
	case *ast.Yield:
		if !c.unit.function {
			c.fail(v.Span, "'yield' outside function")
		}
		c.codeExpr(v.Value)
	case *ast.YieldFrom:
		switch {
		case !c.unit.function:
			c.fail(v.Span, "'yield from' outside function")
		case c.unit.kind == asyncUnit:
			c.fail(v.Span, "'yield from' inside async function")
		}
		c.codeExpr(v.Value)
	case *ast.Await:
		c.codeAwait(v)
	default:
		eachChild(e, c.codeExpr)
	}
}

func (c *checker) codeAwait(v *ast.Await) {
	switch {
	case c.topLevelAwait():
	case !c.unit.function:
		c.fail(v.Span, "'await' outside function")
	case c.unit.kind != asyncUnit && c.unit.kind != comprehensionUnit:
		c.fail(v.Span, "'await' outside async function")
	}
	c.codeExpr(v.Value)
}

// maxBeforeStar is how many targets may stand before a starred one.
const maxBeforeStar = 256

func (c *checker) codeSequence(elts []ast.Expr, ctx ast.ExprContext, span ast.Span) {
	if ctx == ast.Store {
		seen := false
		for i, e := range elts {
			if _, ok := e.(*ast.Starred); !ok {
				continue
			}
			if seen {
				c.fail(span, "multiple starred expressions in assignment")
			}
			if i >= maxBeforeStar {
				c.fail(span, "too many expressions in star-unpacking assignment")
			}
			seen = true
		}
	}
	if ctx == ast.Del {
		c.codeExprs(elts)
		return
	}
	c.codeElements(elts)
}

// codeArguments visits the arguments of a call or class.
func (c *checker) codeArguments(args []ast.Expr, keywords []*ast.Keyword) {
	var seen map[string]bool
	if len(keywords) > 1 {
		seen = make(map[string]bool, len(keywords))
	}
	for _, k := range keywords {
		if k.Arg == "" || seen == nil {
			continue
		}
		if seen[k.Arg] {
			c.fail(k.Span, "keyword argument repeated: %s", k.Arg)
		}
		seen[k.Arg] = true
	}
	c.codeElements(args)
	for _, k := range keywords {
		c.codeExpr(k.Value)
	}
}

func (c *checker) codeComprehension(node ast.Expr, gens []*ast.Comprehension, elt, value ast.Expr) {
	s := c.scopes[node]
	_, isGenerator := node.(*ast.GeneratorExp)
	c.codeExpr(gens[0].Iter)
	if s.coroutine && !isGenerator && c.unit.kind != asyncUnit && c.unit.kind != comprehensionUnit && !c.topLevelAwait() {
		c.fail(node.Pos(), "asynchronous comprehension outside of an asynchronous function")
	}
	around := c.unit.blocks
	c.push(comprehensionUnit, s)
	if !isGenerator {
		c.unit.blocks = append(c.unit.blocks, around...)
	}
	for i, g := range gens {
		if i > 0 {
			c.codeExpr(g.Iter)
		}
		if g.IsAsync {
			c.block(otherBlock, node.Pos())
		}
		c.codeExpr(g.Target)
		c.codeExprs(g.Ifs)
	}
	c.codeExpr(elt)
	c.codeExpr(value)
	c.pop()
}
