// Package asyncio makes the module _asyncio: futures, tasks and the notes of
// which loop and which task run. The event loop and all that stands on it is
// the Python package asyncio.
package asyncio

import (
	"github.com/minipy-go/minipy/interp/stdlib/contextvars"
	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

var specs = objmodel.Specs{&futureSpec, &taskSpec, &futureIterSpec}

// New makes the module.
func New(t *Thread) *objmodel.Module {
	contextvars.Ready()
	objmodel.Register(specs)
	m := objmodel.NewModule("_asyncio")
	m.Functions(functions)
	m.Set("Future", futureType.Value())
	m.Set("Task", taskType.Value())
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "_get_running_loop", Kind: objmodel.NoArgs, Sig: "($module, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return of(t).loopOrNone(), nil
	}},
	{Name: "_set_running_loop", Kind: objmodel.OneArg, Sig: "($module, loop, /)", Fn: func(t *Thread, a Args) (Value, error) {
		of(t).loop = a.V[0]
		return objmodel.None, nil
	}},
	{Name: "get_running_loop", Kind: objmodel.NoArgs, Sig: "($module, /)", Fn: getRunningLoop},
	{Name: "get_event_loop", Kind: objmodel.NoArgs, Sig: "($module, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return eventLoop(t)
	}},
	{Name: "current_task", Sig: "($module, /, loop=None)", Fn: currentTask},
	{Name: "all_tasks", Sig: "($module, /, loop=None)", Fn: allTasks},
	{Name: "_enter_task", Sig: "($module, /, loop, task)", Fn: enterTaskFunc},
	{Name: "_leave_task", Sig: "($module, /, loop, task)", Fn: leaveTaskFunc},
	{Name: "_swap_current_task", Sig: "($module, /, loop, task)", Fn: swapTask},
	{Name: "_register_task", Sig: "($module, /, task)", Fn: registerTask},
	{Name: "_unregister_task", Sig: "($module, /, task)", Fn: unregisterTask},
	{Name: "_unretrieved", Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, loop, all, /)", Fn: unretrieved,
		Doc: "The futures of a loop whose exception nobody has asked for, all or those that nobody holds; each is given once."},
	{Name: "_fresh_failure", Kind: objmodel.NoArgs, Sig: "($module, /)", Fn: freshFailure,
		Doc: "Whether a future has failed of late that nobody waits for."},
	{Name: "_pending", Kind: objmodel.OneArg, Sig: "($module, loop, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.NewList(of(t).pending(a.V[0])), nil
	}, Doc: "The tasks of a loop that are not done, in the order of their making."},
	{Name: "_pause", Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, loop, seconds, /)", Fn: pause,
		Doc: "Let other threads run until the loop is woken or seconds have passed; None is no end."},
	{Name: "_wake", Kind: objmodel.OneArg, Sig: "($module, loop, /)", Fn: wake, Doc: "End the pause of a loop."},
	{Name: "_forget", Kind: objmodel.OneArg, Sig: "($module, loop, /)", Fn: forget, Doc: "Drop what is known of a closed loop."},
}
