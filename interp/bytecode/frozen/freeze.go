package frozen

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// tag begins each kind of constant.
type tag = byte

const (
	tagNil tag = iota
	tagNone
	tagFalse
	tagTrue
	tagEllipsis
	tagInt
	tagBig
	tagFloat
	tagComplex
	tagStr
	tagName // an interned str
	tagBytes
	tagTuple
	tagSet
)

// The bits of the first number of a header.
const (
	bitPositional = 1 << iota
	bitWide
	bitHidden
	bitLater   // a function of which the body can be read when it is called
	bitDerived // __qualname__ is that of the code around it and the name
)

// errUnfreezable is for code that was not made of a module's text.
var errUnfreezable = errors.New("frozen: code that cannot be frozen")

// Freeze gives the frozen form of the code of a module. Every body that was put
// off is compiled. Errors: those of Later, and one for a constant that no
// literal makes.
func Freeze(c *bytecode.Code) ([]byte, error) {
	f := freezer{strings: map[string]uint64{}}
	if err := f.code(c, ""); err != nil {
		return nil, err
	}
	out := binary.LittleEndian.AppendUint32(nil, fingerprint())
	out = binary.AppendUvarint(out, uint64(len(f.order)))
	for _, s := range f.order {
		out = binary.AppendUvarint(out, uint64(len(s)))
		out = append(out, s...)
	}
	return append(out, f.out...), nil
}

// freezer writes code.
type freezer struct {
	out     []byte
	strings map[string]uint64
	order   []string
}

func (f *freezer) num(n int)   { f.out = binary.AppendUvarint(f.out, uint64(n)) }
func (f *freezer) delta(n int) { f.out = binary.AppendVarint(f.out, int64(n)) }

func (f *freezer) text(s string) {
	i, ok := f.strings[s]
	if !ok {
		i = uint64(len(f.order))
		f.strings[s], f.order = i, append(f.order, s)
	}
	f.out = binary.AppendUvarint(f.out, i)
}

func (f *freezer) names(list []*objmodel.Str) {
	f.num(len(list))
	for _, s := range list {
		f.text(s.String())
	}
}

func (f *freezer) bits(list ...bool) {
	n := 0
	for i, b := range list {
		if b {
			n |= 1 << i
		}
	}
	f.num(n)
}

// cells writes which locals are in cells: how many, and which.
func (f *freezer) cells(isCell []bool) {
	var at []int
	for i, is := range isCell {
		if is {
			at = append(at, i)
		}
	}
	f.num(len(at))
	for _, i := range at {
		f.num(i)
	}
}

// code writes a code object with those inside.
func (f *freezer) code(c *bytecode.Code, prefix string) error {
	if err := c.Complete(); err != nil {
		return err
	}
	derived := c.QualName == prefix+c.Name
	f.bits(c.Positional, c.Wide, c.Hidden, readLater(c), derived)
	f.text(c.Name)
	if !derived {
		f.text(c.QualName)
	}
	for _, n := range [...]int{c.FirstLine, int(c.Flags), c.NParams, c.Takes + 1, c.NPosOnly, c.NKwOnly, c.NRegs, int(c.BoxesReg)} {
		f.num(n)
	}
	f.names(c.Locals)
	f.cells(c.IsCell)
	f.names(c.FreeNames)
	if err := f.constant(c.Doc); err != nil {
		return err
	}
	inside := freezer{strings: f.strings, order: f.order}
	err := inside.body(c)
	f.order = inside.order
	f.num(len(inside.out))
	f.out = append(f.out, inside.out...)
	return err
}

// inner is what the __qualname__ of code inside c begins with (PEP 3155).
func inner(c *bytecode.Code) string {
	switch {
	case c.Flags&bytecode.NewLocals != 0:
		return c.QualName + ".<locals>."
	case c.Name == "<module>":
		return ""
	}
	return c.QualName + "."
}

// readLater says whether a frame of the code can begin without its body.
func readLater(c *bytecode.Code) bool {
	const plain = bytecode.Optimized | bytecode.NewLocals
	return c.Flags&plain == plain && c.Flags&(bytecode.Generator|bytecode.Coroutine|bytecode.AsyncGenerator) == 0 && !c.Wide && len(c.Instrs) >= minBody
}

// minBody is the least number of instructions that is worth being read later.
const minBody = 8

func (f *freezer) body(c *bytecode.Code) error {
	f.num(len(c.Consts))
	for _, v := range c.Consts {
		if err := f.constant(v); err != nil {
			return err
		}
	}
	f.names(c.Names)
	f.names(c.Boxed)
	f.num(len(c.KwNames))
	for _, list := range c.KwNames {
		f.names(list)
	}
	f.num(len(c.Sites))
	for i := range c.Sites {
		f.text(c.Sites[i].Name.String())
	}
	f.instructions(c)
	f.num(len(c.Handlers))
	for _, h := range c.Handlers {
		for _, n := range [...]int32{h.Start, h.End, h.Target, int32(h.Reg), h.Spilled} {
			f.num(int(n))
		}
	}
	f.num(len(c.Marks))
	for _, m := range c.Marks {
		f.num(int(m.PC))
		f.num(int(m.Line))
	}
	f.num(len(c.Codes))
	for _, d := range c.Codes {
		if err := f.code(d, inner(c)); err != nil {
			return err
		}
	}
	return nil
}

// instructions writes the instructions, each with those operands that its opcode
// has by its shape, and then the lines. Caches are numbered as they come, nearly
// always.
func (f *freezer) instructions(c *bytecode.Code) {
	f.num(len(c.Instrs))
	site := 0
	for pc, in := range c.Instrs {
		used := bytecode.UsedOperands(in.Op)
		if !fits(in, used) {
			f.out, used = append(f.out, fullOperands), allOperands
		}
		f.out = append(f.out, byte(in.Op))
		for k, operand := range [...]byte{in.A, in.B, in.C} {
			if used&(1<<k) != 0 {
				f.out = append(f.out, operand)
			}
		}
		if used&usesD != 0 {
			f.delta(int(in.D) - expected(in.Op, pc, site))
		}
		if in.Op.HasSite() {
			site = int(in.D) + 1
		}
	}
	line := c.FirstLine
	for _, p := range c.Positions {
		f.delta(int(p.Line) - line)
		line = int(p.Line)
	}
}

// fullOperands stands before an instruction with all its operands: one that has
// some beyond those of its opcode's shape.
const fullOperands = 0xff

// The sets of operands: A, B, C and D from the lowest bit on.
const (
	usesD       = 1 << 3
	allOperands = 1<<4 - 1
)

// fits says whether operands that are not used are zero.
func fits(in bytecode.Instr, used uint8) bool {
	for k, operand := range [...]int32{int32(in.A), int32(in.B), int32(in.C), in.D} {
		if used&(1<<k) == 0 && operand != 0 {
			return false
		}
	}
	return true
}

// expected is what operand D of instruction pc is written relative to; site is
// the number of the next cache.
func expected(op bytecode.Op, pc, site int) int {
	switch {
	case op.Jumps():
		return pc
	case op.HasSite():
		return site
	}
	return 0
}

// constant writes a constant; Errors: errUnfreezable.
func (f *freezer) constant(v objmodel.Value) error {
	put := func(t tag) { f.out = append(f.out, t) }
	switch {
	case v.IsNil():
		put(tagNil)
	case v.IsNone():
		put(tagNone)
	case v.IsBool() && v.AsBool():
		put(tagTrue)
	case v.IsBool():
		put(tagFalse)
	case v == objmodel.Ellipsis:
		put(tagEllipsis)
	case v.IsInt():
		put(tagInt)
		f.out = binary.AppendVarint(f.out, v.AsInt())
	case v.IsBig():
		b, _ := v.ToBig()
		put(tagBig)
		f.text(b.Text(62))
	case v.IsFloat():
		put(tagFloat)
		f.float(v.AsFloat())
	default:
		return f.object(v, put)
	}
	return nil
}

func (f *freezer) float(x float64) {
	f.out = binary.LittleEndian.AppendUint64(f.out, math.Float64bits(x))
}

// sortKey orders the items of a set, which have another order in each process.
func sortKey(v objmodel.Value) string {
	f := freezer{strings: map[string]uint64{}}
	if f.constant(v) != nil {
		return ""
	}
	return fmt.Sprint(f.order, f.out)
}

// object writes a constant that is an object.
func (f *freezer) object(v objmodel.Value, put func(tag)) error {
	items := []objmodel.Value(nil)
	switch v.Type() {
	case &objmodel.StrType:
		s := v.AsStr()
		if bytecode.IsNameLike(s.String()) {
			put(tagName)
		} else {
			put(tagStr)
		}
		f.text(s.String())
		return nil
	case &objmodel.BytesType:
		put(tagBytes)
		f.text(v.AsBytes().String())
		return nil
	case &objmodel.ComplexType:
		re, im := v.AsComplex().Parts()
		put(tagComplex)
		f.float(re)
		f.float(im)
		return nil
	case &objmodel.TupleType:
		put(tagTuple)
		items = v.AsTuple().Items()
	case &objmodel.FrozenSetType:
		put(tagSet)
		for pos := 0; ; {
			item, ok := v.AsSet().Next(&pos)
			if !ok {
				break
			}
			items = append(items, item)
		}
		slices.SortFunc(items, func(a, b objmodel.Value) int { return cmp.Compare(sortKey(a), sortKey(b)) })
	default:
		return fmt.Errorf("%w: a constant %s", errUnfreezable, v.TypeName())
	}
	f.num(len(items))
	for _, it := range items {
		if err := f.constant(it); err != nil {
			return err
		}
	}
	return nil
}
