package vm

import (
	"fmt"

	"github.com/minipy-go/minipy/objmodel"
)

// FrameType is types.FrameType.
var FrameType = objmodel.Type{Name: "frame"}

// frameObject is a frame as Python sees it. While the frame lives it is a
// window on it; when the frame ends it takes over its variables.
type frameObject struct {
	objmodel.Header
	fr     *Frame       // nil: ended
	pc     int32        // of an ended frame; of a live one -1 - its line, when a trace function is told one
	raised int32        // pc where it last raised
	back   *frameObject // of an ended frame
	vars   variables
	few    [3]Value       // room for the variables of an ended frame
	added  *objmodel.Dict // what f_locals holds beside the variables
	trace  Value          // f_trace, nil for None
	flags  traceFlags
}

// variables is where the local variables of a frame are.
type variables struct {
	code      *Code
	fn        *Function
	regs      []Value // nil if they are not known
	namespace Value   // of module, class body or exec; nil: the globals
}

// variables gives those of a live frame.
//
//go:noinline
func (fr *Frame) variables() variables {
	v := variables{code: fr.code, fn: fr.fn, regs: fr.regs[:localRegs(fr.code)]}
	if fr.x != nil {
		v.namespace = fr.x.locals
	}
	return v
}

// localRegs is how many registers, from the first on, hold local variables.
func localRegs(c *Code) int {
	if len(c.Boxed) > 0 {
		return max(len(c.Locals), int(c.BoxesReg)+1)
	}
	return len(c.Locals)
}

// frameValue gives the Python-visible object of a running or suspended frame,
// always the same one.
func frameValue(fr *Frame) Value {
	return objmodel.FromPtr(&fr.show().Header)
}

// show gives the object of a frame.
//
//go:noinline
func (fr *Frame) show() *frameObject {
	if fr.flag&flagShown == 0 {
		if fr.x == nil {
			s := &shownFrame{}
			fr.x, s.object = &s.frameExtra, &s.o
		} else {
			fr.x.object = &frameObject{}
		}
		o := fr.x.object
		o.fr, o.vars.code, o.vars.fn = fr, fr.code, fr.fn
		objmodel.InitHeader(&o.Header, &FrameType)
		fr.flag |= flagShown
	}
	return fr.x.object
}

// shownFrame is what a frame that is shown needs, in one piece.
type shownFrame struct {
	frameExtra
	o frameObject
}

// freeze gives the object of a frame that ends the variables as they are, and
// the place where it ended.
//
//go:noinline
func (fr *Frame) freeze() {
	o := fr.x.object
	o.fr = nil
	o.take(fr)
	if fr.back != nil {
		o.back = fr.back.show()
	}
	fr.x.object = nil
	fr.flag &^= flagShown
}

// take takes over the variables of a frame.
func (o *frameObject) take(fr *Frame) {
	o.vars, o.pc = fr.variables(), fr.pc
	o.vars.regs = append(o.few[:0], o.vars.regs...)
}

// tracedFrame is a traceback entry and the frame that it names, which ends.
type tracedFrame struct {
	tb objmodel.Traceback
	o  frameObject
}

// trace puts the frame, whose instruction at pc raised e, before the entries of
// its traceback. handled says that the frame goes on. It gives the object of a
// frame that ends, for the caller to set its back.
func (m *Machine) trace(e *objmodel.Exception, fr *Frame, pc int, handled bool) *frameObject {
	if handled || fr.flag&flagShown != 0 {
		e.AddTraceback(fr.code, pc, fr.fn.globals)
		o := fr.show()
		e.Traceback.Frame = objmodel.FromPtr(&o.Header)
		return nil
	}
	f := &tracedFrame{}
	objmodel.InitHeader(&f.o.Header, &FrameType)
	f.o.take(fr)
	f.tb = objmodel.Traceback{Code: fr.code, PC: pc, Globals: fr.fn.globals, Frame: objmodel.FromPtr(&f.o.Header)}
	e.PushTraceback(&f.tb)
	return &f.o
}

// link makes the frame of the newest entry of e the one that called o's.
func (o *frameObject) link(e *objmodel.Exception) {
	if o != nil {
		o.back = asFrame(e.Traceback.Frame)
	}
}

// line gives the line that the frame is at: that of the definition before it
// has begun.
func (fr *Frame) line() int { return lineAt(fr.code, fr.pc) }

func lineAt(c *Code, pc int32) int {
	if pc == 0 {
		return int(c.FirstLine)
	}
	return int(c.Position(int(pc) - 1).Line)
}

// FrameAt gives the frame object depth frames below the running one, nil if
// the stack is not so deep.
func (m *Machine) FrameAt(depth int) Value {
	fr := m.cur
	for ; fr != nil && depth > 0; depth-- {
		fr = fr.back
	}
	if fr == nil {
		return Value{}
	}
	return frameValue(fr)
}

func asFrame(v Value) *frameObject { return (*frameObject)(v.Ptr()) }

func (o *frameObject) line() int {
	if o.fr != nil && o.pc < 0 {
		return int(-1 - o.pc)
	}
	if o.fr != nil {
		return o.fr.line()
	}
	return lineAt(o.vars.code, o.pc)
}

// variables gives where the variables are now.
func (o *frameObject) variables() variables {
	if o.fr != nil {
		return o.fr.variables()
	}
	return o.vars
}

var frameSpec = objmodel.TypeSpec{
	Type: &FrameType, Object: (*frameObject)(nil),
	Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{Repr: func(t *Thread, v Value) (Value, error) {
		o := asFrame(v)
		c := o.vars.code
		file, err := objmodel.Repr(t, objmodel.NewStr(c.Filename))
		return objmodel.NewStr(fmt.Sprintf("<frame at 0x%012x, file %s, line %d, code %s>", v.ID(), file, o.line(), c.Name)), err
	}},
	Methods: []objmodel.MethodDef{{Name: "clear", Kind: objmodel.NoArgs, Fn: clearFrame}},
	GetSets: []objmodel.GetSetDef{
		{Name: "f_code", Get: func(t *Thread, v Value) (Value, error) { return codeValue(asFrame(v).vars.code), nil }},
		{Name: "f_globals", Get: func(t *Thread, v Value) (Value, error) { return asFrame(v).vars.fn.globals.Value(), nil }},
		{Name: "f_builtins", Get: func(t *Thread, v Value) (Value, error) { return asFrame(v).vars.fn.builtins.Value(), nil }},
		{Name: "f_lineno", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(int64(asFrame(v).line())), nil },
			Set: func(t *Thread, v, value Value) error {
				if value.IsNil() {
					return objmodel.Errorf(&objmodel.AttributeErrorType, "cannot delete attribute")
				}
				return objmodel.ValueErrorf("f_lineno can only be set in a trace function")
			}},
		{Name: "f_lasti", Get: func(t *Thread, v Value) (Value, error) {
			o := asFrame(v)
			pc := o.pc
			if o.fr != nil {
				pc = o.fr.pc
			}
			if pc == 0 {
				return objmodel.Int(-1), nil
			}
			return offset(int(pc) - 1), nil
		}},
		{Name: "f_locals", Get: func(t *Thread, v Value) (Value, error) { return asFrame(v).proxyOf(), nil }},
		{Name: "f_back", Get: func(t *Thread, v Value) (Value, error) {
			o := asFrame(v)
			if o.fr != nil && o.fr.back != nil {
				return frameValue(o.fr.back), nil
			}
			if o.fr == nil && o.back != nil {
				return objmodel.FromPtr(&o.back.Header), nil
			}
			return objmodel.None, nil
		}},
		{Name: "f_trace", Get: getTrace, Set: setTrace},
		traceFlag("f_trace_lines", withoutLines, false),
		traceFlag("f_trace_opcodes", withOpcodes, true),
	},
}

// clearFrame is frame.clear(): a frame that has ended lets go of its variables,
// and a suspended generator is closed.
func clearFrame(t *Thread, a objmodel.Args) (Value, error) {
	o := asFrame(a.V[0])
	if o.fr == nil {
		clear(o.vars.regs)
		o.added = nil
		if fn := o.vars.fn; fn.closure != nil {
			o.vars.fn = newFunction(fn.code, fn.globals, fn.builtins) // without cells
		}
		return objmodel.None, nil
	}
	m := t.Machine.(*Machine)
	if o.fr.flag&flagOwnRegs == 0 || o.fr.generator().state == genRunning {
		return Value{}, objmodel.RuntimeErrorf("cannot clear an executing frame")
	}
	if o.fr.generator().started {
		return Value{}, objmodel.RuntimeErrorf("cannot clear a suspended frame")
	}
	_, err := m.close(o.fr.generator())
	return objmodel.None, err
}

// FrameOf implements objmodel.Machine, for entries that were made without a
// frame: its local variables are not known.
func (m *Machine) FrameOf(tb *objmodel.Traceback) Value {
	c, ok := tb.Code.(*Code)
	if !ok {
		return objmodel.None
	}
	o := &frameObject{pc: int32(tb.PC) + 1, vars: variables{code: c, fn: newFunction(c, tb.Globals, m.builtinsOf(tb.Globals))}}
	objmodel.InitHeader(&o.Header, &FrameType)
	return objmodel.FromPtr(&o.Header)
}

// FrameInfo implements objmodel.Machine.
func (m *Machine) FrameInfo(v Value) (code objmodel.CodeInfo, globals *objmodel.Dict, ok bool) {
	if v.IsNil() || v.Type() != &FrameType {
		return nil, nil, false
	}
	vars := asFrame(v).vars
	return vars.code, vars.fn.globals, true
}
