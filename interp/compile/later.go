package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// Most functions of a module that is imported are never called. Where the
// parser has stepped over the body of one, its code has the parameters and one
// instruction, which has the rest parsed and compiled when it is run.

// laterBody gives what stands for a body that the parser has stepped over.
func laterBody(body []ast.Stmt) *ast.Later {
	if n := len(body); n > 0 {
		later, _ := body[n-1].(*ast.Later)
		return later
	}
	return nil
}

// later compiles a body that will be compiled when it is first run.
func (u *unit) later(n functionNode, body *ast.Later) {
	u.emit(body.Span, bytecode.Expand, 0, 0, 0, 0)
	u.dead = true
	classes, opts := u.classNames(), u.c.opts
	opts.Future = u.c.future
	u.code.Later = func() (*bytecode.Code, error) {
		stmts, err := opts.Body(body)
		if err != nil {
			return nil, err
		}
		def := &ast.FunctionDef{Span: n.Pos(), Name: n.name, Args: bare(n.args), Body: stmts}
		if len(n.decorators) > 0 { // where the function's first line is
			def.DecoratorList = []ast.Expr{&ast.Constant{Span: n.decorators[0].Pos(), Value: ast.ConstNone{}}}
		}
		return compileWithin(def, classes, opts)
	}
}

// bare gives parameters without what is evaluated where they are defined.
func bare(args *ast.Arguments) *ast.Arguments {
	plain := func(list ...*ast.Arg) (out []*ast.Arg) {
		for _, a := range list {
			out = append(out, &ast.Arg{Span: a.Span, Arg: a.Arg})
		}
		return out
	}
	bare := &ast.Arguments{
		PosOnlyArgs: plain(args.PosOnlyArgs...), Args: plain(args.Args...), KwOnlyArgs: plain(args.KwOnlyArgs...),
		KwDefaults: make([]ast.Expr, len(args.KwDefaults)),
	}
	if args.VarArg != nil {
		bare.VarArg = plain(args.VarArg)[0]
	}
	if args.KwArg != nil {
		bare.KwArg = plain(args.KwArg)[0]
	}
	return bare
}

// classNames are the names of the classes around a function, outermost first.
func (u *unit) classNames() (names []string) {
	for p := u.parent; p != nil && p.top.kind == classScope; p = p.parent {
		names = append([]string{p.code.Name}, names...)
	}
	return names
}

// compileWithin gives the code of a function in classes in a module.
func compileWithin(def *ast.FunctionDef, classes []string, opts Options) (*bytecode.Code, error) {
	var stmt ast.Stmt = def
	for i := range classes {
		stmt = &ast.ClassDef{Span: def.Span, Name: classes[len(classes)-1-i], Body: []ast.Stmt{stmt}}
	}
	code, err := Compile(&ast.Module{Body: []ast.Stmt{stmt}}, opts)
	for range len(classes) + 1 {
		if err == nil {
			code = code.Codes[0]
		}
	}
	return code, err
}
