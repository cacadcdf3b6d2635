package vm

import (
	"unsafe"

	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// getYieldFrom is the iterator that `yield from v` delegates to.
func (m *Machine) getYieldFrom(fr *Frame, in *Instr) *Frame {
	v := fr.regs[in.B]
	if v.Type() == &GeneratorType {
		fr.regs[in.A] = v
		return fr
	}
	if v.Type() == &CoroutineType {
		if fr.code.Flags&bc.Coroutine == 0 {
			return m.fail(objmodel.TypeErrorf("cannot 'yield from' a coroutine object in a non-coroutine generator"))
		}
		fr.regs[in.A] = v
		return fr
	}
	return m.getIter(fr, in)
}

// send is one step of `yield from` or await.
func (m *Machine) send(fr *Frame, in *Instr) *Frame {
	it, v := fr.regs[in.B], fr.regs[in.C]
	if isGenerator(it) {
		g := asGenerator(it)
		if g.state == genDone {
			if it.Type() == &CoroutineType {
				return m.fail(objmodel.RuntimeErrorf("cannot reuse already awaited coroutine"))
			}
			fr.regs[in.A] = objmodel.None
			fr.pc = in.D
			return fr
		}
		if err := m.prepare(g, fr, contGenSend, v); err != nil {
			return m.fail(err)
		}
		m.cur = &g.frame
		return &g.frame
	}
	var r Value
	var err error
	if v.IsNone() && it.Type().Slots.Next != nil {
		r, err = it.Type().Slots.Next(m.t, it)
	} else {
		r, err = objmodel.CallMethod(m.t, it, names.send, v)
	}
	switch {
	case err == nil && !r.IsNil():
		fr.regs[in.C] = r
		return fr
	case err == nil:
		fr.regs[in.A] = objmodel.None
	case objmodel.Matches(err, &objmodel.StopIterationType):
		fr.regs[in.A] = err.(*objmodel.Exception).StopValue()
	default:
		return m.fail(err)
	}
	fr.pc = in.D
	return fr
}

// async is the instructions of coroutines.
func (m *Machine) async(fr *Frame, in *Instr) *Frame {
	switch in.Op {
	case bc.GetAwaitable:
		r, err := m.awaitable(fr.regs[in.B], in.C)
		return m.store(fr, in.A, r, err)
	case bc.GetAIter:
		v := fr.regs[in.B]
		f := v.Type().Slots.AIter
		if f == nil {
			return m.fail(objmodel.TypeErrorf("'async for' requires an object with __aiter__ method, got %s", v.TypeName()))
		}
		it, err := f(m.t, v)
		if err == nil && it.Type().Slots.ANext == nil {
			err = objmodel.TypeErrorf("'async for' received an object from __aiter__ that does not implement __anext__: %s", it.TypeName())
		}
		return m.store(fr, in.A, it, err)
	case bc.GetANext:
		v := fr.regs[in.B]
		f := v.Type().Slots.ANext
		if f == nil {
			return m.fail(objmodel.TypeErrorf("'async for' requires an iterator with __anext__ method, got %s", v.TypeName()))
		}
		next, err := f(m.t, v)
		if err != nil {
			return m.fail(err)
		}
		r, err := m.awaitable(next, 3)
		return m.store(fr, in.A, r, err)
	case bc.EndAsyncFor:
		e := fr.regs[in.A].AsException()
		m.popExcept(fr, fr.regs[in.A+1])
		if e.Value().Type().IsSubtype(&objmodel.StopAsyncIterationType) {
			fr.pc = in.D
			return fr
		}
		e.ContextSet = true
		return m.fail(e)
	case bc.AsyncGenWrap:
		fr.regs[in.A] = wrapAsync(fr.regs[in.B])
	}
	return fr
}

// awaitable gives the iterator that an await drives.
func (m *Machine) awaitable(v Value, where uint8) (Value, error) {
	if v.Type() == &CoroutineType {
		if g := asGenerator(v); g.state == genSuspended && g.delegate != 0 && g.started || g.state == genRunning {
			return Value{}, objmodel.RuntimeErrorf("coroutine is being awaited already")
		}
		return v, nil
	}
	if v.Type() == &GeneratorType && asGenerator(v).frame.code.Flags&iterableCoroutine != 0 {
		return v, nil
	}
	f := v.Type().Slots.Await
	if f == nil {
		switch where {
		case 1:
			return Value{}, objmodel.TypeErrorf("'async with' received an object from __aenter__ that does not implement __await__: %s", v.TypeName())
		case 2:
			return Value{}, objmodel.TypeErrorf("'async with' received an object from __aexit__ that does not implement __await__: %s", v.TypeName())
		case 3:
			return Value{}, objmodel.TypeErrorf("'async for' received an invalid object from __anext__: %s", v.TypeName())
		}
		return Value{}, objmodel.TypeErrorf("object %s can't be used in 'await' expression", v.TypeName())
	}
	it, err := f(m.t, v)
	if err != nil {
		return Value{}, err
	}
	if it.Type() == &CoroutineType {
		return Value{}, objmodel.TypeErrorf("__await__() returned a coroutine")
	}
	if it.Type().Slots.Next == nil {
		return Value{}, objmodel.TypeErrorf("__await__() returned non-iterator of type '%s'", it.TypeName())
	}
	return it, nil
}

// iterableCoroutine is the flag that types.coroutine sets (CO_ITERABLE_COROUTINE).
const iterableCoroutine bc.Flags = 0x100

var coroutineSpec = objmodel.TypeSpec{
	Type: &CoroutineType, Object: (*Generator)(nil),
	Flags: objmodel.FlagNoInstantiate | objmodel.FlagWeak,
	Slots: objmodel.Slots{Repr: generatorRepr, Await: func(t *Thread, v Value) (Value, error) {
		w := &coroutineWrapper{co: v}
		objmodel.InitHeader(&w.Header, &CoroutineWrapperType)
		return objmodel.FromPtr(&w.Header), nil
	}},
	Methods: []objmodel.MethodDef{
		generatorSendDef,
		{Name: "throw", Fn: generatorThrow},
		{Name: "close", Kind: objmodel.NoArgs, Fn: generatorClose},
	},
	GetSets: generatorGetSets("cr_"),
}

// coroutineWrapper is what coroutine.__await__ gives: its iterator.
type coroutineWrapper struct {
	objmodel.Header
	co Value
}

func wrapped(v Value) Value { return (*coroutineWrapper)(v.Ptr()).co }

var coroutineWrapperSpec = objmodel.TypeSpec{
	Type: &CoroutineWrapperType, Object: (*coroutineWrapper)(nil),
	Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{Iter: iterSelf, Next: func(t *Thread, v Value) (Value, error) {
		return generatorSend(t, wrapped(v), objmodel.None)
	}},
	Methods: []objmodel.MethodDef{
		{Name: "send", Kind: objmodel.OneArg, Fn: func(t *Thread, a objmodel.Args) (Value, error) {
			return generatorSend(t, wrapped(a.V[0]), a.V[1])
		}},
		{Name: "throw", Fn: func(t *Thread, a objmodel.Args) (Value, error) {
			return generatorThrow(t, objmodel.Args{V: append([]Value{wrapped(a.V[0])}, a.V[1:]...)})
		}},
		{Name: "close", Kind: objmodel.NoArgs, Fn: func(t *Thread, a objmodel.Args) (Value, error) {
			return t.Machine.(*Machine).close(asGenerator(wrapped(a.V[0])))
		}},
	},
}

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

// AsyncGenStepType is the awaitable that the methods of async generators give.
var AsyncGenStepType = objmodel.Type{Name: "async_generator_asend"}

type stepKind uint8

const (
	stepSend stepKind = iota
	stepThrow
	stepClose
)

// asyncGenStep is one __anext__, asend, athrow or aclose under way.
type asyncGenStep struct {
	objmodel.Header
	g     *Generator
	kind  stepKind
	sent  Value
	err   *objmodel.Exception
	begun bool
	done  bool
}

// newStep makes a step. Before the first of a generator, the firstiter hook
// is told of it (PEP 525).
func newStep(t *Thread, g *Generator, kind stepKind, sent Value, err *objmodel.Exception) (Value, error) {
	if first := t.Machine.(*Machine).asyncGenHooks[0]; !g.hooked && !first.IsNil() {
		g.hooked = true
		if _, err := objmodel.Call(t, first, g.Value()); err != nil {
			return Value{}, err
		}
	}
	g.hooked = true
	s := &asyncGenStep{g: g, kind: kind, sent: sent, err: err}
	objmodel.InitHeader(&s.Header, &AsyncGenStepType)
	return objmodel.FromPtr(&s.Header), nil
}

// AsyncGenHooks gives what sys.set_asyncgen_hooks set, nil for none.
func AsyncGenHooks(t *Thread) (firstiter, finalizer Value) {
	h := t.Machine.(*Machine).asyncGenHooks
	return h[0], h[1]
}

// SetAsyncGenHooks sets them. Generators are collected by Go, which tells
// nobody: the finalizer is only kept.
func SetAsyncGenHooks(t *Thread, firstiter, finalizer Value) {
	t.Machine.(*Machine).asyncGenHooks = [2]Value{firstiter, finalizer}
}

func asStep(v Value) *asyncGenStep { return (*asyncGenStep)(unsafe.Pointer(v.Ptr())) }

// advance resumes the generator of the step with v, or by throwing err.
func (s *asyncGenStep) advance(m *Machine, v Value, err *objmodel.Exception) (Value, error) {
	if s.done {
		return Value{}, objmodel.RuntimeErrorf("cannot reuse already awaited __anext__()/asend()")
	}
	if !s.begun {
		if s.g.busy {
			s.done = true
			return Value{}, objmodel.RuntimeErrorf("anext(): asynchronous generator is already running")
		}
		s.begun = true
		if s.kind == stepSend {
			v = s.sent
		} else if err == nil {
			err = s.err
		}
		if s.kind == stepClose {
			s.g.closed = true
			if !s.g.started || s.g.state == genDone {
				s.g.state, s.done = genDone, true
				return Value{}, objmodel.StopIteration(Value{})
			}
		}
		if s.g.state == genDone {
			s.done = true
			if err != nil && s.kind == stepThrow {
				return Value{}, err
			}
			return Value{}, objmodel.AllocException(&objmodel.StopAsyncIterationType, objmodel.EmptyTuple)
		}
	}
	s.g.busy = true
	var r Value
	var ok bool
	var rerr error
	if err != nil {
		r, ok, rerr = m.throw(s.g, err)
	} else {
		r, ok, rerr = m.resume(s.g, v)
	}
	return s.stepped(r, ok, rerr)
}

// stepped says what the outcome of a resume means for the step.
func (s *asyncGenStep) stepped(r Value, ok bool, err error) (Value, error) {
	switch {
	case ok && r.Type() == &asyncValueType:
		s.done, s.g.busy = true, false
		if s.kind == stepClose {
			return Value{}, objmodel.RuntimeErrorf("async generator ignored GeneratorExit")
		}
		return Value{}, objmodel.StopIteration((*asyncValue)(r.Ptr()).v)
	case ok:
		return r, nil
	}
	s.done, s.g.busy = true, false
	if s.kind == stepClose && (err == nil || objmodel.Matches(err, &objmodel.StopAsyncIterationType) || objmodel.Matches(err, &objmodel.GeneratorExitType)) {
		return Value{}, objmodel.StopIteration(Value{})
	}
	if err != nil {
		return Value{}, err
	}
	return Value{}, objmodel.AllocException(&objmodel.StopAsyncIterationType, objmodel.EmptyTuple)
}

var asyncGenStepSpec = objmodel.TypeSpec{
	Type: &AsyncGenStepType, Object: (*asyncGenStep)(nil),
	Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{Iter: iterSelf, Await: iterSelf, Next: func(t *Thread, v Value) (Value, error) {
		return asStep(v).advance(t.Machine.(*Machine), objmodel.None, nil)
	}},
	Methods: []objmodel.MethodDef{
		{Name: "send", Kind: objmodel.OneArg, Fn: func(t *Thread, a objmodel.Args) (Value, error) {
			return asStep(a.V[0]).advance(t.Machine.(*Machine), a.V[1], nil)
		}},
		{Name: "throw", Fn: func(t *Thread, a objmodel.Args) (Value, error) {
			m := t.Machine.(*Machine)
			e, err := m.thrown("throw", a.V[1:])
			if err != nil {
				return Value{}, err
			}
			return asStep(a.V[0]).advance(m, Value{}, e)
		}},
		{Name: "close", Kind: objmodel.NoArgs, Fn: func(t *Thread, a objmodel.Args) (Value, error) {
			asStep(a.V[0]).done = true
			return objmodel.None, nil
		}},
	},
}

var asyncGeneratorSpec = objmodel.TypeSpec{
	Type: &AsyncGeneratorType, Object: (*Generator)(nil),
	Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{Repr: generatorRepr, AIter: iterSelf, ANext: func(t *Thread, v Value) (Value, error) {
		return newStep(t, asGenerator(v), stepSend, objmodel.None, nil)
	}},
	Methods: []objmodel.MethodDef{
		{Name: "asend", Kind: objmodel.OneArg, Fn: func(t *Thread, a objmodel.Args) (Value, error) {
			return newStep(t, asGenerator(a.V[0]), stepSend, a.V[1], nil)
		}},
		{Name: "athrow", Fn: func(t *Thread, a objmodel.Args) (Value, error) {
			e, err := t.Machine.(*Machine).thrown("athrow", a.V[1:])
			if err != nil {
				return Value{}, err
			}
			return newStep(t, asGenerator(a.V[0]), stepThrow, Value{}, e)
		}},
		{Name: "aclose", Kind: objmodel.NoArgs, Fn: func(t *Thread, a objmodel.Args) (Value, error) {
			exit := objmodel.AllocException(&objmodel.GeneratorExitType, objmodel.EmptyTuple)
			return newStep(t, asGenerator(a.V[0]), stepClose, Value{}, exit)
		}},
	},
	GetSets: generatorGetSets("ag_"),
}
