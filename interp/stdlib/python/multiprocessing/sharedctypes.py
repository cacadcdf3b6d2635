"""Numbers and arrays of them in memory that processes share."""

import _multiprocessing as _mp

from . import context
from .queues import _Inherited

__all__ = ['RawValue', 'RawArray', 'Value', 'Array', 'copy', 'synchronized']

# The names that C types have, by type code.
_C_NAMES = {
    'c': 'c_char', 'u': 'c_wchar', 'b': 'c_byte', 'B': 'c_ubyte', 'h': 'c_short',
    'H': 'c_ushort', 'i': 'c_int', 'I': 'c_uint', 'l': 'c_long', 'L': 'c_ulong',
    'q': 'c_long', 'Q': 'c_ulong', 'f': 'c_float', 'd': 'c_double', '?': 'c_bool',
}


def _code(kind):
    """Give the type code of a code or of a C type."""
    if isinstance(kind, str):
        return kind
    name = getattr(kind, '__name__', None)
    for code, c_name in _C_NAMES.items():
        if c_name == name:
            return code
    raise TypeError('this type has no size')


class _Memory(_Inherited):
    """Items of one type in the broker's memory."""

    def __init__(self, kind, length):
        self._code = _code(kind)
        self._size = _mp.itemsize(self._code)
        self._length = length
        self._id = _mp.memory(self._size * length, b'')

    def _read(self, start, count):
        return _mp.unpack(self._code, _mp.read(self._id, start * self._size, count * self._size))

    def _write(self, start, values):
        _mp.write(self._id, start * self._size, _mp.pack(self._code, values))


class _RawValue(_Memory):
    """One number."""

    def __init__(self, kind, *args):
        super().__init__(kind, 1)
        if len(args) > 1:
            raise TypeError(f'__init__ expected at most 1 argument, got {len(args)}')
        if args:
            self.value = args[0]

    @property
    def value(self):
        return self._read(0, 1)[0]

    @value.setter
    def value(self, value):
        self._write(0, (value,))

    def __repr__(self):
        return f'{_C_NAMES[self._code]}({self.value!r})'


class _RawArray(_Memory):
    """A row of numbers whose length stays."""

    def __len__(self):
        return self._length

    def __repr__(self):
        return f'<multiprocessing.sharedctypes.{_C_NAMES[self._code]}_Array_{self._length} object at {id(self):#x}>'

    def _index(self, i):
        if not hasattr(i, '__index__'):
            raise TypeError('indices must be integers')
        n = i.__index__()
        if n < 0:
            n += self._length
        if not 0 <= n < self._length:
            raise IndexError('invalid index')
        return n

    def _joined(self, items):
        """Slices of characters are strings."""
        return {'c': b''.join, 'u': ''.join}.get(self._code, list)(items)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._joined(self._read(0, self._length)[i])
        return self._read(self._index(i), 1)[0]

    def __setitem__(self, i, value):
        if not isinstance(i, slice):
            self._write(self._index(i), (value,))
            return
        places = range(self._length)[i]
        values = [value[n:n + 1] for n in range(len(value))] if isinstance(value, (bytes, str)) else list(value)
        if len(values) != len(places):
            raise ValueError('Can only assign sequence of same size')
        if places.step == 1:
            self._write(places.start, values)
        else:
            for place, one in zip(places, values):
                self._write(place, (one,))

    def __iter__(self):
        return iter(self._read(0, self._length))


class _RawString(_RawArray):
    """A row of characters."""

    @property
    def raw(self):
        return _mp.read(self._id, 0, self._length)

    @raw.setter
    def raw(self, data):
        data = bytes(data)
        if len(data) > self._length:
            raise ValueError('byte string too long')
        _mp.write(self._id, 0, data)

    @property
    def value(self):
        return self.raw.split(b'\0', 1)[0]

    @value.setter
    def value(self, data):
        if not isinstance(data, bytes):
            raise TypeError(f'bytes expected instead of {type(data).__name__} instance')
        self.raw = data + b'\0' if len(data) < self._length else data


def RawValue(typecode_or_type, *args):
    """One number in shared memory, without a lock."""
    return _RawValue(typecode_or_type, *args)


def RawArray(typecode_or_type, size_or_initializer):
    """A row of numbers in shared memory, without a lock."""
    kind = _RawString if _code(typecode_or_type) == 'c' else _RawArray
    if isinstance(size_or_initializer, int):
        if size_or_initializer < 0:
            raise ValueError(f'Array length must be >= 0, not {size_or_initializer}')
        return kind(typecode_or_type, size_or_initializer)
    array = kind(typecode_or_type, len(size_or_initializer))
    array[:] = size_or_initializer
    return array


def Value(typecode_or_type, *args, lock=True, ctx=None):
    """One number in shared memory, with a lock."""
    return _locked(RawValue(typecode_or_type, *args), lock, ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    """A row of numbers in shared memory, with a lock."""
    return _locked(RawArray(typecode_or_type, size_or_initializer), lock, ctx)


def _locked(raw, lock, ctx):
    if lock is False:
        return raw
    if lock in (True, None):
        lock = (ctx or context._default_context.get_context()).RLock()
    if not hasattr(lock, 'acquire'):
        raise AttributeError(f"{lock!r} has no method 'acquire'")
    return synchronized(raw, lock, ctx)


def copy(obj):
    """A copy of a value or an array in other shared memory."""
    fresh = type(obj).__new__(type(obj))
    _Memory.__init__(fresh, obj._code, obj._length)
    fresh._write(0, obj._read(0, obj._length))
    return fresh


def synchronized(obj, lock=None, ctx=None):
    """Wrap a value or an array so that a lock guards each use."""
    assert not isinstance(obj, SynchronizedBase), 'object already synchronized'
    for kind, wrapper in ((_RawString, SynchronizedString), (_RawArray, SynchronizedArray), (_RawValue, Synchronized)):
        if isinstance(obj, kind):
            return wrapper(obj, lock, ctx)
    raise TypeError(f'{type(obj).__name__} cannot be synchronized')


class SynchronizedBase(_Inherited):
    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        self._lock = lock or (ctx or context._default_context.get_context()).RLock()

    @property
    def acquire(self):
        return self._lock.acquire

    @property
    def release(self):
        return self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def get_lock(self):
        return self._lock

    def get_obj(self):
        return self._obj

    def __repr__(self):
        return f'<{type(self).__name__} wrapper for {self._obj}>'


def _guarded(name):
    """A property of the wrapped object, under the lock."""
    def get(self):
        with self._lock:
            return getattr(self._obj, name)

    def set(self, value):
        with self._lock:
            setattr(self._obj, name, value)
    return property(get, set)


class Synchronized(SynchronizedBase):
    value = _guarded('value')


class SynchronizedArray(SynchronizedBase):
    def __getitem__(self, i):
        with self._lock:
            return self._obj[i]

    def __setitem__(self, i, value):
        with self._lock:
            self._obj[i] = value

    def __len__(self):
        return len(self._obj)

    def __getslice__(self, start, stop):
        return self[start:stop]

    def __setslice__(self, start, stop, values):
        self[start:stop] = values


class SynchronizedString(SynchronizedArray):
    value = _guarded('value')
    raw = _guarded('raw')
