package interp_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

// TestMain lets the test's own command be the child processes of the programs
// that it runs, as the command minipy is.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == interp.ForkArg {
		os.Exit(childProcess(os.Args[2:]))
	}
	os.Exit(m.Run())
}

func childProcess(args []string) int {
	in, err := interp.NewChild(args, interp.Config{Stdout: os.Stdout, Stderr: os.Stderr, Files: interp.HostFiles{}, Environ: os.Environ()})
	if err != nil {
		os.Stderr.WriteString(err.Error() + "\n")
		return interp.ExitFailure
	}
	ctx := context.Background()
	return in.Exit(ctx, in.RunChild(ctx))
}

// libraryFrame is an entry of a traceback that is in a file of the library,
// where ours has other functions and other lines.
var libraryFrame = regexp.MustCompile(`(?m)^  File "(<frozen [^"]*>|[^"]*/lib/python3\.13/[^"]*|<string>)", line \d+.*\n(    .*\n)*`)

// comparable takes out of the standard error of a program with processes what
// is not its own.
func comparable(o outcome) outcome {
	o.stderr = libraryFrame.ReplaceAllString(o.stderr, "")
	return o
}

// runProcesses runs a program whose processes are made in a given way.
func runProcesses(t *testing.T, path string, how interp.Processes) outcome {
	var stdout, stderr bytes.Buffer
	self, err := os.Executable()
	require.NoError(t, err)
	in, err := interp.New(interp.Config{
		Stdout: &stdout, Stderr: &stderr, Args: []string{path}, Path: []string{filepath.Dir(path)},
		Files: interp.HostFiles{}, Environ: os.Environ(), Executable: self, Processes: how,
	})
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 3*programTime)
	defer cancel()
	code := in.Exit(ctx, in.RunFile(ctx, path))
	folder := filepath.Dir(path)
	return outcome{normalise(stdout.String(), folder), normalise(stderr.String(), folder), code}
}

// TestConcurrentProcesses runs programs with processes, of the operating
// system and in goroutines, and compares what they print with what CPython's
// do that are spawned.
func TestConcurrentProcesses(t *testing.T) {
	python := *python313
	for _, path := range goldenPrograms(t, filepath.Join("testdata", "multiprocessing")) {
		name := strings.TrimSuffix(filepath.Base(path), ".py")
		t.Run(name, func(t *testing.T) {
			if *update {
				writeGolden(t, path, comparable(runReference(t, python, path)))
			}
			require.FileExists(t, strings.TrimSuffix(path, ".py")+".out")
			want := readGolden(t, path)
			for how, mode := range map[interp.Processes]string{interp.ProcessesInside: "inside", interp.ProcessesOutside: "outside"} {
				if how == interp.ProcessesOutside && (raceDetector || testing.Short()) {
					continue // the detector sees nothing of them
				}
				before := runtime.NumGoroutine()
				got := comparable(runProcesses(t, path, how))
				require.Equal(t, want.stdout, got.stdout, mode+" stdout")
				require.Equal(t, want.stderr, got.stderr, mode+" stderr")
				require.Equal(t, want.code, got.code, mode+" exit code")
				require.True(t, settled(before), mode+" leaves goroutines")
			}
		})
	}
}

// TestConcurrentExample runs the program of examples whose child process meets
// the bug, and compares it with what CPython's does.
func TestConcurrentExample(t *testing.T) {
	examples := filepath.Join("..", "examples")
	path, err := filepath.Abs(filepath.Join(examples, "process_recursion.py"))
	require.NoError(t, err)
	golden := filepath.Join(examples, "golden", "process_recursion-3.13.py")
	if *update {
		writeGolden(t, golden, comparable(runReference(t, *python313, path)))
	}
	want := readGolden(t, golden)
	require.Contains(t, want.stderr, "[Previous line repeated 994 more times]")
	for _, how := range []interp.Processes{interp.ProcessesInside, interp.ProcessesOutside} {
		require.Equal(t, want, comparable(runProcesses(t, path, how)))
	}
}

// TestConcurrentForbidden asserts that a host can forbid processes.
func TestConcurrentForbidden(t *testing.T) {
	var out bytes.Buffer
	in, err := interp.New(interp.Config{Stdout: &out, Processes: interp.NoProcesses})
	require.NoError(t, err)
	require.NoError(t, in.RunString(context.Background(), `
import multiprocessing
try:
    multiprocessing.Process(target=print).start()
except OSError as e:
    print(e)
`, "forbidden.py"))
	require.Contains(t, out.String(), "Operation not permitted")
}

// TestConcurrentProcessLimits asserts that the limits of a run hold for its
// processes inside, and that they end with it.
func TestConcurrentProcessLimits(t *testing.T) {
	const source = `
import multiprocessing
def spin():
    while True:
        try:
            while True: pass
        except BaseException: pass
if __name__ == "__main__":
    for _ in range(3): multiprocessing.Process(target=spin).start()
    multiprocessing.Event().wait()
`
	before := runtime.NumGoroutine()
	in, err := interp.New(interp.Config{MaxSteps: 5_000_000})
	require.NoError(t, err)
	require.ErrorContains(t, in.RunString(context.Background(), source, "spin.py"), "steps reached")
	in.Close()
	require.True(t, settled(before))

	in, err = interp.New(interp.Config{})
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(20*time.Millisecond, cancel)
	require.ErrorIs(t, in.RunString(ctx, source, "spin.py"), context.Canceled)
	in.Close()
	require.True(t, settled(before))
}
