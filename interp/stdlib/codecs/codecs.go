// Package codecs makes the module _codecs: encoding and decoding by name, and
// the registry of codecs and error handlers. The module codecs is Python.
package codecs

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

// NewC makes the module _codecs.
func NewC(t *objmodel.Thread) *objmodel.Module {
	m := objmodel.NewModule("_codecs")
	m.Functions(functions)
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "encode", Fn: encode, Sig: "($module, /, obj, encoding='utf-8', errors='strict')",
		Doc: "Encodes obj using the codec registered for encoding."},
	{Name: "decode", Fn: decode, Sig: "($module, /, obj, encoding='utf-8', errors='strict')",
		Doc: "Decodes obj using the codec registered for encoding."},
	{Name: "register", Kind: objmodel.OneArg, Fn: register, Sig: "($module, search_function, /)",
		Doc: "Register a codec search function."},
	{Name: "unregister", Kind: objmodel.OneArg, Fn: unregister, Sig: "($module, search_function, /)",
		Doc: "Unregister a codec search function."},
	{Name: "register_error", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: registerError, Sig: "($module, errors, handler, /)",
		Doc: "Register the function handler under the name errors."},
	{Name: "registered_error", Kind: objmodel.OneArg, Fn: registeredError},
	{Name: "known", Kind: objmodel.OneArg, Fn: known},
	{Name: "search", Kind: objmodel.OneArg, Fn: search},
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

// apply runs a registered codec, or for a built-in encoding calls the method of
// the object that does the work.
func apply(t *objmodel.Thread, params *objmodel.Params, method *objmodel.Str, args objmodel.Args) (objmodel.Value, error) {
	var a [3]objmodel.Value
	if err := params.Bind(args, a[:]); err != nil {
		return objmodel.Value{}, err
	}
	for i, what := range [...]string{"encoding", "errors"} {
		if v := a[i+1]; !v.IsNil() && v.StrObject() == nil {
			return objmodel.Value{}, objmodel.TypeErrorf("%s() argument '%s' must be str, not %s", params.Func, what, objmodel.ArgName(v))
		}
		if s, _ := a[i+1].ToStr2(); strings.IndexByte(s, 0) >= 0 {
			return objmodel.Value{}, objmodel.ValueErrorf("embedded null character")
		}
	}
	if name, ok := a[1].ToStr2(); ok && t.Interp.LookupCodec(name) == nil {
		c, err := objmodel.FindCodec(t, name)
		if err != nil {
			return objmodel.Value{}, err
		}
		handler, _ := a[2].ToStr2()
		return objmodel.RunCodec(t, c, a[0], handler, method == encodeName)
	}
	call := []objmodel.Value{}
	for _, v := range a[1:] {
		if v.IsNil() {
			break
		}
		call = append(call, v)
	}
	if method == decodeName && a[0].AsBytes() == nil && a[0].AsByteArray() == nil {
		data, ok := objmodel.BufferOf(a[0])
		if !ok {
			return objmodel.Value{}, objmodel.TypeErrorf("a bytes-like object is required, not '%s'", a[0].TypeName())
		}
		a[0] = objmodel.NewBytes(data)
	}
	return objmodel.CallMethod(t, a[0], method, call...)
}

func register(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if a.V[0].Type().Slots.Call == nil {
		return objmodel.Value{}, objmodel.TypeErrorf("argument must be callable")
	}
	t.Interp.RegisterCodecs(a.V[0])
	return objmodel.None, nil
}

func unregister(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	t.Interp.UnregisterCodecs(a.V[0])
	return objmodel.None, nil
}

func registerError(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	name, ok := a.V[0].ToStr()
	if !ok {
		return objmodel.Value{}, objmodel.TypeErrorf("register_error() argument 1 must be str, not %s", objmodel.ArgName(a.V[0]))
	}
	if a.V[1].Type().Slots.Call == nil {
		return objmodel.Value{}, objmodel.TypeErrorf("handler must be callable")
	}
	t.Interp.RegisterErrorHandler(name, a.V[1])
	return objmodel.None, nil
}

// registeredError gives the error handler of that name made in Python, or None.
func registeredError(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	name, ok := a.V[0].ToStr()
	if !ok {
		return objmodel.Value{}, objmodel.TypeErrorf("lookup_error() argument must be str, not %s", objmodel.ArgName(a.V[0]))
	}
	if h := t.Interp.ErrorHandler(name); !h.IsNil() {
		return h, nil
	}
	return objmodel.None, nil
}

// known gives the registry's name of a built-in encoding, None for another.
func known(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	name, ok := a.V[0].ToStr()
	if !ok {
		return objmodel.Value{}, objmodel.TypeErrorf("lookup() argument must be str, not %s", objmodel.ArgName(a.V[0]))
	}
	if c := t.Interp.LookupCodec(name); c != nil {
		return objmodel.NewStr(c.Name), nil
	}
	return objmodel.None, nil
}

// search asks the registered functions. Errors: LookupError.
func search(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	name, _ := a.V[0].ToStr()
	return objmodel.FindCodec(t, name)
}
