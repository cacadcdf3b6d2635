"""The writer that ast.unparse() uses, and how functions for kinds of nodes are
entered with it.

An expression that binds less tightly than its place allows gets parentheses;
the place is a level, one of those below.
"""

from _astliterals import multiline, quoted
from ast import AST, Constant

(NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, COMPARE, BIT_OR, BIT_XOR, BIT_AND,
 SHIFT, SUM, TERM, FACTOR, POWER, AWAIT, ATOM) = range(18)

functions = {}


def writes(*names):
    """Enter a function for nodes of these classes."""
    def enter(function):
        for name in names:
            functions[name] = function
        return function
    return enter


def kind(node):
    return type(node).__name__


class Writer:
    def __init__(self):
        self.parts = []
        self.depth = 0      # of blocks
        self.ignores = {}   # what "# type: ignore" comments say, by line

    def put(self, node, level=TEST):
        """Write a node where level is the loosest that needs no parentheses."""
        function = functions.get(kind(node))
        if function is None:
            # Of what has no function only the last part is left.
            for name in node._fields:
                value = getattr(node, name, None)
                for item in value if isinstance(value, list) else [value]:
                    if isinstance(item, AST):
                        self.parts.clear()
                        self.put(item)
            return
        function(self, node, level)

    def text(self, *parts):
        self.parts.extend(parts)

    def line(self, *parts):
        """Begin a line of the block."""
        self.parts += ["\n", "    " * self.depth, *parts]

    def gap(self):
        """An empty line, but not at the beginning."""
        if self.parts:
            self.parts.append("\n")

    def series(self, nodes, level=TEST, between=", "):
        for i, node in enumerate(nodes):
            if i:
                self.text(between)
            self.put(node, level)

    def elements(self, nodes):
        """The inside of a tuple: a lone element has a comma after it."""
        self.series(nodes)
        if len(nodes) == 1:
            self.text(",")

    def wrapped(self, condition, body, node):
        if condition:
            self.text("(")
            body(self, node)
            self.text(")")
        else:
            body(self, node)

    def block(self, body, comment=None, owner=None):
        """A colon, and statements further in."""
        self.text(":")
        if comment is not None:
            self.text(comment)
        self.depth += 1
        if owner is not None:
            body = self.docstring(owner, body)
        self.statements(body)
        self.depth -= 1

    def statements(self, body):
        for statement in body:
            self.put(statement)

    def docstring(self, owner, body):
        """Write the docstring of a module, class or function, if the body
        begins with one; give the rest of the body."""
        if not body or kind(body[0]) != "Expr":
            return body
        value = body[0].value
        if not isinstance(value, Constant) or not isinstance(value.value, str):
            return body
        self.line("u" if value.kind == "u" else "")
        literal, quotes = quoted(value.value, multiline)
        self.text(quotes[0], literal, quotes[0])
        return body[1:]

    def comment(self, node):
        """The type comment of a statement."""
        text = self.ignores.get(node.lineno) if hasattr(node, "lineno") else None
        text = text or node.type_comment
        return f" # type: {text}" if text is not None else ""


def looser(own):
    """Make a function write parentheses where the place is tighter than own."""
    def decorate(function):
        return lambda w, node, level: w.wrapped(level > own, function, node)
    return decorate


def plain(function):
    """For functions to which their place makes no difference."""
    return lambda w, node, level: function(w, node)
