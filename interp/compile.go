package interp

import (
	"errors"
	"fmt"
	"strings"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/interp/compile"
	"github.com/minipy-go/minipy/interp/vm"
	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/check"
)

// compile turns source into code. Errors: SyntaxError and its relatives as
// Python exceptions.
func (in *Interp) compile(src []byte, filename string, origin lexer.Origin, mode parser.Mode, future compile.Future) (*bytecode.Code, error) {
	if text, err := lexer.Decode(src, origin, filename); err == nil { // the parser puts the error into words
		src, origin = []byte(text), lexer.FromText
	}
	mod, err := parser.ParseWith(src, filename, mode, parser.Options{Origin: origin, Warn: func(w parser.Warning) { in.warnSyntax(src, filename, w) }})
	if err != nil {
		return nil, in.syntaxError(err)
	}
	err = check.Tree(mod, check.Options{Filename: filename, Warn: func(w parser.Warning) { in.warnSyntax(src, filename, w) }, Annotations: future&compile.FutureAnnotations != 0})
	if err != nil {
		return nil, in.syntaxError(withText(err, src, filename))
	}
	code, err := compile.Compile(mod, src, compile.Options{Filename: filename, Intern: in.thread.Interp.Intern, Future: future})
	if err != nil {
		return nil, in.syntaxError(err)
	}
	return code, nil
}

// withText gives an error of the checks the line that it is about. As in
// CPython, source that is no file has none.
func withText(err error, src []byte, filename string) error {
	var se *parser.SyntaxError
	if !errors.As(err, &se) || se.Text != "" || strings.HasPrefix(filename, "<") {
		return err
	}
	if lines := splitLines(string(src)); se.Line > 0 && se.Line <= len(lines) {
		se.Text = lines[se.Line-1] + "\n"
	}
	return err
}

// warnSyntax prints a SyntaxWarning as CPython's warnings module does.
func (in *Interp) warnSyntax(src []byte, filename string, w parser.Warning) {
	in.flush()
	fmt.Fprintf(in.thread.Interp.Stderr, "%s:%d: SyntaxWarning: %s\n", filename, w.Line, w.Msg)
	if lines := splitLines(string(src)); !strings.HasPrefix(filename, "<") && w.Line > 0 && w.Line <= len(lines) {
		fmt.Fprintf(in.thread.Interp.Stderr, "  %s\n", strings.TrimSpace(lines[w.Line-1]))
	}
}

var syntaxClasses = map[string]*objmodel.Type{
	"SyntaxError":      &objmodel.SyntaxErrorType,
	"IndentationError": &objmodel.IndentationErrorType,
	"TabError":         &objmodel.TabErrorType,
	"MemoryError":      &objmodel.MemoryErrorType,
	"RecursionError":   &objmodel.RecursionErrorType,
	"ValueError":       &objmodel.ValueErrorType,
	"OverflowError":    &objmodel.OverflowErrorType,
}

// syntaxError makes the Python exception of an error of the front end.
func (in *Interp) syntaxError(err error) error {
	var deep *compile.RecursionError
	if errors.As(err, &deep) {
		return objmodel.Errorf(&objmodel.RecursionErrorType, "%s", deep.Error())
	}
	var se *parser.SyntaxError
	if !errors.As(err, &se) {
		return err
	}
	cls := syntaxClasses[se.Class]
	if cls == nil {
		cls = &objmodel.SyntaxErrorType
	}
	if !cls.IsSubtype(&objmodel.SyntaxErrorType) {
		return objmodel.Errorf(cls, "%s", se.Msg)
	}
	orNone := func(n int) objmodel.Value {
		return objmodel.Int(int64(n))
	}
	text := objmodel.None
	if se.Text != "" {
		text = objmodel.NewStr(se.Text)
	}
	msg := objmodel.NewStr(se.Msg)
	info := []objmodel.Value{objmodel.NewStr(se.Filename), orNone(se.Line), orNone(se.Col), text, orNone(se.EndLine), orNone(se.EndCol)}
	if se.Line == 0 && se.Col == 0 { // an error without a place
		e := objmodel.NewException(cls, se.Msg)
		e.SetField("msg", objmodel.NewStr(se.Msg))
		return e
	}
	if se.Line == 0 {
		info = []objmodel.Value{objmodel.NewStr(se.Filename), objmodel.Int(0), objmodel.Int(0), objmodel.None, objmodel.Int(0), objmodel.Int(0)}
	}
	e := objmodel.AllocException(cls, objmodel.NewTuple(msg, objmodel.NewTuple(info...)))
	e.SetField("msg", msg)
	for i, f := range []string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset"} {
		e.SetField(f, info[i])
	}
	return e
}

// compileFunctions are the built-ins that need the compiler.
var compileFunctions = []objmodel.MethodDef{
	{Name: "compile", Fn: compileFunc},
	{Name: "eval", Fn: evalFunc},
	{Name: "exec", Fn: execFunc},
}

var (
	compileParams = objmodel.Params{Func: "compile", Names: []string{"source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version"}, MaxPos: 6, Required: 3}
	evalParams    = objmodel.Params{Func: "eval", Names: []string{"source", "globals", "locals"}, MaxPos: 3, PosOnly: 1, Required: 1}
	execParams    = objmodel.Params{Func: "exec", Names: []string{"source", "globals", "locals", "closure"}, MaxPos: 3, PosOnly: 1, Required: 1}
)

var compileModes = map[string]parser.Mode{"exec": parser.Exec, "eval": parser.Eval, "single": parser.Single}

func compileFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	var out [7]objmodel.Value
	if err := compileParams.Bind(a, out[:]); err != nil {
		return objmodel.Value{}, err
	}
	src, origin, err := sourceBytes(out[0], "compile")
	if err != nil {
		return objmodel.Value{}, err
	}
	filename, ok := out[1].ToStr()
	if !ok {
		return objmodel.Value{}, objmodel.TypeErrorf("expected str, bytes or os.PathLike object, not %s", out[1].TypeName())
	}
	name, ok := out[2].ToStr()
	if !ok {
		return objmodel.Value{}, objmodel.TypeErrorf("compile() argument 'mode' must be str, not %s", out[2].TypeName())
	}
	mode, ok := compileModes[name]
	if !ok {
		return objmodel.Value{}, objmodel.ValueErrorf("compile() mode must be 'exec', 'eval' or 'single'")
	}
	var future compile.Future
	if !out[3].IsNil() {
		n, err := objmodel.IndexInt(t, out[3], &objmodel.OverflowErrorType)
		if err != nil {
			return objmodel.Value{}, err
		}
		future = compile.Future(n) & (compile.FutureAnnotations | compile.FutureBarryAsFLUFL)
	}
	code, err := of(t).compile(src, filename, origin, mode, future)
	if err != nil {
		return objmodel.Value{}, err
	}
	return vm.CodeObject(code), nil
}

// sourceBytes gives the text of a source argument and where it is from.
func sourceBytes(v objmodel.Value, fn string) ([]byte, lexer.Origin, error) {
	if s, ok := v.ToStr(); ok {
		if strings.IndexByte(s, 0) >= 0 {
			return nil, 0, objmodel.Errorf(&objmodel.SyntaxErrorType, "source code string cannot contain null bytes")
		}
		return []byte(s), lexer.FromText, nil
	}
	if b := v.AsBytes(); b != nil {
		return []byte(b.String()), lexer.FromBytes, nil
	}
	what := "a string, bytes or code object"
	if fn == "compile" {
		what = "a string, bytes or AST object"
	}
	return nil, 0, objmodel.TypeErrorf("%s() arg 1 must be %s", fn, what)
}

func evalFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	var out [3]objmodel.Value
	if err := evalParams.Bind(a, out[:]); err != nil {
		return objmodel.Value{}, err
	}
	return execute(t, "eval", parser.Eval, out[0], out[1], out[2])
}

func execFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	var out [4]objmodel.Value
	if err := execParams.Bind(a, out[:]); err != nil {
		return objmodel.Value{}, err
	}
	_, err := execute(t, "exec", parser.Exec, out[0], out[1], out[2])
	return objmodel.None, err
}

// execute is eval and exec: source or code, run with its namespaces.
func execute(t *objmodel.Thread, fn string, mode parser.Mode, source, globals, locals objmodel.Value) (objmodel.Value, error) {
	in := of(t)
	g, l, err := namespaces(t, fn, globals, locals)
	if err != nil {
		return objmodel.Value{}, err
	}
	if code := vm.AsCode(source); code != nil {
		if len(code.FreeNames) > 0 {
			return objmodel.Value{}, objmodel.TypeErrorf("code object passed to %s() may not contain free variables", fn)
		}
		return machine(t).Run(code, g, l)
	}
	src, origin, err := sourceBytes(source, fn)
	if err != nil {
		return objmodel.Value{}, err
	}
	if mode == parser.Eval {
		src = []byte(strings.TrimLeft(string(src), " \t"))
	}
	code, err := in.compile(src, "<string>", origin, mode, 0)
	if err != nil {
		return objmodel.Value{}, err
	}
	return machine(t).Run(code, g, l)
}

// namespaces gives the globals and locals that eval and exec run in.
func namespaces(t *objmodel.Thread, fn string, globals, locals objmodel.Value) (*objmodel.Dict, objmodel.Value, error) {
	none := objmodel.Value{}
	absent := func(v objmodel.Value) bool { return v.IsNil() || v.IsNone() }
	if !absent(locals) && locals.Type().Slots.GetItem == nil {
		if fn == "eval" {
			return nil, none, objmodel.TypeErrorf("locals must be a mapping")
		}
		return nil, none, objmodel.TypeErrorf("locals must be a mapping or None, not %s", locals.TypeName())
	}
	if absent(globals) {
		g := t.Machine.Globals(t)
		if g == nil {
			g = of(t).main.Dict
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
	if g == nil {
		if fn == "eval" {
			return nil, none, objmodel.TypeErrorf("globals must be a dict")
		}
		return nil, none, objmodel.TypeErrorf("exec() globals must be a dict, not %s", globals.TypeName())
	}
	if g.GetString("__builtins__").IsNil() {
		g.SetString("__builtins__", t.Interp.Modules.GetString("builtins"))
	}
	if absent(locals) {
		locals = none
	}
	return g, dropSame(g, locals), nil
}

// dropSame gives no locals when they are the globals.
func dropSame(g *objmodel.Dict, l objmodel.Value) objmodel.Value {
	if !l.IsNil() && l == g.Value() {
		return objmodel.Value{}
	}
	return l
}
