package interp_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
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

// raced are the programs that the race detector, which takes its time, is to
// see: together they use all that processes share.
var raced = []string{"pipes", "queues", "sync", "values", "seed_process", "initializers", "manager", "threads_and_processes"}

// TestConcurrentProcesses runs programs with processes, of the operating
// system and in goroutines, and compares what they print with what CPython's
// do that are spawned.
func TestConcurrentProcesses(t *testing.T) {
	python := *python313
	for _, path := range goldenPrograms(t, filepath.Join("testdata", "multiprocessing")) {
		name := strings.TrimSuffix(filepath.Base(path), ".py")
		if raceDetector && !slices.Contains(raced, name) {
			continue
		}
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

// TestConcurrentWorkerDies asserts that a pool and an executor fail when a
// worker dies of what it unpickles, or otherwise, and say of what: CPython's
// Pool waits for ever.
func TestConcurrentWorkerDies(t *testing.T) {
	const source = `
import concurrent.futures, multiprocessing, os, sys

class Test:
    def __init__(self):
        self.a = 1
    def __getattr__(self, item):
        return self.a

def work(test):
    return test

def leave(code):
    os._exit(code)

def attempt(call, *args):
    try:
        print(call(*args))
    except Exception as e:
        print(type(e).__name__, "|", e, "|", type(e.__cause__).__name__, str(e.__cause__).strip().splitlines()[-2:-1])

if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        attempt(pool.map, work, [Test()])
        attempt(pool.apply, work, (Test(),))
        attempt(list, pool.imap(work, [Test()]))
        attempt(pool.map, leave, [3])
        attempt(pool.map, work, [5])
    with multiprocessing.Pool(1, work, (Test(),)) as pool:
        attempt(pool.map, work, [6])
    for test, result in ((Test(), work), (4, leave)):
        with concurrent.futures.ProcessPoolExecutor(1) as executor:
            attempt(executor.submit(result, test).result)
            attempt(executor.submit, work, 7)
`
	const died = `WorkerDied | worker process 'SpawnPoolWorker-%d' ended with exit code %d before it gave a result | `
	const remote = `RemoteTraceback ['RecursionError: maximum recursion depth exceeded']` + "\n"
	const broken = "BrokenProcessPool | A process in the process pool was terminated abruptly while the future was running or pending. | "
	const unusable = "BrokenProcessPool | A child process terminated abruptly, the process pool is not usable anymore | "
	want := fmt.Sprintf(died, 1, 1) + remote + fmt.Sprintf(died, 2, 1) + remote + fmt.Sprintf(died, 3, 1) + remote +
		fmt.Sprintf(died, 4, 3) + "NoneType []\n[5]\n" + fmt.Sprintf(died, 6, 1) + remote +
		broken + "_" + remote + unusable + "_" + remote + broken + "NoneType []\n" + unusable + "NoneType []\n"
	path := filepath.Join(t.TempDir(), "dying.py")
	require.NoError(t, os.WriteFile(path, []byte(source), 0o644))
	for _, how := range []interp.Processes{interp.ProcessesInside, interp.ProcessesOutside} {
		got := runProcesses(t, path, how)
		require.Equal(t, want, got.stdout)
		require.Contains(t, got.stderr, "Process SpawnPoolWorker-1:\nTraceback")
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

	// A limit of memory, which is each process's own, ends the program too.
	in, err = interp.New(interp.Config{MaxMemory: 32 << 20})
	require.NoError(t, err)
	require.ErrorContains(t, in.RunString(context.Background(), `
import multiprocessing
def gather():
    gathered = []
    while True: gathered.append(bytes(1000))
if __name__ == "__main__":
    try:
        process = multiprocessing.Process(target=gather)
        process.start()
        process.join()
    finally:
        print("finally")
`, "gather.py"), "bytes of memory reached")
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
