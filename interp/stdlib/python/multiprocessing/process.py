"""Process objects, in the parent and in the process itself."""

import os
import sys
import threading

import _multiprocessing as _mp

__all__ = ['BaseProcess', 'current_process', 'active_children', 'parent_process']

_SIGNALS = {
    -1: '-SIGHUP', -2: '-SIGINT', -3: '-SIGQUIT', -4: '-SIGILL', -6: '-SIGABRT', -8: '-SIGFPE',
    -9: '-SIGKILL', -10: '-SIGUSR1', -11: '-SIGSEGV', -12: '-SIGUSR2', -13: '-SIGPIPE',
    -14: '-SIGALRM', -15: '-SIGTERM',
}


class _State:
    """What this process knows of itself."""

    current = None
    parent = None
    started = 0         # how many children it has made
    children = set()    # those that have not been seen to end


def current_process():
    """The Process object of this process."""
    return _State.current


def parent_process():
    """The parent's Process object, None in the program's first process."""
    return _State.parent


def active_children():
    """The children that have not ended."""
    _reap()
    return list(_State.children)


def _reap():
    for child in [c for c in _State.children if c._popen is not None]:
        if child._popen.poll() is not None:
            _State.children.discard(child)


class AuthenticationString(bytes):
    """The key of a process; it goes only to its children."""

    def __reduce__(self):
        from .context import get_spawning_popen
        if get_spawning_popen() is not None:
            return AuthenticationString, (bytes(self),)
        raise TypeError('Pickling an AuthenticationString object is disallowed for security reasons')


class BaseProcess:
    """An activity that a process of its own carries out, by run()."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        me = current_process()
        _State.started += 1
        self._identity = (*me._identity, _State.started)
        self._config = dict(me._config)
        self._parent_name, self._parent_pid = me.name, _mp.getpid()
        self._popen, self._closed = None, False
        self._target, self._args, self._kwargs = target, tuple(args), dict(kwargs)
        self._name = name or '-'.join([type(self).__name__, ':'.join(map(str, self._identity))])
        if daemon is not None:
            self.daemon = daemon

    def _usable(self):
        if self._closed:
            raise ValueError('process object is closed')

    def _owned(self, what):
        assert self._parent_pid == _mp.getpid(), f'can only {what}'

    def run(self):
        """What the process does: it calls the target."""
        if target := self._target:
            target(*self._args, **self._kwargs)

    def start(self):
        """Make the process."""
        self._usable()
        assert self._popen is None, 'cannot start a process twice'
        self._owned('start a process object created by current process')
        assert not current_process().daemon, 'daemonic processes are not allowed to have children'
        _reap()
        self._popen = self._Popen(self)
        self._sentinel = self._popen.sentinel
        for name in ('_target', '_args', '_kwargs'):
            delattr(self, name)
        _State.children.add(self)

    def terminate(self):
        """End the process by SIGTERM."""
        self._usable()
        self._popen.terminate()

    def kill(self):
        """End the process by SIGKILL."""
        self._usable()
        self._popen.kill()

    def join(self, timeout=None):
        """Wait until the process has ended, at most timeout seconds."""
        self._usable()
        self._owned('join a child process')
        assert self._popen is not None, 'can only join a started process'
        if self._popen.wait(timeout) is not None:
            _State.children.discard(self)

    def is_alive(self):
        self._usable()
        if self is current_process():
            return True
        self._owned('test a child process')
        if self._popen is None:
            return False
        ended = self._popen.poll() is not None
        if ended:
            _State.children.discard(self)
        return not ended

    def close(self):
        """Give back what the object holds; the process must have ended."""
        if self._popen is not None:
            if self._popen.poll() is None:
                raise ValueError('Cannot close a process while it is still running. You should first call join() or terminate().')
            self._popen.close()
            _State.children.discard(self)
            self._popen = None
            del self._sentinel
        self._closed = True

    def _rename(self, name):
        assert isinstance(name, str), 'name must be a string'
        self._name = name

    name = property(lambda self: self._name, _rename)

    def _set_daemon(self, daemonic):
        assert self._popen is None, 'process has already started'
        self._config.update(daemon=daemonic)

    daemon = property(lambda self: self._config.get('daemon', False), _set_daemon,
                      doc='Whether the process ends with its parent.')

    @property
    def authkey(self):
        if 'authkey' not in self._config:
            me = _State.current
            key = me._config.setdefault('authkey', AuthenticationString(os.urandom(32)))
            self._config['authkey'] = key
        return self._config['authkey']

    @authkey.setter
    def authkey(self, authkey):
        self._config['authkey'] = AuthenticationString(authkey)

    @property
    def exitcode(self):
        """The exit code, -N after signal N, None before the end."""
        self._usable()
        return None if self._popen is None else self._popen.poll()

    @property
    def ident(self):
        """The number of the process, None before its start."""
        self._usable()
        if self is current_process():
            return _mp.getpid()
        return None if self._popen is None else self._popen.pid

    pid = ident

    @property
    def sentinel(self):
        """What connection.wait takes to wait for the end."""
        self._usable()
        try:
            return self._sentinel
        except AttributeError:
            raise ValueError('process not started') from None

    def _status(self):
        if self is current_process():
            return 'started', None
        if self._closed:
            return 'closed', None
        if self._parent_pid != _mp.getpid():
            return 'unknown', None
        if self._popen is None:
            return 'initial', None
        code = self._popen.poll()
        return ('started' if code is None else 'stopped'), code

    def __repr__(self):
        status, code = self._status()
        words = [type(self).__name__, f'name={self._name!r}']
        if self._popen is not None:
            words.append(f'pid={self._popen.pid}')
        words += [f'parent={self._parent_pid}', status]
        if code is not None:
            words.append(f'exitcode={_SIGNALS.get(code, code)}')
        if self.daemon:
            words.append('daemon')
        return f'<{" ".join(words)}>'

    def _bootstrap(self, parent_sentinel=None):
        """Be the process; gives the exit code."""
        _State.parent = _ParentProcess(self._parent_name, self._parent_pid)
        _State.current, _State.started, _State.children = self, 0, set()
        try:
            self.run()
            return 0
        except SystemExit as e:
            return _exit_code(e.code)
        except:
            import traceback
            text = traceback.format_exc()
            _mp.fail(text)
            sys.stderr.write(f'Process {self.name}:\n')
            sys.stderr.write(text)
            return 1
        finally:
            threading._shutdown()
            for stream in (sys.stdout, sys.stderr):
                stream.flush()


def _exit_code(code):
    if code is None:
        return 0
    if isinstance(code, int):
        return code
    sys.stderr.write(f'{code}\n')
    return 1


class _OtherProcess(BaseProcess):
    """A process that this one has not made."""

    def __init__(self, name, pid):
        self._identity = ()
        self._config = {}
        self._name, self._pid = name, pid
        self._parent_pid = self._popen = None
        self._closed = False


class _ParentProcess(_OtherProcess):
    """The parent of this process, which ends when its parent does."""

    def is_alive(self):
        return True

    def join(self, timeout=None):
        threading.Event().wait(timeout)

    @property
    def ident(self):
        return self._pid

    pid = ident


class _MainProcess(_OtherProcess):
    def __init__(self):
        super().__init__('MainProcess', _mp.getpid())

    def close(self):
        pass


_State.current = _MainProcess()
