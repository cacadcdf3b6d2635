package vm

import "github.com/minipy-go/minipy/objmodel"

// traceFlags are what a program set of how a frame is to be traced.
type traceFlags uint8

const (
	withoutLines traceFlags = 1 << iota // f_trace_lines is False
	withOpcodes                         // f_trace_opcodes is True
)

func getTrace(t *Thread, v Value) (Value, error) {
	if f := asFrame(v).trace; !f.IsNil() {
		return f, nil
	}
	return objmodel.None, nil
}

// setTrace keeps f_trace; deleting it sets None.
func setTrace(t *Thread, v, value Value) error {
	if !value.IsNil() && value.IsNone() {
		value = Value{}
	}
	asFrame(v).trace = value
	return nil
}

// traceFlag is a bool attribute that is kept in a flag, whose being set means
// set.
func traceFlag(name string, flag traceFlags, set bool) objmodel.GetSetDef {
	return objmodel.GetSetDef{
		Name: name,
		Get: func(t *Thread, v Value) (Value, error) {
			return objmodel.Bool((asFrame(v).flags&flag != 0) == set), nil
		},
		Set: func(t *Thread, v, value Value) error {
			if value.IsNil() {
				return objmodel.TypeErrorf("can't delete numeric/char attribute")
			}
			if !value.IsBool() {
				return objmodel.TypeErrorf("attribute value type must be bool")
			}
			o := asFrame(v)
			if o.flags &^= flag; value.AsBool() == set {
				o.flags |= flag
			}
			return nil
		},
	}
}
