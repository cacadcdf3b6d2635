"""Write testdata/codec.txt: encoding and decoding by CPython.

Fields: encode or decode, codec, error handler, input, result or error.
"""

import os
import random
import sys
import warnings

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../format/gen"))
from quote import line

CODECS = ["utf-8", "utf-8", "utf-8", "utf-8-sig", "latin-1", "ascii", "utf-16", "utf-16-le", "utf-16-be", "utf-32",
          "utf-32-le", "utf-32-be", "unicode_escape", "raw_unicode_escape"]
HANDLERS = ["strict", "strict", "replace", "ignore", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace"]
POINTS = ["a", "b", "\\", "\n", "\r", "\t", "\0", "'", "\x7f", "\x80", "\xe9", "\xff", "\u0100", "\u4e16", "\ud800", "\udbff",
          "\udc00", "\udc80", "\udcff", "\udfff", "\ufeff", "\uffff", "\U0001F600", "\U0010FFFF"]
BYTES = [b"a", b"\\", b"\\x41", b"\\u0041", b"\\U0001F600", b"\\U00110000", b"\\x", b"\\u12", b"\\n", b"\\q", b"\\7", b"\\777",
         b"\\N{", b"\\N", b"}", b"\\\n", b"\\\\u0041", b"\x80", b"\xbf", b"\xc0", b"\xc2", b"\xdf", b"\xe0", b"\xa0", b"\xed",
         b"\xef\xbb\xbf", b"\xf0", b"\x90", b"\xf4", b"\xf5", b"\xff", b"\xfe", b"\xff\xfe", b"\xfe\xff", b"\0", b"\0\xd8",
         b"\0\xdc", b"\xd8\0", b"\xdc\0", b"\0\0", b"\x11\0", b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"\xc3\xa9", b"\xe4\xb8\x96",
         b"\xed\xa0\x80", b"\xed\xb2\x80", b"\xf0\x9f\x98\x80", b"\x1f", b"\\u\x10\x11\x12\x13", b"\\x4G"]


def main():
    warnings.simplefilter("ignore")
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    with open("testdata/codec.txt", "w", encoding="ascii") as f:
        for i in range(n):
            codec, handler = rng.choice(CODECS), rng.choice(HANDLERS)
            length = rng.choice([0, 1, 2, 3, 4, 6])
            if rng.random() < .4:
                kind, v = "encode", "".join(rng.choice(POINTS) for _ in range(length))
                do = v.encode
            else:
                kind, v = "decode", b"".join(rng.choice(BYTES) for _ in range(length))
                do = v.decode
            try:
                r = do(codec, handler)
                got = (b"=" if kind == "encode" else "=") + r
            except UnicodeError as e:
                got = "!%s %d %d %s" % (e.encoding, e.start, e.end, e.reason)
            except TypeError as e:
                got = "!" + str(e)
            f.write(line(kind, codec, handler, v, got))


main()
