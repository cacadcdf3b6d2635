"""Test cases: how one test runs, and how its outcome is told."""

import contextlib
import functools
import sys
import time
import types
import warnings

from unittest import assertions, result

__unittest = True

DIFF_OMITTED = assertions.DIFF_OMITTED
_FailedAssertion = AssertionError


class SkipTest(Exception):
    """Raise this exception in a test to skip it."""


class _ShouldStop(Exception):
    """The test, or a subtest, has failed and the rest of it is left out."""


def _strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def _enter(cm, add_cleanup):
    """Enter a context manager that a cleanup leaves."""
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol") from None
    value = enter(cm)
    add_cleanup(leave, cm, None, None, None)
    return value


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Same as addCleanup, except the cleanup items are called even if setUpModule fails."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Same as enterContext, but module-wide."""
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    """Execute all module cleanup functions, the last one added first."""
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            errors.append(error)
    if errors:
        raise errors[0]


def skip(reason):
    """Unconditionally skip a test."""
    def decorate(item):
        if not isinstance(item, type):
            @functools.wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)

            item = skipped
        item.__unittest_skip__, item.__unittest_skip_why__ = True, reason
        return item

    if isinstance(reason, types.FunctionType):
        item, reason = reason, ""
        return decorate(item)
    return decorate


def _unchanged(item):
    return item


def skipIf(condition, reason):
    """Skip a test if the condition is true."""
    return skip(reason) if condition else _unchanged


def skipUnless(condition, reason):
    """Skip a test unless the condition is true."""
    return _unchanged if condition else skip(reason)


def expectedFailure(test_item):
    """Marks a test that is expected to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


def _warn_returned(method):
    warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})", DeprecationWarning, stacklevel=4)


class _Outcome:
    """What has become of a running test."""

    def __init__(self, result):
        self.result, self.success, self.expecting_failure, self.expected = result, True, False, None

    @contextlib.contextmanager
    def executing(self, case, subtest=False):
        """Turn what a part of the test raises into its outcome."""
        before, self.success = self.success, True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as reason:
            self.success = False
            self.result.addSkip(case, str(reason))
        except _ShouldStop:
            pass
        except BaseException:
            info = sys.exc_info()
            self.success = False
            if self.expecting_failure:
                self.expected = info
            elif subtest:
                self.result.addSubTest(case.test_case, case, info)
            elif issubclass(info[0], case.failureException):
                self.result.addFailure(case, info)
            else:
                self.result.addError(case, info)
        else:
            if subtest and self.success:
                self.result.addSubTest(case.test_case, case, None)
        finally:
            self.success = self.success and before


class TestCase(assertions.Assertions):
    """A class whose instances are single test cases: the test is the method
    that is named when one is made."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed, cls._class_cleanups = False, []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName, self._outcome, self._subtest = methodName, None, None
        self._testMethodDoc, self._cleanups = "No test", []
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":
            raise ValueError("no such test method in %s: %s" % (self.__class__, methodName))
        self._type_equality_funcs = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual", set: "assertSetEqual",
            frozenset: "assertSetEqual", str: "assertMultiLineEqual",
        }

    @classmethod
    def setUpClass(cls):
        "Called before the first test of the class."

    def setUp(self):
        "Called before every test."

    def tearDown(self):
        "Called after every test whose setUp() went well."

    @classmethod
    def tearDownClass(cls):
        "Called after the last test of the class."

    def addTypeEqualityFunc(self, typeobj, function):
        """Add a type specific assertEqual style function to compare a type."""
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        """Add a function, with arguments, to be called when the test is
        completed, the last one added first."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enters the supplied context manager, and leaves it after the test."""
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Same as addCleanup, except the cleanup items are called even if setUpClass fails."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Same as enterContext, but class-wide."""
        return _enter(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        """Execute all class cleanup functions."""
        problems, todo = [], cls._class_cleanups
        while todo:
            call, args, kwargs = todo.pop()
            try:
                call(*args, **kwargs)
            except Exception:
                problems.append(sys.exc_info())
        cls.tearDown_exceptions = problems

    def countTestCases(self):
        return 1

    def shortDescription(self):
        """The first line of the docstring of the test method."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return f"{_strclass(self.__class__)}.{self._testMethodName}"

    def __eq__(self, other):
        same_class = type(other) is type(self)
        return other._testMethodName == self._testMethodName if same_class else NotImplemented

    def __hash__(self):
        return hash((self._testMethodName, type(self)))

    def __str__(self):
        return f"{self._testMethodName} ({_strclass(self.__class__)}.{self._testMethodName})"

    def __repr__(self):
        return f"<{_strclass(self.__class__)} testMethod={self._testMethodName}>"

    @contextlib.contextmanager
    def subTest(self, msg=assertions._no_message, **params):
        """A context manager whose failure doesn't end the test."""
        outcome = self._outcome
        if outcome is None or not getattr(outcome.result, "addSubTest", None):
            yield
            return
        outer = self._subtest
        merged = {**(outer.params if outer else {}), **params}
        self._subtest = _SubTest(self, msg, merged)
        try:
            with outcome.executing(self._subtest, subtest=True):
                yield
            if not outcome.success and outcome.result is not None and outcome.result.failfast:
                raise _ShouldStop
            if outcome.expected:
                raise _ShouldStop
        finally:
            self._subtest = outer

    # The steps of a run, which other kinds of cases make in other ways.

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            _warn_returned(method)

    def _callTearDown(self):
        self.tearDown()

    def _marked(self, name, default=None):
        method = getattr(self, self._testMethodName)
        return getattr(type(self), name, None) or getattr(method, name, default)

    def defaultTestResult(self):
        return result.TestResult()

    def run(self, result=None):
        own = result is None
        if own:
            result = self.defaultTestResult()
            getattr(result, "startTestRun", lambda: None)()
        result.startTest(self)
        try:
            if self._marked("__unittest_skip__"):
                result.addSkip(self, self._marked("__unittest_skip_why__", ""))
            else:
                self._run_steps(result)
            return result
        finally:
            result.stopTest(self)
            if own:
                getattr(result, "stopTestRun", lambda: None)()

    def _run_steps(self, result):
        outcome = self._outcome = _Outcome(result)
        begin = time.perf_counter()
        try:
            with outcome.executing(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = bool(self._marked("__unittest_expecting_failure__"))
                with outcome.executing(self):
                    self._callTestMethod(getattr(self, self._testMethodName))
                expecting, outcome.expecting_failure = outcome.expecting_failure, False
                with outcome.executing(self):
                    self._callTearDown()
            else:
                expecting = False
            self.doCleanups()
            if hasattr(result, "addDuration"):
                result.addDuration(self, time.perf_counter() - begin)
            if expecting and outcome.expected:
                result.addExpectedFailure(self, outcome.expected)
            elif expecting and outcome.success:
                result.addUnexpectedSuccess(self)
            elif outcome.success:
                result.addSuccess(self)
        finally:
            self._outcome = outcome.expected = None

    def doCleanups(self):
        """Execute all cleanup functions."""
        outcome = self._outcome or _Outcome(self.defaultTestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.executing(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the test without collecting errors in a TestResult."""
        if self._marked("__unittest_skip__"):
            raise SkipTest(self._marked("__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(getattr(self, self._testMethodName))
        self._callTearDown()
        while self._cleanups:
            call, args, kwargs = self._cleanups.pop()
            self._callCleanup(call, *args, **kwargs)

    def skipTest(self, reason):
        """Leave the rest of this test out."""
        raise SkipTest(reason)


def _nothing():
    pass


class FunctionTestCase(TestCase):
    """A test case that wraps a test function."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._testFunc, self._setUpFunc, self._tearDownFunc, self._description = testFunc, setUp, tearDown, description

    def id(self):
        return self._testFunc.__name__

    def runTest(self):
        self._testFunc()

    def tearDown(self):
        (self._tearDownFunc or _nothing)()

    def setUp(self):
        (self._setUpFunc or _nothing)()

    def __str__(self):
        return f"{_strclass(self.__class__)} ({self._testFunc.__name__})"

    def __repr__(self):
        return f"<{_strclass(self.__class__)} tec={self._testFunc}>"

    def shortDescription(self):
        if self._description is None:
            lines = (self._testFunc.__doc__ or "").split("\n")
            return lines[0].strip() or None
        return self._description


class _SubTest(TestCase):
    """Stands for a part of a test in the report."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message, self.test_case, self.params = message, test_case, params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _description(self):
        words = []
        if self._message is not assertions._no_message:
            words.append("[{}]".format(self._message))
        if self.params:
            words.append("({})".format(", ".join(f"{name}={value!r}" for name, value in self.params.items())))
        return " ".join(words) or "(<subtest>)"

    def id(self):
        return "{} {}".format(self.test_case.id(), self._description())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return "{} {}".format(self.test_case, self._description())
