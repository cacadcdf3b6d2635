"""Write testdata/percent.txt: specifiers of % applied to one value by CPython.

Fields: kind of the value, value, specifier, result or error.
"""

import random
import sys

from quote import line

INTS = [0, 1, -1, 42, -42, 255, -255, 1234567, 2**63 - 1, -2**63, 2**63, 10**30, -10**30]
FLOATS = [0.0, -0.0, 1.0, -1.5, 0.1, 123.456, 1e-10, 1e16, 1e300, float("inf"), float("-inf"), float("nan"), 9.5, 2.5]
STRS = ["", "a", "hello", "h\xe9llo", "\U0001F600xyz", "\ud800b"]


def spec(rng, verbs):
    return "%%%s%s%s%s%s" % (
        "".join(rng.choice("-+ #0") for _ in range(rng.choice([0, 0, 1, 1, 2, 3]))),
        rng.choice(["", "", str(rng.randrange(1, 25))]),
        rng.choice(["", "", ".", "." + str(rng.randrange(20))]),
        rng.choice(["", "", "", "l", "h", "L"]),
        rng.choice(verbs) if rng.random() < .97 else rng.choice(["", "q", "ll", "\xe9", "%", "\x01", "b"]))


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 1500
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    with open("testdata/percent.txt", "w", encoding="ascii") as f:
        for i in range(n):
            kind = rng.choice(["int", "float", "str", "bytes"])
            if kind == "int":
                v, verbs = rng.choice(INTS), "diuoxX"
            elif kind == "float":
                v, verbs = rng.choice(FLOATS), "eEfFgG"
            else:
                v, verbs = rng.choice(STRS), "s"
            s = rng.choice(["", "ab\xe9", "\U0001F600"]) + spec(rng, verbs) + rng.choice(["", "!"])
            try:
                if kind == "bytes":
                    v = v.encode("utf-8", "surrogatepass")
                    got = b"=" + s.encode("latin-1", "replace") % v
                else:
                    got = "=" + s % v
            except Exception as e:
                got = "!" + type(e).__name__ + ": " + str(e)
            f.write(line(kind, v if isinstance(v, bytes) else str(v),
                         s if kind != "bytes" else s.encode("latin-1", "replace"), got))


main()
