package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// hasStar reports whether a display unpacks an iterable.
func hasStar(elts []ast.Expr) bool {
	for _, e := range elts {
		if _, ok := e.(*ast.Starred); ok {
			return true
		}
	}
	return false
}

// sequence builds a list, tuple or set of up to maxBatch plain items.
func (u *unit) sequence(at ast.Span, op bytecode.Op, elts []ast.Expr, dst uint8) {
	mark := u.next
	first := u.scratch(dst)
	for i, e := range elts {
		t := first
		if i > 0 {
			t = u.temp()
		}
		u.expr(e, t)
	}
	u.emit(at, op, dst, first, uint8(len(elts)), 0)
	u.next = mark
}

// spread marks the BuildList that was just emitted as the first of
// a display's instructions, of which others follow at once.
func (u *unit) spread() { u.code.Instrs[len(u.code.Instrs)-1].D = bytecode.Spread }

func (u *unit) tuple(n *ast.Tuple, dst uint8) {
	if len(n.Elts) <= maxBatch && !hasStar(n.Elts) {
		u.sequence(n.Span, bytecode.BuildTuple, n.Elts, dst)
		return
	}
	mark := u.next
	t := u.scratch(dst)
	u.items(n.Span, n.Elts, t)
	u.emit(n.Span, bytecode.ListToTuple, dst, t, 0, 0)
	u.next = mark
}

func (u *unit) list(at ast.Span, elts []ast.Expr, dst uint8) {
	if len(elts) <= maxBatch && !hasStar(elts) {
		u.sequence(at, bytecode.BuildList, elts, dst)
		return
	}
	mark := u.next
	t := u.scratch(dst)
	u.items(at, elts, t)
	u.move(at, dst, t)
	u.next = mark
}

// collector is how a display takes in items one by one and iterables.
type collector struct{ build, add, extend bytecode.Op }

var (
	listCollector = collector{bytecode.BuildList, bytecode.ListAppend, bytecode.ListExtend}
	setCollector  = collector{bytecode.BuildSet, bytecode.SetAdd, bytecode.SetUpdate}
)

// items builds a list in dst, the topmost temporary, batch by batch.
//
//go:noinline
func (u *unit) items(at ast.Span, elts []ast.Expr, dst uint8) {
	u.collect(at, listCollector, elts, dst)
}

func (u *unit) collect(at ast.Span, how collector, elts []ast.Expr, dst uint8) {
	if v, ok := u.c.foldItems(elts); ok && len(elts) > 2 {
		u.emit(at, how.build, dst, dst, 0, 0)
		t := u.temp()
		if how == setCollector { // the frozenset decides the order, as in CPython
			v = ast.ConstFrozenSet(v.(ast.ConstTuple))
		}
		u.loadConst(at, v, t)
		u.emit(at, how.extend, dst, t, 0, 0)
		u.free(t)
		return
	}
	n := plainRun(elts)
	u.sequence(at, how.build, elts[:n], dst)
	if how == listCollector {
		u.spread()
	}
	for elts = elts[n:]; len(elts) > 0; elts = elts[n:] {
		if star, ok := elts[0].(*ast.Starred); ok {
			t := u.operand(star.Value)
			u.emit(at, how.extend, dst, t, 0, 0)
			u.free(dst + 1)
			n = 1
			continue
		}
		if n = plainRun(elts); n > 2 {
			t := u.temp()
			u.sequence(at, bytecode.BuildTuple, elts[:n], t)
			u.emit(at, how.extend, dst, t, 0, 0)
			u.free(t)
			continue
		}
		for _, e := range elts[:n] {
			t := u.operand(e)
			u.emit(at, how.add, dst, t, 0, 0)
			u.free(dst + 1)
		}
	}
}

// plainRun counts the items up to the first starred one, maxBatch at most.
func plainRun(elts []ast.Expr) int {
	for i, e := range elts {
		if _, ok := e.(*ast.Starred); ok || i == maxBatch {
			return i
		}
	}
	return len(elts)
}

func (u *unit) set(n *ast.Set, dst uint8) {
	_, constant := u.c.foldItems(n.Elts)
	if len(n.Elts) <= maxBatch && !hasStar(n.Elts) && !(constant && len(n.Elts) > 2) {
		u.sequence(n.Span, bytecode.BuildSet, n.Elts, dst)
		return
	}
	mark := u.next
	t := u.scratch(dst)
	u.collect(n.Span, setCollector, n.Elts, t)
	u.move(n.Span, dst, t)
	u.next = mark
}

func (u *unit) dict(n *ast.Dict, dst uint8) {
	mark := u.next
	t := u.scratch(dst)
	run := pairRun(n.Keys)
	if run == len(n.Keys) {
		u.pairs(n.Span, n.Keys, n.Values, t, dst)
		u.next = mark
		return
	}
	u.pairs(n.Span, n.Keys[:run], n.Values[:run], t, t)
	for i := run; i < len(n.Keys); i += run {
		if n.Keys[i] == nil {
			v := u.operand(n.Values[i])
			u.emit(n.Span, bytecode.DictUpdate, t, v, 0, 0)
			u.free(t + 1)
			run = 1
			continue
		}
		run = pairRun(n.Keys[i:])
		for j := i; j < i+run; j++ {
			k := u.temp()
			u.expr(n.Keys[j], k)
			v := u.operand(n.Values[j])
			u.emit(n.Span, bytecode.DictSet, t, k, v, 0)
			u.free(k)
		}
	}
	u.move(n.Span, dst, t)
	u.next = mark
}

// pairs builds a dict of a batch of pairs in dst, with first, the topmost
// temporary, for the first key.
func (u *unit) pairs(at ast.Span, keys, values []ast.Expr, first, dst uint8) {
	for i, k := range keys {
		t := first
		if i > 0 {
			t = u.temp()
		}
		u.expr(k, t)
		u.expr(values[i], u.temp())
	}
	u.emit(at, bytecode.BuildDict, dst, first, uint8(len(keys)), 0)
	u.free(first + 1)
}

// pairRun counts the pairs up to the first "**", maxBatch/2 at most.
func pairRun(keys []ast.Expr) int {
	for i, k := range keys {
		if k == nil || i == maxBatch/2 {
			return i
		}
	}
	return len(keys)
}
