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

func codeInt(name string, get func(*Code) int) objmodel.GetSetDef {
	return objmodel.GetSetDef{Name: name, Member: true, Get: func(t *Thread, v Value) (Value, error) {
		return objmodel.Int(int64(get(asCode(v)))), nil
	}}
}

func codeNames(name string, get func(*Code) []*Str) objmodel.GetSetDef {
	return objmodel.GetSetDef{Name: name, Member: true, Get: func(t *Thread, v Value) (Value, error) {
		var out []Value
		for _, s := range get(asCode(v)) {
			out = append(out, s.Value())
		}
		return objmodel.NewTuple(out...), nil
	}}
}

var codeSpec = objmodel.TypeSpec{
	Type: &CodeType, Object: (*codeObject)(nil),
	Flags: objmodel.FlagWeak,
	Slots: objmodel.Slots{Repr: func(t *Thread, v Value) (Value, error) {
		c := asCode(v)
		return objmodel.NewStr(fmt.Sprintf("<code object %s at 0x%012x, file \"%s\", line %d>", c.Name, v.ID(), c.Filename, c.FirstLine)), nil
	}},
	Methods: []objmodel.MethodDef{
		{Name: "replace", Fn: codeReplace, Sig: "($self, /, **changes)"},
		{Name: "__replace__", Fn: codeReplace, Sig: "($self, /, **changes)"},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "co_name", Member: true, Get: func(t *Thread, v Value) (Value, error) { return objmodel.NewStr(asCode(v).Name), nil }},
		{Name: "co_qualname", Member: true, Get: func(t *Thread, v Value) (Value, error) { return objmodel.NewStr(asCode(v).QualName), nil }},
		{Name: "co_filename", Member: true, Get: func(t *Thread, v Value) (Value, error) { return objmodel.NewStr(asCode(v).Filename), nil }},
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
		codeNames("co_names", func(c *Code) []*Str { return c.Names }),
		{Name: "co_consts", Member: true, Get: func(t *Thread, v Value) (Value, error) {
			c := asCode(v)
			out := append([]Value(nil), c.Consts...)
			for _, k := range c.Codes {
				out = append(out, codeValue(k))
			}
			return objmodel.NewTuple(out...), nil
		}},
	},
}

func plainLocals(c *Code) []*Str {
	var all []*Str
	for i, s := range c.Locals {
		if !c.Wide && (i < c.NArgs() || !c.IsCell[i]) {
			all = append(all, s)
		}
	}
	// The variables of inlined comprehensions may have the names of others.
	var out []*Str
	seen := map[*Str]bool{}
	for _, s := range append(all, c.Boxed...) {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

func cellLocals(c *Code) []*Str {
	var out []*Str
	for i, s := range c.Locals {
		if c.IsCell[i] {
			out = append(out, s)
		}
	}
	return out
}

// newLocals reports whether calls of c get a fresh local namespace.
func newLocals(c *Code) bool { return c.Flags&bytecode.NewLocals != 0 }
