package vm

import "github.com/minipy-go/minipy/objmodel"

// asyncValue marks a value that an async generator yields, apart from what it
// awaits.
type asyncValue struct {
	objmodel.Header
	v Value
}

var asyncValueType = objmodel.Type{Name: "async_generator_wrapped_value"}

func wrapAsync(v Value) Value {
	w := &asyncValue{v: v}
	objmodel.InitHeader(&w.Header, &asyncValueType)
	return objmodel.FromPtr(&w.Header)
}

// The awaitables that the methods of async generators give: of __anext__ and
// asend the one, of athrow and aclose the other.
var (
	asyncSendType  = objmodel.Type{Name: "async_generator_asend"}
	asyncThrowType = objmodel.Type{Name: "async_generator_athrow"}
)

type stepKind uint8

const (
	stepNext stepKind = iota
	stepSend
	stepThrow
	stepClose
)

// String gives the method that a step is of, as messages name it.
func (k stepKind) String() string {
	return [...]string{"anext", "anext", "athrow", "aclose"}[k]
}

type stepState uint8

const (
	stepNew stepState = iota
	stepUnderWay
	stepDone
)

// asyncStep is one __anext__, asend, athrow or aclose.
type asyncStep struct {
	objmodel.Header
	g     *Generator
	kind  stepKind
	state stepState
	sent  Value
	args  []Value // of athrow

	waiting int32 // the place among the awaitables that have not begun, from 1
}

// newStep makes a step. Before the first of a generator, the firstiter hook
// is told of it (PEP 525).
func newStep(t *Thread, v Value, kind stepKind, sent Value, args []Value) (*asyncStep, error) {
	g := asGenerator(v)
	if first := t.Machine.(*Machine).asyncGenHooks[0]; !g.hooked && !first.IsNil() {
		g.hooked = true
		if _, err := objmodel.Call(t, first, v); err != nil {
			return nil, err
		}
		t.Machine.(*Machine).watchForHook(g)
	}
	g.hooked = true
	s := &asyncStep{g: g, kind: kind, sent: sent, args: args}
	typ := &asyncSendType
	if kind >= stepThrow {
		typ = &asyncThrowType
	}
	objmodel.InitHeader(&s.Header, typ)
	return s, nil
}

// callStep is newStep for a call by the program, who may forget to await it.
func callStep(t *Thread, v Value, kind stepKind, sent Value, args []Value) (Value, error) {
	s, err := newStep(t, v, kind, sent, args)
	if err != nil {
		return Value{}, err
	}
	m := t.Machine.(*Machine)
	m.unawaited.add(t, objmodel.FromPtr(&s.Header), &s.waiting)
	return objmodel.FromPtr(&s.Header), nil
}

// AsyncGenHooks gives what sys.set_asyncgen_hooks set, nil for none.
func AsyncGenHooks(t *Thread) (firstiter, finalizer Value) {
	h := t.Machine.(*Machine).asyncGenHooks
	return h[0], h[1]
}

// SetAsyncGenHooks sets them.
func SetAsyncGenHooks(t *Thread, firstiter, finalizer Value) {
	t.Machine.(*Machine).asyncGenHooks = [2]Value{firstiter, finalizer}
}

// watchForHook has the finalizer hook told of the end of g. A method is that of
// an event loop, which only closes g: nobody sees that unless g has handlers.
func (m *Machine) watchForHook(g *Generator) {
	if asFunction(m.asyncGenHooks[1]) != nil && len(g.frame.code.Handlers) == 0 {
		m.t.WatchGenerator(g.Value())
	}
	if f := m.asyncGenHooks[1]; !f.IsNil() {
		g.more().finalizer = f
	}
}

func asStep(v Value) *asyncStep {
	if v.Type() == &asyncSendType {
		return objmodel.Cast[asyncStep](v, &asyncSendType)
	}
	return objmodel.Cast[asyncStep](v, &asyncThrowType)
}

func stopAsync() error {
	return objmodel.AllocException(&objmodel.StopAsyncIterationType, objmodel.EmptyTuple)
}

// usable gives the error of a step that was awaited before.
func (s *asyncStep) usable() error {
	switch {
	case s.state != stepDone:
		return nil
	case s.kind >= stepThrow:
		return objmodel.RuntimeErrorf("cannot reuse already awaited aclose()/athrow()")
	}
	return objmodel.RuntimeErrorf("cannot reuse already awaited __anext__()/asend()")
}

// begin starts a step, unless another one of the generator is under way.
func (s *asyncStep) begin() error {
	if s.g.busy {
		s.state = stepDone
		return objmodel.RuntimeErrorf("%s(): asynchronous generator is already running", s.kind)
	}
	s.state, s.g.busy = stepUnderWay, true
	return nil
}

// send goes on with the step: v is what the innermost await gives.
func (s *asyncStep) send(m *Machine, v Value) (Value, error) {
	if err := s.usable(); err != nil {
		return Value{}, err
	}
	if s.state == stepUnderWay {
		return s.finish(m.resume(s.g, v))
	}
	m.unawaited.remove(m.t, &s.waiting)
	if s.kind < stepThrow {
		if v.IsNone() {
			v = s.sent
		}
		if err := s.begin(); err != nil {
			return Value{}, err
		}
		return s.finish(m.resume(s.g, v))
	}
	return s.sendFirst(m, v)
}

// sendFirst begins athrow or aclose.
func (s *asyncStep) sendFirst(m *Machine, v Value) (Value, error) {
	switch {
	case s.g.state == genDone:
		s.state = stepDone
		return Value{}, objmodel.StopIteration(Value{})
	case s.g.busy:
		return Value{}, s.begin()
	case s.g.closed:
		s.state = stepDone
		return Value{}, stopAsync()
	case !v.IsNone():
		return Value{}, objmodel.RuntimeErrorf("can't send non-None value to a just-started coroutine")
	}
	e := objmodel.AllocException(&objmodel.GeneratorExitType, objmodel.EmptyTuple)
	e.ContextSet = true
	if s.kind == stepThrow {
		if err := objmodel.CheckPositional("athrow", len(s.args), 1, 3); err != nil {
			s.g.busy = true // CPython 3.13 leaves it so
			return Value{}, err
		}
		var err error
		if e, err = m.raised("athrow", s.args); err != nil {
			s.state = stepDone
			return Value{}, err
		}
	} else {
		s.g.closed = true
	}
	if err := s.begin(); err != nil {
		return Value{}, err
	}
	return s.finish(m.throw(s.g, e))
}

// throw raises e in the generator, where the step is or before it begins.
func (s *asyncStep) throw(m *Machine, e *objmodel.Exception) (Value, error) {
	if err := s.usable(); err != nil {
		return Value{}, err
	}
	if s.state == stepNew {
		m.unawaited.remove(m.t, &s.waiting)
		if err := s.begin(); err != nil {
			return Value{}, err
		}
	}
	return s.finish(m.throw(s.g, e))
}

// finish says what the outcome of a resume means for the step: a value that
// the generator yields ends it, what it awaits is passed on.
func (s *asyncStep) finish(r Value, yielded bool, err error) (Value, error) {
	if yielded && r.Type() != &asyncValueType {
		return r, nil
	}
	s.state, s.g.busy = stepDone, false
	switch {
	case yielded && s.kind == stepClose:
		return Value{}, objmodel.RuntimeErrorf("async generator ignored GeneratorExit")
	case yielded:
		return Value{}, objmodel.StopIteration(objmodel.Cast[asyncValue](r, &asyncValueType).v)
	case err == nil:
		err = stopAsync()
	}
	if objmodel.Matches(err, &objmodel.StopAsyncIterationType) || objmodel.Matches(err, &objmodel.GeneratorExitType) {
		s.g.closed = true
		if s.kind == stepClose {
			return Value{}, objmodel.StopIteration(Value{})
		}
	}
	return Value{}, err
}

// close ends a step that nobody will go on with.
func (s *asyncStep) close(m *Machine) (Value, error) {
	if s.state == stepDone {
		return objmodel.None, nil
	}
	_, err := s.throw(m, objmodel.AllocException(&objmodel.GeneratorExitType, objmodel.EmptyTuple))
	switch {
	case err == nil:
		return Value{}, objmodel.RuntimeErrorf("coroutine ignored GeneratorExit")
	case objmodel.Matches(err, &objmodel.StopIterationType), objmodel.Matches(err, &objmodel.StopAsyncIterationType), objmodel.Matches(err, &objmodel.GeneratorExitType):
		return objmodel.None, nil
	}
	return Value{}, err
}

func stepSpec(typ *objmodel.Type) objmodel.TypeSpec {
	return objmodel.TypeSpec{
		Type: typ, Object: (*asyncStep)(nil),
		Flags: objmodel.FlagNoInstantiate,
		Slots: objmodel.Slots{Iter: iterSelf, Await: iterSelf, Next: func(t *Thread, v Value) (Value, error) {
			return asStep(v).send(t.Machine.(*Machine), objmodel.None)
		}},
		Methods: []objmodel.MethodDef{
			{Name: "send", Kind: objmodel.OneArg, Fn: func(t *Thread, a objmodel.Args) (Value, error) {
				return asStep(a.V[0]).send(t.Machine.(*Machine), a.V[1])
			}},
			{Name: "throw", Fn: func(t *Thread, a objmodel.Args) (Value, error) {
				m := t.Machine.(*Machine)
				e, err := m.thrown("throw", a.V[1:])
				if err != nil {
					return Value{}, err
				}
				return asStep(a.V[0]).throw(m, e)
			}},
			{Name: "close", Kind: objmodel.NoArgs, Fn: func(t *Thread, a objmodel.Args) (Value, error) {
				return asStep(a.V[0]).close(t.Machine.(*Machine))
			}},
		},
	}
}

var (
	asyncSendSpec  = stepSpec(&asyncSendType)
	asyncThrowSpec = stepSpec(&asyncThrowType)
)

// asyncGenGetSets are those of all generators, but for ag_running, which says
// whether a step is under way.
func asyncGenGetSets() []objmodel.GetSetDef {
	list := generatorGetSets("ag_")
	for i := range list {
		if list[i].Name == "ag_running" {
			list[i].Get = func(t *Thread, v Value) (Value, error) { return objmodel.Bool(asGenerator(v).busy), nil }
		}
	}
	return list
}

var asyncGeneratorSpec = objmodel.TypeSpec{
	Type: &AsyncGeneratorType, Object: (*Generator)(nil),
	Flags: objmodel.FlagNoInstantiate | objmodel.FlagWeak,
	Slots: objmodel.Slots{Repr: generatorRepr, AIter: iterSelf, ANext: func(t *Thread, v Value) (Value, error) {
		return callStep(t, v, stepNext, objmodel.None, nil)
	}},
	Classes: classGetItem,
	Methods: []objmodel.MethodDef{
		{Name: "asend", Kind: objmodel.OneArg, Fn: func(t *Thread, a objmodel.Args) (Value, error) {
			return callStep(t, a.V[0], stepSend, a.V[1], nil)
		}},
		{Name: "athrow", Fn: func(t *Thread, a objmodel.Args) (Value, error) {
			// looked at when the step begins
			if len(a.V) > 2 {
				if err := t.Warn(&objmodel.DeprecationWarningType, oldThrow("athrow")); err != nil {
					return Value{}, err
				}
			}
			return callStep(t, a.V[0], stepThrow, objmodel.None, append([]Value(nil), a.V[1:]...))
		}},
		{Name: "aclose", Kind: objmodel.NoArgs, Fn: func(t *Thread, a objmodel.Args) (Value, error) {
			return callStep(t, a.V[0], stepClose, objmodel.None, nil)
		}},
	},
	GetSets: asyncGenGetSets(),
}

// classGetItem is __class_getitem__ of generators and coroutines (PEP 585).
var classGetItem = []objmodel.MethodDef{{Name: "__class_getitem__", Kind: objmodel.OneArg, Doc: "See PEP 585", Fn: func(t *Thread, a objmodel.Args) (Value, error) {
	return objmodel.NewGenericAlias(a.V[0], a.V[1]), nil
}}}
