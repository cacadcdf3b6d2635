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
	{Name: "__import__", Fn: importFunc, Sig: "($module, /, name, globals=None, locals=None, fromlist=(),\n           level=0)"},
	{Name: "abs", Fn: absFunc, Asks: objmodel.AsksAbs, Quick: objmodel.QuickAbs, Takes: 1, Kind: objmodel.OneArg, Sig: "($module, x, /)", Doc: "Return the absolute value of the argument."},
	{Name: "aiter", Fn: aiterFunc, Kind: objmodel.OneArg, Sig: "($module, async_iterable, /)", Doc: "An asynchronous iterator over an object."},
	{Name: "all", Fn: allFunc, Asks: objmodel.AsksAll, Kind: objmodel.OneArg, Sig: "($module, iterable, /)", Doc: "Whether every item is true."},
	{Name: "anext", Fn: anextFunc, Kind: objmodel.Positional, Min: 1, Max: 2, Sig: "($module, aiterator, default=<unrepresentable>, /)", Doc: "The next item of an asynchronous iterator, or the default at its end."},
	{Name: "any", Fn: anyFunc, Asks: objmodel.AsksAny, Kind: objmodel.OneArg, Sig: "($module, iterable, /)", Doc: "Whether an item is true."},
	{Name: "ascii", Fn: asciiFunc, Kind: objmodel.OneArg, Sig: "($module, obj, /)", Doc: "repr() with what is not ASCII escaped."},
	{Name: "bin", Fn: binFunc, Kind: objmodel.OneArg, Sig: "($module, number, /)", Doc: "An int in binary, as '0b11'."},
	{Name: "breakpoint", Fn: breakpoint, Sig: "($module, /, *args, **kws)", Doc: "Call sys.breakpointhook() with the arguments."},
	{Name: "callable", Fn: callableFunc, Quick: objmodel.QuickCallable, Takes: 1, Kind: objmodel.OneArg, Sig: "($module, obj, /)", Doc: "Whether an object can be called."},
	{Name: "chr", Fn: chrFunc, Quick: objmodel.QuickChr, Takes: 1, Kind: objmodel.OneArg, Sig: "($module, i, /)", Doc: "The character with a code point."},
	{Name: "delattr", Fn: delattrFunc, Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, obj, name, /)", Doc: "Delete an attribute by name."},
	{Name: "dir", Fn: dirFunc, Kind: objmodel.Positional, Max: 1, Doc: "dir([object]) -> sorted list of names: of the scope, or the attributes of an object."},
	{Name: "divmod", Fn: divmodFunc, Quick: objmodel.QuickDivMod, Takes: 2, Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, x, y, /)", Doc: "The pair (x // y, x % y)."},
	{Name: "format", Fn: formatFunc, Kind: objmodel.Positional, Min: 1, Max: 2, Sig: "($module, value, format_spec='', /)", Doc: "A value in the format of its type that a specification asks for."},
	{Name: "getattr", Fn: getattrFunc, Kind: objmodel.Positional, Asks: objmodel.AsksAttr, Min: 2, Max: 3, Doc: "getattr(object, name[, default]) -> the attribute, or the default if there is none."},
	{Name: "globals", Fn: globalsFunc, Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "The global variables as a dict."},
	{Name: "hasattr", Fn: hasattrFunc, Asks: objmodel.AsksHasAttr, Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, obj, name, /)", Doc: "Whether an object has an attribute."},
	{Name: "hash", Fn: hashFunc, Quick: objmodel.QuickHash, Takes: 1, Kind: objmodel.OneArg, Asks: objmodel.AsksHash, Sig: "($module, obj, /)", Doc: "The hash of an object: equal ones have equal hashes."},
	{Name: "hex", Fn: hexFunc, Kind: objmodel.OneArg, Sig: "($module, number, /)", Doc: "An int in hexadecimal, as '0xff'."},
	{Name: "id", Fn: idFunc, Kind: objmodel.OneArg, Sig: "($module, obj, /)", Doc: "The identity of an object, its alone while it lives."},
	{Name: "input", Fn: inputFunc, Kind: objmodel.Positional, Max: 1, Sig: "($module, prompt='', /)", Doc: "Read a line from standard input, without its end, after writing a prompt."},
	{Name: "isinstance", Fn: isinstanceFunc, Asks: objmodel.AsksInstance, Quick: objmodel.QuickIsInstance, Takes: 2, Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, obj, class_or_tuple, /)", Doc: "Whether an object is an instance of a class, or of one of a tuple."},
	{Name: "issubclass", Fn: issubclassFunc, Asks: objmodel.AsksSubclass, Quick: objmodel.QuickIsSubclass, Takes: 2, Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, cls, class_or_tuple, /)", Doc: "Whether a class is below another, or below one of a tuple."},
	{Name: "iter", Fn: iterFunc, Asks: objmodel.AsksIter, Kind: objmodel.Positional, Min: 1, Max: 2, Doc: "iter(iterable) -> iterator; iter(callable, sentinel) -> iterator over what it returns before sentinel"},
	{Name: "len", Fn: lenFunc, Quick: objmodel.QuickLen, Takes: 1, Kind: objmodel.OneArg, Asks: objmodel.AsksLen, Sig: "($module, obj, /)", Doc: "Return the number of items in a container."},
	{Name: "locals", Fn: localsFunc, Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "The local variables as a dict."},
	{Name: "max", Fn: maxFunc, Asks: objmodel.AsksMax, Quick: objmodel.QuickMax, Takes: 2, Doc: "max(iterable, *[, default, key]), max(a, b, *args[, key]) -> the largest."},
	{Name: "min", Fn: minFunc, Asks: objmodel.AsksMin, Quick: objmodel.QuickMin, Takes: 2, Doc: "min(iterable, *[, default, key]), min(a, b, *args[, key]) -> the smallest."},
	{Name: "next", Fn: nextFunc, Kind: objmodel.Positional, Asks: objmodel.AsksNext, Min: 1, Max: 2, Doc: "next(iterator[, default]) -> its next item, or the default at its end."},
	{Name: "oct", Fn: octFunc, Kind: objmodel.OneArg, Sig: "($module, number, /)", Doc: "An int in octal, as '0o17'."},
	{Name: "ord", Fn: ordFunc, Quick: objmodel.QuickOrd, Takes: 1, Kind: objmodel.OneArg, Sig: "($module, c, /)", Doc: "The code point of a character."},
	{Name: "pow", Fn: powFunc, Sig: "($module, /, base, exp, mod=None)", Doc: "base to the power of exp, modulo mod if it is given."},
	{Name: "print", Fn: printFunc, Sig: "($module, /, *args, sep=' ', end='\\n', file=None, flush=False)", Doc: "Write values to a stream, standard output unless file says otherwise."},
	{Name: "repr", Fn: reprFunc, Kind: objmodel.OneArg, Asks: objmodel.AsksRepr, Sig: "($module, obj, /)", Doc: "The representation of an object as text."},
	{Name: "round", Fn: roundFunc, Quick: objmodel.QuickRound, Takes: 1, Sig: "($module, /, number, ndigits=None)", Doc: "A number rounded to some digits, to an int if they are not given."},
	{Name: "setattr", Fn: setattrFunc, Asks: objmodel.AsksSetAttr, Kind: objmodel.Positional, Min: 3, Max: 3, Sig: "($module, obj, name, value, /)", Doc: "Set an attribute by name."},
	{Name: "sorted", Fn: sortedFunc, Asks: objmodel.AsksSorted, Sig: "($module, iterable, /, *, key=None, reverse=False)", Doc: "A new list of the items, in order."},
	{Name: "sum", Fn: sumFunc, Asks: objmodel.AsksSum, Sig: "($module, iterable, /, start=0)", Doc: "The sum of start and the items."},
	{Name: "vars", Fn: varsFunc, Kind: objmodel.Positional, Max: 1, Doc: "vars([object]) -> the __dict__ of an object, or locals()."},
}
