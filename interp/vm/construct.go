package vm

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// callNew calls a class whose __new__ is written in Python, which gets a frame;
// done is false where that can't be. The arguments stay in their registers for
// __init__.
func (m *Machine) callNew(fr *Frame, c *objmodel.Type, first, n int, kw []*Str, dst uint8) (nf *Frame, done bool) {
	in := fr.instr()
	if in.Op != bytecode.Call || first != int(in.A)+1 || first+n+2 >= bytecode.MaxRegs || n >= maxInPlace || c.HasFinalizer() {
		return nil, false
	}
	if meta := c.Value().Type(); meta != &objmodel.TypeType && overridesTypeCall(meta) {
		return nil, false
	}
	method := c.Lookup(names.new_)
	if method.IsNil() || method.Type() != &objmodel.StaticMethodType {
		return nil, false
	}
	f := asFunction(method.WrappedFunc())
	if f == nil || f.code.Flags&generatorFlags != 0 {
		return nil, false
	}
	if err := m.mayEnter(); err != nil {
		return m.fail(err), true
	}
	nf = m.frameAbove(f, fr)
	nf.dest, nf.cont = dst, contNew
	nf.regs[0] = c.Value()
	for i := range n {
		nf.regs[i+1] = fr.regs[first+i]
	}
	return m.bound(nf, dst, bindInPlace(f, nf.regs, n+1, kw)), true
}

// made goes on with the call of a class whose __new__ gave o.
func (m *Machine) made(fr *Frame, in *Instr, dst uint8, o Value) *Frame {
	c := fr.regs[in.A].AsType()
	if !o.Type().IsSubtype(c) {
		fr.regs[dst] = o
		return fr
	}
	first, n, kw := int(in.A)+1, int(in.B), fr.kwNames(in)
	init := specialOf(o.Type(), names.init)
	if init == nil || init.code.Flags&generatorFlags != 0 {
		r, err := objmodel.InitNew(m.t, c, o, objmodel.Args{V: fr.regs[first : first+n], Kw: kw})
		return m.store(fr, dst, r, err)
	}
	for i := first + n; i > first; i-- {
		fr.regs[i] = fr.regs[i-1]
	}
	fr.regs[first] = o
	nf := m.enter(fr, init, first, n+1, kw, dst, contInit)
	if nf != nil {
		fr.regs[in.A] = o
	}
	return nf
}
