"""Tasks that end together."""

from . import events, tasks
from .exceptions import CancelledError

__all__ = ("TaskGroup",)


class TaskGroup:
    """`async with TaskGroup() as group`: tasks that end before the block does.

    All its tasks are waited for at its end. When one fails, or the body does,
    the others are cancelled, and the errors come out as one ExceptionGroup.
    """

    def __init__(self):
        self._entered = self._exiting = self._aborting = False
        self._loop = self._parent = None
        self._tasks = {}  # in the order of their making
        self._errors = []
        self._base_error = None
        self._parent_cancelled = False  # by us, to leave the body
        self._all_done = None

    def __repr__(self):
        facts = [""]
        if self._tasks:
            facts.append(f"tasks={len(self._tasks)}")
        if self._errors:
            facts.append(f"errors={len(self._errors)}")
        if self._aborting:
            facts.append("cancelling")
        elif self._entered:
            facts.append("entered")
        return f"<TaskGroup{' '.join(facts)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._loop = events.get_running_loop()
        self._parent = tasks.current_task(self._loop)
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, exc_type, exc, tb):
        try:
            return await self._finish(exc)
        finally:
            # The errors lead back here by their frames.
            self._parent = self._base_error = exc = None
            self._errors = []

    async def _finish(self, exc):
        self._exiting = True
        outside = exc if isinstance(exc, CancelledError) else None
        if exc is not None and self._base_error is None and _ends_everything(exc):
            self._base_error = exc
        if exc is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._all_done is None:
                self._all_done = self._loop.create_future()
            try:
                await self._all_done
            except CancelledError as error:
                if not self._aborting:
                    outside = error
                    self._abort()
            self._all_done = None
        if self._base_error is not None:
            raise self._base_error
        if self._parent_cancelled and self._parent.uncancel() == 0:
            outside = None  # the cancellation was ours
        try:
            if outside is not None and not self._errors:
                raise outside
        finally:
            outside = None
        if exc is not None and not isinstance(exc, CancelledError):
            self._errors.append(exc)
        if self._errors:
            if self._parent.cancelling():
                # The cancellation goes on after the errors have been handled.
                self._parent.uncancel()
                self._parent.cancel()
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None

    def _refusal(self):
        """Why there can't be another task, None if there can."""
        if not self._entered:
            return "has not been entered"
        if self._aborting and self._tasks:
            return "is shutting down"
        if self._exiting and not self._tasks:
            return "is finished"
        return "is shutting down" if self._aborting else None

    def create_task(self, coro, *, name=None, context=None):
        """Make a task that the group waits for."""
        reason = self._refusal()
        if reason:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} {reason}")
        task = self._loop.create_task(coro, name=name, context=context)
        if task.done():
            self._done(task)
        else:
            self._tasks[task] = True
            task.add_done_callback(self._done)
        return task

    def _abort(self):
        self._aborting = True
        for task in list(self._tasks):
            if not task.done():
                task.cancel()

    def _done(self, task):
        self._tasks.pop(task, None)
        if self._all_done is not None and not self._tasks and not self._all_done.done():
            self._all_done.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if _ends_everything(error) and self._base_error is None:
            self._base_error = error
        if self._parent.done():
            self._loop.call_exception_handler({
                "message": f"Task {task!r} has errored out but its parent task {self._parent} is already completed",
                "exception": error,
                "task": task,
            })
            return
        if not self._aborting and not self._parent_cancelled:
            self._abort()
            self._parent_cancelled = True
            self._parent.cancel()


def _ends_everything(error):
    return isinstance(error, (SystemExit, KeyboardInterrupt))

