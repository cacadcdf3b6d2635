package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// Some built-in functions and methods have a quick form, which sees the values
// alone and raises nothing (objmodel.MethodDef.Quick). TryQuick or
// TryQuickMethod before lookup, arguments and call does the work of all of them,
// with arguments that are read where they are, if that is what is called.

// quickFunctions are how many arguments the quick form of a built-in function or
// class takes.
var quickFunctions = map[string]int{
	"abs": 1, "bool": 1, "callable": 1, "chr": 1, "divmod": 2, "float": 1, "hash": 1, "int": 1, "isinstance": 2,
	"issubclass": 2, "len": 1, "max": 2, "min": 2, "ord": 1, "round": 1, "str": 1, "type": 1,
}

// quickMethods are the same of methods.
var quickMethods = map[string]int{
	"add": 1, "append": 1, "endswith": 1, "get": 1, "isalnum": 0, "isalpha": 0, "isdigit": 0, "isspace": 0,
	"lower": 0, "pop": 0, "popleft": 0, "startswith": 1, "strip": 0, "upper": 0,
}

// isQuick reports whether a call of a name may be of a built-in function with a
// quick form. As its arguments are computed before it is looked up, they are of
// the kind that isShort wants.
func (u *unit) isQuick(n *ast.Call) bool {
	f, ok := n.Func.(*ast.Name)
	if !ok || len(n.Keywords) > 0 || len(n.Args) == 0 || n.Line != n.EndLine || quickFunctions[f.Id] != len(n.Args) {
		return false
	}
	kind := u.cur.lookup(u.mangle(f.Id)).kind
	if kind != refGlobal && kind != refName || u.cur.seesClass || u.cur.kind == classScope {
		return false
	}
	return u.areCalm(n.Args)
}

// quickCall compiles a call that isQuick.
func (u *unit) quickCall(n *ast.Call, dst uint8) {
	mark := u.next
	base := u.scratch(dst)
	first := u.temps(len(n.Args))
	var regs [2]uint8
	for i, a := range n.Args {
		regs[i] = u.inPlace(a, first+uint8(i))
	}
	try := u.emit(n.Span, bytecode.TryQuick, regs[0], regs[len(n.Args)-1], 0, u.nextSite())
	u.expr(n.Func, base)
	for i, a := range n.Args {
		if r := first + uint8(i); regs[i] != r {
			u.emit(a.Pos(), bytecode.Move, r, regs[i], 0, 0)
		}
	}
	u.quickEnd(try, u.emit(n.Span, bytecode.Call, base, uint8(len(n.Args)), dst, 0))
	u.next = mark
}

// inPlace gives the register of a local variable with a value, or computes
// another expression into r.
func (u *unit) inPlace(e ast.Expr, r uint8) uint8 {
	if u.isSettled(e) {
		y, _ := u.local(e.(*ast.Name).Id)
		return y.reg
	}
	u.expr(e, r)
	return r
}

// quickEnd tells a TryQuick or TryQuickMethod where the call is that it stands for.
func (u *unit) quickEnd(try, call int) { u.code.Instrs[try].C = uint8(call - try) }

// isQuickMethod reports whether a call of a method may be of a built-in one with
// a quick form.
func (u *unit) isQuickMethod(n *ast.Call, f *ast.Attribute) bool {
	args, ok := quickMethods[f.Attr]
	return ok && args == len(n.Args) && len(n.Keywords) == 0 && f.EndLine == n.EndLine && (args == 0 || u.isShortArgument(n.Args[0]))
}

// quickMethodCall compiles a call that isQuickMethod, of the method of what is in
// obj, from base on.
func (u *unit) quickMethodCall(n *ast.Call, f *ast.Attribute, base, obj, dst uint8, name int32) {
	arg := obj
	if len(n.Args) > 0 {
		arg = u.inPlace(n.Args[0], u.temp())
	}
	try := u.emit(n.Span, bytecode.TryQuickMethod, obj, arg, 0, name)
	u.emit(attributeSpan(f.Span, f), bytecode.LoadMethod, base, obj, 0, name)
	if r := base + 2; len(n.Args) > 0 && arg != r {
		u.emit(n.Args[0].Pos(), bytecode.Move, r, arg, 0, 0)
	}
	u.quickEnd(try, u.emit(attributeSpan(n.Span, f), bytecode.CallMethod, base, uint8(len(n.Args)), dst, 0))
}
