package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// match is the instructions of structural pattern matching (PEP 634).
func (m *Machine) match(fr *Frame, in *Instr) *Frame {
	r := fr.regs
	switch in.Op {
	case bc.MatchSequence:
		r[in.A] = objmodel.Bool(r[in.B].Type().Has(objmodel.FlagSequence))
		if m.tracer == nil {
			matchLength(fr, in)
		}
	case bc.MatchMapping:
		r[in.A] = objmodel.Bool(r[in.B].Type().Has(objmodel.FlagMapping))
	case bc.GetLen:
		if n, ok := objmodel.QuickLen(r[in.B], Value{}); ok {
			r[in.A] = n
			return fr
		}
		n, err := objmodel.Length(m.t, r[in.B])
		return m.store(fr, in.A, objmodel.Int(int64(n)), err)
	case bc.MatchKeys:
		keys := r[in.C].AsTuple().Items()
		if r[in.B].Type() == &objmodel.DictType && distinctNames(keys) {
			return m.matchDict(fr, in, r[in.B].AsDict(), keys)
		}
		v, err := m.matchKeys(r[in.B], keys)
		return m.store(fr, in.A, v, err)
	case bc.MatchClass:
		p := classMatch{subject: r[in.B]}
		ok, err := m.matchClass(&p, r[in.B+1], r[in.B+2].AsTuple().Items(), int(in.D))
		switch {
		case err != nil:
			return m.fail(err)
		case !ok:
			r[in.A] = objmodel.None
		case len(p.more) == 0:
			m.matched(fr, in, p.buf[:p.n])
		default:
			r[in.A] = objmodel.NewTuple(append(append([]Value(nil), p.buf[:]...), p.more...)...)
		}
	}
	return fr
}

// matchLength does the test of the length that follows in at once, if its subject
// is a tuple or a list and the pattern has no star.
func matchLength(fr *Frame, in *Instr) {
	r, next := fr.regs, fr.code.Instrs[fr.pc:]
	if len(next) < 4 || next[0].Op != bc.JumpFalse || next[0].A != in.A || next[1].Op != bc.GetLen || next[1].B != in.B {
		return
	}
	n := 0
	switch v := r[in.B]; v.Type() {
	case &objmodel.TupleType:
		n = (*objmodel.Tuple)(v.Ptr()).Len()
	case &objmodel.ListType:
		n = (*objmodel.List)(v.Ptr()).Len()
	default:
		return
	}
	if want, test := &next[2], &next[3]; want.Op == bc.LoadInt && test.Op == bc.JumpEq && test.A == next[1].A && test.B == want.A && test.C == 0 {
		r[test.A], r[test.B] = objmodel.Int(int64(n)), objmodel.Int(int64(want.D))
		fr.pc += 4
		if n != int(want.D) {
			fr.pc = test.D
		}
	}
}

// matched finishes the test of a pattern that got items: their tuple is not made
// if it is unpacked at once.
func (m *Machine) matched(fr *Frame, in *Instr, items []Value) {
	r := fr.regs
	if next := fr.code.Instrs[fr.pc:]; m.tracer == nil && len(next) > 1 && next[0].Op == bc.JumpNone && next[0].A == in.A && next[0].C != 0 &&
		next[1].Op == bc.Unpack && next[1].B == in.A && int(next[1].C) == len(items) {
		r[in.A] = objmodel.EmptyTuple
		for i := range items {
			r[(int(next[1].A)+i)&lastReg] = items[i]
		}
		fr.pc += 2
		return
	}
	r[in.A] = objmodel.CopyTuple(items)
}

// matchKeys gives the values of the keys, None if one is missing. The keys
// are asked for with get(), so that a defaultdict does not grow.
func (m *Machine) matchKeys(subject Value, keys []Value) (Value, error) {
	if len(keys) == 0 {
		return objmodel.NewTuple(), nil
	}
	seen := objmodel.NewSet()
	get, err := objmodel.GetAttr(m.t, subject, objmodel.Name("get"))
	if err != nil {
		return Value{}, err
	}
	missing := objmodel.NewList(nil)
	var out []Value
	for _, k := range keys {
		n := seen.Len()
		if err := seen.Add(m.t, k); err != nil {
			return Value{}, err
		}
		if seen.Len() == n {
			s, err := objmodel.Repr(m.t, k)
			if err != nil {
				return Value{}, err
			}
			return Value{}, objmodel.ValueErrorf("mapping pattern checks duplicate key (%s)", s)
		}
		v, err := objmodel.Call(m.t, get, k, missing)
		if err != nil {
			return Value{}, err
		}
		if v == missing {
			return objmodel.None, nil
		}
		out = append(out, v)
	}
	return objmodel.NewTuple(out...), nil
}

// fewNames is how many names are compared pairwise.
const fewNames = 8

// distinctNames says whether keys are a few strs, no two alike.
func distinctNames(keys []Value) bool {
	if len(keys) > fewNames {
		return false
	}
	for i, k := range keys {
		s := k.AsStr()
		if s == nil {
			return false
		}
		for _, other := range keys[:i] {
			if other.AsStr().String() == s.String() {
				return false
			}
		}
	}
	return true
}

// matchDict is matchKeys for a dict and distinctNames.
func (m *Machine) matchDict(fr *Frame, in *Instr, d *objmodel.Dict, keys []Value) *Frame {
	var buf [fewNames]Value
	for i, k := range keys {
		v, err := d.Get(m.t, k)
		if err != nil {
			return m.fail(err)
		}
		if v.IsNil() {
			fr.regs[in.A] = objmodel.None
			return fr
		}
		buf[i] = v
	}
	m.matched(fr, in, buf[:len(keys)])
	return fr
}

// matchesSelf reports whether c is one of the built-in classes whose single
// positional pattern takes the subject itself, or below one.
func matchesSelf(c *objmodel.Type) bool {
	for _, k := range c.MRO() {
		switch k {
		case &objmodel.BoolType, &objmodel.ByteArrayType, &objmodel.BytesType, &objmodel.DictType, &objmodel.FloatType, &objmodel.FrozenSetType,
			&objmodel.IntType, &objmodel.ListType, &objmodel.SetType, &objmodel.StrType, &objmodel.TupleType:
			return true
		}
	}
	return false
}

// classMatch is a class pattern on its way.
type classMatch struct {
	subject Value
	class   *objmodel.Type
	buf     [fewNames]Value // the patterns so far, the first n
	names   [fewNames]*Str  // the attributes asked for, the first n
	n       int
	more    []Value // the patterns after those in buf
	asked   []*Str
}

// add notes a pattern and the attribute that it asks for, nil for none.
func (p *classMatch) add(name *Str, v Value) {
	if p.n < fewNames {
		p.names[p.n], p.buf[p.n] = name, v
		p.n++
		return
	}
	p.asked, p.more = append(p.asked, name), append(p.more, v)
}

// has says whether an attribute has been asked for.
func (p *classMatch) has(name *Str) bool {
	for _, s := range p.names[:p.n] {
		if s == name || s != nil && s.String() == name.String() {
			return true
		}
	}
	for _, s := range p.asked {
		if s == name || s.String() == name.String() {
			return true
		}
	}
	return false
}

// matchClass finds the attributes that the pattern of class cls asks for; false
// if the subject doesn't match.
func (m *Machine) matchClass(p *classMatch, cls Value, kw []Value, npos int) (bool, error) {
	if p.class = cls.AsType(); p.class == nil {
		return false, objmodel.TypeErrorf("called match pattern must be a class")
	}
	if p.subject.Type() != p.class {
		if ok, err := objmodel.IsInstance(m.t, p.subject, cls); !ok || err != nil {
			return false, err
		}
	}
	if npos > 0 {
		if ok, err := m.matchPositional(p, npos); !ok || err != nil {
			return false, err
		}
	}
	for _, k := range kw {
		if ok, err := m.matchAttr(p, k.AsStr()); !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}

func (m *Machine) matchPositional(p *classMatch, npos int) (bool, error) {
	ma, err := m.matchArgs(p.class)
	if err != nil {
		return false, err
	}
	var args []Value
	selfMatch := false
	if ma.IsNil() {
		selfMatch = matchesSelf(p.class)
	} else {
		tuple := ma.AsTuple()
		if tuple == nil {
			return false, objmodel.TypeErrorf("%s.__match_args__ must be a tuple (got %s)", p.class.Name, ma.TypeName())
		}
		args = tuple.Items()
	}
	allowed := len(args)
	if selfMatch {
		allowed = 1
	}
	if allowed < npos {
		return false, objmodel.TypeErrorf("%s() accepts %d positional sub-pattern%s (%d given)", p.class.Name, allowed, plural(allowed), npos)
	}
	if selfMatch {
		p.add(nil, p.subject)
		return true, nil
	}
	for _, a := range args[:npos] {
		s := a.StrObject()
		if s == nil {
			return false, objmodel.TypeErrorf("__match_args__ elements must be strings (got %s)", a.TypeName())
		}
		if ok, err := m.matchAttr(p, s); !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}

// matchArgs gives the __match_args__ of a class, nil if it has none.
func (m *Machine) matchArgs(c *objmodel.Type) (Value, error) {
	if c.IsHeap() && c.Value().Type() == &objmodel.TypeType && m.t.Observer == nil {
		if v := c.Lookup(names.matchArgs); !v.IsNil() && v.Type() == &objmodel.TupleType {
			return v, nil
		}
	}
	return objmodel.FindAttr(m.t, c.Value(), names.matchArgs)
}

func (m *Machine) matchAttr(p *classMatch, name *Str) (bool, error) {
	if p.has(name) {
		return false, objmodel.TypeErrorf("%s() got multiple sub-patterns for attribute '%s'", p.class.Name, name)
	}
	v, sure := objmodel.OwnAttr(p.subject, name)
	if !sure || m.t.Observer != nil {
		var err error
		if v, err = objmodel.FindAttr(m.t, p.subject, name); err != nil {
			return false, err
		}
	}
	if v.IsNil() {
		return false, nil
	}
	p.add(name, v)
	return true, nil
}
