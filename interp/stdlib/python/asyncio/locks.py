"""Locks, events and the like, for tasks of one loop."""

import collections

from .exceptions import BrokenBarrierError, CancelledError
from .mixins import LoopBound

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")


class _Waiting(LoopBound):
    """Something that tasks wait for, in a queue of futures."""

    def __init__(self):
        self._waiters = collections.deque()

    def _status(self):
        return ""

    def __repr__(self):
        status = self._status()
        if self._waiters:
            status += f", waiters:{len(self._waiters)}"
        return f"{super().__repr__()[:-1]} [{status}]>"

    async def _park(self):
        """Wait in the queue to be woken."""
        waiter = self._get_loop().create_future()
        self._waiters.append(waiter)
        try:
            await waiter
        finally:
            self._waiters.remove(waiter)

    def _first(self):
        """Whose turn it is, None if nobody waits."""
        return self._waiters[0] if self._waiters else None


class _Held:
    """`async with` for what is acquired and released."""

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *exc_info):
        self.release()


class Lock(_Held, _Waiting):
    """One task at a time may hold it; those who wait get it in turn."""

    def __init__(self):
        super().__init__()
        self._locked = False

    def _status(self):
        return "locked" if self._locked else "unlocked"

    async def acquire(self):
        """Take the lock, once nobody holds it."""
        if self._locked or not all(w.cancelled() for w in self._waiters):
            try:
                await self._park()
            except CancelledError:
                if not self._locked:
                    self._wake_first()
                raise
        self._locked = True
        return True

    def locked(self):
        """Whether somebody holds it."""
        return self._locked

    def release(self):
        """Give the lock to the first of those who wait, if any."""
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake_first()

    def _wake_first(self):
        waiter = self._first()
        if waiter is not None and not waiter.done():
            waiter.set_result(True)


class Event(_Waiting):
    """A flag that tasks wait for."""

    def __init__(self):
        super().__init__()
        self._value = False

    def _status(self):
        return "set" if self._value else "unset"

    def is_set(self):
        """Whether the flag is up."""
        return self._value

    def set(self):
        """Set the flag and wake all who wait."""
        if not self._value:
            self._value = True
            for waiter in self._waiters:
                if not waiter.done():
                    waiter.set_result(True)

    def clear(self):
        """Take the flag down."""
        self._value = False

    async def wait(self):
        """Wait until the flag is up."""
        if not self._value:
            await self._park()
        return True


class Condition(_Held, _Waiting):
    """A lock under which tasks wait to be told of a change."""

    def __init__(self, lock=None):
        super().__init__()
        lock = Lock() if lock is None else lock
        self._lock = lock
        self.locked, self.acquire, self.release = lock.locked, lock.acquire, lock.release

    def _status(self):
        return "locked" if self.locked() else "unlocked"

    async def wait(self):
        """Give up the lock, wait to be notified, and take the lock again."""
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = self._get_loop().create_future()
        self.release()
        try:
            try:
                self._waiters.append(waiter)
                try:
                    await waiter
                    return True
                finally:
                    self._waiters.remove(waiter)
            finally:
                await self._take_back()
        except BaseException:
            self._notify(1)  # the one meant for us is for somebody else
            raise

    async def _take_back(self):
        """Acquire the lock, whatever happens, and only then be cancelled."""
        late, held = None, False
        try:
            while not held:
                try:
                    held = await self.acquire()
                except CancelledError as error:
                    late = error
            if late is not None:
                raise late
        finally:
            late = None

    async def wait_for(self, predicate):
        """Wait until predicate() is true, and give its result."""
        while not (result := predicate()):
            await self.wait()
        return result

    def notify(self, n=1):
        """Wake n of those who wait."""
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._notify(n)

    def _notify(self, n):
        for waiter in self._waiters:
            if n <= 0:
                break
            if not waiter.done():
                n -= 1
                waiter.set_result(False)

    def notify_all(self):
        """Wake all of those who wait."""
        self.notify(len(self._waiters))


class Semaphore(_Held, _Waiting):
    """As many tasks as its value may hold it at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        super().__init__()
        self._value = value

    def _status(self):
        return "locked" if self.locked() else f"unlocked, value:{self._value}"

    def locked(self):
        """True if whoever acquires it now has to wait."""
        return self._value == 0 or any(not w.cancelled() for w in self._waiters)

    async def acquire(self):
        """Take one, once there is one left."""
        if not self.locked():
            self._value -= 1
            return True
        waiter = self._get_loop().create_future()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if waiter.done() and not waiter.cancelled():
                self._value += 1  # it was ours already
            raise
        finally:
            # Several may have been released at once.
            while self._value > 0 and self._hand_over():
                pass
        return True

    def release(self):
        """Give one back; the first of those who wait gets it."""
        self._value += 1
        self._hand_over()

    def _hand_over(self):
        """Give one to the first who waits, if there is any such."""
        for waiter in self._waiters:
            if not waiter.done():
                self._value -= 1
                waiter.set_result(True)
                return True
        return False


class BoundedSemaphore(Semaphore):
    """A semaphore that can't be released more often than acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._bound_value = value

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class Barrier(LoopBound):
    """Holds tasks back until a number of them has come."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition()
        self._parties = parties
        self._count = 0
        self._phase = "filling"

    def __repr__(self):
        status = self._phase
        if not self.broken:
            status += f", waiters:{self.n_waiting}/{self.parties}"
        return f"{super().__repr__()[:-1]} [{status}]>"

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    parties = property(lambda self: self._parties, doc="How many tasks have to come.")
    broken = property(lambda self: self._phase == "broken", doc="Whether it was aborted.")

    @property
    def n_waiting(self):
        """How many tasks have come so far."""
        return self._count if self._phase == "filling" else 0

    async def wait(self):
        """Wait for the others; give the order of arrival, from 0."""
        async with self._cond:
            await self._cond.wait_for(lambda: self._phase not in ("draining", "resetting"))
            self._check_whole()
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._phase = "draining"
                    self._cond.notify_all()
                else:
                    await self._cond.wait_for(lambda: self._phase != "filling")
                    if self._phase in ("broken", "resetting"):
                        raise BrokenBarrierError("Abort or reset of barrier")
                return index
            finally:
                self._count -= 1
                self._leave()

    def _check_whole(self):
        if self.broken:
            raise BrokenBarrierError("Barrier aborted")

    def _leave(self):
        if not self._count:
            if self._phase in ("resetting", "draining"):
                self._phase = "filling"
            self._cond.notify_all()

    async def reset(self):
        """Send away those who wait, with BrokenBarrierError, and begin anew."""
        async with self._cond:
            if self._count:
                self._phase = "resetting"
            else:
                self._phase = "filling"
            self._cond.notify_all()

    async def abort(self):
        """Break the barrier, for those who wait and those to come."""
        async with self._cond:
            self._phase = "broken"
            self._cond.notify_all()
