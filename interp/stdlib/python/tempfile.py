"""Temporary files and directories."""

import functools
import io
import os
import random
import shutil
import weakref

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
           "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None


class _RandomNameSequence:
    """Names of eight characters that are hard to guess."""

    characters = "abcdefghijklmnopqrstuvwxyz0123456789_"

    def __init__(self):
        self.rng = random.Random()

    def __iter__(self):
        return self

    def __next__(self):
        return "".join(self.rng.choices(self.characters, k=8))


_names = _RandomNameSequence()


def gettempprefix():
    """The default prefix for temporary directories as string."""
    return os.fsdecode(template)


def gettempprefixb():
    """The default prefix for temporary directories as bytes."""
    return os.fsencode(template)


def _find_folder():
    candidates = [os.environ.get(name) for name in ("TMPDIR", "TEMP", "TMP")] + ["/tmp", "/var/tmp", "/usr/tmp", os.getcwd()]
    for folder in filter(None, candidates):
        folder = os.path.abspath(folder)
        if os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK):
            return folder
    raise FileNotFoundError(2, f"No usable temporary directory found in {candidates}")


def gettempdir():
    """The directory for temporary files as string."""
    global tempdir
    if tempdir is None:
        tempdir = _find_folder()
    return os.fsdecode(tempdir)


def gettempdirb():
    """The directory for temporary files as bytes."""
    return os.fsencode(gettempdir())


def _pattern(prefix, suffix, dir):
    """What names begin and end with, and where they are: all str, or all bytes."""
    given = [value for value in (prefix, suffix, dir) if value is not None]
    kinds = {bytes if isinstance(os.fspath(value), bytes) else str for value in given}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    binary = kinds == {bytes}
    if prefix is None:
        prefix = gettempprefixb() if binary else gettempprefix()
    if suffix is None:
        suffix = b"" if binary else ""
    if dir is None:
        dir = gettempdirb() if binary else gettempdir()
    return prefix, suffix, dir


def _first_free(prefix, suffix, dir, make):
    """Try names until make() doesn't find one taken."""
    for _ in range(TMP_MAX):
        middle = next(_names)
        name = os.path.join(dir, prefix + (os.fsencode(middle) if isinstance(prefix, bytes) else middle) + suffix)
        try:
            return make(os.path.abspath(name)), os.path.abspath(name)
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """User-callable function to create and return a unique temporary file.
    The return value is a pair (fd, name)."""
    prefix, suffix, dir = _pattern(prefix, suffix, dir)
    return _first_free(prefix, suffix, dir, lambda name: os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def mkdtemp(suffix=None, prefix=None, dir=None):
    """User-callable function to create and return a unique temporary directory."""
    prefix, suffix, dir = _pattern(prefix, suffix, dir)
    return _first_free(prefix, suffix, dir, lambda name: os.mkdir(name, 0o700))[1]


def mktemp(suffix="", prefix=template, dir=None):
    """A name of no file; another program may make one before it is used."""
    def check(name):
        if os.path.lexists(name):
            raise FileExistsError

    return _first_free(prefix, suffix, gettempdir() if dir is None else dir, check)[1]


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name, self.delete = file, name, delete
        self._delete_on_close = delete_on_close
        self._finalizer = weakref.finalize(self, _remove, name) if delete else None

    def __repr__(self):
        return f"<{__name__}.{type(self).__qualname__} file={self.file!r}>"

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        if callable(value):
            @functools.wraps(value)
            def call(*args, **kwargs):
                return value(*args, **kwargs)

            setattr(self, name, call)
            return call
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *details):
        self.file.__exit__(*details)
        self._clean(True)

    def close(self):
        """Close the temporary file, possibly deleting it."""
        self.file.close()
        self._clean(self._delete_on_close)

    def _clean(self, now):
        if now and self._finalizer is not None:
            self._finalizer()

    def __iter__(self):
        yield from self.file


def _remove(name):
    try:
        os.unlink(name)
    except FileNotFoundError:
        pass


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None, delete_on_close=True):
    """Create and return a temporary file that has a name, and is removed when
    it is closed unless delete says otherwise."""
    fd, name = mkstemp(suffix, prefix, dir)
    try:
        file = io.open(fd, mode, buffering, encoding, errors, newline)
    except BaseException:
        os.close(fd)
        os.unlink(name)
        raise
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """Create and return a temporary file that has no name any more."""
    fd, name = mkstemp(suffix, prefix, dir)
    try:
        os.unlink(name)
        return io.open(fd, mode, buffering, encoding, errors, newline)
    except BaseException:
        os.close(fd)
        raise


class SpooledTemporaryFile(io.IOBase):
    """A file in memory that moves to a disk when it grows beyond max_size."""

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        self._max_size = max_size
        self._file = io.BytesIO() if "b" in mode else io.StringIO(newline="\n" if newline is None else newline)
        self._arguments = dict(mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix, prefix=prefix, dir=dir, errors=errors)

    def rollover(self):
        """Move to a disk now."""
        if self._rolled:
            return
        memory, self._file = self._file, TemporaryFile(**self._arguments)
        self._rolled = True
        at = memory.tell()
        self._file.write(memory.getvalue())
        self._file.seek(at, 0)

    def _grown(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, data):
        written = self._file.write(data)
        self._grown()
        return written

    def writelines(self, lines):
        self._file.writelines(lines)
        self._grown()

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def truncate(self, size=None):
        return self._file.truncate() if size is None else self._file.truncate(size)

    closed = property(lambda self: self._file.closed)
    name = property(lambda self: getattr(self._file, "name", None))
    mode = property(lambda self: getattr(self._file, "mode", self._arguments["mode"]))


def _forwarded(name):
    def method(self, *args):
        return getattr(self._file, name)(*args)

    method.__name__ = name
    return method


for _name in ("close", "fileno", "flush", "isatty", "read", "readline", "readlines", "seek", "tell", "readable", "writable", "seekable"):
    setattr(SpooledTemporaryFile, _name, _forwarded(_name))
del _name


class TemporaryDirectory:
    """A temporary directory that is removed, with all in it, at the end of a
    with statement or by cleanup()."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._delete = delete
        self._finalizer = weakref.finalize(self, shutil.rmtree, self.name, ignore_errors=True)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        if not delete:
            self._finalizer.detach()

    def __repr__(self):
        return "<{} {!r}>".format(type(self).__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, *details):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if self._finalizer.detach() or os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(type(list[int]))
