"""Packages: what is in them, and what extends them."""

import importlib
import importlib.util
import sys
from collections import namedtuple

import _frozen_importlib as _bootstrap
import _frozen_importlib_external as _files

__all__ = [
    "get_importer", "iter_importers", "walk_packages", "iter_modules",
    "get_data", "extend_path", "ModuleInfo", "resolve_name",
]

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")
ModuleInfo.__doc__ = "A namedtuple with minimal info about a module."


def get_importer(path_item):
    """The finder of an entry of a path, None if there is none."""
    return _files._finder_for(path_item if isinstance(path_item, str) else path_item.__fspath__())


def iter_importers(fullname=""):
    """The finders that may have a module."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    package, inner, _ = fullname.rpartition(".")
    if inner:
        places = getattr(importlib.import_module(package), "__path__", ())
    else:
        yield from sys.meta_path
        places = sys.path
    yield from map(get_importer, places)


def _in_folder(finder, prefix):
    """The modules that a FileFinder's folder has: (name, ispkg)."""
    try:
        entries = _files._entries(finder.path)
    except OSError:
        return
    seen = set()
    for entry in sorted(entries):
        if entry.endswith("/"):
            name = entry[:-1]
            found = "." not in name and _files._kind(_files._join(finder.path, name, "__init__.py")) == "file"
            package = True
        else:
            name, dot, suffix = entry.rpartition(".")
            found = dot and suffix == "py" and "." not in name and name != "__init__"
            package = False
        if found and name != "__pycache__" and name not in seen:
            seen.add(name)
            yield prefix + name, package


def _of_finder(finder, prefix):
    if isinstance(finder, _files.FileFinder):
        return _in_folder(finder, prefix)
    if hasattr(finder, "iter_modules"):
        return finder.iter_modules(prefix)
    return ()


def iter_modules(path=None, prefix=""):
    """The modules of a path, or all that can be imported at the top level."""
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    seen = set()
    for finder in (iter_importers() if path is None else map(get_importer, path)):
        for name, package in _of_finder(finder, prefix):
            if name not in seen:
                seen.add(name)
                yield ModuleInfo(finder, name, package)
    if path is None:
        for name in _bootstrap._names(""):
            if name.rstrip("/") not in seen:
                yield ModuleInfo(_bootstrap.FrozenImporter, prefix + name.rstrip("/"), name.endswith("/"))


def walk_packages(path=None, prefix="", onerror=None):
    """iter_modules of a path and of all packages below it, which are imported."""
    visited = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            importlib.import_module(info.name)
        except Exception as error:
            if onerror is not None:
                onerror(info.name)
            elif not isinstance(error, ImportError):
                raise
        else:
            below = [p for p in getattr(sys.modules[info.name], "__path__", None) or [] if p not in visited]
            visited.update(below)
            yield from walk_packages(below, info.name + ".", onerror)


def extend_path(path, name):
    """A package's __path__, with the folders of that name on sys.path."""
    if not isinstance(path, list):
        return path
    parent, _, last = name.rpartition(".")
    if parent:
        try:
            search = sys.modules[parent].__path__
        except (KeyError, AttributeError):
            return path
    else:
        search = sys.path
    extended = path[:]
    for entry in search:
        if not isinstance(entry, str):
            continue
        folder = _files._join(entry, last)
        if folder not in extended and _files._kind(_files._join(folder, "__init__.py")) == "file":
            extended.append(folder)
    return extended


def get_data(package, resource):
    """The bytes of a file in a package; None if its loader can't read files."""
    spec = importlib.util.find_spec(package)
    if spec is None or not hasattr(spec.loader, "get_data"):
        return None
    module = importlib.import_module(package)
    if not hasattr(module, "__file__"):
        return None
    parts = resource.split("/")
    return spec.loader.get_data(_files._join(module.__file__.replace("\\", "/").rpartition("/")[0], *parts))


def resolve_name(name):
    """The object that a name stands for: "package.module:object.attribute", or
    without the colon, as far as there are modules."""
    path, colon, attributes = name.partition(":")
    if not all(part.isidentifier() for part in path.split(".") + (attributes.split(".") if attributes else [])):
        raise ValueError(f"invalid format: {name!r}")
    if colon:
        found = importlib.import_module(path)
        rest = attributes.split(".") if attributes else []
    else:
        first, *rest = path.split(".")
        found = importlib.import_module(first)
        while rest:
            try:
                found = importlib.import_module(f"{first}.{rest[0]}")
            except ImportError:
                break
            first = f"{first}.{rest.pop(0)}"
    for attribute in rest:
        found = getattr(found, attribute)
    return found
