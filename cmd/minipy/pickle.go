package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/minipy-go/minipy/cmd/minipy/flags"
	"github.com/minipy-go/minipy/pickle/codec"
	"github.com/minipy-go/minipy/pickle/pickletools"
)

// pickleDeclared is "minipy pickle", which looks into pickles without loading
// them: no class is imported and no code runs.
func pickleDeclared(std streams) *flags.Command {
	return &flags.Command{Name: "pickle", Help: "Look into pickles without loading them.", Commands: []*flags.Command{
		disDeclared(std),
		jsonDeclared(std),
		checkDeclared(std),
	}}
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
	output, preamble string
	memo, annotate   bool
	indent           int
	files            []string
}

func disDeclared(std streams) *flags.Command {
	c := &disCommand{indent: 4, annotate: true, preamble: "==> {name} <=="}
	return &flags.Command{
		Name: "dis", Help: "Print the opcodes of pickles, as 'python -m pickletools -a' does.",
		Flags: []flags.Flag{
			{Long: "output", Short: 'o', Value: "FILE", Help: "File to write to.", Set: flags.String(&c.output)},
			{Long: "memo", Short: 'm', Help: "Keep the memo from one file to the next.", Set: flags.Bool(&c.memo)},
			{Long: "indentlevel", Short: 'l', Value: "N", Help: "How many blanks a MARK indents by.", Set: flags.Int(&c.indent)},
			{Long: "annotate", Short: 'a', Help: "Describe each opcode.", Negate: true, Set: flags.Bool(&c.annotate)},
			{Long: "preamble", Short: 'p', Value: "TEXT", Help: "Printed before each of several files.", Set: flags.String(&c.preamble)},
		},
		Arguments: flags.Arguments{Name: "file", Help: "Files, '-' for standard input.", Many: true, Set: flags.All(&c.files)},
		Run:       func() (int, error) { return 0, c.run(std) },
	}
}

// run prints the opcodes.
func (c *disCommand) run(std streams) (err error) {
	options := pickletools.Options{Indent: c.indent}
	if c.annotate {
		options.Annotate = 30
	}
	if c.memo {
		options.Memo = pickletools.Memo{}
	}
	files := c.files
	if len(files) == 0 {
		files = []string{"-"}
	}
	out := std.out
	if c.output != "" {
		file, err := os.Create(c.output)
		if err != nil {
			return fmt.Errorf("%s: '%s'", osReason(err), c.output)
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
			fmt.Fprintln(out, string(bytes.ReplaceAll([]byte(c.preamble), []byte("{name}"), []byte(name))))
		}
		if err := pickletools.Dis(out, data, options); err != nil {
			return err
		}
	}
	return nil
}

// jsonCommand is "minipy pickle json".
type jsonCommand struct {
	compact bool
	file    string
}

func jsonDeclared(std streams) *flags.Command {
	c := &jsonCommand{file: "-"}
	return &flags.Command{
		Name: "json", Help: "Print the data of pickles as JSON.",
		Flags: []flags.Flag{
			{Long: "compact", Help: "Print each pickle on one line.", Set: flags.Bool(&c.compact)},
		},
		Arguments: pickleArgument(&c.file),
		Run:       func() (int, error) { return 0, c.run(std) },
	}
}

// pickleArgument is the file that a command reads.
func pickleArgument(to *string) flags.Arguments {
	return flags.Arguments{Name: "file", Help: "File of one pickle or several, '-' for standard input.", Set: flags.One(to)}
}

// run prints the data.
func (c *jsonCommand) run(std streams) error {
	data, err := readPickle(std, c.file)
	if err != nil {
		return err
	}
	indent := "  "
	if c.compact {
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
	allow  []string
	strict bool
	file   string
}

func checkDeclared(std streams) *flags.Command {
	c := &checkCommand{file: "-"}
	return &flags.Command{
		Name: "check", Help: "Print what a pickle would import and call; exit code 1 if that is not allowed.",
		Flags: []flags.Flag{
			{Long: "allow", Value: "NAME", Help: "Allow module.Name, all of a module with module.*, or everything with *. Can be repeated.", Set: flags.Strings(&c.allow)},
			{Long: "strict", Help: "Do not allow the classes of Python that are plain data, such as collections.OrderedDict.", Set: flags.Bool(&c.strict)},
		},
		Arguments: pickleArgument(&c.file),
		Run: func() (exit int, err error) {
			err = c.run(std, &exit)
			return exit, err
		},
	}
}

// notAllowed is the exit code for a pickle that names something that is not
// allowed, or is no pickle.
const notAllowed = 1

// run prints the uses and sets the exit code.
func (c *checkCommand) run(std streams, exit *int) error {
	data, err := readPickle(std, c.file)
	if err != nil {
		return err
	}
	allowed := c.allow
	if !c.strict {
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
