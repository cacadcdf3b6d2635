# Floats: operators, rounding, text.
inf, nan = float("inf"), float("nan")
some = [0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 3.0, 0.1, 1e-5, 1e16, 123456789.123, 1.7976931348623157e308, 5e-324, inf, -inf, nan]


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


ops = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b,
    "%": lambda a, b: a % b, "divmod": divmod, "<": lambda a, b: a < b, ">=": lambda a, b: a >= b, "==": lambda a, b: a == b,
}
for name, f in ops.items():
    for a in some:
        print(name, a, [attempt(f, a, b) for b in some])
for a in some:
    print("**", a, [attempt(pow, a, b) for b in (0.0, -0.0, 1.0, -1.0, 2.0, 0.5, -0.5, 3.0, inf, -inf, nan)])
    print(repr(a), str(a), -a, +a, abs(a), bool(a), attempt(int, a), attempt(round, a), attempt(a.as_integer_ratio), a.is_integer(), a.hex())
    print(a.real, a.imag, a.conjugate(), a.__getnewargs__(), [attempt(round, a, n) for n in (0, 1, 3, -1, -20, 400)])

# mixed with ints, exactly
for i in (2**53, 2**53 + 1, -2**53 - 1, 2**63, 2**63 - 1, 10**22, 10**23, 10**400, True):
    for f in (2.0**53, -2.0**53, 2.0**63, 1e22, 1e23, 1.0, inf, nan):
        print(i if i < 10**30 else "huge", f, i == f, i < f, f < i, i != f, f >= i)
print(attempt(lambda: 1.0 + 10**400), attempt(lambda: 10**400 * 1.0), attempt(lambda: 1.0 // 10**400), 1.5 + True)
print(hash(1.0) == hash(1), hash(2.0**70) == hash(2**70), hash(0.5), hash(1e300), hash(-1.0), hash(inf), hash(-inf))

print(0.1 + 0.2, 1 / 3, 2 / 3, 1e22, 1e23, 1e15, 1e16, 123456.789e3, 1e-4, 1e-5, 5e-324, 2.5e-8, 100000000000000000000.0)
print(round(2.5), round(3.5), round(-2.5), round(0.5), round(2.675, 2), round(1e22, -21), round(1234.5678, -2), round(5e15 + 0.5), attempt(round, inf), attempt(round, nan), attempt(round, 1.5, "x"))
print([x % 1 for x in (0.5, -0.5, 1e300, -1e-300)], [x // 1 for x in (0.5, -0.5, 1e300, -1e-300)], divmod(-1e-20, 3.0), divmod(7.5, -2.0))
print((-8) ** (1 / 3), (-2.0) ** 0.5, 4 ** 0.5, 2 ** -1, 10 ** -3, attempt(lambda: 0.0 ** -1), attempt(lambda: 10.0 ** 400), (-1) ** 1e300)
print(float.fromhex("0x1.8p3"), float.fromhex("-inf"), attempt(float.fromhex, "0x"), attempt(float.fromhex, "0x1p2000"), float.fromhex(" 1.8 "))
print(attempt(lambda: ~1.0), attempt(lambda: 1.0 << 1), attempt(lambda: 1.0 & 1), attempt(lambda: 1.0 < "x"), attempt(lambda: 1.0 + None), attempt(pow, 2.0, 3, 4))
print(sum([0.1] * 10), max(1.0, nan), min(nan, 1.0), sorted([3.5, -1, 2, 1e9, True]), 1.0 in [1], nan in [nan])
print(f"{3.14159:.2f} {1e10:,.1f} {0.000012345:g} {0.5:%} {-0.0:+} {12.5:e} {inf:>8} {nan:08}", "%.3f %5.1e %g %r" % (2 / 3, 12345.678, 1e20, 0.1))
total = 0.0
for i in range(1, 1000):
    total += 1 / (i * i)
print(total)
