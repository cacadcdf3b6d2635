"""Tasks, and the ways to wait for several of them."""

import collections

from _asyncio import (
    Task, _enter_task, _leave_task, _register_task, _swap_current_task,
    _unregister_task, all_tasks, current_task,
)
from . import coroutines, events, futures, timeouts
from .exceptions import CancelledError

__all__ = (
    "Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED",
    "wait", "wait_for", "as_completed", "sleep", "gather", "shield",
    "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks",
    "create_eager_task_factory", "eager_task_factory", "_register_task",
    "_unregister_task", "_enter_task", "_leave_task",
)

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


def create_task(coro, *, name=None, context=None):
    """Make a task of a coroutine and schedule it."""
    return events.get_running_loop().create_task(coro, name=name, context=context)


def create_eager_task_factory(custom_task_constructor):
    """Make a task factory whose tasks run at once until they first wait."""

    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)

    return factory


eager_task_factory = create_eager_task_factory(Task)


def ensure_future(coro_or_future, *, loop=None):
    """Give a future as it is, and make a task of anything else."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not _loop_of(coro_or_future):
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    coro, wrapped = coro_or_future, False
    if not coroutines.iscoroutine(coro):
        if not hasattr(type(coro), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro, wrapped = _await(coro), True
    try:
        return (events.get_event_loop() if loop is None else loop).create_task(coro)
    except RuntimeError:
        if wrapped:
            coro.close()
        raise


async def _await(awaitable):
    return await awaitable


def _loop_of(future):
    return future.get_loop() if hasattr(future, "get_loop") else future._loop


class _Pass:
    """What is awaited to let the others have a turn."""

    def __await__(self):
        yield


async def sleep(delay, result=None):
    """Wait so many seconds; give result."""
    if delay <= 0:
        await _Pass()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = events.get_running_loop()
    alarm = loop.create_future()
    handle = loop.call_later(delay, futures.settle, alarm, result)
    try:
        return await alarm
    finally:
        handle.cancel()


# Waiting for some of many

async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait until the futures are done, or some of them: (done, pending)."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(coroutines.iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    await _until(fs, timeout, return_when)
    done = {f for f in fs if f.done()}
    return done, fs - done


async def _until(fs, timeout, return_when):
    """Wait until as many of fs are done as return_when says, or time is up."""
    loop = events.get_running_loop()
    alarm = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _wake, alarm)
    left = len(fs)  # those that are done tell so, too

    def finished(f):
        nonlocal left
        left -= 1
        if not left or return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and _failed(f):
            if timer is not None:
                timer.cancel()
            _wake(alarm)

    for f in fs:
        f.add_done_callback(finished)
    try:
        await alarm
    finally:
        if timer is not None:
            timer.cancel()
        for f in fs:
            f.remove_done_callback(finished)


def _failed(f):
    return not f.cancelled() and f.exception() is not None


def _wake(alarm, *ignored):
    if not alarm.done():
        alarm.set_result(None)


async def wait_for(fut, timeout):
    """Wait for one awaitable; after timeout seconds cancel it and raise
    TimeoutError."""
    if fut is not None and not futures.isfuture(fut) and not coroutines.iscoroutine(fut):
        fut = _await(fut)
    if timeout is None or timeout > 0:
        async with timeouts.timeout(timeout):
            return await fut
    fut = ensure_future(fut)
    if not fut.done():
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    return fut.result()


async def _cancel_and_wait(fut):
    alarm = events.get_running_loop().create_future()

    def finished(_):
        _wake(alarm)

    fut.add_done_callback(finished)
    try:
        fut.cancel()
        await alarm
    finally:
        fut.remove_done_callback(finished)


# In the order of completion

class _AsCompletedIterator:
    """The futures as they get done: themselves by `async for`, and by a plain
    `for` coroutines that give the next result."""

    def __init__(self, fs, timeout):
        self._done = collections.deque()
        self._getters = collections.deque()
        loop = events.get_event_loop()
        todo = dict.fromkeys(ensure_future(f, loop=loop) for f in dict.fromkeys(fs))
        self._loop = loop
        self._todo = todo
        self._remaining = len(todo)
        self._timer = None
        for f in todo:
            f.add_done_callback(self._finished)
        if todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._time_is_up)

    def _itself(self):
        return self

    __iter__ = __aiter__ = _itself

    async def __anext__(self):
        if not self._remaining:
            raise StopAsyncIteration
        self._remaining -= 1
        return await self._next()

    def __next__(self):
        if not self._remaining:
            raise StopIteration
        self._remaining -= 1
        return self._next_result()

    async def _next_result(self):
        return (await self._next()).result()

    async def _next(self):
        while not self._done:
            getter = self._loop.create_future()
            self._getters.append(getter)
            try:
                await getter
            except BaseException:
                if getter in self._getters:
                    self._getters.remove(getter)
                elif self._done:
                    self._wake_one()
                raise
        f = self._done.popleft()
        if f is None:
            raise TimeoutError
        return f

    def _wake_one(self):
        getter = None
        while self._getters and (getter is None or getter.done()):
            getter = self._getters.popleft()
        if getter is not None:
            _wake(getter)

    def _put(self, f):
        self._done.append(f)
        self._wake_one()

    def _finished(self, f):
        if f not in self._todo:
            return
        del self._todo[f]
        self._put(f)
        if not self._todo and self._timer is not None:
            self._timer.cancel()

    def _time_is_up(self):
        while self._todo:
            self._todo.popitem()[0].remove_done_callback(self._finished)
            self._put(None)


def as_completed(fs, *, timeout=None):
    """Iterate over futures in the order in which they get done."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


# All at once

class _GatheringFuture(futures.Future):
    """What gather gives: to cancel it is to cancel what it waits for."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._cancel_requested, self._children = False, children

    def cancel(self, msg=None):
        if self.done():
            return False
        any_left = False
        for child in self._children:
            any_left = child.cancel(msg=msg) or any_left
        if any_left:
            self._cancel_requested = True
        return any_left


def gather(*coros_or_futures, return_exceptions=False):
    """Run awaitables concurrently; give the list of their results."""
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer

    loop = outer = None
    known = {}      # each argument once, with its future
    children = []   # a future for each argument
    finished = 0

    def child_done(child):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not child.cancelled():
                child.exception()  # nobody else will ask
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            error = child.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished < len(known):
            return
        results = [_gathered(f) for f in children]
        if outer._cancel_requested:
            outer.set_exception(child._make_cancelled_error())
        else:
            outer.set_result(results)

    at_once = []
    for arg in coros_or_futures:
        if arg not in known:
            child = ensure_future(arg, loop=loop)
            if loop is None:
                loop = _loop_of(child)
            if child is not arg:
                child._log_destroy_pending = False
            known[arg] = child
            if child.done():
                at_once.append(child)
            else:
                child.add_done_callback(child_done)
        children.append(known[arg])
    outer = _GatheringFuture(children, loop=loop)
    for child in at_once:
        child_done(child)
    return outer


def _gathered(f):
    if f.cancelled():
        return CancelledError("" if f._cancel_message is None else f._cancel_message)
    error = f.exception()
    return f.result() if error is None else error


def shield(arg):
    """Wait for an awaitable that goes on when the one who waits is cancelled."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = _loop_of(inner).create_future()

    def inner_done(inner):
        if not outer.cancelled():
            futures.copy_outcome(inner, outer)
        elif not inner.cancelled():
            inner.exception()  # nobody else will ask

    def outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """Submit a coroutine to a loop from elsewhere: a concurrent future."""
    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    import concurrent.futures
    mirror = concurrent.futures.Future()

    def begin():
        task = ensure_future(coro, loop=loop)
        task.add_done_callback(lambda done: futures.copy_outcome(done, mirror))

    loop.call_soon_threadsafe(begin)
    return mirror
