"""Futures, and what connects those of different makers."""

from _asyncio import Future

__all__ = ("Future", "wrap_future", "isfuture")


def isfuture(obj):
    """True if obj can be awaited as futures are: by its class, not by a mock's
    readiness to have any attribute."""
    return getattr(type(obj), "_asyncio_future_blocking", None) is not None and obj._asyncio_future_blocking is not None


def settle(future, result):
    """Set the result of a future that nobody has cancelled in the meantime."""
    if not future.cancelled():
        future.set_result(result)


def copy_outcome(source, target):
    """Give target the outcome of source, which is done."""
    if target.cancelled():
        return
    if source.cancelled():
        target.cancel()
    elif (error := source.exception()) is not None:
        target.set_exception(error)
    else:
        target.set_result(source.result())


def wrap_future(future, *, loop=None):
    """A future of a loop that gets what a concurrent.futures.Future gets."""
    if isfuture(future):
        return future
    assert hasattr(future, "add_done_callback"), f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        from .events import get_event_loop
        loop = get_event_loop()
    mirror = loop.create_future()

    def finished(source):
        if not loop.is_closed():
            loop.call_soon_threadsafe(_deliver, source, mirror)

    def given_up(target):
        if target.cancelled():
            future.cancel()

    mirror.add_done_callback(given_up)
    future.add_done_callback(finished)
    return mirror


def _deliver(source, mirror):
    if not mirror.done():
        copy_outcome(source, mirror)
