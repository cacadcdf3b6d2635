package vm

import (
	"errors"
	"fmt"
	"unsafe"

	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// The types of what calls of generator functions and coroutine functions give.
var (
	GeneratorType        = objmodel.Type{Name: "generator"}
	CoroutineType        = objmodel.Type{Name: "coroutine"}
	CoroutineWrapperType = objmodel.Type{Name: "coroutine_wrapper"}
	AsyncGeneratorType   = objmodel.Type{Name: "async_generator"}
)

type genState uint8

const (
	genSuspended genState = iota // not begun, or at a yield
	genRunning
	genDone
)

// Generator is a generator, coroutine or async generator: a frame of its own.
type Generator struct {
	objmodel.Header
	frame    Frame
	store    []Value
	state    genState
	started  bool
	sentTo   uint8               // register that the next value sent goes to
	handling bool                // one of its handlers is running
	watched  bool                // its end is told to the thread
	closed   bool                // of an async generator: aclose was called
	busy     bool                // of an async generator: a step is running
	hooked   bool                // of an async generator: the firstiter hook knows it
	delegate int32               // 1 + register of the iterator delegated to, or 0
	waiting  int32               // of a coroutine: its place among the awaitables that have not begun, from 1
	handled  *objmodel.Exception // being handled by the generator itself
	outer    *objmodel.Exception // being handled where it was resumed
	rare     *generatorRare
}

// generatorRare is what few generators need.
type generatorRare struct {
	name, qualName Value // where they are not those of the code
	origin         Value // the frames that made a coroutine, if they are recorded
	finalizer      Value // of an async generator: the hook to be told of its end
}

// Generators with few registers lie in one piece of memory with them.
type (
	generator5 struct {
		Generator
		buf [5]Value
	}
	generator7 struct {
		Generator
		buf [7]Value
	}
	generator9 struct {
		Generator
		buf [9]Value
	}
	generator12 struct {
		Generator
		buf [12]Value
	}
)

// allocGenerator makes a generator with n registers.
func allocGenerator(n int) *Generator {
	switch {
	case n <= 5:
		g := &generator5{}
		g.store = g.buf[:n]
		return &g.Generator
	case n <= 7:
		g := &generator7{}
		g.store = g.buf[:n]
		return &g.Generator
	case n <= 9:
		g := &generator9{}
		g.store = g.buf[:n]
		return &g.Generator
	case n <= 12:
		g := &generator12{}
		g.store = g.buf[:n]
		return &g.Generator
	}
	return &Generator{store: make([]Value, n)}
}

// generator gives the generator whose frame it is: of those with flagOwnRegs.
func (fr *Frame) generator() *Generator {
	return (*Generator)(unsafe.Add(unsafe.Pointer(fr), -int(unsafe.Offsetof(Generator{}.frame))))
}

// names gives __name__ and __qualname__.
func (g *Generator) names() (name, qualName Value) {
	if g.rare != nil && !g.rare.name.IsNil() {
		return g.rare.name, g.rare.qualName
	}
	return g.frame.code.NameStr, g.frame.code.QualNameStr
}

// rename sets __name__ and __qualname__.
func (g *Generator) rename(name, qualName Value) {
	r := g.more()
	r.name, r.qualName = name, qualName
}

// more gives the rarely needed part of g, made if there is none.
func (g *Generator) more() *generatorRare {
	if g.rare == nil {
		g.rare = &generatorRare{}
	}
	return g.rare
}

// finalizer gives the hook to be told of the end of an async generator, nil if
// there is none.
func (g *Generator) finalizer() Value {
	if g.rare == nil {
		return Value{}
	}
	return g.rare.finalizer
}

// errGeneratorReturn tells Go code that resumed a generator that it returned.
var errGeneratorReturn = errors.New("generator returned")

func asGenerator(v Value) *Generator { return (*Generator)(v.Ptr()) }

// makeGenerator makes the generator of a call whose bound parameters are the
// first of regs.
func (m *Machine) makeGenerator(f *Function, regs *registers) Value {
	c := f.code
	g := m.newGenerator(c.NRegs + 1) // callClass may move arguments up by one
	typ := &GeneratorType
	switch {
	case c.Flags&bc.Coroutine != 0:
		typ = &CoroutineType
	case c.Flags&bc.AsyncGenerator != 0:
		typ = &AsyncGeneratorType
	}
	objmodel.InitHeader(&g.Header, typ)
	for i := range c.Locals {
		g.store[i] = regs[i]
	}
	fr := &g.frame
	fr.code, fr.fn, fr.regs, fr.flag = c, f, ownWindow(g.store), flagOwnRegs
	if r := f.rare; r != nil && (r.name != c.NameStr || r.qualName != c.QualNameStr) {
		g.rename(r.name, r.qualName)
	}
	if typ == &CoroutineType {
		if m.unawaited.depth > 0 {
			g.more().origin = originOf(m.cur, m.unawaited.depth)
		}
	} else if len(c.Handlers) > 0 {
		g.watched = true
		m.t.WatchGenerator(objmodel.FromPtr(&g.Header))
	}
	return objmodel.FromPtr(&g.Header)
}

// ownWindow gives the registers of a generator: only the first NRegs of the
// window are there, and only those are used.
//
//go:nocheckptr
func ownWindow(store []Value) *registers { return (*registers)(ptrOf(store)) }

// resumeHandled makes the exception that the generator was handling the one
// being handled; suspendHandled goes back.
func (g *Generator) resumeHandled(t *Thread) {
	g.outer = t.Handled
	if g.handling {
		t.Handled = g.handled
	}
}

func (g *Generator) suspendHandled(t *Thread) {
	if g.handling {
		g.handled = t.Handled
	} else if g.handled != nil {
		g.handled = nil
	}
	t.Handled = g.outer
	g.outer = nil
}

// finishGenerator ends a generator that returned.
func (m *Machine) finishGenerator(fr *Frame) {
	g := fr.generator()
	g.state = genDone
	g.suspendHandled(m.t)
	g.handled, g.handling = nil, false
	m.t.Depth--
	if fr.flag&flagShown != 0 {
		fr.freeze()
		fr.x = nil // may lie in one piece with the object, which has the variables
	}
	fr.back = nil
	clear(g.store)
	if g.watched {
		m.t.GeneratorEnded()
	}
}

// failGenerator ends a generator that raised. A StopIteration becomes a
// RuntimeError (PEP 479).
func (m *Machine) failGenerator(fr *Frame) {
	g := fr.generator()
	m.finishGenerator(fr)
	e, ok := m.err.(*objmodel.Exception)
	if !ok {
		return
	}
	var what string
	switch typ := g.Value().Type(); {
	case e.Value().Type().IsSubtype(&objmodel.StopIterationType):
		what = map[*objmodel.Type]string{&GeneratorType: "generator", &CoroutineType: "coroutine", &AsyncGeneratorType: "async generator"}[typ] + " raised StopIteration"
	case typ == &AsyncGeneratorType && e.Value().Type().IsSubtype(&objmodel.StopAsyncIterationType):
		what = "async generator raised StopAsyncIteration"
	default:
		return
	}
	r := objmodel.Errorf(&objmodel.RuntimeErrorType, "%s", what)
	r.Cause, r.Context, r.SuppressContext, r.ContextSet = e, e, true, true
	m.err = r
}

// Value gives the generator as a Value.
func (g *Generator) Value() Value { return objmodel.FromPtr(&g.Header) }

// kind names the generator in messages.
func (g *Generator) kind() string {
	switch g.Value().Type() {
	case &CoroutineType:
		return "coroutine"
	case &AsyncGeneratorType:
		return "async generator"
	}
	return "generator"
}

// prepare checks that g can be resumed with v (nil: thrown into) and readies
// its frame. Errors: ValueError, TypeError, RecursionError.
func (m *Machine) prepare(g *Generator, back *Frame, k cont, v Value) error {
	if g.state == genRunning {
		return objmodel.ValueErrorf("%s already executing", g.kind())
	}
	if !g.started && !v.IsNil() && !v.IsNone() {
		return objmodel.TypeErrorf("can't send non-None value to a just-started %s", g.kind())
	}
	if err := m.mayEnter(); err != nil {
		return err
	}
	if err := m.t.Tick(1); err != nil {
		return err
	}
	if g.started && !v.IsNil() {
		g.frame.regs[g.sentTo] = v
	}
	if g.waiting != 0 {
		m.unawaited.remove(m.t, &g.waiting)
	}
	g.started = true
	g.state = genRunning
	fr := &g.frame
	if m.tracer != nil {
		m.follow(fr.code)
	}
	fr.back, fr.cont = back, k
	if back != nil {
		fr.top = back.above()
	} else {
		fr.top = ptrOf(m.chunk)
	}
	g.resumeHandled(m.t)
	m.t.Depth++
	return nil
}

// resume runs g for Go code until it yields (ok) or returns (not ok).
func (m *Machine) resume(g *Generator, v Value) (r Value, ok bool, err error) {
	if g.state == genDone {
		return objmodel.None, false, nil
	}
	if err := m.t.EnterMachine(); err != nil {
		return Value{}, false, err
	}
	if err = m.prepare(g, m.cur, contGenEntry, v); err == nil {
		r, ok, err = m.ran(m.run(&g.frame))
	}
	m.t.LeaveMachine()
	return r, ok, err
}

func (m *Machine) ran(r Value, err error) (Value, bool, error) {
	if err == errGeneratorReturn {
		return r, false, nil
	}
	return r, err == nil, err
}

// throw raises err inside g where it is suspended, or in what it delegates to.
func (m *Machine) throw(g *Generator, err error) (r Value, ok bool, _ error) {
	if g.state == genRunning {
		return Value{}, false, objmodel.ValueErrorf("%s already executing", g.kind())
	}
	if g.state == genDone {
		return Value{}, false, err
	}
	if !g.started {
		g.state = genDone
		m.unawaited.remove(m.t, &g.waiting)
		if e, isPy := err.(*objmodel.Exception); isPy {
			e.AddTraceback(g.frame.code, -1, g.frame.fn.globals)
		}
		return Value{}, false, err
	}
	if err := m.t.EnterMachine(); err != nil {
		return Value{}, false, err
	}
	defer m.t.LeaveMachine()
	if g.delegate != 0 {
		v, yielded, sent, derr := m.throwDelegate(g, err)
		if e, lookup := derr.(lookupError); lookup {
			return Value{}, false, e.error
		}
		if yielded {
			return v, true, nil
		}
		if derr == nil {
			return m.resumeDelegated(g, sent)
		}
		err = derr
	}
	m.throwArgs = nil
	if perr := m.prepare(g, m.cur, contGenEntry, Value{}); perr != nil {
		return Value{}, false, perr
	}
	if e, isPy := err.(*objmodel.Exception); isPy && g.handling { // it meets what the generator handles
		e.ContextSet = e.ContextSet && e.Context != nil
	}
	outer := m.cur
	m.cur = &g.frame
	m.err = err
	fr := m.unwind()
	if fr == nil {
		m.cur = outer
		return Value{}, false, m.takeErr()
	}
	m.cur = outer
	return m.ran(m.run(fr))
}

// lookupError is the failure to look a delegate's throw up: the generator is
// not told of it.
type lookupError struct{ error }

// throwDelegate passes err on to the iterator of a yield from. yielded: it
// gave v. Otherwise, without an error, it ended with the value sent.
func (m *Machine) throwDelegate(g *Generator, err error) (v Value, yielded bool, sent Value, _ error) {
	it := g.frame.regs[g.delegate-1]
	e, isPy := err.(*objmodel.Exception)
	if !isPy {
		return Value{}, false, Value{}, err
	}
	outer := m.cur
	g.state = genRunning
	m.showFrame(g)
	defer func() {
		g.state = genSuspended
		m.cur = outer
	}()
	if e.Value().Type().IsSubtype(&objmodel.GeneratorExitType) {
		if cerr := m.closeIterator(it); cerr != nil {
			return Value{}, false, Value{}, cerr
		}
		return Value{}, false, Value{}, err
	}
	if isGenerator(it) {
		r, ok, terr := m.throw(asGenerator(it), err)
		if terr != nil {
			return Value{}, false, Value{}, terr
		}
		return r, ok, r, nil
	}
	f, ferr := objmodel.FindAttr(m.t, it, names.throw)
	if ferr != nil {
		return Value{}, false, Value{}, lookupError{ferr}
	}
	if f.IsNil() {
		return Value{}, false, Value{}, err
	}
	args := m.throwArgs
	if args == nil {
		args = []Value{e.Value()}
	}
	args, m.throwArgs = append([]Value(nil), args...), nil
	r, terr := objmodel.Call(m.t, f, args...)
	if terr == nil {
		return r, true, Value{}, nil
	}
	if objmodel.Matches(terr, &objmodel.StopIterationType) {
		return Value{}, false, terr.(*objmodel.Exception).StopValue(), nil
	}
	return Value{}, false, Value{}, terr
}

// showFrame makes the frame of a generator the current one without running it,
// for what its delegate sees while something is thrown through it.
func (m *Machine) showFrame(g *Generator) {
	fr := &g.frame
	fr.back = m.cur
	if m.cur != nil {
		fr.top = m.cur.above()
	} else {
		fr.top = ptrOf(m.chunk)
	}
	m.cur = fr
}

// resumeDelegated goes on after the Send whose iterator ended with v.
func (m *Machine) resumeDelegated(g *Generator, v Value) (Value, bool, error) {
	fr := &g.frame
	pc := int(fr.pc)
	for fr.code.Instrs[pc].Op != bc.Send {
		if op := fr.code.Instrs[pc].Op; op == bc.Loop || op == bc.Jump {
			pc = int(fr.code.Instrs[pc].D)
			continue
		}
		pc++
	}
	send := &fr.code.Instrs[pc]
	if err := m.prepare(g, m.cur, contGenEntry, Value{}); err != nil {
		return Value{}, false, err
	}
	fr.regs[send.A] = v
	fr.pc = send.D
	return m.ran(m.run(fr))
}

func isGenerator(v Value) bool {
	t := v.Type()
	return t == &GeneratorType || t == &CoroutineType
}

// closeIterator closes what a generator delegates to, if it can be closed.
func (m *Machine) closeIterator(it Value) error {
	if isGenerator(it) {
		_, err := m.close(asGenerator(it))
		return err
	}
	f, err := objmodel.FindAttr(m.t, it, names.close)
	if err != nil {
		return m.unraisable(err, it)
	}
	if f.IsNil() {
		return nil
	}
	_, err = objmodel.Call(m.t, f)
	return err
}

// close raises GeneratorExit inside g. Errors: RuntimeError if it yields.
func (m *Machine) close(g *Generator) (Value, error) {
	if g.state == genDone {
		return objmodel.None, nil
	}
	if !g.started {
		g.state = genDone
		m.unawaited.remove(m.t, &g.waiting)
		return objmodel.None, nil
	}
	r, yielded, err := m.throw(g, objmodel.AllocException(&objmodel.GeneratorExitType, objmodel.EmptyTuple))
	if yielded {
		return Value{}, objmodel.RuntimeErrorf("%s ignored GeneratorExit", g.kind())
	}
	if err == nil {
		return r, nil
	}
	if objmodel.Matches(err, &objmodel.GeneratorExitType) || objmodel.Matches(err, &objmodel.StopIterationType) {
		return objmodel.None, nil
	}
	return Value{}, err
}

// generatorNext is __next__ called by Go code; a plain end makes no exception.
func generatorNext(t *Thread, v Value) (Value, error) {
	m, g := t.Machine.(*Machine), asGenerator(v)
	if g.state == genSuspended && g.waiting == 0 && t.Depth < t.Limit && t.Ticks > 1 && t.Native < t.NativeLimit && m.tracer == nil && m.cur != nil {
		// What resume does, without its questions.
		t.Ticks--
		t.Native++
		t.Depth++
		fr := &g.frame
		if g.started {
			fr.regs[g.sentTo] = objmodel.None
		}
		g.started, g.state = true, genRunning
		fr.back, fr.cont, fr.top = m.cur, contGenEntry, m.cur.above()
		g.resumeHandled(t)
		r, err := m.run(fr)
		t.Native--
		return generatorGave(r, err == nil, err)
	}
	r, ok, err := m.resume(g, objmodel.None)
	return generatorGave(r, ok, err)
}

// generatorGave is what __next__ makes of the value that a generator has given
// (ok) or returned, or of the error that ended it, errGeneratorReturn among them.
func generatorGave(r Value, ok bool, err error) (Value, error) {
	if err == errGeneratorReturn {
		err = nil
	}
	if ok || err != nil {
		return r, err
	}
	if r.IsNone() {
		return Value{}, nil
	}
	return Value{}, objmodel.StopIteration(r)
}

func generatorSend(t *Thread, v, sent Value) (Value, error) {
	m := t.Machine.(*Machine)
	g := asGenerator(v)
	done := g.state == genDone
	if done && v.Type() == &CoroutineType {
		return Value{}, objmodel.RuntimeErrorf("cannot reuse already awaited coroutine")
	}
	r, ok, err := m.resume(g, sent)
	if ok || err != nil {
		return r, err
	}
	if r.IsNone() {
		return Value{}, objmodel.StopIteration(Value{})
	}
	return Value{}, objmodel.StopIteration(r)
}

func generatorThrow(t *Thread, a objmodel.Args) (Value, error) {
	m := t.Machine.(*Machine)
	e, err := m.thrown("throw", a.V[1:])
	if err != nil {
		return Value{}, err
	}
	g := asGenerator(a.V[0])
	if g.state == genDone && a.V[0].Type() == &CoroutineType {
		return Value{}, objmodel.RuntimeErrorf("cannot reuse already awaited coroutine")
	}
	m.throwArgs = a.V[1:]
	r, ok, err := m.throw(g, e)
	m.throwArgs = nil
	if ok || err != nil {
		return r, err
	}
	return Value{}, objmodel.StopIteration(r)
}

// thrown makes the exception that the arguments of throw() or athrow() stand
// for.
func (m *Machine) thrown(method string, args []Value) (*objmodel.Exception, error) {
	if err := objmodel.CheckPositional(method, len(args), 1, 3); err != nil {
		return nil, err
	}
	if len(args) > 1 {
		if err := m.t.Warn(&objmodel.DeprecationWarningType, oldThrow(method)); err != nil {
			return nil, err
		}
	}
	return m.raised(method, args)
}

// oldThrow is what callers of throw() and athrow() with several arguments are
// told.
func oldThrow(method string) string {
	return "the (type, exc, tb) signature of " + method + "() is deprecated, use the single-arg signature instead."
}

// raised is thrown without a warning.
func (m *Machine) raised(method string, args []Value) (*objmodel.Exception, error) {
	if err := objmodel.CheckPositional(method, len(args), 1, 3); err != nil {
		return nil, err
	}
	var tb *objmodel.Traceback
	if len(args) > 2 && !args[2].IsNone() {
		if tb = args[2].AsTraceback(); tb == nil {
			return nil, objmodel.TypeErrorf("throw() third argument must be a traceback object")
		}
	}
	v := args[0]
	var e *objmodel.Exception
	if e = v.AsException(); e != nil {
		if len(args) > 1 && !args[1].IsNone() {
			return nil, objmodel.TypeErrorf("instance exception may not have a separate value")
		}
	} else if c := v.AsType(); c != nil && c.Has(objmodel.FlagException) {
		if len(args) > 1 && args[1].AsException() != nil && args[1].Type().IsSubtype(c) {
			e = args[1].AsException()
		} else {
			var ctor []Value
			if len(args) > 1 && !args[1].IsNone() {
				ctor = args[1:2]
				if tuple := args[1].AsTuple(); tuple != nil {
					ctor = tuple.Items()
				}
			}
			var err error
			if e, err = m.construct(v, ctor); err != nil {
				return nil, err
			}
		}
	} else {
		return nil, objmodel.TypeErrorf("exceptions must be classes or instances deriving from BaseException, not %s", v.TypeName())
	}
	if tb != nil {
		e.Traceback = tb
	}
	e.ContextSet = true
	return e, nil
}

// construct calls an exception class. The exception of a call that fails takes
// the place of the one that was wanted. Errors: what ends the run.
func (m *Machine) construct(class Value, args []Value) (*objmodel.Exception, error) {
	r, err := objmodel.Call(m.t, class, args...)
	if err == nil {
		if e := r.AsException(); e != nil {
			return e, nil
		}
		var s string
		if s, err = objmodel.Repr(m.t, class); err == nil {
			err = objmodel.TypeErrorf("calling %s should have returned an instance of BaseException, not %s", s, r.TypeName())
		}
	}
	if e, python := err.(*objmodel.Exception); python {
		return e, nil
	}
	return nil, err
}

var generatorSendDef = objmodel.MethodDef{Name: "send", Kind: objmodel.OneArg, Fn: func(t *Thread, a objmodel.Args) (Value, error) {
	return generatorSend(t, a.V[0], a.V[1])
}}

// callGeneratorMethod gives g.send(v) and g.__next__() a frame switch instead
// of a nested run.
func (m *Machine) callGeneratorMethod(fr *Frame, callee Value, first, n int, kw []*Str, dst uint8) (*Frame, bool) {
	d := callee.AsMethodDescr()
	if d.Owner != &GeneratorType || d.Def.Name != "send" || n != 2 || kw != nil {
		return nil, false
	}
	v := fr.regs[first]
	if v.Type() != &GeneratorType {
		return nil, false
	}
	return m.sendCall(fr, asGenerator(v), fr.regs[first+1], dst)
}

func (m *Machine) callBoundGenerator(fr *Frame, f *objmodel.Builtin, first, n int, kw []*Str, dst uint8) (*Frame, bool) {
	if f.Self.Type() != &GeneratorType || f.Def.Name != "send" || n != 1 || kw != nil {
		return nil, false
	}
	return m.sendCall(fr, asGenerator(f.Self), fr.regs[first], dst)
}

func (m *Machine) sendCall(fr *Frame, g *Generator, v Value, dst uint8) (*Frame, bool) {
	if g.state == genDone {
		return m.fail(objmodel.StopIteration(Value{})), true
	}
	if err := m.prepare(g, fr, contGenCall, v); err != nil {
		return m.fail(err), true
	}
	g.frame.dest = dst
	m.cur = &g.frame
	return &g.frame, true
}

func generatorRepr(t *Thread, v Value) (Value, error) {
	g := asGenerator(v)
	_, name := g.names()
	q, _ := name.ToStr()
	return objmodel.NewStr(fmt.Sprintf("<%s object %s at 0x%012x>", v.Type().Name, q, v.ID())), nil
}

func generatorClose(t *Thread, a objmodel.Args) (Value, error) {
	return t.Machine.(*Machine).close(asGenerator(a.V[0]))
}

// generatorGetSets are the attributes that generators, coroutines and async
// generators share, under their prefixes.
func generatorGetSets(prefix string) []objmodel.GetSetDef {
	delegate := "yieldfrom"
	if prefix != "gi_" {
		delegate = "await"
	}
	return []objmodel.GetSetDef{
		{Name: "__name__", Get: func(t *Thread, v Value) (Value, error) {
			name, _ := asGenerator(v).names()
			return name, nil
		},
			Set: func(t *Thread, v, value Value) error {
				if value.IsNil() || value.StrObject() == nil {
					return objmodel.TypeErrorf("__name__ must be set to a string object")
				}
				_, qualName := asGenerator(v).names()
				asGenerator(v).rename(value, qualName)
				return nil
			}},
		{Name: "__qualname__", Get: func(t *Thread, v Value) (Value, error) {
			_, qualName := asGenerator(v).names()
			return qualName, nil
		},
			Set: func(t *Thread, v, value Value) error {
				if value.IsNil() || value.StrObject() == nil {
					return objmodel.TypeErrorf("__qualname__ must be set to a string object")
				}
				name, _ := asGenerator(v).names()
				asGenerator(v).rename(name, value)
				return nil
			}},
		{Name: prefix + "running", Get: func(t *Thread, v Value) (Value, error) {
			return objmodel.Bool(asGenerator(v).state == genRunning), nil
		}},
		{Name: prefix + "suspended", Get: func(t *Thread, v Value) (Value, error) {
			g := asGenerator(v)
			return objmodel.Bool(g.state == genSuspended && g.started), nil
		}},
		{Name: prefix + "code", Get: func(t *Thread, v Value) (Value, error) { return codeValue(asGenerator(v).frame.code), nil }},
		{Name: prefix + "frame", Get: func(t *Thread, v Value) (Value, error) {
			g := asGenerator(v)
			if g.state == genDone {
				return objmodel.None, nil
			}
			return frameValue(&g.frame), nil
		}},
		{Name: prefix + delegate, Get: func(t *Thread, v Value) (Value, error) {
			g := asGenerator(v)
			if g.state != genSuspended || g.delegate == 0 {
				return objmodel.None, nil
			}
			it := g.frame.regs[g.delegate-1]
			if isGenerator(it) {
				asGenerator(it).frame.flag &^= flagAlone
			}
			return it, nil
		}},
	}
}

func iterSelf(t *Thread, v Value) (Value, error) { return v, nil }

var generatorSpec = objmodel.TypeSpec{
	Type: &GeneratorType, Object: (*Generator)(nil),
	Flags:   objmodel.FlagNoInstantiate | objmodel.FlagWeak,
	Slots:   objmodel.Slots{Iter: iterSelf, Next: generatorNext, Repr: generatorRepr},
	Classes: classGetItem,
	Methods: []objmodel.MethodDef{
		generatorSendDef,
		{Name: "throw", Kind: objmodel.Positional, Min: 1, Max: 3, Fn: generatorThrow},
		{Name: "close", Kind: objmodel.NoArgs, Fn: generatorClose},
	},
	GetSets: generatorGetSets("gi_"),
}
