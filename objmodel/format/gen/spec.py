"""Write testdata/spec.txt: format(value, spec) as CPython does it.

Each line holds quoted fields: kind, value, spec, result or error. Pass a number
to write so many random cases (default 3000) and a seed.
"""

import random
import sys

from quote import line

INTS = [0, 1, -1, 7, 42, -42, 255, 1000, 1234, -1234, 12345, 999999, 1234567, -1234567890, 2**31, 2**63 - 1,
        -2**63, 2**63, 2**64, 10**30, -10**30 + 7, 0x1F600, 0xD800, 0x110000, 16**400]
FLOATS = ["0.0", "-0.0", "1.0", "-1.0", "0.5", "1.5", "2.5", "0.1", "-0.001", "1e-05", "0.0001", "1e-10", "123.456",
          "1234567.891", "-1234567.891", "9999999.5", "1e15", "1e16", "1e17", "1.7976931348623157e308", "5e-324",
          "inf", "-inf", "nan", "1e22", "1e23", "0.3", "100.0", "12345.0", "999999.5", "9.5", "0.95", "1e100"]
STRS = ["", "a", "hello", "héllo wörld", "\U0001F600x", "\ud800", "abcdefghij"]
FILLS = ["", "", "", "*", "0", " ", "é", "\U0001F600", "<", "{", "\ud800"]
TYPES = list("bcdoxXneEfFgG%s") + ["", "", "", "", "y", "Z", "\x01", "é", " "]


def spec(rng):
    out = []
    align = rng.choice(["", "", "<", ">", "=", "^"])
    if align:
        out.append(rng.choice(FILLS))
    out.append(align)
    out.append(rng.choice(["", "", "", "+", "-", " "]))
    out.append(rng.choice(["", "", "", "", "z"]))
    out.append(rng.choice(["", "", "", "#"]))
    out.append(rng.choice(["", "", "", "0"]))
    out.append(rng.choice(["", "", str(rng.randrange(30)), "٣"]))
    out.append(rng.choice(["", "", "", "", ",", "_", ",_", "_,", ",,", "__"] if rng.random() < .2 else ["", "", ",", "_"]))
    out.append(rng.choice(["", "", "", "." + str(rng.randrange(25)), ".0", "."] if rng.random() < .9 else [".", "..1"]))
    out.append(rng.choice(TYPES))
    if rng.random() < .02:
        out.append(rng.choice("x 3é"))
    return "".join(out)


def cases(n, seed):
    rng = random.Random(seed)
    for s in ["99999999999999999999", ".99999999999999999999", ".2147483648f", ".2147483648"]:
        for kind, v in (("int", 1), ("float", 1.0), ("complex", 1j), ("str", "a")):
            yield kind, v, s
    for _ in range(n):
        kind = rng.choice(["int", "int", "float", "float", "float", "complex", "str"])
        if kind == "int":
            v = rng.choice(INTS)
        elif kind == "float":
            v = float(rng.choice(FLOATS))
        elif kind == "complex":
            v = complex(float(rng.choice(FLOATS)), float(rng.choice(FLOATS)))
        else:
            v = rng.choice(STRS)
        yield kind, v, spec(rng)


def text(v):
    if isinstance(v, complex):
        return "%r %r" % (v.real, v.imag)
    return v if isinstance(v, str) else repr(v)


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with open("testdata/spec.txt", "w", encoding="ascii") as f:
        for kind, v, s in cases(n, seed):
            try:
                # str.__format__ and its kin are asked for directly, so that an
                # empty specifier means str() for them too.
                got = "=" + type(v).__format__(v, s)
            except Exception as e:
                got = "!" + type(e).__name__ + ": " + str(e)
            f.write(line(kind, text(v), s, got))


main()
