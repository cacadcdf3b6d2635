package weakref

import (
	"fmt"

	"github.com/minipy-go/minipy/objmodel"
)

var (
	proxyType         = objmodel.Type{Name: "ProxyType", Module: "weakref"}
	callableProxyType = objmodel.Type{Name: "CallableProxyType", Module: "weakref"}
)

func asProxy(v Value) *objmodel.WeakRef {
	switch v.Type() {
	case &proxyType, &callableProxyType:
		return (*objmodel.WeakRef)(v.Ptr())
	}
	return nil
}

func newProxy(t *Thread, a Args) (Value, error) {
	var callback Value
	if len(a.V) == 2 && !a.V[1].IsNone() {
		callback = a.V[1]
	}
	typ := &proxyType
	if a.V[0].Type().Slots.Call != nil {
		typ = &callableProxyType
	}
	r, err := basic(t, typ, a.V[0], callback)
	if err != nil {
		return Value{}, err
	}
	return r.Self, nil
}

// behind gives the object that a proxy stands for, and what is no proxy as it
// is. Errors: ReferenceError.
func behind(t *Thread, v Value) (Value, error) {
	p := asProxy(v)
	if p == nil {
		return v, nil
	}
	object, err := p.Get(t)
	if err == nil && object.IsNil() {
		err = objmodel.Errorf(&objmodel.ReferenceErrorType, "weakly-referenced object no longer exists")
	}
	return object, err
}

// bothBehind is behind for two operands.
func bothBehind(t *Thread, a, b Value) (x, y Value, err error) {
	if x, err = behind(t, a); err == nil {
		y, err = behind(t, b)
	}
	return x, y, err
}

// forward makes a slot that asks f of the object.
func forward[R any](f func(*Thread, Value) (R, error)) func(*Thread, Value) (R, error) {
	return func(t *Thread, v Value) (R, error) {
		object, err := behind(t, v)
		if err != nil {
			var none R
			return none, err
		}
		return f(t, object)
	}
}

// special makes a slot that calls a special method of the object.
func special(name string, otherwise string) objmodel.UnaryFunc {
	method := objmodel.Name(name)
	return forward(func(t *Thread, v Value) (Value, error) {
		r, found, err := objmodel.CallSpecial(t, v, method)
		if err == nil && !found {
			err = objmodel.TypeErrorf(otherwise, v.TypeName())
		}
		return r, err
	})
}

func forwardBinary(op objmodel.BinaryOp) objmodel.BinaryFunc {
	return func(t *Thread, a, b Value) (Value, error) {
		x, y, err := bothBehind(t, a, b)
		if err != nil {
			return Value{}, err
		}
		return objmodel.Binary(t, x, y, op)
	}
}

func forwardInPlace(op objmodel.BinaryOp) objmodel.BinaryFunc {
	return func(t *Thread, a, b Value) (Value, error) {
		x, y, err := bothBehind(t, a, b)
		if err != nil {
			return Value{}, err
		}
		return objmodel.InPlace(t, x, y, op)
	}
}

// binarySlots makes the slots of all operators; divmod has no in-place form.
func binarySlots(make func(objmodel.BinaryOp) objmodel.BinaryFunc, divmod bool) (slots [objmodel.NumBinary]objmodel.BinaryFunc) {
	for op := range objmodel.NumBinary {
		if op != objmodel.OpDivMod || divmod {
			slots[op] = make(op)
		}
	}
	return slots
}

var proxySlots = objmodel.Slots{
	NoHash: true,
	Neg:    forward(objmodel.Neg),
	Pos:    forward(objmodel.Pos),
	Abs:    forward(objmodel.Abs),
	Invert: forward(objmodel.Invert),
	Index:  forward(objmodel.Index),
	Int:    special("__int__", "int() argument must be a string, a bytes-like object or a real number, not '%s'"),
	Float:  special("__float__", "float() argument must be a string or a real number, not '%s'"),
	Str:    forward(objmodel.StrValue),
	Repr:   proxyRepr,
	Bool:   forward(objmodel.Truth),
	Len:    forward(objmodel.Length),
	Iter:   forward(objmodel.Iter),
	Next:   forward(proxyNext),
	Pow: func(t *Thread, a, b, mod Value) (Value, error) {
		x, y, err := bothBehind(t, a, b)
		if err == nil {
			mod, err = behind(t, mod)
		}
		if err != nil {
			return Value{}, err
		}
		return objmodel.Pow(t, x, y, mod)
	},
	Compare: func(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
		x, y, err := bothBehind(t, a, b)
		if err != nil {
			return Value{}, err
		}
		return objmodel.Compare(t, x, y, op)
	},
	GetItem: func(t *Thread, v, key Value) (Value, error) {
		x, k, err := bothBehind(t, v, key)
		if err != nil {
			return Value{}, err
		}
		return objmodel.GetItem(t, x, k)
	},
	SetItem: func(t *Thread, v, key, value Value) error {
		x, err := behind(t, v)
		if err != nil {
			return err
		}
		return objmodel.SetItem(t, x, key, value)
	},
	Contains: func(t *Thread, v, item Value) (bool, error) {
		x, err := behind(t, v)
		if err != nil {
			return false, err
		}
		return objmodel.Contains(t, x, item)
	},
	GetAttr: func(t *Thread, v Value, name *objmodel.Str) (Value, error) {
		x, err := behind(t, v)
		if err != nil {
			return Value{}, err
		}
		return objmodel.GetAttr(t, x, name)
	},
	SetAttr: func(t *Thread, v Value, name *objmodel.Str, value Value) error {
		x, err := behind(t, v)
		if err != nil {
			return err
		}
		return objmodel.SetAttr(t, x, name, value)
	},
	Binary:  binarySlots(forwardBinary, true),
	InPlace: binarySlots(forwardInPlace, false),
}

func callableSlots() objmodel.Slots {
	s := proxySlots
	s.Call = func(t *Thread, v Value, args Args) (Value, error) {
		f, err := behind(t, v)
		if err != nil {
			return Value{}, err
		}
		return objmodel.CallArgs(t, f, args)
	}
	return s
}

var proxySpec = objmodel.TypeSpec{
	Type: &proxyType, Object: (*objmodel.WeakRef)(nil),
	Flags: objmodel.FlagNoInstantiate | objmodel.FlagOwnGetAttr,
	Slots: proxySlots,
	Methods: []objmodel.MethodDef{
		{Name: "__bytes__", Kind: objmodel.NoArgs, Fn: proxyBytes},
		{Name: "__reversed__", Kind: objmodel.NoArgs, Fn: proxyReversed},
	},
}

var callableProxySpec = objmodel.TypeSpec{
	Type: &callableProxyType, Object: (*objmodel.WeakRef)(nil),
	Flags:   objmodel.FlagNoInstantiate | objmodel.FlagOwnGetAttr,
	Slots:   callableSlots(),
	Methods: proxySpec.Methods,
}

func proxyRepr(t *Thread, v Value) (Value, error) {
	object, err := asProxy(v).Get(t)
	if err != nil {
		return Value{}, err
	}
	if object.IsNil() {
		return objmodel.NewStr(fmt.Sprintf("<weakproxy at 0x%012x; dead>", v.ID())), nil
	}
	return objmodel.NewStr(fmt.Sprintf("<weakproxy at 0x%012x; to '%s' at 0x%012x>", v.ID(), object.TypeName(), object.ID())), nil
}

func proxyNext(t *Thread, v Value) (Value, error) {
	next := v.Type().Slots.Next
	if next == nil {
		return Value{}, objmodel.TypeErrorf("Weakref proxy referenced a non-iterator '%s' object", v.TypeName())
	}
	return next(t, v)
}

func proxyBytes(t *Thread, a Args) (Value, error) {
	v, err := behind(t, a.V[0])
	if err != nil {
		return Value{}, err
	}
	return objmodel.Call(t, objmodel.BytesType.Value(), v)
}

func proxyReversed(t *Thread, a Args) (Value, error) {
	v, err := behind(t, a.V[0])
	if err != nil {
		return Value{}, err
	}
	return objmodel.Call(t, objmodel.ReversedType.Value(), v)
}
