package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// askAttr is getattr() or hasattr() with its arguments in the registers from
// first on, of an object for which Python code answers or whose class does not know
// the name; done is false for all others. The arguments stay where they are until
// the answer is there.
func (m *Machine) askAttr(fr *Frame, has bool, first, n int, dst uint8) (nf *Frame, done bool) {
	if n < 2 || n > 3 || m.t.Observer != nil {
		return nil, false
	}
	v, name := fr.regs[first], fr.regs[first+1].AsStr()
	if name == nil {
		return nil, false
	}
	typ := v.Type()
	if !typ.Slots.PyGetAttr {
		r, sure := objmodel.OwnAttr(v, name)
		switch {
		case !sure:
			return m.askGetter(fr, v, name, first, dst)
		case has:
			r = objmodel.Bool(!r.IsNil())
		case r.IsNil() && n != 3:
			return nil, false
		case r.IsNil():
			r = fr.regs[first+2]
		}
		fr.regs[dst] = r
		return fr, true
	}
	if !typ.IsHeap() || !calledAt(fr, first) {
		return nil, false
	}
	if f := specialOf(typ, names.getattribute); f != nil {
		return m.enterWith(fr, f, dst, contAsked, v, name.Value()), true
	}
	hook := specialOf(typ, names.getattr)
	if hook == nil {
		return nil, false
	}
	if nf, done := m.askGetter(fr, v, name, first, dst); done {
		return nf, true
	}
	r, err := objmodel.LookupAttr(m.t, v, name)
	if err == nil && !r.IsNil() || err != nil && !objmodel.Matches(err, &objmodel.AttributeErrorType) {
		if has && err == nil {
			r = objmodel.True
		}
		return m.store(fr, dst, r, err), true
	}
	return m.enterWith(fr, hook, dst, contAskedHook, v, name.Value()), true
}

// asksHas says whether the call that askAttr has entered a frame for is of hasattr().
func asksHas(fr *Frame, in *Instr) bool {
	f := fr.regs[in.A].AsBuiltin()
	return f != nil && f.Def.Asks == objmodel.AsksHasAttr
}

// askGetter is askAttr for the property of an instance, where a call of its getter
// through Go, which costs less time, doesn't leave enough of its stack.
func (m *Machine) askGetter(fr *Frame, v Value, name *Str, first int, dst uint8) (nf *Frame, done bool) {
	if m.t.Native < shallow || !v.Type().IsHeap() || !calledAt(fr, first) {
		return nil, false
	}
	attr := v.Type().Lookup(name)
	if attr.IsNil() || attr.Type() != &objmodel.PropertyType {
		return nil, false
	}
	f := asFunction(attr.AsProperty().FGet)
	if f == nil {
		return nil, false
	}
	return m.enterWith(fr, f, dst, contAsked, v), true
}

// askSetter is askGetter for setattr().
func (m *Machine) askSetter(fr *Frame, v Value, name *Str, to Value, dst uint8) (nf *Frame, done bool) {
	if m.t.Native < shallow || !objmodel.PlainSetAttr(v.Type()) {
		return nil, false
	}
	attr := v.Type().Lookup(name)
	if attr.IsNil() || attr.Type() != &objmodel.PropertyType {
		return nil, false
	}
	f := asFunction(attr.AsProperty().FSet)
	if f == nil {
		return nil, false
	}
	return m.enterWith(fr, f, dst, contNone, v, to), true
}

// askSetAttr is setattr() with its arguments in the registers from first on, of an
// instance whose class has __setattr__ in Python; done is false for all others.
func (m *Machine) askSetAttr(fr *Frame, first, n int, dst uint8) (nf *Frame, done bool) {
	if n != 3 || m.t.Observer != nil {
		return nil, false
	}
	v, name := fr.regs[first], fr.regs[first+1].AsStr()
	typ := v.Type()
	if name == nil || !typ.IsHeap() || !typ.Has(objmodel.FlagInstance) {
		return nil, false
	}
	if !typ.Slots.PySetAttr {
		return m.askSetter(fr, v, name, fr.regs[first+2], dst)
	}
	f := specialOf(typ, names.setattr)
	if f == nil {
		return nil, false
	}
	// CPython interns the name, and so shares it with the names in programs.
	name = m.t.Interp.Intern(name.String())
	return m.enterWith(fr, f, dst, contNone, v, name.Value(), fr.regs[first+2]), true
}

// askedInVain goes on after Python code that getattr() or hasattr() asked raised
// AttributeError: __getattr__ is asked after the others, then the default is
// the result.
func (m *Machine) askedInVain(fr *Frame, in *Instr, k cont, dst uint8) (*Frame, bool) {
	v, name := fr.regs[in.A+1], fr.regs[in.A+2].AsStr()
	hook, has := v.Type().Lookup(names.getattr), asksHas(fr, in)
	switch {
	case k == contAskedHook || hook.IsNil():
	case asFunction(hook) != nil:
		m.err = nil
		return m.enterWith(fr, asFunction(hook), dst, contAskedHook, v, name.Value()), false
	default:
		m.err = nil
		r, err := objmodel.CallHook(m.t, hook, v, name)
		if err == nil {
			if has {
				r = objmodel.True
			}
			fr.regs[dst] = r
			return fr, false
		}
		m.err = err
	}
	if (has || in.B == 3) && objmodel.Matches(m.err, &objmodel.AttributeErrorType) {
		m.err = nil
		if has {
			fr.regs[dst] = objmodel.False
		} else {
			fr.regs[dst] = fr.regs[in.A+3]
		}
		return fr, false
	}
	objmodel.SetAttributeContext(m.err, v, name)
	return nil, false
}

// loadOfModule is LoadAttr and LoadMethod of a module, whose __getattr__
// (PEP 562) gets a frame.
//
//go:noinline
func (m *Machine) loadOfModule(fr *Frame, in *Instr, s *bc.Site, v Value) *Frame {
	d := v.AsModule().Dict
	if m.t.Observer == nil && d.FindStr(s.Name) < 0 && objmodel.ModuleType.Lookup(s.Name).IsNil() {
		if f := asFunction(d.GetStr(names.getattr)); f != nil {
			return m.enterWith(fr, f, in.A, contHook, s.Name.Value())
		}
	}
	r, err := objmodel.GetAttr(m.t, v, s.Name)
	if err != nil {
		return m.fail(err)
	}
	return m.attrFound(fr, in.A, r)
}

// delAttr is `del v.name`.
func (m *Machine) delAttr(fr *Frame, v Value, name *Str) *Frame {
	if f, self := deleter(v, name); f != nil {
		switch {
		case self == v:
			return m.enterWith(fr, f, 0, contReleased, v, name.Value())
		case self.Type() == &objmodel.PropertyType:
			return m.enterWith(fr, f, 0, contReleased, v)
		}
		return m.enterWith(fr, f, 0, contReleased, self, v)
	}
	var before Value
	sure := false
	if m.t.Watching() {
		before, sure = objmodel.OwnAttr(v, name)
	}
	if err := objmodel.SetAttr(m.t, v, name, Value{}); err != nil {
		return m.fail(err)
	}
	if sure && !bears(before, bearsDepth) {
		return fr
	}
	return m.released(fr)
}

// deleter gives the Python function that deletes an attribute of an instance,
// and whose it is: __delattr__ of v itself, the deleter of a property, or
// __delete__ of another descriptor. It is nil when Go code deletes.
func deleter(v Value, name *Str) (f *Function, of Value) {
	typ := v.Type()
	if !typ.IsHeap() || !typ.Has(objmodel.FlagInstance) {
		return nil, v
	}
	if typ.Slots.PySetAttr {
		if f = specialOf(typ, names.delattr); f != nil {
			return f, v
		}
		return nil, v
	}
	attr := typ.Lookup(name)
	if attr.IsNil() || !objmodel.PlainSetAttr(typ) {
		return nil, v
	}
	if attr.Type() == &objmodel.PropertyType {
		return asFunction(attr.AsProperty().FDel), attr
	}
	if attr.Type().Slots.DescrSet == nil {
		return nil, v
	}
	return specialOf(attr.Type(), names.delete_), attr
}

// getMissing is v[key] for an instance of a subclass of dict without a
// __getitem__ of its own in Python: d is the dict.
func (m *Machine) getMissing(fr *Frame, in *Instr, d *objmodel.Dict, v, key Value) *Frame {
	f := specialOf(v.Type(), names.missing)
	if _, owner := v.Type().LookupOwner(names.getitem); f == nil || owner != &objmodel.DictType {
		r, err := objmodel.GetItem(m.t, v, key)
		return m.store(fr, in.A, r, err)
	}
	r, err := d.Get(m.t, key)
	if err != nil || !r.IsNil() {
		return m.store(fr, in.A, r, err)
	}
	return m.enterWith(fr, f, in.A, contStore, v, key)
}

// classGetItemOf gives the function __class_getitem__ of a class whose metaclass
// is type, nil if it has none that is written in Python.
func classGetItemOf(c *objmodel.Type) *Function {
	attr := c.Lookup(names.classGetItem)
	if attr.IsNil() || attr.Type() != &objmodel.ClassMethodType {
		return nil
	}
	return asFunction(attr.WrappedFunc())
}
