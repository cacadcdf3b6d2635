package objmodel

import "unsafe"

// NewHeader makes the header of an object of a static type that another
// package brings. It is the first field of that object's struct.
func NewHeader(t *Type) Header { return Header{t} }

// Cast gives the object behind v as a *T when v is exactly of type typ or an
// instance of a Python-level subclass of it, and nil otherwise. T is the Go
// struct of the objects of typ, and begins with a Header. Types that share a
// base with FlagSameLayout may be cast to the base's struct.
func Cast[T any](v Value, typ *Type) *T {
	if v.p == nil {
		return nil
	}
	if v.p.typ == typ {
		return (*T)(unsafe.Pointer(v.p))
	}
	return (*T)(unsafe.Pointer(v.Native(typ).p))
}

// NewTupleOf makes an object of a static type that has tuple as its base and
// FlagSameLayout (struct sequences) of items, which it copies.
func NewTupleOf(t *Type, items ...Value) Value { return NewTupleWith(t, len(items), items) }

// NewTupleWith is NewTupleOf of the first n of the values; Tuple.All gives the
// others too.
func NewTupleWith(t *Type, n int, values []Value) Value {
	all := make([]Value, max(len(values), 1)+1)
	copy(all[1:], values)
	o := tupleIn(all)
	o.typ, o.n, o.more = t, uint32(n), uint32(len(values)-n)
	return Value{p: &o.Header}
}
