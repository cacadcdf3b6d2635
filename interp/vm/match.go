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
	case bc.MatchMapping:
		r[in.A] = objmodel.Bool(r[in.B].Type().Has(objmodel.FlagMapping))
	case bc.GetLen:
		n, err := objmodel.Length(m.t, r[in.B])
		return m.store(fr, in.A, objmodel.Int(int64(n)), err)
	case bc.MatchKeys:
		v, err := m.matchKeys(r[in.B], r[in.C].AsTuple().Items())
		return m.store(fr, in.A, v, err)
	case bc.MatchClass:
		v, err := m.matchClass(r[in.B], r[in.B+1], r[in.B+2].AsTuple().Items(), int(in.C))
		return m.store(fr, in.A, v, err)
	}
	return fr
}

// matchKeys gives the values of the keys, None if one is missing. The keys
// are asked for with get(), so that a defaultdict does not grow.
func (m *Machine) matchKeys(subject Value, keys []Value) (Value, error) {
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

// selfMatching are the built-in classes whose single positional pattern takes
// the subject itself.
var selfMatching = map[string]bool{
	"bool": true, "bytearray": true, "bytes": true, "dict": true, "float": true, "frozenset": true,
	"int": true, "list": true, "set": true, "str": true, "tuple": true,
}

// matchesSelf reports whether c is one of selfMatching or below one.
func matchesSelf(c *objmodel.Type) bool {
	for _, k := range c.MRO() {
		if !k.IsHeap() && selfMatching[k.ErrorName()] {
			return true
		}
	}
	return false
}

// matchClass gives the attributes that a class pattern asks for, None if the
// subject doesn't match.
func (m *Machine) matchClass(subject, cls Value, kw []Value, npos int) (Value, error) {
	c := cls.AsType()
	if c == nil {
		return Value{}, objmodel.TypeErrorf("called match pattern must be a class")
	}
	if ok, err := objmodel.IsInstance(m.t, subject, cls); !ok || err != nil {
		return objmodel.None, err
	}
	var out []Value
	seen := map[string]bool{}
	if npos > 0 {
		vals, ok, err := m.matchPositional(subject, c, npos, seen)
		if !ok || err != nil {
			return objmodel.None, err
		}
		out = vals
	}
	for _, k := range kw {
		v, ok, err := m.matchAttr(subject, c, k.AsStr(), seen)
		if !ok || err != nil {
			return objmodel.None, err
		}
		out = append(out, v)
	}
	return objmodel.NewTuple(out...), nil
}

func (m *Machine) matchPositional(subject Value, c *objmodel.Type, npos int, seen map[string]bool) ([]Value, bool, error) {
	ma, err := objmodel.FindAttr(m.t, c.Value(), names.matchArgs)
	if err != nil {
		return nil, false, err
	}
	var args []Value
	selfMatch := false
	if ma.IsNil() {
		selfMatch = matchesSelf(c)
	} else {
		tuple := ma.AsTuple()
		if tuple == nil {
			return nil, false, objmodel.TypeErrorf("%s.__match_args__ must be a tuple (got %s)", c.Name, ma.TypeName())
		}
		args = tuple.Items()
	}
	allowed := len(args)
	if selfMatch {
		allowed = 1
	}
	if allowed < npos {
		return nil, false, objmodel.TypeErrorf("%s() accepts %d positional sub-pattern%s (%d given)", c.Name, allowed, plural(allowed), npos)
	}
	if selfMatch {
		return []Value{subject}, true, nil
	}
	var out []Value
	for _, a := range args[:npos] {
		s := a.StrObject()
		if s == nil {
			return nil, false, objmodel.TypeErrorf("__match_args__ elements must be strings (got %s)", a.TypeName())
		}
		v, ok, err := m.matchAttr(subject, c, s, seen)
		if !ok || err != nil {
			return nil, false, err
		}
		out = append(out, v)
	}
	return out, true, nil
}

func (m *Machine) matchAttr(subject Value, c *objmodel.Type, name *Str, seen map[string]bool) (Value, bool, error) {
	if seen[name.String()] {
		return Value{}, false, objmodel.TypeErrorf("%s() got multiple sub-patterns for attribute '%s'", c.Name, name)
	}
	seen[name.String()] = true
	v, err := objmodel.FindAttr(m.t, subject, name)
	return v, !v.IsNil(), err
}
