package main

import (
	"bufio"
	"io"
	"os/exec"
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
