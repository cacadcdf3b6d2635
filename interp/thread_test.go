package interp_test

import (
	"bytes"
	"context"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

// settled waits until no more goroutines run than there were, and says whether
// that came true.
func settled(before int) bool {
	for deadline := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before; {
		if time.Now().After(deadline) {
			return false
		}
		time.Sleep(time.Millisecond)
	}
	return true
}

// TestConcurrentThreads asserts that the threads of an interpreter take turns
// and are gone when its program has ended, however that came.
func TestConcurrentThreads(t *testing.T) {
	const threads = `
import threading
seen = {}
def work(n):
    for i in range(20000):
        seen[n, i % 100] = i
workers = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for w in workers: w.start()
`
	const spin = `
def spin():
    try:
        while True: pass
    finally:
        print("unreachable")
threading.Thread(target=spin, daemon=True).start()
threading.Thread(target=threading.Event().wait, daemon=True).start()
`
	for name, c := range map[string]struct{ source, out string }{
		"joined":  {threads + "for w in workers: w.join()\nprint(len(seen))", "400\n"},
		"at end":  {threads + "import atexit; atexit.register(lambda: print(len(seen)))", "400\n"},
		"daemons": {threads + spin + "for w in workers: w.join()\nprint(len(seen))", "400\n"},
		"error":   {threads + spin + "raise ValueError", ""},
	} {
		t.Run(name, func(t *testing.T) {
			before := runtime.NumGoroutine()
			var out bytes.Buffer
			in, err := interp.New(interp.Config{Stdout: &out})
			require.NoError(t, err)
			status := in.Exit(context.Background(), in.RunString(context.Background(), c.source, "threads.py"))
			require.Equal(t, c.out == "", status == interp.ExitFailure)
			require.Equal(t, c.out, out.String())
			require.True(t, settled(before))
		})
	}
}

// TestConcurrentThreadLimits asserts that the limits of a run hold for all of
// its threads together, and that a broken one leaves none of them.
func TestConcurrentThreadLimits(t *testing.T) {
	const source = `
import threading
def spin():
    while True:
        try:
            while True: pass
        except BaseException: pass
for _ in range(3): threading.Thread(target=spin).start()
threading.Event().wait()
`
	before := runtime.NumGoroutine()
	in, err := interp.New(interp.Config{MaxSteps: 1_000_000})
	require.NoError(t, err)
	require.ErrorContains(t, in.RunString(context.Background(), source, "spin.py"), " steps reached")
	in.Close()
	require.True(t, settled(before))

	in, err = interp.New(interp.Config{})
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(10*time.Millisecond, cancel)
	require.ErrorIs(t, in.RunString(ctx, source, "spin.py"), context.Canceled)
	in.Close()
	require.True(t, settled(before))
}
