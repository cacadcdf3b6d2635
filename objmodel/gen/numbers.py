"""Write testdata/numbers.txt: operators and methods of numbers as CPython has them.

Each line holds tab-separated fields: operation, operands, and after "=" the
result or after "!" the error. Values are written as "i-ff" (int, in
hexadecimal), "b1", "f0x1.8p+0", "c0x0p+0,0x1p+0", "s…", "n" for None and
"(…;…)" for tuples; results of more than 200 characters as "#" and their MD5.
An argument gives the share of the cases that is kept.
"""

import hashlib
import operator
import random
import sys

INTS = [0, 1, -1, 2, -2, 3, 7, -7, 10, -10, 63, 64, 65, 100, -100, 255, 1000, 2**31 - 1, 2**31, -2**31, -2**31 - 1, 2**32,
        2**53, 2**53 + 1, -2**53 - 1, 2**62, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64, 2**64 - 1, -2**64, 3**40, -3**41,
        10**18, 10**19, -10**19, 2**100, -2**100 + 1, 10**40, -10**40 + 7, 7**200, -7**201, 2**1023, 2**1024 - 2**970,
        2**1024 - 2**970 - 1, 2**1024, -2**1024, 10**400, -10**400 + 1]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 2.0, -2.0, 2.5, 3.0, -3.0, 0.1, -0.1, 10.0, 1e-5, 123.456, -123.456, 1e15, 1e16,
          2.0**53, 2.0**63, -2.0**63, 2.0**64, 1e22, -1e22, 1e100, 1e300, -1e300, 1.7976931348623157e308, 2.2250738585072014e-308,
          5e-324, -5e-324, float("inf"), float("-inf"), float("nan"), 0.3333333333333333, 1 + 2**-52, 1 - 2**-53]
COMPLEX = [0j, 1j, -1j, 1 + 1j, -1.5 + 2j, 3 - 4j, complex(-0.0, 0.0), complex(0.0, -0.0), complex(1e200, 1e200), complex(1e-200, 1e-200),
           complex(float("inf"), 1), complex(1, float("nan")), complex(float("nan"), float("inf")), 1e308 + 1e308j]
BINARY = ["add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and_", "xor", "or_",
          "lt", "le", "eq", "ne", "gt", "ge"]
UNARY = ["neg", "pos", "abs", "invert", "bool", "int", "float", "complex", "hash", "repr", "round", "trunc", "floor", "ceil"]
METHODS = ["bit_length", "bit_count", "as_integer_ratio", "is_integer", "conjugate", "hex", "__getnewargs__", "__sizeof__"]


def show(v):
    if v is None:
        return "n"
    if isinstance(v, bool):
        return "b%d" % v
    if isinstance(v, int):
        return ("i%x" % v)
    if isinstance(v, float):
        return "f" + v.hex()
    if isinstance(v, complex):
        return "c" + v.real.hex() + "," + v.imag.hex()
    if isinstance(v, tuple):
        return "(" + ";".join(map(show, v)) + ")"
    if isinstance(v, str):
        return "s" + v
    return "?" + type(v).__name__


def outcome(f, args):
    try:
        s = show(f(*args))
        return "=" + ("#" + hashlib.md5(s.encode()).hexdigest() if len(s) > 200 else s)
    except Exception as e:
        return "!%s: %s" % (type(e).__name__, e)


def unary(name):
    if name in ("bool", "int", "float", "complex", "hash", "repr", "round", "abs"):
        return __builtins__.__dict__[name]
    if name in ("trunc", "floor", "ceil"):
        return lambda x: getattr(x, "__%s__" % name)()
    return getattr(operator, name)


def binary(name):
    return divmod if name == "divmod" else getattr(operator, name)


def too_big(name, a, b):
    if not (isinstance(a, int) and isinstance(b, int)):
        return False
    if name == "pow":
        return abs(a) > 1 and b > 0 and a.bit_length() * b > 200000
    return name == "lshift" and a and b > 200000 and b < 2**66


def main():
    rng = random.Random(1)
    keep = random.Random(2)
    share = float(sys.argv[1]) if len(sys.argv) > 1 else .08
    extra = [rng.randrange(-2**n, 2**n) for n in (8, 20, 33, 62, 64, 65, 90, 127, 128, 200, 700, 3000)]
    numbers = INTS + extra + [True, False] + FLOATS + COMPLEX
    few = INTS[:3] + [5, -5] + [2**31, -2**63, 2**63, 2**64, 10**40, -10**40, True, False] + [0.0, -0.0, 1.5, -2.5, 1e300, float("inf"), float("nan")] + [1j, 2 - 3j]
    with open("testdata/numbers.txt", "w", encoding="ascii") as f:
        def case(name, fn, *args):
            if keep.random() < share:
                f.write("\t".join([name, *map(show, args), outcome(fn, args)]) + "\n")

        for name in BINARY:
            for a in numbers:
                for b in numbers:
                    same = isinstance(a, int) and isinstance(b, int) or isinstance(a, float) and isinstance(b, float)
                    if not same and not (a in few or b in few or rng.random() < .15):
                        continue
                    if name in ("xor", "or_", "le", "ne", "gt", "sub", "floordiv") and rng.random() < .6:
                        continue
                    if not too_big(name, a, b):
                        case(name, binary(name), a, b)
            for a in few:
                for b in (None, "x" if name != "mul" else None, ()):
                    case(name, binary(name), a, b)
                    case(name, binary(name), b, a)
        for name in UNARY:
            for a in numbers + [None, "12", " -0x1f ", "1e5", "nan", "1+2j", "x"]:
                if name != "hash" or not isinstance(a, str) and a == a:
                    case(name, unary(name), a)
        for name in METHODS:
            for a in numbers:
                case("." + name, lambda x: getattr(x, name)(), a)
        for a in INTS + extra + [True]:
            for n in (0, 1, -1, -2, -3, -5, -18, -19, -20, -40, -401, 5, None, 1.0):
                case("round", round, a, n)
        for a in FLOATS + [2.675, 1.005, 5015.0, 5e22, 150.0, 0.05, 1e17 + 16]:
            for n in (0, 1, 2, 3, 17, 300, 400, -1, -2, -3, -17, -308, -309, None, "x"):
                case("round", round, a, n)
        some = [0, 1, -1, 2, 5, -5, 12, 100, 2**31, -2**31, 2**63, -2**64, 10**40, -10**40 + 1, True]
        for a in some:
            for b in some + [3, -3]:
                for c in some + [7, -7, 97]:
                    if abs(b) < 2**70 or abs(a) > 1:
                        case("pow", pow, a, b, c)
        for args in [(2.0, 3, 4), (2, 3.0, 4), (2, 3, 4.0), (1j, 2, 3), (2, 3, 1j), (2, 3, None), (2, 3, "x"), ("x", 3, 2), (2.5, 2, None)]:
            case("pow", pow, *args)
        for text in ["0", "12", "zz", "0x1f", "0b101", "0o17", "1_000", "1__0", "-0x_f", "9" * 4300, "9" * 4301, "f" * 5000, "", " 1 ", "+7"]:
            for base in (0, 2, 8, 10, 16, 36, 1, 37, -1, 2**70, 1.5):
                case("int", int, text, base)
        for a in COMPLEX + [1, 2.5, True, 2**70, None, "1+2j", "x"]:
            for b in COMPLEX[:5] + [1, -0.0, None, "x"]:
                case("complex", complex, a, b)
        case("repr", repr, 10**4299)
        case("repr", repr, 10**4300)
        case("repr", repr, -10**4300)
        case("repr", repr, -10**4300 + 1)


main()
