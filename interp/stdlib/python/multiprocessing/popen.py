"""A started child as the parent sees it."""

import io
import sys

import _multiprocessing as _mp

from . import context, reduction, spawn, util

__all__ = ['Popen']

_sentinels = {}  # number: child, for connection.wait


class Popen:
    method = 'spawn'

    def __init__(self, process):
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except (AttributeError, ValueError):
                pass
        preparation = spawn.get_preparation_data(process._name)
        self.client = _mp.new_client()
        payload = io.BytesIO()
        before = context.get_spawning_popen()
        context.set_spawning_popen(self)
        try:
            reduction.dump(preparation, payload)
            reduction.dump(process, payload)
            self._child = _mp.spawn(payload.getvalue(), self.client)
        except:
            _mp.drop_client(self.client)
            raise
        finally:
            context.set_spawning_popen(before)
        self.pid = self._child.pid
        self.sentinel = self._child.sentinel
        self.returncode = None
        _sentinels[self.sentinel] = self._child

    def wait(self, timeout=None):
        """Give the exit code, None if there is none after timeout seconds."""
        if self.returncode is None:
            self.returncode = self._child.wait(timeout)
        return self.returncode

    def poll(self):
        return self.wait(0)

    def terminate(self):
        self._child.kill(15)

    def kill(self):
        self._child.kill(9)

    def close(self):
        _sentinels.pop(self.sentinel, None)

    @property
    def failure(self):
        """The traceback of what ended the process, '' without one."""
        return self._child.failure
