"""Writes syntax trees as source: ast.unparse().

Every kind of node has a function here that takes the writer and the node.
"""

from _astliterals import constant_text, join_pieces, repr_piece
from _astwriter import (
    ATOM, AWAIT, AND, BIT_AND, BIT_OR, BIT_XOR, COMPARE, FACTOR, NAMED, NOT, OR, POWER, SHIFT, SUM, TERM, TEST, TUPLE,
    YIELD, Writer, kind, looser, plain, writes,
)
from ast import Constant, FormattedValue, If, JoinedStr, Name, Tuple

binary = {
    "Add": ("+", SUM), "Sub": ("-", SUM), "Mult": ("*", TERM), "MatMult": ("@", TERM), "Div": ("/", TERM),
    "Mod": ("%", TERM), "FloorDiv": ("//", TERM), "LShift": ("<<", SHIFT), "RShift": (">>", SHIFT),
    "BitOr": ("|", BIT_OR), "BitXor": ("^", BIT_XOR), "BitAnd": ("&", BIT_AND), "Pow": ("**", POWER),
}
unary = {"Invert": ("~", FACTOR), "Not": ("not ", NOT), "UAdd": ("+", FACTOR), "USub": ("-", FACTOR)}
compare = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=",
           "Is": "is", "IsNot": "is not", "In": "in", "NotIn": "not in"}
boolean = {"And": ("and", AND), "Or": ("or", OR)}

def write(tree):
    """Give the source of a tree, or of a list of trees."""
    w = Writer()
    for node in tree if isinstance(tree, list) else [tree]:
        w.put(node)
    text = "".join(w.parts)
    return text.removeprefix("\n")


# Modules

@writes("Module")
@plain
def module(w, node):
    w.ignores = {ignore.lineno: f"ignore{ignore.tag}" for ignore in node.type_ignores}
    w.statements(w.docstring(node, node.body))
    w.ignores.clear()


@writes("FunctionType")
@plain
def function_type(w, node):
    w.text("(")
    w.series(node.argtypes)
    w.text(") -> ")
    w.put(node.returns)


# Simple statements

@writes("Expr")
@plain
def expression_statement(w, node):
    w.line()
    w.put(node.value, YIELD)


@writes("Assign")
@plain
def assign(w, node):
    w.line()
    for target in node.targets:
        w.put(target, TUPLE)
        w.text(" = ")
    w.put(node.value)
    w.text(w.comment(node))


@writes("AugAssign")
@plain
def augmented_assign(w, node):
    w.line()
    w.put(node.target)
    w.text(" ", binary[kind(node.op)][0], "= ")
    w.put(node.value)


@writes("AnnAssign")
@plain
def annotated_assign(w, node):
    w.line()
    w.wrapped(not node.simple and isinstance(node.target, Name), lambda w, target: w.put(target), node.target)
    w.text(": ")
    w.put(node.annotation)
    if node.value:
        w.text(" = ")
        w.put(node.value)


@writes("TypeAlias")
@plain
def type_alias(w, node):
    w.line("type ")
    w.put(node.name)
    type_parameters(w, node)
    w.text(" = ")
    w.put(node.value)


@writes("Return")
@plain
def return_statement(w, node):
    w.line("return")
    if node.value:
        w.text(" ")
        w.put(node.value)


@writes("Raise")
@plain
def raise_statement(w, node):
    w.line("raise")
    if not node.exc:
        if node.cause:
            raise ValueError("Node can't use cause without an exception.")
        return
    w.text(" ")
    w.put(node.exc)
    if node.cause:
        w.text(" from ")
        w.put(node.cause)


@writes("Assert")
@plain
def assert_statement(w, node):
    w.line("assert ")
    w.put(node.test)
    if node.msg:
        w.text(", ")
        w.put(node.msg)


@writes("Delete")
@plain
def delete(w, node):
    w.line("del ")
    w.series(node.targets)


@writes("Global", "Nonlocal")
@plain
def declaration(w, node):
    w.line(kind(node).lower(), " ", ", ".join(node.names))


@writes("Import")
@plain
def import_names(w, node):
    w.line("import ")
    w.series(node.names)


@writes("ImportFrom")
@plain
def import_from(w, node):
    w.line("from ", "." * (node.level or 0), node.module or "", " import ")
    w.series(node.names)


@writes("alias")
@plain
def alias(w, node):
    w.text(node.name, f" as {node.asname}" if node.asname else "")


@writes("Pass", "Break", "Continue")
@plain
def word(w, node):
    w.line(kind(node).lower())


# Compound statements

@writes("FunctionDef", "AsyncFunctionDef")
@plain
def function(w, node):
    w.gap()
    decorators(w, node)
    w.line("async def " if kind(node) == "AsyncFunctionDef" else "def ", node.name)
    type_parameters(w, node)
    w.text("(")
    w.put(node.args)
    w.text(")")
    if node.returns:
        w.text(" -> ")
        w.put(node.returns)
    w.block(node.body, w.comment(node), owner=node)


@writes("ClassDef")
@plain
def class_definition(w, node):
    w.gap()
    decorators(w, node)
    w.line("class ", node.name)
    type_parameters(w, node)
    arguments = node.bases + node.keywords
    if arguments:
        w.text("(")
        w.series(arguments)
        w.text(")")
    w.block(node.body, owner=node)


def decorators(w, node):
    for decorator in node.decorator_list:
        w.line("@")
        w.put(decorator)


def type_parameters(w, node):
    if getattr(node, "type_params", None):
        w.text("[")
        w.series(node.type_params)
        w.text("]")


@writes("TypeVar", "TypeVarTuple", "ParamSpec")
@plain
def type_parameter(w, node):
    w.text({"TypeVar": "", "TypeVarTuple": "*", "ParamSpec": "**"}[kind(node)], node.name)
    if getattr(node, "bound", None):
        w.text(": ")
        w.put(node.bound)
    if node.default_value:
        w.text(" = ")
        w.put(node.default_value)


@writes("For", "AsyncFor")
@plain
def for_loop(w, node):
    w.line("async for " if kind(node) == "AsyncFor" else "for ")
    w.put(node.target, TUPLE)
    w.text(" in ")
    w.put(node.iter)
    w.block(node.body, w.comment(node))
    otherwise(w, node.orelse)


def otherwise(w, body, word="else"):
    if body:
        w.line(word)
        w.block(body)


@writes("While")
@plain
def while_loop(w, node):
    w.line("while ")
    w.put(node.test)
    w.block(node.body)
    otherwise(w, node.orelse)


@writes("If")
@plain
def if_statement(w, node):
    word = "if "
    while True:
        w.line(word)
        w.put(node.test)
        w.block(node.body)
        if len(node.orelse) != 1 or not isinstance(node.orelse[0], If):
            break
        node, word = node.orelse[0], "elif "
    otherwise(w, node.orelse)


@writes("With", "AsyncWith")
@plain
def with_statement(w, node):
    w.line("async with " if kind(node) == "AsyncWith" else "with ")
    w.series(node.items)
    w.block(node.body, w.comment(node))


@writes("withitem")
@plain
def with_item(w, node):
    w.put(node.context_expr)
    if node.optional_vars:
        w.text(" as ")
        w.put(node.optional_vars)


@writes("Try", "TryStar")
@plain
def try_statement(w, node):
    w.line("try")
    w.block(node.body)
    for handler in node.handlers:
        except_clause(w, handler, "except*" if kind(node) == "TryStar" else "except")
    otherwise(w, node.orelse)
    otherwise(w, node.finalbody, "finally")


@writes("ExceptHandler")
def lone_handler(w, node, level):
    except_clause(w, node, "except")


def except_clause(w, node, word):
    w.line(word)
    if node.type:
        w.text(" ")
        w.put(node.type)
    if node.name:
        w.text(" as ", node.name)
    w.block(node.body)


@writes("Match")
@plain
def match_statement(w, node):
    w.line("match ")
    w.put(node.subject)
    w.text(":")
    w.depth += 1
    w.statements(node.cases)
    w.depth -= 1


@writes("match_case")
@plain
def match_case(w, node):
    w.line("case ")
    w.put(node.pattern)
    if node.guard:
        w.text(" if ")
        w.put(node.guard)
    w.block(node.body)


# Patterns

@writes("MatchValue")
@plain
def match_value(w, node):
    w.put(node.value)


@writes("MatchSingleton")
@plain
def match_singleton(w, node):
    w.text(constant_text(node.value))


@writes("MatchSequence")
@plain
def match_sequence(w, node):
    w.text("[")
    w.series(node.patterns)
    w.text("]")


@writes("MatchStar")
@plain
def match_star(w, node):
    w.text("*", "_" if node.name is None else node.name)


@writes("MatchMapping")
@plain
def match_mapping(w, node):
    w.text("{")
    for i, (key, pattern) in enumerate(zip(node.keys, node.patterns, strict=True)):
        if i:
            w.text(", ")
        w.put(key)
        w.text(": ")
        w.put(pattern)
    if node.rest is not None:
        w.text(", **" if node.keys else "**", node.rest)
    w.text("}")


@writes("MatchClass")
@plain
def match_class(w, node):
    w.put(node.cls, ATOM)
    w.text("(")
    w.series(node.patterns)
    for i, (name, pattern) in enumerate(zip(node.kwd_attrs, node.kwd_patterns, strict=True)):
        w.text(", " if i or node.patterns else "", name, "=")
        w.put(pattern)
    w.text(")")


@writes("MatchAs")
def match_as(w, node, level):
    if node.name is None:
        w.text("_")
    elif node.pattern is None:
        w.text(node.name)
    else:
        w.wrapped(level > TEST, named_pattern, node)


def named_pattern(w, node):
    w.put(node.pattern, BIT_OR)
    w.text(" as ", node.name)


@writes("MatchOr")
@looser(BIT_OR)
def match_or(w, node):
    w.series(node.patterns, BIT_OR + 1, " | ")


# Expressions

@writes("Name")
@plain
def name(w, node):
    w.text(node.id)


@writes("NamedExpr")
@looser(NAMED)
def named(w, node):
    w.put(node.target, ATOM)
    w.text(" := ")
    w.put(node.value, ATOM)


@writes("BoolOp")
def bool_operation(w, node, level):
    word, own = boolean[kind(node.op)]
    w.wrapped(level > own, lambda w, node: operands(w, node.values, word, own), node)


def operands(w, values, word, own):
    # Each operand is held more tightly than the one before it.
    for i, value in enumerate(values):
        if i:
            w.text(" ", word, " ")
        w.put(value, min(own + 1 + i, ATOM))


@writes("BinOp")
def binary_operation(w, node, level):
    sign, own = binary[kind(node.op)]

    def body(w, node):
        left = own + (sign == "**")
        w.put(node.left, left)
        w.text(" ", sign, " ")
        w.put(node.right, own if sign == "**" else own + 1)

    w.wrapped(level > own, body, node)


@writes("UnaryOp")
def unary_operation(w, node, level):
    sign, own = unary[kind(node.op)]

    def body(w, node):
        w.text(sign)
        w.put(node.operand, own)

    w.wrapped(level > own, body, node)


@writes("Compare")
@looser(COMPARE)
def comparison(w, node):
    w.put(node.left, COMPARE + 1)
    for op, right in zip(node.ops, node.comparators):
        w.text(" ", compare[kind(op)], " ")
        w.put(right, COMPARE + 1)


@writes("IfExp")
@looser(TEST)
def conditional(w, node):
    w.put(node.body, TEST + 1)
    w.text(" if ")
    w.put(node.test, TEST + 1)
    w.text(" else ")
    w.put(node.orelse, TEST)


@writes("Lambda")
@looser(TEST)
def lambda_expression(w, node):
    w.text("lambda")
    mark = len(w.parts)
    w.put(node.args)
    if len(w.parts) > mark:
        w.parts.insert(mark, " ")
    w.text(": ")
    w.put(node.body, TEST)


@writes("Await")
@looser(AWAIT)
def await_expression(w, node):
    w.text("await")
    if node.value:
        w.text(" ")
        w.put(node.value, ATOM)


@writes("Yield")
@looser(YIELD)
def yield_expression(w, node):
    w.text("yield")
    if node.value:
        w.text(" ")
        w.put(node.value, ATOM)


@writes("YieldFrom")
@looser(YIELD)
def yield_from(w, node):
    if not node.value:
        raise ValueError("Node can't be used without a value attribute.")
    w.text("yield from ")
    w.put(node.value, ATOM)


@writes("Attribute")
@plain
def attribute(w, node):
    w.put(node.value, ATOM)
    # "1.real" would be read as a float.
    digits = isinstance(node.value, Constant) and isinstance(node.value.value, int)
    w.text(" ." if digits else ".", node.attr)


@writes("Subscript")
@plain
def subscript(w, node):
    w.put(node.value, ATOM)
    w.text("[")
    if isinstance(node.slice, Tuple) and node.slice.elts:
        w.elements(node.slice.elts)
    else:
        w.put(node.slice)
    w.text("]")


@writes("Slice")
@plain
def slice_bounds(w, node):
    if node.lower:
        w.put(node.lower)
    w.text(":")
    if node.upper:
        w.put(node.upper)
    if node.step:
        w.text(":")
        w.put(node.step)


@writes("Call")
@plain
def call(w, node):
    w.put(node.func, ATOM)
    w.text("(")
    w.series(list(node.args) + list(node.keywords))
    w.text(")")


@writes("keyword")
@plain
def keyword(w, node):
    w.text("**" if node.arg is None else f"{node.arg}=")
    w.put(node.value)


@writes("Starred")
@plain
def starred(w, node):
    w.text("*")
    w.put(node.value, BIT_OR)


@writes("Tuple")
def tuple_display(w, node, level):
    w.wrapped(not node.elts or level > TUPLE, lambda w, node: w.elements(node.elts), node)


@writes("List")
@plain
def list_display(w, node):
    w.text("[")
    w.series(node.elts)
    w.text("]")


@writes("Set")
@plain
def set_display(w, node):
    # "{}" is a dict.
    w.text("{")
    if node.elts:
        w.series(node.elts)
    else:
        w.text("*()")
    w.text("}")


@writes("Dict")
@plain
def dict_display(w, node):
    w.text("{")
    for i, (key, value) in enumerate(zip(node.keys, node.values)):
        if i:
            w.text(", ")
        if key is None:
            w.text("**")
            w.put(value, BIT_OR)
        else:
            w.put(key)
            w.text(": ")
            w.put(value)
    w.text("}")


@writes("ListComp", "SetComp", "GeneratorExp", "DictComp")
@plain
def comprehension(w, node):
    opening, closing = {"ListComp": "[]", "GeneratorExp": "()"}.get(kind(node), "{}")
    w.text(opening)
    if kind(node) == "DictComp":
        w.put(node.key)
        w.text(": ")
        w.put(node.value)
    else:
        w.put(node.elt)
    for clause in node.generators:
        w.put(clause)
    w.text(closing)


@writes("comprehension")
@plain
def comprehension_clause(w, node):
    w.text(" async for " if node.is_async else " for ")
    w.put(node.target, TUPLE)
    w.text(" in ")
    w.put(node.iter, TEST + 1)
    for condition in node.ifs:
        w.text(" if ")
        w.put(condition, TEST + 1)


@writes("arguments")
@plain
def parameters(w, node):
    between = Separator(w)
    positional = node.posonlyargs + node.args
    without = len(positional) - len(node.defaults)
    for i, parameter in enumerate(positional):
        between()
        w.put(parameter)
        if i >= without:
            w.text("=")
            w.put(node.defaults[i - without])
        if i + 1 == len(node.posonlyargs):
            w.text(", /")
    if node.vararg or node.kwonlyargs:
        between()
        w.text("*")
        if node.vararg:
            w.put(node.vararg)
    for parameter, default in zip(node.kwonlyargs, node.kw_defaults):
        between()
        w.put(parameter)
        if default:
            w.text("=")
            w.put(default)
    if node.kwarg:
        between()
        w.text("**")
        w.put(node.kwarg)


class Separator:
    """Writes a comma before everything but the first."""

    def __init__(self, w):
        self.w = w
        self.begun = False

    def __call__(self):
        if self.begun:
            self.w.text(", ")
        self.begun = True


@writes("arg")
@plain
def parameter(w, node):
    w.text(node.arg)
    if node.annotation:
        w.text(": ")
        w.put(node.annotation)


# Constants and f-strings

@writes("Constant")
@plain
def constant(w, node):
    value = node.value
    if value is ...:
        w.text("...")
    elif isinstance(value, tuple):
        comma = "," if len(value) == 1 else ""
        w.text("(", ", ".join(map(constant_text, value)), comma, ")")
    else:
        w.text("u" if node.kind == "u" else "", constant_text(value))


@writes("JoinedStr")
@plain
def joined(w, node):
    pieces = [(piece_text(value), isinstance(value, Constant)) for value in node.values]
    quote, inside = join_pieces(pieces) or ("'''", [repr_piece(*piece) for piece in pieces])
    w.text("f", quote, *inside, quote)


def piece_text(node, spec=False):
    """A part of an f-string as it stands in it, not escaped yet; spec: it is
    part of a format specifier."""
    if isinstance(node, JoinedStr):
        return "".join(piece_text(value, spec) for value in node.values)
    if isinstance(node, FormattedValue):
        return field_text(node)
    if isinstance(node, Constant) and isinstance(node.value, str):
        text = node.value.replace("{", "{{").replace("}", "}}")
        if spec:
            for char, escaped in (("\\", "\\\\"), ("'", "\\'"), ('"', '\\"'), ("\n", "\\n")):
                text = text.replace(char, escaped)
        return text
    raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")


def field_text(node):
    inner = Writer()
    inner.put(node.value, TEST + 1)
    text = "".join(inner.parts).removeprefix("\n")
    parts = ["{ " if text.startswith("{") else "{", text]
    if node.conversion != -1:
        parts += ["!", chr(node.conversion)]
    if node.format_spec:
        parts += [":", piece_text(node.format_spec, spec=True)]
    return "".join([*parts, "}"])


@writes("FormattedValue")
@plain
def formatted_value(w, node):
    w.text(field_text(node))
