"""Groups of tests that run one after the other."""

import sys

__unittest = True


class BaseTestSuite:
    """A simple test suite that doesn't provide class or module shared fixtures."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests, self._removed_tests = [], 0
        self.addTests(tests)

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} tests={list(self)}>"

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        from unittest.case import TestCase
        if not callable(test):
            raise TypeError("{} is not callable".format(repr(test)))
        if isinstance(test, type) and issubclass(test, (TestCase, BaseTestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if not isinstance(tests, str):
            for each in tests:
                self.addTest(each)
            return
        raise TypeError("tests must be an iterable of tests, not a string")

    def run(self, result):
        for test in self:
            if result.shouldStop:
                break
            test(result)
        return result

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for each in self:
            each.debug()


class _ErrorHolder:
    """Stands for a test in the report of a fixture that failed."""

    def __init__(self, description):
        self.description, self.failureException = description, None

    def id(self):
        return self.description

    __str__ = id

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 0


class TestSuite(BaseTestSuite):
    """A test suite that sets classes and modules up before their first test
    and tears them down after their last."""

    def run(self, result, debug=False):
        outermost = not result._testRunEntered
        result._testRunEntered = True
        for test in self:
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite):
                self._change_class(test, result)
                cls = type(test)
                if getattr(cls, "_classSetupFailed", False) or result._moduleSetUpFailed:
                    continue
            test.debug() if debug else test(result)
        if outermost:
            self._leave_class(None, result)
            self._leave_module(None, result)
            result._testRunEntered = False
            result._previousTestClass = None
        return result

    def _change_class(self, test, result):
        cls, before = type(test), result._previousTestClass
        if cls is before:
            return
        self._leave_class(cls, result)
        if before is None or before.__module__ != cls.__module__:
            self._leave_module(cls, result)
            self._enter_module(cls, result)
        result._previousTestClass = cls
        if result._moduleSetUpFailed or getattr(cls, "__unittest_skip__", False):
            return
        cls._classSetupFailed = False
        set_up = getattr(cls, "setUpClass", None)
        if set_up is not None and not self._fixture(set_up, "setUpClass", f"{cls.__module__}.{cls.__qualname__}", result):
            cls._classSetupFailed = True
            self._clean_class(cls, result)

    def _leave_class(self, following, result):
        cls = result._previousTestClass
        if cls is None or cls is following or getattr(cls, "_classSetupFailed", False) or result._moduleSetUpFailed \
                or getattr(cls, "__unittest_skip__", False):
            return
        tear_down = getattr(cls, "tearDownClass", None)
        if tear_down is not None:
            self._fixture(tear_down, "tearDownClass", f"{cls.__module__}.{cls.__qualname__}", result)
        self._clean_class(cls, result)

    def _clean_class(self, cls, result):
        if hasattr(cls, "doClassCleanups"):
            cls.doClassCleanups()
            for info in cls.tearDown_exceptions:
                result.addError(_ErrorHolder(f"tearDownClass ({cls.__module__}.{cls.__qualname__})"), info)

    def _enter_module(self, cls, result):
        result._moduleSetUpFailed = False
        module = sys.modules.get(cls.__module__)
        set_up = getattr(module, "setUpModule", None)
        if set_up is not None and not self._fixture(set_up, "setUpModule", cls.__module__, result):
            result._moduleSetUpFailed = True
            self._clean_module("setUpModule", cls.__module__, result)

    def _leave_module(self, following, result):
        before = result._previousTestClass
        if before is None or following is not None and following.__module__ == before.__module__ or result._moduleSetUpFailed:
            return
        tear_down = getattr(sys.modules.get(before.__module__), "tearDownModule", None)
        if tear_down is not None:
            self._fixture(tear_down, "tearDownModule", before.__module__, result)
        self._clean_module("tearDownModule", before.__module__, result)

    def _clean_module(self, name, owner, result):
        from unittest.case import doModuleCleanups
        self._fixture(doModuleCleanups, name, owner, result)

    def _fixture(self, function, name, owner, result):
        """Call a fixture; False, and an error in the result, if it failed."""
        from unittest.case import SkipTest
        try:
            function()
        except SkipTest as error:
            result.addSkip(_ErrorHolder(f"{name} ({owner})"), str(error))
            return False
        except Exception:
            result.addError(_ErrorHolder(f"{name} ({owner})"), sys.exc_info())
            return False
        return True
