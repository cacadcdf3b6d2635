// Command minipy runs Python programs. Flags and printing are all there is to
// it: the work is done by package interp, which a Go program can use as well.
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/minipy-go/minipy/cmd/minipy/flags"
	"github.com/minipy-go/minipy/interp"
)

// version is what --version prints: ours, and the Python that we behave like.
const version = "minipy " + interp.Version + " (Python " + interp.PythonVersion + ")"

// usageError is the exit code for a wrong command line, CPython's own.
const usageError = 2

// commandLine declares the command with its sub-commands.
func commandLine(std streams) *flags.Command {
	return &flags.Command{Name: "minipy", Help: "Python 3.13 in Go.", Commands: []*flags.Command{
		runDeclared(std),
		astDeclared(std),
		bytecodeDeclared(std),
		pickleDeclared(std),
	}}
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

// run parses the arguments, does what they say, and returns the exit code.
func run(args []string, std streams) (code int) {
	if len(args) > 0 && args[0] == interp.ForkArg {
		return runChild(args[1:], std)
	}
	request, err := flags.Parse(commandLine(std), args)
	switch {
	case err != nil:
		fmt.Fprintln(std.err, "minipy: error:", err)
		fmt.Fprintln(std.err, "Try 'minipy --help' for more information.")
		return usageError
	case request.Help:
		io.WriteString(std.out, flags.Help(request.Command, request.Path))
		return 0
	case request.Version:
		fmt.Fprintln(std.out, version)
		return 0
	}
	code, err = request.Command.Run()
	if err != nil {
		fmt.Fprintln(std.err, "minipy:", err)
		return max(code, 1)
	}
	return code
}
