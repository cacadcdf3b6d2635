package interp

import (
	"strings"

	"github.com/minipy-go/minipy/interp/compile"
	"github.com/minipy-go/minipy/interp/stdlib/ast"
	"github.com/minipy-go/minipy/interp/vm"
	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/check"
)

// compileFunctions are the built-ins that need the compiler.
var compileFunctions = []objmodel.MethodDef{
	{Name: "compile", Fn: compileFunc, Sig: "($module, /, source, filename, mode, flags=0,\n        dont_inherit=False, optimize=-1, *, _feature_version=-1)"},
	{Name: "eval", Fn: evalFunc, Asks: objmodel.AsksEval, Sig: "($module, source, /, globals=None, locals=None)"},
	{Name: "exec", Fn: execFunc, Asks: objmodel.AsksExec, Sig: "($module, source, /, globals=None, locals=None, *, closure=None)"},
}

var compileParams = objmodel.Params{
	Func: "compile", MaxPos: 6, Required: 3,
	Names: []string{"source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version"},
}

// The flags of compile() besides those of the module _ast.
const (
	flagsFuture          = 0x1fe0000 // the features of __future__
	flagObsolete         = 0x10      // nested scopes
	flagDontImplyDedent  = 0x200
	flagIncompleteInput  = 0x4000
	flagsKnown           = flagsFuture | flagObsolete | flagDontImplyDedent | flagIncompleteInput | flagsTree
	flagsTree            = ast.FlagOnlyAST | ast.FlagTypeComments | ast.FlagTopLevelAwait | ast.FlagOptimizedAST
	latestFeatureVersion = 13
)

// compileCall are the arguments of a call of compile().
type compileCall struct {
	source   objmodel.Value
	filename string
	modeName string
	mode     parser.Mode
	flags    int
	settings
}

func compileFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	c, err := bindCompile(t, a)
	if err != nil {
		return objmodel.Value{}, err
	}
	if ast.IsNode(c.source) {
		return of(t).compileTree(t, c)
	}
	text, origin, err := sourceBytes(t, c.source, "compile")
	if err != nil {
		return objmodel.Value{}, err
	}
	in := of(t)
	mod, err := in.parse(t, source{text, c.filename, origin, c.mode}, c.settings)
	if err != nil {
		return objmodel.Value{}, err
	}
	if c.flags&ast.FlagOnlyAST != 0 {
		if err := t.Reserve(int64(len(text)), treePerByte); err != nil {
			return objmodel.Value{}, err
		}
		if c.flags&ast.FlagOptimizedAST == ast.FlagOptimizedAST {
			compile.Optimize(mod, c.optimize, c.future)
		}
		return ast.ToObject(t, mod)
	}
	code, err := in.generate(t, mod, c.filename, c.settings)
	if err != nil {
		return objmodel.Value{}, err
	}
	return vm.CodeObject(code), nil
}

// treePerByte is about how many bytes the objects of a tree take for a byte of
// source.
const treePerByte = 64

// compileTree is compile() of a tree.
func (in *Interp) compileTree(t *objmodel.Thread, c *compileCall) (objmodel.Value, error) {
	if c.flags&ast.FlagOptimizedAST == ast.FlagOnlyAST {
		return c.source, nil
	}
	roots := [...]string{parser.Exec: "Module", parser.Eval: "Expression", parser.Single: "Interactive", parser.FuncType: "FunctionType"}
	mod, err := ast.FromObject(t, c.source, roots[c.mode])
	if err != nil {
		return objmodel.Value{}, err
	}
	if err := check.Validate(mod); err != nil {
		return objmodel.Value{}, in.syntaxError(err)
	}
	if c.flags&ast.FlagOnlyAST != 0 {
		compile.Optimize(mod, c.optimize, c.future)
		return ast.ToObject(t, mod)
	}
	code, err := in.generate(t, mod, c.filename, c.settings)
	if err != nil {
		return objmodel.Value{}, err
	}
	return vm.CodeObject(code), nil
}

// bindCompile reads the arguments of compile().
func bindCompile(t *objmodel.Thread, a objmodel.Args) (*compileCall, error) {
	var out [7]objmodel.Value
	if err := compileParams.Bind(a, out[:]); err != nil {
		return nil, err
	}
	c := &compileCall{source: out[0]}
	var err error
	if c.filename, err = fileName(t, out[1]); err != nil {
		return nil, err
	}
	name := out[2].StrObject()
	if name == nil {
		return nil, objmodel.TypeErrorf("compile() argument 'mode' must be str, not %s", out[2].TypeName())
	}
	c.modeName = name.String()
	inherit, level, feature := true, -1, -1
	if c.flags, err = intArgument(t, out[3], 0); err != nil {
		return nil, err
	}
	if !out[4].IsNil() {
		no, err := objmodel.Truth(t, out[4])
		if err != nil {
			return nil, err
		}
		inherit = !no
	}
	if level, err = intArgument(t, out[5], level); err != nil {
		return nil, err
	}
	if feature, err = intArgument(t, out[6], feature); err != nil {
		return nil, err
	}
	switch {
	case c.flags&^flagsKnown != 0:
		return nil, objmodel.ValueErrorf("compile(): unrecognised flags")
	case level < -1 || level > 2:
		return nil, objmodel.ValueErrorf("compile(): invalid optimize value")
	}
	c.optimize = max(level, 0)
	if inherit {
		c.flags |= int(machine(t).CodeFlags()) & flagsFuture
	}
	c.applyFlags(feature)
	return c, c.findMode()
}

// applyFlags turns flags into settings.
func (c *compileCall) applyFlags(feature int) {
	c.called = true
	c.future = compile.Future(c.flags & flagsFuture)
	c.topLevelAwait = c.flags&ast.FlagTopLevelAwait != 0
	c.parser = parser.Options{
		TypeComments:    c.flags&ast.FlagTypeComments != 0,
		KeepOpen:        c.flags&flagDontImplyDedent != 0,
		AllowIncomplete: c.flags&flagIncompleteInput != 0,
		BarryAsFLUFL:    c.future&compile.FutureBarryAsFLUFL != 0,
	}
	if c.flags&ast.FlagOnlyAST != 0 && feature >= 0 && feature < latestFeatureVersion {
		c.parser.FeatureVersion = feature + 1
	}
}

// findMode finds the mode that the third argument names.
func (c *compileCall) findMode() error {
	onlyAST := c.flags&ast.FlagOnlyAST != 0
	switch c.modeName {
	case "exec":
		c.mode = parser.Exec
	case "eval":
		c.mode = parser.Eval
	case "single":
		c.mode = parser.Single
	case "func_type":
		c.mode = parser.FuncType
		if !onlyAST {
			return objmodel.ValueErrorf("compile() mode 'func_type' requires flag PyCF_ONLY_AST")
		}
	default:
		if onlyAST {
			return objmodel.ValueErrorf("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
		}
		return objmodel.ValueErrorf("compile() mode must be 'exec', 'eval' or 'single'")
	}
	return nil
}

// intArgument reads an argument that is an int of C.
func intArgument(t *objmodel.Thread, v objmodel.Value, missing int) (int, error) {
	if v.IsNil() {
		return missing, nil
	}
	i, err := objmodel.Index(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := i.ToInt()
	if !ok || n != int64(int32(n)) {
		return 0, objmodel.OverflowErrorf("Python int too large to convert to C int")
	}
	return int(n), nil
}

var fspathName = objmodel.Name("__fspath__")

// fileName reads a file name: str, bytes or os.PathLike.
func fileName(t *objmodel.Thread, v objmodel.Value) (string, error) {
	name, ok := textOf(v)
	if !ok {
		r, found, err := objmodel.CallSpecial(t, v, fspathName)
		if err != nil {
			return "", err
		}
		if !found {
			return "", objmodel.TypeErrorf("expected str, bytes or os.PathLike object, not %s", v.TypeName())
		}
		if name, ok = textOf(r); !ok {
			return "", objmodel.TypeErrorf("expected %s.__fspath__() to return str or bytes, not %s", v.TypeName(), r.TypeName())
		}
	}
	if strings.IndexByte(name, 0) >= 0 {
		return "", objmodel.ValueErrorf("embedded null character")
	}
	return name, nil
}

// textOf gives the text of a str, or of bytes as the file system has them.
func textOf(v objmodel.Value) (string, bool) {
	if s := v.StrObject(); s != nil {
		return s.String(), true
	}
	if b := v.AsBytes(); b != nil {
		return b.String(), true
	}
	return "", false
}

// sourceBytes gives the text of a source argument and where it is from.
// Errors: TypeError, SyntaxError for null bytes, UnicodeEncodeError for
// surrogates.
func sourceBytes(t *objmodel.Thread, v objmodel.Value, fn string) ([]byte, lexer.Origin, error) {
	text, origin := "", lexer.FromText
	if s := v.StrObject(); s != nil {
		encoded, err := objmodel.Encode(t, s.String(), "utf-8", "strict")
		if err != nil {
			return nil, 0, err
		}
		text = encoded
	} else if data, ok := objmodel.BufferOf(v); ok {
		text, origin = data, lexer.FromBytes
	} else {
		what := "code"
		if fn == "compile" {
			what = "AST"
		}
		return nil, 0, objmodel.TypeErrorf("%s() arg 1 must be a string, bytes or %s object", fn, what)
	}
	if strings.IndexByte(text, 0) >= 0 {
		return nil, 0, of(t).syntaxError(&parser.SyntaxError{Class: "SyntaxError", Msg: "source code string cannot contain null bytes", Unplaced: true})
	}
	return []byte(text), origin, nil
}
