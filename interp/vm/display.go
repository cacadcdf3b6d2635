package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// longestSpread is how many items a display is made of in one go at most.
const longestSpread = 1 << 10

// buildSpread is a BuildList with others of a display's instructions behind it,
// whose operands are known by then. When all that they unpack are lists and
// tuples, the list, or the tuple that it is for, is made here in one piece, and
// the instructions are passed over; else the list gets the room that can be told.
func (m *Machine) buildSpread(fr *Frame, in *Instr) {
	r := fr.regs
	first := r[in.B : int(in.B)+int(in.C)]
	n, end := len(first), fr.pc
	for {
		add := &fr.code.Instrs[end]
		if add.Op == bc.ListExtend && add.A == in.A {
			items, ok := sequenceItems(r[add.B])
			if !ok {
				n = longestSpread + 1
				break
			}
			n += len(items)
		} else if add.Op == bc.ListAppend && add.A == in.A {
			n++
		} else {
			break
		}
		end++
	}
	if n > longestSpread {
		r[in.A] = objmodel.CopyList(first)
		return
	}
	last := &fr.code.Instrs[end]
	var made Value
	var out []Value
	to := in.A
	if last.Op == bc.ListToTuple && last.B == in.A && n > 0 {
		made, out = objmodel.MakeTuple(n)
		to = last.A
		end++
	} else {
		made, out = objmodel.MakeList(n)
	}
	out = out[copy(out, first):]
	for pc := fr.pc; len(out) > 0; pc++ {
		add := &fr.code.Instrs[pc]
		if add.Op == bc.ListAppend {
			out[0] = r[add.B]
			out = out[1:]
			continue
		}
		items, _ := sequenceItems(r[add.B])
		out = out[copy(out, items):]
	}
	r[to] = made
	fr.pc = end
	m.t.Spend(n >> 3)
}

// sequenceItems gives the items of a list or tuple, whose class is no other.
func sequenceItems(v Value) ([]Value, bool) {
	switch v.Type() {
	case &objmodel.TupleType:
		return v.AsTuple().Items(), true
	case &objmodel.ListType:
		return v.AsList().Items(), true
	}
	return nil, false
}
