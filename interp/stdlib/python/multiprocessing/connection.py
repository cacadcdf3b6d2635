"""Pipes between processes."""

import io
import pickle

import _multiprocessing as _mp

from . import context, reduction
from .reduction import ForkingPickler

__all__ = ['Connection', 'Pipe', 'wait']

_READ, _WRITE = 0, 1


class Connection:
    """One end of a pipe: it reads from one mailbox and writes to another."""

    def __init__(self, source, target, *, opened=False):
        self._source = source
        self._target = target
        self._closed = False
        if not opened:
            self._use(_mp.open, _mp.client())

    def _use(self, operation, client):
        """Count this end in or out as a user of its mailboxes."""
        for mailbox, side in ((self._source, _READ), (self._target, _WRITE)):
            if mailbox is not None:
                operation(mailbox, side, client)

    def __repr__(self):
        return f'<{self.__module__}.{type(self).__qualname__} object at {id(self):#x}>'

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    @property
    def closed(self):
        return self._closed

    @property
    def readable(self):
        return self._source is not None

    @property
    def writable(self):
        return self._target is not None

    def _check(self, mailbox=True, kind=None):
        if self._closed:
            raise OSError('handle is closed')
        if mailbox is None:
            raise OSError(f'connection is {kind}-only')

    def fileno(self):
        self._check()
        return self._source if self._source is not None else self._target

    def close(self):
        if not self._closed:
            self._closed = True
            self._use(_mp.close, _mp.client())

    def send(self, obj):
        self._check(self._target, 'read')
        _mp.put(self._target, ForkingPickler.dumps(obj), None)

    def recv(self):
        self._check(self._source, 'write')
        return pickle.loads(_mp.get(self._source, None))

    def send_bytes(self, buf, offset=0, size=None):
        self._check(self._target, 'read')
        data = bytes(memoryview(buf))
        if offset < 0:
            raise ValueError('offset is negative')
        if len(data) < offset:
            raise ValueError('buffer length < offset')
        if size is None:
            size = len(data) - offset
        elif size < 0:
            raise ValueError('size is negative')
        elif offset + size > len(data):
            raise ValueError('buffer length < offset + size')
        _mp.put(self._target, data[offset:offset + size], None)

    def recv_bytes(self, maxlength=None):
        self._check(self._source, 'write')
        if maxlength is not None and maxlength < 0:
            raise ValueError('negative maxlength')
        data = _mp.get(self._source, None)
        if maxlength is not None and len(data) > maxlength:
            self.close()
            raise OSError('bad message length')
        return data

    def recv_bytes_into(self, buf, offset=0):
        self._check(self._source, 'write')
        with memoryview(buf) as view:
            room = view.nbytes
            if offset < 0:
                raise ValueError('negative offset')
            if offset > room:
                raise ValueError('offset too large')
            data = _mp.get(self._source, None)
            if len(data) > room - offset:
                raise context.BufferTooShort(data)
            view.cast('B')[offset:offset + len(data)] = data
            return len(data)

    def poll(self, timeout=0.0):
        self._check(self._source, 'write')
        return bool(wait([self], timeout))


def _reduce_connection(conn):
    """Pickle an end: the copy is one more user, counted in before it exists."""
    conn._check()
    popen = context.get_spawning_popen()
    conn._use(_mp.open, 0 if popen is None else popen.client)
    return _rebuild_connection, (conn._source, conn._target, popen is None)


def _rebuild_connection(source, target, travelled):
    conn = Connection(source, target, opened=not travelled)
    if travelled:
        conn._use(_mp.close, 0)
    return conn


reduction.register(Connection, _reduce_connection)
PipeConnection = Connection


def Pipe(duplex=True):
    """Two connected ends; the first only reads, the second only writes, unless duplex."""
    there = _mp.mailbox(0, 1)
    back = _mp.mailbox(0, 1) if duplex else None
    return Connection(there, back), Connection(back, there)


def wait(object_list, timeout=None):
    """Those of some ends and sentinels that have something to say, once any has."""
    from .popen import _sentinels
    objects = list(object_list)
    numbers = [o if isinstance(o, int) else o.fileno() for o in objects]
    children = {n: _sentinels[n] for n in numbers if n in _sentinels}
    mailboxes = [n for n in dict.fromkeys(numbers) if n not in children]
    if timeout is not None and timeout < 0:
        timeout = 0
    filled, ended = _mp.ready(mailboxes, list(children.values()), timeout)
    ready = {n for n, yes in (*zip(mailboxes, filled), *zip(children, ended)) if yes}
    return [o for o, n in zip(objects, numbers) if n in ready]
