"""Decimal fixed-point and floating-point arithmetic: the General Decimal
Arithmetic Specification (http://speleotrove.com/decimal/decarith.html), as
IEEE 854-1987 asks for, with any number of digits.

>>> from decimal import *
>>> Decimal("1.10") + Decimal("2.20")
Decimal('3.30')
>>> getcontext().prec = 6
>>> Decimal(1) / Decimal(7)
Decimal('0.142857')

Numbers of up to 38 digits are worked with by the module _decimals, all others and
what is rarely asked for here and in the modules beside this one, over ints."""

import collections
import numbers

import _decimals
import _decimalnumber as _numbers
import _decimaloperations as _operations
from _decimalcontext import (
    MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN,
    ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, BasicContext, Clamped, Context, ConversionSyntax, DecimalException,
    DefaultContext, DivisionByZero, DivisionImpossible, DivisionUndefined, ExtendedContext, FloatOperation, Inexact,
    InvalidContext, InvalidOperation, Overflow, Rounded, Subnormal, Underflow, getcontext, localcontext, setcontext,
    chosen as _chosen, rounding_mode as _rounding_mode)
from _decimalnumber import Decimal, operand as _operand

__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
HAVE_THREADS = HAVE_CONTEXTVAR = True

DecimalTuple = collections.namedtuple("DecimalTuple", "sign digits exponent", module="decimal")
numbers.Number.register(Decimal)


def _installed(cls, name):
    """Makes a function a method of a class, with a name of its own."""
    def install(function):
        function.__name__, function.__qualname__ = name, f"{cls.__name__}.{name}"
        function.__module__ = "decimal"
        if cls is Decimal:
            _numbers.METHODS[name] = function
        else:
            setattr(cls, name, function)
    return install


def _add_method(name, operation, operands):
    """Adds an operation to both classes."""
    if operands == 1:
        @_installed(Decimal, name)
        def method(self, context=None):
            return operation(_chosen(context), self)

        @_installed(Context, name)
        def method(self, x, /):
            return operation(self, _operand(x))
    else:
        @_installed(Decimal, name)
        def method(self, other, context=None):
            context = _chosen(context)
            return operation(context, self, _operand(other))

        @_installed(Context, name)
        def method(self, x, y, /):
            return operation(self, _operand(x), _operand(y))


def _add_property(name, tell):
    """Adds a method that needs no context to both classes."""
    @_installed(Decimal, name)
    def method(self):
        return tell(self)

    @_installed(Context, name)
    def method(self, x, /):
        return tell(_operand(x))


def _add_to_context(name, operation, operands=2):
    """Adds an operation that Decimal has as an operator to Context."""
    if operands == 1:
        @_installed(Context, name)
        def method(self, x, /):
            return operation(self, _operand(x))
    else:
        @_installed(Context, name)
        def method(self, x, y, /):
            return operation(self, _operand(x), _operand(y))


def _negative(context, x):
    return _numbers.plus(context, x if x._kind >= 2 else _operations.copy_negate(x))


def _magnitude(context, x):
    return _numbers.fitted(context, x if x._kind >= 2 else _operations.copy_abs(x))


for _name, _operation in dict(
        exp=_operations.exponential, ln=_operations.logarithm, log10=_operations.logarithm10, logb=_operations.logb,
        logical_invert=_operations.logical_invert, next_minus=_operations.next_minus,
        next_plus=_operations.next_plus, normalize=_operations.normalize, number_class=_operations.number_class,
        sqrt=_operations.square_root, is_normal=_operations.is_normal, is_subnormal=_operations.is_subnormal).items():
    _add_method(_name, _operation, 1)

for _name, _operation in dict(
        compare=_operations.compare, compare_signal=_operations.compare_signal,
        compare_total=_operations.compare_total, compare_total_mag=_operations.compare_total_mag,
        copy_sign=_operations.copy_sign, logical_and=_operations.logical_and, logical_or=_operations.logical_or,
        logical_xor=_operations.logical_xor, max=_operations.maximum, max_mag=_operations.maximum_mag,
        min=_operations.minimum, min_mag=_operations.minimum_mag, next_toward=_operations.next_toward,
        remainder_near=_operations.remainder_near, rotate=_operations.rotate,
        same_quantum=_operations.same_quantum, scaleb=_operations.scaleb, shift=_operations.shift).items():
    _add_method(_name, _operation, 2)

for _name, _operation in dict(
        copy_abs=_operations.copy_abs, copy_negate=_operations.copy_negate,
        is_canonical=lambda x: True, is_finite=lambda x: x._kind == 0, is_infinite=lambda x: x._kind == 1,
        is_nan=lambda x: x._kind >= 2, is_qnan=lambda x: x._kind == 2, is_snan=lambda x: x._kind == 3,
        is_signed=lambda x: x._sign == 1, is_zero=lambda x: not x).items():
    _add_property(_name, _operation)

for _name, _operation in dict(
        add=_numbers.add, subtract=lambda context, x, y: _numbers.add(context, x, y, 1), multiply=_numbers.multiply,
        divide=_numbers.divide, divide_int=_numbers.divide_whole, divmod=_numbers.divide_both,
        remainder=_numbers.remainder, quantize=_operations.quantize).items():
    _add_to_context(_name, _operation)

for _name, _operation in dict(
        abs=_magnitude, minus=_negative, plus=_numbers.plus, to_integral=_operations.to_integral_value,
        to_integral_exact=_operations.to_integral_exact, to_integral_value=_operations.to_integral_value).items():
    _add_to_context(_name, _operation, 1)


# The methods that are like no other.

@_installed(Decimal, "adjusted")
def _adjusted(self):
    return _operations.adjusted(self)


@_installed(Decimal, "as_tuple")
def _as_tuple(self):
    figures = tuple([int(figure) for figure in _numbers.text(self._coef)])
    if self._kind == 1:
        return DecimalTuple(self._sign, (0,), "F")
    if self._kind:
        return DecimalTuple(self._sign, figures if self._coef else (), "n" if self._kind == 2 else "N")
    return DecimalTuple(self._sign, figures, self._exp)


@_installed(Decimal, "as_integer_ratio")
def _as_integer_ratio(self):
    if self._kind == 1:
        raise OverflowError("cannot convert Infinity to integer ratio")
    if self._kind:
        raise ValueError("cannot convert NaN to integer ratio")
    coef, exp = self._coef, self._exp
    if not coef:
        return 0, 1
    if exp < 0:
        spare = _numbers.zeros(coef, -exp)
        coef, exp = coef // 10 ** spare, exp + spare
    if self._sign:
        coef = -coef
    if exp >= 0:
        return coef * 10 ** exp, 1
    under = 10 ** -exp
    # What 10 ** n and a coefficient share are powers of 2 and 5.
    import math
    shared = math.gcd(coef, under)
    return coef // shared, under // shared


@_installed(Decimal, "radix")
def _radix(self):
    return Decimal(10)


@_installed(Decimal, "to_eng_string")
def _to_eng_string(self, context=None):
    return _numbers.scientific(self, _chosen(context)._capitals, 3)


@_installed(Decimal, "fma")
def _fma(self, other, third, context=None):
    context = _chosen(context)
    return _operations.fma(context, self, _operand(other), _operand(third))


def _mode(rounding):
    return rounding if rounding is None else _rounding_mode(rounding)


@_installed(Decimal, "quantize")
def _quantize(self, exp, rounding=None, context=None):
    context, rounding = _chosen(context), _mode(rounding)
    return _operations.quantize(context, self, _operand(exp), rounding)


@_installed(Decimal, "to_integral_value")
def _to_integral_value(self, rounding=None, context=None):
    return _operations.to_integral_value(_chosen(context), self, _mode(rounding))


@_installed(Decimal, "to_integral")
def _to_integral(self, rounding=None, context=None):
    return _operations.to_integral_value(_chosen(context), self, _mode(rounding))


@_installed(Decimal, "to_integral_exact")
def _to_integral_exact(self, rounding=None, context=None):
    return _operations.to_integral_exact(_chosen(context), self, _mode(rounding))


@_installed(Context, "canonical")
def _canonical_of(self, x, /):
    if not isinstance(x, Decimal):
        raise TypeError("argument must be a Decimal")
    return x


@_installed(Context, "copy_decimal")
def _copy_decimal(self, x, /):
    return _operand(x)


@_installed(Context, "create_decimal")
def _create_decimal(self, num="0", /):
    if isinstance(num, str):        # As it is: without spaces, without _.
        parts = _numbers.parse(num)
        if parts is None:
            return _numbers.invalid(self, _numbers.BAD_SYNTAX)
        value = _numbers.make(*parts)
    else:
        value = _numbers.converted(self, num)
    if value._kind >= 2:
        if value._coef and _numbers.digits(value._coef) > self._prec - self._fold:
            return _numbers.invalid(self, _numbers.BAD_SYNTAX)
        return value
    return _numbers.fitted(self, value)


@_installed(Context, "create_decimal_from_float")
def _create_decimal_from_float(self, f, /):
    return _numbers.fitted(self, Decimal.from_float(f))


@_installed(Context, "_apply")
def _apply(self, x, /):
    x = _operand(x)
    if x._kind >= 2:
        return _numbers.make(x._sign, _numbers.finish_nan(self, x)._coef, 0, x._kind)
    return _numbers.fitted(self, x)


@_installed(Context, "fma")
def _fma_in(self, x, y, z, /):
    return _operations.fma(self, _operand(x), _operand(y), _operand(z))


@_installed(Context, "power")
def _power(self, a, b, modulo=None):
    return _operations.power(self, _operand(a), _operand(b), modulo if modulo is None else _operand(modulo))


@_installed(Context, "radix")
def _radix_in(self):
    return Decimal(10)


@_installed(Context, "to_sci_string")
def _to_sci_string(self, x, /):
    return _numbers.scientific(_operand(x), self._capitals)


@_installed(Context, "to_eng_string")
def _to_eng_string_in(self, x, /):
    return _numbers.scientific(_operand(x), self._capitals, 3)


_decimals.install(Context, _numbers.METHODS)
del _name, _operation, collections, numbers
