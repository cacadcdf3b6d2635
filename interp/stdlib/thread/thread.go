// Package thread makes the module _thread: threads of one interpreter, each on
// a goroutine, that take turns (objmodel.Thread's Enter, Leave and Wait).
package thread

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/interp/stdlib/sys"
	"github.com/minipy-go/minipy/interp/vm"
	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// maxThreads bounds how many threads an interpreter has beside its first.
const maxThreads = 4096

// New makes the module.
func New(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("_thread")
	m.Functions(functions)
	m.Set("LockType", lockType.Value())
	m.Set("lock", lockType.Value())
	m.Set("RLock", rlockType.Value())
	m.Set("error", objmodel.RuntimeErrorType.Value())
	m.Set("TIMEOUT_MAX", objmodel.Float(timeoutMax))
	return m
}

var specs = objmodel.Specs{&lockSpec, &rlockSpec}

var functions = []objmodel.MethodDef{
	{Name: "start_new_thread", Kind: objmodel.Positional, Min: 2, Max: 3, Fn: startThread},
	{Name: "start_new", Kind: objmodel.Positional, Min: 2, Max: 3, Fn: startThread},
	{Name: "get_ident", Kind: objmodel.NoArgs, Fn: getIdent},
	{Name: "get_native_id", Kind: objmodel.NoArgs, Fn: getNativeID},
	{Name: "_get_main_thread_ident", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.Int(firstIdent), nil
	}},
	{Name: "allocate_lock", Kind: objmodel.NoArgs, Fn: allocateLock},
	{Name: "allocate", Kind: objmodel.NoArgs, Fn: allocateLock},
	{Name: "exit", Kind: objmodel.NoArgs, Fn: exit},
	{Name: "exit_thread", Kind: objmodel.NoArgs, Fn: exit},
	{Name: "_count", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.Int(int64(len(t.Siblings()))), nil
	}},
	{Name: "stack_size", Kind: objmodel.Positional, Max: 1, Fn: stackSize},
}

// firstIdent is the ident of an interpreter's first thread; others count up
// from there in steps that look like the addresses they are in CPython.
const (
	firstIdent = 0x7f0000000740
	identStep  = 0x801000
)

func ident(t *Thread) int64 { return firstIdent + t.Number()*identStep }

func getIdent(t *Thread, a Args) (Value, error) { return objmodel.Int(ident(t)), nil }

func getNativeID(t *Thread, a Args) (Value, error) {
	return objmodel.Int(int64(os.Getpid()) + t.Number()), nil
}

func exit(t *Thread, a Args) (Value, error) {
	return Value{}, objmodel.AllocException(&objmodel.SystemExitType, objmodel.NewTuple())
}

// stackSize takes what CPython takes; goroutines need no size.
func stackSize(t *Thread, a Args) (Value, error) {
	const least = 32 << 10
	if len(a.V) == 1 {
		n, err := objmodel.IndexInt(t, a.V[0], &objmodel.OverflowErrorType)
		if err != nil {
			return Value{}, err
		}
		if n < 0 {
			return Value{}, objmodel.ValueErrorf("size must be 0 or a positive value")
		}
		if n != 0 && n < least {
			return Value{}, objmodel.ValueErrorf("size not valid: %d bytes", n)
		}
	}
	return objmodel.Int(0), nil
}

// startThread takes (function, args, kwargs={}) and gives the thread's ident.
func startThread(t *Thread, a Args) (Value, error) {
	f := a.V[0]
	if f.Type().Slots.Call == nil {
		return Value{}, objmodel.TypeErrorf("first arg must be callable")
	}
	positional := a.V[1].AsTuple()
	if positional == nil {
		return Value{}, objmodel.TypeErrorf("2nd arg must be a tuple")
	}
	args := Args{V: append([]Value(nil), positional.Items()...)}
	if len(a.V) == 3 {
		kwargs := a.V[2].AsDict()
		if kwargs == nil {
			return Value{}, objmodel.TypeErrorf("optional 3rd arg must be a dictionary")
		}
		if err := addKeywords(t, &args, kwargs); err != nil {
			return Value{}, err
		}
	}
	if len(t.Siblings()) >= maxThreads {
		return Value{}, objmodel.RuntimeErrorf("can't start new thread")
	}
	s := t.NewSibling()
	vm.New(s)
	go func() {
		s.Enter()
		defer s.Leave()
		if _, err := objmodel.CallArgs(s, f, args); err != nil {
			report(s, f, err)
		}
	}()
	return objmodel.Int(ident(s)), nil
}

func addKeywords(t *Thread, args *Args, kwargs *objmodel.Dict) error {
	keys, err := objmodel.Collect(t, kwargs.Value())
	if err != nil {
		return err
	}
	for _, k := range keys {
		name := k.AsStr()
		if name == nil {
			return objmodel.TypeErrorf("keywords must be strings")
		}
		args.Kw = append(args.Kw, name)
		args.V = append(args.V, kwargs.GetStr(name))
	}
	return nil
}

// report tells of what a thread's function raised, if Python is to know.
func report(t *Thread, f Value, err error) {
	var e *objmodel.Exception
	if !errors.As(err, &e) || e.Value().Type().IsSubtype(&objmodel.SystemExitType) {
		return
	}
	name, err := objmodel.Repr(t, f)
	if err != nil {
		name = objmodel.DefaultRepr(f)
	}
	if out, file := stdio.Of(t).Stderr(); file != nil {
		io.WriteString(sys.StreamWriter(t, file), fmt.Sprintf("Exception ignored in thread started by: %s\n", name))
	} else if out.IsNil() || out.IsNone() {
		return
	}
	sys.PrintException(t, e)
}

// stopTime is how long Finish waits for threads that have been told to stop:
// longer than any step of work, but a thread may be reading from the host.
const stopTime = 2 * time.Second

// Finish stops the threads of t's interpreter beside t and waits until they
// have ended.
func Finish(t *Thread) {
	for _, s := range t.Siblings() {
		s.Stop()
	}
	pause := 20 * time.Microsecond
	for began := time.Now(); len(t.Siblings()) > 0 && time.Since(began) < stopTime; pause = min(2*pause, 10*time.Millisecond) {
		t.Unlocked(func() { time.Sleep(pause) })
	}
}
