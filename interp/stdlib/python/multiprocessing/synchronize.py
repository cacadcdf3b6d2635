"""What processes wait for each other with."""

import threading
from time import monotonic

import _multiprocessing as _mp

from . import process
from .queues import _Inherited

__all__ = ['Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition', 'Event', 'Barrier']

SEM_VALUE_MAX = 2**31 - 1


def _me():
    """Name who acquires: this process, this thread."""
    return _mp.getpid(), threading.get_ident()


def _own_name():
    name = process.current_process().name
    thread = threading.current_thread().name
    return name if thread == 'MainThread' else f'{name}|{thread}'


class SemLock(_Inherited):
    """A counter in the broker, and who of this process holds it how often."""

    def __init__(self, value, maxvalue, *, ctx):
        if max(value, maxvalue) > SEM_VALUE_MAX:
            raise OverflowError('Python int too large to convert to C int')
        if not 0 <= value <= maxvalue:
            raise OSError(22, 'Invalid argument')
        self._sem = _mp.semaphore(value, maxvalue)
        self._maxvalue = maxvalue
        self._holder, self._count = None, 0

    def __getstate__(self):
        return {**super().__getstate__(), '_holder': None, '_count': 0}

    def acquire(self, block=True, timeout=None):
        if not block:
            timeout = 0
        elif timeout is not None:
            timeout = max(timeout, 0)
        if not _mp.acquire(self._sem, timeout):
            return False
        self._holder = _me()
        self._count += 1
        return True

    def release(self):
        if not _mp.release(self._sem):
            raise ValueError('semaphore or lock released too many times')
        self._count -= 1

    def locked(self):
        return _mp.value(self._sem) == 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def _value(self):
        return _mp.value(self._sem)

    def _mine(self):
        return self._count > 0 and self._holder == _me()

    def _owner(self):
        """Name the holder, as far as it is known."""
        if self._mine():
            return _own_name()
        if self._value():
            return None
        return 'SomeOtherThread' if self._count > 0 else 'SomeOtherProcess'


class Semaphore(SemLock):
    def __init__(self, value=1, *, ctx):
        super().__init__(value, SEM_VALUE_MAX, ctx=ctx)

    def get_value(self):
        return self._value()

    def __repr__(self):
        return f'<{type(self).__name__}(value={self._value()})>'


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1, *, ctx):
        SemLock.__init__(self, value, value, ctx=ctx)

    def __repr__(self):
        return f'<{type(self).__name__}(value={self._value()}, maxvalue={self._maxvalue})>'


class Lock(SemLock):
    def __init__(self, *, ctx):
        super().__init__(1, 1, ctx=ctx)

    def __repr__(self):
        return f'<{type(self).__name__}(owner={self._owner()})>'


class RLock(SemLock):
    def __init__(self, *, ctx):
        super().__init__(1, 1, ctx=ctx)

    def acquire(self, block=True, timeout=None):
        if self._mine():
            self._count += 1
            return True
        return super().acquire(block, timeout)

    def release(self):
        if not self._mine():
            raise AssertionError('attempt to release recursive lock not owned by thread')
        if self._count > 1:
            self._count -= 1
            return
        self._count, self._holder = 0, None
        _mp.release(self._sem)

    def __repr__(self):
        owner = self._owner()
        count = 'nonzero' if owner in ('SomeOtherThread', 'SomeOtherProcess') else self._count
        return f'<{type(self).__name__}({owner}, {count})>'


class Condition(_Inherited):
    """A place to wait at until another process says that something changed."""

    def __init__(self, lock=None, *, ctx):
        self._lock = lock or RLock(ctx=ctx)
        self._row = _mp.condition()

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

    def __repr__(self):
        return f'<{type(self).__name__}({self._lock}, {_mp.sleepers(self._row)})>'

    def wait(self, timeout=None):
        lock = self._lock
        assert lock._mine(), 'must acquire() condition before using wait()'
        ticket = _mp.enlist(self._row)
        held = lock._count
        for _ in range(held):
            lock.release()
        try:
            return _mp.wait(self._row, ticket, None if timeout is None else max(timeout, 0))
        finally:
            for _ in range(held):
                lock.acquire()

    def wait_for(self, predicate, timeout=None):
        until = None if timeout is None else monotonic() + timeout
        result = predicate()
        while not result:
            left = None
            if until is not None and (left := until - monotonic()) <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        assert self._lock._mine(), 'lock is not owned'
        _mp.notify(self._row, n)

    def notify_all(self):
        self.notify(SEM_VALUE_MAX)


class Event(_Inherited):
    """A flag to wait for."""

    def __init__(self, *, ctx):
        self._flag = _mp.memory(1, b'')
        self._row = _mp.condition()

    def __repr__(self):
        return f'<{type(self).__qualname__} at {id(self):#x} {"set" if self.is_set() else "unset"}>'

    def is_set(self):
        return _mp.read(self._flag, 0, 1) == b'\1'

    def set(self):
        _mp.write(self._flag, 0, b'\1')
        _mp.notify(self._row, SEM_VALUE_MAX)

    def clear(self):
        _mp.write(self._flag, 0, b'\0')

    def wait(self, timeout=None):
        if self.is_set():
            return True
        ticket = _mp.enlist(self._row)
        if self.is_set():
            timeout = 0  # it was set between the two looks
        return _mp.wait(self._row, ticket, None if timeout is None else max(timeout, 0)) or self.is_set()


class Barrier(_Inherited, threading.Barrier):
    """Where a fixed number of processes wait until all of them are there."""

    _STATES = ('filling', 'draining', 'resetting', 'broken')

    def __init__(self, parties, action=None, timeout=None, *, ctx):
        self._memory = _mp.memory(5, b'')
        super().__init__(parties, action, timeout)
        self._cond = Condition(Lock(ctx=ctx), ctx=ctx)

    @property
    def _state(self):
        return self._STATES[_mp.read(self._memory, 0, 1)[0]]

    @_state.setter
    def _state(self, state):
        _mp.write(self._memory, 0, bytes([self._STATES.index(state)]))

    @property
    def _count(self):
        return int.from_bytes(_mp.read(self._memory, 1, 4))

    @_count.setter
    def _count(self, count):
        _mp.write(self._memory, 1, count.to_bytes(4))
