"""Path operations that mean the same on every system."""

import stat

__all__ = ["commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdevdrive",
           "isdir", "isfile", "isjunction", "islink", "lexists", "samefile", "sameopenfile", "samestat"]


def _mode(path, look):
    # 0 where there is nothing, and for names that no file can have.
    try:
        return look(path).st_mode
    except (OSError, ValueError):
        return 0


def exists(path):
    """Test whether a path exists.  Returns False for broken symbolic links."""
    return _mode(path, os.stat) != 0


def lexists(path):
    """Test whether a path exists.  Returns True for broken symbolic links."""
    return _mode(path, os.lstat) != 0


def isfile(path):
    """Test whether a path is a regular file"""
    return stat.S_ISREG(_mode(path, os.stat))


def isdir(s):
    """Return true if the pathname refers to an existing directory."""
    return stat.S_ISDIR(_mode(s, os.stat))


def islink(path):
    """Test whether a path is a symbolic link"""
    return stat.S_ISLNK(_mode(path, os.lstat))


def isjunction(path):
    """Test whether a path is a junction: only Windows has them."""
    os.fspath(path)
    return False


def isdevdrive(path):
    """Test whether a path is on a Dev Drive: only Windows has them."""
    os.fspath(path)
    return False


def _stat_function(name, field, what):
    def get(filename):
        return getattr(os.stat(filename), field)

    get.__name__ = get.__qualname__ = name
    get.__doc__ = f"Return {what} of a file, reported by os.stat()."
    return get


getatime = _stat_function("getatime", "st_atime", "the last access time")
getmtime = _stat_function("getmtime", "st_mtime", "the last modification time")
getctime = _stat_function("getctime", "st_ctime", "the metadata change time")
getsize = _stat_function("getsize", "st_size", "the size")


def samestat(s1, s2):
    """Test whether two stat buffers reference the same file"""
    return (s1.st_ino, s1.st_dev) == (s2.st_ino, s2.st_dev)


def samefile(f1, f2):
    """Test whether two pathnames reference the same actual file or directory"""
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Test whether two open file objects reference the same file"""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def commonprefix(m):
    "Given a list of pathnames, returns the longest common leading component"
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = [os.fspath(p) for p in m]
    # What the least and the greatest have in common, all between them have.
    low, high = min(m), max(m)
    same = 0
    while same < len(low) and low[same] == high[same]:
        same += 1
    return low[:same]


def _split_extension(path, sep, altsep, dot):
    """The root and the extension of a name; leading dots begin no extension."""
    start = path.rfind(sep) + 1
    if altsep:
        start = max(start, path.rfind(altsep) + 1)
    at = path.rfind(dot, start)
    if at < 0 or not path[start:at].strip(dot):
        return path, path[:0]
    return path[:at], path[at:]


def _refuse_mix(function, parts):
    """Say why parts that are not all str, or all bytes, can't go together."""
    for part in parts:
        if not isinstance(part, (str, bytes)):
            raise TypeError(f"{function}() argument must be str, bytes, or os.PathLike object, "
                            f"not {type(part).__name__!r}") from None
    if len({isinstance(part, str) for part in parts}) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None


import os    # last, for os imports this module in turn
