vals = [0.1, 1 / 3, 1e16, 1e15, 123456789.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 100.0, -0.0, 2.5, 1e22, 1e23, 9007199254740993.0, 3.0e-10, 12345678901234567.0]
print(vals)
print([repr(v) for v in (float("inf"), -float("inf"), float("nan"))], str(1e300 * 1e10), 1e308 * 10 - 1e308 * 10)
print([round(v) for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999, 1e20)], [round(v, 1) for v in (0.25, 0.35, 2.45, -0.05, 1e300)], round(2.675, 2), round(1234.5678, -2), round(5.5, 0), round(0.1 + 0.2, 20), type(round(2.5)), type(round(2.5, 0)))
for f in (lambda: round(float("inf")), lambda: round(float("nan")), lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0 ** -1, lambda: (-8.0) ** (1 / 3), lambda: 1e200 ** 2, lambda: float("1e"), lambda: float(""), lambda: float("1_"), lambda: float("0x1"), lambda: float("nan(1)"), lambda: float("infin"), lambda: round(1.5, "a"), lambda: round(1e308, -400), lambda: 1.5 + "a", lambda: 1.5 < "a", lambda: float(None)):
    try:
        print(f())
    except (ValueError, OverflowError, ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), -0.0 % 3, 5 % -0.1, 1e20 // 3, 5.0 // 0.1, float("inf") // 1, 5 % float("inf"), -5 % float("inf"), 0.0 // 1, -0.0 // 1, 3 // float("-inf"))
print(2 ** 0.5, 2 ** -1, 4 ** 0.5, (-2) ** 3.0, 0.0 ** 0, float("nan") ** 0, 1 ** float("nan"), float("inf") ** -1, 10 ** -3, (-1) ** 0.5)
print(float("1.5"), float(" -2e3 "), float("inf"), float("-Infinity"), float("NaN"), float("1_000.5"), float("1e-400"), float("1e400"), float(".5"), float("5."), float("٣.٥"), float("0.1e1"))
print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (0.1).as_integer_ratio(), (1.5).hex(), (0.1).hex(), float.fromhex("0x1.8p3"), (-0.0).hex(), float.fromhex("inf"), (1e-320).hex(), (3.7).__trunc__(), (3.7).__floor__(), (3.2).__ceil__(), (2.5).conjugate(), (2.5).real, (2.5).imag)
nan = float("nan")
print(nan == nan, nan < 1, nan > 1, nan != nan, max(1, nan), max(nan, 1), min(nan, 1), sorted([3, 1, 2.5]), 0.0 == -0.0, 1 == 1.0, 0.1 + 0.2 == 0.3, 1e16 + 1 == 1e16)
print(int(1e18), int(-1e18), int(1e19), int(123.999), 3.0 == 3, {1: "a", 1.0: "b", True: "c"}, hash(1.5), hash(0.1), hash(-0.0))
print(sum([0.1] * 10), sum([0.1] * 10, 0.0), sum([1e100, 1.0, -1e100]), sum([1, 2.5, 3]), sum([0.1, 0.2, 0.3]), sum([True, 1.5]))
print(abs(-2.5), -(-2.5), +1.5, 1.5 .__add__(2), bool(0.0), bool(-0.0), bool(nan), not 0.1, str(1.0), repr(1e5), str(123456.789e3), 1.0e+5, 1_000.000_1, .5, 5., 1e3, 0xff, 0o17, 0b11, 1_0)
import math
print(math.pi, math.e, math.inf, math.nan, math.tau, math.sqrt(2), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.7), math.fabs(-3), math.fmod(-7, 3), math.gcd(12, 18), math.lcm(4, 6), math.isqrt(10 ** 20), math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.hypot(3, 4), math.copysign(1, -0.0), math.isnan(nan), math.isinf(math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.log(100, 10), math.log2(8), math.log10(1000), math.exp(1), math.sin(0), math.atan2(1, 1), math.degrees(math.pi), math.modf(3.5), math.frexp(8.0), math.ldexp(0.5, 4), math.prod([1, 2, 3, 4]), math.fsum([0.1] * 10), math.dist([0, 0], [3, 4]))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.sqrt("a"), lambda: math.floor(math.inf), lambda: math.exp(1000), lambda: math.isqrt(-1), lambda: math.gcd(1.5, 2), lambda: math.factorial(2.0), lambda: math.acos(2), lambda: math.pow(0, -1), lambda: math.comb(-1, 2)):
    try:
        print(f())
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
c = 1 + 2j
print(c, c * c, c / (1 - 1j), c ** 2, abs(3 + 4j), c.conjugate(), c.real, c.imag, complex("1+2j"), complex(1, -0.0), -c, c == 1 + 2j, 1j * 1j, complex(3), repr(1j), (0.5j), complex(1.5, float("inf")), hash(1 + 0j) == hash(1), bool(0j))
