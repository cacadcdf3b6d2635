package vm

import (
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
		if fr.code.Flags&(bc.Coroutine|iterableCoroutine) == 0 {
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
		g.frame.dest = in.C
		m.cur = &g.frame
		return &g.frame
	}
	if it.Type() == &asyncSendType {
		return m.sendStep(fr, in, asStep(it), v)
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
		if terr := m.tellStop(fr, err); terr != nil {
			return m.fail(terr)
		}
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
		if v.Type() == &AsyncGeneratorType {
			s, err := newStep(m.t, v, stepNext, objmodel.None, nil)
			if err != nil {
				return m.fail(err)
			}
			fr.regs[in.A] = objmodel.FromPtr(&s.Header)
			return fr
		}
		next, err := f(m.t, v)
		if err != nil {
			return m.fail(err)
		}
		r, err := m.awaitable(next, 0)
		if e, python := err.(*objmodel.Exception); python {
			bad := objmodel.Errorf(&objmodel.TypeErrorType, "'async for' received an invalid object from __anext__: %s", next.TypeName())
			bad.Cause, bad.Context, bad.SuppressContext, bad.ContextSet = e, e, true, true
			err = bad
		}
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
		if g := asGenerator(v); g.state == genSuspended && g.delegate != 0 && g.started {
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
	Flags:   objmodel.FlagNoInstantiate | objmodel.FlagWeak,
	Classes: classGetItem,
	Slots: objmodel.Slots{Repr: generatorRepr, Await: func(t *Thread, v Value) (Value, error) {
		w := &coroutineWrapper{co: v}
		objmodel.InitHeader(&w.Header, &CoroutineWrapperType)
		return objmodel.FromPtr(&w.Header), nil
	}},
	Methods: []objmodel.MethodDef{
		generatorSendDef,
		{Name: "throw", Kind: objmodel.Positional, Min: 1, Max: 3, Fn: generatorThrow},
		{Name: "close", Kind: objmodel.NoArgs, Fn: generatorClose},
	},
	GetSets: append(generatorGetSets("cr_"), objmodel.GetSetDef{Name: "cr_origin", Get: func(t *Thread, v Value) (Value, error) {
		if g := asGenerator(v); g.rare != nil && !g.rare.origin.IsNil() {
			return g.rare.origin, nil
		}
		return objmodel.None, nil
	}}),
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
