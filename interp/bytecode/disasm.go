package bytecode

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

// operand is what one field of an instruction means.
type operand uint8

const (
	none  operand = iota
	reg           // a register
	num           // a number
	imm           // a signed byte
	konst         // D: a constant
	name          // D: a name
	site          // D: the name of an inline cache
	jump          // D: a place in the code
	code          // D: a nested code object
	free          // D: a free variable
	names         // D: 1 + names of keyword arguments
)

// shape is what the operands A, B, C and D of an opcode mean.
type shape [4]operand

// The shapes that many opcodes share.
var (
	binary      = shape{reg, reg, reg, none}
	immediate   = shape{reg, reg, none, num}
	compareJump = shape{reg, reg, num, jump}
	immJump     = shape{reg, imm, num, jump}
	unary       = shape{reg, reg, none, none}
	one         = shape{reg, none, none, none}
	build       = shape{reg, reg, num, none}
)

// shapes are the operands of every opcode.
var shapes = [NumOps]shape{
	Move: unary, LoadK: {reg, none, none, konst}, LoadInt: {reg, none, none, num},
	CheckBound: {reg, none, none, name}, DelLocal: {reg, none, none, name}, Unset: one,
	LoadGlobal: {reg, none, none, site}, StoreGlobal: {reg, none, none, name}, DelGlobal: {none, none, none, name},
	LoadName: {reg, none, none, site}, StoreName: {reg, none, none, name}, DelName: {none, none, none, name},
	MakeCell: one, LoadCell: {reg, reg, none, name}, StoreCell: unary, DelCell: {reg, none, none, name},
	LoadFree: {reg, none, none, free}, StoreFree: {reg, none, none, free}, DelFree: {none, none, none, free},
	LoadFreeCell: {reg, none, none, free}, LoadClassFree: {reg, none, none, free},
	LoadClassCell: {reg, reg, reg, name}, LoadClassScope: {reg, reg, none, site},
	Neg: unary, Pos: unary, Invert: unary, Not: unary,
	Add: binary, Sub: binary, Mul: binary, MatMul: binary, TrueDiv: binary, FloorDiv: binary, Mod: binary,
	Pow: binary, LShift: binary, RShift: binary, And: binary, Xor: binary, Or: binary,
	AddI: immediate, SubI: immediate, MulI: immediate, FloorDivI: immediate, ModI: immediate,
	LShiftI: immediate, RShiftI: immediate, AndI: immediate,
	Lt: binary, Le: binary, Eq: binary, Ne: binary, Gt: binary, Ge: binary, Is: binary, IsNot: binary,
	In: binary, NotIn: binary,
	Jump: {none, none, none, jump}, Loop: {none, none, none, jump}, JumpTrue: {reg, none, none, jump},
	JumpFalse: {reg, none, none, jump}, JumpNone: {reg, none, num, jump}, JumpIs: compareJump, JumpIn: compareJump,
	JumpLt: compareJump, JumpLe: compareJump, JumpEq: compareJump, JumpNe: compareJump, JumpGt: compareJump, JumpGe: compareJump,
	JumpLtI: immJump, JumpLeI: immJump, JumpEqI: immJump, JumpNeI: immJump, JumpGtI: immJump, JumpGeI: immJump,
	JumpUnset: {reg, none, none, jump}, JumpMissed: {reg, reg, none, jump},
	GetIter: unary, ForIter: {reg, reg, none, jump}, Unpack: build, UnpackEx: {reg, reg, num, num}, UnpackTuple: {reg, reg, num, num},
	GetItem: binary, SetItem: binary, DelItem: unary, GetItemI: immediate, SetItemI: immediate, BuildSlice: build,
	LoadAttr: {reg, reg, none, site}, StoreAttr: {reg, reg, none, site}, DelAttr: {reg, none, none, name},
	LoadMethod: {reg, reg, none, site}, LoadSuper: {reg, reg, reg, site},
	BuildList: build, BuildTuple: build, BuildSet: build, BuildDict: build, ListAppend: unary, ListExtend: unary,
	ListToTuple: unary, SetAdd: unary, SetUpdate: unary, DictSet: binary, DictUpdate: unary, DictMerge: binary,
	FormatValue: build, BuildString: build,
	Call: {reg, num, reg, names}, CallMethod: {reg, num, reg, names}, CallEx: {reg, num, reg, none}, Return: one,
	MakeFunc: {reg, reg, num, code}, BuildClass: one,
	Yield: {reg, reg, none, num}, GetYieldFrom: unary, Send: {reg, reg, reg, jump}, GetAwaitable: build,
	GetAIter: unary, GetANext: unary, EndAsyncFor: {reg, none, none, jump}, AsyncGenWrap: unary,
	Raise: build, Reraise: one, PopExcept: one, ExcInfo: unary, BeforeWith: build, GroupMatch: {reg, none, reg, none}, GroupRaise: binary,
	ImportName: {reg, reg, reg, name}, ImportFrom: {reg, reg, none, name}, ImportStar: one,
	MatchSequence: unary, MatchMapping: unary, MatchKeys: binary, MatchClass: build, GetLen: unary,
	Spill: {reg, num, none, none}, Unspill: {reg, num, none, none}, PrintExpr: one, LoadLocals: one, Intrinsic: build,
}

// Disassemble writes the instructions of a code object and of those in it:
// line, place, opcode, operands, and what the operands stand for.
func (c *Code) Disassemble(w io.Writer) error {
	b := bufio.NewWriter(w)
	c.disassemble(b)
	return b.Flush()
}

func (c *Code) disassemble(w *bufio.Writer) {
	fmt.Fprintf(w, "%s (line %d, %d registers)\n", c.QualName, c.FirstLine, c.NRegs)
	if len(c.FreeNames) > 0 {
		fmt.Fprintf(w, "  free: %s\n", joinNames(c.FreeNames))
	}
	line := int32(-1)
	for pc, in := range c.Instrs {
		at := "    "
		if l := c.Positions[pc].Line; l != line && l > 0 {
			line, at = l, fmt.Sprintf("%4d", l)
		}
		fmt.Fprintf(w, "%s %4d %-14s%s\n", at, pc, in.Op, c.Operands(in))
	}
	for _, h := range c.Handlers {
		fmt.Fprintf(w, "  %d to %d: handler at %d in r%d\n", h.Start, h.End, h.Target, h.Reg)
	}
	for _, sub := range c.Codes {
		w.WriteByte('\n')
		sub.disassemble(w)
	}
}

// Operands gives the operands of an instruction as text.
func (c *Code) Operands(in Instr) string {
	if in.Op >= NumOps {
		return ""
	}
	var b strings.Builder
	sh := shapes[in.Op]
	for i, field := range [...]uint8{in.A, in.B, in.C} {
		switch sh[i] {
		case reg:
			fmt.Fprintf(&b, " %s", c.register(field))
		case num:
			fmt.Fprintf(&b, " %d", field)
		case imm:
			fmt.Fprintf(&b, " #%d", int8(field))
		}
	}
	switch {
	case sh[3] != none:
		b.WriteString(c.wide(sh[3], in.D))
	case in.D != 0:
		fmt.Fprintf(&b, " aug")
	}
	return b.String()
}

// register names a register: a local variable or a number.
func (c *Code) register(r uint8) string {
	if int(r) < len(c.Locals) {
		return c.Locals[r].String()
	}
	return fmt.Sprintf("r%d", r)
}

// wide gives operand D as text.
func (c *Code) wide(kind operand, d int32) string {
	i := int(d)
	switch {
	case kind == num:
		return fmt.Sprintf(" #%d", d)
	case kind == jump:
		return fmt.Sprintf(" → %d", d)
	case kind == konst && i >= 0 && i < len(c.Consts):
		return " " + constText(c.Consts[i])
	case kind == name && i >= 0 && i < len(c.Names):
		return " " + c.Names[i].String()
	case kind == site && i >= 0 && i < len(c.Sites):
		return " " + c.Sites[i].Name.String()
	case kind == code && i >= 0 && i < len(c.Codes):
		return " " + c.Codes[i].QualName
	case kind == free && i >= 0 && i < len(c.FreeNames):
		return " " + c.FreeNames[i].String()
	case kind == names && i > 0 && i <= len(c.KwNames):
		return " " + joinNames(c.KwNames[i-1]) + "="
	case kind == names && i == 0:
		return ""
	}
	return fmt.Sprintf(" ?%d", d)
}

func joinNames(list []*objmodel.Str) string {
	var parts []string
	for _, n := range list {
		parts = append(parts, n.String())
	}
	return strings.Join(parts, " ")
}

// constText is a short text for a constant.
func constText(v objmodel.Value) string {
	switch {
	case v.IsNone():
		return "None"
	case v.IsBool():
		return fmt.Sprintf("%t", v.AsBool())
	case v.IsInt():
		return fmt.Sprintf("%d", v.AsInt())
	case v.IsFloat():
		return fmt.Sprintf("%g", v.AsFloat())
	}
	if s := v.AsStr(); s != nil {
		return fmt.Sprintf("%q", s.String())
	}
	if b, ok := v.ToBig(); ok {
		return b.String()
	}
	if t := v.AsTuple(); t != nil {
		var parts []string
		for _, it := range t.Items() {
			parts = append(parts, constText(it))
		}
		return "(" + strings.Join(parts, ", ") + ")"
	}
	return v.TypeName()
}
