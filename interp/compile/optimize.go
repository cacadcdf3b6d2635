package compile

import (
	"reflect"

	"github.com/minipy-go/minipy/parser/ast"
)

// Optimize changes a tree to what CPython's optimiser of trees makes of it, for
// compile() with the flag PyCF_OPTIMIZED_AST: operations on constants become
// constants. level is that of -O, which __debug__ depends on. Code generation does not need it,
// for it folds by itself.
func Optimize(mod ast.Mod, level int, future Future) {
	c := &compiler{opts: Options{Optimize: level}, future: future, folds: map[ast.Expr]folded{}}
	c.findFutures(mod)
	o := &optimizer{c}
	o.parts(reflect.ValueOf(mod).Elem())
	if m, ok := mod.(*ast.Module); ok {
		o.body(m.Body)
	}
}

// optimizer rewrites a tree, parts before wholes.
type optimizer struct{ c *compiler }

var (
	exprType = reflect.TypeFor[ast.Expr]()
	nodeType = reflect.TypeFor[ast.Node]()
)

// parts rewrites the expressions in the fields of a struct.
func (o *optimizer) parts(v reflect.Value) {
	for i := range v.NumField() {
		f := v.Field(i)
		if o.c.future&FutureAnnotations != 0 && (v.Type().Field(i).Name == "Annotation" || v.Type().Field(i).Name == "Returns") {
			continue
		}
		o.value(f)
	}
}

func (o *optimizer) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() || v.Kind() == reflect.Interface && !v.Type().Implements(nodeType) {
			return // or a constant
		}
		node := v.Elem()
		if v.Kind() == reflect.Interface {
			node = node.Elem()
		}
		if !o.c.enter() {
			return
		}
		o.parts(node)
		o.c.leave()
		if v.Type() == exprType {
			v.Set(reflect.ValueOf(o.expr(v.Interface().(ast.Expr))))
			return
		}
		o.node(v.Interface())
	case reflect.Slice:
		for i := range v.Len() {
			o.value(v.Index(i))
		}
	}
}

// node rewrites what is no expression.
func (o *optimizer) node(n any) {
	switch n := n.(type) {
	case *ast.FunctionDef:
		o.body(n.Body)
	case *ast.AsyncFunctionDef:
		o.body(n.Body)
	case *ast.ClassDef:
		o.body(n.Body)
	case *ast.For:
		n.Iter = o.searched(n.Iter)
	case *ast.AsyncFor:
		n.Iter = o.searched(n.Iter)
	case *ast.Comprehension:
		n.Iter = o.searched(n.Iter)
	}
}

// body sees to it that folding makes no docstring.
func (o *optimizer) body(list []ast.Stmt) {
	if len(list) == 0 {
		return
	}
	first, ok := list[0].(*ast.ExprStmt)
	if !ok {
		return
	}
	k, ok := first.Value.(*ast.Constant)
	if !ok || !o.isNew(k) {
		return
	}
	if _, isStr := k.Value.(ast.ConstStr); isStr {
		first.Value = &ast.JoinedStr{Span: k.Span, Values: []ast.Expr{k}}
	}
}

// isNew reports whether a constant was made by folding.
func (o *optimizer) isNew(k *ast.Constant) bool {
	_, ok := o.c.folds[k]
	return ok
}

// constant makes the node of a constant that folding found.
func (o *optimizer) constant(at ast.Expr, v ast.ConstValue) ast.Expr {
	k := &ast.Constant{Span: at.Pos(), Value: v}
	o.c.folds[k] = folded{}
	return k
}

// expr rewrites an expression whose parts are rewritten.
func (o *optimizer) expr(e ast.Expr) ast.Expr {
	if _, ok := e.(*ast.Constant); ok {
		return e
	}
	if v, ok := o.c.fold(e); ok {
		return o.constant(e, v)
	}
	switch n := e.(type) {
	case *ast.UnaryOp:
		return o.negated(n)
	case *ast.BinOp:
		if f, ok := o.c.percentFormat(n); ok {
			return f
		}
	case *ast.Compare:
		last := len(n.Ops) - 1
		if n.Ops[last] == ast.CmpIn || n.Ops[last] == ast.CmpNotIn {
			n.Comparators[last] = o.searched(n.Comparators[last])
		}
	}
	return e
}

// opposite are the comparisons that "not" turns into others.
var opposite = map[ast.CmpOperator]ast.CmpOperator{
	ast.CmpIs: ast.CmpIsNot, ast.CmpIsNot: ast.CmpIs, ast.CmpIn: ast.CmpNotIn, ast.CmpNotIn: ast.CmpIn,
}

// negated rewrites "not a in b".
func (o *optimizer) negated(n *ast.UnaryOp) ast.Expr {
	cmp, ok := n.Operand.(*ast.Compare)
	if !ok || n.Op != ast.UnaryNot || len(cmp.Ops) != 1 {
		return n
	}
	op, ok := opposite[cmp.Ops[0]]
	if !ok {
		return n
	}
	cmp.Ops[0] = op
	return cmp
}

// searched rewrites a display that is only searched or iterated over.
func (o *optimizer) searched(e ast.Expr) ast.Expr {
	if v, ok := o.c.foldMembers(e); ok {
		return o.constant(e, v)
	}
	if l, ok := e.(*ast.List); ok && !hasStar(l.Elts) {
		return &ast.Tuple{Span: l.Span, Elts: l.Elts, Ctx: l.Ctx}
	}
	return e
}
