"""What programs need to import modules their own way."""

import sys
import types

import _frozen_importlib as _bootstrap
import _frozen_importlib_external as _files
from _frozen_importlib import ModuleSpec, module_from_spec
from .abc import Loader
from . import _absolute

__all__ = [
    "LazyLoader", "Loader", "MAGIC_NUMBER", "cache_from_source", "decode_source",
    "find_spec", "module_from_spec", "resolve_name", "source_from_cache",
    "source_hash", "spec_from_file_location", "spec_from_loader",
]

# Compiled modules are not cached; no file begins with this.
MAGIC_NUMBER = b"mpy\r\n"
_no_value = object()


def source_hash(source_bytes):
    """Return the hash of source, as 8 bytes."""
    return hash(source_bytes).to_bytes(8, "little", signed=True)


def decode_source(source_bytes):
    """The text of source, by its encoding and with \\n at the ends of lines."""
    encoding = "utf-8"
    if source_bytes.startswith(b"\xef\xbb\xbf"):
        source_bytes = source_bytes[3:]
    else:
        for line in source_bytes.splitlines()[:2]:
            comment, _, cookie = line.partition(b"coding")
            if comment.lstrip().startswith(b"#") and cookie[:1] in (b":", b"="):
                encoding = cookie[1:].split()[0].decode("ascii").rstrip("-*;")
                break
    return source_bytes.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")


def resolve_name(name, package):
    """Resolve a relative module name to an absolute one."""
    level = len(name) - len(name.lstrip("."))
    if not level:
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    return _absolute(name[level:], package, level)


def find_spec(name, package=None):
    """The spec of a module, without importing it (but its packages)."""
    fullname = resolve_name(name, package)
    if fullname in sys.modules:
        module = sys.modules[fullname]
        if module is None:
            return None
        spec = getattr(module, "__spec__", _no_value)
        if spec is _no_value:
            raise ValueError(f"{name}.__spec__ is not set")
        if spec is None:
            raise ValueError(f"{name}.__spec__ is None")
        return spec
    package = fullname.rpartition(".")[0]
    path = None
    if package:
        parent = __import__(package, fromlist=["__path__"])
        try:
            path = parent.__path__
        except AttributeError as error:
            raise ModuleNotFoundError(
                f"__path__ attribute not found on {package!r} while trying to find {fullname!r}",
                name=fullname) from error
    return _bootstrap._find_spec(fullname, path)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """The spec of a module that a loader loads."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if not origin and hasattr(loader, "get_filename"):
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        return spec_from_file_location(
            name, loader=loader, submodule_search_locations=[] if is_package else None)
    if is_package is None:
        is_package = False
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_no_value):
    """The spec of a module in a file; by default by what the file is called."""
    if location is not None:
        location = _files._abspath(location if isinstance(location, str) else location.__fspath__())
    elif hasattr(loader, "get_filename"):
        try:
            location = loader.get_filename(name)
        except ImportError:
            location = None
    if location is None:
        location = "<unknown>"
    if loader is None:
        if not location.endswith(".py"):
            return None
        loader = _files.SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if location.endswith(".py"):
        spec.cached = cache_from_source(location)
    if submodule_search_locations is _no_value:
        submodule_search_locations = None
        if hasattr(loader, "is_package"):
            try:
                submodule_search_locations = [] if loader.is_package(name) else None
            except ImportError:
                pass
    spec.submodule_search_locations = submodule_search_locations
    if submodule_search_locations == [] and location:
        folder = location.replace("\\", "/").rpartition("/")[0]
        spec.submodule_search_locations.append(folder)
    return spec


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where the compiled module of a source file would be cached."""
    tag = sys.implementation.cache_tag
    if tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    folder, slash, file = str(path).rpartition("/")
    name = file.rpartition(".")[0] or file
    if optimization:
        if not str(optimization).isalnum():
            raise ValueError(f"{optimization!r} is not alphanumeric")
        tag = f"{tag}.opt-{optimization}"
    return f"{folder}{slash}__pycache__/{name}.{tag}.pyc"


def source_from_cache(path):
    """The source file of a compiled one."""
    folder, _, file = str(path).rpartition("/")
    parent, slash, cache = folder.rpartition("/")
    if cache != "__pycache__":
        raise ValueError(f"__pycache__ not bottom-level directory in {path!r}")
    dots = file.count(".")
    if dots not in (2, 3):
        raise ValueError(f"expected only 2 or 3 dots in {file!r}")
    return f"{parent}{slash}{file.partition('.')[0]}.py"


class _LazyModule(types.ModuleType):
    """A module that runs when it is first asked for something."""

    def __getattribute__(self, name):
        state = object.__getattribute__(self, "__spec__").loader_state
        if name in ("__spec__", "__class__") or state is None or state["running"]:
            return object.__getattribute__(self, name)
        self.__spec__.loader_state["running"] = True
        before = state["before"]
        own = object.__getattribute__(self, "__dict__")
        changed = {key: value for key, value in own.items() if key not in before or before[key] is not value}
        self.__spec__.loader.exec_module(self)
        if sys.modules.get(self.__spec__.name, self) is not self:
            raise ValueError(f"module object for {self.__spec__.name!r} substituted in sys.modules during a lazy load")
        own.update(changed)
        self.__class__ = types.ModuleType
        return getattr(self, name)

    def __delattr__(self, name):
        self.__getattribute__(name)
        delattr(self, name)


class LazyLoader(Loader):
    """Puts off running a module until it is used."""

    def __init__(self, loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = module.__loader__ = self.loader
        module.__spec__.loader_state = {"before": dict(module.__dict__), "running": False}
        module.__class__ = _LazyModule
