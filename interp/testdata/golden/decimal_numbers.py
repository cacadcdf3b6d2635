"""Decimal numbers: construction, arithmetic, contexts, signals and texts."""

import copy
import decimal
import fractions
import math
import pickle
from decimal import *


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


values = ["0", "-0", "1", "-1.50", "1E+5", "7e-9", "123456789.987654321", "Infinity", "-inf", "NaN", "-NaN12", "sNaN7"]

print("-- construction")
for value in values + ["", " 1_000.5 ", "1e", "--1", "\u0661.5", "1e99999999999999999999", 10**40, True, 1.1, -0.0,
                       float("nan"), (0, (1, 2, 3), -2), (1, (), "F"), (0, (1, 2), "n"), (2, (1,), 0), (0, (10,), 0),
                       (0, (1,), 1.5), (1, 2), None, b"1", 1j]:
    show(Decimal, value)
show(Decimal.from_float, 0.1)
show(Decimal.from_float, "1")
show(getcontext().create_decimal, " 1")
show(getcontext().create_decimal, 1.1)

print("-- arithmetic")
quiet = Context(prec=6, Emin=-20, Emax=20, traps=[])
setcontext(quiet)
operations = ["add", "subtract", "multiply", "divide", "divide_int", "remainder", "remainder_near", "divmod", "power",
              "compare", "compare_signal", "compare_total", "max", "min_mag", "quantize", "next_toward", "scaleb",
              "shift", "rotate", "logical_xor", "same_quantum", "copy_sign"]
for name in operations:
    for a in values:
        row = []
        for b in values[::2]:
            quiet.clear_flags()
            result = getattr(quiet, name)(Decimal(a), Decimal(b))
            row.append(f"{result} {''.join(s.__name__[0] for s in quiet.flags if quiet.flags[s])}")
        print(name, a, "|".join(row))
for name in ["sqrt", "exp", "ln", "log10", "logb", "normalize", "next_plus", "next_minus", "to_integral_exact",
             "number_class", "is_normal", "is_signed", "plus", "minus", "abs", "to_eng_string", "logical_invert"]:
    for a in values:
        quiet.clear_flags()
        result = getattr(quiet, name)(Decimal(a))
        print(name, a, result, [s.__name__ for s in quiet.flags if quiet.flags[s]])
print(quiet.fma(3, 4, Decimal("0.0000001")), quiet.power(7, 5, 13))

print("-- rounding")
for mode in ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP:
    context = Context(prec=2, rounding=mode, Emax=9, Emin=-9, traps=[])
    print(mode, *(context.create_decimal(s) for s in ("1.25", "-1.25", "1.35", "1.01", "-9.99", "99e9", "-1e-11")),
          *(Decimal(s).quantize(Decimal(1), rounding=mode) for s in ("2.5", "-3.5", "10.1", "15.9")))
clamped = Context(prec=4, Emax=5, Emin=-5, clamp=1, traps=[])
print(clamped.create_decimal("1e5"), clamped.create_decimal("1e-12"), clamped.Etiny(), clamped.Etop(), clamped)

print("-- long")
setcontext(Context(prec=120))
print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal(3).log10(), Decimal(3) ** Decimal("0.7"), sep="\n")
print(len(str(Decimal(10) ** 119 + 1)), hash(Decimal("1e5000")) == hash(10**5000), len(str(Decimal(7 ** 9000))))
setcontext(Context())

print("-- with other types")
for other in 2, True, 2.0, fractions.Fraction(2), "2", 2j, 2 + 0j:
    for sign in "==", "<", ">=", "+", "*", "//", "**":
        show(eval, f"Decimal('2') {sign} other")
        show(eval, f"other {sign} Decimal('2')")
print(hash(Decimal("1.5")) == hash(1.5), hash(Decimal("-2")) == hash(-2), hash(Decimal("inf")) == hash(math.inf))
print({Decimal("1.0"): "a"}[1], sum([Decimal("1.1"), 2]), max(Decimal(1), 2), sorted([Decimal("2.5"), 1, 2.25]))
show(int, Decimal("-7.9")), show(float, Decimal("1e400")), show(complex, Decimal("1.5")), show(hash, Decimal("snan"))
for function in int, float, round, math.floor, math.ceil, math.trunc, bool, abs, Decimal.as_integer_ratio:
    for value in "2.5", "-3.5", "nan", "inf", "snan":
        show(function, Decimal(value))
show(round, Decimal("2.675"), 2), show(round, Decimal("1234"), -2), show(round, Decimal("1"), 1.5)

print("-- signals")
show(lambda: Decimal(1) / 0), show(lambda: Decimal(0) / 0), show(lambda: Decimal(1) % 0), show(lambda: divmod(Decimal(1), 0))
show(lambda: Decimal("1e999999") * 10), show(lambda: Decimal("snan") + 1), show(lambda: Decimal("nan") < 1)
show(lambda: Decimal(-1).sqrt()), show(lambda: Decimal(10) ** 40 // 3), show(Decimal("1").quantize, Decimal("1e-40"))
with localcontext(prec=3, traps=[Inexact, FloatOperation]) as context:
    show(lambda: Decimal(1) / 3), show(Decimal, 1.5), show(lambda: Decimal(1) < 1.5), show(lambda: Decimal(1) == 1.0)
    print(context.flags, context)
for exception in Overflow, Underflow, DivisionUndefined, FloatOperation, ConversionSyntax:
    print([c.__name__ for c in exception.__mro__])

print("-- contexts")
for name, value in dict(prec=0, Emin=1, Emax=-1, rounding="up", capitals=2, clamp="x", flags={}, traps=3).items():
    show(setattr, getcontext(), name, value)
show(Context, flags=[ValueError]), show(setcontext, 1), show(localcontext, 1), show(localcontext, foo=1)
show(lambda: getcontext().flags[ValueError]), show(lambda: getcontext().flags.pop(Inexact))
show(delattr, getcontext(), "prec"), show(Decimal(3).sqrt, 1)
print(DefaultContext, BasicContext, ExtendedContext, sep="\n")
twin = copy.copy(getcontext())
twin.prec = 5
print(getcontext().prec, twin.prec, twin.flags == getcontext().flags, twin.traps is twin.traps)
for protocol in range(6):
    print(pickle.dumps(Decimal("-1.50"), protocol), pickle.loads(pickle.dumps(twin, protocol)))
print(pickle.dumps(Decimal("-1.50").as_tuple()), Decimal("1.50").__reduce__(), copy.deepcopy(Decimal("1.50")))
print(MAX_PREC, MAX_EMAX, MIN_EMIN, MIN_ETINY, HAVE_THREADS, HAVE_CONTEXTVAR)

print("-- format")
for value in "1234567.891", "-0.00001234", "0", "-0e-9", "1e20", "inf", "-nan5":
    print(*(f"[{format(Decimal(value), spec)}]" for spec in
            ("", ".2f", ",.1f", "015,.2f", "+e", ".3e", "g", ".4g", "G", "%", ".1%", "*^20", "<12.3", "=+20", "z.1f", "n")))
for spec in "d", "_", "<010", ".", ",n", "x<5y":
    show(format, Decimal("1.5"), spec)
print("%s %r %.3f %d" % (Decimal("1.5"), Decimal("1.5"), Decimal("1.5"), Decimal("1.5")), f"{Decimal('2.50'):>8}")


class Money(Decimal):
    def __new__(cls, amount, unit="EUR"):
        self = Decimal.__new__(cls, amount)
        self.unit = unit
        return self


money = Money("12.50", "CHF")
print(repr(money), money.unit, type(money + 1), money == Decimal("12.5"), Money(3) * 2, isinstance(money, Decimal))
print(Decimal("1.20").as_tuple(), Decimal("-inf").as_tuple(), Decimal("snan12").as_tuple(), Decimal("12e3").adjusted())
Decimal(1) / Decimal(0)
