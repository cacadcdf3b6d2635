package compile

import (
	"unicode/utf8"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// maxArgs is how many arguments a call passes in registers; with more it
// passes a list.
const maxArgs = 30

func runes(s string) int { return utf8.RuneCountInString(s) }

// call compiles a call. Callee and arguments go to consecutive temporaries
// above all live ones.
func (u *unit) call(n *ast.Call, dst uint8) {
	u.checkKeywords(n.Keywords)
	if isSpread(n.Args, n.Keywords) {
		mark := u.next
		base := u.scratch(dst)
		u.expr(n.Func, base)
		u.callSpread(n.Span, base, n.Args, n.Keywords, dst)
		u.next = mark
		return
	}
	if f, ok := n.Func.(*ast.Attribute); ok && f.Ctx == ast.Load {
		u.methodCall(n, f, dst)
		return
	}
	if u.isQuick(n) {
		u.quickCall(n, dst)
		return
	}
	mark := u.next
	base := u.scratch(dst)
	if u.isShort(n) {
		count, _ := u.arguments(n.Args, nil)
		u.tryCall(n)
		u.expr(n.Func, base)
		u.emit(n.Span, bytecode.Call, base, count, dst, 0)
	} else {
		u.expr(n.Func, base)
		u.callWith(n.Span, base, n.Args, n.Keywords, dst)
	}
	u.next = mark
}

// callWith calls what is in base, the topmost temporary.
func (u *unit) callWith(at ast.Span, base uint8, args []ast.Expr, keywords []*ast.Keyword, dst uint8) {
	count, names := u.arguments(args, keywords)
	u.emit(at, bytecode.Call, base, count, dst, u.kwNames(names))
}

// arguments computes the arguments into consecutive temporaries.
func (u *unit) arguments(args []ast.Expr, keywords []*ast.Keyword) (uint8, []string) {
	for i := 0; i < len(args); i++ {
		if i+1 < len(args) && u.isSettled(args[i]) && u.isSettled(args[i+1]) {
			a, b := u.inPlace(args[i], 0), u.inPlace(args[i+1], 0)
			r := u.temps(2)
			u.emit(args[i].Pos(), bytecode.Move2, r, a, r+1, int32(b))
			i++
			continue
		}
		u.expr(args[i], u.temp())
	}
	var names []string
	for _, k := range keywords {
		u.expr(k.Value, u.temp())
		names = append(names, k.Arg)
	}
	return uint8(len(args) + len(keywords)), names
}

// methodCall compiles obj.m(args).
func (u *unit) methodCall(n *ast.Call, f *ast.Attribute, dst uint8) {
	mark := u.next
	base := u.scratch(dst)
	at := attributeSpan(f.Span, f)
	name := u.site(u.mangle(f.Attr))
	if u.isZeroArgSuper(f.Value) {
		u.loadSuper(f, base, name)
	} else {
		obj := u.operandLast(f.Value, base)
		u.free(base)
		u.temps(2)
		if u.isQuickMethod(n, f) {
			u.quickMethodCall(n, f, base, obj, dst, name)
			u.next = mark
			return
		}
		if u.isShortMethod(n, f) {
			count, _ := u.arguments(n.Args, nil)
			u.emit(n.Span, bytecode.TryCallMethod, 0, obj, 0, name)
			u.emit(at, bytecode.LoadMethod, base, obj, 0, name)
			u.emit(attributeSpan(n.Span, f), bytecode.CallMethod, base, count, dst, 0)
			u.next = mark
			return
		}
		u.emit(at, bytecode.LoadMethod, base, obj, 0, name)
	}
	count, names := u.arguments(n.Args, n.Keywords)
	u.emit(attributeSpan(n.Span, f), bytecode.CallMethod, base, count, dst, u.kwNames(names))
	u.next = mark
}

// isZeroArgSuper reports whether an expression is "super()" in a method. As in
// CPython, a module that itself mentions super gets ordinary calls.
func (u *unit) isZeroArgSuper(e ast.Expr) bool {
	call, ok := e.(*ast.Call)
	if !ok || len(call.Args) > 0 || len(call.Keywords) > 0 {
		return false
	}
	name, ok := call.Func.(*ast.Name)
	if !ok || name.Id != "super" || u.cur.lookup("super").kind != refGlobal || u.top.kind != functionScope {
		return false
	}
	return u.cur.lookup("__class__").kind == refFree && u.code.NParams > 0 && u.top.root().syms["super"] == nil
}

// loadSuper looks a method up in super().
func (u *unit) loadSuper(f *ast.Attribute, base uint8, name int32) {
	call := f.Value.(*ast.Call)
	u.temp()
	super := u.temp()
	u.emit(call.Func.Pos(), bytecode.LoadGlobal, super, 0, 0, u.site("super"))
	class := u.temp()
	u.load(call.Span, "__class__", class)
	self := u.firstArgument(call.Span)
	u.emit(f.Span, bytecode.LoadSuper, base, class, self, name)
	u.free(super)
}

// firstArgument gives the register of the first argument of this function.
func (u *unit) firstArgument(at ast.Span) uint8 {
	y := u.top.order[0]
	if !y.cell && !y.overflow {
		u.checkBound(at, y)
		return y.reg
	}
	t := u.temp()
	if y.overflow {
		u.emit(at, bytecode.GetItemI, t, u.boxes, 0, y.index)
		u.emit(at, bytecode.LoadCell, t, t, 0, u.name(y.name))
		return t
	}
	u.emit(at, bytecode.LoadCell, t, y.reg, 0, u.name(y.name))
	return t
}

// isSpread reports whether a call needs lists and dicts of its arguments.
func isSpread(args []ast.Expr, keywords []*ast.Keyword) bool {
	if len(args)+len(keywords) > maxArgs {
		return true
	}
	for _, a := range args {
		if _, ok := a.(*ast.Starred); ok {
			return true
		}
	}
	for _, k := range keywords {
		if k.Arg == "" {
			return true
		}
	}
	return false
}

// callSpread calls what is in base with an iterable and a dict.
func (u *unit) callSpread(at ast.Span, base uint8, args []ast.Expr, keywords []*ast.Keyword, dst uint8) {
	list := u.temp()
	if star, ok := soleStar(args); ok {
		u.expr(star.Value, list)
	} else {
		u.items(at, args, list)
		u.emit(at, bytecode.ListToTuple, list, list, 0, 0)
	}
	if len(keywords) > 0 {
		u.keywordDict(at, base, keywords, u.temp())
	}
	u.emit(at, bytecode.CallEx, base, flag(len(keywords) > 0), dst, 0)
}

// soleStar gives the only argument of f(*x).
func soleStar(args []ast.Expr) (*ast.Starred, bool) {
	if len(args) != 1 {
		return nil, false
	}
	s, ok := args[0].(*ast.Starred)
	return s, ok
}

// keywordDict builds the dict of keyword arguments for the callee in base. The
// first DictMerge makes it, if what it gets does not serve.
func (u *unit) keywordDict(at ast.Span, base uint8, keywords []*ast.Keyword, dst uint8) {
	u.emit(at, bytecode.Unset, dst, 0, 0, 0)
	for i := 0; i < len(keywords); {
		if keywords[i].Arg == "" {
			t := u.operand(keywords[i].Value)
			u.emit(at, bytecode.DictMerge, dst, t, base, 0)
			u.free(dst + 1)
			i++
			continue
		}
		end := i
		for end < len(keywords) && keywords[end].Arg != "" && end-i < maxBatch/2 {
			end++
		}
		u.keywordRun(at, base, keywords[i:end], dst)
		i = end
	}
}

// keywordRun adds a run of named arguments to the dict.
func (u *unit) keywordRun(at ast.Span, base uint8, run []*ast.Keyword, dst uint8) {
	part := u.temp()
	for i, k := range run {
		key := part
		if i > 0 {
			key = u.temp()
		}
		u.loadConst(k.Span, ast.ConstStr(k.Arg), key)
		u.expr(k.Value, u.temp())
	}
	u.emit(at, bytecode.BuildDict, part, part, uint8(len(run)), 0)
	u.emit(at, bytecode.DictMerge, dst, part, base, 0)
	u.free(part)
}

// checkKeywords refuses repeated and forbidden names of keyword arguments.
func (u *unit) checkKeywords(keywords []*ast.Keyword) {
	var seen map[string]bool
	for _, k := range keywords {
		if k.Arg == "" {
			continue
		}
		if k.Arg == "__debug__" {
			u.forbidden(k.Span, k.Arg)
		}
		if seen[k.Arg] {
			u.c.fail(k.Span, "keyword argument repeated: "+k.Arg)
		}
		if seen == nil {
			seen = map[string]bool{}
		}
		seen[k.Arg] = true
	}
}

// forbidden reports an assignment to a name that can't be assigned.
//
//go:noinline
func (u *unit) forbidden(at ast.Span, name string) {
	u.c.fail(at, "cannot assign to "+name)
}
