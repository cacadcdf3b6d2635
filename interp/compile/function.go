package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser/ast"
)

// functionNode is a def or async def.
type functionNode struct {
	ast.Stmt
	name       string
	args       *ast.Arguments
	body       []ast.Stmt
	decorators []ast.Expr
	returns    ast.Expr
	typeParams []ast.TypeParam
	async      bool
}

// def compiles a function definition.
func (u *unit) def(n functionNode) {
	at := n.Pos()
	d := u.decorators(n.decorators)
	f := u.temp()
	line := firstLine(at, n.decorators)
	if len(n.typeParams) > 0 {
		u.genericDef(n, line, f)
	} else {
		parts := u.defaults(at, n.args)
		u.functionFrom(n, n.Stmt, line, f, parts)
	}
	u.applyDecorators(d, f)
	u.store(at, n.name, d.first)
}

// functionFrom makes a function whose defaults are in temporaries already.
func (u *unit) functionFrom(n functionNode, key ast.Node, line int, dst uint8, parts parts) {
	at := n.Pos()
	u.annotations(at, n.args, n.returns, &parts)
	s := u.c.scopes[key]
	code := u.functionCode(s, n.name, line, n.args, func(v *unit) {
		v.docstring(n.body)
		if body := laterBody(n.body); body != nil {
			v.later(n, body)
			return
		}
		v.stmts(n.body)
		v.returnNone(lastSpan(n.body))
	})
	u.makeFunction(at, s, code, dst, parts)
}

// firstLine is co_firstlineno: the line of the first decorator.
func firstLine(at ast.Span, decorators []ast.Expr) int {
	if len(decorators) > 0 {
		return int(decorators[0].Pos().Line)
	}
	return int(at.Line)
}

func (u *unit) lambda(n *ast.Lambda, dst uint8) {
	mark := u.next
	parts := u.defaults(n.Span, n.Args)
	s := u.c.scopes[n]
	code := u.functionCode(s, "<lambda>", int(n.Line), n.Args, func(v *unit) {
		r := v.operand(n.Body)
		v.emit(n.Body.Pos(), bytecode.Return, r, 0, 0, 0)
	})
	u.makeFunction(n.Span, s, code, dst, parts)
	u.next = mark
}

// parts are what MakeFunc takes beside the code: consecutive temporaries.
type parts struct {
	first uint8
	flags uint8
}

const (
	partDefaults    uint8 = 1
	partKwDefaults  uint8 = 2
	partAnnotations uint8 = 4
	partClosure     uint8 = 8
)

// part takes the temporary of one part.
//
//go:noinline
func (u *unit) part(p *parts, flag uint8) uint8 {
	t := u.temp()
	if p.flags == 0 {
		p.first = t
	}
	p.flags |= flag
	return t
}

// defaults computes the default values of parameters.
func (u *unit) defaults(at ast.Span, args *ast.Arguments) parts {
	var p parts
	if len(args.Defaults) > 0 {
		t := u.part(&p, partDefaults)
		u.tuple(&ast.Tuple{Span: at, Elts: args.Defaults}, t)
	}
	d := &ast.Dict{Span: at}
	for i, v := range args.KwDefaults {
		if v != nil {
			a := args.KwOnlyArgs[i]
			d.Keys = append(d.Keys, constant(a.Span, u.mangle(a.Arg)))
			d.Values = append(d.Values, v)
		}
	}
	if len(d.Keys) > 0 {
		u.dict(d, u.part(&p, partKwDefaults))
	}
	return p
}

func constant(at ast.Span, s string) *ast.Constant {
	return &ast.Constant{Span: at, Value: ast.ConstStr(s)}
}

// annotations computes the annotations of parameters and result.
func (u *unit) annotations(at ast.Span, args *ast.Arguments, returns ast.Expr, p *parts) {
	var elts []ast.Expr
	add := func(name string, e ast.Expr) {
		if e != nil {
			elts = append(elts, constant(at, u.mangle(name)), u.annotation(e))
		}
	}
	for _, list := range [][]*ast.Arg{args.Args, args.PosOnlyArgs, {args.VarArg}, args.KwOnlyArgs, {args.KwArg}} {
		for _, a := range list {
			if a != nil {
				u.checkParam(a)
				add(a.Arg, a.Annotation)
			}
		}
	}
	add("return", returns)
	if len(elts) > 0 {
		u.tuple(&ast.Tuple{Span: at, Elts: elts}, u.part(p, partAnnotations))
	}
}

// unpackOne is the annotation of "*args: *Ts": the only item of an iterable.
type unpackOne struct{ *ast.Starred }

func (u *unit) unpackOne(n unpackOne, dst uint8) {
	mark := u.next
	v := u.operandLast(n.Value, dst)
	u.emit(n.Span, bytecode.Unpack, dst, v, 1, 0)
	u.next = mark
}

func (u *unit) checkParam(a *ast.Arg) {
	if a.Arg == "__debug__" {
		u.forbidden(a.Span, a.Arg)
	}
}

// functionCode makes the code object of a function, once for each scope: the
// body of a finally clause is compiled more than once.
func (u *unit) functionCode(s *scope, name string, line int, args *ast.Arguments, body func(*unit)) *bytecode.Code {
	if code := u.c.codes[s]; code != nil {
		return code
	}
	v := u.c.newUnit(u, s, name, u.qualName(name), line)
	code := v.code
	code.Flags |= bytecode.Optimized | bytecode.NewLocals | v.suspension()
	code.Flags |= u.nesting()
	code.NParams = len(args.PosOnlyArgs) + len(args.Args)
	code.NPosOnly = len(args.PosOnlyArgs)
	code.NKwOnly = len(args.KwOnlyArgs)
	if args.VarArg != nil {
		code.Flags |= bytecode.VarArgs
	}
	if args.KwArg != nil {
		code.Flags |= bytecode.VarKeywords
	}
	body(v)
	return u.c.keep(s, v)
}

// keep finishes a unit and remembers its code.
func (c *compiler) keep(s *scope, v *unit) *bytecode.Code {
	code := v.finish()
	const suspends = bytecode.Generator | bytecode.Coroutine | bytecode.AsyncGenerator
	code.Positional = !code.Wide && code.NKwOnly == 0 && code.Flags&(bytecode.VarArgs|bytecode.VarKeywords) == 0
	code.Takes = -1
	if code.Positional && code.Flags&suspends == 0 && code.Flags&bytecode.Optimized != 0 {
		code.Takes = code.NParams
	}
	c.codes[s] = code
	return code
}

// suspension says what kind of generator or coroutine the code is.
func (u *unit) suspension() bytecode.Flags {
	switch s := u.top; {
	case s.generator && s.coroutine:
		return bytecode.AsyncGenerator
	case s.generator:
		return bytecode.Generator
	case s.coroutine:
		return bytecode.Coroutine
	}
	return 0
}

// nesting says whether code inside this one is inside a function.
func (u *unit) nesting() bytecode.Flags {
	for s := u.top; s != nil; s = s.parent {
		if s.functionLike() {
			return bytecode.Nested
		}
	}
	return 0
}

// qualName gives the co_qualname of a scope opened here.
func (u *unit) qualName(name string) string {
	p := u
	for p != nil && p.top.kind == typeParamScope {
		p = p.parent
	}
	if p == nil || p.top.kind == moduleScope || p.declaresGlobal(name) {
		return name
	}
	if p.top.kind == classScope {
		return p.code.QualName + "." + name
	}
	return p.code.QualName + ".<locals>." + name
}

func (u *unit) declaresGlobal(name string) bool {
	return u.top.lookup(u.mangle(name)).kind == refDeclared
}

// makeFunction makes a function object of a code object.
func (u *unit) makeFunction(at ast.Span, s *scope, code *bytecode.Code, dst uint8, p parts) {
	mark := u.next
	if len(s.free) > 0 {
		u.closure(at, s, u.part(&p, partClosure))
	}
	u.emit(at, bytecode.MakeFunc, dst, p.first, p.flags, u.child(code))
	u.next = mark
}

// closure builds the tuple of the cells that a scope captures, in dst, the
// topmost temporary.
func (u *unit) closure(at ast.Span, s *scope, dst uint8) {
	if len(s.free) > maxBatch {
		u.emit(at, bytecode.BuildList, dst, dst, 0, 0)
		for _, name := range s.free {
			t := u.temp()
			u.loadCell(at, name, t)
			u.emit(at, bytecode.ListAppend, dst, t, 0, 0)
			u.free(t)
		}
		u.emit(at, bytecode.ListToTuple, dst, dst, 0, 0)
		return
	}
	for i, name := range s.free {
		t := dst
		if i > 0 {
			t = u.temp()
		}
		u.loadCell(at, name, t)
	}
	u.emit(at, bytecode.BuildTuple, dst, dst, uint8(len(s.free)), 0)
	u.free(dst + 1)
}

// loadCell puts the cell of a variable of this code in dst.
func (u *unit) loadCell(at ast.Span, name string, dst uint8) {
	y := u.cellSymbol(name)
	switch {
	case y == nil && u.top.isFree[name]:
		u.emit(at, bytecode.LoadFreeCell, dst, 0, 0, int32(u.top.freeIndex(name)))
	case y == nil:
		u.c.fail(at, "no cell for '"+name+"'")
	case y.overflow:
		u.emit(at, bytecode.GetItemI, dst, u.boxes, 0, y.index)
	default:
		u.move(at, dst, y.reg)
	}
}

// cellSymbol finds the variable of this code that an inner scope captures:
// that of the innermost inlined comprehension or of the function itself.
func (u *unit) cellSymbol(name string) *symbol {
	for s := u.cur; s != nil; s = s.parent {
		if y := s.syms[name]; y != nil && y.ref.kind == refLocal && y.ref.sym == y {
			return y
		}
		if y := s.syms["."+name]; y != nil && s.kind == classScope {
			return y
		}
		if s == u.top {
			break
		}
	}
	return nil
}

// docstring notes the docstring of a function.
func (u *unit) docstring(body []ast.Stmt) {
	if doc, ok := docstringOf(body); ok && u.c.opts.Optimize < 2 {
		u.code.Doc = objmodel.NewStr(cleanDoc(doc))
	}
}

// docstringOf gives the string that a body begins with.
func docstringOf(body []ast.Stmt) (string, bool) {
	if len(body) == 0 {
		return "", false
	}
	e, ok := body[0].(*ast.ExprStmt)
	if !ok {
		return "", false
	}
	k, ok := e.Value.(*ast.Constant)
	if !ok {
		return "", false
	}
	s, ok := k.Value.(ast.ConstStr)
	return string(s), ok
}
