// Package structseq makes tuples whose items have names: what CPython calls
// struct sequences, as sys.version_info and time.struct_time.
package structseq

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

// Spec makes the table of a type whose Base is tuple. The first n fields, all
// of them for n = 0, are items of the tuple; the rest are attributes alone.
func Spec(typ *objmodel.Type, n int, fields ...string) objmodel.TypeSpec {
	if n == 0 {
		n = len(fields)
	}
	spec := objmodel.TypeSpec{Type: typ, Flags: objmodel.FlagSameLayout | objmodel.FlagNoInstantiate}
	for i, name := range fields[:n] {
		spec.GetSets = append(spec.GetSets, objmodel.GetSetDef{Name: name, Get: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
			return v.AsTuple().Items()[i], nil
		}})
	}
	number := func(i int) func() objmodel.Value {
		return func() objmodel.Value { return objmodel.Int(int64(i)) }
	}
	spec.Attrs = []objmodel.AttrDef{
		{Name: "n_fields", Value: number(len(fields))},
		{Name: "n_sequence_fields", Value: number(n)},
		{Name: "n_unnamed_fields", Value: number(0)},
		{Name: "__match_args__", Value: func() objmodel.Value {
			names := make([]objmodel.Value, n)
			for i, f := range fields[:n] {
				names[i] = objmodel.NewStr(f)
			}
			return objmodel.NewTuple(names...)
		}},
	}
	spec.Methods = []objmodel.MethodDef{{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
		items := objmodel.NewTuple(a.V[0].AsTuple().Items()...)
		return objmodel.NewTuple(a.V[0].Type().Value(), objmodel.NewTuple(items, objmodel.NewDict(0).Value())), nil
	}}}
	spec.Slots.Repr = func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
		var b strings.Builder
		b.WriteString(typ.FullName() + "(")
		for i, item := range v.AsTuple().Items() {
			if i > 0 {
				b.WriteString(", ")
			}
			s, err := objmodel.Repr(t, item)
			if err != nil {
				return objmodel.Value{}, err
			}
			b.WriteString(fields[i] + "=" + s)
		}
		return objmodel.NewStr(b.String() + ")"), nil
	}
	return spec
}
