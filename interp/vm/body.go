package vm

import "github.com/minipy-go/minipy/objmodel"

// The code that exec(), eval() and a class statement run gets a frame above that of
// the caller once many native levels are taken.

// body is code that is to run with its namespace.
type body struct {
	f      *Function
	locals Value // nil for the globals
}

// Deferring says whether the built-in function that runs may leave what it would
// run in the end to RunLater. Only the first to ask is told so.
func (m *Machine) Deferring() bool {
	deferring := m.deferring
	m.deferring = false
	return deferring
}

// RunLater is Run, for a built-in function that has been told to be Deferring: the
// code runs when the function has returned, and its result is that of the call.
func (m *Machine) RunLater(code *Code, globals *objmodel.Dict, locals Value) (Value, error) {
	if !plainBody(code) {
		return m.Run(code, globals, locals)
	}
	m.deferred = body{newFunction(code, globals, m.builtinsOf(globals)), locals}
	return Value{}, nil
}

// plainBody says whether code runs to its end when it is entered without arguments.
func plainBody(code *Code) bool {
	return code.NParams == 0 && code.NKwOnly == 0 && code.Flags&generatorFlags == 0
}

// callRunner calls exec() or eval() with n arguments in the registers from first on;
// done is false where a call through Go leaves enough of its stack.
func (m *Machine) callRunner(fr *Frame, callee Value, asks objmodel.Asks, first, n int, dst uint8) (nf *Frame, done bool) {
	if m.t.Native < shallow || m.tracer != nil || m.t.Watching() {
		return nil, false
	}
	m.deferring = true
	r, err := callee.AsBuiltin().Def.Fn(m.t, objmodel.Args{V: fr.regs[first : first+n]})
	b := m.deferred
	m.deferring, m.deferred = false, body{}
	if err != nil || b.f == nil {
		return m.store(fr, dst, r, err), true
	}
	k := contStore
	if asks == objmodel.AsksExec {
		k = contNone
	}
	return m.enterBody(fr, b, dst, k), true
}

// enterBody pushes a frame for code without arguments.
func (m *Machine) enterBody(fr *Frame, b body, dst uint8, k cont) *Frame {
	if err := m.mayEnter(); err != nil {
		return m.fail(err)
	}
	nf := m.frameAbove(b.f, fr)
	nf.dest, nf.cont = dst, k
	if !b.locals.IsNil() {
		nf.extra().locals = b.locals
	}
	clear(nf.regs[:b.f.code.NRegs])
	m.cur = nf
	return nf
}

// callClassBody is __build_class__() with n arguments in the registers from first on,
// and more that kw names; done is false as for callRunner.
func (m *Machine) callClassBody(fr *Frame, first, n int, kw []*Str, dst uint8) (nf *Frame, done bool) {
	if m.t.Native < shallow || m.tracer != nil || m.t.Watching() {
		return nil, false
	}
	c := new(classBody)
	args := objmodel.Args{V: append([]Value(nil), fr.regs[first:first+n]...), Kw: kw}
	if err := c.prepare(m.t, args); err != nil {
		return m.fail(err), true
	}
	if !plainBody(c.f.code) {
		r, err := c.run(m)
		return m.store(fr, dst, r, err), true
	}
	if nf = m.enterBody(fr, body{c.f, c.ns}, dst, contThen); nf != nil {
		m.unfinished = append(m.unfinished, unfinished{nf, c})
	}
	return nf, true
}
