"""Syntax trees of Python programs: making them, walking them, changing them,
and writing them as source again.

The node classes come from _ast; what works on them is here, except for
unparse(), which has a module of its own.
"""

from _ast import *


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    """Give the tree of a source text.

    With type_comments, comments that begin with "type:" become parts of it.
    feature_version, a pair like (3, 7) or a minor version, refuses what is
    newer. optimize works as that of compile(): a level of 0 or more gives the
    tree as the optimiser leaves it.
    """
    minor = -1 if feature_version is None else feature_version
    if isinstance(minor, tuple):
        major, minor = minor
        if major != 3:
            raise ValueError(f"Unsupported major version: {major}")
    wanted = PyCF_OPTIMIZED_AST if optimize > 0 else PyCF_ONLY_AST
    if type_comments:
        wanted |= PyCF_TYPE_COMMENTS
    return compile(source, filename, mode, wanted, _feature_version=minor, optimize=optimize)


# literal_eval

def literal_eval(node_or_string):
    """Give the value of a literal, or of a display of literals.

    Only strings, bytes, numbers, tuples, lists, dicts, sets, booleans, None
    and Ellipsis can come out of it. That makes it safer than eval(), but a
    large input can still use up memory or time.
    """
    tree = node_or_string
    if isinstance(tree, str):
        tree = parse(tree.lstrip(" \t"), mode="eval")
    if isinstance(tree, Expression):
        tree = tree.body
    return _literal(tree)


def _literal(node):
    match node:
        case Constant():
            return node.value
        case Tuple():
            return tuple(map(_literal, node.elts))
        case List():
            return [_literal(item) for item in node.elts]
        case Set():
            return {_literal(item) for item in node.elts}
        case Call(func=Name(id="set"), args=[], keywords=[]):
            return set()
        case Dict():
            keys, values = node.keys, node.values
            if len(keys) != len(values):
                _not_literal(node)
            return dict(zip(map(_literal, keys), map(_literal, values)))
        case BinOp(op=Add() | Sub()):
            re, im = _signed_number(node.left), _number(node.right)
            if isinstance(re, (int, float)) and isinstance(im, complex):
                return re + im if isinstance(node.op, Add) else re - im
    return _signed_number(node)


def _signed_number(node):
    if isinstance(node, UnaryOp):
        if isinstance(node.op, USub):
            return -_number(node.operand)
        if isinstance(node.op, UAdd):
            return +_number(node.operand)
    return _number(node)


def _number(node):
    if isinstance(node, Constant) and type(node.value) in (int, float, complex):
        return node.value
    _not_literal(node)


def _not_literal(node):
    place = getattr(node, "lineno", None)
    place = f" on line {place}" if place else ""
    raise ValueError(f"malformed node or string{place}: {node!r}")


# dump

def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """Give a tree as text, for people to read.

    annotate_fields writes the names of the fields, include_attributes the
    places too. indent, a number of blanks or a string, puts nested nodes on
    lines of their own. Empty lists are left out unless show_empty is set.
    """
    if not isinstance(node, AST):
        raise TypeError("expected AST, got %r" % node.__class__.__name__)
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return _Dumper(annotate_fields, include_attributes, indent, show_empty).text(node, 0)[0]


class _Dumper:
    def __init__(self, names, attributes, indent, empty):
        self.names = names
        self.attributes = attributes
        self.indent = indent
        self.empty = empty

    def text(self, value, level):
        """The text of a value, and whether it may share a line with others."""
        if isinstance(value, AST):
            return self.node(value, level + 1)
        if isinstance(value, list):
            return self.items(value, level + 1)
        return repr(value), True

    def between(self, level):
        """What stands before the first item on a level, and between two."""
        if self.indent is None:
            return "", ", "
        line = "\n" + self.indent * level
        return line, "," + line

    def items(self, value, level):
        if not value:
            return "[]", True
        first, rest = self.between(level)
        return "[" + first + rest.join(self.text(item, level)[0] for item in value) + "]", False

    def node(self, node, level):
        cls = type(node)
        parts, simple, names = [], True, self.names
        skipped = 0     # empty lists that count if a positional value follows
        absent = object()
        for name in node._fields:
            value = getattr(node, name, absent)
            if value is absent or value is None and getattr(cls, name, ...) is None:
                names = True
                continue
            if value == [] and not self.empty and _type_of(cls, name) is not object:
                skipped += 1
                continue
            text, short = self.text(value, level)
            simple = simple and short
            if not names:
                parts += ["[]"] * skipped
                skipped = 0
            parts.append(f"{name}={text}" if names else text)
        if self.attributes and node._attributes:
            for name in node._attributes:
                value = getattr(node, name, ...)
                if value is ... or value is None and getattr(cls, name, ...) is None:
                    continue
                text, short = self.text(value, level)
                simple = simple and short
                parts.append(f"{name}={text}")
        if simple and len(parts) <= 3:
            return f"{cls.__name__}({', '.join(parts)})", not parts
        first, rest = self.between(level)
        return f"{cls.__name__}({first}{rest.join(parts)})", False


def _type_of(cls, name):
    """The type of a field, object if anything may stand there."""
    return getattr(cls, "_field_types", {}).get(name, object)


# Places

def copy_location(new_node, old_node):
    """Give new_node the place of old_node, as far as both can have one; give
    new_node back."""
    for name in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
        if name not in old_node._attributes or name not in new_node._attributes:
            continue
        value = getattr(old_node, name, None)
        # Only the end may be unknown.
        if value is not None or name.startswith("end_") and hasattr(old_node, name):
            setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Give each node of a tree that lacks a place the one of the node above
    it; the root, if need be, the beginning of the source. Give the tree back."""
    todo = [(node, (1, 0, 1, 0))]
    while todo:
        current, place = todo.pop()
        place = tuple(_complete(current, name, inherited)
                      for name, inherited in zip(("lineno", "col_offset", "end_lineno", "end_col_offset"), place))
        todo.extend((child, place) for child in iter_child_nodes(current))
    return node


def _complete(node, name, inherited):
    if name not in node._attributes:
        return inherited
    missing = getattr(node, name, None) is None if name.startswith("end_") else not hasattr(node, name)
    if missing:
        setattr(node, name, inherited)
        return inherited
    return getattr(node, name)


def increment_lineno(node, n=1):
    """Add n to the lines of a tree, as when it moves within a file. Give the
    tree back."""
    for part in walk(node):
        if isinstance(part, TypeIgnore):
            part.lineno = getattr(part, "lineno", 0) + n
            continue
        if "lineno" in part._attributes:
            part.lineno = getattr(part, "lineno", 0) + n
        end = getattr(part, "end_lineno", 0) if "end_lineno" in part._attributes else None
        if end is not None:
            part.end_lineno = end + n
    return node


# Walking

def iter_fields(node):
    """Give the names and values of the fields that a node has, in pairs."""
    missing = object()
    for name in node._fields:
        value = getattr(node, name, missing)
        if value is not missing:
            yield name, value


def iter_child_nodes(node):
    """Give the nodes right under a node: its fields and what lists hold."""
    for _, value in iter_fields(node):
        for item in value if isinstance(value, list) else (value,):
            if isinstance(item, AST):
                yield item


def walk(node):
    """Give a node and all nodes under it, level by level."""
    level = [node]
    while level:
        below = []
        for part in level:
            # The program may change the node when it gets it.
            yield part
            below += iter_child_nodes(part)
        level = below


# The names that constants had before Python 3.8, by the type of their value.
_former_names = {bool: "NameConstant", type(None): "NameConstant", int: "Num", float: "Num", complex: "Num",
                 str: "Str", bytes: "Bytes", type(...): "Ellipsis"}


class NodeVisitor:
    """Walks a tree and calls, for each node, the method visit_ and the name
    of its class; generic_visit() where there is none.

    A subclass adds those methods. One that has to visit what is under its
    node calls generic_visit() itself.
    """

    def visit(self, node):
        """Call the method for a node and give its result."""
        method = getattr(self, f"visit_{type(node).__name__}", self.generic_visit)
        return method(node)

    def generic_visit(self, node):
        """Visit the nodes right under a node."""
        for _, value in iter_fields(node):
            for item in value if isinstance(value, list) else (value,):
                if isinstance(item, AST):
                    self.visit(item)

    def visit_Constant(self, node):
        """Call the method for what constants were called before Python 3.8."""
        former = _former_names.get(type(node.value))
        if former is None:
            former = next((name for typ, name in _former_names.items() if isinstance(node.value, typ)), None)
        method = former and getattr(self, f"visit_{former}", None)
        if not method:
            return self.generic_visit(node)
        from warnings import warn
        warn(f"visit_{former} is deprecated; add visit_Constant", DeprecationWarning, 2)
        return method(node)


class NodeTransformer(NodeVisitor):
    """A NodeVisitor whose methods give what takes the place of their node:
    a node, a list of nodes inside a list, or None to take it out."""

    def generic_visit(self, node):
        """Visit the nodes right under a node and put the results there."""
        for name, value in iter_fields(node):
            if isinstance(value, list):
                value[:] = self._replaced(value)
            elif isinstance(value, AST):
                result = self.visit(value)
                if result is None:
                    delattr(node, name)
                else:
                    setattr(node, name, result)
        return node

    def _replaced(self, items):
        kept = []
        for item in items:
            if not isinstance(item, AST):
                kept.append(item)
                continue
            result = self.visit(item)
            if isinstance(result, AST):
                kept.append(result)
            elif result is not None:
                kept.extend(result)
        return kept


# Text

def get_docstring(node, clean=True):
    """Give the docstring of a module, class or function, None if it has none;
    unless clean is false, without its indentation."""
    if not isinstance(node, (FunctionDef, AsyncFunctionDef, ClassDef, Module)):
        raise TypeError("%r can't have docstrings" % node.__class__.__name__)
    match node.body:
        case [Expr(value=Constant(value=str() as text)), *_]:
            return _without_margin(text) if clean else text
    return None


def _without_margin(text):
    first, *others = text.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in others if line.strip()), default=None)
    lines = [first.lstrip()] + [line[margin:] for line in others]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        del lines[0]
    return "\n".join(lines)


def _source_lines(source, count=None):
    """The lines of a source with their ends, which are those that the parser
    knows: a form feed ends none. At most count lines."""
    lines, start = [], 0
    while start < len(source) and (count is None or len(lines) < count):
        ends = [i for i in (source.find("\n", start), source.find("\r", start)) if i >= 0]
        end = min(ends, default=len(source) - 1)
        if source[end:end + 2] == "\r\n":
            end += 1
        lines.append(source[start:end + 1])
        start = end + 1
    return lines


def get_source_segment(source, node, *, padded=False):
    """Give the piece of source that a node was made from, None if its place
    is not known. With padded, the first of several lines begins with blanks,
    as many as were before it."""
    place = [getattr(node, name, None) for name in ("lineno", "col_offset", "end_lineno", "end_col_offset")]
    if None in place:
        return None
    first, start, last, end = place[0] - 1, place[1], place[2] - 1, place[3]
    lines = _source_lines(source, last + 1)
    if first == last:
        return lines[first].encode()[start:end].decode()
    head = lines[first].encode()
    before = ""
    if padded:
        before = "".join(c if c in "\f\t" else " " for c in head[:start].decode())
    middle = lines[first + 1:last]
    return "".join([before + head[start:].decode(), *middle, lines[last].encode()[:end].decode()])


def unparse(ast_obj):
    """Write a tree as source, which parses to an equal tree but need not be
    the source that it came from."""
    from _astsource import write
    return write(ast_obj)


# What is left of older versions

def _deprecate(what, instead):
    """Warn whoever called the caller."""
    from warnings import warn
    warn(f"{what} is deprecated and will be removed in Python 3.14; use {instead} instead",
         DeprecationWarning, stacklevel=3)


def _value_as(name):
    """The property by which a constant gave its value before Python 3.8."""
    def read(self):
        """Deprecated. Use value instead."""
        _deprecate(f"Attribute {name}", "value")
        return self.value

    def write(self, value):
        _deprecate(f"Attribute {name}", "value")
        self.value = value

    return property(read, write)


Constant.n = _value_as("n")
Constant.s = _value_as("s")


class _Former(type):
    """The metaclass of the classes that Constant replaced. Whether an object
    is an instance of one depends on its value."""

    def __instancecheck__(cls, obj):
        if _former.get(cls.__name__) is not cls:
            return type.__instancecheck__(cls, obj)
        _deprecate(f"ast.{cls.__name__}", "ast.Constant")
        if not isinstance(obj, Constant) or not hasattr(obj, "value"):
            return False
        if isinstance(obj.value, bool) and cls.__name__ == "Num":
            return False
        return isinstance(obj.value, _former_types[cls.__name__])


_former_types = {"Num": (int, float, complex), "Str": (str,), "Bytes": (bytes,),
                 "NameConstant": (type(None), bool), "Ellipsis": (type(...),)}
_former_fields = {"Num": ("n",), "Str": ("s",), "Bytes": ("s",)}


def _new_former(cls, *args, **kwargs):
    twice = [name for name in cls._fields[:len(args)] if name in kwargs]
    if twice:
        raise TypeError(f"{cls.__name__} got multiple values for argument {twice[0]!r}")
    if _former.get(cls.__name__) is not cls:
        return Constant.__new__(cls, *args, **kwargs)
    _deprecate(f"ast.{cls.__name__}", "ast.Constant")
    if cls.__name__ == "Ellipsis":
        args = (..., *args)
    return Constant(*args, **kwargs)


def _make_former(name):
    body = {"__module__": __name__, "__new__": _new_former,
            "__doc__": "Deprecated AST node class. Use ast.Constant instead"}
    if name in _former_fields:
        body["_fields"] = _former_fields[name]
    elif name == "Ellipsis":
        body["_fields"] = ()
    return _Former(name, (Constant,), body)


_former = {name: _make_former(name) for name in _former_types}


def __getattr__(name):
    if name not in _former:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    _deprecate(f"ast.{name}", "ast.Constant")
    globals()[name] = _former[name]
    return _former[name]


class slice(AST):
    """Deprecated AST node class."""


class ExtSlice(slice):
    """Deprecated AST node class. Use ast.Tuple instead."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Index(slice):
    """Deprecated AST node class. Use the index value directly instead."""

    def __new__(cls, value, **kwargs):
        return value


def _get_dims(self):
    """Deprecated. Use elts instead."""
    return self.elts


def _set_dims(self, value):
    self.elts = value


Tuple.dims = property(_get_dims, _set_dims)


def _make_unused(name, base):
    body = {"__module__": __name__, "__doc__": "Deprecated AST node class. Unused in Python 3."}
    return type(name, (base,), body)


AugLoad, AugStore, Param = (_make_unused(name, expr_context) for name in ("AugLoad", "AugStore", "Param"))
Suite = _make_unused("Suite", mod)


def main():
    """The command "python -m ast"."""
    import argparse
    import sys

    options = argparse.ArgumentParser(prog="python -m ast")
    options.add_argument("infile", nargs="?", default="-", help="the file to parse; defaults to stdin")
    options.add_argument("-m", "--mode", default="exec", choices=("exec", "single", "eval", "func_type"),
                         help="specify what kind of code must be parsed")
    options.add_argument("--no-type-comments", default=True, action="store_false",
                         help="don't add information about type comments")
    options.add_argument("-a", "--include-attributes", action="store_true",
                         help="include attributes such as line numbers and column offsets")
    options.add_argument("-i", "--indent", type=int, default=3, help="indentation of nodes (number of spaces)")
    chosen = options.parse_args()
    if chosen.infile == "-":
        name, source = "<stdin>", sys.stdin.buffer.read()
    else:
        name = chosen.infile
        with open(name, "rb") as file:
            source = file.read()
    tree = parse(source, name, chosen.mode, type_comments=chosen.no_type_comments)
    print(dump(tree, include_attributes=chosen.include_attributes, indent=chosen.indent))


if __name__ == "__main__":
    main()
