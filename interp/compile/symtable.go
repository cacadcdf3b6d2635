package compile

import (
	"fmt"

	"github.com/minipy-go/minipy/parser/ast"
)

// table is the first pass: it notes in each scope the names it mentions.
type table struct {
	c   *compiler
	cur *scope
}

// buildTable makes the symbol table of a tree and gives its outermost scope.
func (c *compiler) buildTable(mod ast.Mod) *scope {
	top := &scope{kind: moduleScope, name: "top"}
	t := &table{c, top}
	switch m := mod.(type) {
	case *ast.Module:
		t.stmts(m.Body)
	case *ast.Interactive:
		t.stmts(m.Body)
	case *ast.Expression:
		t.expr(m.Body)
	}
	if c.err != nil {
		return top
	}
	c.resolve(top)
	top.finishFree()
	return top
}

// open starts a scope for a node.
//
//go:noinline
func (t *table) open(kind scopeKind, name string, node ast.Node) *scope {
	s := &scope{kind: kind, name: name, node: node, parent: t.cur, private: t.cur.private, mangled: t.cur.mangled, inIterable: t.cur.inIterable}
	t.cur.children = append(t.cur.children, s)
	if t.c.scopes[node] == nil {
		t.c.scopes[node] = s
	}
	t.cur = s
	return s
}

func (t *table) close() { t.cur = t.cur.parent }

func (t *table) fail(at ast.Node, format string, args ...any) {
	t.c.fail(at.Pos(), fmt.Sprintf(format, args...))
}

// add notes that the current scope mentions a name.
//
//go:noinline
func (t *table) add(name string, how defs, at ast.Node) *symbol {
	return t.addTo(t.cur, name, how, at)
}

func (t *table) addTo(s *scope, name string, how defs, at ast.Node) *symbol {
	y := s.symbol(s.mangle(name))
	if how&defParam != 0 && y.defs&defParam != 0 {
		t.fail(at, "duplicate argument '%s' in function definition", name)
	}
	if how&defTypeParam != 0 && y.defs&defTypeParam != 0 {
		t.fail(at, "duplicate type parameter '%s'", name)
	}
	y.defs |= how
	if how&defGlobal != 0 {
		s.root().symbol(y.name).defs |= defGlobal // in the module too, as in CPython
	}
	return y
}

//go:noinline
func (t *table) stmts(body []ast.Stmt) {
	for _, s := range body {
		t.stmt(s)
	}
}

// decl handles a global or nonlocal statement.
func (t *table) decl(at ast.Node, names []string, how defs) {
	word := "global"
	if how == defNonlocal {
		word = "nonlocal"
	}
	for _, name := range names {
		mangled := t.cur.mangle(name)
		if y := t.cur.syms[mangled]; y != nil {
			switch {
			case y.defs&defParam != 0:
				t.fail(at, "name '%s' is parameter and %s", name, word)
			case y.defs&(defGlobal|defNonlocal) != 0 && y.defs&how == 0:
				t.c.fail(y.at, fmt.Sprintf("name '%s' is nonlocal and global", name))
			case y.defs&defAnnot != 0:
				t.fail(at, "annotated name '%s' can't be %s", name, word)
			case y.defs&defUse != 0 && y.defs&how == 0:
				t.fail(at, "name '%s' is used prior to %s declaration", name, word)
			case y.defs&defLocal != 0 && y.defs&how == 0:
				t.fail(at, "name '%s' is assigned to before %s declaration", name, word)
			}
		}
		if y := t.add(name, how, at); y.at.Line == 0 {
			y.at = at.Pos()
		}
	}
}

//go:noinline
func (t *table) exprs(list []ast.Expr) {
	for _, e := range list {
		t.expr(e)
	}
}

// function notes a def, async def or lambda.
func (t *table) function(node ast.Node, name string, args *ast.Arguments, returns ast.Expr, params []ast.TypeParam, body func()) *scope {
	t.exprs(args.Defaults)
	for _, d := range args.KwDefaults {
		if d != nil {
			t.expr(d)
		}
	}
	if len(params) > 0 {
		t.typeParams(node, name, params)
		t.defaultParams(args)
	}
	t.annotations(args, returns)
	s := t.openFunction(node, name, len(params) > 0)
	for _, list := range [][]*ast.Arg{args.PosOnlyArgs, args.Args, args.KwOnlyArgs} {
		for _, a := range list {
			t.param(a)
		}
	}
	t.param(args.VarArg)
	t.param(args.KwArg)
	body()
	t.close()
	if len(params) > 0 {
		t.close()
	}
	return s
}

// defaultParams gives the scope of type parameters the parameters through which
// it gets a function's defaults.
func (t *table) defaultParams(args *ast.Arguments) {
	s := t.cur
	before := len(s.order)
	if len(args.Defaults) > 0 {
		s.symbol(".defaults").defs |= defParam
	}
	for _, d := range args.KwDefaults {
		if d != nil {
			s.symbol(".kwdefaults").defs |= defParam
			break
		}
	}
	s.order = append(append([]*symbol{}, s.order[before:]...), s.order[:before]...)
}

// openFunction opens the scope of a function; with type parameters the node
// itself already stands for their scope, and bodyKey for the function's.
func (t *table) openFunction(node ast.Node, name string, generic bool) *scope {
	if generic {
		return t.open(functionScope, name, bodyKey{node})
	}
	return t.open(functionScope, name, node)
}

// bodyKey names the scope of a def's or class's body where the node itself
// stands for the scope of its type parameters.
type bodyKey struct{ ast.Node }

// defaultKey names the scope of the default of a type parameter.
type defaultKey struct{ ast.Node }

func (t *table) param(a *ast.Arg) {
	if a == nil {
		return
	}
	t.add(a.Arg, defParam, a)
	t.cur.params++
}

func (t *table) annotations(args *ast.Arguments, returns ast.Expr) {
	for _, list := range [][]*ast.Arg{args.PosOnlyArgs, args.Args, {args.VarArg}, args.KwOnlyArgs, {args.KwArg}} {
		for _, a := range list {
			if a != nil && a.Annotation != nil {
				t.annotation(a.Annotation)
			}
		}
	}
	if returns != nil {
		t.annotation(returns)
	}
}

// annotation notes the names of an annotation; if it stays a string, it only
// looks for what may not stand there.
func (t *table) annotation(e ast.Expr) {
	if t.c.future&FutureAnnotations == 0 {
		t.expr(e)
		return
	}
	outer := t.cur
	t.cur = &scope{kind: annotationScope, name: "annotation", node: e, parent: outer, private: outer.private, mangled: outer.mangled}
	t.expr(e)
	t.cur = outer
}

// class notes a class statement.
func (t *table) class(n *ast.ClassDef) {
	t.add(n.Name, defLocal, n)
	t.exprs(n.DecoratorList)
	var key ast.Node = n
	if len(n.TypeParams) > 0 {
		t.typeParams(n, n.Name, n.TypeParams)
		t.add(".type_params", defLocal, n)
		t.add(".type_params", defUse, n)
		t.add(".generic_base", defLocal, n)
		key = bodyKey{n}
	}
	t.exprs(n.Bases)
	for _, k := range n.Keywords {
		t.expr(k.Value)
	}
	s := t.open(classScope, n.Name, key)
	s.private, s.mangled = n.Name, nil
	if len(n.TypeParams) > 0 {
		t.add("__type_params__", defLocal, n)
		t.add(".type_params", defUse, n)
	}
	t.stmts(n.Body)
	t.close()
	if len(n.TypeParams) > 0 {
		t.close()
	}
}

// typeParams opens the scope of type parameters and leaves it open.
func (t *table) typeParams(node ast.Node, name string, params []ast.TypeParam) {
	inClass := t.cur.kind == classScope
	s := t.open(typeParamScope, name, node)
	if class, ok := node.(*ast.ClassDef); ok {
		s.private, s.mangled = class.Name, map[string]bool{}
		for _, p := range params {
			s.mangled[typeParamName(p)] = true
		}
	}
	if inClass {
		t.seeClass(s, node)
	}
	for _, p := range params {
		switch p := p.(type) {
		case *ast.TypeVar:
			t.add(p.Name, defTypeParam|defLocal, p)
			t.typeVarScope(p.Name, p.Bound, p, inClass)
			t.typeVarScope(p.Name, p.DefaultValue, defaultKey{p}, inClass)
		case *ast.ParamSpec:
			t.add(p.Name, defTypeParam|defLocal, p)
			t.typeVarScope(p.Name, p.DefaultValue, defaultKey{p}, inClass)
		case *ast.TypeVarTuple:
			t.add(p.Name, defTypeParam|defLocal, p)
			t.typeVarScope(p.Name, p.DefaultValue, defaultKey{p}, inClass)
		}
	}
}

func typeParamName(p ast.TypeParam) string {
	switch p := p.(type) {
	case *ast.TypeVar:
		return p.Name
	case *ast.ParamSpec:
		return p.Name
	case *ast.TypeVarTuple:
		return p.Name
	}
	return ""
}

func (t *table) typeVarScope(name string, e ast.Expr, key ast.Node, inClass bool) {
	if e == nil {
		return
	}
	s := t.open(typeVarScope, name, key)
	if inClass {
		t.seeClass(s, e)
	}
	t.expr(e)
	t.close()
}

// seeClass marks an annotation scope that looks names up in a class body.
func (t *table) seeClass(s *scope, at ast.Node) {
	s.seesClass = true
	t.addTo(s, "__classdict__", defUse, at)
}
