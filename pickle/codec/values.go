package codec

// Tuple is a tuple.
type Tuple []any

// List is a list. It is a pointer wherever it stands in decoded data, so that
// a list that is shared, or contains itself, is one List.
type List struct {
	Items []any

	nest nesting
}

// NewList makes a List of items.
func NewList(items ...any) *List { return &List{Items: items} }

// ByteArray is a bytearray; bytes are []byte.
type ByteArray struct {
	Data []byte
}

// Class is a class, a function, or whatever else a pickle names by its module
// and its qualified name. Decoding gives one *Class for all mentions of a name
// in a pickle.
type Class struct {
	// Module is the dotted name of the module, "builtins" for built-ins.
	Module string
	// Name is the qualified name in it: "Outer.Inner".
	Name string
}

// String gives module and name with a dot between them.
func (c *Class) String() string { return c.Module + "." + c.Name }

// Object is an instance of a class that the decoder does not know, or the
// result of a call that it does not make: what the pickle says of it.
type Object struct {
	// Class is the class of the instance, or the function that would be called.
	// It is a *Class, or whatever else the pickle calls.
	Class any
	// Args are the arguments of __new__ or of the call.
	Args Tuple
	// Kwargs are the keyword arguments of __new__; nil if there are none.
	Kwargs *Dict
	// Called says that the class is called with Args; otherwise only its
	// __new__ is.
	Called bool
	// State is what __setstate__ would get, nil if HasState is false. A state
	// of slots is a Tuple of the __dict__ (or nil) and a *Dict of the slots.
	State any
	// HasState says that there is a state.
	HasState bool
	// Items are what is appended to the object, for subclasses of list, sets
	// and deques.
	Items []any
	// Pairs are the items that are set, for subclasses of dict; nil if there
	// are none.
	Pairs *Dict

	nest nesting
}

// Attr gives an attribute of the instance from its state, a __dict__ or slots.
func (o *Object) Attr(name string) (value any, ok bool) {
	switch state := o.State.(type) {
	case *Dict:
		return state.Get(name)
	case Tuple:
		for _, part := range state {
			if d, is := part.(*Dict); is {
				if value, ok = d.Get(name); ok {
					return value, true
				}
			}
		}
	}
	return nil, false
}

// ClassName gives the module and name of the class with a dot between them, ""
// if what is called has no name.
func (o *Object) ClassName() string {
	if c, ok := o.Class.(*Class); ok {
		return c.String()
	}
	return ""
}

// nesting is how deep what a container holds nests, so that a limit can be
// checked without walking it.
type nesting struct {
	// depth is 1 for an empty container.
	depth int32
	// held says that another container holds this one, which is then as deep
	// as that one has been told.
	held bool
}

// nestingOf gives the nesting of a container that can be changed after another
// one holds it, nil for other values.
func nestingOf(v any) *nesting {
	switch v := v.(type) {
	case *List:
		return &v.nest
	case *Dict:
		return &v.nest
	case *Object:
		return &v.nest
	case *Set:
		return &v.nest
	}
	return nil
}
