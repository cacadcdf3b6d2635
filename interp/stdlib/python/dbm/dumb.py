"""A database of bytes in two files: NAME.dat has the values one behind the other,
NAME.dir a line for each key with the place and length of its value.
"""

import ast
import builtins
import os
from collections.abc import MutableMapping

__all__ = ["error", "open"]

error = OSError

# Values start at multiples of this.
_BLOCK = 512


class _Database(MutableMapping):
    def __init__(self, name, mode, flag):
        name = os.fsdecode(name)
        self._values, self._lines, self._backup = name + ".dat", name + ".dir", name + ".bak"
        self._mode = mode
        self._writable = flag != "r"
        self._changed = False
        if flag == "n":
            for path in (self._values, self._lines, self._backup):
                if os.path.exists(path):
                    os.remove(path)
        if not os.path.exists(self._values):
            if flag not in ("c", "n"):
                raise OSError(2, "No such file or directory", self._values)
            builtins.open(self._values, "wb").close()
            self._changed = True
        self._places = {}
        if os.path.exists(self._lines):
            with builtins.open(self._lines, encoding="latin-1") as lines:
                for line in lines:
                    key, place = ast.literal_eval(line.rstrip())
                    self._places[key.encode("latin-1")] = place

    def _check(self, writing=False):
        if self._places is None:
            raise error("DBM object has already been closed")
        if writing and not self._writable:
            raise error("The database is opened for reading only")

    @staticmethod
    def _bytes(what, of):
        if isinstance(of, str):
            return of.encode("utf-8")
        if isinstance(of, (bytes, bytearray)):
            return bytes(of)
        raise TypeError(f"{what} must be bytes or strings")

    def __getitem__(self, key):
        self._check()
        start, length = self._places[self._bytes("keys", key)]
        with builtins.open(self._values, "rb") as file:
            file.seek(start)
            return file.read(length)

    def __setitem__(self, key, value):
        self._check(writing=True)
        key, value = self._bytes("keys", key), self._bytes("values", value)
        start, length = self._places.get(key, (None, 0))
        room = -(-length // _BLOCK) * _BLOCK
        with builtins.open(self._values, "rb+") as file:
            if start is None or len(value) > room:
                end = file.seek(0, 2)
                start = -(-end // _BLOCK) * _BLOCK
                file.write(b"\0" * (start - end))
            file.seek(start)
            file.write(value)
        self._places[key] = (start, len(value))
        self._changed = True

    def __delitem__(self, key):
        self._check(writing=True)
        del self._places[self._bytes("keys", key)]
        self._changed = True
        self.sync()

    def __contains__(self, key):
        self._check()
        return self._bytes("keys", key) in self._places

    def keys(self):
        self._check()
        return list(self._places)

    def items(self):
        return [(key, self[key]) for key in self.keys()]

    def __iter__(self):
        self._check()
        return iter(self._places)

    def __len__(self):
        self._check()
        return len(self._places)

    iterkeys = __iter__

    def sync(self):
        if self._places is None or not self._changed:
            return
        if os.path.exists(self._lines):
            os.replace(self._lines, self._backup)
        with builtins.open(self._lines, "w", encoding="latin-1") as file:
            for key, place in self._places.items():
                print(f"{key.decode('latin-1')!r}, {place!r}", file=file)
        self._changed = False

    def close(self):
        self.sync()
        self._places = None

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


def open(file, flag="c", mode=0o666):
    """Open the database of files whose names start with file."""
    if flag not in ("r", "w", "c", "n"):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(file, mode, flag)
