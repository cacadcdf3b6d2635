package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// What an inline cache site knows. A site is valid while the type of the
// object has the site's Version and, for the kinds that say so, its instance
// the site's Shape.
const (
	siteEmpty      uint8 = iota
	siteGlobal           // Dict, Version: entry Index of the globals
	siteBuiltin          // … not in them; Version2: entry Index of the built-ins
	siteSlot             // Shape: slot Index
	siteAdd              // Shape: adding the attribute, at slot Index, gives Next
	siteFixed            // the Index-th of __slots__, at Slot
	siteFixedApart       // … at Fixed
	siteMethod           // Shape: class attribute Value, a function to call with self
	siteMethodBare       // as siteMethod for objects without attributes of their own
	siteMethodOwn        // as siteMethod for objects of a static type that have none at the time
	siteMethodOf         // Shape: class or static method: function Value, to call with Value2 (nil: no self)
	siteBound            // Shape: method of function Value
	siteClass            // Shape: class attribute Value as it is
	siteGetter           // property whose getter is function Value
	siteSetter           // property whose setter is function Value
	siteDescrGet         // descriptor Value whose __get__ is function Value2; Shape unless it is a data descriptor
	siteDescrSet         // data descriptor Value whose __set__ is function Value2
	siteHook             // Shape: absent, and __getattr__ is function Value
	siteHookFirst        // __getattribute__ is function Value
	siteOfType           // the object is the class itself: Value, with Version that of the class
	siteNative           // data descriptor Value whose __get__ is Go code
	siteTypeOf           // object.__class__
	siteModule           // the object is a module: Dict, Version2: entry Index
)

// maxWays is how many types a site remembers besides its first.
const maxWays = 4

// way gives the cache of a site that is to learn something new.
func way(s *bc.Site) *bc.Site {
	for e := s; e != nil; e = e.Alt {
		if e.Kind == siteEmpty {
			return e
		}
	}
	if s.Ways < maxWays {
		s.Ways++
		s.Alt = &bc.Site{Name: s.Name, Alt: s.Alt}
	}
	return s.Alt
}

// loadAttr is LoadAttr where the common cases don't serve.
//
//go:noinline
func (m *Machine) loadAttr(fr *Frame, in *Instr, s *bc.Site, v Value) *Frame {
	version := v.Type().Version()
	for e := s; e != nil; e = e.Alt {
		if e.Version == version && (e.Kind == siteSlot || e.Kind == siteClass) {
			if o := (*objmodel.Instance)(v.Ptr()); o.ShapeID() == e.Shape {
				if e.Kind == siteSlot {
					fr.regs[in.A] = o.Slot(int(e.Index))
				} else {
					fr.regs[in.A] = classValue(e)
				}
				return fr
			}
		} else if nf, ok := m.loadCached(fr, in, e, v); ok {
			return nf
		}
	}
	if m.t.Observer == nil {
		e := way(s)
		m.fillLoad(e, v)
		if nf, ok := m.loadCached(fr, in, e, v); ok {
			return nf
		}
	}
	typ := v.Type()
	if typ.IsHeap() && typ.Slots.PyGetAttr {
		return m.loadHooked(fr, in.A, s, v, contAttr)
	}
	if typ == &objmodel.ModuleType {
		return m.loadOfModule(fr, in, s, v)
	}
	r, err := objmodel.GetAttr(m.t, v, s.Name)
	return m.store(fr, in.A, r, err)
}

// loadCached is LoadAttr by what a site knows; ok is false if it knows nothing
// of v.
func (m *Machine) loadCached(fr *Frame, in *Instr, s *bc.Site, v Value) (nf *Frame, ok bool) {
	typ := v.Type()
	if typ.Version() != s.Version {
		if isOf(s, v) {
			fr.regs[in.A] = classValue(s)
			return fr, true
		}
		return nil, false
	}
	switch s.Kind {
	case siteSlot:
		if o := v.AsInstance(); o.ShapeID() == s.Shape {
			fr.regs[in.A] = o.Slot(int(s.Index))
			return fr, true
		}
	case siteFixed, siteFixedApart:
		if r := *v.AsInstance().Fixed(int(s.Index)); !r.IsNil() {
			fr.regs[in.A] = r
			return fr, true
		}
	case siteClass:
		if v.AsInstance().ShapeID() == s.Shape {
			fr.regs[in.A] = classValue(s)
			return fr, true
		}
	case siteGetter:
		return m.enterWith(fr, asFunction(s.Value), in.A, contAttr, v), true
	case siteBound:
		if v.AsInstance().ShapeID() == s.Shape {
			fr.regs[in.A] = objmodel.NewMethod(s.Value, v)
			return fr, true
		}
	case siteDescrGet:
		if s.Shape != 0 && v.AsInstance().ShapeID() != s.Shape {
			return nil, false
		}
		return m.enterWith(fr, asFunction(s.Value2), in.A, contAttr, s.Value, v, typ.Value()), true
	case siteHook:
		if v.AsInstance().ShapeID() == s.Shape {
			return m.enterWith(fr, asFunction(s.Value), in.A, contHook, v, s.Name.Value()), true
		}
	case siteHookFirst:
		return m.enterWith(fr, asFunction(s.Value), in.A, contAttr, v, s.Name.Value()), true
	case siteTypeOf:
		fr.regs[in.A] = typ.Value()
		return fr, true
	case siteNative:
		r, err := s.Value.Type().Slots.DescrGet(m.t, s.Value, v, typ)
		if err != nil {
			objmodel.SetAttributeContext(err, v, s.Name)
		}
		return m.store(fr, in.A, r, err), true
	case siteModule:
		if d := v.AsModule().Dict; d == s.Dict && d.Version() == s.Version2 {
			fr.regs[in.A] = d.EntryValue(int(s.Index))
			return fr, true
		}
	}
	return nil, false
}

// loadHooked looks an attribute up for a class with a Python-level
// __getattribute__ or __getattr__, which gets a frame.
func (m *Machine) loadHooked(fr *Frame, dst uint8, s *bc.Site, v Value, k cont) *Frame {
	typ := v.Type()
	if f := specialOf(typ, names.getattribute); f != nil {
		return m.enterWith(fr, f, dst, contAttr, v, s.Name.Value())
	}
	r, err := objmodel.LookupAttr(m.t, v, s.Name)
	if err == nil && !r.IsNil() {
		return m.attrFound(fr, dst, r)
	}
	if err != nil && !objmodel.Matches(err, &objmodel.AttributeErrorType) {
		return m.fail(err)
	}
	hook := typ.Lookup(names.getattr)
	if hook.IsNil() {
		if err == nil {
			err = objmodel.NoAttribute(v, s.Name)
		}
		return m.fail(err)
	}
	objmodel.ObserveHook(m.t, v, s.Name)
	if f := asFunction(hook); f != nil {
		return m.enterWith(fr, f, dst, contHook, v, s.Name.Value())
	}
	r, err = objmodel.CallHook(m.t, hook, v, s.Name)
	if err != nil {
		return m.fail(err)
	}
	return m.attrFound(fr, dst, r)
}

// attrFound finishes LoadAttr or LoadMethod with the attribute.
func (m *Machine) attrFound(fr *Frame, dst uint8, r Value) *Frame {
	if fr.code.Instrs[fr.pc-1].Op == bc.LoadMethod {
		fr.regs[dst], fr.regs[dst+1] = Value{}, r
		return fr
	}
	fr.regs[dst] = r
	return fr
}

// fillLoad teaches a site how the attribute of v is found, if that can be
// told from its class and shape.
func (m *Machine) fillLoad(s *bc.Site, v Value) {
	typ := v.Type()
	s.Kind = siteEmpty
	switch {
	case typ == &objmodel.ModuleType:
		d := v.AsModule().Dict
		if i := d.FindStr(s.Name); i >= 0 {
			s.Kind, s.Version, s.Version2, s.Dict, s.Index = siteModule, typ.Version(), d.Version(), d, int32(i)
		}
		return
	case v.AsType() != nil:
		m.fillOfType(s, v.AsType())
		return
	case fillNative(s, v):
		return
	case !typ.IsHeap() || !typ.Has(objmodel.FlagInstance) || typ.Has(objmodel.FlagOwnGetAttr):
		return
	}
	if f := specialOf(typ, names.getattribute); f != nil {
		s.Kind, s.Version, s.Value = siteHookFirst, typ.Version(), f.value()
		return
	}
	attr := typ.Lookup(s.Name)
	o := v.AsInstance()
	if !attr.IsNil() {
		at := attr.Type()
		if i, _, ok := objmodel.FixedSlot(attr); ok {
			s.Kind, s.Version, s.Index = fixedKind(typ), typ.Version(), int32(i)
			return
		}
		if at == &objmodel.PropertyType {
			if f := asFunction(attr.AsProperty().FGet); f != nil {
				s.Kind, s.Version, s.Value = siteGetter, typ.Version(), f.value()
			}
			return
		}
		if at.Slots.DescrGet != nil && at.Slots.DescrSet != nil {
			if f := specialOf(at, names.get); f != nil {
				s.Kind, s.Version, s.Shape, s.Value, s.Value2 = siteDescrGet, typ.Version(), 0, attr, f.value()
			}
			return
		}
	}
	sh := o.Shape()
	if sh == nil {
		if asFunction(attr) != nil && typ.Has(objmodel.FlagNoDict) {
			s.Kind, s.Version, s.Shape, s.Value = siteBound, typ.Version(), 0, attr
		}
		return
	}
	if i := sh.Index(s.Name); i >= 0 {
		s.Kind, s.Version, s.Shape, s.Index = siteSlot, typ.Version(), sh.ID(), int32(i)
		return
	}
	if !attr.IsNil() {
		if attr.Type().Slots.DescrGet == nil {
			s.Kind, s.Version, s.Shape = siteClass, typ.Version(), sh.ID()
			fillClassValue(s, typ)
		} else if asFunction(attr) != nil {
			s.Kind, s.Version, s.Shape, s.Value = siteBound, typ.Version(), sh.ID(), attr
		} else if f := specialOf(attr.Type(), names.get); f != nil {
			s.Kind, s.Version, s.Shape, s.Value, s.Value2 = siteDescrGet, typ.Version(), sh.ID(), attr, f.value()
		}
		return
	}
	if f := specialOf(typ, names.getattr); f != nil {
		s.Kind, s.Version, s.Shape, s.Value = siteHook, typ.Version(), sh.ID(), f.value()
	}
}

// fixedKind says how a site gets at the __slots__ of the instances of a class.
func fixedKind(typ *objmodel.Type) uint8 {
	if typ.FixedInside() {
		return siteFixed
	}
	return siteFixedApart
}

// fillNative teaches a site a descriptor of a built-in type, which no attribute
// of v itself hides, unless the class of v looks attributes up in a way of its
// own.
func fillNative(s *bc.Site, v Value) bool {
	typ := v.Type()
	if typ.Slots.PyGetAttr || typ.Has(objmodel.FlagOwnGetAttr) {
		return false
	}
	attr := typ.Lookup(s.Name)
	if attr.IsNil() || attr.Type().IsHeap() || attr.Type() == &objmodel.PropertyType {
		return false
	}
	if slots := &attr.Type().Slots; slots.DescrGet == nil || slots.DescrSet == nil && (typ.Has(objmodel.FlagInstance) || typ.HasOwnDict()) {
		return false
	}
	if _, _, fixed := objmodel.FixedSlot(attr); fixed {
		return false
	}
	s.Kind, s.Version, s.Value = siteNative, typ.Version(), attr
	if s.Name == names.class_ || s.Name.String() == "__class__" {
		if _, owner := typ.LookupOwner(s.Name); owner == &objmodel.ObjectType {
			s.Kind = siteTypeOf
		}
	}
	return true
}

// fillOfType teaches a site an attribute of a class whose metaclass looks
// attributes up as type does and has no data descriptor of that name, except a
// built-in one.
func (m *Machine) fillOfType(s *bc.Site, c *objmodel.Type) {
	meta := c.Value().Type()
	if meta != &objmodel.TypeType && meta.Slots.PyGetAttr {
		return
	}
	s.Version2 = meta.Version()
	if a := meta.Lookup(s.Name); !a.IsNil() && a.Type().Slots.DescrSet != nil {
		if a.Type() == &objmodel.GetSetDescrType {
			s.Kind, s.Version, s.Value = siteNative, meta.Version(), a
		}
		return
	}
	attr := c.Lookup(s.Name)
	if d := attr.AsMethodDescr(); attr.IsNil() || d != nil && d.Def.Absent310 {
		return
	}
	if attr.Type().Slots.DescrGet != nil {
		if at := attr.Type(); at == &FunctionType || at == &objmodel.MethodDescrType || at == &objmodel.SlotWrapperType {
			s.Kind, s.Version, s.Value = siteOfType, c.Version(), attr
		} else if attr.Type() == &objmodel.StaticMethodType {
			s.Kind, s.Version, s.Value = siteOfType, c.Version(), attr.WrappedFunc()
		} else if attr.Type() == &objmodel.ClassMethodType {
			s.Kind, s.Version, s.Value = siteOfType, c.Version(), objmodel.NewMethod(attr.WrappedFunc(), c.Value())
		}
		return
	}
	s.Kind, s.Version = siteOfType, c.Version()
	fillClassValue(s, c)
}

// fillClassValue teaches a site where a class attribute without __get__
// stands: its value may be replaced without the class getting a new version.
func fillClassValue(s *bc.Site, c *objmodel.Type) {
	owner, i := c.LookupEntry(s.Name)
	s.Dict, s.Index, s.Value = owner.Dict(), int32(i), Value{}
}

// storeAttr is StoreAttr where the common cases don't serve.
//
//go:noinline
func (m *Machine) storeAttr(fr *Frame, in *Instr, s *bc.Site, v Value) *Frame {
	value := fr.regs[in.B]
	for e := s; e != nil; e = e.Alt {
		if nf, ok := m.storeCached(fr, e, v, value); ok {
			return nf
		}
	}
	if m.t.Observer == nil {
		e := way(s)
		m.fillStore(e, v)
		if nf, ok := m.storeCached(fr, e, v, value); ok {
			return nf
		}
	}
	typ := v.Type()
	if typ.Slots.PySetAttr {
		if f := specialOf(typ, names.setattr); f != nil {
			return m.enterWith(fr, f, 0, contDiscard, v, s.Name.Value(), value)
		}
	}
	return m.done(fr, objmodel.SetAttr(m.t, v, s.Name, value))
}

// storeCached is StoreAttr by what a site knows; ok is false if it knows
// nothing of v.
func (m *Machine) storeCached(fr *Frame, s *bc.Site, v, value Value) (nf *Frame, ok bool) {
	if v.Type().Version() != s.Version {
		return nil, false
	}
	switch s.Kind {
	case siteSlot:
		if o := v.AsInstance(); o.ShapeID() == s.Shape {
			o.SetSlot(int(s.Index), value)
			return fr, true
		}
	case siteAdd:
		if o := v.AsInstance(); o.ShapeID() == s.Shape && !o.DictMade() {
			o.AddSlot(o.ShapeOf(s.Next), value)
			return fr, true
		}
	case siteFixed, siteFixedApart:
		*v.AsInstance().Fixed(int(s.Index)) = value
		return fr, true
	case siteSetter:
		return m.enterWith(fr, asFunction(s.Value), 0, contDiscard, v, value), true
	case siteDescrSet:
		return m.enterWith(fr, asFunction(s.Value2), 0, contDiscard, s.Value, v, value), true
	}
	return nil, false
}

// fillStore teaches a site how the attribute of v is set.
func (m *Machine) fillStore(s *bc.Site, v Value) {
	typ := v.Type()
	s.Kind, s.Version = siteEmpty, 0
	if !typ.IsHeap() || !typ.Has(objmodel.FlagInstance) || typ.Slots.PySetAttr {
		return
	}
	if !objmodel.PlainSetAttr(typ) {
		return
	}
	if attr := typ.Lookup(s.Name); !attr.IsNil() {
		at := attr.Type()
		if i, _, ok := objmodel.FixedSlot(attr); ok {
			s.Kind, s.Version, s.Index = fixedKind(typ), typ.Version(), int32(i)
			return
		}
		if at == &objmodel.PropertyType {
			if f := asFunction(attr.AsProperty().FSet); f != nil {
				s.Kind, s.Version, s.Value = siteSetter, typ.Version(), f.value()
			}
			return
		}
		if at.Slots.DescrSet != nil {
			if f := specialOf(at, names.set_); f != nil {
				s.Kind, s.Version, s.Value, s.Value2 = siteDescrSet, typ.Version(), attr, f.value()
			}
			return
		}
	}
	o := v.AsInstance()
	sh := o.Shape()
	if sh == nil {
		return
	}
	if i := sh.Index(s.Name); i >= 0 {
		s.Kind, s.Version, s.Shape, s.Index = siteSlot, typ.Version(), sh.ID(), int32(i)
		return
	}
	if o.DictMade() {
		return
	}
	if next := sh.Add(s.Name); next != nil {
		s.Kind, s.Version, s.Shape, s.Next, s.Index = siteAdd, typ.Version(), sh.ID(), next.ID(), int32(next.Len()-1)
	}
}

// loadMethod is LoadMethod where the common cases don't serve.
//
//go:noinline
func (m *Machine) loadMethod(fr *Frame, in *Instr, s *bc.Site, v Value) *Frame {
	for e := s; e != nil; e = e.Alt {
		if methodCached(fr, in, e, v) {
			return fr
		}
	}
	if m.t.Observer == nil {
		e := way(s)
		m.fillMethod(e, v)
		if methodCached(fr, in, e, v) {
			return fr
		}
	}
	if typ := v.Type(); typ.IsHeap() && typ.Slots.PyGetAttr {
		return m.loadHooked(fr, in.A, s, v, contAttr)
	} else if typ == &objmodel.ModuleType {
		return m.loadOfModule(fr, in, s, v)
	}
	r, err := objmodel.GetAttr(m.t, v, s.Name)
	if err != nil {
		return m.fail(err)
	}
	fr.regs[in.A], fr.regs[in.A+1] = Value{}, r
	return fr
}

// isOf reports whether a site knows an attribute of the class v.
func isOf(s *bc.Site, v Value) bool {
	if s.Kind != siteOfType {
		return false
	}
	c := v.AsType()
	return c != nil && c.Version() == s.Version && v.Type().Version() == s.Version2
}

// classValue gives the class attribute of a siteClass or siteOfType.
func classValue(s *bc.Site) Value {
	if s.Value.IsNil() {
		return s.Dict.EntryValue(int(s.Index))
	}
	return s.Value
}

// methodCached is LoadMethod by what a site knows; false if it knows nothing
// of v.
func methodCached(fr *Frame, in *Instr, s *bc.Site, v Value) bool {
	if v.Type().Version() != s.Version {
		if isOf(s, v) {
			fr.regs[in.A], fr.regs[in.A+1] = Value{}, classValue(s)
			return true
		}
		return false
	}
	switch s.Kind {
	case siteMethod:
		if v.AsInstance().ShapeID() != s.Shape {
			return false
		}
		fr.regs[in.A], fr.regs[in.A+1] = s.Value, v
		return true
	case siteMethodBare:
		fr.regs[in.A], fr.regs[in.A+1] = s.Value, v
		return true
	case siteMethodOwn:
		if v.HasOwnAttrs() {
			return false
		}
		fr.regs[in.A], fr.regs[in.A+1] = s.Value, v
		return true
	case siteMethodOf:
		if v.AsInstance().ShapeID() != s.Shape {
			return false
		}
		fr.regs[in.A], fr.regs[in.A+1] = s.Value, s.Value2
		if s.Value2.IsNil() {
			fr.regs[in.A], fr.regs[in.A+1] = Value{}, s.Value
		}
		return true
	case siteModule:
		if d := v.AsModule().Dict; d == s.Dict && d.Version() == s.Version2 {
			fr.regs[in.A], fr.regs[in.A+1] = Value{}, d.EntryValue(int(s.Index))
			return true
		}
	}
	return false
}

// fillMethod teaches a site how the method of v is found.
func (m *Machine) fillMethod(s *bc.Site, v Value) {
	typ := v.Type()
	s.Kind, s.Version, s.Quick = siteEmpty, 0, nil
	if v.AsType() != nil || typ == &objmodel.ModuleType {
		m.fillLoad(s, v)
		return
	}
	if typ.Has(objmodel.FlagOwnGetAttr) || typ.Slots.PyGetAttr && !objmodel.PlainGetAttr(typ) {
		return
	}
	attr := typ.Lookup(s.Name)
	if attr.IsNil() {
		return
	}
	if !attr.Type().Has(objmodel.FlagMethodDescr) {
		fillMethodOf(s, v, attr)
		return
	}
	if typ.Has(objmodel.FlagInstance) {
		sh := v.AsInstance().Shape()
		switch {
		case sh != nil:
			if sh.Index(s.Name) < 0 {
				s.Kind, s.Version, s.Shape, s.Value = siteMethod, typ.Version(), sh.ID(), attr
			}
		case typ.Has(objmodel.FlagNoDict):
			s.Kind, s.Version, s.Value = siteMethodBare, typ.Version(), attr
		}
		return
	}
	if !typ.IsHeap() && !typ.HasOwnDict() {
		s.Kind, s.Version, s.Value = siteMethodBare, typ.Version(), attr
		m.fillQuickMethod(s, attr, typ)
	} else if !typ.IsHeap() {
		s.Kind, s.Version, s.Value = siteMethodOwn, typ.Version(), attr
	}
}

// fillMethodOf teaches a site a class method or static method found on an
// instance.
func fillMethodOf(s *bc.Site, v, attr Value) {
	typ := v.Type()
	self := typ.Value()
	switch attr.Type() {
	case &objmodel.ClassMethodType:
	case &objmodel.StaticMethodType:
		self = Value{}
	default:
		return
	}
	if !typ.Has(objmodel.FlagInstance) {
		return
	}
	f, sh := attr.WrappedFunc(), v.AsInstance().Shape()
	if asFunction(f) == nil || sh == nil && !typ.Has(objmodel.FlagNoDict) || sh != nil && sh.Index(s.Name) >= 0 {
		return
	}
	s.Kind, s.Version, s.Shape, s.Value, s.Value2 = siteMethodOf, typ.Version(), v.AsInstance().ShapeID(), f, self
}

// loadGlobal finds a global or built-in and teaches the site.
//
//go:noinline
func (m *Machine) loadGlobal(fr *Frame, in *Instr) *Frame {
	s := &fr.code.Sites[in.D]
	g := fr.fn.globals
	if i := g.FindStr(s.Name); i >= 0 {
		s.Kind, s.Dict, s.Version, s.Index = siteGlobal, g, g.Version(), int32(i)
		s.At, s.Quick = g.EntryAt(i), nil
		fr.regs[in.A] = *s.At
		return fr
	}
	b := fr.fn.builtins
	if i := b.FindStr(s.Name); i >= 0 {
		s.Kind, s.Dict, s.Version, s.Version2, s.Index = siteBuiltin, g, g.Version(), b.Version(), int32(i)
		s.At = b.EntryAt(i)
		m.fillQuick(s, *s.At)
		fr.regs[in.A] = *s.At
		return fr
	}
	return m.fail(nameError(s.Name))
}

// loadName finds a name in locals, then as a global.
//
//go:noinline
func (m *Machine) loadName(fr *Frame, in *Instr) *Frame {
	if fr.hasLocals() {
		v, err := m.localName(fr, fr.code.Sites[in.D].Name)
		if err != nil {
			return m.fail(err)
		}
		if !v.IsNil() {
			fr.regs[in.A] = v
			return fr
		}
	}
	return m.loadGlobal(fr, in)
}

// storeSite is StoreSite where the place of the variable isn't known yet, or no
// longer; it is remembered for the next time.
//
//go:noinline
func (m *Machine) storeSite(fr *Frame, in *Instr) *Frame {
	s, v := &fr.code.Sites[in.D], fr.regs[in.A]
	if in.C != 0 && fr.hasLocals() {
		return m.done(fr, m.storeName(fr, s.Name, v))
	}
	if m.t.Watching() {
		return m.replaceGlobal(fr, s.Name, v)
	}
	g := fr.fn.globals
	g.SetStr(s.Name, v)
	if i := g.FindStr(s.Name); i >= 0 {
		s.Kind, s.Dict, s.Version, s.Index = siteGlobal, g, g.Version(), int32(i)
		s.At = g.EntryAt(i)
	}
	return fr
}

// localName looks into the namespace of a class body or exec; nil if absent.
func (m *Machine) localName(fr *Frame, name *Str) (Value, error) {
	if fr.x == nil || fr.x.locals.IsNil() {
		return fr.fn.globals.GetStr(name), nil
	}
	return m.nameIn(fr.x.locals, name)
}

// nameIn looks a name up in a mapping; nil if absent.
func (m *Machine) nameIn(locals Value, name *Str) (Value, error) {
	if locals.Type() == &objmodel.DictType {
		return locals.AsDict().GetStr(name), nil
	}
	v, err := objmodel.GetItem(m.t, locals, name.Value())
	if err != nil && objmodel.Matches(err, &objmodel.KeyErrorType) {
		return Value{}, nil
	}
	return v, err
}

// storeName sets (nil: deletes) a name in locals.
func (m *Machine) storeName(fr *Frame, name *Str, v Value) error {
	d := fr.fn.globals
	if fr.x != nil && !fr.x.locals.IsNil() {
		locals := fr.x.locals
		if locals.Type() != &objmodel.DictType {
			err := objmodel.SetItem(m.t, locals, name.Value(), v)
			if err != nil && v.IsNil() && objmodel.Matches(err, &objmodel.KeyErrorType) {
				return nameError(name)
			}
			return err
		}
		d = locals.AsDict()
	}
	if !v.IsNil() {
		d.SetStr(name, v)
		return nil
	}
	if !d.DeleteStr(name) {
		return nameError(name)
	}
	return nil
}

func nameError(name *Str) error {
	return objmodel.NameErrorf(&objmodel.NameErrorType, name, "name '%s' is not defined", name)
}

func unboundLocal(name *Str) error {
	return objmodel.Errorf(&objmodel.UnboundLocalErrorType, "cannot access local variable '%s' where it is not associated with a value", name.String())
}

func unboundFree(name *Str) error {
	return objmodel.NameErrorf(&objmodel.NameErrorType, name, "cannot access free variable '%s' where it is not associated with a value in enclosing scope", name)
}
