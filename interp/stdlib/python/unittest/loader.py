"""Finding tests in classes, modules and folders."""

import functools
import os
import sys
import traceback
from fnmatch import fnmatch, fnmatchcase

from unittest import case, suite

__unittest = True


class _FailedTest(case.TestCase):
    """Stands for tests that could not be loaded: it fails when it runs."""

    _testMethodName = None

    def __init__(self, name, problem):
        self._problem = problem
        super().__init__(name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattr__(name)

        def fail():
            raise self._problem

        return fail


class TestLoader:
    """Loads tests from classes, modules and names, in the order of their names."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(lambda a, b: (a > b) - (a < b))
    suiteClass = suite.TestSuite
    testNamePatterns = _top_level_dir = None

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        """Return a sorted sequence of method names found within testCaseClass"""
        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
            return self.testNamePatterns is None or any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)

        names = list(filter(wanted, dir(testCaseClass)))
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        """Return a suite of all test cases contained in testCaseClass"""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """Return a suite of all test cases contained in the given module"""
        found = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, case.TestCase) and obj not in (case.TestCase, case.FunctionTestCase):
                found.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(found)
        load_tests = getattr(module, "load_tests", None)
        return tests if load_tests is None else load_tests(self, tests, pattern)

    def loadTestsFromName(self, name, module=None):
        """Return a suite of all test cases given a string specifier: the dotted
        name of a module, a class, a method, or what makes a test."""
        parts = name.split(".")
        if module is None:
            for count in range(len(parts), 0, -1):
                try:
                    module = __import__(".".join(parts[:count]))
                    break
                except ImportError as error:
                    if count == 1:
                        return self._failed(parts[0], f"Failed to import test module: {parts[0]}\n{traceback.format_exc()}", ImportError)
            parts = parts[1:]
        parent, obj = None, module
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as error:
                self.errors.append(f"Failed to access attribute:\n{traceback.format_exc()}")
                return self.suiteClass([_FailedTest(part, error)])
        if hasattr(obj, "__path__") or type(obj) is type(sys):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, case.TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, case.TestCase) and callable(obj):
            made = parent(parts[-1])
            if not isinstance(getattr(made, parts[-1]), type(lambda: 0)):
                return self.suiteClass([made])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if callable(obj):
            made = obj()
            if isinstance(made, suite.TestSuite):
                return made
            if isinstance(made, case.TestCase):
                return self.suiteClass([made])
            raise TypeError("calling %s returned %s, not a test" % (obj, made))
        raise TypeError("don't know how to make test from: %s" % obj)

    def _failed(self, name, message, kind):
        self.errors.append(message)
        return self.suiteClass([_FailedTest(name, kind(message))])

    def loadTestsFromNames(self, names, module=None):
        """Return a suite of all test cases found using the given sequence of
        string specifiers. See 'loadTestsFromName()'."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """Find and return all test modules from the specified start directory."""
        top = os.path.abspath(top_level_dir or start_dir)
        if top not in sys.path:
            sys.path.insert(0, top)
        if not os.path.isdir(start_dir):
            raise ImportError("Start directory is not importable: %r" % start_dir)
        found = []
        for folder, folders, files in os.walk(os.path.abspath(start_dir)):
            folders[:] = sorted(each for each in folders if os.path.isfile(os.path.join(folder, each, "__init__.py")))
            for file in sorted(files):
                if not file.endswith(".py") or not file[:-3].isidentifier() or not fnmatch(file, pattern):
                    continue
                name = os.path.relpath(os.path.join(folder, file), top)[:-3].replace(os.sep, ".")
                try:
                    __import__(name)
                except case.SkipTest:
                    continue
                except Exception:
                    found.append(self._failed(name, f"Failed to import test module: {name}\n{traceback.format_exc()}", ImportError))
                else:
                    found.append(self.loadTestsFromModule(sys.modules[name], pattern=pattern))
        return self.suiteClass(found)


defaultTestLoader = TestLoader()
