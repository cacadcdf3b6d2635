"""Queues that threads put things in and get them from."""

import threading
from collections import deque
from heapq import heappop, heappush
from time import monotonic as time
from types import GenericAlias

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class ShutDown(Exception):
    '''Raised when put/get with shut-down queue.'''


class Empty(Exception):
    'Exception raised by Queue.get(block=0)/get_nowait().'


Empty.__module__ = '_queue'


class Full(Exception):
    'Exception raised by Queue.put(block=0)/put_nowait().'


class Queue:
    """A queue that gives what was put first; maxsize 0 is no bound."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty, self.not_full, self.all_tasks_done = [threading.Condition(self.mutex) for _ in range(3)]
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        """Say that one thing that was got has been dealt with."""
        with self.all_tasks_done:
            if self.unfinished_tasks <= 0:
                raise ValueError('task_done() called too many times')
            self.unfinished_tasks -= 1
            if not self.unfinished_tasks:
                self.all_tasks_done.notify_all()

    def join(self):
        """Wait until all that was put has been dealt with."""
        with self.all_tasks_done:
            self.all_tasks_done.wait_for(lambda: not self.unfinished_tasks)

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        return self.qsize() == 0

    def full(self):
        with self.mutex:
            return self._is_full()

    def _is_full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            self._refuse_if(self.is_shutdown)
            if self._is_full() and not _await(self.not_full, self._may_put, block, timeout):
                raise Full
            self._refuse_if(self.is_shutdown)
            self.unfinished_tasks += 1
            self._put(item)
            self.not_empty.notify()

    def _refuse_if(self, refused):
        if refused:
            raise ShutDown

    def _may_put(self):
        return self.is_shutdown or not self._is_full()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            self._refuse_if(self.is_shutdown and not self._qsize())
            if not self._qsize() and not _await(self.not_empty, self._may_get, block, timeout):
                raise Empty
            self._refuse_if(not self._qsize())
            try:
                return self._get()
            finally:
                self.not_full.notify()

    def _may_get(self):
        return self.is_shutdown or self._qsize()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def shutdown(self, immediate=False):
        """Refuse further puts, and gets once the queue is empty: at once if immediate."""
        with self.mutex:
            self.is_shutdown = True
            while immediate and self._qsize():
                self._get()
                self.unfinished_tasks -= self.unfinished_tasks > 0
            for condition in (self.all_tasks_done, self.not_empty, self.not_full):
                condition.notify_all()

    # What a queue with another order replaces:

    _store = deque

    def _init(self, maxsize):
        self.queue = self._store()

    def _get(self):
        return self.queue.popleft()

    def _put(self, item):
        self.queue.append(item)

    def _qsize(self):
        return len(self.queue)

    __class_getitem__ = classmethod(GenericAlias)


def _await(condition, ready, block, timeout):
    """Wait for ready() as block and timeout say; tell whether it came true."""
    if not block:
        return False
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return condition.wait_for(ready, timeout)


class PriorityQueue(Queue):
    """A queue that gives the smallest first."""

    _store = list

    def _get(self):
        return heappop(self.queue)

    def _put(self, item):
        heappush(self.queue, item)


class LifoQueue(Queue):
    """A queue that gives what was put last."""

    _store = list

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """A queue without bound and without tasks."""

    def __init__(self):
        self._items = deque()
        self._filled = threading.Condition(threading.Lock())

    def put(self, item, block=True, timeout=None):
        with self._filled:
            self._items.append(item)
            self._filled.notify()

    def put_nowait(self, item):
        self.put(item)

    def get(self, block=True, timeout=None):
        with self._filled:
            if not self._items and not _await(self._filled, lambda: self._items, block, timeout):
                raise Empty
            return self._items.popleft()

    def get_nowait(self):
        return self.get(False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)

    __class_getitem__ = classmethod(GenericAlias)


SimpleQueue.__module__ = '_queue'
