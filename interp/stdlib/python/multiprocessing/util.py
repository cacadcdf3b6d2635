"""Logging, finalizers, and the end of a process."""

import atexit
import itertools
import threading

from . import process

__all__ = [
    'sub_debug', 'debug', 'info', 'sub_warning', 'get_logger', 'log_to_stderr',
    'get_temp_dir', 'register_after_fork', 'is_exiting', 'Finalize',
    'ForkAwareThreadLock', 'ForkAwareLocal', 'close_all_fds_except',
    'SUBDEBUG', 'SUBWARNING',
]

NOTSET, SUBDEBUG, DEBUG, INFO, SUBWARNING = 0, 5, 10, 20, 25
LOGGER_NAME = 'multiprocessing'

_logger = None


def get_logger():
    global _logger
    if _logger is None:
        import logging
        _logger = logging.getLogger(LOGGER_NAME)
        _logger.propagate = 0
    return _logger


def log_to_stderr(level=None):
    import logging
    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter('[%(levelname)s/%(processName)s] %(message)s'))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    return logger


def _log(level):
    def log(message, *args):
        if _logger is not None:
            _logger.log(level, message, *args)
    return log


sub_debug, debug, info, sub_warning = map(_log, (SUBDEBUG, DEBUG, INFO, SUBWARNING))

ForkAwareThreadLock = threading.Lock
ForkAwareLocal = threading.local


def register_after_fork(obj, func):
    """Nothing: processes are not forked."""


_finalizers = {}
_order = itertools.count()
_exiting = False


class Finalize:
    """A call that is made once: when asked for, or at the end."""

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        self._call = callback, args, kwargs or {}
        self._key = exitpriority, next(_order)
        _finalizers[self._key] = self

    def still_active(self):
        return self._key in _finalizers

    def cancel(self):
        _finalizers.pop(self._key, None)

    def __call__(self, *ignored):
        if _finalizers.pop(self._key, None) is not None:
            callback, args, kwargs = self._call
            return callback(*args, **kwargs)


def is_exiting():
    return _exiting


def _exit_function():
    """Finalize, end the daemons, wait for the other children."""
    global _exiting
    if _exiting:
        return
    _exiting = True
    for key in sorted((k for k in _finalizers if k[0] is not None), reverse=True):
        if key in _finalizers:
            _finalizers[key]()
    children = process.active_children()
    for child in children:
        if child.daemon:
            info('calling terminate() for daemon %s', child.name)
            child._popen.terminate()
    for child in children:
        info('calling join() for process %s', child.name)
        child.join()


atexit.register(_exit_function)
