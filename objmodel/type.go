package objmodel

import (
	"strings"
	"sync"
	"sync/atomic"
	"unsafe"
)

// Flags of a Type.
type Flags uint32

const (
	// FlagHeap marks a class made at run time; it belongs to one interpreter.
	FlagHeap Flags = 1 << iota
	// FlagInstance marks types whose objects begin with an Instance.
	FlagInstance
	// FlagBaseType marks types that Python code may subclass.
	FlagBaseType
	// FlagNoDict marks heap types whose instances have no __dict__ (__slots__).
	FlagNoDict
	// FlagException marks BaseException and everything below it.
	FlagException
	// FlagTypeSubclass marks `type` and the metaclasses below it.
	FlagTypeSubclass
	// FlagMethodDescr marks callables that LOAD_METHOD may call with self
	// put before the arguments instead of binding them (functions).
	FlagMethodDescr
	// FlagSequence and FlagMapping are what match statements ask (PEP 634).
	FlagSequence
	FlagMapping
	// FlagAbstract marks classes with abstract methods left.
	FlagAbstract
	// FlagSameLayout marks static types whose Go struct begins with their
	// base's, so that functions of the base take them.
	FlagSameLayout
	// FlagOwnGetAttr marks types whose attribute lookup is not that of object.
	FlagOwnGetAttr
	// FlagNoInstantiate marks types without a constructor.
	FlagNoInstantiate
	// FlagWeak marks types whose objects can have weak references.
	FlagWeak
	// FlagNotIterable marks types with items by key that iter() must not take
	// for a sequence's.
	FlagNotIterable
	// FlagUnionMember marks types, beside classes and generic aliases, whose
	// objects UnionOr takes.
	FlagUnionMember
	// flagInitless marks static types of which making an instance ends with
	// __new__: they have one of their own, and no __init__ but object's, which
	// does nothing.
	flagInitless
	// flagApart marks static types whose values never equal one of another type
	// with the flag.
	flagApart
)

// Type is a class: built-in ones are static tables shared by all
// interpreters and never change once ready; heap types belong to one.
type Type struct {
	Header
	Name     string // __name__
	Module   string // __module__ of a static type; "" means builtins
	QualName string // __qualname__ when it differs from Name
	Doc      string
	Base     *Type // __base__ of a static type; nil means object
	Slots    Slots

	flags         Flags
	version       uint64
	bases         []*Type
	mro           []*Type
	dict          atomic.Pointer[Dict]
	building      sync.Mutex
	spec          *TypeSpec
	meta          *heapType // what only heap types have
	native        *Type     // the static type whose struct or payload instances have
	dictOf        func(v Value, create bool) *Dict
	plainFunction bool
	convert       ConvertFunc
	fill          FillFunc
	row           RowFunc
	setCell       func(cell, v Value)
	exception     *exceptionDef // of built-in exceptions
}

// heapType is what only classes made at run time have.
type heapType struct {
	qualName   Value
	nameStr    *Str     // of the name, once asked for
	root       *Shape   // the empty shape of instances; nil without a __dict__
	shapes     []*Shape // all shapes of instances by their numbers, the first of which is none
	expect     int      // attributes that instances were seen to have
	subclasses subclasses
	home       *finalizers `trace:"-"` // the interpreter's
	finals     *finalizers `trace:"-"` // home if instances have a __del__, else nil
	layout     layout
	slotNames  []*Str // of __slots__, this class's own, sorted
	nslots     int    // of __slots__, inherited ones included
	ctor       Constructor
	cache      *lookupCache
}

// TypeSpec is the literal table that a built-in type is built from. It is a
// variable of its own beside the Type, for Go forbids a variable whose value
// refers to itself through its functions.
type TypeSpec struct {
	Type    *Type
	Slots   Slots
	Methods []MethodDef // instance methods; args.V[0] is self
	Statics []MethodDef // static methods; no self
	Classes []MethodDef // class methods; args.V[0] is the class
	GetSets []GetSetDef
	Attrs   []AttrDef // other class attributes
	Flags   Flags
	// DictOf gives the __dict__ of objects that have one without being an
	// Instance (functions, modules), made if create is set.
	DictOf func(v Value, create bool) *Dict
	// PlainFunction marks the type of Python functions.
	PlainFunction bool
	// Convert makes calls of the class with one argument quick.
	Convert ConvertFunc
	// Fill and Row are quicker ways to walk an iterator; nil: there are none.
	Fill FillFunc
	Row  RowFunc
	// Forward tells what calls of the objects come to; nil: Slots.Call is asked.
	Forward ForwardFunc
	// Object is a nil pointer to the Go struct of the objects, where that is
	// not the one of the base: Tracers see by it what an object holds.
	Object any
	// SetCell fills a closure cell, for the type of cells.
	SetCell func(cell, v Value)
}

// AttrDef is a class attribute with a value that needs nothing at start-up.
type AttrDef struct {
	Name  string
	Value func() Value
}

// GetSetDef is a computed attribute. A nil Set makes it read-only; Set gets
// the nil Value to delete.
type GetSetDef struct {
	Name string
	Get  func(t *Thread, self Value) (Value, error)
	Set  func(t *Thread, self, value Value) error
	Doc  string
	// Member makes it a member_descriptor, CPython's name for a field of the
	// object that is read as it is.
	Member bool
}

var versions atomic.Uint64

func nextVersion() uint64 { return versions.Add(1) }

// Value gives the type as a Python value.
func (t *Type) Value() Value { return Value{p: &t.Header} }

// Flags gives the flags of the type.
func (t *Type) Flags() Flags { return t.flags }

// Has reports whether all of f are set.
func (t *Type) Has(f Flags) bool { return t.flags&f == f }

// Version is a tag that no other type has, and that changes whenever the
// type or a base of it does. Inline caches compare it. 0 is never given out.
func (t *Type) Version() uint64 { return t.version }

// IsHeap reports whether the class was made at run time.
func (t *Type) IsHeap() bool { return t.flags&FlagHeap != 0 }

// MRO gives the method resolution order, t first. Not to be changed.
func (t *Type) MRO() []*Type { return t.mro }

// Bases gives the direct bases. Not to be changed.
func (t *Type) Bases() []*Type { return t.bases }

// nativeBase gives the static type whose layout the instances have.
func (t *Type) nativeBase() *Type { return t.native }

// NativeBase gives the built-in type whose Go struct or payload instances of
// t have: &ListType for a subclass of list, &ObjectType for plain classes.
func (t *Type) NativeBase() *Type { return t.native }

// Dict gives the class namespace. It is built on first use for static types,
// which share it between interpreters: those must not be written to.
//
//go:noinline
func (t *Type) Dict() *Dict {
	if d := t.dict.Load(); d != nil {
		return d
	}
	return t.buildDict()
}

// IsSubtype reports whether u is in the MRO of t: issubclass without hooks.
func (t *Type) IsSubtype(u *Type) bool {
	if t == u {
		return true
	}
	for _, b := range t.mro {
		if b == u {
			return true
		}
	}
	return t.mro == nil && t.inBaseChain(u)
}

// Lookup finds name along the MRO, as type attributes and special methods
// are found; the nil Value when there is none.
func (t *Type) Lookup(name *Str) Value {
	if t.meta != nil {
		return t.cached(name).value()
	}
	h := name.Hash()
	for _, b := range t.mro {
		if v := b.Dict().getStrHash(name, h); v.p != nil {
			return v
		}
	}
	return Value{}
}

// LookupOwner is Lookup that also says in which class of the MRO it stood.
func (t *Type) LookupOwner(name *Str) (Value, *Type) {
	if t.meta != nil {
		e := t.cached(name)
		return e.value(), e.owner
	}
	return t.search(name)
}

// LookupEntry is LookupOwner that says where the value stands: valid, for
// Dict.EntryValue, as long as the type has its Version. nil if there is none.
func (t *Type) LookupEntry(name *Str) (owner *Type, index int) {
	h := name.Hash()
	for _, b := range t.mro {
		if i := b.Dict().findStr(name, h); i >= 0 {
			return b, i
		}
	}
	return nil, -1
}

func (t *Type) search(name *Str) (Value, *Type) {
	h := name.Hash()
	for _, b := range t.mro {
		if v := b.Dict().getStrHash(name, h); v.p != nil {
			return v, b
		}
	}
	return Value{}, nil
}

// lookupCache remembers where names were found along the MRO of a heap class,
// by the identity of the name. Static types have none: they are shared.
type lookupCache [32]lookupEntry

type lookupEntry struct {
	name    *Str
	version uint64
	owner   *Type // nil: not found
	index   int   // in the owner's dict: its value may be replaced meanwhile
	// method is the value if that is a method, which is not replaced without a
	// new version; see Special.
	method *Header
}

func (e *lookupEntry) value() Value {
	if e.owner == nil {
		return Value{}
	}
	return e.owner.dict.Load().entries[e.index].val
}

func (t *Type) cached(name *Str) *lookupEntry {
	c := t.meta.cache
	if c == nil {
		c = new(lookupCache)
		t.meta.cache = c
	}
	e := &c[uintptr(unsafe.Pointer(name))>>4%uintptr(len(c))]
	if e.name != name || e.version != t.version || t.version == 0 {
		owner, i := t.LookupEntry(name)
		*e = lookupEntry{name: name, version: t.version, owner: owner, index: i}
		if v := e.value(); v.p != nil && v.p.typ.flags&FlagMethodDescr != 0 {
			e.method = v.p
		}
	}
	return e
}

// Special gives what Lookup finds if that is a function, or becomes bound as one
// does; nil for anything else.
func (t *Type) Special(name *Str) *Header {
	if m := t.meta; m != nil && m.cache != nil && t.version != 0 {
		if e := &m.cache[uintptr(unsafe.Pointer(name))>>4%uintptr(len(m.cache))]; e.name == name && e.version == t.version {
			return e.method
		}
	}
	return t.special(name)
}

func (t *Type) special(name *Str) *Header {
	if v := t.Lookup(name); v.p != nil && v.p.typ.flags&FlagMethodDescr != 0 {
		return v.p
	}
	return nil
}

// QualifiedName gives __qualname__.
func (t *Type) QualifiedName() string {
	if t.meta != nil && t.meta.qualName.p != nil {
		if s, ok := t.meta.qualName.ToStr(); ok {
			return s
		}
	}
	if t.QualName != "" {
		return t.QualName
	}
	return t.Name
}

// ModuleName gives __module__ as a string; "builtins" for the built-in ones.
func (t *Type) ModuleName() string {
	if t.meta != nil {
		if v := t.Dict().GetStr(names.module); v.p != nil {
			if s, ok := v.ToStr(); ok {
				return s
			}
		}
		return "builtins"
	}
	if t.Module == "" {
		return "builtins"
	}
	return t.Module
}

// FullName is how tracebacks and reprs name the class: module.qualname, or
// the qualname alone in builtins.
func (t *Type) FullName() string {
	if m := t.ModuleName(); m != "builtins" {
		return m + "." + t.QualifiedName()
	}
	return t.QualifiedName()
}

// TypeName is the name of v's type as error messages give it (tp_name): the
// bare name of a class made in Python, the dotted one of a type that lives in
// a module.
//
//go:noinline
func (v Value) TypeName() string {
	if v.p == nil {
		return "NULL"
	}
	return v.p.typ.ErrorName()
}

// ErrorName is the tp_name of CPython's error messages.
func (t *Type) ErrorName() string {
	if t.meta == nil && t.Module != "" && t.Module != "builtins" && !strings.HasPrefix(t.Module, "_frozen") && t.Module != "_sitebuiltins" {
		return t.Module + "." + t.Name
	}
	if t.meta != nil {
		// Modules that CPython has in C and the library in Python.
		if m := t.ModuleName(); (m == "decimal" || m == "datetime" || m == "_thread" || m == "_io") && t.Name != "DecimalTuple" {
			return m + "." + t.Name
		}
	}
	return t.Name
}

// modified gives t and its subclasses new versions and new slots: the class
// changed under the name that was set.
func (t *Type) modified() {
	t.version = nextVersion()
	if t.meta == nil {
		return
	}
	for _, s := range t.meta.subclasses.alive() {
		s.modified()
	}
}
