"""Calls that are carried out beside the program, by threads or processes."""

from . import _base
from ._base import *

__all__ = (*_base.__all__, 'ProcessPoolExecutor', 'ThreadPoolExecutor')

_executors = {'ProcessPoolExecutor': 'process', 'ThreadPoolExecutor': 'thread'}


def __getattr__(name):
    # The executors are imported when they are first asked for.
    module = _executors.get(name)
    if module is None:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    __import__(f'{__name__}.{module}')
    value = globals()[name] = getattr(globals()[module], name)
    return value


def __dir__():
    return __all__ + ('__doc__',)
