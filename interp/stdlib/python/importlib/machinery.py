"""The finders and loaders, and the suffixes that they know."""

from _frozen_importlib import BuiltinImporter, FrozenImporter, ModuleSpec
from _frozen_importlib_external import FileFinder, NamespaceLoader, PathFinder, SourceFileLoader

__all__ = [
    "BuiltinImporter", "FrozenImporter", "ModuleSpec", "PathFinder", "FileFinder",
    "SourceFileLoader", "SourcelessFileLoader", "ExtensionFileLoader",
    "NamespaceLoader", "WindowsRegistryFinder", "SOURCE_SUFFIXES",
    "BYTECODE_SUFFIXES", "EXTENSION_SUFFIXES", "all_suffixes",
]

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES
EXTENSION_SUFFIXES = []


def all_suffixes():
    """Returns a list of all recognized module suffixes for this process"""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class _Unsupported:
    """Loads a kind of file that this interpreter can't run."""

    def __init__(self, name, path):
        self.name = name
        self.path = path

    def create_module(self, spec):
        raise ImportError(f"cannot load {self.path!r}: no such modules can be run here", name=self.name, path=self.path)

    def exec_module(self, module):
        raise ImportError(f"cannot load {self.path!r}: no such modules can be run here", name=self.name, path=self.path)

    def get_filename(self, fullname):
        return self.path

    def get_code(self, fullname):
        return None

    def get_source(self, fullname):
        return None


class SourcelessFileLoader(_Unsupported):
    """Compiled modules of CPython are not loaded."""


class ExtensionFileLoader(_Unsupported):
    """Modules in machine code are not loaded."""


class WindowsRegistryFinder:
    """There is no registry to find modules in."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None
