package objmodel

import (
	"fmt"

	"github.com/minipy-go/minipy/objmodel/format"
)

// Repr is repr(v) as Go text. Errors: RecursionError, TypeError, or what a
// Python-level __repr__ raises.
func Repr(t *Thread, v Value) (string, error) {
	r, err := ReprValue(t, v)
	if err != nil {
		return "", err
	}
	s, _ := r.ToStr()
	return s, nil
}

// ReprValue is repr(v).
func ReprValue(t *Thread, v Value) (Value, error) {
	if v.p == nil {
		return NewStr("<NULL>"), nil
	}
	f := v.p.typ.Slots.Repr
	if f == nil {
		return NewStr(DefaultRepr(v)), nil
	}
	if err := t.EnterNative(" while getting the repr of an object"); err != nil {
		return Value{}, err
	}
	r, err := f(t, v)
	t.LeaveNative()
	if err != nil {
		return Value{}, err
	}
	return r, CheckText(r, "__repr__")
}

// CheckText checks what the special method of that name gave, which must be a
// str. Errors: TypeError.
func CheckText(r Value, name string) error {
	if r.StrObject() == nil {
		return TypeErrorf("%s returned non-string (type %s)", name, r.TypeName())
	}
	return nil
}

// DefaultRepr is the repr of object: <module.Class object at 0x…>.
func DefaultRepr(v Value) string {
	return fmt.Sprintf("<%s object at 0x%012x>", v.p.typ.FullName(), v.ID())
}

// StrOf is str(v) as Go text.
func StrOf(t *Thread, v Value) (string, error) {
	r, err := StrValue(t, v)
	if err != nil {
		return "", err
	}
	s, _ := r.ToStr()
	return s, nil
}

// StrValue is str(v): a str, or an instance of a subclass that __str__ gave.
func StrValue(t *Thread, v Value) (Value, error) {
	if v.p.typ == &StrType {
		return v, nil
	}
	if v.p == &intHdr {
		return intRepr(t, v)
	}
	f := v.p.typ.Slots.Str
	if f == nil {
		return ReprValue(t, v)
	}
	if err := t.EnterNative(" while getting the str of an object"); err != nil {
		return Value{}, err
	}
	r, err := f(t, v)
	t.LeaveNative()
	if err != nil {
		return Value{}, err
	}
	return r, CheckText(r, "__str__")
}

// EnterRepr marks that v's repr is being made; false if it already was, so
// that a container that holds itself can say "...".
func (t *Thread) EnterRepr(v Value) bool {
	for i := len(t.ReprSet) - 1; i >= 0; i-- {
		if t.ReprSet[i] == v {
			return false
		}
	}
	t.ReprSet = append(t.ReprSet, v)
	return true
}

// LeaveRepr ends what EnterRepr began.
func (t *Thread) LeaveRepr() { t.ReprSet = t.ReprSet[:len(t.ReprSet)-1] }

// Format is format(v, spec).
func Format(t *Thread, v Value, spec Value) (Value, error) {
	if s := spec.AsStr(); s != nil {
		switch {
		case s.s != "":
			if r, ok := quickFormat(v, s.s); ok {
				return r, nil
			}
		case v.p.typ == &StrType:
			return v, nil
		case v.p == &intHdr || v.p == &floatHdr:
			return StrValue(t, v)
		}
	}
	m := v.p.typ.Lookup(names.format)
	if m.p == nil {
		return Value{}, TypeErrorf("Type %s doesn't define __format__", v.TypeName())
	}
	r, err := callUnbound(t, m, v, []Value{spec})
	if err != nil {
		return Value{}, err
	}
	if r.StrObject() == nil {
		return Value{}, TypeErrorf("__format__ must return a str, not %s", r.TypeName())
	}
	return r, nil
}

// ASCIIRepr is ascii(v): repr(v) with what is not ASCII as \x, \u and \U
// escapes.
func ASCIIRepr(t *Thread, v Value) (Value, error) {
	r, err := ReprValue(t, v)
	if err != nil {
		return Value{}, err
	}
	s, _ := r.ToStr()
	if IsASCII(s) {
		return r, nil
	}
	out := make([]byte, 0, len(s)+16)
	if err := t.EachPiece(s, func(piece string) bool {
		out = format.AppendASCII(out, piece)
		return true
	}); err != nil {
		return Value{}, err
	}
	return NewASCII(bytesAsString(out)), nil
}
