// Package multiprocessing makes the module _multiprocessing: what the Python
// package multiprocessing stands on. A child process is made as the host says
// (Host.Spawn); what processes share is kept by a broker.
package multiprocessing

import (
	"context"

	"github.com/minipy-go/minipy/interp/stdlib/multiprocessing/broker"
	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// Host is what an interpreter knows of the processes around it.
type Host struct {
	// Spawn makes a child process; nil: there are to be none.
	Spawn func(t *Thread, s Start) (Child, error)
	// Broker has what is shared, nil in the first process until it is needed.
	Broker broker.Broker
	// Limit bounds the bytes that are shared; 0 is the broker's own bound.
	Limit int64
	// Client is the number of this process at the broker; 0 is the first one.
	Client uint64
	// Payload is what the parent sent; nil in the first process.
	Payload []byte
	// Main is the source of a main program that is no file, with its name; a
	// child in this process runs it as a file's is.
	Main *Source
	// RunMain runs a program as the module __mp_main__, which it gives: the
	// file at path, or the source that is given for it.
	RunMain func(t *Thread, path string, source *string) (Value, error)
	// Fail tells the parent what ended this process; nil in the first process.
	Fail func(text string)

	children map[Child]struct{}
	sentinel int64
}

// Source is a program.
type Source struct{ Name, Text string }

// Start is what a child begins with.
type Start struct {
	Payload []byte
	Client  uint64
	Broker  broker.Broker
}

// Child is a process that was made.
type Child interface {
	// PID gives the number of the process.
	PID() int64
	// Done is closed when the process has ended.
	Done() <-chan struct{}
	// Status gives its exit code then, or −n if signal n ended it.
	Status() int
	// Failure gives the traceback of what ended it, "" if there is none.
	Failure() string
	// Kill ends the process as a signal does.
	Kill(signal int)
}

type hostKey struct{}

// SetHost says what an interpreter knows of the processes around it.
func SetHost(in *objmodel.Interp, h *Host) { in.State[hostKey{}] = h }

//go:noinline
func hostOf(t *Thread) *Host {
	h, ok := t.Interp.State[hostKey{}].(*Host)
	if !ok {
		h = &Host{}
		t.Interp.State[hostKey{}] = h
	}
	if h.Broker == nil {
		h.Broker = broker.NewRoot(h.Limit)
	}
	return h
}

// Finish ends the children of t's interpreter that still run, and waits until
// they have ended.
func Finish(t *Thread) {
	h, ok := t.Interp.State[hostKey{}].(*Host)
	if !ok {
		return
	}
	for c := range h.children {
		c.Kill(sigKill)
	}
	t.Unlocked(func() {
		for c := range h.children {
			<-c.Done()
		}
	})
	clear(h.children)
}

// sigKill is the signal that nothing withstands.
const sigKill = 9

// do has the broker carry out a request while other threads have their turn.
// Errors: what ends the wait, MemoryError, BrokenPipeError.
func (h *Host) do(t *Thread, r broker.Request) (broker.Response, error) {
	if root, ok := h.Broker.(*broker.Root); ok {
		if resp, done := root.Try(&r); done {
			return check(resp)
		}
		if r.Timeout == 0 {
			return broker.Response{Status: broker.No}, nil
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	ready := make(chan struct{})
	var resp broker.Response
	go func() {
		defer close(ready)
		resp = h.Broker.Do(ctx, &r)
	}()
	if _, err := t.Wait(ready, -1); err != nil {
		cancel()
		t.Unlocked(func() { <-ready })
		return broker.Response{}, err
	}
	return check(resp)
}

// check turns what no caller can go on after into errors.
func check(r broker.Response) (broker.Response, error) {
	switch r.Status {
	case broker.EOF:
		return r, objmodel.AllocException(&objmodel.EOFErrorType, objmodel.EmptyTuple)
	case broker.Broken, broker.Gone:
		return r, objmodel.OSError(32, "Broken pipe", Value{})
	case broker.Invalid:
		return r, objmodel.OSError(9, "Bad file descriptor", Value{})
	case broker.Exhausted:
		return r, objmodel.MemoryError()
	}
	return r, nil
}

// Untraced keeps what the process shares with others out of what its
// interpreter holds.
func (h *Host) Untraced() {}
