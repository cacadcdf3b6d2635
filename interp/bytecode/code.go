package bytecode

import "github.com/minipy-go/minipy/objmodel"

// Instr is one instruction.
type Instr struct {
	Op      Op
	A, B, C uint8
	D       int32
}

// Flags of a Code, as in inspect.CO_*. Those of __future__ are besides these.
type Flags uint32

// The flags, with CPython's values.
const (
	Optimized      Flags = 0x1
	NewLocals      Flags = 0x2
	VarArgs        Flags = 0x4
	VarKeywords    Flags = 0x8
	Nested         Flags = 0x10
	Generator      Flags = 0x20
	Coroutine      Flags = 0x80
	AsyncGenerator Flags = 0x200
)

// MaxRegs is the number of registers that a frame can have.
const MaxRegs = 256

// Handler says that an exception raised at Start <= pc < End goes to Target.
// Inner handlers stand before outer ones.
type Handler struct {
	Start, End, Target int32
	Reg                uint8 // gets the exception; Reg+1 the one handled before
	Spilled            int32 // how many values were on the spill stack at Start
}

// Site is the inline cache of one instruction that looks up a name. Kind and
// what follows belong to the machine.
type Site struct {
	Name *objmodel.Str
	Kind uint8
	// Takes is how many values Quick looks at; see objmodel.MethodDef.
	Takes   uint8
	Index   int32
	Version uint64
	// Version2 guards a second dict or type, Value2 is a second value.
	Version2 uint64
	Value2   objmodel.Value
	Shape    objmodel.ShapeID
	Next     objmodel.ShapeID
	Dict     *objmodel.Dict
	// At is where a dict has the value, while its Version is the same.
	At    *objmodel.Value `trace:"-"`
	Value objmodel.Value
	// Alt is the next of the caches of a site that sees several types, Ways
	// how many follow it.
	Alt  *Site
	Ways uint8
	// Quick, if there is one, is the quick form of the built-in function or
	// method that was found.
	Quick func(a, b objmodel.Value) (objmodel.Value, bool) `trace:"-"`
}

// Mark is a line that begins before an instruction but has none: a try, a pass,
// a loop without a test.
type Mark struct{ PC, Line int32 }

// Code is a code object: one module, class body, function or comprehension.
// It belongs to one interpreter, for its caches change while it runs.
type Code struct {
	// What every call needs stands first, together in memory.

	// Entry is the first of the instructions that the machine runs: of Instrs,
	// or of a copy in which some are Traced.
	Entry  *Instr `trace:"-"`
	Instrs []Instr
	Consts []objmodel.Value // *Code constants stand in Codes
	Sites  []Site
	// Parameters are the first registers: positional ones (the first NPosOnly
	// of them positional-only), keyword-only ones, *args, **kwargs.
	NParams int
	// Takes is NParams of code that is called with exactly so many positional
	// arguments and no more to do: no *args, **kwargs, keyword-only
	// parameters, and no generator. It is -1 for other code.
	Takes int
	// Positional marks code that has no *args, **kwargs and keyword-only
	// parameters, and its parameters in registers.
	Positional bool
	// Wide marks code with more parameters than there are registers for: all
	// its locals are boxed, and the list of the cells of the parameters is
	// made by the call, in register BoxesReg, which is 0.
	Wide  bool
	Flags Flags
	NRegs int // registers, temporaries included
	// Locals are the names of the local variables, parameters first, in
	// register order; a register may hold a cell (IsCell). The iteration
	// variables of inlined comprehensions (PEP 709) stand last, also in the
	// code of modules and classes, perhaps under the name of another local;
	// outside the comprehension they are unset. All locals but parameters
	// must be unset when a frame starts.
	Locals []*objmodel.Str
	IsCell []bool

	Name, QualName, Filename string
	FirstLine                int
	NPosOnly, NKwOnly        int
	Positions                []objmodel.Position // of each instruction
	// Marks are the lines without instructions of which a trace function is
	// told.
	Marks    []Mark
	Handlers []Handler
	Codes    []*Code // K[D] of MakeFunc
	Names    []*objmodel.Str
	KwNames  [][]*objmodel.Str

	// Boxed are the names of local variables for which there was no register:
	// the list in register BoxesReg, which the prologue makes, holds their
	// cells in this order.
	Boxed     []*objmodel.Str
	BoxesReg  uint8
	FreeNames []*objmodel.Str
	Doc       objmodel.Value // docstring, nil if none
	// Hidden marks code whose frames no traceback shows.
	Hidden bool
	// NameStr and QualNameStr are Name and QualName as Python sees them, made
	// with the first function of the code.
	NameStr, QualNameStr objmodel.Value
	needed               []Registers // see Needed
	live                 []Registers // see NeededAt
	kwTuples             []objmodel.Value
	vars                 []Variable // see Variables
	plain                int
	// Maker is the function of a generator expression. No program gets hold of it,
	// so one serves every time the expression is met; one with a closure is away
	// while it is in use.
	Maker objmodel.Value
	// Module is where the functions of the code find their __module__.
	Module Place
	// Object is the Python-visible code object, made when asked for.
	Object objmodel.Value
	// Later, if not nil, compiles the body, which is only Expand so far.
	Later func() (*Code, error)
}

// Place is where a dict had a key: the number of the entry as long as Version is
// that of Dict.
type Place struct {
	Dict    *objmodel.Dict
	Version uint64
	Index   int32
}

// Complete compiles the body of code that was put off. Errors: those of Later.
func (c *Code) Complete() error {
	if c.Later == nil {
		return nil
	}
	whole, err := c.Later()
	if err != nil {
		return err
	}
	whole.Object = c.Object
	whole.NameStr, whole.QualNameStr = c.NameStr, c.QualNameStr
	*c = *whole
	return nil
}

// CodeName gives co_name.
func (c *Code) CodeName() string { return c.Name }

// CodeQualName gives co_qualname.
func (c *Code) CodeQualName() string { return c.QualName }

// CodeFilename gives co_filename.
func (c *Code) CodeFilename() string { return c.Filename }

// Position gives where instruction pc stands in the source.
func (c *Code) Position(pc int) objmodel.Position {
	if pc < 0 || pc >= len(c.Positions) {
		return objmodel.Position{Line: int32(c.FirstLine), EndLine: int32(c.FirstLine), Col: -1, EndCol: -1}
	}
	return c.Positions[pc]
}

// Param gives the name of parameter i, counted as registers are.
func (c *Code) Param(i int) *objmodel.Str {
	if c.Wide {
		return c.Boxed[i]
	}
	return c.Locals[i]
}

// NArgs gives how many registers the parameters take.
func (c *Code) NArgs() int {
	n := c.NParams + c.NKwOnly
	if c.Flags&VarArgs != 0 {
		n++
	}
	if c.Flags&VarKeywords != 0 {
		n++
	}
	return n
}
