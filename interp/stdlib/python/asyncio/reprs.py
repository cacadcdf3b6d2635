"""How futures, tasks and callbacks are shown."""

import functools
import reprlib
import sys
import traceback
import types


def source_of(func):
    """File and line of a function, None for what isn't made in Python."""
    while True:
        if isinstance(func, types.MethodType):
            func = func.__func__
        elif isinstance(func, (functools.partial, functools.partialmethod)):
            func = func.func
        elif hasattr(func, "__wrapped__"):
            func = func.__wrapped__
        else:
            break
    if not isinstance(func, types.FunctionType):
        return None
    return func.__code__.co_filename, func.__code__.co_firstlineno


def _arguments(args, kwargs):
    shown = [reprlib.repr(arg) for arg in args]
    shown += [f"{name}={reprlib.repr(value)}" for name, value in (kwargs or {}).items()]
    return f"({', '.join(shown)})"


def call_text(func, args, kwargs=None, suffix=""):
    """A call as text; a partial is followed by the call of what it gives."""
    if isinstance(func, functools.partial):
        return call_text(func.func, func.args, func.keywords, _arguments(args, kwargs) + suffix)
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    return name + _arguments(args, kwargs) + suffix


def callback_text(func, args=(), hide=True):
    """A callback and where it is defined; its arguments are for debugging."""
    text = call_text(func, () if hide else args, suffix="")
    if hide and isinstance(func, functools.partial):
        text = call_text(func.func, (), suffix="()")
    place = source_of(func)
    return f"{text} at {place[0]}:{place[1]}" if place else text


def _callbacks_text(callbacks):
    shown = [callback_text(fn) for fn, _ in callbacks[:1]]
    if len(callbacks) > 2:
        shown.append(f"<{len(callbacks) - 2} more>")
    if len(callbacks) > 1:
        shown.append(callback_text(callbacks[-1][0]))
    return f"cb=[{', '.join(shown)}]"


def _facts(future):
    facts = [future._state.lower()]
    if future._state == "FINISHED":
        if future._exception is not None:
            facts.append(f"exception={future._exception!r}")
        else:
            facts.append(f"result={reprlib.repr(future._result)}")
    if future._callbacks:
        facts.append(_callbacks_text(future._callbacks))
    return facts


@reprlib.recursive_repr()
def future_repr(future):
    return f"<{type(future).__name__} {' '.join(_facts(future))}>"


@reprlib.recursive_repr()
def task_repr(task):
    facts = _facts(task)
    if task.cancelling() and not task.done():
        facts[0] = "cancelling"
    facts.insert(1, f"name={task.get_name()!r}")
    at = 2
    if task._coro is not None:
        facts.insert(at, f"coro=<{coroutine_text(task._coro)}>")
        at += 1
    if task._fut_waiter is not None:
        facts.insert(at, f"wait_for={task._fut_waiter!r}")
    return f"<{type(task).__name__} {' '.join(facts)}>"


def _part(coro, name):
    """An attribute of a coroutine, or of a generator that is used as one."""
    return getattr(coro, "cr_" + name, None) or getattr(coro, "gi_" + name, None)


def coroutine_text(coro):
    """A coroutine's name and where it is now."""
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None)
    name = f"{name}()" if name else f"<{type(coro).__name__} without __name__>()"
    running = _part(coro, "running")
    code = _part(coro, "code")
    if not code:
        return f"{name} running" if running else name
    frame = _part(coro, "frame")
    if frame is not None:
        return f"{name} running at {code.co_filename}:{frame.f_lineno}"
    return f"{name} done, defined at {code.co_filename}:{code.co_firstlineno}"


def task_stack(task, limit):
    """The frames where a task waits, or those of the exception that ended it."""
    coro, frames = task._coro, []
    frame = _part(coro, "frame")
    if frame is not None:
        while frame is not None:
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
        return frames if limit is None else frames[max(len(frames) - limit, 0):]
    if task._exception is not None:
        entry = task._exception.__traceback__
        while entry is not None and (limit is None or len(frames) < limit):
            frames.append(entry.tb_frame)
            entry = entry.tb_next
    return frames


def print_task_stack(task, limit, file):
    """Print what task_stack gives, as tracebacks are printed."""
    frames = task_stack(task, limit)
    error = task._exception
    if not frames:
        print(f"No stack for {task!r}", file=file)
    elif error is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    entries = [(f.f_code.co_filename, f.f_lineno, f.f_code.co_name, None) for f in frames]
    traceback.print_list(traceback.StackSummary.from_list(entries), file=file or sys.stderr)
    if error is not None:
        for line in traceback.format_exception_only(type(error), error):
            print(line, file=file, end="")
