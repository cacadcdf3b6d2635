"""Weak references: mappings, sets and finalizers that don't keep their objects
alive."""

from _weakref import (
    CallableProxyType, ProxyType, ReferenceType, _look, _remove_dead_weakref,
    getweakrefcount, getweakrefs, proxy, ref,
)
from _weakrefset import WeakSet
from collections.abc import Mapping as _Mapping, MutableMapping as _MutableMapping

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary",
    "ReferenceType", "ProxyType", "CallableProxyType", "ProxyTypes",
    "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]

ProxyTypes = ProxyType, CallableProxyType


class WeakMethod(ref):
    """A weak reference to a bound method, which lives as long as its object
    does."""

    __slots__ = "_function", "_kind", "_live", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            owner, function = meth.__self__, meth.__func__
        except AttributeError:
            message = f"argument should be a bound method, not {type(meth)}"
            raise TypeError(message) from None

        def gone(_, weak_self=None):
            method = itself()
            if method is not None and method._live:
                method._live = False
                if callback is not None:
                    callback(method)

        new = super().__new__(cls, owner, gone)
        new._function = ref(function, gone)
        new._kind = type(meth)
        new._live = True
        itself = ref(new)
        return new

    __hash__ = ref.__hash__

    def __call__(self):
        function = self._function()
        owner = super().__call__()
        if owner is not None and function is not None:
            return self._kind(function, owner)
        return None

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._live and other._live:
            return ref.__eq__(self, other) and self._function == other._function
        return self is other

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return not self == other


class KeyedRef(ref):
    """The reference that WeakValueDictionary keeps to a value: it knows the
    key."""

    __slots__ = "key",

    def __new__(cls, ob, callback, key):
        new = super().__new__(cls, ob, callback)
        new.key = key
        return new

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _WeakMapping(_MutableMapping):
    # What both dictionaries do alike.

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __iter__(self):
        return self.keys()

    def __ror__(self, other):
        if isinstance(other, _Mapping):
            joined = type(self)()
            for part in other, self:
                joined.update(part)
            return joined
        return NotImplemented

    def __or__(self, other):
        if isinstance(other, _Mapping):
            joined = self.copy()
            joined.update(other)
            return joined
        return NotImplemented

    def __ior__(self, other):
        _WeakMapping.update(self, other)
        return self

    def update(self, other=None, /, **kwargs):
        for source in (() if other is None else other), kwargs:
            if not hasattr(source, "items"):
                source = dict(source)
            for key, value in source.items():
                self[key] = value


class WeakValueDictionary(_WeakMapping):
    """A mapping whose entries go when nobody else holds their values."""

    def __init__(self, other=(), /, **kw):
        owner = ref(self)

        def forget(entry):
            mapping = owner()
            if mapping is not None:
                _remove_dead_weakref(mapping.data, entry.key)

        self._forget = forget
        self.data = {}
        self.update(other, **kw)

    def _live(self):
        # The entries whose values live, with the values, which stay alive as
        # long as the caller holds them.
        found = []
        for key, entry in self.data.copy().items():
            value = entry()
            if value is not None:
                found.append((key, value))
        return found

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._forget, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        entry = self.data.get(key)
        return entry is not None and entry() is not None

    def __len__(self):
        _look(self.data.values())
        return len(self.data)

    def keys(self):
        for key, entry in _stepping(self.data):
            if entry() is not None:
                yield key

    def values(self):
        for key, entry in _stepping(self.data):
            value = entry()
            if value is not None:
                yield value

    def items(self):
        for key, entry in _stepping(self.data):
            value = entry()
            if value is not None:
                yield key, value

    def itervaluerefs(self):
        """An iterator over the references to the values, which may be dead."""
        return (entry for key, entry in _stepping(self.data))

    def valuerefs(self):
        """The list of the references to the values, which may be dead."""
        return list(self.data.values())

    def get(self, key, default=None):
        entry = self.data.get(key)
        value = None if entry is None else entry()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        entry = self.data.pop(key, None)
        value = None if entry is None else entry()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        while True:
            key, entry = self.data.popitem()
            value = entry()
            if value is not None:
                return key, value

    def __deepcopy__(self, memo):
        import copy
        copied = type(self)()
        for key, value in self._live():
            copied[copy.deepcopy(key, memo)] = value
        return copied

    def copy(self):
        return WeakValueDictionary(self._live())

    __copy__ = copy


class WeakKeyDictionary(_WeakMapping):
    """A mapping whose entries go when nobody else holds their keys."""

    def __init__(self, dict=None):
        owner = ref(self)

        def forget(entry):
            mapping = owner()
            if mapping is not None:
                mapping.data.pop(entry, None)

        self._forget = forget
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _live(self):
        found = []
        for entry, value in self.data.copy().items():
            key = entry()
            if key is not None:
                found.append((key, value))
        return found

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._forget)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __len__(self):
        _look(self.data)
        return len(self.data)

    def keys(self):
        for entry, value in _stepping(self.data):
            key = entry()
            if key is not None:
                yield key

    def values(self):
        for entry, value in _stepping(self.data):
            if entry() is not None:
                yield value

    def items(self):
        for entry, value in _stepping(self.data):
            key = entry()
            if key is not None:
                yield key, value

    def keyrefs(self):
        """The list of the references to the keys, which may be dead."""
        return list(self.data)

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._forget), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while True:
            entry, value = self.data.popitem()
            key = entry()
            if key is not None:
                return key, value

    def __deepcopy__(self, memo):
        import copy
        copied = type(self)()
        for key, value in self._live():
            copied[key] = copy.deepcopy(value, memo)
        return copied

    def copy(self):
        copied = WeakKeyDictionary()
        copied.update(self._live())
        return copied

    __copy__ = copy


def _stepping(data):
    # Entries may go while one walks over them, but nothing may come.
    size = len(data)
    for pair in list(data.items()):
        if len(data) > size:
            raise RuntimeError("dictionary changed size during iteration")
        size = len(data)
        yield pair


class finalize:
    """Calls a function when an object goes, or else when the program ends.

    finalize(obj, func, *args, **kwargs): func must not hold obj.  Calling the
    finalizer calls func before that; it is called once.
    """

    __slots__ = ()

    _entries = {}
    _count = 0
    _registered = False

    def __init__(self, obj, func, /, *args, **kwargs):
        cls = finalize
        if not cls._registered:
            import atexit
            atexit.register(cls._at_exit)
            cls._registered = True
        cls._count += 1
        cls._entries[self] = _Finalizer(ref(obj, self), func, args, kwargs, cls._count)

    def __call__(self, _=None):
        entry = self._entries.pop(self, None)
        if entry:
            return entry.function(*entry.args, **entry.kwargs)

    def detach(self):
        """Give up and return (obj, func, args, kwargs); None if not alive."""
        found = self.peek()
        if found is not None and self._entries.pop(self, None):
            return found
        return None

    def peek(self):
        """Return (obj, func, args, kwargs); None if not alive."""
        entry = self._entries.get(self)
        obj = entry and entry.reference()
        if obj is None:
            return None
        return obj, entry.function, entry.args, entry.kwargs

    @property
    def alive(self):
        """Whether the function has not been called yet."""
        entry = self._entries.get(self)
        if entry is not None:
            entry.reference()
        return self in self._entries

    @property
    def atexit(self):
        """Whether the function is to be called at the end of the program."""
        entry = self._entries.get(self)
        return entry is not None and entry.atexit

    @atexit.setter
    def atexit(self, value):
        entry = self._entries.get(self)
        if entry is not None:
            entry.atexit = bool(value)

    def __repr__(self):
        entry = self._entries.get(self)
        obj = entry and entry.reference()
        where = f"<{type(self).__name__} object at {id(self):#x}"
        if obj is None:
            return where + "; dead>"
        return f"{where}; for {type(obj).__name__!r} at {id(obj):#x}>"

    @classmethod
    def _at_exit(cls):
        # The newest first; what these calls make is looked at as well.
        import sys
        while True:
            left = [(entry.number, finalizer) for finalizer, entry in cls._entries.items() if entry.atexit]
            if not left:
                return
            finalizer = max(left)[1]
            try:
                finalizer()
            except Exception:
                sys.excepthook(*sys.exc_info())


class _Finalizer:
    __slots__ = "reference", "function", "args", "kwargs", "number", "atexit"

    def __init__(self, reference, function, args, kwargs, number):
        self.reference = reference
        self.function = function
        self.args = args
        self.kwargs = kwargs
        self.number = number
        self.atexit = True
