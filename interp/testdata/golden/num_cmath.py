# The module cmath.
import cmath
inf, nan = cmath.inf, cmath.nan
def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)
names = ("acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "log", "log10", "sin", "sinh", "sqrt", "tan", "tanh", "phase", "polar", "isfinite", "isinf", "isnan")
parts = (0.0, -0.0, 1.0, -1.0, 2.5, -0.3, 1e-310, 1e200, 1.7e308, -1.7e308, 800.0, inf, -inf, nan)
for name in names:
    f = getattr(cmath, name)
    for x in parts:
        print(name, x, [attempt(f, complex(x, y)) for y in parts])
for r in parts:
    print("rect", r, [attempt(cmath.rect, r, phi) for phi in parts])
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)
print(cmath.log(8, 2), cmath.log(1j, 10), attempt(cmath.log, 0), attempt(cmath.log, 2, 1), attempt(cmath.log, 2, 0), attempt(cmath.log), attempt(cmath.log, 1, 2, 3))
print(cmath.isclose(1, 1 + 1e-10j), cmath.isclose(1j, 2j), cmath.isclose(inf, inf), cmath.isclose(1, 2, rel_tol=0.5), cmath.isclose(0, 1e-10, abs_tol=1e-9), attempt(cmath.isclose, 1, 1, rel_tol=-1), attempt(cmath.isclose, 1))
print(attempt(cmath.sqrt, "x"), attempt(cmath.sqrt), attempt(cmath.sqrt, 1, 2), cmath.sqrt(-1), cmath.sqrt(True), cmath.exp(1j * cmath.pi), cmath.polar(3 + 4j), cmath.phase(-1))
class C:
    def __complex__(self):
        return 3 + 4j
class I:
    def __index__(self):
        return 4
print(cmath.sqrt(C()), cmath.sqrt(I()), attempt(cmath.sqrt, None), attempt(cmath.rect, 1j, 2), attempt(cmath.sqrt, 10**400), attempt(cmath.rect, 1))
