# The module math.
import math

inf, nan = math.inf, math.nan


def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


print(math.pi, math.e, math.tau, math.inf, math.nan)
values = [0.0, -0.0, 0.5, -0.5, 1, -1, 2.5, 10, 100.25, -7.75, 1e-10, 1e10, 1000, inf, -inf, nan]
for name in ("acos", "acosh", "asin", "asinh", "atan", "atanh", "ceil", "cos", "cosh", "degrees", "exp", "exp2", "expm1", "fabs", "floor", "frexp",
             "isfinite", "isinf", "isnan", "log", "log10", "log1p", "log2", "modf", "radians", "sin", "sinh", "sqrt", "tan", "tanh", "trunc", "ulp"):
    print(name, [attempt(getattr(math, name), x) for x in values])
for name in ("atan2", "copysign", "fmod", "pow", "remainder", "hypot", "nextafter", "isclose"):
    for x in (0.0, -0.0, 1.5, -2, 7, inf, nan):
        print(name, x, [attempt(getattr(math, name), x, y) for y in (0.0, -0.0, 2, -3.5, inf, -inf, nan)])
print([math.gamma(n) for n in range(1, 24)], round(math.gamma(0.5), 12), [attempt(math.gamma, x) for x in (0, -1, 172, inf, -inf, nan)])
print([attempt(math.lgamma, x) for x in (0, -1, 1, 2, inf, -inf, nan)])
print([math.factorial(n) for n in range(25)], attempt(math.factorial, -1), attempt(math.factorial, 1.5), attempt(math.factorial, 10**30))
print(math.gcd(), math.gcd(12), math.gcd(12, -18), math.gcd(2**100, 6**50, 10), math.lcm(), math.lcm(4, 6), math.lcm(2**70, 3, 0), math.lcm(-4, 10), attempt(math.gcd, 1.5))
print([math.comb(10, k) for k in range(12)], math.comb(100, 50), math.comb(10**20, 2), attempt(math.comb, -1, 1), attempt(math.comb, 1, -1), attempt(math.comb, 5))
print([math.perm(6, k) for k in range(8)], math.perm(6), math.perm(6, None), math.perm(10**10, 3), attempt(math.perm, -1), attempt(math.perm, 3, -1), attempt(math.perm, 1.0))
print([math.isqrt(n) for n in (0, 1, 3, 4, 99, 2**62 - 1, 10**40, 10**41 + 7)], attempt(math.isqrt, -1), attempt(math.isqrt, 4.0))
print(math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([]), math.fsum(range(100)), attempt(math.fsum, [1e308, 1e308]), attempt(math.fsum, [inf, -inf]), math.fsum([inf, 1]), attempt(math.fsum, ["x"]), attempt(math.fsum, 5))
print(math.prod([1, 2, 3]), math.prod([0.5, 4]), math.prod([], start=7), math.prod([2] * 70), math.prod(["a", 3], start=1), attempt(math.prod, [1], 2), attempt(math.prod, 1))
print(math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1] * 10, [1] * 10), math.sumprod([10**20, 1], [10**20, 2.5]), math.sumprod([], []), attempt(math.sumprod, [1], []), attempt(math.sumprod, ["a"], [2]), attempt(math.sumprod, [1], ["a"]))
print(math.dist((1, 2, 3), (4, 6, 3)), math.dist([0], [5]), attempt(math.dist, [1], [1, 2]), math.hypot(), math.hypot(3), math.hypot(1, 1, 1, 1), math.hypot(1e308, 1e308) == inf, math.hypot(3e200, 4e200), math.hypot(-inf, nan))
print(math.ldexp(0.75, 5), math.ldexp(1, -1074), math.ldexp(1, -1075), attempt(math.ldexp, 1, 5000), math.ldexp(1, -10**30), math.ldexp(0.0, 10**30), attempt(math.ldexp, 1, 1.5))
print(math.nextafter(1, 2), math.nextafter(0, -1), math.nextafter(1, 2, steps=10), math.nextafter(1, inf, steps=10**30), math.nextafter(-1.0, 1.0, steps=2**62), attempt(math.nextafter, 1, 2, steps=-1))
print(math.isclose(1, 1 + 1e-9), math.isclose(1, 1 + 1e-8), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(5, 6, rel_tol=0.2), attempt(math.isclose, 1, 1, rel_tol=-1), attempt(math.isclose, 1))
print(math.fma(2, 3, 4), math.fma(0.1, 10, -1), attempt(math.fma, 1e300, 1e300, 1), attempt(math.fma, inf, 0, 1), math.fma(inf, 1, nan))
print(math.log(8, 2), math.log(100, 10), math.log(10**500), math.log2(2**5000), math.log10(10**500), attempt(math.log, 0), attempt(math.log, -10**400), attempt(math.log, 2, 1), attempt(math.log), attempt(math.log, 1, 2, 3))
print(math.sin(1e22), math.cos(1e300), math.tan(math.pi / 2), math.sin(math.pi), math.exp(709.7), attempt(math.exp, 710), math.pow(2, 0.5), 2 ** 0.5, math.e ** math.pi, 10 ** 0.1, 1.1 ** 100)


class Odd:
    def __ceil__(self):
        return "ceil"

    def __floor__(self):
        return "floor"

    def __trunc__(self):
        return "trunc"

    def __float__(self):
        return 2.25

    def __index__(self):
        return 6


o = Odd()
print(math.ceil(o), math.floor(o), math.trunc(o), math.sqrt(o), math.factorial(o), math.gcd(o, 4), math.isqrt(o), math.hypot(o, o))
print([attempt(f, *a) for f, a in [(math.sqrt, ("x",)), (math.sqrt, ()), (math.sqrt, (1, 2)), (math.atan2, (1,)), (math.ceil, ("x",)), (math.trunc, ("x",)), (math.isnan, (10**400,)), (math.floor, (inf,)), (math.ceil, (nan,))]])
print(attempt(math.sqrt, x=1), attempt(math.hypot, x=1), attempt(math.pow, 1, 2, 3))
