"""Cache lines from Python source files."""

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# Names of files to their lines.
cache = {}


def clearcache():
    """Clear the cache entirely."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Get a line for a Python source file from the cache."""
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ""


def getlines(filename, module_globals=None):
    """Get the lines for a Python source file from the cache."""
    if filename in cache:
        entry = cache[filename]
        if len(entry) != 1:
            return entry[2]
    return updatecache(filename, module_globals)


def checkcache(filename=None):
    """Discard cache entries that are out of date: none are known to be."""


def updatecache(filename, module_globals=None):
    """Update a cache entry and return its list of lines."""
    from _traceback import source
    lines = [line + "\n" for line in source(filename)]
    if not lines:
        return []
    cache[filename] = (sum(map(len, lines)), None, lines, filename)
    return lines


def lazycache(filename, module_globals):
    """Seed the cache for filename with module_globals: nothing is seeded."""
    return False
