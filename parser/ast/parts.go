package ast

// Arguments are the parameters of a function or lambda. KwDefaults runs
// beside KwOnlyArgs, with nil where there is no default; Defaults belong to
// the last of PosOnlyArgs and Args.
type Arguments struct {
	PosOnlyArgs []*Arg
	Args        []*Arg
	VarArg      *Arg // or nil
	KwOnlyArgs  []*Arg
	KwDefaults  []Expr
	KwArg       *Arg // or nil
	Defaults    []Expr
}

// Arg is one parameter.
type Arg struct {
	Span
	Arg         string
	Annotation  Expr // or nil
	TypeComment string
}

// Keyword is "arg=value" of a call or class, or "**value", whose Arg is empty.
type Keyword struct {
	Span
	Arg   string
	Value Expr
}

// TypeIgnore is a comment "# type: ignore" and what follows in it.
type TypeIgnore struct {
	Lineno int
	Tag    string
}

// Alias is "name as asname" of an import. Name may hold dots or be "*";
// AsName may be empty.
type Alias struct {
	Span
	Name   string
	AsName string
}

// WithItem is "context_expr as optional_vars" of a with statement. It has no
// span in CPython.
type WithItem struct {
	ContextExpr  Expr
	OptionalVars Expr // or nil
}

// ExceptHandler is one except clause.
type ExceptHandler struct {
	Span
	Type Expr   // or nil
	Name string // or empty
	Body []Stmt
}

// MatchCase is one case clause. It has no span in CPython.
type MatchCase struct {
	Pattern Pattern
	Guard   Expr // or nil
	Body    []Stmt
}

// Comprehension is "for target in iter if cond" of a comprehension. It has no
// span in CPython.
type Comprehension struct {
	Target  Expr
	Iter    Expr
	Ifs     []Expr
	IsAsync bool
}

// TypeVar is "name: bound = default" among type parameters.
type TypeVar struct {
	Span
	Name         string
	Bound        Expr // or nil
	DefaultValue Expr // or nil
}

// ParamSpec is "**name = default" among type parameters.
type ParamSpec struct {
	Span
	Name         string
	DefaultValue Expr // or nil
}

// TypeVarTuple is "*name = default" among type parameters.
type TypeVarTuple struct {
	Span
	Name         string
	DefaultValue Expr // or nil
}

func (*TypeVar) typeParamNode()      {}
func (*ParamSpec) typeParamNode()    {}
func (*TypeVarTuple) typeParamNode() {}
