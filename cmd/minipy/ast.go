package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/minipy-go/minipy/cmd/minipy/flags"
	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/dump"
)

// astCommand is "minipy ast", which prints what "python -m ast" prints.
type astCommand struct {
	mode         string
	typeComments bool
	attributes   bool
	indent       blanks
	file         string
}

func astDeclared(std streams) *flags.Command {
	a := &astCommand{mode: "exec", typeComments: true, indent: 3, file: "-"}
	return &flags.Command{
		Name: "ast", Help: "Print the syntax tree of a source.",
		Flags: []flags.Flag{
			{Long: "mode", Short: 'm', Value: "exec", Help: "What the source is: exec, single, eval or func_type.", Set: flags.OneOf(&a.mode, "exec", "single", "eval", "func_type")},
			{Long: "no-type-comments", Help: "Leave out type comments.", Set: func(string) error { a.typeComments = false; return nil }},
			{Long: "include-attributes", Short: 'a', Help: "Show lines and columns too.", Set: flags.Bool(&a.attributes)},
			{Long: "indent", Short: 'i', Value: "N", Help: "How many blanks indent one level.", Set: flags.Text(&a.indent)},
		},
		Arguments: flags.Arguments{Name: "file", Help: "Source file, '-' for standard input.", Set: flags.One(&a.file)},
		Run:       func() (int, error) { return a.run(std) },
	}
}

// blanks is a number that may be negative, which stands for none.
type blanks int

// UnmarshalText reads the number as int() does: with blanks around it and "_"
// between its digits.
func (b *blanks) UnmarshalText(word []byte) error {
	text := strings.TrimSpace(string(word))
	n, err := strconv.Atoi(strings.ReplaceAll(text, "_", ""))
	if err != nil || strings.HasPrefix(text, "_") || strings.HasSuffix(text, "_") || strings.Contains(text, "__") {
		return fmt.Errorf("invalid int value: '%s'", word)
	}
	*b = blanks(n)
	return nil
}

var parserModes = map[string]parser.Mode{
	"exec": parser.Exec, "single": parser.Single, "eval": parser.Eval, "func_type": parser.FuncType,
}

// run prints the syntax tree and gives the exit code.
func (a *astCommand) run(std streams) (int, error) {
	source, name, err := a.read(std)
	if err != nil {
		return 1, err
	}
	tree, err := parser.ParseWith(source, name, parserModes[a.mode], parser.Options{
		TypeComments: a.typeComments, Origin: lexer.FromBytes,
		Warn: func(w parser.Warning) { a.warn(std.err, source, name, w) },
	})
	if err != nil {
		var wrong *parser.SyntaxError
		if !errors.As(err, &wrong) {
			return 1, err
		}
		_, err = io.WriteString(std.err, wrong.Report())
		return 1, err
	}
	text, err := dump.Tree(tree, dump.Options{Attributes: a.attributes, Indent: max(int(a.indent), 0)})
	if err != nil {
		return 1, err
	}
	_, err = fmt.Fprintln(std.out, text)
	return 0, err
}

// warn prints a warning and, as CPython can read it again, a file's line.
func (a *astCommand) warn(to io.Writer, source []byte, name string, w parser.Warning) {
	fmt.Fprintf(to, "%s:%d: SyntaxWarning: %s\n", name, w.Line, w.Msg)
	if lines := strings.Split(string(source), "\n"); a.file != "-" && w.Line <= len(lines) {
		fmt.Fprintf(to, "  %s\n", strings.TrimSpace(lines[w.Line-1]))
	}
}

// read returns the source and its name in messages.
func (a *astCommand) read(std streams) ([]byte, string, error) {
	if a.file == "-" {
		source, err := io.ReadAll(std.in)
		return source, "<stdin>", err
	}
	source, err := os.ReadFile(a.file)
	if err != nil {
		return nil, "", fmt.Errorf("%s: '%s'", osReason(err), a.file)
	}
	return source, a.file, nil
}
