// Package atexit makes the module atexit: functions that are called when the
// program has ended.
package atexit

import (
	"github.com/minipy-go/minipy/interp/stdlib/sys"
	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// callback is a registered function with its arguments; its function is nil
// after unregister.
type callback struct {
	fn   Value
	args []Value
	kw   []*objmodel.Str
}

// registered are the callbacks of an interpreter, in the order of their
// registration.
type registered struct{ list []callback }

type stateKey struct{}

func of(t *Thread) *registered {
	r, ok := t.Interp.State[stateKey{}].(*registered)
	if !ok {
		r = &registered{}
		t.Interp.State[stateKey{}] = r
	}
	return r
}

// New makes the module.
func New(t *Thread) *objmodel.Module {
	m := objmodel.NewModule("atexit")
	m.Set("__doc__", objmodel.NewASCII("Functions that are called when the interpreter ends in an orderly way.\n"))
	m.Functions(functions)
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "register", Fn: register, Sig: "($module, func, /, *args, **kwargs)",
		Doc: "Register func to be called with the given arguments at exit.\n\nThe functions are called in the reverse order. func is returned, so that\nthis can be used as a decorator."},
	{Name: "unregister", Fn: unregister, Kind: objmodel.OneArg, Sig: "($module, func, /)",
		Doc: "Forget all registrations of a function that is equal to func."},
	{Name: "_clear", Fn: clearAll, Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "Forget all registrations."},
	{Name: "_ncallbacks", Fn: count, Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "How many functions have been registered."},
	{Name: "_run_exitfuncs", Fn: runAll, Kind: objmodel.NoArgs, Sig: "($module, /)",
		Doc: "Call the registered functions now and forget them.\n\nWhat they raise is told to sys.unraisablehook."},
}

func register(t *Thread, a Args) (Value, error) {
	if a.NPos() < 1 {
		return Value{}, objmodel.TypeErrorf("register() takes at least 1 argument (0 given)")
	}
	if a.V[0].Type().Slots.Call == nil {
		return Value{}, objmodel.TypeErrorf("the first argument must be callable")
	}
	r := of(t)
	r.list = append(r.list, callback{a.V[0], append([]Value(nil), a.V[1:]...), append([]*objmodel.Str(nil), a.Kw...)})
	return a.V[0], nil
}

func unregister(t *Thread, a Args) (Value, error) {
	r := of(t)
	for i := 0; i < len(r.list); i++ {
		fn := r.list[i].fn
		if fn.IsNil() {
			continue
		}
		same, err := objmodel.Equal(t, a.V[0], fn)
		if err != nil {
			return Value{}, err
		}
		if same && i < len(r.list) {
			r.list[i] = callback{}
		}
	}
	return objmodel.None, nil
}

func clearAll(t *Thread, a Args) (Value, error) {
	of(t).list = nil
	return objmodel.None, nil
}

func count(t *Thread, a Args) (Value, error) { return objmodel.Int(int64(len(of(t).list))), nil }

func runAll(t *Thread, a Args) (Value, error) { return objmodel.None, Run(t) }

// Run calls what was registered with the interpreter of t, the last one first.
// What those calls register is forgotten, as in CPython. Python exceptions go
// to sys.unraisablehook.
// Errors: those that are none, which end the run.
func Run(t *Thread) error {
	r, ok := t.Interp.State[stateKey{}].(*registered)
	if !ok {
		return nil
	}
	for i := len(r.list) - 1; i >= 0; i-- {
		if i >= len(r.list) || r.list[i].fn.IsNil() {
			continue // a callback unregistered it
		}
		c := r.list[i]
		if err := t.Tick(1); err != nil {
			return err
		}
		if _, err := objmodel.CallArgs(t, c.fn, Args{V: c.args, Kw: c.kw}); err != nil {
			if err := sys.Unraisable(t, err, "Exception ignored in atexit callback "+sys.SafeRepr(t, c.fn), Value{}); err != nil {
				return err
			}
		}
	}
	r.list = nil
	return nil
}
