"""Regular expressions.

A pattern is a str or bytes object in the syntax of Perl, with a few
extensions. Parsing, compiling and matching are the work of the built-in
module _sre; what stands here is the interface.
"""

import copyreg as _copyreg
from _sre import Match, Pattern, cached as _cached, escape as _escape, purge as _purge
from re._constants import PatternError, error

__all__ = [
    "compile", "match", "fullmatch", "search", "findall", "finditer",
    "split", "sub", "subn", "escape", "purge",
    "Pattern", "Match", "PatternError", "error", "RegexFlag", "NOFLAG",
    "A", "ASCII", "I", "IGNORECASE", "L", "LOCALE", "M", "MULTILINE",
    "S", "DOTALL", "U", "UNICODE", "X", "VERBOSE",
]

__version__ = "2.2.1"


_flag_names = frozenset("""RegexFlag NOFLAG ASCII A IGNORECASE I LOCALE L UNICODE U
    MULTILINE M DOTALL S VERBOSE X DEBUG""".split())


def __getattr__(name):
    if name in _flag_names:
        from re import _flags
        globals()["RegexFlag"] = _flags.RegexFlag
        return globals()[name]
    if name == "_compiler":
        from importlib import import_module
        return import_module("re._compiler")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name, obj=__import__("re"))


def __dir__():
    return sorted(_flag_names.union(globals()))


def _compile(pattern, flags):
    if type(flags) is not int:
        flags = int(flags & -1)  # as in CPython, a TypeError of the operator
    return _cached(pattern, flags)


def compile(pattern, flags=0):
    """Make a Pattern of a pattern; a Pattern is given back as it is."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """Match at the beginning of string; None if that fails."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Match the whole of string; None if that fails."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Find the first place in string where pattern matches, else None."""
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """List what all matches, or the groups in them, matched."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Iterate over the Match objects of all matches."""
    return _compile(pattern, flags).finditer(string)


class _Unset(int):
    """The default of parameters that may also be given by position."""


_unset = _Unset()


def _late(name, given, fixed, first, limit, flags):
    # limit and flags after parameters that were given by position
    if given:
        if limit is not _unset:
            raise TypeError(f"{name}() got multiple values for argument {first!r}")
        if len(given) > 1 and flags is not _unset:
            raise TypeError(f"{name}() got multiple values for argument 'flags'")
        if len(given) > 2:
            raise TypeError(f"{name}() takes from {fixed} to {fixed + 2} positional arguments but {fixed + len(given)} were given")
        from warnings import warn
        warn(f"{first!r} is passed as positional argument", DeprecationWarning, stacklevel=3)
        limit = given[0]
        if len(given) == 2:
            flags = given[1]
    return limit, flags


def split(pattern, string, *args, maxsplit=_unset, flags=_unset):
    """Split string at matches, at most maxsplit times unless that is 0."""
    maxsplit, flags = _late("split", args, 2, "maxsplit", maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, *args, count=_unset, flags=_unset):
    """Replace matches by repl, at most count of them unless that is 0.

    repl is a template, or a function that is given the Match object.
    """
    count, flags = _late("sub", args, 3, "count", count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_unset, flags=_unset):
    """As sub, but give the text and the number of replacements."""
    count, flags = _late("subn", args, 3, "count", count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


split.__text_signature__ = "(pattern, string, maxsplit=0, flags=0)"
sub.__text_signature__ = subn.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"


def escape(pattern):
    """Put a backslash before every special character."""
    return _escape(pattern)


def purge():
    """Forget the patterns that were compiled before."""
    _purge()


def _reduce(pattern):
    return _compile, (pattern.pattern, pattern.flags)


_copyreg.pickle(Pattern, _reduce, _compile)


class Scanner:
    """Splits a text into tokens by a list of (pattern, action) pairs.

    The action of a token is None to skip it, a value to take for it, or a
    function of the scanner and the token's text.
    """

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        phrases = [phrase for phrase, _ in lexicon]
        self.scanner, self._actions = _alternatives(phrases, flags)

    def scan(self, string):
        """Give the list of tokens and the rest that no phrase matches."""
        tokens = []
        done = 0
        for m in iter(self.scanner.scanner(string).match, None):
            if m.end() == done:
                break
            done = m.end()
            token = self.lexicon[self._actions[m.lastindex]][1]
            if callable(token):
                self.match = m
                token = token(self, m[0])
            if token is not None:
                tokens.append(token)
        return tokens, string[done:]


def _alternatives(phrases, flags):
    # One pattern with a group for each phrase, and which phrase a group is of.
    numbers = {}
    parts = []
    group = 1
    for i, phrase in enumerate(phrases):
        numbers[group] = i
        group += 1 + _compile(phrase, flags).groups
        parts.append("(" + phrase + ")" if isinstance(phrase, str) else b"(" + phrase + b")")
    bar = "|" if not phrases or isinstance(phrases[0], str) else b"|"
    return _compile(bar.join(parts), flags), numbers
