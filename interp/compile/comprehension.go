package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// comprehension compiles a list, set or dict comprehension: inlined (PEP 709),
// or as a function of its own inside annotation scopes of a class.
func (u *unit) comprehension(n ast.Expr, gens []*ast.Comprehension, dst uint8) {
	s := u.c.scopes[n]
	if s.coroutine && !u.mayComprehendAsync() {
		u.c.fail(n.Pos(), "asynchronous comprehension outside of an asynchronous function")
		return
	}
	if !s.inlined {
		u.comprehensionCall(n, s, gens, dst)
		return
	}
	mark := u.next
	t := u.scratch(dst)
	it := u.walkerOf(gens[0])
	u.inlineScope(s, n.Pos(), func() {
		u.emit(n.Pos(), collectorOf(n).build, t, t, 0, sizedBy(n, gens, it))
		u.generators(n, gens, 0, it, t, func(t uint8) { u.collectItem(n, t) })
	})
	u.move(n.Pos(), dst, t)
	u.next = mark
}

// sizedBy gives D of the BuildList or BuildDict of a comprehension that collects
// something for every item of the iterator in it.
func sizedBy(n ast.Expr, gens []*ast.Comprehension, it uint8) int32 {
	if _, set := n.(*ast.SetComp); set || len(gens) != 1 || len(gens[0].Ifs) > 0 || gens[0].IsAsync {
		return 0
	}
	return int32(it) + 1
}

// mayComprehendAsync reports whether an asynchronous comprehension may stand
// here.
func (u *unit) mayComprehendAsync() bool {
	return u.top.kind == comprehensionScope || u.mayAwait()
}

var dictCollector = collector{build: bytecode.BuildDict}

func collectorOf(n ast.Expr) collector {
	switch n.(type) {
	case *ast.SetComp:
		return setCollector
	case *ast.DictComp:
		return dictCollector
	}
	return listCollector
}

// collectItem adds one item to the comprehension's result in t.
func (u *unit) collectItem(n ast.Expr, t uint8) {
	mark := u.next
	switch n := n.(type) {
	case *ast.ListComp:
		v := u.operand(n.Elt)
		u.emit(n.Elt.Pos(), bytecode.ListAppend, t, v, 0, 0)
	case *ast.SetComp:
		v := u.operand(n.Elt)
		u.emit(n.Elt.Pos(), bytecode.SetAdd, t, v, 0, 0)
	case *ast.DictComp:
		k := u.operandFirst(n.Key, n.Value)
		v := u.operand(n.Value)
		u.emit(upTo(n.Key.Pos(), n.Value.Pos()), bytecode.DictSet, t, k, v, 0)
	}
	u.next = mark
}

// walkerOf computes the iterator of a "for" clause that runs in this unit.
func (u *unit) walkerOf(g *ast.Comprehension) uint8 {
	if g.IsAsync {
		return u.firstIterator(g)
	}
	return u.walker(g.Iter)
}

// firstIterator computes the iterator of the outermost "for" for a function.
func (u *unit) firstIterator(g *ast.Comprehension) uint8 {
	if !g.IsAsync {
		return u.iterator(g.Iter)
	}
	it := u.temp()
	v := u.operandLast(g.Iter, it)
	u.emit(g.Iter.Pos(), bytecode.GetAIter, it, v, 0, 0)
	return it
}

// inlineScope runs body with the names of an inlined comprehension, whose
// variables are unset again at its end and when an exception leaves it.
func (u *unit) inlineScope(s *scope, at ast.Span, body func()) {
	outer := u.cur
	u.cur = s
	hidden := s.hiddenHere()
	if len(hidden) == 0 {
		body()
		u.cur = outer
		return
	}
	exc := u.temps(2)
	u.free(exc)
	b := &block{kind: protectedBlock, handler: newLabel(), reg: exc}
	for _, y := range hidden {
		u.initHidden(at, y)
	}
	u.push(b)
	body()
	u.pop()
	end := newLabel()
	u.unsetHidden(hidden)
	if u.protects(b.handler) {
		u.jump(nowhere, end, bytecode.Jump, 0, 0, 0)
		u.placeHandler(b.handler, b.set)
		mark := u.next
		u.next = int(exc) + 2
		u.unsetHidden(hidden)
		u.reraise(at, exc)
		u.next = mark
		u.place(end)
	}
	for _, y := range hidden {
		u.assigned.remove(y.reg)
	}
	u.cur = outer
}

// hiddenHere are the variables of an inlined comprehension.
func (s *scope) hiddenHere() []*symbol {
	var list []*symbol
	for _, y := range s.order {
		if y.ref.kind == refLocal && y.ref.sym == y {
			list = append(list, y)
		}
	}
	return list
}

// initHidden makes the cell of a comprehension's variable, if it has one.
func (u *unit) initHidden(at ast.Span, y *symbol) {
	switch {
	case y.overflow:
		t := u.temp()
		u.emit(at, bytecode.Unset, t, 0, 0, 0)
		u.emit(at, bytecode.MakeCell, t, 0, 0, 0)
		u.emit(at, bytecode.SetItemI, u.boxes, t, 0, y.index)
		u.free(t)
	case y.cell:
		u.emit(at, bytecode.MakeCell, y.reg, 0, 0, 0)
	}
	u.assigned.remove(y.reg)
}

func (u *unit) unsetHidden(hidden []*symbol) {
	for _, y := range hidden {
		if y.overflow {
			u.initHidden(nowhere, y)
			continue
		}
		u.emit(nowhere, bytecode.Unset, y.reg, 0, 0, 0)
	}
}

// generators compiles the "for" clauses from index i on, around an innermost
// body. The first one's iterator is in it, the result in t, and body gets the
// register in which the result is by then.
func (u *unit) generators(n ast.Expr, gens []*ast.Comprehension, i int, it, t uint8, body func(t uint8)) {
	if !u.c.enter() {
		return
	}
	defer u.c.leave()
	if i > 0 && u.crowded() {
		u.spilledGenerators(n, gens, i, t, body)
		return
	}
	u.generator(n, gens, i, it, t, body)
}

// spilledGenerators is generators with the temporaries of the statement out of
// the way, iterators of outer clauses among them.
func (u *unit) spilledGenerators(n ast.Expr, gens []*ast.Comprehension, i int, t uint8, body func(t uint8)) {
	next := u.next
	size := u.spill(n.Pos())
	here := u.temp()
	u.move(n.Pos(), here, t)
	u.generator(n, gens, i, 0, here, body)
	u.unspill(n.Pos(), size)
	u.next = next
}

// generator compiles the clause of index i and those inside it.
func (u *unit) generator(n ast.Expr, gens []*ast.Comprehension, i int, it, t uint8, body func(t uint8)) {
	g := gens[i]
	mark := u.next
	if i > 0 {
		it = u.walkerOf(g)
	}
	top, end := newLabel(), newLabel()
	u.place(top)
	var b *block
	if g.IsAsync {
		b = u.nextAsync(n.Pos(), it)
		u.storeTo(g.Target, it+1)
		u.next = int(it) + 1
	} else {
		u.nextItem(g.Iter.Pos(), g.Target, it, end)
	}
	for _, cond := range g.Ifs {
		next := newLabel()
		u.jumpIf(cond, next, true)
		u.jump(cond.Pos(), top, bytecode.Loop, 0, 0, 0)
		u.place(next)
	}
	if i+1 < len(gens) {
		u.generators(n, gens, i+1, 0, t, body)
	} else {
		body(t)
	}
	u.back(n.Pos(), top)
	if b != nil {
		u.endAsync(n.Pos(), b, end)
	}
	u.place(end)
	u.next = mark
}

// comprehensionCall compiles a comprehension as a function and calls it.
func (u *unit) comprehensionCall(n ast.Expr, s *scope, gens []*ast.Comprehension, dst uint8) {
	u.callComprehension(n, s, gens, dst, func(v *unit) {
		t := v.temp()
		v.emit(n.Pos(), collectorOf(n).build, t, t, 0, 0)
		it := v.iteratorArgument(gens[0].IsAsync)
		v.generators(n, gens, 0, it, t, func(t uint8) { v.collectItem(n, t) })
		v.emit(n.Pos(), bytecode.Return, t, 0, 0, 0)
		v.dead = true
	})
}

// iteratorArgument copies the argument of a comprehension's function, which is
// the iterator, to a temporary, which ForIter wants a second one after.
func (u *unit) iteratorArgument(async bool) uint8 {
	n := 2
	if async {
		n = 1
	}
	it := u.temps(n)
	u.move(nowhere, it, 0)
	return it
}

// generatorExp compiles a generator expression.
func (u *unit) generatorExp(n *ast.GeneratorExp, gens []*ast.Comprehension, dst uint8) {
	u.callComprehension(n, u.c.scopes[n], gens, dst, func(v *unit) {
		it := v.iteratorArgument(gens[0].IsAsync)
		v.generators(n, gens, 0, it, it, func(uint8) {
			mark := v.next
			r := v.operand(n.Elt)
			v.yieldValue(n.Elt.Pos(), r, v.temp())
			v.next = mark
		})
		v.returnNone(n.Span)
	})
}

// callComprehension makes the function of a comprehension and calls it with
// the iterator of the outermost "for".
func (u *unit) callComprehension(n ast.Expr, s *scope, gens []*ast.Comprehension, dst uint8, body func(*unit)) {
	mark := u.next
	code := u.c.codes[s]
	if code == nil {
		v := u.c.newUnit(u, s, s.name, u.qualName(s.name), int(n.Pos().Line))
		v.code.Flags |= bytecode.Optimized | bytecode.NewLocals | v.suspension()
		v.code.Flags |= u.nesting()
		v.code.NParams = 1
		body(v)
		code = u.c.keep(s, v)
	}
	base := u.scratch(dst)
	u.makeFunction(n.Pos(), s, code, base, parts{})
	u.firstIterator(gens[0])
	u.emit(n.Pos(), bytecode.Call, base, 1, base, bytecode.CallsOwn)
	if s.coroutine && !s.isGenExp {
		u.free(base + 1)
		u.awaitOn(n.Pos(), base, awaitPlain, base)
	}
	u.move(n.Pos(), dst, base)
	u.next = mark
}
