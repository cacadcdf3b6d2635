package interp

import (
	"errors"

	"github.com/minipy-go/minipy/interp/stdlib/multiprocessing"
	"github.com/minipy-go/minipy/interp/stdlib/sys"
	"github.com/minipy-go/minipy/interp/stdlib/thread"
	"github.com/minipy-go/minipy/objmodel"
)

// Close stops what goes on in the interpreter without calling more of the
// program: threads and processes that it began and that have not ended. Exit
// does so too.
func (in *Interp) Close() {
	in.open = false
	multiprocessing.Finish(in.thread)
	thread.Finish(in.thread)
}

// ended is called when a program's main module has ended with err: it waits
// for the program's threads, unless an exception is to be told of first (then
// Exit does so) or a limit is broken.
func (in *Interp) ended(err error) error {
	e, raised := err.(*objmodel.Exception)
	switch {
	case err == nil, raised && e.Value().Type().IsSubtype(&objmodel.SystemExitType):
		if end := in.joinThreads(); end != nil {
			return end
		}
	case !raised:
		in.Close()
	}
	return err
}

// joinThreads waits until the threads that are no daemons have ended; what
// goes wrong is told on stderr. Errors: what ends the run.
func (in *Interp) joinThreads() error {
	in.open = false
	t := in.thread
	m := t.Interp.Modules.GetString("threading")
	if m.IsNil() || m.AsModule() == nil {
		return nil
	}
	_, err := objmodel.CallMethod(t, m, objmodel.Name("_shutdown"))
	var e *objmodel.Exception
	if errors.As(err, &e) {
		return sys.PrintException(t, e)
	}
	return err
}
