package ast

// BoolOp is a run of "and" or of "or" with two or more values.
type BoolOp struct {
	Span
	Op     BoolOperator
	Values []Expr
}

// NamedExpr is "target := value" (PEP 572); Target is a *Name.
type NamedExpr struct {
	Span
	Target Expr
	Value  Expr
}

// BinOp is "left op right".
type BinOp struct {
	Span
	Left  Expr
	Op    Operator
	Right Expr
}

// UnaryOp is "op operand".
type UnaryOp struct {
	Span
	Op      UnaryOperator
	Operand Expr
}

// Lambda is "lambda args: body".
type Lambda struct {
	Span
	Args *Arguments
	Body Expr
}

// IfExp is "body if test else orelse".
type IfExp struct {
	Span
	Test   Expr
	Body   Expr
	OrElse Expr
}

// Dict is a dict display. A nil key marks "**value".
type Dict struct {
	Span
	Keys   []Expr
	Values []Expr
}

// Set is a set display.
type Set struct {
	Span
	Elts []Expr
}

// ListComp is a list comprehension.
type ListComp struct {
	Span
	Elt        Expr
	Generators []*Comprehension
}

// SetComp is a set comprehension.
type SetComp struct {
	Span
	Elt        Expr
	Generators []*Comprehension
}

// DictComp is a dict comprehension.
type DictComp struct {
	Span
	Key        Expr
	Value      Expr
	Generators []*Comprehension
}

// GeneratorExp is a generator expression.
type GeneratorExp struct {
	Span
	Elt        Expr
	Generators []*Comprehension
}

// Await is "await value".
type Await struct {
	Span
	Value Expr
}

// Yield is "yield".
type Yield struct {
	Span
	Value Expr // or nil
}

// YieldFrom is "yield from value".
type YieldFrom struct {
	Span
	Value Expr
}

// Compare is a chain of comparisons: Left Ops[0] Comparators[0] Ops[1] and so
// on.
type Compare struct {
	Span
	Left        Expr
	Ops         []CmpOperator
	Comparators []Expr
}

// Call is a call. Starred arguments stand in Args, "**" ones in Keywords.
type Call struct {
	Span
	Func     Expr
	Args     []Expr
	Keywords []*Keyword
}

// FormattedValue is a replacement field of an f-string. Conversion is 's',
// 'r', 'a' or -1; FormatSpec is a *JoinedStr or nil.
type FormattedValue struct {
	Span
	Value      Expr
	Conversion int
	FormatSpec Expr
}

// JoinedStr is an f-string: string constants and *FormattedValue.
type JoinedStr struct {
	Span
	Values []Expr
}

// Constant is a literal. Kind is "u" for a string written with that prefix,
// else empty.
type Constant struct {
	Span
	Value ConstValue
	Kind  string
}

// Attribute is "value.attr".
type Attribute struct {
	Span
	Value Expr
	Attr  string
	Ctx   ExprContext
}

// Subscript is "value[slice]".
type Subscript struct {
	Span
	Value Expr
	Slice Expr
	Ctx   ExprContext
}

// Starred is "*value".
type Starred struct {
	Span
	Value Expr
	Ctx   ExprContext
}

// Name is a name, normalised to NFKC.
type Name struct {
	Span
	Id  string
	Ctx ExprContext
}

// List is a list display, or a list of targets.
type List struct {
	Span
	Elts []Expr
	Ctx  ExprContext
}

// Tuple is a tuple display, or a tuple of targets.
type Tuple struct {
	Span
	Elts []Expr
	Ctx  ExprContext
}

// Slice is "lower:upper:step" inside a Subscript.
type Slice struct {
	Span
	Lower Expr // or nil
	Upper Expr // or nil
	Step  Expr // or nil
}

func (*BoolOp) exprNode()         {}
func (*NamedExpr) exprNode()      {}
func (*BinOp) exprNode()          {}
func (*UnaryOp) exprNode()        {}
func (*Lambda) exprNode()         {}
func (*IfExp) exprNode()          {}
func (*Dict) exprNode()           {}
func (*Set) exprNode()            {}
func (*ListComp) exprNode()       {}
func (*SetComp) exprNode()        {}
func (*DictComp) exprNode()       {}
func (*GeneratorExp) exprNode()   {}
func (*Await) exprNode()          {}
func (*Yield) exprNode()          {}
func (*YieldFrom) exprNode()      {}
func (*Compare) exprNode()        {}
func (*Call) exprNode()           {}
func (*FormattedValue) exprNode() {}
func (*JoinedStr) exprNode()      {}
func (*Constant) exprNode()       {}
func (*Attribute) exprNode()      {}
func (*Subscript) exprNode()      {}
func (*Starred) exprNode()        {}
func (*Name) exprNode()           {}
func (*List) exprNode()           {}
func (*Tuple) exprNode()          {}
func (*Slice) exprNode()          {}
