package vm

import (
	"unsafe"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// Machine runs the code of one thread.
type Machine struct {
	t   *Thread
	cur *Frame // the frame that runs
	err error  // why a slow path gave no frame
	stack

	compat310 bool

	asyncGenHooks [2]Value // firstiter, finalizer; nil: none
	unawaited     *unawaited
	tracer        *tracer             // nil unless sys.settrace or sys.setprofile has set a function
	unmasked      *Instr              // of a marked code, run in the place of its Traced: see observe
	maskedAs      bytecode.Op         // Traced or Untold
	unfinished    []unfinished        // of the frames of contThen
	deferring     bool                // see Deferring
	deferred      body                // what RunLater left
	sinks         []objmodel.Sink     // of the frames of contSink
	throwArgs     []Value             // of the throw() that goes on, until it reaches a frame
	idle          [idleSizes]idleList // to be used again
}

// Types are the tables of the types that the machine brings.
var Types = objmodel.Specs{&functionSpec, &cellSpec, &codeSpec, &generatorSpec, &coroutineSpec, &coroutineWrapperSpec, &asyncGeneratorSpec, &asyncSendSpec, &asyncThrowSpec, &frameSpec, &localsProxySpec, &lineIteratorSpec, &positionIteratorSpec}

// New makes the machine of a thread and sets it as the thread's.
func New(t *Thread) *Machine {
	m := &Machine{t: t, unawaited: unawaitedOf(t.Interp)}
	m.stack.init()
	m.compat310 = t.Interp.Compat == objmodel.Compat310
	t.SharedDepth = m.compat310
	t.Machine = m
	return m
}

// Run executes the code of a module, or of exec, with its namespaces. locals
// is nil when they are the globals.
func (m *Machine) Run(code *Code, globals *objmodel.Dict, locals Value) (Value, error) {
	f := newFunction(code, globals, m.builtinsOf(globals))
	return m.runFunction(f, locals)
}

// RunClosure is Run for code with free variables, which finds them in the cells
// of closure. Errors besides: TypeError unless that is a tuple of as many cells
// as there are free variables.
func (m *Machine) RunClosure(code *Code, globals *objmodel.Dict, locals, closure Value) (Value, error) {
	n := len(code.FreeNames)
	cells, ok := cellsOf(closure, n)
	if !ok {
		return Value{}, objmodel.TypeErrorf("code object requires a closure of exactly length %d", n)
	}
	f := newFunction(code, globals, m.builtinsOf(globals))
	f.closure = cells
	return m.runFunction(f, locals)
}

// cellsOf gives the items of a tuple of n cells.
func cellsOf(v Value, n int) ([]Value, bool) {
	if v.IsNil() || v.Type() != &objmodel.TupleType || len(v.AsTuple().Items()) != n {
		return nil, false
	}
	for _, c := range v.AsTuple().Items() {
		if c.Type() != &CellType {
			return nil, false
		}
	}
	return v.AsTuple().Items(), true
}

// runFunction runs a function without arguments.
func (m *Machine) runFunction(f *Function, locals Value) (Value, error) {
	if err := m.t.EnterMachine(); err != nil {
		return Value{}, err
	}
	defer m.t.LeaveMachine()
	switch {
	case f.code.NParams > 0 || f.code.NKwOnly > 0:
		return m.callNative(f, objmodel.Args{}) // whose arguments are missing
	case f.code.Flags&(bytecode.Generator|bytecode.Coroutine|bytecode.AsyncGenerator) != 0:
		g := m.makeGenerator(f, new(registers))
		m.remember(g)
		(*Generator)(g.Ptr()).frame.extra().locals = locals
		return g, nil
	}
	m.t.Through++
	defer func() { m.t.Through-- }()
	fr, err := m.entryFrame(f)
	if err != nil {
		return Value{}, err
	}
	if !locals.IsNil() {
		fr.extra().locals = locals
	}
	clear(fr.regs[:f.code.NRegs])
	return m.run(fr)
}

// builtinsOf gives the built-ins that code with these globals sees.
func (m *Machine) builtinsOf(globals *objmodel.Dict) *objmodel.Dict {
	b := globals.GetStr(names.builtins)
	if b.IsNil() {
		return m.t.Interp.Builtins
	}
	if mod := b.AsModule(); mod != nil {
		return mod.Dict
	}
	if d := b.AsDict(); d != nil {
		return d
	}
	return m.t.Interp.Builtins
}

// entryFrame pushes a frame for f above the running one, to be run by Go code.
// Its registers are not set.
func (m *Machine) entryFrame(f *Function) (*Frame, error) {
	if err := m.mayEnter(); err != nil {
		return nil, err
	}
	fr := m.frameAbove(f, m.cur)
	fr.cont = contEntry
	return fr, nil
}

// frameAbove pushes a frame whose registers lie above everything of back.
func (m *Machine) frameAbove(f *Function, back *Frame) *Frame {
	if m.tracer != nil {
		m.follow(f.code)
	}
	p := unsafe.Pointer(unsafe.SliceData(m.chunk))
	if back != nil {
		p = back.above()
	}
	fr := m.pushFrame()
	fr.code, fr.fn, fr.regs, fr.back, fr.x = f.code, f, window(p), back, nil
	fr.pc, fr.dest, fr.cont, fr.flag = 0, 0, contStore, 0
	if uintptr(p) > m.limit || uintptr(p) < m.first {
		fr.regs = m.pushChunk()
		fr.flag = flagChunk
	}
	m.t.Depth++
	return fr
}

// mayEnter says whether one more frame may run: it counts a tick and looks at
// the recursion limit. Errors: RecursionError, a broken limit.
func (m *Machine) mayEnter() error {
	t := m.t
	t.Ticks--
	if t.Depth < t.Limit && t.Ticks > 0 {
		return nil
	}
	return m.checkEntry()
}

// checkEntry is mayEnter where the common case doesn't serve.
//
//go:noinline
func (m *Machine) checkEntry() error {
	if m.t.Depth >= m.t.MaxDepth() {
		return m.tooDeep()
	}
	if m.t.Ticks > 0 {
		return nil
	}
	return m.t.CheckEval()
}

// tooDeep makes the RecursionError of a frame too many.
func (m *Machine) tooDeep() error {
	return objmodel.Errorf(&objmodel.RecursionErrorType, "maximum recursion depth exceeded")
}

// popRare does what the end of few frames needs.
//
//go:noinline
func (m *Machine) popRare(fr *Frame) {
	if fr.flag&flagShown != 0 {
		fr.freeze()
	}
	if fr.flag&flagChunk != 0 {
		m.popChunk()
	}
	if fr.flag&flagShim != 0 {
		m.t.Depth--
	}
}

// pop gives back the frame that has ended (not a generator's).
func (m *Machine) pop(fr *Frame) {
	m.t.Depth--
	if fr.flag != 0 {
		m.popRare(fr)
	}
	fr.x = nil
	m.popFrame()
}

// callNative runs a Python function for Go code.
func (m *Machine) callNative(f *Function, args objmodel.Args) (Value, error) {
	if err := m.t.EnterMachine(); err != nil {
		return Value{}, err
	}
	r, err := m.callEntered(f, args)
	m.t.LeaveMachine()
	return r, err
}

// CallFunction implements objmodel.Machine.
func (m *Machine) CallFunction(v, a, b Value) (r Value, ok bool, err error) {
	t, f, n := m.t, (*Function)(v.Ptr()), 1
	if !b.IsNil() {
		n = 2
	}
	if t.Native >= t.NativeLimit {
		return Value{}, false, nil
	}
	fr := m.pushSimple(f, m.cur, n)
	if fr == nil {
		return Value{}, false, nil
	}
	fr.regs[0] = a
	if n == 2 {
		fr.regs[1] = b
	}
	fr.cont = contEntry
	t.Native++
	r, err = m.run(fr)
	t.Native--
	return r, true, err
}

func (m *Machine) callEntered(f *Function, args objmodel.Args) (Value, error) {
	if len(args.Kw) == 0 {
		if fr := m.pushSimple(f, m.cur, len(args.V)); fr != nil {
			for i, v := range args.V {
				fr.regs[i&(bytecode.MaxRegs-1)] = v
			}
			fr.cont = contEntry
			return m.run(fr)
		}
	}
	if err := m.mayEnter(); err != nil {
		return Value{}, err
	}
	fr := m.frameAbove(f, m.cur)
	fr.cont = contEntry
	if err := bindArgs(f, args, fr.regs); err != nil {
		m.pop(fr)
		return Value{}, err
	}
	if f.code.Flags&generatorFlags != 0 {
		g := m.makeGenerator(f, fr.regs)
		m.remember(g)
		m.pop(fr)
		return g, nil
	}
	return m.run(fr)
}

// takeErr gives the error that ended a run.
func (m *Machine) takeErr() error {
	err := m.err
	m.err = nil
	return err
}

// CallDepth gives the number of Python frames on the stack.
func (m *Machine) CallDepth() int { return m.t.Depth }

// Globals implements objmodel.Machine.
func (m *Machine) Globals(t *Thread) *objmodel.Dict {
	if m.cur == nil {
		return nil
	}
	return m.cur.fn.globals
}

// CodeFlags gives the co_flags of the frame that runs, 0 if there is none.
func (m *Machine) CodeFlags() bytecode.Flags {
	if m.cur == nil {
		return 0
	}
	return m.cur.code.Flags
}

// Caller implements objmodel.Machine.
func (m *Machine) Caller(t *Thread) Value {
	if g := m.Globals(t); g != nil {
		return g.GetStr(names.name)
	}
	return Value{}
}

// Locals implements objmodel.Machine.
func (m *Machine) Locals(t *Thread) (Value, error) {
	if m.cur == nil {
		return Value{}, &objmodel.Exception{}
	}
	var added *objmodel.Dict
	if m.cur.flag&flagShown != 0 {
		added = m.cur.x.object.added
	}
	return m.cur.variables().locals(m.t, added)
}

// withHidden gives the namespace of a module or class, or while an inlined
// comprehension runs in it a copy that has its variables too (PEP 709).
func (m *Machine) withHidden(fr *Frame, ns Value) Value {
	d := ns.AsDict()
	if d == nil {
		return ns
	}
	copied := false
	for i, name := range fr.code.Locals {
		v := fr.regs[i]
		if fr.code.IsCell[i] && !v.IsNil() && v.Type() == &CellType {
			v = asCell(v).v
		}
		if s := name.String(); v.IsNil() || s == "__class__" || s == "__classdict__" {
			continue
		}
		if !copied {
			d, copied = d.Copy(), true
		}
		d.SetStr(name, v)
	}
	return d.Value()
}

// SuperArgs implements objmodel.Machine.
func (m *Machine) SuperArgs(t *Thread) (cls, self Value, err error) {
	fr := m.cur
	if fr == nil {
		return cls, self, objmodel.RuntimeErrorf("super(): no current frame")
	}
	c := fr.code
	if c.NParams == 0 {
		return cls, self, objmodel.RuntimeErrorf("super(): no arguments")
	}
	self = fr.regs[0]
	if c.IsCell[0] && !self.IsNil() && self.Type() == &CellType {
		self = asCell(self).v
	}
	if self.IsNil() {
		return cls, self, objmodel.RuntimeErrorf("super(): arg[0] deleted")
	}
	for i, name := range c.FreeNames {
		if name.String() == "__class__" {
			cls = asCell(fr.fn.closure[i]).v
			if cls.IsNil() {
				return cls, self, objmodel.RuntimeErrorf("super(): empty __class__ cell")
			}
			if cls.AsType() == nil {
				return cls, self, objmodel.RuntimeErrorf("super(): __class__ is not a type (%s)", cls.TypeName())
			}
			return cls, self, nil
		}
	}
	return cls, self, objmodel.RuntimeErrorf("super(): __class__ cell not found")
}

// names are the attribute names that the machine looks for.
var names = struct {
	builtins, name, enter, exit, aenter, aexit, buildClass, imports, all, path, file, annotations, super_,
	getattr, getattribute, setattr, iter, next, bool, len, call, init, contains, getitem, setitem, delitem, get, set_,
	prepare, metaclass, mroEntries, origBases, matchArgs, await, class_, send, throw, close, loader, spec, package_, hook, dict, hash, repr, str,
	neg, pos, invert, delattr, delete_, classGetItem, missing, new_, format, lengthHint, keys,
	int, float, abs, reversed, instancecheck, subclasscheck *Str
}{
	objmodel.Name("__builtins__"), objmodel.Name("__name__"), objmodel.Name("__enter__"), objmodel.Name("__exit__"),
	objmodel.Name("__aenter__"), objmodel.Name("__aexit__"), objmodel.Name("__build_class__"), objmodel.Name("__import__"),
	objmodel.Name("__all__"), objmodel.Name("__path__"), objmodel.Name("__file__"), objmodel.Name("__annotations__"), objmodel.Name("super"),
	objmodel.Name("__getattr__"), objmodel.Name("__getattribute__"), objmodel.Name("__setattr__"), objmodel.Name("__iter__"),
	objmodel.Name("__next__"), objmodel.Name("__bool__"), objmodel.Name("__len__"), objmodel.Name("__call__"), objmodel.Name("__init__"),
	objmodel.Name("__contains__"), objmodel.Name("__getitem__"), objmodel.Name("__setitem__"), objmodel.Name("__delitem__"), objmodel.Name("__get__"), objmodel.Name("__set__"),
	objmodel.Name("__prepare__"), objmodel.Name("metaclass"), objmodel.Name("__mro_entries__"), objmodel.Name("__orig_bases__"), objmodel.Name("__match_args__"),
	objmodel.Name("__await__"), objmodel.Name("__class__"), objmodel.Name("send"), objmodel.Name("throw"), objmodel.Name("close"),
	objmodel.Name("__loader__"), objmodel.Name("__spec__"), objmodel.Name("__package__"), objmodel.Name("displayhook"), objmodel.Name("__dict__"),
	objmodel.Name("__hash__"), objmodel.Name("__repr__"), objmodel.Name("__str__"),
	objmodel.Name("__neg__"), objmodel.Name("__pos__"), objmodel.Name("__invert__"), objmodel.Name("__delattr__"), objmodel.Name("__delete__"),
	objmodel.Name("__class_getitem__"), objmodel.Name("__missing__"), objmodel.Name("__new__"), objmodel.Name("__format__"),
	objmodel.Name("__length_hint__"), objmodel.Name("keys"),
	objmodel.Name("__int__"), objmodel.Name("__float__"), objmodel.Name("__abs__"), objmodel.Name("__reversed__"),
	objmodel.Name("__instancecheck__"), objmodel.Name("__subclasscheck__"),
}
