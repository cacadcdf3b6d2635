// Package process starts processes of the operating system that are
// interpreters: each is the same command with ForkArg, and talks with its
// parent over two pipes (package broker).
package process

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"sync"

	"github.com/minipy-go/minipy/interp/stdlib/multiprocessing/broker"
)

// ForkArg is the first argument of a command that is to be a child process;
// the numbers of its two pipes follow.
const ForkArg = "--multiprocessing-fork"

// Child is a process that was started.
type Child struct {
	process *os.Process
	done    chan struct{}

	mu      sync.Mutex
	asked   int // the signal that Kill sent
	status  int
	failure string
}

// Untraced keeps the child, which its own goroutine writes to, out of what the
// parent's interpreter holds.
func (c *Child) Untraced() {}

// Start starts executable as a child that gets the payload and whose requests
// go to up. Errors: what the system says.
func Start(executable string, stdout, stderr io.Writer, payload []byte, up broker.Broker) (*Child, error) {
	var open []io.Closer // what the parent does not need once the child has it
	defer func() {
		for _, c := range open {
			c.Close()
		}
	}()
	pipe := func() (r, w *os.File, err error) {
		if r, w, err = os.Pipe(); err == nil {
			open = append(open, r, w)
		}
		return r, w, err
	}
	null, err := os.Open(os.DevNull)
	if err != nil {
		return nil, err
	}
	open = append(open, null)
	childRead, parentWrite, err := pipe()
	if err != nil {
		return nil, err
	}
	parentRead, childWrite, err := pipe()
	if err != nil {
		return nil, err
	}
	var copies sync.WaitGroup
	out, err := output(stdout, pipe, &copies)
	if err != nil {
		return nil, err
	}
	errs, err := output(stderr, pipe, &copies)
	if err != nil {
		return nil, err
	}
	attr := &os.ProcAttr{Files: []*os.File{null, out.file, errs.file}}
	numbers := inherit(attr, childRead, childWrite)
	args := []string{executable, ForkArg, strconv.FormatUint(numbers[0], 10), strconv.FormatUint(numbers[1], 10)}
	p, err := os.StartProcess(executable, args, attr)
	if err != nil {
		return nil, err
	}
	open = []io.Closer{null, childRead, childWrite}
	open = append(open, out.start(), errs.start())
	c := &Child{process: p, done: make(chan struct{})}
	go c.run(parentRead, parentWrite, payload, up, &copies)
	return c, nil
}

// stream is an output of a child: the file that it writes to, and what copies
// that to a writer that is no file.
type stream struct {
	file   *os.File
	r      *os.File
	w      io.Writer
	copies *sync.WaitGroup
}

// output gives the stream for a writer of the host's.
func output(w io.Writer, pipe func() (r, w *os.File, err error), copies *sync.WaitGroup) (stream, error) {
	if f, ok := w.(*os.File); ok {
		return stream{file: f}, nil
	}
	r, f, err := pipe()
	return stream{file: f, r: r, w: w, copies: copies}, err
}

// start begins to copy, and gives what the parent has to close then.
func (s stream) start() io.Closer {
	if s.r == nil {
		return io.NopCloser(nil)
	}
	s.copies.Add(1)
	go func() {
		defer s.copies.Done()
		defer s.r.Close()
		io.Copy(s.w, s.r)
	}()
	return s.file
}

// run serves the child and takes note of its end.
func (c *Child) run(r, w *os.File, payload []byte, up broker.Broker, copies *sync.WaitGroup) {
	failure := make(chan string, 1)
	go func() { failure <- broker.Serve(r, w, payload, up) }()
	state, err := c.process.Wait()
	text := <-failure
	r.Close()
	w.Close()
	copies.Wait()
	c.mu.Lock()
	c.failure = text
	if c.status = 1; err == nil {
		c.status = exitStatus(state, c.asked)
	}
	c.mu.Unlock()
	close(c.done)
}

// PID gives the number that the system has given the process.
func (c *Child) PID() int64 { return int64(c.process.Pid) }

// Done is closed when the process has ended.
func (c *Child) Done() <-chan struct{} { return c.done }

// Status gives the exit code, or the signal that ended the process below 0,
// once it has ended.
func (c *Child) Status() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.status
}

// Failure gives the text that the process left of what ended it.
func (c *Child) Failure() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failure
}

// Kill ends the process by a signal.
func (c *Child) Kill(signal int) {
	c.mu.Lock()
	c.asked = signal
	c.mu.Unlock()
	kill(c.process, signal)
}

// Pipes gives the two pipes that the arguments after ForkArg name. Errors:
// arguments that no parent gives.
func Pipes(args []string) (r, w *os.File, err error) {
	var files [2]*os.File
	if len(args) != len(files) {
		return nil, nil, fmt.Errorf("%s is for child processes only", ForkArg)
	}
	for i, arg := range args {
		n, err := strconv.ParseUint(arg, 10, 64)
		if err == nil {
			files[i] = os.NewFile(uintptr(n), "pipe")
		}
		if files[i] == nil {
			return nil, nil, fmt.Errorf("%s is for child processes only", ForkArg)
		}
	}
	return files[0], files[1], nil
}
