package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/minipy-go/minipy/cmd/minipy/flags"
	"github.com/minipy-go/minipy/interp"
)

// bytecodeCommand is "minipy dis", which shows what the compiler makes of a
// program.
type bytecodeCommand struct {
	code     *string // of -c
	show     interp.Disassembly
	optimize string
	words    []string // the file, without -c, and names
}

func bytecodeDeclared(std streams) *flags.Command {
	c := &bytecodeCommand{optimize: "0"}
	return &flags.Command{
		Name: "dis", Help: "Show the bytecode of a program.",
		Flags: []flags.Flag{
			{Long: "code", Short: 'c', Value: "CODE", Help: "Show CODE instead of a file.", Set: func(text string) error { c.code = &text; return nil }},
			{Long: "source", Short: 's', Help: "Show each source line above its instructions.", Set: flags.Bool(&c.show.Source)},
			{Long: "shallow", Help: "Leave out the code objects inside those that are shown.", Set: flags.Bool(&c.show.Shallow)},
			{Long: "optimize", Short: 'O', Value: "0", Help: "Level of optimisation, as of compile(): 1 leaves out asserts, 2 docstrings too.", Set: flags.OneOf(&c.optimize, "0", "1", "2")},
		},
		Arguments: flags.Arguments{
			Name: "file.py", Many: true, Set: flags.All(&c.words),
			Help: "Program, '-' for standard input; what follows are the functions, classes and methods to show, as in Tree.insert, instead of all.",
		},
		Run: func() (int, error) { return c.run(std) },
	}
}

// run prints the instructions and gives the exit code.
func (c *bytecodeCommand) run(std streams) (int, error) {
	source, name, err := c.read(std)
	if err != nil {
		return usageError, err
	}
	in, err := interp.New(interp.Config{Stdout: std.out, Stderr: std.err, Open: openFile})
	if err != nil {
		return 1, err
	}
	c.show.Only = c.words
	c.show.Optimize = int(c.optimize[0] - '0')
	var text bytes.Buffer
	err = in.Disassemble(context.Background(), &text, source, name, c.show)
	var missing *interp.NoCodeError
	switch {
	case errors.As(err, &missing):
		return 1, err
	case err != nil:
		return in.Report(err), nil
	}
	_, err = text.WriteTo(std.out)
	return 0, err
}

// read returns the source and its name in messages, and leaves the names of
// what is to be shown in words.
func (c *bytecodeCommand) read(std streams) (source []byte, name string, err error) {
	if c.code != nil {
		return []byte(*c.code), "<string>", nil
	}
	file := "-"
	if len(c.words) > 0 {
		file, c.words = c.words[0], c.words[1:]
	}
	if file == "-" {
		source, err = io.ReadAll(std.in)
		return source, "<stdin>", err
	}
	if source, err = os.ReadFile(file); err != nil {
		return nil, "", fmt.Errorf("can't open file '%s': %s", file, osReason(err))
	}
	return source, file, nil
}
