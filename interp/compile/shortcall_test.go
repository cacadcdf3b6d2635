package compile_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/interp/compile"
	"github.com/minipy-go/minipy/parser"
)

// TestShortCalls asserts which calls are short: those of global functions whose
// arguments call nothing, and of methods whose arguments are settled; and which
// of built-in functions and methods may be quick.
func TestShortCalls(t *testing.T) {
	for call, want := range map[string]bytecode.Op{
		"g()": bytecode.TryCall, "g(x, 1, -2)": bytecode.TryCall, "g(x - 1, y[0], x.a.b, h)": bytecode.TryCall, "g(c)": bytecode.TryCall, "c(x)": bytecode.TryCallFree, "c()": bytecode.TryCallFree,
		"x.m(1, y)": bytecode.TryCallMethod, "x.a.m()": bytecode.TryCallMethod,
		"g(len(x))": bytecode.TryQuick, "g(k=1)": bytecode.Nop, "g(*x)": bytecode.Nop, "g(maybe)": bytecode.Nop, "G()": bytecode.Nop,
		"x()": bytecode.Nop, "g(x if y else 1)": bytecode.Nop, "g(f'{x}')": bytecode.Nop,
		"g('%s' % (x,))": bytecode.Nop, "g(x[1:])": bytecode.Nop, "g(\nx)": bytecode.Nop, "g(x + x + x + x + x + x + x + x + x)": bytecode.Nop,
		"x.m(y.a)": bytecode.Nop, "x.m(h)": bytecode.Nop,
		"len(x)": bytecode.TryQuick, "max(x, g.a)": bytecode.TryQuick, "isinstance(x, int)": bytecode.TryQuick,
		"len(g())": bytecode.TryCall, "max(x)": bytecode.Nop, "max(x, key=y)": bytecode.Nop, "len(\nx)": bytecode.Nop,
		"x.append(y)": bytecode.TryQuickMethod, "x.strip()": bytecode.TryQuickMethod, "x.a.get('k')": bytecode.TryQuickMethod,
		"x.append(y + 1)": bytecode.Nop, "x.strip(y)": bytecode.Nop, "x.append(h)": bytecode.Nop,
	} {
		t.Run(call, func(t *testing.T) {
			source := "def around(c):\n    def f(x, y):\n        if x: maybe = 1\n        c; " + call + "\n"
			mod, err := parser.ParseWith([]byte(source), "x", parser.Exec, parser.Options{})
			require.NoError(t, err)
			code, err := compile.Compile(mod, compile.Options{Filename: "x"})
			require.NoError(t, err)
			require.NoError(t, code.Verify())
			f, got := code.Codes[0].Codes[0], bytecode.Nop
			for _, in := range f.Instrs {
				switch in.Op {
				case bytecode.TryCall, bytecode.TryCallFree, bytecode.TryCallMethod, bytecode.TryQuick, bytecode.TryQuickMethod:
					got = in.Op
				}
			}
			require.Equal(t, want.String(), got.String())
		})
	}
}
