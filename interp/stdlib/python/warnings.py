"""Python part of the warnings subsystem."""

import sys

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings",
    "simplefilter", "resetwarnings", "catch_warnings", "deprecated",
]

# A filter: action, message prefix, category, module, line (0: any).
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = "default"
onceregistry = {}
_filters_version = 1


class WarningMessage:
    """What a recorded warning says."""

    _WARNING_DETAILS = tuple("message category filename lineno file line source".split())

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        given = locals()
        for name in self._WARNING_DETAILS:
            setattr(self, name, given[name])
        self._category_name = getattr(category, "__name__", None)

    def __str__(self):
        shown = ("message", self.message), ("category", self._category_name), ("filename", self.filename)
        words = [f"{name} : {value!r}" for name, value in shown]
        return "{" + ", ".join(words) + f", lineno : {self.lineno}, line : {self.line!r}" + "}"

    def __repr__(self):
        return f"<{type(self).__qualname__} {self}>"


def formatwarning(message, category, filename, lineno, line=None):
    """Function to format a warning the standard way."""
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        try:
            import linecache
            line = linecache.getline(filename, lineno)
        except Exception:
            line = None
    if line:
        line = line.strip()
        if line:
            text += f"  {line}\n"
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Hook to write a warning to a file; replace if you like."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


_standard_show = showwarning


def _showwarnmsg_impl(msg):
    """Write a warning, or whatever else catch_warnings has put here."""
    out = sys.stderr if msg.file is None else msg.file
    if out is None:
        return
    try:
        text = formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
        if msg.source is not None:
            text += f"{msg.category.__name__}: Enable tracemalloc to get the object allocation traceback\n"
        out.write(text)
    except OSError:
        pass


def _showwarnmsg(msg):
    try:
        own = showwarning
    except NameError:       # deleted
        own = _standard_show
    if own is _standard_show:
        _showwarnmsg_impl(msg)
    elif callable(own):
        own(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    else:
        raise TypeError("warnings.showwarning() must be set to a function or method")


def _filters_mutated():
    global _filters_version
    _filters_version += 1


def _insert(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


_actions = "error ignore always default module once".split()


def _check_filter(action, lineno):
    if action not in _actions:
        raise ValueError(f"invalid action: {action!r}")
    if isinstance(lineno, int):
        if lineno < 0:
            raise ValueError("lineno must be an int >= 0")
    else:
        raise TypeError("lineno must be an int")


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Say what becomes of all warnings of a category."""
    _check_filter(action, lineno)
    _insert((action, None, category, None, lineno), append)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Say what becomes of the warnings whose message and module match regular
    expressions.  The filter is put before the others unless append is true."""
    if action not in _actions:
        _check_filter(action, 0)
    for name, text in (("message", message), ("module", module)):
        if not isinstance(text, str):
            raise TypeError(f"{name} must be a string")
        if name == "message" and not (isinstance(category, type) and issubclass(category, Warning)):
            raise TypeError("category must be a Warning subclass")
    _check_filter(action, lineno)
    import re
    _insert((action, re.compile(message, re.IGNORECASE) if message else None, category,
             re.compile(module) if module else None, lineno), append)


def resetwarnings():
    """Clear the list of warning filters, so that no filters are active."""
    filters[:] = []
    _filters_mutated()


def _place(depth, skipped):
    """The globals, file and line of the code that a warning is about: depth
    frames above that of warn(), those of skipped files not counted."""
    try:
        frame = sys._getframe(2)
        if skipped:
            depth = max(depth, 2)
        while depth > 1 and frame is not None:
            frame = frame.f_back
            while frame is not None and skipped and frame.f_code.co_filename.startswith(skipped):
                frame = frame.f_back
            depth -= 1
    except ValueError:
        frame = None
    if frame is None:
        return vars(sys), "<sys>", 0
    return frame.f_globals, frame.f_code.co_filename, frame.f_lineno


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Warn of something, unless a filter says to ignore it or to raise it."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    elif not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not isinstance(skip_file_prefixes, tuple):
        kind = type(skip_file_prefixes).__name__
        raise TypeError(f"warn() argument 'skip_file_prefixes' must be tuple, not {kind}")
    for prefix in skip_file_prefixes:
        if not isinstance(prefix, str):
            raise TypeError(f"Found non-str '{type(prefix).__name__}' in skip_file_prefixes.")
    names, filename, lineno = _place(range(stacklevel).stop, skip_file_prefixes)
    seen = names.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, names.get("__name__", "<string>"), seen, names, source)


def _user_level():
    """The stacklevel, for warn() called by the caller, of the innermost frame that
    is not the library's: what was forgotten was most likely dropped there."""
    frame, level = sys._getframe(2), 2
    while frame is not None and frame.f_code.co_filename.startswith("<frozen "):
        frame, level = frame.f_back, level + 1
    return 2 if frame is None else level


def _warn_unawaited_coroutine(coro):
    """Warn of a coroutine that was never awaited."""
    text = f"coroutine '{coro.__qualname__}' was never awaited"
    if coro.cr_origin is not None:
        import linecache
        text += "\nCoroutine created at (most recent call last)"
        for filename, lineno, function in reversed(coro.cr_origin):
            line = linecache.getline(filename, lineno).strip()
            text += f'\n  File "{filename}", line {lineno}, in {function}' + (f"\n    {line}" if line else "")
    warn(text, RuntimeWarning, stacklevel=_user_level(), source=coro)


_told_at_end = {}


def _warn_forgotten(text, awaitable, at_end):
    """Warn of something that was never awaited; at_end, when the program has ended."""
    if at_end:
        warn_explicit(text, RuntimeWarning, "<sys>", 0, registry=_told_at_end)
    else:
        warn(text, RuntimeWarning, stacklevel=_user_level(), source=awaitable)


def _deprecated(name, message="{name!r} is deprecated and slated for removal in Python {remove}", *, remove):
    """Warn of a name that is to go."""
    warn(message.format(name=name, remove=".".join(map(str, remove))), DeprecationWarning, stacklevel=3)


def _fits(pattern, text):
    """Whether a text is what a filter wants."""
    return pattern is None or (text == pattern if isinstance(pattern, str) else pattern.match(text) is not None)


def _action_for(text, category, module, lineno):
    for rule in filters:
        action, message, kind, where, line = rule
        if line in (0, lineno) and issubclass(category, kind) and _fits(message, text) and _fits(where, module):
            return action, rule
    return defaultaction, None


_no_module = object()


def warn_explicit(message, category, filename, lineno, module=_no_module, registry=None, module_globals=None, source=None):
    """Issue a warning as if from a given place."""
    if not isinstance(filename, str):
        kind = "None" if filename is None else type(filename).__name__
        raise TypeError(f"warn_explicit() argument 'filename' must be str, not {kind}")
    lineno = range(lineno).stop     # an int, in the words of the built-in functions
    if not (module_globals is None or isinstance(module_globals, dict)):
        raise TypeError(f"module_globals must be a dict, not '{type(module_globals).__name__}'")
    if module is None:
        return      # the program is ending
    if not (registry is None or isinstance(registry, dict)):
        raise TypeError("'registry' must be a dict or None")
    if module is _no_module:
        module = (filename or "<unknown>").removesuffix(".py")
    if isinstance(message, Warning):
        text, category = str(message), type(message)
    else:
        text, message = message, category(message)
    here = text, category, lineno
    if registry is not None:
        if registry.get("version", 0) != _filters_version:      # what was shown may be wanted now
            registry.clear()
            registry["version"] = _filters_version
        elif registry.get(here):
            return
    action, rule = _action_for(text, category, module, lineno)
    if action == "error":
        raise message
    if action == "ignore":
        return
    if action != "always":
        marks = registry
        if registry is not None:
            registry[here] = True
        elif action == "once":
            marks = onceregistry
        if action in ("once", "module"):
            if marks is not None and marks.get(here[:2]):
                return
            if marks is not None:
                marks[here[:2]] = True
        elif action != "default":
            raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {rule}")
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    """A context manager that copies and restores the warnings filter upon
    exiting the context.
    """

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._named = module
        self._module = sys.modules["warnings"] if module is None else module
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        words = ["record=True"] if self._record else []
        if self._named is not None:
            words.append(f"module={self._named!r}")
        return f"{type(self).__name__}({', '.join(words)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        at = self._module
        self._saved = at.filters, at.showwarning, at._showwarnmsg_impl
        at.filters = at.filters[:]
        at._filters_mutated()
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        at._showwarnmsg_impl, at.showwarning = log.append, _standard_show
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        at = self._module
        # Before the call of a built-in function is when coroutines that have died
        # warn: this one lets them do it while the block still counts.
        at.filters, at.showwarning, at._showwarnmsg_impl = iter(self._saved)
        at._filters_mutated()


class deprecated:
    """Indicate that a class, function or overload is deprecated (PEP 702): a
    call of it, or a subclass, warns unless the category is None."""

    def __init__(self, message: str, /, *, category: type[Warning] | None = DeprecationWarning, stacklevel: int = 1) -> None:
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        if self.category is None:
            marked = (arg,)
        elif isinstance(arg, type):
            marked = self._on_class(arg)
        elif callable(arg):
            arg = self._warning(arg)
            marked = (arg,)
        else:
            raise TypeError("@deprecated decorator with non-None category must be applied to a class or callable, "
                            f"not {arg!r}")
        for each in marked:
            each.__deprecated__ = self.message
        return arg

    def _warn(self):
        warn(self.message, category=self.category, stacklevel=self.stacklevel + 2)

    def _warning(self, function):
        """A function that warns before it does what another does."""
        import functools
        import inspect

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            self._warn()
            return function(*args, **kwargs)

        return inspect.markcoroutinefunction(wrapper) if inspect.iscoroutinefunction(function) else wrapper

    def _on_class(self, owner):
        """Have instances and subclasses of a class warn when they are made."""
        import functools
        create, init_subclass = owner.__new__, owner.__init_subclass__

        @functools.wraps(create)
        def __new__(cls, /, *args, **kwargs):
            if cls is owner:    # a subclass has warned already
                self._warn()
            if create is not object.__new__:
                return create(cls, *args, **kwargs)
            if (args or kwargs) and cls.__init__ is object.__init__:
                raise TypeError(f"{cls.__name__}() takes no arguments")
            return create(cls)

        owner.__new__ = staticmethod(__new__)
        inner = getattr(init_subclass, "__func__", None)
        warning = self._warning(init_subclass if inner is None else inner)
        owner.__init_subclass__ = warning if inner is None else classmethod(warning)
        return owner, __new__, warning
