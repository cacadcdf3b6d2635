package decimals

import (
	"strings"
	"sync"

	"github.com/minipy-go/minipy/objmodel"
)

var specs = objmodel.Specs{&decimalSpec}

var decimalSpec = objmodel.TypeSpec{
	Type: &decimalType, Object: (*number)(nil),
	Flags:   objmodel.FlagBaseType,
	Convert: convert,
	Slots: objmodel.Slots{
		New:     construct,
		Repr:    repr,
		Str:     str,
		Hash:    hash,
		Compare: compareNumbers,
		Bool: func(t *Thread, v Value) (bool, error) {
			n := asNumber(v)
			return n.kind != 0 || !n.zero(), nil
		},
		Int:    truncated,
		Float:  float,
		Neg:    func(t *Thread, v Value) (Value, error) { return signed(t, v, 1, "__neg__") },
		Pos:    func(t *Thread, v Value) (Value, error) { return signed(t, v, 2, "__pos__") },
		Abs:    func(t *Thread, v Value) (Value, error) { return signed(t, v, 0, "__abs__") },
		Binary: operators,
		Pow: func(t *Thread, a, b, mod Value) (Value, error) {
			if mod == objmodel.None {
				return operators[objmodel.OpPow](t, a, b)
			}
			return inPython(t, "__pow__", Args{V: []Value{a, b, mod}})
		},
	},
	Classes: []objmodel.MethodDef{{Name: "from_float", Kind: objmodel.OneArg, Sig: "($type, f, /)", Fn: slow("from_float"),
		Doc: "The exact value of a float or an int."}},
	Methods: []objmodel.MethodDef{
		{Name: "__format__", Kind: objmodel.OneArg, Fn: formatted},
		{Name: "__round__", Fn: round},
		{Name: "quantize", Fn: quantize, Sig: "($self, /, exp, rounding=None, context=None)"},
		{Name: "__trunc__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return truncated(t, a.V[0]) }},
		{Name: "__copy__", Kind: objmodel.NoArgs, Fn: itself},
		{Name: "__deepcopy__", Kind: objmodel.OneArg, Fn: itself},
		{Name: "conjugate", Kind: objmodel.NoArgs, Fn: itself, Sig: "($self, /)"},
		{Name: "canonical", Kind: objmodel.NoArgs, Fn: itself, Sig: "($self, /)"},
		{Name: "__sizeof__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return objmodel.Int(104), nil }},
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			s, err := str(t, a.V[0])
			if err != nil {
				return Value{}, err
			}
			return objmodel.NewTuple(a.V[0].Type().Value(), objmodel.NewTuple(s)), nil
		}},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "real", Get: func(t *Thread, v Value) (Value, error) { return v, nil }},
		{Name: "imag", Get: func(t *Thread, v Value) (Value, error) { return newNumber(0, 0, 0, 0).value(), nil }},
		{Name: "_sign", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(int64(asNumber(v).sign)), nil }},
		{Name: "_coef", Get: func(t *Thread, v Value) (Value, error) { return asNumber(v).coefficient(), nil }},
		{Name: "_exp", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(asNumber(v).exp), nil }},
		{Name: "_kind", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(int64(asNumber(v).kind)), nil }},
	},
}

func itself(t *Thread, a Args) (Value, error) { return a.V[0], nil }

// inPythonOnly are the other methods, by their operands.
var inPythonOnly = []struct{ names, sig string }{
	{"__floor__ __ceil__ __complex__ as_tuple as_integer_ratio radix", "($self, /)"},
	{"exp ln log10 logb logical_invert next_minus next_plus number_class sqrt is_normal is_subnormal to_eng_string",
		"($self, /, context=None)"},
	{"compare_signal compare_total compare_total_mag copy_sign logical_and logical_or logical_xor max_mag " +
		"min_mag next_toward remainder_near rotate same_quantum scaleb shift", "($self, /, other, context=None)"},
	{"fma", "($self, /, other, third, context=None)"},
	{"to_integral to_integral_exact", "($self, /, rounding=None, context=None)"},
}

// addMethods makes the other methods, once for all interpreters.
var addMethods = sync.OnceFunc(func() {
	decimalSpec.Methods = append(decimalSpec.Methods, properties()...)
	for _, group := range inPythonOnly {
		for name := range strings.FieldsSeq(group.names) {
			decimalSpec.Methods = append(decimalSpec.Methods, objmodel.MethodDef{Name: name, Fn: slow(name), Sig: group.sig})
		}
	}
})

func slow(name string) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) { return inPython(t, name, a) }
}
