package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// sooner gives the NameError that comes before one that instruction pc of fr
// raised: where that computes an argument of a TryCall, the callee should have
// been looked up before, but isn't there. The frame is then where that happens.
func (m *Machine) sooner(fr *Frame, pc int) *objmodel.Exception {
	if pc < 0 || !computesArgument(fr.code.Instrs[pc].Op) {
		return nil
	}
	lookup := deferredLookup(fr.code, pc)
	if lookup < 0 {
		return nil
	}
	in := &fr.code.Instrs[lookup]
	if in.Op == bc.LoadFree {
		if !asCell(fr.fn.closure[in.D]).v.IsNil() {
			return nil
		}
		fr.pc = int32(lookup) + 1
		return asPython(unboundFree(fr.code.FreeNames[in.D]))
	}
	name := fr.code.Sites[in.D].Name
	if fr.fn.globals.FindStr(name) >= 0 || fr.fn.builtins.FindStr(name) >= 0 {
		return nil
	}
	fr.pc = int32(lookup) + 1
	return asPython(nameError(name))
}

func asPython(err error) *objmodel.Exception {
	e, _ := err.(*objmodel.Exception)
	return e
}

// deferredLookup gives where the callee is looked up of the call that
// instruction pc computes an argument of, -1 if there is none: its result goes
// above the callee's register, and nothing but the like stands between them.
func deferredLookup(c *Code, pc int) int {
	for next := pc + 1; next <= pc+bc.MostArgumentCode && next+2 < len(c.Instrs); next++ {
		op := c.Instrs[next].Op
		if op == bc.TryCall || op == bc.TryCallFree {
			if c.Instrs[pc].A > c.Instrs[next+2].A {
				return next + 1
			}
			return -1
		}
		if !computesArgument(op) {
			return -1
		}
	}
	return -1
}

// computesArgument reports whether an opcode may stand among the arguments of a
// TryCall: see isCalm of the compiler.
func computesArgument(op bc.Op) bool {
	switch op {
	case bc.Move, bc.LoadK, bc.LoadInt, bc.LoadGlobal, bc.LoadFree, bc.LoadCell, bc.LoadAttr, bc.GetItem, bc.GetItemI:
		return true
	}
	return op >= bc.Add && op < bc.Lt
}
