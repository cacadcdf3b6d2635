package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/minipy-go/minipy/interp"
)

// runCommand is "minipy run". What follows the program's name, and what
// follows -c's code, belongs to the program, even if it begins with "-".
type runCommand struct {
	RecursionLimit int      `help:"How many Python frames may run at a time." placeholder:"N" default:"1000"`
	Compat         string   `help:"Version of CPython whose recursion and tracebacks to reproduce: 3.13 or 3.10." enum:"3.13,3.10" default:"3.13"`
	MaxSteps       int64    `help:"End the program after N calls and loop iterations." placeholder:"N"`
	Timeout        duration `help:"End the program after this time, as 10s or 1m30s." placeholder:"DURATION"`
	MaxMemory      size     `help:"End the program when what it holds passes SIZE bytes, as 64M or 2G." placeholder:"SIZE"`
	Code           *code    `short:"c" help:"Run CODE instead of a file; what follows are its arguments." placeholder:"CODE"`
	Module         *code    `short:"m" help:"Run the module MODULE, or the package with a __main__, instead of a file." placeholder:"MODULE"`
	Program        []string `arg:"" optional:"" passthrough:"partial" name:"file.py" help:"Program, '-' for standard input, and its arguments."`
}

// code is the value of -c, or of -m, with all that follows it.
type code struct {
	source string
	args   []string
}

// Decode takes the code and leaves nothing of the command line to kong.
func (c *code) Decode(ctx *kong.DecodeContext) error {
	if ctx.Scan.Peek().IsEOL() {
		return errors.New("argument expected for the -" + string(ctx.Value.Flag.Short) + " option")
	}
	c.source = ctx.Scan.Pop().String()
	for !ctx.Scan.Peek().IsEOL() {
		c.args = append(c.args, ctx.Scan.Pop().String())
	}
	return nil
}

// Run runs what the command line names and sets the exit code.
func (r *runCommand) Run(std streams, exit *int) error {
	if len(r.Program) > 0 && r.Program[0] == "--" {
		r.Program = r.Program[1:]
	}
	if r.RecursionLimit < 1 {
		*exit = usageError
		return fmt.Errorf("--recursion-limit %d is below 1", r.RecursionLimit)
	}
	if r.MaxSteps < 0 {
		*exit = usageError
		return fmt.Errorf("--max-steps %d is below 0", r.MaxSteps)
	}
	ctx, cancel := r.Timeout.context()
	defer cancel()
	switch {
	case r.Code != nil:
		in, err := r.interpreter(std, append([]string{"-c"}, r.Code.args...), "")
		if err != nil {
			return err
		}
		*exit = r.run(ctx, in, func() error { return in.RunString(ctx, r.Code.source, "<string>") })
	case r.Module != nil:
		here, err := os.Getwd()
		if err != nil {
			return err
		}
		in, err := r.interpreter(std, append([]string{"-m"}, r.Module.args...), here)
		if err != nil {
			return err
		}
		*exit = in.Report(in.RunModule(ctx, r.Module.source))
	case len(r.Program) == 0 || r.Program[0] == "-":
		args := r.Program
		if len(args) == 0 {
			args = []string{""}
		}
		return r.runInput(ctx, std, args, exit)
	default:
		return r.runFile(ctx, std, exit)
	}
	return nil
}

// interpreter builds an interpreter for a program with these arguments that
// imports modules from folder.
func (r *runCommand) interpreter(std streams, args []string, folder string) (*interp.Interp, error) {
	config := interp.Config{
		RecursionLimit: r.RecursionLimit,
		Stdin:          std.in,
		Stdout:         std.out,
		Stderr:         std.err,
		Args:           args,
		Path:           append([]string{folder}, moduleFolders()...),
		Open:           openFile,
		MaxSteps:       r.MaxSteps,
		MaxMemory:      int64(r.MaxMemory),
		Processes:      interp.ProcessesOutside,
		Pause:          tuneGC(),
		Files:          interp.HostFiles{},
		Environ:        os.Environ(),
	}
	if r.Compat == "3.10" {
		config.Compat = interp.Compat310
	}
	if self, err := os.Executable(); err == nil {
		config.Executable = self
	}
	return interp.New(config)
}

// run runs a program to its end, interruptible by Ctrl-C, and gives the exit
// code.
func (r *runCommand) run(ctx context.Context, in *interp.Interp, program func() error) int {
	if r.MaxMemory > 0 {
		// Garbage must not take much more than the program may.
		debug.SetMemoryLimit(int64(r.MaxMemory) + int64(r.MaxMemory)/2 + overhead)
	}
	return runToEnd(ctx, in, program)
}

func runToEnd(ctx context.Context, in *interp.Interp, program func() error) int {
	defer interruptible(in)()
	err := program()
	code := in.Exit(ctx, err)
	if code == interp.ExitInterrupt && errors.Is(err, &interp.Error{Class: "KeyboardInterrupt"}) {
		return killedByInterrupt
	}
	return code
}

// moduleFolders are the folders of $PYTHONPATH, as absolute names.
func moduleFolders() []string {
	list := filepath.SplitList(os.Getenv("PYTHONPATH"))
	for i, folder := range list {
		if abs, err := filepath.Abs(folder); err == nil {
			list[i] = abs
		}
	}
	return list
}

// overhead is about what the process takes without a program, in bytes.
const overhead = 32 << 20

// openFile lets programs open the files that the user may.
func openFile(name string, flag int, perm fs.FileMode) (interp.File, error) {
	file, err := os.OpenFile(name, flag, perm)
	if err != nil {
		return nil, err
	}
	return file, nil
}

// runInput runs the program that standard input holds.
func (r *runCommand) runInput(ctx context.Context, std streams, args []string, exit *int) error {
	source, err := io.ReadAll(std.in)
	if err != nil {
		return err
	}
	in, err := r.interpreter(std, args, "")
	if err != nil {
		return err
	}
	if err := in.Set("__file__", "<stdin>"); err != nil {
		return err
	}
	*exit = r.run(ctx, in, func() error { return in.RunBytes(ctx, source, "<stdin>") })
	return nil
}

// runFile runs a file under its absolute name, as CPython does; a folder and
// a file that can't be read get CPython's messages.
func (r *runCommand) runFile(ctx context.Context, std streams, exit *int) error {
	path := r.Program[0]
	if !filepath.IsAbs(path) {
		here, err := os.Getwd()
		if err != nil {
			return err
		}
		path = here + string(filepath.Separator) + path
	}
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		in, err := r.interpreter(std, r.Program, strings.TrimRight(path, string(filepath.Separator)))
		if err != nil {
			return err
		}
		*exit = in.Report(in.RunFolder(ctx))
		return nil
	}
	if err == nil {
		var file *os.File
		if file, err = os.Open(path); err == nil {
			file.Close()
		}
	}
	if err != nil {
		*exit = usageError
		return fmt.Errorf("can't open file '%s': %s", path, osReason(err))
	}
	in, err := r.interpreter(std, r.Program, filepath.Dir(path))
	if err != nil {
		return err
	}
	*exit = r.run(ctx, in, func() error { return in.RunFile(ctx, path) })
	return nil
}
