"""Utilities for with-statement contexts.  See PEP 343."""

import abc
import sys
from _collections import deque
from functools import wraps
from types import MethodType

GenericAlias = type(list[int])
_generic = classmethod(GenericAlias)

__all__ = [
    "asynccontextmanager", "contextmanager", "closing", "nullcontext",
    "AbstractContextManager", "AbstractAsyncContextManager",
    "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
    "redirect_stderr", "suppress", "aclosing", "chdir",
]


def _subclasses_have(*names):
    """A __subclasshook__ that takes the classes with these methods for
    subclasses of the class it is written in, not of those derived from it."""
    def hook(cls, C):
        if cls.__dict__.get("__subclasshook__") is not made:
            return NotImplemented
        for name in names:
            found = (vars(c)[name] for c in C.__mro__ if name in vars(c))
            if next(found, None) is None:
                return NotImplemented
        return True

    made = classmethod(hook)
    return made


class AbstractContextManager(abc.ABC):
    """What has __enter__ and __exit__."""

    __slots__ = ()
    __subclasshook__ = _subclasses_have("__enter__", "__exit__")
    __class_getitem__ = _generic

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        ...

    def __enter__(self):
        return self


class AbstractAsyncContextManager(abc.ABC):
    """What has __aenter__ and __aexit__."""

    __slots__ = ()
    __subclasshook__ = _subclasses_have("__aenter__", "__aexit__")
    __class_getitem__ = _generic

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        ...

    async def __aenter__(self):
        return self


class _Decorating:
    """What makes managers decorators: a new one of them surrounds every call."""

    def _recreate_cm(self):
        return self     # it may be entered again and again


class ContextDecorator(_Decorating):
    "A base class or mixin that enables context managers to work as decorators."

    def __call__(self, func):
        def within(*args, **kwargs):
            with self._recreate_cm():
                return func(*args, **kwargs)

        within.__name__ = "inner"
        return wraps(func)(within)


class AsyncContextDecorator(_Decorating):
    "A base class or mixin that enables async context managers to work as decorators."

    def __call__(self, func):
        async def within(*args, **kwargs):
            async with self._recreate_cm():
                return await func(*args, **kwargs)

        within.__name__ = "inner"
        return wraps(func)(within)


class _ManagerOfGenerator:
    """What the managers made of generators and async generators share."""

    def __init__(self, func, args, kwds):
        self.args, self.kwds, self.func = args, kwds, func
        self.gen = func(*args, **kwds)
        self.__doc__ = getattr(func, "__doc__", None)
        if self.__doc__ is None:
            self.__doc__ = type(self).__doc__

    def _recreate_cm(self):
        cls = type(self)
        return cls(self.func, self.args, self.kwds)

    @classmethod
    def _maker(cls, func):
        """A function like func that gives managers."""
        def helper(*args, **kwds):
            return cls(func, args, kwds)

        return wraps(func)(helper)


_nothing = object()


def _same_error(exc, value, trace, wrapped):
    """Whether exc is the error value that was thrown in, come out unhandled;
    a wrapped one comes out as the cause of a RuntimeError (PEP 479)."""
    if exc is value:
        exc.__traceback__ = trace
        return True
    if isinstance(exc, RuntimeError) and isinstance(value, wrapped) and exc.__cause__ is value:
        value.__traceback__ = trace
        return True
    return False


class _GeneratorContextManager(_ManagerOfGenerator, AbstractContextManager, ContextDecorator):
    """What functions made by contextmanager give."""

    def _overrun(self, text):
        try:
            raise RuntimeError(text)
        finally:
            self.gen.close()

    def __enter__(self):
        # What was only needed to make the generator again is let go.
        del self.args, self.kwds, self.func
        result = next(self.gen, _nothing)
        if result is _nothing:
            raise RuntimeError("generator didn't yield")
        return result

    def __exit__(self, typ, value, trace):
        if typ is None:
            return next(self.gen, _nothing) is not _nothing and self._overrun("generator didn't stop")
        error = typ() if value is None else value
        try:
            self.gen.throw(error)
        except StopIteration as end:
            return end is not error
        except BaseException as exc:
            if _same_error(exc, error, trace, StopIteration):
                return False
            raise
        self._overrun("generator didn't stop after throw()")


class _AsyncGeneratorContextManager(_ManagerOfGenerator, AbstractAsyncContextManager, AsyncContextDecorator):
    """What functions made by asynccontextmanager give."""

    async def _overrun(self, text):
        try:
            raise RuntimeError(text)
        finally:
            await self.gen.aclose()

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        result = await anext(self.gen, _nothing)
        if result is _nothing:
            raise RuntimeError("generator didn't yield")
        return result

    async def __aexit__(self, typ, value, trace):
        if typ is None:
            if await anext(self.gen, _nothing) is _nothing:
                return False
            await self._overrun("generator didn't stop")
        error = typ() if value is None else value
        try:
            await self.gen.athrow(error)
        except StopAsyncIteration as end:
            return end is not error
        except BaseException as exc:
            if _same_error(exc, error, trace, (StopIteration, StopAsyncIteration)):
                return False
            raise
        await self._overrun("generator didn't stop after athrow()")


def asynccontextmanager(func):
    """contextmanager for asynchronous generator functions."""
    return _AsyncGeneratorContextManager._maker(func)


def contextmanager(func):
    """Make a generator function that yields once a maker of context managers."""
    return _GeneratorContextManager._maker(func)


class _Holding:
    """A manager whose block is given the thing that is closed at its end."""

    def __init__(self, thing):
        self.thing = thing


class aclosing(_Holding, AbstractAsyncContextManager):
    """Awaits thing.aclose() when the block ends."""

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class closing(_Holding, AbstractContextManager):
    """Calls thing.close() when the block ends."""

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class _Redirection(AbstractContextManager):
    """An attribute of sys is another file inside the block."""

    def __init__(self, new_target):
        self._target, self._before = new_target, []     # as often as it is entered

    def __exit__(self, *error):
        setattr(sys, self._replaced, self._before.pop())

    def __enter__(self):
        target, name = self._target, self._replaced
        self._before.append(getattr(sys, name))
        setattr(sys, name, target)
        return target


class chdir(AbstractContextManager):
    """The working directory is another one inside the block, for all threads."""

    def __init__(self, path):
        self.path, self._before = path, []

    def __enter__(self):
        import os
        self._before.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *error):
        import os
        os.chdir(self._before.pop())


class redirect_stdout(_Redirection):
    """sys.stdout is another file inside the block."""

    _replaced = "stdout"


class redirect_stderr(_Redirection):
    """sys.stderr is another file inside the block."""

    _replaced = "stderr"


class suppress(AbstractContextManager):
    """Exceptions of these classes end the block silently."""

    def __enter__(self):
        return None

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __exit__(self, exctype, excinst, exctb):
        if isinstance(excinst, self._exceptions):
            return True
        if isinstance(excinst, BaseExceptionGroup):
            _, others = excinst.split(self._exceptions)
            if others is not None:
                raise others
            return True
        return None if excinst is None else False


class _ExitStackBase:
    """What ExitStack and AsyncExitStack share."""

    def __init__(self):
        self._exit_callbacks = deque()

    def pop_all(self):
        """Hand the callbacks over to a new stack, which this one forgets."""
        heir = type(self)()
        heir._exit_callbacks, self._exit_callbacks = self._exit_callbacks, deque()
        return heir

    def _at_end(self, task, is_sync=True):
        self._exit_callbacks.append((is_sync, task))

    def push(self, exit):
        """Have exit, or its __exit__, called at the end with the exception."""
        try:
            exit_method = type(exit).__exit__
        except AttributeError:
            self._at_end(exit)
        else:
            self._at_end(MethodType(exit_method, exit))
        return exit

    def enter_context(self, cm):
        """Enter cm now and leave it at the end; gives what entering gave."""
        cls = type(cm)
        try:
            enter, exit = cls.__enter__, cls.__exit__
        except AttributeError:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol"
            ) from None
        result = enter(cm)
        self._at_end(MethodType(exit, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Have callback called with these arguments at the end."""

        def exit_callback(exc_type, exc, tb):
            callback(*args, **kwds)

        exit_callback.__wrapped__ = callback
        self._at_end(exit_callback)
        return callback


def _relink(new_exc, outside, before):
    """Makes the chain of contexts of an exception what it would be if the
    callbacks had been nested with statements: where it comes to the exception
    that was being handled outside, the one from before takes its place."""
    while True:
        context = new_exc.__context__
        if context is None or context is before:
            return
        if context is outside:
            break
        new_exc = context
    new_exc.__context__ = before


class ExitStack(_ExitStackBase, AbstractContextManager):
    """A stack of things to do at the end of the block, last one first."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        exc = exc_details[1]
        received = exc is not None
        outside = sys.exception()
        suppressed = pending_raise = False
        while self._exit_callbacks:
            _, callback = self._exit_callbacks.pop()
            try:
                if exc is None:
                    details = None, None, None
                else:
                    details = type(exc), exc, exc.__traceback__
                if callback(*details):
                    suppressed = True
                    pending_raise = False
                    exc = None
            except BaseException as new_exc:
                _relink(new_exc, outside, exc)
                pending_raise = True
                exc = new_exc
        if pending_raise:
            fixed = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = fixed
                raise
        return received and suppressed

    def close(self):
        """Do everything now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_ExitStackBase, AbstractAsyncContextManager):
    """An ExitStack whose things to do may be coroutines."""

    async def enter_async_context(self, cm):
        """enter_context for an asynchronous context manager."""
        cls = type(cm)
        try:
            enter, exit = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous context manager protocol"
            ) from None
        result = await enter(cm)
        self._at_end(MethodType(exit, cm), False)
        return result

    def push_async_exit(self, exit):
        """push for a coroutine function, or what has __aexit__."""
        try:
            exit_method = type(exit).__aexit__
        except AttributeError:
            self._at_end(exit, False)
        else:
            self._at_end(MethodType(exit_method, exit), False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """callback for a coroutine function."""

        async def exit_callback(exc_type, exc, tb):
            await callback(*args, **kwds)

        exit_callback.__wrapped__ = callback
        self._at_end(exit_callback, False)
        return callback

    async def aclose(self):
        """Do everything now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        exc = exc_details[1]
        received = exc is not None
        outside = sys.exception()
        suppressed = pending_raise = False
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                if exc is None:
                    details = None, None, None
                else:
                    details = type(exc), exc, exc.__traceback__
                result = callback(*details)
                if not is_sync:
                    result = await result
                if result:
                    suppressed = True
                    pending_raise = False
                    exc = None
            except BaseException as new_exc:
                _relink(new_exc, outside, exc)
                pending_raise = True
                exc = new_exc
        if pending_raise:
            fixed = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = fixed
                raise
        return received and suppressed


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing at either end."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __exit__(self, *excinfo):
        return None

    def __enter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        return None

    async def __aenter__(self):
        return self.enter_result
