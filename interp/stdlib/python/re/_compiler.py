"""The compiler of patterns, as far as other modules ask for it."""

from _sre import CODESIZE
from re import compile
from re._constants import MAGIC, MAXGROUPS, MAXREPEAT, PatternError, error


def isstring(obj):
    """Whether a pattern can be made of obj."""
    return isinstance(obj, (str, bytes))
