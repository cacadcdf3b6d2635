// Package codecs makes the module _codecs as far as pickles of protocols 0 to
// 2 need it, and codecs with the same functions.
package codecs

import "github.com/minipy-go/minipy/objmodel"

// NewC makes the module _codecs.
func NewC(t *objmodel.Thread) *objmodel.Module {
	m := objmodel.NewModule("_codecs")
	m.Functions(functions)
	return m
}

// New makes the module codecs, whose functions are those of _codecs.
func New(t *objmodel.Thread) *objmodel.Module {
	m := objmodel.NewModule("codecs")
	source, err := t.Interp.Import(t, "_codecs")
	if err != nil {
		return m
	}
	for i := range functions {
		m.Set(functions[i].Name, source.AsModule().Dict.GetString(functions[i].Name))
	}
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "encode", Fn: encode, Sig: "($module, /, obj, encoding='utf-8', errors='strict')",
		Doc: "Encodes obj using the codec registered for encoding."},
	{Name: "decode", Fn: decode, Sig: "($module, /, obj, encoding='utf-8', errors='strict')",
		Doc: "Decodes obj using the codec registered for encoding."},
}

var (
	encodeParams = objmodel.Params{Func: "encode", Names: []string{"obj", "encoding", "errors"}, MaxPos: 3, Required: 1}
	decodeParams = objmodel.Params{Func: "decode", Names: []string{"obj", "encoding", "errors"}, MaxPos: 3, Required: 1}
	encodeName   = objmodel.Name("encode")
	decodeName   = objmodel.Name("decode")
)

func encode(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	return apply(t, &encodeParams, encodeName, args)
}

func decode(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	return apply(t, &decodeParams, decodeName, args)
}

// apply calls the method of the object that does the work.
func apply(t *objmodel.Thread, params *objmodel.Params, method *objmodel.Str, args objmodel.Args) (objmodel.Value, error) {
	var a [3]objmodel.Value
	if err := params.Bind(args, a[:]); err != nil {
		return objmodel.Value{}, err
	}
	call := []objmodel.Value{}
	for _, v := range a[1:] {
		if v.IsNil() {
			break
		}
		call = append(call, v)
	}
	return objmodel.CallMethod(t, a[0], method, call...)
}
