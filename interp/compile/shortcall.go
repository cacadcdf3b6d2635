package compile

import (
	"slices"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// A call looks its callee up before it computes the arguments. Where it hardly
// can be told which came first, they are computed first: then TryCall or
// TryCallMethod before the two instructions of lookup and call does the work of
// both, if the callee turns out to be a function in Python.

// isShort reports whether a call of a name can be made so: of a global function
// or a free variable, with arguments that call nothing themselves. If one of them fails, the machine
// sees to it that a missing callee is reported before (see Machine.sooner). What
// CapWords name is a class, which TryCall does not call.
func (u *unit) isShort(n *ast.Call) bool {
	f, ok := n.Func.(*ast.Name)
	if !ok || len(n.Keywords) > 0 || f.Id[0] >= 'A' && f.Id[0] <= 'Z' || listed(builtInFunctions, f.Id) || n.Line != n.EndLine {
		return false
	}
	switch u.cur.lookup(u.mangle(f.Id)).kind {
	case refGlobal:
		if u.cur.inlined && u.top.kind == moduleScope {
			return false
		}
	case refFree:
	default:
		return false
	}
	if u.cur.seesClass || u.cur.kind == classScope {
		return false
	}
	return u.areCalm(n.Args)
}

// tryCall stands before the lookup and the call of a short one.
func (u *unit) tryCall(n *ast.Call) {
	name := u.mangle(n.Func.(*ast.Name).Id)
	if u.cur.lookup(name).kind == refFree {
		u.emit(n.Span, bytecode.TryCallFree, 0, 0, 0, int32(u.top.freeIndex(name)))
		return
	}
	u.emit(n.Span, bytecode.TryCall, 0, 0, 0, u.nextSite())
}

// isShortMethod is isShort for obj.m(), where the lookup itself may run anything:
// only for constants and local variables that have a value.
func (u *unit) isShortMethod(n *ast.Call, f *ast.Attribute) bool {
	if len(n.Keywords) > 0 || listed(commonMethods, f.Attr) || f.EndLine != n.EndLine {
		return false
	}
	for _, a := range n.Args {
		if !u.isShortArgument(a) {
			return false
		}
	}
	return true
}

// isShortArgument reports whether an expression is a constant or a local variable
// with a value.
func (u *unit) isShortArgument(e ast.Expr) bool {
	_, ok := u.c.fold(e)
	return ok || u.isSettled(e)
}

// isSettled reports whether an expression is a local variable with a value.
func (u *unit) isSettled(e ast.Expr) bool {
	name, ok := e.(*ast.Name)
	if !ok {
		return false
	}
	r := u.cur.lookup(u.mangle(name.Id))
	return r.kind == refLocal && !r.sym.overflow && !r.sym.cell && u.proven(r.sym)
}

// areCalm reports whether all arguments are calm, and few instructions together.
func (u *unit) areCalm(args []ast.Expr) bool {
	room := bytecode.MostArgumentCode
	for _, a := range args {
		if !u.isCalm(a, &room) {
			return false
		}
	}
	return true
}

// isCalm reports whether an expression is of variables, constants, attributes,
// items and arithmetic only, and takes no more instructions than there is room
// for. Its operators may run code of a program's classes, before the callee is
// looked up: that can be told only if this code binds the callee's name anew, or
// does something to be seen although the callee is missing.
func (u *unit) isCalm(e ast.Expr, room *int) bool {
	if *room--; *room <= 0 {
		return false
	}
	if _, ok := u.c.fold(e); ok {
		return true
	}
	switch e := e.(type) {
	case *ast.Name:
		kind := u.cur.lookup(u.mangle(e.Id)).kind
		return kind == refGlobal && !u.cur.seesClass || kind == refName && u.cur.kind != classScope || kind == refFree && u.cur.kind != classScope || u.isSettled(e)
	case *ast.Attribute:
		return u.isCalm(e.Value, room)
	case *ast.Subscript:
		_, slice := e.Slice.(*ast.Slice)
		return !slice && u.isCalm(e.Value, room) && u.isCalm(e.Slice, room)
	case *ast.BinOp:
		_, formats := u.c.percentFormat(e)
		return !formats && u.isCalm(e.Left, room) && u.isCalm(e.Right, room)
	}
	return false
}

// The built-in functions that programs call most and the methods of built-in
// types, in order: TryCall before them is in vain.
var (
	builtInFunctions = []string{
		"abs", "all", "any", "bool", "bytes", "callable", "chr", "dict", "divmod", "enumerate", "filter", "float", "format",
		"frozenset", "getattr", "hasattr", "hash", "hex", "id", "int", "isinstance", "issubclass", "iter", "len", "list", "map", "max",
		"min", "next", "object", "open", "ord", "pow", "print", "range", "repr", "reversed", "round", "set", "setattr", "sorted",
		"str", "sum", "super", "tuple", "type", "zip",
	}
	commonMethods = []string{
		"add", "append", "appendleft", "clear", "copy", "count", "decode", "discard", "encode", "endswith", "extend", "find", "format",
		"get", "group", "index", "insert", "isdigit", "items", "join", "keys", "lower", "pop", "popleft", "remove", "replace",
		"reverse", "setdefault", "sort", "split", "startswith", "strip", "update", "upper", "values", "write",
	}
)

func listed(names []string, name string) bool {
	_, ok := slices.BinarySearch(names, name)
	return ok
}
