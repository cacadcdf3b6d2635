"""Protocols: classes that are about having attributes, not about descent
(PEP 544)."""

import abc
import collections.abc

from _typingcore import caller, forms
from _typingforms import Generic

# What a class has without having asked for it, and so is no member.
_not_members = frozenset([
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__",
    "__module__", "__new__", "__slots__", "__subclasshook__", "__weakref__",
    "__class_getitem__", "__match_args__", "__static_attributes__",
    "__firstlineno__", "__parameters__", "__orig_bases__", "__orig_class__",
    "_is_protocol", "_is_runtime_protocol", "__protocol_attrs__",
    "__non_callable_proto_members__", "__type_params__", "_MutableMapping__marker",
    "__qualname__",
])

# Classes of elsewhere that a protocol may have as bases.
_allowed_bases = {
    "collections.abc": [
        "Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable",
        "AsyncIterator", "Hashable", "Sized", "Container", "Collection",
        "Reversible", "Buffer",
    ],
    "contextlib": ["AbstractContextManager", "AbstractAsyncContextManager"],
    "os": ["PathLike"],
}

_absent = object()


def _get_protocol_attrs(cls):
    """The names that a class must have to fulfil a protocol."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in (*base.__dict__, *getattr(base, "__annotations__", {})):
            if not name.startswith("_abc_") and name not in _not_members:
                names.add(name)
    return names


def _static(obj, name):
    """An attribute as it stands in a class, without descriptors run."""
    from inspect import getattr_static  # a large module, and most protocols are never checked
    return getattr_static(obj, name, _absent)


def _checking_in_abc():
    """True when the check comes from the machinery of ABCs or dispatch: those
    are not to fail for protocols that can't be checked."""
    return caller(2) in ("abc", "_py_abc", "functools", None)


class _ProtocolMeta(abc.ABCMeta):
    """Makes protocols, and answers isinstance and issubclass for them."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if (name, bases) != ("Protocol", (Generic,)) and forms["Protocol"] in bases:
            for base in bases:
                fine = (
                    base in (object, Generic)
                    or base.__name__ in _allowed_bases.get(base.__module__, ())
                    or issubclass(base, Generic) and getattr(base, "_is_protocol", False)
                )
                if not fine:
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is forms["Protocol"]:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and not _checking_in_abc():
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            data = cls.__dict__.get("__non_callable_proto_members__")
            if data and cls.__dict__.get("__subclasshook__") is _has_members:
                raise TypeError(
                    "Protocols with non-method members don't support issubclass(). "
                    f"Non-method members: {str(sorted(data))[1:-1]}.")
        return abc.ABCMeta.__subclasscheck__(cls, other)

    def __instancecheck__(cls, instance):
        if cls is forms["Protocol"]:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False) and not _checking_in_abc():
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__instancecheck__(instance):
            return True
        data = cls.__dict__.get("__non_callable_proto_members__", ())
        for name in cls.__protocol_attrs__:
            value = _static(instance, name)
            if value is _absent or value is None and name not in data:
                return False
        return True


@classmethod
def _has_members(cls, other):
    """__subclasshook__ of protocols."""
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        if not any(_provides(base, name, other) for base in _relevant(other.__mro__, name)):
            return NotImplemented
    return True


def _relevant(mro, name):
    """The classes of an MRO as far as one that has the name, even as None."""
    for base in mro:
        yield base
        if name in base.__dict__:
            return


def _provides(base, name, cls):
    """Whether a class in the MRO of cls has a member: its attribute, or for
    protocols an annotation."""
    if name in base.__dict__:
        return base.__dict__[name] is not None
    annotations = getattr(base, "__annotations__", {})
    return (isinstance(annotations, collections.abc.Mapping) and name in annotations
            and issubclass(cls, Generic) and getattr(cls, "_is_protocol", False))


def _no_init_or_replace_init(self, *args, **kwargs):
    """__init__ of protocols. A class below one that has no __init__ of its own
    gets here too, and uses the next one in its MRO."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init_or_replace_init:
        return
    own = (vars(base)["__init__"] for base in cls.__mro__ if "__init__" in vars(base))
    cls.__init__ = next(init for init in own if init is not _no_init_or_replace_init)
    cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes.

    Whatever has the members of a protocol is of its type for static checkers,
    and for isinstance too if the protocol is marked with @runtime_checkable.
    """

    _is_protocol, _is_runtime_protocol = True, False
    __slots__ = ()

    def __init_subclass__(cls, *args, **kwargs):
        super(Protocol, cls).__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = _has_members
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


forms["Protocol"] = Protocol


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    if type(cls) is _ProtocolMeta or isinstance(cls, _ProtocolMeta):
        data = set()
        for name in cls.__protocol_attrs__:
            try:
                method = callable(getattr(cls, name, None))
            except Exception as error:
                raise TypeError(f"Failed to determine whether protocol member {name!r} is a method member") from error
            if not method:
                data.add(name)
        cls.__non_callable_proto_members__ = data
    return cls


def is_protocol(tp, /):
    """Return True if the given type is a Protocol."""
    return (isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol
            and tp is not Generic and issubclass(tp, Generic))


def get_protocol_members(tp, /):
    """Return the set of members defined in a Protocol."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


for _cls in (Protocol, _ProtocolMeta):
    _cls.__module__ = "typing"
