"""The event loop."""

import collections
import heapq
import sys
import time
import traceback

import _asyncio
from . import coroutines, events, futures, tasks
from .exceptions import CancelledError

__all__ = ("BaseEventLoop",)

# The clock of the loop ticks this often: timers within one tick of one another
# are due together.
_TICK = time.get_clock_info("monotonic").resolution if hasattr(time, "get_clock_info") else 1e-9


def _stop_when_done(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return  # it stops the loop by itself
    future.get_loop().stop()


class BaseEventLoop(events.AbstractEventLoop):
    """Callbacks that are ready run in turn; those with a time when it has come."""

    def __init__(self):
        self._ready = collections.deque()
        self._timers = []
        self._dead_timers = 0
        self._stopping = False
        self._running = False
        self._closed = False
        self._debug = False
        self._task_factory = None
        self._exception_handler = None
        self._asyncgens = {}
        self._asyncgens_closed = False
        self._executor = None
        self._executor_closed = False

    def __repr__(self):
        return (f"<{type(self).__name__} running={self.is_running()} "
                f"closed={self.is_closed()} debug={self.get_debug()}>")

    # Life

    def _check_open(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    _check_closed = _check_open

    def _check_idle(self):
        if self._running:
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        """Run until stop() is called."""
        self._check_open()
        self._check_idle()
        hooks = sys.get_asyncgen_hooks()
        self._running = True
        try:
            sys.set_asyncgen_hooks(firstiter=self._note_asyncgen, finalizer=self._finish_asyncgen)
            events._set_running_loop(self)
            going = True
            while going:
                self._run_once()
                going = not self._stopping
        finally:
            self._stopping = False
            self._running = False
            events._set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)

    def run_until_complete(self, future):
        """Run until the future, or the task made of a coroutine, is done."""
        self._check_open()
        self._check_idle()
        own = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if own:
            future._log_destroy_pending = False
        future.add_done_callback(_stop_when_done)
        try:
            self.run_forever()
        except BaseException:
            if own and future.done() and not future.cancelled():
                future.exception()  # it is on its way already
            raise
        finally:
            future.remove_done_callback(_stop_when_done)
        self._report_unretrieved(False)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        """Stop after the round that runs."""
        self._stopping = True

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def close(self):
        """Drop what is scheduled and refuse more."""
        if self._running:
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._closed = True
        self._report_unretrieved(True)
        self._ready.clear()
        self._timers.clear()
        executor, self._executor = self._executor, None
        if executor is not None:
            executor.shutdown(wait=False)
        _asyncio._forget(self)

    # Scheduling

    def time(self):
        """The clock of timers, in seconds."""
        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        """Call callback in the next round."""
        self._check_open()
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        """call_soon for other threads: the loop wakes if it waits."""
        handle = self.call_soon(callback, *args, context=context)
        _asyncio._wake(self)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        """Call callback in delay seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Call callback when the loop's clock shows when."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_open()
        handle = events.TimerHandle(when, callback, args, self, context)
        handle._scheduled = True
        heapq.heappush(self._timers, handle)
        return handle

    def _timer_cancelled(self, handle):
        if not handle._scheduled:
            return
        self._dead_timers += 1
        if self._dead_timers > 100 and self._dead_timers * 2 > len(self._timers):
            for timer in self._timers:
                timer._scheduled = not timer._cancelled and timer is not handle
            self._timers = [timer for timer in self._timers if timer._scheduled]
            heapq.heapify(self._timers)
            self._dead_timers = 0

    def create_future(self):
        """Make a future of this loop."""
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, **kwargs):
        """Make a task that runs the coroutine."""
        self._check_open()
        if self._task_factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context, **kwargs)
        if context is not None:
            kwargs["context"] = context
        task = self._task_factory(self, coro, **kwargs)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        """Set what makes tasks: factory(loop, coro, **kwargs); None for the usual."""
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # One round

    def _run_once(self):
        """Wait until something is ready, and run what is ready by then."""
        timers, ready = self._timers, self._ready
        while timers and timers[0]._cancelled:
            heapq.heappop(timers)._scheduled = False
            self._dead_timers -= 1
        if not ready and not self._stopping:
            seconds = float(timers[0]._when - self.time()) if timers else None
            if seconds is None or seconds > 0:
                _asyncio._pause(self, seconds)
        due = self.time() + _TICK
        while timers and timers[0]._when < due:
            handle = heapq.heappop(timers)
            handle._scheduled = False
            if handle._cancelled:
                self._dead_timers -= 1
            ready.append(handle)
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()
                if _asyncio._fresh_failure():
                    # The task that failed may be held by nothing else.
                    handle._callback = handle._args = handle = None
                    self._report_unretrieved(False)

    # Functions that block

    def run_in_executor(self, executor, func, *args):
        """Call func(*args) in another thread, or where the executor says."""
        self._check_open()
        if executor is None:
            if self._executor_closed:
                raise RuntimeError("Executor shutdown has been called")
            if self._executor is None:
                from concurrent.futures import ThreadPoolExecutor
                self._executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
            executor = self._executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        if not hasattr(executor, "submit"):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._executor = executor

    async def shutdown_default_executor(self, timeout=None):
        """Wait for the calls of run_in_executor that are under way."""
        self._executor_closed = True
        if self._executor is not None:
            self._executor.shutdown(wait=True)

    # Asynchronous generators

    def _note_asyncgen(self, agen):
        self._asyncgens[id(agen)] = agen

    def _finish_asyncgen(self, agen):
        self._asyncgens.pop(id(agen), None)
        if not self._closed:
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        """Close the asynchronous generators that have begun and not ended."""
        self._asyncgens_closed = True
        live = [agen for agen in self._asyncgens.values() if agen.ag_frame is not None]
        self._asyncgens.clear()
        if not live:
            return
        outcomes = await tasks.gather(*(agen.aclose() for agen in live), return_exceptions=True)
        for agen, outcome in zip(live, outcomes):
            if isinstance(outcome, Exception) and not isinstance(outcome, StopAsyncIteration):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {agen!r}",
                    "exception": outcome,
                    "asyncgen": agen,
                })

    # Errors that nobody catches

    def _report_unretrieved(self, all_of_them):
        for future in _asyncio._unretrieved(self, all_of_them):
            self.call_exception_handler({
                "message": f"{type(future).__name__} exception was never retrieved",
                "exception": future._exception,
                "future": future,
            })

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Set handler(loop, context), called for errors that nobody catches."""
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Log an error with all that is known of it."""
        lines = [context.get("message") or "Unhandled exception in event loop"]
        lines += [f"{key}: {context[key]!r}" for key in sorted(context) if key not in ("message", "exception")]
        _log_error("\n".join(lines), context.get("exception"))

    def call_exception_handler(self, context):
        """Hand an error to the handler that was set, or to the default one."""
        try:
            if self._exception_handler is None:
                self.default_exception_handler(context)
            else:
                self._exception_handler(self, context)
        except BaseException as error:
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                raise
            if self._exception_handler is None:
                _log_error("Exception in default exception handler", error)
                return
            self.default_exception_handler({
                "message": "Unhandled error in exception handler",
                "exception": error,
                "context": context,
            })

    def set_debug(self, enabled):
        self._debug = enabled

    def get_debug(self):
        return self._debug


def _log_error(text, error):
    """Log as a program configured it, else write to stderr."""
    logging = sys.modules.get("logging")
    if logging is not None:
        logging.getLogger("asyncio").error(text, exc_info=error and (type(error), error, error.__traceback__))
        return
    if error is not None:
        text += "\n" + "".join(traceback.format_exception(error)).rstrip("\n")
    print(text, file=sys.stderr)
