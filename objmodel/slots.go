package objmodel

// The kinds of function that a type's slots hold. All get the thread first.
type (
	// UnaryFunc implements one-operand special methods.
	UnaryFunc func(t *Thread, v Value) (Value, error)
	// BinaryFunc implements a two-operand operator. It is called with the
	// operands in source order whichever of them has the type, and returns
	// NotImplemented for operands that it does not know.
	BinaryFunc func(t *Thread, a, b Value) (Value, error)
	// CallFunc calls v with args, which are valid only until it returns.
	CallFunc func(t *Thread, v Value, args Args) (Value, error)
	// NewFunc implements __new__: cls is the class that was called.
	NewFunc func(t *Thread, cls *Type, args Args) (Value, error)
	// InitFunc implements __init__ (args without self).
	InitFunc func(t *Thread, self Value, args Args) error
	// GetAttrFunc implements __getattribute__, __getattr__ included.
	GetAttrFunc func(t *Thread, v Value, name *Str) (Value, error)
	// SetAttrFunc implements __setattr__, and __delattr__ with a nil value.
	SetAttrFunc func(t *Thread, v Value, name *Str, value Value) error
	// CompareFunc implements the six rich comparisons.
	CompareFunc func(t *Thread, a, b Value, op CompareOp) (Value, error)
	// LenFunc implements __len__.
	LenFunc func(t *Thread, v Value) (int, error)
	// BoolFunc implements __bool__.
	BoolFunc func(t *Thread, v Value) (bool, error)
	// HashFunc implements __hash__.
	HashFunc func(t *Thread, v Value) (int64, error)
	// ContainsFunc implements __contains__.
	ContainsFunc func(t *Thread, v, x Value) (bool, error)
	// SetItemFunc implements __setitem__, and __delitem__ with a nil value.
	SetItemFunc func(t *Thread, v, key, value Value) error
	// DescrGetFunc implements __get__; obj is nil for access on the class.
	DescrGetFunc func(t *Thread, descr, obj Value, owner *Type) (Value, error)
	// DescrSetFunc implements __set__, and __delete__ with a nil value.
	DescrSetFunc func(t *Thread, descr, obj, value Value) error
	// NextFunc implements __next__. The nil Value without an error says that
	// the iterator is exhausted; a StopIteration error says so too.
	NextFunc func(t *Thread, v Value) (Value, error)
	// PowFunc implements __pow__ with its optional modulus (None if absent).
	PowFunc func(t *Thread, a, b, mod Value) (Value, error)
)

// BinaryOp numbers the binary operators of the data model.
type BinaryOp uint8

// The binary operators.
const (
	OpAdd BinaryOp = iota
	OpSub
	OpMul
	OpMatMul
	OpTrueDiv
	OpFloorDiv
	OpMod
	OpDivMod
	OpPow
	OpLShift
	OpRShift
	OpAnd
	OpXor
	OpOr
	NumBinary
)

// CompareOp numbers the rich comparisons.
type CompareOp uint8

// The rich comparisons, in CPython's order.
const (
	LT CompareOp = iota
	LE
	EQ
	NE
	GT
	GE
)

// Slots are the special methods of a type as Go functions. A class made in
// Python gets functions here that look the special method up and call it.
type Slots struct {
	Binary   [NumBinary]BinaryFunc
	InPlace  [NumBinary]BinaryFunc
	Pow      PowFunc // three-argument pow; Binary[OpPow] serves `**`
	Neg      UnaryFunc
	Pos      UnaryFunc
	Abs      UnaryFunc
	Invert   UnaryFunc
	Int      UnaryFunc
	Float    UnaryFunc
	Index    UnaryFunc
	Repr     UnaryFunc
	Str      UnaryFunc
	Bool     BoolFunc
	Hash     HashFunc
	Compare  CompareFunc
	Len      LenFunc
	GetItem  BinaryFunc
	SetItem  SetItemFunc
	Contains ContainsFunc
	Iter     UnaryFunc
	Next     NextFunc
	Call     CallFunc
	GetAttr  GetAttrFunc
	SetAttr  SetAttrFunc
	DescrGet DescrGetFunc
	DescrSet DescrSetFunc
	New      NewFunc
	Init     InitFunc
	Await    UnaryFunc
	AIter    UnaryFunc
	ANext    UnaryFunc

	// Buffer gives the memory of an object that others may read and write (PEP
	// 3118), valid until the object changes, and the format of its items.
	Buffer func(v Value) (memory []byte, format byte)
	// Exports gives the views that there are of that memory, for objects that
	// can change its size.
	Exports func(v Value) *Exports
	// Exporter says that there is memory to view although Buffer is nil, PyBuffer
	// that a Python-level __buffer__ gives it.
	Exporter, PyBuffer bool
	// NoHash says that hash() raises TypeError (__hash__ = None).
	NoHash bool
	// Concat says that Binary[OpAdd] joins sequences: there is no __radd__.
	Concat bool
	// PyBinary has bit i set when Binary[i] calls Python-level methods;
	// PyCompare, PyLen, PyGetAttr and PySetAttr say so of those slots.
	PyBinary  uint32
	PyCompare bool
	PyLen     bool
	PyGetAttr bool
	PySetAttr bool
}
