// Package ast holds the abstract syntax tree of Python 3.13.
//
// The tree mirrors CPython's Python.asdl: one struct per constructor, with
// the fields in the order of the grammar. The statement Expr(expr value) is
// called ExprStmt, for Expr is the interface of all expressions. A
// TypeComment is empty unless the parser is told to read type comments.
package ast

// Span is the stretch of source a node covers, as CPython's lineno,
// col_offset, end_lineno and end_col_offset. Lines count from 1; columns are
// offsets in bytes of the UTF-8 source line and count from 0. The end is
// exclusive.
type Span struct {
	Line, Col, EndLine, EndCol int32
}

// Pos returns the span itself, so that every struct which embeds it has the
// method.
func (s Span) Pos() Span { return s }

// Node is anything with a place in the source.
type Node interface {
	// Pos returns the stretch of source that the node covers.
	Pos() Span
}

// Mod is the root of a tree: *Module, *Interactive, *Expression or
// *FunctionType.
type Mod interface{ modNode() }

// Stmt is a statement.
type Stmt interface {
	Node
	stmtNode()
}

// Expr is an expression.
type Expr interface {
	Node
	exprNode()
}

// Pattern is a pattern of a case clause (PEP 634).
type Pattern interface {
	Node
	patternNode()
}

// TypeParam is a type parameter (PEP 695): *TypeVar, *ParamSpec or
// *TypeVarTuple.
type TypeParam interface {
	Node
	typeParamNode()
}

// Module is a file: what mode exec parses.
type Module struct {
	Body        []Stmt
	TypeIgnores []*TypeIgnore
}

// Interactive is one interactive statement, or several simple ones on one
// line: what mode single parses.
type Interactive struct {
	Body []Stmt
}

// Expression is a lone expression: what mode eval parses.
type Expression struct {
	Body Expr
}

// FunctionType is the signature of a type comment, "(int, str) -> bool": what
// mode func_type parses.
type FunctionType struct {
	ArgTypes []Expr
	Returns  Expr
}

func (*Module) modNode()       {}
func (*Interactive) modNode()  {}
func (*Expression) modNode()   {}
func (*FunctionType) modNode() {}
