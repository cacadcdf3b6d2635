package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// deliver ends fr with the result v and finishes the instruction of the frame
// below that entered it. It gives the frame to go on in.
//
//go:noinline
func (m *Machine) deliver(fr *Frame, v Value) *Frame {
	back, k, dst := fr.back, fr.cont, fr.dest
	switch k {
	case contThen:
		return m.deliverThen(fr, v)
	case contSink:
		return m.sunk(fr)
	case contMapSink:
		return m.mapReturned(fr, v)
	}
	if fr.flag&flagOwnRegs != 0 {
		m.finishGenerator(fr)
	} else {
		m.pop(fr)
	}
	m.cur = back
	in := &back.code.Instrs[back.pc-1]
	switch k {
	case contStore, contGenCall:
		if k == contGenCall {
			return m.fail(objmodel.StopIteration(v))
		}
		back.regs[dst] = v
	case contWatched:
		back.regs[dst] = v
		if !m.t.Watching() {
			return back
		}
		return m.done(back, m.t.ReleasedFrom(append([]Value(nil), fr.regs[:len(fr.code.Locals)]...)...))
	case contInit: // the loop takes None
		return m.fail(objmodel.TypeErrorf("__init__() should return None, not '%s'", v.TypeName()))
	case contDiscard:
	case contHook:
		return m.attrFound(back, dst, v)
	case contAttr:
		return m.attrFound(back, dst, v)
	case contBinary:
		return m.operated(back, in, v)
	case contCompare:
		if v.IsNotImplemented() {
			return m.afterLeftCompare(back, in)
		}
		return m.compared(back, in, v)
	case contTruth:
		b, err := objmodel.CheckBool(v)
		if err != nil {
			return m.fail(err)
		}
		return tested(back, in, b)
	case contTruthLen:
		n, err := objmodel.CheckLen(m.t, v)
		if err != nil {
			return m.fail(err)
		}
		return tested(back, in, n != 0)
	case contContains:
		b, err := objmodel.Truth(m.t, v)
		if err != nil {
			return m.fail(err)
		}
		return contained(back, in, b)
	case contIter:
		if v.Type().Slots.Next == nil {
			return m.fail(notIterator(v))
		}
		back.regs[in.A] = v
	case contNext:
		back.regs[in.B] = v
	case contLen, contHash, contRepr, contStr, contInt, contFloat, contBool, contBoolLen, contIs:
		r, err := m.checkSpecial(k, v, back, in)
		return m.store(back, dst, r, err)
	case contGenFor:
		if m.tracer != nil && !v.IsNone() {
			if err := m.tellStop(back, objmodel.StopIteration(v)); err != nil {
				return m.fail(err)
			}
		}
		back.pc = in.D
		m.reuseAlone(fr)
	case contGenSend:
		if m.tracer != nil {
			if err := m.tellStop(back, objmodel.StopIteration(v)); err != nil {
				return m.fail(err)
			}
		}
		back.regs[in.A] = v
		back.pc = in.D
		m.reuseAlone(fr)
		return m.released(back)
	default:
		return m.deliverRare(back, k, in, dst, v)
	}
	return back
}

// deliverRare is deliver for instructions that are seldom finished.
func (m *Machine) deliverRare(back *Frame, k cont, in *Instr, dst uint8, v Value) *Frame {
	switch k {
	case contCompared:
		if v.IsNotImplemented() {
			a, b, op := compareOperands(back, in)
			r, err := objmodel.CompareDefault(a, b, op)
			if err != nil {
				return m.fail(err)
			}
			v = r
		}
		return m.compared(back, in, v)
	case contReflected:
		if v.IsNotImplemented() {
			a, b, op := operands(back, in)
			r, err := objmodel.BinaryAfterBoth(m.t, a, b, op, augmented(in))
			return m.store(back, dst, r, err)
		}
		back.regs[dst] = v
	case contReleased:
		return m.released(back)
	case contNone:
		back.regs[dst] = objmodel.None
	case contIterator:
		if v.Type().Slots.Next == nil {
			return m.fail(notIterator(v))
		}
		back.regs[dst] = v
	case contNew:
		return m.made(back, in, dst, v)
	case contAsked, contAskedHook:
		if asksHas(back, in) {
			v = objmodel.True
		}
		back.regs[dst] = v
	case contNextOr:
		back.regs[dst] = v
	case contText, contFormat:
		return m.formatted(k, v, back, in)
	case contStep:
		return m.stepReturned(back, in)
	}
	return back
}

// operated finishes a binary operator whose left method gave v.
func (m *Machine) operated(fr *Frame, in *Instr, v Value) *Frame {
	if !v.IsNotImplemented() {
		fr.regs[in.A] = v
		return fr
	}
	a, b, op := operands(fr, in)
	if augmented(in) && !a.Type().Lookup(objmodel.InPlaceName(op)).IsNil() {
		v, err := objmodel.BinaryAfterInPlace(m.t, a, b, op)
		return m.store(fr, in.A, v, err)
	}
	return m.afterLeft(fr, in, a, b, op)
}

// operands gives the operands of a binary operator.
func operands(fr *Frame, in *Instr) (a, b Value, op objmodel.BinaryOp) {
	if in.Op >= bc.AddI && in.Op <= bc.AndI {
		return fr.regs[in.B], objmodel.Int(int64(in.D)), immediateOpOf[in.Op-bc.AddI]
	}
	return fr.regs[in.B], fr.regs[in.C], binaryOpOf[in.Op-bc.Add]
}

// compareOperands gives the operands of a comparison instruction.
func compareOperands(fr *Frame, in *Instr) (a, b Value, op objmodel.CompareOp) {
	switch {
	case in.Op <= bc.Ge:
		return fr.regs[in.B], fr.regs[in.C], objmodel.CompareOp(in.Op - bc.Lt)
	case in.Op >= bc.JumpLtI:
		return fr.regs[in.A], objmodel.Int(int64(int8(in.B))), jumpImmediateOp[in.Op-bc.JumpLtI]
	}
	return fr.regs[in.A], fr.regs[in.B], objmodel.CompareOp(in.Op - bc.JumpLt)
}
