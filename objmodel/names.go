package objmodel

// names are the attribute names that the object model itself looks for.
var names = struct {
	del, module, name, qualname, dict, doc, class_, new, init, call, get, set_, delete, setName, initSubclass, getattr, getattribute, setattr, delattr, repr, str, bool, hash, eq, ne, lt, le, gt, ge, len, getitem, setitem, delitem, contains, iter, next, index, int, float_, neg, pos, abs, invert, format, classGetItem, mroEntries, prepare, slots, weakref, bases, mro, subclasscheck, instancecheck, abstractmethods, missing, enter, exit, await, aiter, anext, reversed, lengthHint, getstate, setstate, reduce, reduceEx, getnewargs, getnewargsEx, bytes_, round, trunc, floor, ceil, complex_, pow, rpow, ipow, all, path, file, annotations, typeParams, wrapped, self, fn, dir, sizeof, subclasshook, matchArgs, isabstractmethod, closure, code, defaults, kwdefaults, builtins, cause, context, traceback, notes, suppressContext, copy, deepcopy, copyReplace, objclass, signature, textSignature, main, classcell, classdictcell, firstlineno, staticAttributes, keys, append, read, readline, write, mroMethod, buffer, releaseBuffer *Str
}{
	del:              staticName("__del__"),
	module:           staticName("__module__"),
	name:             staticName("__name__"),
	qualname:         staticName("__qualname__"),
	dict:             staticName("__dict__"),
	doc:              staticName("__doc__"),
	class_:           staticName("__class__"),
	new:              staticName("__new__"),
	init:             staticName("__init__"),
	call:             staticName("__call__"),
	get:              staticName("__get__"),
	set_:             staticName("__set__"),
	delete:           staticName("__delete__"),
	setName:          staticName("__set_name__"),
	initSubclass:     staticName("__init_subclass__"),
	getattr:          staticName("__getattr__"),
	getattribute:     staticName("__getattribute__"),
	buffer:           staticName("__buffer__"),
	releaseBuffer:    staticName("__release_buffer__"),
	setattr:          staticName("__setattr__"),
	delattr:          staticName("__delattr__"),
	repr:             staticName("__repr__"),
	str:              staticName("__str__"),
	bool:             staticName("__bool__"),
	hash:             staticName("__hash__"),
	eq:               staticName("__eq__"),
	ne:               staticName("__ne__"),
	lt:               staticName("__lt__"),
	le:               staticName("__le__"),
	gt:               staticName("__gt__"),
	ge:               staticName("__ge__"),
	len:              staticName("__len__"),
	getitem:          staticName("__getitem__"),
	setitem:          staticName("__setitem__"),
	delitem:          staticName("__delitem__"),
	contains:         staticName("__contains__"),
	iter:             staticName("__iter__"),
	next:             staticName("__next__"),
	index:            staticName("__index__"),
	int:              staticName("__int__"),
	float_:           staticName("__float__"),
	neg:              staticName("__neg__"),
	pos:              staticName("__pos__"),
	abs:              staticName("__abs__"),
	invert:           staticName("__invert__"),
	format:           staticName("__format__"),
	classGetItem:     staticName("__class_getitem__"),
	mroEntries:       staticName("__mro_entries__"),
	prepare:          staticName("__prepare__"),
	slots:            staticName("__slots__"),
	weakref:          staticName("__weakref__"),
	bases:            staticName("__bases__"),
	mro:              staticName("__mro__"),
	subclasscheck:    staticName("__subclasscheck__"),
	instancecheck:    staticName("__instancecheck__"),
	abstractmethods:  staticName("__abstractmethods__"),
	missing:          staticName("__missing__"),
	enter:            staticName("__enter__"),
	exit:             staticName("__exit__"),
	await:            staticName("__await__"),
	aiter:            staticName("__aiter__"),
	anext:            staticName("__anext__"),
	reversed:         staticName("__reversed__"),
	lengthHint:       staticName("__length_hint__"),
	getstate:         staticName("__getstate__"),
	setstate:         staticName("__setstate__"),
	reduce:           staticName("__reduce__"),
	reduceEx:         staticName("__reduce_ex__"),
	getnewargs:       staticName("__getnewargs__"),
	getnewargsEx:     staticName("__getnewargs_ex__"),
	bytes_:           staticName("__bytes__"),
	round:            staticName("__round__"),
	trunc:            staticName("__trunc__"),
	floor:            staticName("__floor__"),
	ceil:             staticName("__ceil__"),
	complex_:         staticName("__complex__"),
	pow:              staticName("__pow__"),
	rpow:             staticName("__rpow__"),
	ipow:             staticName("__ipow__"),
	all:              staticName("__all__"),
	path:             staticName("__path__"),
	file:             staticName("__file__"),
	annotations:      staticName("__annotations__"),
	typeParams:       staticName("__type_params__"),
	wrapped:          staticName("__wrapped__"),
	self:             staticName("__self__"),
	fn:               staticName("__func__"),
	dir:              staticName("__dir__"),
	sizeof:           staticName("__sizeof__"),
	subclasshook:     staticName("__subclasshook__"),
	matchArgs:        staticName("__match_args__"),
	isabstractmethod: staticName("__isabstractmethod__"),
	closure:          staticName("__closure__"),
	code:             staticName("__code__"),
	defaults:         staticName("__defaults__"),
	kwdefaults:       staticName("__kwdefaults__"),
	builtins:         staticName("__builtins__"),
	cause:            staticName("__cause__"),
	context:          staticName("__context__"),
	traceback:        staticName("__traceback__"),
	notes:            staticName("__notes__"),
	suppressContext:  staticName("__suppress_context__"),
	copy:             staticName("__copy__"),
	deepcopy:         staticName("__deepcopy__"),
	copyReplace:      staticName("__replace__"),
	objclass:         staticName("__objclass__"),
	signature:        staticName("__signature__"),
	textSignature:    staticName("__text_signature__"),
	main:             staticName("__main__"),
	classcell:        staticName("__classcell__"),
	classdictcell:    staticName("__classdictcell__"),
	firstlineno:      staticName("__firstlineno__"),
	staticAttributes: staticName("__static_attributes__"),
	keys:             staticName("keys"),
	append:           staticName("append"),
	read:             staticName("read"),
	readline:         staticName("readline"),
	write:            staticName("write"), mroMethod: staticName("mro"),
}

// staticName makes a shared attribute name.
func staticName(s string) *Str {
	return &Str{Header: Header{&StrType}, s: s, n: int32(len(s))}
}

// binaryNames are the special methods of each binary operator.
var binaryNames = [NumBinary]struct{ plain, reflected, inplace *Str }{
	OpAdd:      {staticName("__add__"), staticName("__radd__"), staticName("__iadd__")},
	OpSub:      {staticName("__sub__"), staticName("__rsub__"), staticName("__isub__")},
	OpMul:      {staticName("__mul__"), staticName("__rmul__"), staticName("__imul__")},
	OpMatMul:   {staticName("__matmul__"), staticName("__rmatmul__"), staticName("__imatmul__")},
	OpTrueDiv:  {staticName("__truediv__"), staticName("__rtruediv__"), staticName("__itruediv__")},
	OpFloorDiv: {staticName("__floordiv__"), staticName("__rfloordiv__"), staticName("__ifloordiv__")},
	OpMod:      {staticName("__mod__"), staticName("__rmod__"), staticName("__imod__")},
	OpDivMod:   {staticName("__divmod__"), staticName("__rdivmod__"), staticName("__idivmod__")},
	OpPow:      {staticName("__pow__"), staticName("__rpow__"), staticName("__ipow__")},
	OpLShift:   {staticName("__lshift__"), staticName("__rlshift__"), staticName("__ilshift__")},
	OpRShift:   {staticName("__rshift__"), staticName("__rrshift__"), staticName("__irshift__")},
	OpAnd:      {staticName("__and__"), staticName("__rand__"), staticName("__iand__")},
	OpXor:      {staticName("__xor__"), staticName("__rxor__"), staticName("__ixor__")},
	OpOr:       {staticName("__or__"), staticName("__ror__"), staticName("__ior__")},
}

// compareNames are the special methods of the rich comparisons.
var compareNames = [...]*Str{LT: names.lt, LE: names.le, EQ: names.eq, NE: names.ne, GT: names.gt, GE: names.ge}

// BinaryName gives the special method that an operator asks the left operand
// for, InPlaceName the one of its augmented form.
func BinaryName(op BinaryOp) *Str { return binaryNames[op].plain }

// ReflectedName gives the special method that op asks the right operand for.
func ReflectedName(op BinaryOp) *Str { return binaryNames[op].reflected }

// InPlaceName gives the special method of the augmented form of op.
func InPlaceName(op BinaryOp) *Str { return binaryNames[op].inplace }

// CompareName gives the special method of a rich comparison.
func CompareName(op CompareOp) *Str { return compareNames[op] }
