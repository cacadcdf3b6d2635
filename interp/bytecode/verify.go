package bytecode

import "fmt"

// Verify checks that a code object and those in it are well formed: operands
// are registers of the frame and indices of tables, jumps and handlers lead to
// instructions, only Loop goes backwards, the code ends with an instruction
// that doesn't go on. It is for tests of the compiler.
func (c *Code) Verify() error {
	if len(c.Instrs) != len(c.Positions) {
		return fmt.Errorf("%s: %d instructions, %d positions", c.QualName, len(c.Instrs), len(c.Positions))
	}
	if c.NRegs > MaxRegs || c.NArgs() > len(c.Locals) && !c.Wide || c.Wide && c.NArgs() > len(c.Boxed) || len(c.Locals) > c.NRegs || len(c.Locals) != len(c.IsCell) {
		return fmt.Errorf("%s: %d registers, %d arguments, %d locals", c.QualName, c.NRegs, c.NArgs(), len(c.Locals))
	}
	for pc, in := range c.Instrs {
		if err := c.verifyInstr(pc, in); err != nil {
			return fmt.Errorf("%s: %d %s%s: %w", c.QualName, pc, in.Op, c.Operands(in), err)
		}
	}
	for _, h := range c.Handlers {
		if h.Start < 0 || h.Start >= h.End || int(h.End) > len(c.Instrs) || h.Target < 0 || int(h.Target) >= len(c.Instrs) || int(h.Reg)+1 >= c.NRegs {
			return fmt.Errorf("%s: bad handler %v", c.QualName, h)
		}
	}
	if n := len(c.Instrs); n == 0 || c.Instrs[n-1].Op.GoesOn() {
		return fmt.Errorf("%s: control runs off the end", c.QualName)
	}
	for _, sub := range c.Codes {
		if err := sub.Verify(); err != nil {
			return err
		}
	}
	return nil
}

// GoesOn reports whether the next instruction may run after op.
func (op Op) GoesOn() bool {
	switch op {
	case Return, ReturnK, Raise, Reraise, Jump, Loop, EndAsyncFor, Expand:
		return false
	}
	return true
}

func (c *Code) verifyInstr(pc int, in Instr) error {
	if in.Op >= NumOps {
		return fmt.Errorf("unknown opcode")
	}
	if in.Op == Raise && in.C == 0 {
		return nil // without registers
	}
	sh := shapes[in.Op]
	for i, r := range [...]uint8{in.A, in.B, in.C} {
		if sh[i] == reg && int(r) >= c.NRegs {
			return fmt.Errorf("register %d of %d", r, c.NRegs)
		}
	}
	if last, size := c.window(in); size > 0 && int(last)+size > c.NRegs {
		return fmt.Errorf("registers from %d on, of %d", last, c.NRegs)
	}
	if in.Op == Call && in.D == CallsOwn {
		return nil
	}
	if sh[3] == wideReg && (in.D < 0 || int(in.D) >= c.NRegs) {
		return fmt.Errorf("register %d of %d", in.D, c.NRegs)
	}
	if n := c.tableSize(sh[3]); n >= 0 && (in.D < 0 || int(in.D) >= n) {
		return fmt.Errorf("index %d of %d", in.D, n)
	}
	if sh[3] == jump && int(in.D) <= pc && in.Op != Loop && c.Instrs[in.D].Op != Loop {
		return fmt.Errorf("jump backwards")
	}
	return nil
}

// window gives the consecutive registers that an instruction reads or writes.
func (c *Code) window(in Instr) (first uint8, size int) {
	switch in.Op {
	case Call:
		return in.A, int(in.B) + 1
	case CallMethod:
		return in.A, int(in.B) + 2
	case CallEx:
		return in.A, 2 + int(in.B)
	case BuildList, BuildTuple, BuildSet, BuildString, BuildSlice:
		return in.B, int(in.C)
	case BuildDict:
		return in.B, 2 * int(in.C)
	case Unpack:
		return in.A, int(in.C)
	case UnpackEx:
		return in.A, int(in.C) + 1 + int(in.D)
	case LoadMethod, BeforeWith, ForIter:
		return in.A, 2
	case GetIter:
		return in.A, 1 + int(in.C)
	case LoadSuper, ExcInfo:
		return in.A, 3
	case MatchClass:
		return in.B, 3
	case Spill, Unspill:
		return in.A, int(in.B)
	}
	return 0, 0
}

// tableSize gives how many entries the table has that D is an index of, -1 if
// D is none.
func (c *Code) tableSize(kind operand) int {
	switch kind {
	case konst:
		return len(c.Consts)
	case name:
		return len(c.Names)
	case site:
		return len(c.Sites)
	case jump:
		return len(c.Instrs)
	case code:
		return len(c.Codes)
	case free:
		return len(c.FreeNames)
	case names:
		return len(c.KwNames) + 1
	}
	return -1
}
