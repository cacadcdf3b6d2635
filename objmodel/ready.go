package objmodel

import "sync"

// Specs are tables of built-in types that another package brings.
type Specs []*TypeSpec

var (
	readyOnce sync.Once
	readyMu   sync.Mutex
)

// Ready links the static types to their tables. It must have run before
// anything else of the package is used; later calls cost nothing.
func Ready() {
	readyOnce.Do(func() {
		slotTable = makeSlotTable()
		slotNames = make(map[string]bool, len(slotTable))
		for i := range slotTable {
			slotNames[slotTable[i].name.s] = true
		}
		for _, s := range coreSpecs {
			link(s)
		}
		for i := range exceptionTypes {
			linkException(&exceptionTypes[i])
		}
	})
}

// Register links static types of another package, bases first, after Ready.
// It does nothing for types that are linked already.
func Register(specs Specs) {
	Ready()
	readyMu.Lock()
	defer readyMu.Unlock()
	for _, s := range specs {
		if s.Type.spec == nil {
			link(s)
		}
	}
}

// link makes a static type ready: its base, MRO, flags, slots and version.
// The namespace is built when it is first asked for.
func link(s *TypeSpec) {
	t := s.Type
	t.spec = s
	if t.Header.typ == nil {
		t.Header.typ = &TypeType
	}
	base := t.Base
	if base == nil && t != &ObjectType {
		base = &ObjectType
		t.Base = base
	}
	t.native = t
	t.flags = s.Flags
	t.Slots = s.Slots
	t.dictOf, t.plainFunction, t.convert, t.setCell = s.DictOf, s.PlainFunction, s.Convert, s.SetCell
	t.fill, t.row = s.Fill, s.Row
	if base == nil {
		t.mro = []*Type{t}
	} else {
		t.bases = []*Type{base}
		t.mro = append([]*Type{t}, base.mro...)
		if s.Flags&FlagSameLayout != 0 {
			t.native = base.native
		}
		t.flags |= base.flags & (FlagException | FlagInstance | FlagTypeSubclass | FlagSequence | FlagMapping | FlagOwnGetAttr | FlagWeak)
		if s.Slots.New == nil && base == &ObjectType {
			t.flags |= FlagNoInstantiate
		}
		inheritSlots(&t.Slots, &base.Slots)
		if s.Slots.GetAttr != nil {
			t.flags |= FlagOwnGetAttr
		}
	}
	if t.initless() {
		t.flags |= flagInitless
	}
	t.version = nextVersion()
}

// inheritSlots fills the slots that a static type leaves to its base.
func inheritSlots(dst, src *Slots) {
	noHash := dst.NoHash
	equality := dst.Compare != nil
	for i := range slotTable {
		d := &slotTable[i]
		switch d.name {
		case names.hash:
			if !noHash && dst.Hash == nil && !equality {
				d.inherit(dst, src)
			}
		case names.new:
			if dst.New == nil {
				dst.New = src.New
			}
		case names.delitem, names.delattr, names.delete:
		case names.lt, names.le, names.ne, names.gt, names.ge:
		default:
			if binaryReflected[d.name.s] {
				continue
			}
			if !d.has(dst) {
				d.inherit(dst, src)
			}
		}
	}
	if dst.Pow == nil {
		dst.Pow = src.Pow
	}
}

// binaryReflected are the names that share a slot with the plain operator.
var binaryReflected = func() map[string]bool {
	m := make(map[string]bool, NumBinary)
	for i := range binaryNames {
		m[binaryNames[i].reflected.s] = true
	}
	return m
}()

// buildDict makes the namespace of a static type from its table.
func (t *Type) buildDict() *Dict {
	t.building.Lock()
	defer t.building.Unlock()
	if d := t.dict.Load(); d != nil {
		return d
	}
	d := NewDict(0)
	s := t.spec
	put := func(name string, v Value) {
		k := newStr(name)
		k.Hash()
		d.SetStr(k, v)
	}
	if s.Slots.New != nil {
		put("__new__", newFunction(t))
	}
	for i := range slotTable {
		def := &slotTable[i]
		if def.has(&s.Slots) {
			w := &slotWrapper{Header{&SlotWrapperType}, def, t}
			put(def.name.s, Value{p: &w.Header})
		}
	}
	if s.Slots.NoHash || s.Slots.Compare != nil && s.Slots.Hash == nil {
		put("__hash__", None)
	}
	for i := range s.Methods {
		m := &MethodDescr{Header{&MethodDescrType}, &s.Methods[i], t}
		put(m.Def.Name, Value{p: &m.Header})
	}
	for i := range s.Classes {
		m := &classMethodDescr{Header{&ClassMethodDescType}, &s.Classes[i], t}
		put(m.def.Name, Value{p: &m.Header})
	}
	for i := range s.Statics {
		f := &Builtin{Header: Header{&BuiltinType}, Def: &s.Statics[i], Module: t.Value()}
		sm := NewStaticMethod(Value{p: &f.Header})
		put(f.Def.Name, sm)
	}
	for i := range s.GetSets {
		if def := &s.GetSets[i]; def.Member {
			m := &memberDescr{Header{&MemberDescrType}, Name(def.Name), t, 0, def}
			put(def.Name, Value{p: &m.Header})
			continue
		}
		g := &getSetDescr{Header{&GetSetDescrType}, &s.GetSets[i], t}
		put(g.def.Name, Value{p: &g.Header})
	}
	for _, a := range s.Attrs {
		put(a.Name, a.Value())
	}
	if t.Module != "" && d.GetStr(names.module).p == nil {
		put("__module__", NewStr(t.Module))
	}
	if d.GetStr(names.doc).p == nil {
		put("__doc__", docValue(t.Doc))
	}
	t.dict.Store(d)
	return d
}

// newFunction is the __new__ that stands in the class of a built-in type.
func newFunction(t *Type) Value {
	def := &MethodDef{Name: "__new__", Fn: callNew}
	f := &Builtin{Header: Header{&BuiltinType}, Def: def, Self: t.Value()}
	return Value{p: &f.Header}
}

// isNewFunction reports whether v is what newFunction makes.
func isNewFunction(v Value) bool {
	f := v.AsBuiltin()
	return f != nil && f.Def.Name == "__new__" && f.Self.AsType() != nil
}

// callNew is T.__new__(cls, …) for a built-in T: args.V[0] is T.
func callNew(t *Thread, args Args) (Value, error) {
	owner := args.V[0].AsType()
	if args.NPos() < 2 {
		return Value{}, TypeErrorf("%s.__new__(): not enough arguments", owner.ErrorName())
	}
	cls := args.V[1].AsType()
	if cls == nil {
		return Value{}, TypeErrorf("%s.__new__(X): X is not a type object (%s)", owner.ErrorName(), args.V[1].TypeName())
	}
	if !cls.IsSubtype(owner) {
		return Value{}, TypeErrorf("%s.__new__(%s): %s is not a subtype of %s", owner.ErrorName(), cls.ErrorName(), cls.ErrorName(), owner.ErrorName())
	}
	if base := cls.static(); owner.Slots.New != nil && !sameNew(owner, base) {
		return Value{}, TypeErrorf("%s.__new__(%s) is not safe, use %s.__new__()", owner.ErrorName(), cls.ErrorName(), base.ErrorName())
	}
	return owner.Slots.New(t, cls, args.Tail(2))
}

// static gives the first class of the base chain that was not made at run time.
func (t *Type) static() *Type {
	for t.meta != nil {
		t = t.Base
	}
	return t
}

// ownNew are the exceptions that don't share the __new__ of BaseException.
var ownNew = [...]*Type{&OSErrorType, &MemoryErrorType, &BaseExceptionGroupType}

// sameNew says whether the static type base, which is owner or below it, is
// built by owner's __new__.
func sameNew(owner, base *Type) bool {
	if base.flags&FlagException != 0 && owner.flags&FlagException != 0 {
		for _, e := range ownNew {
			if base.IsSubtype(e) && !owner.IsSubtype(e) {
				return false
			}
		}
		return true
	}
	for base != owner && base != nil && base.spec != nil && base.spec.Slots.New == nil {
		base = base.Base
	}
	return base == owner
}

// Construct gives native as an instance of cls, which is base or a subclass
// of it made in Python; what the __new__ of built-in types end with.
func Construct(cls, base *Type, native Value) Value {
	if cls == base || cls.flags&FlagHeap == 0 {
		return native
	}
	o := NewInstance(cls)
	o.more().native = native
	return o.Value()
}
