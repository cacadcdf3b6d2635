"""Codecs by name: one call, piece by piece, and over streams."""

import _codecs
import builtins
import sys
from _codecs import decode, encode, register, register_error, unregister

__all__ = """
    register lookup open EncodedFile
    BOM BOM_BE BOM_LE BOM32_BE BOM32_LE BOM64_BE BOM64_LE BOM_UTF8
    BOM_UTF16 BOM_UTF16_LE BOM_UTF16_BE BOM_UTF32 BOM_UTF32_LE BOM_UTF32_BE
    CodecInfo Codec IncrementalEncoder IncrementalDecoder
    StreamReader StreamWriter StreamReaderWriter StreamRecoder
    getencoder getdecoder getincrementalencoder getincrementaldecoder
    getreader getwriter encode decode iterencode iterdecode
    strict_errors ignore_errors replace_errors xmlcharrefreplace_errors
    backslashreplace_errors namereplace_errors register_error lookup_error
""".split()

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_UTF16_LE = BOM_LE = BOM32_LE = b"\xff\xfe"
BOM_UTF16_BE = BOM_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = BOM64_BE = b"\0\0\xfe\xff"
BOM_UTF16 = BOM = BOM_LE if sys.byteorder == "little" else BOM_BE
BOM_UTF32 = BOM_UTF32_LE if sys.byteorder == "little" else BOM_UTF32_BE


class CodecInfo(tuple):
    """What the registry knows of a codec; also its four oldest parts."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None,
                *, _is_text_encoding=None):
        info = super().__new__(cls, (encode, decode, streamreader, streamwriter))
        info.__dict__.update(
            name=name, encode=encode, decode=decode,
            streamreader=streamreader, streamwriter=streamwriter,
            incrementalencoder=incrementalencoder,
            incrementaldecoder=incrementaldecoder)
        if _is_text_encoding is not None:
            info._is_text_encoding = _is_text_encoding
        return info

    def __repr__(self):
        cls = type(self)
        return (f"<{cls.__module__}.{cls.__qualname__} object for encoding "
                f"{self.name} at {id(self):#x}>")

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    """Encoding and decoding without memory between calls."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes a text that comes in pieces."""

    def __init__(self, errors="strict"):
        self.errors, self.buffer = errors, ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An incremental encoder that may leave the end of a piece for later."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = ""

    def encode(self, input, final=False):
        waiting = self.buffer + input
        result, used = self._buffer_encode(waiting, self.errors, final)
        self.buffer = waiting[used:]
        return result

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def reset(self):
        super().reset()
        self.setstate(0)

    def setstate(self, state):
        self.buffer = state if state else ""

    def getstate(self):
        return self.buffer or 0


class IncrementalDecoder:
    """Decodes bytes that come in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """An incremental decoder that may leave the end of a piece for later."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def decode(self, input, final=False):
        waiting = self.buffer + input
        result, used = self._buffer_decode(waiting, self.errors, final)
        self.buffer = waiting[used:]
        return result

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def reset(self):
        super().reset()
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class _Proxy:
    # What a wrapper of a stream does not do itself, the stream does.

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % type(self).__name__)


class StreamWriter(_Proxy, Codec):
    """Writes text to a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream, self.errors = stream, errors

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if offset == whence == 0:
            self.reset()


class StreamReader(_Proxy, Codec):
    """Reads text from a stream of bytes."""

    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream, self.errors = stream, errors
        self.reset()

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()

    def _fill(self, size):
        # More characters of the stream, if it has more bytes.
        new = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + new
        if data:
            text, used = self.decode(data, self.errors)
            self.bytebuffer = data[used:]
            self.charbuffer += text
        return bool(new)

    def _take(self, n):
        text, self.charbuffer = self.charbuffer[:n], self.charbuffer[n:]
        return text

    def read(self, size=-1, chars=-1, firstline=False):
        want = chars if chars >= 0 else size
        if want < 0:
            while self._fill(-1):
                pass
            return self._take(len(self.charbuffer))
        if chars < 0:
            if not self.charbuffer:
                self._fill(size)
            return self._take(len(self.charbuffer))
        while len(self.charbuffer) < chars:
            if not self._fill(size if size >= 0 else chars):
                break
        return self._take(chars)

    def readline(self, size=None, keepends=True):
        step = size or 72
        while True:
            lines = self.charbuffer.splitlines(True)
            # A carriage return at the end may have its line feed yet to come.
            if len(lines) > 1 or lines and lines[0].endswith("\n"):
                break
            if not self._fill(step) or size is not None:
                lines = self.charbuffer.splitlines(True)
                break
        if not lines:
            return self.charbuffertype()
        line = self._take(len(lines[0]))
        return line if keepends else line.splitlines(False)[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __iter__(self):
        return self

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration


class StreamReaderWriter(_Proxy):
    """A reader and a writer over one stream."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream, self.errors = stream, errors
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

    def write(self, data):
        return self.writer.write(data)

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)

    def writelines(self, list):
        return self.writer.writelines(list)

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        halves = (self.reader, self.writer) if offset == whence == 0 else (self.reader,)
        for half in halves:
            half.reset()

    def reset(self):
        for half in (self.reader, self.writer):
            half.reset()


class StreamRecoder(_Proxy):
    """A stream of bytes in one encoding over one in another."""

    data_encoding = file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream, self.encode, self.decode = stream, encode, decode
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)
        self.errors = errors

    def _out(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        return self._out(self.reader.read(size))

    def readline(self, size=None):
        return self._out(self.reader.readline() if size is None
                         else self.reader.readline(size))

    def readlines(self, sizehint=None):
        return self._out(self.reader.read()).splitlines(keepends=True)

    def __iter__(self):
        return self

    def __next__(self):
        return self._out(next(self.reader))

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b"".join(list))

    def seek(self, offset, whence=0):
        for half in (self.reader, self.writer):
            half.seek(offset, whence)

    def reset(self):
        for half in (self.reader, self.writer):
            half.reset()


# The built-in encodings.

# How many bytes a code unit has, where that is more than one.
_UNITS = {"utf-16": 2, "utf-16-le": 2, "utf-16-be": 2,
          "utf-32": 4, "utf-32-le": 4, "utf-32-be": 4}


def _unfinished(name, data):
    # How many bytes at the end of data are the beginning of a character.
    unit = _UNITS.get(name, 1)
    rest = len(data) % unit
    if unit == 2 and len(data) - rest >= 2:
        last = data[len(data) - rest - 2:len(data) - rest]
        if (last[0] if name == "utf-16-be" else last[1]) & 0xfc == 0xd8:
            return rest + 2
    if unit > 1 or not name.startswith(("utf", "unicode", "raw")):
        return rest
    for n in range(1, min(len(data), 10) + 1):
        try:
            data[len(data) - n:].decode(name)
        except UnicodeDecodeError as e:
            if e.start == 0 and e.end == n and ("unexpected end" in e.reason
                                                or "truncated" in e.reason
                                                or "at end of string" in e.reason):
                return n
    return 0


def _partial(name, data, errors, final):
    used = len(data) if final else len(data) - _unfinished(name, data)
    return data[:used].decode(name, errors), used


def _standard(name):
    """Make the CodecInfo of a built-in encoding."""

    def encode(input, errors="strict"):
        return input.encode(name, errors or "strict"), len(input)

    def decode(input, errors="strict"):
        data = bytes(input)
        return data.decode(name, errors or "strict"), len(data)

    marked = name in ("utf-16", "utf-32", "utf-8-sig")
    fresh = 1 if name == "utf-8-sig" else 2     # the state before the mark

    class Encoder(IncrementalEncoder):
        begun = False

        def encode(self, input, final=False):
            data = input.encode(name, self.errors)
            if marked and self.begun:
                data = data[len("".encode(name)):]
            self.begun = self.begun or bool(input)
            return data

        def reset(self):
            self.begun = False

        def getstate(self):
            return 0 if self.begun or not marked else fresh

        def setstate(self, state):
            self.begun = not state

    class Decoder(BufferedIncrementalDecoder):
        as_name = None  # for the rest, once the mark was seen

        def _buffer_decode(self, input, errors, final):
            if not marked or self.as_name:
                return _partial(self.as_name or name, input, errors, final)
            mark = {"utf-16": 2, "utf-32": 4}.get(name, 3)
            if len(input) < mark and not final:
                if name != "utf-8-sig" or BOM_UTF8.startswith(input):
                    return "", 0
            if name == "utf-8-sig":
                self.as_name = "utf-8"
                skip = 3 if input.startswith(BOM_UTF8) else 0
            else:
                big = input[:mark] in (BOM_UTF16_BE, BOM_UTF32_BE)
                little = input[:mark] in (BOM_UTF16_LE, BOM_UTF32_LE)
                native = "be" if sys.byteorder == "big" else "le"
                self.as_name = name + "-" + ("be" if big else "le" if little else native)
                skip = mark if big or little else 0
            text, used = _partial(self.as_name, input[skip:], errors, final)
            return text, used + skip

        def reset(self):
            super().reset()
            self.as_name = None

        def getstate(self):
            # 0 where the rest has the machine's order of bytes, 1 for the other.
            kept = super().getstate()[0]
            if not marked:
                return kept, 0
            if self.as_name is None:
                return kept, fresh
            return kept, int(self.as_name.endswith("be" if sys.byteorder == "little" else "le"))

        def setstate(self, state):
            kept, flag = state
            super().setstate((kept, 0))
            if not marked or flag == fresh:
                self.as_name = None
            elif name == "utf-8-sig":
                self.as_name = "utf-8"
            else:
                little = (sys.byteorder == "little") == (flag == 0)
                self.as_name = name + ("-le" if little else "-be")

    class Writer(StreamWriter):
        begun = False

        def encode(self, input, errors="strict"):
            data = input.encode(name, errors)
            if marked and self.begun:
                data = data[len("".encode(name)):]
            self.begun = True
            return data, len(input)

        def reset(self):
            super().reset()
            self.begun = False

        def decode(self, input, errors="strict"):
            return decode(input, errors)

    class Reader(StreamReader):
        decoder = None

        def reset(self):
            super().reset()
            self.decoder = None

        def decode(self, input, errors="strict"):
            if self.decoder is None:
                self.decoder = Decoder(errors)
            return self.decoder._buffer_decode(input, errors, False)

        def encode(self, input, errors="strict"):
            return encode(input, errors)

    for cls, public in ((Encoder, "IncrementalEncoder"), (Decoder, "IncrementalDecoder"),
                        (Writer, "StreamWriter"), (Reader, "StreamReader")):
        cls.__name__ = cls.__qualname__ = public
        cls.__module__ = "encodings." + name.replace("-", "_")
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


_found = {}


def lookup(encoding):
    """Give the CodecInfo of an encoding, or raise LookupError."""
    name = _codecs.known(encoding)
    if name is None:
        return _codecs.search(encoding)
    if name not in _found:
        _found[name] = _standard(name)
    return _found[name]


def _part(encoding, name):
    part = getattr(lookup(encoding), name)
    if part is None:
        raise LookupError(encoding)
    return part


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    return _part(encoding, "incrementalencoder")


def getincrementaldecoder(encoding):
    return _part(encoding, "incrementaldecoder")


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def _pieces(step, iterator, end):
    for piece in iterator:
        if out := step(piece):
            yield out
    if out := step(end, True):
        yield out


def iterencode(iterator, encoding, errors="strict", **kwargs):
    yield from _pieces(getincrementalencoder(encoding)(errors, **kwargs).encode, iterator, "")


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    yield from _pieces(getincrementaldecoder(encoding)(errors, **kwargs).decode, iterator, b"")


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file of text in an encoding; without one, of bytes."""
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        wrapped = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        wrapped.encoding = encoding
        return wrapped
    except BaseException:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """A view of a stream of bytes in which its encoding is another."""
    file_encoding = file_encoding or data_encoding
    data, inner = lookup(data_encoding), lookup(file_encoding)
    recoder = StreamRecoder(file, data.encode, data.decode,
                            inner.streamreader, inner.streamwriter, errors)
    recoder.data_encoding, recoder.file_encoding = data_encoding, file_encoding
    return recoder


def make_identity_dict(rng):
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    reverse = {}
    for k, v in decoding_map.items():
        reverse[v] = None if v in reverse else k
    return reverse


# The error handlers, as functions.

def _wrong(exc):
    return TypeError(f"don't know how to handle {type(exc).__name__} in error callback")


def strict_errors(exc):
    if isinstance(exc, Exception):
        raise exc
    raise TypeError("codec must pass exception instance")


def ignore_errors(exc):
    if not isinstance(exc, UnicodeError):
        raise _wrong(exc)
    return "", exc.end


def replace_errors(exc):
    if isinstance(exc, UnicodeEncodeError):
        return "?" * (exc.end - exc.start), exc.end
    if isinstance(exc, UnicodeDecodeError):
        return "\ufffd", exc.end
    if isinstance(exc, UnicodeTranslateError):
        return "\ufffd" * (exc.end - exc.start), exc.end
    raise _wrong(exc)


def xmlcharrefreplace_errors(exc):
    if not isinstance(exc, UnicodeEncodeError):
        raise _wrong(exc)
    return "".join(f"&#{ord(c)};" for c in exc.object[exc.start:exc.end]), exc.end


def _escaped(c):
    n = ord(c)
    return f"\\x{n:02x}" if n < 256 else f"\\u{n:04x}" if n < 65536 else f"\\U{n:08x}"


def backslashreplace_errors(exc):
    if isinstance(exc, UnicodeDecodeError):
        return "".join(f"\\x{b:02x}" for b in exc.object[exc.start:exc.end]), exc.end
    if isinstance(exc, (UnicodeEncodeError, UnicodeTranslateError)):
        return "".join(map(_escaped, exc.object[exc.start:exc.end])), exc.end
    raise _wrong(exc)


def namereplace_errors(exc):
    if not isinstance(exc, UnicodeEncodeError):
        raise _wrong(exc)
    try:
        from unicodedata import name
    except ImportError:
        def name(c, default):
            return default
    out = []
    for c in exc.object[exc.start:exc.end]:
        known = name(c, None)
        out.append(f"\\N{{{known}}}" if known else _escaped(c))
    return "".join(out), exc.end


register_error("namereplace", namereplace_errors)

def _surrogate_handler(name):
    """The handlers that know lone surrogates, for UTF-8: other encodings have
    theirs built in."""
    if name not in ("surrogateescape", "surrogatepass"):
        return None

    def handler(exc):
        if not isinstance(exc, UnicodeError):
            raise _wrong(exc)
        bad = exc.object[exc.start:exc.end]
        if isinstance(exc, UnicodeEncodeError):
            return bad.encode("utf-8", name), exc.end
        return bad.decode("utf-8", name), exc.end

    return handler


_handlers = {"strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors,
             "xmlcharrefreplace": xmlcharrefreplace_errors,
             "backslashreplace": backslashreplace_errors,
             "namereplace": namereplace_errors}


def lookup_error(name, /):
    """Give the error handler of that name, or raise LookupError."""
    handler = _codecs.registered_error(name) or _handlers.get(name) or _surrogate_handler(name)
    if handler is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return handler


# Conversions that are no text encodings.

def _transform(name):
    if name in ("rot13", "rot_13"):
        table = {i: (i - b + 13) % 26 + b for b in (65, 97) for i in range(b, b + 26)}

        def both(input, errors="strict"):
            return str.translate(input, table), len(input)

        return CodecInfo(both, both, name="rot13", _is_text_encoding=False)
    if name in ("hex", "hex_codec"):
        def encode(input, errors="strict"):
            return bytes(input).hex().encode(), len(input)

        def decode(input, errors="strict"):
            return bytes.fromhex(bytes(input).decode("ascii")), len(input)

        return CodecInfo(encode, decode, name="hex", _is_text_encoding=False)
    return None


register(_transform)
