"""What makes path hooks."""

import _frozen_importlib_external as _files


def path_hook(cls, *loader_details):
    """A hook that makes finders of this class for folders."""

    def path_hook_for_FileFinder(path):
        if _files._kind(path or ".") != "folder":
            raise ImportError("only directories are supported", path=path)
        return cls(path, *loader_details)

    path_hook_for_FileFinder.__qualname__ = "FileFinder.path_hook.<locals>.path_hook_for_FileFinder"
    return path_hook_for_FileFinder
