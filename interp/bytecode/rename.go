package bytecode

import (
	"slices"

	"github.com/minipy-go/minipy/objmodel"
)

// Clone gives a copy of a code object that can be changed: with caches, tables
// and a Python-visible object of its own, and the same code objects inside.
func (c *Code) Clone() *Code {
	d := *c
	d.Object, d.NameStr, d.QualNameStr = objmodel.Value{}, objmodel.Value{}, objmodel.Value{}
	d.needed, d.live, d.kwTuples, d.vars, d.plain = nil, nil, nil, nil, 0
	d.Instrs, d.Positions = slices.Clone(c.Instrs), slices.Clone(c.Positions)
	d.Entry = &d.Instrs[0]
	d.Consts, d.Codes, d.Names = slices.Clone(c.Consts), slices.Clone(c.Codes), slices.Clone(c.Names)
	d.Locals, d.Boxed, d.FreeNames = slices.Clone(c.Locals), slices.Clone(c.Boxed), slices.Clone(c.FreeNames)
	d.KwNames = slices.Clone(c.KwNames)
	d.Sites = make([]Site, len(c.Sites))
	for i := range c.Sites {
		d.Sites[i].Name = c.Sites[i].Name
	}
	return &d
}

// MoveTo shifts the lines of a code object so that it begins on line first.
func (c *Code) MoveTo(first int) {
	by := int32(first - c.FirstLine)
	for i := range c.Positions {
		if p := &c.Positions[i]; p.Line > 0 {
			p.Line, p.EndLine = p.Line+by, p.EndLine+by
		}
	}
	c.FirstLine = first
}

// addName gives the index of a new entry of Names.
func (c *Code) addName(s *objmodel.Str) int32 {
	c.Names = append(c.Names, s)
	return int32(len(c.Names) - 1)
}

// RenameUsed makes the code use the names of to, one for each of UsedNames.
func (c *Code) RenameUsed(to []*objmodel.Str) {
	old := c.UsedNames()
	renamed := map[*objmodel.Str]*objmodel.Str{}
	for i, s := range old {
		if s != to[i] {
			renamed[s] = to[i]
		}
	}
	for pc, in := range c.Instrs {
		s := renamed[c.nameUsed(in)]
		switch {
		case s == nil:
		case shapes[in.Op][3] == site:
			c.Sites[in.D].Name = s
		default:
			c.Instrs[pc].D = c.addName(s)
		}
	}
}

// RenameLocals gives local variables other names.
func (c *Code) RenameLocals(renamed map[*objmodel.Str]*objmodel.Str) {
	for _, list := range [...][]*objmodel.Str{c.Locals, c.Boxed} {
		for i, s := range list {
			if to := renamed[s]; to != nil {
				list[i] = to
			}
		}
	}
	for pc, in := range c.Instrs {
		switch in.Op {
		case CheckBound, DelLocal, LoadCell, DelCell:
			if to := renamed[c.Names[in.D]]; to != nil {
				c.Instrs[pc].D = c.addName(to)
			}
		}
	}
	c.vars = nil
}

// ReplaceConstants makes the code use the constants of to, one for each of
// UsedConstants. It reports false if one that stands in an instruction would
// have to be of another kind; the code is then of no use.
func (c *Code) ReplaceConstants(to []Constant) bool {
	old := c.UsedConstants()
	index := map[constantKey]int{}
	for i, k := range old {
		index[constantKey{k.Value, k.Code}] = i
	}
	if c.hasFirstConstant() && to[0] != old[0] {
		c.Doc = objmodel.Value{}
		if to[0].Value.AsStr() != nil {
			c.Doc = to[0].Value
		}
	}
	for pc, in := range c.Instrs {
		k, ok := c.constantUsed(in)
		if !ok {
			continue
		}
		i := index[constantKey{k.Value, k.Code}]
		if to[i] != old[i] && !c.replaceConstant(&c.Instrs[pc], to[i]) {
			return false
		}
	}
	return true
}

// constantNow gives the value that an instruction loads.
func (c *Code) constantNow(in Instr) objmodel.Value {
	k, _ := c.constantUsed(in)
	return k.Value
}

// replaceable reports whether b can stand for the constant a: strs may be parts
// of f-strings and names, tuples the names of a pattern.
func (c *Code) replaceable(a, b objmodel.Value) bool {
	if a.AsStr() != nil {
		return b.AsStr() != nil
	}
	return alike(a, b) || !slices.ContainsFunc(c.Instrs, func(in Instr) bool {
		switch in.Op {
		case MatchKeys, MatchClass, MakeFunc, Intrinsic:
			return true
		}
		return false
	})
}

// alike reports whether b is a tuple of the same types if a is one.
func alike(a, b objmodel.Value) bool {
	x := a.AsTuple()
	if x == nil {
		return true
	}
	y := b.AsTuple()
	if y == nil || len(x.Items()) != len(y.Items()) {
		return false
	}
	for i, item := range x.Items() {
		if item.Type() != y.Items()[i].Type() {
			return false
		}
	}
	return true
}

func (c *Code) replaceConstant(in *Instr, k Constant) bool {
	switch in.Op {
	case MakeFunc:
		if k.Code == nil || len(k.Code.FreeNames) != len(c.Codes[in.D].FreeNames) {
			return false
		}
		c.Codes = append(c.Codes, k.Code)
		in.D = int32(len(c.Codes) - 1)
		return true
	case LoadK, LoadInt, ReturnK:
		if k.Code != nil || !c.replaceable(c.constantNow(*in), k.Value) {
			return false
		}
		c.Consts = append(c.Consts, k.Value)
		op := LoadK
		if in.Op == ReturnK {
			op = ReturnK
		}
		*in = Instr{Op: op, A: in.A, D: int32(len(c.Consts) - 1)}
		return true
	}
	return false
}
