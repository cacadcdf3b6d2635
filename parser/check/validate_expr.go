package check

import "github.com/minipy-go/minipy/parser/ast"

// context gives the context that an expression carries, if its kind has one.
func context(e ast.Expr) (ctx ast.ExprContext, ok bool) {
	switch n := e.(type) {
	case *ast.Attribute:
		return n.Ctx, true
	case *ast.Subscript:
		return n.Ctx, true
	case *ast.Starred:
		return n.Ctx, true
	case *ast.Name:
		return n.Ctx, true
	case *ast.List:
		return n.Ctx, true
	case *ast.Tuple:
		return n.Ctx, true
	}
	return ast.Load, false
}

// expr checks an expression that stands where it must have a context.
func (v *validator) expr(e ast.Expr, ctx ast.ExprContext) {
	if v.err != nil {
		return
	}
	v.place(e)
	if n, ok := e.(*ast.Name); ok {
		v.name(n.Id)
	}
	have, ok := context(e)
	switch {
	case !ok && ctx != ast.Load:
		v.fail("expression which can't be assigned to in %s context", ctx)
	case ok && have != ctx:
		v.fail("expression must have %s context but has %s instead", ctx, have)
	}
	if v.err != nil {
		return
	}
	switch n := e.(type) {
	case *ast.BoolOp:
		if len(n.Values) < 2 {
			v.fail("BoolOp with less than 2 values")
		}
		v.exprs(n.Values, ast.Load)
	case *ast.Lambda:
		v.arguments(n.Args)
		v.load(n.Body)
	case *ast.Dict:
		if len(n.Keys) != len(n.Values) {
			v.fail("Dict doesn't have the same number of keys as values")
		}
		v.loads(n.Keys...)
		v.exprs(n.Values, ast.Load)
	case *ast.Set:
		v.exprs(n.Elts, ast.Load)
	case *ast.Compare:
		v.compare(n)
	case *ast.Call:
		v.load(n.Func)
		v.exprs(n.Args, ast.Load)
		v.keywords(n.Keywords)
	case *ast.FormattedValue:
		v.load(n.Value)
		v.load(n.FormatSpec)
		switch n.Conversion {
		case -1, 's', 'r', 'a':
		default:
			v.failAs("SystemError", "Unrecognized conversion character %d", n.Conversion)
		}
	case *ast.JoinedStr:
		v.exprs(n.Values, ast.Load)
	case *ast.Starred:
		v.expr(n.Value, ctx)
	case *ast.List:
		v.exprs(n.Elts, ctx)
	case *ast.Tuple:
		v.exprs(n.Elts, ctx)
	case *ast.NamedExpr:
		if _, ok := n.Target.(*ast.Name); !ok {
			v.failAs("TypeError", "NamedExpr target must be a Name")
		}
		v.load(n.Value)
	case *ast.Await:
		v.load(n.Value)
	case *ast.Yield:
		v.load(n.Value)
	case *ast.YieldFrom:
		v.load(n.Value)
	default:
		v.comprehension(e)
	}
}

func (v *validator) compare(n *ast.Compare) {
	switch {
	case len(n.Comparators) == 0:
		v.fail("Compare with no comparators")
	case len(n.Comparators) != len(n.Ops):
		v.fail("Compare has a different number of comparators and operands")
	}
	v.exprs(n.Comparators, ast.Load)
	v.load(n.Left)
}

// comprehension checks the comprehensions, and the other expressions, which
// only read their parts.
func (v *validator) comprehension(e ast.Expr) {
	var gens []*ast.Comprehension
	switch n := e.(type) {
	case *ast.ListComp:
		gens = n.Generators
	case *ast.SetComp:
		gens = n.Generators
	case *ast.GeneratorExp:
		gens = n.Generators
	case *ast.DictComp:
		gens = n.Generators
	default:
		eachChild(e, v.load)
		return
	}
	if len(gens) == 0 {
		v.fail("comprehension with no generators")
	}
	for _, g := range gens {
		v.expr(g.Target, ast.Store)
		v.load(g.Iter)
		v.exprs(g.Ifs, ast.Load)
	}
	if v.err != nil {
		return
	}
	switch n := e.(type) {
	case *ast.ListComp:
		v.load(n.Elt)
	case *ast.SetComp:
		v.load(n.Elt)
	case *ast.GeneratorExp:
		v.load(n.Elt)
	case *ast.DictComp:
		v.loads(n.Key, n.Value)
	}
}
