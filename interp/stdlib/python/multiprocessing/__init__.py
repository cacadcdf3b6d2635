"""Processes that work for a program, made by spawning fresh interpreters."""

import sys

from . import context

__all__ = [
    'Array', 'AuthenticationError', 'Barrier', 'BoundedSemaphore', 'BufferTooShort',
    'Condition', 'Event', 'JoinableQueue', 'Lock', 'Manager', 'Pipe', 'Pool',
    'Process', 'ProcessError', 'Queue', 'RLock', 'RawArray', 'RawValue',
    'Semaphore', 'SimpleQueue', 'TimeoutError', 'Value', 'active_children',
    'allow_connection_pickling', 'cpu_count', 'current_process',
    'freeze_support', 'get_all_start_methods', 'get_context', 'get_logger',
    'get_start_method', 'log_to_stderr', 'parent_process', 'reducer',
    'set_executable', 'set_forkserver_preload', 'set_start_method',
]

# What the module offers is what its default context offers.
globals().update({name: getattr(context._default_context, name) for name in __all__})

SUBDEBUG = 5
SUBWARNING = 25

# Children know the program's main module by this name.
if '__main__' in sys.modules:
    sys.modules['__mp_main__'] = sys.modules['__main__']
