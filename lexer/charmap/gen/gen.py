"""Write charmaps.z: run by go generate, with Python 3.13.

The file is a deflated text of lines "alias codec", an empty line, and lines
with the name of a codec of one byte a character, each followed by what its 256
bytes stand for: first the lower bytes of the code points, less the byte itself,
then the upper ones. U+FFFE stands for nothing.
"""

import codecs
import encodings
import encodings.aliases
import pkgutil
import sys
import zlib

UNDEFINED = 0xFFFE
# These are no tables in CPython either.
OTHERS = {"charmap", "iso8859_1", "latin_1", "ascii", "raw_unicode_escape", "unicode_escape"}


def table(name):
    """Give the code points of a codec, or None if it is of another kind."""
    points = []
    for byte in range(256):
        try:
            text = bytes([byte]).decode(name)
        except UnicodeDecodeError as e:
            if e.reason != "character maps to <undefined>":
                return None
            points.append(UNDEFINED)
        else:
            if len(text) != 1:
                return None
            points.append(ord(text))
    return points


names = sorted(m.name for m in pkgutil.iter_modules(encodings.__path__))
out = bytearray()
for alias, codec in sorted(encodings.aliases.aliases.items()):
    out += f"{alias} {codec}\n".encode()
out += b"\n"
for name in names:
    if name in OTHERS or name == "aliases":
        continue
    try:
        points = table(name) if codecs.lookup(name)._is_text_encoding else None
    except (LookupError, UnicodeError):
        continue
    if points:
        out += name.encode() + b"\n"
        out += bytes((p & 255) - i & 255 for i, p in enumerate(points))
        out += bytes(p >> 8 for p in points)
pack = zlib.compressobj(9, zlib.DEFLATED, -15)
with open("charmaps.z", "wb") as f:
    f.write(pack.compress(bytes(out)) + pack.flush())
print(len(out), file=sys.stderr)
