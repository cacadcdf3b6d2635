package main

import (
	"bufio"
	"io"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestProcessesEndWithParent asserts that no process of a program is left when
// its first one is killed, not even those that its children began.
func TestProcessesEndWithParent(t *testing.T) {
	const source = `
import multiprocessing, time

def sleep(queue):
    queue.put(None)
    time.sleep(1000)

def begin(queue):
    process = multiprocessing.Process(target=sleep, args=(queue,))
    process.start()
    process.join()

if __name__ == "__main__":
    queue = multiprocessing.Queue()
    for target in (sleep, begin):
        multiprocessing.Process(target=target, args=(queue,)).start()
    queue.get(), queue.get()
    print("all began", flush=True)
    time.sleep(1000)
`
	cmd := exec.Command(build(t), "run", write(t, "sleepers.py", source))
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	lines := bufio.NewReader(out)
	line, err := lines.ReadString('\n')
	require.NoError(t, err)
	require.Equal(t, "all began\n", line)
	require.NoError(t, cmd.Process.Kill())
	ended := make(chan error, 1)
	go func() {
		_, err := io.Copy(io.Discard, lines) // to the end of the last process
		ended <- err
	}()
	select {
	case err := <-ended:
		require.NoError(t, err)
	case <-time.After(20 * time.Second):
		t.Fatal("processes are left")
	}
	require.Error(t, cmd.Wait())
}

// TestLimitInChild asserts that a limit that a process of a program breaks ends
// the program, which can't catch that.
func TestLimitInChild(t *testing.T) {
	const source = `
import multiprocessing

def spin(_):
    while True: pass

if __name__ == "__main__":
    try:
        with multiprocessing.Pool(2) as pool:
            pool.map(spin, [1, 2])
    except BaseException:
        print("caught")
    finally:
        print("finally")
`
	cmd := exec.Command(build(t), "run", "--max-steps", "1000000", write(t, "spin.py", source))
	var out, errs strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &errs
	var exit *exec.ExitError
	require.ErrorAs(t, cmd.Run(), &exit)
	require.Equal(t, 124, exit.ExitCode())
	require.Empty(t, out.String())
	require.Regexp(t, `^minipy: limit of \d+ steps reached\n$`, errs.String())
}
