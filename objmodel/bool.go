package objmodel

// BoolType is `bool`.
var BoolType = Type{Name: "bool", Base: &IntType, Doc: "bool(x=False, /): True if x is true, else False, the only two instances of the class."}

func boolNew(t *Thread, cls *Type, args Args) (Value, error) {
	if len(args.Kw) > 0 {
		return Value{}, TypeErrorf("bool() takes no keyword arguments")
	}
	if err := CheckPositional("bool", len(args.V), 0, 1); err != nil {
		return Value{}, err
	}
	if len(args.V) == 0 {
		return False, nil
	}
	b, err := Truth(t, args.V[0])
	return Bool(b), err
}

func boolRepr(t *Thread, v Value) (Value, error) {
	if v.AsBool() {
		return trueText, nil
	}
	return falseText, nil
}

var (
	trueText  = staticName("True").Value()
	falseText = staticName("False").Value()
)

func boolAnd(t *Thread, a, b Value) (Value, error) {
	if a.IsBool() && b.IsBool() {
		return Bool(a.AsBool() && b.AsBool()), nil
	}
	return intAnd(t, a, b)
}

func boolXor(t *Thread, a, b Value) (Value, error) {
	if a.IsBool() && b.IsBool() {
		return Bool(a.AsBool() != b.AsBool()), nil
	}
	return intXor(t, a, b)
}

func boolOr(t *Thread, a, b Value) (Value, error) {
	if a.IsBool() && b.IsBool() {
		return Bool(a.AsBool() || b.AsBool()), nil
	}
	return intOr(t, a, b)
}

func boolInvert(t *Thread, v Value) (Value, error) {
	err := t.Warn(&DeprecationWarningType, "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. "+
		"This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. "+
		"Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.")
	if err != nil {
		return Value{}, err
	}
	return intInvert(t, v)
}

var boolSpec = TypeSpec{
	Type:    &BoolType,
	Convert: convertBool,
	Flags:   FlagSameLayout,
	Slots: Slots{
		New:    boolNew,
		Repr:   boolRepr,
		Invert: boolInvert,
		Binary: [NumBinary]BinaryFunc{OpAnd: boolAnd, OpXor: boolXor, OpOr: boolOr},
	},
}
