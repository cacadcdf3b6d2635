package pickle

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/opcode"
)

// Most instances are of classes that define nothing for pickle. This file
// writes and fills those without the lookups, calls and dicts that the general
// way needs; what comes out is the same. It is not taken while an observer of
// attribute lookups is to be told of them, and not in CPython 3.10's way, where
// __getstate__ is asked for.

// plainTypes remembers of classes, by version, whether the short way will do.
type plainTypes struct {
	last  *objmodel.Type
	known plainType
	all   map[*objmodel.Type]plainType
}

type plainType struct {
	version uint64
	plain   bool
}

// is reports whether check holds for typ.
func (p *plainTypes) is(typ *objmodel.Type, check func(*objmodel.Type) bool) bool {
	if typ == p.last && p.known.version == typ.Version() {
		return p.known.plain
	}
	known, ok := p.all[typ]
	if !ok || known.version != typ.Version() {
		known = plainType{typ.Version(), check(typ)}
		if p.all == nil {
			p.all = make(map[*objmodel.Type]plainType)
		}
		p.all[typ] = known
	}
	p.last, p.known = typ, known
	return known.plain
}

// checkPlain reports whether instances of typ are written the short way.
func (p *Pickler) checkPlain(typ *objmodel.Type) bool {
	if !typ.ReducesPlainly() {
		return false
	}
	reducer, err := p.dispatch(typ)
	if err != nil || !reducer.IsNil() {
		return false
	}
	// The general way keeps these in the class.
	slots, err := objmodel.SlotNames(p.t, typ)
	if err != nil || slots.AsList() == nil || len(slots.AsList().Items()) > 0 {
		return false
	}
	return true
}

// savePlain writes an instance the short way; done is false if that won't do.
func (p *Pickler) savePlain(obj objmodel.Value) (done bool, err error) {
	typ := obj.Type()
	if !typ.IsHeap() || p.options.ReducerOverride != nil || !p.options.DispatchTable.IsNil() || p.options.Fast ||
		p.t.Observer != nil || p.t.Interp.Compat != objmodel.Compat313 {
		return false, nil
	}
	if !p.plain.is(typ, p.checkPlain) {
		return false, nil
	}
	o := obj.AsInstance()
	names, values, ok := o.PlainAttrs()
	shape := o.Shape()
	if !ok || shape.ShadowsReduction() || len(names) > batchSize-1 {
		return false, nil
	}
	if err := p.save(typ.Value(), false); err != nil {
		return false, err
	}
	if err := p.out.boundary(p.t); err != nil {
		return false, err
	}
	p.out.Op(opcode.EmptyTuple)
	p.out.Op(opcode.Newobj)
	p.memoPut(obj)
	if len(names) == 0 {
		return true, nil
	}
	return true, p.savePlainState(o, shape, names, values)
}

// savePlainState writes the attributes of an instance as its state.
func (p *Pickler) savePlainState(o *objmodel.Instance, shape *objmodel.Shape, names []*objmodel.Str, values []objmodel.Value) error {
	if err := p.out.boundary(p.t); err != nil {
		return err
	}
	if err := p.t.EnterNative(" while pickling an object"); err != nil {
		return err
	}
	defer p.t.LeaveNative()
	p.out.Op(opcode.EmptyDict)
	// The dict gets its number in the memo, though nobody can have it.
	p.out.Put(p.memo.skip())
	code := opcode.Setitem
	if len(names) > 1 {
		p.out.Op(opcode.Mark)
		code = opcode.Setitems
	}
	for i, name := range names {
		if err := p.save(name.Value(), false); err != nil {
			return err
		}
		if err := p.save(values[i], false); err != nil {
			return err
		}
		if o.Shape() != shape {
			return objmodel.RuntimeErrorf("dictionary changed size during iteration")
		}
	}
	p.out.Op(code)
	p.out.Op(opcode.Build)
	return nil
}

// buildPlain gives an instance its attributes the short way; done is false if
// that won't do.
func (u *Unpickler) buildPlain(obj, state objmodel.Value) (done bool) {
	typ := obj.Type()
	if !typ.IsHeap() || u.t.Observer != nil || state.Type() != &objmodel.DictType {
		return false
	}
	if !u.plain.is(typ, (*objmodel.Type).BuildsPlainly) {
		return false
	}
	o := obj.AsInstance()
	if shape := o.Shape(); shape == nil || shape.Len() > 0 {
		return false
	}
	values := state.AsDict()
	for pos := 0; ; {
		key, _, ok := values.Next(&pos)
		if !ok {
			break
		}
		if key.AsStr() == nil {
			return false
		}
	}
	for pos := 0; ; {
		key, value, ok := values.Next(&pos)
		if !ok {
			return true
		}
		o.StoreAttr(u.t.Interp.Intern(key.AsStr().String()), value)
	}
}
