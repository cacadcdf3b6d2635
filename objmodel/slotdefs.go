package objmodel

import "unsafe"

// slotDef ties a special method's name to a slot: how to call the Go function
// in the slot from Python, and how to fill the slot for a class that defines
// the method in Python.
type slotDef struct {
	name     *Str
	nargs    int // arguments that Python gives, self not counted; -1: any
	optional bool
	keywords bool
	has      func(s *Slots) bool
	wrap     func(t *Thread, s *Slots, self Value, args Args) (Value, error)
	inherit  func(dst, src *Slots)
	python   func(dst *Slots)
}

// slotTable is every slotDef; Ready sets it, for its functions use it.
var slotTable []slotDef

// slotNames are the names in slotTable.
var slotNames map[string]bool

func makeSlotTable() []slotDef {
	table := make([]slotDef, 0, 110)
	for op := range NumBinary {
		table = append(table, binaryDefs(op)...)
	}
	for op := LT; op <= GE; op++ {
		table = append(table, compareDef(op))
	}
	n := &names
	table = append(table,
		unaryDef(n.neg, func(s *Slots) *UnaryFunc { return &s.Neg }),
		unaryDef(n.pos, func(s *Slots) *UnaryFunc { return &s.Pos }),
		unaryDef(n.abs, func(s *Slots) *UnaryFunc { return &s.Abs }),
		unaryDef(n.invert, func(s *Slots) *UnaryFunc { return &s.Invert }),
		unaryDef(n.int, func(s *Slots) *UnaryFunc { return &s.Int }),
		unaryDef(n.float_, func(s *Slots) *UnaryFunc { return &s.Float }),
		unaryDef(n.index, func(s *Slots) *UnaryFunc { return &s.Index }),
		unaryDef(n.repr, func(s *Slots) *UnaryFunc { return &s.Repr }),
		unaryDef(n.str, func(s *Slots) *UnaryFunc { return &s.Str }),
		unaryDef(n.iter, func(s *Slots) *UnaryFunc { return &s.Iter }),
		unaryDef(n.await, func(s *Slots) *UnaryFunc { return &s.Await }),
		unaryDef(n.aiter, func(s *Slots) *UnaryFunc { return &s.AIter }),
		unaryDef(n.anext, func(s *Slots) *UnaryFunc { return &s.ANext }),
	)
	return append(append(append(append(table, valueDefs()...), containerDefs()...), objectDefs()...), bufferDefs()...)
}

// pythonUnary calls a special method that takes only self.
func pythonUnary(name *Str) UnaryFunc {
	return func(t *Thread, v Value) (Value, error) {
		r, found, err := CallSpecial(t, v, name)
		if !found {
			return Value{}, noAttribute(v, name)
		}
		return r, err
	}
}

func unaryDef(name *Str, slot func(*Slots) *UnaryFunc) slotDef {
	generic := pythonUnary(name)
	if name == names.iter {
		generic = pythonIter
	}
	return slotDef{
		name:    name,
		has:     func(s *Slots) bool { return *slot(s) != nil },
		wrap:    func(t *Thread, s *Slots, self Value, args Args) (Value, error) { return (*slot(s))(t, self) },
		inherit: func(dst, src *Slots) { *slot(dst) = *slot(src) },
		python:  func(dst *Slots) { *slot(dst) = generic },
	}
}

func pythonIter(t *Thread, v Value) (Value, error) {
	m := v.p.typ.Lookup(names.iter)
	if m.p == nil || m.IsNone() {
		return Value{}, TypeErrorf("'%s' object is not iterable", v.TypeName())
	}
	return callUnbound(t, m, v, nil)
}

func binaryDefs(op BinaryOp) []slotDef {
	bn := &binaryNames[op]
	bit := uint32(1) << op
	generic := func(dst *Slots) {
		dst.Binary[op] = func(t *Thread, a, b Value) (Value, error) { return tryBinaryPython(t, a, b, op) }
		dst.PyBinary |= bit
	}
	inherit := func(dst, src *Slots) {
		dst.Binary[op] = src.Binary[op]
		dst.PyBinary = dst.PyBinary&^bit | src.PyBinary&bit
		if op == OpPow {
			dst.Pow = src.Pow
		}
	}
	has := func(s *Slots) bool { return s.Binary[op] != nil }
	defs := []slotDef{{
		name: bn.plain, nargs: 1, has: has, inherit: inherit, python: generic,
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			if len(args.V) == 2 {
				return s.Pow(t, self, args.V[0], args.V[1])
			}
			r, err := s.Binary[op](t, self, args.V[0])
			if s.Concat && err == nil && r.IsNotImplemented() && (op == OpAdd || op == OpMul) {
				return sequenceMethod(t, self, args.V[0], op)
			}
			return r, err
		},
	}, {
		name: bn.reflected, nargs: 1, inherit: inherit, python: generic,
		has: func(s *Slots) bool { return has(s) && (op != OpAdd || !s.Concat) },
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			r, err := s.Binary[op](t, args.V[0], self)
			if s.Concat && err == nil && r.IsNotImplemented() && op == OpMul {
				return sequenceMethod(t, self, args.V[0], op)
			}
			return r, err
		},
	}}
	if op == OpPow {
		defs[0].nargs, defs[0].optional = 2, true
		defs[1].nargs, defs[1].optional = 2, true
		defs[1].wrap = func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			if len(args.V) == 2 {
				return s.Pow(t, args.V[0], self, args.V[1])
			}
			return s.Binary[op](t, args.V[0], self)
		}
		plain := defs[0].python
		defs[0].python = func(dst *Slots) { plain(dst); dst.Pow = pythonPow }
	}
	if op == OpDivMod {
		return defs
	}
	return append(defs, slotDef{
		name: bn.inplace, nargs: 1,
		has: func(s *Slots) bool { return s.InPlace[op] != nil },
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			r, err := s.InPlace[op](t, self, args.V[0])
			if s.Concat && err == nil && r.IsNotImplemented() && op == OpMul {
				return sequenceMethod(t, self, args.V[0], op)
			}
			return r, err
		},
		inherit: func(dst, src *Slots) { dst.InPlace[op] = src.InPlace[op] },
		python: func(dst *Slots) {
			dst.InPlace[op] = func(t *Thread, a, b Value) (Value, error) { return callOperator(t, a, b, bn.inplace) }
		},
	})
}

func pythonPow(t *Thread, a, b, mod Value) (Value, error) {
	r, found, err := CallSpecial(t, a, names.pow, b, mod)
	if !found {
		return NotImplemented, nil
	}
	return r, err
}

func compareDef(op CompareOp) slotDef {
	return slotDef{
		name: compareNames[op], nargs: 1,
		has: func(s *Slots) bool { return s.Compare != nil },
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			return s.Compare(t, self, args.V[0], op)
		},
		inherit: func(dst, src *Slots) { dst.Compare = src.Compare },
		python: func(dst *Slots) {
			dst.Compare = pythonCompare
			dst.PyCompare = true
		},
	}
}

func pythonCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	m := a.p.typ.Lookup(compareNames[op])
	if m.p == nil {
		return NotImplemented, nil
	}
	if get := m.p.typ.Slots.DescrGet; get != nil && m.p.typ.flags&FlagMethodDescr == 0 {
		// As in CPython, a comparison whose method can't be had is not there.
		bound, err := get(t, m, a, a.p.typ)
		if err != nil {
			return NotImplemented, nil
		}
		return Call(t, bound, b)
	}
	return callUnbound(t, m, a, []Value{b})
}

// valueDefs are the conversions that give Go values.
func valueDefs() []slotDef {
	return []slotDef{{
		name: names.bool,
		has:  func(s *Slots) bool { return s.Bool != nil },
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			b, err := s.Bool(t, self)
			return Bool(b), err
		},
		inherit: func(dst, src *Slots) { dst.Bool = src.Bool },
		python:  func(dst *Slots) { dst.Bool = pythonBool },
	}, {
		name: names.hash,
		has:  func(s *Slots) bool { return s.Hash != nil },
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			h, err := s.Hash(t, self)
			return Int(h), err
		},
		inherit: func(dst, src *Slots) { dst.Hash, dst.NoHash = src.Hash, src.NoHash },
		python:  func(dst *Slots) { dst.Hash = pythonHash },
	}, {
		name: names.len,
		has:  func(s *Slots) bool { return s.Len != nil },
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			n, err := s.Len(t, self)
			return Int(int64(n)), err
		},
		inherit: func(dst, src *Slots) { dst.Len = src.Len },
		python:  func(dst *Slots) { dst.Len, dst.PyLen = pythonLen, true },
	}}
}

func pythonBool(t *Thread, v Value) (bool, error) {
	r, _, err := CallSpecial(t, v, names.bool)
	if err != nil {
		return false, err
	}
	return CheckBool(r)
}

// CheckBool checks what a __bool__ gave. Errors: TypeError.
func CheckBool(r Value) (bool, error) {
	if r.p != &boolHdr {
		return false, TypeErrorf("__bool__ should return bool, returned %s", r.TypeName())
	}
	return r.n != 0, nil
}

func pythonHash(t *Thread, v Value) (int64, error) {
	m := v.p.typ.Lookup(names.hash)
	if m.p == nil || m.IsNone() {
		return 0, TypeErrorf("unhashable type: '%s'", v.TypeName())
	}
	r, err := callUnbound(t, m, v, nil)
	if err != nil {
		return 0, err
	}
	return CheckHash(r)
}

// CheckHash gives the hash that a __hash__ gave. Errors: TypeError.
func CheckHash(r Value) (int64, error) {
	if i, ok := r.ToInt(); ok {
		if i == -1 {
			return -2, nil
		}
		return i, nil
	}
	if b, ok := r.ToBig(); ok {
		return HashBig(b), nil
	}
	return 0, TypeErrorf("__hash__ method should return an integer")
}

func pythonLen(t *Thread, v Value) (int, error) {
	r, _, err := CallSpecial(t, v, names.len)
	if err != nil {
		return 0, err
	}
	return CheckLen(t, r)
}

// CheckLen checks what a __len__ gave. Errors: TypeError, ValueError,
// OverflowError.
func CheckLen(t *Thread, r Value) (int, error) {
	i, err := Index(t, r)
	if err != nil {
		return 0, TypeErrorf("'%s' object cannot be interpreted as an integer", r.TypeName())
	}
	if i.IsInt() {
		if i.AsInt() < 0 {
			return 0, ValueErrorf("__len__() should return >= 0")
		}
		return int(i.AsInt()), nil
	}
	if b, _ := i.ToBig(); b.Sign() < 0 {
		return 0, ValueErrorf("__len__() should return >= 0")
	}
	return 0, OverflowErrorf("cannot fit 'int' into an index-sized integer")
}

// containerDefs are the container protocol.
func containerDefs() []slotDef {
	setItem := func(dst *Slots) { dst.SetItem = pythonSetItem }
	hasSet := func(s *Slots) bool { return s.SetItem != nil }
	inheritSet := func(dst, src *Slots) { dst.SetItem = src.SetItem }
	return []slotDef{{
		name: names.getitem, nargs: 1,
		has:     func(s *Slots) bool { return s.GetItem != nil },
		wrap:    func(t *Thread, s *Slots, self Value, args Args) (Value, error) { return s.GetItem(t, self, args.V[0]) },
		inherit: func(dst, src *Slots) { dst.GetItem = src.GetItem },
		python:  func(dst *Slots) { dst.GetItem = pythonGetItem },
	}, {
		name: names.setitem, nargs: 2, has: hasSet, inherit: inheritSet, python: setItem,
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			return None, s.SetItem(t, self, args.V[0], args.V[1])
		},
	}, {
		name: names.delitem, nargs: 1, has: hasSet, inherit: inheritSet, python: setItem,
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			return None, s.SetItem(t, self, args.V[0], Value{})
		},
	}, {
		name: names.contains, nargs: 1,
		has: func(s *Slots) bool { return s.Contains != nil },
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			b, err := s.Contains(t, self, args.V[0])
			return Bool(b), err
		},
		inherit: func(dst, src *Slots) { dst.Contains = src.Contains },
		python:  func(dst *Slots) { dst.Contains = pythonContains },
	}, {
		name: names.next,
		has:  func(s *Slots) bool { return s.Next != nil },
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			v, err := s.Next(t, self)
			if err == nil && v.p == nil {
				return Value{}, StopIteration(Value{})
			}
			return v, err
		},
		inherit: func(dst, src *Slots) { dst.Next = src.Next },
		python:  func(dst *Slots) { dst.Next = NextFunc(pythonUnary(names.next)) },
	}}
}

func pythonGetItem(t *Thread, v, key Value) (Value, error) {
	r, found, err := CallSpecial(t, v, names.getitem, key)
	if !found {
		return Value{}, TypeErrorf("'%s' object is not subscriptable", v.TypeName())
	}
	return r, err
}

func pythonSetItem(t *Thread, v, key, value Value) error {
	if value.p == nil {
		_, found, err := CallSpecial(t, v, names.delitem, key)
		if !found {
			return Errorf(&AttributeErrorType, "%s", names.delitem.s)
		}
		return err
	}
	_, found, err := CallSpecial(t, v, names.setitem, key, value)
	if !found {
		return Errorf(&AttributeErrorType, "%s", names.setitem.s)
	}
	return err
}

func pythonContains(t *Thread, v, x Value) (bool, error) {
	m := v.p.typ.Lookup(names.contains)
	if m.p == nil || m.IsNone() {
		return false, TypeErrorf("'%s' object is not a container", v.TypeName())
	}
	r, err := callUnbound(t, m, v, []Value{x})
	if err != nil {
		return false, err
	}
	return Truth(t, r)
}

// objectDefs are attribute access, descriptors, call and construction.
func objectDefs() []slotDef {
	getAttr := func(dst *Slots) { dst.GetAttr = pythonGetAttr; dst.PyGetAttr = true }
	inheritGet := func(dst, src *Slots) { dst.GetAttr, dst.PyGetAttr = src.GetAttr, src.PyGetAttr }
	hasSet := func(s *Slots) bool { return s.SetAttr != nil }
	inheritSet := func(dst, src *Slots) { dst.SetAttr, dst.PySetAttr = src.SetAttr, src.PySetAttr }
	setAttr := func(dst *Slots) { dst.SetAttr = pythonSetAttr; dst.PySetAttr = true }
	hasDescrSet := func(s *Slots) bool { return s.DescrSet != nil }
	inheritDescrSet := func(dst, src *Slots) { dst.DescrSet = src.DescrSet }
	descrSet := func(dst *Slots) { dst.DescrSet = pythonDescrSet }
	return []slotDef{{
		name: names.getattribute, nargs: 1, inherit: inheritGet, python: getAttr,
		has: func(s *Slots) bool { return s.GetAttr != nil },
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			name, err := AttrName(args.V[0])
			if err != nil {
				return Value{}, err
			}
			return s.GetAttr(t, self, name)
		},
	}, {
		name: names.getattr, nargs: 1, inherit: func(dst, src *Slots) {}, python: getAttr,
		has: func(s *Slots) bool { return false },
	}, {
		name: names.setattr, nargs: 2, has: hasSet, inherit: inheritSet, python: setAttr,
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			if err := checkSetAttr(s, self, "__setattr__"); err != nil {
				return Value{}, err
			}
			name, err := AttrName(args.V[0])
			if err != nil {
				return Value{}, err
			}
			return None, s.SetAttr(t, self, name, args.V[1])
		},
	}, {
		name: names.delattr, nargs: 1, has: hasSet, inherit: inheritSet, python: setAttr,
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			if err := checkSetAttr(s, self, "__delattr__"); err != nil {
				return Value{}, err
			}
			name, err := AttrName(args.V[0])
			if err != nil {
				return Value{}, err
			}
			return None, s.SetAttr(t, self, name, Value{})
		},
	}, {
		name: names.get, nargs: 2, optional: true,
		has:     func(s *Slots) bool { return s.DescrGet != nil },
		wrap:    wrapDescrGet,
		inherit: func(dst, src *Slots) { dst.DescrGet = src.DescrGet },
		python:  func(dst *Slots) { dst.DescrGet = pythonDescrGet },
	}, {
		name: names.set_, nargs: 2, has: hasDescrSet, inherit: inheritDescrSet, python: descrSet,
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			return None, s.DescrSet(t, self, args.V[0], args.V[1])
		},
	}, {
		name: names.delete, nargs: 1, has: hasDescrSet, inherit: inheritDescrSet, python: descrSet,
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			return None, s.DescrSet(t, self, args.V[0], Value{})
		},
	}, {
		name: names.call, nargs: -1, keywords: true,
		has:     func(s *Slots) bool { return s.Call != nil },
		wrap:    func(t *Thread, s *Slots, self Value, args Args) (Value, error) { return s.Call(t, self, args) },
		inherit: func(dst, src *Slots) { dst.Call = src.Call },
		python:  func(dst *Slots) { dst.Call = pythonCall },
	}, {
		name: names.init, nargs: -1, keywords: true,
		has:     func(s *Slots) bool { return s.Init != nil },
		wrap:    func(t *Thread, s *Slots, self Value, args Args) (Value, error) { return None, s.Init(t, self, args) },
		inherit: func(dst, src *Slots) { dst.Init = src.Init },
		python:  func(dst *Slots) { dst.Init = pythonInit },
	}, {
		name: names.new, nargs: -1, keywords: true,
		has:     func(s *Slots) bool { return false }, // stands in the class as a function
		inherit: func(dst, src *Slots) { dst.New = src.New },
		python:  func(dst *Slots) { dst.New = pythonNew },
	}}
}

// checkSetAttr keeps the __setattr__ of a base (whose slots s are) from being
// called by name for an object whose built-in class has one of its own, such as
// object.__setattr__ for a class. Errors: TypeError.
func checkSetAttr(s *Slots, self Value, method string) error {
	for _, k := range self.p.typ.mro {
		if k.meta == nil && k.spec.Slots.SetAttr != nil {
			if &k.Slots == s {
				return nil
			}
			return TypeErrorf("can't apply this %s to %s object", method, self.TypeName())
		}
	}
	return nil
}

// AttrName checks that v can name an attribute. Errors: TypeError.
func AttrName(v Value) (*Str, error) {
	if s := v.StrObject(); s != nil {
		return s, nil
	}
	return nil, TypeErrorf("attribute name must be string, not '%s'", v.TypeName())
}

func wrapDescrGet(t *Thread, s *Slots, self Value, args Args) (Value, error) {
	obj := args.V[0]
	if obj.IsNone() {
		obj = Value{}
	}
	var owner *Type
	if len(args.V) > 1 && !args.V[1].IsNone() {
		owner = args.V[1].AsType()
	}
	if obj.p == nil && owner == nil {
		return Value{}, TypeErrorf("__get__(None, None) is invalid")
	}
	return s.DescrGet(t, self, obj, owner)
}

func pythonDescrGet(t *Thread, d, obj Value, owner *Type) (Value, error) {
	o, c := obj, None
	if obj.p == nil {
		o = None
	}
	if owner != nil {
		c = owner.Value()
	}
	r, found, err := CallSpecial(t, d, names.get, o, c)
	if !found {
		return d, nil
	}
	return r, err
}

func pythonDescrSet(t *Thread, d, obj, value Value) error {
	if value.p == nil {
		_, found, err := CallSpecial(t, d, names.delete, obj)
		if !found {
			return AttributeErrorf(d, names.delete, "__delete__")
		}
		return err
	}
	_, found, err := CallSpecial(t, d, names.set_, obj, value)
	if !found {
		return AttributeErrorf(d, names.set_, "__set__")
	}
	return err
}

func pythonCall(t *Thread, v Value, args Args) (Value, error) {
	if err := t.EnterNative(" while calling a Python object"); err != nil {
		return Value{}, err
	}
	m, err := LookupSpecial(t, v, names.call)
	if err == nil && m.p == nil {
		err = TypeErrorf("'%s' object is not callable", v.TypeName())
	}
	var r Value
	if err == nil {
		r, err = CallArgs(t, m, args)
	}
	t.LeaveNative()
	return r, err
}

func pythonInit(t *Thread, self Value, args Args) error {
	m, err := LookupSpecial(t, self, names.init)
	if err != nil || m.p == nil {
		return err
	}
	r, err := CallArgs(t, m, args)
	if err == nil && !r.IsNone() {
		return TypeErrorf("__init__() should return None, not '%s'", r.TypeName())
	}
	return err
}

func pythonNew(t *Thread, cls *Type, args Args) (Value, error) {
	m := cls.Lookup(names.new)
	if get := m.p.typ.Slots.DescrGet; get != nil {
		b, err := get(t, m, Value{}, cls)
		if err != nil {
			return Value{}, err
		}
		m = b
	}
	all := make([]Value, 0, len(args.V)+1)
	all = append(append(all, cls.Value()), args.V...)
	return CallArgs(t, m, Args{all, args.Kw})
}

// pythonGetAttr is attribute lookup for classes with a Python-level
// __getattribute__ or __getattr__.
func pythonGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	typ := v.p.typ
	get := typ.Lookup(names.getattribute)
	var r Value
	var err error
	if w := get.asSlotOf(typ, names.getattribute); w != nil {
		if w.owner == &ObjectType {
			r, err = lookupGeneric(t, v, name)
			if err == nil && r.p != nil {
				return r, nil
			}
			if err == nil && typ.Lookup(names.getattr).p == nil {
				return Value{}, noAttribute(v, name)
			}
		} else {
			r, err = w.owner.Slots.GetAttr(t, v, name)
		}
	} else {
		r, err = callUnbound(t, get, v, []Value{name.Value()})
	}
	if err == nil && r.p != nil {
		return r, nil
	}
	if err != nil && !Matches(err, &AttributeErrorType) {
		return Value{}, err
	}
	fallback := typ.Lookup(names.getattr)
	if fallback.p == nil {
		return Value{}, err
	}
	if t.Observer != nil {
		t.Observer.Lookup(v, name.s, StepGetAttr, nil, true)
	}
	return callUnbound(t, fallback, v, []Value{name.Value()})
}

// asSlotOf gives the slotWrapper that v is if it is a special method by its own
// name, of a base of typ.
func (v Value) asSlotOf(typ *Type, name *Str) *slotWrapper {
	if w := v.asSlotWrapper(); w != nil && w.def.name == name && typ.IsSubtype(w.owner) {
		return w
	}
	return nil
}

func (v Value) asSlotWrapper() *slotWrapper {
	if v.p != nil && v.p.typ == &SlotWrapperType {
		return (*slotWrapper)(unsafe.Pointer(v.p))
	}
	return nil
}

func pythonSetAttr(t *Thread, v Value, name *Str, value Value) error {
	typ := v.p.typ
	which := names.setattr
	if value.p == nil {
		which = names.delattr
	}
	m := typ.Lookup(which)
	if w := m.asSlotOf(typ, which); w != nil {
		return w.owner.Slots.SetAttr(t, v, name, value)
	}
	args := []Value{name.Value()}
	if value.p != nil {
		args = append(args, value)
	}
	_, err := callUnbound(t, m, v, args)
	return err
}
