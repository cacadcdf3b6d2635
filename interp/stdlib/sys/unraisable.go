package sys

import (
	"bytes"

	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/interp/stdlib/structseq"
	"github.com/minipy-go/minipy/interp/traceback"
	"github.com/minipy-go/minipy/objmodel"
)

var unraisableArgsType = objmodel.Type{Name: "UnraisableHookArgs", Base: &objmodel.TupleType,
	Doc: "What sys.unraisablehook is told of an exception that nobody can catch."}

var unraisableArgsSpec = structseq.Spec(&unraisableArgsType, 0, "exc_type", "exc_value", "exc_traceback", "err_msg", "object")

var unraisableName = objmodel.Name("unraisablehook")

// Unraisable tells sys.unraisablehook of an error that nobody can catch, such
// as that of a __del__. message is what introduces it, "" for the usual words;
// object is what it happened in, which may be nil. Errors: those that are no
// Python exceptions, which end the run.
func Unraisable(t *objmodel.Thread, err error, message string, object objmodel.Value) error {
	e, python := err.(*objmodel.Exception)
	if !python {
		return err
	}
	objmodel.Register(specs)
	msg := objmodel.None
	if message != "" {
		msg = objmodel.NewStr(message)
	}
	if object.IsNil() {
		object = objmodel.None
	}
	args := objmodel.NewTupleOf(&unraisableArgsType, e.Value().Type().Value(), e.Value(), e.Traceback.Value(), msg, object)
	hook := objmodel.None
	if s := stdio.Of(t).Sys; s != nil {
		hook = s.GetStr(unraisableName)
	}
	if hook.IsNil() || hook.IsNone() {
		return reportUnraisable(t, e, message, object)
	}
	_, err = objmodel.Call(t, hook, args)
	if failed, python := err.(*objmodel.Exception); python {
		return reportUnraisable(t, failed, "Exception ignored in sys.unraisablehook", hook)
	}
	return err
}

// unraisableHook is the function sys.unraisablehook.
func unraisableHook(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if a.V[0].Type() != &unraisableArgsType {
		return objmodel.Value{}, objmodel.TypeErrorf("sys.unraisablehook argument type must be UnraisableHookArgs")
	}
	items := a.V[0].AsTuple().Items()
	message, _ := items[3].ToStr()
	e := items[1].AsException()
	if e == nil {
		return objmodel.None, nil
	}
	return objmodel.None, reportUnraisable(t, e, message, items[4])
}

// reportUnraisable writes the exception to sys.stderr: where it happened, the
// frames, and the class with the message.
func reportUnraisable(t *objmodel.Thread, e *objmodel.Exception, message string, object objmodel.Value) error {
	out, file := stdio.Of(t).Stderr()
	if file == nil && (out.IsNil() || out.IsNone()) {
		return nil
	}
	var b bytes.Buffer
	switch {
	case object.IsNil() || object.IsNone():
		if message != "" {
			b.WriteString(message + ":\n")
		}
	case message != "":
		b.WriteString(message + ": " + SafeRepr(t, object) + "\n")
	default:
		b.WriteString("Exception ignored in: " + SafeRepr(t, object) + "\n")
	}
	if e.Traceback != nil {
		opts := stackOptions(t)
		opts.NoMarks = true
		b.WriteString("Traceback (most recent call last):\n")
		if err := traceback.PrintStack(t, &b, e.Traceback, opts); err != nil {
			return err
		}
	}
	class := e.Value().Type()
	if module := class.ModuleName(); module != "builtins" && module != "__main__" {
		b.WriteString(module + ".")
	}
	text, err := objmodel.StrOf(t, e.Value())
	if err != nil {
		if _, python := err.(*objmodel.Exception); !python {
			return err
		}
		text = "<exception str() failed>"
	}
	b.WriteString(class.QualifiedName() + ": " + text + "\n")
	return write(t, out, file, b.String())
}

// SafeRepr gives the repr of the place of an unraisable error, and words where
// it fails.
func SafeRepr(t *objmodel.Thread, v objmodel.Value) string {
	s, err := objmodel.Repr(t, v)
	if err != nil {
		return "<object repr() failed>"
	}
	return s
}

// stackOptions are the options of tracebacks, with sys.tracebacklimit.
func stackOptions(t *objmodel.Thread) traceback.Options {
	opts := hooks(t).Traceback
	if s := stdio.Of(t).Sys; s != nil {
		opts.Limit = tracebackLimit(s)
	}
	return opts
}
