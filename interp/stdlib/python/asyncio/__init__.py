"""Concurrent code in one thread: coroutines, tasks, and the loop that runs them.

Futures and tasks are made in Go (module _asyncio). Here are the loop, the ways
to wait for several things, and what tasks use to talk to one another.
"""

from .exceptions import *
from .coroutines import *
from .events import *
from .base_events import *
from .futures import *
from .tasks import *
from .timeouts import *
from .locks import *
from .queues import *
from .taskgroups import *
from .threads import *
from .runners import *
from .unix_events import *
from .events import _get_running_loop, _set_running_loop
from .tasks import _enter_task, _leave_task, _register_task, _swap_current_task, _unregister_task

from . import (
    base_events, coroutines, events, exceptions, futures, locks, queues,
    runners, taskgroups, tasks, threads, timeouts, unix_events,
)

__all__ = tuple(
    name
    for part in (
        base_events, coroutines, events, exceptions, futures, locks, runners,
        queues, tasks, taskgroups, threads, timeouts, unix_events,
    )
    for name in part.__all__
)
