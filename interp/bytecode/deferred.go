package bytecode

// DeferredLookup gives where the callee is looked up of the call that
// instruction pc, which stands before that, computes an argument of, -1 if there
// is none: its result goes above the callee's register, and nothing but the like
// stands between them.
func (c *Code) DeferredLookup(pc int) int {
	if pc < 0 || !computesArgument(c.Instrs[pc].Op) {
		return -1
	}
	for next := pc + 1; next <= pc+MostArgumentCode && next+2 < len(c.Instrs); next++ {
		op := c.Instrs[next].Op
		if op == TryCall || op == TryCallFree {
			if c.Instrs[pc].A > c.Instrs[next+2].A {
				return next + 1
			}
			return -1
		}
		if op == TryQuick {
			if c.Instrs[pc].A > c.Instrs[next+1].A {
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
// TryCall or TryQuick: see isCalm of the compiler.
func computesArgument(op Op) bool {
	switch op {
	case Move, Move2, LoadK, LoadInt, LoadGlobal, LoadName, LoadFree, LoadCell, LoadAttr, GetItem, GetItemI:
		return true
	}
	return op >= Add && op < Lt
}
