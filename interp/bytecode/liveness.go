package bytecode

import "math/bits"

// Registers is a set of registers.
type Registers [MaxRegs / 64]uint64

// Has reports whether r is in the set.
func (s *Registers) Has(r int) bool { return s[r>>6]>>(r&63)&1 != 0 }

func (s *Registers) add(r int) {
	if r < MaxRegs {
		s[r>>6] |= 1 << (r & 63)
	}
}

func (s *Registers) remove(r int) { s[r>>6] &^= 1 << (r & 63) }

func (s *Registers) addRange(first, n int) {
	for r := first; r < first+n; r++ {
		s.add(r)
	}
}

// union adds the registers of t and reports whether that made a difference.
func (s *Registers) union(t Registers) bool {
	before := *s
	for i := range s {
		s[i] |= t[i]
	}
	return *s != before
}

func (s *Registers) subtract(t Registers) {
	for i := range s {
		s[i] &^= t[i]
	}
}

// Needed gives the registers that may still be read while instruction pc runs,
// by it, by its handler or by what comes after it. pc is -1 before the first
// instruction. Local variables are always among them. It is computed when it
// is first asked for (a backward data-flow analysis).
func (c *Code) Needed(pc int) *Registers {
	if c.needed == nil {
		c.analyse()
	}
	return &c.needed[pc+1]
}

// NeededAt gives the registers that may still be read from instruction pc on.
func (c *Code) NeededAt(pc int) *Registers {
	if c.live == nil {
		c.analyse()
	}
	return &c.live[pc]
}

// analyse fills needed and live. Of needed, entry pc+1 is for instruction pc, entry 0 for the
// start.
func (c *Code) analyse() {
	n := len(c.Instrs)
	before := make([]Registers, n) // what is live when an instruction begins
	needed := make([]Registers, n+1)
	for changed := true; changed; {
		changed = false
		for pc := n - 1; pc >= 0; pc-- {
			live := c.liveAfter(pc, before)
			uses, defs := c.effect(c.Instrs[pc])
			begin := live
			begin.subtract(defs)
			begin.union(uses)
			if h := c.handler(pc); h != nil {
				caught := before[h.Target]
				var set Registers
				set.addRange(int(h.Reg), 2)
				caught.subtract(set)
				begin.union(caught)
			}
			live.union(begin)
			if before[pc].union(begin) {
				changed = true
			}
			needed[pc+1].union(live)
		}
	}
	if n > 0 {
		needed[0] = before[0]
	}
	c.keepLocals(needed)
	c.keepLocals(before)
	c.needed, c.live = needed, before
}

// keepLocals adds the local variables to all sets.
func (c *Code) keepLocals(sets []Registers) {
	for i := range sets {
		sets[i].addRange(0, len(c.Locals))
		if len(c.Boxed) > 0 {
			sets[i].add(int(c.BoxesReg))
		}
	}
}

// liveAfter joins what is live where control goes on after instruction pc.
func (c *Code) liveAfter(pc int, before []Registers) Registers {
	in := c.Instrs[pc]
	var live Registers
	if in.Op.GoesOn() {
		live = before[pc+1]
	}
	if in.Op == ForIter { // sets B, but not at the end
		live.remove(int(in.B))
	}
	if shapes[in.Op][3] == jump {
		live.union(before[in.D])
	}
	return live
}

// handler gives the innermost handler of instruction pc, nil if there is none.
func (c *Code) handler(pc int) *Handler {
	for i := range c.Handlers {
		if h := &c.Handlers[i]; int(h.Start) <= pc && pc < int(h.End) {
			return h
		}
	}
	return nil
}

// effect gives the registers that an instruction may read, and those that it
// certainly sets when it goes on.
func (c *Code) effect(in Instr) (uses, defs Registers) {
	sh := shapes[in.Op]
	for i, r := range [...]uint8{in.A, in.B, in.C} {
		if sh[i] == reg {
			uses.add(int(r))
		}
	}
	if first, size := c.window(in); size > 0 {
		uses.addRange(int(first), size)
	}
	switch in.Op {
	case Call, CallMethod, CallEx:
		defs.add(int(in.C))
		if in.C != in.A {
			uses.subtract(defs) // unless it is one of the arguments
			if first, size := c.window(in); size > 0 {
				uses.addRange(int(first), size)
			}
		}
	case Unpack, UnpackEx, Unspill:
		first, size := c.window(in)
		defs.addRange(int(first), size)
		uses = Registers{}
		if in.Op != Unspill {
			uses.add(int(in.B))
		}
	case GetIter:
		defs.addRange(int(in.A), 1+int(in.C))
		uses = Registers{}
		uses.add(int(in.B))
	case LoadMethod, BeforeWith:
		defs.addRange(int(in.A), 2)
		uses = Registers{}
		uses.add(int(in.B))
	case Move2:
		defs.add(int(in.A))
		defs.add(int(in.C))
		uses = Registers{}
		uses.add(int(in.B))
		uses.add(int(in.D))
	case ExcInfo, LoadSuper:
		defs.addRange(int(in.A), 3)
		uses = Registers{}
		uses.add(int(in.B))
		if in.Op == LoadSuper {
			uses.add(int(in.C))
		}
	case ForIter: // see liveAfter
		uses = Registers{}
		uses.addRange(int(in.A), 2)
	case FormatValue:
		defs.add(int(in.A))
		uses = Registers{}
		uses.addRange(int(in.B), 1+int(in.C>>2&1))
	case Intrinsic:
		uses.add(int(in.B) + 1)
	case MakeFunc:
		defs.add(int(in.A))
		uses = Registers{}
		uses.addRange(int(in.B), bits.OnesCount8(in.C))
	case PopExcept: // the exception itself is not read
		uses = Registers{}
		uses.add(int(in.A) + 1)
	case EndAsyncFor, GroupMatch:
		uses.addRange(int(in.A), 2)
	case Yield:
		if in.D > 0 {
			uses.add(int(in.D) - 1)
		}
	default:
		if setsA(in.Op) {
			defs.add(int(in.A))
			uses = Registers{}
			c.addOperands(&uses, in)
		}
	}
	return uses, defs
}

// addOperands adds what an instruction that only sets its A reads.
func (c *Code) addOperands(uses *Registers, in Instr) {
	switch in.Op {
	case BuildList, BuildTuple, BuildSet, BuildDict, BuildString: // of none, B is no operand
	default:
		sh := shapes[in.Op]
		if sh[1] == reg {
			uses.add(int(in.B))
		}
		if sh[2] == reg {
			uses.add(int(in.C))
		}
	}
	if first, size := c.window(in); size > 0 {
		uses.addRange(int(first), size)
	}
}

// setsA reports whether an opcode sets R[A] without reading it.
func setsA(op Op) bool {
	switch op {
	case Move, LoadK, LoadInt, Unset, LoadGlobal, LoadName, LoadCell, LoadFree, LoadFreeCell, LoadClassFree, LoadClassCell, LoadClassScope,
		UnpackTuple, GetItem, GetItemI, BuildSlice, LoadAttr, BuildList, BuildTuple, BuildSet, BuildDict, ListToTuple,
		BuildString, BuildClass, GetYieldFrom, ImportName, ImportFrom, MatchSequence, MatchMapping, MatchKeys, GetLen, LoadLocals:
		return true
	}
	return op >= Neg && op <= NotIn
}
