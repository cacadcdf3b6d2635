package frozen_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/interp/bytecode/frozen"
	"github.com/minipy-go/minipy/interp/compile"
	"github.com/minipy-go/minipy/interp/stdlib/librarytest"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser"
)

// TestThawGivesTheSameCode freezes the code of each module of the library, and
// compares what is read again with it.
func TestThawGivesTheSameCode(t *testing.T) {
	later := 0
	librarytest.Each(t, "../../stdlib/python", func(name string, source []byte) {
		later += compare(t, name, string(source))
	})
	require.Greater(t, later, 1000, "functions that are read when they are called")
}

// TestThawGivesConstants is for the constants that the library has not.
func TestThawGivesConstants(t *testing.T) {
	compare(t, "constants", `
def f(a, /, b=1.5, *c, d=None, **e):
    """doc"""
    return (1j, -0.0, 1e400, 10**30, b"\xff\0", "\ud800", ..., (), (1, ("x", True)), -1, 2**63), a in {1, "a b", None}

class A[T]:
    async def g(self):
        async for self.x in y: yield __class__
    def h(self): return lambda: (self, [f(k=1, l=2) for f in z])
`)
}

func TestThawGivesManyLocals(t *testing.T) {
	names := make([]string, 300)
	for i := range names {
		names[i] = fmt.Sprint("v", i)
	}
	list := strings.Join(names, ", ")
	compare(t, "locals", "def f("+strings.Join(names[:100], ", ")+"):\n    "+list+" = g()\n    return lambda: v80 + v299\n"+
		"def wide("+list+"):\n    return v299\n")
}

func TestThawRefusesOthers(t *testing.T) {
	_, err := frozen.Thaw("", "x", objmodel.Name)
	require.ErrorIs(t, err, frozen.ErrStale)
	_, err = frozen.Thaw("abcdefgh", "x", objmodel.Name)
	require.ErrorIs(t, err, frozen.ErrStale)
}

// compare freezes and thaws the code of a source, and gives how many functions
// of it were left for later.
func compare(t *testing.T, name, source string) (later int) {
	mod, err := parser.ParseWith([]byte(source), name, parser.Exec, parser.Options{})
	require.NoError(t, err)
	code, err := compile.Compile(mod, compile.Options{Filename: name, Hidden: func(q string) bool { return strings.HasPrefix(q, "_") }})
	require.NoError(t, err)
	data, err := frozen.Freeze(code)
	require.NoError(t, err)
	thawed, err := frozen.Thaw(string(data), name, objmodel.Name)
	require.NoError(t, err)
	same(t, code, thawed, &later)
	var want, got bytes.Buffer
	require.NoError(t, code.Disassemble(&want, bytecode.Listing{}))
	require.NoError(t, thawed.Disassemble(&got, bytecode.Listing{}))
	require.Equal(t, want.String(), got.String())
	return later
}

func same(t *testing.T, want, got *bytecode.Code, later *int) {
	require.Equal(t, header(want), header(got))
	if got.Later != nil {
		*later++
		require.NoError(t, got.Complete())
		require.Equal(t, header(want), header(got))
	}
	require.Equal(t, want.Instrs, got.Instrs)
	require.Same(t, &got.Instrs[0], got.Entry)
	require.Less(t, len(got.Instrs), cap(got.Instrs))
	require.Equal(t, want.Handlers, got.Handlers)
	require.Equal(t, want.Marks, got.Marks)
	require.Equal(t, texts(want.Names), texts(got.Names))
	require.Equal(t, texts(want.Boxed), texts(got.Boxed))
	require.Len(t, got.KwNames, len(want.KwNames))
	for i := range want.KwNames {
		require.Equal(t, texts(want.KwNames[i]), texts(got.KwNames[i]))
	}
	require.Len(t, got.Sites, len(want.Sites))
	for i := range want.Sites {
		require.Equal(t, want.Sites[i].Name.String(), got.Sites[i].Name.String())
	}
	require.Len(t, got.Positions, len(want.Positions))
	for pc, p := range want.Positions {
		require.Equal(t, p.Line, got.Positions[pc].Line)
	}
	require.Len(t, got.Codes, len(want.Codes))
	for i := range want.Codes {
		same(t, want.Codes[i], got.Codes[i], later)
	}
}

// header is what is known of code before its body is.
func header(c *bytecode.Code) []any {
	doc, _ := c.Doc.ToStr()
	return []any{
		c.Name, c.QualName, c.Filename, c.FirstLine, c.Flags, c.NParams, c.Takes, c.Positional, c.Wide, c.NPosOnly, c.NKwOnly,
		c.NRegs, c.BoxesReg, c.Hidden, c.Doc.IsNil(), doc, texts(c.Locals), append([]bool{}, c.IsCell...), texts(c.FreeNames),
	}
}

func texts(list []*objmodel.Str) []string {
	out := []string{}
	for _, s := range list {
		out = append(out, s.String())
	}
	return out
}
