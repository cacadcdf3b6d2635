package objmodel

import (
	"fmt"
	"unsafe"
)

// MethodType is types.MethodType, a function bound to an object.
var MethodType = Type{Name: "method"}

// Method is a bound method.
type Method struct {
	Header
	Func, Self Value
}

// NewMethod binds a callable to self.
func NewMethod(f, self Value) Value {
	m := &Method{Header{&MethodType}, f, self}
	return Value{p: &m.Header}
}

// AsMethod gives the Method behind v, nil if v isn't one.
func (v Value) AsMethod() *Method {
	if v.p != nil && v.p.typ == &MethodType {
		return (*Method)(unsafe.Pointer(v.p))
	}
	return nil
}

func methodCall(t *Thread, v Value, args Args) (Value, error) {
	m := (*Method)(unsafe.Pointer(v.p))
	all, before := t.borrow(len(args.V) + 1)
	all[0] = m.Self
	copy(all[1:], args.V)
	r, err := CallArgs(t, m.Func, Args{all, args.Kw})
	t.back(all, before)
	return r, err
}

var methodSpec = TypeSpec{
	Type: &MethodType, Object: (*Method)(nil),
	Flags: FlagWeak,
	Slots: Slots{
		Call:     methodCall,
		DescrGet: func(t *Thread, v, obj Value, owner *Type) (Value, error) { return v, nil },
		New:      methodNew,
		Repr:     methodRepr,
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			m, n := a.AsMethod(), b.AsMethod()
			if m == nil || n == nil || op != EQ && op != NE {
				return NotImplemented, nil
			}
			eq, err := Equal(t, m.Func, n.Func)
			return Bool((eq && m.Self == n.Self) == (op == EQ)), err
		},
		Hash: func(t *Thread, v Value) (int64, error) {
			m := v.AsMethod()
			h, err := Hash(t, m.Func)
			return h ^ HashInt(int64(m.Self.ID()>>4)), err
		},
		GetAttr: methodGetAttr,
	},
	Methods: reduceByGetAttr(methodOwner),
	GetSets: []GetSetDef{
		{Name: "__func__", Member: true, Get: func(t *Thread, v Value) (Value, error) { return v.AsMethod().Func, nil }},
		{Name: "__self__", Member: true, Get: func(t *Thread, v Value) (Value, error) { return v.AsMethod().Self, nil }},
		{Name: "__doc__", Get: func(t *Thread, v Value) (Value, error) { return GetAttr(t, v.AsMethod().Func, names.doc) }},
	},
}

// methodGetAttr looks on the method, then on its function.
func methodGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	if d := v.p.typ.Lookup(name); d.p != nil {
		if get := d.p.typ.Slots.DescrGet; get != nil {
			return get(t, d, v, v.p.typ)
		}
		return d, nil
	}
	return GetAttr(t, v.AsMethod().Func, name)
}

func methodNew(t *Thread, cls *Type, args Args) (Value, error) {
	if len(args.Kw) > 0 {
		return Value{}, TypeErrorf("method() takes no keyword arguments")
	}
	if err := CheckPositional("method", len(args.V), 2, 2); err != nil {
		return Value{}, err
	}
	if args.V[0].p.typ.Slots.Call == nil {
		return Value{}, TypeErrorf("first argument must be callable")
	}
	if args.V[1].IsNone() {
		return Value{}, TypeErrorf("instance must not be None")
	}
	return NewMethod(args.V[0], args.V[1]), nil
}

func methodRepr(t *Thread, v Value) (Value, error) {
	m := v.AsMethod()
	name := "?"
	q, err := FindAttr(t, m.Func, names.qualname)
	if err != nil {
		return Value{}, err
	}
	if q.p == nil {
		if q, err = FindAttr(t, m.Func, names.name); err != nil {
			return Value{}, err
		}
	}
	if s, ok := q.ToStr(); ok {
		name = s
	}
	self, err := Repr(t, m.Self)
	if err != nil {
		return Value{}, err
	}
	return NewStr(fmt.Sprintf("<bound method %s of %s>", name, self)), nil
}
