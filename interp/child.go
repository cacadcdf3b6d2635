package interp

import (
	"context"
	"encoding/binary"
	"errors"
	"os"

	"github.com/minipy-go/minipy/interp/stdlib/multiprocessing"
	"github.com/minipy-go/minipy/interp/stdlib/multiprocessing/broker"
	"github.com/minipy-go/minipy/interp/stdlib/multiprocessing/process"
	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/objmodel"
)

// errInheritance is given for a configuration that is none.
var errInheritance = errors.New("interp: malformed configuration from the parent process")

// inheritance is what a process outside gets from its parent.
type inheritance struct {
	recursionLimit, compat, maxSteps, maxMemory int64
	client, parent                              int64
	args, path                                  []string
	payload                                     []byte
}

// encode writes numbers as varints and texts behind their length.
func (h *inheritance) encode() []byte {
	var b []byte
	for _, n := range h.numbers() {
		b = binary.AppendVarint(b, *n)
	}
	for _, list := range [][]string{h.args, h.path} {
		b = binary.AppendVarint(b, int64(len(list)))
		for _, s := range list {
			b = binary.AppendVarint(b, int64(len(s)))
			b = append(b, s...)
		}
	}
	return append(b, h.payload...)
}

func (h *inheritance) numbers() []*int64 {
	return []*int64{&h.recursionLimit, &h.compat, &h.maxSteps, &h.maxMemory, &h.client, &h.parent}
}

// decode is encode's counterpart. Errors: what no parent sends.
func (h *inheritance) decode(b []byte) error {
	number := func() int {
		n, size := binary.Varint(b)
		if size <= 0 || n < 0 {
			b = nil
			return -1
		}
		b = b[size:]
		return int(n)
	}
	for _, n := range h.numbers() {
		*n = int64(number())
	}
	for _, list := range []*[]string{&h.args, &h.path} {
		for range number() {
			n := number()
			if n < 0 || n > len(b) {
				return errInheritance
			}
			*list = append(*list, string(b[:n]))
			b = b[n:]
		}
	}
	h.payload = b
	if h.recursionLimit < 1 || b == nil {
		return errInheritance
	}
	return nil
}

// spawnOutside starts a process of the operating system. Errors: OSError.
func (in *Interp) spawnOutside(t *objmodel.Thread, s multiprocessing.Start) (multiprocessing.Child, error) {
	h := inheritance{
		recursionLimit: int64(in.cfg.RecursionLimit), compat: int64(in.cfg.Compat), maxMemory: in.cfg.MaxMemory,
		client: int64(s.Client), parent: t.Interp.PID,
		args: in.cfg.Args, path: in.cfg.Path, payload: s.Payload,
	}
	if steps := t.StepBudget(); steps != nil {
		h.maxSteps = max(steps.Left(), 1)
	}
	c, err := process.Start(in.cfg.Executable, in.thread.Interp.Stdout, in.thread.Interp.Stderr, h.encode(), s.Broker)
	if err != nil {
		return nil, objmodel.OSError(11, err.Error(), objmodel.Value{})
	}
	return c, nil
}

// NewChild makes the interpreter of a process that ProcessesOutside started:
// args are what followed ForkArg on its command line, cfg is what the process
// brings itself (outputs and access to files); the rest comes from the parent.
// The process ends when its parent does. Run it by RunChild and Exit. Errors:
// arguments that no parent gives, or what reading from the parent gave.
func NewChild(args []string, cfg Config) (*Interp, error) {
	r, w, err := process.Pipes(args)
	if err != nil {
		return nil, err
	}
	link, data, err := broker.Dial(r, w, func() { os.Exit(ExitFailure) })
	if err != nil {
		return nil, err
	}
	var h inheritance
	if err := h.decode(data); err != nil {
		return nil, err
	}
	if self, err := os.Executable(); cfg.Executable == "" && err == nil {
		cfg.Executable = self
	}
	cfg.RecursionLimit, cfg.Compat = int(h.recursionLimit), Compat(h.compat)
	cfg.MaxSteps, cfg.MaxMemory = h.maxSteps, h.maxMemory
	cfg.Args, cfg.Path, cfg.Processes = h.args, h.path, ProcessesOutside
	in, err := New(cfg)
	if err != nil {
		return nil, err
	}
	in.thread.Interp.ParentPID = h.parent
	in.host.Broker, in.host.Client, in.host.Payload, in.host.Fail = link, uint64(h.client), h.payload, link.Fail
	return in, nil
}

// RunChild runs what the parent process wants done. Errors: as RunFile.
func (in *Interp) RunChild(ctx context.Context) error {
	in.sources["<string>"] = splitLines(bootstrap)
	return in.run(ctx, []byte(bootstrap), "<string>", lexer.FromText)
}
