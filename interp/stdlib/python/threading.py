"""Threads and what they wait for each other with."""

import _thread
import sys as _sys
from collections import deque as _deque
from time import monotonic as _now

__all__ = [
    'get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate',
    'main_thread', 'TIMEOUT_MAX', 'Event', 'Lock', 'RLock', 'Semaphore',
    'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer',
    'ThreadError', 'setprofile', 'settrace', 'local', 'stack_size',
    'excepthook', 'ExceptHookArgs', 'gettrace', 'getprofile',
    'setprofile_all_threads', 'settrace_all_threads', 'get_native_id',
]

get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
stack_size = _thread.stack_size
ThreadError = _thread.error
TIMEOUT_MAX = _thread.TIMEOUT_MAX
Lock = _thread.lock


def RLock(*args, **kwargs):
    """A lock that its owner may take again."""
    return _thread.RLock(*args, **kwargs)


# The hooks are kept for programs that ask for them; nothing calls them.
_hooks = {'trace': None, 'profile': None}


def settrace(func):
    _hooks['trace'] = func


def gettrace():
    return _hooks['trace']


def setprofile(func):
    _hooks['profile'] = func


def getprofile():
    return _hooks['profile']


settrace_all_threads = settrace
setprofile_all_threads = setprofile


class Condition:
    """A place to wait at until another thread says that something changed.

    Each waiter has a lock of its own, taken twice; who notifies releases it.
    """

    def __init__(self, lock=None):
        self._lock = lock = RLock() if lock is None else lock
        self._sleepers = _deque()
        self.acquire = lock.acquire
        self.release = lock.release
        for name in ('_release_save', '_acquire_restore', '_is_owned'):
            method = getattr(lock, name, None)
            if method is not None:
                setattr(self, name, method)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._sleepers)})>'

    # What a lock without an owner is asked for:

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, saved):
        self._lock.acquire()

    def _is_owned(self):
        free = self._lock.acquire(False)
        if free:
            self._lock.release()
        return not free

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        bell = _thread.allocate_lock()
        bell.acquire()
        self._sleepers.append(bell)
        rung = False
        saved = self._release_save()
        try:
            if timeout is None:
                rung = bell.acquire()
            else:
                rung = bell.acquire(True, timeout) if timeout > 0 else bell.acquire(False)
        finally:
            self._acquire_restore(saved)
            if not rung and bell in self._sleepers:
                self._sleepers.remove(bell)
        return rung

    def wait_for(self, predicate, timeout=None):
        until = None if timeout is None else _now() + timeout
        result = predicate()
        while not result:
            left = None
            if until is not None and (left := until - _now()) <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        while n > 0 and self._sleepers:
            self._sleepers.popleft().release()
            n -= 1

    def notify_all(self):
        self.notify(len(self._sleepers))

    def notifyAll(self):
        import warnings
        warnings.warn('notifyAll() is deprecated, use notify_all() instead', DeprecationWarning, stacklevel=2)
        self.notify_all()


class Semaphore:
    """A counter that never goes below zero: acquire waits instead."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value
        self._cond = Condition(Lock())

    def _shown(self):
        return str(self._value)

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._shown()}>'

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            if blocking:
                self._cond.wait_for(lambda: self._value > 0, timeout)
            if self._value == 0:
                return False
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._check(n)
            self._value += n
            self._cond.notify(n)

    def _check(self, n):
        pass

    def __exit__(self, *exc_info):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that can't be released more often than acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def _shown(self):
        return f'{self._value}/{self._initial_value}'

    def _check(self, n):
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')


class Event:
    """A flag to wait for."""

    def __init__(self):
        self._flag, self._cond = False, Condition(Lock())

    def __repr__(self):
        cls = self.__class__
        state = 'set' if self._flag else 'unset'
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>'

    def is_set(self):
        return self._flag

    def isSet(self):
        import warnings
        warnings.warn('isSet() is deprecated, use is_set() instead', DeprecationWarning, stacklevel=2)
        return self._flag

    def clear(self):
        with self._cond:
            self._flag = False

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify(len(self._cond._sleepers))

    def wait(self, timeout=None):
        with self._cond:
            return self._flag or self._cond.wait(timeout) or self._flag


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """Where a fixed number of threads wait until all of them are there."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._cond = Condition(Lock())
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._state = 'filling'  # then draining, or resetting, or broken
        self._count = 0

    def __repr__(self):
        cls = self.__class__
        where = f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: '
        if self.broken:
            return where + 'broken>'
        return where + f'waiters={self.n_waiting}/{self.parties}>'

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._cond.wait_for(lambda: self._state not in ('draining', 'resetting'))
            if self._state == 'broken':
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._open()
                else:
                    self._await(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in ('draining', 'resetting'):
                    self._state = 'filling'
                    self._cond.notify_all()

    def _open(self):
        try:
            if self._action:
                self._action()
        except BaseException:
            self._break()
            raise
        self._state = 'draining'
        self._cond.notify_all()

    def _await(self, timeout):
        if not self._cond.wait_for(lambda: self._state != 'filling', timeout):
            self._break()
            raise BrokenBarrierError
        if self._state != 'draining':
            raise BrokenBarrierError

    def _break(self):
        self._state = 'broken'
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count == 0:
                self._state = 'filling'
            elif self._state in ('filling', 'broken'):
                self._state = 'resetting'
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 'filling' else 0

    @property
    def broken(self):
        return self._state == 'broken'


class local:
    """An object whose attributes every thread has for itself."""

    __slots__ = ('_own', '_start', '__dict__', '__weakref__')

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        object.__setattr__(self, '_own', {})
        object.__setattr__(self, '_start', (args, kwargs))
        object.__getattribute__(self, '_own')[get_ident()] = {}
        return self

    def __getattribute__(self, name):
        _enter_local(self)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        _readonly(self, name)
        _enter_local(self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        _readonly(self, name)
        _enter_local(self)
        object.__delattr__(self, name)


local.__name__ = local.__qualname__ = '_local'
local.__module__ = '_thread'


def _readonly(self, name):
    if name == '__dict__':
        name = '_thread._local' if type(self) is local else type(self).__name__
        raise AttributeError(f"{name!r} object attribute '__dict__' is read-only")


def _enter_local(self):
    """Make the attributes of the running thread those of a local."""
    own = object.__getattribute__(self, '_own')
    ident = get_ident()
    attributes = own.get(ident)
    if attributes is not None:
        object.__setattr__(self, '__dict__', attributes)
        return
    own[ident] = attributes = {}
    thread = current_thread()
    thread._locals.append((own, ident))
    object.__setattr__(self, '__dict__', attributes)
    cls = type(self)
    if cls.__init__ is not object.__init__:
        args, kwargs = object.__getattribute__(self, '_start')
        cls.__init__(self, *args, **kwargs)
        object.__setattr__(self, '__dict__', attributes)


class ExceptHookArgs(tuple):
    """What threading.excepthook is told of an exception."""

    __slots__ = ()

    def __new__(cls, values):
        values = tuple(values)
        if len(values) != 4:
            raise TypeError(f'_thread.ExceptHookArgs() takes a 4-sequence ({len(values)}-sequence given)')
        return tuple.__new__(cls, values)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Tell on stderr of an exception that ended a thread."""
    kind, value, tb, thread = args
    if kind is SystemExit or _sys.stderr is None:
        return
    name = get_ident() if thread is None else thread.name
    print(f'Exception in thread {name}:', file=_sys.stderr)
    _sys.__excepthook__(kind, value, tb)
    _sys.stderr.flush()


__excepthook__ = excepthook

_alive = {}     # ident: Thread
_starting = {}  # those that have no ident yet, kept in order
_made = 0


def _next_name(template='Thread-%d'):
    global _made
    _made += 1
    return template % _made


class Thread:
    """One activity of the program; run() is what it does."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        if name is not None:
            name = str(name)
        else:
            name = _next_name()
            function = getattr(target, '__name__', None)
            if function is not None:
                name += f' ({function})'
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._name = name
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._native_id = None
        self._stderr = _sys.stderr
        self._locals = []
        self._ended = None      # a lock that the thread holds while it runs
        self._began = None
        self._state = 'initial'

    def __repr__(self):
        assert '_state' in self.__dict__, 'Thread.__init__() was not called'
        status = self._state
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{self.__class__.__name__}({self._name}, {status})>'

    def _made_well(self):
        if '_state' not in self.__dict__:
            raise RuntimeError('thread.__init__() not called')

    def start(self):
        self._made_well()
        if self._state != 'initial':
            raise RuntimeError('threads can only be started once')
        self._ended = Lock()
        self._ended.acquire()
        self._began = Event()
        _starting[id(self)] = self
        self._state = 'started'
        try:
            _thread.start_new_thread(self._bootstrap, ())
        except Exception:
            self._state = 'initial'
            del _starting[id(self)]
            raise
        self._began.wait()

    def run(self):
        target = self._target
        try:
            if target is not None:
                target(*self._args, **self._kwargs)
        finally:
            # What the target was given need not outlive it.
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._ident = ident = get_ident()
        self._native_id = get_native_id()
        _alive[ident] = self
        _starting.pop(id(self), None)
        self._began.set()
        try:
            self._bootstrap_inner()
        finally:
            self._over()

    def _bootstrap_inner(self):
        try:
            self.run()
        except:
            self._complain(_sys.exc_info())

    def _complain(self, exc_info):
        try:
            excepthook(ExceptHookArgs([*exc_info, self]))
        except Exception:
            print('Exception in threading.excepthook:', file=_sys.stderr)
            _sys.__excepthook__(*_sys.exc_info())

    def _over(self):
        self._state = 'stopped'
        _alive.pop(self._ident, None)
        for own, ident in self._locals:
            own.pop(ident, None)
        self._locals.clear()
        self._ended.release()

    def join(self, timeout=None):
        self._made_well()
        if self._state == 'initial':
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        self._await(timeout)

    def _await(self, timeout):
        if timeout is None:
            got = self._ended.acquire()
        else:
            got = self._ended.acquire(True, max(timeout, 0))
        if got:
            self._ended.release()

    def is_alive(self):
        self._made_well()
        return self._state == 'started'

    @property
    def name(self):
        self._made_well()
        return self._name

    @name.setter
    def name(self, name):
        self._made_well()
        self._name = str(name)

    @property
    def ident(self):
        self._made_well()
        return self._ident

    @property
    def native_id(self):
        self._made_well()
        return self._native_id

    @property
    def daemon(self):
        self._made_well()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        self._made_well()
        if self._state != 'initial':
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        _old('isDaemon', 'get the daemon attribute')
        return self.daemon

    def setDaemon(self, daemonic):
        _old('setDaemon', 'set the daemon attribute')
        self.daemon = daemonic

    def getName(self):
        _old('getName', 'get the name attribute')
        return self.name

    def setName(self, name):
        _old('setName', 'set the name attribute')
        self.name = name


def _old(method, instead):
    import warnings
    warnings.warn(f'{method}() is deprecated, {instead} instead', DeprecationWarning, stacklevel=3)


class Timer(Thread):
    """A thread that calls a function after some seconds."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        """Stop the timer if it has not called the function yet."""
        self.finished.set()

    def run(self):
        if not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _Found(Thread):
    """A thread that was not begun by Thread.start."""

    def __init__(self, name, daemon):
        super().__init__(name=name, daemon=daemon)
        self._state = 'started'
        self._ident = get_ident()
        self._native_id = get_native_id()
        self._ended = Lock()
        self._ended.acquire()
        _alive[self._ident] = self


class _MainThread(_Found):
    def __init__(self):
        super().__init__('MainThread', False)
        if self._ident != _thread._get_main_thread_ident():
            del _alive[self._ident]
            self._ident = _thread._get_main_thread_ident()
            _alive[self._ident] = self


class _DummyThread(_Found):
    def __init__(self):
        super().__init__(_next_name('Dummy-%d'), True)

    def is_alive(self):
        return True

    def join(self, timeout=None):
        raise RuntimeError('cannot join a dummy thread')


def current_thread():
    """The Thread that runs."""
    thread = _alive.get(get_ident())
    return _DummyThread() if thread is None else thread


def currentThread():
    import warnings
    warnings.warn('currentThread() is deprecated, use current_thread() instead', DeprecationWarning, stacklevel=2)
    return current_thread()


def enumerate():
    """All threads that are alive."""
    return [*_alive.values(), *_starting.values()]


def active_count():
    return len(_alive) + len(_starting)


def activeCount():
    import warnings
    warnings.warn('activeCount() is deprecated, use active_count() instead', DeprecationWarning, stacklevel=2)
    return active_count()


def main_thread():
    """The thread that the program began with."""
    return _main


_exit_calls = []


def _register_atexit(func, *args, **kwargs):
    """Have func called at the end of the program, before threads are waited for."""
    if _main._state == 'stopped':
        raise RuntimeError("can't register atexit after shutdown")
    _exit_calls.append((func, args, kwargs))


def _shutdown():
    """End of the program: call what was registered, wait for the threads."""
    while _exit_calls:
        func, args, kwargs = _exit_calls.pop()
        func(*args, **kwargs)
    _main._state = 'stopped'
    me = get_ident()
    while waiting := [t for t in enumerate() if not t.daemon and t._ident != me and t is not _main]:
        for thread in waiting:
            thread._await(None)


_dangling = set()
Thread._state = None
_alive[_thread._get_main_thread_ident()] = type('', (), {'daemon': False})
_main = _MainThread()
del Thread._state
