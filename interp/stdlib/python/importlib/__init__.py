"""A pure Python face of the import system, which is in Go."""

import sys

import _frozen_importlib as _bootstrap
import _frozen_importlib_external as _bootstrap_external

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

sys.modules.setdefault("importlib._bootstrap", _bootstrap)
sys.modules.setdefault("importlib._bootstrap_external", _bootstrap_external)

__import__ = __import__

_reloading = {}


def invalidate_caches():
    """Tell every finder that files may have come or gone."""
    for finder in sys.meta_path:
        if hasattr(finder, "invalidate_caches"):
            finder.invalidate_caches()


def _absolute(name, package, level):
    """The absolute name of a relative one (PEP 328)."""
    steps = package.rsplit(".", level - 1)
    if len(steps) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{steps[0]}.{name}" if name else steps[0]


def import_module(name, package=None):
    """Import a module by its name, which may be relative to a package."""
    level = len(name) - len(name.lstrip(".")) if name.startswith(".") else 0
    if level:
        if not package:
            raise TypeError(
                f"the 'package' argument is required to perform a relative import for {name!r}")
        if not isinstance(package, str):
            raise TypeError("__package__ not set to a string")
        name = _absolute(name[level:], package, level)
    elif name == "":
        raise ValueError("Empty module name")
    return _bootstrap._import(name)


def reload(module):
    """Run a module that was imported before once more, in the same namespace."""
    spec = getattr(module, "__spec__", None)
    try:
        name = spec.name if spec is not None else module.__name__
    except AttributeError:
        raise TypeError("reload() argument must be a module") from None
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    if name in _reloading:
        return _reloading[name]
    _reloading[name] = module
    try:
        package = name.rpartition(".")[0]
        path = None
        if package:
            if package not in sys.modules:
                raise ImportError(f"parent {package!r} not in sys.modules", name=package)
            path = sys.modules[package].__path__
        found = module.__spec__ = _bootstrap._find_spec(name, path, module)
        if found is None:
            raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
        _bootstrap._exec(found, module)
        return sys.modules[name]
    finally:
        del _reloading[name]
