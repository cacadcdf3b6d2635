package vm

import (
	"unsafe"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// Trace implements objmodel.Traceable: the frames that run, with the registers
// that they still need.
func (m *Machine) Trace(tr *objmodel.Tracer) {
	for _, c := range append([][]Value{m.chunk, m.spare}, m.chunks...) {
		tr.Memory(ptrOf(c), int64(cap(c))*int64(valueSize))
	}
	for _, c := range append([][]Frame{m.frames, m.fspare}, m.fchunks...) {
		tr.Memory(unsafe.Pointer(unsafe.SliceData(c)), int64(cap(c))*int64(unsafe.Sizeof(Frame{})))
	}
	tr.Any(m.err)
	tr.Any(m.unfinished)
	tr.Any(m.sinks)
	var callee *Frame
	for fr := m.cur; fr != nil; fr = fr.back {
		fr.trace(tr, callee)
		callee = fr
	}
}

// trace gives what a running frame holds.
func (fr *Frame) trace(tr *objmodel.Tracer, callee *Frame) {
	tr.Any(fr.code)
	tr.Any(fr.fn)
	tr.Any(fr.x)
	fr.traceValues(tr, fr.neededNow(false), ownRegisters(fr, callee))
}

// traceValues gives those of n registers that a running frame still needs.
func (fr *Frame) traceValues(tr *objmodel.Tracer, needed *bytecode.Registers, n int) {
	for r := range n {
		if needed.Has(r) {
			tr.Value(fr.regs[r])
		}
	}
}

var _ objmodel.Traceable = (*Machine)(nil)

// Untraced says that a Tracer gets the parts of a machine from Trace.
func (m *Machine) Untraced() {}
