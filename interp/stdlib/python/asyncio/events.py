"""Handles of scheduled callbacks, and which loop is the current one."""

import contextvars
import sys
import warnings

from _asyncio import _get_running_loop, _set_running_loop, get_event_loop, get_running_loop
from . import reprs

__all__ = (
    "AbstractEventLoopPolicy", "AbstractEventLoop", "Handle", "TimerHandle",
    "get_event_loop_policy", "set_event_loop_policy", "get_event_loop",
    "set_event_loop", "new_event_loop", "_set_running_loop",
    "get_running_loop", "_get_running_loop",
)


class Handle:
    """A callback that waits for its turn; it can be cancelled until then."""

    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_context", "__weakref__")

    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._cancelled = False
        self._context = contextvars.copy_context() if context is None else context

    def _facts(self):
        facts = [type(self).__name__]
        if self._cancelled:
            facts.append("cancelled")
        if self._callback is not None:
            facts.append(reprs.callback_text(self._callback, self._args, not self._loop.get_debug()))
        return facts

    def __repr__(self):
        return f"<{' '.join(self._facts())}>"

    def get_context(self):
        return self._context

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except BaseException as error:
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                raise
            self._loop.call_exception_handler({
                "message": f"Exception in callback {reprs.callback_text(self._callback, self._args, not self._loop.get_debug())}",
                "exception": error,
                "handle": self,
            })

    def cancelled(self):
        return self._cancelled


class TimerHandle(Handle):
    """A callback that waits for a time."""

    __slots__ = ("_when", "_scheduled")

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._scheduled = False

    def _facts(self):
        facts = super()._facts()
        facts.insert(2 if self._cancelled else 1, f"when={self._when}")
        return facts

    def when(self):
        return self._when

    def cancel(self):
        if not self._cancelled:
            self._loop._timer_cancelled(self)
        super().cancel()

    def __hash__(self):
        return hash(self._when)

    def __eq__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when, self._callback, self._args, self._cancelled) == (
            other._when, other._callback, other._args, other._cancelled)

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        return self < other or self == other if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        return self > other or self == other if isinstance(other, TimerHandle) else NotImplemented


def _absent(self, *args, **kwargs):
    raise NotImplementedError


async def _absent_later(self):
    _absent(self)


class AbstractEventLoop:
    """What every event loop offers."""

    run_forever = run_until_complete = stop = is_running = is_closed = close = _absent
    call_soon = call_later = call_at = time = create_future = create_task = _absent
    call_soon_threadsafe = run_in_executor = set_default_executor = _absent
    add_signal_handler = remove_signal_handler = _absent
    set_task_factory = get_task_factory = _absent
    get_exception_handler = set_exception_handler = _absent
    default_exception_handler = call_exception_handler = _absent
    get_debug = set_debug = _absent

    shutdown_asyncgens = shutdown_default_executor = _absent_later


class AbstractEventLoopPolicy:
    """Says which loop is the current one, and makes new ones."""

    get_event_loop = set_event_loop = new_event_loop = _absent


class _DefaultPolicy(AbstractEventLoopPolicy):
    """One loop, made when it is first asked for unless one was set before."""

    _loop_factory = None

    def __init__(self):
        self._loop = None
        self._was_set = False

    def get_event_loop(self):
        if self._loop is None and not self._was_set:
            warnings.warn("There is no current event loop", DeprecationWarning, stacklevel=_caller_level())
            self.set_event_loop(self.new_event_loop())
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(
                f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._was_set = True
        self._loop = loop

    def new_event_loop(self):
        return self._loop_factory()


def _caller_level():
    """How far up the first frame outside of this package is."""
    level = 2
    try:
        while sys._getframe(level).f_globals.get("__name__", "").partition(".")[0] == "asyncio":
            level += 1
    except ValueError:
        pass
    return level


_policy = None


def get_event_loop_policy():
    """Get the current event loop policy."""
    global _policy
    if _policy is None:
        from .unix_events import DefaultEventLoopPolicy
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    """Set the current event loop policy; None restores the default one."""
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(
            f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = policy


def new_event_loop():
    """Make a loop as the policy does."""
    policy = get_event_loop_policy()
    return policy.new_event_loop()


def set_event_loop(loop):
    """Make loop the current one."""
    policy = get_event_loop_policy()
    policy.set_event_loop(loop)
