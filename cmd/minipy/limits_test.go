package main

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

// TestLimitFlags breaks every limit inside constructs that catch what they can.
func TestLimitFlags(t *testing.T) {
	const stubborn = `
class A:
    def __exit__(self, *a): return True
    def __enter__(self): return self
def forever():
    while True:
        try:
            with A():
                while True: pass
        except BaseException:
            print("caught")
        finally:
            print("finally")
import atexit
atexit.register(print, "atexit")
forever()
`
	require.Equal(t, result{code: 124, err: "minipy: limit of 10000 steps reached\n"}, call("", "run", "--max-steps", "10000", "-c", stubborn))
	require.Equal(t, result{code: 124, err: "minipy: limit of 50ms reached\n"}, call("", "run", "--timeout", "50ms", "-c", stubborn))
	require.Equal(t, result{code: 124, err: "minipy: limit of 50ms reached\n"}, call("", "run", "--timeout=0.05", "-c", "import time; time.sleep(100)"))
	require.Equal(t, result{out: "atexit\n"}, call("", "run", "--max-steps=10000", "--timeout=1h", "--max-memory=1G", "-c", "import atexit; atexit.register(print, 'atexit')"))
	got := call("", "run", "--max-memory", "1M", "-c", "x = 'x' * 10**9")
	require.Equal(t, 1, got.code)
	require.True(t, strings.HasSuffix(got.err, "\nMemoryError\n"), got.err)
}

// TestOverdue asserts that the process ends when a run doesn't, and only then.
func TestOverdue(t *testing.T) {
	status := make(chan int, 1)
	var out strings.Builder
	ctx, cancel := context.WithCancelCause(context.Background())
	stop := endOverdue(ctx, &out, func(code int) { status <- code })
	cancel(&interp.LimitError{What: interp.LimitMemory, Max: 7})
	require.Equal(t, interp.ExitLimit, <-status)
	require.Equal(t, "minipy: limit of 7 bytes of memory reached\n", out.String())
	stop()

	ctx, cancel = context.WithCancelCause(context.Background())
	endOverdue(ctx, nil, func(int) { panic("ended twice") })()
	cancel(nil)
	endOverdue(context.Background(), nil, nil)()
}

func TestSizesAndDurations(t *testing.T) {
	for text, want := range map[string]int64{"1": 1, "1000": 1000, "64k": 64 << 10, "64K": 64 << 10, "2M": 2 << 20, "2MB": 2 << 20, "1.5 GiB": 3 << 29, "1T": 1 << 40} {
		var s size
		require.NoError(t, s.UnmarshalText([]byte(text)), text)
		require.Equal(t, want, int64(s), text)
	}
	for text, want := range map[string]time.Duration{"10": 10 * time.Second, "1m30s": 90 * time.Second, "500ms": time.Second / 2, "0.5": time.Second / 2} {
		var d duration
		require.NoError(t, d.UnmarshalText([]byte(text)), text)
		require.Equal(t, want, time.Duration(d), text)
	}
	for _, args := range [][]string{{"--max-memory", "0"}, {"--max-memory", "many"}, {"--max-memory", "1X"}, {"--max-memory=-1M"}, {"--max-memory", "9E30"}, {"--max-memory", "inf"},
		{"--timeout", "0"}, {"--timeout", "soon"}, {"--timeout=-1s"}, {"--max-steps", "x"}, {"--max-steps=-1"}} {
		got := call("", append(append([]string{"run"}, args...), "-c", "pass")...)
		require.Equal(t, usageError, got.code, args)
	}
}

func TestEnds(t *testing.T) {
	require.Equal(t, killedByInterrupt, call("", "run", "-c", "raise KeyboardInterrupt").code)
	require.Equal(t, interp.ExitInterrupt, call("", "run", "-c", "import sys; sys.exit(130)").code)
	require.Equal(t, result{out: "ValueError x\n", code: 1},
		call("", "run", "-c", "import sys\nsys.excepthook = lambda c, e, tb: print(c.__name__, e)\nraise ValueError('x')"))
	require.Equal(t, 7, call("", "run", "-c", "import sys\nsys.excepthook = lambda *a: sys.exit(7)\nraise ValueError('x')").code)
}
