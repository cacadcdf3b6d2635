package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// sooner gives the NameError that comes before one that instruction pc of fr
// raised: where that computes an argument of a TryCall, the callee should have
// been looked up before, but isn't there. The frame is then where that happens.
func (m *Machine) sooner(fr *Frame, pc int) *objmodel.Exception {
	lookup := fr.code.DeferredLookup(pc)
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
