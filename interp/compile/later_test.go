package compile_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/interp/compile"
	"github.com/minipy-go/minipy/interp/stdlib/librarytest"
	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/ast"
)

// TestLaterGivesTheSameCode compiles each module of the library at once, and
// function by function, and compares the code.
func TestLaterGivesTheSameCode(t *testing.T) {
	putOff := 0
	librarytest.Each(t, "../stdlib/python", func(name string, source []byte) {
		require.Equal(t, listing(t, name, source, false, &putOff), listing(t, name, source, true, &putOff), name)
	})
	require.Greater(t, putOff, 1000)
}

// The bodies of method and later are put off; the others are too short, or say
// what must be known beforehand.
func TestLaterSeesItsPlace(t *testing.T) {
	source := `from __future__ import annotations
class A:
    class _B:
        "doc"
        @staticmethod
        @(lambda f: f)
        def method(a, /, b: int = 1, *c, __d=2, **e) -> str:
            """doc of """ "method"
            # a comment

            self.x = self.__y = lambda: (a, __z, [b for b in c])
            self.z += __debug__
            self.v, (self.w, *self.u[1]) = self.t = f(self.s, k=1)
            for c in a: self.i.j = c; self[1] = self.k == 2
            assert a
            if a:
                def g(): return f"{e!r:>{a}}"

            # the end
        def parent(self, a, b, c, d, e, f, g, h):
            self.q = super().parent(a, b, c, d, e, f, g, h, a, b, c, d)
def short(x): return x
def few(x):
    return x
def later(x: {1: 2}, y=lambda: 3):
    y = '''
of several lines'''; return (x, x, x, x, x, x, x, x, x, x)
def declares():
    global z, z1, z2, z3, z4, z5, z6, z7, z8, z9, z10
    z = 1
def generator():
    def inside():
        return 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
    yield 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
async def coroutine():
    return 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
`
	putOff := 0
	require.Equal(t, listing(t, "x", []byte(source), false, &putOff), listing(t, "x", []byte(source), true, &putOff))
	require.Equal(t, 2, putOff)
}

// listing shows all code of a module, and counts the functions put off.
func listing(t *testing.T, name string, source []byte, later bool, putOff *int) string {
	mod, err := parser.ParseWith(source, name, parser.Exec, parser.Options{Later: later})
	require.NoError(t, err)
	code, err := compile.Compile(mod, compile.Options{
		Filename: name,
		Body:     func(body *ast.Later) ([]ast.Stmt, error) { return parser.ParseLater(body, name) },
		Hidden:   func(qualName string) bool { return strings.Contains(qualName, "<locals>") },
	})
	require.NoError(t, err)
	var out bytes.Buffer
	complete(t, code, putOff, &out)
	require.NoError(t, code.Disassemble(&out, bytecode.Listing{}))
	return out.String()
}

// complete compiles what was put off, and writes what a listing doesn't show.
func complete(t *testing.T, c *bytecode.Code, putOff *int, out *bytes.Buffer) {
	if c.Later != nil {
		*putOff++
	}
	require.NoError(t, c.Complete())
	require.Nil(t, c.Later)
	doc, _ := c.Doc.ToStr()
	fmt.Fprintln(out, c.QualName, doc, c.Flags, c.FirstLine, c.Hidden, c.Takes, c.Positional, c.NParams, c.NPosOnly, c.NKwOnly)
	for _, sub := range c.Codes {
		complete(t, sub, putOff, out)
	}
}
