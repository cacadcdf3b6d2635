"""A block of code with a deadline."""

from . import events
from .exceptions import CancelledError

__all__ = ("Timeout", "timeout", "timeout_at")


class Timeout:
    """Cancels the task that is inside when the deadline has passed, and turns
    that cancellation into TimeoutError.

    Use timeout() or timeout_at() to make one.
    """

    def __init__(self, when):
        self._phase = "created"
        self._when = when
        self._task = self._timer = None
        self._cancelled_before = 0

    def __repr__(self):
        facts = [self._phase]
        if self._phase == "active":
            facts.append(f"when={'None' if self._when is None else round(self._when, 3)}")
        return f"<Timeout [{facts[0]}]{''.join(' ' + fact for fact in facts[1:])}>"

    def when(self):
        """Return the current deadline."""
        return self._when

    def expired(self):
        """Is timeout expired during execution?"""
        return self._phase in ("expiring", "expired")

    def reschedule(self, when):
        """Set another deadline; None for none."""
        if self._phase != "active":
            if self._phase == "created":
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._phase} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if when is None:
            return
        loop = events.get_running_loop()
        if when <= loop.time():
            self._timer = loop.call_soon(self._strike)
        else:
            self._timer = loop.call_at(when, self._strike)

    def _strike(self):
        self._task.cancel()
        self._phase = "expiring"
        self._timer = None

    async def __aenter__(self):
        from .tasks import current_task
        if self._phase != "created":
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._phase = "active"
        self._task = task
        self._cancelled_before = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._phase == "active":
            self._phase = "finished"
            return
        self._phase = "expired"
        if self._task.uncancel() > self._cancelled_before or exc_type is None:
            return  # somebody else has cancelled the task as well
        if issubclass(exc_type, CancelledError):
            raise TimeoutError from exc_val
        self._blame(exc_val)
        if isinstance(exc_val, ExceptionGroup):
            for error in exc_val.exceptions:
                self._blame(error)

    @staticmethod
    def _blame(error):
        """Say, where an error came of the cancellation, that time was up."""
        while error.__context__ is not None:
            if isinstance(error.__context__, CancelledError):
                late = TimeoutError()
                late.__context__ = late.__cause__ = error.__context__
                error.__context__ = late
                break
            error = error.__context__


def timeout(delay):
    """Timeout async context manager: a deadline in delay seconds."""
    return Timeout(None if delay is None else events.get_running_loop().time() + delay)


def timeout_at(when):
    """Like timeout(), with the time of the loop's clock."""
    return Timeout(when)
