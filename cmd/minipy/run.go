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

	"github.com/minipy-go/minipy/cmd/minipy/flags"
	"github.com/minipy-go/minipy/interp"
)

// runCommand is "minipy run". What follows the program's name, and what
// follows -c's code, belongs to the program, even if it begins with "-".
type runCommand struct {
	recursionLimit int
	compat         string
	maxSteps       int64
	timeout        duration
	maxMemory      size
	code, module   *string // of -c and -m
	arguments      []string
	pause          func() // what the program calls now and then
}

func runDeclared(std streams) *flags.Command {
	r := &runCommand{recursionLimit: 1000, compat: "3.13"}
	source := func(to **string) func(string) error {
		return func(text string) error { *to = &text; return nil }
	}
	return &flags.Command{
		Name: "run", Help: "Run a Python program.",
		Flags: []flags.Flag{
			{Long: "recursion-limit", Value: "N", Help: "How many Python frames may run at a time.", Set: flags.Int(&r.recursionLimit)},
			{Long: "compat", Value: "3.13", Help: "Version of CPython whose recursion and tracebacks to reproduce: 3.13 or 3.10.", Set: flags.OneOf(&r.compat, "3.13", "3.10")},
			{Long: "max-steps", Value: "N", Help: "End the program after N calls and loop iterations.", Set: flags.Int(&r.maxSteps)},
			{Long: "timeout", Value: "DURATION", Help: "End the program after this time, as 10s or 1m30s.", Set: flags.Text(&r.timeout)},
			{Long: "max-memory", Value: "SIZE", Help: "End the program when what it holds passes SIZE bytes, as 64M or 2G.", Set: flags.Text(&r.maxMemory)},
			{Long: "code", Short: 'c', Value: "CODE", Help: "Run CODE instead of a file; what follows are its arguments.", Rest: true, Set: source(&r.code)},
			{Long: "module", Short: 'm', Value: "MODULE", Help: "Run the module MODULE, or the package with a __main__, instead of a file.", Rest: true, Set: source(&r.module)},
		},
		Arguments: flags.Arguments{Name: "file.py", Help: "Program, '-' for standard input, and its arguments.", Many: true, Rest: true, Set: flags.All(&r.arguments)},
		Run: func() (exit int, err error) {
			err = r.start(std, &exit)
			return exit, err
		},
	}
}

// start runs what the command line names and sets the exit code.
func (r *runCommand) start(std streams, exit *int) error {
	if r.recursionLimit < 1 {
		*exit = usageError
		return fmt.Errorf("--recursion-limit %d is below 1", r.recursionLimit)
	}
	if r.maxSteps < 0 {
		*exit = usageError
		return fmt.Errorf("--max-steps %d is below 0", r.maxSteps)
	}
	ctx, cancel := r.timeout.context()
	defer cancel()
	r.pause = tuneGC()
	if r.maxMemory > 0 {
		ctx, r.pause = limitHeap(ctx, int64(r.maxMemory), r.pause)
	}
	switch {
	case r.code != nil:
		in, err := r.interpreter(std, append([]string{"-c"}, r.arguments...), "")
		if err != nil {
			return err
		}
		*exit = r.run(ctx, in, func() error { return in.RunString(ctx, *r.code, "<string>") })
	case r.module != nil:
		here, err := os.Getwd()
		if err != nil {
			return err
		}
		in, err := r.interpreter(std, append([]string{"-m"}, r.arguments...), here)
		if err != nil {
			return err
		}
		*exit = r.run(ctx, in, func() error { return in.RunModule(ctx, *r.module) })
	case len(r.arguments) == 0 || r.arguments[0] == "-":
		args := r.arguments
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
		RecursionLimit: r.recursionLimit,
		Stdin:          std.in,
		Stdout:         std.out,
		Stderr:         std.err,
		Args:           args,
		Path:           append([]string{folder}, moduleFolders()...),
		Open:           openFile,
		MaxSteps:       r.maxSteps,
		MaxMemory:      int64(r.maxMemory),
		Processes:      interp.ProcessesOutside,
		Pause:          r.pause,
		Files:          interp.HostFiles{},
		Environ:        os.Environ(),
	}
	if r.compat == "3.10" {
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
	if r.maxMemory > 0 {
		// Garbage must not take much more than the program may.
		debug.SetMemoryLimit(int64(r.maxMemory) + int64(r.maxMemory)/6 + overhead)
	}
	defer endOverdue(ctx, os.Stderr, os.Exit)()
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
const overhead = 24 << 20

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
	path := r.arguments[0]
	if !filepath.IsAbs(path) {
		here, err := os.Getwd()
		if err != nil {
			return err
		}
		path = here + string(filepath.Separator) + path
	}
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		in, err := r.interpreter(std, r.arguments, strings.TrimRight(path, string(filepath.Separator)))
		if err != nil {
			return err
		}
		*exit = r.run(ctx, in, func() error { return in.RunFolder(ctx) })
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
	in, err := r.interpreter(std, r.arguments, filepath.Dir(path))
	if err != nil {
		return err
	}
	*exit = r.run(ctx, in, func() error { return in.RunFile(ctx, path) })
	return nil
}
