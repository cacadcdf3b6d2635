"""Where objects were defined, and the text of their definitions."""

import linecache
import os
import sys

from inspect._kinds import isclass, iscode, isframe, isfunction, ismethod, ismodule, istraceback
from inspect._members import unwrap


def _code_of(object):
    """The code object that an object runs, or the object itself."""
    for has, attribute in ((istraceback, "tb_frame"), (ismethod, "__func__"), (isframe, "f_code"), (isfunction, "__code__")):
        if has(object):
            object = getattr(object, attribute)
    return object


def getfile(object):
    """Work out which source or compiled file an object was defined in."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError("{!r} is a built-in module".format(object))
    if isclass(object):
        if hasattr(object, "__module__"):
            module = sys.modules.get(object.__module__)
            if getattr(module, "__file__", None):
                return module.__file__
            if object.__module__ == "__main__":
                raise OSError("source code not available")
        raise TypeError("{!r} is a built-in class".format(object))
    code = _code_of(object)
    if iscode(code):
        return code.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got {}".format(type(object).__name__))


_suffixes = [".py"]


def getmodulename(path):
    """Return the module name for a given file, or None."""
    name = os.path.basename(path)
    for suffix in _suffixes + [".pyc"]:
        if name.endswith(suffix):
            return name[:-len(suffix)]
    return None


def getsourcefile(object):
    """Return the filename that can be used to locate an object's source.
    Return None if no way can be identified to get the source."""
    filename = getfile(object)
    if filename.endswith(".pyc"):
        filename = filename[:-1]
    if os.path.exists(filename) or linecache.getlines(filename):
        return filename
    module = getmodule(object, filename)
    if getattr(module, "__loader__", None) is not None and hasattr(module.__loader__, "get_source"):
        return filename
    return None


def getabsfile(object, _filename=None):
    """Return an absolute path to the source or compiled file for an object."""
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    return os.path.normcase(os.path.abspath(_filename))


modulesbyfile = {}


def getmodule(object, _filename=None):
    """The module that an object comes from, None if that can't be told."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        file = getabsfile(object, _filename)
    except (TypeError, FileNotFoundError):
        return None
    for name, module in list(sys.modules.items()):
        if ismodule(module) and getattr(module, "__file__", None):
            modulesbyfile[os.path.normcase(os.path.abspath(module.__file__))] = name
    if file in modulesbyfile:
        return sys.modules.get(modulesbyfile[file])
    # What has no file: the program itself, or something built in.
    name = getattr(object, "__name__", None)
    if name is not None:
        for module in (sys.modules["__main__"], sys.modules["builtins"]):
            if getattr(module, name, None) is object:
                return module
    return None


class ClassFoundException(Exception):
    """A class was found in a source."""


def findsource(object):
    """Return the entire source file and starting line number for an object.
    An OSError is raised if the source can't be retrieved."""
    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        if not (file.startswith("<") and file.endswith(">")):
            raise OSError("source code not available")
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__) if module else linecache.getlines(file)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            number = vars(object)["__firstlineno__"] - 1
        except (TypeError, KeyError):
            raise OSError("source code not available")
    else:
        code = _code_of(object)
        if not iscode(code):
            raise OSError("could not find code object")
        number = code.co_firstlineno - 1
    if number >= len(lines):
        raise OSError("lineno is out of bounds")
    return lines, number


def getcomments(object):
    """Get lines of comments immediately preceding an object's source code."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        # The comment at the top, after a line that says how to run the file.
        start = 1 if lines and lines[0][:2] == "#!" else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        end = start
        while end < len(lines) and lines[end][:1] == "#":
            end += 1
        return "".join(line.expandtabs() for line in lines[start:end]) if end > start else None
    indent = _indent(lines[number])
    start = number
    while start > 0 and lines[start - 1].lstrip()[:1] == "#" and _indent(lines[start - 1]) == indent:
        start -= 1
    comments = [line.expandtabs().lstrip() for line in lines[start:number]]
    while comments and comments[0].strip() == "#":
        del comments[0]
    while comments and comments[-1].strip() == "#":
        del comments[-1]
    return "".join(comments) or None


def _indent(line):
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


class EndOfBlock(Exception):
    """The end of a block was found."""


class _Scanner:
    """Follows source text line by line, as far as it takes to know where
    statements end: brackets, strings, backslashes, comments."""

    def __init__(self):
        self.brackets, self.quote, self.joined = 0, "", False

    def within(self):
        """True if the next line goes on with the same statement."""
        return self.brackets > 0 or bool(self.quote) or self.joined

    def feed(self, line):
        self.joined = False
        at = 0
        while at < len(line):
            char = line[at]
            if self.quote:
                if char == "\\":
                    at += 1
                elif line.startswith(self.quote, at):
                    at += len(self.quote) - 1
                    self.quote = ""
            elif char in "'\"":
                self.quote = char * 3 if line.startswith(char * 3, at) else char
                at += len(self.quote) - 1
            elif char == "#":
                break
            elif char in "([{":
                self.brackets += 1
            elif char in ")]}":
                self.brackets = max(self.brackets - 1, 0)
            elif char == "\\" and not line[at + 1:].strip("\r\n"):
                self.joined = True
            at += 1
        if len(self.quote) == 1 and not line.rstrip("\r\n").endswith("\\"):
            self.quote = ""


_openers = "def", "class", "async"


def getblock(lines):
    """Extract the block of code at the top of the given list of lines."""
    scanner, last = _Scanner(), 0
    header = None           # the indentation of the line that opens the block
    body = None             # that of the block
    decorated = opened = False
    for number, line in enumerate(lines):
        starts = not scanner.within()
        text = line.strip()
        if starts and (not text or text.startswith("#")):
            if opened and body is not None and text and _indent(line) >= body:
                last = number + 1
            continue
        if starts:
            indent = _indent(line)
            if header is None:
                header = indent
            if opened:
                if indent <= header:
                    break
                if body is None:
                    body = indent
        scanner.feed(line)
        last = number + 1
        if scanner.within() or opened:
            continue
        # A statement has ended: does it open a block, and is that all of it?
        first = _first_word(lines, number, header)
        if first == "@":
            decorated = True
        elif first in _openers:
            opened = True
            if not _ends_with_colon(line):
                return lines[:last]
        else:
            return lines[:last]
    return lines[:last]


def _first_word(lines, number, header):
    """The word that begins the statement that ends in a line."""
    scanner, start = _Scanner(), 0
    for at in range(number + 1):
        if not scanner.within():
            start = at
        scanner.feed(lines[at])
    text = lines[start].lstrip()
    if text.startswith("@"):
        return "@"
    return text.split(None, 1)[0].split("(")[0].rstrip(":") if text.strip() else ""


def _ends_with_colon(line):
    """True if a line, less its comment, ends with the colon of a header."""
    scanner, end = _Scanner(), len(line)
    for at, char in enumerate(line):
        if char == "#" and not _quoted(line[:at]):
            end = at
            break
    return line[:end].rstrip().endswith(":")


def _quoted(text):
    quote = ""
    escaped = False
    for char in text:
        if escaped:
            escaped = False
        elif char == "\\":
            escaped = True
        elif quote:
            quote = "" if char == quote else quote
        elif char in "'\"":
            quote = char
    return bool(quote)


def getsourcelines(object):
    """Return a list of source lines and starting line number for an object."""
    object = unwrap(object)
    lines, number = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    """Return the text of the source code for an object."""
    return "".join(getsourcelines(object)[0])
