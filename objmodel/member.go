package objmodel

import "unsafe"

// memberDescr is one of the __slots__ of a class made in Python, or a field of
// the objects of a built-in type.
type memberDescr struct {
	Header
	name  *Str
	owner *Type
	index int        // of the slot
	def   *GetSetDef // the field; nil for a slot
}

// FixedSlot says which of the __slots__ the descriptor v reads: the index for
// Instance.Fixed; ok is false if v is no such descriptor.
func FixedSlot(v Value) (index int, owner *Type, ok bool) {
	if v.p == nil || v.p.typ != &MemberDescrType {
		return 0, nil, false
	}
	d := (*memberDescr)(unsafe.Pointer(v.p))
	return d.index, d.owner, d.def == nil
}

func memberGet(t *Thread, v, obj Value, owner *Type) (Value, error) {
	d := (*memberDescr)(unsafe.Pointer(v.p))
	if obj.p == nil {
		return v, nil
	}
	if err := checkDescr(d.name.s, d.owner, obj); err != nil {
		return Value{}, err
	}
	if d.def != nil {
		return d.def.Get(t, obj)
	}
	if r := *(*Instance)(unsafe.Pointer(obj.p)).Fixed(d.index); r.p != nil {
		return r, nil
	}
	return Value{}, noAttribute(obj, d.name)
}

func memberSet(t *Thread, v, obj, value Value) error {
	d := (*memberDescr)(unsafe.Pointer(v.p))
	if err := checkDescr(d.name.s, d.owner, obj); err != nil {
		return err
	}
	if d.def != nil {
		if d.def.Set == nil {
			return Errorf(&AttributeErrorType, "readonly attribute")
		}
		return d.def.Set(t, obj, value)
	}
	place := (*Instance)(unsafe.Pointer(obj.p)).Fixed(d.index)
	if value.p == nil && place.p == nil {
		return AttributeErrorf(obj, d.name, "%s", d.name.s)
	}
	*place = value
	return nil
}

var memberDescrSpec = TypeSpec{
	Type: &MemberDescrType, Object: (*memberDescr)(nil),
	Methods: reduceByGetAttr(descrOwner),
	Slots: Slots{DescrGet: memberGet, DescrSet: memberSet, Repr: func(t *Thread, v Value) (Value, error) {
		n, o, _ := descrInfo(v)
		return descrRepr("member", n, o), nil
	}},
	GetSets: descrGetSets[:len(descrGetSets)-1],
}
