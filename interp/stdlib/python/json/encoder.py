"""Implementation of JSONEncoder"""

from _json import encode

__all__ = ["JSONEncoder"]


class JSONEncoder:
    """Extensible JSON <https://json.org> encoder for Python data structures."""

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True,
        allow_nan=True, sort_keys=False, indent=None, separators=None, default=None,
    ):
        self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, check_circular
        self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Give a serializable object for o, or raise TypeError."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """Return a JSON string representation of a Python data structure."""
        if type(self).iterencode is not JSONEncoder.iterencode and not isinstance(o, str):
            return "".join(self.iterencode(o, _one_shot=True))
        return self._whole(o, self.default)

    def _whole(self, o, default):
        return encode(
            o, default, self.ensure_ascii, self.check_circular, self._margin(),
            self.item_separator, self.key_separator, self.sort_keys, self.skipkeys, self.allow_nan,
        )

    def _margin(self):
        indent = self.indent
        return indent if indent is None or isinstance(indent, str) else " " * indent

    def iterencode(self, o, _one_shot=False):
        """Encode the given object and yield its string representation, piece by piece."""
        if _one_shot and self.indent is None:
            return iter((self._whole(o, self.default),))
        return self._pieces(o, 0, {} if self.check_circular else None)

    def _pieces(self, o, depth, above):
        """The pieces of o. above holds the containers that it is in, by their ids,
        unless it does not matter whether one holds itself."""
        if _is_plain(o):
            yield self._whole(o, self.default)
            return
        if above is not None:
            if id(o) in above:
                raise ValueError("Circular reference detected")
            above[id(o)] = o
        if isinstance(o, (list, tuple)):
            yield from self._listed(o, depth, above)
        elif isinstance(o, dict):
            yield from self._mapped(o, depth, above)
        else:
            yield from self._pieces(self.default(o), depth, above)
        if above is not None:
            del above[id(o)]

    def _breaks(self, depth):
        """What stands before the items of a container, between them, and after them."""
        margin = self._margin()
        if margin is None:
            return "", self.item_separator, ""
        line = "\n" + margin * (depth + 1)
        return line, self.item_separator + line, "\n" + margin * depth

    def _listed(self, items, depth, above):
        if not items:
            yield "[]"
            return
        first, between, last = self._breaks(depth)
        lead = "[" + first
        for item in items:
            if _is_plain(item):
                yield lead + self._whole(item, self.default)
            else:
                yield lead
                yield from self._pieces(item, depth + 1, above)
            lead = between
        if last:
            yield last
        yield "]"

    def _mapped(self, o, depth, above):
        if not o:
            yield "{}"
            return
        yield "{"
        lead, between, last = self._breaks(depth)
        if lead:
            yield lead
        lead = ""
        for key, value in sorted(o.items()) if self.sort_keys else o.items():
            if not (key is None or isinstance(key, (str, int, float))):
                if self.skipkeys:
                    continue
                raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
            if lead:
                yield lead
            lead = between
            name = self._whole(key, None)
            yield name if isinstance(key, str) else f'"{name}"'
            yield self.key_separator
            yield from self._pieces(value, depth + 1, above)
        if last:
            yield last
        yield "}"


def _is_plain(o):
    return o is None or isinstance(o, (str, int, float))
