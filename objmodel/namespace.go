package objmodel

import "unsafe"

// SimpleNamespaceType is types.SimpleNamespace.
var SimpleNamespaceType = Type{Name: "SimpleNamespace", Module: "types", Doc: "A simple attribute-based namespace."}

// SimpleNamespace is a namespace object: its attributes, in a dict.
type SimpleNamespace struct {
	Header
	dict *Dict
}

// NewSimpleNamespace makes a namespace with the attributes that d has; it
// takes d over.
func NewSimpleNamespace(d *Dict) Value {
	n := &SimpleNamespace{Header{&SimpleNamespaceType}, d}
	return Value{p: &n.Header}
}

// namespaceDict gives the __dict__ of a namespace; for an instance of a
// subclass it is that of the instance.
func namespaceDict(v Value) *Dict {
	if v.p.typ == &SimpleNamespaceType {
		return (*SimpleNamespace)(unsafe.Pointer(v.p)).dict
	}
	if o := v.AsInstance(); o != nil && v.Native(&SimpleNamespaceType).p != nil {
		return o.Dict()
	}
	return nil
}

func namespaceNew(t *Thread, cls *Type, args Args) (Value, error) {
	return Construct(cls, &SimpleNamespaceType, NewSimpleNamespace(NewDict(0))), nil
}

func namespaceInit(t *Thread, self Value, args Args) error {
	if err := CheckPositional(self.p.typ.Name, args.NPos(), 0, 1); err != nil {
		return err
	}
	d := namespaceDict(self)
	if args.NPos() == 1 {
		given := NewDict(0)
		if err := given.Update(t, args.V[0]); err != nil {
			return err
		}
		for pos := 0; ; {
			k, v, ok := given.Next(&pos)
			if !ok {
				break
			}
			if k.StrObject() == nil {
				return TypeErrorf("keywords must be strings")
			}
			if err := d.Set(t, k, v); err != nil {
				return err
			}
		}
	}
	for i, v := range args.KwValues() {
		d.SetStr(args.Kw[i], v)
	}
	return nil
}

func namespaceRepr(t *Thread, v Value) (Value, error) {
	name := v.p.typ.Name
	if v.p.typ == &SimpleNamespaceType {
		name = "namespace"
	}
	if !t.EnterRepr(v) {
		return NewStr(name + "(...)"), nil
	}
	defer t.LeaveRepr()
	out := append([]byte(name), '(')
	first := true
	d := namespaceDict(v)
	for pos := 0; ; {
		k, x, ok := d.Next(&pos)
		if !ok {
			return NewStr(string(append(out, ')'))), nil
		}
		ks := k.StrObject()
		if ks == nil || ks.s == "" {
			continue
		}
		if !first {
			out = append(out, ", "...)
		}
		first = false
		s, err := Repr(t, x)
		if err != nil {
			return Value{}, err
		}
		out = append(append(out, ks.s...), '=')
		if out, err = appendText(t, out, s); err != nil {
			return Value{}, err
		}
	}
}

func namespaceCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	x, y := namespaceDict(a), namespaceDict(b)
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	return Compare(t, x.Value(), y.Value(), op)
}

// namespaceReplace is copy.replace() of a namespace.
func namespaceReplace(t *Thread, a Args) (Value, error) {
	if a.NPos() > 1 {
		return Value{}, TypeErrorf("__replace__() takes no positional arguments")
	}
	r, err := Call(t, a.V[0].p.typ.Value())
	if err != nil {
		return Value{}, err
	}
	d := namespaceDict(r)
	if d == nil {
		return Value{}, TypeErrorf("expect %s type, but %s() returned '%s' object", SimpleNamespaceType.FullName(), a.V[0].TypeName(), r.TypeName())
	}
	if err := d.merge(t, namespaceDict(a.V[0])); err != nil {
		return Value{}, err
	}
	for i, v := range a.KwValues() {
		d.SetStr(a.Kw[i], v)
	}
	return r, nil
}

var simpleNamespaceSpec = TypeSpec{
	Type: &SimpleNamespaceType, Object: (*SimpleNamespace)(nil),
	Flags: FlagBaseType,
	Slots: Slots{New: namespaceNew, Init: namespaceInit, Repr: namespaceRepr, Compare: namespaceCompare, NoHash: true},
	Methods: []MethodDef{
		{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return NewTuple(a.V[0].p.typ.Value(), EmptyTuple, namespaceDict(a.V[0]).Value()), nil
		}, Doc: "Return state information for pickling"},
		{Name: "__replace__", Fn: namespaceReplace, Doc: "Return a copy of the namespace object with new values for the specified attributes.", Sig: "($self, /, **changes)"},
	},
	GetSets: []GetSetDef{{Name: "__dict__", Member: true, Get: func(t *Thread, v Value) (Value, error) { return namespaceDict(v).Value(), nil }}},
	DictOf: func(v Value, create bool) *Dict {
		if v.p.typ == &SimpleNamespaceType {
			return (*SimpleNamespace)(unsafe.Pointer(v.p)).dict
		}
		return nil
	},
}
