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
	{Name: "format_stack", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: formatStack},
	{Name: "source", Kind: objmodel.OneArg, Fn: source},
	{Name: "positions", Kind: objmodel.OneArg, Fn: positions},
}

// options reads a limit: None is none.
func options(t *objmodel.Thread, limit objmodel.Value) (traceback.Options, error) {
	opts := sys.TracebackOptions(t)
	if limit.IsNone() {
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

// formatStack takes (traceback, limit).
func formatStack(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if a.V[0].IsNone() {
		return objmodel.NewList(nil), nil
	}
	tb := a.V[0].AsTraceback()
	if tb == nil {
		return objmodel.Value{}, objmodel.TypeErrorf("expected traceback object or None, got '%s'", a.V[0].TypeName())
	}
	opts, err := options(t, a.V[1])
	if err != nil {
		return objmodel.Value{}, err
	}
	return list(traceback.FormatStack(t, tb, opts))
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

// positions gives what is known of each entry of a traceback: file, function,
// line, last line, columns (None where unknown).
func positions(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	var items []objmodel.Value
	number := func(n int32) objmodel.Value {
		if n < 0 {
			return objmodel.None
		}
		return objmodel.Int(int64(n))
	}
	for tb := a.V[0].AsTraceback(); tb != nil; tb = tb.Next {
		if err := t.Tick(1); err != nil {
			return objmodel.Value{}, err
		}
		p := tb.Code.Position(tb.PC)
		items = append(items, objmodel.NewTuple(objmodel.NewStr(tb.Code.CodeFilename()), objmodel.NewStr(tb.Code.CodeName()),
			objmodel.Int(int64(tb.LineNo())), number(p.EndLine), number(p.Col), number(p.EndCol)))
	}
	return objmodel.NewList(items), nil
}
