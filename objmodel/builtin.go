package objmodel

import (
	"fmt"
	"unsafe"
)

// Builtin is a function written in Go, free or bound to self.
type Builtin struct {
	Header
	Def    *MethodDef
	Self   Value // nil for a free function
	Module Value // the name of the module of a free function; of a static method, its type
}

// owner gives the object whose method this is, a type for class methods and
// static ones; nil for a function of a module.
func (f *Builtin) owner() Value {
	if f.Self.p != nil && f.Self.p.typ != &ModuleType {
		return f.Self
	}
	if f.Module.AsType() != nil {
		return f.Module
	}
	return Value{}
}

// NewBuiltin makes a function object of a row of a module's table.
func NewBuiltin(def *MethodDef, module string) Value {
	f := &Builtin{Header: Header{&BuiltinType}, Def: def, Module: NewStr(module)}
	return Value{p: &f.Header}
}

// AsBuiltin gives the Builtin behind v, nil if v isn't one.
func (v Value) AsBuiltin() *Builtin {
	if v.p != nil && v.p.typ == &BuiltinType {
		return (*Builtin)(unsafe.Pointer(v.p))
	}
	return nil
}

// MethodDescr is a method of a built-in type as it stands in the class.
type MethodDescr struct {
	Header
	Def   *MethodDef
	Owner *Type
}

// AsMethodDescr gives the MethodDescr behind v, nil if v isn't one.
func (v Value) AsMethodDescr() *MethodDescr {
	if v.p != nil && v.p.typ == &MethodDescrType {
		return (*MethodDescr)(unsafe.Pointer(v.p))
	}
	return nil
}

// The types of functions written in Go.
var (
	BuiltinType         = Type{Name: "builtin_function_or_method"}
	MethodDescrType     = Type{Name: "method_descriptor"}
	ClassMethodDescType = Type{Name: "classmethod_descriptor"}
	GetSetDescrType     = Type{Name: "getset_descriptor"}
	MemberDescrType     = Type{Name: "member_descriptor"}
	SlotWrapperType     = Type{Name: "wrapper_descriptor"}
	MethodWrapperType   = Type{Name: "method-wrapper"}
)

// qual is the name of the function in errors about its arguments.
func (f *Builtin) qual() string {
	owner := f.owner()
	if owner.p == nil {
		if m, ok := f.Module.ToStr2(); ok && m != "" && m != "builtins" {
			return m + "." + f.Def.Name
		}
		return f.Def.Name
	}
	if c := owner.AsType(); c != nil {
		return c.Name + "." + f.Def.Name
	}
	return owner.p.typ.Name + "." + f.Def.Name
}

func builtinCall(t *Thread, v Value, args Args) (Value, error) {
	f := (*Builtin)(unsafe.Pointer(v.p))
	if !f.Def.Fits(len(args.V), len(args.Kw)) {
		return Value{}, f.Def.misfit(f.qual(), args, 0)
	}
	if f.Self.p == nil {
		return f.Def.Fn(t, args)
	}
	return t.callWith(f.Def.Fn, f.Self, args)
}

// CallDescr calls a method of a built-in type with self in args.V[0].
func (d *MethodDescr) CallDescr(t *Thread, args Args) (Value, error) {
	if args.NPos() < 1 {
		return Value{}, TypeErrorf("unbound method %s.%s() needs an argument", d.Owner.Name, d.Def.Name)
	}
	if self := args.V[0]; self.p.typ != d.Owner && !self.p.typ.IsSubtype(d.Owner) {
		return Value{}, TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", d.Def.Name, d.Owner.ErrorName(), self.TypeName())
	}
	if !d.Def.Fits(len(args.V)-1, len(args.Kw)) {
		return Value{}, d.Def.misfit(d.Owner.Name+"."+d.Def.Name, args, 1)
	}
	return d.Def.Fn(t, args)
}

func methodDescrCall(t *Thread, v Value, args Args) (Value, error) {
	return (*MethodDescr)(unsafe.Pointer(v.p)).CallDescr(t, args)
}

func methodDescrGet(t *Thread, v, obj Value, owner *Type) (Value, error) {
	d := (*MethodDescr)(unsafe.Pointer(v.p))
	if d.Def.Absent310 && t.Interp.Compat == Compat310 {
		return Value{}, absentMethod(d, obj, owner)
	}
	if obj.p == nil {
		return v, nil
	}
	if err := checkDescr(d.Def.Name, d.Owner, obj); err != nil {
		return Value{}, err
	}
	f := &Builtin{Header: Header{&BuiltinType}, Def: d.Def, Self: obj}
	return Value{p: &f.Header}, nil
}

// absentMethod is the AttributeError for a method that the version of Python
// does not have.
func absentMethod(d *MethodDescr, obj Value, owner *Type) error {
	if obj.p == nil {
		return AttributeErrorf(owner.Value(), Name(d.Def.Name), "type object '%s' has no attribute '%s'", owner.Name, d.Def.Name)
	}
	return noAttribute(obj, Name(d.Def.Name))
}

func checkDescr(name string, owner *Type, obj Value) error {
	if obj.p.typ == owner || obj.p.typ.IsSubtype(owner) {
		return nil
	}
	return TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", name, owner.ErrorName(), obj.TypeName())
}

// classMethodDescr is a class method of a built-in type.
type classMethodDescr struct {
	Header
	def   *MethodDef
	owner *Type
}

func classMethodDescrGet(t *Thread, v, obj Value, owner *Type) (Value, error) {
	d := (*classMethodDescr)(unsafe.Pointer(v.p))
	if owner == nil {
		owner = obj.p.typ
	}
	f := &Builtin{Header: Header{&BuiltinType}, Def: d.def, Self: owner.Value()}
	return Value{p: &f.Header}, nil
}

func classMethodDescrCall(t *Thread, v Value, args Args) (Value, error) {
	d := (*classMethodDescr)(unsafe.Pointer(v.p))
	if args.NPos() < 1 || args.V[0].AsType() == nil {
		return Value{}, TypeErrorf("descriptor '%s' for type '%s' needs a type as argument", d.def.Name, d.owner.Name)
	}
	if !d.def.Fits(len(args.V)-1, len(args.Kw)) {
		return Value{}, d.def.misfit(d.owner.Name+"."+d.def.Name, args, 1)
	}
	return d.def.Fn(t, args)
}

// getSetDescr is a computed attribute of a built-in type.
type getSetDescr struct {
	Header
	def   *GetSetDef
	owner *Type
}

func getSetGet(t *Thread, v, obj Value, owner *Type) (Value, error) {
	d := (*getSetDescr)(unsafe.Pointer(v.p))
	if obj.p == nil {
		return v, nil
	}
	if err := checkDescr(d.def.Name, d.owner, obj); err != nil {
		return Value{}, err
	}
	return d.def.Get(t, obj)
}

func getSetSet(t *Thread, v, obj, value Value) error {
	d := (*getSetDescr)(unsafe.Pointer(v.p))
	if err := checkDescr(d.def.Name, d.owner, obj); err != nil {
		return err
	}
	if d.def.Set == nil {
		return AttributeErrorf(obj, Name(d.def.Name), "attribute '%s' of '%s' objects is not writable", d.def.Name, d.owner.ErrorName())
	}
	return d.def.Set(t, obj, value)
}

// slotWrapper is a special method of a built-in type: the Go function of a
// slot, seen from Python.
type slotWrapper struct {
	Header
	def   *slotDef
	owner *Type
}

// methodWrapper is a slotWrapper bound to its object.
type methodWrapper struct {
	Header
	w    *slotWrapper
	self Value
}

func slotWrapperGet(t *Thread, v, obj Value, owner *Type) (Value, error) {
	if obj.p == nil {
		return v, nil
	}
	w := (*slotWrapper)(unsafe.Pointer(v.p))
	if err := checkDescr(w.def.name.s, w.owner, obj); err != nil {
		return Value{}, err
	}
	m := &methodWrapper{Header{&MethodWrapperType}, w, obj}
	return Value{p: &m.Header}, nil
}

func slotWrapperCall(t *Thread, v Value, args Args) (Value, error) {
	w := (*slotWrapper)(unsafe.Pointer(v.p))
	if args.NPos() < 1 {
		return Value{}, TypeErrorf("descriptor '%s' of '%s' object needs an argument", w.def.name.s, w.owner.ErrorName())
	}
	if self := args.V[0]; self.p.typ != w.owner && !self.p.typ.IsSubtype(w.owner) {
		return Value{}, TypeErrorf("descriptor '%s' requires a '%s' object but received a '%s'", w.def.name.s, w.owner.ErrorName(), self.TypeName())
	}
	return w.call(t, args.V[0], args.Tail(1))
}

func methodWrapperCall(t *Thread, v Value, args Args) (Value, error) {
	m := (*methodWrapper)(unsafe.Pointer(v.p))
	return m.w.call(t, m.self, args)
}

// takesCount reports whether the method is a multiplication: that of a sequence
// takes a number, and counts its arguments in words of its own.
func (d *slotDef) takesCount() bool {
	n := &binaryNames[OpMul]
	return d.name == n.plain || d.name == n.reflected || d.name == n.inplace
}

func (w *slotWrapper) call(t *Thread, self Value, args Args) (Value, error) {
	if len(args.Kw) > 0 && !w.def.keywords {
		return Value{}, TypeErrorf("wrapper %s() takes no keyword arguments", w.def.name.s)
	}
	if w.def.nargs == 1 && (w.owner.Slots.Concat && w.def.takesCount() || w.def.name == names.buffer || w.def.name == names.releaseBuffer) {
		if err := CheckPositional("", len(args.V), 1, 1); err != nil {
			return Value{}, err
		}
	}
	if w.def.nargs == 2 {
		least := 2
		if w.def.optional {
			least = 1
		}
		if err := CheckPositional("", len(args.V), least, 2); err != nil {
			return Value{}, err
		}
	}
	if n := len(args.V); w.def.nargs >= 0 && n != w.def.nargs && !(w.def.optional && n < w.def.nargs && n >= w.def.nargs-1) {
		return Value{}, TypeErrorf("expected %d argument%s, got %d", w.def.nargs, plural(w.def.nargs), n)
	}
	return w.def.wrap(t, &w.owner.Slots, self, args)
}

func descrRepr(kind string, name string, owner *Type) Value {
	return NewStr(fmt.Sprintf("<%s '%s' of '%s' objects>", kind, name, owner.ErrorName()))
}

var builtinSpec = TypeSpec{
	Type: &BuiltinType, Object: (*Builtin)(nil),
	Flags:   FlagWeak,
	Methods: reduceByGetAttr(builtinOwner),
	Slots: Slots{
		Call: builtinCall,
		Repr: func(t *Thread, v Value) (Value, error) {
			f := v.AsBuiltin()
			owner := f.owner()
			if owner.p == nil {
				return NewStr(fmt.Sprintf("<built-in function %s>", f.Def.Name)), nil
			}
			return NewStr(fmt.Sprintf("<built-in method %s of %s object at 0x%012x>", f.Def.Name, owner.p.typ.FullName(), owner.ID())), nil
		},
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			f, g := a.AsBuiltin(), b.AsBuiltin()
			if f == nil || g == nil || op != EQ && op != NE {
				return NotImplemented, nil
			}
			return Bool((f.Def == g.Def && f.Self == g.Self) == (op == EQ)), nil
		},
		Hash: func(t *Thread, v Value) (int64, error) {
			f := v.AsBuiltin()
			return HashPointer(unsafe.Pointer(f.Def)) ^ int64(f.Self.ID()), nil
		},
	},
	GetSets: []GetSetDef{
		{Name: "__name__", Get: func(t *Thread, v Value) (Value, error) { return NewStr(v.AsBuiltin().Def.Name), nil }},
		{Name: "__qualname__", Get: func(t *Thread, v Value) (Value, error) {
			f := v.AsBuiltin()
			owner := f.owner()
			if owner.p == nil {
				return NewStr(f.Def.Name), nil
			}
			if c := owner.AsType(); c != nil {
				return NewStr(c.QualifiedName() + "." + f.Def.Name), nil
			}
			return NewStr(owner.p.typ.QualifiedName() + "." + f.Def.Name), nil
		}},
		{Name: "__module__", Member: true, Get: func(t *Thread, v Value) (Value, error) {
			if m := v.AsBuiltin().Module; m.p != nil && m.AsType() == nil {
				return m, nil
			}
			return None, nil
		}},
		{Name: "__self__", Get: func(t *Thread, v Value) (Value, error) {
			if s := v.AsBuiltin().Self; s.p != nil {
				return s, nil
			}
			f := v.AsBuiltin()
			if f.Module.p != nil && f.Module.AsType() == nil && t.Interp.Modules != nil {
				if m, err := t.Interp.Modules.Get(t, f.Module); m.p != nil || err != nil {
					return m, err
				}
			}
			return None, nil
		}},
		{Name: "__doc__", Get: func(t *Thread, v Value) (Value, error) { return docValue(v.AsBuiltin().doc()), nil }},
		{Name: "__text_signature__", Get: func(t *Thread, v Value) (Value, error) { return docValue(v.AsBuiltin().signature()), nil }},
	},
}

//go:noinline
func docValue(s string) Value {
	if s == "" {
		return None
	}
	return NewStr(s)
}

// descrInfo gives what the attributes of all method-like descriptors show.
func descrInfo(v Value) (name string, owner *Type, doc string) {
	switch v.p.typ {
	case &MethodDescrType:
		d := (*MethodDescr)(unsafe.Pointer(v.p))
		return d.Def.Name, d.Owner, d.Def.Doc
	case &ClassMethodDescType:
		d := (*classMethodDescr)(unsafe.Pointer(v.p))
		return d.def.Name, d.owner, d.def.Doc
	case &GetSetDescrType:
		d := (*getSetDescr)(unsafe.Pointer(v.p))
		return d.def.Name, d.owner, d.def.Doc
	case &MemberDescrType:
		d := (*memberDescr)(unsafe.Pointer(v.p))
		if d.def != nil {
			return d.name.s, d.owner, d.def.Doc
		}
		return d.name.s, d.owner, ""
	case &SlotWrapperType:
		d := (*slotWrapper)(unsafe.Pointer(v.p))
		return d.def.name.s, d.owner, d.doc()
	}
	d := (*methodWrapper)(unsafe.Pointer(v.p))
	return d.w.def.name.s, d.w.owner, d.w.doc()
}

var descrGetSets = []GetSetDef{
	{Name: "__name__", Member: true, Get: func(t *Thread, v Value) (Value, error) { n, _, _ := descrInfo(v); return NewStr(n), nil }},
	{Name: "__qualname__", Get: func(t *Thread, v Value) (Value, error) {
		n, o, _ := descrInfo(v)
		return NewStr(o.QualifiedName() + "." + n), nil
	}},
	{Name: "__objclass__", Member: true, Get: func(t *Thread, v Value) (Value, error) { _, o, _ := descrInfo(v); return o.Value(), nil }},
	{Name: "__doc__", Get: func(t *Thread, v Value) (Value, error) { _, _, d := descrInfo(v); return docValue(d), nil }},
	{Name: "__text_signature__", Get: func(t *Thread, v Value) (Value, error) { return docValue(descrSignature(v)), nil }},
}

var methodDescrSpec = TypeSpec{
	Type: &MethodDescrType, Object: (*MethodDescr)(nil),
	Methods: reduceByGetAttr(descrOwner),
	Flags:   FlagMethodDescr,
	Slots: Slots{Call: methodDescrCall, DescrGet: methodDescrGet, Repr: func(t *Thread, v Value) (Value, error) {
		n, o, _ := descrInfo(v)
		return descrRepr("method", n, o), nil
	}},
	GetSets: descrGetSets,
}

var classMethodDescrSpec = TypeSpec{
	Type: &ClassMethodDescType, Object: (*classMethodDescr)(nil),
	Slots: Slots{Call: classMethodDescrCall, DescrGet: classMethodDescrGet, Repr: func(t *Thread, v Value) (Value, error) {
		n, o, _ := descrInfo(v)
		return descrRepr("method", n, o), nil
	}},
	GetSets: descrGetSets,
}

var getSetDescrSpec = TypeSpec{
	Type: &GetSetDescrType, Object: (*getSetDescr)(nil),
	Slots: Slots{DescrGet: getSetGet, DescrSet: getSetSet, Repr: func(t *Thread, v Value) (Value, error) {
		n, o, _ := descrInfo(v)
		return descrRepr("attribute", n, o), nil
	}},
	GetSets: descrGetSets[:len(descrGetSets)-1],
}

var slotWrapperSpec = TypeSpec{
	Type: &SlotWrapperType, Object: (*slotWrapper)(nil),
	Methods: reduceByGetAttr(descrOwner),
	Flags:   FlagMethodDescr,
	Slots: Slots{Call: slotWrapperCall, DescrGet: slotWrapperGet, Repr: func(t *Thread, v Value) (Value, error) {
		n, o, _ := descrInfo(v)
		return descrRepr("slot wrapper", n, o), nil
	}},
	GetSets: descrGetSets,
}

var methodWrapperSpec = TypeSpec{
	Type: &MethodWrapperType, Object: (*methodWrapper)(nil),
	Methods: reduceByGetAttr(wrapperOwner),
	Slots: Slots{Call: methodWrapperCall,
		Repr: func(t *Thread, v Value) (Value, error) {
			m := (*methodWrapper)(unsafe.Pointer(v.p))
			return NewStr(fmt.Sprintf("<method-wrapper '%s' of %s object at 0x%012x>", m.w.def.name.s, m.self.p.typ.FullName(), m.self.ID())), nil
		},
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			if b.p.typ != &MethodWrapperType || op != EQ && op != NE {
				return NotImplemented, nil
			}
			m, n := (*methodWrapper)(unsafe.Pointer(a.p)), (*methodWrapper)(unsafe.Pointer(b.p))
			return Bool((m.w == n.w && m.self == n.self) == (op == EQ)), nil
		},
		Hash: func(t *Thread, v Value) (int64, error) {
			m := (*methodWrapper)(unsafe.Pointer(v.p))
			return HashPointer(unsafe.Pointer(m.w)) ^ int64(m.self.ID()), nil
		}},
	GetSets: append([]GetSetDef{{Name: "__self__", Member: true, Get: func(t *Thread, v Value) (Value, error) {
		return (*methodWrapper)(unsafe.Pointer(v.p)).self, nil
	}}}, descrGetSets...),
}
