package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// What goes up and down a chain of generators that delegate to one another, as in
// the walk of a tree with yield from, does not visit the code of each.

// passUp suspends fr, which yields v with the instruction in, and all those that
// only pass v on. It gives the frame that gets it.
//
//go:noinline
func (m *Machine) passUp(fr *Frame, in *Instr, v Value) *Frame {
	for {
		g, back, dst := fr.generator(), fr.back, fr.dest
		g.sentTo, g.delegate, g.state = in.A, in.D, genSuspended
		g.suspendHandled(m.t)
		m.t.Depth--
		fr.back = nil
		next := &back.code.Instrs[back.pc]
		if fr.cont == contGenSend && m.tracer == nil && next.Op == bc.Yield && next.B == dst && (back.cont == contGenFor || back.cont == contGenSend) {
			back.pc++
			fr, in = back, next
			continue
		}
		back.regs[dst] = v
		m.cur = back
		return back
	}
}

// passThrough is a step of gen, which waits in a chain of delegating generators for the
// next item of a list, tuple, range or string at its end: the item goes all the way up,
// and none of the generators has anything to do. ok is false where there is no such
// chain, where it has ended, and where it is long.
func (m *Machine) passThrough(gen *Generator) (v Value, ok bool) {
	t := m.t
	if m.tracer != nil || t.Ticks <= mostThrough || t.Depth+mostThrough >= t.Limit {
		return Value{}, false
	}
	for range mostThrough {
		fr := &gen.frame
		loop := &fr.code.Instrs[fr.pc]
		if gen.delegate == 0 || loop.Op != bc.Loop {
			return Value{}, false
		}
		in := &fr.code.Instrs[loop.D]
		if in.Op != bc.Send || in.C != gen.sentTo {
			return Value{}, false
		}
		t.Ticks--
		it := fr.regs[in.B]
		if typ := it.Type(); typ != &GeneratorType {
			return objmodel.NextPlain(it)
		}
		if gen = asGenerator(it); gen.state != genSuspended {
			return Value{}, false
		}
	}
	return Value{}, false
}

// mostThrough is how many generators passThrough looks at: each is looked at in vain
// if what is at the end is a generator that runs.
const mostThrough = 3

// passDown resumes gen, which delegates to another iterator, and all the suspended
// generators and coroutines down to the one that gets what is sent. It gives that,
// or the one whose next iterator is something else.
//
//go:noinline
func (m *Machine) passDown(fr *Frame, gen *Generator, sent Value, how cont, dest uint8) *Frame {
	t := m.t
	if sent.IsNone() {
		if v, ok := m.passThrough(gen); ok {
			fr.regs[dest] = v
			return fr
		}
	}
	top := fr.above()
	for {
		nf := &gen.frame
		nf.back, nf.cont, nf.dest, nf.top = fr, how, dest, top
		gen.state = genRunning
		gen.resumeHandled(t)
		t.Depth++
		inner, send := gen.delegatesTo(t)
		if inner == nil || m.tracer != nil {
			nf.regs[gen.sentTo] = sent
			m.cur = nf
			return nf
		}
		t.Ticks--
		nf.pc = send + 1
		fr, how, dest = nf, contGenSend, nf.code.Instrs[send].C
		gen = inner
	}
}

// delegatesTo gives the generator or coroutine that the resumed g resumes next, with
// the number of its Send; nil if there is anything else to be done.
func (g *Generator) delegatesTo(t *Thread) (inner *Generator, send int32) {
	fr := &g.frame
	loop := &fr.code.Instrs[fr.pc]
	if g.delegate == 0 || loop.Op != bc.Loop || t.Ticks <= 1 || t.Depth >= t.Limit {
		return nil, 0
	}
	in := &fr.code.Instrs[loop.D]
	if in.Op != bc.Send || in.C != g.sentTo {
		return nil, 0
	}
	it := fr.regs[in.B]
	if typ := it.Type(); typ != &GeneratorType && typ != &CoroutineType {
		return nil, 0
	}
	inner = asGenerator(it)
	if inner.state != genSuspended || !inner.started || inner.waiting != 0 {
		return nil, 0
	}
	return inner, loop.D
}
