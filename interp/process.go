package interp

import (
	"context"
	"errors"
	"io"
	"os"
	"sync"
	"sync/atomic"

	"github.com/minipy-go/minipy/interp/stdlib/multiprocessing"
	"github.com/minipy-go/minipy/interp/stdlib/multiprocessing/process"
	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser"
)

// Processes says how the module multiprocessing makes processes.
type Processes uint8

// The ways to make a process.
const (
	// ProcessesInside makes an isolated interpreter in a goroutine, of the same
	// Config and with a share in the steps that are left to its parent. It runs
	// until the run's context ends, and Exit or Close of its parent end it.
	ProcessesInside Processes = iota
	// ProcessesOutside starts Config.Executable as a process of the operating
	// system with ForkArg as its first argument; it has to call NewChild then,
	// as the command minipy does.
	ProcessesOutside
	// NoProcesses makes none: programs get an OSError.
	NoProcesses
)

// ForkArg is the first argument of a command that is to be a child process.
const ForkArg = process.ForkArg

// bootstrap is the program of a child process.
const bootstrap = "from multiprocessing.spawn import spawn_main; spawn_main(pipe_handle=3)"

// maxInside bounds how many processes a program has at a time inside of its
// host's.
const maxInside = 256

// family are the interpreters that are processes of one program.
type family struct {
	running atomic.Int64
	pids    atomic.Int64
}

// setHost tells the module multiprocessing how things stand.
func (in *Interp) setHost() {
	in.thread.Interp.PID, in.thread.Interp.ParentPID = int64(os.Getpid()), int64(os.Getppid())
	in.host = &multiprocessing.Host{Limit: in.cfg.MaxMemory, RunMain: in.runMain}
	switch in.cfg.Processes {
	case ProcessesInside:
		in.host.Spawn = in.spawnInside
	case ProcessesOutside:
		in.host.Spawn = in.spawnOutside
	}
	multiprocessing.SetHost(in.thread.Interp, in.host)
}

// runMain runs the parent's main program as the module __mp_main__.
func (in *Interp) runMain(t *objmodel.Thread, path string, text *string) (objmodel.Value, error) {
	const name = "__mp_main__"
	m := in.newModule(name)
	var src []byte
	origin := lexer.FromFile
	if text != nil {
		src, origin = []byte(*text), lexer.FromText
		in.sources[path] = splitLines(*text)
	} else {
		var err error
		if src, err = in.readFile(path); err != nil {
			return objmodel.Value{}, objmodel.OSError(2, "No such file or directory", objmodel.NewStr(path))
		}
		m.Set("__file__", objmodel.NewStr(path))
		m.Set("__cached__", objmodel.None)
	}
	code, err := in.compile(t, source{src, path, origin, parser.Exec}, settings{})
	if err != nil {
		return objmodel.Value{}, err
	}
	_, err = machine(t).Run(code, m.Dict, objmodel.Value{})
	return m.Value(), err
}

// sharedWriter lets several interpreters write to a host's writer.
type sharedWriter struct {
	mu *sync.Mutex
	w  io.Writer
}

func (s *sharedWriter) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.w.Write(b)
}

// share makes the outputs of a configuration fit for several goroutines. Files
// are so already.
func share(cfg *Config) {
	var mu *sync.Mutex
	for _, w := range []*io.Writer{&cfg.Stdout, &cfg.Stderr} {
		switch (*w).(type) {
		case nil, *os.File, *sharedWriter:
			continue
		}
		if mu == nil {
			mu = &sync.Mutex{}
		}
		*w = &sharedWriter{mu, *w}
	}
}

// errKilled ends a process inside by a signal.
type errKilled struct{ signal int }

func (e errKilled) Error() string { return "process killed" }

// inside is a process that is an interpreter in a goroutine.
type inside struct {
	pid     int64
	cancel  context.CancelCauseFunc
	done    chan struct{}
	status  int
	mu      sync.Mutex
	failure string
}

func (p *inside) PID() int64            { return p.pid }
func (p *inside) Done() <-chan struct{} { return p.done }
func (p *inside) Status() int           { return p.status }
func (p *inside) Kill(signal int)       { p.cancel(errKilled{signal}) }

func (p *inside) Failure() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.failure
}

func (p *inside) fail(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.failure = text
}

// Untraced keeps a child, which runs by itself, out of what its parent holds.
func (p *inside) Untraced() {}

// spawnInside makes a process in a goroutine. Errors: OSError for too many.
func (in *Interp) spawnInside(t *objmodel.Thread, s multiprocessing.Start) (multiprocessing.Child, error) {
	if in.family == nil {
		in.family = &family{}
		in.family.pids.Store(t.Interp.PID)
	}
	if in.family.running.Add(1) > maxInside {
		in.family.running.Add(-1)
		return nil, objmodel.OSError(11, "Resource temporarily unavailable", objmodel.Value{})
	}
	cfg := in.cfg
	cfg.Stdin, cfg.Pause = nil, nil
	child, err := New(cfg)
	if err != nil {
		in.family.running.Add(-1)
		return nil, err
	}
	child.family, child.steps = in.family, t.StepBudget()
	p := &inside{pid: in.family.pids.Add(1), done: make(chan struct{})}
	child.thread.Interp.PID, child.thread.Interp.ParentPID = p.pid, t.Interp.PID
	child.host.Broker, child.host.Client, child.host.Payload = s.Broker, s.Client, s.Payload
	child.host.Fail, child.host.Main = p.fail, in.host.Main
	ctx, cancel := context.WithCancelCause(t.Context())
	p.cancel = cancel
	go func() {
		defer close(p.done)
		defer in.family.running.Add(-1)
		defer cancel(nil)
		p.status = child.live(ctx)
	}()
	return p, nil
}

// live runs a process inside to its end and gives its status.
func (in *Interp) live(ctx context.Context) int {
	err := in.RunChild(ctx)
	if !limitBroken(err) && ctx.Err() == nil {
		return in.Exit(ctx, err)
	}
	in.tellParent(err)
	in.Close()
	in.flush()
	var killed errKilled
	if errors.As(context.Cause(ctx), &killed) {
		return -killed.signal
	}
	return ExitLimit
}
