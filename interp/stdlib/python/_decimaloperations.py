"""The operations on decimal numbers that have names: the methods of Decimal and
of Context, as functions of a context and the operands."""

from _decimalcontext import (
    CLAMPED, DIVIDED_BY_ZERO, IMPOSSIBLE, INEXACT, OVERFLOWED, PLAINLY_INVALID, ROUNDED, UNDEFINED, UNDERFLOWED,
    Context, SUBNORMAL, raised)
from _decimaldigits import cut, digits, exp_digits, ln_digits, number, power10, root_digits, text, zeros
from _decimalnumber import (
    FINITE, INFINITE, QUIET, SIGNALING, add, finish, finish_nan, fitted, invalid, make, multiply, nan_of, of_int,
    order, rounded, sum_parts)

_EVEN = "ROUND_HALF_EVEN"


def _infinity(sign=0):
    return make(sign, 0, 0, INFINITE)


def _with_sign(value, sign):
    return make(sign, value._coef, value._exp, value._kind)


def copy_abs(value):
    return _with_sign(value, 0)


def copy_negate(value):
    return _with_sign(value, 1 - value._sign)


def copy_sign(context, a, b):
    return _with_sign(a, b._sign)


# What a number is.

def is_normal(context, value):
    return not value._kind and value._coef != 0 and adjusted(value) >= context._emin


def is_subnormal(context, value):
    return not value._kind and value._coef != 0 and adjusted(value) < context._emin


def adjusted(value):
    return 0 if value._kind else value._exp + digits(value._coef) - 1


def number_class(context, value):
    if value._kind >= QUIET:
        return "NaN" if value._kind == QUIET else "sNaN"
    sign = "-" if value._sign else "+"
    if value._kind:
        return sign + "Infinity"
    if not value._coef:
        return sign + "Zero"
    return sign + ("Subnormal" if is_subnormal(context, value) else "Normal")


def same_quantum(context, a, b):
    if a._kind or b._kind:
        return a._kind == b._kind or a._kind >= QUIET and b._kind >= QUIET
    return a._exp == b._exp


def logb(context, value):
    if value._kind:
        return nan_of(context, value) or _infinity()
    if not value._coef:
        raised(context, DIVIDED_BY_ZERO)
        return _infinity(1)
    lead = adjusted(value)
    return finish(context, int(lead < 0), abs(lead), 0)


# Comparisons.

def compare(context, a, b):
    return nan_of(context, a, b) or _of_order(order(a, b))


def _of_order(sign):
    return make(int(sign < 0), abs(sign), 0)


def compare_signal(context, a, b):
    nan = nan_of(context, a, b)
    if nan:
        if a._kind != SIGNALING and b._kind != SIGNALING:
            raised(context, PLAINLY_INVALID)
        return nan
    return _of_order(order(a, b))


def _total(a, b):
    """The place of |a| before, at or after |b| in the total order."""
    ranks = [2 + (value._kind == QUIET) - (value._kind == SIGNALING) + 1 if value._kind >= QUIET else 0
             for value in (a, b)]
    if ranks[0] != ranks[1]:
        return -1 if ranks[0] < ranks[1] else 1
    if ranks[0]:
        return (a._coef > b._coef) - (a._coef < b._coef)
    return order(copy_abs(a), copy_abs(b)) or (0 if a._kind else (a._exp > b._exp) - (a._exp < b._exp))


def compare_total(context, a, b):
    if a._sign != b._sign:
        return _of_order(-1 if a._sign else 1)
    return _of_order(-_total(a, b) if a._sign else _total(a, b))


def compare_total_mag(context, a, b):
    return _of_order(_total(a, b))


def _extreme(greater, magnitudes):
    def choose(context, a, b):
        if (a._kind == QUIET and b._kind < QUIET) or (b._kind == QUIET and a._kind < QUIET):
            return fitted(context, b if a._kind == QUIET else a)
        nan = nan_of(context, a, b)
        if nan:
            return nan
        above = order(copy_abs(a), copy_abs(b)) if magnitudes else 0
        above = above or order(a, b) or compare_total(context, a, b)
        if isinstance(above, int):
            first = above > 0
        else:
            first = above._coef and not above._sign
        return fitted(context, a if first == greater else b)
    return choose


maximum, maximum_mag = _extreme(True, False), _extreme(True, True)
minimum, minimum_mag = _extreme(False, False), _extreme(False, True)


# Rounding to an exponent.

def normalize(context, value):
    if value._kind:
        return nan_of(context, value) or _infinity(value._sign)
    sign, coef, exp, kind, status = rounded(context, value._sign, value._coef, value._exp, 0, context._rounding)
    if status:
        raised(context, status)
    if kind == FINITE:
        if not coef:
            return make(sign, 0, 0)
        most = context._emax - context._prec + 1 if context._fold else context._emax
        spare = zeros(coef, min(digits(coef), max(most - exp, 0)))
        coef, exp = coef // power10(spare), exp + spare
    return make(sign, coef, exp, kind)


def quantize(context, a, b, rounding=None):
    if a._kind or b._kind:
        nan = nan_of(context, a, b)
        if nan:
            return nan
        return _infinity(a._sign) if a._kind and b._kind else invalid(context)
    exp, mode = b._exp, rounding or context._rounding
    if not context.Etiny() <= exp <= context._emax:
        return invalid(context)
    if not a._coef:
        return finish(context, a._sign, 0, exp)
    places, status = exp - a._exp, 0
    if digits(a._coef) - places > context._prec:
        return invalid(context)
    if places <= 0:
        coef = a._coef * power10(-places)
    else:
        coef, lost = cut(a._coef, places, a._sign, mode)
        status = ROUNDED | INEXACT if lost else ROUNDED
    if coef >= power10(context._prec) or exp + digits(coef) - 1 > context._emax:
        return invalid(context)
    return finish(context, a._sign, coef, exp, status)


def _to_integral(flags):
    def to_integral(context, value, rounding=None):
        if value._kind:
            return nan_of(context, value) or _infinity(value._sign)
        if value._exp >= 0:
            return make(value._sign, value._coef, value._exp)
        coef, lost = cut(value._coef, -value._exp, value._sign, rounding or context._rounding)
        if flags and value._coef:
            raised(context, ROUNDED | INEXACT if lost else ROUNDED)
        return make(value._sign, coef, 0)
    return to_integral


to_integral_exact, to_integral_value = _to_integral(True), _to_integral(False)


# Neighbours.

def _step(context, value, up):
    """The next number above or below one that isn't a NaN, and nothing raised."""
    away = up != bool(value._sign)
    if value._kind:
        if away:
            return _infinity(value._sign)
        return make(value._sign, power10(context._prec) - 1, context.Etop())
    tiny = context.Etiny()
    if not value._coef:
        return make(int(not up), 1, tiny)
    mode = "ROUND_CEILING" if up else "ROUND_FLOOR"
    sign, coef, exp, kind, status = rounded(context, value._sign, value._coef, value._exp, 0, mode)
    if not status & INEXACT:
        # Something too small to matter but for the direction.
        step = make(int(not up), 1, tiny - 1)
        sign, coef, exp = sum_parts(context, sign, coef, exp, step._sign, step._coef, step._exp)
        sign, coef, exp, kind, status = rounded(context, sign, coef, exp, 0, mode)
    if kind == FINITE:
        if not coef:
            exp = tiny
        elif digits(coef) < context._prec:
            spread = min(context._prec - digits(coef), exp - tiny)
            if spread > 0:
                coef, exp = coef * power10(spread), exp - spread
    return make(sign, coef, exp, kind)


def next_plus(context, value):
    return nan_of(context, value) or _step(context, value, True)


def next_minus(context, value):
    return nan_of(context, value) or _step(context, value, False)


def next_toward(context, a, b):
    nan = nan_of(context, a, b)
    if nan:
        return nan
    above = order(a, b)
    if not above:
        return make(b._sign, a._coef, a._exp, a._kind)
    result = _step(context, a, above < 0)
    if result._kind:
        raised(context, OVERFLOWED | ROUNDED | INEXACT)
    elif adjusted(result) < context._emin:
        raised(context, UNDERFLOWED | SUBNORMAL | ROUNDED | INEXACT | (0 if result._coef else CLAMPED))
    return result


# Digits as such.

def _logical_bits(context, value):
    """A number of ones and zeros as a str, None if it isn't such a one."""
    if value._kind or value._sign or value._exp:
        return None
    figures = text(value._coef)
    return None if figures.strip("01") else figures[-context._prec:]


def _logical(combine):
    def operation(context, a, b):
        x, y = _logical_bits(context, a), _logical_bits(context, b)
        if x is None or y is None:
            return invalid(context)
        return make(0, number(f"{combine(int(x, 2), int(y, 2)):b}"), 0)
    return operation


logical_and = _logical(lambda x, y: x & y)
logical_or = _logical(lambda x, y: x | y)
logical_xor = _logical(lambda x, y: x ^ y)


def logical_invert(context, value):
    figures = _logical_bits(context, value)
    if figures is None:
        return invalid(context)
    return make(0, power10(context._prec) // 9 - number(figures), 0)


def _places(context, value, limit):
    """An operand that says how far, as an int; None if it isn't one up to limit."""
    if value._kind or value._exp or value._coef > limit:
        return None
    return -value._coef if value._sign else value._coef


def _moved(around):
    def operation(context, a, b):
        nan = nan_of(context, a, b)
        if nan:
            return nan
        prec = context._prec
        places = _places(context, b, prec)
        if places is None:
            return invalid(context)
        if a._kind:
            return _infinity(a._sign)
        coef = a._coef
        if digits(coef) > prec:
            coef %= power10(prec)
        if around:
            upper, lower = divmod(coef, power10(prec - places % prec))
            coef = lower * power10(places % prec) + upper
        elif places < 0:
            coef //= power10(-places)
        elif coef:
            coef = coef * power10(places) % power10(prec)
        return make(a._sign, coef, a._exp)
    return operation


shift, rotate = _moved(False), _moved(True)


def scaleb(context, a, b):
    nan = nan_of(context, a, b)
    if nan:
        return nan
    places = _places(context, b, 2 * (context._emax + context._prec))
    if places is None:
        return invalid(context)
    return _infinity(a._sign) if a._kind else finish(context, a._sign, a._coef, a._exp + places)


# Arithmetic.

def fma(context, a, b, c):
    if a._kind + b._kind == INFINITE and not (a._coef or b._coef or a._kind and b._kind):
        return invalid(context)         # Whatever c is.
    nan = nan_of(context, a, b, c)
    if nan:
        return nan
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        return add(context, _infinity(sign), c)
    return add(context, make(sign, a._coef * b._coef, a._exp + b._exp), c)


def remainder_near(context, a, b):
    if a._kind or b._kind:
        nan = nan_of(context, a, b)
        if nan:
            return nan
        return invalid(context) if a._kind else fitted(context, a)
    if not b._coef:
        return invalid(context, PLAINLY_INVALID if a._coef else UNDEFINED)
    exp = min(a._exp, b._exp)
    if not a._coef:
        return finish(context, a._sign, 0, exp)
    above = adjusted(a) - adjusted(b)
    if above > context._prec:
        return invalid(context, IMPOSSIBLE)
    if above < -1:
        return finish(context, a._sign, a._coef * power10(a._exp - exp), exp)
    unit = b._coef * power10(b._exp - exp)
    whole, rest = divmod(a._coef * power10(a._exp - exp), unit)
    sign = a._sign
    if 2 * rest > unit or 2 * rest == unit and whole & 1:
        whole, rest, sign = whole + 1, unit - rest, 1 - sign
    if whole >= power10(context._prec):
        return invalid(context, IMPOSSIBLE)
    return finish(context, sign, rest, exp)


def square_root(context, value):
    if value._kind:
        nan = nan_of(context, value)
        if nan:
            return nan
        return invalid(context) if value._sign else _infinity()
    if not value._coef:
        return finish(context, value._sign, 0, value._exp >> 1)
    if value._sign:
        return invalid(context)
    coef, exp, _ = root_digits(value._coef, value._exp, context._prec)
    return finish(context, 0, coef, exp, mode=_EVEN)


def _inexact(context, sign, coef, exp):
    return finish(context, sign, coef, exp, INEXACT | ROUNDED, _EVEN)


def exponential(context, value):
    if value._kind:
        nan = nan_of(context, value)
        return nan or (make(0, 0, 0) if value._sign else _infinity())
    if not value._coef:
        return make(0, 1, 0)
    if order(copy_abs(value), make(0, 4, -context._prec - 6)) <= 0:
        return _padded_one(context, 0)
    if adjusted(value) > 19:        # Beyond any exponent.
        return _inexact(context, 0, 1, _FAR * (-1 if value._sign else 1))
    return _inexact(context, 0, *exp_digits(-value._coef if value._sign else value._coef, value._exp, context._prec))


_FAR = 10 ** 20


def _is_power_of_ten(coef):
    return coef == power10(digits(coef) - 1)


def _logarithm(base10):
    def operation(context, value):
        if value._kind:
            nan = nan_of(context, value)
            if nan:
                return nan
            return invalid(context) if value._sign else _infinity()
        if not value._coef:
            return _infinity(1)
        if value._sign:
            return invalid(context)
        lead = adjusted(value)
        if _is_power_of_ten(value._coef) and (base10 or not lead):
            return finish(context, int(lead < 0), abs(lead), 0, mode=_EVEN) if lead or base10 else make(0, 0, 0)
        return _inexact(context, *ln_digits(value._coef, value._exp, context._prec, base10))
    return operation


logarithm, logarithm10 = _logarithm(False), _logarithm(True)


def _lossy(context, sign, coef, exp):
    return finish(context, sign, coef, exp, INEXACT | ROUNDED)


def power(context, a, b, modulus=None):
    if modulus is not None:
        return _power_modulo(context, a, b, modulus)
    nan = nan_of(context, a, b)
    if nan:
        return nan
    whole = not b._kind and (b._exp >= 0 or zeros(b._coef, -b._exp) == -b._exp or not b._coef)
    odd = whole and _is_odd(b)
    if not a._kind and not a._coef:
        if not b._kind and not b._coef:
            return invalid(context)
        sign = a._sign if odd else 0
        return _infinity(sign) if b._sign else make(sign, 0, 0)
    if a._sign and not whole:
        return invalid(context)
    sign = a._sign if odd else 0
    if a._kind:
        if not b._kind and not b._coef:
            return make(0, 1, 0)
        return make(sign, 0, 0) if b._sign else _infinity(sign)
    if b._exp == 0 and not b._kind and 0 < b._coef < 100 and not b._sign:
        coef = a._coef ** b._coef
        if coef < power10(context._prec) and a._coef > power10(-a._exp if -80 < a._exp < 0 else 0):
            return finish(context, sign, coef, a._exp * b._coef)
    above = order(copy_abs(a), make(0, 1, 0))
    if b._kind:
        if not above:
            return _padded_one(context, 0)
        return _infinity() if (above > 0) != bool(b._sign) else make(0, 0, 0)
    if not b._coef:
        return make(0, 1, 0)
    if not above:
        return _power_of_one(context, sign, a, b, whole)
    return _power_finite(context, sign, a, b, whole)


def _is_odd(value):
    """Whether a whole number is odd."""
    if value._exp > 0 or not value._coef:
        return False
    return bool(value._coef // power10(-value._exp) & 1)


def _padded_one(context, sign):
    """1 with as many zeros as there is room for."""
    raised(context, INEXACT | ROUNDED)
    return make(sign, power10(context._prec - 1), 1 - context._prec)


def _power_of_one(context, sign, a, b, whole):
    """A power of 1 or of 1.00."""
    if not whole:
        return _padded_one(context, sign)
    if b._sign:
        return make(sign, 1, 0)
    exp = a._exp * (b._coef * power10(b._exp) if b._exp >= 0 else b._coef // power10(-b._exp))
    if 1 - exp > context._prec:
        raised(context, ROUNDED)
        return make(sign, power10(context._prec - 1), 1 - context._prec)
    return make(sign, power10(-exp), exp)


def _exact_context():
    """A context in which sums don't get rounded."""
    return Context(999999999999999999, _EVEN, -999999999999999999, 999999999999999999, clamp=0, traps=[])


def _power_finite(context, sign, a, b, whole):
    lead = adjusted(a)
    if lead > 0:
        size = digits(lead) - 1
    elif lead < -1:
        size = digits(-lead - 1) - 1
    else:
        less = add(_exact_context(), copy_abs(a), make(1, 1, 0))
        size = adjusted(less) - 2 + less._sign
    # log10 of the result is 10 ** size at least: where libmpdec looks no closer.
    size += adjusted(b)
    grows = (order(copy_abs(a), make(0, 1, 0)) > 0) != bool(b._sign)
    if size > digits(context._emax if grows else -context.Etiny()):
        return _lossy(context, sign, 1, _FAR if grows else -_FAR)
    if whole and adjusted(b) < 19:
        count = b._coef * power10(b._exp) if b._exp >= 0 else b._coef // power10(-b._exp)
        return _power_whole(context, sign, a, b, count)
    return _power_real(context, sign, a, b)


def _power_whole(context, sign, a, b, count):
    """A power by squaring, with a few more digits than the result has."""
    work = Context(rounding=_EVEN, Emin=context._emin, Emax=context._emax, clamp=0, traps=[])
    work._prec = min(context._prec + b._exp + digits(b._coef) + 4, 999999999999999999)
    base = copy_abs(a)
    if b._sign:
        from _decimalnumber import divide
        work._prec += 1
        base = divide(work, make(0, 1, 0), base)
    result = base
    for bit in f"{count:b}"[1:]:
        result = multiply(work, result, result)
        if bit == "1":
            result = multiply(work, result, base)
        if result._kind or not result._coef:
            break
    if result._kind:
        return _lossy(context, sign, 1, _FAR)
    return finish(context, sign, result._coef, result._exp, work._flags)


def _power_real(context, sign, a, b):
    """A power as e ** (b * ln a)."""
    prec = max(context._prec, digits(b._coef)) + 4 + 19
    negative, coef, exp = ln_digits(a._coef, a._exp, prec)
    work = Context(rounding=_EVEN, Emin=-999999999999999999, Emax=999999999999999999, clamp=0, traps=[])
    work._prec = prec
    x = multiply(work, finish(work, int(negative), coef, exp), b)
    if adjusted(x) > 19:
        return _lossy(context, sign, 1, -_FAR if x._sign else _FAR)
    x = exponential(work, x)
    coef, exp = x._coef, x._exp
    if x._kind:
        coef, exp = 1, _FAR
    width = digits(coef)
    if width < context._prec:
        coef, exp = coef * power10(context._prec - width), exp - (context._prec - width)
    return _lossy(context, sign, coef, exp)


def _power_modulo(context, a, b, modulus):
    nan = nan_of(context, a, b, modulus)
    if nan:
        return nan
    values = []
    for value in (a, b, modulus):
        if value._kind or value._exp < 0 and value._coef and zeros(value._coef, -value._exp) != -value._exp:
            return invalid(context)
        if value is b and value._sign and value._coef or value is modulus and not value._coef:
            return invalid(context)
        if value is modulus or value._exp < 0:
            if adjusted(value) >= context._prec and value is modulus:
                return invalid(context)
            coef = value._coef * power10(value._exp) if value._exp >= 0 else value._coef // power10(-value._exp)
            values.append((coef, 0))
        else:
            values.append((value._coef, value._exp))
    (base, base_exp), (count, count_exp), (unit, _) = values
    if not base and not count:
        return invalid(context)
    base = base % unit * pow(10, base_exp, unit) % unit
    result = pow(base, count, unit)
    for _ in range(count_exp):
        result = pow(result, 10, unit)
        if result < 2:
            break
    if count_exp and not count:
        result = 1 % unit
    return make(a._sign if _is_odd(b) else 0, result, 0)
