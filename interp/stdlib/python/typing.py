"""Support for type hints (PEP 484): names to annotate with.

Nothing is checked when the program runs, but for what isn't a type at all.
"""

import abc
import builtins
import collections
import collections.abc
import functools
import sys
import types
from types import GenericAlias

from _typing import NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple

from _typingcore import (
    _AnnotatedAlias, _BaseGenericAlias, _ByteStringAlias, _CallableGenericAlias, _CallableType,
    _ConcatenateGenericAlias, _Final, _GenericAlias, _LiteralGenericAlias,
    _SpecialForm, _SpecialGenericAlias, _TupleType, _UnionGenericAlias,
    _UnpackGenericAlias, _collect_type_parameters, _make_union, _paramspec_prepare,
    _paramspec_subst, _type_check, _type_convert, _type_repr, _typevar_prepare,
    _typevar_subst, _typevartuple_prepare, _unpacked, cleanups as _cleanups, forms as _forms,
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


def _name_classes(module, counts, *, instances=True, **options):
    """Enter names for classes of a module that take so many arguments. A name
    may differ from the class's: "AbstractSet=Set"."""
    for count, names in counts.items():
        for entry in names.split():
            name, _, attribute = entry.partition("=")
            origin = getattr(module, attribute or name)
            _forms[name] = globals()[name] = _SpecialGenericAlias(origin, count, name=name, inst=instances, **options)


_name_classes(collections.abc, {
    0: "Hashable Sized",
    1: "Awaitable AsyncIterable AsyncIterator Iterable Iterator Reversible Container Collection AbstractSet=Set "
       "MutableSet Sequence MutableSequence MappingView KeysView ValuesView",
    2: "Mapping MutableMapping ItemsView",
    3: "Coroutine",
})
_none = type(None)
_name_classes(collections.abc, {3: "Generator"}, defaults=(_none, _none))
_name_classes(collections.abc, {2: "AsyncGenerator"}, defaults=(_none,))
_name_classes(collections, {1: "Deque=deque Counter", 2: "DefaultDict=defaultdict OrderedDict ChainMap"})
_name_classes(builtins, {1: "List=list Set=set FrozenSet=frozenset Type=type", 2: "Dict=dict"}, instances=False)
ByteString = _forms["ByteString"] = _ByteStringAlias(collections.abc.ByteString, 0, name="ByteString")
Tuple = _forms["Tuple"] = _TupleType(tuple, -1, inst=False, name="Tuple")
Tuple.__doc__ = "Deprecated alias to builtins.tuple."
Callable = _forms["Callable"] = _CallableType(collections.abc.Callable, 2)
Callable.__doc__ = "Deprecated alias to collections.abc.Callable."


def __getattr__(name):
    """Enter the names whose classes belong to modules that few programs with
    hints need: they are imported when one of the names is asked for."""
    match name:
        case "Pattern" | "Match":
            import re
            _name_classes(re, {1: "Pattern Match"})
        case "ContextManager" | "AsyncContextManager":
            import contextlib
            originals = "ContextManager=AbstractContextManager AsyncContextManager=AbstractAsyncContextManager"
            _name_classes(contextlib, {2: originals}, defaults=(bool | None,))
        case _:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return globals()[name]


T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
CT_co = TypeVar("CT_co", covariant=True, bound=type)
AnyStr = TypeVar("AnyStr", bytes, str)
Text = str


def _supports(kind, result, parameter=None, **defaults):
    """A protocol whose only member is the special method of a conversion."""
    special = f"__{kind.lower()}__"

    def fill(body):
        def method(self):
            pass
        if defaults:
            def method(self, ndigits: int = 0):
                pass
        method.__name__, method.__qualname__ = special, f"Supports{kind}.{special}"
        method.__annotations__["return"] = result
        descent = " that is covariant in its return type" if parameter else ""
        body.update({
            "__module__": __name__, "__slots__": (),
            "__doc__": f"An ABC with one abstract method {special}{descent}.",
            special: abc.abstractmethod(method),
        })
        if parameter:
            body["__type_params__"] = (parameter,)

    bases = (Protocol, Generic[parameter]) if parameter else (Protocol,)
    return runtime_checkable(types.new_class("Supports" + kind, bases, {}, fill))


for _kind, _result in {"Int": int, "Float": float, "Complex": complex, "Bytes": bytes, "Index": int}.items():
    globals()["Supports" + _kind] = _supports(_kind, _result)
SupportsAbs = _supports("Abs", T_co, T_co)
SupportsRound = _supports("Round", T_co, T_co, ndigits=0)


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


_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def assert_never(arg: Never, /) -> Never:
    """Statically assert that a line of code is unreachable."""
    shown = repr(arg)
    if len(shown) > _ASSERT_NEVER_REPR_MAX_LENGTH:
        shown = shown[:_ASSERT_NEVER_REPR_MAX_LENGTH] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {shown}")


def reveal_type(obj, /):
    """Ask a static type checker to reveal the inferred type of an expression."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


_overload_registry = {}  # by module, name and first line


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
        known = _overload_registry.setdefault(inner.__module__, {}).setdefault(inner.__qualname__, {})
        known[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass  # no function
    return _stub


def get_overloads(func):
    """Return all defined overloads for *func* as a sequence."""
    inner = getattr(func, "__func__", func)
    return list(_overload_registry.get(inner.__module__, {}).get(inner.__qualname__, {}).values())


def clear_overloads():
    """Clear all overloads in the registry."""
    _overload_registry.clear()


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
    promise = dict(locals())

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
