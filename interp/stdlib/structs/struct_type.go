package structs

import (
	"fmt"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

var structType = objmodel.Type{Name: "Struct", Module: "_struct", Doc: "Struct(fmt) --> compiled struct object"}

// structObject is a compiled format.
type structObject struct {
	objmodel.Header
	layout *layout // nil until __init__ has run
	format string
}

func asStruct(v Value) *structObject { return objmodel.Cast[structObject](v, &structType) }

var structParams = objmodel.Params{Func: "Struct", Names: []string{"format"}, MaxPos: 1, Required: 1}

var structSpec = objmodel.TypeSpec{
	Type: &structType, Object: (*structObject)(nil),
	Flags: objmodel.FlagBaseType | objmodel.FlagWeak,
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
			s := &structObject{Header: objmodel.NewHeader(&structType)}
			return objmodel.Construct(cls, &structType, objmodel.FromPtr(&s.Header)), nil
		},
		Init: func(t *Thread, self Value, args Args) error {
			var v [1]Value
			if err := structParams.Bind(args, v[:]); err != nil {
				return err
			}
			l, format, err := stateOf(t).layoutOf(t, v[0])
			if err != nil {
				return err
			}
			s := asStruct(self)
			s.layout, s.format = l, format
			return nil
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			s := asStruct(v)
			if s.layout == nil {
				return Value{}, notReady()
			}
			format, err := objmodel.Repr(t, objmodel.NewStr(s.format))
			return objmodel.NewStr(v.Type().Name + "(" + format + ")"), err
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "pack", Kind: objmodel.Positional, Max: -1, Doc: "S.pack(v1, v2, ...) -> bytes", Fn: method(func(t *Thread, l *layout, a Args) (Value, error) { return pack(t, l, a.V) })},
		{Name: "pack_into", Kind: objmodel.Positional, Max: -1, Doc: "S.pack_into(buffer, offset, v1, v2, ...)", Fn: method(func(t *Thread, l *layout, a Args) (Value, error) { return packInto(t, l, a.V) })},
		{Name: "unpack", Kind: objmodel.OneArg, Sig: "($self, buffer, /)", Doc: "Return a tuple containing unpacked values.", Fn: method(func(t *Thread, l *layout, a Args) (Value, error) { return unpack(t, l, a.V[0]) })},
		{Name: "unpack_from", Sig: "($self, /, buffer, offset=0)", Doc: "Return a tuple containing unpacked values.", Fn: method(unpackFrom)},
		{Name: "iter_unpack", Kind: objmodel.OneArg, Sig: "($self, buffer, /)", Doc: "Return an iterator yielding tuples.", Fn: method(func(t *Thread, l *layout, a Args) (Value, error) { return iterUnpack(t, l, a.V[0]) })},
		{Name: "__sizeof__", Kind: objmodel.NoArgs, Fn: method(func(t *Thread, l *layout, a Args) (Value, error) {
			return objmodel.Int(int64(56 + 32*(len(l.items)+1))), nil
		})},
		{Name: "__reduce_ex__", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
			return Value{}, objmodel.TypeErrorf("cannot pickle '%s' object", a.V[0].Type().FullName())
		}},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "format", Doc: "struct format string", Get: func(t *Thread, v Value) (Value, error) {
			if s := asStruct(v); s.layout != nil {
				return objmodel.NewStr(s.format), nil
			}
			return Value{}, notReady()
		}},
		{Name: "size", Doc: "struct size in bytes", Get: func(t *Thread, v Value) (Value, error) {
			if s := asStruct(v); s.layout != nil {
				return objmodel.Int(int64(s.layout.size)), nil
			}
			return objmodel.Int(-1), nil
		}},
	},
}

func notReady() error { return objmodel.RuntimeErrorf("Struct object is not initialized") }

// method makes a method of a function on layouts.
func method(f func(t *Thread, l *layout, a Args) (Value, error)) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		l := asStruct(a.V[0]).layout
		if l == nil {
			return Value{}, notReady()
		}
		return f(t, l, a.Tail(1))
	}
}

var iterType = objmodel.Type{Name: "unpack_iterator", Module: "_struct"}

// unpackIter is what iter_unpack gives.
type unpackIter struct {
	objmodel.Header
	layout *layout
	rest   string
}

var iterSpec = objmodel.TypeSpec{
	Type: &iterType, Object: (*unpackIter)(nil),
	Slots: objmodel.Slots{
		Iter: func(t *Thread, v Value) (Value, error) { return v, nil },
		Next: func(t *Thread, v Value) (Value, error) {
			it := objmodel.Cast[unpackIter](v, &iterType)
			if len(it.rest) < it.layout.size {
				return Value{}, nil
			}
			b := it.rest[:it.layout.size]
			it.rest = it.rest[it.layout.size:]
			return it.layout.unpack(t, b)
		},
	},
	Methods: []objmodel.MethodDef{{Name: "__length_hint__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		it := objmodel.Cast[unpackIter](a.V[0], &iterType)
		return objmodel.Int(int64(len(it.rest) / it.layout.size)), nil
	}}},
}

func iterUnpack(t *Thread, l *layout, buffer Value) (Value, error) {
	if l.size == 0 {
		return Value{}, fail(t, "cannot iteratively unpack with a struct of length 0")
	}
	b, err := bufferOf(buffer)
	if err != nil {
		return Value{}, err
	}
	if len(b)%l.size != 0 {
		return Value{}, fail(t, fmt.Sprintf("iterative unpacking requires a buffer of a multiple of %d bytes", l.size))
	}
	it := &unpackIter{Header: objmodel.NewHeader(&iterType), layout: l, rest: strings.Clone(b)}
	return objmodel.FromPtr(&it.Header), nil
}
