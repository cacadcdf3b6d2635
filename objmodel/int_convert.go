package objmodel

import (
	"math/big"
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/format"
)

var intParams = Params{Func: "int", Names: []string{"", "base"}, PosOnly: 1, MaxPos: 2}

// intNew is int.__new__: int(x=0) and int(text, base).
func intNew(t *Thread, cls *Type, args Args) (Value, error) {
	var a [2]Value
	if len(args.Kw) == 0 {
		if err := CheckPositional("int", len(args.V), 0, 2); err != nil {
			return Value{}, err
		}
		copy(a[:], args.V)
	} else if len(args.V) > 2 {
		return Value{}, intParams.tooMany(len(args.V), len(args.V))
	} else if err := intParams.Bind(args, a[:]); err != nil {
		return Value{}, err
	}
	x, base := a[0], a[1]
	switch {
	case x.p == nil && base.p == nil:
		return Construct(cls, &IntType, Int(0)), nil
	case x.p == nil:
		return Value{}, TypeErrorf("int() missing string argument")
	}
	var r Value
	var err error
	if base.p == nil {
		r, err = IntOf(t, x)
	} else {
		r, err = intFromBase(t, x, base)
	}
	if err != nil {
		return Value{}, err
	}
	return Construct(cls, &IntType, r), nil
}

// intFromBase is int(x, base).
func intFromBase(t *Thread, x, base Value) (Value, error) {
	b, err := IndexInt(t, base, nil)
	if err != nil {
		return Value{}, err
	}
	if b != 0 && (b < 2 || b > 36) {
		return Value{}, ValueErrorf("int() base must be >= 2 and <= 36, or 0")
	}
	if text, ok := numberText(x, false); ok {
		return parseInt(t, x, text, b)
	}
	return Value{}, TypeErrorf("int() can't convert non-string with explicit base")
}

// numberText gives the text of a str, bytes or bytearray, and of what else
// shows its bytes if buffers is set.
func numberText(v Value, buffers bool) (string, bool) {
	if s, ok := v.ToStr(); ok {
		return s, true
	}
	if !buffers && v.AsBytes() == nil && v.AsByteArray() == nil {
		return "", false
	}
	data, ok := BufferOf(v)
	if ok && !IsASCII(data) {
		data = "?" // bytes are ASCII or no number
	}
	return data, ok
}

// parseInt reads text, which v holds, as a number. Errors: ValueError.
func parseInt(t *Thread, v Value, text string, base int) (Value, error) {
	if err := t.tickText(4 * len(text)); err != nil {
		return Value{}, err
	}
	n, ok := format.ScanInt(text, base)
	if !ok {
		if v.Native(&StrType).p == nil && v.Native(&BytesType).p == nil { // shown as the bytes it holds
			data, _ := BufferOf(v)
			v = NewBytes(data)
		}
		r, err := Repr(t, v)
		if err != nil {
			return Value{}, err
		}
		return Value{}, raiseFormat(format.IntError(r, base))
	}
	if err := n.CheckLimit(t.Interp.StrDigitsLimit()); err != nil {
		return Value{}, raiseFormat(err)
	}
	if err := t.BigWork(len(n.Digits), 1); err != nil {
		return Value{}, err
	}
	i, b, err := n.ValueBy(func(x, y *big.Int) (*big.Int, error) {
		if err := t.Tick(2); err != nil { // also for the digits that were read
			return nil, err
		}
		return t.MulBig(x, y)
	})
	if b != nil {
		return bigValue(b), nil
	}
	return Int(i), err
}

// IntOf is int(v) for any object: a number by __int__, __index__ or __trunc__,
// or text in base 10. The result is exactly an int. Errors: TypeError,
// ValueError.
func IntOf(t *Thread, v Value) (Value, error) {
	if v.p == &intHdr || v.p.typ == &IntType {
		return v, nil
	}
	if v.p.typ == &StrType {
		if i, ok := shortDecimal((*Str)(unsafe.Pointer(v.p)).s); ok {
			return Int(i), nil
		}
		return parseInt(t, v, (*Str)(unsafe.Pointer(v.p)).s, 10)
	}
	s := &v.p.typ.Slots
	if s.Int != nil {
		r, err := s.Int(t, v)
		if err != nil {
			return Value{}, err
		}
		return CheckInt(t, r)
	}
	if s.Index != nil {
		return Index(t, v)
	}
	if m := v.p.typ.Lookup(names.trunc); m.p != nil {
		return intByTrunc(t, m, v)
	}
	if text, ok := numberText(v, true); ok {
		return parseInt(t, v, text, 10)
	}
	return Value{}, TypeErrorf("int() argument must be a string, a bytes-like object or a real number, not '%s'", v.TypeName())
}

// CheckInt gives the int that an __int__ gave. Errors: TypeError, and the
// DeprecationWarning about an instance of a subclass if that is an error.
func CheckInt(t *Thread, r Value) (Value, error) {
	w := exactInt(r)
	if w.p == nil {
		return Value{}, TypeErrorf("__int__ returned non-int (type %s)", r.TypeName())
	}
	if r.p.typ != &IntType {
		return w, t.warnSubclass("__int__", "int", r)
	}
	return w, nil
}

// shortDecimal reads a number of up to 18 ASCII digits, with a minus sign or
// without; ok is false for text of any other form.
func shortDecimal(s string) (i int64, ok bool) {
	digits := s
	if len(s) > 0 && s[0] == '-' {
		digits = s[1:]
	}
	if len(digits) == 0 || len(digits) > 18 {
		return 0, false
	}
	for at := 0; at < len(digits); at++ {
		c := digits[at] - '0'
		if c > 9 {
			return 0, false
		}
		i = i*10 + int64(c)
	}
	if len(digits) < len(s) {
		i = -i
	}
	return i, true
}

// intByTrunc is int(v) by the old way of __trunc__.
func intByTrunc(t *Thread, method, v Value) (Value, error) {
	if err := t.Warn(&DeprecationWarningType, "The delegation of int() to __trunc__ is deprecated."); err != nil {
		return Value{}, err
	}
	r, err := callUnbound(t, method, v, nil)
	if err != nil {
		return Value{}, err
	}
	if w := exactInt(r); w.p != nil {
		return w, nil
	}
	if r.p.typ.Slots.Index == nil {
		return Value{}, TypeErrorf("__trunc__ returned non-Integral (type %s)", r.TypeName())
	}
	return Index(t, r)
}
