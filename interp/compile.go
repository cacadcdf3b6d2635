package interp

import (
	"errors"
	"strings"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/interp/compile"
	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/ast"
	"github.com/minipy-go/minipy/parser/check"
)

// source is a text to be compiled.
type source struct {
	text     []byte
	filename string
	origin   lexer.Origin
	mode     parser.Mode
}

// settings are how a text or tree is compiled, beyond its mode. The zero value
// is for a program's own files.
type settings struct {
	future        compile.Future
	optimize      int
	topLevelAwait bool
	called        bool                       // by Python code, to which warnings are due
	parser        parser.Options             // but Origin and Warn
	hidden        func(qualName string) bool // as compile.Options has it
}

// compile turns source into code. Errors: SyntaxError and its relatives as
// Python exceptions, and what a warning becomes by the filters.
func (in *Interp) compile(t *objmodel.Thread, src source, how settings) (*bytecode.Code, error) {
	mod, err := in.parse(t, src, how)
	if err != nil {
		return nil, err
	}
	return in.generate(t, mod, src.filename, how)
}

// poll gives the function that looks at the limits while the front end works.
// What a program asks for counts as steps.
func (how *settings) poll(t *objmodel.Thread) func() error {
	if how.called {
		return func() error { return t.Tick(512) }
	}
	return t.CheckContext
}

// parse turns source into a tree. Errors: as compile.
func (in *Interp) parse(t *objmodel.Thread, src source, how settings) (ast.Mod, error) {
	w := in.warner(t, src.filename)
	opts := how.parser
	opts.Origin, opts.Warn, opts.MaxDigits = src.origin, w.warn, t.Interp.MaxStrDigits
	if how.called {
		if err := t.Reserve(int64(len(src.text)), treePerByte); err != nil {
			return nil, err
		}
	}
	opts.Poll = how.poll(t)
	mod, err := parser.ParseWith(src.text, src.filename, src.mode, opts)
	switch {
	case w.err != nil:
		return nil, w.err
	case err != nil:
		return nil, in.syntaxError(err)
	}
	return mod, nil
}

// generate turns a tree into code. Errors: as compile.
func (in *Interp) generate(t *objmodel.Thread, mod ast.Mod, filename string, how settings) (*bytecode.Code, error) {
	w := in.warner(t, filename)
	err := check.Tree(mod, check.Options{
		Filename: filename, Warn: w.warn, Annotations: how.future&compile.FutureAnnotations != 0, TopLevelAwait: how.topLevelAwait,
		Poll: how.poll(t),
	})
	if w.err != nil {
		return nil, w.err
	}
	var code *bytecode.Code
	var warnInvert func() error
	if how.called {
		warnInvert = func() error {
			_, err := objmodel.Invert(t, objmodel.True)
			return err
		}
	}
	if err == nil {
		code, err = compile.Compile(mod, compile.Options{
			Filename: filename, Intern: t.Interp.Intern, Future: how.future, Optimize: how.optimize, TopLevelAwait: how.topLevelAwait,
			WarnInvert: warnInvert, Hidden: how.hidden, Poll: how.poll(t),
			Body: func(body *ast.Later) ([]ast.Stmt, error) { return parser.ParseLater(body, filename) },
		})
	}
	if err != nil {
		return nil, in.syntaxError(in.withText(err))
	}
	return code, nil
}

// unknownEnd stands for a column that the compiler does not know.
const unknownEnd = -1 << 30

// withText gives an error of the compiler the line that it is about, which is
// read from the file again, if there is one of that name.
func (in *Interp) withText(err error) error {
	var se *parser.SyntaxError
	if errors.As(err, &se) && se.Text == "" && se.Line > 0 {
		se.Text = in.programText(se.Filename, se.Line)
		if se.EndCol == 0 {
			se.EndCol = unknownEnd
		}
	}
	return err
}

// programText gives a line of a file with its line end, "" if there is none.
func (in *Interp) programText(filename string, line int) string {
	if strings.HasPrefix(filename, "<") {
		return ""
	}
	lines := in.sourceLines(filename, nil)
	if line > len(lines) {
		return ""
	}
	return lines[line-1] + "\n"
}
