// Command minipy runs Python programs. Flags and printing are all there is to
// it: the work is done by package interp, which a Go program can use as well.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/alecthomas/kong"

	"github.com/minipy-go/minipy/interp"
)

// version is what --version prints: ours, and the Python that we behave like.
const version = "minipy " + interp.Version + " (Python " + interp.PythonVersion + ")"

// usageError is the exit code for a wrong command line, CPython's own.
const usageError = 2

// commandLine is the command with its sub-commands, as kong reads it.
type commandLine struct {
	Version kong.VersionFlag `help:"Print the version and exit."`
	Run     runCommand       `cmd:"" help:"Run a Python program."`
	Ast     astCommand       `cmd:"" help:"Print the syntax tree of a source."`
	Pickle  pickleCommand    `cmd:"" help:"Look into pickles without loading them."`
}

// streams are the standard streams of the process.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

func main() {
	code := run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr})
	if code == killedByInterrupt {
		dieByInterrupt()
	}
	os.Exit(code)
}

// exited carries an exit code out of kong, which calls for --help and
// --version what would be os.Exit.
type exited struct{ code int }

// run parses the arguments, does what they say, and returns the exit code.
func run(args []string, std streams) (code int) {
	defer func() {
		if reason := recover(); reason != nil {
			done, ok := reason.(exited)
			if !ok {
				panic(reason)
			}
			code = done.code
		}
	}()
	if len(args) > 0 && args[0] == interp.ForkArg {
		return runChild(args[1:], std)
	}
	var line commandLine
	parser, err := kong.New(&line,
		kong.Name("minipy"),
		kong.Description("Python 3.13 in Go."),
		kong.Vars{"version": version},
		kong.Writers(std.out, std.err),
		kong.Exit(func(code int) { panic(exited{code}) }))
	if err != nil {
		fmt.Fprintln(std.err, "minipy:", err)
		return usageError
	}
	ctx, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintln(std.err, "minipy: error:", err)
		var wrong *kong.ParseError
		if errors.As(err, &wrong) {
			fmt.Fprintln(std.err, "Try 'minipy --help' for more information.")
		}
		return usageError
	}
	ctx.Bind(std, &code)
	if err := ctx.Run(); err != nil {
		fmt.Fprintln(std.err, "minipy:", err)
		return max(code, 1)
	}
	return code
}
