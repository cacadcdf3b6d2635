package interp

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/minipy-go/minipy/interp/compile"
	"github.com/minipy-go/minipy/interp/stdlib/sys"
	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/check"
)

// classNamed gives the exception class that the front end names.
func classNamed(name string) *objmodel.Type {
	switch name {
	case "IndentationError":
		return &objmodel.IndentationErrorType
	case "TabError":
		return &objmodel.TabErrorType
	case "MemoryError":
		return &objmodel.MemoryErrorType
	case "RecursionError":
		return &objmodel.RecursionErrorType
	case "ValueError":
		return &objmodel.ValueErrorType
	case "TypeError":
		return &objmodel.TypeErrorType
	case "SystemError":
		return &objmodel.SystemErrorType
	case "OverflowError":
		return &objmodel.OverflowErrorType
	case "UnicodeEncodeError":
		return &objmodel.UnicodeEncodeErrorType
	case "UnicodeDecodeError":
		return &objmodel.UnicodeDecodeErrorType
	case "_IncompleteInputError":
		return &objmodel.IncompleteInputErrorType
	}
	return &objmodel.SyntaxErrorType
}

// syntaxError makes the Python exception of an error of the front end.
func (in *Interp) syntaxError(err error) error {
	var deep *compile.RecursionError
	if errors.As(err, &deep) {
		return objmodel.Errorf(&objmodel.RecursionErrorType, "%s", deep.Error())
	}
	var invalid *check.InvalidTree
	if errors.As(err, &invalid) {
		return objmodel.Errorf(classNamed(invalid.Class), "%s", invalid.Msg)
	}
	var se *parser.SyntaxError
	if !errors.As(err, &se) {
		return err
	}
	if u := se.Undecoded; u != nil {
		return undecoded(u)
	}
	cls := classNamed(se.Class)
	if !cls.IsSubtype(&objmodel.SyntaxErrorType) {
		return objmodel.Errorf(cls, "%s", se.Msg)
	}
	msg := objmodel.NewStr(se.Msg)
	if se.Unplaced {
		e := objmodel.NewException(cls, se.Msg)
		e.SetField("msg", msg)
		return e
	}
	text := objmodel.None
	if se.Text != "" {
		text = objmodel.NewStr(se.Text)
	}
	number := func(n int) objmodel.Value {
		if n == unknownEnd {
			return objmodel.None
		}
		return objmodel.Int(int64(n))
	}
	info := []objmodel.Value{objmodel.NewStr(se.Filename), number(se.Line), number(se.Col), text, number(se.EndLine), number(se.EndCol)}
	switch {
	case se.Col < 0: // the source could not be read
		info = []objmodel.Value{info[0], number(0), number(-1), objmodel.None}
	case se.Line == 0: // there is no line
		info[3] = objmodel.NewStr("")
	}
	e := objmodel.AllocException(cls, objmodel.NewTuple(msg, objmodel.NewTuple(info...)))
	e.SetField("msg", msg)
	for i, field := range []string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset"}[:len(info)] {
		e.SetField(field, info[i])
	}
	return e
}

// undecoded makes the UnicodeDecodeError that a codec reports.
func undecoded(u *lexer.Undecoded) error {
	fields := []objmodel.Value{
		objmodel.NewStr(u.Encoding), objmodel.NewBytes(u.Object), objmodel.Int(int64(u.Start)), objmodel.Int(int64(u.End)), objmodel.NewStr(u.Reason),
	}
	e := objmodel.AllocException(&objmodel.UnicodeDecodeErrorType, objmodel.NewTuple(fields...))
	for i, name := range []string{"encoding", "object", "start", "end", "reason"} {
		e.SetField(name, fields[i])
	}
	return e
}

// syntaxWarner takes the SyntaxWarnings of one source to the module warnings.
type syntaxWarner struct {
	in       *Interp
	t        *objmodel.Thread
	filename string
	err      error // what the filters made of one; no more are given after it
}

func (in *Interp) warner(t *objmodel.Thread, filename string) *syntaxWarner {
	return &syntaxWarner{in: in, t: t, filename: filename}
}

var warnExplicitName = objmodel.Name("warn_explicit")

// warn issues a warning. As long as the program has not asked for the module
// warnings, no filter can be other than the default one, which shows it.
func (s *syntaxWarner) warn(w parser.Warning) {
	if s.err != nil {
		return
	}
	m := s.t.Interp.Modules.GetString("warnings")
	if m.IsNil() {
		s.show(w)
		return
	}
	_, err := objmodel.CallMethod(s.t, m, warnExplicitName, objmodel.NewStr(w.Msg), objmodel.SyntaxWarningType.Value(),
		objmodel.NewStr(s.filename), objmodel.Int(int64(w.Line)))
	if err != nil && objmodel.Matches(err, &objmodel.SyntaxWarningType) {
		err = s.in.syntaxError(s.in.withText(w.Error(s.filename)))
	}
	s.err = err
}

// show prints a warning as the module warnings does.
func (s *syntaxWarner) show(w parser.Warning) {
	s.in.flush()
	text := fmt.Sprintf("%s:%d: SyntaxWarning: %s\n", s.filename, w.Line, w.Msg)
	if line := s.in.programText(s.filename, w.Line); line != "" {
		text += "  " + strings.TrimSpace(line) + "\n"
	}
	if err := sys.WriteError(s.t, text); err != nil {
		io.WriteString(s.t.Interp.Stderr, text)
	}
}
