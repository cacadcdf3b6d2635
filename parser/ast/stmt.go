package ast

// FunctionDef is "def". Its span starts at the keyword, not at the decorators.
type FunctionDef struct {
	Span
	Name          string
	Args          *Arguments
	Body          []Stmt
	DecoratorList []Expr
	Returns       Expr // or nil
	TypeComment   string
	TypeParams    []TypeParam
}

// AsyncFunctionDef is "async def".
type AsyncFunctionDef struct {
	Span
	Name          string
	Args          *Arguments
	Body          []Stmt
	DecoratorList []Expr
	Returns       Expr // or nil
	TypeComment   string
	TypeParams    []TypeParam
}

// ClassDef is "class".
type ClassDef struct {
	Span
	Name          string
	Bases         []Expr
	Keywords      []*Keyword
	Body          []Stmt
	DecoratorList []Expr
	TypeParams    []TypeParam
}

// Return is "return".
type Return struct {
	Span
	Value Expr // or nil
}

// Delete is "del".
type Delete struct {
	Span
	Targets []Expr
}

// Assign is "a = b = value": one target for each equals sign.
type Assign struct {
	Span
	Targets     []Expr
	Value       Expr
	TypeComment string
}

// TypeAlias is the statement "type Name[params] = value" (PEP 695).
type TypeAlias struct {
	Span
	Name       Expr // always a *Name
	TypeParams []TypeParam
	Value      Expr
}

// AugAssign is "target op= value".
type AugAssign struct {
	Span
	Target Expr
	Op     Operator
	Value  Expr
}

// AnnAssign is "target: annotation = value". Simple holds for a bare name
// without parentheses.
type AnnAssign struct {
	Span
	Target     Expr
	Annotation Expr
	Value      Expr // or nil
	Simple     bool
}

// For is "for".
type For struct {
	Span
	Target      Expr
	Iter        Expr
	Body        []Stmt
	OrElse      []Stmt
	TypeComment string
}

// AsyncFor is "async for".
type AsyncFor struct {
	Span
	Target      Expr
	Iter        Expr
	Body        []Stmt
	OrElse      []Stmt
	TypeComment string
}

// While is "while".
type While struct {
	Span
	Test   Expr
	Body   []Stmt
	OrElse []Stmt
}

// If is "if"; an elif is a lone If in OrElse.
type If struct {
	Span
	Test   Expr
	Body   []Stmt
	OrElse []Stmt
}

// With is "with".
type With struct {
	Span
	Items       []*WithItem
	Body        []Stmt
	TypeComment string
}

// AsyncWith is "async with".
type AsyncWith struct {
	Span
	Items       []*WithItem
	Body        []Stmt
	TypeComment string
}

// Match is "match" (PEP 634).
type Match struct {
	Span
	Subject Expr
	Cases   []*MatchCase
}

// Raise is "raise".
type Raise struct {
	Span
	Exc   Expr // or nil
	Cause Expr // or nil
}

// Try is "try" with except clauses, finally, or both.
type Try struct {
	Span
	Body      []Stmt
	Handlers  []*ExceptHandler
	OrElse    []Stmt
	FinalBody []Stmt
}

// TryStar is "try" with "except*" clauses (PEP 654).
type TryStar struct {
	Span
	Body      []Stmt
	Handlers  []*ExceptHandler
	OrElse    []Stmt
	FinalBody []Stmt
}

// Assert is "assert".
type Assert struct {
	Span
	Test Expr
	Msg  Expr // or nil
}

// Import is "import".
type Import struct {
	Span
	Names []*Alias
}

// ImportFrom is "from module import names". Module is empty where only dots
// were written; Level counts the dots.
type ImportFrom struct {
	Span
	Module string
	Names  []*Alias
	Level  int
}

// Global is "global".
type Global struct {
	Span
	Names []string
}

// Nonlocal is "nonlocal".
type Nonlocal struct {
	Span
	Names []string
}

// ExprStmt is an expression as a statement: Expr in Python.asdl.
type ExprStmt struct {
	Span
	Value Expr
}

// Pass is "pass".
type Pass struct{ Span }

// Break is "break".
type Break struct{ Span }

// Continue is "continue".
type Continue struct{ Span }

func (*FunctionDef) stmtNode()      {}
func (*AsyncFunctionDef) stmtNode() {}
func (*ClassDef) stmtNode()         {}
func (*Return) stmtNode()           {}
func (*Delete) stmtNode()           {}
func (*Assign) stmtNode()           {}
func (*TypeAlias) stmtNode()        {}
func (*AugAssign) stmtNode()        {}
func (*AnnAssign) stmtNode()        {}
func (*For) stmtNode()              {}
func (*AsyncFor) stmtNode()         {}
func (*While) stmtNode()            {}
func (*If) stmtNode()               {}
func (*With) stmtNode()             {}
func (*AsyncWith) stmtNode()        {}
func (*Match) stmtNode()            {}
func (*Raise) stmtNode()            {}
func (*Try) stmtNode()              {}
func (*TryStar) stmtNode()          {}
func (*Assert) stmtNode()           {}
func (*Import) stmtNode()           {}
func (*ImportFrom) stmtNode()       {}
func (*Global) stmtNode()           {}
func (*Nonlocal) stmtNode()         {}
func (*ExprStmt) stmtNode()         {}
func (*Pass) stmtNode()             {}
func (*Break) stmtNode()            {}
func (*Continue) stmtNode()         {}
