"""Groups of processes, or threads, that work off tasks."""

import collections
import itertools
import queue
import threading
from types import GenericAlias

from . import _crew, context, util

__all__ = ['Pool', 'ThreadPool']

RUN, CLOSE, TERMINATE = 'RUN', 'CLOSE', 'TERMINATE'


class RemoteTraceback(Exception):
    """The cause of an exception that came from a worker: its traceback there."""

    def __init__(self, tb):
        super().__init__(tb)
        self.tb = tb

    __str__ = lambda self: self.tb


class ExceptionWithTraceback:
    """An exception on its way from a worker."""

    def __init__(self, exc, tb=None):
        self.exc, self.tb = exc, f'\n"""\n{_crew.text_of(exc)}"""'

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exception, text):
    exception.__cause__ = RemoteTraceback(text)
    return exception


class MaybeEncodingError(Exception):
    """A result can't be pickled."""

    def __init__(self, exc, value):
        self.exc, self.value = repr(exc), repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f'<{type(self).__name__}: {self}>'


class WorkerDied(context.ProcessError):
    """A worker process ended before it gave a result.

    CPython's Pool waits for ever then. The cause has the worker's traceback.
    """


def _died(crash):
    name, code, text = crash.args
    error = WorkerDied(f'worker process {name!r} ended with exit code {code} before it gave a result')
    if text:
        error.__cause__ = RemoteTraceback(f'\n"""\n{text}"""')
    return error


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    func, rows = args
    return list(itertools.starmap(func, rows))


def worker(conn, initializer=None, initargs=(), maxtasks=None):
    """What a worker process does."""
    if initializer is not None:
        initializer(*initargs)
    try:
        _serve(conn, maxtasks)
    except BrokenPipeError:
        pass    # the pool was terminated, and nobody listens any more


def _serve(conn, maxtasks):
    _crew.begin(conn)
    for data in _crew.tasks(conn, maxtasks):
        func, args, kwds = _crew.get(data)
        try:
            result = (True, func(*args, **kwds))
        except Exception as e:
            result = (False, ExceptionWithTraceback(e))
        try:
            reply = _crew.pickled(result)
        except Exception as e:
            reply = _crew.pickled((False, MaybeEncodingError(e, result[1])))
        conn.send_bytes(reply)


_Task = collections.namedtuple('_Task', 'call done')


class Pool:
    """Processes that do what they are asked to, in the order of asking."""

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._ctx = context or _default_context()
        if processes is None:
            processes = self._ctx.cpu_count() or 1
        if processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError('maxtasksperchild must be a positive int or None')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._start = (initializer, initargs, maxtasksperchild)
        self._processes = processes
        self._state = RUN
        self._tasks = queue.SimpleQueue()
        self._callbacks = threading.Lock()
        self._outstanding = set()   # the results that are still to come
        self._broken = None         # why no worker can begin its work
        self._crew = []
        try:
            for _ in range(processes):
                self._crew.append(self._hire())
        except:
            self._kill()
            raise
        self._threads = [threading.Thread(target=self._lead, args=(i,), daemon=True) for i in range(processes)]
        for thread in self._threads:
            thread.start()
        self._terminate = util.Finalize(self, self._stop, exitpriority=15)

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} state={self._state} pool_size={self._processes}>'

    def _hire(self):
        return _crew.Crewman(self._ctx, worker, self._start, name='PoolWorker')

    def _lead(self, i):
        """Pass tasks on to one worker, and what comes of them to who asked."""
        while (task := self._tasks.get()) is not None:
            if self._state == TERMINATE:
                continue
            ok, value = self._carry_out(i, task)
            with self._callbacks:
                task.done(ok, value)
        if (member := self._crew[i]) is not None:
            member.dismiss()

    def _carry_out(self, i, task):
        try:
            data = _crew.pickled(task.call)
        except Exception as e:
            return False, e
        if self._broken is not None:
            return False, _died(self._broken)
        try:
            return _crew.get(self._worker(i).ask(data))
        except _crew.Crashed as crash:
            if not self._crew[i].served:
                self._broken = crash    # it is of no use to make others
            return False, _died(crash)
        except Exception as e:          # the result can't be unpickled
            return False, e

    def _worker(self, i):
        """The i-th worker; a new one if it has ended as it should, or died."""
        member = self._crew[i]
        most = self._start[2]
        if member.served and (member.served == most or not member.alive):
            if member.served == most:
                member.dismiss()
            member = self._crew[i] = self._hire()
        return member

    def _kill(self):
        for member in self._crew:
            member.kill()

    def _stop(self):
        self._state = TERMINATE
        for thread in self._threads:
            self._tasks.put(None)
        self._kill()
        for result in list(self._outstanding):
            result._abandon()

    def _check_running(self):
        if self._state != RUN:
            raise ValueError('Pool not running')

    def _ask(self, func, args, kwds, done):
        self._tasks.put(_Task((func, args, kwds), done))

    # Asking and waiting:

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def map(self, func, iterable, chunksize=None):
        return self.map_async(func, iterable, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self.starmap_async(func, iterable, chunksize).get()

    # Asking only:

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._ask(func, args, kwds, result._set)
        return result

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(mapstar, func, iterable, chunksize, callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(starmapstar, func, iterable, chunksize, callback, error_callback)

    def _map(self, mapper, func, iterable, chunksize, callback, error_callback):
        self._check_running()
        items = iterable if hasattr(iterable, '__len__') else list(iterable)
        if chunksize is None:
            chunksize = -(-len(items) // (4 * self._processes)) or 1
        chunks = list(itertools.batched(items, chunksize)) if len(items) else []
        result = MapResult(self, len(chunks), callback, error_callback)
        for n, chunk in enumerate(chunks):
            self._ask(mapper, ((func, chunk),), {}, lambda ok, value, n=n: result._set_part(n, ok, value))
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f'Chunksize must be 1+, not {chunksize:n}')
        result = kind(self)
        if chunksize == 1:
            calls = ((func, (item,)) for item in iterable)
        else:
            calls = ((mapstar, ((func, chunk),)) for chunk in itertools.batched(iterable, chunksize))
        threading.Thread(target=self._feed, args=(calls, result), daemon=True).start()
        return result if chunksize == 1 else (item for chunk in result for item in chunk)

    def _feed(self, calls, result):
        """Ask for the parts of an imap as its iterable gives them."""
        n = 0
        try:
            for func, args in calls:
                if self._state == TERMINATE:
                    return
                self._ask(func, args, {}, lambda ok, value, n=n: result._set(n, ok, value))
                n += 1
        except Exception as e:
            result._set(n, False, e)
            n += 1
        result._set_length(n)

    # The end:

    def close(self):
        """No more tasks: workers end when there are none left."""
        if self._state == RUN:
            self._state = CLOSE
            for thread in self._threads:
                self._tasks.put(None)

    def terminate(self):
        """End the workers at once."""
        self._terminate()

    def join(self):
        """Wait until all workers have ended, after close or terminate."""
        if self._state == RUN:
            raise ValueError('Pool is still running')
        for thread in self._threads:
            thread.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, *exc_info):
        self.terminate()

    def __reduce__(self):
        raise NotImplementedError('pool objects cannot be passed between processes or pickled')


def _default_context():
    return context._default_context.get_context()


class ThreadPool(Pool):
    """A Pool whose workers are threads of this process."""

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _hire(self):
        return None

    def _kill(self):
        pass

    def _lead(self, i):
        initializer, initargs, _ = self._start
        if initializer is not None:
            initializer(*initargs)
        super()._lead(i)

    def _carry_out(self, i, task):
        func, args, kwds = task.call
        try:
            return True, func(*args, **kwds)
        except Exception as e:
            return False, e


class ApplyResult:
    """What a call will give."""

    def __init__(self, pool, callback=None, error_callback=None):
        self._pool = pool
        self._told = {True: callback, False: error_callback}
        self._event = threading.Event()
        self._success = self._value = None
        pool._outstanding.add(self)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise context.TimeoutError
        if self._success:
            return self._value
        raise self._value

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def successful(self):
        if self.ready():
            return self._success
        raise ValueError(f'{self!r} not ready')

    def ready(self):
        return self._event.is_set()

    def _set(self, ok, value):
        if self.ready():
            return
        self._success, self._value = ok, value
        tell = self._told[ok]
        try:
            if tell:
                tell(value)
        finally:
            self._event.set()
            self._pool._outstanding.discard(self)
            self._told = dict.fromkeys(self._told)

    def _abandon(self):
        """The pool has been terminated."""
        if not self.ready():
            self._success, self._value = False, WorkerDied('the pool was terminated before it gave a result')
            self._event.set()
        self._pool._outstanding.discard(self)

    __class_getitem__ = classmethod(GenericAlias)


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """What a map will give, from its parts."""

    def __init__(self, pool, parts, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._parts = [None] * parts
        self._left = parts
        self._error = None
        if not parts:
            self._set(True, [])

    def _set_part(self, n, ok, value):
        self._left -= 1
        if ok:
            self._parts[n] = value
        elif self._error is None:
            self._error = value
        if self._left:
            return
        if self._error is not None:
            self._set(False, self._error)
        else:
            self._set(True, [item for part in self._parts for item in part])


class IMapIterator:
    """What an imap will give, one after the other."""

    def __init__(self, pool):
        self._pool = pool
        self._changed = threading.Condition(threading.Lock())
        self._ready = {}        # number: (ok, value)
        self._next = 0
        self._length = None
        pool._outstanding.add(self)

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._changed:
            if not self._changed.wait_for(lambda: self._ready_key() is not None or self._over(), timeout):
                raise context.TimeoutError from None
            key = self._ready_key()
            if key is None:
                self._pool._outstanding.discard(self)
                raise StopIteration from None
            ok, value = self._ready.pop(key)
            self._next += 1
        if ok:
            return value
        raise value

    __next__ = next

    def _ready_key(self):
        """The number of what comes next, if it is there."""
        return self._next if self._next in self._ready else None

    def _over(self):
        return self._next == self._length

    def _set(self, n, ok, value):
        with self._changed:
            self._ready[n] = ok, value
            self._changed.notify_all()

    def _set_length(self, n):
        with self._changed:
            self._length = n
            self._changed.notify_all()

    def _abandon(self):
        self._set(self._next, False, WorkerDied('the pool was terminated before it gave a result'))
        self._set_length(self._next + 1)
        self._pool._outstanding.discard(self)


class IMapUnorderedIterator(IMapIterator):
    """What an imap_unordered will give, as it comes."""

    def _ready_key(self):
        return next(iter(self._ready), None)
