package bytecode

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/objmodel"
)

// TestNeeded checks the registers that are needed in a loop with a handler.
func TestNeeded(t *testing.T) {
	c := &Code{NRegs: 8, Instrs: []Instr{
		0: {Op: LoadK, A: 0},
		1: {Op: GetIter, A: 0, B: 0},
		2: {Op: ForIter, A: 0, B: 1, D: 6},
		3: {Op: LoadK, A: 2},
		4: {Op: CallMethod, A: 2, B: 1, C: 2},
		5: {Op: Loop, D: 2},
		6: {Op: Return, A: 1},
		7: {Op: PopExcept, A: 5},
		8: {Op: Return, A: 4},
	}, Handlers: []Handler{{Start: 4, End: 5, Target: 7, Reg: 5}}}
	sets := func(pc int) (regs []int) {
		for r := range c.NRegs {
			if c.Needed(pc).Has(r) {
				regs = append(regs, r)
			}
		}
		return regs
	}
	require.Equal(t, []int{1, 3, 4}, sets(-1)) // 3 and 4 are never set
	require.Equal(t, []int{0, 1, 3, 4}, sets(2))
	require.Equal(t, []int{0, 1, 2, 3, 4}, sets(4)) // the arguments, and what the handler reads
	require.Equal(t, []int{0, 1, 3, 4}, sets(5))
	require.Equal(t, []int{1}, sets(6))
	require.Equal(t, []int{4, 6}, sets(7))
}

// TestNeededPutOff checks that a body that is still to be compiled needs the
// parameters, whether its only instruction has begun or not.
func TestNeededPutOff(t *testing.T) {
	c := &Code{Instrs: []Instr{{Op: Expand}}, Locals: make([]*objmodel.Str, 2), NParams: 2}
	for pc := -1; pc <= 0; pc++ {
		for r := range 3 {
			require.Equal(t, r < 2, c.Needed(pc).Has(r), "%d %d", pc, r)
		}
	}
}
