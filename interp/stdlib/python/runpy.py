"""Running modules as programs, as the command does with -m (PEP 338).

run_module(name)   finds a module by its name and runs its code in a fresh
                   namespace; of a package it runs the submodule __main__.
run_path(path)     does so with a file, or with a folder or other entry of a
                   path that has a module __main__.

Neither enters anything into sys.modules for good. What they give back is the
namespace as the code left it.

The command itself calls _run_module_as_main, which runs the code as the
module __main__ of the process and ends it when there is no such module.

Tracebacks lead through the functions below. Their names are those of CPython,
and they call one another on the same lines, so that what programs print about
an error is the same, too.
"""

import contextlib
import importlib.machinery
import importlib.util
import sys
import types

import _frozen_importlib_external as _files

__all__ = ["run_module", "run_path"]

_spec_of = importlib.util.find_spec


class _Unrunnable(Exception):
    """There is no such module, or it has no code: the command says so and ends,
    without a traceback."""


class _Replaced:
    """`with _Replaced(mapping, key, value)`: a value, for the time being."""

    _absent = object()

    def __init__(self, mapping, key, value):
        self._mapping = mapping
        self._key = key
        self._value = value

    def __enter__(self):
        self._before = self._mapping.get(self._key, self._absent)
        self._mapping[self._key] = self._value

    def __exit__(self, *error):
        if self._before is not self._absent:
            self._mapping[self._key] = self._before
        else:
            self._mapping.pop(self._key, None)


class _FirstArgument:
    """`with _FirstArgument(value)`: sys.argv[0], for the time being.

    Programs look there for their own name."""

    def __init__(self, value):
        self._value = value

    def __enter__(self):
        self._before = sys.argv[0]
        sys.argv[0] = self._value

    def __exit__(self, *error):
        sys.argv[0] = self._before


def _run_code(code, namespace, more=None, name=None, spec=None, package=None, file=None):
    """Run code in a namespace that says which module it is.

    Code that was found by a spec has its file and package from there."""
    if spec is not None:
        file, package = spec.origin, package if package is not None else spec.parent
    namespace.update(
        __name__=name,
        __file__=file,
        __cached__=getattr(spec, "cached", None),
        __doc__=None,
        __loader__=getattr(spec, "loader", None),
        __package__=package,
        __spec__=spec, **(more or {}))
    exec(code, namespace)
    return namespace


def _run_module_code(code, more=None, name=None, spec=None, package=None, file=None):
    """_run_code in a module of its own, which is in sys.modules meanwhile, with
    sys.argv[0] set to its file."""
    module = types.ModuleType(name)
    argument = file if spec is None else spec.origin
    with _Replaced(sys.modules, name, module), _FirstArgument(argument):
        _run_code(code, vars(module), more, name, spec, package, file)
    return vars(module).copy()


def _get_module_details(name, error=ImportError):
    """Find a module and its code: (name, spec, code).

    error is what to raise when there is none."""
    if name.startswith("."):
        raise error("Relative module names not supported")
    package = name.rpartition(".")[0]
    if package:
        # One that can't be found is reported below.
        try:
            __import__(package)
        except ImportError as reason:
            missing = reason.name
            if missing is None or missing != package and not package.startswith(missing + "."):
                raise
        loaded = sys.modules.get(name)
        # A module that its own package imports is there already. To run it once
        # more as a program makes two of everything that it defines: the two
        # classes of one name are not the same, and what was registered by one
        # of them is unknown to the other. It is no error, for there are
        # packages that mean it so, but who runs it had better know.
        again = loaded is not None and not hasattr(loaded, "__path__")
        if again:
            from warnings import warn
            text = (f"{name!r} found in sys.modules after import of package {package!r}, "
                    f"but prior to execution of {name!r}; this may result in unpredictable behaviour")
            warn(RuntimeWarning(text))

    try:
        spec = _spec_of(name)
    except (ImportError, AttributeError, TypeError, ValueError) as reason:
        text = f"Error while finding module specification for {name!r} ({type(reason).__name__}: {reason})"
        if name.endswith(".py"):
            text += f". Try using '{name[:-3]}' instead of '{name}' as the module name."

        # Only now is it known which of the errors this is; the others that can
        # happen are those of a package's own code, and come out as they are.
        # So do those that aren't errors of a search at all.
        raise error(text) from reason
    if spec is None:
        raise error(f"No module named {name}")
    if spec.submodule_search_locations is not None:
        if name == "__main__" or name.endswith(".__main__"):
            raise error("Cannot use package as __main__ module")
        try:
            main = name + ".__main__"
            return _get_module_details(main, error)
        except error as reason:
            if name not in sys.modules:
                raise
            raise error(f"{reason}; {name!r} is a package and cannot be directly executed")
    loader = spec.loader
    if loader is None:
        raise error(f"{name!r} is a namespace package and cannot be executed")

    # A module of the interpreter's own has no code to run again.
    try:
        code = loader.get_code(name)
    except ImportError as reason:
        raise error(str(reason)) from reason
    if code is None:
        raise error(f"No code object available for {name}")
    return name, spec, code


# The command

# What follows down to run_module is for the command.
#
# As the command names itself in its messages, before the reason for which
# there was nothing to run. The exit status is 1 then.


def _give_up(reason):
    """End the process."""
    sys.exit(f"{sys.implementation.name}: {reason}")


def _run_module_as_main(name, alter_argv=True):
    """Run a module as the program: in the namespace of __main__, with its file
    as sys.argv[0].

    With alter_argv false the name is __main__, a module that a folder or the
    like has, which stands first on sys.path already; sys.argv stays.
    """
    try:
        if alter_argv or name != "__main__":
            name, spec, code = _get_module_details(name, _Unrunnable)
        else:
            name, spec, code = _get_main_module_details(_Unrunnable)
    except _Unrunnable as reason:
        _give_up(reason)
    namespace = sys.modules["__main__"].__dict__
    if alter_argv:
        sys.argv[0] = spec.origin
    # What the module gives back is of no use: the process ends with it.
    return _run_code(code, namespace, None, "__main__", spec)


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Execute a module's code without importing it:
    find it, make a namespace for it, and run it there.

    mod_name      an absolute module name, or a package with a __main__
    init_globals  what the namespace has to begin with
    run_name      its __name__, by default mod_name, with .__main__ behind the
                  name of a package
    alter_sys     whether sys.argv[0] and sys.modules are to name it meanwhile

    Returns the resulting module globals dictionary.
    """


    # Unlike the command, whoever calls this is told of what is wrong by an
    # ImportError. Whether sys is altered makes a difference to code that looks
    # for itself in sys.modules, as pickle does with classes.
    #
    # Nothing is entered in sys.modules otherwise: the code can be run twice,
    # and a module that was imported before stays as it is.

    mod_name, spec, code = _get_module_details(mod_name)
    if run_name is None:
        run_name = mod_name
    if alter_sys:
        return _run_module_code(code, init_globals, run_name, spec)


    return _run_code(code, {}, init_globals, run_name, spec)


def _get_main_module_details(error=ImportError):
    """The module __main__ that the first entry of sys.path has.

    The one that runs is out of the way meanwhile."""
    name = "__main__"
    running = sys.modules.pop(name)
    try:
        # The finder of that entry comes first.
        return _get_module_details(name)
    except ImportError as reason:
        if name in str(reason):
            raise error(f"can't find {name!r} module in {sys.path[0]!r}") from reason
        raise
    finally:
        sys.modules[name] = running


def _get_code_from_file(file):
    """The code of a file of source."""
    path = _files._abspath(file)
    # Read as bytes: it may say which encoding it has,
    # and it is the compiler that knows how.
    with contextlib.nullcontext(_files._read(path)) as source:
        return compile(source, file, "exec")


# Folders and the like come last, for they need
# all of the above.
#
# A path may be anything that can be turned into one. What has a finder but is
# no folder, as an archive of modules would be in CPython, is not known here:
# it is taken for a file of source, which it isn't, and that is an error.
#
# The namespace that comes back is a copy wherever a module object holds the
# original: those who look at what a program has left behind are not to be
# surprised by what becomes of the module, and functions defined in it keep
# the namespace that they were made with.


def run_path(path_name, init_globals=None, run_name=None):
    """Execute code located at the specified filesystem location.

    path_name     a file of source, or a folder with a __main__.py
    init_globals  what the namespace has to begin with
    run_name      its __name__, by default "<run_path>"

    Returns the resulting module globals dictionary.
    """
    run_name = "<run_path>" if run_name is None else run_name
    path = path_name
    if not isinstance(path, str):
        path = path.__fspath__()

    if _files._kind(path) != "folder":
        code = _get_code_from_file(path)
        return _run_module_code(code, init_globals, run_name, package=run_name.rpartition(".")[0], file=path)

    # A folder is put on sys.path in front of all others, as if it were that
    # of the program: its modules can import one another.
    #
    # It is taken off again at the end, wherever it is by then, and
    # whatever else the code has put there stays.

    sys.path.insert(0, path)
    try:
        # It may be any module that the finder has.
        # While it runs the module has its own entry in sys.modules, and the
        # program's name.
        name, spec, code = _get_main_module_details()
        module = types.ModuleType(run_name)
        package = run_name.rpartition(".")[0]
        with _Replaced(sys.modules, run_name, module), _FirstArgument(path):
            return _run_code(code, vars(module), init_globals, run_name, spec, package).copy()
    finally:
        if path in sys.path:
            sys.path.remove(path)
