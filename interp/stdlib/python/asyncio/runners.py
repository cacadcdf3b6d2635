"""Running a whole program as one coroutine."""

import contextvars

import _asyncio
from . import coroutines, events, tasks

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

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def _open(self):
        if self._state == "closed":
            raise RuntimeError("Runner is closed")
        if self._state == "open":
            return
        if self._factory is None:
            self._loop = events.new_event_loop()
            if not self._set_current:
                events.set_event_loop(self._loop)
                self._set_current = True
        else:
            self._loop = self._factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = contextvars.copy_context()
        self._state = "open"

    def get_loop(self):
        """The loop, made if there is none yet."""
        self._open()
        return self._loop

    def run(self, coro, *, context=None):
        """Run a coroutine to its end and give its result."""
        if not coroutines.iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if events._get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._open()
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        return self._loop.run_until_complete(task)

    def close(self):
        """Cancel what still runs, and close the loop."""
        if self._state != "open":
            return
        loop = self._loop
        try:
            _cancel_rest(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            if self._set_current:
                events.set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = "closed"


def run(main, *, debug=None, loop_factory=None):
    """Execute the coroutine and return the result."""
    if events._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


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
