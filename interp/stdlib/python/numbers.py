"""Abstract Base Classes (ABCs) for numbers, according to PEP 3141."""

from abc import ABCMeta, abstractmethod

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


def _demands(*names):
    """Abstract methods of these names, as a namespace."""
    def one(name):
        def method(self, *operands):
            raise NotImplementedError

        method.__name__ = method.__qualname__ = name
        return abstractmethod(method)

    return {name: one(name) for name in names}


class Number(metaclass=ABCMeta):
    """All numbers inherit from this class."""

    __slots__ = ()
    __hash__ = None     # concrete kinds of numbers must say how


class Complex(Number):
    """What complex numbers can do: arithmetic, their parts, equality."""

    __slots__ = ()
    locals().update(_demands("__complex__", "__add__", "__radd__", "__neg__", "__pos__", "__mul__", "__rmul__", "__truediv__",
                             "__rtruediv__", "__pow__", "__rpow__", "__abs__", "conjugate", "__eq__"))

    @property
    @abstractmethod
    def real(self):
        """The real part, a Real."""
        raise NotImplementedError

    @property
    @abstractmethod
    def imag(self):
        """The imaginary part, a Real."""
        raise NotImplementedError

    def __bool__(self):
        """True if self != 0."""
        return not self == 0

    def __rsub__(self, other):
        """other - self"""
        return -self + other

    def __sub__(self, other):
        """self - other"""
        return self + -other


class Real(Complex):
    """What real numbers can do beyond: order, rounding, division with rest."""

    __slots__ = ()
    locals().update(_demands("__float__", "__trunc__", "__floor__", "__ceil__", "__round__", "__floordiv__", "__rfloordiv__",
                             "__mod__", "__rmod__", "__lt__", "__le__"))

    def __divmod__(self, other):
        """The pair (self // other, self % other)."""
        return self // other, self % other

    def __rdivmod__(self, other):
        """The pair (other // self, other % self)."""
        return other // self, other % self

    def __complex__(self):
        """A complex number without an imaginary part."""
        return complex(float(self))

    real = property(lambda self: +self, doc="Real numbers are their real component.")
    imag = property(lambda self: 0, doc="Real numbers have no imaginary component.")

    def conjugate(self):
        """Conjugate is a no-op for Reals."""
        return +self


class Rational(Real):
    """Real numbers that are fractions in lowest terms."""

    __slots__ = ()

    def __float__(self):
        """The nearest float: the division of ints rounds only once."""
        return int(self.numerator) / int(self.denominator)

    @property
    @abstractmethod
    def denominator(self):
        """What is under the line, above 0."""
        raise NotImplementedError

    @property
    @abstractmethod
    def numerator(self):
        """What is over the line."""
        raise NotImplementedError


class Integral(Rational):
    """Whole numbers: also bits and use as an index."""

    __slots__ = ()
    locals().update(_demands("__int__", "__pow__", "__lshift__", "__rlshift__", "__rshift__", "__rrshift__", "__and__", "__rand__",
                             "__xor__", "__rxor__", "__or__", "__ror__", "__invert__"))

    def __index__(self):
        """What sequences are indexed with."""
        return int(self)

    def __float__(self):
        """float(self)"""
        return float(int(self))

    numerator = property(lambda self: +self, doc="Integers are their own numerators.")
    denominator = property(lambda self: 1, doc="Integers have a denominator of 1.")


for _kind, _types in ((Complex, (complex,)), (Real, (float,)), (Integral, (int,))):
    for _type in _types:
        _kind.register(_type)
del _kind, _types, _type
