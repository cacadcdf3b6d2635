package objmodel

import "unsafe"

// ListType is `list`.
var ListType = Type{Name: "list"}

// List is a Python list.
type List struct {
	Header
	items []Value
}

// NewList makes a list that takes over items.
func NewList(items []Value) Value {
	o := &List{Header{&ListType}, items}
	return Value{p: &o.Header}
}

// AsList gives the List that v is, or that an instance of a subclass of list
// holds; nil for anything else.
func (v Value) AsList() *List {
	if v.p != nil && v.p.typ == &ListType {
		return (*List)(unsafe.Pointer(v.p))
	}
	return (*List)(unsafe.Pointer(v.Native(&ListType).p))
}

// Items gives the items; valid until the list changes.
func (o *List) Items() []Value { return o.items }

// SetItems replaces the items; the list takes them over.
func (o *List) SetItems(items []Value) { o.items = items }

// Append adds an item at the end.
func (o *List) Append(v Value) { o.items = append(o.items, v) }

// Value gives the list as a Value.
func (o *List) Value() Value { return Value{p: &o.Header} }
