"""Implementation of JSONDecoder"""

from _json import scan

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    """Subclass of ValueError with the place of the error."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__("%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno, self.colno = lineno, colno

    def __reduce__(self):
        args = self.msg, self.doc, self.pos
        return type(self), args


def _after_space(s, i):
    while i < len(s) and s[i] in " \t\n\r":
        i += 1
    return i


class JSONDecoder:
    """Simple JSON <https://json.org> decoder"""

    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None,
        parse_constant=None, strict=True, object_pairs_hook=None,
    ):
        self.strict, self.object_hook, self.object_pairs_hook = strict, object_hook, object_pairs_hook
        self.parse_int, self.parse_float, self.parse_constant = parse_int, parse_float, parse_constant

    def decode(self, s):
        """Return the Python representation of s (a str with a JSON document)."""
        if not isinstance(s, str):
            import re
            re.compile("").search(s)        # refuses what is no text
        obj, end = self.raw_decode(s, _after_space(s, 0) if s[:1] in " \t\n\r" else 0)
        if end < len(s) and (end := _after_space(s, end)) < len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """Decode a JSON document from s and return a 2-tuple of the Python
        representation and the index in s where the document ended.
        """
        return scan(
            s, idx, self.strict, self.object_hook, self.object_pairs_hook,
            self.parse_float, self.parse_int, self.parse_constant, JSONDecodeError,
        )
