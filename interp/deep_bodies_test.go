package interp_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

// TestDeepBodies nests what runs code in frames of the machine deeper than Go's stack
// would allow, and CPython's.
func TestDeepBodies(t *testing.T) {
	const program = `
import sys
sys.setrecursionlimit(1_000_000)
N = 40_000
def by_exec(n):
    names = {'n': n, 'by_exec': by_exec}
    exec(code, names)
    return names['r']
code = compile('r = 1 + by_exec(n - 1) if n else 0', '', 'exec')
def by_eval(n):
    return eval('1 + by_eval(n - 1)', globals(), {'n': n}) if n else 0
def by_class(n):
    class A:
        below = 1 + by_class(n - 1) if n else 0
    return A.below
class C:
    def __init__(self, n): self.n = n
    @property
    def sum(self): return 1 + getattr(C(self.n - 1), 'sum') if self.n else 0
    @property
    def value(self): pass
    @value.setter
    def value(self, to):
        if self.n: setattr(C(self.n - 1), 'value', to)
        else: to.append(1)
print(by_exec(N), by_eval(N), by_class(N), C(N).sum)
C(N).value = l = []
print(l)
def endless(n):
    exec('endless(n + 1)', globals(), {'n': n})
sys.setrecursionlimit(50_000)
try: endless(0)
except RecursionError as e: print(e)
`
	var out bytes.Buffer
	in, err := interp.New(interp.Config{Stdout: &out})
	require.NoError(t, err)
	require.NoError(t, in.RunString(context.Background(), program, "<deep>"))
	require.Equal(t, "40000 40000 40000 40000\n[1]\nmaximum recursion depth exceeded\n", out.String())
}
