package parser

import (
	"fmt"
	"strings"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
	"github.com/minipy-go/minipy/parser/internal/peg"
)

// fixed are the mistakes whose message does not depend on what stands there,
// with the captures that the error covers: none for the last token looked at,
// one, two for a range, or one and "…" up to the last token looked at.
var fixed = [...]struct{ name, where, msg string }{
	{"only_single_annotated_tuple", "a", "only single target (not tuple) can be annotated"},
	{"illegal_annotation_target", "a", "illegal target for annotation"},
	{"assign_to_yield", "a", "assignment to yield expression not possible"},
	{"import_from_meant", "a…", "Did you mean to use 'from ... import ...' instead?"},
	{"import_names_missing", "a…", "Expected one or more names after 'import'"},
	{"import_trailing_comma", "", "trailing comma not allowed without surrounding parentheses"},
	{"expected_colon", "", "expected ':'"},
	{"expected_except", "", "expected 'except' or 'finally' block"},
	{"mixed_except_plain", "a", "cannot have both 'except' and 'except*' on the same 'try'"},
	{"mixed_except", "ab", "cannot have both 'except' and 'except*' on the same 'try'"},
	{"except_parenthesized", "a…", "multiple exception types must be parenthesized"},
	{"except_types_missing", "", "expected one or more exception types"},
	{"as_wildcard", "a", "cannot use '_' as a target"},
	{"as_target", "a", "invalid pattern target"},
	{"pattern_order", "a", "positional patterns follow keyword patterns"},
	{"expected_else", "ab", "expected 'else' after 'if' expression"},
	{"fstring_lambda", "ab", "f-string: lambda expressions are not allowed without parentheses"},
	{"equals_meant_name", "ab", "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"},
	{"group_starred", "a", "cannot use starred expression here"},
	{"group_double_starred", "a", "cannot use double starred expression here"},
	{"comprehension_starred", "a", "iterable unpacking cannot be used in comprehension"},
	{"comprehension_tuple", "ab", "did you forget parentheses around the comprehension target?"},
	{"comprehension_mapping", "a", "dict unpacking cannot be used in dict comprehension"},
	{"expected_in", "", "'in' expected after for-loop variables"},
	{"dict_starred_value", "a…", "cannot use a starred expression in a dictionary value"},
	{"dict_value_missing", "a", "expression expected after dictionary key and ':'"},
	{"assign_to_unpacking", "ab", "cannot assign to iterable argument unpacking"},
	{"assign_to_mapping", "ab", "cannot assign to keyword argument unpacking"},
	{"not_operand", "ab", "'not' after an operator must be parenthesized"},
	{"star_expression", "", "Invalid star expression"},
	{"kwarg_expression", "ab", "expression cannot contain assignment, perhaps you meant \"==\"?"},
	{"unpacking_order", "a…", "iterable argument unpacking follows keyword argument unpacking"},
	{"argument_value_missing", "ab", "expected argument value expression"},
	{"default_missing", "a", "expected default value expression"},
	{"slash_first", "a", "at least one argument must precede /"},
	{"slash_twice", "a", "/ may appear only once"},
	{"default_order", "a,", "parameter without a default follows parameter with a default"},
	{"parameters_parenthesized", "ab", "Function parameters cannot be parenthesized"},
	{"lambda_parenthesized", "ab", "Lambda expression parameters cannot be parenthesized"},
	{"slash_after_star", "a", "/ must be ahead of *"},
	{"slash_comma", "a", "expected comma between / and *"},
	{"star_bare", "a", "named arguments must follow bare *"},
	{"lambda_star_bare", "", "named arguments must follow bare *"},
	{"star_default", "a", "var-positional argument cannot have default value"},
	{"star_type_comment", "", "bare * has associated type comment"},
	{"double_type_comment", "", "Cannot have two type comments on def"},
	{"star_twice", "a", "* argument may appear only once"},
	{"double_star_default", "a", "var-keyword argument cannot have default value"},
	{"double_star_last", "a", "arguments cannot follow var-keyword argument"},
	{"type_params_empty", "a…", "Type parameter list cannot be empty"},
	{"field_expression", ">", "f-string: expecting a valid expression after '{'"},
	{"field_after_value", ">", "f-string: expecting '=', or '!', or ':', or '}'"},
	{"field_after_equals", ">", "f-string: expecting '!', or ':', or '}'"},
	{"field_after_conversion", ">", "f-string: expecting ':' or '}'"},
	{"field_after_spec", ">", "f-string: expecting '}', or format specs"},
	{"field_end", ">", "f-string: expecting '}'"},
	{"conversion_missing", ">", "f-string: missing conversion character"},
	{"conversion_invalid", ">", "f-string: invalid conversion character"},
}

// actions are the reports of all mistakes.
func (e *explainer) actions() map[string]peg.Action {
	out := map[string]peg.Action{
		"only_single_annotated":   e.onlySingleAnnotated,
		"illegal_augmented":       e.illegalAugmented,
		"invalid_star_target":     e.invalidTarget("cannot assign to %s", false, false),
		"invalid_for_target":      e.invalidTarget("cannot assign to %s", true, false),
		"invalid_del_target":      e.invalidTarget("cannot delete %s", false, true),
		"expected_block":          e.expectedBlock,
		"block_after_class":       e.blockAfter("class definition"),
		"block_after_def":         e.blockAfter("function definition"),
		"block_after_except_star": e.blockAfter("'except*' statement"),
		"block_after_statement":   e.blockAfterStatement,
		"forgot_comma":            e.forgotComma,
		"legacy_call":             e.legacyCall,
		"walrus_target":           e.walrusTarget,
		"equals_meant":            e.equalsMeant,
		"dict_colon_missing":      e.dictColonMissing,
		"kwarg_constant":          e.kwargConstant,
		"genexp_argument":         e.genexpArgument,
		"genexp_last_argument":    e.genexpLastArgument,
		"argument_order":          e.argumentOrder,
		"mixed_strings":           e.mixedStrings,
		"wrong_string":            e.wrongLiteral((*cursor).plainString),
		"wrong_fstring":           e.wrongLiteral((*cursor).fstring),
		"field_before_punctuation": func(m *peg.Matcher, c *peg.Captures) error {
			r, _ := c.Get('a')
			t := e.token(r.Start)
			return e.at(m, tokenSpan(t), "f-string: valid expression required before '"+t.Value+"'")
		},
		"type_var_tuple_bound": e.badBound("TypeVarTuple"),
		"param_spec_bound":     e.badBound("ParamSpec"),
	}
	for _, f := range fixed {
		out[f.name] = func(m *peg.Matcher, c *peg.Captures) error { return e.fixedError(m, c, f.where, f.msg) }
	}
	return out
}

func (e *explainer) fixedError(m *peg.Matcher, c *peg.Captures, where, msg string) error {
	switch where {
	case "":
		return e.atLast(m, "SyntaxError", msg)
	case ">":
		return e.atToken(e.token(m.Mark), "SyntaxError", msg, m.Fill)
	}
	a, _ := c.Get('a')
	span := e.span(a)
	switch {
	case strings.HasSuffix(where, "…"):
		last := e.spanOf(e.token(m.Fill - 1))
		if last.Col < 0 {
			last.EndCol = int32(len(e.src.line(int(last.Line))))
		}
		span.EndLine, span.EndCol = last.EndLine, last.EndCol-1 // CPython's, one short
	case where == "a,":
		if e.token(a.End-1).Type == py.Comma {
			a.End--
			span = e.span(a)
		}
	case where == "ab":
		b, _ := c.Get('b')
		end := e.span(b)
		span.EndLine, span.EndCol = end.EndLine, end.EndCol
	}
	return e.at(m, span, msg)
}

// span returns the span of a capture: that of the node, which leaves out
// parentheses, or that of its tokens.
func (e *explainer) span(r peg.Range) ast.Span {
	if r.End-r.Start > 1 {
		if v := e.expr(r); v != nil {
			return v.Pos()
		}
	}
	s := e.spanOf(e.token(r.Start))
	end := e.spanOf(e.token(r.End - 1))
	s.EndLine, s.EndCol = end.EndLine, end.EndCol
	return s
}

// within calls a parse function on a capture's tokens alone.
func within[T any](e *explainer, r peg.Range, parse func(*cursor) T) (v T, ok bool) {
	end := r.End + 1
	if end >= len(e.toks) {
		end = len(e.toks) - 1
	}
	saved := e.toks[end]
	e.toks[end].Type = py.RPar
	c := &cursor{toks: e.toks, i: r.Start + 1}
	v = parse(c)
	e.toks[end] = saved
	return v, c.err == nil && c.i == end
}

// expr returns the tree of a capture that is an expression, or nil.
func (e *explainer) expr(r peg.Range) ast.Expr {
	for _, parse := range [...]func(*cursor) ast.Expr{(*cursor).assignedValue, (*cursor).starNamedExpressions} {
		if v, ok := within(e, r, parse); ok {
			return v
		}
	}
	return nil
}

func (c *cursor) starNamedExpressions() ast.Expr {
	return c.tupleOf((*cursor).starNamedExpression)
}

// exprNames are the kinds of expressions in error messages.
func exprName(v ast.Expr) string {
	switch v := v.(type) {
	case *ast.Attribute:
		return "attribute"
	case *ast.Subscript:
		return "subscript"
	case *ast.Starred:
		return "starred"
	case *ast.Name:
		return "name"
	case *ast.List:
		return "list"
	case *ast.Tuple:
		return "tuple"
	case *ast.Lambda:
		return "lambda"
	case *ast.Call:
		return "function call"
	case *ast.BoolOp, *ast.BinOp, *ast.UnaryOp:
		return "expression"
	case *ast.GeneratorExp:
		return "generator expression"
	case *ast.Yield, *ast.YieldFrom:
		return "yield expression"
	case *ast.Await:
		return "await expression"
	case *ast.ListComp:
		return "list comprehension"
	case *ast.SetComp:
		return "set comprehension"
	case *ast.DictComp:
		return "dict comprehension"
	case *ast.Dict:
		return "dict literal"
	case *ast.Set:
		return "set display"
	case *ast.JoinedStr, *ast.FormattedValue:
		return "f-string expression"
	case *ast.Constant:
		return constantName(v.Value)
	case *ast.Compare:
		return "comparison"
	case *ast.IfExp:
		return "conditional expression"
	case *ast.NamedExpr:
		return "named expression"
	}
	return "expression"
}

func constantName(v ast.ConstValue) string {
	switch v := v.(type) {
	case ast.ConstNone:
		return "None"
	case ast.ConstEllipsis:
		return "ellipsis"
	case ast.ConstBool:
		if v {
			return "True"
		}
		return "False"
	}
	return "literal"
}

func (e *explainer) onlySingleAnnotated(m *peg.Matcher, c *peg.Captures) error {
	a, _ := c.Get('a')
	v := e.expr(a)
	if v == nil {
		return nil
	}
	return e.at(m, v.Pos(), fmt.Sprintf("only single target (not %s) can be annotated", exprName(v)))
}

func (e *explainer) illegalAugmented(m *peg.Matcher, c *peg.Captures) error {
	a, _ := c.Get('a')
	v := e.expr(a)
	if v == nil {
		return nil
	}
	return e.at(m, v.Pos(), fmt.Sprintf("'%s' is an illegal expression for augmented assignment", exprName(v)))
}

// invalidTarget reports the first part of an expression that is no target.
func (e *explainer) invalidTarget(format string, inFor, inDel bool) peg.Action {
	return func(m *peg.Matcher, c *peg.Captures) error {
		a, _ := c.Get('a')
		bad := badTarget(e.expr(a), inFor, inDel)
		if bad == nil {
			return nil
		}
		return e.at(m, bad.Pos(), fmt.Sprintf(format, exprName(bad)))
	}
}

// badTarget finds the first part of an expression that cannot be a target. In
// a for clause, "in" ends the target.
func badTarget(v ast.Expr, inFor, inDel bool) ast.Expr {
	switch v := v.(type) {
	case nil:
		return nil
	case *ast.List:
		return firstBad(v.Elts, inFor, inDel)
	case *ast.Tuple:
		return firstBad(v.Elts, inFor, inDel)
	case *ast.Starred:
		if inDel {
			return v
		}
		return badTarget(v.Value, inFor, inDel)
	case *ast.Compare:
		if !inFor {
			return v
		}
		if v.Ops[0] == ast.CmpIn {
			return badTarget(v.Left, inFor, inDel)
		}
		return nil
	case *ast.Name, *ast.Subscript, *ast.Attribute:
		return nil
	default:
		return v
	}
}

func firstBad(list []ast.Expr, inFor, inDel bool) ast.Expr {
	for _, v := range list {
		if bad := badTarget(v, inFor, inDel); bad != nil {
			return bad
		}
	}
	return nil
}

func (e *explainer) expectedBlock(m *peg.Matcher, c *peg.Captures) error {
	return e.atLast(m, "IndentationError", "expected an indented block")
}

func (e *explainer) blockAfter(what string) peg.Action {
	return func(m *peg.Matcher, c *peg.Captures) error {
		a, _ := c.Get('a')
		return e.atLast(m, "IndentationError", fmt.Sprintf("expected an indented block after %s on line %d", what, e.token(a.Start).Pos.Line))
	}
}

func (e *explainer) blockAfterStatement(m *peg.Matcher, c *peg.Captures) error {
	a, _ := c.Get('a')
	t := e.token(a.Start)
	return e.atLast(m, "IndentationError", fmt.Sprintf("expected an indented block after '%s' statement on line %d", t.Value, t.Pos.Line))
}
