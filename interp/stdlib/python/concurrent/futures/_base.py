"""Futures, waiting for them, and what executors have in common."""

import sys
import threading
import types
from time import monotonic

# When wait returns, and the states of a future.
FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'
PENDING, RUNNING, FINISHED = 'PENDING', 'RUNNING', 'FINISHED'
CANCELLED, CANCELLED_AND_NOTIFIED = 'CANCELLED', 'CANCELLED_AND_NOTIFIED'

_SHOWN = {CANCELLED_AND_NOTIFIED: 'cancelled'}

__all__ = (
    'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError',
    'TimeoutError', 'InvalidStateError', 'BrokenExecutor', 'Future', 'Executor',
    'wait', 'as_completed',
)

TimeoutError = TimeoutError


def log(message, *args, exc_info=True):
    """Tell of what nobody can be told by an exception, as logging does unless it is set up."""
    print(message % args, file=sys.stderr)
    if exc_info:
        sys.__excepthook__(*sys.exc_info())


class Error(Exception):
    """What has to do with futures."""


class CancelledError(Error):
    """The Future was cancelled."""


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """An executor can't carry out calls any more."""


class Future:
    """What a call will give."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = self._exception = None
        self._done_callbacks = []
        self._watchers = []     # functions of wait and as_completed

    def __repr__(self):
        with self._condition:
            text = f'<{type(self).__name__} at {id(self):#x} state={_SHOWN.get(self._state, self._state.lower())}'
            if self._state == FINISHED:
                if self._exception is not None:
                    text += f' raised {type(self._exception).__name__}'
                else:
                    text += f' returned {type(self._result).__name__}'
            return text + '>'

    def _over(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def _is_cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def cancel(self):
        """Cancel the call unless it has begun; say whether it is cancelled."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._is_cancelled():
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._call_back()
        return True

    def cancelled(self):
        with self._condition:
            return self._is_cancelled()

    def done(self):
        with self._condition:
            return self._over()

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def add_done_callback(self, fn):
        """Have fn called with the future when it is done, now if it is."""
        with self._condition:
            if not self._over():
                self._done_callbacks.append(fn)
                return
        self._tell(fn)

    def _tell(self, fn):
        try:
            fn(self)
        except Exception:
            log('exception calling callback for %r', self)

    def _call_back(self):
        for fn in self._done_callbacks:
            self._tell(fn)

    def _await(self, timeout):
        """Wait until the future is done; the lock is held."""
        if not self._over():
            self._condition.wait_for(self._over, timeout)
        if self._is_cancelled():
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        """What the call gave; what it raised is raised."""
        with self._condition:
            self._await(timeout)
            if self._exception is None:
                return self._result
            try:
                raise self._exception
            finally:
                self = None  # the traceback must not keep the future

    def exception(self, timeout=None):
        """What the call raised, None if it gave a result."""
        with self._condition:
            self._await(timeout)
            return self._exception

    # For executors:

    def set_running_or_notify_cancel(self):
        """The call begins; False if the future has been cancelled."""
        with self._condition:
            if self._state == PENDING:
                self._state = RUNNING
                return True
            if self._state != CANCELLED:
                log('Future %s in unexpected state: %s', id(self), self._state, exc_info=False)
                raise RuntimeError('Future in unexpected state')
            self._state = CANCELLED_AND_NOTIFIED
            self._notify_watchers()
            return False

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    def _finish(self, result, exception):
        with self._condition:
            if self._over():
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._result, self._exception = result, exception
            self._state = FINISHED
            self._notify_watchers()
            self._condition.notify_all()
        self._call_back()

    def _notify_watchers(self):
        for watch in self._watchers:
            watch(self)

    def _noticed(self):
        """Whether wait and as_completed count the future as done."""
        return self._state in (CANCELLED_AND_NOTIFIED, FINISHED)

    __class_getitem__ = classmethod(types.GenericAlias)


class DoneAndNotDoneFutures(tuple):
    """What wait gives: two sets."""

    __slots__ = ()

    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    def __repr__(self):
        return f'DoneAndNotDoneFutures(done={self.done!r}, not_done={self.not_done!r})'


class _Watch:
    """Futures that get done, put down in the order in which they do."""

    def __init__(self, futures):
        self.futures = futures
        self.changed = threading.Condition(threading.Lock())
        self.done = []

    def __enter__(self):
        for future in self.futures:
            with future._condition:
                if future._noticed():
                    self.done.append(future)
                else:
                    future._watchers.append(self.note)
        return self

    def __exit__(self, *exc_info):
        for future in self.futures:
            with future._condition:
                if self.note in future._watchers:
                    future._watchers.remove(self.note)

    def note(self, future):
        with self.changed:
            self.done.append(future)
            self.changed.notify_all()

    def wait_for(self, predicate, timeout):
        with self.changed:
            return self.changed.wait_for(predicate, timeout)


def _failed(future):
    return future._state == FINISHED and future._exception is not None


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; give those that are done and those that are not."""
    futures = set(fs)
    with _Watch(futures) as watch:
        enough = {
            ALL_COMPLETED: lambda: len(watch.done) == len(futures),
            FIRST_COMPLETED: lambda: watch.done or not futures,
            FIRST_EXCEPTION: lambda: len(watch.done) == len(futures) or any(map(_failed, watch.done)),
        }.get(return_when)
        if len(watch.done) < len(futures):
            if enough is None:
                raise ValueError(f'Invalid return condition: {return_when!r}')
            watch.wait_for(enough, timeout)
        done = set(watch.done)
    return DoneAndNotDoneFutures(done, futures - done)


def as_completed(fs, timeout=None):
    """The futures as they get done."""
    until = None if timeout is None else monotonic() + timeout
    futures = set(fs)
    with _Watch(futures) as watch:
        for given in range(len(futures)):
            left = None if until is None else max(until - monotonic(), 0)
            if not watch.wait_for(lambda: len(watch.done) > given, left):
                raise TimeoutError(f'{len(futures) - given} (of {len(futures)}) futures unfinished')
            yield watch.done[given]


def _result_or_cancel(future, timeout=None):
    try:
        return future.result(timeout)
    finally:
        future.cancel()


class Executor:
    """Carries out calls; submit is for classes below to define."""

    def submit(self, fn, /, *args, **kwargs):
        """Have fn called; gives its Future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """What fn gives for the items of iterables, in their order."""
        until = None if timeout is None else monotonic() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        # A generator of its own: the calls above are made at once.
        def results():
            futures.reverse()
            try:
                while futures:
                    yield _result_or_cancel(futures.pop(), None if until is None else until - monotonic())
            finally:
                for future in futures:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """No more calls."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.shutdown(wait=True)
        return False
