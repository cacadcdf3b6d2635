"""Fraction, infinite-precision, rational numbers."""

import math
import operator
import re
import sys
import numbers

__all__ = ["Fraction"]

_NUMBER = re.compile(r"""
    \A\s*(?P<sign>[-+]?)(?=\d|\.\d)
    (?P<whole>\d*|\d+(_\d+)*)
    (?:(?:\s*/\s*(?P<under>\d+(_\d+)*))?
       |(?:\.(?P<decimals>\d*|\d+(_\d+)*))?(?:E(?P<power>[-+]?\d+(_\d+)*))?)
    \s*\Z""", re.VERBOSE | re.IGNORECASE)

_FLOAT_SPEC = re.compile(r"""
    (?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<no_neg_zero>z)?(?P<alt>\#)?(?P<zeropad>0(?=[0-9]))?
    (?P<width>0|[1-9][0-9]*)?(?P<thousands>[,_])?(?:\.(?P<precision>0|[1-9][0-9]*))?(?P<kind>[eEfFgG%])""", re.DOTALL | re.VERBOSE)

_PLAIN_SPEC = re.compile(r"""
    (?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<alt>\#)?
    (?P<width>0|[1-9][0-9]*)?(?P<thousands>[,_])?""", re.DOTALL | re.VERBOSE)


# Operators that complex numbers don't have.
_real_only = "_floordiv", "_mod", "_divmod"


def _nearest(over, under):
    """over / under as an int, a tie to the even one."""
    whole, rest = divmod(over, under)
    return whole + (2 * rest > under or 2 * rest == under and whole & 1)


def _scaled(value, digits):
    """The nearest int to |value| * 10 ** digits."""
    over, under = abs(value.numerator), value.denominator
    return _nearest(over * 10 ** digits, under) if digits >= 0 else _nearest(over, under * 10 ** -digits)


def _significant(value, digits):
    """Some digits of a number as an int, and the power of ten of the last."""
    if not value:
        return 0, 1 - digits
    over, under = abs(value.numerator), value.denominator
    guess = len(str(over)) - len(str(under))
    power = guess - (over < under * 10 ** guess if guess >= 0 else over * 10 ** -guess < under) - digits + 1
    number = _scaled(value, -power)
    if len(str(number)) > digits:       # 9.99 became 10.0
        number, power = number // 10, power + 1
    return number, power


class Fraction(numbers.Rational):
    """A rational number: Fraction(numerator=0, denominator=1), or Fraction of
    a rational number, a float, a decimal, or a string such as '3/7' or '-1.5e3'."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, numbers.Rational):
                return cls._of(numerator.numerator, numerator.denominator)
            over, under = cls._parts(numerator)
        elif type(numerator) is int is type(denominator):
            over, under = numerator, denominator
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            over = numerator.numerator * denominator.denominator
            under = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if under == 0:
            raise ZeroDivisionError(f"Fraction({over}, 0)")
        common = math.gcd(over, under)
        if under < 0:
            common = -common
        return cls._of(over // common, under // common)

    @classmethod
    def _of(cls, over, under):
        """A fraction of two numbers that are known to be in lowest terms."""
        self = super().__new__(cls)
        self._numerator, self._denominator = over, under
        return self

    _from_coprime_ints = _of

    @staticmethod
    def _parts(value):
        if isinstance(value, numbers.Rational):
            return value.numerator, value.denominator
        if isinstance(value, str):
            return _parse(value)
        if not isinstance(value, type) and hasattr(value, "as_integer_ratio"):
            return value.as_integer_ratio()
        raise TypeError("argument should be a string or a Rational instance")

    @classmethod
    def from_float(cls, f):
        """Converts a finite float to a rational number, exactly."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls._of(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Converts a finite Decimal instance to a rational number, exactly."""
        from decimal import Decimal
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if not isinstance(dec, Decimal):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls._of(*dec.as_integer_ratio())

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    def is_integer(self):
        """Return True if the Fraction is an integer."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return a pair of integers, whose ratio is equal to the original Fraction."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Closest Fraction to self with denominator at most max_denominator."""
        if not max_denominator >= 1:
            raise ValueError("max_denominator should be at least 1")
        if max_denominator >= self._denominator:
            return Fraction(self)
        # Convergents of the continued fraction, (over, under) of the last two.
        before, last = (0, 1), (1, 0)
        n, d = self._numerator, self._denominator
        while True:
            quotient = n // d
            under = before[1] + quotient * last[1]
            if under > max_denominator:
                break
            before, last = last, (before[0] + quotient * last[0], under)
            n, d = d, n - quotient * d
        steps = (max_denominator - before[1]) // last[1]
        between = Fraction._of(before[0] + steps * last[0], before[1] + steps * last[1])
        convergent = Fraction._of(*last)
        return convergent if abs(convergent - self) <= abs(between - self) else between

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __format__(self, spec, /):
        plain = _PLAIN_SPEC.fullmatch(spec)
        if plain:
            return self._format_plain(plain)
        match = _FLOAT_SPEC.fullmatch(spec)
        if match and not (match["align"] and match["zeropad"]):
            return self._format_float(match)
        raise ValueError(f"Invalid format specifier {spec!r} for object of type {type(self).__name__!r}")

    def _format_plain(self, match):
        thousands, fill = match["thousands"] or "", match["fill"] or " "
        body = f"{abs(self._numerator):{thousands}}"
        if self._denominator > 1 or match["alt"]:
            body += f"/{self._denominator:{thousands}}"
        sign = "-" if self._numerator < 0 else "" if match["sign"] == "-" else match["sign"]
        width = int(match["width"] or 0)
        return _padded(sign, body, fill, match["align"] or ">", width)

    def _format_float(self, match):
        kind, precision = match["kind"], int(match["precision"] or "6" if match["precision"] is None else match["precision"])
        thousands, alternate = match["thousands"] or "", bool(match["alt"])
        trim = kind in "gG" and not alternate
        if kind in "fF%":
            power = -precision - (2 if kind == "%" else 0)
            digits, exponent, fixed = _scaled(self, -power), None, precision
        else:
            shown = max(precision, 1) if kind in "gG" else precision + 1
            digits, power = _significant(self, shown)
            exponent = power + shown - 1
            if kind in "gG" and -4 <= exponent < shown:
                fixed, exponent = -power, None
            else:
                fixed = shown - 1
        negative = self._numerator < 0 and not (match["no_neg_zero"] and digits == 0)
        text = f"{digits:0{max(fixed, 0) + 1}d}"
        whole, decimals = (text[:len(text) - fixed], text[len(text) - fixed:]) if fixed > 0 else (text + "0" * -fixed, "")
        if trim:
            decimals = decimals.rstrip("0")
        tail = ("." if decimals or alternate else "") + decimals
        if exponent is not None:
            tail += f"{'E' if kind.isupper() else 'e'}{exponent:+03d}"
        elif kind == "%":
            tail += "%"
        sign = "-" if negative else "" if match["sign"] == "-" else match["sign"]
        width = int(match["width"] or 0)
        if match["zeropad"]:
            room = width - len(sign) - len(tail)
            whole = whole.zfill(3 * room // 4 + 1 if thousands and room > 0 else room)
            if thousands and room > 0:
                whole = whole[-(3 * room // 4 + 1):] if len(whole) > 3 * room // 4 + 1 and not whole[0] != "0" else whole
        if thousands:
            first = 1 + (len(whole) - 1) % 3
            whole = whole[:first] + "".join(thousands + whole[at:at + 3] for at in range(first, len(whole), 3))
        return _padded(sign, whole + tail, match["fill"] or " ", match["align"] or ">", width)

    def _operator(pure, fallback):
        """The methods of an operator, forward and reflected."""
        def forward(a, b):
            if isinstance(b, Fraction):
                return pure(a, b)
            if isinstance(b, int):
                return pure(a, Fraction(b))
            if isinstance(b, float):
                return fallback(float(a), b)
            if isinstance(b, complex):
                return fallback(float(a), b) if pure.__name__ not in _real_only else NotImplemented
            return NotImplemented

        def reflected(b, a):
            if isinstance(a, numbers.Rational):
                return pure(Fraction(a), b)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            if isinstance(a, numbers.Complex) and pure.__name__ not in _real_only:
                return fallback(complex(a), float(b))
            return NotImplemented

        name = fallback.__name__.strip("_")
        forward.__name__, reflected.__name__ = f"__{name}__", f"__r{name}__"
        forward.__doc__, reflected.__doc__ = pure.__doc__, pure.__doc__
        return forward, reflected

    def _add(a, b):
        """a + b"""
        common = math.gcd(a._denominator, b._denominator)
        rest = a._denominator // common
        over = a._numerator * (b._denominator // common) + b._numerator * rest
        again = math.gcd(over, common)
        return Fraction._of(over // again, rest * (b._denominator // again))

    def _sub(a, b):
        """a - b"""
        return a + Fraction._of(-b._numerator, b._denominator)

    def _mul(a, b):
        """a * b"""
        one, other = math.gcd(a._numerator, b._denominator), math.gcd(b._numerator, a._denominator)
        return Fraction._of((a._numerator // one) * (b._numerator // other), (a._denominator // other) * (b._denominator // one))

    def _truediv(a, b):
        """a / b"""
        if not b._numerator:
            raise ZeroDivisionError(f"Fraction({a._numerator * b._denominator if a._numerator else 0}, 0)")
        sign = -1 if b._numerator < 0 else 1
        return a * Fraction._of(sign * b._denominator, sign * b._numerator)

    def _floordiv(a, b):
        """a // b"""
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    def _mod(a, b):
        """a % b"""
        under = a._denominator * b._denominator
        return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator), under)

    def _divmod(a, b):
        """(a // b, a % b)"""
        under = a._denominator * b._denominator
        whole, rest = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
        return whole, Fraction(rest, under)

    __add__, __radd__ = _operator(_add, operator.add)
    __sub__, __rsub__ = _operator(_sub, operator.sub)
    __mul__, __rmul__ = _operator(_mul, operator.mul)
    __truediv__, __rtruediv__ = _operator(_truediv, operator.truediv)
    __floordiv__, __rfloordiv__ = _operator(_floordiv, operator.floordiv)
    __mod__, __rmod__ = _operator(_mod, operator.mod)
    __divmod__, __rdivmod__ = _operator(_divmod, divmod)

    def __pow__(a, b):
        """a ** b: a Fraction if b is whole, else a float or complex."""
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            n, over, under = b.numerator, a._numerator, a._denominator
            if n >= 0:
                return Fraction._of(over ** n, under ** n)
            if over > 0:
                return Fraction._of(under ** -n, over ** -n)
            if over == 0:
                raise ZeroDivisionError(f"Fraction({under ** -n}, 0)")
            return Fraction._of((-under) ** -n, (-over) ** -n)
        return float(a) ** b if isinstance(b, (float, complex)) else NotImplemented

    def __rpow__(b, a):
        """a ** b"""
        whole = b._denominator == 1
        if isinstance(a, numbers.Rational) and not (whole and b._numerator >= 0):
            a = Fraction(a.numerator, a.denominator)
            return a ** b
        return a ** (b._numerator if whole else float(b))

    def __pos__(a):
        return Fraction._of(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._of(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._of(abs(a._numerator), a._denominator)

    def __int__(a):
        return operator.index(abs(a._numerator) // a._denominator * (-1 if a._numerator < 0 else 1))

    __trunc__ = __int__

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __floor__(a):
        return a._numerator // a._denominator

    def __round__(self, ndigits=None):
        """The nearest int, or multiple of a power of ten; ties to even."""
        if ndigits is None:
            return _nearest(self._numerator, self._denominator)
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, sys.hash_info.modulus)
        except ValueError:
            result = sys.hash_info.inf
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._denominator == 1 and a._numerator == b
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _ordered(compare):
        def method(self, other):
            if isinstance(other, numbers.Rational):
                return compare(self._numerator * other.denominator, self._denominator * other.numerator)
            if isinstance(other, float):
                return compare(0.0, other) if math.isnan(other) or math.isinf(other) else compare(self, self.from_float(other))
            return NotImplemented

        method.__name__ = f"__{compare.__name__}__"
        return method

    __lt__, __gt__, __le__, __ge__ = map(_ordered, (operator.lt, operator.gt, operator.le, operator.ge))

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _parse(text):
    match = _NUMBER.match(text)
    if match is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    over = int(match["whole"] or "0")
    under = 1
    if match["under"]:
        under = int(match["under"])
    else:
        decimals = (match["decimals"] or "").replace("_", "")
        if decimals:
            under = 10 ** len(decimals)
            over = over * under + int(decimals)
        power = int(match["power"] or 0)
        over, under = (over * 10 ** power, under) if power >= 0 else (over, under * 10 ** -power)
    return (-over if match["sign"] == "-" else over), under


def _padded(sign, body, fill, align, width):
    padding = fill * (width - len(sign) - len(body))
    if align == "<":
        return sign + body + padding
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return sign + padding + body if align == "=" else padding + sign + body
