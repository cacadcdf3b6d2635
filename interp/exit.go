package interp

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/minipy-go/minipy/interp/stdlib/atexit"
	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/interp/stdlib/sys"
	"github.com/minipy-go/minipy/objmodel"
)

// The exit statuses of Report that are not the program's own.
const (
	// ExitFailure is the status after an exception.
	ExitFailure = 1
	// ExitLimit is the status after a broken limit, as of timeout(1).
	ExitLimit = 124
	// ExitFlush is the status when the end of the output can't be written.
	ExitFlush = 120
	// ExitInterrupt is the status after a KeyboardInterrupt: 128 and SIGINT.
	ExitInterrupt = 130
)

// Exit ends a program as CPython's command does: it tells of the error that
// the run ended with, as Report, waits for the program's threads, calls what
// atexit registered, and closes the interpreter. It gives the exit status.
// What it runs counts against the limits of the run, which ctx ends too.
func (in *Interp) Exit(ctx context.Context, err error) int {
	in.thread.SetContext(ctx)
	defer in.thread.SetContext(nil)
	defer in.Close()
	if _, flush := err.(flushError); flush {
		err = nil
	}
	if in.tellParent(err) {
		in.flush()
		return ExitLimit
	}
	status := in.Report(err)
	var exit *ExitError
	if limitBroken(err) || errors.As(err, &exit) && exit.now {
		return status
	}
	var end error
	if in.open {
		end = in.joinThreads()
	}
	if end == nil {
		end = atexit.Run(in.thread)
	}
	if end != nil {
		if in.tellParent(end) {
			in.flush()
			return ExitLimit
		}
		status = in.Report(end)
	}
	if err := in.thread.FinalizeAll(in.main.Dict); err != nil {
		status = in.Report(in.wrapError(err))
	}
	return in.flushLast(status)
}

// tellParent lets the parent of this process, if it has one, know of a limit
// that ended it: the parent's run ends by it too.
func (in *Interp) tellParent(err error) bool {
	var limit *objmodel.LimitError
	if in.host.Fail == nil || !errors.As(err, &limit) {
		return false
	}
	text, err := limit.MarshalText()
	if err == nil {
		in.host.Fail(string(text))
	}
	return err == nil
}

// flushLast writes out what sys.stdout still holds, and gives the exit status.
func (in *Interp) flushLast(status int) int {
	defer in.flush()
	s := stdio.Made(in.thread.Interp)
	if s == nil {
		return status
	}
	err := s.FlushLast(in.thread)
	if err == nil {
		return status
	}
	if err := sys.Unraisable(in.thread, err, "Exception ignored on flushing sys.stdout", objmodel.None); err != nil {
		return in.Report(err)
	}
	return ExitFlush
}

// Interrupt makes the program raise KeyboardInterrupt soon. Any goroutine may
// call it.
func (in *Interp) Interrupt() { in.thread.Interrupt() }

// Report tells the user of the error that a run ended with as CPython's
// command does — by sys.excepthook, or the message of sys.exit, on stderr —
// and gives the exit status. nil is 0.
func (in *Interp) Report(err error) int {
	in.flush()
	defer in.flush()
	var exit *ExitError
	var py *Error
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return in.reportExit(exit)
	case errors.As(err, &py):
		return in.reportException(py.exc)
	}
	fmt.Fprintf(in.thread.Interp.Stderr, "minipy: %v\n", err)
	if limitBroken(err) {
		return ExitLimit
	}
	return ExitFailure
}

// limitBroken says whether a run ended because it broke a limit.
func limitBroken(err error) bool {
	var limit *objmodel.LimitError
	return errors.As(err, &limit) || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled)
}

func (in *Interp) reportExit(exit *ExitError) int {
	if exit.Message != "" {
		in.complain(exit.Message + "\n")
	}
	return exit.Code & 0xff
}

// complain writes text to sys.stderr.
func (in *Interp) complain(text string) {
	if out, _ := stdio.Of(in.thread).Stderr(); out.IsNone() {
		io.WriteString(in.thread.Interp.Stderr, text)
		return
	}
	if err := sys.WriteError(in.thread, text); err != nil {
		io.WriteString(in.thread.Interp.Stderr, text)
	}
}

// reportException gives an exception to sys.excepthook.
func (in *Interp) reportException(e *objmodel.Exception) int {
	status := ExitFailure
	if e.Value().Type().IsSubtype(&objmodel.KeyboardInterruptType) {
		status = ExitInterrupt
	}
	hook := objmodel.Value{}
	if s := stdio.Of(in.thread).Sys; s != nil {
		s.SetString("last_exc", e.Value())
		s.SetString("last_type", e.Value().Type().Value())
		s.SetString("last_value", e.Value())
		s.SetString("last_traceback", e.Traceback.Value())
		if hook = s.GetString("excepthook"); hook.IsNil() {
			in.complain("sys.excepthook is missing\n")
		}
	}
	if hook.IsNil() {
		in.printException(e)
		return status
	}
	_, err := objmodel.Call(in.thread, hook, e.Value().Type().Value(), e.Value(), e.Traceback.Value())
	failed, python := err.(*objmodel.Exception)
	switch {
	case err == nil:
	case !python:
		return in.Report(err)
	case failed.Value().Type().IsSubtype(&objmodel.SystemExitType):
		return in.Report(in.wrapError(err))
	default:
		in.complain("Error in sys.excepthook:\n")
		in.printException(failed)
		in.complain("\nOriginal exception was:\n")
		in.printException(e)
	}
	return status
}

// printException writes an exception with its traceback to sys.stderr.
func (in *Interp) printException(e *objmodel.Exception) {
	if err := sys.PrintException(in.thread, e); err != nil {
		fmt.Fprintf(in.thread.Interp.Stderr, "minipy: %v\n", err)
	}
}
