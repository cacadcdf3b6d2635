package bytecode

import (
	"fmt"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

// operand is what one field of an instruction means.
type operand uint8

const (
	none    operand = iota
	reg             // a register
	num             // a number
	imm             // a signed byte
	truth           // 0 or 1: the outcome that makes a jump
	konst           // D: a constant
	name            // D: a name
	site            // D: the name of an inline cache
	jump            // D: a place in the code
	code            // D: a nested code object
	free            // D: a free variable
	names           // D: 1 + names of keyword arguments
	wideReg         // D: a register
)

// shape is what the operands A, B, C and D of an opcode mean.
type shape [4]operand

// The shapes that many opcodes share.
var (
	binary      = shape{reg, reg, reg, none}
	immediate   = shape{reg, reg, none, num}
	compareJump = shape{reg, reg, truth, jump}
	immJump     = shape{reg, imm, truth, jump}
	unary       = shape{reg, reg, none, none}
	one         = shape{reg, none, none, none}
	build       = shape{reg, reg, num, none}
)

// shapes are the operands of every opcode.
var shapes = [NumOps]shape{
	Move: unary, Move2: {reg, reg, reg, wideReg}, LoadK: {reg, none, none, konst}, LoadInt: {reg, none, none, num},
	CheckBound: {reg, none, none, name}, DelLocal: {reg, none, none, name}, Unset: one,
	LoadGlobal: {reg, none, none, site}, StoreGlobal: {reg, none, none, name}, StoreSite: {reg, none, none, site}, DelGlobal: {none, none, none, name},
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
	JumpFalse: {reg, none, none, jump}, JumpNone: {reg, none, truth, jump}, JumpIs: compareJump, JumpIn: compareJump,
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
	TryCall: {none, none, none, site}, TryCallFree: {none, none, none, free}, TryCallMethod: {none, reg, none, site},
	TryQuick: {reg, reg, num, site}, TryQuickMethod: {reg, reg, num, site},
	Call: {reg, num, reg, names}, CallMethod: {reg, num, reg, names}, CallEx: {reg, num, reg, none}, Return: one, ReturnK: {none, none, none, konst},
	MakeFunc: {reg, reg, num, code}, BuildClass: one,
	Yield: {reg, reg, none, num}, GetYieldFrom: unary, Send: {reg, reg, reg, jump}, GetAwaitable: build,
	GetAIter: unary, GetANext: unary, EndAsyncFor: {reg, none, none, jump}, AsyncGenWrap: unary,
	Raise: build, Reraise: one, PopExcept: one, ExcInfo: unary, BeforeWith: build, GroupMatch: {reg, none, reg, none}, GroupRaise: binary,
	ImportName: {reg, reg, reg, name}, ImportFrom: {reg, reg, none, name}, ImportStar: one,
	MatchSequence: unary, MatchMapping: unary, MatchKeys: binary, MatchClass: {reg, reg, none, num}, GetLen: unary,
	Spill: {reg, num, none, none}, Unspill: {reg, num, none, none}, PrintExpr: one, LoadLocals: one, Intrinsic: build,
}

// Operands gives the operands of an instruction as text: registers under the
// names of the variables that they hold, what D stands for, windows of
// registers as "r2..r5", jump targets as places.
func (c *Code) Operands(in Instr) string {
	return c.operands(in, func(pc int32) string { return fmt.Sprint(pc) })
}

// operands gives the operands with jump targets as label says.
func (c *Code) operands(in Instr, label func(int32) string) string {
	if in.Op >= NumOps {
		return ""
	}
	if text, ok := c.special(in); ok {
		return strings.TrimRight(" "+text, " ")
	}
	var b strings.Builder
	sh := shapes[in.Op]
	for i, field := range [...]uint8{in.A, in.B, in.C} {
		switch sh[i] {
		case reg:
			fmt.Fprintf(&b, " %s", c.register(int(field)))
		case num:
			fmt.Fprintf(&b, " %d", field)
		case imm:
			fmt.Fprintf(&b, " #%d", int8(field))
		case truth:
			fmt.Fprintf(&b, " if %t", field != 0)
		}
	}
	switch {
	case sh[3] == jump:
		fmt.Fprintf(&b, " → %s", label(in.D))
	case sh[3] != none:
		b.WriteString(c.wide(sh[3], in.D))
	case in.D != 0:
		b.WriteString(" aug")
	}
	return b.String()
}

// special gives the operands of the instructions whose registers need more
// than a name each.
func (c *Code) special(in Instr) (string, bool) {
	a, b, n := c.register(int(in.A)), int(in.B), int(in.C)
	switch in.Op {
	case BuildList, BuildTuple, BuildSet, BuildString:
		return a + " " + c.registers(b, n), true
	case BuildDict:
		return a + " " + c.registers(b, 2*n), true
	case Unpack:
		return c.registers(int(in.A), n) + " " + c.register(b), true
	case Spill, Unspill:
		return c.registers(int(in.A), b), true
	case Call:
		return c.call(int(in.A)+1, a, in), true
	case CallMethod:
		return c.call(int(in.A)+2, c.registers(int(in.A), 2), in), true
	case CallEx:
		text := fmt.Sprintf("%s(*%s", a, c.register(int(in.A)+1))
		if in.B != 0 {
			text += ", **" + c.register(int(in.A)+2)
		}
		return text + ") → " + c.register(n), true
	case MakeFunc:
		return a + c.wide(code, in.D) + c.functionParts(in), true
	case FormatValue:
		text := a + " " + c.register(b) + [...]string{"", " !s", " !r", " !a"}[n&FormatConversion]
		if n&FormatSpec != 0 {
			text += " :" + c.register(b+1)
		}
		return text, true
	case Raise:
		return [...]string{"", a, a + " from " + c.register(b)}[min(n, 2)], true
	case Yield:
		text := a + " " + c.register(b)
		if in.D > 0 {
			text += " from " + c.register(int(in.D)-1)
		}
		return text, true
	case Intrinsic:
		if n < len(intrinsicNames) {
			return fmt.Sprintf("%s %s %s", a, c.register(b), intrinsicNames[n]), true
		}
	}
	return "", false
}

// call gives callee(arguments) → result.
func (c *Code) call(first int, callee string, in Instr) string {
	var args []string
	var keywords []*objmodel.Str
	if i := int(in.D); i > 0 && i <= len(c.KwNames) {
		keywords = c.KwNames[i-1]
	}
	if n := int(in.B) - len(keywords); n > 0 {
		args = append(args, c.registers(first, n))
		first += n
	}
	for i, name := range keywords {
		args = append(args, name.String()+"="+c.register(first+i))
	}
	return fmt.Sprintf("%s(%s) → %s", callee, strings.Join(args, ", "), c.register(int(in.C)))
}

// functionParts says which registers hold what goes into a function.
func (c *Code) functionParts(in Instr) string {
	var parts []string
	r := int(in.B)
	for i, name := range [...]string{"defaults", "kwdefaults", "annotations", "closure"} {
		if in.C>>i&1 != 0 {
			parts = append(parts, name+" "+c.register(r))
			r++
		}
	}
	if parts == nil {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

// register names a register: a local variable or a number.
func (c *Code) register(r int) string {
	switch {
	case r < len(c.Locals):
		return c.Locals[r].String()
	case len(c.Boxed) > 0 && r == int(c.BoxesReg):
		return ".boxes"
	}
	return fmt.Sprintf("r%d", r)
}

// registers names n registers from the first on.
func (c *Code) registers(first, n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return c.register(first)
	}
	return c.register(first) + ".." + c.register(first+n-1)
}

// wide gives operand D as text.
func (c *Code) wide(kind operand, d int32) string {
	i := int(d)
	switch {
	case kind == num:
		return fmt.Sprintf(" #%d", d)
	case kind == wideReg:
		return " " + c.register(i)
	case kind == konst && i >= 0 && i < len(c.Consts):
		return " " + constText(c.Consts[i])
	case kind == name && i >= 0 && i < len(c.Names):
		return " " + c.Names[i].String()
	case kind == site && i >= 0 && i < len(c.Sites):
		return " " + c.Sites[i].Name.String()
	case kind == code && i >= 0 && i < len(c.Codes):
		return " <code " + c.Codes[i].QualName + ">"
	case kind == free && i >= 0 && i < len(c.FreeNames):
		return " " + c.FreeNames[i].String()
	}
	return fmt.Sprintf(" ?%d", d)
}

// Jumps reports whether D of an opcode is a place in the code.
func (op Op) Jumps() bool { return op < NumOps && shapes[op][3] == jump }

// HasSite reports whether D of the instruction is an inline cache.
func (op Op) HasSite() bool { return op < NumOps && shapes[op][3] == site }

// UsedOperands gives which operands an opcode has: A is bit 0, D is bit 3.
func UsedOperands(op Op) (used uint8) {
	for k, o := range shapes[op] {
		if o != none {
			used |= 1 << k
		}
	}
	return used
}
