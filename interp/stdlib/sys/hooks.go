package sys

import (
	"bytes"
	"io"

	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/interp/traceback"
	"github.com/minipy-go/minipy/objmodel"
)

var (
	writeName     = objmodel.Name("write")
	underlineName = objmodel.Name("_")
	limitName     = objmodel.Name("tracebacklimit")
)

// displayHook shows the value of an expression that was typed in, and keeps
// it as builtins._ .
func displayHook(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if a.V[0].IsNone() {
		return objmodel.None, nil
	}
	b := t.Interp.Builtins
	if b != nil {
		b.SetStr(underlineName, objmodel.None)
	}
	s, err := objmodel.Repr(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	out, file := stdio.Of(t).Stdout()
	if file == nil && (out.IsNil() || out.IsNone()) {
		return objmodel.Value{}, objmodel.RuntimeErrorf("lost sys.stdout")
	}
	if err := write(t, out, file, s+"\n"); err != nil {
		return objmodel.Value{}, err
	}
	if b != nil {
		b.SetStr(underlineName, a.V[0])
	}
	return objmodel.None, nil
}

// write writes to what sys.stdout or sys.stderr is now.
func write(t *objmodel.Thread, v objmodel.Value, file *stdio.File, s string) error {
	switch {
	case file != nil:
		return file.WriteString(t, s)
	case v.IsNil() || v.IsNone():
		return nil
	}
	_, err := objmodel.CallMethod(t, v, writeName, objmodel.NewStr(s))
	return err
}

// WriteError writes text to what sys.stderr is now. Errors: as its write.
func WriteError(t *objmodel.Thread, text string) error {
	out, file := stdio.Of(t).Stderr()
	return write(t, out, file, text)
}

// exceptHook is what happens to an exception that nobody caught.
func exceptHook(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	e := a.V[1].AsException()
	if e == nil {
		text := "TypeError: print_exception(): Exception expected for value, " + a.V[1].TypeName() + " found\n"
		out, file := stdio.Of(t).Stderr()
		return objmodel.None, write(t, out, file, text)
	}
	if tb := a.V[2].AsTraceback(); tb != nil && e.Traceback == nil {
		e.Traceback = tb
	}
	return objmodel.None, PrintException(t, e)
}

// PrintException writes an exception with its traceback to sys.stderr, as
// sys.excepthook does. Errors: what writing gives.
func PrintException(t *objmodel.Thread, e *objmodel.Exception) error {
	opts := stackOptions(t)
	out, file := stdio.Of(t).Stderr()
	if file == nil && (out.IsNil() || out.IsNone()) {
		return nil
	}
	if file != nil {
		return traceback.Print(t, fileWriter{t, file}, e, opts)
	}
	var b bytes.Buffer
	if err := traceback.Print(t, &b, e, opts); err != nil {
		return err
	}
	return write(t, out, file, b.String())
}

// StreamWriter gives a Go writer to one of the interpreter's streams.
func StreamWriter(t *objmodel.Thread, file *stdio.File) io.Writer { return fileWriter{t, file} }

// fileWriter writes to a stream of the interpreter.
type fileWriter struct {
	t *objmodel.Thread
	f *stdio.File
}

func (w fileWriter) Write(b []byte) (int, error) {
	if err := w.f.WriteString(w.t, string(b)); err != nil {
		return 0, err
	}
	return len(b), nil
}

// TracebackLimit reads sys.tracebacklimit as the module traceback does: how many
// entries, from the first one, are shown; nil if it isn't set.
func TracebackLimit(t *objmodel.Thread) *int {
	s := stdio.Of(t).Sys
	if s == nil {
		return nil
	}
	limit := tracebackLimit(s)
	if limit != nil {
		*limit = -*limit
	}
	return limit
}

// tracebackLimit reads sys.tracebacklimit: how many entries, from the last one,
// are shown; nil if it isn't set.
func tracebackLimit(sys *objmodel.Dict) *int {
	v := sys.GetStr(limitName)
	if v.IsNil() {
		return nil
	}
	n, ok := v.ToInt()
	if !ok {
		return nil
	}
	limit := -int(max(n, 0))
	return &limit
}
