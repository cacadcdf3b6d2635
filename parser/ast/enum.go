package ast

// Operator is the operator of a BinOp or an AugAssign.
type Operator uint8

// The binary operators.
const (
	OpAdd Operator = iota
	OpSub
	OpMult
	OpMatMult
	OpDiv
	OpMod
	OpPow
	OpLShift
	OpRShift
	OpBitOr
	OpBitXor
	OpBitAnd
	OpFloorDiv
)

var operatorNames = [...]string{
	OpAdd: "Add", OpSub: "Sub", OpMult: "Mult", OpMatMult: "MatMult",
	OpDiv: "Div", OpMod: "Mod", OpPow: "Pow", OpLShift: "LShift",
	OpRShift: "RShift", OpBitOr: "BitOr", OpBitXor: "BitXor",
	OpBitAnd: "BitAnd", OpFloorDiv: "FloorDiv",
}

// String returns the operator's name in Python.asdl.
func (o Operator) String() string { return operatorNames[o] }

// UnaryOperator is the operator of a UnaryOp.
type UnaryOperator uint8

// The unary operators.
const (
	UnaryInvert UnaryOperator = iota
	UnaryNot
	UnaryUAdd
	UnaryUSub
)

var unaryNames = [...]string{
	UnaryInvert: "Invert", UnaryNot: "Not", UnaryUAdd: "UAdd", UnaryUSub: "USub",
}

// String returns the operator's name in Python.asdl.
func (o UnaryOperator) String() string { return unaryNames[o] }

// CmpOperator is one operator of a Compare.
type CmpOperator uint8

// The comparison operators.
const (
	CmpEq CmpOperator = iota
	CmpNotEq
	CmpLt
	CmpLtE
	CmpGt
	CmpGtE
	CmpIs
	CmpIsNot
	CmpIn
	CmpNotIn
)

var cmpNames = [...]string{
	CmpEq: "Eq", CmpNotEq: "NotEq", CmpLt: "Lt", CmpLtE: "LtE", CmpGt: "Gt",
	CmpGtE: "GtE", CmpIs: "Is", CmpIsNot: "IsNot", CmpIn: "In", CmpNotIn: "NotIn",
}

// String returns the operator's name in Python.asdl.
func (o CmpOperator) String() string { return cmpNames[o] }

// BoolOperator is the operator of a BoolOp.
type BoolOperator uint8

// The operators that decide by truth.
const (
	BoolAnd BoolOperator = iota
	BoolOr
)

// String returns the operator's name in Python.asdl.
func (o BoolOperator) String() string {
	if o == BoolAnd {
		return "And"
	}
	return "Or"
}

// ExprContext says whether a target expression is read, bound or deleted.
type ExprContext uint8

// The contexts of an expression.
const (
	Load ExprContext = iota
	Store
	Del
)

var contextNames = [...]string{Load: "Load", Store: "Store", Del: "Del"}

// String returns the context's name in Python.asdl.
func (c ExprContext) String() string { return contextNames[c] }
