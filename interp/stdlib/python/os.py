"""OS routines: what a program may do with the system that it runs on.

How far they reach is the host's decision: an embedded interpreter has no
files and an empty environment unless it is given some.
"""

import sys
import stat as st
from _collections_abc import MutableMapping, Mapping
import posix
from posix import *
from posix import _exit

name = "posix"
linesep = "\n"
SEEK_SET, SEEK_CUR, SEEK_END = range(3)
P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1

import posixpath as path
sys.modules["os.path"] = path
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = {stat, chdir, truncate, chmod, utime, listdir, scandir}
supports_follow_symlinks = {stat, access, chmod, link, utime}
supports_bytes_environ = True


def fsencode(filename):
    """Encode filename (an os.PathLike, bytes, or str) to the filesystem
    encoding with 'surrogateescape' error handler, return bytes unchanged."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """Decode filename (an os.PathLike, bytes, or str) from the filesystem
    encoding with 'surrogateescape' error handler, return str unchanged."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class _Environ(MutableMapping):
    """A view of the environment, a dict of bytes, as str or as bytes."""

    def __init__(self, data, encode, decode):
        self._data = data
        self.encodekey = self.encodevalue = encode
        self.decodekey = self.decodevalue = decode

    def __getitem__(self, key):
        encoded = self.encodekey(key)
        if encoded not in self._data:
            raise KeyError(key)
        return self.decodevalue(self._data[encoded])

    def __setitem__(self, key, value):
        key, value = self.encodekey(key), self.encodevalue(value)
        if b"\0" in key + value:
            raise ValueError("embedded null byte")
        if not key or b"=" in key:
            raise ValueError("illegal environment variable name")
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        return map(self.decodekey, list(self._data))

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ", ".join(f"{key!r}: {value!r}" for key, value in self.items())
        return f"environ({{{items}}})"

    def setdefault(self, key, value):
        """The value of a variable, which is set first if it is missing."""
        if key in self:
            return self[key]
        self[key] = value
        return value

    def copy(self):
        """The variables as an ordinary dict."""
        return dict(self)

    def __or__(self, other):
        return {**self, **other} if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return {**other, **self} if isinstance(other, Mapping) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


_Environ.__name__ = _Environ.__qualname__ = "_Environ"


def _text_to_bytes(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value.encode("utf-8", "surrogateescape")


def _only_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value


environ = _Environ(posix.environ, _text_to_bytes, fsdecode)
environb = _Environ(posix.environ, _only_bytes, _only_bytes)


def getenv(key, default=None):
    """Get an environment variable, return None if it doesn't exist."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """Get an environment variable, return None if it doesn't exist, as bytes."""
    return environb.get(key, default)


def get_exec_path(env=None):
    """Returns the sequence of directories that will be searched for the
    named executable (similar to a shell) when launching a process."""
    if env is None:
        env = environ
    listed = env.get("PATH")
    if listed is None:
        listed = env.get(b"PATH") if env is not environ else None
    elif env is not environ and b"PATH" in env:
        raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
    return fsdecode(defpath if listed is None else listed).split(pathsep)


process_cpu_count = cpu_count


def makedirs(name, mode=0o777, exist_ok=False):
    """Super-mkdir; create a leaf directory and all intermediate ones."""
    parent, last = path.split(name)
    if not last:
        parent, last = path.split(parent)
    if parent and last and not path.exists(parent):
        try:
            makedirs(parent, exist_ok=exist_ok)
        except FileExistsError:
            pass    # another process was faster
        if last in (curdir, curdir.encode()):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not (exist_ok and path.isdir(name)):
            raise


def _prune(folder):
    """Remove a folder, and its parents for as long as they are empty."""
    parent, last = path.split(folder)
    if not last:
        parent, last = path.split(parent)
    while parent and last:
        try:
            rmdir(parent)
        except OSError:
            return
        parent, last = path.split(parent)


def removedirs(name):
    """Super-rmdir; remove a leaf directory and all empty intermediate ones."""
    rmdir(name)
    _prune(name)


def renames(old, new):
    """Super-rename; create directories as necessary and delete any left empty."""
    folder = path.dirname(new)
    if folder and path.basename(new) and not path.exists(folder):
        makedirs(folder)
    rename(old, new)
    left = path.dirname(old)
    if left and path.basename(old):
        try:
            removedirs(left)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directory tree generator: yields (dirpath, dirnames, filenames) for each
    directory of the tree.  With topdown, the caller may change dirnames."""
    sys.audit("os.walk", top, topdown, onerror, followlinks)
    todo = [fspath(top)]
    while todo:
        folder = todo.pop()
        if isinstance(folder, tuple):   # its sub-folders have had their turn
            yield folder
            continue
        folders, others, inside = [], [], []
        try:
            with scandir(folder) as entries:
                for entry in entries:
                    try:
                        is_folder = entry.is_dir()
                        follow = is_folder and (followlinks or not entry.is_symlink())
                    except OSError:
                        is_folder = follow = False
                    (folders if is_folder else others).append(entry.name)
                    if follow:
                        inside.append(entry.path)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        if topdown:
            yield folder, folders, others
            inside = [path.join(folder, each) for each in folders]
            if not followlinks:
                inside = [each for each in inside if not path.islink(each)]
        else:
            todo.append((folder, folders, others))
        todo += reversed(inside)


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """Open a file object that stands on a file descriptor."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


import abc


class PathLike(abc.ABC):
    """What has __fspath__, which gives the str or bytes that name a file."""

    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        for each in subclass.__mro__:
            if "__fspath__" in each.__dict__:
                return each.__dict__["__fspath__"] is not None or NotImplemented
        return NotImplemented

    @abc.abstractmethod
    def __fspath__(self):
        """The name of the file."""
        raise NotImplementedError

    __class_getitem__ = classmethod(type(list[int]))


abc = sys.modules["abc"]

__all__ = [each for each in globals()
           if not each.startswith("_") and each not in ("sys", "st", "abc", "posix", "MutableMapping", "Mapping")] + ["_exit"]
