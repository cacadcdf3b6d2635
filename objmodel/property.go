package objmodel

import "unsafe"

// PropertyType is `property`.
var PropertyType = Type{Name: "property"}

// Property is a property object; its functions are nil where absent.
type Property struct {
	Header
	FGet, FSet, FDel, Doc Value
	name                  Value
	getterDoc             bool
}

// AsProperty gives the Property that v is or holds, nil if none.
//
//go:noinline
func (v Value) AsProperty() *Property {
	return (*Property)(unsafe.Pointer(v.Native(&PropertyType).p))
}

var propertyParams = Params{Func: "property", Names: []string{"fget", "fset", "fdel", "doc"}, MaxPos: 4}

func orNil(v Value) Value {
	if v.p == nil || v.IsNone() {
		return Value{}
	}
	return v
}

func orNone(v Value) Value {
	if v.p == nil {
		return None
	}
	return v
}

func propertyNew(t *Thread, cls *Type, args Args) (Value, error) {
	p := &Property{Header: Header{&PropertyType}}
	return Construct(cls, &PropertyType, Value{p: &p.Header}), nil
}

func propertyInit(t *Thread, self Value, args Args) error {
	var a [4]Value
	if err := propertyParams.Bind(args, a[:]); err != nil {
		return err
	}
	p := self.AsProperty()
	p.FGet, p.FSet, p.FDel = orNil(a[0]), orNil(a[1]), orNil(a[2])
	p.Doc, p.name, p.getterDoc = orNil(a[3]), Value{}, false
	if p.Doc.p == nil && p.FGet.p != nil {
		d, err := FindAttr(t, p.FGet, names.doc)
		if err != nil {
			return err
		}
		if p.Doc = orNil(d); p.Doc.p != nil {
			p.getterDoc = true
		}
	}
	if self.p.typ == &PropertyType {
		return nil
	}
	// A subclass has a __doc__ of its own, which would be found first. As in
	// CPython only a getter's docstring must find room there (__slots__).
	err := SetAttr(t, self, names.doc, orNone(p.Doc))
	if err != nil && !p.getterDoc && Matches(err, &AttributeErrorType) {
		return nil
	}
	return err
}

func propertyGet(t *Thread, v, obj Value, owner *Type) (Value, error) {
	if obj.p == nil {
		return v, nil
	}
	p := v.AsProperty()
	if p.FGet.p == nil {
		return Value{}, p.missing(t, obj, "getter")
	}
	return Call(t, p.FGet, obj)
}

func propertySet(t *Thread, v, obj, value Value) error {
	p := v.AsProperty()
	if value.p == nil {
		if p.FDel.p == nil {
			return p.missing(t, obj, "deleter")
		}
		_, err := Call(t, p.FDel, obj)
		return err
	}
	if p.FSet.p == nil {
		return p.missing(t, obj, "setter")
	}
	_, err := Call(t, p.FSet, obj, value)
	return err
}

// missing makes the AttributeError of a property without the function asked.
func (p *Property) missing(t *Thread, obj Value, what string) error {
	name, err := p.Name(t)
	if err != nil {
		return err
	}
	if name.p != nil {
		r, err := Repr(t, name)
		if err != nil {
			return err
		}
		return Errorf(&AttributeErrorType, "property %s of '%s' object has no %s", r, obj.p.typ.QualifiedName(), what)
	}
	return Errorf(&AttributeErrorType, "property of '%s' object has no %s", obj.p.typ.QualifiedName(), what)
}

// Name gives the name of the property, nil if unknown. Errors: what asking the
// getter for its own raises.
func (p *Property) Name(t *Thread) (Value, error) {
	if p.name.p != nil || p.FGet.p == nil {
		return p.name, nil
	}
	return FindAttr(t, p.FGet, names.name)
}

// with makes a copy of the property with one function replaced.
func (p *Property) with(t *Thread, self Value, which int, f Value) (Value, error) {
	fs := [4]Value{orNone(p.FGet), orNone(p.FSet), orNone(p.FDel), orNone(p.Doc)}
	fs[which] = f
	if p.getterDoc && !fs[0].IsNone() {
		fs[3] = None
	}
	n, err := Call(t, self.p.typ.Value(), fs[:]...)
	if err != nil {
		return Value{}, err
	}
	if q := n.AsProperty(); q != nil {
		q.name = p.name
	}
	return n, nil
}

func propertyWith(which int) Func {
	return func(t *Thread, a Args) (Value, error) { return a.V[0].AsProperty().with(t, a.V[0], which, a.V[1]) }
}

func propertyMember(name string, get func(*Property) Value) GetSetDef {
	return GetSetDef{Name: name, Member: true, Get: func(t *Thread, v Value) (Value, error) { return orNone(get(v.AsProperty())), nil }}
}

var propertySpec = TypeSpec{
	Type: &PropertyType, Object: (*Property)(nil),
	Flags: FlagBaseType,
	Slots: Slots{New: propertyNew, Init: propertyInit, DescrGet: propertyGet, DescrSet: propertySet},
	Methods: []MethodDef{
		{Name: "getter", Kind: OneArg, Fn: propertyWith(0)},
		{Name: "setter", Kind: OneArg, Fn: propertyWith(1)},
		{Name: "deleter", Kind: OneArg, Fn: propertyWith(2)},
		{Name: "__set_name__", Sig: "($self, owner, name, /)", Doc: "Tell the property the name it has in its class.", Fn: func(t *Thread, a Args) (Value, error) {
			if len(a.V) != 3 {
				return Value{}, TypeErrorf("__set_name__() takes 2 positional arguments but %d were given", len(a.V)-1)
			}
			a.V[0].AsProperty().name = a.V[2]
			return None, nil
		}},
	},
	GetSets: []GetSetDef{
		propertyMember("fget", func(p *Property) Value { return p.FGet }),
		propertyMember("fset", func(p *Property) Value { return p.FSet }),
		propertyMember("fdel", func(p *Property) Value { return p.FDel }),
		{Name: "__doc__", Get: func(t *Thread, v Value) (Value, error) { return orNone(v.AsProperty().Doc), nil },
			Set: func(t *Thread, v, value Value) error { v.AsProperty().Doc = orNil(value); return nil }},
		{Name: "__name__", Get: func(t *Thread, v Value) (Value, error) {
			n, err := v.AsProperty().Name(t)
			if err == nil && n.p == nil {
				err = noAttribute(v, names.name)
			}
			return n, err
		}, Set: func(t *Thread, v, value Value) error { v.AsProperty().name = value; return nil }},
		{Name: "__isabstractmethod__", Get: func(t *Thread, v Value) (Value, error) {
			p := v.AsProperty()
			for _, f := range [...]Value{p.FGet, p.FSet, p.FDel} {
				if f.p == nil {
					continue
				}
				if r, err := isAbstract(t, f); err != nil || r == True {
					return r, err
				}
			}
			return False, nil
		}},
	},
}
