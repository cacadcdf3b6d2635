package vm

import (
	"unsafe"
)

// DropDead implements objmodel.Cleaner: registers that nothing will read again,
// and frames that have ended, hold on to no object. It may be called by Go code
// that an instruction runs.
func (m *Machine) DropDead() {
	m.dropAbove()
	var callee *Frame
	for fr := m.cur; fr != nil; fr = fr.back {
		dropDeadOf(fr, callee)
		callee = fr
	}
}

// dropAbove clears the stacks above the running frame.
func (m *Machine) dropAbove() {
	clear(m.spare)
	m.fspare = nil
	clear(m.frames[m.next:])
	begin := unsafe.Pointer(&m.chunk[0])
	top := begin
	if m.cur != nil {
		top = m.cur.above()
	}
	if i := (uintptr(top) - uintptr(begin)) / valueSize; uintptr(top) >= uintptr(begin) && i <= uintptr(len(m.chunk)) {
		clear(m.chunk[i:])
	}
}

// dropDeadOf clears the temporaries of a frame that the instruction it is in,
// and those after it, don't need. callee is the frame that it entered, whose
// registers may be among its own.
func dropDeadOf(fr, callee *Frame) {
	needed := fr.code.Needed(int(fr.pc) - 1)
	for r := len(fr.code.Locals); r < ownRegisters(fr, callee); r++ {
		if !needed.Has(r) {
			fr.regs[r] = Value{}
		}
	}
}

// ownRegisters gives how many of the registers of a frame are not those of the
// frame that it entered, which may lie among its temporaries.
func ownRegisters(fr, callee *Frame) int {
	n := fr.code.NRegs
	if callee == nil || callee.flag&flagOwnRegs != 0 {
		return n
	}
	first, of := uintptr(unsafe.Pointer(fr.regs)), uintptr(unsafe.Pointer(callee.regs))
	if of >= first && of < first+uintptr(n)*valueSize {
		return int((of - first) / valueSize)
	}
	return n
}
