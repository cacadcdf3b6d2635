package compile_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/stretchr/testify/require"
)

// kinds are what testdata/positions.py calls the opcodes.
var kinds = map[bytecode.Op]string{
	bytecode.Call: "call", bytecode.CallMethod: "call", bytecode.CallEx: "call",
	bytecode.LoadAttr: "attr", bytecode.LoadMethod: "attr", bytecode.StoreAttr: "setattr", bytecode.DelAttr: "delattr",
	bytecode.GetItem: "getitem", bytecode.GetItemI: "getitem", bytecode.SetItem: "setitem", bytecode.SetItemI: "setitem",
	bytecode.DelItem: "delitem", bytecode.Neg: "unary", bytecode.Invert: "unary",
	bytecode.GetIter: "iter", bytecode.ForIter: "next", bytecode.LoadGlobal: "name", bytecode.LoadName: "name",
	bytecode.Raise: "raise", bytecode.ImportName: "import", bytecode.ImportFrom: "from", bytecode.Yield: "yield",
	bytecode.FormatValue: "format", bytecode.BeforeWith: "with", bytecode.JumpMissed: "except",
	bytecode.GetAwaitable: "await", bytecode.GetAIter: "aiter", bytecode.GetANext: "anext", bytecode.GetYieldFrom: "from_iter",
	bytecode.Send: "send", bytecode.MakeFunc: "function", bytecode.MatchClass: "match_class", bytecode.MatchKeys: "match_keys",
	bytecode.In: "in", bytecode.NotIn: "in", bytecode.JumpIn: "in",
}

// kind gives what testdata/positions.py calls an opcode.
func kind(op bytecode.Op) string {
	switch {
	case op >= bytecode.Add && op <= bytecode.AndI:
		return "binary"
	case op >= bytecode.Lt && op <= bytecode.Ge, op >= bytecode.JumpLt && op <= bytecode.JumpGeI:
		return "compare"
	}
	return kinds[op]
}

func collect(c *bytecode.Code, found map[string]bool) {
	for pc, in := range c.Instrs {
		p := c.Positions[pc]
		found[fmt.Sprintf("%d:%d-%d:%d %s", p.Line, p.Col, p.EndLine, p.EndCol, kind(in.Op))] = true
	}
	for _, sub := range c.Codes {
		collect(sub, found)
	}
}

// Every operation that can fail stands where CPython says, so that tracebacks
// underline the same.
func TestPositions(t *testing.T) {
	programs, err := filepath.Glob("../testdata/golden/comp_*.py")
	require.NoError(t, err)
	own, err := filepath.Glob("testdata/positions/*.py")
	require.NoError(t, err)
	require.NotEmpty(t, own)
	for _, path := range append(own, programs...) {
		name := strings.TrimSuffix(filepath.Base(path), ".py")
		t.Run(name, func(t *testing.T) {
			src, err := os.ReadFile(path)
			require.NoError(t, err)
			code, err := compileSource(src, path)
			require.NoError(t, err)
			found := map[string]bool{}
			collect(code, found)
			file := filepath.Join("testdata", "positions", name+".pos")
			if *update {
				require.NoError(t, os.WriteFile(file, runPython(t, "testdata/positions.py", path), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			var missing []string
			for _, line := range strings.Split(string(bytes.TrimSpace(want)), "\n") {
				if !found[line] {
					missing = append(missing, line)
				}
			}
			require.Empty(t, missing)
		})
	}
}
