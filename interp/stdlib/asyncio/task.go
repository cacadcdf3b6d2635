package asyncio

import (
	"strconv"

	"github.com/minipy-go/minipy/interp/stdlib/contextvars"
	"github.com/minipy-go/minipy/interp/vm"
	"github.com/minipy-go/minipy/objmodel"
)

var taskType = objmodel.Type{Name: "Task", Module: "_asyncio", Base: &futureType}

// Task is a future that drives a coroutine.
type Task struct {
	Future
	coro       Value
	context    Value
	name       Value
	number     int   // of the task, in the order of their making
	waiter     Value // the future that the coroutine awaits; nil: none
	mustCancel bool  // CancelledError is to be thrown at the next step
	requests   int   // calls of cancel, less those of uncancel
	stepper    Value // the bound task_step
	wakeup     Value // the bound task_wakeup
	quiet      bool  // _log_destroy_pending is false
	handed     bool  // the step was called by a loop that holds what it holds
}

func asTask(v Value) *Task { return objmodel.Cast[Task](v, &taskType) }

var stepDef = objmodel.MethodDef{Name: "task_step", Kind: objmodel.Positional, Max: 1, Fn: func(t *Thread, a Args) (Value, error) {
	var e *objmodel.Exception
	if len(a.V) > 1 {
		e = a.V[1].AsException()
	}
	asTask(a.V[0]).handed = t.HandedOn == t.Native
	return objmodel.None, asTask(a.V[0]).run(t, a.V[0], e)
}}

var wakeupDef = objmodel.MethodDef{Name: "task_wakeup", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
	asTask(a.V[0]).handed = t.HandedOn == t.Native
	return objmodel.None, asTask(a.V[0]).wake(t, a.V[0], a.V[1])
}}

// bind makes a method of a task that is no attribute of its class.
func bind(def *objmodel.MethodDef, self Value) Value {
	f := &objmodel.Builtin{Header: objmodel.NewHeader(&objmodel.BuiltinType), Def: def, Self: self}
	return objmodel.FromPtr(&f.Header)
}

func newTask(t *Thread, cls *objmodel.Type, a Args) (Value, error) {
	k := &Task{}
	k.Header = objmodel.NewHeader(&taskType)
	return objmodel.Construct(cls, &taskType, objmodel.FromPtr(&k.Header)), nil
}

var iscoroutineName = objmodel.Name("iscoroutine")

// checkCoroutine gives CPython's TypeError for what a task can't drive.
func checkCoroutine(t *Thread, v Value) error {
	if v.Type() == &vm.CoroutineType {
		return nil
	}
	m, err := t.Interp.Import(t, "asyncio.coroutines")
	if err != nil {
		return err
	}
	r, err := objmodel.CallMethod(t, m, iscoroutineName, v)
	if err != nil {
		return err
	}
	if ok, err := objmodel.Truth(t, r); ok || err != nil {
		return err
	}
	s, err := objmodel.Repr(t, v)
	if err != nil {
		return err
	}
	return objmodel.TypeErrorf("a coroutine was expected, got %s", s)
}

func initTask(t *Thread, self Value, a Args) error {
	var out [5]Value
	p := objmodel.Params{Func: "Task", Names: []string{"coro", "loop", "name", "context", "eager_start"}, MaxPos: 1, Required: 1}
	if err := p.Bind(a, out[:]); err != nil {
		return err
	}
	k := asTask(self)
	if err := k.start(t, out[1]); err != nil {
		return err
	}
	if err := checkCoroutine(t, out[0]); err != nil {
		return err
	}
	s := of(t)
	k.coro, k.context, k.name = out[0], out[3], out[2]
	k.waiter, k.mustCancel, k.requests = Value{}, false, 0
	if k.context.IsNil() || k.context.IsNone() {
		k.context = contextvars.Copy(t)
	}
	s.counter++
	k.number = s.counter
	if err := k.takeName(t); err != nil {
		return err
	}
	k.stepper, k.wakeup = bind(&stepDef, self), bind(&wakeupDef, self)
	if !out[4].IsNil() {
		eager, err := objmodel.Truth(t, out[4])
		if err != nil {
			return err
		}
		if eager && s.loopOrNone() == k.loop {
			return k.startEagerly(t, self)
		}
	}
	s.tasks[self] = struct{}{}
	return k.callSoon(t, k.stepper, k.context)
}

// takeName makes the name a string, or the default one.
func (k *Task) takeName(t *Thread) error {
	if k.name.IsNil() || k.name.IsNone() {
		s := of(t)
		s.named++
		k.name = objmodel.NewStr("Task-" + strconv.Itoa(s.named))
		return nil
	}
	return k.setName(t, k.name)
}

func (k *Task) setName(t *Thread, v Value) error {
	if v.AsStr() == nil {
		s, err := objmodel.StrOf(t, v)
		if err != nil {
			return err
		}
		v = objmodel.NewStr(s)
	}
	k.name = v
	return nil
}

// startEagerly runs the coroutine up to where it first waits, before the call
// that makes the task returns.
func (k *Task) startEagerly(t *Thread, self Value) error {
	s := of(t)
	outer := s.task(k.loop)
	s.setTask(k.loop, self)
	s.tasks[self] = struct{}{}
	context := contextvars.AsContext(k.context)
	if context == nil {
		return objmodel.TypeErrorf("a context was expected, not %s", k.context.TypeName())
	}
	_, err := context.Run(t, bind(&eagerDef, self), Args{})
	s.setTask(k.loop, outer)
	if k.phase != pending {
		delete(s.tasks, self)
	}
	return err
}

var eagerDef = objmodel.MethodDef{Name: "task_step", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
	return objmodel.None, asTask(a.V[0]).step(t, a.V[0], nil)
}}

// cancelTask is Task.cancel: what the task awaits is cancelled, or the task
// when it runs next.
func (k *Task) cancelTask(t *Thread, self, message Value) (bool, error) {
	if err := k.ready(); err != nil {
		return false, err
	}
	k.asked()
	if k.phase != pending {
		return false, nil
	}
	k.requests++
	if !k.waiter.IsNil() {
		if ok, err := cancelAwaited(t, k.waiter, message); ok || err != nil {
			return ok, err
		}
	}
	k.mustCancel, k.cancelMessage = true, message
	return true, nil
}

var (
	cancelName = objmodel.Name("cancel")
	msgName    = objmodel.Name("msg")
)

// cancelAwaited is waiter.cancel(msg=message).
func cancelAwaited(t *Thread, waiter, message Value) (bool, error) {
	// A task may await a task that awaits a task…
	if err := t.EnterNative(""); err != nil {
		return false, err
	}
	defer t.LeaveNative()
	f, err := objmodel.GetAttr(t, waiter, cancelName)
	if err != nil {
		return false, err
	}
	r, err := objmodel.CallArgs(t, f, Args{V: []Value{message}, Kw: []*objmodel.Str{msgName}})
	if err != nil {
		return false, err
	}
	return objmodel.Truth(t, r)
}

func (k *Task) uncancel() int {
	if k.requests > 0 {
		k.requests--
		if k.requests == 0 {
			k.mustCancel = false
		}
	}
	return k.requests
}
