"""Contexts: the package's functions, bound to a way to start processes."""

import sys
import threading

from . import process, reduction


class ProcessError(Exception):
    """What goes wrong between processes."""


class TimeoutError(ProcessError):
    """A result did not come in time."""


class AuthenticationError(ProcessError):
    """The other side does not know the key."""


class BufferTooShort(ProcessError):
    """A message has no room where it was to be put; args has it."""


def _maker(module, name, *, bare=False):
    """Give a method that makes an object of a class (or function) of a module."""
    def make(self, *args, **kwargs):
        factory = getattr(_submodule(module), name)
        return factory(*args, **kwargs) if bare else factory(*args, **kwargs, ctx=self.get_context())
    make.__name__ = name
    make.__qualname__ = 'BaseContext.' + name
    return make


def _submodule(name):
    full = __package__ + '.' + name
    __import__(full)
    return sys.modules[full]


class BaseContext:
    AuthenticationError = AuthenticationError
    BufferTooShort = BufferTooShort
    ProcessError = ProcessError
    TimeoutError = TimeoutError

    active_children = staticmethod(process.active_children)
    current_process = staticmethod(process.current_process)
    parent_process = staticmethod(process.parent_process)

    Lock = _maker('synchronize', 'Lock')
    RLock = _maker('synchronize', 'RLock')
    Condition = _maker('synchronize', 'Condition')
    Semaphore = _maker('synchronize', 'Semaphore')
    BoundedSemaphore = _maker('synchronize', 'BoundedSemaphore')
    Event = _maker('synchronize', 'Event')
    Barrier = _maker('synchronize', 'Barrier')
    Queue = _maker('queues', 'Queue')
    JoinableQueue = _maker('queues', 'JoinableQueue')
    SimpleQueue = _maker('queues', 'SimpleQueue')
    Value = _maker('sharedctypes', 'Value')
    Array = _maker('sharedctypes', 'Array')
    RawValue = _maker('sharedctypes', 'RawValue', bare=True)
    RawArray = _maker('sharedctypes', 'RawArray', bare=True)
    Pipe = _maker('connection', 'Pipe', bare=True)

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        """A group of processes that work off tasks."""
        return _submodule('pool').Pool(processes, initializer, initargs, maxtasksperchild, context=self.get_context())

    def Manager(self):
        """A started process that has objects for others to work with."""
        manager = _submodule('managers').SyncManager(ctx=self.get_context())
        manager.start()
        return manager

    def cpu_count(self):
        import _multiprocessing
        return _multiprocessing.cpu_count()

    def freeze_support(self):
        """Nothing: a child process does not run the program from its start."""

    def get_logger(self):
        return _submodule('util').get_logger()

    def log_to_stderr(self, level=None):
        return _submodule('util').log_to_stderr(level)

    def allow_connection_pickling(self):
        from . import connection

    def set_executable(self, executable):
        """Nothing: the host says what children are."""

    def set_forkserver_preload(self, module_names):
        """Nothing: there is no fork server."""

    def get_context(self, method=None):
        if method is not None and method not in _contexts:
            raise ValueError(f'cannot find context for {method!r}') from None
        return self if method is None else _contexts[method]

    def set_start_method(self, method, force=False):
        raise ValueError('cannot set start method of concrete context')

    def get_start_method(self, allow_none=False):
        return self._name

    reducer = property(lambda self: reduction)


class SpawnProcess(process.BaseProcess):
    _start_method = 'spawn'

    @staticmethod
    def _Popen(process_object):
        from .popen import Popen
        return Popen(process_object)


class Process(process.BaseProcess):
    _start_method = None

    @staticmethod
    def _Popen(process_object):
        return _default_context.get_context().Process._Popen(process_object)


class SpawnContext(BaseContext):
    _name = 'spawn'
    Process = SpawnProcess


class DefaultContext(BaseContext):
    Process = Process

    def __init__(self, context):
        self._default = context
        self._chosen = None

    def get_context(self, method=None):
        if method is not None:
            return super().get_context(method)
        if self._chosen is None:
            self._chosen = self._default
        return self._chosen

    def set_start_method(self, method, force=False):
        if not force and self._chosen is not None:
            raise RuntimeError('context has already been set')
        self._chosen = None if method is None and force else super().get_context(method)

    def get_start_method(self, allow_none=False):
        if self._chosen is None and allow_none:
            return None
        return self.get_context()._name

    def get_all_start_methods(self):
        return ['spawn']


_contexts = {'spawn': SpawnContext()}
_default_context = DefaultContext(_contexts['spawn'])

# The process that is being started, by thread: what is pickled for it may be
# inherited.
_spawning = threading.local()


def get_spawning_popen():
    return getattr(_spawning, 'popen', None)


def set_spawning_popen(popen):
    _spawning.popen = popen


def assert_spawning(obj):
    if get_spawning_popen() is None:
        raise RuntimeError(f'{type(obj).__name__} objects should only be shared between processes through inheritance')
