package asyncio

import (
	"github.com/minipy-go/minipy/interp/stdlib/contextvars"
	"github.com/minipy-go/minipy/objmodel"
)

var futureType = objmodel.Type{Name: "Future", Module: "_asyncio"}

// phase is how far a future is.
type phase uint8

const (
	pending phase = iota
	cancelled
	finished
)

// String gives the name that _state shows.
func (p phase) String() string {
	return [...]string{"PENDING", "CANCELLED", "FINISHED"}[p]
}

// Future is a result that is not there yet.
type Future struct {
	objmodel.Header
	loop          Value // nil: __init__ did not run
	phase         phase
	result        Value
	exception     *objmodel.Exception
	traceback     *objmodel.Traceback // of exception when it was set
	cancelMessage Value
	cancelledBy   *objmodel.Exception // the CancelledError that ended a task
	callbacks     []callback
	blocking      bool  // being awaited: what __await__ tells the task that drives it
	unasked       *bool // it failed, and nobody has asked; nil: it did not fail
	dict          *objmodel.Dict
}

// callback is a function to be called, in its context, when a future is done.
type callback struct{ fn, context Value }

// asFuture gives the Future behind v, tasks included; nil if v isn't one.
func asFuture(v Value) *Future {
	if f := objmodel.Cast[Future](v, &futureType); f != nil {
		return f
	}
	if k := asTask(v); k != nil {
		return &k.Future
	}
	return nil
}

var (
	callSoonName = objmodel.Name("call_soon")
	contextName  = objmodel.Name("context")
	getDebugName = objmodel.Name("get_debug")
)

// callSoon asks the loop of f to call fn in a context.
func (f *Future) callSoon(t *Thread, fn, context Value, args ...Value) error {
	soon, err := objmodel.GetAttr(t, f.loop, callSoonName)
	if err != nil {
		return err
	}
	all := append(append([]Value{fn}, args...), context)
	_, err = objmodel.CallArgs(t, soon, Args{V: all, Kw: []*objmodel.Str{contextName}})
	return err
}

// done schedules the callbacks of a future that has just ended.
func (f *Future) done(t *Thread, self Value) error {
	list := f.callbacks
	f.callbacks = nil
	for _, c := range list {
		if err := f.callSoon(t, c.fn, c.context, self); err != nil {
			return err
		}
	}
	return nil
}

// ready gives the error of a future that can't be used.
func (f *Future) ready() error {
	if f.loop.IsNil() {
		return objmodel.RuntimeErrorf("Future object is not initialized.")
	}
	return nil
}

func (f *Future) setResult(t *Thread, self, v Value) error {
	if err := f.ready(); err != nil {
		return err
	}
	if f.phase != pending {
		return invalidState(t, "invalid state")
	}
	f.phase, f.result = finished, v
	return f.done(t, self)
}

func (f *Future) setException(t *Thread, self Value, e *objmodel.Exception) error {
	if err := f.ready(); err != nil {
		return err
	}
	if f.phase != pending {
		return invalidState(t, "invalid state")
	}
	if e.Value().Type().IsSubtype(&objmodel.StopIterationType) {
		inner := e
		e = objmodel.Errorf(&objmodel.RuntimeErrorType, "StopIteration interacts badly with generators and cannot be raised into a Future")
		e.Cause, e.Context, e.SuppressContext = inner, inner, true
	}
	unasked := true
	f.phase, f.exception, f.traceback, f.unasked = finished, e, e.Traceback, &unasked
	alone := len(f.callbacks) == 0
	err := f.done(t, self)
	of(t).failed.add(f, f.twin(self), alone)
	return err
}

// asked notes that somebody knows of the exception.
func (f *Future) asked() {
	if f.unasked != nil {
		*f.unasked = false
	}
}

// twin gives a copy of a future that is done, of the same built-in class.
func (f *Future) twin(self Value) Value {
	if k := asTask(self); k != nil {
		c := *k
		c.stepper, c.wakeup = Value{}, Value{}
		return objmodel.FromPtr(&c.Header)
	}
	c := *f
	return objmodel.FromPtr(&c.Header)
}

func (f *Future) cancel(t *Thread, self, message Value) (bool, error) {
	f.asked()
	if err := f.ready(); err != nil {
		return false, err
	}
	if f.phase != pending {
		return false, nil
	}
	f.phase, f.cancelMessage = cancelled, message
	return true, f.done(t, self)
}

// cancelledError makes the CancelledError of a future, or takes the one that
// ended it.
func (f *Future) cancelledError(t *Thread) (*objmodel.Exception, error) {
	if e := f.cancelledBy; e != nil {
		f.cancelledBy = nil
		return e, nil
	}
	return newError(t, "CancelledError", f.cancelMessage)
}

// outcome gives the result of a future. Errors: its exception, CancelledError,
// InvalidStateError.
func (f *Future) outcome(t *Thread) (Value, error) {
	if err := f.ready(); err != nil {
		return Value{}, err
	}
	switch f.phase {
	case cancelled:
		e, err := f.cancelledError(t)
		if err != nil {
			return Value{}, err
		}
		return Value{}, e
	case pending:
		return Value{}, invalidState(t, "Result is not set.")
	}
	f.asked()
	if e := f.exception; e != nil {
		e.Traceback = f.traceback
		return Value{}, e
	}
	return f.result, nil
}

// failure gives what exception() gives.
func (f *Future) failure(t *Thread) (Value, error) {
	switch {
	case f.loop.IsNil():
		return Value{}, f.ready()
	case f.phase == cancelled:
		return f.outcome(t)
	case f.phase == pending:
		return Value{}, invalidState(t, "Exception is not set.")
	}
	f.asked()
	if f.exception == nil {
		return objmodel.None, nil
	}
	return f.exception.Value(), nil
}

func (f *Future) addCallback(t *Thread, self, fn, context Value) error {
	if err := f.ready(); err != nil {
		return err
	}
	if context.IsNil() || context.IsNone() {
		context = contextvars.Copy(t)
	}
	if f.phase != pending {
		return f.callSoon(t, fn, context, self)
	}
	f.callbacks = append(f.callbacks, callback{fn, context})
	return nil
}

func (f *Future) removeCallback(t *Thread, fn Value) (Value, error) {
	if err := f.ready(); err != nil {
		return Value{}, err
	}
	list := append([]callback(nil), f.callbacks...)
	var kept []callback
	for _, c := range list {
		same, err := objmodel.Equal(t, c.fn, fn)
		if err != nil {
			return Value{}, err
		}
		if !same {
			kept = append(kept, c)
		}
	}
	f.callbacks = kept
	return objmodel.Int(int64(len(list) - len(kept))), nil
}

// start is what __init__ of futures and tasks share.
func (f *Future) start(t *Thread, loop Value) (err error) {
	if loop.IsNil() || loop.IsNone() {
		if loop, err = eventLoop(t); err != nil {
			return err
		}
	}
	*f = Future{Header: f.Header, dict: f.dict, loop: loop}
	// Whoever passes something else than a loop learns of it here.
	_, err = objmodel.CallMethod(t, loop, getDebugName)
	return err
}

func newFuture(t *Thread, cls *objmodel.Type, a Args) (Value, error) {
	f := &Future{Header: objmodel.NewHeader(&futureType)}
	return objmodel.Construct(cls, &futureType, objmodel.FromPtr(&f.Header)), nil
}

func initFuture(t *Thread, self Value, a Args) error {
	var out [1]Value
	p := objmodel.Params{Func: "Future", Names: []string{"loop"}}
	if err := p.Bind(a, out[:]); err != nil {
		return err
	}
	return asFuture(self).start(t, out[0])
}

func futureDict(v Value, create bool) *objmodel.Dict {
	f := asFuture(v)
	if f == nil {
		return nil
	}
	if f.dict == nil && create {
		f.dict = objmodel.NewDict(0)
	}
	return f.dict
}

// textRepr makes a repr by a function of the Python half.
func textRepr(function string) objmodel.UnaryFunc {
	return func(t *Thread, v Value) (Value, error) {
		m, err := t.Interp.Import(t, "asyncio.reprs")
		if err != nil {
			return Value{}, err
		}
		return objmodel.CallMethod(t, m, objmodel.Name(function), v)
	}
}

var futureSpec = objmodel.TypeSpec{
	Type: &futureType, Object: (*Future)(nil),
	Flags:  objmodel.FlagBaseType | objmodel.FlagWeak,
	DictOf: futureDict,
	Slots: objmodel.Slots{
		New:   newFuture,
		Init:  initFuture,
		Repr:  textRepr("future_repr"),
		Iter:  awaitFuture,
		Await: awaitFuture,
	},
	Classes: []objmodel.MethodDef{{Name: "__class_getitem__", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.NewGenericAlias(a.V[0], a.V[1]), nil
	}}},
	Methods: futureMethods,
	GetSets: futureGetSets,
}
