package interp

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser"
)

// Disassembly says what Disassemble shows of a program.
type Disassembly struct {
	// Only are the qualified names of the code objects to show, such as
	// "Tree.insert", instead of the whole program.
	Only []string
	// Shallow leaves out the code objects inside those that are shown.
	Shallow bool
	// Source shows the lines of the source above their instructions.
	Source bool
	// Optimize is the level of optimisation, as that of compile().
	Optimize int
}

// Disassemble compiles the text of a program, which is called name in messages,
// and writes the machine's instructions for it to w. Nothing of the program
// runs. Errors: *Error with a SyntaxError, *NoCodeError, those of w.
func (in *Interp) Disassemble(ctx context.Context, w io.Writer, src []byte, name string, how Disassembly) error {
	return in.guard(ctx, func() error {
		code, err := in.compile(in.thread, source{src, name, lexer.FromFile, parser.Exec}, settings{optimize: how.Optimize})
		if err != nil {
			return err
		}
		listing := bytecode.Listing{Shallow: how.Shallow}
		if how.Source {
			listing.Source = splitLines(string(src))
		}
		shown := []*bytecode.Code{code}
		if len(how.Only) > 0 {
			shown = nil
		}
		for _, name := range how.Only {
			found := code.Find(name)
			if found == nil {
				return noCode(code, name)
			}
			shown = append(shown, found...)
		}
		for i, c := range shown {
			if i > 0 {
				fmt.Fprintln(w)
			}
			if err := c.Disassemble(w, listing); err != nil {
				return err
			}
		}
		return nil
	})
}

// NoCodeError says that a program has no function, class or other code object
// of a name.
type NoCodeError struct {
	Name string
	// Names are those that there are, in source order.
	Names []string
}

// namesShown is how many names an error message lists.
const namesShown = 12

// Error names what there is instead.
func (e *NoCodeError) Error() string {
	names, more := e.Names, ""
	if len(names) > namesShown {
		names, more = names[:namesShown], ", …"
	}
	return fmt.Sprintf("no code object '%s'; there are: %s%s", e.Name, strings.Join(names, ", "), more)
}

func noCode(code *bytecode.Code, name string) error {
	e := &NoCodeError{Name: name}
	var walk func(*bytecode.Code)
	walk = func(c *bytecode.Code) {
		if !slices.Contains(e.Names, c.QualName) {
			e.Names = append(e.Names, c.QualName)
		}
		for _, sub := range c.Codes {
			walk(sub)
		}
	}
	walk(code)
	return e
}
