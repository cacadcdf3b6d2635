"""Examples in docstrings and texts, run as tests: what follows ">>>" is executed,
and what it prints is compared with what stands below it.
"""

import builtins
import contextlib
import inspect
import io
import linecache
import re
import sys
import textwrap
import traceback
from collections import namedtuple

__all__ = [
    "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP",
    "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF",
    "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "register_optionflag", "Example", "DocTest",
    "DocTestParser", "DocTestFinder", "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException",
    "DebugRunner", "testmod", "testfile", "run_docstring_examples", "DocTestSuite", "script_from_examples",
]

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """The bit of an option, a new one if the name is new."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS
                    | SKIP | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."


class TestResults(namedtuple("TestResults", "failed attempted")):
    """How many examples failed, of how many that ran; skipped counts the others."""

    def __new__(cls, failed, attempted, *, skipped=0):
        self = super().__new__(cls, failed, attempted)
        self.skipped = skipped
        return self

    def __repr__(self):
        text = f"TestResults(failed={self.failed}, attempted={self.attempted}"
        return text + (f", skipped={self.skipped})" if self.skipped else ")")


class Example:
    """One example: its source and the output that is wanted, each with a newline
    at the end, where it stands, and its own options."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want if not want or want.endswith("\n") else want + "\n"
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith("\n") else exc_msg + "\n"
        self.lineno, self.indent, self.options = lineno, indent, options or {}

    def _identity(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        return self._identity() == other._identity() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, and the names that they see."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        if isinstance(examples, str):
            raise TypeError("examples must be a list of Examples")
        self.examples, self.docstring, self.globs = examples, docstring, dict(globs)
        self.name, self.filename, self.lineno = name, filename, lineno

    def __repr__(self):
        n = len(self.examples)
        count = "no examples" if n == 0 else "1 example" if n == 1 else f"{n} examples"
        return f"<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({count})>"

    def _place(self):
        return self.name, self.filename or "", -1 if self.lineno is None else self.lineno, id(self)

    def __lt__(self, other):
        return self._place() < other._place() if isinstance(other, DocTest) else NotImplemented


_OPTION = re.compile(r"#\s*doctest:\s*(.*)$", re.MULTILINE)
_TRACEBACK = re.compile(
    r"\A(?P<head>Traceback \((?:most recent call last|innermost last)\):)\s*$(?P<stack>.*?)^(?P<error>\w.*)",
    re.MULTILINE | re.DOTALL)


class DocTestParser:
    """Finds the examples in a text."""

    def parse(self, string, name="<string>"):
        """The text as a list: Examples, and what stands between them."""
        lines = string.expandtabs().split("\n")
        margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
        lines = [line[margin:] for line in lines]
        parts, between, at = [], [], 0
        while at < len(lines):
            line = lines[at]
            indent = len(line) - len(line.lstrip(" "))
            if not line.startswith(">>>", indent):
                between.append(line)
                at += 1
                continue
            parts.append("\n".join(between + [""]) if between else "")
            between = []
            example, at = self._example(lines, at, indent, name)
            if example is not None:
                parts.append(example)
        parts.append("\n".join(between))
        return parts

    def _example(self, lines, start, indent, name):
        """The example that begins at a line, None for a mere comment, and the
        number of the line behind it."""
        margin = " " * indent
        source, at = [], start
        while at < len(lines) and lines[at].startswith(margin + (">>>" if at == start else "...")):
            line = lines[at][indent:]
            if len(line) > 3 and line[3] != " ":
                raise ValueError(
                    f"line {at + 1} of the docstring for {name} lacks blank after {line[:3]}: {lines[at]!r}")
            source.append(line[4:])
            at += 1
        want = []
        while at < len(lines) and lines[at].strip() and not lines[at].startswith(margin + ">>>"):
            if not lines[at].startswith(margin):
                raise ValueError(
                    f"line {at + 1} of the docstring for {name} has inconsistent leading whitespace: {lines[at]!r}")
            want.append(lines[at][indent:])
            at += 1
        code, wanted = "\n".join(source), "\n".join(want)
        if not any(line.strip() and not line.lstrip().startswith("#") for line in source) and not _OPTION.search(code):
            return None, at
        error = _TRACEBACK.match(wanted)
        options = self._options(code, name, start)
        return Example(code, wanted, error and error["error"], start, indent, options), at

    @staticmethod
    def _options(code, name, lineno):
        options = {}
        for match in _OPTION.finditer(code):
            for option in match[1].replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(
                        f"line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}")
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        return options

    def get_examples(self, string, name="<string>"):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


class DocTestFinder:
    """Finds the docstrings of a module, its functions and classes."""

    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._verbose, self._parser = verbose, parser or DocTestParser()
        self._recurse, self._exclude_empty = recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The DocTests of obj and of what is defined in it."""
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is None:
            module = obj if inspect.ismodule(obj) else sys.modules.get(getattr(obj, "__module__", None))
        names = dict(vars(module) if module and globs is None else globs or {})
        names.update(extraglobs or {})
        names.setdefault("__name__", "__main__")
        found, seen = [], set()
        self._collect(found, obj, name, module, names, seen)
        found.sort()
        return found

    def _collect(self, found, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test(obj, name, module, globs)
        if test is not None:
            found.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for key, value in vars(obj).items():
                if (inspect.isroutine(inspect.unwrap(value)) or inspect.isclass(value)) and self._from(module, value):
                    self._collect(found, value, f"{name}.{key}", module, globs, seen)
            for key, value in getattr(obj, "__test__", {}).items():
                self._collect(found, value, f"{name}.__test__.{key}", module, globs, seen)
        elif inspect.isclass(obj):
            for key, value in vars(obj).items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if isinstance(value, property) or (
                        (inspect.isroutine(value) or inspect.isclass(value)) and self._from(module, value)):
                    self._collect(found, value, f"{name}.{key}", module, globs, seen)

    @staticmethod
    def _from(module, value):
        return module is None or getattr(value, "__module__", None) == module.__name__

    def _test(self, obj, name, module, globs):
        docstring = obj if isinstance(obj, str) else getattr(obj, "__doc__", None) or ""
        if not isinstance(docstring, str):
            docstring = str(docstring)
        if self._exclude_empty and not docstring:
            return None
        filename = getattr(module, "__file__", None) or getattr(module, "__name__", None)
        test = self._parser.get_doctest(docstring, globs, name, filename, self._line(obj, docstring))
        return test if test.examples or not self._exclude_empty else None

    @staticmethod
    def _line(obj, docstring):
        """The number of the line, from 0, where a docstring stands."""
        if inspect.ismodule(obj):
            return 0
        try:
            lines, first = inspect.getsourcelines(inspect.unwrap(obj))
        except (OSError, TypeError):
            return None
        for offset, line in enumerate(lines):
            if line.lstrip().lstrip("rRuU").startswith(('"', "'")):
                return first - 1 + offset
        return None


class OutputChecker:
    """Says whether what was printed is what was wanted."""

    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf"(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$", "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _fits(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r"(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        if optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF) and want.count("\n") > 2 < got.count("\n"):
            return _difference(want, got, optionflags)
        expected = f"Expected:\n{_indented(want)}" if want else "Expected nothing\n"
        actual = f"Got:\n{_indented(got)}" if got else "Got nothing\n"
        return expected + actual


def _fits(want, got):
    """Whether got is want with anything in the places of "..."."""
    parts = want.split(ELLIPSIS_MARKER)
    if len(parts) == 1:
        return want == got
    first, *middle, last = parts
    if len(got) < len(first) + len(last) or not got.startswith(first) or not got.endswith(last):
        return False
    at, end = len(first), len(got) - len(last)
    for part in middle:
        at = got.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return at <= end


def _difference(want, got, optionflags):
    import difflib
    before, after = want.splitlines(keepends=True), got.splitlines(keepends=True)
    if optionflags & REPORT_NDIFF:
        kind, lines = "ndiff with -expected +actual", difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(before, after)
    elif optionflags & REPORT_UDIFF:
        kind, lines = "unified diff with -expected +actual", list(difflib.unified_diff(before, after, n=2))[2:]
    else:
        kind, lines = "context diff with expected followed by actual", list(difflib.context_diff(before, after, n=2))[2:]
    return f"Differences ({kind}):\n" + _indented("".join(lines))


def _indented(text):
    return textwrap.indent(text, "    ", lambda line: True)


class DocTestFailure(Exception):
    """An example printed something else: test, example, got."""

    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example raised an exception: test, example, exc_info."""

    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DocTestRunner:
    """Runs DocTests and reports what fails."""

    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        if self._verbose:
            wanted = f"Expecting:\n{_indented(example.want)}" if example.want else "Expecting nothing\n"
            out(f"Trying:\n{_indented(example.source)}{wanted}")

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._header(test, example) + "Exception raised:\n" + _indented("".join(traceback.format_exception(*exc_info))))

    def _header(self, test, example):
        if test.filename is None:
            place = f"Line {example.lineno + 1}, in {test.name}"
        elif test.lineno is None or example.lineno is None:
            place = f'File "{test.filename}", line ?, in {test.name}'
        else:
            place = f'File "{test.filename}", line {test.lineno + example.lineno + 1}, in {test.name}'
        return f"{self.DIVIDER}\n{place}\nFailed example:\n{_indented(example.source)}"

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run a DocTest; the result is a TestResults."""
        out = out or sys.stdout.write
        display = sys.displayhook
        sys.displayhook = sys.__displayhook__
        try:
            return self._run(test, out)
        finally:
            sys.displayhook = display
            builtins._ = None
            if clear_globs:
                test.globs.clear()

    def _run(self, test, out):
        tried = failed = skipped = 0
        for number, example in enumerate(test.examples):
            self.optionflags = self.original_optionflags
            for flag, on in example.options.items():
                self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
            if self.optionflags & SKIP:
                skipped += 1
                continue
            tried += 1
            quiet = failed and self.optionflags & REPORT_ONLY_FIRST_FAILURE
            if not quiet:
                self.report_start(out, test, example)
            if not self._try(test, example, number, (lambda text: None) if quiet else out):
                failed += 1
                if self.optionflags & FAIL_FAST:
                    break
        self.optionflags = self.original_optionflags
        self.tries, self.failures, self.skips = self.tries + tried, self.failures + failed, self.skips + skipped
        totals = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = tuple(map(sum, zip(totals, (failed, tried, skipped))))
        return TestResults(failed, tried, skipped=skipped)

    def _try(self, test, example, number, out):
        """Run one example; whether it did what was wanted."""
        printed = io.StringIO()
        info = None
        name = f"<doctest {test.name}[{number}]>"
        # Tracebacks show the line of the example.
        linecache.cache[name] = len(example.source), None, example.source.splitlines(True), name
        with contextlib.redirect_stdout(printed):
            try:
                exec(compile(example.source, name, "single", dont_inherit=True), test.globs)
            except KeyboardInterrupt:
                raise
            except BaseException:
                info = sys.exc_info()
        got = printed.getvalue()
        if got and not got.endswith("\n"):
            got += "\n"
        if info is None:
            good = self._checker.check_output(example.want, got, self.optionflags)
        elif example.exc_msg is None:
            self.report_unexpected_exception(out, test, example, info)
            return False
        else:
            message = "".join(traceback.format_exception_only(*info[:2]))
            if issubclass(info[0], SyntaxError):
                message = message[message.rindex("\n", 0, -1) + 1:] if "\n" in message[:-1] else message
            got += "".join(traceback.format_exception(*info))
            good = self._same_error(example.exc_msg, message)
        if good:
            self.report_success(out, test, example, got)
        else:
            self.report_failure(out, test, example, got)
        return good

    def _same_error(self, want, got):
        if self._checker.check_output(want, got, self.optionflags):
            return True
        if not self.optionflags & IGNORE_EXCEPTION_DETAIL:
            return False
        return _class_of(want) == _class_of(got)

    def summarize(self, verbose=None):
        """Print how the tests went; the result is a TestResults of all."""
        verbose = self._verbose if verbose is None else verbose
        broken = [(name, stats) for name, stats in sorted(self._stats.items()) if stats[0]]
        failed, tried, skipped = (sum(stats[i] for stats in self._stats.values()) for i in range(3))
        if verbose:
            empty = [name for name, stats in sorted(self._stats.items()) if not stats[1]]
            if empty:
                print(f"{len(empty)} item{'s' * (len(empty) != 1)} had no tests:")
                for name in empty:
                    print(f"    {name}")
            passed = [(name, stats) for name, stats in sorted(self._stats.items()) if stats[1] and not stats[0]]
            if passed:
                print(f"{len(passed)} item{'s' * (len(passed) != 1)} passed all tests:")
                for name, stats in passed:
                    print(f" {stats[1]:3d} test{'s' * (stats[1] != 1)} in {name}")
        if broken:
            print(self.DIVIDER)
            print(f"{len(broken)} item{'s' * (len(broken) != 1)} had failures:")
            for name, (bad, all_, _) in broken:
                print(f" {bad:3d} of {all_:3d} in {name}")
        if verbose:
            print(f"{tried} test{'s' * (tried != 1)} in {len(self._stats)} item{'s' * (len(self._stats) != 1)}.")
            print(f"{tried - failed} passed" + (f" and {failed} failed." if failed else "."))
        if failed:
            print(f"***Test Failed*** {failed} failure{'s' * (failed != 1)}.")
        elif verbose:
            print("Test passed.")
        return TestResults(failed, tried, skipped=skipped)


class DebugRunner(DocTestRunner):
    """A runner that raises what it finds."""

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)


def _class_of(message):
    """The name of the class at the start of an error, without its module."""
    return message.partition("\n")[0].partition(":")[0].rpartition(".")[2].strip()


def _run_all(tests, globs, verbose, optionflags, raise_on_error, report):
    kind = DebugRunner if raise_on_error else DocTestRunner
    runner = kind(verbose=verbose, optionflags=optionflags)
    for test in tests:
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0,
            extraglobs=None, raise_on_error=False, exclude_empty=False):
    """Run the examples of a module, of __main__ if none is given."""
    m = m or sys.modules["__main__"]
    if not inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    tests = DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs)
    return _run_all(tests, globs, verbose, optionflags, raise_on_error, report)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True,
             optionflags=0, extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    """Run the examples of a text file."""
    import os
    path = filename
    if module_relative:
        caller = package or sys._getframe(1).f_globals.get("__file__") or ""
        base = caller if isinstance(caller, str) else getattr(caller, "__file__", "")
        path = os.path.join(os.path.dirname(base), *filename.split("/"))
    with open(path, encoding=encoding or "utf-8") as file:
        text = file.read()
    names = {"__name__": "__main__", **(globs or {}), **(extraglobs or {})}
    test = parser.get_doctest(text, names, name or os.path.basename(path), path, 0)
    return _run_all([test], names, verbose, optionflags, raise_on_error, report)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Run the examples of an object's docstring."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test)


def script_from_examples(s):
    """A program of the examples in a text, the rest of which are comments."""
    lines = []
    for part in DocTestParser().parse(s):
        if isinstance(part, Example):
            lines.append(part.source[:-1])
            if part.want:
                lines.append("# Expected:")
                lines += ["## " + line for line in part.want.split("\n")[:-1]]
        else:
            lines += ["# " + line if line else "#" for line in part.split("\n")[:-1]]
    while lines and lines[-1] == "#":
        lines.pop()
    while lines and lines[0] == "#":
        lines.pop(0)
    return "\n".join(lines) + "\n"


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The examples of a module as a suite of unittest, a case for each docstring."""
    import unittest

    setup, teardown = options.get("setUp"), options.get("tearDown")

    class DocTestCase(unittest.TestCase):
        def __init__(self, test):
            super().__init__()
            self._test = test

        def runTest(self):
            report = []
            runner = DocTestRunner(options.get("checker"), verbose=False, optionflags=options.get("optionflags", 0))
            names = dict(self._test.globs)
            if setup:
                setup(self._test)
            try:
                runner.run(self._test, out=report.append, clear_globs=False)
            finally:
                if teardown:
                    teardown(self._test)
                self._test.globs = names
            if runner.failures:
                raise self.failureException("".join(report))

        def id(self):
            return self._test.name

        __str__ = id

    if isinstance(module, str):
        module = __import__(module, fromlist=["*"])
    elif module is None:
        module = sys.modules[sys._getframe(1).f_globals["__name__"]]
    finder = test_finder or DocTestFinder()
    return unittest.TestSuite(DocTestCase(test) for test in finder.find(module, globs=globs, extraglobs=extraglobs))
