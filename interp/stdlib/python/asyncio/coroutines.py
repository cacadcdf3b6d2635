"""What counts as a coroutine."""

import collections.abc
import types

__all__ = ("iscoroutinefunction", "iscoroutine")

_CO_COROUTINE = 0x80
_marker = object()


def iscoroutinefunction(func):
    """Return True if func is a decorated coroutine function."""
    while True:
        if getattr(func, "_is_coroutine", None) is _marker or getattr(func, "_is_coroutine_mark", None) is not None:
            return True
        if isinstance(func, types.MethodType):
            func = func.__func__
        elif type(func).__name__ == "partial" and hasattr(func, "func"):
            func = func.func
        else:
            break
    code = getattr(func, "__code__", None)
    return isinstance(func, types.FunctionType) and bool(code.co_flags & _CO_COROUTINE)


def iscoroutine(obj):
    """Return True if obj is a coroutine object."""
    return isinstance(obj, (types.CoroutineType, collections.abc.Coroutine))
