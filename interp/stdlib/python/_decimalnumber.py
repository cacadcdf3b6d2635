"""Decimal numbers: how they are made, rounded, written, compared and hashed,
and the arithmetic that operators stand for."""

import math
import numbers
import sys

from _decimals import Decimal, make
from _decimalcontext import (
    BAD_SYNTAX, CLAMPED, DIVIDED_BY_ZERO, FLOATED, IMPOSSIBLE, INEXACT, MAX_EMAX, MIN_ETINY, OVERFLOWED,
    PLAINLY_INVALID, ROUNDED, SUBNORMAL, UNDEFINED, UNDERFLOWED, chosen, getcontext, raised, ssize)
from _decimaldigits import cut, digits, long_cut, long_digits, number, power10, stuck, text, zeros

# The kinds of numbers; the NaNs are the last two.
FINITE, INFINITE, QUIET, SIGNALING = range(4)

_MODULUS = sys.hash_info.modulus
_TENTH = pow(10, _MODULUS - 2, _MODULUS)

# The functions behind the methods of Decimal and of the module _decimals, by
# the names of these.
METHODS = {"long_cut": long_cut, "long_digits": long_digits}


def invalid(context, cause=PLAINLY_INVALID):
    """NaN, the result of an invalid operation."""
    raised(context, cause)
    return make(0, 0, 0, QUIET)


def finish(context, sign, coef, exp, status=0, mode=None):
    """The exact result of an operation, rounded as the context says; raises
    the signals that this and the operation have (status)."""
    sign, coef, exp, kind, status = rounded(context, sign, coef, exp, status, mode or context._rounding)
    if status:
        raised(context, status)
    return make(sign, coef, exp, kind)


def rounded(context, sign, coef, exp, status, mode):
    """The parts of a rounded number, and the signals of it."""
    prec, emax = context._prec, context._emax
    width = digits(coef)
    lead = exp + width - 1
    if not coef:
        tiny, top = context._emin - prec + 1, emax - prec + 1 if context._fold else emax
        if exp < tiny or exp > top:
            return sign, 0, tiny if exp < tiny else top, FINITE, status | CLAMPED
        return sign, 0, exp, FINITE, status
    if lead < context._emin:
        status |= SUBNORMAL
        tiny = context._emin - prec + 1
        if exp < tiny:
            coef, lost = cut(coef, tiny - exp, sign, mode)
            exp = tiny
            status |= ROUNDED
            if lost:
                status |= INEXACT | UNDERFLOWED
                if not coef:
                    status |= CLAMPED
    elif width > prec:
        coef, lost = cut(coef, width - prec, sign, mode)
        exp += width - prec
        if lost and coef >= power10(prec):
            coef, exp = coef // 10, exp + 1
        status |= ROUNDED | INEXACT if lost else ROUNDED
        lead = exp + prec - 1
    if lead > emax:
        status |= OVERFLOWED | INEXACT | ROUNDED
        if mode == "ROUND_DOWN" or mode == "ROUND_05UP" or mode == ("ROUND_CEILING" if sign else "ROUND_FLOOR"):
            return sign, power10(prec) - 1, emax - prec + 1, FINITE, status
        return sign, 0, 0, INFINITE, status
    if context._fold and exp > emax - prec + 1:
        top = emax - prec + 1
        coef *= power10(exp - top)
        exp = top
        status |= CLAMPED
    return sign, coef, exp, FINITE, status


def finish_nan(context, value):
    """A quiet NaN with as much of a payload as the context has room for."""
    room = context._prec - context._fold
    payload = value._coef
    if digits(payload) > room:
        payload = payload % power10(room)
    return make(value._sign, payload, 0, QUIET)


def nan_of(context, *values):
    """The NaN that an operation gives for its operands, None if none is NaN."""
    for value in values:
        if value._kind == SIGNALING:
            raised(context, PLAINLY_INVALID)
            return finish_nan(context, value)
    for value in values:
        if value._kind == QUIET:
            return finish_nan(context, value)
    return None


def plus(context, value):
    """A number rounded; -0 becomes 0, unless the mode is ROUND_FLOOR."""
    if value._kind:
        return nan_of(context, value) or make(value._sign, 0, 0, INFINITE)
    sign = value._sign
    if not value._coef:
        sign = sign if context._rounding == "ROUND_FLOOR" else 0
    return finish(context, sign, value._coef, value._exp)


def fitted(context, value):
    """A number rounded, its sign kept."""
    if value._kind:
        return nan_of(context, value) or make(value._sign, 0, 0, INFINITE)
    return finish(context, value._sign, value._coef, value._exp)


# Where numbers come from.

def of_int(value):
    if type(value) is not int:
        value = int(value)
    return make(0, value, 0) if value >= 0 else make(1, -value, 0)


def of_float(value):
    """A float's exact value."""
    if value - value != 0:
        return make(int(value < 0), 0, 0, QUIET if value != value else INFINITE)
    over, under = abs(value).as_integer_ratio()
    places = under.bit_length() - 1
    return make(int(math.copysign(1, value) < 0), over * 5 ** places, -places)


def parse(figures):
    """The parts of a number's text, None if it isn't one."""
    sign = 0
    if figures[:1] in ("+", "-"):
        sign = int(figures[0] == "-")
        figures = figures[1:]
    mantissa, e, power = figures.replace("E", "e").partition("e")
    whole, point, rest = mantissa.partition(".")
    both = whole + rest
    if both.isdecimal():
        exp = 0
        if e:
            down = power[:1] == "-"
            if power[:1] in ("+", "-"):
                power = power[1:]
            if not power.isdecimal():
                return None
            # An exponent of more digits than any limit has: vast is enough.
            power = number(power) if len(power) < 1000 else number(power.lstrip("0")[:40] or "0")
            exp = -power if down else power
        return sign, number(both), exp - len(rest), FINITE
    name = figures.lower()
    if name in ("inf", "infinity"):
        return sign, 0, 0, INFINITE
    if name[:4] == "snan":
        kind, payload = SIGNALING, name[4:]
    elif name[:3] == "nan":
        kind, payload = QUIET, name[3:]
    else:
        return None
    if payload and not payload.isdecimal():
        return None
    return sign, number(payload), 0, kind


def of_text(context, figures):
    """The exact value of a number's text. Of a text that can't be: NaN, and a signal."""
    parts = parse(figures)
    return exact(context, *parts) if parts else invalid(context, BAD_SYNTAX)


def exact(context, sign, coef, exp, kind):
    if kind == FINITE and (exp + digits(coef) - 1 > MAX_EMAX or exp < MIN_ETINY):
        return invalid(context)
    return make(sign, coef, exp, kind)


def _tuple_parts(value):
    """The parts of a number that as_tuple() describes."""
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, figures, exp = value
    kind = FINITE
    if isinstance(exp, str):
        kind = {"F": INFINITE, "n": QUIET, "N": SIGNALING}.get(exp)
        if kind is None:
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        exp = 0
    if not isinstance(exp, int):
        raise ValueError("exponent must be an integer")
    exp = ssize(exp)
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if not isinstance(figures, (tuple, list)):
        raise ValueError("coefficient must be a tuple of digits")
    for figure in figures:
        if not isinstance(figure, int) or not 0 <= figure <= 9:
            raise ValueError("coefficient must be a tuple of digits")
    if kind == INFINITE:
        figures = ()
    return int(sign), number("".join([str(int(figure)) for figure in figures])), exp, kind


def converted(context, value):
    """The exact value of whatever Decimal() takes."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str):
        return of_text(context, value.strip().replace("_", ""))
    if isinstance(value, int):
        return of_int(value)
    if isinstance(value, (tuple, list)):
        return exact(context, *_tuple_parts(value))
    if isinstance(value, float):
        raised(context, FLOATED)
        return of_float(value)
    raise no_decimal(value)


def no_decimal(value):
    return TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


def operand(value):
    """An argument of a method: a Decimal or an int."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return of_int(value)
    raise no_decimal(value)


# How they are written.

def scientific(value, capitals=1, step=1):
    """A number's text. Its exponent, if it has one, is a multiple of step: 1, or 3."""
    sign = "-" if value._sign else ""
    if value._kind:
        if value._kind == INFINITE:
            return sign + "Infinity"
        return sign + ("NaN" if value._kind == QUIET else "sNaN") + (text(value._coef) if value._coef else "")
    figures, exp = text(value._coef), value._exp
    lead = exp + len(figures)
    if exp <= 0 and lead > -6:
        point = lead
    elif step == 1:
        point = 1
    elif value._coef:
        point = (lead - 1) % 3 + 1
    else:
        point = (lead + 1) % 3 - 1
    if point <= 0:
        figures = "0." + "0" * -point + figures
    elif point >= len(figures):
        figures += "0" * (point - len(figures))
    else:
        figures = figures[:point] + "." + figures[point:]
    if lead == point:
        return sign + figures
    return f"{sign}{figures}{'E' if capitals else 'e'}{lead - point:+d}"


# How they compare.

def order(a, b):
    """-1, 0 or 1: a below, equal to, or above b, neither a NaN."""
    if not a._kind and not b._kind:
        x, y = a._coef, b._coef
        if a._sign:
            x = -x
        if b._sign:
            y = -y
        if a._exp != b._exp and x and y:
            if a._sign != b._sign:
                return -1 if a._sign else 1
            above = a._exp + digits(a._coef) - b._exp - digits(b._coef)
            if above:
                return -1 if (above < 0) ^ a._sign else 1
            if a._exp > b._exp:
                x *= power10(a._exp - b._exp)
            else:
                y *= power10(b._exp - a._exp)
        return (x > y) - (x < y)
    x = (-1 if a._sign else 1) if a._kind else 0
    y = (-1 if b._sign else 1) if b._kind else 0
    return (x > y) - (x < y)


def _comparable(self, other, equality):
    """Both operands of a comparison as Decimals of the same order, or None."""
    if isinstance(other, Decimal):
        return self, other
    if isinstance(other, int):
        return self, of_int(other)
    if equality and isinstance(other, complex):
        if other.imag:
            return None
        other = other.real
    if isinstance(other, float):
        context = getcontext()
        if equality:
            context._flags |= FLOATED
        else:
            raised(context, FLOATED)
        return self, of_float(other)
    if isinstance(other, numbers.Rational):
        times = operand(other.denominator)
        scaled = self if self._kind else make(self._sign, self._coef * times._coef, self._exp)
        return scaled, operand(other.numerator)
    return None


def _equal(self, other):
    pair = _comparable(self, other, True)
    if pair is None:
        return NotImplemented
    a, b = pair
    if a._kind >= QUIET or b._kind >= QUIET:
        if a._kind == SIGNALING or b._kind == SIGNALING:
            raised(getcontext(), PLAINLY_INVALID)
        return False
    return order(a, b) == 0


def _ordered(self, other, *wanted):
    pair = _comparable(self, other, False)
    if pair is None:
        return NotImplemented
    a, b = pair
    if a._kind >= QUIET or b._kind >= QUIET:
        raised(getcontext(), PLAINLY_INVALID)
        return False
    return order(a, b) in wanted


# Arithmetic.

def add(context, a, b, flip=0):
    """a + b, or a - b if flip is 1."""
    if a._kind or b._kind:
        nan = nan_of(context, a, b)
        if nan:
            return nan
        if a._kind and b._kind and a._sign != b._sign ^ flip:
            return invalid(context)
        return make(a._sign if a._kind else b._sign ^ flip, 0, 0, INFINITE)
    return finish(context, *sum_parts(context, a._sign, a._coef, a._exp, b._sign ^ flip, b._coef, b._exp))


def sum_parts(context, asign, acoef, aexp, bsign, bcoef, bexp):
    """The sum of two numbers: exact, or with a last digit that stands for what
    is too far behind to matter but for the direction of rounding."""
    if aexp != bexp:
        if aexp < bexp:
            asign, acoef, aexp, bsign, bcoef, bexp = bsign, bcoef, bexp, asign, acoef, aexp
        if acoef:
            if aexp - bexp > context._prec + 2:
                floor = min(aexp, aexp + digits(acoef) - context._prec - 3)
                if bexp + digits(bcoef) - 1 < floor:
                    bcoef, bexp = (1 if bcoef else 0), floor - 1
            acoef *= power10(aexp - bexp)
        aexp = bexp
    if asign == bsign:
        return asign, acoef + bcoef, aexp
    if acoef == bcoef:
        return (1 if context._rounding == "ROUND_FLOOR" else 0), 0, aexp
    return (asign, acoef - bcoef, aexp) if acoef > bcoef else (bsign, bcoef - acoef, aexp)


def multiply(context, a, b):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = nan_of(context, a, b)
        if nan:
            return nan
        if not (a._kind or a._coef) or not (b._kind or b._coef):
            return invalid(context)
        return make(sign, 0, 0, INFINITE)
    return finish(context, sign, a._coef * b._coef, a._exp + b._exp)


def divide(context, a, b):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = nan_of(context, a, b)
        if nan:
            return nan
        if a._kind:
            return invalid(context) if b._kind else make(sign, 0, 0, INFINITE)
        raised(context, CLAMPED)
        return make(sign, 0, context.Etiny())
    if not b._coef:
        if not a._coef:
            return invalid(context, UNDEFINED)
        raised(context, DIVIDED_BY_ZERO)
        return make(sign, 0, 0, INFINITE)
    return finish(context, sign, *quotient_parts(context._prec, a._coef, a._exp, b._coef, b._exp))


def quotient_parts(prec, acoef, aexp, bcoef, bexp):
    """A quotient with more digits than prec, or exact and as near to the
    exponent of an exact one as it can be."""
    want = aexp - bexp
    if not acoef:
        return 0, want
    shift = max(digits(bcoef) - digits(acoef) + prec + 1, 0)
    coef, rest = divmod(acoef * power10(shift), bcoef)
    if rest:
        return stuck(coef), want - shift
    spare = zeros(coef, shift)
    return coef // power10(spare), want - shift + spare


def whole_division(context, a, b):
    """The integer quotient of |a| and |b|, both finite and b not 0, and the
    coefficient and exponent of the remainder; None if the quotient has more
    digits than there is room for."""
    exp = min(a._exp, b._exp)
    if not a._coef:
        return 0, 0, exp
    above = a._exp + digits(a._coef) - b._exp - digits(b._coef)
    if above > context._prec:
        return None
    if above < 0:
        return (0, a._coef * power10(a._exp - exp), exp)
    whole, rest = divmod(a._coef * power10(a._exp - exp), b._coef * power10(b._exp - exp))
    return None if whole >= power10(context._prec) else (whole, rest, exp)


def divide_whole(context, a, b):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = nan_of(context, a, b)
        if nan:
            return nan
        if a._kind:
            return invalid(context) if b._kind else make(sign, 0, 0, INFINITE)
        return make(sign, 0, 0)
    if not b._coef:
        if not a._coef:
            return invalid(context, UNDEFINED)
        raised(context, DIVIDED_BY_ZERO)
        return make(sign, 0, 0, INFINITE)
    parts = whole_division(context, a, b)
    return finish(context, sign, parts[0], 0) if parts else invalid(context, IMPOSSIBLE)


def remainder(context, a, b):
    if a._kind or b._kind:
        nan = nan_of(context, a, b)
        if nan:
            return nan
        return invalid(context) if a._kind else fitted(context, a)
    if not b._coef:
        return invalid(context, PLAINLY_INVALID if a._coef else UNDEFINED)
    parts = whole_division(context, a, b)
    return finish(context, a._sign, *parts[1:]) if parts else invalid(context, IMPOSSIBLE)


def divide_both(context, a, b):
    """The integer quotient and the remainder."""
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = nan_of(context, a, b)
        if nan:
            return nan, nan
        if a._kind:
            nan = invalid(context)
            return nan if b._kind else make(sign, 0, 0, INFINITE), nan
        return make(sign, 0, 0), fitted(context, a)
    if not b._coef:
        nan = invalid(context, PLAINLY_INVALID | DIVIDED_BY_ZERO if a._coef else UNDEFINED)
        return make(sign, 0, 0, INFINITE) if a._coef else nan, nan
    parts = whole_division(context, a, b)
    if not parts:
        nan = invalid(context, IMPOSSIBLE)
        return nan, nan
    mode = context._rounding
    *quotient, status = rounded(context, sign, parts[0], 0, 0, mode)
    *rest, status = rounded(context, a._sign, *parts[1:], status, mode)
    if status:
        raised(context, status)
    return make(*quotient), make(*rest)


# What Go code asks for: the operators, of which one operand at least is a Decimal.

def _either(value):
    """An operand as a Decimal, None if it can't be one."""
    if isinstance(value, Decimal):
        return value
    return of_int(value) if isinstance(value, int) else None


def _operator(name, function):
    def operate(a, b):
        a, b = _either(a), _either(b)
        return NotImplemented if a is None or b is None else function(getcontext(), a, b)
    METHODS[f"__{name}__"] = operate


for _name, _function in (("add", add), ("sub", lambda context, a, b: add(context, a, b, 1)), ("mul", multiply),
                         ("truediv", divide), ("floordiv", divide_whole), ("mod", remainder),
                         ("divmod", divide_both)):
    _operator(_name, _function)


def _listed(function):
    METHODS[function.__name__] = function
    return function


METHODS["getcontext"] = getcontext
METHODS["__eq__"] = _equal
METHODS["__lt__"] = lambda a, b: _ordered(a, b, -1)
METHODS["__le__"] = lambda a, b: _ordered(a, b, -1, 0)
METHODS["__gt__"] = lambda a, b: _ordered(a, b, 1)
METHODS["__ge__"] = lambda a, b: _ordered(a, b, 1, 0)


@_listed
def __ne__(a, b):
    equal = _equal(a, b)
    return equal if equal is NotImplemented else not equal


@_listed
def __new__(value="0", context=None):
    return converted(chosen(context), value)


@_listed
def from_float(cls, f):
    if isinstance(f, int):
        made = of_int(f)
    elif isinstance(f, float):
        made = of_float(f)
    else:
        raise TypeError("argument must be int or float")
    return made if cls is Decimal else cls(made)


@_listed
def __str__(self):
    return scientific(self, getcontext()._capitals)


@_listed
def __format__(self, spec):
    import _decimalformat
    return _decimalformat.formatted(self, spec)


@_listed
def __hash__(self):
    if self._kind:
        if self._kind == SIGNALING:
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == QUIET:
            return object.__hash__(self)
        return -sys.hash_info.inf if self._sign else sys.hash_info.inf
    scale = pow(10 if self._exp >= 0 else _TENTH, abs(self._exp), _MODULUS)
    value = self._coef % _MODULUS * scale % _MODULUS
    if self._sign:
        value = -value
    return -2 if value == -1 else value


def _integer(self, mode):
    if self._kind:
        if self._kind == INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        raise ValueError("cannot convert NaN to integer")
    if self._exp >= 0:
        whole = self._coef * power10(self._exp)
    else:
        whole = cut(self._coef, -self._exp, self._sign, mode)[0]
    return -whole if self._sign else whole


METHODS["__int__"] = lambda self: _integer(self, "ROUND_DOWN")
METHODS["__floor__"] = lambda self: _integer(self, "ROUND_FLOOR")
METHODS["__ceil__"] = lambda self: _integer(self, "ROUND_CEILING")


@_listed
def __round__(self, *places):
    if len(places) > 1:
        raise TypeError(f"function takes at most 1 argument ({len(places)} given)")
    if not places or places[0] is None:
        return _integer(self, "ROUND_HALF_EVEN")
    import _decimaloperations
    exp = -ssize(places[0], "optional arg must be an integer")
    return _decimaloperations.quantize(getcontext(), self, make(0, 1, exp))


@_listed
def __float__(self):
    if self._kind == SIGNALING:
        raise ValueError("cannot convert signaling NaN to float")
    if self._kind == QUIET:
        return float("-nan" if self._sign else "nan")
    return float(scientific(self))


@_listed
def __complex__(self):
    return complex(float(self))


@_listed
def __pos__(self):
    return plus(getcontext(), self)


@_listed
def __neg__(self):
    return plus(getcontext(), make(1 - self._sign, self._coef, self._exp, self._kind)
                if self._kind < QUIET else self)


@_listed
def __abs__(self):
    return fitted(getcontext(), make(0, self._coef, self._exp, self._kind) if self._kind < QUIET else self)


@_listed
def __pow__(base, exponent, modulus=None):
    import _decimaloperations
    operands = _either(base), _either(exponent), modulus if modulus is None else _either(modulus)
    if operands[0] is None or operands[1] is None or modulus is not None and operands[2] is None:
        return NotImplemented
    return _decimaloperations.power(getcontext(), *operands)
