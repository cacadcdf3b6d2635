"""Queues between processes."""

import pickle
import sys
from queue import Empty, Full
from types import GenericAlias

import _multiprocessing as _mp

from . import context
from .reduction import ForkingPickler

__all__ = ['Queue', 'SimpleQueue', 'JoinableQueue']


class _Inherited:
    """Something that only a process that is being started gets a copy of."""

    def __getstate__(self):
        context.assert_spawning(self)
        return self.__dict__


def _left(block, timeout):
    """How long to wait."""
    if not block:
        return 0
    return None if timeout is None else max(timeout, 0)


class Queue(_Inherited):
    """A queue that gives what was put first; maxsize 0 is no bound."""

    def __init__(self, maxsize=0, *, ctx):
        self._maxsize = max(maxsize, 0)
        self._box = _mp.mailbox(self._maxsize, 0)
        self._closed = False

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        try:
            data = ForkingPickler.dumps(obj)
        except Exception as e:
            self._on_queue_feeder_error(e, obj)
            return
        if not _mp.put(self._box, data, _left(block, timeout)):
            raise Full

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        data = _mp.get(self._box, _left(block, timeout))
        if data is None:
            raise Empty
        return pickle.loads(data)

    def qsize(self):
        return _mp.size(self._box)

    def empty(self):
        return not self.qsize()

    def full(self):
        return 0 < self._maxsize <= self.qsize()

    def put_nowait(self, obj):
        self.put(obj, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def close(self):
        self._closed = True

    def join_thread(self):
        """Nothing: what was put is out of the process at once."""
        assert self._closed, f'Queue {self!r} not closed'

    def cancel_join_thread(self):
        """Nothing to cancel."""

    @staticmethod
    def _on_queue_feeder_error(e, obj):
        """Tell of an object that can't be put."""
        sys.__excepthook__(type(e), e, e.__traceback__)

    __class_getitem__ = classmethod(GenericAlias)


class JoinableQueue(Queue):
    """A queue that can be waited for until all that was put is dealt with."""

    def task_done(self):
        if not _mp.task_done(self._box):
            raise ValueError('task_done() called too many times')

    def join(self):
        _mp.join(self._box, None)


class SimpleQueue(_Inherited):
    """A queue without bound that can only wait."""

    def __init__(self, *, ctx):
        self._box = _mp.mailbox(0, 0)
        self._closed = False

    def _check(self):
        if self._closed:
            raise OSError('handle is closed')

    def put(self, obj):
        self._check()
        _mp.put(self._box, ForkingPickler.dumps(obj), None)

    def get(self):
        self._check()
        return pickle.loads(_mp.get(self._box, None))

    def empty(self):
        self._check()
        return not _mp.size(self._box)

    def close(self):
        self._closed = True

    __class_getitem__ = classmethod(GenericAlias)
