"""Queues between tasks."""

import collections
import heapq
import types

from .locks import Event
from .mixins import LoopBound

__all__ = ("Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty", "QueueShutDown")


class QueueEmpty(Exception):
    """Raised when Queue.get_nowait() is called on an empty Queue."""


class QueueFull(Exception):
    """Raised when the Queue.put_nowait() method is called on a full Queue."""


class QueueShutDown(Exception):
    """Raised when putting on to or getting from a shut-down Queue."""


class Queue(LoopBound):
    """What some tasks put and others get, in the same order."""

    def __init__(self, maxsize=0):
        self._unfinished_tasks, self._maxsize = 0, maxsize
        self._getters, self._putters = (collections.deque() for _ in range(2))
        self._finished = Event()
        self._finished.set()
        self._is_shutdown = False
        self._init(maxsize)

    # What the other kinds of queue replace: where the items are, and the two
    # ends of it.

    def _init(self, maxsize):
        self._queue = self._container()

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.popleft()

    _container = collections.deque

    # Looks

    def _format(self):
        facts = [f"maxsize={self._maxsize!r}"]
        if getattr(self, "_queue", None):
            facts.append(f"_queue={list(self._queue)!r}")
        for name in ("getters", "putters"):
            if waiting := getattr(self, "_" + name):
                facts.append(f"_{name}[{len(waiting)}]")
        if self._unfinished_tasks:
            facts.append(f"tasks={self._unfinished_tasks}")
        if self._is_shutdown:
            facts.append("shutdown")
        return " ".join(facts)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"

    __class_getitem__ = classmethod(types.GenericAlias)

    maxsize = property(lambda self: self._maxsize, doc="How many items there is room for; 0 for no bound.")

    def qsize(self):
        """How many items wait to be got."""
        return len(self._queue)

    def empty(self):
        """Whether get would have to wait."""
        return not self._queue

    def full(self):
        """Whether put would have to wait."""
        return 0 < self._maxsize <= self.qsize()

    # Waiting

    @staticmethod
    def _wake_one(waiting):
        while waiting:
            waiter = waiting.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return

    async def _wait_in(self, waiting, pointless):
        """Wait to be woken. Whoever is cancelled after that passes it on, unless
        that is pointless by now."""
        waiter = self._get_loop().create_future()
        waiting.append(waiter)
        try:
            await waiter
        except BaseException:
            waiter.cancel()
            if waiter in waiting:
                waiting.remove(waiter)
            if not pointless() and not waiter.cancelled():
                self._wake_one(waiting)
            raise

    async def put(self, item):
        """Add an item, once there is room."""
        while self.full():
            self._check_open()
            await self._wait_in(self._putters, self.full)
        return self.put_nowait(item)

    def put_nowait(self, item):
        """Add an item at once. Errors: QueueFull, QueueShutDown."""
        self._check_open()
        if self.full():
            raise QueueFull
        self._put(item)
        self._finished.clear()
        self._unfinished_tasks += 1
        self._wake_one(self._getters)

    def _check_open(self):
        if self._is_shutdown:
            raise QueueShutDown

    async def get(self):
        """Take an item out, once there is one."""
        while self.empty():
            self._check_open()
            await self._wait_in(self._getters, self.empty)
        return self.get_nowait()

    def get_nowait(self):
        """Take an item out at once. Errors: QueueEmpty, QueueShutDown."""
        if self.empty():
            raise QueueShutDown if self._is_shutdown else QueueEmpty
        item = self._get()
        self._wake_one(self._putters)
        return item

    def task_done(self):
        """Say that one item that was got is dealt with."""
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks -= 1
        if not self._unfinished_tasks:
            self._finished.set()

    async def join(self):
        """Wait until every item that was put is dealt with."""
        if self._unfinished_tasks > 0:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        """Let nobody put any more, nor get if immediate."""
        self._is_shutdown = True
        if immediate:
            # What is still inside will never be dealt with.
            dropped = self.qsize()
            for _ in range(dropped):
                self._get()
            self._unfinished_tasks = max(self._unfinished_tasks - dropped, 0)
            if not self._unfinished_tasks:
                self._finished.set()
        for waiting in (self._getters, self._putters):
            while waiting:
                self._wake_one(waiting)


class PriorityQueue(Queue):
    """A queue that gives its least item first."""

    _container = list

    def _put(self, item, push=heapq.heappush):
        push(self._queue, item)

    def _get(self, pop=heapq.heappop):
        return pop(self._queue)


class LifoQueue(Queue):
    """A queue that gives what was put last first."""

    def _get(self):
        return self._queue.pop()

    _container = list
