"""Operations on pathnames as POSIX systems have them, as os.path."""

import errno
import stat

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname",
           "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir",
           "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath", "samefile", "sameopenfile",
           "samestat", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
           "supports_unicode_filenames", "relpath", "commonpath", "isjunction", "isdevdrive"]

curdir, pardir, extsep, sep, pathsep = ".", "..", ".", "/", ":"
defpath, altsep, devnull = "/bin:/usr/bin", None, "/dev/null"
supports_unicode_filenames = False


class _Marks:
    """The characters with a meaning, as str or as bytes."""

    def __init__(self, convert):
        self.empty, self.slash, self.dot, self.dots, self.tilde, self.dollar = map(convert, ("", "/", ".", "..", "~", "$"))


_text, _bytes = _Marks(str), _Marks(str.encode)


def _marks(path):
    return _bytes if isinstance(path, bytes) else _text


def normcase(s):
    """The name with its case normalised: here, the name."""
    return os.fspath(s)


def isabs(s):
    """True if a path begins at the root."""
    path = os.fspath(s)
    return path.startswith(_marks(path).slash)


def join(a, *p):
    """Put parts of a path together with '/' between them.  What comes before
    an absolute part is dropped; an empty last part leaves a '/' at the end."""
    path = os.fspath(a)
    slash = _marks(path).slash
    parts = [path]
    try:
        for part in map(os.fspath, p):
            parts.append(part)
            if part.startswith(slash) or not path:
                path = part
            else:
                path += part if path.endswith(slash) else slash + part
    except (TypeError, AttributeError, BytesWarning):
        _refuse_mix("join", parts + list(p[len(parts) - 1:]))
        raise
    return path


def split(p):
    """Cut a path before its last part: (head, tail), either may be empty."""
    p = os.fspath(p)
    slash = _marks(p).slash
    at = p.rfind(slash) + 1
    head = p[:at]
    return head.rstrip(slash) or head, p[at:]


def splitext(p):
    """Split the extension from a pathname: everything from the last dot of
    its last part to the end, ignoring leading dots."""
    p = os.fspath(p)
    marks = _marks(p)
    return _split_extension(p, marks.slash, None, marks.dot)


def splitdrive(p):
    """Cut off the drive, which is always empty here."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    """Split a pathname into drive, root and tail.  The root is '/', '//' if
    there are exactly two slashes, or empty."""
    p = os.fspath(p)
    slash = _marks(p).slash
    slashes = len(p) - len(p.lstrip(slash))
    root = 2 if slashes == 2 else min(slashes, 1)
    return p[:0], p[:root], p[root:]


def basename(p):
    """Returns the final component of a pathname"""
    return split(p)[1]


def dirname(p):
    """Returns the directory component of a pathname"""
    return split(p)[0]


def ismount(path):
    """Test whether a path is a mount point"""
    try:
        here = os.lstat(path)
        if stat.S_ISLNK(here.st_mode):
            return False
        path = os.fspath(path)
        up = os.lstat(realpath(join(path, _marks(path).dots)))
    except (OSError, ValueError):
        return False
    return here.st_dev != up.st_dev or here.st_ino == up.st_ino


def expanduser(path):
    """Put the home of a user, known to the system, for ~ or ~user."""
    path = os.fspath(path)
    marks = _marks(path)
    if not path.startswith(marks.tilde):
        return path
    user, slash, rest = path.partition(marks.slash)
    home = None
    if user == marks.tilde:
        home = os.environ.get("HOME")
    if home is None:
        home = _home_of(os.fsdecode(user[1:]))
        if home is None:
            return path
    if isinstance(path, bytes):
        home = os.fsencode(home)
    return (home.rstrip(marks.slash) + slash + rest) or marks.slash


def _home_of(user):
    # The line of a user in the system's list: name:password:uid:gid:info:home:shell.
    try:
        with open("/etc/passwd") as accounts:
            for line in accounts:
                fields = line.split(":")
                if len(fields) > 5 and (fields[0] == user or not user and fields[2] == str(os.getuid())):
                    return fields[5]
    except OSError:
        pass
    return None


def expandvars(path):
    """Put the values of variables for $name and ${name}, if they have one."""
    path = os.fspath(path)
    marks = _marks(path)
    if marks.dollar not in path:
        return path
    binary = isinstance(path, bytes)
    text = os.fsdecode(path) if binary else path
    pieces = text.split("$")
    out = pieces[:1]
    for piece in pieces[1:]:
        if piece[:1] == "{":
            end = piece.find("}")
            name, rest = (piece[1:end], piece[end + 1:]) if end > 0 else (None, "")
        else:
            end = 0
            while end < len(piece) and piece[end].isascii() and (piece[end].isalnum() or piece[end] == "_"):
                end += 1
            name, rest = piece[:end] or None, piece[end:]
        value = None if name is None else os.environ.get(name)
        out.append("$" + piece if value is None else value + rest)
    text = "".join(out)
    return os.fsencode(text) if binary else text


def normpath(path):
    """Normalize path, eliminating double slashes, etc."""
    path = os.fspath(path)
    marks = _marks(path)
    _, root, tail = splitroot(path)
    kept = []
    for part in tail.split(marks.slash):
        if part == marks.dots and kept and kept[-1] != marks.dots:
            kept.pop()
        elif part == marks.dots and root or part in (marks.empty, marks.dot):
            continue
        else:
            kept.append(part)
    return root + marks.slash.join(kept) or marks.dot


def abspath(path):
    """Return an absolute path."""
    path = os.fspath(path)
    if not path.startswith(_marks(path).slash):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path that a name leads to, without symbolic links in it.  What isn't
    there, or can't be read, is an error only if strict."""
    filename = os.fspath(filename)
    marks = _marks(filename)
    done = os.getcwdb() if isinstance(filename, bytes) else os.getcwd()
    if filename.startswith(marks.slash):
        done = marks.slash
    todo = filename.split(marks.slash)[::-1]    # the next part is the last item
    # Links that are being followed lead to None, those that were, to where
    # they end. A tuple among the parts marks the end of a link's own parts.
    links = {}
    while todo:
        part = todo.pop()
        if isinstance(part, tuple):
            links[part[0]] = done
            continue
        if part in (marks.empty, marks.dot):
            continue
        if part == marks.dots:
            done = dirname(done)
            continue
        here = join(done, part)
        try:
            mode = os.lstat(here).st_mode
            if strict and todo and not stat.S_ISLNK(mode) and not stat.S_ISDIR(mode):
                raise OSError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), here)
        except OSError:
            if strict:
                raise
            mode = 0
        if not stat.S_ISLNK(mode):
            done = here
        elif links.get(here) is not None:
            done = links[here]
        elif here in links:
            if strict:
                os.stat(here)   # says that there are too many links
            done = here
        else:
            try:
                target = os.readlink(here)
            except OSError:
                if strict:
                    raise
                done = here
                continue
            links[here] = None
            if target.startswith(marks.slash):
                done = marks.slash
            todo.append((here,))
            todo += target.split(marks.slash)[::-1]
    return done


def relpath(path, start=None):
    """How to get to path from start, the working folder by default."""
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    marks = _marks(path)
    start = marks.dot if start is None else os.fspath(start)
    try:
        there, here = [[part for part in abspath(p).split(marks.slash) if part] for p in (path, start)]
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _refuse_mix("relpath", (path, start))
        raise
    same = len(commonprefix([there, here]))
    steps = [marks.dots] * (len(here) - same) + there[same:]
    return marks.slash.join(steps) or marks.dot


def commonpath(paths):
    """The longest path that all of some paths begin with."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    marks = _marks(paths[0])
    try:
        absolute = {p.startswith(marks.slash) for p in paths}
        parts = [[part for part in p.split(marks.slash) if part and part != marks.dot] for p in paths]
    except (TypeError, AttributeError):
        _refuse_mix("commonpath", paths)
        raise
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    root = marks.slash if absolute.pop() else marks.empty
    return root + marks.slash.join(commonprefix(parts))


# Last, for os imports this module in turn.
import genericpath
from genericpath import *
from genericpath import _refuse_mix, _split_extension
import os
