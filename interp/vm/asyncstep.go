package vm

import "github.com/minipy-go/minipy/objmodel"

// sendStep is one Send of an await to a step of an async generator, whose frame
// is resumed.
func (m *Machine) sendStep(fr *Frame, in *Instr, s *asyncStep, v Value) *Frame {
	if err := s.usable(); err != nil {
		return m.fail(err)
	}
	if s.state == stepNew {
		m.unawaited.remove(m.t, &s.waiting)
		if v.IsNone() {
			v = s.sent
		}
		if err := s.begin(); err != nil {
			return m.fail(err)
		}
	}
	g := s.g
	if g.state == genDone {
		return m.stepReturned(fr, in)
	}
	if err := m.prepare(g, fr, contStep, v); err != nil {
		_, err = s.finish(Value{}, false, err)
		return m.fail(err)
	}
	g.frame.dest = in.C
	m.cur = &g.frame
	return &g.frame
}

// stepYielded goes on with the await of a step whose generator yielded: a
// value of its own is the result, what it awaits is passed on.
func (m *Machine) stepYielded(fr *Frame, r Value) *Frame {
	m.cur = fr
	in := fr.instr()
	if r.Type() != &asyncValueType {
		fr.regs[in.C] = r
		return fr
	}
	s := asStep(fr.regs[in.B])
	s.state, s.g.busy = stepDone, false
	fr.regs[in.A] = objmodel.Cast[asyncValue](r, &asyncValueType).v
	fr.pc = in.D
	return fr
}

// stepReturned goes on with the await of a step whose generator has returned.
func (m *Machine) stepReturned(fr *Frame, in *Instr) *Frame {
	_, err := asStep(fr.regs[in.B]).finish(objmodel.None, false, nil)
	return m.fail(err)
}
