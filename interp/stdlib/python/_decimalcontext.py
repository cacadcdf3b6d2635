"""The signals and contexts of decimal arithmetic.

A set of signals is an int inside a context, one bit each, so that raising a
flag costs an "or"; the flags and traps that a program sees are views of it."""

from collections.abc import MutableMapping
from contextvars import ContextVar

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)

ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"
_MODES = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR,
          ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)


def _signal(name, *bases):
    return type(name, bases, {"__module__": "decimal"})


DecimalException = _signal("DecimalException", ArithmeticError)
InvalidOperation = _signal("InvalidOperation", DecimalException)
FloatOperation = _signal("FloatOperation", DecimalException, TypeError)
DivisionByZero = _signal("DivisionByZero", DecimalException, ZeroDivisionError)
Clamped = _signal("Clamped", DecimalException)
Rounded = _signal("Rounded", DecimalException)
Inexact = _signal("Inexact", DecimalException)
Subnormal = _signal("Subnormal", DecimalException)
Overflow = _signal("Overflow", Inexact, Rounded)
Underflow = _signal("Underflow", Inexact, Rounded, Subnormal)
ConversionSyntax = _signal("ConversionSyntax", InvalidOperation)
DivisionImpossible = _signal("DivisionImpossible", InvalidOperation)
DivisionUndefined = _signal("DivisionUndefined", InvalidOperation, ZeroDivisionError)
InvalidContext = _signal("InvalidContext", InvalidOperation)

# The bits, in the order in which a context's repr names them.
(CLAMPED, INVALID, DIVIDED_BY_ZERO, INEXACT, FLOATED, OVERFLOWED, ROUNDED, SUBNORMAL,
 UNDERFLOWED) = [1 << i for i in range(9)]
_IN_REPR = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal,
            Underflow)
_BIT = {signal: 1 << i for i, signal in enumerate(_IN_REPR)}

# The causes of an invalid operation, which only an exception tells: bits above the signals'.
PLAINLY_INVALID, BAD_SYNTAX, IMPOSSIBLE, UNDEFINED = [INVALID | 1 << i for i in range(9, 13)]
_CAUSES = ((PLAINLY_INVALID, InvalidOperation), (BAD_SYNTAX, ConversionSyntax),
           (IMPOSSIBLE, DivisionImpossible), (UNDEFINED, DivisionUndefined))
_SIGNALS = (1 << 9) - 1

# The order of the keys of flags and traps, and in which the first trapped signal is raised.
_BY_WEIGHT = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded,
              Clamped)


def _named(bits, order):
    return [signal for signal in order if bits & _BIT[signal]]


def raised(context, status):
    """Sets flags, and raises an exception if one of them has a trap."""
    context._flags |= status
    trapped = status & context._traps
    if trapped:
        signals = _named(trapped, _BY_WEIGHT)
        reasons = signals
        if trapped & INVALID:
            reasons = [cause for bits, cause in _CAUSES if status & bits == bits] + signals[1:]
        raise signals[0](reasons)


def _bits_of_list(signals):
    bits = 0
    for signal in signals:
        try:
            bits |= _BIT[signal]
        except (KeyError, TypeError):
            raise _unknown_signal() from None
    return bits


def _unknown_signal():
    return KeyError("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
                    "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]")


def _bits_of_mapping(mapping):
    if isinstance(mapping, SignalDict):
        return mapping._bits
    if not isinstance(mapping, dict):
        raise TypeError("argument must be a signal dict")
    if len(mapping) != len(_BIT) or any(signal not in mapping for signal in _BIT):
        raise KeyError("invalid signal dict")
    return _bits_of_list(signal for signal in mapping if mapping[signal])


class SignalDict(MutableMapping):
    """Signals and whether each is set: a view of a context's flags or traps."""

    __module__ = "abc"
    __slots__ = ("_context", "_field")
    __hash__ = None

    def __init__(self, context=None, field=None):
        self._context, self._field = context, field

    @property
    def _bits(self):
        if self._context is None:
            raise ValueError("invalid signal dict")
        return getattr(self._context, self._field) & _SIGNALS

    def __len__(self):
        return len(_BIT)

    def __iter__(self):
        return iter(_BY_WEIGHT)

    def __getitem__(self, signal):
        return bool(self._bits & _bits_of_list((signal,)))

    def __setitem__(self, signal, value):
        bit = _bits_of_list((signal,))
        bits = getattr(self._context, self._field)
        if bit == INVALID:
            bits &= _SIGNALS            # and whatever caused it
        setattr(self._context, self._field, bits | bit if value else bits & ~bit)

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __eq__(self, other):
        mine = self._bits
        try:
            return mine == _bits_of_mapping(other)
        except (KeyError, TypeError):
            return NotImplemented

    def __repr__(self):
        bits = self._bits
        return "{%s}" % ", ".join(f"{signal!r}:{bool(bits & _BIT[signal])}" for signal in _BY_WEIGHT)

    def __reduce__(self):
        raise TypeError("cannot pickle 'SignalDict' object")

    def copy(self):
        """The signals and their values as a dict."""
        return dict(self.items())


def ssize(value, refusal="an integer is required"):
    """An int of 64 bits, as the attributes of a context are."""
    if not isinstance(value, int):
        raise TypeError(refusal)
    if not -1 << 63 <= value < 1 << 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return int(value)


def rounding_mode(value):
    """Checks the name of a rounding mode."""
    if not isinstance(value, str) or value not in _MODES:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                        "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
    return value


def _undeletable(self):
    raise AttributeError("context attributes cannot be deleted")


def _bounded(field, low, high, says):
    """An attribute of a context that is an int from low to high."""
    def put(self, value):
        value = ssize(value)
        if not low <= value <= high:
            raise ValueError(f"valid {says}")
        setattr(self, field, value)
    return property(lambda self: getattr(self, field), put, _undeletable)


def _viewed(field, view):
    """An attribute of a context that is a set of signals."""
    def get(self):
        if getattr(self, view) is None:
            setattr(self, view, SignalDict(self, field))
        return getattr(self, view)

    def put(self, value):
        setattr(self, field, _bits_of_mapping(value))
    return property(get, put, _undeletable)


class Context:
    """Says how decimal numbers are rounded, which exponents they can have, what
    happened to them (flags), and what of that is an exception (traps)."""

    __module__ = "decimal"
    __slots__ = ("_prec", "_rounding", "_emin", "_emax", "_capitals", "_fold", "_flags", "_traps",
                 "_flag_view", "_trap_view", "__weakref__")

    prec = _bounded("_prec", 1, MAX_PREC, "range for prec is [1, MAX_PREC]")
    Emin = _bounded("_emin", MIN_EMIN, 0, "range for Emin is [MIN_EMIN, 0]")
    Emax = _bounded("_emax", 0, MAX_EMAX, "range for Emax is [0, MAX_EMAX]")
    capitals = _bounded("_capitals", 0, 1, "values for capitals are 0 or 1")
    clamp = _bounded("_fold", 0, 1, "values for clamp are 0 or 1")
    flags = _viewed("_flags", "_flag_view")
    traps = _viewed("_traps", "_trap_view")

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        self._rounding = rounding_mode(value)

    @rounding.deleter
    def rounding(self):
        _undeletable(self)

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        _assign(self, DefaultContext or _FACTORY)
        self._flags = 0
        self._flag_view = self._trap_view = None
        return self

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        _update(self, dict(prec=prec, rounding=rounding, Emin=Emin, Emax=Emax, capitals=capitals, clamp=clamp,
                           traps=traps, flags=flags))

    def __repr__(self):
        def names(bits):
            signals = _named(bits, _IN_REPR)
            if bits & INVALID and bits > _SIGNALS and not bits & BAD_SYNTAX & ~INVALID:
                # Its place among the others is that of its first cause.
                signals.remove(InvalidOperation)
                others = (CLAMPED | DIVIDED_BY_ZERO if bits & (IMPOSSIBLE | UNDEFINED) & ~INVALID
                          else CLAMPED | DIVIDED_BY_ZERO | INEXACT)
                signals.insert((bits & others).bit_count(), InvalidOperation)
            return ", ".join([signal.__name__ for signal in signals])
        return (f"Context(prec={self._prec}, rounding={self._rounding}, Emin={self._emin}, Emax={self._emax}, "
                f"capitals={self._capitals}, clamp={self._fold}, flags=[{names(self._flags)}], "
                f"traps=[{names(self._traps)}])")

    def __reduce__(self):
        return type(self), (self._prec, self._rounding, self._emin, self._emax, self._capitals, self._fold,
                            _named(self._flags, _BY_WEIGHT), _named(self._traps, _BY_WEIGHT))

    def copy(self):
        """A context with the same settings, flags and traps."""
        twin = Context.__new__(Context)
        _assign(twin, self)
        return twin

    __copy__ = copy

    def clear_flags(self):
        """Resets all flags."""
        self._flags = 0

    def clear_traps(self):
        """Resets all traps."""
        self._traps = 0

    def Etiny(self):
        """The exponent of the last digit of the smallest subnormal number."""
        return self._emin - self._prec + 1

    def Etop(self):
        """The largest exponent that a number of prec digits can have."""
        return self._emax - self._prec + 1


def _assign(to, source):
    (to._prec, to._rounding, to._emin, to._emax, to._capitals, to._fold, to._flags, to._traps) = (
        source._prec, source._rounding, source._emin, source._emax, source._capitals, source._fold,
        source._flags, source._traps)


def _update(context, settings):
    """Sets the attributes of a context that aren't None."""
    for name, value in settings.items():
        if value is None:
            continue
        if isinstance(value, list) and name in ("flags", "traps"):
            setattr(context, "_" + name, _bits_of_list(value))
        else:
            setattr(context, name, value)


class _FACTORY:
    """The settings of DefaultContext before a program changes them."""
    _prec, _rounding, _emin, _emax, _capitals, _fold = 28, ROUND_HALF_EVEN, -999999, 999999, 1, 0
    _flags, _traps = 0, INVALID | DIVIDED_BY_ZERO | OVERFLOWED


DefaultContext = None
DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP)
BasicContext._traps |= CLAMPED | UNDERFLOWED
ExtendedContext = Context(9, traps=[])
_TEMPLATES = DefaultContext, BasicContext, ExtendedContext

_current = ContextVar("decimal_context")


def getcontext():
    """The context of the running thread or coroutine."""
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        context._flags = 0
        _current.set(context)
    return context


def setcontext(context, /):
    """Makes a context that of the running thread or coroutine."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if any(context is template for template in _TEMPLATES):
        context = context.copy()
        context._flags = 0
    _current.set(context)


def chosen(context):
    """A context that was given as an argument, or the current one."""
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    return context


class ContextManager:
    """What localcontext gives to a with statement."""

    __module__ = "decimal"
    __slots__ = ("_inner", "_outer")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'decimal.ContextManager' instances")

    def __enter__(self):
        setcontext(self._inner)
        return self._inner

    def __exit__(self, *exception):
        setcontext(self._outer)


_SETTINGS = "prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"


def localcontext(ctx=None, **kwargs):
    """A context manager that makes a copy of ctx, or of the current context,
    current in the body of a with statement. Keywords set its attributes."""
    inner = chosen(ctx).copy()
    for name in kwargs:
        if name not in _SETTINGS:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
    _update(inner, kwargs)
    manager = object.__new__(ContextManager)
    manager._inner, manager._outer = inner, getcontext()
    return manager


for _function in getcontext, setcontext, localcontext:
    _function.__module__ = "_decimal"
