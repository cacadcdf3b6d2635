package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// tracer tells the functions of sys.settrace and sys.setprofile what a thread
// does. While there is one, no frame is entered on the loop's short way, so that
// its code can be given a copy of the instructions in which those that an event
// may come before are bc.Traced; the program counters stay what they are.
type tracer struct {
	trace, profile Value // nil: none
	// busy is set while one of the functions runs, which isn't traced itself.
	busy bool
	at   map[*Frame]*tracePoint
}

// tracePoint is where a frame was at its last event.
type tracePoint struct {
	pc     int32 // of the traced instruction, -1 before the first
	line   int32
	called Value // the built-in function that the instruction before called; nil: none
}

// Trace and Profile give what sys.settrace and sys.setprofile set, nil for
// none.
func Trace(t *Thread) Value   { return hookOf(t, func(tr *tracer) Value { return tr.trace }) }
func Profile(t *Thread) Value { return hookOf(t, func(tr *tracer) Value { return tr.profile }) }

func hookOf(t *Thread, get func(*tracer) Value) Value {
	if tr := t.Machine.(*Machine).tracer; tr != nil {
		return get(tr)
	}
	return Value{}
}

// SetTrace sets the function that is told of calls, lines, exceptions and
// returns of the thread; nil for none.
func SetTrace(t *Thread, f Value) {
	t.Machine.(*Machine).setHooks(f, Profile(t))
}

// SetProfile sets the function that is told of calls and returns, of those of
// built-in functions too; nil for none.
func SetProfile(t *Thread, f Value) {
	t.Machine.(*Machine).setHooks(Trace(t), f)
}

func (m *Machine) setHooks(trace, profile Value) {
	if trace.IsNil() && profile.IsNil() {
		m.tracer = nil
		m.t.SlowCalls(false)
		return
	}
	tr := m.tracer
	if tr == nil {
		tr = &tracer{at: map[*Frame]*tracePoint{}}
		m.tracer = tr
		m.t.SlowCalls(true)
		for fr := m.cur; fr != nil; fr = fr.back {
			m.follow(fr.code)
		}
	}
	tr.trace, tr.profile = trace, profile
}

// mark has a code run with Traced where an event may be: at the start, where a
// line begins, where a jump leads to or a generator goes on, at calls and at
// what ends the frame.
func mark(c *Code) {
	if c.Entry != &c.Instrs[0] || c.Complete() != nil {
		return
	}
	marked := append(make([]Instr, 0, len(c.Instrs)+1), c.Instrs...)
	c.Entry = &marked[0]
	stop := func(pc int32) {
		if op := c.Instrs[pc].Op; op != bc.JumpUnset {
			marked[pc].Op = bc.Traced
		}
	}
	stop(0)
	for pc, in := range c.Instrs {
		if isQuick(in.Op) && marked[pc].Op != bc.Traced { // so that there is a call to tell of
			marked[pc].Op = bc.Nop
		}
		switch {
		case in.Op.Jumps() && int(in.D) < len(marked):
			stop(in.D)
		case pc+1 == len(marked):
		case in.Op == bc.Yield || in.Op == bc.Call || in.Op == bc.CallMethod || in.Op == bc.CallEx:
			stop(int32(pc) + 1)
		}
		switch in.Op {
		case bc.Return, bc.ReturnK, bc.Yield, bc.Call, bc.CallMethod, bc.CallEx:
			stop(int32(pc))
		}
		if pc > 0 && c.Positions[pc].Line != c.Positions[pc-1].Line && !goesBack(c, pc) {
			stop(int32(pc))
		}
		if in.Op.Jumps() && int(in.D) <= pc && marked[pc].Op != bc.Traced {
			marked[pc].Op = bc.Untold
		}
	}
	for _, m := range c.Marks {
		stop(m.PC)
	}
	for _, h := range c.Handlers {
		stop(h.Target)
	}
}

func isQuick(op bc.Op) bool { return op == bc.TryQuick || op == bc.TryQuickMethod }

// follow readies a code that is entered while functions are to be told of it.
func (m *Machine) follow(c *Code) {
	m.mask()
	mark(c)
}

// goesBack reports whether an instruction only leads on from the end of a block
// and so begins no line, although it stands on that of the statement.
func goesBack(c *Code, pc int) bool {
	op := c.Instrs[pc].Op
	return (op == bc.Loop || op == bc.Jump) && pc > 0 && c.Positions[pc].Line < c.Positions[pc-1].Line
}

// observe tells of what comes with the instruction that fr is at and puts it in
// the place of in, its Traced, to be run. One that leads to itself would not
// meet its Traced again, so it is run here and its Traced stays. Errors: what a
// function raises, which ends the tracing; as CheckEval.
//
//go:noinline
func (m *Machine) observe(fr *Frame, in *Instr) error {
	if in.Op == bc.Traced {
		if err := m.tellOf(fr); err != nil {
			return err
		}
	}
	m.mask()
	plain := fr.instr()
	if (plain.Op == bc.Loop || plain.Op == bc.Jump) && plain.D == fr.pc-1 {
		if m.t.Ticks--; m.t.Ticks <= 0 {
			return m.t.CheckEval()
		}
		return nil
	}
	m.unmasked, m.maskedAs = in, in.Op
	in.Op = plain.Op
	if isQuick(plain.Op) {
		in.Op = bc.Nop
	}
	return nil
}

// mask puts the Traced back of the instruction that was run last.
func (m *Machine) mask() {
	if m.unmasked != nil {
		m.unmasked.Op = m.maskedAs
		m.unmasked = nil
	}
}

// tellOf tells of what comes with the instruction that fr is at: that the
// frame begins or goes on, that a line begins, that the frame ends or yields.
// Errors: what a function raises, which ends the tracing.
func (m *Machine) tellOf(fr *Frame) error {
	tr := m.tracer
	if tr == nil || tr.busy || fr.code.Hidden {
		return nil
	}
	pc := fr.pc - 1
	point, known := tr.at[fr]
	if !known || pc == 0 && fr.flag&flagOwnRegs == 0 && !leadsTo(fr.code, 0) {
		point = &tracePoint{pc: -1, line: -1}
		tr.at[fr] = point
	}
	if v := point.called; !v.IsNil() {
		point.called = Value{}
		if err := m.tellProfile(fr, "c_return", v); err != nil || m.tracer == nil {
			return err
		}
	}
	resumed := pc > 0 && fr.code.Instrs[pc-1].Op == bc.Yield && point.line == yielded
	if pc == 0 && point.pc < 0 || resumed {
		if err := m.tellCall(fr, resumed); err != nil {
			return err
		}
		if resumed {
			point.line, point.pc = fr.code.Position(int(pc)-1).Line, -1
		}
	}
	line := fr.code.Position(int(pc)).Line
	told := goesBack(fr.code, int(pc))
	for _, k := range fr.code.Marks {
		if k.PC == pc && !resumed {
			op := fr.code.Instrs[pc].Op
			told = told || k.Line == line || op == bc.Loop || op == bc.Jump
			if err := m.tellLine(fr, pc, k.Line, point); err != nil || m.tracer == nil {
				return err
			}
		}
	}
	if !told {
		if err := m.tellLine(fr, pc, line, point); err != nil || m.tracer == nil {
			return err
		}
	}
	switch in := &fr.code.Instrs[pc]; in.Op {
	case bc.Return:
		return m.tellEnd(fr, fr.regs[in.A])
	case bc.ReturnK:
		return m.tellEnd(fr, *constAt(fr.code, in.D))
	case bc.Yield:
		v := fr.regs[in.B]
		if v.Type() == &asyncValueType {
			v = objmodel.Cast[asyncValue](v, &asyncValueType).v
		}
		point.line = yielded
		return m.tell(fr, "return", v)
	case bc.Call, bc.CallMethod, bc.CallEx:
		if tr.profile.IsNil() {
			return nil
		}
		if v, err := m.builtinCalled(fr, in); err != nil {
			return err
		} else if !v.IsNil() {
			point.called = v
			return m.tellProfile(fr, "c_call", v)
		}
	}
	return nil
}

// builtinCalled gives the built-in function or method that an instruction is
// to call, nil if it calls something else.
func (m *Machine) builtinCalled(fr *Frame, in *Instr) (Value, error) {
	callee := fr.regs[in.A]
	if in.Op == bc.CallMethod {
		if callee.IsNil() {
			callee = fr.regs[in.A+1]
		} else if callee.Type() == &objmodel.MethodDescrType {
			self := fr.regs[in.A+1]
			return callee.Type().Slots.DescrGet(m.t, callee, self, self.Type())
		}
	}
	if callee.IsNil() || callee.Type() != &objmodel.BuiltinType {
		return Value{}, nil
	}
	return callee, nil
}

// yielded is the line of the point of a generator that has yielded.
const yielded = -2

// leadsTo says whether a jump leads to an instruction.
func leadsTo(c *Code, pc int32) bool {
	for _, in := range c.Instrs {
		if in.Op.Jumps() && in.D == pc {
			return true
		}
	}
	return false
}

// tellCall tells that a frame begins, or that a generator goes on. What the
// function of sys.settrace gives is told of the rest of the frame.
func (m *Machine) tellCall(fr *Frame, resumed bool) error {
	line := int32(fr.code.FirstLine)
	if resumed {
		line = fr.code.Position(int(fr.pc) - 2).Line
	} else if !newLocals(fr.code) && fr.code.Name == "<module>" {
		line = 0
	}
	o := fr.show()
	o.pc = -1 - line
	defer o.untold()
	tr := m.tracer
	if f := tr.trace; !f.IsNil() {
		local, err := m.callHook(f, fr, "call", objmodel.None)
		if err != nil {
			return err
		}
		if !local.IsNone() {
			fr.show().trace = local
		}
	}
	return m.tellProfile(fr, "call", objmodel.None)
}

// tellLine tells that a line begins, if it does.
func (m *Machine) tellLine(fr *Frame, pc, line int32, point *tracePoint) error {
	if line < 0 {
		return nil
	}
	begins := line != point.line || pc <= point.pc
	point.pc, point.line = pc, line
	if !begins || m.tracer == nil || m.tracer.trace.IsNil() || fr.flag&flagShown == 0 {
		return nil
	}
	o := fr.x.object
	if o.flags&withoutLines != 0 {
		return nil
	}
	o.pc = -1 - line
	defer o.untold()
	return m.tellLocal(fr, "line", objmodel.None)
}

// tellEnd tells that a frame ends with a value, None if by an exception.
func (m *Machine) tellEnd(fr *Frame, v Value) error {
	err := m.tell(fr, "return", v)
	if m.tracer != nil {
		delete(m.tracer.at, fr)
	}
	return err
}

// tell tells both functions of an event.
func (m *Machine) tell(fr *Frame, event string, arg Value) error {
	if m.tracer != nil && !m.tracer.trace.IsNil() {
		if err := m.tellLocal(fr, event, arg); err != nil {
			return err
		}
	}
	return m.tellProfile(fr, event, arg)
}

// tellLocal tells f_trace of an event; what that gives takes its place.
func (m *Machine) tellLocal(fr *Frame, event string, arg Value) error {
	if fr.flag&flagShown == 0 || fr.x.object.trace.IsNil() {
		return nil
	}
	o := fr.x.object
	local, err := m.callHook(o.trace, fr, event, arg)
	if err != nil {
		o.trace = Value{}
		return err
	}
	if !local.IsNone() {
		o.trace = local
	}
	return nil
}

func (m *Machine) tellProfile(fr *Frame, event string, arg Value) error {
	if m.tracer == nil || m.tracer.profile.IsNil() {
		return nil
	}
	_, err := m.callHook(m.tracer.profile, fr, event, arg)
	return err
}

// callHook calls a function of sys.settrace or sys.setprofile. An error ends
// the tracing.
func (m *Machine) callHook(f Value, fr *Frame, event string, arg Value) (Value, error) {
	tr := m.tracer
	if tr.busy {
		return objmodel.None, nil
	}
	tr.busy = true
	pending := m.err
	m.err = nil
	r, err := objmodel.Call(m.t, f, objmodel.FromPtr(&fr.show().Header), objmodel.NewStr(event), arg)
	tr.busy = false
	m.err = pending
	if err != nil {
		m.setHooks(Value{}, Value{})
	}
	return r, err
}

// tellRaised tells that an exception reached a frame, which it may leave; it
// gives the error that goes on.
//
//go:noinline
func (m *Machine) tellRaised(fr *Frame, e *objmodel.Exception, again, leaves bool) error {
	tr := m.tracer
	if tr.busy || fr.code.Hidden {
		return e
	}
	if point := tr.at[fr]; point != nil && !point.called.IsNil() {
		v := point.called
		point.called = Value{}
		if err := m.tellProfile(fr, "c_exception", v); err != nil || m.tracer == nil {
			return orErr(err, e)
		}
	}
	if !again && !tr.trace.IsNil() {
		arg := objmodel.NewTuple(e.Value().Type().Value(), e.Value(), e.Traceback.Value())
		if err := m.tellLocal(fr, "exception", arg); err != nil {
			return err
		}
	}
	if leaves && m.tracer != nil {
		if err := m.tellEnd(fr, objmodel.None); err != nil {
			return err
		}
	}
	return e
}

func orErr(err error, e *objmodel.Exception) error {
	if err != nil {
		return err
	}
	return e
}

// tellStop tells of the StopIteration that ends what a loop, an await or a
// yield from of fr steps, as CPython does: of a generator's in a loop only if it
// returned something else than None.
//
//go:noinline
func (m *Machine) tellStop(fr *Frame, stop error) error {
	e, ok := stop.(*objmodel.Exception)
	if !ok || m.tracer == nil || m.tracer.busy || m.tracer.trace.IsNil() {
		return nil
	}
	arg := objmodel.NewTuple(e.Value().Type().Value(), e.Value(), e.Traceback.Value())
	return m.tellLocal(fr, "exception", arg)
}

// untold ends the telling of a line.
func (o *frameObject) untold() {
	if o.fr != nil {
		o.pc = 0
	}
}
