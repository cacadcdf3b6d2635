package vm

import "github.com/minipy-go/minipy/objmodel"

// reflected asks the right operand's method for an operator, if that is what
// decides and is written in Python: the left operand, which may be of a
// built-in class, does not know the right one. It gives nil, and perhaps an
// error in m, when that isn't so.
//
//go:noinline
func (m *Machine) reflected(fr *Frame, dst uint8, a, b Value, op objmodel.BinaryOp, inplace bool) (nf *Frame, done bool) {
	ta, tb := a.Type(), b.Type()
	bit := uint32(1) << op
	if tb.Slots.PyBinary&bit == 0 || tb.IsSubtype(ta) || ta.Slots.PyBinary&bit != 0 || ta.IsHeap() || inplace && ta.Slots.InPlace[op] != nil {
		return nil, false
	}
	f := specialOf(tb, objmodel.ReflectedName(op))
	if f == nil || inplace && objmodel.Joins(a) {
		return nil, false
	}
	if left := ta.Slots.Binary[op]; left != nil {
		r, err := left(m.t, a, b)
		if err != nil || !r.IsNotImplemented() {
			return m.store(fr, dst, r, err), true
		}
	}
	return m.enterWith(fr, f, dst, contReflected, b, a), true
}

// afterLeft goes on with an operator whose left method, written in Python, gave
// NotImplemented.
func (m *Machine) afterLeft(fr *Frame, in *Instr, a, b Value, op objmodel.BinaryOp) *Frame {
	if ta, tb := a.Type(), b.Type(); ta != tb && tb.Slots.PyBinary&(1<<op) != 0 {
		if f := specialOf(tb, objmodel.ReflectedName(op)); f != nil {
			return m.enterWith(fr, f, in.A, contReflected, b, a)
		}
	}
	v, err := objmodel.BinaryAfterLeft(m.t, a, b, op, augmented(in))
	return m.store(fr, in.A, v, err)
}

// afterLeftCompare is afterLeft for a comparison.
func (m *Machine) afterLeftCompare(fr *Frame, in *Instr) *Frame {
	a, b, op := compareOperands(fr, in)
	if tb := b.Type(); tb.Slots.PyCompare {
		if f := specialOf(tb, objmodel.CompareName(op.Swapped())); f != nil {
			return m.enterWith(fr, f, in.A, contCompared, b, a)
		}
	}
	r, err := objmodel.CompareAfterLeft(m.t, a, b, op)
	if err != nil {
		return m.fail(err)
	}
	return m.compared(fr, in, r)
}

// compareReflected asks the right operand's method for a comparison with an
// object of a built-in class that does not know it; done is false when that
// isn't what decides.
//
//go:noinline
func (m *Machine) compareReflected(fr *Frame, in *Instr, a, b Value, op objmodel.CompareOp) (nf *Frame, done bool) {
	ta, tb := a.Type(), b.Type()
	if !tb.Slots.PyCompare || m.compat310 || ta.IsHeap() {
		return nil, false
	}
	f := specialOf(tb, objmodel.CompareName(op.Swapped()))
	if f == nil {
		return nil, false
	}
	if left := ta.Slots.Compare; left != nil && !tb.IsSubtype(ta) {
		r, err := left(m.t, a, b, op)
		if err != nil {
			return m.fail(err), true
		}
		if !r.IsNotImplemented() {
			return m.compared(fr, in, r), true
		}
	} else if left != nil {
		return nil, false
	}
	return m.enterWith(fr, f, in.A, contCompared, b, a), true
}

// unary is -v, +v or ~v on anything: name is the method's, f what calls it
// when it isn't written in Python.
//
//go:noinline
func (m *Machine) unary(fr *Frame, in *Instr, name *Str, f func(*Thread, Value) (Value, error)) *Frame {
	v := fr.regs[in.B]
	if typ := v.Type(); typ.IsHeap() {
		if method := specialOf(typ, name); method != nil {
			return m.enterWith(fr, method, in.A, contStore, v)
		}
	}
	r, err := f(m.t, v)
	return m.store(fr, in.A, r, err)
}
