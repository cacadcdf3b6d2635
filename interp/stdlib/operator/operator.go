// Package operator makes the module operator: the operators as functions, and
// callables that fetch items, attributes and methods.
package operator

import (
	"sort"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// New makes the module.
func New(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("_operator")
	m.Functions(functions)
	m.Set("__name__", objmodel.NewStr("operator"))
	for _, typ := range []*objmodel.Type{&itemGetterType, &attrGetterType, &methodCallerType} {
		m.Set(typ.Name, typ.Value())
	}
	m.Set("__all__", publicNames(m))
	for _, name := range dunders {
		m.Set("__"+name[0]+"__", m.Dict.GetString(name[1]))
	}
	return m
}

// publicNames lists what the module has so far, sorted: its __all__.
func publicNames(m *objmodel.Module) Value {
	var list []string
	for pos := 0; ; {
		k, _, ok := m.Dict.Next(&pos)
		if !ok {
			break
		}
		if s, _ := k.ToStr(); !strings.HasPrefix(s, "_") {
			list = append(list, s)
		}
	}
	sort.Strings(list)
	items := make([]Value, len(list))
	for i, s := range list {
		items[i] = objmodel.NewStr(s)
	}
	return objmodel.NewList(items)
}

// dunders are the functions that the module has under special names too.
var dunders = [][2]string{
	{"abs", "abs"}, {"add", "add"}, {"and", "and_"}, {"call", "call"}, {"concat", "concat"}, {"contains", "contains"}, {"delitem", "delitem"},
	{"eq", "eq"}, {"floordiv", "floordiv"}, {"ge", "ge"}, {"getitem", "getitem"}, {"gt", "gt"}, {"iadd", "iadd"}, {"iand", "iand"},
	{"iconcat", "iconcat"}, {"ifloordiv", "ifloordiv"}, {"ilshift", "ilshift"}, {"imatmul", "imatmul"}, {"imod", "imod"}, {"imul", "imul"},
	{"index", "index"}, {"inv", "inv"}, {"invert", "invert"}, {"ior", "ior"}, {"ipow", "ipow"}, {"irshift", "irshift"}, {"isub", "isub"},
	{"itruediv", "itruediv"}, {"ixor", "ixor"}, {"le", "le"}, {"lshift", "lshift"}, {"lt", "lt"}, {"matmul", "matmul"}, {"mod", "mod"},
	{"mul", "mul"}, {"ne", "ne"}, {"neg", "neg"}, {"not", "not_"}, {"or", "or_"}, {"pos", "pos"}, {"pow", "pow"}, {"rshift", "rshift"},
	{"setitem", "setitem"}, {"sub", "sub"}, {"truediv", "truediv"}, {"xor", "xor"},
}

//go:noinline
func two(name, doc string, f objmodel.Func) objmodel.MethodDef {
	return objmodel.MethodDef{Name: name, Fn: f, Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, a, b, /)", Doc: doc}
}

//go:noinline
func one(name, doc string, f objmodel.Func) objmodel.MethodDef {
	return objmodel.MethodDef{Name: name, Fn: f, Kind: objmodel.OneArg, Sig: "($module, a, /)", Doc: doc}
}

//go:noinline
func binary(name, doc string, op objmodel.BinaryOp) objmodel.MethodDef {
	def := two(name, doc, func(t *Thread, a Args) (Value, error) { return objmodel.Binary(t, a.V[0], a.V[1], op) })
	def.Quick, def.Takes = objmodel.QuickBinary(op), 2
	return def
}

//go:noinline
func inPlace(name, doc string, op objmodel.BinaryOp) objmodel.MethodDef {
	return two(name, doc, func(t *Thread, a Args) (Value, error) { return objmodel.InPlace(t, a.V[0], a.V[1], op) })
}

//go:noinline
func compare(name, doc string, op objmodel.CompareOp) objmodel.MethodDef {
	def := two(name, doc, func(t *Thread, a Args) (Value, error) { return objmodel.Compare(t, a.V[0], a.V[1], op) })
	def.Takes, def.Quick = 2, func(a, b Value) (Value, bool) {
		r, ok := objmodel.CompareScalars(a, b, op)
		return objmodel.Bool(r), ok
	}
	return def
}

//go:noinline
func unary(name, doc string, f objmodel.UnaryFunc) objmodel.MethodDef {
	return one(name, doc, func(t *Thread, a Args) (Value, error) { return f(t, a.V[0]) })
}

var functions = []objmodel.MethodDef{
	unary("abs", "Same as abs(a).", objmodel.Abs),
	binary("add", "Same as a + b.", objmodel.OpAdd),
	binary("and_", "Same as a & b.", objmodel.OpAnd),
	{Name: "call", Fn: call, Sig: "($module, obj, /, *args, **kwargs)", Doc: "Same as obj(*args, **kwargs)."},
	two("concat", "Same as a + b, for a and b sequences.", concat(addName, objmodel.Binary)),
	two("contains", "Same as b in a (note reversed operands).", func(t *Thread, a Args) (Value, error) {
		ok, err := objmodel.Contains(t, a.V[0], a.V[1])
		return objmodel.Bool(ok), err
	}),
	two("countOf", "Return the number of items in a which are, or which equal, b.", countOf),
	two("delitem", "Same as del a[b].", func(t *Thread, a Args) (Value, error) {
		return objmodel.None, objmodel.SetItem(t, a.V[0], a.V[1], Value{})
	}),
	compare("eq", "Same as a == b.", objmodel.EQ),
	binary("floordiv", "Same as a // b.", objmodel.OpFloorDiv),
	compare("ge", "Same as a >= b.", objmodel.GE),
	two("getitem", "Same as a[b].", func(t *Thread, a Args) (Value, error) { return objmodel.GetItem(t, a.V[0], a.V[1]) }),
	compare("gt", "Same as a > b.", objmodel.GT),
	inPlace("iadd", "Same as a += b.", objmodel.OpAdd),
	inPlace("iand", "Same as a &= b.", objmodel.OpAnd),
	two("iconcat", "Same as a += b, for a and b sequences.", concat(iaddName, objmodel.InPlace)),
	inPlace("ifloordiv", "Same as a //= b.", objmodel.OpFloorDiv),
	inPlace("ilshift", "Same as a <<= b.", objmodel.OpLShift),
	inPlace("imatmul", "Same as a @= b.", objmodel.OpMatMul),
	inPlace("imod", "Same as a %= b.", objmodel.OpMod),
	inPlace("imul", "Same as a *= b.", objmodel.OpMul),
	unary("index", "Same as a.__index__()", objmodel.Index),
	two("indexOf", "Return the first index of b in a.", indexOf),
	unary("inv", "Same as ~a.", objmodel.Invert),
	unary("invert", "Same as ~a.", objmodel.Invert),
	inPlace("ior", "Same as a |= b.", objmodel.OpOr),
	inPlace("ipow", "Same as a **= b.", objmodel.OpPow),
	inPlace("irshift", "Same as a >>= b.", objmodel.OpRShift),
	two("is_", "Same as a is b.", func(t *Thread, a Args) (Value, error) { return objmodel.Bool(a.V[0].Is(a.V[1])), nil }),
	two("is_not", "Same as a is not b.", func(t *Thread, a Args) (Value, error) { return objmodel.Bool(!a.V[0].Is(a.V[1])), nil }),
	inPlace("isub", "Same as a -= b.", objmodel.OpSub),
	inPlace("itruediv", "Same as a /= b.", objmodel.OpTrueDiv),
	inPlace("ixor", "Same as a ^= b.", objmodel.OpXor),
	compare("le", "Same as a <= b.", objmodel.LE),
	{Name: "length_hint", Fn: lengthHint, Kind: objmodel.Positional, Min: 1, Max: 2, Sig: "($module, obj, default=0, /)", Doc: "Return an estimate of the number of items in obj."},
	binary("lshift", "Same as a << b.", objmodel.OpLShift),
	compare("lt", "Same as a < b.", objmodel.LT),
	binary("matmul", "Same as a @ b.", objmodel.OpMatMul),
	binary("mod", "Same as a % b.", objmodel.OpMod),
	binary("mul", "Same as a * b.", objmodel.OpMul),
	compare("ne", "Same as a != b.", objmodel.NE),
	unary("neg", "Same as -a.", objmodel.Neg),
	one("not_", "Same as not a.", func(t *Thread, a Args) (Value, error) {
		ok, err := objmodel.Truth(t, a.V[0])
		return objmodel.Bool(!ok), err
	}),
	binary("or_", "Same as a | b.", objmodel.OpOr),
	unary("pos", "Same as +a.", objmodel.Pos),
	binary("pow", "Same as a ** b.", objmodel.OpPow),
	binary("rshift", "Same as a >> b.", objmodel.OpRShift),
	{Name: "setitem", Kind: objmodel.Positional, Min: 3, Max: 3, Sig: "($module, a, b, c, /)", Doc: "Same as a[b] = c.", Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.None, objmodel.SetItem(t, a.V[0], a.V[1], a.V[2])
	}},
	binary("sub", "Same as a - b.", objmodel.OpSub),
	binary("truediv", "Same as a / b.", objmodel.OpTrueDiv),
	one("truth", "Return True if a is true, False otherwise.", func(t *Thread, a Args) (Value, error) {
		ok, err := objmodel.Truth(t, a.V[0])
		return objmodel.Bool(ok), err
	}),
	binary("xor", "Same as a ^ b.", objmodel.OpXor),
}

func call(t *Thread, a Args) (Value, error) {
	if a.NPos() == 0 {
		return Value{}, objmodel.CheckPositional("call", 0, 1, -1)
	}
	return objmodel.CallArgs(t, a.V[0], a.Tail(1))
}

func concat(method *objmodel.Str, f func(*Thread, Value, Value, objmodel.BinaryOp) (Value, error)) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		v := a.V[0]
		_, owner := v.Type().LookupOwner(method)
		if owner == nil {
			_, owner = v.Type().LookupOwner(addName)
		}
		builtin := owner != nil && !owner.IsHeap() && v.Type().NativeBase().Slots.Concat
		if isSequence(v) && (builtin || isSequence(a.V[1])) {
			r, err := f(t, v, a.V[1], objmodel.OpAdd)
			if err == nil || builtin || !objmodel.Matches(err, &objmodel.TypeErrorType) {
				return r, err
			}
		}
		return Value{}, objmodel.TypeErrorf("'%s' object can't be concatenated", a.V[0].TypeName())
	}
}

var addName, iaddName = objmodel.Name("__add__"), objmodel.Name("__iadd__")

// isSequence reports whether v has items by number, as far as its type tells.
func isSequence(v Value) bool { return v.Type().Slots.GetItem != nil && v.AsDict() == nil }

// iterOver is iter(v) for what searches in v. Errors: TypeError in their words,
// whatever error there was.
func iterOver(t *Thread, v Value) (Value, error) {
	it, err := objmodel.Iter(t, v)
	if err != nil && objmodel.Matches(err, &objmodel.TypeErrorType) {
		err = objmodel.TypeErrorf("argument of type '%s' is not iterable", v.TypeName())
	}
	return it, err
}

func countOf(t *Thread, a Args) (Value, error) {
	it, err := iterOver(t, a.V[0])
	if err != nil {
		return Value{}, err
	}
	n := int64(0)
	err = objmodel.Iterate(t, it, func(v Value) error {
		eq, err := objmodel.Equal(t, v, a.V[1])
		if eq {
			n++
		}
		return err
	})
	return objmodel.Int(n), err
}

func indexOf(t *Thread, a Args) (Value, error) {
	it, err := iterOver(t, a.V[0])
	if err != nil {
		return Value{}, err
	}
	for i := int64(0); ; i++ {
		v, ok, err := objmodel.Next(t, it)
		if err != nil {
			return Value{}, err
		}
		if !ok {
			return Value{}, objmodel.ValueErrorf("sequence.index(x): x not in sequence")
		}
		eq, err := objmodel.Equal(t, v, a.V[1])
		if err != nil || eq {
			return objmodel.Int(i), err
		}
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
	}
}

var lengthHintName = objmodel.Name("__length_hint__")

func lengthHint(t *Thread, a Args) (Value, error) {
	fallback := objmodel.Int(0)
	if len(a.V) == 2 {
		n, err := objmodel.SizeArg(t, a.V[1])
		if err != nil {
			return Value{}, err
		}
		fallback = objmodel.Int(int64(n))
	}
	if a.V[0].Type().Slots.Len != nil {
		n, err := objmodel.Length(t, a.V[0])
		if err == nil || !objmodel.Matches(err, &objmodel.TypeErrorType) {
			return objmodel.Int(int64(n)), err
		}
	}
	r, found, err := objmodel.CallSpecial(t, a.V[0], lengthHintName)
	switch {
	case err != nil && objmodel.Matches(err, &objmodel.TypeErrorType), err == nil && (!found || r.IsNotImplemented()):
		return fallback, nil
	case err != nil:
		return Value{}, err
	}
	n, ok := r.ToInt()
	if !ok {
		return Value{}, objmodel.TypeErrorf("__length_hint__ must be an integer, not %s", r.TypeName())
	}
	if n < 0 {
		return Value{}, objmodel.ValueErrorf("__length_hint__() should return >= 0")
	}
	return objmodel.Int(n), nil
}
