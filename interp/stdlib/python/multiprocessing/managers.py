"""Objects that live in a process of their own, and proxies for them."""

import itertools
import queue
import threading
from types import GenericAlias

import _multiprocessing as _mp

from . import _crew, connection, context, process, reduction, util

__all__ = ['BaseManager', 'SyncManager', 'BaseProxy', 'Token']

# The views of a dict travel as lists.
for _view in ({}.keys(), {}.values(), {}.items()):
    reduction.register(type(_view), lambda view: (list, (list(view),)))
del _view

_RETURN, _ERROR, _PROXY, _TRACEBACK = '#RETURN', '#ERROR', '#PROXY', '#TRACEBACK'


class RemoteError(Exception):
    """Something went wrong in the manager's process; args has its traceback."""

    def __str__(self):
        line = '-' * 75
        return f'\n{line}\n{self.args[0]}{line}'


class Token:
    """Where an object is: its type, its manager's mailbox, its number there."""

    def __init__(self, typeid, address, id):
        self.typeid, self.address, self.id = typeid, address, id

    def __repr__(self):
        return f'{type(self).__name__}(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})'


# Talking with a manager. Every thread has its own connection, so that one that
# waits for a lock keeps nobody from releasing it.

_mine = threading.local()


def _connection(address):
    """The running thread's connection to the manager behind a mailbox."""
    conns = _mine.__dict__.setdefault('connections', {})
    owner = _mp.getpid(), address
    if owner not in conns:
        ours, theirs = connection.Pipe()
        _mp.put(address, reduction.ForkingPickler.dumps(theirs), None)
        theirs.close()
        conns[owner] = ours
    return conns[owner]


def _dispatch(address, ident, method, args=(), kwds={}):
    """Have a manager call a method of one of its objects, or of itself."""
    conn = _connection(address)
    try:
        conn.send((ident, method, args, kwds))
        kind, value = conn.recv()
    except (EOFError, BrokenPipeError):
        _mine.connections.clear()
        raise
    if kind == _ERROR:
        raise value
    if kind == _TRACEBACK:
        raise RemoteError(value)
    return kind, value


class Server:
    """The process that has the objects."""

    def __init__(self, registry, address):
        self.registry = registry
        self.address = address
        self.objects = {}       # number: (object, exposed, types of results)
        self.numbers = itertools.count(1)
        self.stop = threading.Event()

    def serve_forever(self):
        threading.Thread(target=self._accept, daemon=True).start()
        self.stop.wait()

    def _accept(self):
        while True:
            conn = _crew.get(_mp.get(self.address, None))
            threading.Thread(target=self._serve, args=(conn,), daemon=True).start()

    def _serve(self, conn):
        """Do what one thread of one process asks for."""
        while True:
            try:
                request = conn.recv_bytes()
            except (EOFError, OSError):
                return
            try:
                reply = self._reply(*_crew.get(request))
            except Exception as e:
                reply = _ERROR, e
            try:
                conn.send(reply)
            except Exception as e:
                try:
                    conn.send((_TRACEBACK, _crew.text_of(e)))
                except OSError:
                    return

    def _reply(self, ident, method, args, kwds):
        if ident is None:
            return _RETURN, getattr(self, 'do_' + method)(*args, **kwds)
        try:
            obj, exposed, results = self.objects[ident]
        except KeyError:
            raise RemoteError(f'no object {ident}\n') from None
        if method == '#GETVALUE':
            return _RETURN, obj
        if method in ('__str__', '__repr__') and method not in exposed:
            return _RETURN, repr(obj)
        if method not in exposed:
            raise AttributeError(f'method {method!r} of {type(obj)!r} object is not in exposed={exposed!r}')
        value = getattr(obj, method)(*args, **kwds)
        if results and (typeid := results.get(method)):
            number, exposed = self._keep(typeid, value)
            return _PROXY, (exposed, Token(typeid, self.address, number))
        return _RETURN, value

    def _keep(self, typeid, obj):
        _, exposed, results, proxytype = self.registry[typeid]
        exposed = tuple(exposed or public_methods(obj)) + tuple(results or ())
        number = next(self.numbers)
        self.objects[number] = obj, exposed, results
        return number, exposed

    def do_create(self, typeid, args, kwds):
        make, _, _, proxytype = self.registry[typeid]
        if make is None:
            if kwds or len(args) != 1:
                raise ValueError('Without callable, must have one non-keyword argument')
            obj, = args
        else:
            obj = make(*args, **kwds)
        return self._keep(typeid, obj)

    def do_number_of_objects(self):
        return len(self.objects)

    def do_shutdown(self):
        self.stop.set()


def public_methods(obj):
    """The methods of an object whose names don't begin with "_"."""
    return [name for name in dir(obj) if name[0] != '_' and callable(getattr(obj, name))]


def _run_server(registry, address, initializer, initargs, ready):
    if initializer is not None:
        initializer(*initargs)
    server = Server(registry, address)
    process.current_process()._manager_server = server
    ready.send(None)
    ready.close()
    server.serve_forever()


class BaseManager:
    """A process with objects of the types that have been registered."""

    _registry = {}

    def __init__(self, address=None, authkey=None, serializer='pickle', ctx=None, *, shutdown_timeout=1.0):
        self._ctx = ctx or context._default_context.get_context()
        self._address = None
        self._process = None
        self._state = 'INITIAL'
        self._patience = shutdown_timeout

    @property
    def address(self):
        return self._address

    def start(self, initializer=None, initargs=()):
        """Begin the process."""
        if self._state != 'INITIAL':
            raise context.ProcessError(f'Unknown state {self._state!r}' if self._state not in ('STARTED', 'SHUTDOWN')
                                       else f'Already {self._state.lower()} server' if self._state == 'STARTED'
                                       else 'Manager has shut down')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._address = _mp.mailbox(0, 0)
        ours, theirs = connection.Pipe(duplex=False)
        self._process = self._ctx.Process(target=_run_server, args=(self._registry, self._address, initializer, initargs, theirs))
        self._process.name = '-'.join([type(self).__name__, ':'.join(map(str, self._process._identity))])
        self._process.start()
        theirs.close()
        try:
            ours.recv()
        finally:
            ours.close()
        self._state = 'STARTED'
        self.shutdown = util.Finalize(self, self._stop, exitpriority=0)

    def _stop(self):
        self._state = 'SHUTDOWN'
        if self._process.is_alive():
            try:
                _dispatch(self._address, None, 'shutdown')
            except (EOFError, OSError):
                pass
            self._process.join(self._patience)
            if self._process.is_alive():
                self._process.terminate()
                self._process.join()

    def join(self, timeout=None):
        if self._process is not None:
            self._process.join(timeout)

    def __enter__(self):
        if self._state == 'INITIAL':
            self.start()
        assert self._state == 'STARTED'
        return self

    def __exit__(self, *exc_info):
        self.shutdown()

    def _create(self, typeid, args, kwds):
        assert self._state == 'STARTED', 'server not yet started'
        number, exposed = _dispatch(self._address, None, 'create', (typeid, args, kwds))[1]
        return _proxy(self._registry, Token(typeid, self._address, number), exposed)

    def _number_of_objects(self):
        return _dispatch(self._address, None, 'number_of_objects')[1]

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        """Let managers make objects of one more type."""
        if '_registry' not in cls.__dict__:
            cls._registry = cls._registry.copy()
        proxytype = proxytype or AutoProxy
        exposed = exposed or getattr(proxytype, '_exposed_', None)
        results = method_to_typeid or getattr(proxytype, '_method_to_typeid_', None)
        cls._registry[typeid] = callable, exposed, results, proxytype
        if create_method:
            def make(self, /, *args, **kwds):
                return self._create(typeid, args, kwds)
            make.__name__ = typeid
            setattr(cls, typeid, make)


def _proxy(registry, token, exposed):
    proxytype = registry[token.typeid][3]
    return proxytype(token, exposed=exposed, registry=registry)


class BaseProxy:
    """Something that passes method calls on to an object of a manager."""

    def __init__(self, token, serializer='pickle', exposed=None, registry=None):
        self._token = token
        self._id = token.id
        self._exposed = exposed
        self._registry = registry

    def _callmethod(self, methodname, args=(), kwds={}):
        """Have a method called; give its result, or a proxy for it."""
        kind, value = _dispatch(self._token.address, self._id, methodname, args, kwds)
        if kind == _PROXY:
            exposed, token = value
            return _proxy(self._registry, token, exposed)
        return value

    def _getvalue(self):
        """Give a copy of the object."""
        return self._callmethod('#GETVALUE')

    def __reduce__(self):
        return _rebuild_proxy, (type(self), self._token, self._exposed, self._registry)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f'<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>'

    def __str__(self):
        text = repr(self)
        try:
            text = self._callmethod('__repr__')
        except Exception:
            text = f"{text[:-1]}; '__str__()' failed>"
        return text


def _rebuild_proxy(kind, token, exposed, registry):
    return kind(token, exposed=exposed, registry=registry)


def _passing(name):
    def method(self, /, *args, **kwds):
        return self._callmethod(name, args, kwds)
    method.__name__ = name
    return method


def MakeProxyType(name, exposed):
    """A class of proxies that passes on calls of the methods named."""
    exposed = tuple(exposed)
    return type(name, (BaseProxy,), {'_exposed_': exposed, **{method: _passing(method) for method in exposed}})


def AutoProxy(token, serializer='pickle', exposed=None, registry=None):
    """A proxy for the public methods of an object."""
    return _rebuild_auto(token, exposed, registry)


_auto_types = {}


def _rebuild_auto(token, exposed, registry):
    key = token.typeid, tuple(exposed)
    if key not in _auto_types:
        kind = MakeProxyType(f'AutoProxy[{token.typeid}]', exposed)
        kind.__reduce__ = lambda self: (_rebuild_auto, (self._token, self._exposed, self._registry))
        _auto_types[key] = kind
    return _auto_types[key](token, exposed=exposed, registry=registry)


class Namespace:
    """A bag of attributes."""

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted(f'{name}={value!r}' for name, value in self.__dict__.items() if not name.startswith('_'))
        return f'{type(self).__name__}({", ".join(shown)})'


class Value:
    """A cell with a value."""

    def __init__(self, typecode, value, lock=True):
        self._typecode, self._value = typecode, value

    def set(self, value):
        self._value = value

    def get(self):
        return self._value

    def __repr__(self):
        return f'{type(self).__name__}({self._typecode!r}, {self._value!r})'

    value = property(get, set)


class _Array(list):
    """What Array makes."""

    def __init__(self, typecode, items):
        super().__init__(items)
        self._typecode = typecode

    def __repr__(self):
        return f"array({self._typecode!r}, {list(self)!r})" if self else f'array({self._typecode!r})'

    def __getitem__(self, i):
        item = super().__getitem__(i)
        return _Array(self._typecode, item) if isinstance(i, slice) else item

    def __reduce__(self):
        return _Array, (self._typecode, list(self))


def Array(typecode, sequence, lock=True):
    return _Array(typecode, sequence)


class IteratorProxy(MakeProxyType('_Iterator', ('__next__', 'send', 'throw', 'close'))):
    def __iter__(self):
        return self


class AcquirerProxy(MakeProxyType('_Acquirer', ('acquire', 'release', 'locked'))):
    def acquire(self, blocking=True, timeout=None):
        return self._callmethod('acquire', (blocking,) if timeout is None else (blocking, timeout))

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()


class ConditionProxy(AcquirerProxy):
    _exposed_ = ('acquire', 'release', 'wait', 'notify', 'notify_all')
    wait, notify, notify_all = map(_passing, _exposed_[2:])
    wait_for = threading.Condition.wait_for


EventProxy = MakeProxyType('EventProxy', ('is_set', 'set', 'clear', 'wait'))


class BarrierProxy(BaseProxy):
    _exposed_ = ('__getattribute__', 'wait', 'abort', 'reset')
    wait, abort, reset = map(_passing, _exposed_[1:])
    parties, n_waiting, broken = (
        property(lambda self, name=name: self._callmethod('__getattribute__', (name,)))
        for name in ('parties', 'n_waiting', 'broken'))


class NamespaceProxy(BaseProxy):
    _exposed_ = ('__getattribute__', '__setattr__', '__delattr__')

    def __getattr__(self, name):
        if name.startswith('_'):
            return object.__getattribute__(self, name)
        return self._callmethod('__getattribute__', (name,))

    def __setattr__(self, name, value):
        if name.startswith('_'):
            return object.__setattr__(self, name, value)
        return self._callmethod('__setattr__', (name, value))

    def __delattr__(self, name):
        if name.startswith('_'):
            return object.__delattr__(self, name)
        return self._callmethod('__delattr__', (name,))


class ValueProxy(MakeProxyType('_Value', ('get', 'set'))):
    value = property(lambda self: self.get(), lambda self, value: self.set(value))

    __class_getitem__ = classmethod(GenericAlias)


def _in_place(name):
    """An operator that changes the object and gives the proxy."""
    def operator(self, value):
        self._callmethod(name, (value,))
        return self
    operator.__name__ = name
    return operator


class ListProxy(MakeProxyType('BaseListProxy', (
        '__add__', '__contains__', '__delitem__', '__getitem__', '__len__', '__mul__', '__reversed__',
        '__rmul__', '__setitem__', '__iadd__', '__imul__', 'append', 'clear', 'copy', 'count', 'extend',
        'index', 'insert', 'pop', 'remove', 'reverse', 'sort'))):
    __iadd__ = _in_place('extend')
    __imul__ = _in_place('__imul__')

    __class_getitem__ = classmethod(GenericAlias)


class DictProxy(MakeProxyType('_BaseDictProxy', (
        '__contains__', '__delitem__', '__getitem__', '__ior__', '__iter__', '__len__', '__or__',
        '__reversed__', '__ror__', '__setitem__', 'clear', 'copy', 'fromkeys', 'get', 'items', 'keys',
        'pop', 'popitem', 'setdefault', 'update', 'values'))):
    _method_to_typeid_ = {'__iter__': 'Iterator'}

    def __ior__(self, other):
        self._callmethod('__ior__', (other,))
        return self

    __class_getitem__ = classmethod(GenericAlias)


ArrayProxy = MakeProxyType('ArrayProxy', ('__len__', '__getitem__', '__setitem__'))


class SyncManager(BaseManager):
    """A manager of what programs with several processes mostly share."""


for _name, _make, _kind in (
    ('Queue', queue.Queue, None),
    ('JoinableQueue', queue.Queue, None),
    ('Event', threading.Event, EventProxy),
    ('Lock', threading.Lock, AcquirerProxy),
    ('RLock', threading.RLock, AcquirerProxy),
    ('Semaphore', threading.Semaphore, AcquirerProxy),
    ('BoundedSemaphore', threading.BoundedSemaphore, AcquirerProxy),
    ('Condition', threading.Condition, ConditionProxy),
    ('Barrier', threading.Barrier, BarrierProxy),
    ('list', list, ListProxy),
    ('dict', dict, DictProxy),
    ('Value', Value, ValueProxy),
    ('Array', Array, ArrayProxy),
    ('Namespace', Namespace, NamespaceProxy),
):
    SyncManager.register(_name, _make, _kind)
SyncManager.register('Iterator', proxytype=IteratorProxy, create_method=False)
del _name, _make, _kind
