package asyncio

import (
	"github.com/minipy-go/minipy/interp/vm"
	"github.com/minipy-go/minipy/objmodel"
)

var (
	sendName     = objmodel.Name("send")
	throwName    = objmodel.Name("throw")
	blockingName = objmodel.Name("_asyncio_future_blocking")
	getLoopName  = objmodel.Name("get_loop")
	loopName     = objmodel.Name("_loop")
	addName      = objmodel.Name("add_done_callback")
	resultName   = objmodel.Name("result")
)

// run is one step as the current task of the loop. e, unless nil, is thrown
// into the coroutine.
func (k *Task) run(t *Thread, self Value, e *objmodel.Exception) error {
	s := of(t)
	if err := s.enter(t, k.loop, self); err != nil {
		return err
	}
	err := k.step(t, self, e)
	if lerr := s.leave(t, k.loop, self); err == nil {
		err = lerr
	}
	return err
}

// step resumes the coroutine once and looks at what came of it.
func (k *Task) step(t *Thread, self Value, e *objmodel.Exception) error {
	if k.phase != pending {
		text, err := reprs(t, self)
		if err != nil {
			return err
		}
		return invalidState(t, "__step(): already done: "+text[0])
	}
	if k.mustCancel {
		k.mustCancel = false
		if !k.isCancelled(t, e) {
			var err error
			if e, err = k.cancelledError(t); err != nil {
				return err
			}
		}
	}
	k.waiter = Value{}
	r, err := k.resume(t, e)
	if err == nil {
		return k.await(t, self, r)
	}
	return k.ended(t, self, err)
}

func (k *Task) isCancelled(t *Thread, e *objmodel.Exception) bool {
	c, err := errorClass(t, "CancelledError")
	return e != nil && err == nil && e.Value().Type().IsSubtype(c)
}

// resume sends None or throws e.
func (k *Task) resume(t *Thread, e *objmodel.Exception) (Value, error) {
	if err := t.EnterMachine(); err != nil {
		return Value{}, err
	}
	defer t.LeaveMachine()
	if k.handed && k.coro.Type() == &vm.CoroutineType {
		t.Through += 3 // this level, that of the call, and that of the coroutine
		defer func() { t.Through -= 3 }()
	}
	k.handed = false
	if e == nil {
		return objmodel.CallMethod(t, k.coro, sendName, objmodel.None)
	}
	return objmodel.CallMethod(t, k.coro, throwName, e.Value())
}

// ended sets the task's outcome by how its coroutine ended.
func (k *Task) ended(t *Thread, self Value, err error) error {
	e, python := err.(*objmodel.Exception)
	if !python {
		return err
	}
	delete(of(t).tasks, self)
	switch {
	case e.Value().Type().IsSubtype(&objmodel.StopIterationType):
		if k.mustCancel { // asked for by the last step of the coroutine itself
			k.mustCancel = false
			_, err := k.cancel(t, self, k.cancelMessage)
			return err
		}
		return k.setResult(t, self, e.StopValue())
	case k.isCancelled(t, e):
		k.cancelledBy = e
		_, err := k.cancel(t, self, orNone(k.cancelMessage))
		return err
	}
	if err := k.setException(t, self, e); err != nil {
		return err
	}
	if cls := e.Value().Type(); cls.IsSubtype(&objmodel.KeyboardInterruptType) || cls.IsSubtype(&objmodel.SystemExitType) {
		return e
	}
	return nil
}

// await makes the task wait for what its coroutine yielded.
func (k *Task) await(t *Thread, self, r Value) error {
	if r.IsNone() { // a bare yield: go on in the next round
		return k.callSoon(t, k.stepper, k.context)
	}
	if r == self {
		return k.refuse(t, "Task cannot await on itself: %s", self)
	}
	if f := asFuture(r); f != nil {
		return k.awaitFuture(t, self, r, f)
	}
	return k.awaitOther(t, self, r)
}

func (k *Task) awaitFuture(t *Thread, self, r Value, f *Future) error {
	switch {
	case f.loop != k.loop:
		return k.refuse(t, "Task %s got Future %s attached to a different loop", self, r)
	case !f.blocking:
		return k.refuse(t, "yield was used instead of yield from in task %s with %s", self, r)
	}
	f.blocking = false
	if err := f.addCallback(t, r, k.wakeup, k.context); err != nil {
		return err
	}
	return k.waitFor(t, r)
}

// awaitOther waits for an object that isn't ours but behaves like a future.
func (k *Task) awaitOther(t *Thread, self, r Value) error {
	blocking, err := objmodel.FindAttr(t, r, blockingName)
	switch {
	case err != nil:
		return k.ended(t, self, err)
	case blocking.IsNil() || blocking.IsNone():
		if r.Type().Name == "generator" {
			return k.refuse(t, "yield was used instead of yield from for generator in task %s with %s", self, r)
		}
		return k.refuse(t, "Task got bad yield: %s", r)
	}
	loop, err := futureLoop(t, r)
	if err != nil {
		return k.ended(t, self, err)
	}
	if loop != k.loop {
		return k.refuse(t, "Task %s got Future %s attached to a different loop", self, r)
	}
	if on, err := objmodel.Truth(t, blocking); err != nil {
		return k.ended(t, self, err)
	} else if !on {
		return k.refuse(t, "yield was used instead of yield from in task %s with %s", self, r)
	}
	if err := objmodel.SetAttr(t, r, blockingName, objmodel.False); err != nil {
		return k.ended(t, self, err)
	}
	add, err := objmodel.GetAttr(t, r, addName)
	if err == nil {
		_, err = objmodel.CallArgs(t, add, Args{V: []Value{k.wakeup, k.context}, Kw: []*objmodel.Str{contextName}})
	}
	if err != nil {
		return k.ended(t, self, err)
	}
	return k.waitFor(t, r)
}

// futureLoop gives the loop of an object that behaves like a future.
func futureLoop(t *Thread, v Value) (Value, error) {
	get, err := objmodel.FindAttr(t, v, getLoopName)
	if err != nil {
		return Value{}, err
	}
	if !get.IsNil() {
		return objmodel.Call(t, get)
	}
	return objmodel.GetAttr(t, v, loopName)
}

func (k *Task) waitFor(t *Thread, r Value) error {
	k.waiter = r
	if !k.mustCancel {
		return nil
	}
	ok, err := cancelAwaited(t, r, orNone(k.cancelMessage))
	if ok {
		k.mustCancel = false
	}
	return err
}

// refuse throws a RuntimeError into the coroutine, in the next round: format
// has a %s for each value.
func (k *Task) refuse(t *Thread, format string, values ...Value) error {
	text, err := reprs(t, values...)
	if err != nil {
		return err
	}
	args := make([]any, len(text))
	for i, s := range text {
		args[i] = s
	}
	e := objmodel.Errorf(&objmodel.RuntimeErrorType, format, args...)
	return k.callSoon(t, k.stepper, k.context, e.Value())
}

// wake goes on when the awaited future is done.
func (k *Task) wake(t *Thread, self, future Value) error {
	var err error
	if f := asFuture(future); f != nil {
		_, err = f.outcome(t)
	} else {
		_, err = objmodel.CallMethod(t, future, resultName)
	}
	if err == nil {
		return k.run(t, self, nil)
	}
	e, python := err.(*objmodel.Exception)
	if !python {
		return err
	}
	return k.run(t, self, e)
}
