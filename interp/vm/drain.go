package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// A generator that goes straight from the call that makes it into a built-in
// function that walks it, as in sum(x*x for x in l), or into the head of a loop,
// is held by nobody else. Once it has been walked its memory serves the next one.

// drain hands generator g, which a call has put into register dst of fr, to the
// loop, yield from or await that comes next, or runs the call that comes next, if
// its only argument is g and its callee lets go of it before it returns; ok is
// false if not.
func (m *Machine) drain(fr *Frame, g Value, dst uint8) (nf *Frame, ok bool) {
	in := &fr.code.Instrs[fr.pc]
	if in.B == dst && goesOnAs(in, g.Type()) {
		asGenerator(g).frame.flag |= flagAlone
		fr.regs[in.A] = g
		fr.pc++
		return fr, true
	}
	if in.B != 1 || in.D > 0 || m.tracer != nil || m.compat310 || g.Type() != &GeneratorType {
		return nil, false
	}
	callee, made := fr.regs[in.A], &fr.code.Instrs[fr.pc-1]
	switch {
	case in.Op == bc.Call && in.A+1 == dst && drains(callee):
		fr.pc++
		asGenerator(g).hold(made)
		if nf, ok = m.pour(fr, callee, Value{}, g, in.C); ok {
			return nf, true
		}
		nf = m.callPlain(fr, callee, int(dst), 1, in.C)
	case in.Op == bc.CallMethod && in.A+2 == dst && drainsBound(callee, fr.regs[in.A+1]):
		fr.pc++
		asGenerator(g).hold(made)
		if nf, ok = m.pour(fr, callee, fr.regs[in.A+1], g, in.C); ok {
			return nf, true
		}
		nf = m.callDescr(fr, callee.AsMethodDescr(), int(dst)-1, 2, in.C)
	default:
		return nil, false
	}
	if nf != fr {
		return nf, true
	}
	if err := m.abandon(asGenerator(g)); err != nil {
		return m.fail(err), true
	}
	m.reuseAlone(&asGenerator(g).frame)
	return nf, true
}

// hold notes that nothing but what resumes g holds it, and what it was made by:
// a call of a function made for that, or of another one.
func (g *Generator) hold(made *Instr) {
	g.frame.flag |= flagAlone
	if made.D == bc.CallsOwn {
		g.frame.flag |= flagOwnFunction
	}
}

// goesOnAs says whether an instruction only hands a generator of that type on, to
// the loop, yield from or await that it is for.
func goesOnAs(in *Instr, typ *objmodel.Type) bool {
	switch in.Op {
	case bc.GetIter:
		return in.C != 0 && typ == &GeneratorType
	case bc.GetYieldFrom:
		return typ == &GeneratorType
	case bc.GetAwaitable:
		return typ == &CoroutineType
	}
	return false
}

// drains says whether a call of callee lets go of its argument, an iterator,
// before it returns, and calls nothing else.
func drains(callee Value) bool {
	switch callee.Type() {
	case &objmodel.BuiltinType:
		f := callee.AsBuiltin()
		return f.Def.Asks.Walks() && f.Self.IsNil()
	case &objmodel.TypeType:
		switch callee.AsType() {
		case &objmodel.ListType, &objmodel.TupleType, &objmodel.SetType, &objmodel.FrozenSetType, &objmodel.DictType:
			return true
		}
	}
	return false
}

// drainsBound is drains for a method of self; nil is no method.
func drainsBound(callee, self Value) bool {
	if callee.IsNil() || callee.Type() != &objmodel.MethodDescrType {
		return false
	}
	d := callee.AsMethodDescr()
	return d.Def.Asks.Walks() && self.Type() == d.Owner && d.Def.Fits(1, 0)
}

// abandon closes a generator that was left early and has cleaning up to do.
// Errors: those that are no Python exceptions.
func (m *Machine) abandon(g *Generator) error {
	if !g.watched || g.state != genSuspended || !g.started || g.frame.flag&flagShown != 0 {
		return nil
	}
	if _, err := m.close(g); err != nil {
		return m.unraisable(err, g.Value())
	}
	return nil
}

// idleSizes is how many sizes of generators lie in one piece with their
// registers: see allocGenerator.
const idleSizes = 4

// idleSize gives which of them has n registers; idleSizes if none has.
func idleSize(n int) int {
	switch {
	case n <= 5:
		return 0
	case n <= 7:
		return 1
	case n <= 9:
		return 2
	case n <= 12:
		return 3
	}
	return idleSizes
}

// reuse takes a generator that nobody holds, and its function if that is its own.
// One whose frame has been shown, or that has cleaning up to do, is left to the
// collector.
func (m *Machine) reuse(g *Generator) {
	size := idleSize(cap(g.store))
	if size == idleSizes || g.state == genRunning || g.watched || g.rare != nil || g.frame.flag&flagShown != 0 {
		return
	}
	if f := g.frame.fn; g.frame.flag&flagOwnFunction != 0 && f.code.Maker.IsNil() {
		f.closure = nil
		f.code.Maker = f.value()
	}
	l := &m.idle[size]
	if l.n == mostIdle {
		return
	}
	clear(g.store)
	g.frame.back = l.first
	l.first = &g.frame
	l.n++
}

// idleList are generators of one size that nobody holds, linked by the back of
// their frames.
type idleList struct {
	first *Frame
	n     int
}

// mostIdle is how many of a size are kept: as many as the walk of a deep tree has
// at a time.
const mostIdle = 32

// reuseAlone is reuse for the generator of a frame that has returned to the loop,
// yield from or await that alone held it.
func (m *Machine) reuseAlone(fr *Frame) {
	if fr.flag&flagAlone != 0 {
		m.reuse(fr.generator())
	}
}

// newGenerator gives a generator with n registers, all fields else zero.
func (m *Machine) newGenerator(n int) *Generator {
	size := idleSize(n)
	if size == idleSizes {
		return allocGenerator(n)
	}
	l := &m.idle[size]
	if l.first == nil {
		return allocGenerator(n)
	}
	g := l.first.generator()
	l.first = g.frame.back
	l.n--
	*g = Generator{Header: g.Header, store: g.store[:n]}
	return g
}
