package ast

import "strings"

// Sum is a type of the abstract grammar (Python.asdl): a choice between
// constructors, or a product, which has only one and its name.
type Sum struct {
	Name         string
	HasSpan      bool // its nodes have lineno, col_offset, end_lineno, end_col_offset
	Product      bool
	Constructors []Constructor
}

// Constructor is a kind of node.
type Constructor struct {
	// Node is a nil pointer to the struct of the nodes. Its fields beside the
	// Span are those of the grammar, in their order. Operators and contexts
	// are numbers, not structs, and have none.
	Node any
	// Text is the constructor as the grammar writes it: its name and fields.
	Text string
}

// Quantity says how many values a field has.
type Quantity uint8

// The quantities of the grammar.
const (
	One      Quantity = iota
	Optional          // "?"
	Many              // "*"
)

// Field is a field of a constructor.
type Field struct {
	Name     string
	Type     string // of a Sum, or identifier, int, string, constant
	Quantity Quantity
}

// Name returns the constructor's name.
func (c *Constructor) Name() string {
	name, _, _ := strings.Cut(c.Text, "(")
	return name
}

// Fields returns the constructor's fields.
func (c *Constructor) Fields() []Field {
	_, list, ok := strings.Cut(c.Text, "(")
	if !ok {
		return nil
	}
	var fields []Field
	for _, text := range strings.Split(strings.TrimSuffix(list, ")"), ", ") {
		typ, name, _ := strings.Cut(text, " ")
		f := Field{Name: name, Type: strings.TrimRight(typ, "?*")}
		switch typ[len(typ)-1] {
		case '?':
			f.Quantity = Optional
		case '*':
			f.Quantity = Many
		}
		fields = append(fields, f)
	}
	return fields
}

// Grammar is the abstract grammar of Python 3.13.
var Grammar = [...]Sum{
	{Name: "mod", Constructors: []Constructor{
		{Node: (*Module)(nil), Text: "Module(stmt* body, type_ignore* type_ignores)"},
		{Node: (*Interactive)(nil), Text: "Interactive(stmt* body)"},
		{Node: (*Expression)(nil), Text: "Expression(expr body)"},
		{Node: (*FunctionType)(nil), Text: "FunctionType(expr* argtypes, expr returns)"},
	}},
	{Name: "stmt", HasSpan: true, Constructors: []Constructor{
		{Node: (*FunctionDef)(nil), Text: "FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)"},
		{Node: (*AsyncFunctionDef)(nil), Text: "AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)"},
		{Node: (*ClassDef)(nil), Text: "ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)"},
		{Node: (*Return)(nil), Text: "Return(expr? value)"},
		{Node: (*Delete)(nil), Text: "Delete(expr* targets)"},
		{Node: (*Assign)(nil), Text: "Assign(expr* targets, expr value, string? type_comment)"},
		{Node: (*TypeAlias)(nil), Text: "TypeAlias(expr name, type_param* type_params, expr value)"},
		{Node: (*AugAssign)(nil), Text: "AugAssign(expr target, operator op, expr value)"},
		{Node: (*AnnAssign)(nil), Text: "AnnAssign(expr target, expr annotation, expr? value, int simple)"},
		{Node: (*For)(nil), Text: "For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)"},
		{Node: (*AsyncFor)(nil), Text: "AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)"},
		{Node: (*While)(nil), Text: "While(expr test, stmt* body, stmt* orelse)"},
		{Node: (*If)(nil), Text: "If(expr test, stmt* body, stmt* orelse)"},
		{Node: (*With)(nil), Text: "With(withitem* items, stmt* body, string? type_comment)"},
		{Node: (*AsyncWith)(nil), Text: "AsyncWith(withitem* items, stmt* body, string? type_comment)"},
		{Node: (*Match)(nil), Text: "Match(expr subject, match_case* cases)"},
		{Node: (*Raise)(nil), Text: "Raise(expr? exc, expr? cause)"},
		{Node: (*Try)(nil), Text: "Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)"},
		{Node: (*TryStar)(nil), Text: "TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)"},
		{Node: (*Assert)(nil), Text: "Assert(expr test, expr? msg)"},
		{Node: (*Import)(nil), Text: "Import(alias* names)"},
		{Node: (*ImportFrom)(nil), Text: "ImportFrom(identifier? module, alias* names, int? level)"},
		{Node: (*Global)(nil), Text: "Global(identifier* names)"},
		{Node: (*Nonlocal)(nil), Text: "Nonlocal(identifier* names)"},
		{Node: (*ExprStmt)(nil), Text: "Expr(expr value)"},
		{Node: (*Pass)(nil), Text: "Pass"},
		{Node: (*Break)(nil), Text: "Break"},
		{Node: (*Continue)(nil), Text: "Continue"},
	}},
	{Name: "expr", HasSpan: true, Constructors: []Constructor{
		{Node: (*BoolOp)(nil), Text: "BoolOp(boolop op, expr* values)"},
		{Node: (*NamedExpr)(nil), Text: "NamedExpr(expr target, expr value)"},
		{Node: (*BinOp)(nil), Text: "BinOp(expr left, operator op, expr right)"},
		{Node: (*UnaryOp)(nil), Text: "UnaryOp(unaryop op, expr operand)"},
		{Node: (*Lambda)(nil), Text: "Lambda(arguments args, expr body)"},
		{Node: (*IfExp)(nil), Text: "IfExp(expr test, expr body, expr orelse)"},
		{Node: (*Dict)(nil), Text: "Dict(expr* keys, expr* values)"},
		{Node: (*Set)(nil), Text: "Set(expr* elts)"},
		{Node: (*ListComp)(nil), Text: "ListComp(expr elt, comprehension* generators)"},
		{Node: (*SetComp)(nil), Text: "SetComp(expr elt, comprehension* generators)"},
		{Node: (*DictComp)(nil), Text: "DictComp(expr key, expr value, comprehension* generators)"},
		{Node: (*GeneratorExp)(nil), Text: "GeneratorExp(expr elt, comprehension* generators)"},
		{Node: (*Await)(nil), Text: "Await(expr value)"},
		{Node: (*Yield)(nil), Text: "Yield(expr? value)"},
		{Node: (*YieldFrom)(nil), Text: "YieldFrom(expr value)"},
		{Node: (*Compare)(nil), Text: "Compare(expr left, cmpop* ops, expr* comparators)"},
		{Node: (*Call)(nil), Text: "Call(expr func, expr* args, keyword* keywords)"},
		{Node: (*FormattedValue)(nil), Text: "FormattedValue(expr value, int conversion, expr? format_spec)"},
		{Node: (*JoinedStr)(nil), Text: "JoinedStr(expr* values)"},
		{Node: (*Constant)(nil), Text: "Constant(constant value, string? kind)"},
		{Node: (*Attribute)(nil), Text: "Attribute(expr value, identifier attr, expr_context ctx)"},
		{Node: (*Subscript)(nil), Text: "Subscript(expr value, expr slice, expr_context ctx)"},
		{Node: (*Starred)(nil), Text: "Starred(expr value, expr_context ctx)"},
		{Node: (*Name)(nil), Text: "Name(identifier id, expr_context ctx)"},
		{Node: (*List)(nil), Text: "List(expr* elts, expr_context ctx)"},
		{Node: (*Tuple)(nil), Text: "Tuple(expr* elts, expr_context ctx)"},
		{Node: (*Slice)(nil), Text: "Slice(expr? lower, expr? upper, expr? step)"},
	}},
	{Name: "expr_context", Constructors: []Constructor{
		{Text: "Load"},
		{Text: "Store"},
		{Text: "Del"},
	}},
	{Name: "boolop", Constructors: []Constructor{
		{Text: "And"},
		{Text: "Or"},
	}},
	{Name: "operator", Constructors: []Constructor{
		{Text: "Add"},
		{Text: "Sub"},
		{Text: "Mult"},
		{Text: "MatMult"},
		{Text: "Div"},
		{Text: "Mod"},
		{Text: "Pow"},
		{Text: "LShift"},
		{Text: "RShift"},
		{Text: "BitOr"},
		{Text: "BitXor"},
		{Text: "BitAnd"},
		{Text: "FloorDiv"},
	}},
	{Name: "unaryop", Constructors: []Constructor{
		{Text: "Invert"},
		{Text: "Not"},
		{Text: "UAdd"},
		{Text: "USub"},
	}},
	{Name: "cmpop", Constructors: []Constructor{
		{Text: "Eq"},
		{Text: "NotEq"},
		{Text: "Lt"},
		{Text: "LtE"},
		{Text: "Gt"},
		{Text: "GtE"},
		{Text: "Is"},
		{Text: "IsNot"},
		{Text: "In"},
		{Text: "NotIn"},
	}},
	{Name: "comprehension", Product: true, Constructors: []Constructor{{Node: (*Comprehension)(nil), Text: "comprehension(expr target, expr iter, expr* ifs, int is_async)"}}},
	{Name: "excepthandler", HasSpan: true, Constructors: []Constructor{
		{Node: (*ExceptHandler)(nil), Text: "ExceptHandler(expr? type, identifier? name, stmt* body)"},
	}},
	{Name: "arguments", Product: true, Constructors: []Constructor{{Node: (*Arguments)(nil), Text: "arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)"}}},
	{Name: "arg", HasSpan: true, Product: true, Constructors: []Constructor{{Node: (*Arg)(nil), Text: "arg(identifier arg, expr? annotation, string? type_comment)"}}},
	{Name: "keyword", HasSpan: true, Product: true, Constructors: []Constructor{{Node: (*Keyword)(nil), Text: "keyword(identifier? arg, expr value)"}}},
	{Name: "alias", HasSpan: true, Product: true, Constructors: []Constructor{{Node: (*Alias)(nil), Text: "alias(identifier name, identifier? asname)"}}},
	{Name: "withitem", Product: true, Constructors: []Constructor{{Node: (*WithItem)(nil), Text: "withitem(expr context_expr, expr? optional_vars)"}}},
	{Name: "match_case", Product: true, Constructors: []Constructor{{Node: (*MatchCase)(nil), Text: "match_case(pattern pattern, expr? guard, stmt* body)"}}},
	{Name: "pattern", HasSpan: true, Constructors: []Constructor{
		{Node: (*MatchValue)(nil), Text: "MatchValue(expr value)"},
		{Node: (*MatchSingleton)(nil), Text: "MatchSingleton(constant value)"},
		{Node: (*MatchSequence)(nil), Text: "MatchSequence(pattern* patterns)"},
		{Node: (*MatchMapping)(nil), Text: "MatchMapping(expr* keys, pattern* patterns, identifier? rest)"},
		{Node: (*MatchClass)(nil), Text: "MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)"},
		{Node: (*MatchStar)(nil), Text: "MatchStar(identifier? name)"},
		{Node: (*MatchAs)(nil), Text: "MatchAs(pattern? pattern, identifier? name)"},
		{Node: (*MatchOr)(nil), Text: "MatchOr(pattern* patterns)"},
	}},
	{Name: "type_ignore", Constructors: []Constructor{
		{Node: (*TypeIgnore)(nil), Text: "TypeIgnore(int lineno, string tag)"},
	}},
	{Name: "type_param", HasSpan: true, Constructors: []Constructor{
		{Node: (*TypeVar)(nil), Text: "TypeVar(identifier name, expr? bound, expr? default_value)"},
		{Node: (*ParamSpec)(nil), Text: "ParamSpec(identifier name, expr? default_value)"},
		{Node: (*TypeVarTuple)(nil), Text: "TypeVarTuple(identifier name, expr? default_value)"},
	}},
}
