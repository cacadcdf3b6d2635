"""The abstract base classes of containers, iterators and coroutines (PEP 3119).

Each class is declared by what it demands of its subclasses. What it gives them
in return stands in a mixin of plain functions, expressed by those demands.
"""

from abc import ABCMeta, abstractmethod

_generic = classmethod(type(list[int]))
_missing = object()


def _provides(cls, names):
    """True if the first class of the MRO that mentions a name defines it, for
    all names; NotImplemented otherwise."""
    for name in names:
        found = next((k.__dict__[name] for k in cls.__mro__ if name in k.__dict__), None)
        if found is None:
            return NotImplemented
    return True


def _demand(name, error, asynchronous=False):
    """An abstract method that does nothing but fail."""
    if asynchronous:
        async def method(self, *args, **kwargs):
            raise error
    else:
        def method(self, *args, **kwargs):
            raise error
    method.__name__ = method.__qualname__ = name
    return abstractmethod(method)


def _declare(name, bases=(), demands={}, structural=(), mixin=None, generic=False, slots=(), meta=ABCMeta, **extra):
    """Make an ABC: demands maps its abstract methods to what they raise,
    structural are the methods by which a class counts as a subclass."""
    body = {"__slots__": slots, "__module__": "collections.abc", "__qualname__": name, "__doc__": None}
    for method, error in demands.items():
        body[method] = error if callable(error) and not isinstance(error, type) else _demand(method, error)
    if mixin is not None:
        body["__doc__"] = mixin.__doc__
        own = {k: v for k, v in vars(mixin).items() if k not in ("__dict__", "__weakref__", "__module__", "__qualname__", "__firstlineno__", "__static_attributes__")}
        for value in own.values():
            inner = getattr(value, "__func__", value)
            if hasattr(inner, "__qualname__"):
                inner.__qualname__ = f"{name}.{inner.__name__}"
        if "__eq__" in own and "__hash__" not in vars(mixin):
            own["__hash__"] = None
        body.update(own)
        body["__slots__"] = slots
    if structural:
        def hook(cls, C):
            return _provides(C, structural) if cls is made else NotImplemented
        body["__subclasshook__"] = classmethod(hook)
    if generic:
        body["__class_getitem__"] = _generic
    body.update(extra)
    made = meta(name, bases, body)
    return made


def _nothing(name):
    """An abstract generator method over no items."""
    def method(self):
        return
        yield
    method.__name__ = method.__qualname__ = name
    return abstractmethod(method)


def _raise_thrown(self, typ, val=None, tb=None):
    error = typ if val is None and tb is None else val if val is not None else typ()
    raise error if tb is None else error.with_traceback(tb)


async def _raise_thrown_async(self, typ, val=None, tb=None):
    _raise_thrown(self, typ, val, tb)


def _named(name, function):
    """An abstract method that does what a helper does."""
    import types
    copy = types.FunctionType(function.__code__, function.__globals__, name, function.__defaults__)
    return abstractmethod(copy)


# One demand each.

def _constant(name, value):
    def method(self, *args, **kwargs):
        return value
    method.__name__ = method.__qualname__ = name
    return abstractmethod(method)


Hashable = _declare("Hashable", demands={"__hash__": _constant("__hash__", 0)}, structural=["__hash__"])
Sized = _declare("Sized", demands={"__len__": _constant("__len__", 0)}, structural=["__len__"])
Container = _declare("Container", demands={"__contains__": _constant("__contains__", False)}, structural=["__contains__"], generic=True)
Iterable = _declare("Iterable", demands={"__iter__": _nothing("__iter__")}, structural=["__iter__"], generic=True)
Awaitable = _declare("Awaitable", demands={"__await__": _nothing("__await__")}, structural=["__await__"], generic=True)
AsyncIterable = _declare("AsyncIterable", demands={"__aiter__": NotImplementedError}, structural=["__aiter__"], generic=True)
Buffer = _declare("Buffer", demands={"__buffer__": NotImplementedError}, structural=["__buffer__"])


def _stands_for_parameters(arg):
    """Whether an argument of Callable is one for a whole list of parameters."""
    kind = type(arg)
    return arg is ... or isinstance(arg, list) or (
        kind.__module__ == "typing" and kind.__name__ in ("ParamSpec", "_ConcatenateGenericAlias"))


def _shown(arg):
    if isinstance(arg, type) and not isinstance(arg, type(list[int])):
        return arg.__qualname__ if arg.__module__ == "builtins" else f"{arg.__module__}.{arg.__qualname__}"
    return "..." if arg is ... else getattr(arg, "__name__", repr(arg)) if callable(arg) and type(arg).__name__ == "function" else repr(arg)


def _takes_one_for_all(alias):
    args = alias.__args__
    return len(args) == 2 and _stands_for_parameters(args[0])


class _CallableGenericAlias(type(list[int])):
    """Callable[[A, B], R], whose arguments are (A, B, R)."""

    __slots__ = ()

    def __new__(cls, origin, args):
        if not (isinstance(args, tuple) and len(args) == 2):
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        params, result = args
        if isinstance(params, (tuple, list)):
            args = *params, result
        elif not _stands_for_parameters(params):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {params}")
        return super().__new__(cls, origin, args)

    def __repr__(self):
        if _takes_one_for_all(self):
            return super().__repr__()
        *params, result = map(_shown, self.__args__)
        return f"collections.abc.Callable[[{', '.join(params)}], {result}]"

    def __reduce__(self):
        args = self.__args__
        if not _takes_one_for_all(self):
            args = list(args[:-1]), args[-1]
        return _CallableGenericAlias, (Callable, args)

    def __getitem__(self, item):
        *params, result = super().__getitem__(item if isinstance(item, tuple) else (item,)).__args__
        if params and isinstance(params[0], (tuple, list)):
            (params,) = params
        elif len(params) == 1 and _stands_for_parameters(params[0]):
            return _CallableGenericAlias(Callable, (params[0], result))
        return _CallableGenericAlias(Callable, (params, result))


class _CallableMixin:
    __class_getitem__ = classmethod(_CallableGenericAlias)


Callable = _declare("Callable", demands={"__call__": _constant("__call__", False)}, structural=["__call__"], mixin=_CallableMixin)
_CallableGenericAlias.__module__ = "collections.abc"
_CallableGenericAlias.__qualname__ = "_CallableGenericAlias"

# Iterators, generators and coroutines.


class _SelfIterating:
    def __iter__(self):
        return self


class _SelfIteratingAsync:
    def __aiter__(self):
        return self


Iterator = _declare("Iterator", (Iterable,), {"__next__": StopIteration}, ["__iter__", "__next__"], _SelfIterating)
Reversible = _declare("Reversible", (Iterable,), {"__reversed__": _nothing("__reversed__")}, ["__reversed__", "__iter__"])
Collection = _declare("Collection", (Sized, Iterable, Container), structural=["__len__", "__iter__", "__contains__"])
AsyncIterator = _declare("AsyncIterator", (AsyncIterable,), {"__anext__": _demand("__anext__", StopAsyncIteration, True)},
                         ["__anext__", "__aiter__"], _SelfIteratingAsync)


class _GeneratorMixin:
    def __next__(self):
        return self.send(None)

    def close(self):
        ended = None
        try:
            self.throw(GeneratorExit)
        except StopIteration as stop:
            ended = stop.value
        except GeneratorExit:
            pass
        else:
            raise RuntimeError("generator ignored GeneratorExit")
        return ended


class _CoroutineMixin:
    def close(self):
        try:
            self.throw(GeneratorExit)
        except (StopIteration, GeneratorExit):
            return
        raise RuntimeError("coroutine ignored GeneratorExit")


class _AsyncGeneratorMixin:
    async def __anext__(self):
        return await self.asend(None)

    async def aclose(self):
        try:
            await self.athrow(GeneratorExit)
        except (StopAsyncIteration, GeneratorExit):
            return
        raise RuntimeError("asynchronous generator ignored GeneratorExit")


Generator = _declare("Generator", (Iterator,), {"send": StopIteration, "throw": _named("throw", _raise_thrown)},
                     ["__iter__", "__next__", "send", "throw", "close"], _GeneratorMixin)
Coroutine = _declare("Coroutine", (Awaitable,), {"send": StopIteration, "throw": _named("throw", _raise_thrown)},
                     ["__await__", "send", "throw", "close"], _CoroutineMixin)
AsyncGenerator = _declare("AsyncGenerator", (AsyncIterator,),
                          {"asend": _demand("asend", StopAsyncIteration, True), "athrow": _named("athrow", _raise_thrown_async)},
                          ["__aiter__", "__anext__", "asend", "athrow", "aclose"], _AsyncGeneratorMixin)

# Sets.


def _ordered(holds):
    """A comparison of sets of which holds tells the truth."""
    def compare(self, other):
        return holds(self, other) if isinstance(other, Set) else NotImplemented
    return compare


def _within(small, large):
    return all(x in large for x in small)


def _method(name, function):
    function.__name__ = name
    return function


class _SetMixin:
    """A set of values that can be tested, counted and gone through."""

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def isdisjoint(self, other):
        return not any(x in self for x in other)

    def _hash(self):
        # Equal sets must hash alike, whatever their classes.
        return hash(frozenset(self))

    __le__ = _method("__le__", _ordered(lambda a, b: len(a) <= len(b) and _within(a, b)))
    __lt__ = _method("__lt__", _ordered(lambda a, b: len(a) < len(b) and _within(a, b)))
    __ge__ = _method("__ge__", _ordered(lambda a, b: len(a) >= len(b) and _within(b, a)))
    __gt__ = _method("__gt__", _ordered(lambda a, b: len(a) > len(b) and _within(b, a)))
    __eq__ = _method("__eq__", _ordered(lambda a, b: len(a) == len(b) and _within(a, b)))

    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(filter(self.__contains__, other))

    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(x for part in (self, other) for x in part)

    __rand__, __ror__ = __and__, __or__

    def __sub__(self, other):
        return _difference(self, self, other)

    def __rsub__(self, other):
        return _difference(self, other, self)

    def __xor__(self, other):
        only_here = _difference(self, self, other)
        if only_here is NotImplemented:
            return NotImplemented
        return only_here | _difference(self, other, self)

    __rxor__ = __xor__


def _difference(kind, left, right):
    """left - right as a set like kind; what is no set is made one first."""
    if not (isinstance(left, Iterable) and isinstance(right, Iterable)):
        return NotImplemented
    if not isinstance(right, Set):
        right = kind._from_iterable(right)
    if not isinstance(left, Set):
        left = kind._from_iterable(left)
    return kind._from_iterable(x for x in left if x not in right)


Set = _declare("Set", (Collection,), mixin=_SetMixin)


class _MutableSetMixin:
    """A set that values can be added to and taken from."""

    def remove(self, value):
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def pop(self):
        value = next(iter(self), _missing)
        if value is _missing:
            raise KeyError
        self.discard(value)
        return value

    def __ior__(self, it):
        for x in it:
            self.add(x)
        return self

    def clear(self):
        while True:
            try:
                self.pop()
            except KeyError:
                return

    def __iand__(self, it):
        for x in self - it:
            self.discard(x)
        return self

    def __isub__(self, it):
        for x in list(it) if it is self else it:
            self.discard(x)
        return self

    def __ixor__(self, it):
        others = it if isinstance(it, Set) else self._from_iterable(it)
        for x in list(others) if others is self else others:
            (self.discard if x in self else self.add)(x)
        return self


MutableSet = _declare("MutableSet", (Set,), {"add": NotImplementedError, "discard": NotImplementedError}, mixin=_MutableSetMixin)

# Mappings and their views.


class _MappingMixin:
    """Keys that each stand for a value."""

    __reversed__ = None

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        else:
            return True

    def get(self, key, default=None):
        try:
            found = self[key]
        except KeyError:
            found = default
        return found

    def keys(self):
        return KeysView(self)

    def values(self):
        return ValuesView(self)

    def items(self):
        return ItemsView(self)

    def __eq__(self, other):
        if isinstance(other, Mapping):
            return dict(self.items()) == dict(other.items())
        return NotImplemented


Mapping = _declare("Mapping", (Collection,), {"__getitem__": KeyError}, mixin=_MappingMixin, __abc_tpflags__=1 << 6)


def _same(a, b):
    return a is b or a == b


class _ViewMixin:
    def __init__(self, mapping):
        self._mapping = mapping

    def __repr__(self):
        return f"{self.__class__.__name__}({self._mapping!r})"

    def __len__(self):
        return len(self._mapping)


class _SetLikeView:
    @classmethod
    def _from_iterable(cls, it):
        return set(it)


class _KeysViewMixin(_SetLikeView):
    _from_iterable = _SetLikeView.__dict__["_from_iterable"]

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)


class _ItemsViewMixin(_SetLikeView):
    _from_iterable = _SetLikeView.__dict__["_from_iterable"]

    def __contains__(self, item):
        key, expected = item
        try:
            return _same(self._mapping[key], expected)
        except KeyError:
            return False

    def __iter__(self):
        return ((key, self._mapping[key]) for key in self._mapping)


class _ValuesViewMixin:
    def __contains__(self, value):
        return any(_same(v, value) for v in self)

    def __iter__(self):
        return (self._mapping[key] for key in self._mapping)


MappingView = _declare("MappingView", (Sized,), mixin=_ViewMixin, generic=True, slots=("_mapping",))
KeysView = _declare("KeysView", (MappingView, Set), mixin=_KeysViewMixin)
ItemsView = _declare("ItemsView", (MappingView, Set), mixin=_ItemsViewMixin)
ValuesView = _declare("ValuesView", (MappingView, Collection), mixin=_ValuesViewMixin)


class _MutableMappingMixin:
    """A mapping whose keys can be set and deleted."""

    def pop(self, key, default=_missing):
        try:
            found = self[key]
        except KeyError:
            if default is not _missing:
                return default
            raise
        del self[key]
        return found

    def popitem(self):
        key = next(iter(self), _missing)
        if key is _missing:
            raise KeyError
        return key, self.pop(key)

    def clear(self):
        while True:
            try:
                self.popitem()
            except KeyError:
                return

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, other=(), /, **kwds):
        if isinstance(other, Mapping):
            pairs = ((k, other[k]) for k in other)
        elif hasattr(other, "keys"):
            pairs = ((k, other[k]) for k in other.keys())
        else:
            pairs = other
        for k, v in pairs:
            self[k] = v
        for k in kwds:
            self[k] = kwds[k]


MutableMapping = _declare("MutableMapping", (Mapping,), {"__setitem__": KeyError, "__delitem__": KeyError}, mixin=_MutableMappingMixin)

# Sequences.


class _SequenceMixin:
    """Values in order, found by their numbers."""

    def __iter__(self):
        number = 0
        while True:
            try:
                value = self[number]
            except IndexError:
                return
            yield value
            number += 1

    def __contains__(self, value):
        return any(_same(v, value) for v in self)

    def __reversed__(self):
        return (self[n] for n in range(len(self) - 1, -1, -1))

    def index(self, value, start=0, stop=None):
        length = len(self) if start < 0 or stop is not None and stop < 0 else 0
        number = max(start + length, 0) if start < 0 else start
        if stop is not None and stop < 0:
            stop += length
        while stop is None or number < stop:
            try:
                found = self[number]
            except IndexError:
                break
            if _same(found, value):
                return number
            number += 1
        raise ValueError

    def count(self, value):
        return sum(_same(v, value) for v in self)


Sequence = _declare("Sequence", (Reversible, Collection), {"__getitem__": IndexError}, mixin=_SequenceMixin, __abc_tpflags__=1 << 5)


class _ByteStringMeta(ABCMeta):
    """Warns of ByteString, which is to go, where it is used."""

    @staticmethod
    def _warn():
        import warnings
        warnings.warn("'collections.abc.ByteString' is deprecated and slated for removal in Python 3.14", DeprecationWarning, 4)

    def __new__(meta, name, bases, namespace, **keywords):
        if name != "ByteString":
            meta._warn()
        return super().__new__(meta, name, bases, namespace, **keywords)

    def __instancecheck__(cls, instance):
        cls._warn()
        return super().__instancecheck__(instance)


ByteString = _declare("ByteString", (Sequence,), meta=_ByteStringMeta)


class _MutableSequenceMixin:
    """A sequence whose values can be set, inserted and deleted."""

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for v in list(values) if values is self else values:
            self.append(v)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def clear(self):
        while True:
            try:
                self.pop()
            except IndexError:
                return

    def reverse(self):
        low, high = 0, len(self) - 1
        while low < high:
            self[low], self[high] = self[high], self[low]
            low, high = low + 1, high - 1


MutableSequence = _declare("MutableSequence", (Sequence,), {"__setitem__": IndexError, "__delitem__": IndexError, "insert": IndexError},
                           mixin=_MutableSequenceMixin)


def _register():
    """Enter the built-in types that no method tells apart."""
    from collections import deque
    from sys import _getframe

    view = {}
    local = (lambda: _getframe().f_locals)()
    members = {
        Set: [frozenset, type(view.keys()), type(view.items())],
        MutableSet: [set],
        Mapping: [type(type.__dict__), type(local)],
        MutableMapping: [dict],
        Sequence: [tuple, str, range, bytes, memoryview],
        MutableSequence: [list, bytearray, deque],
        KeysView: [type(view.keys())],
        ItemsView: [type(view.items())],
        ValuesView: [type(view.values())],
        ByteString: [bytes, bytearray],
        Buffer: [bytes, bytearray, memoryview],
        Generator: [type((lambda: (yield))())],
    }
    for abc, classes in members.items():
        for c in classes:
            abc.register(c)


_register()

__all__ = [name for name, value in list(globals().items()) if isinstance(value, ABCMeta) and not name.startswith("_")]
