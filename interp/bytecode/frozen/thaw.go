package frozen

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"math"
	"math/big"
	"strings"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// ErrStale says that frozen code is of another instruction set than this one.
var ErrStale = errors.New("frozen: code of another version")

// fingerprint tells instruction sets apart, by the names of the opcodes and which
// operands they have.
func fingerprint() uint32 {
	var all strings.Builder
	for op := range bytecode.NumOps {
		all.WriteString(op.String())
		all.WriteByte(bytecode.UsedOperands(op))
	}
	return crc32.ChecksumIEEE([]byte(all.String()))
}

// Thaw gives the code that Freeze made data of. Bodies of functions are read
// when they first run. The data must be Freeze's own, unchanged: it is part of
// the binary. Errors: ErrStale.
func Thaw(data, filename string, intern func(string) *objmodel.Str) (*bytecode.Code, error) {
	r := &thawer{module: &module{filename: filename, intern: intern}, data: data}
	if len(data) < 4 || r.uint32() != fingerprint() {
		return nil, ErrStale
	}
	r.strings = make([]string, r.num())
	r.names = make([]*objmodel.Str, len(r.strings))
	for i := range r.strings {
		r.strings[i] = r.take(r.num())
	}
	return r.code("", false), nil
}

// module is what all code of a module shares.
type module struct {
	strings  []string
	names    []*objmodel.Str // those that were asked for
	filename string
	intern   func(string) *objmodel.Str
}

// thawer reads code.
type thawer struct {
	*module
	data string // what is left
}

func (r *thawer) take(n int) string {
	s := r.data[:n]
	r.data = r.data[n:]
	return s
}

func (r *thawer) byte() byte { return r.take(1)[0] }

func (r *thawer) uint32() uint32 {
	s := r.take(4)
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func (r *thawer) uvarint() (n uint64) {
	for shift := 0; ; shift += 7 {
		b := r.byte()
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
}

func (r *thawer) num() int { return int(r.uvarint()) }

func (r *thawer) varint() int64 {
	n := r.uvarint()
	return int64(n>>1) ^ -int64(n&1)
}

func (r *thawer) text() string { return r.strings[r.num()] }

func (r *thawer) name() *objmodel.Str {
	i := r.num()
	if r.names[i] == nil {
		r.names[i] = r.intern(r.strings[i])
	}
	return r.names[i]
}

// list reads a list of names; an empty one is nil.
func (r *thawer) list() []*objmodel.Str {
	n := r.num()
	if n == 0 {
		return nil
	}
	list := make([]*objmodel.Str, n)
	for i := range list {
		list[i] = r.name()
	}
	return list
}

// code reads a code object, the body of a function only if it is whole.
func (r *thawer) code(prefix string, whole bool) *bytecode.Code {
	begin := r.data
	c := &bytecode.Code{Filename: r.filename}
	bits := r.num()
	c.Positional, c.Wide, c.Hidden = bits&bitPositional != 0, bits&bitWide != 0, bits&bitHidden != 0
	c.Name = r.text()
	if c.QualName = prefix + c.Name; bits&bitDerived == 0 {
		c.QualName = r.text()
	}
	c.FirstLine, c.Flags = r.num(), bytecode.Flags(r.num())
	c.NParams, c.Takes, c.NPosOnly, c.NKwOnly = r.num(), r.num()-1, r.num(), r.num()
	c.NRegs, c.BoxesReg = r.num(), uint8(r.num())
	c.Locals = r.list()
	c.IsCell = make([]bool, len(c.Locals))
	for range r.num() {
		c.IsCell[r.num()] = true
	}
	c.FreeNames = r.list()
	c.Doc = r.constant()
	size := r.num()
	if whole || bits&bitLater == 0 {
		r.body(c)
		return c
	}
	r.take(size)
	c.Instrs = []bytecode.Instr{{Op: bytecode.Expand}, {}}[:1]
	c.Entry = &c.Instrs[0]
	c.Positions = []objmodel.Position{linePosition(c.FirstLine)}
	c.Later = func() (*bytecode.Code, error) {
		again := thawer{module: r.module, data: begin}
		return again.code(prefix, true), nil
	}
	return c
}

func linePosition(line int) objmodel.Position {
	return objmodel.Position{Line: int32(line), EndLine: int32(line), Col: -1, EndCol: -1}
}

func (r *thawer) body(c *bytecode.Code) {
	c.Consts = r.constants()
	c.Names = r.list()
	c.Boxed = r.list()
	if n := r.num(); n > 0 {
		c.KwNames = make([][]*objmodel.Str, n)
		for i := range c.KwNames {
			c.KwNames[i] = r.list()
		}
	}
	if n := r.num(); n > 0 {
		c.Sites = make([]bytecode.Site, n)
		for i := range c.Sites {
			c.Sites[i].Name = r.name()
		}
	}
	r.instructions(c)
	if n := r.num(); n > 0 {
		c.Handlers = make([]bytecode.Handler, n)
		for i := range c.Handlers {
			h := &c.Handlers[i]
			h.Start, h.End, h.Target = int32(r.num()), int32(r.num()), int32(r.num())
			h.Reg, h.Spilled = uint8(r.num()), int32(r.num())
		}
	}
	if n := r.num(); n > 0 {
		c.Marks = make([]bytecode.Mark, n)
		for i := range c.Marks {
			c.Marks[i] = bytecode.Mark{PC: int32(r.num()), Line: int32(r.num())}
		}
	}
	if n := r.num(); n > 0 {
		c.Codes = make([]*bytecode.Code, n)
		for i := range c.Codes {
			c.Codes[i] = r.code(inner(c), false)
		}
	}
}

// instructions reads the instructions and their lines. The machine steps past
// the last one: there is room for one more.
func (r *thawer) instructions(c *bytecode.Code) {
	n := r.num()
	c.Instrs = make([]bytecode.Instr, n, n+1)
	c.Positions = make([]objmodel.Position, n)
	site := 0
	for pc := range c.Instrs {
		in, op := &c.Instrs[pc], r.byte()
		used := uint8(allOperands)
		if op == fullOperands {
			op = r.byte()
		} else {
			used = bytecode.UsedOperands(bytecode.Op(op))
		}
		in.Op = bytecode.Op(op)
		for k, operand := range [...]*uint8{&in.A, &in.B, &in.C} {
			if used&(1<<k) != 0 {
				*operand = r.byte()
			}
		}
		if used&usesD != 0 {
			in.D = int32(r.varint() + int64(expected(in.Op, pc, site)))
		}
		if in.Op.HasSite() {
			site = int(in.D) + 1
		}
	}
	line := c.FirstLine
	for pc := range c.Positions {
		line += int(r.varint())
		c.Positions[pc] = linePosition(line)
	}
	c.Entry = &c.Instrs[0]
}

func (r *thawer) constants() []objmodel.Value {
	n := r.num()
	if n == 0 {
		return nil
	}
	list := make([]objmodel.Value, n)
	for i := range list {
		list[i] = r.constant()
	}
	return list
}

func (r *thawer) float() float64 {
	s := r.take(8)
	return math.Float64frombits(binary.LittleEndian.Uint64([]byte(s)))
}

func (r *thawer) constant() objmodel.Value {
	switch r.byte() {
	case tagNone:
		return objmodel.None
	case tagFalse:
		return objmodel.False
	case tagTrue:
		return objmodel.True
	case tagEllipsis:
		return objmodel.Ellipsis
	case tagInt:
		return objmodel.Int(r.varint())
	case tagBig:
		b, _ := new(big.Int).SetString(r.text(), 62)
		return objmodel.NewBig(b)
	case tagFloat:
		return objmodel.Float(r.float())
	case tagComplex:
		return objmodel.NewComplex(r.float(), r.float())
	case tagStr:
		return objmodel.NewStr(r.text())
	case tagName:
		return r.name().Value()
	case tagBytes:
		return objmodel.NewBytes(r.text())
	case tagTuple:
		return objmodel.NewTuple(r.constants()...)
	case tagSet:
		return frozenSet(r.constants())
	}
	return objmodel.Value{}
}

// frozenSet makes a frozenset of constants, whose hashes run no Python code.
func frozenSet(items []objmodel.Value) objmodel.Value {
	t, s := objmodel.NewThread(&objmodel.Interp{}), objmodel.NewFrozenSet()
	for _, v := range items {
		if s.Add(t, v) != nil {
			break // none of a literal does
		}
	}
	return s.Value()
}
