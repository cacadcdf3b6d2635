package check

import (
	"fmt"

	"github.com/minipy-go/minipy/parser/ast"
)

// InvalidTree says that a tree is none that a source could have. It is what
// compile() raises for nodes that a program put together wrongly.
type InvalidTree struct {
	Class string // of the Python exception
	Msg   string
}

// Error gives CPython's message.
func (e *InvalidTree) Error() string { return e.Msg }

// Validate checks a tree that did not come from the parser, so that the other
// functions of this package, and the compiler, find in it what the parser
// vouches for: lists that are not empty, nodes that are not nil, contexts that
// go with the place. Errors: *InvalidTree.
func Validate(mod ast.Mod) error {
	v := &validator{}
	switch m := mod.(type) {
	case *ast.Module:
		v.stmts(m.Body)
	case *ast.Interactive:
		v.stmts(m.Body)
	case *ast.Expression:
		v.load(m.Body)
	case *ast.FunctionType:
		v.exprs(m.ArgTypes, ast.Load)
		v.load(m.Returns)
	}
	if v.err != nil {
		return v.err
	}
	return nil
}

// validator holds the first error; after it nothing more is looked at.
type validator struct{ err *InvalidTree }

//go:noinline
func (v *validator) fail(format string, args ...any) { v.failAs("ValueError", format, args...) }

//go:noinline
func (v *validator) failAs(class, format string, args ...any) {
	if v.err == nil {
		v.err = &InvalidTree{class, fmt.Sprintf(format, args...)}
	}
}

// place checks that a span doesn't end before it begins.
func (v *validator) place(n ast.Node) {
	s := n.Pos()
	switch {
	case s.Line > s.EndLine:
		v.fail("AST node line range (%d, %d) is not valid", s.Line, s.EndLine)
	case s.Line < 0 && s.EndLine != s.Line, s.Col < 0 && s.EndCol != s.Col:
		v.fail("AST node column range (%d, %d) for line range (%d, %d) is not valid", s.Col, s.EndCol, s.Line, s.EndLine)
	case s.Line == s.EndLine && s.Col > s.EndCol:
		v.fail("line %d, column %d-%d is not a valid range", s.Line, s.Col, s.EndCol)
	}
}

// name checks an identifier that may not be a keyword constant.
func (v *validator) name(s string) {
	switch s {
	case "None", "True", "False":
		v.fail("identifier field can't represent '%s' constant", s)
	}
}

func (v *validator) capture(s string) {
	if s == "_" {
		v.fail("can't capture name '_' in patterns")
	}
	v.name(s)
}

// filled checks that a list has items.
func (v *validator) filled(n int, what, owner string) {
	if n == 0 {
		v.fail("empty %s on %s", what, owner)
	}
}

func (v *validator) body(list []ast.Stmt, owner string) {
	v.filled(len(list), "body", owner)
	v.stmts(list)
}

func (v *validator) stmts(list []ast.Stmt) {
	for _, s := range list {
		if s == nil {
			v.fail("None disallowed in statement list")
		}
		if v.err != nil {
			return
		}
		v.stmt(s)
	}
}

func (v *validator) exprs(list []ast.Expr, ctx ast.ExprContext) {
	for _, e := range list {
		if e == nil {
			v.fail("None disallowed in expression list")
		}
		if v.err != nil {
			return
		}
		v.expr(e, ctx)
	}
}

// load checks an expression that is read; nil stands for one left out.
//
//go:noinline
func (v *validator) load(e ast.Expr) {
	if e != nil && v.err == nil {
		v.expr(e, ast.Load)
	}
}

//go:noinline
func (v *validator) loads(list ...ast.Expr) {
	for _, e := range list {
		v.load(e)
	}
}

func (v *validator) keywords(list []*ast.Keyword) {
	for _, k := range list {
		if k == nil {
			v.fail("None disallowed in keyword list")
			return
		}
		v.place(k)
		v.load(k.Value)
	}
}

func (v *validator) arguments(a *ast.Arguments) {
	for _, list := range [...][]*ast.Arg{a.PosOnlyArgs, a.Args} {
		v.args(list)
	}
	if a.VarArg != nil {
		v.load(a.VarArg.Annotation)
	}
	v.args(a.KwOnlyArgs)
	if a.KwArg != nil {
		v.load(a.KwArg.Annotation)
	}
	if len(a.Defaults) > len(a.PosOnlyArgs)+len(a.Args) {
		v.fail("more positional defaults than args on arguments")
	}
	if len(a.KwDefaults) != len(a.KwOnlyArgs) {
		v.fail("length of kwonlyargs is not the same as kw_defaults on arguments")
	}
	v.exprs(a.Defaults, ast.Load)
	v.loads(a.KwDefaults...)
}

func (v *validator) args(list []*ast.Arg) {
	for _, a := range list {
		v.place(a)
		v.load(a.Annotation)
	}
}

func (v *validator) typeParams(list []ast.TypeParam) {
	for _, p := range list {
		if p == nil {
			v.fail("None disallowed in type parameter list")
			return
		}
		v.place(p)
		switch p := p.(type) {
		case *ast.TypeVar:
			v.name(p.Name)
			v.loads(p.Bound, p.DefaultValue)
		case *ast.ParamSpec:
			v.name(p.Name)
			v.load(p.DefaultValue)
		case *ast.TypeVarTuple:
			v.name(p.Name)
			v.load(p.DefaultValue)
		}
	}
}
