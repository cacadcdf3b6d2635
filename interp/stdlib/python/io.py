"""Files: the abstract classes, the files in memory, and open().

The files that open() commonly gives, and those in memory, are the machine's.
The classes that a program puts together itself (a FileIO, a buffer over it, a
TextIOWrapper over that) are in _iolayers and loaded when they are named.
"""

import abc
from _io import DEFAULT_BUFFER_SIZE, BytesIO, StringIO, UnsupportedOperation, open
import _io

_layers = "FileIO BufferedReader BufferedWriter BufferedRWPair BufferedRandom TextIOWrapper IncrementalNewlineDecoder".split()
__all__ = """
    BlockingIOError open open_code IOBase RawIOBase BytesIO StringIO
    BufferedIOBase TextIOBase UnsupportedOperation SEEK_SET SEEK_CUR SEEK_END
    DEFAULT_BUFFER_SIZE text_encoding
""".split() + _layers

BlockingIOError = BlockingIOError
SEEK_SET, SEEK_CUR, SEEK_END = range(3)


def __getattr__(name):
    if name not in _layers:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import _iolayers
    for layer in _layers:
        globals()[layer] = getattr(_iolayers, layer)
    return globals()[name]


def __dir__():
    return sorted({*globals(), *_layers})


def open_code(path):
    """Open a file of code for reading its bytes."""
    if not isinstance(path, str):
        raise TypeError(f"open_code() argument 'path' must be str, not {type(path).__name__}")
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2):
    """The encoding to pass on where a caller's may be None."""
    return "locale" if encoding is None else encoding


def _open_layers(*args):
    """open() where it was asked for more than a file of one layer does."""
    import _iolayers
    return _iolayers.open_layers(*args)


def _raw_of(file):
    """The raw file below one of the machine's binary files."""
    import _iolayers
    return _iolayers.raw_of(file)


class IOBase(metaclass=abc.ABCMeta):
    """What all files have: they are closed, are iterated by lines and may be
    context managers. What a kind of file does not have raises
    UnsupportedOperation."""

    __module__ = "io"
    _is_closed = False

    def _lacks(self, what):
        raise UnsupportedOperation(what)

    def seek(self, offset, whence=SEEK_SET, /):
        self._lacks("seek")

    def tell(self):
        return self.seek(0, SEEK_CUR)

    def truncate(self, size=None, /):
        self._lacks("truncate")

    def fileno(self):
        self._lacks("fileno")

    @property
    def closed(self):
        return self._is_closed

    def flush(self):
        self._checkClosed()

    def close(self):
        if not self._is_closed:
            try:
                self.flush()
            finally:
                self._is_closed = True

    def __del__(self):
        try:
            if not self.closed:
                self.close()
        except Exception:
            pass    # nobody is there to see it

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError(msg or "I/O operation on closed file.")

    def seekable(self):
        return False

    readable = writable = seekable

    def _check(self, ability, msg):
        if not getattr(self, ability)():
            raise UnsupportedOperation(msg or f"File or stream is not {ability}.")

    def _checkSeekable(self, msg=None):
        self._check("seekable", msg)

    def _checkReadable(self, msg=None):
        self._check("readable", msg)

    def _checkWritable(self, msg=None):
        self._check("writable", msg)

    def isatty(self):
        self._checkClosed()
        return False

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    def _ahead(self):
        """How many bytes to read next for a line: all that a buffer has up to
        its newline, else one."""
        if not hasattr(self, "peek"):
            return 1
        seen = self.peek(1)
        return seen.find(b"\n") + 1 or len(seen) or 1

    def readline(self, size=-1, /):
        """The next line, at most size bytes of it."""
        if size is None:
            size = -1
        elif not hasattr(size, "__index__"):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        line = bytearray()
        while not line.endswith(b"\n") and (size < 0 or len(line) < size):
            n = self._ahead()
            piece = self.read(n if size < 0 else min(n, size - len(line)))
            if not isinstance(piece, (bytes, type(None))):
                raise OSError(f"read() should have returned a bytes object, not '{type(piece).__name__}'")
            if not piece:
                break
            line += piece
        return bytes(line)

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    def readlines(self, hint=None, /):
        """Lines until their sizes reach hint, all without it."""
        if hint is None or hint <= 0:
            return list(self)
        lines = []
        for line in self:
            lines.append(line)
            hint -= len(line)
            if hint <= 0:
                break
        return lines

    def writelines(self, lines, /):
        self._checkClosed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Bytes without a buffer. A class has readinto() or write() or both."""

    __module__ = "io"

    def read(self, size=-1, /):
        """At most size bytes in one call of the system; None if there are none yet."""
        if size is None or size < 0:
            return self.readall()
        space = bytearray(size)
        n = self.readinto(space)
        if n is None:
            return None
        if not 0 <= n <= size:
            raise ValueError(f"readinto returned {n} outside buffer size {size}")
        return bytes(space[:n])

    def readall(self):
        """All bytes up to the end."""
        pieces = []
        while piece := self.read(DEFAULT_BUFFER_SIZE):
            if not isinstance(piece, bytes):
                raise TypeError("read() should return bytes")
            pieces.append(piece)
        return b"".join(pieces) if pieces else piece

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, data, /):
        raise NotImplementedError


class BufferedIOBase(IOBase):
    """Bytes with a buffer."""

    __module__ = "io"

    def read(self, size=-1, /):
        raise UnsupportedOperation("read")

    def read1(self, size=-1, /):
        raise UnsupportedOperation("read1")

    def write(self, data, /):
        raise UnsupportedOperation("write")

    def detach(self):
        raise UnsupportedOperation("detach")

    def _fill(self, buffer, read):
        view = memoryview(buffer)
        if view.format != "B":
            view = view.cast("B")
        data = read(len(view))
        if not isinstance(data, bytes):
            raise TypeError("read() should return bytes")
        if len(data) > len(view):
            raise ValueError(f"read() returned too much data: {len(view)} bytes requested, {len(data)} returned")
        view[:len(data)] = data
        return len(data)

    def readinto(self, buffer, /):
        return self._fill(buffer, self.read)

    def readinto1(self, buffer, /):
        return self._fill(buffer, self.read1)


class TextIOBase(IOBase):
    """Text."""

    __module__ = "io"
    encoding = errors = newlines = None

    def read(self, size=-1, /):
        raise UnsupportedOperation("read")

    def readline(self, size=-1, /):
        raise UnsupportedOperation("readline")

    def write(self, text, /):
        raise UnsupportedOperation("write")

    def detach(self):
        raise UnsupportedOperation("detach")


for _class in BytesIO, _io.BufferedReader, _io.BufferedWriter, _io.BufferedRandom:
    BufferedIOBase.register(_class)
TextIOBase.register(StringIO)
TextIOBase.register(_io.TextIOWrapper)
