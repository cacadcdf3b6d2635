package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/minipy-go/minipy/pickle/codec"
	"github.com/minipy-go/minipy/pickle/pickletools"
)

// pickleCommand is "minipy pickle", which looks into pickles without loading
// them: no class is imported and no code runs.
type pickleCommand struct {
	Dis   disCommand   `cmd:"" help:"Print the opcodes of pickles, as 'python -m pickletools -a' does."`
	JSON  jsonCommand  `cmd:"" name:"json" help:"Print the data of pickles as JSON."`
	Check checkCommand `cmd:"" help:"Print what a pickle would import and call; exit code 1 if that is not allowed."`
}

// readPickle reads a file, '-' for standard input.
func readPickle(std streams, name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(std.in)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("%s: '%s'", osReason(err), name)
	}
	return data, nil
}

// disCommand is "minipy pickle dis".
type disCommand struct {
	Output   string   `short:"o" help:"File to write to." placeholder:"FILE"`
	Memo     bool     `short:"m" help:"Keep the memo from one file to the next."`
	Indent   int      `short:"l" name:"indentlevel" help:"How many blanks a MARK indents by." default:"4" placeholder:"N"`
	Annotate bool     `short:"a" help:"Describe each opcode." default:"true" negatable:""`
	Preamble string   `short:"p" help:"Printed before each of several files." default:"==> {name} <==" placeholder:"TEXT"`
	Files    []string `arg:"" optional:"" name:"file" help:"Files, '-' for standard input."`
}

// Run prints the opcodes and sets the exit code.
func (c *disCommand) Run(std streams, exit *int) (err error) {
	options := pickletools.Options{Indent: c.Indent}
	if c.Annotate {
		options.Annotate = 30
	}
	if c.Memo {
		options.Memo = pickletools.Memo{}
	}
	files := c.Files
	if len(files) == 0 {
		files = []string{"-"}
	}
	out := std.out
	if c.Output != "" {
		file, err := os.Create(c.Output)
		if err != nil {
			return fmt.Errorf("%s: '%s'", osReason(err), c.Output)
		}
		defer func() { err = errors.Join(err, file.Close()) }()
		out = file
	}
	for _, name := range files {
		data, err := readPickle(std, name)
		if err != nil {
			return err
		}
		if len(files) > 1 {
			fmt.Fprintln(out, string(bytes.ReplaceAll([]byte(c.Preamble), []byte("{name}"), []byte(name))))
		}
		if err := pickletools.Dis(out, data, options); err != nil {
			return err
		}
	}
	return nil
}

// jsonCommand is "minipy pickle json".
type jsonCommand struct {
	Compact bool   `help:"Print each pickle on one line."`
	File    string `arg:"" optional:"" default:"-" help:"File of one pickle or several, '-' for standard input."`
}

// Run prints the data and sets the exit code.
func (c *jsonCommand) Run(std streams) error {
	data, err := readPickle(std, c.File)
	if err != nil {
		return err
	}
	indent := "  "
	if c.Compact {
		indent = ""
	}
	decoder := codec.NewDecoder(bytes.NewReader(data), codec.DecodeOptions{
		Allow:    []string{"*"},
		Encoding: "latin1",
		PersistentLoad: func(id any) (any, error) {
			return &codec.Object{Class: &codec.Class{Module: "pickle", Name: "persistent_load"}, Args: codec.Tuple{id}, Called: true}, nil
		},
	})
	for n := 0; ; n++ {
		v, err := decoder.Next()
		if err == io.EOF && n > 0 {
			return nil
		}
		if err == io.EOF {
			return errors.New("pickle: no data")
		}
		if err != nil {
			return err
		}
		if err := codec.WriteJSON(std.out, v, indent); err != nil {
			return err
		}
	}
}

// checkCommand is "minipy pickle check".
type checkCommand struct {
	Allow  []string `help:"Allow module.Name, all of a module with module.*, or everything with *. Can be repeated." placeholder:"NAME" sep:"none"`
	Strict bool     `help:"Do not allow the classes of Python that are plain data, such as collections.OrderedDict."`
	File   string   `arg:"" optional:"" default:"-" help:"File of one pickle or several, '-' for standard input."`
}

// notAllowed is the exit code for a pickle that names something that is not
// allowed, or is no pickle.
const notAllowed = 1

// Run prints the uses and sets the exit code.
func (c *checkCommand) Run(std streams, exit *int) error {
	data, err := readPickle(std, c.File)
	if err != nil {
		return err
	}
	allowed := c.Allow
	if !c.Strict {
		allowed = slices.Concat(allowed, codec.DataClasses)
	}
	uses, err := codec.Uses(data)
	for _, use := range uses {
		verdict := "allowed"
		if !codec.Allows(allowed, use.Module, use.Name) {
			verdict, *exit = "REFUSED", notAllowed
		}
		fmt.Fprintf(std.out, "%-8s %6d: %-8s %s\n", verdict, use.Offset, use.Action, use.Class.String())
	}
	if err == nil && len(data) == 0 {
		err = errors.New("pickle: no data")
	}
	if err != nil {
		*exit = notAllowed
		return err
	}
	return nil
}
