"""Extract, format and print information about Python stack traces."""

import linecache
import sys
from _traceback import format_exception as _format_exception
from _traceback import format_only as _format_only
from _traceback import format_stack as _format_stack
from _traceback import positions as _positions

__all__ = [
    "extract_stack", "extract_tb", "format_exception",
    "format_exception_only", "format_list", "format_stack", "format_tb",
    "print_exc", "format_exc", "print_exception", "print_last",
    "print_stack", "print_tb", "clear_frames", "FrameSummary",
    "StackSummary", "TracebackException", "walk_stack", "walk_tb",
    "print_list",
]


def _write(pieces, file):
    if file is None:
        file = sys.stderr
    for piece in pieces:
        file.write(piece)


def _value_of(exc, value):
    """The exception in the arguments (exc, /) or (type, value, tb)."""
    if value is _implicit:
        if exc is None or isinstance(exc, BaseException):
            return exc
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return value


class _Implicit:
    def __repr__(self):
        return "<implicit>"


_implicit = _Implicit()


def print_exception(exc, /, value=_implicit, tb=_implicit, limit=None, file=None, chain=True, **kwargs):
    """Print exception up to 'limit' stack trace entries from 'tb' to 'file'."""
    _write(format_exception(exc, value, tb, limit, chain), file)


def format_exception(exc, /, value=_implicit, tb=_implicit, limit=None, chain=True, **kwargs):
    """Format a stack trace and the exception information."""
    if (value is _implicit) != (tb is _implicit):
        raise ValueError("Both or neither of value and tb must be given")
    value = _value_of(exc, value)
    if value is None:
        return ["NoneType: None\n"]
    if tb is _implicit or tb is value.__traceback__:
        return _format_exception(value, limit, chain)
    kept = value.__traceback__
    try:
        value.__traceback__ = tb
        return _format_exception(value, limit, chain)
    finally:
        value.__traceback__ = kept


def format_exception_only(exc, /, value=_implicit, *, show_group=False, **kwargs):
    """Format the exception part of a traceback."""
    value = _value_of(exc, value)
    if value is None:
        return ["NoneType: None\n"]
    lines = _format_only(value)
    if show_group and isinstance(value, BaseExceptionGroup):
        for sub in value.exceptions:
            lines += ["   " + line for line in format_exception_only(sub, show_group=True)]
    return lines


def print_exc(limit=None, file=None, chain=True):
    """Shorthand for 'print_exception(sys.exception(), limit=limit, file=file, chain=chain)'."""
    handled = sys.exception()
    print_exception(handled, limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """Like print_exc() but return a string."""
    pieces = format_exception(sys.exception(), limit=limit, chain=chain)
    return "".join(pieces)


def print_last(limit=None, file=None, chain=True):
    """This is a shorthand for 'print_exception(sys.last_exc, limit=limit, file=file, chain=chain)'."""
    if not (hasattr(sys, "last_exc") or hasattr(sys, "last_type")):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def print_tb(tb, limit=None, file=None):
    """Print up to 'limit' stack trace entries from the traceback 'tb'."""
    _write(format_tb(tb, limit), file)


def format_tb(tb, limit=None):
    """A shorthand for 'format_list(extract_tb(tb, limit))'."""
    return _format_stack(tb, limit)


class FrameSummary:
    """Information about a single frame from a traceback."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals")

    def __init__(
        self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
        end_lineno=None, colno=None, end_colno=None, **kwargs,
    ):
        self.filename, self.name, self._line = filename, name, line
        self.lineno, self.colno = lineno, colno
        self.end_lineno, self.end_colno = end_lineno, end_colno
        if end_lineno is None:
            self.end_lineno = lineno
        self.locals = None if locals is None else {k: repr(v) for k, v in locals.items()}

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno).strip()
        return self._line.strip()

    def _entry(self):
        """The tuple that a frame was before it was an object."""
        return self.filename, self.lineno, self.name, self.line

    def __len__(self):
        return 4

    def __iter__(self):
        return iter(self._entry())

    def __getitem__(self, pos):
        return self._entry()[pos]

    def __eq__(self, other):
        if isinstance(other, tuple):
            return self._entry() == other
        if not isinstance(other, FrameSummary):
            return NotImplemented
        compared = "filename", "lineno", "name", "locals"
        return all(getattr(self, part) == getattr(other, part) for part in compared)

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _summary_of(entry):
    if not isinstance(entry, FrameSummary):
        path, row, function, source = entry
        entry = FrameSummary(path, row, function, line=source)
    return entry


_RECURSIVE_CUTOFF = 3


class StackSummary(list):
    """A list of FrameSummary objects, representing a stack of frames."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Create a StackSummary from an iterable of (frame, lineno)."""
        result = cls()
        for frame, lineno in frame_gen:
            code = frame.f_code
            locals = frame.f_locals if capture_locals else None
            result.append(FrameSummary(code.co_filename, lineno, code.co_name, locals=locals))
        return result._limited(limit)

    @classmethod
    def from_list(cls, a_list):
        """Create a StackSummary object from a supplied list of FrameSummary
        objects or old-style list of tuples.
        """
        return cls(map(_summary_of, a_list))

    def _limited(self, limit):
        if limit is not None:
            if limit >= 0:
                del self[limit:]
            else:
                del self[:limit]
        return self

    def format_frame_summary(self, frame_summary, **kwargs):
        """Format the lines for a single FrameSummary."""
        row = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary.line:
            row += f"    {frame_summary.line}\n"
        if frame_summary.locals:
            row += "".join(f"    {name} = {text}\n" for name, text in sorted(frame_summary.locals.items()))
        return row

    def format(self, **kwargs):
        """Format the stack ready for printing."""
        result = []
        last, count = None, 0

        def fold():
            if count > _RECURSIVE_CUTOFF:
                left = count - _RECURSIVE_CUTOFF
                result.append(f"  [Previous line repeated {left} more time{'s' if left > 1 else ''}]\n")

        for frame in self:
            key = frame.filename, frame.lineno, frame.name
            if key != last:
                fold()
                last, count = key, 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                text = self.format_frame_summary(frame)
                if text is not None:
                    result.append(text)
        fold()
        return result


def walk_stack(f):
    """Walk a stack yielding the frame and line number for each frame."""
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Walk a traceback yielding the frame and line number for each frame."""
    entry = tb
    while entry is not None:
        yield entry.tb_frame, entry.tb_lineno
        entry = entry.tb_next


def extract_tb(tb, limit=None):
    """Return a StackSummary object representing a list of pre-processed entries
    from traceback.
    """
    if tb is None:
        return StackSummary()
    result = StackSummary(
        FrameSummary(filename, lineno, name, end_lineno=end, colno=col, end_colno=end_col)
        for filename, name, lineno, end, col, end_col in _positions(tb)
    )
    return result._limited(limit)


def extract_stack(f=None, limit=None):
    """Extract the raw traceback from the current stack frame."""
    if f is None:
        f = sys._getframe(1)
    stack = StackSummary.extract(walk_stack(f))
    stack.reverse()
    if limit is not None:
        if limit >= 0:
            del stack[:max(len(stack) - limit, 0)]
        else:
            del stack[-limit:]
    return stack


def format_list(extracted_list):
    """Format a list of tuples or FrameSummary objects for printing."""
    frames = StackSummary.from_list(extracted_list)
    return frames.format()


def print_list(extracted_list, file=None):
    """Print the list of tuples as returned by extract_tb() or extract_stack()."""
    _write(format_list(extracted_list), file)


def format_stack(f=None, limit=None):
    """Shorthand for 'format_list(extract_stack(f, limit))'."""
    if f is None:
        f = sys._getframe(1)
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Print a stack trace from its invocation point."""
    if f is None:
        f = sys._getframe(1)
    _write(extract_stack(f, limit).format(), file)


def clear_frames(tb):
    "Clear all references to local variables in the frames of a traceback."
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except (RuntimeError, AttributeError):
            pass
        tb = tb.tb_next


class TracebackException:
    """An exception ready for rendering."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False, **kwargs):
        self.exc_type = exc_type
        self.exc_type_str = exc_type.__qualname__
        self._value = exc_value
        self._limit = limit
        self.stack = extract_tb(exc_traceback, limit)
        self._pieces = {chain: format_exception(exc_type, exc_value, exc_traceback, limit, chain) for chain in (True, False)}
        self._only = format_exception_only(exc_value)
        self._str = str(exc_value)
        self.__suppress_context__ = exc_value.__suppress_context__
        self.__notes__ = getattr(exc_value, "__notes__", None)

        def around(exc):
            return None if exc is None else TracebackException.from_exception(exc, limit=limit)

        self.__cause__ = around(exc_value.__cause__)
        hidden = exc_value.__suppress_context__ or exc_value.__context__ is exc_value.__cause__
        self.__context__ = None if hidden else around(exc_value.__context__)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [TracebackException.from_exception(e, limit=limit) for e in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Create a TracebackException from an exception."""
        kind, trace = type(exc), exc.__traceback__
        return cls(kind, exc, trace, *args, **kwargs)

    def __eq__(self, other):
        if not isinstance(other, TracebackException):
            return NotImplemented
        return self._pieces == other._pieces

    def __str__(self):
        return self._str

    def format(self, *, chain=True, **kwargs):
        """Format the exception."""
        yield from self._pieces[bool(chain)]

    def format_exception_only(self, *, show_group=False, **kwargs):
        """Format the exception part of the traceback."""
        yield from self._only

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the result of self.format(chain=chain) to 'file'."""
        _write(self.format(chain=chain), file)
