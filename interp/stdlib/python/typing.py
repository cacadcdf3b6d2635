"""Support for type hints (PEP 484): names to annotate with.

Nothing is checked when the program runs, but for what isn't a type at all.
"""

import abc
import collections
import collections.abc
import contextlib
import functools
import re as _stdlib_re
import sys
import types
from types import GenericAlias

from _typing import NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple

from _typingcore import (
    _AnnotatedAlias, _BaseGenericAlias, _CallableGenericAlias, _CallableType,
    _ConcatenateGenericAlias, _Final, _GenericAlias, _LiteralGenericAlias,
    _SpecialForm, _SpecialGenericAlias, _TupleType, _UnionGenericAlias,
    _UnpackGenericAlias, _collect_type_parameters, _make_union, _paramspec_prepare,
    _paramspec_subst, _type_check, _type_convert, _type_repr, _typevar_prepare,
    _typevar_subst, _typevartuple_prepare, _unpacked, forms as _forms,
)
from _typingforms import (
    Annotated, Any, ClassVar, Concatenate, Final, Generic, Literal, LiteralString,
    Never, NoReturn, NotRequired, Optional, ReadOnly, Required, Self, TypeAlias,
    TypeGuard, TypeIs, Union, Unpack, _generic_of,
)
from _typingprotocol import (
    Protocol, _ProtocolMeta, _get_protocol_attrs, get_protocol_members, is_protocol,
    runtime_checkable,
)
from _typinghints import ForwardRef, get_args, get_origin, get_type_hints
from _typingclasses import (
    NamedTuple, NamedTupleMeta, NewType, TypedDict, _NamedTuple, _TypedDict,
    _TypedDictMeta, is_typeddict,
)

TYPE_CHECKING = False


def _alias(origin, count, name=None, inst=True, defaults=()):
    made = _SpecialGenericAlias(origin, count, name=name, inst=inst, defaults=defaults)
    _forms[made._name] = made
    return made


# The names of classes that take arguments

Hashable = _alias(collections.abc.Hashable, 0)
Awaitable = _alias(collections.abc.Awaitable, 1)
Coroutine = _alias(collections.abc.Coroutine, 3)
AsyncIterable = _alias(collections.abc.AsyncIterable, 1)
AsyncIterator = _alias(collections.abc.AsyncIterator, 1)
Iterable = _alias(collections.abc.Iterable, 1)
Iterator = _alias(collections.abc.Iterator, 1)
Reversible = _alias(collections.abc.Reversible, 1)
Sized = _alias(collections.abc.Sized, 0)
Container = _alias(collections.abc.Container, 1)
Collection = _alias(collections.abc.Collection, 1)
AbstractSet = _alias(collections.abc.Set, 1, name="AbstractSet")
MutableSet = _alias(collections.abc.MutableSet, 1)
Mapping = _alias(collections.abc.Mapping, 2)
MutableMapping = _alias(collections.abc.MutableMapping, 2)
Sequence = _alias(collections.abc.Sequence, 1)
MutableSequence = _alias(collections.abc.MutableSequence, 1)
MappingView = _alias(collections.abc.MappingView, 1)
KeysView = _alias(collections.abc.KeysView, 1)
ItemsView = _alias(collections.abc.ItemsView, 2)
ValuesView = _alias(collections.abc.ValuesView, 1)
Generator = _alias(collections.abc.Generator, 3, defaults=(types.NoneType, types.NoneType))
AsyncGenerator = _alias(collections.abc.AsyncGenerator, 2, defaults=(types.NoneType,))
ByteString = _alias(collections.abc.ByteString, 0)
ContextManager = _alias(contextlib.AbstractContextManager, 2, name="ContextManager", defaults=(bool | None,))
AsyncContextManager = _alias(contextlib.AbstractAsyncContextManager, 2, name="AsyncContextManager", defaults=(bool | None,))
Deque = _alias(collections.deque, 1, name="Deque")
DefaultDict = _alias(collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
List = _alias(list, 1, inst=False, name="List")
Set = _alias(set, 1, inst=False, name="Set")
FrozenSet = _alias(frozenset, 1, inst=False, name="FrozenSet")
Dict = _alias(dict, 2, inst=False, name="Dict")
Type = _alias(type, 1, inst=False, name="Type")
Pattern = _alias(_stdlib_re.Pattern, 1)
Match = _alias(_stdlib_re.Match, 1)
Tuple = _forms["Tuple"] = _TupleType(tuple, -1, inst=False, name="Tuple")
Tuple.__doc__ = "Deprecated alias to builtins.tuple."
Callable = _forms["Callable"] = _CallableType(collections.abc.Callable, 2)
Callable.__doc__ = "Deprecated alias to collections.abc.Callable."

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
CT_co = TypeVar("CT_co", covariant=True, bound=type)
AnyStr = TypeVar("AnyStr", bytes, str)
Text = str


@runtime_checkable
class SupportsInt(Protocol):
    """An ABC with one abstract method __int__."""

    __slots__ = ()

    @abc.abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """An ABC with one abstract method __float__."""

    __slots__ = ()

    @abc.abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """An ABC with one abstract method __complex__."""

    __slots__ = ()

    @abc.abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """An ABC with one abstract method __bytes__."""

    __slots__ = ()

    @abc.abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """An ABC with one abstract method __index__."""

    __slots__ = ()

    @abc.abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs[T](Protocol):
    """An ABC with one abstract method __abs__ that is covariant in its return type."""

    __slots__ = ()

    @abc.abstractmethod
    def __abs__(self) -> T:
        pass


@runtime_checkable
class SupportsRound[T](Protocol):
    """An ABC with one abstract method __round__ that is covariant in its return type."""

    __slots__ = ()

    @abc.abstractmethod
    def __round__(self, ndigits: int = 0) -> T:
        pass


def _abstract(*names):
    """Abstract methods and properties for the body of a class."""
    made = {}
    for name in names:
        def method(self, *args):
            pass
        plain = name.rstrip("@")
        method.__name__ = method.__qualname__ = plain
        made[plain] = property(abc.abstractmethod(method)) if name != plain else abc.abstractmethod(method)
    return made


class IO(Generic[AnyStr]):
    """Generic base class for TextIO and BinaryIO: what open() gives."""

    __slots__ = ()
    locals().update(_abstract(
        "mode@", "name@", "close", "closed@", "fileno", "flush", "isatty", "read", "readable", "readline",
        "readlines", "seek", "seekable", "tell", "truncate", "writable", "write", "writelines", "__enter__", "__exit__"))


class BinaryIO(IO[bytes]):
    """Typed version of the return of open() in binary mode."""

    __slots__ = ()
    locals().update(_abstract("write", "__enter__"))


class TextIO(IO[str]):
    """Typed version of the return of open() in text mode."""

    __slots__ = ()
    locals().update(_abstract("buffer@", "encoding@", "errors@", "line_buffering@", "newlines@", "__enter__"))


# Functions that mean something to static checkers only

def cast(typ, val):
    """Cast a value to a type: the value itself."""
    return val


def assert_type(val, typ, /):
    """Ask a static type checker to confirm that the value is of the given type."""
    return val


def assert_never(arg: Never, /) -> Never:
    """Statically assert that a line of code is unreachable."""
    shown = repr(arg)
    if len(shown) > 100:
        shown = shown[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {shown}")


def reveal_type(obj, /):
    """Ask a static type checker to reveal the inferred type of an expression."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


_overloads = {}  # by module, name and first line


def _stub(*args, **kwds):
    """Stands for an overloaded function before its implementation."""
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions outside a stub module should always be followed "
        "by an implementation that is not @overload-ed.")


def overload(func):
    """Decorator for overloaded functions/methods."""
    inner = getattr(func, "__func__", func)
    try:
        known = _overloads.setdefault(inner.__module__, {}).setdefault(inner.__qualname__, {})
        known[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass  # no function
    return _stub


def get_overloads(func):
    """Return all defined overloads for *func* as a sequence."""
    inner = getattr(func, "__func__", func)
    return list(_overloads.get(inner.__module__, {}).get(inner.__qualname__, {}).values())


def clear_overloads():
    """Clear all overloads in the registry."""
    _overloads.clear()


def _mark(obj, attribute):
    try:
        setattr(obj, attribute, True)
    except (AttributeError, TypeError):
        pass  # built-ins can't be marked
    return obj


def final(f):
    """Decorator to indicate final methods and final classes."""
    return _mark(f, "__final__")


def override(method, /):
    """Indicate that a method is intended to override a method in a base class."""
    return _mark(method, "__override__")


def no_type_check(arg):
    """Decorator to indicate that annotations are not type hints."""
    if isinstance(arg, type):
        for key in dir(arg):
            inner = getattr(arg, key)
            if getattr(inner, "__qualname__", None) != f"{arg.__qualname__}.{getattr(inner, '__name__', '')}" \
                    or getattr(inner, "__module__", None) != arg.__module__:
                continue
            if isinstance(inner, types.FunctionType):
                inner.__no_type_check__ = True
            elif isinstance(inner, types.MethodType):
                inner.__func__.__no_type_check__ = True
            elif isinstance(inner, type):
                no_type_check(inner)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass  # built-in classes
    return arg


def no_type_check_decorator(decorator):
    """Decorator to give another decorator the @no_type_check effect."""
    import warnings
    warnings._deprecated("typing.no_type_check_decorator", remove=(3, 15))

    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
    field_specifiers=(), **kwargs,
):
    """Decorator to mark an object as providing dataclass-like behavior."""
    promise = {
        "eq_default": eq_default,
        "order_default": order_default,
        "kw_only_default": kw_only_default,
        "frozen_default": frozen_default,
        "field_specifiers": field_specifiers,
        "kwargs": kwargs,
    }

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = promise
        return cls_or_fn

    return decorator


for _function in (get_args, get_origin, get_type_hints, get_protocol_members, is_protocol, runtime_checkable):
    _function.__module__ = __name__

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal",
    "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet",
    "ByteString", "Container", "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView",
    "Mapping", "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized",
    "ValuesView", "Awaitable", "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
    "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat",
    "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap", "Counter", "Deque", "Dict", "DefaultDict",
    "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple", "TypedDict", "Generator", "BinaryIO", "IO",
    "Match", "Pattern", "TextIO", "AnyStr", "assert_type", "assert_never", "cast", "clear_overloads",
    "dataclass_transform", "final", "get_args", "get_origin", "get_overloads", "get_protocol_members",
    "get_type_hints", "is_protocol", "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check",
    "no_type_check_decorator", "NoDefault", "NoReturn", "NotRequired", "overload", "override",
    "ParamSpecArgs", "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type", "runtime_checkable", "Self",
    "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "TypeIs", "TypeAliasType", "Unpack",
]
