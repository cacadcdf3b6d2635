package objmodel

import (
	"fmt"
	"unsafe"
)

// SuperType is `super`.
var SuperType = Type{Name: "super"}

// Super is a super object: attribute lookup on obj that starts after cls in
// the MRO of objType.
type Super struct {
	Header
	cls     *Type
	obj     Value // nil while unbound
	objType *Type
}

// NewSuper makes super(cls, obj). Errors: TypeError.
func NewSuper(t *Thread, cls *Type, obj Value) (Value, error) {
	s := &Super{Header: Header{&SuperType}, cls: cls}
	if obj.p != nil && !obj.IsNone() {
		ot, err := superCheck(t, cls, obj)
		if err != nil {
			return Value{}, err
		}
		s.obj, s.objType = obj, ot
	}
	return Value{p: &s.Header}, nil
}

// AsSuper gives the Super that v is or holds, nil if none.
//
//go:noinline
func (v Value) AsSuper() *Super { return (*Super)(unsafe.Pointer(v.Native(&SuperType).p)) }

// superCheck gives the class whose MRO super walks.
func superCheck(t *Thread, cls *Type, obj Value) (*Type, error) {
	if c := obj.AsType(); c != nil && c.IsSubtype(cls) {
		return c, nil
	}
	if obj.p.typ.IsSubtype(cls) {
		return obj.p.typ, nil
	}
	k, err := FindAttr(t, obj, names.class_)
	if err != nil {
		return nil, err
	}
	if c := k.AsType(); c != nil && c != obj.p.typ && c.IsSubtype(cls) {
		return c, nil
	}
	what := "instance of"
	name := obj.p.typ.Name
	if c := obj.AsType(); c != nil {
		what, name = "type", c.Name
		return nil, TypeErrorf("super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).", what, name, cls.Name)
	}
	return nil, TypeErrorf("super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).", what, name, cls.Name)
}

// SuperLookup finds name after cls in the MRO of objType, not bound yet.
func SuperLookup(cls, objType *Type, name *Str) Value {
	mro := objType.mro
	for i, k := range mro {
		if k == cls {
			h := name.Hash()
			for _, k := range mro[i+1:] {
				if v := k.Dict().getStrHash(name, h); v.p != nil {
					return v
				}
			}
			break
		}
	}
	return Value{}
}

// superGetAttr is super.__getattribute__; __class__ is the super object's own.
func superGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	s := v.AsSuper()
	if s.objType != nil && name.s != "__class__" {
		if r := SuperLookup(s.cls, s.objType, name); r.p != nil {
			get := r.p.typ.Slots.DescrGet
			if get == nil {
				return r, nil
			}
			obj := s.obj
			if obj.p == &s.objType.Header {
				obj = Value{}
			}
			return get(t, r, obj, s.objType)
		}
	}
	return GenericGetAttr(t, v, name)
}

func superInit(t *Thread, self Value, args Args) error {
	if len(args.Kw) > 0 {
		return TypeErrorf("super() takes no keyword arguments")
	}
	if err := CheckPositional("super()", len(args.V), 0, 2); err != nil {
		return err
	}
	s := self.AsSuper()
	var cls, obj Value
	if len(args.V) == 0 {
		var err error
		if cls, obj, err = t.Machine.SuperArgs(t); err != nil {
			return err
		}
	} else {
		cls = args.V[0]
		if len(args.V) == 2 {
			obj = args.V[1]
		}
	}
	c := cls.AsType()
	if c == nil {
		return TypeErrorf("super() argument 1 must be a type, not %s", cls.TypeName())
	}
	s.cls, s.obj, s.objType = c, Value{}, nil
	if obj.p != nil && !obj.IsNone() {
		ot, err := superCheck(t, c, obj)
		if err != nil {
			return err
		}
		s.obj, s.objType = obj, ot
	}
	return nil
}

func superNew(t *Thread, cls *Type, args Args) (Value, error) {
	s := &Super{Header: Header{&SuperType}}
	return Construct(cls, &SuperType, Value{p: &s.Header}), nil
}

func superGet(t *Thread, v, obj Value, owner *Type) (Value, error) {
	s := v.AsSuper()
	if obj.p == nil || obj.IsNone() || s.obj.p != nil || s.cls == nil {
		return v, nil
	}
	if v.p.typ != &SuperType {
		return Call(t, v.p.typ.Value(), s.cls.Value(), obj)
	}
	return NewSuper(t, s.cls, obj)
}

var superSpec = TypeSpec{
	Type: &SuperType, Object: (*Super)(nil),
	Flags: FlagBaseType,
	Slots: Slots{New: superNew, Init: superInit, GetAttr: superGetAttr, DescrGet: superGet,
		Repr: func(t *Thread, v Value) (Value, error) {
			s := v.AsSuper()
			cls := "NULL"
			if s.cls != nil {
				cls = s.cls.Name
			}
			if s.objType != nil {
				return NewStr(fmt.Sprintf("<super: <class '%s'>, <%s object>>", cls, s.objType.Name)), nil
			}
			return NewStr(fmt.Sprintf("<super: <class '%s'>, NULL>", cls)), nil
		}},
	GetSets: []GetSetDef{
		{Name: "__thisclass__", Member: true, Get: func(t *Thread, v Value) (Value, error) {
			if c := v.AsSuper().cls; c != nil {
				return c.Value(), nil
			}
			return None, nil
		}},
		{Name: "__self__", Member: true, Get: func(t *Thread, v Value) (Value, error) { return orNone(v.AsSuper().obj), nil }},
		{Name: "__self_class__", Member: true, Get: func(t *Thread, v Value) (Value, error) {
			if s := v.AsSuper(); s.objType != nil {
				return s.objType.Value(), nil
			}
			return None, nil
		}},
	},
}
