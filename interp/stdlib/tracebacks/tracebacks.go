// Package tracebacks makes the module _traceback: what is printed of uncaught
// exceptions, for the Python module traceback.
package tracebacks

import (
	"github.com/minipy-go/minipy/interp/stdlib/sys"
	"github.com/minipy-go/minipy/interp/traceback"
	"github.com/minipy-go/minipy/objmodel"
)

// New makes the module.
func New(t *objmodel.Thread) *objmodel.Module {
	m := objmodel.NewModule("_traceback")
	m.Functions(functions)
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "format_exception", Kind: objmodel.Positional, Min: 3, Max: 3, Fn: formatException},
	{Name: "format_only", Kind: objmodel.OneArg, Fn: formatOnly},
	{Name: "segment", Kind: objmodel.Positional, Min: 3, Max: 3, Fn: segment},
	{Name: "suggestion", Kind: objmodel.OneArg, Fn: suggestion},
	{Name: "source", Kind: objmodel.OneArg, Fn: source},
	{Name: "positions", Kind: objmodel.OneArg, Fn: positions},
}

// options reads a limit: None is that of sys.tracebacklimit.
func options(t *objmodel.Thread, limit objmodel.Value) (traceback.Options, error) {
	opts := sys.TracebackOptions(t)
	if limit.IsNone() {
		opts.Limit = sys.TracebackLimit(t)
		return opts, nil
	}
	n, err := objmodel.IndexInt(t, limit, nil)
	opts.Limit = &n
	return opts, err
}

func list(pieces []string, err error) (objmodel.Value, error) {
	if err != nil {
		return objmodel.Value{}, err
	}
	items := make([]objmodel.Value, len(pieces))
	for i, s := range pieces {
		items[i] = objmodel.NewStr(s)
	}
	return objmodel.NewList(items), nil
}

func exception(v objmodel.Value) (*objmodel.Exception, error) {
	if e := v.AsException(); e != nil {
		return e, nil
	}
	return nil, objmodel.TypeErrorf("Exception expected for value, %s found", v.TypeName())
}

// formatException takes (exception, limit, chain).
func formatException(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	e, err := exception(a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	opts, err := options(t, a.V[1])
	if err != nil {
		return objmodel.Value{}, err
	}
	chain, err := objmodel.Truth(t, a.V[2])
	if err != nil {
		return objmodel.Value{}, err
	}
	opts.NoChain = !chain
	return list(traceback.Format(t, e, opts))
}

func formatOnly(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	e, err := exception(a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	return list(traceback.FormatOnly(t, e, sys.TracebackOptions(t)))
}

// segment takes (lines, start, end): whole source lines and the byte offsets, in
// the first and the last, of what is marked. It gives the text with its marks.
func segment(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	items, err := objmodel.Collect(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	lines := make([]string, len(items))
	for i, v := range items {
		text, ok := v.ToStr()
		if !ok {
			return objmodel.Value{}, objmodel.TypeErrorf("expected str instance, %s found", v.TypeName())
		}
		lines[i] = text
	}
	start, err := objmodel.IndexInt(t, a.V[1], nil)
	if err != nil {
		return objmodel.Value{}, err
	}
	end, err := objmodel.IndexInt(t, a.V[2], nil)
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.NewStr(traceback.Segment(lines, start, end)), nil
}

// suggestion gives what is said after the message of an exception.
func suggestion(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	e, err := exception(a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	text, err := traceback.Suggestion(t, e, sys.TracebackOptions(t))
	return objmodel.NewStr(text), err
}

// source gives the lines of a file, without their newlines; an empty list if
// they are not to be had.
func source(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	name, ok := a.V[0].ToStr()
	if lines := sys.TracebackOptions(t).Source; ok && lines != nil {
		return list(lines(name, nil), nil)
	}
	return list(nil, nil)
}

// positions gives what is known of an entry of a traceback: line, last line,
// columns, each None where unknown. None for what is no traceback.
func positions(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	tb := a.V[0].AsTraceback()
	if tb == nil {
		return objmodel.None, nil
	}
	number := func(n int32) objmodel.Value {
		if n < 0 {
			return objmodel.None
		}
		return objmodel.Int(int64(n))
	}
	p := tb.Code.Position(tb.PC)
	if p.Line != int32(tb.LineNo()) {
		return objmodel.NewTuple(objmodel.Int(int64(tb.LineNo())), objmodel.None, objmodel.None, objmodel.None), nil
	}
	return objmodel.NewTuple(number(p.Line), number(p.EndLine), number(p.Col), number(p.EndCol)), nil
}
