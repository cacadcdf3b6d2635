package objmodel

import (
	"math"
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/libm"
)

// This file has what some built-in functions do for the commonest arguments:
// see MethodDef.Quick.

// QuickLen is len(v) of the commonest containers and of instances of their
// subclasses without a __len__ written in Python.
func QuickLen(v, _ Value) (Value, bool) {
	n, ok := PlainLen(v)
	if !ok && !v.p.typ.Slots.PyLen {
		n, ok = PlainLen(v.payload())
	}
	return Int(int64(n)), ok
}

// PlainLen gives the length of a str, list, tuple, dict or set, none of a class
// derived from these; ok is false for anything else.
func PlainLen(v Value) (n int, ok bool) {
	switch v.p.typ {
	case &ListType:
		return len((*List)(unsafe.Pointer(v.p)).items), true
	case &StrType:
		return (*Str)(unsafe.Pointer(v.p)).Len(), true
	case &TupleType:
		return len((*Tuple)(unsafe.Pointer(v.p)).Items()), true
	case &DictType:
		return (*Dict)(unsafe.Pointer(v.p)).Len(), true
	case &SetType:
		return (*Set)(unsafe.Pointer(v.p)).Len(), true
	}
	return 0, false
}

// QuickIsInstance is isinstance(v, cls) for a class whose metaclass is type, or
// a tuple of such.
func QuickIsInstance(v, cls Value) (Value, bool) {
	typ := v.p.typ
	switch cls.p.typ {
	case &TypeType:
		is := typ.IsSubtype((*Type)(unsafe.Pointer(cls.p)))
		return Bool(is), is || typ.isItsClass()
	case &TupleType:
		for _, c := range (*Tuple)(unsafe.Pointer(cls.p)).Items() {
			if c.p.typ != &TypeType {
				return Value{}, false
			}
			if typ.IsSubtype((*Type)(unsafe.Pointer(c.p))) {
				return True, true
			}
		}
		return False, typ.isItsClass()
	}
	return Value{}, false
}

// QuickIsSubclass is issubclass(v, cls) for classes whose metaclass is type.
func QuickIsSubclass(v, cls Value) (Value, bool) {
	if v.p.typ != &TypeType || cls.p.typ != &TypeType {
		return Value{}, false
	}
	return Bool((*Type)(unsafe.Pointer(v.p)).IsSubtype((*Type)(unsafe.Pointer(cls.p)))), true
}

// QuickAbs is abs(v) of an int, a float or a finite complex.
func QuickAbs(v, _ Value) (Value, bool) {
	switch v.p {
	case &intHdr:
		if i := int64(v.n); i >= 0 {
			return v, true
		} else if i != math.MinInt64 {
			return Int(-i), true
		}
	case &floatHdr:
		return Value{p: &floatHdr, n: v.n &^ (1 << 63)}, true
	}
	if v.p.typ == &ComplexType {
		c := (*Complex)(unsafe.Pointer(v.p))
		r := libm.Norm(c.re, c.im)
		return Float(r), !math.IsInf(r, 0)
	}
	return Value{}, false
}

// QuickDivMod is divmod(a, b) of two ints, b above 0.
func QuickDivMod(a, b Value) (Value, bool) {
	if a.p != &intHdr || b.p != &intHdr || int64(b.n) <= 0 {
		return Value{}, false
	}
	q, r := int64(a.n)/int64(b.n), int64(a.n)%int64(b.n)
	if r < 0 {
		q, r = q-1, r+int64(b.n)
	}
	return newPair(Int(q), Int(r)), true
}

// QuickRound is round(v) of an int or of a float whose whole part fits 63 bits.
func QuickRound(v, _ Value) (Value, bool) {
	if v.p == &floatHdr {
		f := math.RoundToEven(v.AsFloat())
		return Int(int64(f)), math.Abs(f) < 1<<62
	}
	return v, v.p == &intHdr
}

// QuickHash is hash(v) of an int or a str.
func QuickHash(v, _ Value) (Value, bool) {
	if v.p == &intHdr {
		return Int(HashInt(int64(v.n))), true
	}
	if v.p.typ == &StrType {
		return Int((*Str)(unsafe.Pointer(v.p)).Hash()), true
	}
	return Value{}, false
}

// QuickCallable is callable(v).
func QuickCallable(v, _ Value) (Value, bool) { return Bool(v.p.typ.Slots.Call != nil), true }

// QuickOrd is ord(v) of an ASCII character.
func QuickOrd(v, _ Value) (Value, bool) {
	if v.p.typ == &StrType {
		if s := (*Str)(unsafe.Pointer(v.p)).s; len(s) == 1 {
			return Int(int64(s[0])), true
		}
	}
	return Value{}, false
}

// QuickChr is chr(v) of a character that there is already.
func QuickChr(v, _ Value) (Value, bool) {
	if v.p == &intHdr && v.n < 0x80 {
		return Value{p: &asciiStrs[v.n].Header}, true
	}
	if v.p == &intHdr && v.n < 0x100 {
		return Value{p: &latin1Strs[v.n-0x80].Header}, true
	}
	return Value{}, false
}

// QuickMin is min(a, b) of two ints or two floats.
func QuickMin(a, b Value) (Value, bool) { return quickExtreme(a, b, LT) }

// QuickMax is max(a, b) of two ints or two floats.
func QuickMax(a, b Value) (Value, bool) { return quickExtreme(a, b, GT) }

// quickExtreme gives b if it compares so with a, else a.
func quickExtreme(a, b Value, op CompareOp) (Value, bool) {
	var takes bool
	switch {
	case b.p != a.p:
		return Value{}, false
	case a.p == &intHdr:
		takes = op.holdsInt(int64(b.n), int64(a.n))
	case a.p == &floatHdr:
		takes = op.holdsFloat(b.AsFloat(), a.AsFloat())
	default:
		return Value{}, false
	}
	if takes {
		a = b
	}
	return a, true
}

// quickGet is dict.get of one str.
func quickGet(self, key Value) (Value, bool) {
	d := (*Dict)(unsafe.Pointer(self.p))
	if self.p.typ != &DictType || key.p.typ != &StrType || d.foreign {
		return Value{}, false
	}
	s := (*Str)(unsafe.Pointer(key.p))
	v := d.getStrHash(s, s.Hash())
	if v.p == nil {
		v = None
	}
	return v, true
}

// QuickBinary is an operator on two ints or two floats.
func QuickBinary(op BinaryOp) func(a, b Value) (Value, bool) {
	return func(a, b Value) (Value, bool) {
		switch {
		case a.p != b.p:
		case a.p == &floatHdr:
			switch x, y := a.AsFloat(), b.AsFloat(); op {
			case OpAdd:
				return Float(x + y), true
			case OpSub:
				return Float(x - y), true
			case OpMul:
				return Float(x * y), true
			}
		case a.p == &intHdr:
			x, y := int64(a.n), int64(b.n)
			switch op {
			case OpAdd:
				return Int(x + y), (x+y^x)&(x+y^y) >= 0
			case OpSub:
				return Int(x - y), (x^y)&(x-y^x) >= 0
			case OpMul:
				return Int(x * y), int64(int32(x)) == x && int64(int32(y)) == y
			}
		}
		return Value{}, false
	}
}

// quickAppend is list.append where there is room.
func quickAppend(self, v Value) (Value, bool) {
	if self.p.typ != &ListType {
		return Value{}, false
	}
	l := (*List)(unsafe.Pointer(self.p))
	n := len(l.items)
	if n == cap(l.items) {
		return Value{}, false
	}
	l.items = l.items[:n+1]
	l.items[n] = v
	return None, true
}

// quickPop is list.pop of the last item.
func quickPop(self, _ Value) (Value, bool) {
	if self.p.typ != &ListType {
		return Value{}, false
	}
	l := (*List)(unsafe.Pointer(self.p))
	n := len(l.items) - 1
	if n < 0 {
		return Value{}, false
	}
	v := l.items[n]
	l.items[n] = Value{}
	l.items = l.items[:n]
	return v, true
}

// QuickClass gives the quick form of a call of a built-in class with one
// argument, nil if there is none.
func QuickClass(c *Type) func(v, _ Value) (Value, bool) {
	switch c {
	case &IntType:
		return quickInt
	case &FloatType:
		return quickFloat
	case &StrType:
		return quickStr
	case &BoolType:
		return quickBool
	case &TypeType:
		return quickType
	}
	return nil
}

// quickInt is int(v) of an int or of a float whose whole part fits 63 bits.
func quickInt(v, _ Value) (Value, bool) {
	if v.p == &floatHdr {
		f := v.AsFloat()
		return Int(int64(f)), math.Abs(f) < 1<<62
	}
	return v, v.p == &intHdr
}

// quickFloat is float(v) of a float or a small int.
func quickFloat(v, _ Value) (Value, bool) {
	if v.p == &intHdr {
		return Float(float64(int64(v.n))), true
	}
	return v, v.p == &floatHdr
}

// quickStr is str(v) of a str or a small int.
func quickStr(v, _ Value) (Value, bool) {
	if v.p == &intHdr {
		r, err := intRepr(nil, v)
		return r, err == nil
	}
	return v, v.p.typ == &StrType
}

// quickBool is bool(v) of a bool or a small int, or of None.
func quickBool(v, _ Value) (Value, bool) {
	if v.p == &intHdr {
		return Bool(v.n != 0), true
	}
	if v.IsNone() {
		return False, true
	}
	return v, v.IsBool()
}

func quickType(v, _ Value) (Value, bool) { return v.p.typ.Value(), true }
