package objmodel

import "unsafe"

// TupleType is `tuple`.
var TupleType = Type{Name: "tuple"}

// Tuple is a Python tuple.
type Tuple struct {
	Header
	items []Value
}

var emptyTuple = Tuple{Header: Header{&TupleType}}

// EmptyTuple is ().
var EmptyTuple = Value{p: &emptyTuple.Header}

// NewTuple makes a tuple that takes over items.
func NewTuple(items ...Value) Value {
	if len(items) == 0 {
		return EmptyTuple
	}
	o := &Tuple{Header{&TupleType}, items}
	return Value{p: &o.Header}
}

// AsTuple gives the Tuple that v is, or that an instance of a subclass of
// tuple holds; nil for anything else.
func (v Value) AsTuple() *Tuple {
	if v.p != nil && v.p.typ == &TupleType {
		return (*Tuple)(unsafe.Pointer(v.p))
	}
	return (*Tuple)(unsafe.Pointer(v.Native(&TupleType).p))
}

// Items gives the items; not to be changed.
func (o *Tuple) Items() []Value { return o.items }

// Value gives the tuple as a Value.
func (o *Tuple) Value() Value { return Value{p: &o.Header} }
