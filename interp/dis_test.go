package interp_test

import (
	"bytes"
	"context"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

// The module dis shows what Disassemble does.
func TestDisModule(t *testing.T) {
	source, err := os.ReadFile("compile/testdata/dis/flow.py")
	require.NoError(t, err)
	var out bytes.Buffer
	in, err := interp.New(interp.Config{Stdout: &out})
	require.NoError(t, err)
	ctx := context.Background()

	require.NoError(t, in.Set("source", string(source)))
	require.NoError(t, in.RunString(ctx, "import dis; dis.dis(compile(source, 'flow.py', 'exec'))", "<test>"))
	var whole bytes.Buffer
	require.NoError(t, in.Disassemble(ctx, &whole, source, "flow.py", interp.Disassembly{}))
	require.Equal(t, whole.String(), out.String())

	out.Reset()
	require.NoError(t, in.RunString(ctx, "dis.dis(compile(source, 'flow.py', 'exec'), depth=0)", "<test>"))
	var shallow bytes.Buffer
	require.NoError(t, in.Disassemble(ctx, &shallow, source, "flow.py", interp.Disassembly{Shallow: true}))
	require.Equal(t, shallow.String(), out.String())
	require.Less(t, shallow.Len(), whole.Len())
}

// The instruction at which a traceback's frame stands is marked.
func TestDisOfTraceback(t *testing.T) {
	var out bytes.Buffer
	in, err := interp.New(interp.Config{Stdout: &out})
	require.NoError(t, err)
	const source = "import dis\ndef f(a):\n    b = 1\n    return b / a\ntry:\n    f(0)\nexcept ZeroDivisionError as e:\n    dis.distb(e.__traceback__)\n"
	require.NoError(t, in.RunString(context.Background(), source, "<test>"))
	require.Equal(t, `f: function, line 2, 3 registers
  parameters: a
  locals: b
    3            0  LoadInt        b #1

    4   -->      1  TrueDiv        r2 b a
                 2  Return         r2
`, out.String())
}
