"""Unit tests: cases with assertions, suites of them, and what runs them and
says what went wrong."""

from unittest.result import TestResult, registerResult
from unittest.case import (DIFF_OMITTED, FunctionTestCase, SkipTest, TestCase, _FailedAssertion, addModuleCleanup, doModuleCleanups,
                           enterModuleContext, expectedFailure, skip, skipIf, skipUnless)
from unittest.suite import BaseTestSuite, TestSuite
from unittest.loader import TestLoader, defaultTestLoader
from unittest.runner import TextTestResult, TextTestRunner
from unittest.main import TestProgram, main
from unittest.async_case import IsolatedAsyncioTestCase

__all__ = ["IsolatedAsyncioTestCase", "TestResult", "TestCase", "TestSuite", "TextTestRunner", "TestLoader", "FunctionTestCase", "main",
           "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "TextTestResult", "registerResult",
           "addModuleCleanup", "doModuleCleanups", "enterModuleContext"]

__unittest = True
