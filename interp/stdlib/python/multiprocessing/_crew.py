"""Worker processes, each with a pipe to a thread of the parent.

The thread knows what its worker is at. When the worker ends, its end of the
pipe is closed: the task fails and nobody waits for ever.
"""

import pickle
import traceback

from . import connection, reduction

_READY = b'ready'


class Crashed(Exception):
    """A worker has ended; args: its name, its exit code, its traceback."""


class Crewman:
    """A worker as the parent sees it."""

    def __init__(self, ctx, serve, args=(), *, name=None, process=None):
        self._conn, theirs = connection.Pipe()
        make = process or ctx.Process
        self.process = make(target=serve, args=(theirs, *args), daemon=True)
        if name is not None:
            self.process.name = self.process.name.replace('Process', name)
        try:
            self.process.start()
        finally:
            theirs.close()
        self._begun = False
        self.served = 0

    def ask(self, task):
        """Have the worker do a pickled task; give the pickle of its result."""
        try:
            if not self._begun:
                self._conn.recv_bytes()
                self._begun = True
            self._conn.send_bytes(task)
            self.served += 1
            return self._conn.recv_bytes()
        except (EOFError, OSError):
            raise self.crash() from None

    def crash(self):
        """The worker has ended: say how."""
        self.process.join()
        return Crashed(self.process.name, self.process.exitcode, self.process._popen.failure)

    @property
    def alive(self):
        return self.process.is_alive()

    def dismiss(self):
        """Let the worker end by itself, and wait until it has."""
        self._conn.close()
        self.process.join()

    def kill(self):
        self.process.terminate()


def begin(conn):
    """The worker is ready for tasks."""
    conn.send_bytes(_READY)


def tasks(conn, most=None):
    """The pickled tasks of a worker, until there are no more."""
    done = 0
    while most is None or done < most:
        try:
            data = conn.recv_bytes()
        except (EOFError, OSError):
            return
        yield data
        done += 1


def text_of(exc):
    """What is printed of an exception."""
    return ''.join(traceback.format_exception(type(exc), exc, exc.__traceback__))


def pickled(result):
    return bytes(reduction.ForkingPickler.dumps(result))


def get(data):
    """What was pickled."""
    return pickle.loads(data)
