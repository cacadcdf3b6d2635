"""Containers beside dict, list, set and tuple: namedtuple, deque, ChainMap,
Counter, OrderedDict, defaultdict, UserDict, UserList, UserString."""

import sys
from _collections import OrderedDict, _count_elements, _deque_iterator, _tuplegetter, defaultdict, deque
from keyword import iskeyword
from operator import itemgetter

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList",
    "UserString", "defaultdict", "deque", "namedtuple",
]


def _field_names(typename, names, rename):
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    names = [str(name) for name in names]
    if rename:
        seen = set()
        for i, name in enumerate(names):
            if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in seen:
                names[i] = f"_{i}"
            seen.add(name)
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    return tuple(names)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Returns a new subclass of tuple with named fields."""
    typename = sys.intern(str(typename))
    fields = _field_names(typename, field_names, rename)
    count = len(fields)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > count:
            raise TypeError("Got more default values than field names")
        field_defaults = dict(zip(fields[count - len(defaults):], defaults))

    inside = ", ".join([f"{name}=%r" for name in fields])   # the brackets of __repr__
    # The parameters of __new__ are the fields, so that its errors name them.
    params = ", ".join(fields)
    comma = "," if count == 1 else ""
    source = f"lambda _cls, {params}: _tuple_new(_cls, ({params}{comma}))"
    __new__ = eval(source, {"_tuple_new": tuple.__new__, "__builtins__": {}, "__name__": f"namedtuple_{typename}"})
    __new__.__name__ = "__new__"
    __new__.__qualname__ = f"{typename}.__new__"
    __new__.__doc__ = f"Create new instance of {typename}({params})"
    if defaults is not None:
        __new__.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make(map(kwds.pop, fields, self))
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def __repr__(self):
        """Return a nicely formatted representation string"""
        return f"{self.__class__.__name__}({inside % self})"

    def _asdict(self):
        """Return a new dict which maps field names to their values."""
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        """Return self as a plain tuple.  Used by copy and pickle."""
        return tuple(self)

    _make.__func__.__doc__ = f"Make a new {typename} object from a sequence or iterable"
    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"
    for method in (_make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"

    namespace = {
        "__doc__": f"{typename}({params})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__new__": __new__,
        "_make": _make,
        "__replace__": _replace,
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": fields,
    }
    for index, name in enumerate(fields):
        namespace[name] = _tuplegetter(index, sys.intern(f"Alias for field number {index}"))
    if module is None:
        module = sys._getframe(1).f_globals.get("__name__", "__main__")
    namespace["__module__"] = module
    return type(typename, (tuple,), namespace)


class Counter(dict):
    """Dict subclass for counting hashable items: elements are the keys, their
    counts the values.
    """

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        """The count of elements not in the Counter is zero."""
        return 0

    def total(self):
        """Sum of the counts"""
        return sum(self.values())

    def most_common(self, n=None):
        """List the n most common elements and their counts from the most
        common to the least.  If n is None, then list all element counts.
        """
        if n is None:
            return sorted(self.items(), key=itemgetter(1), reverse=True)
        from heapq import nlargest
        return nlargest(n, self.items(), key=itemgetter(1))

    def elements(self):
        """Iterator over elements repeating each as many times as its count."""
        for element, count in self.items():
            for _ in range(count):
                yield element

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        """Like dict.update() but add counts instead of replacing them."""
        if iterable is None:
            pass
        elif not (hasattr(iterable, "keys") and hasattr(iterable, "items")):
            _count_elements(self, iterable)
        elif self:
            for element, count in iterable.items():
                self[element] = count + self.get(element, 0)
        else:
            super().update(iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Like dict.update() but subtracts counts instead of replacing them."""
        if iterable is not None:
            if hasattr(iterable, "keys") and hasattr(iterable, "items"):
                for element, count in iterable.items():
                    self[element] = self.get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = self.get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """Return a shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return (self.__class__, (dict(self),))

    def __delitem__(self, elem):
        """Like dict.__delitem__() but does not raise KeyError for missing values."""
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            items = dict(self.most_common())
        except TypeError:
            items = dict(self)
        return f"{self.__class__.__name__}({items!r})"

    def _all(self, other, test):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(test(self[e], other[e]) for c in (self, other) for e in c)

    def __eq__(self, other):
        return self._all(other, lambda a, b: a == b)

    def __ne__(self, other):
        return not self == other if isinstance(other, Counter) else NotImplemented

    def __le__(self, other):
        return self._all(other, lambda a, b: a <= b)

    def __lt__(self, other):
        return (self <= other and self != other) if isinstance(other, Counter) else NotImplemented

    def __ge__(self, other):
        return self._all(other, lambda a, b: a >= b)

    def __gt__(self, other):
        return (self >= other and self != other) if isinstance(other, Counter) else NotImplemented

    def _combined(self, other, combine, own_only):
        """The positive counts that combine gives for elements of either side;
        those of self alone if own_only."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            count = combine(count, other[element])
            if count > 0:
                result[element] = count
        if not own_only:
            for element, count in other.items():
                if element not in self:
                    count = combine(0, count)
                    if count > 0:
                        result[element] = count
        return result

    def __add__(self, other):
        return self._combined(other, lambda a, b: a + b, False)

    def __sub__(self, other):
        return self._combined(other, lambda a, b: a - b, False)

    def __or__(self, other):
        return self._combined(other, max, False)

    def __and__(self, other):
        return self._combined(other, min, True)

    def __pos__(self):
        return self._combined(Counter(), lambda a, b: a, True)

    def __neg__(self):
        return self._combined(Counter(), lambda a, b: -a, True)

    def _keep_positive(self):
        for element in [e for e, count in self.items() if not count > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for element, count in other.items():
            if count > self[element]:
                self[element] = count
        return self._keep_positive()

    def __iand__(self, other):
        for element, count in self.items():
            if other[element] < count:
                self[element] = other[element]
        return self._keep_positive()


# These need collections.abc, which needs this module.
_lazy = {"ChainMap", "UserDict", "UserList", "UserString"}


def __getattr__(name):
    if name in _lazy:
        from collections import _user
        value = globals()[name] = getattr(_user, name)
        return value
    if name == "abc":
        import collections.abc
        return collections.abc
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
