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
        self.indent, self.sort_keys, self.skipkeys = indent, sort_keys, skipkeys
        self.allow_nan, self.check_circular, self.ensure_ascii = allow_nan, check_circular, ensure_ascii
        if default is not None:
            self.default = default
        if separators is None:
            separators = self.item_separator if indent is None else ",", self.key_separator
        self.item_separator, self.key_separator = separators

    def default(self, o):
        """Give a serializable object for o, or raise TypeError."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """Return a JSON string representation of a Python data structure."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return encode(
            o, self.default, self.ensure_ascii, self.check_circular, indent,
            self.item_separator, self.key_separator, self.sort_keys, self.skipkeys, self.allow_nan,
        )

    def iterencode(self, o, _one_shot=False):
        """Encode the given object and yield its string representation."""
        yield self.encode(o)
