"""Running a whole program as one coroutine."""

from contextvars import copy_context as _copy_context

import _asyncio
from . import events, tasks
from .coroutines import iscoroutine

__all__ = ("Runner", "run")


class Runner:
    """A loop for several calls of run(), closed at the end."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug = debug
        self._factory = loop_factory
        self._state = "new"
        self._loop = None
        self._context = None
        self._set_current = False

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def _open(self):
        if self._state == "closed":
            raise RuntimeError("Runner is closed")
        if self._state == "new":
            self._loop = self._make_loop()
            self._context = _copy_context()
            self._state = "open"

    def _make_loop(self):
        loop = events.new_event_loop() if self._factory is None else self._factory()
        if self._factory is None:
            self._set_current = True
            events.set_event_loop(loop)
        if self._debug is not None:
            loop.set_debug(self._debug)
        return loop

    def get_loop(self):
        """The loop, made if there is none yet."""
        self._open()
        return self._loop

    def run(self, coro, *, context=None):
        """Run a coroutine to its end and give its result."""
        if not iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        _refuse_nested("Runner.run()")
        loop = self.get_loop()
        return loop.run_until_complete(
            loop.create_task(coro, context=self._context if context is None else context))

    def close(self):
        """Cancel what still runs, and close the loop."""
        if self._state != "open":
            return
        loop = self._loop
        try:
            _cancel_rest(loop)
            for shutdown in (loop.shutdown_asyncgens, loop.shutdown_default_executor):
                loop.run_until_complete(shutdown())
        finally:
            if self._set_current:
                events.set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = "closed"


def run(main, *, debug=None, loop_factory=None):
    """Execute the coroutine and return the result."""
    _refuse_nested("asyncio.run()")
    with Runner(loop_factory=loop_factory, debug=debug) as program:
        return program.run(main)


def _refuse_nested(caller):
    """Raise RuntimeError if a loop runs in this thread already."""
    nested = events._get_running_loop()
    if nested is not None:
        raise RuntimeError(f"{caller} cannot be called from a running event loop")


def _cancel_rest(loop):
    rest = _asyncio._pending(loop)
    if not rest:
        return
    for task in rest:
        task.cancel()
    loop.run_until_complete(tasks.gather(*rest, return_exceptions=True))
    for task in rest:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": task.exception(),
                "task": task,
            })
