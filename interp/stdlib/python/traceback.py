"""Extract, format and print information about Python stack traces.

What the functions print of a whole exception is made by the machine, which
prints uncaught ones the same way; the classes keep what they are made of as
text, so that they hold no frame.
"""

import collections
import linecache
import sys
import warnings
from collections.abc import Sequence
from itertools import islice
from _traceback import format_exception as _format_exception
from _traceback import format_only as _format_only
from _traceback import positions as _positions
from _traceback import segment as _segment
from _traceback import suggestion as _suggestion

__all__ = [
    "FrameSummary", "StackSummary", "TracebackException", "clear_frames",
    "extract_stack", "extract_tb", "walk_stack", "walk_tb",
    *["format_" + what for what in ("exc", "exception", "exception_only", "list", "stack", "tb")],
    *["print_" + what for what in ("exc", "exception", "last", "stack", "tb")],
]


def _write(pieces, file):
    if file is None:
        file = sys.stderr
    for piece in pieces:
        file.write(piece)


class _Implicit:
    def __repr__(self):
        return "<implicit>"


_implicit = _Implicit()


def _subject(exc, value, tb):
    """The exception and the traceback in (exc, /) or (type, value, tb)."""
    if (value is _implicit) is not (tb is _implicit):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _implicit:
        return value, tb
    if exc is None:
        return None, None
    if not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return exc, exc.__traceback__


def _pieces_of(value, tb, limit, chain):
    if isinstance(value, BaseException) and tb is value.__traceback__:
        return _format_exception(value, _effective_limit(limit), chain)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def print_exception(exc, /, value=_implicit, tb=_implicit, limit=None, file=None, chain=True, **kwargs):
    """Print exception up to 'limit' stack trace entries from 'tb' to 'file'."""
    value, tb = _subject(exc, value, tb)
    _write(_pieces_of(value, tb, limit, chain), file)


def format_exception(exc, /, value=_implicit, tb=_implicit, limit=None, chain=True, **kwargs):
    """Format a stack trace and the exception information."""
    value, tb = _subject(exc, value, tb)
    return _pieces_of(value, tb, limit, chain)


def format_exception_only(exc, /, value=_implicit, *, show_group=False, **kwargs):
    """Format the exception part of a traceback."""
    if value is _implicit:
        value = exc
    if isinstance(value, BaseException) and not show_group:
        return _format_only(value)
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


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
    if hasattr(sys, "last_exc"):
        return print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def print_tb(tb, limit=None, file=None):
    """Print up to 'limit' stack trace entries from the traceback 'tb'."""
    _write(format_tb(tb, limit), file)


def format_tb(tb, limit=None):
    """A shorthand for 'format_list(extract_tb(tb, limit))'."""
    return extract_tb(tb, limit).format()


def _safe(value, what, func=str):
    """func(value), or that it failed."""
    try:
        return func(value)
    except:
        return f"<{what} {func.__name__}() failed>"


class FrameSummary:
    """Information about a single frame from a traceback: filename, lineno,
    name of the function, line (its text), and locals (their reprs by name, or
    None). With end_lineno, colno and end_colno the text may be marked."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines", "locals")

    def __init__(
        self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
        end_lineno=None, colno=None, end_colno=None,
    ):
        self.filename, self.name, self._lines = filename, name, line
        self.lineno, self.colno = lineno, colno
        self.end_lineno, self.end_colno = end_lineno, end_colno
        if end_lineno is None:
            self.end_lineno = lineno
        if lookup_line:
            self._look_up()
        self.locals = {key: _safe(value, "local", repr) for key, value in locals.items()} if locals else None

    def _look_up(self):
        """The lines of the source, each as it is but for its end, None if not known."""
        if self._lines is None and None not in (self.lineno, self.end_lineno):
            numbers = range(self.lineno, self.end_lineno + 1)
            self._lines = "".join(linecache.getline(self.filename, n).rstrip() + "\n" for n in numbers)
        return self._lines

    @property
    def line(self):
        text = self._look_up()
        if text is not None:
            text = text.partition("\n")[0].strip()
        return text

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

    def _source(self):
        """The lines to print below the place, with marks if columns are known."""
        text = self._look_up()
        if not text or not text.strip():
            return ""
        if self.colno is None or self.end_colno is None:
            return f"    {self.line}\n"
        rows = [row.rstrip() for row in text.splitlines()[:self.end_lineno - self.lineno + 1]]
        return _segment(rows, self.colno, self.end_colno)


def _summary_of(entry):
    if not isinstance(entry, FrameSummary):
        path, row, function, source = entry
        entry = FrameSummary(path, row, function, line=source)
    return entry


def _effective_limit(limit):
    """A limit that was given, else that of sys."""
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None:
            limit = max(limit, 0)
    return limit


_RECURSIVE_CUTOFF = 3


class StackSummary(list):
    """A list of FrameSummary objects, representing a stack of frames."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Create a StackSummary from an iterable of (frame, lineno)."""
        places = ((frame, (lineno, None, None, None)) for frame, lineno in frame_gen)
        return cls._gather(places, limit, lookup_lines, capture_locals)

    @classmethod
    def _gather(cls, places, limit=None, lookup_lines=True, capture_locals=False):
        """Create a summary from (frame, (line, last line, column, last column))."""
        limit = _effective_limit(limit)
        if limit is not None:
            places = islice(places, limit) if limit >= 0 else collections.deque(places, -limit)
        result, files = cls(), {}
        for frame, (first, last, left, right) in places:
            code = frame.f_code
            files.setdefault(code.co_filename, frame.f_globals)
            linecache.lazycache(code.co_filename, frame.f_globals)
            result.append(FrameSummary(
                code.co_filename, first, code.co_name, lookup_line=False,
                locals=frame.f_locals if capture_locals else None,
                end_lineno=last, colno=left, end_colno=right))
        # The files may have changed since they were read, and are read once
        # all entries are known.
        for name in files:
            linecache.checkcache(name)
        if lookup_lines:
            for entry in result:
                entry._look_up()
        return result

    @classmethod
    def from_list(cls, a_list):
        """
        Create a StackSummary object from a supplied list of
        FrameSummary objects or old-style list of tuples.
        """
        return StackSummary(map(_summary_of, a_list))

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of one entry; a subclass may give None to leave it out."""
        shown = frame_summary.filename
        if shown.startswith("<stdin>-"):
            shown = "<stdin>"
        text = f'  File "{shown}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        text += frame_summary._source()
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        """Format the stack ready for printing.

        Returns a list of strings ready for printing, one for each entry, of
        which None stands for nothing. Of more than three entries in a row for
        the same line the rest is counted.
        """
        result = []
        last, run = None, 0

        def close_run():
            if left := max(run - _RECURSIVE_CUTOFF, 0):
                result.append(f"  [Previous line repeated {left} more time{'s' if left > 1 else ''}]\n")

        for entry in self:
            text = self.format_frame_summary(entry, **kwargs)
            if text is None:
                continue
            key = entry.filename, entry.lineno, entry.name
            if key != last or None in key:
                close_run()
                last, run = key, 0
            run += 1
            if run <= _RECURSIVE_CUTOFF:
                result.append(text)
        close_run()
        return result


def walk_stack(f):
    """Walk a stack yielding the frame and line number for each frame.

    This will follow f.f_back from the given frame. If no frame is given, the
    current stack is used: that of whoever called StackSummary.extract.
    """
    if f is None:
        f = sys._getframe()
        for _ in range(4):      # this, the expression in extract, _gather, extract
            f = f.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def _entries(tb):
    while tb is not None:
        yield tb
        tb = tb.tb_next


def walk_tb(tb):
    """Yield (frame, line number) for the entries of a traceback, outermost
    first."""
    for entry in _entries(tb):
        yield entry.tb_frame, entry.tb_lineno


def _place(entry):
    """Lines and columns of an entry, which may only look like a traceback."""
    known = _positions(entry)
    if known is None:
        known = (None,) * 4
        if entry.tb_lasti >= 0:
            known = next(islice(entry.tb_frame.f_code.co_positions(), entry.tb_lasti // 2, None))
    return (entry.tb_lineno, *known[1:]) if known[0] is None else known


def _places(tb):
    return ((entry.tb_frame, _place(entry)) for entry in _entries(tb))


def extract_tb(tb, limit=None):
    """
    Return a StackSummary object representing a list of
    pre-processed entries from traceback.
    """
    return StackSummary._gather(_places(tb), limit)


def extract_stack(f=None, limit=None):
    """Extract the raw traceback from the current stack frame."""
    if f is None:
        f = sys._getframe(1)
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def format_list(extracted_list):
    """Format a list of tuples or FrameSummary objects for printing."""
    frames = StackSummary.from_list(extracted_list)
    return frames.format()


def print_list(extracted_list, file=None):
    """Print the list of tuples as returned by extract_tb() or
    extract_stack() as a formatted stack trace to the given file."""
    _write(format_list(extracted_list), file)


def format_stack(f=None, limit=None):
    """Shorthand for 'format_list(extract_stack(f, limit))'."""
    return extract_stack(f or sys._getframe(1), limit).format()


def print_stack(f=None, limit=None, file=None):
    """Print a stack trace from its invocation point."""
    _write(extract_stack(f or sys._getframe(1), limit).format(), file)


def clear_frames(tb):
    "Clear all references to local variables in the frames of a traceback."
    for entry in _entries(tb):
        try:
            entry.tb_frame.clear()
        except RuntimeError:
            pass    # still running


_HEADINGS = {
    "__cause__": "\nThe above exception was the direct cause of the following exception:\n\n",
    "__context__": "\nDuring handling of the above exception, another exception occurred:\n\n",
}
_SYNTAX_FIELDS = "filename", "lineno", "end_lineno", "text", "offset", "end_offset", "msg"


class _Tree:
    """The frame that is drawn around the exceptions of a group."""

    def __init__(self):
        self.depth = 0
        self.is_open = False

    def indented(self, pieces, margin="|"):
        lead = "  " * self.depth + margin + " " if self.depth else ""
        for piece in pieces:
            yield "".join(lead + line for line in piece.splitlines(True)) if lead else piece

    def ruler(self, title, first):
        return f"{'  ' * self.depth}{'+-' if first else '  '}+---------------- {title} ----------------\n"

    def close(self):
        self.is_open = False
        return "  " * self.depth + "+------------------------------------\n"


class TracebackException:
    """An exception ready for rendering.

    It holds the text of everything, and no reference to the exception or its
    frames: stack is a StackSummary, __cause__, __context__ and exceptions
    (None but for groups) are of this class, and for a SyntaxError there are
    its fields.
    """

    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
        compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None,
    ):
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = StackSummary._gather(_places(exc_traceback), limit, lookup_lines, capture_locals)
        self._describe(exc_type, exc_value, save_exc_type)
        self.__cause__ = self.__context__ = self.exceptions = None
        if _seen is None:
            def make(exc):
                return TracebackException(
                    type(exc), exc, exc.__traceback__, limit=limit, lookup_lines=lookup_lines,
                    capture_locals=capture_locals, max_group_width=max_group_width,
                    max_group_depth=max_group_depth, _seen=seen)

            seen = {id(exc_value)}
            self._attach(exc_value, make, seen, compact)

    def _describe(self, kind, exc, save_exc_type):
        """Take over what the last lines say."""
        self._kept_type = kind if save_exc_type else None
        self._str = _safe(exc, "exception")
        try:
            self.__notes__ = getattr(exc, "__notes__", None)
        except Exception as error:
            self.__notes__ = ["Ignored error getting __notes__: " + _safe(error, "__notes__", repr)]
        self._is_syntax_error = False
        self._has_type = kind is not None
        self.exc_type_qualname = self.exc_type_module = None
        if kind is not None:
            self.exc_type_qualname, self.exc_type_module = kind.__qualname__, kind.__module__
            if issubclass(kind, SyntaxError):
                self._is_syntax_error = True
                for field in _SYNTAX_FIELDS:
                    value = getattr(exc, field)
                    setattr(self, field, str(value) if field.endswith("lineno") and value is not None else value)
            elif isinstance(exc, BaseException):
                self._str += _suggestion(exc)
        self.__suppress_context__ = exc.__suppress_context__ if exc is not None else False

    def _attach(self, exc, make, seen, compact):
        """Do the same for all that belongs to the exception, each of them once."""
        def made(related):
            if related is None or id(related) in seen:
                return None
            seen.add(id(related))
            waiting.append((make(related), related))
            return waiting[-1][0]

        waiting = [(self, exc)]
        while waiting:
            summary, exc = waiting.pop()
            if not isinstance(exc, BaseException):
                continue
            summary.__cause__ = made(exc.__cause__)
            if not compact or summary.__cause__ is None and not exc.__suppress_context__:
                summary.__context__ = made(exc.__context__)
            if isinstance(exc, BaseExceptionGroup):
                summary.exceptions = []
                for sub in exc.exceptions:
                    seen.add(id(sub))
                    summary.exceptions.append(make(sub))
                    waiting.append((summary.exceptions[-1], sub))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Create a TracebackException from an exception."""
        kind, trace = type(exc), exc.__traceback__
        return cls(kind, exc, trace, *args, **kwargs)

    @property
    def exc_type(self):
        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, 2)
        return self._kept_type

    @property
    def exc_type_str(self):
        if not self._has_type:
            return None
        module = self.exc_type_module
        if module in ("builtins", "__main__"):
            return self.exc_type_qualname
        return f"{module if isinstance(module, str) else '<unknown>'}.{self.exc_type_qualname}"

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def _message(self):
        return f"{self.exc_type_str}: {self._str}\n" if self._str else f"{self.exc_type_str}\n"

    def _syntax_error(self):
        """The place of a SyntaxError, the line with its marks, the message."""
        suffix = ""
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f" ({self.filename})"
        if self.text is not None:
            yield from self._marked_text()
        yield f"{self.exc_type_str}: {self.msg or '<no detail available>'}{suffix}\n"

    def _marked_text(self):
        text = self.text.rstrip("\n")
        shown = text.lstrip(" \n\f")
        yield f"    {shown}\n"
        if self.offset is None:
            return
        start, beyond = self.offset, len(text) + 1
        end = (self.end_offset or start) if self.lineno == self.end_lineno else beyond
        if self.text:
            start, end = (beyond if at > len(self.text) else at for at in (start, end))
        if end < 0 or end <= start:
            end = start + 1
        hidden = len(text) - len(shown) + 1     # columns count from 1
        if start >= hidden:
            # White space that is no space must stay for the marks to stand right.
            lead = "".join(c if c.isspace() else " " for c in shown[:start - hidden])
            yield f"    {lead}{'^' * (end - start)}\n"

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """Format the exception part of the traceback.

        The return value is a generator of strings, each ending in a newline:
        the place of a SyntaxError, the message, the notes and, with
        show_group, the same of the exceptions in a group, indented.
        """
        indent = "   " * _depth
        if self._is_syntax_error:
            yield from (indent + line for line in self._syntax_error())
        elif _depth:
            yield from (f"{indent}{line}\n" for line in self._message()[:-1].split("\n"))
        else:
            yield self._message()
        if self._has_type:
            for note in self._note_lines():
                yield f"{indent}{note}\n"
        if show_group:
            for inner in self.exceptions or ():
                yield from inner.format_exception_only(show_group=True, _depth=_depth + 1, **kwargs)

    def _note_lines(self):
        notes = self.__notes__
        if isinstance(notes, Sequence) and not isinstance(notes, (str, bytes)):
            for note in notes:
                yield from _safe(note, "note").split("\n")
        elif notes is not None:
            yield _safe(notes, "__notes__", repr)

    def _chain(self):
        """This exception and those that it came from, each with the heading
        that goes before it, the oldest first."""
        links, exc = [], self
        while exc is not None:
            origin = "__cause__"
            if exc.__cause__ is None:
                origin = "__context__"
            before = getattr(exc, origin)
            if origin == "__context__" and exc.__suppress_context__:
                before = None
            links.append((exc, _HEADINGS[origin] if before is not None else None))
            exc = before
        return reversed(links)

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """Yield the text of the exception in pieces that end in newlines: all
        that it came from first if chain is true, the message last."""
        tree = _ctx or _Tree()
        for exc, heading in self._chain() if chain else [(self, None)]:
            if heading is not None:
                yield from tree.indented([heading])
            if exc.exceptions is not None:
                yield from exc._group(tree, self.max_group_width, self.max_group_depth, chain)
                continue
            if exc.stack:
                yield from tree.indented(["Traceback (most recent call last):\n"])
                yield from tree.indented(exc.stack.format(**kwargs))
            yield from tree.indented(exc.format_exception_only(**kwargs))

    def _group(self, tree, width, depth, chain):
        if tree.depth > depth:
            yield from tree.indented([f"... (max_group_depth is {depth})\n"])
            return
        outermost = tree.depth == 0
        tree.depth += outermost
        if self.stack:
            heading = "Exception Group Traceback (most recent call last):\n"
            yield from tree.indented([heading], "+" if outermost else "|")
            yield from tree.indented(self.stack.format())
        yield from tree.indented(self.format_exception_only())
        tree.is_open = False
        shown = self.exceptions[:width]
        left = len(self.exceptions) - len(shown)
        rows = [(str(n), sub) for n, sub in enumerate(shown, 1)]
        if left > 0:
            rows.append(("...", None))
        for title, sub in rows:
            if last := title == rows[-1][0]:
                tree.is_open = True     # until a group within has closed it
            yield tree.ruler(title, title == rows[0][0])
            tree.depth += 1
            if sub is None:
                yield from tree.indented([f"and {left} more exception{'s' if left > 1 else ''}\n"])
            else:
                yield from sub.format(chain=chain, _ctx=tree)
            if last and tree.is_open:
                yield tree.close()
            tree.depth -= 1
        tree.depth -= outermost

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the result of self.format(chain=chain) to 'file'."""
        _write(self.format(chain=chain, **kwargs), file)
