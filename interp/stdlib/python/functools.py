"""Tools for working with functions and callable objects.

What is called often (partial, reduce, cmp_to_key, the cache of lru_cache) is
native; here stand the decorators.
"""

from _thread import RLock
from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce

__all__ = """update_wrapper wraps WRAPPER_ASSIGNMENTS WRAPPER_UPDATES total_ordering
cache cmp_to_key lru_cache reduce partial partialmethod singledispatch
singledispatchmethod cached_property""".split()

_generic = classmethod(type(list[int]))

WRAPPER_ASSIGNMENTS = tuple("__module__ __name__ __qualname__ __doc__ __annotations__ __type_params__".split())
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like what it wraps: it gets the attributes named in
    assigned, its dicts named in updated get the items of the other's, and
    __wrapped__ leads to what is wrapped."""
    for name in assigned:
        try:
            copied = getattr(wrapped, name)
        except AttributeError:
            continue    # a callable needn't have it
        setattr(wrapper, name, copied)
    for name in updated:
        own = getattr(wrapper, name)
        own.update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """update_wrapper() as a decorator of the wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _derive(name, root, negated, equality):
    """The comparison called name as it follows from the one called root: its
    result, negated or not, and then what `equality` adds to it."""
    def derived(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if negated:
            result = not result
        if equality == "or equal":
            return result or self == other
        if equality == "and different":
            return result and self != other
        return result

    derived.__name__ = f"__{name}__"
    derived.__qualname__ = f"_{name}_from_{root.strip('_')}"
    derived.__doc__ = f"Return a comparison that follows from {root} and equality."
    return globals().setdefault(derived.__qualname__, derived)


_orders = ("__lt__", "__gt__", "__le__", "__ge__")

# How each of the other three follows from the comparison that a class has. The
# functions are found in this module under their names when they are pickled.
_derived = {
    root: {f"__{name}__": _derive(name, root, negated, equality) for name, negated, equality in rows}
    for root, rows in {
        "__lt__": (("gt", True, "and different"), ("le", False, "or equal"), ("ge", True, "")),
        "__gt__": (("lt", True, "and different"), ("ge", False, "or equal"), ("le", True, "")),
        "__le__": (("ge", True, "or equal"), ("lt", False, "and different"), ("gt", True, "")),
        "__ge__": (("le", True, "or equal"), ("gt", False, "and different"), ("lt", True, "")),
    }.items()
}


def total_ordering(cls):
    """Class decorator that fills in the comparisons that are missing."""
    own = [op for op in _orders if getattr(cls, op, None) is not getattr(object, op)]
    if not own:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    # Of several, __lt__ is preferred, then __le__, __gt__, __ge__.
    root = min(own, key=("__lt__", "__le__", "__gt__", "__ge__").index)
    for name in _orders:
        if name not in own:
            setattr(cls, name, _derived[root][name])
    return cls


def _info(*counts):
    """What cache_info gives. Its class is made when it is first asked for:
    collections is larger than all of this module."""
    return _find("_CacheInfo")(*counts)


def _find(name):
    if name not in globals():
        __getattr__(name)
    return globals()[name]


def __getattr__(name):
    if name == "get_cache_token":
        from abc import get_cache_token as found
    elif name == "namedtuple":
        from collections import namedtuple as found
    elif name == "_CacheInfo":
        found = _find("namedtuple")("CacheInfo", "hits misses maxsize currsize", module=__name__)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found
    return found


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _info)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def lru_cache(maxsize=128, typed=False):
    """Decorator that keeps the results of the latest calls: at most maxsize of
    them, all if it is None.  With typed, 3 and 3.0 are different arguments."""
    if callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)     # without parentheses
    if maxsize is not None:
        if not isinstance(maxsize, int):
            raise TypeError("Expected first argument to be an integer, a callable, or None")
        maxsize = max(maxsize, 0)

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def cache(user_function, /):
    'Simple lightweight unbounded cache.  Sometimes called "memoize".'
    return _cached(user_function, None, False)


class partialmethod:
    """A partial whose function becomes a method before it is applied."""

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            inner = func
            func, args, keywords = inner.func, inner.args + args, inner.keywords | keywords
        elif not (callable(func) or hasattr(func, "__get__")):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func, self.args, self.keywords = func, args, keywords

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def _function(self):
        """A function that takes the place of self's where that can't be bound."""
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **(self.keywords | keywords))

        _method.__partialmethod__ = self
        _method.__isabstractmethod__ = self.__isabstractmethod__
        return _method

    def __get__(self, obj, cls=None):
        bind = getattr(self.func, "__get__", None)
        bound = self.func if bind is None else bind(obj, cls)
        if bound is self.func:
            return self._function().__get__(obj, cls)
        result = partial(bound, *self.args, **self.keywords)
        if hasattr(bound, "__self__"):
            result.__self__ = bound.__self__
        return result

    def __repr__(self):
        name = f"{type(self).__module__}.{type(self).__qualname__}"
        words = [repr(x) for x in (self.func, *self.args)] + [f"{k}={v!r}" for k, v in self.keywords.items()]
        return f"{name}({', '.join(words)})"

    __class_getitem__ = _generic


def _linear(rows):
    """Merge lists of classes so that each keeps its order (C3)."""
    order, rows = [], [list(row) for row in rows if row]
    while rows:
        heads = (row[0] for row in rows)
        cls = next((head for head in heads if not any(head in row[1:] for row in rows)), None)
        if cls is None:
            raise RuntimeError("Inconsistent hierarchy")
        order.append(cls)
        rows = [rest for row in rows if (rest := row[1:] if row[0] is cls else row)]
    return order


def _c3_mro(cls, abcs=None):
    """The order of resolution of cls as if it also had as bases those of abcs
    that it is a virtual subclass of, behind its last abstract base."""
    bases = list(cls.__bases__)
    split = max((n for n, base in enumerate(bases, 1) if hasattr(base, "__abstractmethods__")), default=0)
    virtual = [a for a in abcs or () if issubclass(cls, a) and not any(issubclass(base, a) for base in bases)]
    rest = [a for a in abcs or () if a not in virtual]
    groups = bases[:split], virtual, bases[split:]
    return _linear([[cls], *(_c3_mro(base, rest) for group in groups for base in group), *groups])


def _compose_mro(cls, types):
    """The order of resolution of cls with the abstract classes among types, and
    those of their subclasses that it is a virtual subclass of."""
    from types import GenericAlias
    own = set(cls.__mro__)
    known = {t for t in types
             if t not in own and hasattr(t, "__mro__") and not isinstance(t, GenericAlias) and issubclass(cls, t)}
    known = {t for t in known if not any(t is not other and t in other.__mro__ for other in known)}
    order = []
    for t in known:
        # A subclass in between may bring several of the types, the more the better.
        between = [[c for c in sub.__mro__ if c in known]
                   for sub in t.__subclasses__() if sub not in own and issubclass(cls, sub)]
        between.sort(key=len, reverse=True)
        order += [c for row in between or [[t]] for c in row]
    return _c3_mro(cls, list(dict.fromkeys(order)))


def _find_impl(cls, registry):
    """The function registered for what cls is nearest to."""
    order = _compose_mro(cls, registry)
    places = [n for n, c in enumerate(order) if c in registry]
    if not places:
        return None
    nearest = order[places[0]]
    rival = order[places[0] + 1] if places[0] + 1 < len(order) else None
    own = cls.__mro__
    if rival in registry and rival not in own and nearest not in own and not issubclass(nearest, rival):
        raise RuntimeError(f"Ambiguous dispatch: {nearest} or {rival}")
    return registry[nearest]


def _union_members(cls):
    """The classes of a union; None if cls is none, or not only of classes."""
    from types import UnionType
    members = None
    if isinstance(cls, UnionType) or type(cls).__module__ == "typing" and getattr(cls, "__origin__", None) is not None \
            and repr(cls).startswith(("typing.Union[", "typing.Optional[")):
        members = cls.__args__
    return members if members and all(isinstance(m, type) for m in members) else None


def _annotated_class(func):
    """The class, or union, that the first parameter of func is annotated with."""
    annotations = getattr(func, "__annotations__", {})
    if not annotations:
        raise TypeError(
            f"Invalid first argument to `register()`: {func!r}. "
            "Use either `@register(some_class)` or plain `@register` on an annotated function.")
    from typing import get_type_hints
    name, cls = next(iter(get_type_hints(func).items()))
    if not isinstance(cls, type) and _union_members(cls) is None:
        is_union = getattr(cls, "__args__", None) is not None and "Union" in type(cls).__name__
        what = "not all arguments are classes" if is_union else "is not a class"
        raise TypeError(f"Invalid annotation for {name!r}. {cls!r} {what}.")
    return cls


_MOST_CLASSES = 200     # that a generic function remembers


def singledispatch(func):
    """Make func generic: the class of its first argument says which of the
    functions registered with it is called."""
    from types import MappingProxyType
    registry, found = {object: func}, {}
    token = None        # of the state of abstract classes that `found` is for

    def dispatch(cls):
        """generic_func.dispatch(cls) -> <function implementation>"""
        nonlocal token
        if token is not None:
            current = _find("get_cache_token")()
            if current != token:
                found.clear()
                token = current
        try:
            return found[cls]
        except KeyError:
            if len(found) >= _MOST_CLASSES:     # which it keeps alive
                found.clear()
            known = found[cls] = registry[cls] if cls in registry else _find_impl(cls, registry)
            return known

    def register(cls, func=None):
        """generic_func.register(cls, func) -> func"""
        nonlocal token
        if isinstance(cls, type) or _union_members(cls) is not None:
            if func is None:
                return lambda f: register(cls, f)
        elif func is not None:
            raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
        else:
            func, cls = cls, _annotated_class(cls)
        for each in _union_members(cls) or (cls,):
            registry[each] = func
            if token is None and hasattr(each, "__abstractmethods__"):
                token = _find("get_cache_token")()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    wrapper.register, wrapper.dispatch = register, dispatch
    wrapper.registry, wrapper._clear_cache = MappingProxyType(registry), found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """singledispatch for methods: self doesn't count."""

    def __init__(self, func):
        if not (callable(func) or hasattr(func, "__get__")):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher, self.func = singledispatch(func), func

    def register(self, cls, method=None):
        """generic_method.register(cls, func) -> func"""
        return self.dispatcher.register(cls, func=method)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __get__(self, obj, cls=None):
        find, generic = self.dispatcher.dispatch, self.func

        def _method(*args, **kwargs):
            if not args:
                name = getattr(generic, "__name__", "singledispatchmethod method")
                raise TypeError(f"{name} requires at least 1 positional argument")
            return find(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, generic)


class cached_property:
    """A property that is computed once and then kept in the instance."""

    def __init__(self, func):
        self.func, self.attrname = func, None
        self.__doc__, self.__module__ = func.__doc__, func.__module__

    def __set_name__(self, owner, name):
        if self.attrname not in (None, name):
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {name!r} property.") from None
        if name in kept:
            return kept[name]
        value = self.func(instance)
        try:
            kept[name] = value
        except TypeError:
            raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                            f"does not support item assignment for caching {name!r} property.") from None
        return value

    __class_getitem__ = _generic
