package vm

import (
	"fmt"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// CodeType is types.CodeType.
var CodeType = objmodel.Type{Name: "code"}

// codeObject is a code object as Python sees it.
type codeObject struct {
	objmodel.Header
	code *Code
}

// codeValue gives the Python-visible object of a code, always the same one.
func codeValue(c *Code) Value {
	if c.Object.IsNil() {
		if c.Complete() != nil {
			c.Later = nil // the body of a module of ours always compiles
		}
		o := &codeObject{code: c}
		objmodel.InitHeader(&o.Header, &CodeType)
		c.Object = objmodel.FromPtr(&o.Header)
	}
	return c.Object
}

// CodeObject makes the Python-visible object of a code.
func CodeObject(c *Code) Value { return codeValue(c) }

func asCode(v Value) *Code {
	if !v.IsNil() && v.Type() == &CodeType {
		return (*codeObject)(v.Ptr()).code
	}
	return nil
}

// AsCode gives the code behind a code object, nil if v isn't one.
func AsCode(v Value) *Code { return asCode(v) }

//go:noinline
func codeField(name string, get func(*Code) Value) objmodel.GetSetDef {
	return objmodel.GetSetDef{Name: name, Member: true, Get: func(t *Thread, v Value) (Value, error) { return get(asCode(v)), nil }}
}

//go:noinline
func codeInt(name string, get func(*Code) int) objmodel.GetSetDef {
	return codeField(name, func(c *Code) Value { return objmodel.Int(int64(get(c))) })
}

//go:noinline
func codeText(name string, get func(*Code) string) objmodel.GetSetDef {
	return codeField(name, func(c *Code) Value { return objmodel.NewStr(get(c)) })
}

//go:noinline
func codeNames(name string, get func(*Code) []*Str) objmodel.GetSetDef {
	return codeField(name, func(c *Code) Value { return nameTuple(get(c)) })
}

//go:noinline
func codeBytes(name string, get func(*Code) []byte) objmodel.GetSetDef {
	return codeField(name, func(c *Code) Value { return objmodel.NewBytes(string(get(c))) })
}

func nameTuple(names []*Str) Value {
	out := make([]Value, len(names))
	for i, s := range names {
		out[i] = s.Value()
	}
	return objmodel.NewTuple(out...)
}

// codeParts is how many arguments the constructor of code objects needs.
const codeParts = 16

// newCode refuses to make a code object of its parts: bytes of CPython's
// instructions are none of this machine's.
func newCode(t *Thread, cls *objmodel.Type, args objmodel.Args) (Value, error) {
	if n := args.NPos(); n < codeParts {
		return Value{}, objmodel.TypeErrorf("code expected at least %d arguments, got %d", codeParts, n)
	}
	return Value{}, objmodel.ValueErrorf("code: only compile() makes instructions")
}

var codeSpec = objmodel.TypeSpec{
	Type: &CodeType, Object: (*codeObject)(nil),
	Flags: objmodel.FlagWeak,
	Slots: objmodel.Slots{
		New: newCode,
		Repr: func(t *Thread, v Value) (Value, error) {
			c := asCode(v)
			return objmodel.NewStr(fmt.Sprintf("<code object %s at 0x%012x, file \"%s\", line %d>", c.Name, v.ID(), c.Filename, c.FirstLine)), nil
		},
		Compare: compareCode,
		Hash:    func(t *Thread, v Value) (int64, error) { return hashCode(asCode(v)), nil },
	},
	Methods: []objmodel.MethodDef{
		{Name: "replace", Fn: codeReplace, Sig: "($self, /, **changes)", Doc: "Return a copy of the code object with new values for the specified fields."},
		{Name: "__replace__", Fn: codeReplace, Sig: "($self, /, **changes)", Doc: "The same as replace()."},
		{Name: "co_lines", Kind: objmodel.NoArgs, Fn: codeLines, Doc: "Return an iterator of (start, end, line) of stretches of co_code."},
		{Name: "co_positions", Kind: objmodel.NoArgs, Fn: codePositions, Doc: "Return an iterator of (line, end line, column, end column) of each unit of co_code."},
	},
	GetSets: []objmodel.GetSetDef{
		codeText("co_name", (*Code).CodeName),
		codeText("co_qualname", (*Code).CodeQualName),
		codeText("co_filename", (*Code).CodeFilename),
		codeInt("co_firstlineno", func(c *Code) int { return c.FirstLine }),
		codeInt("co_argcount", func(c *Code) int { return c.NParams }),
		codeInt("co_posonlyargcount", func(c *Code) int { return c.NPosOnly }),
		codeInt("co_kwonlyargcount", func(c *Code) int { return c.NKwOnly }),
		codeInt("co_nlocals", func(c *Code) int { return len(plainLocals(c)) }),
		codeInt("co_stacksize", func(c *Code) int { return c.NRegs - len(c.Locals) }),
		codeInt("co_flags", func(c *Code) int { return int(c.Flags) }),
		codeNames("co_varnames", plainLocals),
		codeNames("co_cellvars", cellLocals),
		codeNames("co_freevars", func(c *Code) []*Str { return c.FreeNames }),
		codeNames("co_names", (*Code).UsedNames),
		codeField("co_consts", codeConsts),
		codeBytes("co_code", (*Code).Bytes),
		codeBytes("co_linetable", (*Code).LocationTable),
		codeBytes("co_exceptiontable", (*Code).ExceptionTable),
	},
}

// codeConsts gives co_consts.
func codeConsts(c *Code) Value {
	var out []Value
	for _, k := range c.UsedConstants() {
		out = append(out, constantValue(k))
	}
	return objmodel.NewTuple(out...)
}

func constantValue(k bytecode.Constant) Value {
	if k.Code != nil {
		return codeValue(k.Code)
	}
	return k.Value
}

// plainLocals gives co_varnames.
func plainLocals(c *Code) []*Str {
	vars, plain := c.Variables()
	return distinct(vars[:plain])
}

// cellLocals gives co_cellvars, which name parameters in cells too.
func cellLocals(c *Code) []*Str {
	var cells []bytecode.Variable
	for r, name := range c.Locals {
		if c.IsCell[r] {
			cells = append(cells, bytecode.Variable{Name: name})
		}
	}
	return distinct(cells)
}

// distinct gives the names of variables, those of a name once: variables of
// inlined comprehensions may have the names of others.
func distinct(vars []bytecode.Variable) []*Str {
	var out []*Str
	seen := map[*Str]bool{}
	for _, v := range vars {
		if !seen[v.Name] {
			seen[v.Name] = true
			out = append(out, v.Name)
		}
	}
	return out
}

// newLocals reports whether calls of c get a fresh local namespace.
func newLocals(c *Code) bool { return c.Flags&bytecode.NewLocals != 0 }
