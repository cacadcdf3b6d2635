package vm

import (
	"fmt"

	"github.com/minipy-go/minipy/objmodel"
)

// FrameType is types.FrameType.
var FrameType = objmodel.Type{Name: "frame"}

// frameObject is a frame as Python sees it: while the frame lives a window on
// it, afterwards what it was when it was last looked at.
type frameObject struct {
	objmodel.Header
	code   *Code
	fn     *Function
	fr     *Frame // valid while it is found on the stack
	line   int
	locals Value
}

// frameValue makes the Python-visible object of a running or suspended frame.
func frameValue(fr *Frame) Value {
	o := &frameObject{code: fr.code, fn: fr.fn, fr: fr}
	objmodel.InitHeader(&o.Header, &FrameType)
	o.line = fr.line()
	return objmodel.FromPtr(&o.Header)
}

// line gives the line that the frame is at: that of the definition before it
// has begun.
func (fr *Frame) line() int {
	if fr.pc == 0 {
		return int(fr.code.FirstLine)
	}
	return int(fr.code.Position(int(fr.pc) - 1).Line)
}

// live gives the frame that o shows if it is still on the stack, else nil.
func (m *Machine) live(o *frameObject) *Frame {
	for fr := m.cur; fr != nil; fr = fr.back {
		if fr == o.fr && fr.fn == o.fn {
			return fr
		}
	}
	return nil
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
	v := frameValue(fr)
	(*frameObject)(v.Ptr()).locals = m.locals(fr)
	return v
}

func asFrame(v Value) *frameObject { return (*frameObject)(v.Ptr()) }

var frameSpec = objmodel.TypeSpec{
	Type:  &FrameType,
	Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{Repr: func(t *Thread, v Value) (Value, error) {
		o := asFrame(v)
		return objmodel.NewStr(fmt.Sprintf("<frame at 0x%012x, file '%s', line %d, code %s>", v.ID(), o.code.Filename, o.line, o.code.Name)), nil
	}},
	GetSets: []objmodel.GetSetDef{
		{Name: "f_code", Get: func(t *Thread, v Value) (Value, error) { return codeValue(asFrame(v).code), nil }},
		{Name: "f_globals", Get: func(t *Thread, v Value) (Value, error) { return asFrame(v).fn.globals.Value(), nil }},
		{Name: "f_builtins", Get: func(t *Thread, v Value) (Value, error) { return asFrame(v).fn.builtins.Value(), nil }},
		{Name: "f_lineno", Get: func(t *Thread, v Value) (Value, error) {
			o := asFrame(v)
			if fr := t.Machine.(*Machine).live(o); fr != nil {
				o.line = fr.line()
			}
			return objmodel.Int(int64(o.line)), nil
		}},
		{Name: "f_locals", Get: func(t *Thread, v Value) (Value, error) {
			if l := asFrame(v).locals; !l.IsNil() {
				return l, nil
			}
			return objmodel.NewDict(0).Value(), nil
		}},
		{Name: "f_back", Get: func(t *Thread, v Value) (Value, error) {
			m := t.Machine.(*Machine)
			if fr := m.live(asFrame(v)); fr != nil && fr.back != nil {
				b := frameValue(fr.back)
				asFrame(b).locals = m.locals(fr.back)
				return b, nil
			}
			return objmodel.None, nil
		}},
	},
}

// FrameOf implements objmodel.Machine: the frame has ended, so its local
// variables are no longer known.
func (m *Machine) FrameOf(tb *objmodel.Traceback) Value {
	c, ok := tb.Code.(*Code)
	if !ok {
		return objmodel.None
	}
	o := &frameObject{code: c, line: tb.LineNo()}
	o.fn = newFunction(c, tb.Globals, m.builtinsOf(tb.Globals))
	objmodel.InitHeader(&o.Header, &FrameType)
	return objmodel.FromPtr(&o.Header)
}
