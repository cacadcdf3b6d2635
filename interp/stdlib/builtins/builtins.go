// Package builtins makes the module builtins: the functions, types,
// exceptions and constants that every Python program sees.
package builtins

import "github.com/minipy-go/minipy/objmodel"

const doc = "Built-in functions, types, exceptions, and other objects.\n\nThe functions and types here need no import."

// New makes the module for one interpreter. __build_class__, compile, eval and
// exec belong to the machine, which adds them.
func New(t *objmodel.Thread) *objmodel.Module {
	objmodel.Ready()
	m := objmodel.NewModule("builtins")
	m.Set("__doc__", objmodel.NewStr(doc))
	for _, c := range constants {
		m.Set(c.name, c.value)
	}
	m.Functions(functions)
	for _, typ := range types {
		m.Set(typ.Name, typ.Value())
	}
	m.Set("EnvironmentError", objmodel.OSErrorType.Value())
	m.Set("IOError", objmodel.OSErrorType.Value())
	return m
}

var constants = []struct {
	name  string
	value objmodel.Value
}{
	{"None", objmodel.None},
	{"True", objmodel.True},
	{"False", objmodel.False},
	{"Ellipsis", objmodel.Ellipsis},
	{"NotImplemented", objmodel.NotImplemented},
	{"__debug__", objmodel.True},
}

// functions is the table of the module's functions.
var functions = []objmodel.MethodDef{
	{Name: "__import__", Fn: importFunc, Sig: "($module, /, name, globals=None, locals=None, fromlist=(), level=0)"},
	{Name: "abs", Fn: absFunc, Kind: objmodel.OneArg, Sig: "($module, x, /)", Doc: "Return the absolute value of the argument."},
	{Name: "aiter", Fn: aiterFunc, Kind: objmodel.OneArg, Sig: "($module, async_iterable, /)"},
	{Name: "all", Fn: allFunc, Kind: objmodel.OneArg, Sig: "($module, iterable, /)"},
	{Name: "anext", Fn: anextFunc, Kind: objmodel.Positional, Min: 1, Max: 2},
	{Name: "any", Fn: anyFunc, Kind: objmodel.OneArg, Sig: "($module, iterable, /)"},
	{Name: "ascii", Fn: asciiFunc, Kind: objmodel.OneArg, Sig: "($module, obj, /)"},
	{Name: "bin", Fn: binFunc, Kind: objmodel.OneArg, Sig: "($module, number, /)"},
	{Name: "breakpoint", Fn: breakpoint},
	{Name: "callable", Fn: callableFunc, Kind: objmodel.OneArg, Sig: "($module, obj, /)"},
	{Name: "chr", Fn: chrFunc, Kind: objmodel.OneArg, Sig: "($module, i, /)"},
	{Name: "delattr", Fn: delattrFunc, Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, obj, name, /)"},
	{Name: "dir", Fn: dirFunc, Kind: objmodel.Positional, Max: 1},
	{Name: "divmod", Fn: divmodFunc, Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, x, y, /)"},
	{Name: "format", Fn: formatFunc, Kind: objmodel.Positional, Min: 1, Max: 2, Sig: "($module, value, format_spec='', /)"},
	{Name: "getattr", Fn: getattrFunc, Kind: objmodel.Positional, Asks: objmodel.AsksAttr, Min: 2, Max: 3},
	{Name: "globals", Fn: globalsFunc, Kind: objmodel.NoArgs, Sig: "($module, /)"},
	{Name: "hasattr", Fn: hasattrFunc, Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, obj, name, /)"},
	{Name: "hash", Fn: hashFunc, Kind: objmodel.OneArg, Asks: objmodel.AsksHash, Sig: "($module, obj, /)"},
	{Name: "hex", Fn: hexFunc, Kind: objmodel.OneArg, Sig: "($module, number, /)"},
	{Name: "id", Fn: idFunc, Kind: objmodel.OneArg, Sig: "($module, obj, /)"},
	{Name: "input", Fn: inputFunc, Kind: objmodel.Positional, Max: 1, Sig: "($module, prompt='', /)"},
	{Name: "isinstance", Fn: isinstanceFunc, Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, obj, class_or_tuple, /)"},
	{Name: "issubclass", Fn: issubclassFunc, Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, cls, class_or_tuple, /)"},
	{Name: "iter", Fn: iterFunc, Kind: objmodel.Positional, Min: 1, Max: 2},
	{Name: "len", Fn: lenFunc, Kind: objmodel.OneArg, Asks: objmodel.AsksLen, Sig: "($module, obj, /)", Doc: "Return the number of items in a container."},
	{Name: "locals", Fn: localsFunc, Kind: objmodel.NoArgs, Sig: "($module, /)"},
	{Name: "max", Fn: maxFunc},
	{Name: "min", Fn: minFunc},
	{Name: "next", Fn: nextFunc, Kind: objmodel.Positional, Asks: objmodel.AsksNext, Min: 1, Max: 2},
	{Name: "oct", Fn: octFunc, Kind: objmodel.OneArg, Sig: "($module, number, /)"},
	{Name: "ord", Fn: ordFunc, Kind: objmodel.OneArg, Sig: "($module, c, /)"},
	{Name: "pow", Fn: powFunc, Sig: "($module, /, base, exp, mod=None)"},
	{Name: "print", Fn: printFunc, Sig: "($module, /, *args, sep=' ', end='\\n', file=None, flush=False)"},
	{Name: "repr", Fn: reprFunc, Kind: objmodel.OneArg, Asks: objmodel.AsksRepr, Sig: "($module, obj, /)"},
	{Name: "round", Fn: roundFunc, Sig: "($module, /, number, ndigits=None)"},
	{Name: "setattr", Fn: setattrFunc, Kind: objmodel.Positional, Min: 3, Max: 3, Sig: "($module, obj, name, value, /)"},
	{Name: "sorted", Fn: sortedFunc, Sig: "($module, iterable, /, *, key=None, reverse=False)"},
	{Name: "sum", Fn: sumFunc, Sig: "($module, iterable, /, start=0)"},
	{Name: "vars", Fn: varsFunc, Kind: objmodel.Positional, Max: 1},
}
