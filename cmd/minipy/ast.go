package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/dump"
)

// astCommand is "minipy ast", which prints what "python -m ast" prints.
type astCommand struct {
	Mode              string `short:"m" help:"What the source is: exec, single, eval or func_type." enum:"exec,single,eval,func_type" default:"exec"`
	NoTypeComments    bool   `help:"Leave out type comments."`
	IncludeAttributes bool   `short:"a" help:"Show lines and columns too."`
	Indent            blanks `short:"i" help:"How many blanks indent one level." default:"3" placeholder:"N"`
	File              string `arg:"" optional:"" default:"-" help:"Source file, '-' for standard input."`
}

// blanks is a number that may be negative, which stands for none.
type blanks int

// Decode reads the number as int() does: with blanks around it and "_" between
// its digits. kong would take "-2" for a flag.
func (b *blanks) Decode(ctx *kong.DecodeContext) error {
	token := ctx.Scan.Pop()
	if token.IsEOL() {
		return errors.New("expected one argument")
	}
	text := strings.TrimSpace(token.String())
	n, err := strconv.Atoi(strings.ReplaceAll(text, "_", ""))
	if err != nil || strings.HasPrefix(text, "_") || strings.HasSuffix(text, "_") || strings.Contains(text, "__") {
		return fmt.Errorf("invalid int value: '%s'", token)
	}
	*b = blanks(n)
	return nil
}

var parserModes = map[string]parser.Mode{
	"exec": parser.Exec, "single": parser.Single, "eval": parser.Eval, "func_type": parser.FuncType,
}

// Run prints the syntax tree and sets the exit code.
func (a *astCommand) Run(std streams, exit *int) error {
	source, name, err := a.read(std)
	if err != nil {
		*exit = 1
		return err
	}
	tree, err := parser.ParseWith(source, name, parserModes[a.Mode], parser.Options{
		TypeComments: !a.NoTypeComments, Origin: lexer.FromBytes,
		Warn: func(w parser.Warning) { a.warn(std.err, source, name, w) },
	})
	if err != nil {
		*exit = 1
		var wrong *parser.SyntaxError
		if !errors.As(err, &wrong) {
			return err
		}
		_, err = io.WriteString(std.err, wrong.Report())
		return err
	}
	text, err := dump.Tree(tree, dump.Options{Attributes: a.IncludeAttributes, Indent: max(int(a.Indent), 0)})
	if err != nil {
		*exit = 1
		return err
	}
	_, err = fmt.Fprintln(std.out, text)
	return err
}

// warn prints a warning and, as CPython can read it again, a file's line.
func (a *astCommand) warn(to io.Writer, source []byte, name string, w parser.Warning) {
	fmt.Fprintf(to, "%s:%d: SyntaxWarning: %s\n", name, w.Line, w.Msg)
	if lines := strings.Split(string(source), "\n"); a.File != "-" && w.Line <= len(lines) {
		fmt.Fprintf(to, "  %s\n", strings.TrimSpace(lines[w.Line-1]))
	}
}

// read returns the source and its name in messages.
func (a *astCommand) read(std streams) ([]byte, string, error) {
	if a.File == "-" {
		source, err := io.ReadAll(std.in)
		return source, "<stdin>", err
	}
	source, err := os.ReadFile(a.File)
	if err != nil {
		return nil, "", fmt.Errorf("%s: '%s'", osReason(err), a.File)
	}
	return source, a.File, nil
}
