"""What the outcomes of tests are collected in."""

import io
import sys
import traceback

__unittest = True


def registerResult(result):
    """Results that Ctrl-C would stop; there is no such handler here."""


def _is_ours(tb):
    return "__unittest" in tb.tb_frame.f_globals


class TestResult:
    """Holder for test result information."""

    _moduleSetUpFailed = False
    _previousTestClass = None
    _testRunEntered = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.shouldStop = self.buffer = self.tb_locals = False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses, self.collectedDurations = [], [], []
        self.testsRun = 0
        self._original_stdout, self._original_stderr = sys.stdout, sys.stderr

    def printErrors(self):
        "Say what went wrong, after the run."

    def startTest(self, test):
        "A test begins."
        self.testsRun += 1
        if self.buffer:
            self._captured = io.StringIO(), io.StringIO()
            sys.stdout, sys.stderr = self._captured

    def startTestRun(self):
        """Called once before any tests are executed."""

    def stopTest(self, test):
        """Called when the given test has been run"""
        if self.buffer:
            sys.stdout, sys.stderr = self._original_stdout, self._original_stderr

    def stopTestRun(self):
        """Called once after all tests are executed."""

    def _failed(self, into, test, err):
        into.append((test, self._exc_info_to_string(err, test)))
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        """Called when an error has occurred. 'err' is as sys.exc_info() gives it."""
        self._failed(self.errors, test, err)

    def addSkip(self, test, reason):
        """A test was left out."""
        self.skipped.append((test, reason))

    def addFailure(self, test, err):
        """Called when an assertion has failed."""
        self._failed(self.failures, test, err)

    def addSubTest(self, test, subtest, err):
        """Called at the end of a subtest; err is None if it succeeded."""
        if err is not None:
            self._failed(self.failures if issubclass(err[0], test.failureException) else self.errors, subtest, err)

    def addSuccess(self, test):
        "A test went well."

    def addExpectedFailure(self, test, err):
        """A test failed that was expected to."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        """Called when a test was expected to fail, but succeed."""
        self.unexpectedSuccesses.append(test)
        if self.failfast:
            self.stop()

    def addDuration(self, test, elapsed):
        """Called when a test finished to run, regardless of its outcome."""
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        """Tells whether or not this result was a success."""
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        """Run no more tests."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        """An exception as text, without the frames of this package."""
        _, error, tb = err
        self._clean(error, test, set())
        text = "".join(traceback.TracebackException(type(error), error, error.__traceback__, capture_locals=self.tb_locals, compact=True).format())
        if self.buffer and hasattr(self, "_captured"):
            for name, stream in zip(("Stdout", "Stderr"), self._captured):
                said = stream.getvalue()
                if said:
                    text += f"\n{name}:\n{said}" + ("" if said.endswith("\n") else "\n")
        return text

    def _clean(self, error, test, seen):
        if error is None or id(error) in seen:
            return
        seen.add(id(error))
        tb = error.__traceback__
        while tb is not None and _is_ours(tb):
            tb = tb.tb_next
        failure = getattr(test, "failureException", AssertionError)     # None: of no test
        if failure and isinstance(error, failure):
            # The assertion itself is where the test called it.
            at = tb
            while at is not None and at.tb_next is not None:
                if _is_ours(at.tb_next):
                    at.tb_next = None
                at = at.tb_next
        error.__traceback__ = tb
        for related in (error.__cause__, error.__context__):
            self._clean(related, test, seen)

    def __repr__(self):
        cls = type(self)
        return (f"<{cls.__module__}.{cls.__qualname__} run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}>")
