package interp

import (
	"bytes"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/interp/compile"
	"github.com/minipy-go/minipy/interp/vm"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser"
)

var (
	evalParams = objmodel.Params{Func: "eval", Names: []string{"source", "globals", "locals"}, MaxPos: 3, PosOnly: 1, Required: 1}
	execParams = objmodel.Params{Func: "exec", Names: []string{"source", "globals", "locals", "closure"}, MaxPos: 3, PosOnly: 1, Required: 1}
)

func evalFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	later := machine(t).Deferring()
	var out [3]objmodel.Value
	if err := evalParams.Bind(a, out[:]); err != nil {
		return objmodel.Value{}, err
	}
	x := execution{in: of(t), fn: "eval", mode: parser.Eval, source: out[0], later: later}
	return x.run(t, out[1], out[2])
}

func execFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	later := machine(t).Deferring()
	var out [4]objmodel.Value
	if err := execParams.Bind(a, out[:]); err != nil {
		return objmodel.Value{}, err
	}
	x := execution{in: of(t), fn: "exec", mode: parser.Exec, source: out[0], later: later}
	if !absent(out[3]) {
		x.closure = out[3]
	}
	_, err := x.run(t, out[1], out[2])
	return objmodel.None, err
}

// execution is a call of eval or exec.
type execution struct {
	in      *Interp
	fn      string
	mode    parser.Mode
	source  objmodel.Value
	closure objmodel.Value // nil if there is none
	later   bool           // see Machine.RunLater
}

// runCode runs code without free variables.
func (x *execution) runCode(t *objmodel.Thread, code *bytecode.Code, g *objmodel.Dict, l objmodel.Value) (objmodel.Value, error) {
	if x.later {
		return machine(t).RunLater(code, g, l)
	}
	return machine(t).Run(code, g, l)
}

// run runs the source or code with its namespaces.
func (x *execution) run(t *objmodel.Thread, globals, locals objmodel.Value) (objmodel.Value, error) {
	g, l, err := x.namespaces(t, globals, locals)
	if err != nil {
		return objmodel.Value{}, err
	}
	if code := vm.AsCode(x.source); code != nil {
		switch {
		case x.fn == "eval" && len(code.FreeNames) > 0:
			return objmodel.Value{}, objmodel.TypeErrorf("code object passed to eval() may not contain free variables")
		case len(code.FreeNames) > 0:
			return machine(t).RunClosure(code, g, l, x.closure)
		case !x.closure.IsNil():
			return objmodel.Value{}, objmodel.TypeErrorf("cannot use a closure with this code object")
		}
		return x.runCode(t, code, g, l)
	}
	if !x.closure.IsNil() {
		return objmodel.Value{}, objmodel.TypeErrorf("closure can only be used when source is a code object")
	}
	text, origin, err := sourceBytes(t, x.source, x.fn)
	if err != nil {
		return objmodel.Value{}, err
	}
	if x.mode == parser.Eval {
		text = bytes.TrimLeft(text, " \t")
	}
	future := compile.Future(machine(t).CodeFlags() & flagsFuture)
	how := settings{future: future, called: true, parser: parser.Options{BarryAsFLUFL: future&compile.FutureBarryAsFLUFL != 0}}
	code, err := x.in.compile(t, source{text, "<string>", origin, x.mode}, how)
	if err != nil {
		return objmodel.Value{}, err
	}
	return x.runCode(t, code, g, l)
}

func absent(v objmodel.Value) bool { return v.IsNil() || v.IsNone() }

// namespaces gives the globals and locals to run in; no locals if they are the
// globals.
func (x *execution) namespaces(t *objmodel.Thread, globals, locals objmodel.Value) (*objmodel.Dict, objmodel.Value, error) {
	none := objmodel.Value{}
	if err := x.checkNamespaces(globals, locals); err != nil {
		return nil, none, err
	}
	if absent(globals) {
		g := t.Machine.Globals(t)
		if g == nil {
			g = x.in.main.Dict
		}
		if absent(locals) {
			l, err := t.Machine.Locals(t)
			if err != nil {
				return nil, none, err
			}
			locals = l
		}
		return g, dropSame(g, locals), nil
	}
	g := globals.AsDict()
	if g.GetString("__builtins__").IsNil() {
		g.SetString("__builtins__", t.Interp.Builtins.Value())
	}
	if absent(locals) {
		locals = none
	}
	return g, dropSame(g, locals), nil
}

func (x *execution) checkNamespaces(globals, locals objmodel.Value) error {
	if x.fn == "eval" {
		switch {
		case !absent(locals) && locals.Type().Slots.GetItem == nil:
			return objmodel.TypeErrorf("locals must be a mapping")
		case absent(globals) || globals.AsDict() != nil:
			return nil
		case globals.Type().Slots.GetItem != nil:
			return objmodel.TypeErrorf("globals must be a real dict; try eval(expr, {}, mapping)")
		}
		return objmodel.TypeErrorf("globals must be a dict")
	}
	switch {
	case !absent(globals) && globals.AsDict() == nil:
		return objmodel.TypeErrorf("exec() globals must be a dict, not %s", globals.TypeName())
	case !absent(locals) && locals.Type().Slots.GetItem == nil:
		return objmodel.TypeErrorf("locals must be a mapping or None, not %s", locals.TypeName())
	}
	return nil
}

// dropSame gives no locals when they are the globals.
func dropSame(g *objmodel.Dict, l objmodel.Value) objmodel.Value {
	if !l.IsNil() && l == g.Value() {
		return objmodel.Value{}
	}
	return l
}
