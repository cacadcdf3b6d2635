"""Frames, tracebacks, and the states of generators and coroutines."""

import sys
from collections import namedtuple

from inspect._kinds import isframe, isgenerator, istraceback
from inspect._source import findsource, getfile, getsourcefile

_Traceback = namedtuple("_Traceback", "filename lineno function code_context index")
_FrameInfo = namedtuple("_FrameInfo", ("frame",) + _Traceback._fields)


Positions = namedtuple("Positions", "lineno end_lineno col_offset end_col_offset", defaults=(None,) * 4)
Positions.__module__ = "dis"


def _with_positions(name, base):
    """A record with one more attribute, that is no item."""
    def make(cls, *args, positions=None, **kwargs):
        made = base.__new__(cls, *args, **kwargs)
        made.positions = positions
        return made

    def show(self):
        items = ", ".join(f"{field}={getattr(self, field)!r}" for field in self._fields + ("positions",))
        return f"{name}({items})"

    return type(name, (base,), {"__new__": make, "__repr__": show, "__module__": "inspect"})


Traceback = _with_positions("Traceback", _Traceback)
FrameInfo = _with_positions("FrameInfo", _FrameInfo)


def _positions(code, instruction):
    if instruction < 0 or not hasattr(code, "co_positions"):
        return None
    for i, found in enumerate(code.co_positions()):
        if i == instruction // 2:
            return found
    return None


def getframeinfo(frame, context=1):
    """Get information about a frame or traceback object: filename, line,
    function, a list of lines of context, and the index of the line in it."""
    if istraceback(frame):
        place = _positions(frame.tb_frame.f_code, getattr(frame, "tb_lasti", -1))
        number, frame = frame.tb_lineno, frame.tb_frame
    else:
        if not isframe(frame):
            raise TypeError("{!r} is not a frame or traceback object".format(frame))
        number, place = frame.f_lineno, _positions(frame.f_code, getattr(frame, "f_lasti", -1))
    if place is None or place[0] is None:
        place = (number, None, None, None)
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        try:
            source, _ = findsource(frame)
            start = max(0, min(number - 1 - context // 2, len(source) - context))
            lines, index = source[start:start + context], number - 1 - start
        except OSError:
            pass
    return Traceback(filename, number, frame.f_code.co_name, lines, index, positions=Positions(*place))


def getlineno(frame):
    """Get the line number from a frame object, allowing for optimization."""
    return frame.f_lineno


def _info(frame, where, context):
    found = getframeinfo(where, context)
    return FrameInfo(frame, *found, positions=found.positions)


def getouterframes(frame, context=1):
    """Get a list of records for a frame and all higher (calling) frames."""
    found = []
    while frame:
        found.append(_info(frame, frame, context))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """Get a list of records for a traceback's frame and all lower frames."""
    found = []
    while tb:
        found.append(_info(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return found


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1) if hasattr(sys, "_getframe") else None


def stack(context=1):
    """Records of the caller's frame and those that called it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Records of the frames that the exception at hand went through."""
    error = sys.exception()
    return getinnerframes(error.__traceback__ if error else None, context)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED")
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED")
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = (
    "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED")


def _state(obj, prefix, kind):
    if getattr(obj, prefix + "_running"):
        return kind + "_RUNNING"
    if getattr(obj, prefix + "_suspended"):
        return kind + "_SUSPENDED"
    return kind + ("_CLOSED" if getattr(obj, prefix + "_frame") is None else "_CREATED")


def getgeneratorstate(generator):
    """Get current state of a generator-iterator: GEN_CREATED, GEN_RUNNING,
    GEN_SUSPENDED or GEN_CLOSED."""
    return _state(generator, "gi", "GEN")


def getcoroutinestate(coroutine):
    """Get current state of a coroutine object: CORO_CREATED, CORO_RUNNING,
    CORO_SUSPENDED or CORO_CLOSED."""
    return _state(coroutine, "cr", "CORO")


def getasyncgenstate(agen):
    """Get current state of an asynchronous generator object: AGEN_CREATED,
    AGEN_RUNNING, AGEN_SUSPENDED or AGEN_CLOSED."""
    return _state(agen, "ag", "AGEN")


def _locals_of(frame):
    return frame.f_locals if frame is not None else {}


def getgeneratorlocals(generator):
    """Get the mapping of generator local variables to their current values."""
    if not isgenerator(generator):
        raise TypeError("{!r} is not a Python generator".format(generator))
    return _locals_of(generator.gi_frame)


def getcoroutinelocals(coroutine):
    """Get the mapping of coroutine local variables to their current values."""
    return _locals_of(getattr(coroutine, "cr_frame", None))


def getasyncgenlocals(agen):
    """Get the mapping of asynchronous generator local variables to their
    current values."""
    from inspect._kinds import isasyncgen
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return _locals_of(agen.ag_frame)
