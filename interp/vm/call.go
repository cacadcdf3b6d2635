package vm

import (
	"unsafe"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// lastReg is the number of the last register that a frame can have.
const lastReg = bytecode.MaxRegs - 1

const generatorFlags = bytecode.Generator | bytecode.Coroutine | bytecode.AsyncGenerator

// call calls callee with n arguments in the registers from first on, the last
// of them named by kw; the register before first is free. The result goes to
// dst.
//
//go:noinline
func (m *Machine) call(fr *Frame, callee Value, first, n int, kw []*Str, dst uint8) *Frame {
	for room := true; ; room = false {
		if !room && callee.Type() != &FunctionType {
			args := append([]Value(nil), fr.regs[first:first+n]...)
			r, err := objmodel.CallArgs(m.t, callee, objmodel.Args{V: args, Kw: kw})
			return m.store(fr, dst, r, err)
		}
		switch callee.Type() {
		case &FunctionType:
			return m.enter(fr, (*Function)(callee.Ptr()), first, n, kw, dst, contStore)
		case &objmodel.MethodType:
			mt := callee.AsMethod()
			first--
			n++
			fr.regs[first] = mt.Self
			callee = mt.Func
			continue
		case &objmodel.BuiltinType:
			return m.callBuiltin(fr, callee, first, n, kw, dst)
		case &objmodel.MethodDescrType:
			if nf, ok := m.callGeneratorMethod(fr, callee, first, n, kw, dst); ok {
				return nf
			}
			d := (*objmodel.MethodDescr)(callee.Ptr())
			if m.compat310 && m.tooDeepFor(d.Def.Name) {
				return m.fail(cCallTooDeep())
			}
			r, err := d.CallDescr(m.t, objmodel.Args{V: fr.regs[first : first+n], Kw: kw})
			return m.store(fr, dst, r, err)
		case &objmodel.TypeType:
			return m.callClass(fr, callee.AsType(), first, n, kw, dst)
		}
		if callee.Type().IsHeap() && !m.compat310 {
			if f := specialOf(callee.Type(), names.call); f != nil {
				first--
				n++
				fr.regs[first] = callee
				return m.enter(fr, f, first, n, kw, dst, contStore)
			}
			if callee.AsType() != nil && !overridesTypeCall(callee.Type()) {
				return m.callClass(fr, callee.AsType(), first, n, kw, dst)
			}
		}
		args := objmodel.Args{V: fr.regs[first : first+n], Kw: kw}
		if f := m.forwarding(callee); f != nil {
			return m.forward(fr, f, callee, args, dst)
		}
		r, err := objmodel.CallArgs(m.t, callee, args)
		return m.store(fr, dst, r, err)
	}
}

// callPlain is call without names of arguments, of anything but a function.
//
//go:noinline
func (m *Machine) callPlain(fr *Frame, callee Value, first, n int, dst uint8) *Frame {
	switch callee.Type() {
	case &objmodel.BuiltinType:
		f := (*objmodel.Builtin)(callee.Ptr())
		if d := f.Def; d.Quick != nil {
			a, b, took := fr.regs[first&lastReg], fr.regs[(first+1)&lastReg], n
			if !f.Self.IsNil() {
				a, b, took = f.Self, a, n+1
			}
			if took == int(d.Takes) && !m.compat310 && !m.t.Watching() {
				if r, ok := d.Quick(a, b); ok {
					fr.regs[dst] = r
					return fr
				}
			}
		}
		return m.callBuiltin(fr, callee, first, n, nil, dst)
	case &objmodel.TypeType:
		c := (*objmodel.Type)(unsafe.Pointer(callee.Ptr()))
		if c.IsHeap() {
			return m.callClass(fr, c, first, n, nil, dst)
		}
		if n == 1 {
			if v := fr.regs[first]; !v.Type().IsHeap() && v.Type() != &objmodel.MapType || c == &objmodel.TypeType {
				if r, ok, err := c.Converted(m.t, v); err != nil {
					return m.fail(err)
				} else if ok {
					fr.regs[dst] = r
					return fr
				}
			}
		}
		return m.callStaticType(fr, c, first, n, dst)
	case &objmodel.MethodType:
		if mt := callee.AsMethod(); mt.Func.Type() == &FunctionType {
			fr.regs[first-1] = mt.Self
			return m.enter(fr, (*Function)(mt.Func.Ptr()), first-1, n+1, nil, dst, contStore)
		}
	}
	return m.call(fr, callee, first, n, nil, dst)
}

// callStaticType calls a built-in class for callPlain. The range that a loop
// iterates over at once is not made.
func (m *Machine) callStaticType(fr *Frame, c *objmodel.Type, first, n int, dst uint8) *Frame {
	args := fr.regs[first : first+n]
	if len(args) == 1 && args[0].Type().IsHeap() {
		if nf, done := m.convertByMethod(fr, c, args[0], dst); done {
			return nf
		}
	}
	if c == &objmodel.RangeType {
		next := &fr.code.Instrs[fr.pc]
		if next.Op == bytecode.GetIter && next.B == dst && next.A == dst {
			if next.C != 0 {
				if begin, end, ok := objmodel.RangeBounds(args); ok {
					fr.regs[dst], fr.regs[dst+1] = end, begin
					fr.pc++
					return fr
				}
			}
			if it, ok := objmodel.RangeIterOf(args); ok {
				fr.regs[dst] = it
				fr.pc++
				return fr
			}
		}
	}
	if walksOver(&fr.code.Instrs[fr.pc], dst) {
		if it, ok, err := m.t.WalkCall(c, args); ok {
			if err != nil {
				return m.fail(err)
			}
			fr.regs[dst], fr.regs[dst+1] = it, walking
			fr.pc++
			return fr
		}
	}
	if c.Has(objmodel.FlagException) {
		return m.callClassNative(fr, c, first, n, nil, dst)
	}
	if len(args) == 1 {
		if typ := args[0].Type(); typ == &GeneratorType || typ == &objmodel.MapType || typ.IsHeap() {
			if nf, ok := m.pour(fr, c.Value(), Value{}, args[0], dst); ok {
				return nf
			}
		}
		if r, ok, err := c.Converted(m.t, args[0]); ok {
			return m.store(fr, dst, r, err)
		}
	}
	r, err := objmodel.CallStatic(m.t, c, args)
	return m.store(fr, dst, r, err)
}

func overridesTypeCall(meta *objmodel.Type) bool {
	_, owner := meta.LookupOwner(names.call)
	return owner != &objmodel.TypeType
}

// store puts the result of Go code into a register of the running frame.
func (m *Machine) store(fr *Frame, dst uint8, r Value, err error) *Frame {
	if err != nil {
		m.err = err
		return nil
	}
	fr.regs[dst] = r
	return fr
}

// callDescr calls a method of a built-in type with n positional arguments,
// self among them, when it takes so many and self is exactly of that type, of a
// built-in one derived from it or a dict; nil without an error when not.
//
//go:noinline
func (m *Machine) callDescr(fr *Frame, d *objmodel.MethodDescr, first, n int, dst uint8) *Frame {
	typ := fr.regs[first].Type()
	if typ != d.Owner && (typ.IsHeap() && d.Owner != &objmodel.DictType || !typ.IsSubtype(d.Owner)) ||
		!d.Def.Fits(n-1, 0) || d.Owner == &GeneratorType || m.compat310 {
		return nil
	}
	if q := d.Def.Quick; q != nil && n == int(d.Def.Takes) && typ == d.Owner {
		if r, ok := q(fr.regs[first], fr.regs[(first+1)&lastReg]); ok {
			fr.regs[dst] = r
			return fr
		}
	}
	if typ == &objmodel.DictType && walksOver(&fr.code.Instrs[fr.pc], dst) {
		if it, ok := m.t.WalkView(fr.regs[first], d.Def.Name); ok {
			fr.regs[dst], fr.regs[dst+1] = it, walking
			fr.pc++
			return fr
		}
	}
	if at := fr.regs[(first+1)&lastReg]; n == 2 && d.Def.Asks.Walks() && typ == d.Owner && (at.Type() == &GeneratorType || at.Type() == &objmodel.MapType) {
		if nf, ok := m.pour(fr, objmodel.FromPtr(&d.Header), fr.regs[first], fr.regs[first+1], dst); ok {
			return nf
		}
	}
	if m.t.Watching() && letsGo(d.Def.Name) {
		return m.callLetting(fr, d, first, n, dst)
	}
	r, err := d.Def.Fn(m.t, objmodel.Args{V: fr.regs[first : first+n]})
	if err != nil {
		m.err = err
		return nil
	}
	fr.regs[dst] = r
	return fr
}

// fail notes why there is no frame to go on in.
func (m *Machine) fail(err error) *Frame {
	m.err = err
	return nil
}

//go:noinline
func (m *Machine) callBuiltin(fr *Frame, callee Value, first, n int, kw []*Str, dst uint8) *Frame {
	if m.t.Watching() {
		if err := m.t.Passing(); err != nil {
			return m.fail(err)
		}
	}
	f := callee.AsBuiltin()
	if m.compat310 {
		if m.tooDeepFor(f.Def.Name) {
			return m.fail(cCallTooDeep())
		}
		m.t.Depth++
		r, err := objmodel.CallArgs(m.t, callee, objmodel.Args{V: fr.regs[first : first+n], Kw: kw})
		m.t.Depth--
		return m.store(fr, dst, r, err)
	}
	if f.Self.IsNil() {
		if f.Def.Asks != objmodel.AsksNothing && kw == nil {
			if nf, ok := m.callSpecial(fr, callee, f.Def.Asks, first, n, dst); ok {
				return nf
			}
		}
		if f.Def.Asks != objmodel.AsksNothing && kw != nil && m.t.Native >= shallow {
			if nf, ok := m.callDeep(fr, f.Def.Asks, first, n, kw, dst); ok {
				return nf
			}
		}
		if f.Def.Fits(n, len(kw)) {
			r, err := f.Def.Fn(m.t, objmodel.Args{V: fr.regs[first : first+n], Kw: kw})
			return m.store(fr, dst, r, err)
		}
	} else if nf, ok := m.callBoundGenerator(fr, f, first, n, kw, dst); ok {
		return nf
	} else if f.Def.Fits(n, len(kw)) {
		fr.regs[first-1] = f.Self
		r, err := f.Def.Fn(m.t, objmodel.Args{V: fr.regs[first-1 : first+n], Kw: kw})
		return m.store(fr, dst, r, err)
	}
	r, err := objmodel.CallArgs(m.t, callee, objmodel.Args{V: fr.regs[first : first+n], Kw: kw})
	return m.store(fr, dst, r, err)
}

// vectorcall310 are the classes whose call takes no level of recursion in
// CPython 3.10.
var vectorcall310 = map[string]bool{
	"list": true, "tuple": true, "dict": true, "set": true, "frozenset": true, "range": true,
	"float": true, "bool": true, "type": true, "map": true,
}

// levels310 are the levels of recursion that C functions of CPython 3.10 take
// when they take more than one: print calls the file's write, which encodes.
var levels310 = map[string]int{"print": 3, "write": 2}

// tooDeepFor says whether CPython 3.10 has not enough levels left to call the
// C function of that name.
func (m *Machine) tooDeepFor(name string) bool {
	return m.t.Depth+max(levels310[name], 1) > m.t.MaxDepth()
}

// cCallTooDeep is CPython 3.10's error for a C function called at the limit.
func cCallTooDeep() error {
	return objmodel.Errorf(&objmodel.RecursionErrorType, "maximum recursion depth exceeded while calling a Python object")
}

// enter pushes a frame for f with the arguments in the registers of fr from
// first on.
func (m *Machine) enter(fr *Frame, f *Function, first, n int, kw []*Str, dst uint8, k cont) *Frame {
	if nf := m.enterSimple(fr, f, first, n, kw); nf != nil {
		nf.dest, nf.cont = dst, k
		return nf
	}
	if err := m.mayEnter(); err != nil {
		return m.fail(err)
	}
	c := f.code
	if m.tracer != nil {
		m.follow(c)
	}
	base := unsafe.Pointer(&fr.regs[first])
	inPlace := fr.flag&flagOwnRegs == 0 && uintptr(base) <= m.limit && uintptr(base) >= m.first
	if !inPlace && c.Flags&generatorFlags != 0 && n <= maxInPlace {
		// The arguments are bound above everything, and go from there.
		if top := fr.above(); uintptr(top) <= m.limit && uintptr(top) >= m.first {
			copy(window(top)[:n], fr.regs[first:first+n])
			base, inPlace = top, true
		}
	}
	if !inPlace {
		nf := m.frameAbove(f, fr)
		nf.dest, nf.cont = dst, k
		if n > maxInPlace {
			return m.bound(nf, dst, bindMany(f, objmodel.Args{V: fr.regs[first : first+n], Kw: kw}, nf.regs))
		}
		for i := 0; i < n; i++ {
			nf.regs[i] = fr.regs[first+i]
		}
		return m.bound(nf, dst, bindInPlace(f, nf.regs, n, kw))
	}
	regs := window(base)
	if err := bindInPlace(f, regs, n, kw); err != nil {
		return m.fail(err)
	}
	if c.Flags&generatorFlags != 0 {
		fr.regs[dst] = m.makeGenerator(f, regs)
		if k == contStore {
			if nf, ok := m.drain(fr, fr.regs[dst], dst); ok {
				return nf
			}
		}
		return m.kept(fr, dst)
	}
	nf := m.pushFrame()
	nf.code, nf.fn, nf.regs, nf.back, nf.x = c, f, regs, fr, nil
	nf.pc, nf.dest, nf.cont, nf.flag = 0, dst, k, 0
	m.t.Depth++
	m.cur = nf
	return nf
}

// enterSimple is enter where the arguments are all in their places, but for
// defaults; nil where there is anything else to look at.
func (m *Machine) enterSimple(fr *Frame, f *Function, first, n int, kw []*Str) *Frame {
	t, c := m.t, f.code
	base := unsafe.Pointer(&fr.regs[first&lastReg])
	if n > c.Takes || c.NParams-n > len(f.defaults) || t.Depth >= t.Limit || t.Ticks <= 1 ||
		fr.flag&flagOwnRegs != 0 || uintptr(base) > m.limit || uintptr(base) < m.first || m.fnext == m.fend {
		return nil
	}
	regs := window(base)
	if len(kw) != 0 {
		if !bindInOrder(f, regs, n, kw) {
			return nil
		}
		n = c.NParams
	}
	t.Ticks--
	t.Depth++
	given := f.defaults[len(f.defaults)-(c.NParams-n):]
	for i := range given {
		regs[(n+i)&lastReg] = given[i]
	}
	for i := c.NParams; i < len(c.Locals); i++ {
		regs[i&lastReg] = Value{}
	}
	nf := (*Frame)(unsafe.Add(m.fbase, m.fnext))
	m.fnext += frameSize
	nf.code, nf.fn, nf.regs, nf.back, nf.x = c, f, regs, fr, nil
	nf.pc, nf.dest, nf.cont, nf.flag = 0, 0, contStore, 0
	m.cur = nf
	return nf
}

// bound begins to run a frame whose arguments have been bound with the result
// err. The call of a generator function gives the generator instead.
func (m *Machine) bound(nf *Frame, dst uint8, err error) *Frame {
	if err != nil {
		m.pop(nf)
		return m.fail(err)
	}
	if nf.code.Flags&generatorFlags != 0 {
		return m.generatorOf(nf)
	}
	m.cur = nf
	return nf
}

// enterWith pushes a frame for a call that an instruction makes implicitly:
// the arguments are given as values. They are put above the live registers.
func (m *Machine) enterWith(fr *Frame, f *Function, dst uint8, k cont, args ...Value) *Frame {
	if nf := m.pushSimple(f, fr, len(args)); nf != nil {
		for i := 0; i < len(args); i++ {
			nf.regs[i] = args[i]
		}
		nf.dest, nf.cont = dst, k
		m.cur = nf
		return nf
	}
	if err := m.mayEnter(); err != nil {
		return m.fail(err)
	}
	nf := m.frameAbove(f, fr)
	nf.dest, nf.cont = dst, k
	for i := 0; i < len(args); i++ {
		nf.regs[i] = args[i]
	}
	return m.bound(nf, dst, bindInPlace(f, nf.regs, len(args), nil))
}

// enterTwo is enterWith for two arguments.
func (m *Machine) enterTwo(fr *Frame, f *Function, dst uint8, k cont, a, b Value) *Frame {
	nf := m.pushSimple(f, fr, 2)
	if nf == nil {
		return m.enterWith(fr, f, dst, k, a, b)
	}
	nf.regs[0], nf.regs[1] = a, b
	nf.dest, nf.cont = dst, k
	m.cur = nf
	return nf
}

// pushSimple pushes a frame above everything of back for a function that takes
// n arguments, which the caller puts into the first registers, and no more; nil
// where there is anything to look at. It counts the tick.
func (m *Machine) pushSimple(f *Function, back *Frame, n int) *Frame {
	t, c := m.t, f.code
	if c.Takes != n || back == nil || t.Depth >= t.Limit || t.Ticks <= 1 || m.fnext == m.fend {
		return nil
	}
	p := back.above()
	if uintptr(p) > m.limit || uintptr(p) < m.first {
		return nil
	}
	t.Ticks--
	t.Depth++
	regs := window(p)
	for i := n; i < len(c.Locals); i++ {
		regs[i&lastReg] = Value{}
	}
	nf := (*Frame)(unsafe.Add(m.fbase, m.fnext))
	m.fnext += frameSize
	nf.code, nf.fn, nf.regs, nf.back, nf.x = c, f, regs, back, nil
	nf.pc, nf.dest, nf.cont, nf.flag = 0, 0, contStore, 0
	return nf
}

// callClass calls a class: the instance is made here and a Python-level
// __init__ gets a frame.
func (m *Machine) callClass(fr *Frame, c *objmodel.Type, first, n int, kw []*Str, dst uint8) *Frame {
	if !c.IsHeap() || m.compat310 {
		if c == &objmodel.DictType && n == len(kw) && n > 0 && !m.compat310 {
			fr.regs[dst] = objmodel.DictOf(kw, fr.regs[first:first+n])
			return fr
		}
		return m.callClassNative(fr, c, first, n, kw, dst)
	}
	ctor := c.Constructor()
	if ctor.Bare && n == 0 {
		fr.regs[dst] = objmodel.NewInstance(c).Value()
		return fr
	}
	init := asFunction(ctor.Init)
	if ctor.Quick && init != nil && kw == nil {
		if nf := m.makeInstance(fr, c, ctor, init, first, n, dst); nf != nil {
			return nf
		}
	}
	if !ctor.Plain {
		if nf, done := m.callNew(fr, c, first, n, kw, dst); done {
			return nf
		}
	}
	if !ctor.Plain || init == nil || init.code.Flags&generatorFlags != 0 || first+n+1 >= bytecode.MaxRegs {
		return m.callClassNative(fr, c, first, n, kw, dst)
	}
	var o Value
	if ctor.Object {
		o = objmodel.NewInstance(c).Value()
		if c.HasFinalizer() {
			m.WatchReturns()
		}
	} else {
		var err error
		if o, err = c.Slots.New(m.t, c, objmodel.Args{V: fr.regs[first : first+n], Kw: kw}); err != nil {
			return m.fail(err)
		}
	}
	keep := fr.instr().A
	if int(keep) == first-1 {
		for i := first + n; i > first; i-- {
			fr.regs[i] = fr.regs[i-1]
		}
		first++
	}
	fr.regs[first-1] = o
	shim := m.shim(fr, ctor, init, n, kw)
	if shim != 0 && m.t.Depth+1 >= m.t.MaxDepth() {
		return m.fail(m.tooDeep())
	}
	nf := m.enter(fr, init, first-1, n+1, kw, dst, contInit)
	if nf != nil {
		fr.regs[keep] = o
		nf.flag |= shim
		if shim != 0 {
			m.t.Depth++
		}
	}
	return nf
}

// makeInstance is callClass where nothing but a simple __init__ is to be run; nil
// if that isn't so.
func (m *Machine) makeInstance(fr *Frame, c *objmodel.Type, ctor *objmodel.Constructor, init *Function, first, n int, dst uint8) *Frame {
	if m.t.Depth+1 >= m.t.Limit {
		return nil
	}
	nf := m.pushSimple(init, fr, n+1)
	if nf == nil {
		return nil
	}
	o := objmodel.NewInstance(c).Value()
	to, from := nf.regs, window(unsafe.Pointer(&fr.regs[first&lastReg]))
	to[0] = o
	for i := range n {
		to[(i+1)&lastReg] = from[i&lastReg]
	}
	fr.regs[fr.instr().A] = o
	nf.dest, nf.cont = dst, contInit
	if m.shim(fr, ctor, init, n, nil) != 0 {
		nf.flag = flagShim
		m.t.Depth++
	}
	m.cur = nf
	return nf
}

// shim says whether the call of a class counts as two frames: CPython 3.13
// runs __init__ on top of a frame of its own once the call has been specialised,
// which happens when the same instruction has run twice, calling a class with
// a plain __init__. The count is kept in the instruction.
func (m *Machine) shim(fr *Frame, ctor *objmodel.Constructor, init *Function, n int, kw []*Str) frameFlags {
	if kw != nil || !ctor.Object || init.code.Takes != n+1 {
		return 0
	}
	in := fr.instr()
	if in.Op != bytecode.Call || in.D > 0 {
		return 0
	}
	if in.D > warmCalls {
		in.D--
		return 0
	}
	return flagShim
}

// warmCalls ends the countdown of shim.
const warmCalls = -2

func (m *Machine) callClassNative(fr *Frame, c *objmodel.Type, first, n int, kw []*Str, dst uint8) *Frame {
	if m.compat310 && !vectorcall310[c.Name] {
		return m.callClass310(fr, c, first, n, kw, dst)
	}
	if c.Has(objmodel.FlagException) && kw == nil {
		if e := objmodel.NewPlainException(c, fr.regs[first:first+n]); e != nil {
			fr.regs[dst] = e.Value()
			return fr
		}
	}
	r, err := objmodel.CallArgs(m.t, c.Value(), objmodel.Args{V: fr.regs[first : first+n], Kw: kw})
	nf := m.store(fr, dst, r, err)
	if err == nil && c.HasFinalizer() {
		m.WatchReturns()
		return m.done(fr, m.t.Released())
	}
	return nf
}

// callClass310 is callClassNative as a level of recursion of its own.
func (m *Machine) callClass310(fr *Frame, c *objmodel.Type, first, n int, kw []*Str, dst uint8) *Frame {
	if err := m.t.EnterNative(" while calling a Python object"); err != nil {
		return m.fail(err)
	}
	r, err := objmodel.CallArgs(m.t, c.Value(), objmodel.Args{V: fr.regs[first : first+n], Kw: kw})
	m.t.LeaveNative()
	return m.store(fr, dst, r, err)
}
