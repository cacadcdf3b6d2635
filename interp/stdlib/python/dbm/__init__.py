"""Databases of bytes in a file, by key. Of the kinds that there are, dbm.dumb is
here, which needs nothing but files.
"""

import builtins as _builtins
import os

__all__ = ["open", "whichdb", "error"]


class _Error(Exception):
    pass


_Error.__name__ = _Error.__qualname__ = "error"
error = (_Error, OSError)


def whichdb(filename):
    """The module that made a database: its name, "" if that is unknown, and None
    if there is no database."""
    name = os.fsdecode(filename)
    if not (os.path.exists(name + ".dat") and os.path.exists(name + ".dir")):
        return "" if os.path.exists(name) else None
    with _builtins.open(name + ".dir", "rb") as index:
        start = index.read(1)
    return "dbm.dumb" if start in (b"", b"'", b'"') else None


def open(file, flag="r", mode=0o666):
    """Open a database: "r" to read, "w" to write, "c" to write one that is made
    if there is none, "n" to make a new one."""
    kind = None if "n" in flag else whichdb(file)
    if kind is None and "c" not in flag and "n" not in flag:
        raise error[0]("db file doesn't exist; use 'c' or 'n' flag to create a new db")
    if kind == "":
        raise error[0]("db type could not be determined")
    from dbm import dumb
    return dumb.open(file, flag, mode)
