"""Object-oriented filesystem paths: pure ones are names alone, Path works on files."""

import fnmatch
import io
import os
import posixpath
import stat as _stat

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class UnsupportedOperation(NotImplementedError):
    """What a path can't do here."""


class PurePath:
    """A path as a name: parts that are compared, joined and taken apart."""

    __slots__ = ("_raw", "_root", "_tail")
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                texts.append(str(arg))
                continue
            text = os.fspath(arg) if hasattr(arg, "__fspath__") else arg
            if not isinstance(text, str):
                raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                                f"not {type(text).__name__!r}")
            texts.append(text)
        self._raw = posixpath.join(*texts) if texts else ""
        _, self._root, rest = posixpath.splitroot(self._raw)
        self._tail = tuple(part for part in rest.split("/") if part and part != ".")

    def with_segments(self, *pathsegments):
        """A path of the same kind of other parts."""
        return type(self)(*pathsegments)

    def _with(self, root, tail):
        return self.with_segments(root + "/".join(tail))

    def __str__(self):
        return self._root + "/".join(self._tail) or "."

    __fspath__ = __str__

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~/"
        return "file://" + "".join(chr(c) if c in safe else f"%{c:02X}" for c in bytes(self))

    def _key(self):
        return (self._root, *self._tail) if self._root else self._tail

    def __eq__(self, other):
        return str(self) == str(other) and self.parser is other.parser if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        return hash(str(self))

    def _ordered(name):
        def method(self, other):
            if not isinstance(other, PurePath):
                return NotImplemented
            return getattr(str(self).split("/"), name)(str(other).split("/"))

        method.__name__ = name
        return method

    __lt__, __le__, __gt__, __ge__ = map(_ordered, ("__lt__", "__le__", "__gt__", "__ge__"))

    def __reduce__(self):
        return self.__class__, (str(self),) if self._raw else ()

    def _joined(self, *parts):
        try:
            return self.with_segments(*parts)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        return self._joined(key, self)

    def __truediv__(self, key):
        return self._joined(self, key)

    def joinpath(self, *pathsegments):
        """This path with others after it; an absolute one begins anew."""
        return self.with_segments(self, *pathsegments)

    drive = property(lambda self: "", doc="The drive, which no path has here.")
    root = property(lambda self: self._root, doc="The root of the path, if any.")
    anchor = property(lambda self: self._root, doc="The drive and root.")
    parts = property(lambda self: tuple(self._key()), doc="The parts of the path, the root among them.")
    name = property(lambda self: self._tail[-1] if self._tail else "", doc="The last part.")

    @property
    def suffix(self):
        """The extension of the last part, with its dot."""
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        """All extensions of the last part."""
        name = self.name
        return [] if name.endswith(".") else ["." + each for each in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The last part without its extension."""
        return self.name.removesuffix(self.suffix) if self.suffix else self.name

    @property
    def parent(self):
        """The path without its last part."""
        return self._with(self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        """The paths above this one, the nearest first."""
        return tuple(self._with(self._root, self._tail[:n]) for n in range(len(self._tail) - 1, -1, -1))

    def with_name(self, name):
        """The path with another last part."""
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self._with(self._root, self._tail[:-1] + (name,))

    def with_stem(self, stem):
        """The path with another name before the extension."""
        if not stem and self.suffix:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """The path with another extension, or none."""
        if suffix and (not suffix.startswith(".") or suffix == "." or "/" in suffix):
            raise ValueError(f"Invalid suffix {suffix!r}")
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self.with_name(self.stem + suffix)

    def relative_to(self, other, *_deprecated, walk_up=False):
        """How to get here from another path."""
        other = self.with_segments(other, *_deprecated)
        for steps, above in enumerate((other, *other.parents)):
            if above == self or above in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if above.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._with("", (("..",) * steps) + self._tail[len(above._tail):])

    def is_relative_to(self, other, *_deprecated):
        """True if this path begins with another."""
        other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    def is_absolute(self):
        """True if the path begins at the root."""
        return bool(self._root)

    def is_reserved(self):
        return False

    def match(self, path_pattern, *, case_sensitive=None):
        """True if the last parts match those of a pattern, all of an absolute one."""
        pattern = self.with_segments(path_pattern)
        if not pattern._tail and not pattern._root:
            raise ValueError("empty pattern")
        mine, theirs = self._tail, pattern._tail
        if len(theirs) > len(mine) or pattern._root and (len(mine) != len(theirs) or self._root != pattern._root):
            return False
        return all(map(fnmatch.fnmatchcase, mine[len(mine) - len(theirs):], theirs))

    def full_match(self, pattern, *, case_sensitive=None):
        """True if the whole path matches a pattern, in which ** is any parts."""
        pattern = self.with_segments(pattern)
        return pattern._root == self._root and _parts_match(self._tail, pattern._tail)

    __class_getitem__ = classmethod(type(list[int]))


def _parts_match(parts, patterns):
    """Match parts of paths, step by step of the patterns."""
    places = {0}
    for pattern in patterns:
        if pattern == "**":
            places = set(range(min(places, default=len(parts) + 1), len(parts) + 1))
        else:
            places = {at + 1 for at in places if at < len(parts) and fnmatch.fnmatchcase(parts[at], pattern)}
    return len(parts) in places


class PurePosixPath(PurePath):
    """A pure path of POSIX systems."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A pure path of Windows; there is none here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")


os.PathLike.register(PurePath)


class Path(PurePath):
    """A path with the calls of the system that it is for."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        """The working folder."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The user's home."""
        return cls("~").expanduser()

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        """True if there is such a file or folder."""
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def is_dir(self, *, follow_symlinks=True):
        return os.path.isdir(self) and (follow_symlinks or not os.path.islink(self))

    def is_file(self, *, follow_symlinks=True):
        return os.path.isfile(self) and (follow_symlinks or not os.path.islink(self))

    def is_symlink(self):
        return os.path.islink(self)

    def is_junction(self):
        return False

    def is_mount(self):
        return os.path.ismount(self)

    def samefile(self, other_path):
        return os.path.samefile(self, other_path)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file that the path names."""
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", encoding=encoding, errors=errors, newline=newline) as file:
            return file.read()

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(bytes(data))

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % type(data).__name__)
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def iterdir(self):
        """What is in the folder."""
        names = os.listdir(self)
        return (self / name for name in names)

    def _below(self, patterns):
        """What matches parts of a pattern below this path."""
        if not patterns:
            yield self
            return
        first, rest = patterns[0], patterns[1:]
        if first == "**":
            for folder, folders, _ in os.walk(self):
                folders.sort()
                here = self if folder == str(self) else self.with_segments(folder)
                yield from here._below(rest)
            return
        if first == "..":
            yield from (self / "..")._below(rest)
            return
        try:
            names = os.listdir(self)
        except OSError:
            return
        for name in names:
            if fnmatch.fnmatchcase(name, first):
                found = self / name
                if not rest or found.is_dir():
                    yield from found._below(rest)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Paths below this one that match a pattern; ** is any folders."""
        wanted = self.with_segments(pattern)
        if wanted._root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if not wanted._tail:
            raise ValueError(f"Unacceptable pattern: {str(pattern)!r}")
        parts = wanted._tail
        seen = set()
        for found in self._below(parts):
            if found not in seen:
                seen.add(found)
                yield found

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """glob() with **/ before the pattern."""
        return self.glob(posixpath.join("**", os.fspath(pattern)), case_sensitive=case_sensitive)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """os.walk() with paths."""
        for folder, folders, files in os.walk(self, top_down, on_error, follow_symlinks):
            yield self.with_segments(folder), folders, files

    def absolute(self):
        """The path from the root on."""
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        """The path that this one leads to, without links and '..'."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """The path with a home for ~ or ~user."""
        if self._root or not self._tail or self._tail[0][:1] != "~":
            return self
        home = os.path.expanduser(self._tail[0])
        if home[:1] == "~":
            raise RuntimeError("Could not determine home directory.")
        return self.with_segments(home, *self._tail[1:])

    def readlink(self):
        return self.with_segments(os.readlink(self))

    def touch(self, mode=0o666, exist_ok=True):
        """Make an empty file, or give the one there is a new time."""
        if exist_ok and self.exists():
            os.utime(self, None)
            return
        os.close(os.open(self, os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL), mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make a folder, and those above it if parents is set."""
        if parents and self.parent != self and not self.parent.exists():
            self.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            raise
        except OSError:     # whatever it says, the folder may be there
            if exist_ok and self.is_dir():
                return
            raise

    def rmdir(self):
        os.rmdir(self)

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def unlink(self, missing_ok=False):
        """Remove a file or a link."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        os.link(target, self)


class PosixPath(Path, PurePosixPath):
    """A path of POSIX systems."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of Windows; there is none here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")


def _is_kind(name, test):
    def method(self):
        try:
            return test(self.stat().st_mode)
        except (OSError, ValueError):
            return False

    method.__name__ = method.__qualname__ = name
    setattr(Path, name, method)


for _name, _test in (("is_fifo", _stat.S_ISFIFO), ("is_socket", _stat.S_ISSOCK), ("is_block_device", _stat.S_ISBLK), ("is_char_device", _stat.S_ISCHR)):
    _is_kind(_name, _test)
del _name, _test
