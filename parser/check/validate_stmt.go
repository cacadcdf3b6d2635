package check

import "github.com/minipy-go/minipy/parser/ast"

func (v *validator) stmt(s ast.Stmt) {
	v.place(s)
	switch n := s.(type) {
	case *ast.FunctionDef:
		v.function(n, "FunctionDef")
	case *ast.AsyncFunctionDef:
		v.function((*ast.FunctionDef)(n), "AsyncFunctionDef")
	case *ast.ClassDef:
		v.body(n.Body, "ClassDef")
		v.typeParams(n.TypeParams)
		v.exprs(n.Bases, ast.Load)
		v.keywords(n.Keywords)
		v.exprs(n.DecoratorList, ast.Load)
	case *ast.Return:
		v.load(n.Value)
	case *ast.Delete:
		v.filled(len(n.Targets), "targets", "Delete")
		v.exprs(n.Targets, ast.Del)
	case *ast.For:
		v.loop(n, "For")
	case *ast.AsyncFor:
		v.loop((*ast.For)(n), "AsyncFor")
	case *ast.While:
		v.load(n.Test)
		v.body(n.Body, "While")
		v.stmts(n.OrElse)
	case *ast.If:
		v.load(n.Test)
		v.body(n.Body, "If")
		v.stmts(n.OrElse)
	case *ast.With:
		v.with(n, "With")
	case *ast.AsyncWith:
		v.with((*ast.With)(n), "AsyncWith")
	case *ast.Match:
		v.match(n)
	case *ast.Raise:
		if n.Exc == nil && n.Cause != nil {
			v.fail("Raise with cause but no exception")
		}
		v.loads(n.Exc, n.Cause)
	case *ast.Try:
		v.try(n, "Try")
	case *ast.TryStar:
		v.try((*ast.Try)(n), "TryStar")
	case *ast.Assert:
		v.loads(n.Test, n.Msg)
	case *ast.ExprStmt:
		v.load(n.Value)
	default:
		v.binding(s)
	}
}

// binding checks the statements that do nothing but bind names.
func (v *validator) binding(s ast.Stmt) {
	switch n := s.(type) {
	case *ast.Assign:
		v.filled(len(n.Targets), "targets", "Assign")
		v.exprs(n.Targets, ast.Store)
		v.load(n.Value)
	case *ast.TypeAlias:
		if _, ok := n.Name.(*ast.Name); !ok {
			v.failAs("TypeError", "TypeAlias with non-Name name")
		}
		v.expr(n.Name, ast.Store)
		v.typeParams(n.TypeParams)
		v.load(n.Value)
	case *ast.AugAssign:
		v.expr(n.Target, ast.Store)
		v.target(n.Target, "augmented")
		v.load(n.Value)
	case *ast.AnnAssign:
		if _, ok := n.Target.(*ast.Name); !ok && n.Simple {
			v.failAs("TypeError", "AnnAssign with simple non-Name target")
		}
		v.expr(n.Target, ast.Store)
		v.target(n.Target, "annotated")
		v.loads(n.Value, n.Annotation)
	case *ast.Import:
		v.filled(len(n.Names), "names", "Import")
		v.aliases(n.Names)
	case *ast.ImportFrom:
		if n.Level < 0 {
			v.fail("Negative ImportFrom level")
		}
		v.filled(len(n.Names), "names", "ImportFrom")
		v.aliases(n.Names)
	case *ast.Global:
		v.filled(len(n.Names), "names", "Global")
	case *ast.Nonlocal:
		v.filled(len(n.Names), "names", "Nonlocal")
	}
}

// target checks a target that may be one of three kinds only; CPython's code
// generator names others by their number.
func (v *validator) target(e ast.Expr, kind string) {
	number := 0
	switch e.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
		return
	case *ast.Starred:
		number = 23
	case *ast.List:
		number = 25
	case *ast.Tuple:
		number = 26
	}
	v.failAs("SystemError", "invalid node type (%d) for %s assignment", number, kind)
}

func (v *validator) aliases(list []*ast.Alias) {
	for _, a := range list {
		v.place(a)
	}
}

func (v *validator) function(n *ast.FunctionDef, kind string) {
	v.body(n.Body, kind)
	v.typeParams(n.TypeParams)
	v.arguments(n.Args)
	v.exprs(n.DecoratorList, ast.Load)
	v.load(n.Returns)
}

func (v *validator) loop(n *ast.For, kind string) {
	v.expr(n.Target, ast.Store)
	v.load(n.Iter)
	v.body(n.Body, kind)
	v.stmts(n.OrElse)
}

func (v *validator) with(n *ast.With, kind string) {
	v.filled(len(n.Items), "items", kind)
	for _, item := range n.Items {
		v.load(item.ContextExpr)
		if item.OptionalVars != nil {
			v.expr(item.OptionalVars, ast.Store)
		}
	}
	v.body(n.Body, kind)
}

func (v *validator) match(n *ast.Match) {
	v.load(n.Subject)
	v.filled(len(n.Cases), "cases", "Match")
	for _, c := range n.Cases {
		v.pattern(c.Pattern, false)
		v.load(c.Guard)
		v.body(c.Body, "match_case")
	}
}

func (v *validator) try(n *ast.Try, kind string) {
	v.body(n.Body, kind)
	if len(n.Handlers) == 0 && len(n.FinalBody) == 0 {
		v.fail("%s has neither except handlers nor finalbody", kind)
	}
	if len(n.Handlers) == 0 && len(n.OrElse) > 0 {
		v.fail("%s has orelse but no except handlers", kind)
	}
	for _, h := range n.Handlers {
		if h == nil {
			v.fail("None disallowed in handler list")
			return
		}
		v.place(h)
		v.load(h.Type)
		v.body(h.Body, "ExceptHandler")
	}
	v.stmts(n.OrElse)
	v.stmts(n.FinalBody)
	if kind == "TryStar" {
		for _, h := range n.Handlers {
			if h.Type == nil {
				v.fail("Invalid CFG, stack underflow") // as the compiler finds
			}
		}
	}
}
