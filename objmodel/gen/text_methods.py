"""Write testdata/text_methods.txt: methods and operators of str, bytes and
bytearray called by CPython with arguments of all kinds.

Fields: the receiver, the operation, the arguments, and the result's repr or
the error. Values are written by encode(), which the test reads back.
"""

import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../format/gen"))
from quote import line, quote


def encode(v):
    """The value in the notation of the test's reader."""
    if v is None:
        return "N"
    if v is True or v is False:
        return "TF"[not v]
    if isinstance(v, int):
        return "i%d;" % v
    if isinstance(v, float):
        return "f%r;" % v
    if isinstance(v, str):
        return "s" + quote(v)
    if isinstance(v, bytes):
        return "b" + quote(v)
    if isinstance(v, bytearray):
        return "B" + quote(bytes(v))
    if isinstance(v, tuple):
        return "(" + "".join(map(encode, v)) + ")"
    if isinstance(v, list):
        return "[" + "".join(map(encode, v)) + "]"
    if isinstance(v, dict):
        return "{" + "".join(encode(k) + encode(x) for k, x in v.items()) + "}"
    if isinstance(v, slice):
        return "/" + encode(v.start) + encode(v.stop) + encode(v.step)
    raise TypeError(v)


TEXTS = ["", "a", "abc", "aXbXc", "hello world", "  two  words ", "\t tab\tbed\n", "line1\nline2\r\nline3\r", "AbC dEf", "123", "-42",
         "+7", "caf\xe9", "\xdf\ufb01", "\u0391\u03a3", "\u4e16\u754c", "a\U0001F600b", "\ud800", "a\x1cb\x85c\u2028d", "12\u0663",
         "aaa", "ababab", "xyzxyz", "A", "Title Case", "UPPER", "lower", "_id1", "\xb2", "\u2167", "\u01c5x", "a\0b",
         "the quick brown fox jumps over the lazy dog", "\xe9" * 70 + "x" + "\u4e16" * 70, "a.b.c", "\u0130", " \u3000x\u3000 "]
SMALL = ["", "a", "b", "X", "ab", " ", "\n", "\xe9", "\u4e16", "\U0001F600", ".", "c", "zz", "abc", "\ud800", "lo", "l"]
INTS = [0, 1, 2, 3, -1, -2, -3, 5, 10, 100, -100, 2**63, -2**70, True]
ODD = [None, 1.5, 7, b"a", "x", [1], (1,), {}]


class Case:
    def __init__(self, rng, kind):
        self.rng, self.kind = rng, kind

    def conv(self, s):
        if self.kind == str:
            return s
        return self.kind(s.encode("utf-8", "surrogatepass"))

    def small(self):
        r = self.rng
        if r.random() < .06:
            return r.choice(ODD)
        s = r.choice(SMALL)
        if self.kind != str:
            b = s.encode("utf-8", "surrogatepass")
            return r.choice([b, b, bytearray(b), 97, 300] if r.random() < .3 else [b])
        return s

    def num(self):
        return self.rng.choice(ODD) if self.rng.random() < .06 else self.rng.choice(INTS)

    def bounds(self):
        return [self.rng.choice([self.num(), None]) for _ in range(self.rng.choice([0, 0, 0, 1, 2, 2]))]

    def args(self, name):
        r = self.rng
        if name in ("find", "rfind", "index", "rindex", "count"):
            return [self.small()] + self.bounds()
        if name in ("startswith", "endswith"):
            first = self.small() if r.random() < .7 else tuple(self.small() for _ in range(r.randrange(4)))
            return [first] + self.bounds()
        if name in ("split", "rsplit"):
            return [r.choice([None, self.small()]), self.num()][:r.randrange(3)]
        if name == "replace":
            return [self.small(), self.small(), r.choice([0, 1, 2, 5, -1, 1.5])][:r.choice([2, 2, 3, 3, 1])]
        if name in ("strip", "lstrip", "rstrip"):
            return [r.choice([None, self.small()])][:r.randrange(2)]
        if name in ("center", "ljust", "rjust"):
            return [r.choice([0, 5, 8, 11, 12, -1, 2**70, 1.5]), self.small()][:r.choice([1, 2])]
        if name in ("partition", "rpartition", "removeprefix", "removesuffix", "__contains__", "__add__", "__lt__", "__eq__", "__ge__",
                    "__ne__"):
            return [self.small()]
        if name == "zfill":
            return [r.choice([0, 3, 8, -1, 1.5])]
        if name == "expandtabs":
            return [r.choice([0, 1, 4, 8, -1])][:r.randrange(2)]
        if name == "splitlines":
            return [r.choice([True, False])][:r.randrange(2)]
        if name == "join":
            return [[self.small() for _ in range(r.randrange(4))]] if r.random() < .95 else [1]
        if name in ("__mul__", "__rmul__"):
            return [r.choice([0, 1, 2, 3, -1, 2**63, 2**62, 1.5, True])]
        if name == "__getitem__":
            if r.random() < .5:
                return [self.num()]
            return [slice(*[r.choice([None, 0, 1, 2, -1, -2, 5, 100, -100, 2**70]) for _ in range(3)])]
        if name == "translate" and self.kind == str:
            return [{r.choice([97, 98, 99, 0x4e16, 0xe9]): r.choice(["", "Q", "\u4e16", None, 65, 0x110000, 1.5]) for _ in range(2)}]
        if name == "translate":
            table = r.choice([None, bytes(range(255, -1, -1)), b"x"])
            return [table, b"ab"][:r.randrange(1, 3)]
        if name == "encode":
            return [r.choice(["utf-8", "ascii", "latin-1", "utf-16", "utf-32-be", "foo"]),
                    r.choice(["strict", "ignore", "replace", "backslashreplace", "surrogatepass", "nope"])][:r.randrange(3)]
        if name == "decode":
            return [r.choice(["utf-8", "ascii", "latin-1", "utf-16", "unicode_escape", "foo"]),
                    r.choice(["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "nope"])][:r.randrange(3)]
        if name == "hex":
            return [r.choice([":", b"-", "xy", "\xe9", ""]), r.choice([1, 2, 3, -2, 0, -3])][:r.randrange(3)]
        if name == "__format__":
            return [r.choice(["", ">8", "^9s", "*<6.2", "d", "=5", "05", ".1", "+", "\u4e16^7"])]
        if name == "__mod__":
            return [r.choice([1, "x", (1, 2), ("a", 3, 4), {"k": 1}, 2.5, b"q", None, [1]])]
        if name == "format":
            return [r.choice([1, "x", 2.5, [1, 2], {"k": 5}]) for _ in range(r.randrange(3))]
        if name == "maketrans":
            return [self.small() for _ in range(r.choice([2, 2, 3, 1]))]
        if name == "fromhex":
            return [r.choice(["", "00ff", "0 0", "a b", "ab cd", "zz", "0", " 1f\n", "\xe9", 5, b"00"])]
        if r.random() < .03:
            return [self.small()]
        return []


COMMON = ["find", "rfind", "index", "rindex", "count", "startswith", "endswith", "split", "rsplit", "replace", "strip", "lstrip",
          "rstrip", "center", "ljust", "rjust", "partition", "rpartition", "removeprefix", "removesuffix", "__contains__", "__add__",
          "__lt__", "__eq__", "__ge__", "__ne__", "zfill", "expandtabs", "splitlines", "join", "__mul__", "__rmul__", "__getitem__",
          "translate", "__mod__", "maketrans", "upper", "lower", "title", "capitalize", "swapcase", "isalpha", "isalnum", "isdigit",
          "islower", "isupper", "isspace", "istitle", "isascii", "__len__", "__repr__", "__iter__"]
STR = COMMON + ["casefold", "isdecimal", "isnumeric", "isidentifier", "isprintable", "encode", "__format__", "format", "__getnewargs__"]
BYTES = COMMON + ["decode", "hex", "fromhex", "__getnewargs__", "__bytes__"]
ARRAY = COMMON + ["decode", "hex", "fromhex", "copy", "__reduce__", "append", "extend", "insert", "pop", "remove", "reverse", "clear",
                  "__setitem__", "__delitem__", "__iadd__", "__imul__"]

PERCENTS = ["%s", "%d", "%r|%a", "%5.1f", "%(k)s", "%c", "%%", "%", "%x %s", "%-5s|", "%05d", "%q", "caf\xe9 %s", "%*d", "%s %s", "%i"]
FORMATS = ["{}", "{0} {1}", "{:>5}", "{!r}", "{0.real}", "{0[k]}", "{{}}", "{", "}", "{a}", "{:{}}", "{!x}", "{0[0]}", "{:d}", "x\xe9{}"]


def array_args(c, name):
    r = c.rng
    if name in ("append", "remove"):
        return [r.choice([97, 0, 255, 256, -1, "a", 1.5, 2**70])]
    if name == "extend":
        return [r.choice([b"xy", [1, 2], [300], "a", 5, (97,), bytearray(b"q")])]
    if name == "insert":
        return [r.choice([0, 1, -1, 100, "a", 2**70]), r.choice([97, 256])]
    if name == "pop":
        return [r.choice([0, 1, -1, 100, "a"])][:r.randrange(2)]
    if name == "__setitem__":
        key = c.args("__getitem__")[0]
        return [key, r.choice([97, 256, b"xyz", b"", [1, 2], [300], "a", bytearray(b"q"), None])]
    if name == "__delitem__":
        return c.args("__getitem__")
    if name == "__iadd__":
        return [r.choice([b"x", bytearray(b"yz"), "a", 1])]
    if name == "__imul__":
        return [r.choice([0, 1, 3, -1, 2**63, "a"])]
    return c.args(name)


def run(receiver, name, args):
    """The result as text, and the receiver after it when it may change."""
    try:
        if name == "__iter__":
            r = list(receiver)
        else:
            r = getattr(receiver, name)(*args)
        got = "=" + repr(r)
    except Exception as e:
        got = "!" + type(e).__name__ + ": " + str(e)
    if isinstance(receiver, bytearray):
        got += "|" + repr(receiver)
    return got


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 3500
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    with open("testdata/text_methods.txt", "w", encoding="ascii") as f:
        for _ in range(n):
            kind, names = rng.choice([(str, STR), (str, STR), (bytes, BYTES), (bytearray, ARRAY)])
            c = Case(rng, kind)
            name = rng.choice(names)
            text = rng.choice(PERCENTS if name == "__mod__" else FORMATS if name == "format" else TEXTS)
            receiver = c.conv(text)
            args = array_args(c, name) if kind == bytearray else c.args(name)
            written = encode(receiver)
            f.write(line(written, name, encode(tuple(args)), run(receiver, name, args)))


main()
