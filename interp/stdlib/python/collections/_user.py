"""Containers made of other containers: ChainMap and the User classes."""

import sys
from collections.abc import MutableMapping, MutableSequence, Sequence


class ChainMap(MutableMapping):
    """Several mappings seen as one: the first that has a key answers, the first
    of all takes what is written."""

    __module__ = "collections"

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        seen = {}
        for mapping in reversed(self.maps):
            seen |= dict.fromkeys(mapping)
        return iter(seen)

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        return f"{self.__class__.__name__}({', '.join(map(repr, self.maps))})"

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        """A ChainMap of one dict with these keys."""
        return cls(dict.fromkeys(iterable, value))

    def copy(self):
        """A ChainMap whose first mapping is a copy; the others are shared."""
        return self.__class__(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """A ChainMap with one more mapping before these."""
        first = kwargs if m is None else m
        if first is not kwargs and kwargs:
            first.update(kwargs)
        return type(self)(first, *self.maps)

    @property
    def parents(self):
        """The ChainMap without its first mapping."""
        cls = type(self)
        return cls(*self.maps[1:])

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def popitem(self):
        """popitem of the first mapping."""
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")

    def pop(self, key, *args):
        """pop of the first mapping."""
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def clear(self):
        """Empty the first mapping."""
        self.maps[0].clear()

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        result = self.copy()
        result.maps[0].update(other)
        return result

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        merged = dict(other)
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return self.__class__(merged)


def _plain(value):
    """The built-in value in an object of a User class, or value itself."""
    return value.data if isinstance(value, (UserDict, UserList, UserString)) else value


def _forward(names, wrap):
    """Methods that do on self.data what they are called. If wrap is set the
    result becomes an object of the class again."""

    def method(name):
        def forwarded(self, *args, **kwargs):
            result = getattr(self.data, name)(*map(_plain, args), **kwargs)
            return self.__class__(result) if wrap and result is not NotImplemented else result

        forwarded.__name__ = name
        return forwarded

    return {name: method(name) for name in names.split()}


class UserDict(MutableMapping):
    """A mapping that keeps its items in the dict named data."""

    __module__ = "collections"

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        for source in (dict, kwargs):
            if source:
                self.update(source)

    locals().update(_forward("__len__ __iter__ __contains__ __repr__", wrap=False))

    def __getitem__(self, key):
        if key not in self.data and hasattr(type(self), "__missing__"):
            return type(self).__missing__(self, key)
        return self.data[key]

    def __delitem__(self, key):
        del self.data[key]

    def __setitem__(self, key, item):
        self.data[key] = item

    def get(self, key, default=None):
        return self[key] if key in self else default

    def _merged(self, left, right):
        if not all(isinstance(x, (dict, UserDict)) for x in (left, right)):
            return NotImplemented
        return self.__class__(_plain(left) | _plain(right))

    def __or__(self, other):
        return self._merged(self, other)

    def __ror__(self, other):
        return self._merged(other, self)

    def __ior__(self, other):
        self.data |= _plain(other)
        return self

    def __copy__(self):
        twin = self.__class__.__new__(self.__class__)
        twin.__dict__.update(self.__dict__)
        twin.data = dict(self.data)
        return twin

    def copy(self):
        if type(self) is UserDict:
            return UserDict(self.data.copy())
        twin = self.__copy__()
        return twin

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made


class UserList(MutableSequence):
    """A sequence that keeps its items in the list named data."""

    __module__ = "collections"
    __hash__ = None

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_plain(initlist))

    locals().update(_forward("__lt__ __le__ __eq__ __gt__ __ge__ __contains__ __len__ __repr__ __setitem__ __delitem__ "
                             "append insert pop remove clear count index reverse extend", wrap=False))
    locals().update(_forward("__mul__ __rmul__ copy", wrap=True))

    def __getitem__(self, i):
        found = self.data[i]
        return self.__class__(found) if isinstance(i, slice) else found

    def _items(self, other):
        other = _plain(other)
        return other if isinstance(other, list) else list(other)

    def __add__(self, other):
        return self.__class__(self.data + self._items(other))

    def __radd__(self, other):
        return self.__class__(self._items(other) + self.data)

    def __iadd__(self, other):
        self.data.extend(self._items(other))
        return self

    def __imul__(self, n):
        self.data *= n
        return self

    def __copy__(self):
        twin = self.__class__.__new__(self.__class__)
        twin.__dict__.update(self.__dict__, data=self.data[:])
        return twin

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)


class UserString(Sequence):
    """A sequence of characters that keeps them in the str named data."""

    __module__ = "collections"

    def __init__(self, seq):
        self.data = seq if isinstance(seq, str) else _plain(seq) if isinstance(seq, UserString) else str(seq)

    locals().update(_forward("__lt__ __le__ __eq__ __gt__ __ge__ __hash__ __len__ __contains__ __repr__ "
                             "count endswith find format format_map index isalpha isalnum isascii isdecimal isdigit "
                             "isidentifier islower isnumeric isprintable isspace istitle isupper join partition rfind rindex "
                             "rpartition rsplit split splitlines startswith", wrap=False))
    locals().update(_forward("__getitem__ __mul__ __rmul__ capitalize casefold center expandtabs ljust lower lstrip removeprefix "
                             "removesuffix replace rjust rstrip strip swapcase title translate upper zfill", wrap=True))
    maketrans = str.maketrans

    def __str__(self):
        return str(self.data)

    def encode(self, encoding="utf-8", errors="strict"):
        return self.data.encode(encoding or "utf-8", errors or "strict")

    def __complex__(self):
        return complex(self.data)

    def __float__(self):
        return float(self.data)

    def __int__(self):
        return int(self.data)

    def __getnewargs__(self):
        return (self.data[:],)

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __add__(self, other):
        return self.__class__(self.data + (_plain(other) if isinstance(other, (str, UserString)) else str(other)))

    def __radd__(self, other):
        return self.__class__((other if isinstance(other, str) else str(other)) + self.data)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)
