package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

const (
	// maxLocals is how many registers local variables take; more live in
	// cells in a list. Where statements nest so deep that there are too few
	// left for what they hold, it is fewLocals.
	maxLocals = 128
	fewLocals = 8
	// maxParams is how many parameters a function can have in registers; with
	// more all its locals live in cells.
	maxParams = 200
	// spillAt is the number of registers in use from which on temporaries
	// are spilled before an operand is computed.
	spillAt = 208
	// maxBatch is how many temporaries the items of one instruction take.
	maxBatch = 16
)

// regSet is a set of registers.
type regSet [4]uint64

func (s *regSet) add(r uint8)     { s[r>>6] |= 1 << (r & 63) }
func (s *regSet) remove(r uint8)  { s[r>>6] &^= 1 << (r & 63) }
func (s regSet) has(r uint8) bool { return s[r>>6]>>(r&63)&1 != 0 }
func (s *regSet) intersect(t regSet) {
	for i := range s {
		s[i] &= t[i]
	}
}

// allocateLocals gives every local variable a register.
func (u *unit) allocateLocals() {
	u.code.Wide = u.top.params > min(maxParams, u.c.maxLocals+maxParams-maxLocals)
	if u.code.Wide {
		u.code.Locals = append(u.code.Locals, u.c.intern(".boxes"))
		u.code.IsCell = append(u.code.IsCell, false)
		u.nlocals = 1
	}
	for _, y := range u.top.order {
		if y.ref.kind == refLocal && y.ref.sym == y && y.defs&defParam != 0 {
			u.localRegister(y)
			u.assignedNow(y)
		}
	}
	for _, y := range u.top.order {
		if y.ref.kind == refLocal && y.ref.sym == y && y.defs&defParam == 0 {
			u.localRegister(y)
		}
	}
	u.allocateHidden()
	u.next = u.nlocals
	if len(u.code.Boxed) > 0 && !u.code.Wide {
		u.boxes = uint8(u.nlocals)
		u.code.BoxesReg = u.boxes
		u.nlocals++
		u.next++
	}
	u.code.NRegs = u.next
}

// localRegister gives a variable the next register, or makes it overflow.
func (u *unit) localRegister(y *symbol) {
	name := u.c.intern(publicName(y.name))
	if u.code.Wide || u.nlocals >= u.c.maxLocals && y.defs&defParam == 0 {
		y.overflow, y.index = true, int32(len(u.code.Boxed))
		u.code.Boxed = append(u.code.Boxed, name)
		return
	}
	y.reg = uint8(u.nlocals)
	u.nlocals++
	u.code.Locals = append(u.code.Locals, name)
	u.code.IsCell = append(u.code.IsCell, y.cell)
}

// publicName gives the name that a program sees.
func publicName(name string) string {
	switch name {
	case ".__class__", ".__classdict__":
		return name[1:]
	}
	return name
}

// hiddenKey is what variables of inlined comprehensions need to have in common
// to share a register.
type hiddenKey struct {
	name string
	cell bool
}

// allocateHidden gives the variables of inlined comprehensions registers after
// the locals. Comprehensions side by side share them, nested ones don't.
func (u *unit) allocateHidden() {
	last := map[hiddenKey][]hiddenVar{}
next:
	for _, h := range u.top.hidden {
		k := hiddenKey{h.sym.name, h.sym.cell}
		for i, prev := range last[k] {
			if !h.scope.inside(prev.scope) {
				h.sym.reg, h.sym.overflow, h.sym.index = prev.sym.reg, prev.sym.overflow, prev.sym.index
				last[k][i] = h
				continue next
			}
		}
		u.localRegister(h.sym)
		last[k] = append(last[k], h)
	}
}

// inside reports whether s is p or inside it.
func (s *scope) inside(p *scope) bool {
	for ; s != nil; s = s.parent {
		if s == p {
			return true
		}
	}
	return false
}

// prologue makes the cells.
func (u *unit) prologue() {
	at := nowhere
	if u.top.node != nil {
		at = ast.Span{Line: int32(u.code.FirstLine), EndLine: int32(u.code.FirstLine), Col: -1, EndCol: -1}
	}
	if n := len(u.code.Boxed); n > 0 {
		if u.code.Wide {
			n -= u.top.params
		} else {
			u.emit(at, bytecode.BuildList, u.boxes, u.boxes, 0, 0)
		}
		t := u.temp()
		for range n {
			u.emit(at, bytecode.Unset, t, 0, 0, 0)
			u.emit(at, bytecode.MakeCell, t, 0, 0, 0)
			u.emit(at, bytecode.ListAppend, u.boxes, t, 0, 0)
		}
		u.free(t)
	}
	for _, y := range u.top.order {
		if y.ref.kind == refLocal && y.ref.sym == y && y.cell && !y.overflow {
			u.emit(at, bytecode.MakeCell, y.reg, 0, 0, 0)
		}
	}
}

// temp takes the next temporary.
func (u *unit) temp() uint8 {
	if u.next >= bytecode.MaxRegs {
		u.c.noRegister = true
		u.c.fail(ast.Span{Line: int32(u.code.FirstLine)}, "too many nested blocks and expressions")
		return bytecode.MaxRegs - 1
	}
	r := u.next
	u.next++
	if u.next > u.code.NRegs {
		u.code.NRegs = u.next
	}
	return uint8(r)
}

// temps takes n consecutive temporaries and gives the first.
func (u *unit) temps(n int) uint8 {
	first := u.temp()
	for range n - 1 {
		u.temp()
	}
	return first
}

// free gives r and all temporaries above it back.
func (u *unit) free(r uint8) { u.next = int(r) }

// isTemp reports whether r is a temporary.
func (u *unit) isTemp(r uint8) bool { return int(r) >= u.nlocals }

// isTop reports whether r is the topmost temporary, in which partial results
// can be built.
func (u *unit) isTop(r uint8) bool { return u.isTemp(r) && int(r) == u.next-1 }

// scratch gives dst if partial results can be built in it, else a new
// temporary.
func (u *unit) scratch(dst uint8) uint8 {
	if u.isTop(dst) {
		return dst
	}
	return u.temp()
}

// spilled runs f, which puts a value in a register, with the temporaries of
// the statement out of the way.
func (u *unit) spilled(at ast.Span, dst uint8, f func(dst uint8)) {
	next := u.next
	size := u.spill(at)
	r := u.temp()
	f(r)
	u.next = next
	holder := u.temp()
	u.move(at, holder, r)
	u.unspill(at, size)
	u.move(at, dst, holder)
	u.next = next
}

// spill saves the temporaries of the statement and gives them back; it says
// how many they were. They can be read until new ones are taken.
func (u *unit) spill(at ast.Span) int {
	size := u.next - u.base
	u.emit(at, bytecode.Spill, uint8(u.base), uint8(size), 0, 0)
	u.spilledNow += int32(size)
	u.next = u.base
	return size
}

// unspill takes back what spill saved.
func (u *unit) unspill(at ast.Span, size int) {
	u.emit(at, bytecode.Unspill, uint8(u.base), uint8(size), 0, 0)
	u.spilledNow -= int32(size)
	u.next = u.base + size
}

// crowded reports whether temporaries have to be spilled before more are
// taken.
func (u *unit) crowded() bool { return u.next >= spillAt && u.next-u.base >= 24 }
