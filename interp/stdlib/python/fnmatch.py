"""Names of files that match patterns of the shell: *, ?, [seq] and [!seq]."""

import os
import posixpath
import re
from functools import lru_cache

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Whether name matches pat, both in the case that the system gives them."""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


def fnmatchcase(name, pat):
    """Whether name matches pat, as they are."""
    return _matcher(pat)(name) is not None


def filter(names, pat):
    """The list of those names that match pat."""
    match = _matcher(os.path.normcase(pat))
    if os.path is posixpath:
        return [name for name in names if match(name)]
    return [name for name in names if match(os.path.normcase(name))]


@lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        source = translate(pat.decode("latin-1")).encode("latin-1")
    else:
        source = translate(pat)
    return re.compile(source).match


def translate(pat):
    """The regular expression that matches what pat does."""
    pieces = _pieces(pat)
    # A star in the middle may take as little as possible and need never take
    # more once what stands up to the next star has matched: an atomic group.
    first = next((i for i, p in enumerate(pieces) if p is _star), None)
    if first is None:
        return rf"(?s:{''.join(pieces)})\Z"
    out = pieces[:first]
    run = []
    for piece in pieces[first + 1:]:
        if piece is _star:
            if run:
                out.append(f"(?>.*?{''.join(run)})")
                run = []
        else:
            run.append(piece)
    out.append(".*")
    out += run
    return rf"(?s:{''.join(out)})\Z"


_star = object()


def _pieces(pat):
    """The parts of a pattern as regular expressions, and _star for stars."""
    pieces = []
    at = 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == "*":
            if not pieces or pieces[-1] is not _star:
                pieces.append(_star)
        elif c == "?":
            pieces.append(".")
        elif c == "[" and (end := _set_end(pat, at)) >= 0:
            pieces.append(_set(pat[at:end]))
            at = end + 1
        else:
            pieces.append(re.escape(c))
    return pieces


def _set_end(pat, at):
    """Where the set that begins at at ends; -1 if it doesn't."""
    if pat.startswith("!", at):
        at += 1
    if pat.startswith("]", at):
        at += 1
    return pat.find("]", at)


_escapes = str.maketrans({c: "\\" + c for c in r"\-&~|"})


def _set(inside):
    """The regular expression of a set."""
    negated = inside[:1] == "!"
    members = []
    at = int(negated)
    while at < len(inside):
        low = inside[at]
        if inside.startswith("-", at + 1) and at + 2 < len(inside):
            high = inside[at + 2]
            at += 3
            if low <= high:
                members.append(f"{low.translate(_escapes)}-{high.translate(_escapes)}")
        else:
            at += 1
            members.append(low.translate(_escapes))
    text = "".join(members)
    if not text:
        return "." if negated else "(?!)"
    if negated:
        return f"[^{text}]"
    return f"[\\{text}]" if text[0] in "^[" else f"[{text}]"
