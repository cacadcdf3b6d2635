"""Test cases whose tests are coroutines."""

import asyncio
import contextvars
import inspect

from unittest.case import TestCase, _enter

__unittest = True


class IsolatedAsyncioTestCase(TestCase):
    """A test case with an event loop of its own."""

    loop_factory = None

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enter an asynchronous context manager that is left after the test."""
        cls = type(cm)
        try:
            enter, leave = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous context manager protocol") from None
        result = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return result

    def _await(self, made):
        return self._loop_runner.run(made) if inspect.isawaitable(made) else made

    def _callSetUp(self):
        self._loop_runner.get_loop()
        self._await(asyncio.sleep(0))
        self.setUp()
        self._await(self.asyncSetUp())

    def _callTestMethod(self, method):
        if self._await(method()) is not None:
            from unittest.case import _warn_returned
            _warn_returned(method)

    def _callTearDown(self):
        self._await(self.asyncTearDown())
        self.tearDown()

    def _callCleanup(self, function, *args, **kwargs):
        self._await(function(*args, **kwargs))

    def run(self, result=None):
        self._loop_runner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)
        try:
            return super().run(result)
        finally:
            self._loop_runner.close()
            self._loop_runner = None
