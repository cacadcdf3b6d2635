"""Support for type hints (PEP 484): names to annotate with. Nothing is checked
at run time."""

import collections
import collections.abc
import contextlib
import sys
import types
from abc import ABCMeta

GenericAlias = types.GenericAlias
TYPE_CHECKING = False


def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, (list, tuple)):
        return "[" + ", ".join(map(_type_repr, obj)) + "]"
    return repr(obj)


def _convert(arg):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    return arg


def _parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            inner = (arg,)
        elif isinstance(arg, list):
            inner = _parameters(arg)
        else:
            inner = getattr(arg, "__parameters__", ()) if not isinstance(arg, type) else ()
        found += [p for p in inner if p not in found]
    return tuple(found)


class _Final:
    """A name of this module that is no class."""

    def __init_subclass__(cls, /, *args, **kwds):
        super().__init_subclass__()

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class ForwardRef(_Final):
    """Internal wrapper to hold a forward reference."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class _TypeParameter(_Final):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__module__ = sys._getframe(1).f_globals.get("__name__")

    def __repr__(self):
        prefix = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return prefix + self.__name__

    def __typing_subst__(self, arg):
        return _convert(arg)

    def __reduce__(self):
        return self.__name__


class TypeVar(_TypeParameter):
    """Type variable."""


class ParamSpec(_TypeParameter):
    """Parameter specification."""

    @property
    def args(self):
        return f"{self.__name__}.args"

    @property
    def kwargs(self):
        return f"{self.__name__}.kwargs"


class TypeVarTuple(_TypeParameter):
    """A type variable that stands for any number of types."""

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]


class _Alias(_Final):
    """A subscripted name: typing.List[int]."""

    def __init__(self, origin, args, name):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self.__parameters__ = _parameters(args)

    def __repr__(self):
        if self._name == "Optional":
            inner = [a for a in self.__args__ if a is not type(None)][0]
            return f"typing.Optional[{_type_repr(inner)}]"
        if self._name == "Callable":
            *params, result = self.__args__
            shown = "..." if params == [...] else "[" + ", ".join(map(_type_repr, params)) + "]"
            return f"typing.Callable[{shown}, {_type_repr(result)}]"
        if self._name == "Literal":
            return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"
        if self._name == "Annotated":
            return f"typing.Annotated[{_type_repr(self.__args__[0])}, {', '.join(map(repr, self.__metadata__))}]"
        name = f"typing.{self._name}" if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join(map(_type_repr, self.__args__)) or '()'}]"

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        if self.__origin__ is Union:
            return other.__origin__ is Union and set(self.__args__) == set(other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        if self.__origin__ is Union:
            return hash((Union, frozenset(self.__args__)))
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        values = dict(zip(self.__parameters__, map(_convert, args)))

        def fill(arg):
            if isinstance(arg, _TypeParameter):
                return values.get(arg, arg)
            inner = getattr(arg, "__parameters__", ()) if not isinstance(arg, type) else ()
            return arg[tuple(values.get(p, p) for p in inner)] if inner else arg

        return _Alias(self.__origin__, tuple(fill(a) for a in self.__args__), self._name)

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type):
            raise TypeError(f"Cannot instantiate {self!r}")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, type):
            return (self.__origin__,)
        return ()

    def __getattr__(self, attr):
        if "__origin__" in self.__dict__ and not (attr.startswith("__") and attr.endswith("__")):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return isinstance(obj, self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return issubclass(cls, self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _Special(_Final):
    """A name that may be subscripted: List, Callable, ClassVar."""

    def __init__(self, name, origin=None, subscript=None):
        self._name = name
        if origin is not None:
            self.__origin__ = origin
        self._subscript = subscript

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name

    def __getitem__(self, args):
        if self._subscript is not None:
            return self._subscript(args)
        if not isinstance(args, tuple):
            args = (args,)
        return _Alias(self.__dict__.get("__origin__", self), tuple(map(_convert, args)), self._name)

    def __call__(self, *args, **kwargs):
        if "__origin__" in self.__dict__:
            return self.__origin__(*args, **kwargs)
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        if "__origin__" in self.__dict__:
            return (self.__origin__,)
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        if "__origin__" in self.__dict__:
            return issubclass(cls, self.__origin__)
        raise TypeError(f"{self!r} cannot be used with issubclass()")


def _union(args):
    if args == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(args, tuple):
        args = (args,)
    flat = []
    for arg in map(_convert, args):
        inner = (arg,)
        if getattr(arg, "__origin__", None) is Union or isinstance(arg, types.UnionType):
            inner = arg.__args__
        flat += [a for a in inner if a not in flat]
    if len(flat) == 1:
        return flat[0]
    name = "Optional" if len(flat) == 2 and type(None) in flat else "Union"
    return _Alias(Union, tuple(flat), name)


def _optional(arg):
    return Union[arg, type(None)]


def _callable(args):
    if not isinstance(args, tuple) or len(args) != 2:
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    params, result = args
    params = tuple(map(_convert, params)) if isinstance(params, list) else (params,)
    return _Alias(collections.abc.Callable, (*params, _convert(result)), "Callable")


def _literal(args):
    return _Alias(Literal, args if isinstance(args, tuple) else (args,), "Literal")


def _annotated(args):
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    alias = _Alias(_convert(args[0]), (_convert(args[0]),), "Annotated")
    alias.__metadata__ = args[1:]
    return alias


Union = _Special("Union", subscript=_union)
Optional = _Special("Optional", subscript=_optional)
Literal = _Special("Literal", subscript=_literal)
Annotated = _Special("Annotated", subscript=_annotated)
Callable = _Special("Callable", collections.abc.Callable, _callable)
Self = _Special("Self")
Never = _Special("Never")
NoReturn = _Special("NoReturn")
LiteralString = _Special("LiteralString")
TypeAlias = _Special("TypeAlias")
for _name in ("ClassVar", "Final", "Concatenate", "TypeGuard", "TypeIs", "Required", "NotRequired", "ReadOnly", "Unpack"):
    globals()[_name] = _Special(_name)
for _name, _origin in {
    "List": list, "Dict": dict, "Set": set, "FrozenSet": frozenset, "Tuple": tuple, "Type": type,
    "DefaultDict": collections.defaultdict, "OrderedDict": collections.OrderedDict,
    "Counter": collections.Counter, "Deque": collections.deque, "ChainMap": collections.ChainMap,
    "AbstractSet": collections.abc.Set, "ContextManager": contextlib.AbstractContextManager,
    "AsyncContextManager": contextlib.AbstractAsyncContextManager,
}.items():
    globals()[_name] = _Special(_name, _origin)
for _name in (
    "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable",
    "Iterator", "Generator", "Reversible", "Sized", "Container", "Collection", "MutableSet", "Mapping",
    "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence",
    "ByteString",
):
    globals()[_name] = _Special(_name, getattr(collections.abc, _name))


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


class Generic:
    """Abstract base class for generic types."""

    __slots__ = ()

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        return _Alias(cls, tuple(map(_convert, params)), "Generic" if cls is Generic else None)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        params = []
        for base in cls.__dict__.get("__orig_bases__", ()):
            params += [p for p in getattr(base, "__parameters__", ()) if p not in params]
        cls.__parameters__ = tuple(params)


_not_of_protocol = {
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__",
    "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__", "_abc_impl",
    "_is_protocol", "_is_runtime_protocol", "__parameters__", "__orig_bases__", "__orig_class__",
    "__static_attributes__", "__firstlineno__", "__qualname__", "__protocol_attrs__", "__init_subclass__",
}


def _protocol_attrs(cls):
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        attrs.update(name for name in [*base.__dict__, *base.__dict__.get("__annotations__", {})] if name not in _not_of_protocol)
    return attrs


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        absent = object()
        return super().__instancecheck__(instance) or all(getattr(instance, a, absent) is not absent for a in _protocol_attrs(cls))


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and cls.__init__ is object.__init__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol."""
    if not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


class SupportsInt(Protocol):
    def __int__(self) -> int: ...


class SupportsFloat(Protocol):
    def __float__(self) -> float: ...


class SupportsIndex(Protocol):
    def __index__(self) -> int: ...


class SupportsAbs(Protocol):
    def __abs__(self): ...


class SupportsRound(Protocol):
    def __round__(self, ndigits: int = 0): ...


for _cls in (SupportsInt, SupportsFloat, SupportsIndex, SupportsAbs, SupportsRound):
    runtime_checkable(_cls)


class NewType:
    """NewType creates simple unique types with almost zero runtime overhead."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[-1]
        self.__supertype__ = tp
        self.__module__ = sys._getframe(1).f_globals.get("__name__")

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        annotations = ns.get("__annotations__", {})
        defaults = []
        for name in annotations:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default field{'s' if len(defaults) > 1 else ''} "
                    f"{', '.join(defaults)}"
                )
        made = collections.namedtuple(typename, annotations, defaults=[ns[n] for n in defaults], module=ns["__module__"])
        made.__annotations__ = made.__new__.__annotations__ = dict(annotations)
        for key, value in ns.items():
            if key not in made.__dict__ and key not in made._fields or key in ("__doc__", "__repr__", "__str__", "__eq__"):
                setattr(made, key, value)
        return made


def NamedTuple(typename, fields=(), /, **kwargs):
    """Typed version of namedtuple."""
    annotations = {name: _convert(tp) for name, tp in fields or kwargs.items()}
    made = collections.namedtuple(typename, annotations, module=sys._getframe(1).f_globals.get("__name__"))
    made.__annotations__ = made.__new__.__annotations__ = annotations
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        made = type.__new__(_TypedDictMeta, name, (dict,), ns)
        annotations = {}
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
        annotations.update(ns.get("__annotations__", {}))
        made.__annotations__ = annotations
        made.__total__ = total
        made.__required_keys__ = frozenset(annotations if total else ())
        made.__optional_keys__ = frozenset(() if total else annotations)
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, obj):
        raise TypeError("TypedDict does not support instance and class checks")


def TypedDict(typename, fields=None, /, *, total=True):
    """A simple typed namespace. At runtime it is equivalent to a plain dict."""
    ns = {"__annotations__": dict(fields or {}), "__module__": sys._getframe(1).f_globals.get("__name__")}
    return _TypedDictMeta(typename, (), ns, total=total)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)
Text = str


def cast(typ, val):
    """Cast a value to a type: the value itself."""
    return val


def assert_type(val, typ, /):
    """Ask a static type checker to confirm that the value is of the given type."""
    return val


def assert_never(arg, /):
    """Statically assert that a line of code is unreachable."""
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj, /):
    """Ask a static type checker to reveal the inferred type of an expression."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


_overloads = {}


def overload(func):
    """Decorator for overloaded functions/methods."""
    _overloads.setdefault((func.__module__, func.__qualname__), []).append(func)

    def stub(*args, **kwds):
        raise NotImplementedError(
            "You should not call an overloaded function. A series of @overload-decorated functions outside a stub "
            "module should always be followed by an implementation that is not @overload-ed."
        )

    return stub


def get_overloads(func):
    """Return all defined overloads for *func* as a sequence."""
    return list(_overloads.get((func.__module__, func.__qualname__), []))


def _marked(name):
    def decorator(arg):
        try:
            setattr(arg, name, True)
        except (AttributeError, TypeError):
            pass
        return arg

    return decorator


final = _marked("__final__")
override = _marked("__override__")


def no_type_check(arg):
    """Decorator to indicate that annotations are not type hints."""
    arg.__no_type_check__ = True
    return arg


def dataclass_transform(**kwargs):
    """Decorator to mark an object as providing dataclass-like behavior."""
    return lambda obj: obj


def get_origin(tp):
    """Get the unsubscripted version of a type."""
    if isinstance(tp, _Alias):
        return Annotated if tp._name == "Annotated" else tp.__origin__
    if isinstance(tp, GenericAlias):
        return tp.__origin__
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return Generic if tp is Generic else None


def get_args(tp):
    """Get type arguments with all substitutions performed."""
    if isinstance(tp, _Alias):
        if tp._name == "Annotated":
            return tp.__args__ + tp.__metadata__
        if tp._name == "Callable":
            *params, result = tp.__args__
            return (..., result) if params == [...] else (params, result)
        return tp.__args__
    if isinstance(tp, (GenericAlias, types.UnionType)):
        return tp.__args__
    return ()


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return type hints for an object, strings among them evaluated."""
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            ns = globalns
            if ns is None:
                ns = getattr(sys.modules.get(base.__module__), "__dict__", {})
            for name, value in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _evaluate(value, ns, localns or dict(vars(base)))
    else:
        ns = globalns
        if ns is None:
            ns = obj.__dict__ if isinstance(obj, types.ModuleType) else getattr(obj, "__globals__", {})
        for name, value in getattr(obj, "__annotations__", {}).items():
            hints[name] = _evaluate(value, ns, localns)
    if include_extras:
        return hints
    return {name: tp.__origin__ if get_origin(tp) is Annotated else tp for name, tp in hints.items()}


def _evaluate(value, globalns, localns):
    if value is None:
        return type(None)
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        return eval(value, globalns, localns)
    return value


def is_typeddict(tp):
    """Check if an annotation is a TypedDict class"""
    return isinstance(tp, _TypedDictMeta)


def is_protocol(tp, /):
    """Return True if the given type is a Protocol."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol
