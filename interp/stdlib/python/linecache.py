"""Cache lines from Python source files.

An entry of the cache is (size, time of change, lines, full name), or a tuple
of one function that gives the text when it is asked for.
"""

import os
import sys

__all__ = "getline clearcache checkcache lazycache".split()

cache = {}


def clearcache():
    """Forget all files."""
    cache.clear()


def getlines(filename, module_globals=None):
    """All lines of a file, [] if there is no such file."""
    entry = cache.get(filename, (None,))
    if len(entry) == 4:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def getline(filename, lineno, module_globals=None):
    """One line of a file with its end, '' if there is no such line."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 0 < lineno <= len(lines) else ""


def _is_pseudo(filename):
    # Names such as <stdin> are of no file.
    return not filename or filename[:1] + filename[-1:] == "<>"


def checkcache(filename=None):
    """Forget a file, or all, that changed since it was read."""
    for name in [filename] if filename is not None else list(cache):
        entry = cache.get(name)
        if entry is None or len(entry) != 4 or entry[1] is None:
            continue    # not read yet, or not from a file
        try:
            now = os.stat(entry[3])
            same = (now.st_size, now.st_mtime) == entry[:2]
        except (OSError, ValueError):
            same = False
        if not same:
            del cache[name]


def _text_of(name):
    with open(name, "rb") as file:
        data = file.read()
    data = data.removeprefix(b"\xef\xbb\xbf")
    for line in data.split(b"\n", 2)[:2]:
        comment = line.partition(b"#")[2]
        if b"coding" in comment and not line.partition(b"#")[0].strip():
            encoding = comment.partition(b"coding")[2].lstrip(b":= ").split()[0].decode("ascii").rstrip("-*;")
            return data.decode(encoding)
    return data.decode("utf-8")


def _lines_of(text):
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    whole = [line + "\n" for line in lines[:-1]]
    if lines[-1] or not whole:
        whole.append(lines[-1] + "\n")
    return whole


def _known_to_machine(filename):
    """Lines of what was compiled, whether from a file or not."""
    from _traceback import source
    return [line + "\n" for line in source(filename)]


def updatecache(filename, module_globals=None):
    """Read a file anew, whatever the cache has of it, and give its lines."""
    lazy = cache.pop(filename, ())
    if _is_pseudo(filename):
        lines = _known_to_machine(filename) if filename else []
        if lines:
            cache[filename] = sum(map(len, lines)), None, lines, filename
        return lines
    full, about = filename, None
    try:
        about = os.stat(full)
    except (OSError, ValueError):
        if len(lazy) != 1 and lazycache(filename, module_globals):
            lazy = cache.pop(filename)
        if len(lazy) == 1:
            try:
                text = lazy[0]()
            except (ImportError, OSError):
                text = None
            if text is not None:
                lines = [line + "\n" for line in text.splitlines()]
                cache[filename] = len(text), None, lines, full
                return lines
        if os.path.isabs(filename) if "\0" not in filename else True:
            return _known_to_machine(filename) if "\0" not in filename else []
        for folder in sys.path:
            try:
                full = os.path.join(folder, filename)
                about = os.stat(full)
                break
            except (TypeError, AttributeError, OSError, ValueError):
                continue
        else:
            return _known_to_machine(filename)
    try:
        lines = _lines_of(_text_of(full))
    except (OSError, UnicodeDecodeError, SyntaxError, LookupError):
        return []
    cache[filename] = about.st_size, about.st_mtime, lines, full
    return lines


def lazycache(filename, module_globals):
    """Remember who can give the text of a module that has no file: its loader.
    True if there is one now."""
    entry = cache.get(filename)
    if entry is not None:
        return len(entry) == 1
    if _is_pseudo(filename) or not module_globals or "__name__" not in module_globals:
        return False
    spec = module_globals.get("__spec__")
    name = getattr(spec, "name", None) or module_globals["__name__"]
    loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
    give = getattr(loader, "get_source", None)
    if not name or give is None:
        return False
    cache[filename] = (lambda: give(name),)
    return True
