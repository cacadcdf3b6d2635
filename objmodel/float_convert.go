package objmodel

import (
	"math"
	"math/big"

	"github.com/minipy-go/minipy/objmodel/format"
)

// noKeywords refuses keywords for a __new__ that takes none, unless a
// subclass has an __init__ that may want them. Errors: TypeError.
func noKeywords(cls, base *Type, args Args) error {
	if len(args.Kw) > 0 && (cls == base || !cls.overrides(names.init)) {
		return TypeErrorf("%s() takes no keyword arguments", base.Name)
	}
	return nil
}

// floatNew is float.__new__.
func floatNew(t *Thread, cls *Type, args Args) (Value, error) {
	if err := noKeywords(cls, &FloatType, args); err != nil {
		return Value{}, err
	}
	if err := CheckPositional("float", args.NPos(), 0, 1); err != nil {
		return Value{}, err
	}
	r := Float(0)
	if args.NPos() == 1 {
		var err error
		if r, err = FloatOf(t, args.V[0]); err != nil {
			return Value{}, err
		}
	}
	return Construct(cls, &FloatType, r), nil
}

// FloatOf is float(v) for any object: a number by __float__ or __index__, or
// text. The result is exactly a float. Errors: TypeError, ValueError,
// OverflowError.
func FloatOf(t *Thread, v Value) (Value, error) {
	f, ok, err := floatByMethod(t, v)
	if err != nil {
		return Value{}, err
	}
	if ok {
		return Float(f), nil
	}
	text, ok := numberText(v, true)
	if !ok {
		return Value{}, TypeErrorf("float() argument must be a string or a real number, not '%s'", v.TypeName())
	}
	if err := t.tickText(4 * len(text)); err != nil {
		return Value{}, err
	}
	if f, ok = format.ParseFloat(text); ok {
		return Float(distinctNaN(f)), nil
	}
	r, err := Repr(t, v)
	if err != nil {
		return Value{}, err
	}
	return Value{}, raiseFormat(format.FloatError(r))
}

// floatByMethod gives v as a float if it is a number; ok is false for what has
// neither __float__ nor __index__.
func floatByMethod(t *Thread, v Value) (f float64, ok bool, err error) {
	if v.p == &floatHdr {
		return v.AsFloat(), true, nil
	}
	if v.p == &intHdr {
		return float64(int64(v.n)), true, nil
	}
	s := &v.p.typ.Slots
	if s.Float != nil {
		r, err := s.Float(t, v)
		if err != nil {
			return 0, false, err
		}
		r, err = CheckFloat(t, v, r)
		if err != nil {
			return 0, false, err
		}
		return r.AsFloat(), true, nil
	}
	if s.Index == nil {
		return 0, false, nil
	}
	i, err := Index(t, v)
	if err != nil {
		return 0, false, err
	}
	f, err = i.mustInteger().float()
	return f, err == nil, err
}

// CheckFloat gives the float that the __float__ of v gave. Errors: TypeError, and
// the DeprecationWarning about an instance of a subclass if that is an error.
func CheckFloat(t *Thread, v, r Value) (Value, error) {
	f, ok := r.float()
	if !ok {
		return Value{}, TypeErrorf("%s.__float__ returned non-float (type %s)", v.TypeName(), r.TypeName())
	}
	if r.p.typ != &FloatType {
		return Float(f), t.warnSubclass(v.TypeName()+".__float__", "float", r)
	}
	return r, nil
}

// RealFloat gives the real number v as a float, as the functions of math take
// their arguments. Errors: TypeError, OverflowError.
func RealFloat(t *Thread, v Value) (float64, error) {
	f, ok, err := floatByMethod(t, v)
	if err == nil && !ok {
		return 0, TypeErrorf("must be real number, not %s", v.TypeName())
	}
	return f, err
}

func floatFromHex(t *Thread, a Args) (Value, error) {
	text, ok := a.V[1].ToStr()
	if !ok {
		return Value{}, TypeErrorf("bad argument type for built-in operation")
	}
	f, err := format.ParseHexFloat(text)
	f = distinctNaN(f)
	if err != nil {
		return Value{}, raiseFormat(err)
	}
	if a.V[0].AsType() != &FloatType {
		return Call(t, a.V[0], Float(f))
	}
	return Float(f), nil
}

func floatGetFormat(t *Thread, a Args) (Value, error) {
	text, ok := a.V[1].ToStr()
	if !ok {
		return Value{}, TypeErrorf("__getformat__() argument must be str, not %s", ArgName(a.V[1]))
	}
	if text != "double" && text != "float" {
		return Value{}, ValueErrorf("__getformat__() argument 1 must be 'double' or 'float'")
	}
	return NewASCII("IEEE, little-endian"), nil
}

var floatMethods = []MethodDef{
	{Name: "conjugate", Kind: NoArgs, Fn: floatSelf, Sig: "($self, /)", Doc: "The number itself."},
	{Name: "hex", Kind: NoArgs, Sig: "($self, /)", Doc: "The number as exact hexadecimal text.", Fn: func(t *Thread, a Args) (Value, error) {
		return NewASCII(format.HexFloat(a.V[0].mustFloat())), nil
	}},
	{Name: "is_integer", Kind: NoArgs, Sig: "($self, /)", Doc: "Whether the number is whole.", Fn: func(t *Thread, a Args) (Value, error) {
		f := a.V[0].mustFloat()
		return Bool(!math.IsInf(f, 0) && f == math.Trunc(f)), nil
	}},
	{Name: "as_integer_ratio", Kind: NoArgs, Fn: floatRatio, Sig: "($self, /)", Doc: "The pair of ints whose ratio is exactly the number, the second positive."},
	{Name: "__trunc__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return floatInt(t, a.V[0]) }},
	{Name: "__floor__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return IntOfFloat(math.Floor(a.V[0].mustFloat()))
	}},
	{Name: "__ceil__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return IntOfFloat(math.Ceil(a.V[0].mustFloat()))
	}},
	{Name: "__round__", Kind: Positional, Max: 1, Fn: floatRound, Sig: "($self, ndigits=None, /)"},
	{Name: "__getnewargs__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return NewTuple(a.V[0].Native(&FloatType)), nil
	}},
	{Name: "__format__", Kind: OneArg, Fn: floatFormat, Sig: "($self, format_spec, /)"},
	{Name: "__sizeof__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return Int(24), nil }},
}

func floatSelf(t *Thread, a Args) (Value, error) { return exactFloat(t, a.V[0]) }

func floatRatio(t *Thread, a Args) (Value, error) {
	f := a.V[0].mustFloat()
	switch {
	case math.IsInf(f, 0):
		return Value{}, OverflowErrorf("cannot convert Infinity to integer ratio")
	case math.IsNaN(f):
		return Value{}, ValueErrorf("cannot convert NaN to integer ratio")
	}
	n, d := format.FloatRatio(f)
	return NewTuple(bigValue(new(big.Int).Set(n)), bigValue(new(big.Int).Set(d))), nil
}

// floatRound is round(f) to an int, or round(f, ndigits) to a float.
func floatRound(t *Thread, a Args) (Value, error) {
	f := a.V[0].mustFloat()
	if len(a.V) == 1 || a.V[1].IsNone() {
		return IntOfFloat(math.RoundToEven(f))
	}
	digits, err := IndexInt(t, a.V[1], nil)
	if err != nil {
		return Value{}, err
	}
	r, err := format.RoundFloat(f, digits)
	if err != nil {
		return Value{}, raiseFormat(err)
	}
	return Float(r), nil
}
