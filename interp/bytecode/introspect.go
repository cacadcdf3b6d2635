package bytecode

import (
	"math/bits"
	"sort"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

// UsedNames gives co_names: what the code uses by name, other than its local
// and free variables, in the order in which it does.
func (c *Code) UsedNames() []*objmodel.Str {
	var out []*objmodel.Str
	seen := map[*objmodel.Str]bool{}
	add := func(in Instr) {
		name := c.nameUsed(in)
		if name != nil && !seen[name] {
			seen[name] = true
			out = append(out, name)
		}
	}
	for pc, in := range c.Instrs {
		if lookup := c.DeferredLookup(pc); lookup >= 0 { // in the text it comes first
			add(c.Instrs[lookup])
		}
		add(in)
	}
	return out
}

// nameUsed gives the name that an instruction looks up or binds, nil if it is
// one of a local variable or none.
func (c *Code) nameUsed(in Instr) *objmodel.Str {
	switch in.Op {
	case CheckBound, DelLocal, LoadCell, DelCell, LoadClassCell:
		return nil
	}
	switch shapes[in.Op][3] {
	case name:
		return c.Names[in.D]
	case site:
		return c.Sites[in.D].Name
	}
	return nil
}

// Constant is one of the constants that code uses: a value, or a code object.
type Constant struct {
	Value objmodel.Value // nil for a code object
	Code  *Code
}

// constantKey is what a constant is known by.
type constantKey struct {
	value objmodel.Value
	code  *Code
}

// UsedConstants gives co_consts: the docstring of a function, or None, then what
// the instructions use, those that stand in the instructions themselves
// included, in the order in which they do.
func (c *Code) UsedConstants() []Constant {
	var out []Constant
	seen := map[constantKey]bool{}
	add := func(k Constant) {
		if key := (constantKey{k.Value, k.Code}); !seen[key] {
			seen[key] = true
			out = append(out, k)
		}
	}
	if c.hasFirstConstant() {
		first := c.Doc
		if first.IsNil() {
			first = objmodel.None
		}
		add(Constant{Value: first})
	}
	for _, in := range c.Instrs {
		if k, ok := c.constantUsed(in); ok {
			add(k)
		}
	}
	return out
}

// hasFirstConstant reports whether co_consts begins with the docstring or None.
func (c *Code) hasFirstConstant() bool {
	return c.Flags&Optimized != 0 && !strings.HasPrefix(c.Name, "<generic parameters of ")
}

// constantUsed gives the constant of an instruction.
func (c *Code) constantUsed(in Instr) (Constant, bool) {
	switch in.Op {
	case LoadK, ReturnK:
		return Constant{Value: c.Consts[in.D]}, true
	case LoadInt, AddI, SubI, MulI, FloorDivI, ModI, LShiftI, RShiftI, AndI:
		return Constant{Value: objmodel.Int(int64(in.D))}, true
	case GetItemI, SetItemI:
		object := in.B
		if in.Op == SetItemI {
			object = in.A
		}
		internal := len(c.Boxed) > 0 && object == c.BoxesReg
		return Constant{Value: objmodel.Int(int64(in.D))}, !internal
	case JumpLtI, JumpLeI, JumpEqI, JumpNeI, JumpGtI, JumpGeI:
		return Constant{Value: objmodel.Int(int64(int8(in.B)))}, true
	case MakeFunc:
		return Constant{Code: c.Codes[in.D]}, true
	case Call, CallMethod:
		if in.D > 0 {
			return Constant{Value: c.keywordTuple(int(in.D) - 1)}, true
		}
	}
	return Constant{}, false
}

// keywordTuple gives the names of keyword arguments as a tuple, always the same.
func (c *Code) keywordTuple(i int) objmodel.Value {
	if c.kwTuples == nil {
		c.kwTuples = make([]objmodel.Value, len(c.KwNames))
	}
	if c.kwTuples[i].IsNil() {
		var items []objmodel.Value
		for _, s := range c.KwNames[i] {
			items = append(items, s.Value())
		}
		c.kwTuples[i] = objmodel.NewTuple(items...)
	}
	return c.kwTuples[i]
}

// Variable is a local variable and where it lives.
type Variable struct {
	Name *objmodel.Str
	// Index is that of a register or, if Boxed, in Boxed.
	Index int
	Boxed bool
	// Cell says that what is there is a cell.
	Cell bool
}

// Variables gives the local variables as co_varnames and after it co_cellvars
// list them: parameters; the others in the order in which the code uses them;
// those in cells. The first plain ones, which include parameters in cells, are
// those of co_varnames. Variables of the same name follow each other.
func (c *Code) Variables() (vars []Variable, plain int) {
	if c.vars == nil {
		c.vars, c.plain = c.orderVariables()
	}
	return c.vars, c.plain
}

func (c *Code) orderVariables() (vars []Variable, plain int) {
	n := c.NArgs()
	if c.Wide {
		for i, name := range c.Boxed {
			vars = append(vars, Variable{name, i, true, true})
		}
		return vars, len(vars)
	}
	done := make([]bool, len(c.Locals))
	take := func(r int) {
		if r < len(c.Locals) && !done[r] && (r < n || !c.IsCell[r]) {
			done[r] = true
			vars = append(vars, Variable{c.Locals[r], r, false, c.IsCell[r]})
		}
	}
	for r := range n {
		take(r)
	}
	for _, in := range c.Instrs {
		for _, r := range c.mentioned(in) {
			take(int(r))
		}
	}
	for r := range c.Locals {
		take(r)
	}
	for i, name := range c.Boxed {
		vars = append(vars, Variable{name, i, true, true})
	}
	vars = together(vars)
	plain = len(vars)
	for r, name := range c.Locals {
		if !done[r] {
			vars = append(vars, Variable{name, r, false, true})
		}
	}
	return vars, plain
}

// together moves variables beside the first one of the same name.
func together(vars []Variable) []Variable {
	var out []Variable
	byName := map[*objmodel.Str][]Variable{}
	for _, v := range vars {
		byName[v.Name] = append(byName[v.Name], v)
	}
	for _, v := range vars {
		alike := byName[v.Name]
		sort.Slice(alike, func(i, j int) bool { // those of comprehensions last
			a, b := &alike[i], &alike[j]
			if a.Boxed != b.Boxed {
				return b.Boxed
			}
			return a.Index < b.Index
		})
		out = append(out, byName[v.Name]...)
		delete(byName, v.Name)
	}
	return out
}

// mentioned gives the registers of an instruction in the order in which stack
// code would load and store what is in them.
func (c *Code) mentioned(in Instr) []uint8 {
	var out []uint8
	sh := shapes[in.Op]
	fields := [...]uint8{in.A, in.B, in.C}
	order := [...]int{0, 1, 2}
	switch {
	case setsA(in.Op):
		order = [...]int{1, 2, 0}
	case in.Op == StoreAttr, in.Op == SetItemI:
		order = [...]int{1, 0, 2}
	case in.Op == SetItem:
		order = [...]int{2, 0, 1}
	}
	if in.Op == Unpack {
		for i := range in.C {
			out = append(out, in.A+i)
		}
		return out
	}
	for _, i := range order {
		if sh[i] == reg {
			out = append(out, fields[i])
		}
	}
	return out
}

// CodeUnits is how many units of two bytes an instruction takes in co_code, as
// those of CPython do with their caches. Positions are told for each unit.
const CodeUnits = objmodel.InstructionSize / 2

// Bytes gives co_code: opcode, A, B, C, and D with its lowest byte first.
func (c *Code) Bytes() []byte {
	out := make([]byte, 0, len(c.Instrs)*objmodel.InstructionSize)
	for _, in := range c.Instrs {
		d := uint32(in.D)
		out = append(out, byte(in.Op), in.A, in.B, in.C, byte(d), byte(d>>8), byte(d>>16), byte(d>>24))
	}
	return out
}

// LocationTable gives co_linetable, in the long form of CPython's format
// (Objects/locations.md).
func (c *Code) LocationTable() []byte {
	const (
		longForm   = 14
		noLocation = 15
	)
	var out []byte
	line := c.FirstLine
	for _, p := range c.Positions {
		if p.Line < 0 {
			out = append(out, 0x80|noLocation<<3|(CodeUnits-1))
			continue
		}
		out = append(out, 0x80|longForm<<3|(CodeUnits-1))
		out = appendSigned(out, int(p.Line)-line)
		line = int(p.Line)
		out = appendVarint(out, max(0, int(p.EndLine)-line))
		out = appendVarint(out, int(p.Col)+1)
		out = appendVarint(out, int(p.EndCol)+1)
	}
	return out
}

// ExceptionTable gives co_exceptiontable in CPython's format: start, length and
// target in units, and the register of the exception as depth.
func (c *Code) ExceptionTable() []byte {
	var out []byte
	for _, h := range c.Handlers {
		first := len(out)
		out = appendBig(out, int(h.Start)*CodeUnits)
		out = appendBig(out, int(h.End-h.Start)*CodeUnits)
		out = appendBig(out, int(h.Target)*CodeUnits)
		out = appendBig(out, int(h.Reg)<<1)
		out[first] |= 0x80
	}
	return out
}

// appendVarint appends a number in groups of six bits, the lowest first.
func appendVarint(out []byte, n int) []byte {
	for ; n >= 64; n >>= 6 {
		out = append(out, byte(n&63)|64)
	}
	return append(out, byte(n))
}

func appendSigned(out []byte, n int) []byte {
	if n < 0 {
		return appendVarint(out, -n<<1|1)
	}
	return appendVarint(out, n<<1)
}

// appendBig appends a number in groups of six bits, the highest first.
func appendBig(out []byte, n int) []byte {
	for shift := max(0, (bits.Len(uint(n))-1)/6*6); shift >= 0; shift -= 6 {
		group := byte(n >> shift & 63)
		if shift > 0 {
			group |= 64
		}
		out = append(out, group)
	}
	return out
}
