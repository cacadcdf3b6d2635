package compile

import (
	"sort"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// class compiles a class statement.
func (u *unit) class(n *ast.ClassDef) {
	d := u.decorators(n.DecoratorList)
	f := u.temp()
	line := firstLine(n.Span, n.DecoratorList)
	if len(n.TypeParams) > 0 {
		u.genericClass(n, line, f)
	} else {
		u.classFrom(n, n, line, n.Bases, f)
	}
	u.applyDecorators(d, f)
	u.store(n.Span, n.Name, d.first)
}

// classFrom builds the class in dst, the topmost temporary.
func (u *unit) classFrom(n *ast.ClassDef, key ast.Node, line int, bases []ast.Expr, dst uint8) {
	u.checkKeywords(n.Keywords)
	code := u.classCode(n, u.c.scopes[key], line)
	u.emit(n.Span, bytecode.BuildClass, dst, 0, 0, 0)
	if isSpread(bases, n.Keywords) {
		u.classSpread(n, key, code, bases, dst)
		return
	}
	u.makeFunction(n.Span, u.c.scopes[key], code, u.temp(), parts{})
	u.loadConst(n.Span, ast.ConstStr(n.Name), u.temp())
	count, names := u.arguments(bases, n.Keywords)
	u.emit(n.Span, bytecode.Call, dst, count+2, dst, u.kwNames(names))
	u.free(dst + 1)
}

// classSpread is classFrom for bases or keywords that are unpacked.
func (u *unit) classSpread(n *ast.ClassDef, key ast.Node, code *bytecode.Code, bases []ast.Expr, dst uint8) {
	list := u.temp()
	f := u.temp()
	u.makeFunction(n.Span, u.c.scopes[key], code, f, parts{})
	u.loadConst(n.Span, ast.ConstStr(n.Name), u.temp())
	u.emit(n.Span, bytecode.BuildList, list, f, 2, 0)
	u.free(f)
	t := u.temp()
	u.items(n.Span, bases, t)
	u.emit(n.Span, bytecode.ListExtend, list, t, 0, 0)
	u.free(t)
	u.emit(n.Span, bytecode.ListToTuple, list, list, 0, 0)
	if len(n.Keywords) > 0 {
		u.keywordDict(n.Span, dst, n.Keywords, u.temp())
	}
	u.emit(n.Span, bytecode.CallEx, dst, flag(len(n.Keywords) > 0), dst, 0)
	u.free(dst + 1)
}

// classCode makes the code object of a class body, which runs with the
// namespace of the class as its locals.
func (u *unit) classCode(n *ast.ClassDef, s *scope, line int) *bytecode.Code {
	if code := u.c.codes[s]; code != nil {
		return code
	}
	v := u.c.newUnit(u, s, n.Name, u.qualName(n.Name), line)
	start := ast.Span{Line: int32(line), EndLine: int32(line)}
	t := v.temp()
	v.load(start, "__name__", t)
	v.store(start, "__module__", t)
	v.loadConst(start, ast.ConstStr(v.code.QualName), t)
	v.store(start, "__qualname__", t)
	v.loadConst(start, ast.ConstInt{Small: int64(line)}, t)
	v.store(start, "__firstlineno__", t)
	if len(n.TypeParams) > 0 {
		v.load(start, ".type_params", t)
		v.store(start, "__type_params__", t)
	}
	if d := s.syms[".__classdict__"]; s.needsClassDict && d != nil {
		v.emit(start, bytecode.LoadLocals, t, 0, 0, 0)
		v.emit(start, bytecode.StoreCell, d.reg, t, 0, 0)
	}
	v.free(t)
	v.body(n.Body)
	v.endClass(s)
	return u.c.keep(s, v)
}

// endClass stores what the class body knows of itself, and returns the cell of
// __class__ for type.__new__ to fill.
func (u *unit) endClass(s *scope) {
	if u.dead {
		return
	}
	t := u.temp()
	u.loadConst(nowhere, staticAttributes(s), t)
	u.emit(nowhere, bytecode.StoreName, t, 0, 0, u.name("__static_attributes__"))
	if d := s.syms[".__classdict__"]; s.needsClassDict && d != nil {
		u.emit(nowhere, bytecode.StoreName, d.reg, 0, 0, u.name("__classdictcell__"))
	}
	if k := s.syms[".__class__"]; s.needsClassCell && k != nil {
		u.emit(nowhere, bytecode.StoreName, k.reg, 0, 0, u.name("__classcell__"))
		u.emit(nowhere, bytecode.Return, k.reg, 0, 0, 0)
		u.dead = true
	} else {
		u.returnNone(nowhere)
	}
	u.free(t)
}

// staticAttributes are the attributes that methods assign to self.
func staticAttributes(s *scope) ast.ConstTuple {
	names := make([]string, 0, len(s.static))
	for n := range s.static {
		names = append(names, n)
	}
	sort.Strings(names)
	list := ast.ConstTuple{}
	for _, n := range names {
		list = append(list, ast.ConstStr(n))
	}
	return list
}

// body compiles the statements of a module or class, with its docstring and
// annotations.
func (u *unit) body(body []ast.Stmt) {
	if hasAnnotation(body) {
		u.emit(ast.Span{Line: int32(u.code.FirstLine), EndLine: int32(u.code.FirstLine)}, bytecode.SetupAnnotations, 0, 0, 0, 0)
	}
	if doc, ok := docstringOf(body); ok && u.c.opts.Optimize < 2 {
		at := body[0].(*ast.ExprStmt).Value.Pos()
		t := u.temp()
		u.loadConst(at, ast.ConstStr(cleanDoc(doc)), t)
		u.emit(at, bytecode.StoreName, t, 0, 0, u.name("__doc__"))
		u.free(t)
		body = body[1:]
	}
	u.stmts(body)
}

// moduleBody compiles a module.
func (u *unit) moduleBody(body []ast.Stmt) {
	u.body(body)
	u.returnNone(lastSpan(body))
}
