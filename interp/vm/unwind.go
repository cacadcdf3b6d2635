package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// unwind carries the error of m through the frames from the running one on,
// to the handler that takes it, and gives that frame; nil when the error
// leaves the frame that Go code entered (it is then in m.err).
//
//go:noinline
func (m *Machine) unwind() *Frame {
	e, python := m.err.(*objmodel.Exception)
	if python {
		m.setContext(e)
	}
	first := true
	var ended *frameObject // the last frame left that still lacks its back
	for {
		fr := m.cur
		pc := int(fr.pc) - 1
		if python {
			if missing := m.sooner(fr, pc); missing != nil { // not the error of the argument
				e, pc, m.err = missing, int(fr.pc)-1, missing
				m.setContext(e)
				first, ended = true, nil
			}
			h := findHandler(fr.code, pc)
			if (!first || !reraises(&fr.code.Instrs[max(pc, 0)], e)) && !fr.code.Hidden {
				o := m.trace(e, fr, pc, h != nil)
				ended.link(e)
				ended = o
			}
			if fr.flag&flagShown != 0 {
				fr.noteRaise(pc)
			}
			if m.tracer != nil {
				again := first && reraises(&fr.code.Instrs[max(pc, 0)], e)
				if err := m.tellRaised(fr, e, again, h == nil); err != error(e) {
					m.err = err
					if e, python = err.(*objmodel.Exception); !python {
						continue
					}
					m.setContext(e)
					m.trace(e, fr, pc, true)
				}
			}
			first = false
			if h != nil {
				fr.regs[h.Reg] = e.Value()
				fr.regs[h.Reg+1] = m.handledBefore(fr)
				m.t.Handled = e
				fr.pc = h.Target
				if fr.x != nil && len(fr.x.spill) > int(h.Spilled) {
					clear(fr.x.spill[h.Spilled:])
					fr.x.spill = fr.x.spill[:h.Spilled]
				}
				m.err = nil
				return fr
			}
		}
		back := fr.back
		nf, done := m.leave(fr)
		if done || nf != nil {
			if ended != nil && back != nil {
				ended.back = back.show()
			}
			return nf
		}
		if python {
			e, python = m.err.(*objmodel.Exception)
		}
	}
}

// noteRaise keeps for f_lineno where a shown frame raised: the instruction at
// pc, or the one before if this only raises its exception again (CPython keeps
// that on its stack, as "lasti").
func (fr *Frame) noteRaise(pc int) {
	o := fr.x.object
	if in := &fr.code.Instrs[max(pc, 0)]; in.Op == bc.Reraise && in.C == 1 {
		fr.pc = o.raised
		return
	}
	o.raised = fr.pc
}

// reraises says whether an instruction raises an exception again, whose
// traceback then stays as it is.
func reraises(in *Instr, e *objmodel.Exception) bool {
	return in.Op == bc.Reraise || in.Op == bc.EndAsyncFor || in.Op == bc.Raise && in.C == 0 && e.Traceback != nil // else there was nothing to raise again
}

// findHandler gives the innermost handler for an exception at pc.
func findHandler(c *Code, pc int) *bc.Handler {
	for i := range c.Handlers {
		if h := &c.Handlers[i]; int(h.Start) <= pc && pc < int(h.End) {
			return h
		}
	}
	return nil
}

// leave ends fr with the error in m.err. It gives the frame that takes the
// error in another way than by a handler, or says that Go code gets it.
func (m *Machine) leave(fr *Frame) (next *Frame, done bool) {
	back, k, dst := fr.back, fr.cont, fr.dest
	var to objmodel.Sink
	switch k {
	case contThen:
		m.finisher(fr)
	case contSink, contMapSink:
		to = m.dropSink()
	}
	if fr.flag&flagOwnRegs != 0 {
		m.failGenerator(fr)
	} else {
		m.pop(fr)
	}
	if k == contEntry || k == contGenEntry {
		return nil, true
	}
	m.cur = back
	in := &back.code.Instrs[back.pc-1]
	switch k {
	case contHook:
		objmodel.SetAttributeContext(m.err, attrTarget(back, in), back.code.Sites[in.D].Name)
	case contNext:
		if objmodel.Matches(m.err, &objmodel.StopIterationType) {
			if m.err = m.tellStop(back, m.err); m.err != nil {
				return nil, false
			}
			back.pc = in.D
			return back, false
		}
	case contAttr:
		if objmodel.Matches(m.err, &objmodel.AttributeErrorType) {
			return m.afterAttributeError(back, in, dst)
		}
	case contAsked, contAskedHook:
		if objmodel.Matches(m.err, &objmodel.AttributeErrorType) {
			return m.askedInVain(back, in, k, dst)
		}
	case contNextOr:
		if objmodel.Matches(m.err, &objmodel.StopIterationType) {
			m.err = nil
			back.regs[dst] = back.regs[in.A+2]
			return back, false
		}
	case contMapSink:
		err := m.err
		m.err = nil
		next, _ = m.mapTake(back, to.(*mapSink), Value{}, err, dst)
		return next, false
	case contStep:
		_, m.err = asStep(back.regs[in.B]).finish(Value{}, false, m.err)
	}
	return nil, false
}

// afterAttributeError asks __getattr__ after __getattribute__ or a getter
// raised AttributeError. Without a hook the error goes on.
func (m *Machine) afterAttributeError(back *Frame, in *Instr, dst uint8) (*Frame, bool) {
	v := attrTarget(back, in)
	hook := v.Type().Lookup(names.getattr)
	if hook.IsNil() {
		objmodel.SetAttributeContext(m.err, v, back.code.Sites[in.D].Name)
		return nil, false
	}
	m.err = nil
	name := back.code.Sites[in.D].Name
	objmodel.ObserveHook(m.t, v, name)
	var nf *Frame
	if f := asFunction(hook); f != nil {
		nf = m.enterWith(back, f, dst, contHook, v, name.Value())
	} else if r, err := objmodel.CallHook(m.t, hook, v, name); err != nil {
		nf = m.fail(err)
	} else {
		nf = m.attrFound(back, dst, r)
	}
	return nf, false
}

// attrTarget is the object whose attribute a LoadAttr or LoadMethod asks for.
func attrTarget(fr *Frame, in *Instr) Value { return fr.regs[in.B] }

// setContext links a new exception to the one that is being handled.
func (m *Machine) setContext(e *objmodel.Exception) {
	h := m.t.Handled
	if e.ContextSet || h == nil || h == e {
		e.ContextSet = true
		return
	}
	e.ContextSet = true
	// Programs can link exceptions into a ring: slow follows at half the speed
	// and meets o in one (Floyd).
	slow, step := h, false
	for o := h; o != nil; o = o.Context {
		if o.Context == e {
			o.Context = nil
			break
		}
		if step {
			if slow = slow.Context; slow == o {
				break
			}
		}
		step = !step
	}
	e.Context = h
}

// raise is the raise statement.
func (m *Machine) raise(fr *Frame, in *Instr) *Frame {
	if in.C == 0 {
		e := m.t.Handled
		if e == nil {
			return m.fail(objmodel.RuntimeErrorf("No active exception to reraise"))
		}
		return m.fail(e)
	}
	e, err := m.instantiate(fr.regs[in.A], "exceptions must derive from BaseException")
	if err != nil {
		return m.fail(err)
	}
	if in.C == 2 {
		if cause := fr.regs[in.B]; cause.IsNone() {
			e.Cause, e.SuppressContext = nil, true
		} else {
			c, err := m.instantiate(cause, "exception causes must derive from BaseException")
			if err != nil {
				return m.fail(err)
			}
			e.Cause, e.SuppressContext = c, true
		}
	}
	e.ContextSet = false
	return m.fail(e)
}

// instantiate gives the exception that a class or instance in a raise
// statement stands for.
func (m *Machine) instantiate(v Value, msg string) (*objmodel.Exception, error) {
	if e := v.AsException(); e != nil {
		return e, nil
	}
	if c := v.AsType(); c != nil && c.Has(objmodel.FlagException) {
		if !m.compat310 {
			if e := objmodel.NewPlainException(c, nil); e != nil {
				return e, nil
			}
		}
		r, err := objmodel.Call(m.t, v)
		if err != nil {
			return nil, err
		}
		if e := r.AsException(); e != nil {
			return e, nil
		}
		s, err := objmodel.Repr(m.t, v)
		if err != nil {
			return nil, err
		}
		got, err := objmodel.Repr(m.t, r.Type().Value())
		if err != nil {
			return nil, err
		}
		return nil, objmodel.TypeErrorf("calling %s should have returned an instance of BaseException, not %s", s, got)
	}
	return nil, objmodel.TypeErrorf("%s", msg)
}

// jumpMissed is the test of an except clause.
func (m *Machine) jumpMissed(fr *Frame, in *Instr) *Frame {
	e := fr.regs[in.A].AsException()
	hit, err := matchesClause(m.t, e, fr.regs[in.B])
	if err != nil {
		return m.fail(err)
	}
	if !hit {
		fr.pc = in.D
	}
	return fr
}

// matchesClause says whether an except clause takes the exception: by the MRO
// of its class, without __subclasscheck__.
func matchesClause(t *Thread, e *objmodel.Exception, clause Value) (bool, error) {
	const wrong = "catching classes that do not inherit from BaseException is not allowed"
	if tuple := clause.AsTuple(); tuple != nil {
		for _, v := range tuple.Items() {
			if c := v.AsType(); c == nil || !c.Has(objmodel.FlagException) {
				return false, objmodel.TypeErrorf(wrong)
			}
		}
		for _, v := range tuple.Items() {
			if e.Value().Type().IsSubtype(v.AsType()) {
				return true, nil
			}
		}
		return false, nil
	}
	c := clause.AsType()
	if c == nil || !c.Has(objmodel.FlagException) {
		return false, objmodel.TypeErrorf(wrong)
	}
	return e.Value().Type().IsSubtype(c), nil
}

// handledBefore gives what a handler that begins notes of the exception handled
// so far. The outermost handler of a generator notes nothing (unset), for that
// exception is its resumer's, and may be another one when the handler ends.
func (m *Machine) handledBefore(fr *Frame) Value {
	if fr.flag&flagOwnRegs != 0 && !fr.generator().handling {
		fr.generator().handling = true
		return Value{}
	}
	return m.t.Handled.Value()
}

// popExcept ends a handler: the exception handled before is handled again.
func (m *Machine) popExcept(fr *Frame, before Value) *Frame {
	if before.IsNil() {
		g := fr.generator()
		g.handling = false
		m.t.Handled = g.outer
		return fr
	}
	m.t.Handled = before.AsException()
	return fr
}
