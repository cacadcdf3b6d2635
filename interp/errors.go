package interp

import (
	"errors"
	"fmt"
	"strings"

	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/interp/traceback"
	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/objmodel"
)

// Error is an exception that Python code raised and did not catch.
type Error struct {
	// Class is the name of the exception's class, with its module unless that
	// is builtins: "ValueError", "__main__.AppError".
	Class string
	// Message is str() of the exception.
	Message string
	// Frames are those of its traceback, the outermost first.
	Frames []Frame

	in  *Interp
	exc *objmodel.Exception
}

// Frame is one entry of a traceback.
type Frame struct {
	File     string
	Line     int // from 1
	Function string
}

// Error gives "Class: message".
func (e *Error) Error() string {
	if e.Message == "" {
		return e.Class
	}
	return e.Class + ": " + e.Message
}

// Is reports whether the exception is of the built-in class that a *Error
// with only a Class names, or of a class below it: errors.Is(err,
// &interp.Error{Class: "LookupError"}).
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	if !ok || t.exc != nil {
		return false
	}
	for _, c := range e.exc.Value().Type().MRO() {
		if c.FullName() == t.Class {
			return true
		}
	}
	return false
}

// Traceback gives what CPython prints for the exception.
func (e *Error) Traceback() string {
	var b strings.Builder
	if err := traceback.Print(e.in.thread, &b, e.exc, e.in.tracebackOptions()); err != nil {
		return e.Error() + "\n"
	}
	return b.String()
}

// Exception gives the exception object.
func (e *Error) Exception() *objmodel.Exception { return e.exc }

// ExitError is a SystemExit that left the program: sys.exit().
type ExitError struct {
	// Code is the exit status: 0 for None, the int that was given, 1 for
	// anything else.
	Code int
	// Message is what is to be printed on stderr; "" for None and ints.
	Message string

	now bool // os._exit: nothing more of the program is called
}

// Error gives the exit status in words.
func (e *ExitError) Error() string { return fmt.Sprintf("exit status %d", e.Code) }

// LimitError is the error of a run that broke one of its limits.
type LimitError = objmodel.LimitError

// The limits that a LimitError names.
const (
	LimitSteps  = objmodel.LimitSteps
	LimitMemory = objmodel.LimitMemory
	LimitTime   = objmodel.LimitTime
)

// wrapError gives an error of the machine as the API does.
func (in *Interp) wrapError(err error) error {
	if err == nil {
		return nil
	}
	var now objmodel.ExitNow
	if errors.As(err, &now) {
		return &ExitError{Code: now.Status, now: true}
	}
	e, ok := err.(*objmodel.Exception)
	if !ok {
		return err
	}
	typ := e.Value().Type()
	if typ.IsSubtype(&objmodel.SystemExitType) {
		return in.exitError(e)
	}
	msg, strErr := objmodel.StrOf(in.thread, e.Value())
	if ends(strErr) {
		return strErr
	}
	if strErr != nil {
		msg = "<exception str() failed>"
	}
	out := &Error{Class: typ.FullName(), Message: msg, in: in, exc: e}
	for tb := e.Traceback; tb != nil; tb = tb.Next {
		out.Frames = append(out.Frames, Frame{tb.Code.CodeFilename(), tb.LineNo(), tb.Code.CodeName()})
	}
	return out
}

// ends says whether an error of Python code is none that it can catch: a broken
// limit.
func ends(err error) bool {
	_, python := err.(*objmodel.Exception)
	return err != nil && !python
}

var codeName = objmodel.Name("code")

func (in *Interp) exitError(e *objmodel.Exception) error {
	v, err := objmodel.GetAttr(in.thread, e.Value(), codeName)
	if ends(err) {
		return err
	}
	if err != nil {
		v = e.Field("code")
	}
	if v.IsNil() || v.IsNone() {
		return &ExitError{}
	}
	if i, ok := v.ToInt(); ok {
		return &ExitError{Code: int(i)}
	}
	if _, big := v.ToBig(); big {
		return &ExitError{Code: -1}
	}
	s, err := objmodel.StrOf(in.thread, v)
	if ends(err) {
		return err
	}
	if err != nil {
		return &ExitError{Code: 1}
	}
	return &ExitError{Code: 1, Message: s}
}

func (in *Interp) flush() { stdio.Flush(in.thread.Interp) }

// tracebackOptions say where the lines of source come from.
func (in *Interp) tracebackOptions() traceback.Options {
	return traceback.Options{Source: in.sourceLines}
}

// sourceLines gives the lines of a file for tracebacks: those that were
// compiled, else the file as it is now. As in CPython, code that has no file
// shows none unless it is that of -c.
func (in *Interp) sourceLines(filename string, globals *objmodel.Dict) []string {
	if lines, ok := in.sources[filename]; ok {
		return lines
	}
	if strings.HasPrefix(filename, "<") {
		return in.linecacheLines(filename)
	}
	src, err := in.readFile(filename)
	if err != nil {
		in.sources[filename] = nil
		return nil
	}
	text, err := lexer.Decode(src, lexer.FromFile, filename)
	if err != nil {
		text = string(src)
	}
	in.sources[filename] = splitLines(text)
	return in.sources[filename]
}

// linecacheLines gives the lines that the module linecache has for a name that
// is no file's: programs that compile text leave it there for tracebacks.
func (in *Interp) linecacheLines(filename string) []string {
	module := in.thread.Interp.Modules.GetString("linecache").AsModule()
	if module == nil {
		return nil
	}
	cache := module.Dict.GetString("cache").AsDict()
	if cache == nil {
		return nil
	}
	entry := cache.GetString(filename).AsTuple()
	if entry == nil || len(entry.Items()) != 4 {
		return nil
	}
	list := entry.Items()[2].AsList()
	if list == nil {
		return nil
	}
	lines := make([]string, 0, len(list.Items()))
	for _, line := range list.Items() {
		text, _ := line.ToStr()
		lines = append(lines, strings.TrimSuffix(text, "\n"))
	}
	return lines
}

func splitLines(text string) []string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}
