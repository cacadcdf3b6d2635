package objmodel

// The types of the singletons.
var (
	NoneType           = Type{Name: "NoneType"}
	EllipsisType       = Type{Name: "ellipsis"}
	NotImplementedType = Type{Name: "NotImplementedType"}
)

// singletonSpec makes the table of a type with one value; its repr and what
// pickle's __reduce__ gives is the name of that value.
func singletonSlots(name, typeName string, v *Value) Slots {
	return Slots{
		Repr: func(t *Thread, _ Value) (Value, error) { return NewStr(name), nil },
		New: func(t *Thread, cls *Type, args Args) (Value, error) {
			if len(args.V) > 0 {
				return Value{}, TypeErrorf("%s takes no arguments", typeName)
			}
			return *v, nil
		},
	}
}

func singletonReduce(name string) []MethodDef {
	return []MethodDef{{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return NewStr(name), nil }}}
}

var noneSpec = func() TypeSpec {
	s := TypeSpec{Type: &NoneType, Flags: flagApart, Slots: singletonSlots("None", "NoneType", &None)}
	s.Slots.Bool = func(t *Thread, v Value) (bool, error) { return false, nil }
	s.Slots.Hash = func(t *Thread, v Value) (int64, error) { return 0xfca86420, nil }
	return s
}()

var ellipsisSpec = TypeSpec{Type: &EllipsisType, Slots: singletonSlots("Ellipsis", "EllipsisType", &Ellipsis), Methods: singletonReduce("Ellipsis")}

var notImplementedSpec = func() TypeSpec {
	s := TypeSpec{Type: &NotImplementedType, Slots: singletonSlots("NotImplemented", "NotImplementedType", &NotImplemented), Methods: singletonReduce("NotImplemented")}
	s.Slots.Bool = func(t *Thread, v Value) (bool, error) {
		return true, t.Warn(&DeprecationWarningType, "NotImplemented should not be used in a boolean context")
	}
	return s
}()
