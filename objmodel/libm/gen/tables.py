"""Write tables.go and fasttables.go: constants to more digits than two floats hold.

Everything is computed in fixed point with 400 bits.
"""

import math
from fractions import Fraction

ONE = 1 << 400


def series(x, step):
    """Sum the terms from x on, each made of the last by step(term, n)."""
    total, term, n = 0, int(x * ONE), 0
    while abs(term) > 1:
        total += term
        n += 1
        term = step(term, n)
    return Fraction(total, ONE)


def exp(x):
    x = int(x * ONE)
    return series(Fraction(1), lambda t, n: t * x // (ONE * n))


def sin(x):
    q = int(x * x * ONE)
    return series(x, lambda t, n: -t * q // (ONE * 2 * n * (2 * n + 1)))


def cos(x):
    q = int(x * x * ONE)
    return series(Fraction(1), lambda t, n: -t * q // (ONE * 2 * n * (2 * n - 1)))


def log(x):
    """By the series of artanh, for x from 1/2 to 2."""
    s = (x - 1) / (x + 1)
    total, power, n = 0, int(s * ONE), 1
    q = int(s * s * ONE)
    while abs(power) > 1:
        total += power // n
        power = power * q // ONE
        n += 2
    return Fraction(2 * total, ONE)


def pi():
    """By Machin's formula."""
    def arctan(n):
        total, power, k = 0, ONE // n, 1
        while power:
            total += power // k if k % 4 == 1 else -(power // k)
            power //= n * n
            k += 2
        return total
    return Fraction(4 * (4 * arctan(5) - arctan(239)), ONE)


def dd(x):
    hi = float(x)
    return "{%s, %s}" % (hi.hex(), float(x - Fraction(hi)).hex())


LN2 = log(Fraction(2))


def log_entry(i):
    c = Fraction(round(256 / (1 + Fraction(2 * i + 1, 256))), 256)
    if i == 0:
        c = Fraction(1)
    elif i == 127:
        c = Fraction(1, 2)
    value = -log(c) - (LN2 if i >= 53 else 0) if i not in (0, 127) else Fraction(0)
    hi = Fraction(round(value * 2**42), 2**42)
    return "{%s, %s, %s}" % (float(c).hex(), float(hi).hex(), float(value - hi).hex())


def table(f, comment, declaration, entries):
    f.write("\n// %s\nvar %s{\n" % (comment, declaration))
    for e in entries:
        f.write("\t%s,\n" % e)
    f.write("}\n")


def main():
    assert float(pi()) == math.pi and float(LN2) == math.log(2) and float(sin(Fraction(1))) == math.sin(1)
    with open("tables.go", "w", encoding="ascii") as f:
        f.write("package libm\n")
        table(f, "inverseFactorials are 1/n!.", "inverseFactorials = [...]dd", [dd(Fraction(1, math.factorial(n))) for n in range(30)])
        table(f, "inverseOdds are 1/(2n+1).", "inverseOdds = [...]dd", [dd(Fraction(1, 2 * n + 1)) for n in range(11)])
    with open("fasttables.go", "w", encoding="utf-8") as f:
        f.write("package libm\n")
        table(f, "exp2Table are 2**(i/128).", "exp2Table = [128]dd", [dd(exp(LN2 * i / 128)) for i in range(128)])
        table(f, "logTable are, for the numbers from 1+i/128 on, a short c near their inverse\n"
              "// and -ln c, its first part a multiple of 2**-42; beyond \u221a2 for half of them.",
              "logTable = [128]struct{ c, hi, lo float64 }", [log_entry(i) for i in range(128)])
        table(f, "sinTable are the sines and cosines of i/64.", "sinTable = [52]struct{ sin, cos dd }",
              ["{dd%s, dd%s}" % (dd(sin(Fraction(i, 64))), dd(cos(Fraction(i, 64)))) for i in range(52)])


main()
