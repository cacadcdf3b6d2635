package vm

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// A generator that is given to a built-in function such as sum(), or to a class such
// as list, runs in the loop of its caller: what it yields goes into a Sink, and it
// goes on. It is suspended only where an item takes more than that.

// pour runs generator g, or a map object, into what stands for callee, a method of self unless that is
// nil; ok is false where there is nothing, or too much to look at.
func (m *Machine) pour(fr *Frame, callee, self, g Value, dst uint8) (nf *Frame, ok bool) {
	if m.tracer != nil || m.compat310 || m.t.Watching() {
		return nil, false
	}
	isMap := g.Type() == &objmodel.MapType
	made := g.Type() != &GeneratorType && !isMap
	if made && !iteratesByGenerator(g.Type()) || !made && !isMap && asGenerator(g).state != genSuspended {
		return nil, false
	}
	var to objmodel.Sink
	switch callee.Type() {
	case &objmodel.BuiltinType:
		to = objmodel.SinkFor(callee.AsBuiltin().Def.Asks, self)
	case &objmodel.MethodDescrType:
		to = objmodel.SinkFor(callee.AsMethodDescr().Def.Asks, self)
	default:
		to = objmodel.SinkForType(callee.AsType())
	}
	if to == nil {
		return nil, false
	}
	if isMap {
		return m.pourMap(fr, g, to, dst)
	}
	if made {
		var err error
		if g, err = objmodel.Iter(m.t, g); err != nil {
			return m.fail(err), true
		}
		asGenerator(g).frame.flag |= flagAlone
	}
	gen := asGenerator(g)
	if err := m.prepare(gen, fr, contSink, objmodel.None); err != nil {
		return m.fail(err), true
	}
	m.sinks = append(m.sinks, to)
	gen.frame.dest = dst
	m.cur = &gen.frame
	return m.cur, true
}

// iteratesByGenerator says whether the __iter__ of a class is a generator function,
// and nothing but that is asked when an instance is to be walked.
func iteratesByGenerator(typ *objmodel.Type) bool {
	f := specialOf(typ, names.iter)
	return f != nil && f.code.Flags&generatorFlags == bytecode.Generator && typ.Constructor().Object &&
		typ.Lookup(names.len).IsNil() && typ.Lookup(names.lengthHint).IsNil() && typ.Lookup(names.keys).IsNil()
}

// dropSink takes out the sink of the newest frame of contSink, which ends.
func (m *Machine) dropSink() objmodel.Sink {
	n := len(m.sinks) - 1
	to := m.sinks[n]
	m.sinks[n] = nil
	m.sinks = m.sinks[:n]
	return to
}

// sink takes what fr yields with the instruction in.
//
//go:noinline
func (m *Machine) sink(fr *Frame, in *Instr, v Value) *Frame {
	t := m.t
	if t.Ticks--; t.Ticks > 0 && m.tracer == nil && m.sinks[len(m.sinks)-1].Offer(t, v) {
		fr.regs[in.A] = objmodel.None
		return fr
	}
	return m.sinkSuspended(fr, in, v)
}

// sinkSuspended is sink for an item that Python code may look at.
func (m *Machine) sinkSuspended(fr *Frame, in *Instr, v Value) *Frame {
	g, back, dst := fr.generator(), fr.back, fr.dest
	g.sentTo, g.delegate, g.state = in.A, in.D, genSuspended
	g.suspendHandled(m.t)
	m.t.Depth--
	fr.back = nil
	m.cur = back
	to, more, err := m.sinks[len(m.sinks)-1], true, error(nil)
	if !to.Offer(m.t, v) {
		more, err = to.Take(m.t, v)
	}
	if err == nil && more {
		if err = m.prepare(g, back, contSink, objmodel.None); err == nil {
			fr.dest = dst
			m.cur = fr
			return fr
		}
	}
	m.dropSink()
	if err != nil {
		return m.fail(err)
	}
	if fr.flag&flagAlone != 0 {
		if err := m.abandon(g); err != nil {
			return m.fail(err)
		}
	}
	return m.sinkFull(fr, back, to, dst)
}

// sunk ends the call that the generator whose frame is fr, which has returned, ran for.
func (m *Machine) sunk(fr *Frame) *Frame {
	back, dst := fr.back, fr.dest
	m.finishGenerator(fr)
	m.cur = back
	return m.sinkFull(fr, back, m.dropSink(), dst)
}

// sinkFull gives the result of a sink to the frame that waits for it.
func (m *Machine) sinkFull(fr, back *Frame, to objmodel.Sink, dst uint8) *Frame {
	r, err := to.Result(m.t)
	if err == nil {
		m.reuseAlone(fr)
	}
	return m.store(back, dst, r, err)
}
