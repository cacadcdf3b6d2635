"""Filename matching with shell patterns."""

import functools
import os
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Test whether a name matches a shell pattern: * is anything, ? any
    character, [seq] one of some, [!seq] none of them."""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=1024, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """Construct a list from those elements of the iterable NAMES that match PAT."""
    match = _matcher(os.path.normcase(pat))
    return [name for name in names if match(os.path.normcase(name))]


def fnmatchcase(name, pat):
    """fnmatch() that is always aware of case."""
    return _matcher(pat)(name) is not None


def translate(pat):
    """Translate a shell pattern to a regular expression."""
    out, at = [], 0
    while at < len(pat):
        char = pat[at]
        at += 1
        if char == "*":
            if not out or out[-1] != ".*":
                out.append(".*")
        elif char == "?":
            out.append(".")
        elif char == "[":
            # A bracket that comes first is one of the characters.
            first = at + (pat[at:at + 1] == "!")
            end = pat.find("]", first + 1 if pat[first:first + 1] == "]" else first)
            if end < 0:
                out.append(r"\[")
                continue
            out.append(_set(pat[at:end]))
            at = end + 1
        else:
            out.append(re.escape(char))
    return rf"(?s:{''.join(out)})\Z"


def _set(inside):
    """The characters in brackets as a set of a regular expression; ranges that
    are empty mean nothing."""
    negated = inside.startswith("!")
    text = inside[1:] if negated else inside
    parts, at = [], 0
    while at < len(text):
        if text[at + 1:at + 2] == "-" and at + 2 < len(text):
            if text[at] <= text[at + 2]:
                parts.append(_plain(text[at]) + "-" + _plain(text[at + 2]))
            at += 3
        else:
            parts.append(_plain(text[at]))
            at += 1
    if not parts:
        return "." if negated else "(?!)"
    return f"[{'^' if negated else ''}{''.join(parts)}]"


def _plain(char):
    return "\\" + char if char in r"\^-][&~|" else char
