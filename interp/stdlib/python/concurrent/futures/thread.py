"""An executor whose calls are carried out by threads."""

import os
import queue
import threading
import weakref
from itertools import count

from . import _base

__all__ = ['ThreadPoolExecutor', 'BrokenThreadPool']

_executors = weakref.WeakSet()
_ending = False


def _python_exit():
    """End of the program: let all executors finish."""
    global _ending
    _ending = True
    for executor in list(_executors):
        executor.shutdown()


threading._register_atexit(_python_exit)


class BrokenThreadPool(_base.BrokenExecutor):
    """The initializer of a thread failed."""


class ThreadPoolExecutor(_base.Executor):
    _counter = count().__next__

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            cpus = os.process_cpu_count() or 1
            max_workers = min(cpus + 4, 32)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._prefix = thread_name_prefix or f'ThreadPoolExecutor-{self._counter()}'
        self._start = (initializer, initargs)
        self._calls = queue.SimpleQueue()
        self._idle = 0
        self._threads = []
        self._lock = threading.Lock()
        self._shutdown = False
        self._broken = None
        _executors.add(self)

    def submit(self, fn, /, *args, **kwargs):
        with self._lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown or _ending:
                end = 'shutdown' if self._shutdown else 'interpreter shutdown'
                raise RuntimeError(f'cannot schedule new futures after {end}')
            future = _base.Future()
            self._calls.put((future, fn, args, kwargs))
            if self._idle > 0:
                self._idle -= 1
            elif len(self._threads) < self._max_workers:
                self._add_thread()
            return future

    def _add_thread(self):
        name = f'{self._prefix}_{len(self._threads)}'
        thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _work(self):
        """What a thread does."""
        initializer, initargs = self._start
        if initializer is not None:
            try:
                initializer(*initargs)
            except BaseException:
                _base.log('Exception in initializer:')
                self._break()
                return
        while (call := self._calls.get()) is not None:
            _carry_out(*call)
            del call
            with self._lock:
                self._idle += 1
        self._calls.put(None)  # for the next one

    def _break(self):
        with self._lock:
            self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
            while (call := _next(self._calls)) is not None:
                call[0].set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            self._shutdown = True
            while cancel_futures and (call := _next(self._calls)) is not None:
                call[0].cancel()
            self._calls.put(None)
        if wait:
            for thread in self._threads:
                thread.join()


def _next(calls):
    try:
        return calls.get_nowait()
    except queue.Empty:
        return None


def _carry_out(future, fn, args, kwargs):
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = fn(*args, **kwargs)
    except BaseException as e:
        future.set_exception(e)
    else:
        future.set_result(result)
