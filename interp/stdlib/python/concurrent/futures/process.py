"""An executor whose calls are carried out by processes."""

import itertools
import multiprocessing as mp
import os
import queue
import threading
import weakref
from functools import partial
from multiprocessing import _crew

from . import _base

__all__ = ['ProcessPoolExecutor', 'BrokenProcessPool']

_executors = weakref.WeakSet()
_ending = False


def _python_exit():
    """End of the program: let all executors finish."""
    global _ending
    _ending = True
    for executor in list(_executors):
        executor.shutdown()


threading._register_atexit(_python_exit)


class BrokenProcessPool(_base.BrokenExecutor):
    """A process of the pool ended while it was needed."""


class _RemoteTraceback(Exception):
    """The cause of an exception that came from a process: its traceback there."""

    def __init__(self, tb):
        super().__init__(tb)
        self.tb = tb

    __str__ = lambda self: self.tb


class _ExceptionWithTraceback:
    """An exception on its way from a process."""

    def __init__(self, exc, tb=None):
        self.exc = exc
        self.exc.__traceback__, text = None, _crew.text_of(exc)
        self.tb = f'\n"""\n{text}"""'

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _rebuild_exc(exception, text):
    exception.__cause__ = _RemoteTraceback(text)
    return exception


def _process_worker(conn, initializer=None, initargs=(), max_tasks=None):
    """What a process does."""
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as e:
            _base.log('Exception in initializer:')
            import _multiprocessing
            _multiprocessing.fail(_crew.text_of(e))
            return
    _crew.begin(conn)
    for data in _crew.tasks(conn, max_tasks):
        fn, args, kwargs = _crew.get(data)
        try:
            reply = True, fn(*args, **kwargs)
        except BaseException as e:
            reply = False, _ExceptionWithTraceback(e)
        try:
            packed = _crew.pickled(reply)
        except BaseException as e:
            packed = _crew.pickled((False, _ExceptionWithTraceback(e)))
        conn.send_bytes(packed)


def _process_chunk(fn, chunk):
    """Carry out some calls of a map in one."""
    return [fn(*args) for args in chunk]


def _check_max_tasks(n):
    if not isinstance(n, int):
        raise TypeError('max_tasks_per_child must be an integer')
    if n <= 0:
        raise ValueError('max_tasks_per_child must be >= 1')


class ProcessPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.process_cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        if max_tasks_per_child is not None:
            _check_max_tasks(max_tasks_per_child)
        self._max_workers = max_workers
        self._context = mp_context or mp.get_context()
        self._start = (initializer, initargs, max_tasks_per_child)
        self._calls = queue.SimpleQueue()
        self._idle = 0
        self._leaders = []      # a thread for each process
        self._members = {}      # number: process
        self._lock = threading.Lock()
        self._shutdown = False
        self._broken = None     # the exception that says so
        self._running = set()   # futures
        _executors.add(self)

    @property
    def _processes(self):
        return {m.process.pid: m.process for m in self._members.values()}

    def submit(self, fn, /, *args, **kwargs):
        with self._lock:
            if self._broken is not None:
                error = BrokenProcessPool('A child process terminated abruptly, the process pool is not usable anymore')
                error.__cause__ = self._broken.__cause__
                raise error
            if self._shutdown or _ending:
                end = 'shutdown' if self._shutdown else 'interpreter shutdown'
                raise RuntimeError(f'cannot schedule new futures after {end}')
            future = _base.Future()
            self._calls.put((future, fn, args, kwargs))
            if self._idle > 0:
                self._idle -= 1
            elif len(self._leaders) < self._max_workers:
                self._add_worker()
            return future

    def _add_worker(self):
        i = len(self._leaders)
        self._members[i] = self._hire()
        leader = threading.Thread(target=self._lead, args=(i,), daemon=True)
        self._leaders.append(leader)
        leader.start()

    def _hire(self):
        return _crew.Crewman(self._context, _process_worker, self._start, process=_Undaemonic(self._context))

    def _lead(self, i):
        """Pass calls on to one process, and what comes of them to the futures."""
        while (call := self._calls.get()) is not None:
            future, *work = call
            if future.set_running_or_notify_cancel():
                self._carry_out(i, future, work)
            del call, future, work
            if self._broken is not None:
                break
            with self._lock:
                self._idle += 1
        self._calls.put(None)   # for the next one
        if self._broken is None:
            self._members[i].dismiss()

    def _carry_out(self, i, future, work):
        with self._lock:
            self._running.add(future)
        try:
            data = _crew.pickled(work)
        except Exception as e:
            e.__cause__ = _RemoteTraceback(f'\n"""\n{_crew.text_of(e)}"""')
            self._set(future, False, e)
            return
        try:
            self._set(future, *_crew.get(self._member(i).ask(data)))
        except _crew.Crashed as crash:
            self._break(crash)
        except Exception as e:      # the result can't be unpickled
            self._set(future, False, e)

    def _member(self, i):
        member = self._members[i]
        if member.served and member.served == self._start[2]:
            member.dismiss()
            member = self._members[i] = self._hire()
        return member

    def _set(self, future, ok, value):
        with self._lock:
            if future not in self._running:
                return      # the pool broke meanwhile
            self._running.discard(future)
        future.set_result(value) if ok else future.set_exception(value)

    def _break(self, crash):
        """A process has ended: all futures fail."""
        name, code, text = crash.args
        with self._lock:
            if self._broken is None:
                self._broken = _broken(text)
            failed, self._running = self._running, set()
            while (call := _next(self._calls)) is not None:
                if call[0].set_running_or_notify_cancel():
                    failed.add(call[0])
            self._calls.put(None)
        for future in failed:
            future.set_exception(_broken(text))
        for member in list(self._members.values()):
            member.kill()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        chunks = itertools.batched(zip(*iterables), chunksize)
        parts = super().map(partial(_process_chunk, fn), chunks, timeout=timeout)
        return _flat(parts)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            self._shutdown = True
            while cancel_futures and (call := _next(self._calls)) is not None:
                call[0].cancel()
            self._calls.put(None)
        if wait:
            for leader in self._leaders:
                leader.join()


def _Undaemonic(ctx):
    """Processes that have children of their own if they want."""
    def make(*, target, args, daemon):
        return ctx.Process(target=target, args=args)
    return make


def _broken(text):
    error = BrokenProcessPool('A process in the process pool was terminated abruptly while the future was running or pending.')
    if text:
        error.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
    return error


def _flat(parts):
    try:
        for part in parts:
            part.reverse()
            while part:
                yield part.pop()
    finally:
        parts.close()


def _next(calls):
    try:
        return calls.get_nowait()
    except queue.Empty:
        return None
