"""Write testdata/number.txt: what int(), float(), complex() and their kin give.

Fields: function, argument, second argument, result or error.
"""

import random
import struct
import sys

from quote import line

PARTS = list("0123456789") + ["_", ".", "e", "E", "+", "-", "x", "X", "b", "o", "j", "J", "(", ")", " ", "\n", "\x1c", "\xa0",
                              "inf", "nan", "Infinity", "p", "\u0663", "\uff11", "\xb2", "a", "f", "z", "0x", "0b", "1", "2"]
FIXED = ["", " ", "1_000", "0_0", "0_1", "00", "01", "1e400", "-1e400", "1e-400", ".5", "5.", ".", "1__0j", "1+2j", "(1+2j)",
         " ( 1 ) ", "j", "-j", "1-j", "nan+infj", "1 + 2j", "1e5+.5J", "0x1.8p1", "0x1p1024", "0x1.8p-1075", "0x1p-1075",
         "0x1.00000000000008p0", "0x1.000000000000080001p0", "0x1.fffffffffffff8p+1023", "-0x.8p0", "1" * 400 + "p-1600",
         "1" * 4300, "1" * 4301, "0x" + "f" * 5000, "0x1p99999999999999999999",
         "0x1p-99999999999999999999", "0x0p99999999999999999999", "9223372036854775807", "9223372036854775808",
         "-9223372036854775808", "-9223372036854775809"]


def text(rng):
    if rng.random() < .25:
        return rng.choice(FIXED)
    return "".join(rng.choice(PARTS) for _ in range(rng.randrange(1, 7)))


def show(v):
    if isinstance(v, float):
        return v.hex()
    if isinstance(v, complex):
        return v.real.hex() + " " + v.imag.hex()
    return hex(v) if isinstance(v, int) else repr(v)


def case(rng):
    kind = rng.choice(["int", "int", "float", "float", "complex", "complex", "fromhex", "round", "repr", "ratio"])
    if kind in ("round", "repr", "ratio"):
        v = rng.choice([2.5, 0.5, 1.5, 2.675, 5e-324, 1.7976931348623157e308, -0.0, 1234.5678, 5015.0, 50.0, 150.0, 1e22,
                        rng.random() * 10 ** rng.randrange(-20, 20), float(rng.randrange(10**6)) / 2,
                        struct.unpack("d", struct.pack("Q", rng.getrandbits(63) & ~(1 << 62)))[0],
                        struct.unpack("d", struct.pack("Q", rng.getrandbits(62)))[0]])
        v *= rng.choice([1, -1])
        if kind == "round":
            n = rng.choice([0, 1, 2, 3, -1, -2, -3, -4, 16, 300, 400, -308, -307, -400, rng.randrange(-30, 30)])
            return kind, v.hex(), str(n), lambda: round(v, n)
        if kind == "repr":
            return kind, v.hex(), "", lambda: v
        return kind, v.hex(), "", lambda: v.as_integer_ratio()
    s = text(rng)
    if kind == "int":
        base = rng.choice([10, 10, 0, 0, 2, 8, 16, 36, 7])
        return kind, s, str(base), lambda: int(s, base)
    fn = {"float": float, "complex": complex, "fromhex": float.fromhex}[kind]
    return kind, s, "", lambda: fn(s)


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 2500
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    with open("testdata/number.txt", "w", encoding="ascii") as f:
        for i in range(n):
            kind, a, b, fn = case(rng)
            try:
                v = fn()
                if kind == "ratio":
                    got = "=%x/%x" % v
                elif kind == "repr":
                    got = "=" + repr(v)
                else:
                    got = "=" + show(v)
            except Exception as e:
                got = "!" + type(e).__name__ + ": " + str(e)
            f.write(line(kind, a, b, got))


main()
