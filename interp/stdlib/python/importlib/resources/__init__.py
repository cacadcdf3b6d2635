"""Files that belong to packages."""

import sys
from importlib import import_module

import _frozen_importlib_external as _files

__all__ = [
    "Package", "as_file", "files", "contents", "is_resource", "open_binary",
    "open_text", "path", "read_binary", "read_text",
]

Package = object


class _Node:
    """A file or folder beside the modules of a package."""

    def __init__(self, *places):
        self._places = places

    def __repr__(self):
        return f"<resource {str(self)!r}>"

    def __str__(self):
        return self._existing()[0]

    __fspath__ = __str__

    def _existing(self):
        for place in self._places:
            if kind := _files._kind(place):
                return place, kind
        return self._places[0], None

    @property
    def name(self):
        return str(self).replace("\\", "/").rstrip("/").rpartition("/")[2]

    def is_file(self):
        return self._existing()[1] == "file"

    def is_dir(self):
        return self._existing()[1] == "folder"

    def iterdir(self):
        seen = set()
        for place in self._places:
            if _files._kind(place) == "folder":
                for name in _files._entries(place):
                    name = name.rstrip("/")
                    if name not in seen:
                        seen.add(name)
                        yield self / name

    def joinpath(self, *parts):
        node = self
        for part in parts:
            node = _Node(*(_files._join(place, str(part)) for place in node._places))
        return node

    __truediv__ = joinpath

    def read_bytes(self):
        return _files._read(str(self))

    def read_text(self, encoding="utf-8", errors="strict"):
        return self.read_bytes().decode(encoding, errors)

    def open(self, mode="r", encoding=None, errors=None, **kwargs):
        import io
        if "b" in mode:
            return io.BytesIO(self.read_bytes())
        return io.StringIO(self.read_text(encoding or "utf-8", errors or "strict"))


class as_file:
    """`with as_file(resource) as path`: the file itself."""

    def __init__(self, node):
        self._node = node

    def __enter__(self):
        return self._node

    def __exit__(self, *error):
        return None


def files(anchor=None):
    """The folder of a package."""
    if anchor is None:
        anchor = sys._getframe(1).f_globals["__name__"]
    package = import_module(anchor) if isinstance(anchor, str) else anchor
    if getattr(package.__spec__, "submodule_search_locations", None) is None:
        package = import_module(package.__spec__.parent)
    return _Node(*package.__path__)


def read_text(anchor, *names, encoding="utf-8", errors="strict"):
    return files(anchor).joinpath(*names).read_text(encoding, errors)


def read_binary(anchor, *names):
    return files(anchor).joinpath(*names).read_bytes()


def open_text(anchor, *names, encoding="utf-8", errors="strict"):
    return files(anchor).joinpath(*names).open("r", encoding=encoding, errors=errors)


def open_binary(anchor, *names):
    return files(anchor).joinpath(*names).open("rb")


def is_resource(anchor, *names):
    return files(anchor).joinpath(*names).is_file()


def contents(anchor, *names):
    return (node.name for node in files(anchor).joinpath(*names).iterdir())


def path(anchor, *names):
    return as_file(files(anchor).joinpath(*names))
