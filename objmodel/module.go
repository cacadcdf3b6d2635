package objmodel

import (
	"unsafe"
)

// ModuleType is types.ModuleType.
var ModuleType = Type{Name: "module", Doc: "The namespace of a file, or of what is built in."}

// Module is a module object. Its attributes are the items of its dict.
type Module struct {
	Instance
	Dict *Dict // also the __dict__ of the Instance
	// BuiltIn marks a module that is part of the interpreter, for its repr.
	BuiltIn bool
}

// NewModule makes a module with the attributes that every module has.
func NewModule(name string) *Module {
	m := allocModule(&ModuleType)
	m.Dict.SetStr(names.name, NewStr(name))
	m.Dict.SetString("__doc__", None)
	m.Dict.SetString("__package__", None)
	m.Dict.SetString("__loader__", None)
	m.Dict.SetString("__spec__", None)
	return m
}

// Value gives the module as a Value.
func (m *Module) Value() Value { return Value{p: &m.Header} }

// allocModule makes a module without attributes, of a class that is ModuleType
// or below it.
func allocModule(cls *Type) *Module {
	m := &Module{Dict: NewDict(8)}
	m.typ = cls
	m.ext = &instanceExt{dict: m.Dict}
	if cls.meta != nil && cls.meta.nslots > 0 {
		m.ext.fixed = make([]Value, cls.meta.nslots)
	}
	return m
}

// AsModule gives the Module that v is, nil if it is none.
func (v Value) AsModule() *Module {
	if v.p != nil && (v.p.typ == &ModuleType || v.p.typ.native == &ModuleType) {
		return (*Module)(unsafe.Pointer(v.p))
	}
	return nil
}

// Functions adds the functions of a table to the module.
func (m *Module) Functions(defs []MethodDef) {
	name := m.Dict.GetStr(names.name)
	fs := make([]Builtin, len(defs))
	for i := range defs {
		fs[i] = Builtin{Header: Header{&BuiltinType}, Def: &defs[i], Module: name}
		m.Dict.SetString(defs[i].Name, Value{p: &fs[i].Header})
	}
}

// Set sets an attribute of the module.
//
//go:noinline
func (m *Module) Set(name string, v Value) { m.Dict.SetString(name, v) }

// moduleGetAttr is attribute lookup on a module: PEP 562's __getattr__ comes last.
func moduleGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	r, err := moduleFindAttr(t, v, name)
	if err != nil || r.p != nil {
		return r, err
	}
	return Value{}, moduleLacks(t, v, name)
}

// moduleFindAttr gives nil where the module lacks the attribute and has no
// __getattr__.
func moduleFindAttr(t *Thread, v Value, name *Str) (Value, error) {
	r, err := lookupGeneric(t, v, name)
	if err != nil || r.p != nil {
		return r, err
	}
	if f := v.AsModule().Dict.GetStr(names.getattr); f.p != nil {
		return Call(t, f, name.Value())
	}
	return Value{}, nil
}

// ToStr2 is ToStr that takes the nil Value too.
func (v Value) ToStr2() (string, bool) {
	if v.p == nil {
		return "", false
	}
	return v.ToStr()
}

func moduleInit(t *Thread, self Value, args Args) error {
	var a [2]Value
	p := Params{Func: "module", Names: []string{"name", "doc"}, MaxPos: 2, Required: 1}
	if err := p.Bind(args, a[:]); err != nil {
		return err
	}
	if a[0].StrObject() == nil {
		return TypeErrorf("module() argument 'name' must be str, not %s", ArgName(a[0]))
	}
	d := self.AsModule().Dict
	for _, n := range []string{"__name__", "__doc__", "__package__", "__loader__", "__spec__"} {
		d.SetString(n, None)
	}
	d.SetStr(names.name, a[0])
	d.SetStr(names.doc, orNone(a[1]))
	return nil
}

var moduleSpec = TypeSpec{
	Type: &ModuleType, Object: (*Module)(nil),
	Flags: FlagBaseType | FlagInstance | FlagWeak,
	Slots: Slots{GetAttr: moduleGetAttr, Repr: moduleRepr, Init: moduleInit,
		New: func(t *Thread, cls *Type, args Args) (Value, error) {
			return allocModule(cls).Value(), nil
		}},
	Methods: []MethodDef{{Name: "__dir__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		own, err := GetAttr(t, a.V[0], names.dict)
		if err != nil {
			return Value{}, err
		}
		d := own.AsDict()
		if d == nil {
			return Value{}, TypeErrorf("<module>.__dict__ is not a dictionary")
		}
		if f := d.GetStr(names.dir); f.p != nil {
			return Call(t, f)
		}
		return NewList(d.keyList()), nil
	}}},
	GetSets: []GetSetDef{
		{Name: "__dict__", Member: true, Get: func(t *Thread, v Value) (Value, error) { return v.AsModule().Dict.Value(), nil }},
		{Name: "__annotations__", Get: func(t *Thread, v Value) (Value, error) {
			d := v.AsModule().Dict
			a := d.GetStr(names.annotations)
			if a.p == nil {
				a = NewDict(0).Value()
				d.SetStr(names.annotations, a)
			}
			return a, nil
		}, Set: func(t *Thread, v, value Value) error {
			d := v.AsModule().Dict
			if value.p == nil {
				if !d.DeleteStr(names.annotations) {
					return AttributeErrorf(v, names.annotations, "__annotations__")
				}
				return nil
			}
			d.SetStr(names.annotations, value)
			return nil
		}},
	},
}
