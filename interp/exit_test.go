package interp_test

import (
	"bytes"
	"context"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

// broken is an output that takes nothing.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, syscall.EPIPE }

// TestBrokenOutput ends programs whose output can't be written.
func TestBrokenOutput(t *testing.T) {
	const ignored = "Exception ignored on flushing sys.stdout:\n"
	for source, want := range map[string]string{
		"print(1)":                          ignored + "BrokenPipeError: [Errno 32] Broken pipe\n",
		"import sys\nprint(1)\nsys.exit(3)": ignored + "BrokenPipeError: [Errno 32] Broken pipe\n",
		"import sys\nsys.stdout = 5":        ignored + "AttributeError: 'int' object has no attribute 'flush'\n",
		"print(1)\n1/0": "Traceback (most recent call last):\n  File \"<broken>\", line 2, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n" +
			ignored + "BrokenPipeError: [Errno 32] Broken pipe\n",
	} {
		t.Run(source, func(t *testing.T) {
			var stderr bytes.Buffer
			in, err := interp.New(interp.Config{Stdout: broken{}, Stderr: &stderr})
			require.NoError(t, err)
			status := in.Exit(context.Background(), in.RunString(context.Background(), source+"\n", "<broken>"))
			require.Equal(t, want, stderr.String())
			require.Equal(t, interp.ExitFlush, status)
		})
	}
	var stderr bytes.Buffer
	in, err := interp.New(interp.Config{Stdout: broken{}, Stderr: &stderr})
	require.NoError(t, err)
	err = in.RunString(context.Background(), "import sys\nprint(1)\ntry: sys.stdout.flush()\nexcept BrokenPipeError: sys.stdout = None\n", "<broken>")
	require.Zero(t, in.Exit(context.Background(), err))
	require.Empty(t, stderr.String())
}
