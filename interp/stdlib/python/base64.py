"""Bytes written in 16, 32, 64 or 85 characters (RFC 4648, Ascii85, Z85)."""

import binascii
import struct

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes",
    "b64encode", "b64decode", "b32encode", "b32decode", "b32hexencode", "b32hexdecode",
    "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode",
    "z85encode", "z85decode", "standard_b64encode", "standard_b64decode",
    "urlsafe_b64encode", "urlsafe_b64decode",
]

MAXBINSIZE = 57    # bytes that a line of encode() carries
MAXLINESIZE = 76   # and the characters that this takes


def _ascii_bytes(s):
    # The bytes of a str of ASCII or of a bytes-like object.
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return s.encode()
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}") from None


def b64encode(s, altchars=None):
    """Base 64; altchars are two bytes to stand for + and /."""
    text = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return text
    assert len(altchars) == 2, repr(altchars)
    return text.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    """The inverse of b64encode; other characters are passed over, or an error
    if validate is true."""
    text = _ascii_bytes(s)
    if altchars is not None:
        alt = _ascii_bytes(altchars)
        assert len(alt) == 2, repr(alt)
        text = text.translate(bytes.maketrans(alt, b"+/"))
    return binascii.a2b_base64(text, strict_mode=validate)


def standard_b64encode(s):
    """Base 64 with + and /."""
    return b64encode(s)


def standard_b64decode(s):
    """The inverse of standard_b64encode."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Base 64 with - and _."""
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    """The inverse of urlsafe_b64encode."""
    return b64decode(s, b"-_")


_base32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_base32hex = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _to_base32(digits, s):
    data = s if isinstance(s, bytes) else memoryview(s).tobytes()
    missing = -len(data) % 5
    groups = range(0, len(data) + missing, 5)
    data += bytes(missing)
    text = bytearray()
    for at in groups:
        number = int.from_bytes(data[at:at + 5])
        text += bytes(digits[number >> shift & 31] for shift in range(35, -1, -5))
    pads = {0: 0, 1: 1, 2: 3, 3: 4, 4: 6}[missing]
    if pads:
        text[-pads:] = b"=" * pads
    return bytes(text)


def _from_base32(digits, s, casefold=False, map01=None):
    text = _ascii_bytes(s)
    if len(text) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        one = _ascii_bytes(map01)
        assert len(one) == 1, repr(one)
        text = text.translate(bytes.maketrans(b"01", b"O" + one))
    if casefold:
        text = text.upper()
    body = text.rstrip(b"=")
    pads = len(text) - len(body)
    values = {digit: value for value, digit in enumerate(digits)}
    try:
        numbers = [values[c] for c in body]
    except KeyError:
        raise binascii.Error("Non-base32 digit found") from None
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    numbers += [0] * pads
    data = bytearray()
    for at in range(0, len(numbers), 8):
        group = 0
        for n in numbers[at:at + 8]:
            group = group << 5 | n
        data += group.to_bytes(5)
    cut = {0: 0, 1: 1, 3: 2, 4: 3, 6: 4}[pads]
    return bytes(data[:len(data) - cut])


def b32encode(s):
    """Base 32."""
    return _to_base32(_base32, s)


def b32decode(s, casefold=False, map01=None):
    """The inverse of b32encode. casefold allows lower case; map01 is what the
    digit 1 stands for, with 0 for O."""
    return _from_base32(_base32, s, casefold, map01)


def b32hexencode(s):
    """Base 32 with the digits of hexadecimal numbers, and more."""
    return _to_base32(_base32hex, s)


def b32hexdecode(s, casefold=False):
    """The inverse of b32hexencode."""
    return _from_base32(_base32hex, s, casefold)


def b16encode(s):
    """Base 16: hexadecimal, in upper case."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The inverse of b16encode."""
    text = _ascii_bytes(s)
    if casefold:
        text = text.upper()
    if text.strip(b"0123456789ABCDEF") or any(c not in b"0123456789ABCDEF" for c in text):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(text)


_base85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_ascii85 = bytes(range(33, 118))
_z85 = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"


def _words(s):
    # The 32-bit numbers that data is, and how many bytes the last one lacks.
    data = s if isinstance(s, (bytes, bytearray)) else memoryview(s).tobytes()
    missing = -len(data) % 4
    data = bytes(data) + bytes(missing)
    return struct.unpack(f"!{len(data) // 4}I", data), missing


def _five(digits, word):
    return bytes(digits[word // 85**k % 85] for k in (4, 3, 2, 1, 0))


def _to_base85(digits, s, pad, short={}):
    words, missing = _words(s)
    chunks = [short.get(word) or _five(digits, word) for word in words]
    if missing and not pad:
        if chunks[-1] in short.values():
            chunks[-1] = _five(digits, words[-1])
        chunks[-1] = chunks[-1][:-missing]
    return b"".join(chunks)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85: foldspaces writes four spaces as y, wrapcol breaks lines, pad
    fills the data up to words, adobe puts <~ and ~> around it."""
    short = {0: b"z"}
    if foldspaces:
        short[0x20202020] = b"y"
    text = _to_base85(_ascii85, b, pad, short)
    if adobe:
        text = b"<~" + text
    if wrapcol:
        width = max(2 if adobe else 1, wrapcol)
        lines = [text[at:at + width] for at in range(0, len(text), width)]
        if adobe and len(lines[-1]) + 2 > width:
            lines.append(b"")
        text = b"\n".join(lines)
    return text + b"~>" if adobe else text


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """The inverse of a85encode."""
    text = _ascii_bytes(b)
    if adobe:
        if not text.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        text = text[2 if text.startswith(b"<~") else 0:-2]
    data = bytearray()
    group = []
    for c in text + b"u" * 4:
        if 33 <= c <= 117:
            group.append(c - 33)
            if len(group) == 5:
                word = 0
                for d in group:
                    word = word * 85 + d
                if word >> 32:
                    raise ValueError("Ascii85 overflow")
                data += word.to_bytes(4)
                group.clear()
        elif c == ord("z") or foldspaces and c == ord("y"):
            if group:
                raise ValueError(f"{chr(c)} inside Ascii85 5-tuple")
            data += bytes(4) if c == ord("z") else b"    "
        elif c not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % c)
    surplus = 4 - len(group)
    return bytes(data[:len(data) - surplus] if surplus else data)


def b85encode(b, pad=False):
    """Base 85 as in git's diffs of binary files."""
    return _to_base85(_base85, b, pad)


def _from_base85(digits, name, b):
    text = _ascii_bytes(b)
    values = {digit: value for value, digit in enumerate(digits)}
    missing = -len(text) % 5
    text = bytes(text) + digits[-1:] * missing
    data = bytearray()
    for at in range(0, len(text), 5):
        word = 0
        for k, c in enumerate(text[at:at + 5], at):
            if c not in values:
                raise ValueError(f"bad {name} character at position {k}")
            word = word * 85 + values[c]
        if word >> 32:
            raise ValueError(f"{name} overflow in hunk starting at byte {at}")
        data += word.to_bytes(4)
    return bytes(data[:len(data) - missing] if missing else data)


def b85decode(b):
    """The inverse of b85encode."""
    return _from_base85(_base85, "base85", b)


def z85encode(s):
    """Z85, as ZeroMQ has it."""
    return _to_base85(_z85, s, False)


def z85decode(s):
    """The inverse of z85encode."""
    return _from_base85(_z85, "z85", s)


def encode(input, output):
    """Base 64 of a file, line by line, to another file."""
    while chunk := input.read(MAXBINSIZE):
        while len(chunk) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(chunk))):
            chunk += more
        output.write(binascii.b2a_base64(chunk))


def decode(input, output):
    """The inverse of encode."""
    for line in iter(input.readline, b""):
        output.write(binascii.a2b_base64(line))


def _one_dimension(s):
    try:
        view = memoryview(s)
    except TypeError:
        raise TypeError("expected bytes-like object, not %s" % s.__class__.__name__) from None
    if view.format not in ("c", "b", "B"):
        raise TypeError("expected single byte elements, not %r from %s" % (view.format, s.__class__.__name__))
    if view.ndim != 1:
        raise TypeError("expected 1-D data, not %d-D data from %s" % (view.ndim, s.__class__.__name__))
    return view


def encodebytes(s):
    """Base 64 in lines of 76 characters."""
    view = _one_dimension(s)
    return b"".join(binascii.b2a_base64(view[at:at + MAXBINSIZE]) for at in range(0, len(view), MAXBINSIZE))


def decodebytes(s):
    """The inverse of encodebytes."""
    return binascii.a2b_base64(_one_dimension(s))
