package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// noArguments are the parameters of a function without any.
var noArguments = &ast.Arguments{}

// positional makes parameters of n names that only the compiler uses.
func positional(n int) *ast.Arguments {
	a := &ast.Arguments{}
	for range n {
		a.PosOnlyArgs = append(a.PosOnlyArgs, &ast.Arg{})
	}
	return a
}

// inTypeParams compiles a function whose scope is that of type parameters
// (PEP 695) and calls it with the temporaries after dst as arguments.
func (u *unit) inTypeParams(at ast.Span, node ast.Node, name string, line, args int, dst uint8, body func(v *unit, dst uint8)) {
	s := u.c.scopes[node]
	code := u.functionCode(s, "<generic parameters of "+name+">", line, positional(args), func(v *unit) {
		t := v.temp()
		body(v, t)
		v.emit(at, bytecode.Return, t, 0, 0, 0)
	})
	f := u.temp()
	u.makeFunction(at, s, code, f, parts{})
	for i := range args {
		u.move(at, u.temp(), dst+1+uint8(i))
	}
	u.emit(at, bytecode.Call, f, uint8(args), dst, 0)
	u.free(dst + 1)
}

// genericDef compiles a function with type parameters.
func (u *unit) genericDef(n functionNode, line int, dst uint8) {
	at := n.Pos()
	p := u.defaults(at, n.args)
	args := 0
	for _, f := range []uint8{partDefaults, partKwDefaults} {
		if p.flags&f != 0 {
			args++
		}
	}
	u.inTypeParams(at, n.Stmt, n.name, line, args, dst, func(v *unit, t uint8) {
		params := v.temp()
		v.typeParams(at, n.typeParams, params)
		f := v.temp()
		inner := parts{flags: p.flags, first: uint8(v.next)}
		for i := range args {
			v.move(at, v.temp(), uint8(i))
		}
		v.functionFrom(n, bodyKey{n.Stmt}, line, f, inner)
		pair := v.temps(2)
		v.move(at, pair, f)
		v.move(at, pair+1, params)
		v.emit(at, bytecode.Intrinsic, t, pair, bytecode.IntrinsicSetTypeParams, 0)
	})
}

// genericClass compiles a class with type parameters.
func (u *unit) genericClass(n *ast.ClassDef, line int, dst uint8) {
	u.inTypeParams(n.Span, n, n.Name, line, 0, dst, func(v *unit, t uint8) {
		v.typeParams(n.Span, n.TypeParams, t)
		v.store(n.Span, ".type_params", t)
		v.emit(n.Span, bytecode.Intrinsic, t, t, bytecode.IntrinsicSubscriptGeneric, 0)
		v.store(n.Span, ".generic_base", t)
		bases := append(append([]ast.Expr{}, n.Bases...), &ast.Name{Span: n.Span, Id: ".generic_base"})
		v.classFrom(n, bodyKey{n}, line, bases, t)
	})
}

// typeAlias compiles "type X[T] = value".
func (u *unit) typeAlias(n *ast.TypeAlias) {
	name := n.Name.(*ast.Name)
	t := u.temp()
	if len(n.TypeParams) == 0 {
		u.alias(n, name.Id, t)
	} else {
		u.inTypeParams(n.Span, n, name.Id, int(n.Line), 0, t, func(v *unit, dst uint8) { v.alias(n, name.Id, dst) })
	}
	u.store(name.Span, name.Id, t)
}

// alias makes the alias itself in dst, the topmost temporary.
func (u *unit) alias(n *ast.TypeAlias, name string, dst uint8) {
	u.loadConst(n.Span, ast.ConstStr(name), dst)
	params := u.temp()
	if len(n.TypeParams) > 0 {
		u.typeParams(n.Span, n.TypeParams, params)
	} else {
		u.loadNone(n.Span, params)
	}
	u.thunk(n.Span, bodyKey{n}, name, n.Value, u.temp())
	u.emit(n.Span, bytecode.BuildTuple, dst, dst, 3, 0)
	u.emit(n.Span, bytecode.Intrinsic, dst, dst, bytecode.IntrinsicTypeAlias, 0)
	u.free(dst + 1)
}

// thunk makes a function that computes an expression when it is asked for.
func (u *unit) thunk(at ast.Span, key ast.Node, name string, e ast.Expr, dst uint8) {
	s := u.c.scopes[key]
	if star, ok := e.(*ast.Starred); ok {
		e = unpackOne{star}
	}
	code := u.functionCode(s, name, int(at.Line), noArguments, func(v *unit) {
		r := v.operand(e)
		v.emit(e.Pos(), bytecode.Return, r, 0, 0, 0)
	})
	u.makeFunction(at, s, code, dst, parts{})
}

// typeParams makes the type parameters, binds their names and puts a tuple of
// them in dst.
func (u *unit) typeParams(at ast.Span, list []ast.TypeParam, dst uint8) {
	mark := u.next
	all := u.temp()
	u.emit(at, bytecode.BuildList, all, all, 0, 0)
	for _, p := range list {
		t := u.temp()
		u.typeParam(p, t)
		u.emit(p.Pos(), bytecode.ListAppend, all, t, 0, 0)
		u.free(t)
	}
	u.emit(at, bytecode.ListToTuple, dst, all, 0, 0)
	u.next = mark
}

// typeParam makes one type parameter in t, the topmost temporary.
func (u *unit) typeParam(p ast.TypeParam, t uint8) {
	at := p.Pos()
	var name string
	var byDefault ast.Expr
	kind := uint8(bytecode.IntrinsicTypeVar)
	switch n := p.(type) {
	case *ast.TypeVar:
		name, byDefault = n.Name, n.DefaultValue
		u.loadConst(at, ast.ConstStr(name), t)
		if n.Bound != nil {
			kind = bytecode.IntrinsicTypeVarBound
			if _, ok := n.Bound.(*ast.Tuple); ok {
				kind = bytecode.IntrinsicTypeVarConstr
			}
			u.thunk(n.Bound.Pos(), n, name, n.Bound, u.temp())
		}
	case *ast.ParamSpec:
		name, byDefault, kind = n.Name, n.DefaultValue, bytecode.IntrinsicParamSpec
		u.loadConst(at, ast.ConstStr(name), t)
	case *ast.TypeVarTuple:
		name, byDefault, kind = n.Name, n.DefaultValue, bytecode.IntrinsicTypeVarTuple
		u.loadConst(at, ast.ConstStr(name), t)
	}
	u.emit(at, bytecode.Intrinsic, t, t, kind, 0)
	u.free(t + 1)
	if byDefault != nil {
		u.thunk(byDefault.Pos(), defaultKey{p}, name, byDefault, u.temp())
		u.emit(at, bytecode.Intrinsic, t, t, bytecode.IntrinsicTypeParamDefault, 0)
		u.free(t + 1)
	}
	u.store(at, name, t)
}
