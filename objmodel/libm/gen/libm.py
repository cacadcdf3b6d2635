"""Write testdata/libm.txt: functions of floats as CPython gives them.

Each line holds the function, two arguments and the result, in hexadecimal.
"""

import math
import random

RANGES = {
    "exp": (-745, 709), "exp2": (-1070, 1023), "sinh": (-710, 710), "cosh": (-710, 710), "tanh": (-20, 20),
    "log": (0, 1e10), "log2": (0, 1e10), "log10": (0, 1e10), "sin": (-1e6, 1e6), "cos": (-100, 100), "tan": (-100, 100),
    "atan": (-100, 100), "asin": (-1, 1), "acos": (-1, 1), "asinh": (-1e3, 1e3), "acosh": (1, 1e3),
    "gamma": (-20, 170), "lgamma": (-20, 1000),
}


def arguments(rng, lo, hi, n=200):
    for _ in range(n):
        r = rng.random()
        if r < .5:
            yield rng.uniform(lo, hi)
        elif r < .8:
            yield math.copysign(10 ** rng.uniform(-20, math.log10(hi)), rng.choice([lo, hi]))
        else:
            yield rng.randrange(int(max(lo, -1000)), int(min(hi, 1000)) + 1) / rng.choice([1, 2, 4, 10])


def main():
    rng = random.Random(5)
    with open("testdata/libm.txt", "w", encoding="ascii") as f:
        def line(name, x, y, r):
            f.write("%s %s %s %s\n" % (name, x.hex(), y.hex(), r.hex()))

        for name, (lo, hi) in RANGES.items():
            xs = list(arguments(rng, lo, hi))
            if name in ("sin", "cos", "tan"):
                xs += [rng.choice([-1, 1]) * 10 ** rng.uniform(5, 308) for _ in range(100)]
            for x in xs:
                try:
                    line(name, x, 0.0, getattr(math, name)(x))
                except (ValueError, OverflowError):
                    pass
        for _ in range(500):
            x = 10 ** rng.uniform(-5, 5)
            y = rng.choice([rng.uniform(-50, 50), rng.randrange(-100, 100) / 2, rng.uniform(-1, 1), rng.uniform(-700, 700)])
            try:
                line("pow", x, y, x ** y)
            except OverflowError:
                pass
        for _ in range(200):
            x, y = rng.gauss(0, 1) * 10 ** rng.uniform(-5, 5), rng.gauss(0, 1) * 10 ** rng.uniform(-5, 5)
            line("atan2", y, x, math.atan2(y, x))
            line("hypot", y, x, math.hypot(y, x))


main()
