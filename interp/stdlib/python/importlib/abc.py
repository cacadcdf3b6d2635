"""Abstract base classes related to import."""

import abc

import _frozen_importlib as _bootstrap
import _frozen_importlib_external as _files
from . import machinery

__all__ = [
    "Loader", "MetaPathFinder", "PathEntryFinder", "ResourceLoader",
    "InspectLoader", "ExecutionLoader", "FileLoader", "SourceLoader",
]


class Loader(metaclass=abc.ABCMeta):
    """Abstract base class for import loaders."""

    def create_module(self, spec):
        """Return a module to initialize, or None for the default one."""
        return None

    def load_module(self, fullname):
        """Return the loaded module: what came before exec_module."""
        if not hasattr(self, "exec_module"):
            raise ImportError
        from .util import spec_from_loader
        return _bootstrap._load(spec_from_loader(fullname, self))


class MetaPathFinder(metaclass=abc.ABCMeta):
    """Abstract base class for import finders on sys.meta_path."""

    def invalidate_caches(self):
        """Forget what may have changed; there is nothing to forget."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """Abstract base class for path entry finders used by PathFinder."""

    def invalidate_caches(self):
        """Forget what may have changed; there is nothing to forget."""


class ResourceLoader(Loader):
    """A loader that can read files beside its modules."""

    @abc.abstractmethod
    def get_data(self, path):
        """Return the bytes of a file."""
        raise OSError


class InspectLoader(Loader):
    """A loader that can show the source of its modules."""

    def is_package(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        """Compile source."""
        return compile(data, path, "exec", dont_inherit=True)

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)


class ExecutionLoader(InspectLoader):
    """A loader whose modules have a file."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        where = ()
        try:
            where = (self.get_filename(fullname),)
        except ImportError:
            pass  # it is from no file
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source, *where)


class FileLoader(ResourceLoader, ExecutionLoader):
    """A loader of one file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def get_filename(self, name=None):
        if name is not None and name != self.name:
            raise ImportError(f"loader for {self.name} cannot handle {name}", name=name)
        return self.path

    def get_data(self, path):
        return _files._read(path)

    def is_package(self, fullname):
        file = self.get_filename(fullname).replace("\\", "/").rpartition("/")[2]
        return file.rpartition(".")[0] == "__init__" and fullname.rpartition(".")[2] != "__init__"


class SourceLoader(ResourceLoader, ExecutionLoader):
    """A loader of source, given get_data and get_filename."""

    def path_mtime(self, path):
        if type(self).path_stats is SourceLoader.path_stats:
            raise OSError
        return int(self.path_stats(path)["mtime"])

    def path_stats(self, path):
        if type(self).path_mtime is SourceLoader.path_mtime:
            raise OSError
        return {"mtime": self.path_mtime(path)}

    def set_data(self, path, data):
        """Write a file; nothing is written here."""

    is_package = FileLoader.is_package

    def get_source(self, fullname):
        path = self.get_filename(fullname)
        try:
            data = self.get_data(path)
        except OSError as error:
            raise ImportError("source not available through get_data()", name=fullname) from error
        from .util import decode_source
        return decode_source(data)

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


MetaPathFinder.register(machinery.BuiltinImporter)
MetaPathFinder.register(machinery.FrozenImporter)
MetaPathFinder.register(machinery.PathFinder)
PathEntryFinder.register(machinery.FileFinder)
InspectLoader.register(machinery.BuiltinImporter)
InspectLoader.register(machinery.FrozenImporter)
InspectLoader.register(machinery.NamespaceLoader)
FileLoader.register(machinery.SourceFileLoader)
SourceLoader.register(machinery.SourceFileLoader)
