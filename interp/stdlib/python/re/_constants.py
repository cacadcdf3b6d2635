"""What the parts of the module re share: its exception and its limits."""

from _sre import MAGIC, MAXGROUPS, MAXREPEAT

__all__ = ["MAGIC", "MAXGROUPS", "MAXREPEAT", "PatternError", "error"]


class PatternError(Exception):
    """A regular expression or a replacement template that is wrong.

    msg is the message without the position, pattern what was parsed, and pos
    the index where it is wrong, with lineno and colno counted from 1; the last
    three are None when no place is known.
    """

    lineno = colno = None

    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        self.lineno = self.colno = None
        text = msg
        if not (pattern is None or pos is None):
            line_end = "\n" if isinstance(pattern, str) else b"\n"
            before = pattern[:pos]
            self.lineno = 1 + before.count(line_end)
            self.colno = len(before) - before.rfind(line_end)
            text += f" at position {pos}"
            if line_end in pattern:
                text += f" (line {self.lineno}, column {self.colno})"
        super().__init__(text)


PatternError.__module__ = "re"
error = PatternError
