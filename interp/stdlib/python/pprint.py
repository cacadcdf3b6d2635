"""Support to pretty-print lists, tuples, & dictionaries recursively."""

import collections
import dataclasses
import sys
import types
from io import StringIO

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Pretty-print a Python object to a stream [default is sys.stdout]."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Format a Python object into a pretty-printed representation."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Pretty-print a Python object, dicts in the order of their keys' insertion."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """Version of repr() which can handle recursive data structures."""
    return PrettyPrinter()._brief(object, {}, 0)[0]


def isreadable(object):
    """Determine if saferepr(object) is readable by eval()."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Determine if object requires a recursive representation."""
    return PrettyPrinter().isrecursive(object)


class _Key:
    """What sorts objects of all kinds: by order, else by kind and place."""

    __slots__ = ["obj"]

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        one, another = self.obj, other.obj
        try:
            return one < another
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _by_key(item):
    return _Key(item[0]), _Key(item[1])


class PrettyPrinter:
    """Formats objects over several lines where one is too narrow."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth, self._indent_per_level, self._width = depth, indent, width
        self._stream = sys.stdout if stream is None else stream
        self._compact, self._sort_dicts, self._underscore_numbers = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        out = self._stream
        if out is not None:
            self._format(object, out, 0, 0, {}, 0)
            out.write("\n")

    def pformat(self, object):
        out = StringIO()
        self._format(object, out, 0, 0, {}, 0)
        return out.getvalue()

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """Format object for a specific context, returning a string and flags
        indicating whether the representation is 'readable' and whether the
        object represents a recursive construct."""
        return self._brief(object, context, level, maxlevels)

    # One line.

    def _brief(self, object, context, level, maxlevels=0):
        kind = type(object)
        if kind in (str, float, complex, bool, type(None), bytes, bytearray):
            return repr(object), True, False
        method = kind.__repr__
        if issubclass(kind, int) and method is int.__repr__:
            return (f"{object:_d}" if self._underscore_numbers else repr(object)), True, False
        if issubclass(kind, dict) and method is dict.__repr__:
            opening, closing, empty = "{", "}", "{}"
        elif issubclass(kind, list) and method is list.__repr__:
            opening, closing, empty = "[", "]", "[]"
        elif issubclass(kind, tuple) and method is tuple.__repr__:
            opening, closing, empty = "(", ",)" if len(object) == 1 else ")", "()"
        else:
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return empty, True, False
        if maxlevels and level >= maxlevels:
            return f"{opening}...{closing[-1]}", False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive = True, False
        words = []

        def one(part):
            nonlocal readable, recursive
            text, can_read, recurs = self.format(part, context, maxlevels, level + 1)
            readable, recursive = readable and can_read, recursive or recurs
            return text

        if opening == "{":
            items = sorted(object.items(), key=_by_key) if self._sort_dicts else object.items()
            for key, value in items:
                shown = one(key)
                words.append(f"{shown}: {one(value)}")
        else:
            words = [one(part) for part in object]
        del context[id(object)]
        return opening + ", ".join(words) + closing, readable, recursive

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    # Several lines.

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            layout = self._layout_of(object)
            if layout is not None:
                context[key] = 1
                layout(self, object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
            if (dataclasses.is_dataclass(object) and not isinstance(object, type) and object.__dataclass_params__.repr
                    and hasattr(object.__repr__, "__wrapped__") and "__create_fn__" in object.__repr__.__wrapped__.__qualname__):
                context[key] = 1
                self._pprint_dataclass(object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
        stream.write(text)

    def _layout_of(self, object):
        """What lays out objects with a certain __repr__."""
        return self._dispatch.get(type(object).__repr__)

    def _bracketed(self, opening, items, closing, stream, indent, allowance, context, level):
        stream.write(opening)
        self._format_items(items, stream, indent, allowance + len(closing), context, level)
        stream.write(closing)

    def _list(self, object, stream, indent, allowance, context, level):
        self._bracketed("[", object, "]", stream, indent, allowance, context, level)

    def _tuple(self, object, stream, indent, allowance, context, level):
        self._bracketed("(", object, ",)" if len(object) == 1 else ")", stream, indent, allowance, context, level)

    def _set(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        opening, closing = "{", "}"
        if type(object) is not set:
            opening, closing = type(object).__name__ + "({", "})"
            indent += len(type(object).__name__) + 1
        self._bracketed(opening, sorted(object, key=_Key), closing, stream, indent, allowance, context, level)

    def _dict(self, object, stream, indent, allowance, context, level):
        stream.write("{" + " " * (self._indent_per_level - 1))
        if object:
            items = sorted(object.items(), key=_by_key) if self._sort_dicts else object.items()
            self._format_dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write("}")

    def _format_dict_items(self, items, stream, indent, allowance, context, level):
        items = list(items)
        indent += self._indent_per_level
        for number, (key, value) in enumerate(items):
            shown = self._repr(key, context, level)
            stream.write(shown + ": ")
            last = number == len(items) - 1
            self._format(value, stream, indent + len(shown) + 2, allowance if last else 1, context, level)
            if not last:
                stream.write(",\n" + " " * indent)

    def _format_namespace_items(self, items, stream, indent, allowance, context, level):
        items = list(items)
        for number, (name, value) in enumerate(items):
            last = number == len(items) - 1
            stream.write(name + "=")
            if id(value) in context:
                stream.write("...")     # as these types say it of themselves
            else:
                self._format(value, stream, indent + len(name) + 1, allowance if last else 1, context, level)
            if not last:
                stream.write(",\n" + " " * indent)

    def _format_items(self, items, stream, indent, allowance, context, level):
        items = list(items)
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        new_line = ",\n" + " " * indent
        between = ""
        room = width = self._width - indent + 1
        for number, item in enumerate(items, 1 - len(items)):
            if number == 0:     # the last, with the brackets behind it
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                need = len(text) + 2
                if room < need:
                    room = width
                    between = between and new_line
                if room >= need:
                    stream.write(between + text)
                    room -= need
                    between = ", "
                    continue
            stream.write(between)
            between = new_line
            self._format(item, stream, indent, 1 if number else allowance, context, level)

    def _mapping_like(self, object, stream, indent, allowance, context, level):
        name = type(object).__name__
        stream.write(name + "(")
        self._format(object.copy() if isinstance(object, types.MappingProxyType) else object, stream,
                     indent + len(name) + 1, allowance + 1, context, level)
        stream.write(")")

    def _ordered_dict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + "(")
        self._format(list(object.items()), stream,
                     indent + len(name) + 1, allowance + 1, context, level)
        stream.write(")")

    def _default_dict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        made = self._repr(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        stream.write(f"{name}({made},\n{' ' * indent}")
        self._dict(object, stream, indent, allowance + 1, context, level)
        stream.write(")")

    def _counter(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + "({" + " " * (self._indent_per_level - 1))
        self._format_dict_items(object.most_common(), stream, indent + len(name) + 1, allowance + 2, context, level)
        stream.write("})")

    def _chain_map(self, object, stream, indent, allowance, context, level):
        if not object.maps:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + "(")
        indent += len(name) + 1
        for number, each in enumerate(object.maps):
            last = number == len(object.maps) - 1
            self._format(each, stream, indent, allowance + 1 if last else 1, context, level)
            stream.write(")" if last else ",\n" + " " * indent)

    def _deque(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + "(")
        indent += len(name) + 1
        stream.write("[")
        if object.maxlen is None:
            self._format_items(object, stream, indent, allowance + 2, context, level)
            stream.write("])")
        else:
            self._format_items(object, stream, indent, 2, context, level)
            stream.write(f"],\n{' ' * indent}maxlen={self._repr(object.maxlen, context, level)})")

    def _user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    def _view(self, object, stream, indent, allowance, context, level):
        name = type(object).__name__
        items = sorted(object, key=_Key if name != "dict_items" else _by_key) if self._sort_dicts and name != "dict_values" else list(object)
        stream.write(name + "(")
        self._bracketed("[", items, "]", stream, indent + len(name) + 1, allowance + 1, context, level)
        stream.write(")")

    def _simple_namespace(self, object, stream, indent, allowance, context, level):
        name = "namespace" if type(object) is types.SimpleNamespace else type(object).__name__
        stream.write(name + "(")
        self._format_namespace_items(object.__dict__.items(), stream, indent + len(name) + 1, allowance, context, level)
        stream.write(")")

    def _pprint_dataclass(self, object, stream, indent, allowance, context, level):
        name = type(object).__name__
        items = [(f.name, getattr(object, f.name)) for f in dataclasses.fields(object) if f.repr]
        stream.write(name + "(")
        self._format_namespace_items(items, stream, indent + len(name) + 1, allowance, context, level)
        stream.write(")")

    def _str(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        chunks = []
        lines = object.splitlines(True)
        room = self._width - indent
        for number, line in enumerate(lines):
            shown = repr(line)
            if number == len(lines) - 1:
                room -= allowance
            if len(shown) <= room:
                chunks.append(shown)
                continue
            words = _words(line)
            held = ""
            for at, word in enumerate(words):
                candidate = held + word
                limit = self._width - indent - (allowance if at == len(words) - 1 and number == len(lines) - 1 else 0)
                if len(repr(candidate)) > limit:
                    if held:
                        chunks.append(repr(held))
                    held = word
                else:
                    held = candidate
            if held:
                chunks.append(repr(held))
        self._adjacent(chunks, stream, indent, level)

    def _bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        chunks, held, width = [], b"", self._width - indent
        last = len(object) // 4 * 4
        for at in range(0, len(object), 4):
            part = object[at:at + 4]
            if at == last:
                width -= allowance
            if held and len(repr(held + part)) > width:
                chunks.append(repr(held))
                held = part
            else:
                held += part
        if held:
            chunks.append(repr(held))
        self._adjacent(chunks, stream, indent, level)

    def _bytearray(self, object, stream, indent, allowance, context, level):
        stream.write("bytearray(")
        self._bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(")")

    def _adjacent(self, chunks, stream, indent, level):
        """Literals one below the other, which Python joins."""
        text = ("\n" + " " * indent).join(chunks)
        stream.write(f"({text})" if level == 1 and len(chunks) > 1 else text)

    _dispatch = {
        dict.__repr__: _dict, list.__repr__: _list, tuple.__repr__: _tuple, set.__repr__: _set, frozenset.__repr__: _set,
        str.__repr__: _str, bytes.__repr__: _bytes, bytearray.__repr__: _bytearray,
        types.MappingProxyType.__repr__: _mapping_like, types.SimpleNamespace.__repr__: _simple_namespace,
        collections.OrderedDict.__repr__: _ordered_dict, collections.defaultdict.__repr__: _default_dict,
        collections.Counter.__repr__: _counter, collections.ChainMap.__repr__: _chain_map, collections.deque.__repr__: _deque,
        collections.UserDict.__repr__: _user, collections.UserList.__repr__: _user, collections.UserString.__repr__: _user,
    }


def _words(line):
    """A line cut after its blanks."""
    words, start, at = [], 0, 0
    while at < len(line):
        while at < len(line) and not line[at].isspace():
            at += 1
        while at < len(line) and line[at].isspace():
            at += 1
        words.append(line[start:at])
        start = at
    return words


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"
