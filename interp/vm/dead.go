package vm

import (
	"unsafe"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// DropDead implements objmodel.Lifetimes: registers that nothing will read again,
// and frames that have ended, hold on to no object. It may be called by Go code
// that an instruction runs.
func (m *Machine) DropDead(between bool) {
	m.dropAbove()
	var callee *Frame
	for fr := m.cur; fr != nil; fr = fr.back {
		fr.dropDead(fr.neededNow(between && callee == nil), ownRegisters(fr, callee))
		callee = fr
	}
}

// neededNow gives the registers that the frame still needs: between two
// instructions, or within the one before.
func (fr *Frame) neededNow(between bool) *bytecode.Registers {
	if between {
		return fr.code.NeededAt(int(fr.pc))
	}
	return fr.code.Needed(int(fr.pc) - 1)
}

// dropAbove clears the stacks above the running frame.
func (m *Machine) dropAbove() {
	clear(m.spare)
	m.fspare = nil
	clear(m.frames[m.fnext/frameSize:])
	begin := unsafe.Pointer(&m.chunk[0])
	top := begin
	if m.cur != nil {
		top = m.cur.above()
	}
	if i := (uintptr(top) - uintptr(begin)) / valueSize; uintptr(top) >= uintptr(begin) && i <= uintptr(len(m.chunk)) {
		clear(m.chunk[i:])
	}
}

// dropDead clears the temporaries of a frame, n registers in all, that are not
// needed.
func (fr *Frame) dropDead(needed *bytecode.Registers, n int) {
	for r := len(fr.code.Locals); r < n; r++ {
		if !needed.Has(r) {
			fr.regs[r] = Value{}
		}
	}
}

// ownRegisters gives how many of the registers of a frame are not those of the
// frame that it entered, which may lie among its temporaries.
func ownRegisters(fr, callee *Frame) int {
	n := fr.code.NRegs
	if callee == nil || callee.flag&flagOwnRegs != 0 {
		return n
	}
	first, of := uintptr(unsafe.Pointer(fr.regs)), uintptr(unsafe.Pointer(callee.regs))
	if of >= first && of < first+uintptr(n)*valueSize {
		return int((of - first) / valueSize)
	}
	return n
}

// WatchReturns implements objmodel.Lifetimes: when the frames that run now
// return, something may have died.
func (m *Machine) WatchReturns() {
	for fr := m.cur; fr != nil && fr.cont != contWatched; fr = fr.back {
		if fr.cont == contStore {
			fr.cont = contWatched
		}
	}
}

// KeepsWatch implements objmodel.Lifetimes: the generator runs, has not begun,
// or waits at a yield inside a try or with.
func (m *Machine) KeepsWatch(v Value) bool {
	g := asGenerator(v)
	g.watched = g.state == genRunning ||
		g.state == genSuspended && (!g.started || findHandler(g.frame.code, int(g.frame.pc)-1) != nil || g.delegate != 0 || !g.finalizer().IsNil())
	return g.watched
}

// CloseGenerator implements objmodel.Lifetimes.
func (m *Machine) CloseGenerator(v Value) error {
	g := asGenerator(v)
	g.watched = false
	if g.state != genSuspended || !g.started {
		return nil
	}
	var err error
	if !g.finalizer().IsNil() && !g.closed {
		_, err = objmodel.Call(m.t, g.finalizer(), v)
	} else {
		_, err = m.close(g)
	}
	if err != nil {
		return m.unraisable(err, v)
	}
	return nil
}

// nearFrames is how many frames TraceNear looks at.
const nearFrames = 4

// TraceNear implements objmodel.Lifetimes.
func (m *Machine) TraceNear(tr *objmodel.Tracer, between bool) {
	var callee *Frame
	var globals *objmodel.Dict
	fr := m.cur
	for n := 0; n < nearFrames && fr != nil; n++ {
		needed, own := fr.neededNow(between && callee == nil), ownRegisters(fr, callee)
		fr.traceValues(tr, needed, own)
		if fr.flag&flagOwnRegs != 0 {
			fr.dropDead(needed, own) // all its registers are the generator's
			tr.Value(fr.generator().Value())
		}
		if d := fr.fn.globals; d != nil && d != globals {
			traceItems(tr, d)
			globals = d
		}
		callee, fr = fr, fr.back
	}
}

// traceItems gives a Tracer the values of a dict, however large.
func traceItems(tr *objmodel.Tracer, d *objmodel.Dict) {
	for at := 0; ; {
		_, v, ok := d.Next(&at)
		if !ok {
			return
		}
		tr.Value(v)
	}
}

var _ objmodel.Lifetimes = (*Machine)(nil)

// released goes on in fr, after its instruction has let go of an object.
func (m *Machine) released(fr *Frame) *Frame {
	if !m.t.Watching() {
		return fr
	}
	return m.done(fr, m.t.Released())
}

// letsGo says whether a container lets go of items in the method of that name.
func letsGo(method string) bool {
	switch method {
	case "clear", "discard", "pop", "popitem", "popleft", "remove":
		return true
	}
	return false
}

// replaceGlobal stores a global variable where what it held before may die.
func (m *Machine) replaceGlobal(fr *Frame, name *Str, v Value) *Frame {
	globals := fr.fn.globals
	before := globals.GetStr(name)
	globals.SetStr(name, v)
	if !bears(before, bearsDepth) {
		return fr
	}
	if v.IsNone() {
		return m.done(fr, m.t.ReleasedFrom(before))
	}
	return m.done(fr, m.t.ReleasedOne(before))
}

// letGo unsets a register where what it held may die.
//
//go:noinline
func (fr *Frame) letGo(t *Thread, r uint8) error {
	before := fr.regs[r]
	fr.regs[r] = Value{}
	return t.ReleasedFrom(before)
}

// releasedFrom is released where it is known what the instruction let go of.
func (m *Machine) releasedFrom(fr *Frame, before Value) *Frame {
	if !m.t.Watching() {
		return fr
	}
	return m.done(fr, m.t.ReleasedFrom(before))
}

// callLetting calls a method with which a container lets go of items.
func (m *Machine) callLetting(fr *Frame, d *objmodel.MethodDescr, first, n int, dst uint8) *Frame {
	var before Value
	if l := fr.regs[first].AsList(); l != nil && d.Def.Name == "clear" && len(l.Items()) < 1<<10 {
		before = objmodel.NewList(append([]Value(nil), l.Items()...))
	}
	r, err := d.Def.Fn(m.t, objmodel.Args{V: fr.regs[first : first+n]})
	if err != nil {
		return m.fail(err)
	}
	fr.regs[dst] = r
	return m.releasedFrom(fr, before)
}

const (
	// bearsDepth is how deep bears looks into lists and tuples, of up to bearsItems.
	bearsDepth = 2
	bearsItems = 4
)

// bears says whether the end of v, which may be nil, may be that of an object
// whose end a program can see: of few objects a short look says that it isn't.
func bears(v Value, depth int) bool {
	if v.IsNil() || v.IsNone() || v.IsInt() || v.IsFloat() || v.IsBool() || v.AsStr() != nil {
		return false
	}
	var items []Value
	switch v.Type() {
	case &objmodel.TupleType:
		items = v.AsTuple().Items()
	case &objmodel.ListType:
		items = v.AsList().Items()
	case &objmodel.DictType:
		return v.AsDict().Len() > 0
	case &FunctionType:
		f := (*Function)(v.Ptr())
		return len(f.closure) > 0 || len(f.defaults) > 0 || f.rare != nil
	default:
		return true
	}
	if len(items) > bearsItems || depth == 0 {
		return len(items) > 0
	}
	for _, item := range items {
		if bears(item, depth-1) {
			return true
		}
	}
	return false
}
