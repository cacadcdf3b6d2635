"""The layers of files that a program can put together: a raw file, a buffer
over it, text over that."""

import _io
import atexit
import codecs
import os
from io import (
    DEFAULT_BUFFER_SIZE, SEEK_CUR, SEEK_END, SEEK_SET,
    BufferedIOBase, RawIOBase, TextIOBase, UnsupportedOperation,
)

# Files that open() gave for writing: what they hold is written out at the end.
_unwritten = set()


@atexit.register
def _write_out():
    for file in list(_unwritten):
        try:
            file.flush()
        except (OSError, ValueError):
            pass


def _tp_name(cls):
    """The name of a class as built-in code shows it: that of one of a program
    without its module."""
    return f"_io.{cls.__qualname__}" if cls.__module__ == "_io" else cls.__name__


class FileIO(RawIOBase):
    """A file of the system's, by name or number."""

    __module__ = "_io"

    _number = -1
    _kinds = {
        "r": os.O_RDONLY, "w": os.O_CREAT | os.O_TRUNC, "a": os.O_CREAT | os.O_APPEND, "x": os.O_CREAT | os.O_EXCL,
    }

    def __init__(self, file, mode="r", closefd=True, opener=None):
        if isinstance(file, float):
            raise TypeError("integer argument expected, got float")
        if isinstance(file, int) and file < 0:
            raise ValueError("negative file descriptor")
        if not set(mode) <= set("xrwab+"):
            raise ValueError(f"invalid mode: {mode}")
        kinds = [c for c in mode if c in self._kinds]
        if len(kinds) != 1 or mode.count("+") > 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        self._kind, both = kinds[0], "+" in mode
        self._reads, self._writes = both or self._kind == "r", both or self._kind != "r"
        flags = self._kinds[self._kind] | (os.O_RDWR if both else os.O_WRONLY if self._writes else 0)
        self._closes = bool(closefd)
        self._number = self._opened(file, flags, opener)
        self.name = file
        if self._kind == "a":
            try:
                os.lseek(self._number, 0, SEEK_END)
            except OSError:
                pass

    def _opened(self, file, flags, opener):
        if isinstance(file, int):
            return file
        if not self._closes:
            raise ValueError("Cannot use closefd=False with file name")
        if opener is None:
            number = os.open(file, flags, 0o666)
        else:
            number = opener(file, flags)
            if not isinstance(number, int):
                raise TypeError("expected integer from opener")
            if number < 0:
                raise ValueError(f"opener returned {number}")
        if os.fstat(number).st_mode & 0o170000 == 0o040000:
            os.close(number)
            raise IsADirectoryError(21, os.strerror(21), file)
        return number

    @property
    def mode(self):
        kind = "r" if self._kind == "w" and self._reads else self._kind
        return f"{kind}b{'+' if self._reads and self._writes else ''}"

    @property
    def closefd(self):
        return self._closes

    def __repr__(self):
        if self.closed:
            return f"<{_tp_name(type(self))} [closed]>"
        return f"<{_tp_name(type(self))} name={self.name!r} mode={self.mode!r} closefd={self._closes}>"

    def _usable(self, ability=None):
        self._checkClosed("I/O operation on closed file")
        if ability and not getattr(self, "_" + ability):
            raise UnsupportedOperation({"_reads": "File not open for reading", "_writes": "File not open for writing"}["_" + ability])
        return self._number

    def read(self, size=-1, /):
        number = self._usable("reads")
        return self.readall() if size is None or size < 0 else os.read(number, size)

    def readall(self):
        number, pieces = self._usable("reads"), []
        while piece := os.read(number, 1 << 16):
            pieces.append(piece)
        return b"".join(pieces)

    def readinto(self, buffer, /):
        view = memoryview(buffer).cast("B")
        data = os.read(self._usable("reads"), len(view))
        view[:len(data)] = data
        return len(data)

    def write(self, data, /):
        return os.write(self._usable("writes"), data)

    def seek(self, offset, whence=SEEK_SET, /):
        return os.lseek(self._usable(), offset, whence)

    def tell(self):
        return self.seek(0, SEEK_CUR)

    def truncate(self, size=None, /):
        self._usable("writes")
        if size is None:
            size = self.tell()
        os.ftruncate(self._number, size)
        return size

    def close(self):
        if self.closed:
            return
        try:
            super().close()
        finally:
            if self._closes and self._number >= 0:
                os.close(self._number)

    def seekable(self):
        try:
            os.lseek(self._usable(), 0, SEEK_CUR)
        except OSError:
            return False
        return True

    def readable(self):
        self._usable()
        return self._reads

    def writable(self):
        self._usable()
        return self._writes

    def fileno(self):
        return self._usable()

    def isatty(self):
        return os.isatty(self._usable())

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle {type(self).__name__!r} instances")


def raw_of(file):
    """A raw file for the number of one of the machine's binary files."""
    raw = FileIO(file.fileno(), file.mode.replace("b", "").replace("x", "r"), closefd=False)
    raw.name = file.name
    return raw


class _Layer:
    """What a file has of the file below it, which is in the attribute that
    _below names; None once it was detached."""

    def _under(self):
        below = getattr(self, self._below, None)
        if below is None:
            raise ValueError(self._gone)
        return below

    @property
    def name(self):
        return self._under().name

    @property
    def closed(self):
        return self._under().closed

    def seekable(self):
        return self._under().seekable()

    def readable(self):
        return self._under().readable()

    def writable(self):
        return self._under().writable()

    def fileno(self):
        return self._under().fileno()

    def isatty(self):
        return self._under().isatty()

    def close(self):
        below = getattr(self, self._below, None)
        if below is None or below.closed:
            return
        try:
            self.flush()
        finally:
            _unwritten.discard(self)
            below.close()

    def __repr__(self):
        text = "<" + _tp_name(type(self))
        for attribute in self._shown:
            try:
                text += f" {attribute}={getattr(self, attribute)!r}"
            except (AttributeError, ValueError):
                pass
        return text + ">"

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle {type(self).__name__!r} instances")


class _Buffer(_Layer, BufferedIOBase):
    """Bytes read ahead, or not yet written: never both."""

    _below, _gone, _shown = "_raw", "raw stream has been detached", ("name",)
    _raw = None

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        for ability in self._needs:
            if not getattr(raw, ability)():
                raise UnsupportedOperation(f"File or stream is not {ability}.")
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._raw, self._size = raw, buffer_size
        self._ahead_of = b""        # read and not yet given, from _at on
        self._at = 0
        self._held = bytearray()    # to be written

    @property
    def raw(self):
        return self._raw

    @property
    def mode(self):
        return self._under().mode

    def _ready(self, doing):
        if self.closed:
            raise ValueError(f"{doing} of closed file")
        return self._raw

    def flush(self):
        if self.closed:
            raise ValueError("flush of closed file")
        self._drop_ahead()
        self._write_held()

    def _write_held(self):
        while self._held:
            n = self._raw.write(bytes(self._held))
            if n is None:
                raise BlockingIOError(11, "write could not complete without blocking", 0)
            if not 0 <= n <= len(self._held):
                raise OSError(f"raw write() returned invalid length {n} (should have been between 0 and {len(self._held)})")
            del self._held[:n]

    def _drop_ahead(self):
        """Bring the raw file back to where the program is."""
        rest = len(self._ahead_of) - self._at
        self._ahead_of, self._at = b"", 0
        if rest and self._writes_too:
            self._raw.seek(-rest, SEEK_CUR)

    _writes_too = False

    def detach(self):
        raw = self._under()
        self.flush()
        self._raw = None
        return raw

    def seek(self, target, whence=SEEK_SET, /):
        if whence not in (SEEK_SET, SEEK_CUR, SEEK_END):
            raise ValueError(f"whence value {whence} unsupported")
        raw = self._ready("seek")
        self._checkSeekable()
        self._write_held()
        if whence == SEEK_CUR:
            target -= len(self._ahead_of) - self._at
        place = raw.seek(target, whence)
        self._ahead_of, self._at = b"", 0
        return place

    def tell(self):
        place = self._ready("tell").tell()
        if place < 0:
            raise OSError(f"Raw stream returned invalid position {place}")
        return place - (len(self._ahead_of) - self._at) + len(self._held)

    def truncate(self, pos=None, /):
        self._ready("truncate")
        self._checkWritable("truncate")
        if pos is None:
            pos = self.tell()
        self.flush()
        return self._raw.truncate(pos)

    # Reading.

    def _take(self, n):
        data = self._ahead_of[self._at:self._at + n]
        self._at += len(data)
        return data

    def _more(self, n):
        """Read ahead at least a byte, b"" at the end, None if there is none yet."""
        data = self._raw.read(max(n, self._size))
        if data:
            self._ahead_of, self._at = self._ahead_of[self._at:] + data, 0
        return data

    def _read(self, size=-1):
        raw = self._ready("read")
        self._write_held()
        if size is None or size == -1:
            start = self._take(len(self._ahead_of))
            rest = raw.readall() if hasattr(raw, "readall") else raw.read()
            return start + rest if rest else start or rest
        if size < 0:
            raise ValueError("read length must be non-negative or -1")
        data = b""
        while len(self._ahead_of) - self._at < size:
            data = self._more(size - (len(self._ahead_of) - self._at))
            if not data:
                break
        return self._take(size) or (None if data is None and size else b"")

    def _read1(self, size=-1):
        self._ready("read")
        self._write_held()
        if size < 0:
            size = self._size
        if size and self._at == len(self._ahead_of):
            self._more(0)
        return self._take(size)

    def _peek(self, size=0):
        self._ready("peek")
        self._write_held()
        if self._at == len(self._ahead_of):
            self._more(0)
        return self._ahead_of[self._at:]

    # Writing.

    def _write(self, data):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if self.closed:
            raise ValueError("write to closed file")
        self._drop_ahead()
        view = memoryview(data)
        if len(self._held) + view.nbytes > self._size:
            self._write_held()
        self._held += view
        if len(self._held) > self._size:
            self._write_held()
        return view.nbytes


class BufferedReader(_Buffer):
    """A buffer to read through."""

    __module__ = "_io"
    _needs = "readable",
    read, read1, peek = _Buffer._read, _Buffer._read1, _Buffer._peek


class BufferedWriter(_Buffer):
    """A buffer to write through."""

    __module__ = "_io"
    _needs = "writable",
    write = _Buffer._write


class BufferedRandom(_Buffer):
    """A buffer to read and write through, over a raw file with positions."""

    __module__ = "_io"
    _needs = "seekable", "readable", "writable"
    _writes_too = True
    read, read1, peek = _Buffer._read, _Buffer._read1, _Buffer._peek
    write = _Buffer._write


class BufferedRWPair(BufferedIOBase):
    """Two raw files, one to read and one to write, as one."""

    __module__ = "_io"

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self._reader = BufferedReader(reader, buffer_size)
        self._writer = BufferedWriter(writer, buffer_size)

    def close(self):
        try:
            self._writer.close()
        finally:
            self._reader.close()

    def isatty(self):
        return self._reader.isatty() or self._writer.isatty()

    @property
    def closed(self):
        return self._writer.closed


def _passed_on(part, name):
    def method(self, *args):
        return getattr(getattr(self, part), name)(*args)

    method.__name__ = name
    return method


for _name in "read peek read1 readinto readinto1 readable".split():
    setattr(BufferedRWPair, _name, _passed_on("_reader", _name))
for _name in "write flush writable".split():
    setattr(BufferedRWPair, _name, _passed_on("_writer", _name))


class IncrementalNewlineDecoder(codecs.IncrementalDecoder):
    """Makes newlines of any kind "\n" if it translates, and knows which kinds
    it met. Its input is text, or bytes for another decoder."""

    __module__ = "_io"
    _kinds = "\r", "\n", "\r\n"

    def __init__(self, decoder, translate, errors="strict"):
        super().__init__(errors)
        self._decoder, self._translate = decoder, translate
        self._met = set()
        self._waits = False     # a "\r" at the end may be the half of a newline

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if self._waits and (text or final):
            text, self._waits = "\r" + text, False
        if text.endswith("\r") and not final:
            text, self._waits = text[:-1], True
        pairs = text.count("\r\n")
        counts = text.count("\r") - pairs, text.count("\n") - pairs, pairs
        self._met.update(kind for kind, n in zip(self._kinds, counts) if n)
        if self._translate and "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    @property
    def newlines(self):
        met = tuple(kind for kind in self._kinds if kind in self._met)
        return met if len(met) > 1 else met[0] if met else None

    def getstate(self):
        kept, flag = (b"", 0) if self._decoder is None else self._decoder.getstate()
        return kept, flag << 1 | self._waits

    def setstate(self, state):
        kept, flag = state
        self._waits = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((kept, flag >> 1))

    def reset(self):
        self._met, self._waits = set(), False
        if self._decoder is not None:
            self._decoder.reset()


_CHUNK = 8192


def _check_text_options(errors, newline):
    if not isinstance(errors, (str, type(None))):
        raise TypeError(f"TextIOWrapper() argument 'errors' must be str or None, not {type(errors).__name__}")
    if not isinstance(newline, (str, type(None))):
        raise TypeError(f"TextIOWrapper() argument 'newline' must be str or None, not {type(newline).__name__}")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline}")


class TextIOWrapper(_Layer, TextIOBase):
    """Text over a file of bytes."""

    __module__ = "_io"
    _below, _gone, _shown = "_buffer", "underlying buffer has been detached", ("name", "mode", "encoding")
    _buffer = None
    _CHUNK_SIZE = _CHUNK

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        _check_text_options(errors, newline)
        if encoding is None or encoding == "locale":
            encoding = "UTF-8"
        elif not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        info = codecs.lookup(encoding)
        if not info._is_text_encoding:
            raise LookupError(f"{encoding!r} is not a text encoding; use codecs.open() to handle arbitrary codecs")
        self._line_buffering, self._write_through = bool(line_buffering), bool(write_through)
        self._set_text(encoding, info, errors or "strict", newline)
        self._pending = bytearray()     # encoded, to be written
        self._text, self._at = "", 0    # decoded, given up to _at
        self._snapshot = None           # state of the decoder before the chunk, and the chunk
        buffer.readable()   # what has no such method is no file
        self._telling = self._seekable = buffer.seekable()
        self._buffer = buffer
        if self._seekable and buffer.writable():
            self._encoder_at(buffer.tell())

    def _set_text(self, encoding, info, errors, newline):
        self._encoding, self._errors, self._newline, self._info = encoding, errors, newline, info
        self._write_newline = os.linesep if newline is None else newline or "\n"
        self._encoder = self._decoder = None

    def _encoder_at(self, place):
        self._encoder = self._info.incrementalencoder(self._errors)
        if place:
            self._encoder.setstate(0)   # the mark at the start of a file is there already

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None):
        """Change how text is read and written from here on."""
        changes = encoding is not None or errors is not None or newline is not Ellipsis
        if self._decoder is not None and changes:
            raise UnsupportedOperation(
                "It is not possible to set the encoding or newline of stream after the first read")
        self.flush()
        if changes:
            _check_text_options(errors, None if newline is Ellipsis else newline)
            if errors is None:
                errors = self._errors if encoding is None else "strict"
            encoding = self._encoding if encoding is None else "UTF-8" if encoding == "locale" else encoding
            newline = self._newline if newline is Ellipsis else newline
            self._set_text(encoding, codecs.lookup(encoding), errors, newline)
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    encoding = property(lambda self: self._encoding)
    errors = property(lambda self: self._errors)
    line_buffering = property(lambda self: self._line_buffering)
    write_through = property(lambda self: self._write_through)
    buffer = property(lambda self: self._buffer)
    newlines = property(lambda self: getattr(self._decoder, "newlines", None))

    def _usable(self):
        if self._under().closed:
            raise ValueError("I/O operation on closed file.")
        return self._buffer

    def detach(self):
        buffer = self._under()
        self.flush()
        self._buffer = None
        return buffer

    # Writing.

    def write(self, text, /):
        buffer = self._usable()
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if not buffer.writable():
            raise UnsupportedOperation("not writable")
        if self._encoder is None:
            self._encoder = self._info.incrementalencoder(self._errors)
        if self._write_newline != "\n" and "\n" in text:
            encoded = self._encoder.encode(text.replace("\n", self._write_newline))
        else:
            encoded = self._encoder.encode(text)
        self._pending += encoded
        if self._write_through or len(self._pending) > self._CHUNK_SIZE:
            self._write_pending()
        if self._line_buffering and ("\n" in text or "\r" in text):
            self.flush()
        self._forget_text()
        if self._decoder is not None:
            self._decoder.reset()
        return len(text)

    def _write_pending(self):
        if self._pending:
            data, self._pending = bytes(self._pending), bytearray()
            self._buffer.write(data)

    def flush(self):
        self._usable()
        self._write_pending()
        self._buffer.flush()
        self._telling = self._seekable

    # Reading.

    def _forget_text(self):
        self._text, self._at, self._snapshot = "", 0, None

    def _start_reading(self):
        if not self._usable().readable():
            raise UnsupportedOperation("not readable")
        self._write_pending()
        if self._decoder is None:
            decoder = self._info.incrementaldecoder(self._errors)
            if not self._newline:
                decoder = IncrementalNewlineDecoder(decoder, self._newline is None)
            self._decoder = decoder

    def _more(self):
        """Decode another chunk behind the text that is left; False at the end."""
        state = self._decoder.getstate() if self._telling else None
        read = getattr(self._buffer, "read1", None) or self._buffer.read
        chunk = read(self._CHUNK_SIZE)
        if not isinstance(chunk, bytes):
            raise TypeError(f"underlying read1() should have returned a bytes-like object, not '{type(chunk).__name__}'")
        left = self._text[self._at:]
        self._text, self._at = left + self._decoder.decode(chunk, not chunk), 0
        if state is not None:
            # Characters of earlier chunks are left only while a line is looked for.
            kept, flag = state
            self._snapshot = flag, kept + chunk, len(left)
        return bool(chunk)

    def read(self, size=-1, /):
        if size is None:
            size = -1
        elif not hasattr(size, "__index__"):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        self._start_reading()
        if size < 0:
            text = self._text[self._at:] + self._decoder.decode(self._buffer.read(), True)
            self._forget_text()
            return text
        pieces, wanted = [], size
        while wanted > 0:
            if self._at == len(self._text) and not self._more():
                pieces.append(self._text[:wanted])
                self._at = len(pieces[-1])
                break
            pieces.append(self._text[self._at:self._at + wanted])
            self._at += len(pieces[-1])
            wanted -= len(pieces[-1])
        return "".join(pieces)

    def _line_end(self, start):
        """Where the line that begins at _at ends in _text, looking from start; -1
        if not there."""
        if self._newline is None or self._newline == "\n":
            return self._text.find("\n", start) + 1 or -1
        if self._newline:
            # The two characters of a newline may be in different chunks.
            at = self._text.find(self._newline, max(self._at, start - len(self._newline) + 1))
            return at + len(self._newline) if at >= 0 else -1
        ends = [at for at in (self._text.find("\n", start), self._text.find("\r", start)) if at >= 0]
        if not ends:
            return -1
        at = min(ends)
        return at + 2 if self._text.startswith("\r\n", at) else at + 1

    def readline(self, size=-1, /):
        if size is None:
            size = -1
        elif not hasattr(size, "__index__"):
            raise TypeError(f"'{type(size).__name__}' object cannot be interpreted as an integer")
        self._start_reading()
        start = self._at
        while (end := self._line_end(start)) < 0:
            if 0 <= size <= len(self._text) - self._at:
                break
            start = len(self._text) - self._at
            if not self._more():
                end = self._line_end(start)
                break
        if end < 0:
            end = len(self._text)
        if size >= 0:
            end = min(end, self._at + size)
        line = self._text[self._at:end]
        self._at = end
        return line

    def __next__(self):
        self._telling = False
        line = self.readline()
        if not line:
            self._forget_text()
            self._telling = self._seekable
            raise StopIteration
        return line

    # Positions: a number of bytes and, where the decoder is in the midst of
    # something there, its flags and what to do to get to the place.

    @staticmethod
    def _cookie(place, flag=0, feed=0, final=False, skip=0):
        return place | flag << 64 | feed << 128 | skip << 192 | bool(final) << 256

    def _need_positions(self):
        if not self._seekable:
            raise UnsupportedOperation("underlying stream is not seekable")

    def tell(self):
        self._need_positions()
        if not self._telling:
            raise OSError("telling position disabled by next() call")
        self.flush()
        place = self._buffer.tell()
        if self._decoder is None or self._snapshot is None:
            return place
        flag, chunk, before = self._snapshot
        place -= len(chunk)
        wanted = self._at - before
        if wanted < 0:
            raise OSError("can't reconstruct logical file position")
        saved = self._decoder.getstate()
        try:
            return self._place_of(wanted, place, flag, chunk)
        finally:
            self._decoder.setstate(saved)

    def _place_of(self, wanted, place, flag, chunk):
        """The cookie of the place so many characters into a chunk."""
        self._decoder.setstate((b"", flag))
        safe, safe_flag, safe_made, made = 0, flag, 0, 0
        for fed in range(len(chunk) + 1):
            if made >= wanted:
                break
            if fed == len(chunk):
                made += len(self._decoder.decode(b"", True))
                if made < wanted:
                    raise OSError("can't reconstruct logical file position")
                return self._cookie(place + safe, safe_flag, fed - safe, True, wanted - safe_made)
            made += len(self._decoder.decode(chunk[fed:fed + 1]))
            kept, now = self._decoder.getstate()
            if not kept and made <= wanted:
                safe, safe_flag, safe_made = fed + 1, now, made
        else:
            fed = len(chunk)
        if safe_made == wanted:
            return self._cookie(place + safe, safe_flag)
        return self._cookie(place + safe, safe_flag, fed - safe, False, wanted - safe_made)

    def seek(self, cookie, whence=SEEK_SET, /):
        self._usable()
        self._need_positions()
        if cookie and whence in (SEEK_CUR, SEEK_END):
            raise UnsupportedOperation(f"can't do nonzero {'cur' if whence == SEEK_CUR else 'end'}-relative seeks")
        if whence == SEEK_CUR:
            cookie = self.tell()
        elif whence == SEEK_END:
            self.flush()
            place = self._buffer.seek(0, SEEK_END)
            self._forget_text()
            if self._decoder is not None:
                self._decoder.reset()
            self._encoder_at(place)
            return place
        elif whence != SEEK_SET:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        self.flush()
        mask = (1 << 64) - 1
        place, flag, feed, skip = (cookie >> shift & mask for shift in (0, 64, 128, 192))
        self._buffer.seek(place)
        self._forget_text()
        if self._decoder is not None or flag or skip:
            self._start_reading()
            if cookie == 0:
                self._decoder.reset()
            else:
                self._decoder.setstate((b"", flag))
                self._snapshot = flag, b"", 0
        if skip:
            chunk = self._buffer.read(feed)
            self._text, self._at = self._decoder.decode(chunk, bool(cookie >> 256)), skip
            self._snapshot = flag, chunk, 0
            if len(self._text) < skip:
                raise OSError("can't restore logical file position")
        if self._buffer.writable():
            self._encoder_at(cookie)
        return cookie

    def truncate(self, pos=None, /):
        self.flush()
        return self._buffer.truncate(pos)


for _class in BufferedReader, BufferedWriter, BufferedRandom, TextIOWrapper:
    _class.register(getattr(_io, _class.__name__))


def open_layers(file, mode, buffering, encoding, errors, newline, closefd, opener):
    """What open() gives, put together of layers; the machine checked the mode."""
    binary = "b" in mode
    for given, what in (errors, "errors"), (newline, "newline"):
        if binary and given is not None:
            raise ValueError(f"binary mode doesn't take an {what} argument".replace("an newline", "a newline"))
    if not isinstance(file, int):
        file = os.fspath(file)
    if binary and buffering == 1:
        import warnings
        warnings.warn("line buffering (buffering=1) isn't supported in binary mode, "
                      "the default buffer size will be used", RuntimeWarning, 3)
        buffering = -1
    if buffering < -1:
        raise ValueError("invalid buffering size")
    raw = result = FileIO(file, mode.replace("b", "").replace("t", ""), closefd, opener)
    try:
        if buffering == 0:
            if not binary:
                raise ValueError("can't have unbuffered text I/O")
            return raw
        lines = buffering == 1 or buffering < 0 and raw.isatty()
        layer = BufferedRandom if "+" in mode else BufferedReader if "r" in mode else BufferedWriter
        result = layer(raw, buffering if buffering > 1 else DEFAULT_BUFFER_SIZE)
        if not binary:
            result = TextIOWrapper(result, encoding, errors, newline, lines)
            result.mode = mode
    except BaseException:
        result.close()
        raise
    if raw.writable():
        _unwritten.add(result)
    return result
