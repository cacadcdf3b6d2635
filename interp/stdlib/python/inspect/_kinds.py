"""What sort of object something is."""

import collections.abc
import enum
import functools
import types

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE = 16, 32, 64, 128
CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20


def _is_instance_of(name, kind, doc):
    def test(object):
        return isinstance(object, kind)

    test.__name__ = test.__qualname__ = name
    test.__module__ = "inspect"
    test.__doc__ = doc
    return test


ismodule = _is_instance_of("ismodule", types.ModuleType, "Return true if the object is a module.")
isclass = _is_instance_of("isclass", type, "Return true if the object is a class.")
ismethod = _is_instance_of("ismethod", types.MethodType, "Return true if the object is an instance method.")
isfunction = _is_instance_of("isfunction", types.FunctionType, "Return true if the object is a user-defined function.")
isgenerator = _is_instance_of("isgenerator", types.GeneratorType, "Return true if the object is a generator.")
iscoroutine = _is_instance_of("iscoroutine", types.CoroutineType, "Return true if the object is a coroutine.")
isasyncgen = _is_instance_of("isasyncgen", types.AsyncGeneratorType, "Return true if the object is an asynchronous generator.")
istraceback = _is_instance_of("istraceback", types.TracebackType, "Return true if the object is a traceback.")
isframe = _is_instance_of("isframe", types.FrameType, "Return true if the object is a frame object.")
iscode = _is_instance_of("iscode", types.CodeType, "Return true if the object is a code object.")
isbuiltin = _is_instance_of("isbuiltin", types.BuiltinFunctionType, "Return true if the object is a built-in function or method.")
ismethodwrapper = _is_instance_of("ismethodwrapper", types.MethodWrapperType, "Return true if the object is a method wrapper.")
ismemberdescriptor = _is_instance_of("ismemberdescriptor", types.MemberDescriptorType, "Return true if the object is a member descriptor.")
isgetsetdescriptor = _is_instance_of("isgetsetdescriptor", types.GetSetDescriptorType, "Return true if the object is a getset descriptor.")


def ismethoddescriptor(object):
    """Return true if the object is a method descriptor, and not a method, a
    class or a function: it has __get__, but neither __set__ nor __delete__."""
    if isclass(object) or ismethod(object) or isfunction(object) or isinstance(object, functools.partial):
        return False
    cls = type(object)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__") and not hasattr(cls, "__delete__")


def isdatadescriptor(object):
    """Return true if the object is a data descriptor: it has __set__ or
    __delete__."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def isroutine(object):
    """Return true if the object is any kind of function or method."""
    return isinstance(object, _routines) or ismethoddescriptor(object)


_routines = types.BuiltinFunctionType, types.FunctionType, types.MethodType, types.MethodWrapperType


def isabstract(object):
    """Return true if the object is an abstract base class (ABC)."""
    if not isclass(object):
        return False
    if object.__flags__ & TPFLAGS_IS_ABSTRACT:
        return True
    if "__abstractmethods__" in object.__dict__ or not issubclass(type(object), _abc_meta()):
        return False
    # While __init_subclass__ runs the names haven't been collected yet.
    names = {name for base in object.__bases__ for name in getattr(base, "__abstractmethods__", ())}
    names.update(object.__dict__)
    return any(getattr(getattr(object, name, None), "__isabstractmethod__", False) for name in names)


def _abc_meta():
    from abc import ABCMeta
    return ABCMeta


def _is_functionlike(obj):
    """True for objects that quack like functions, as compiled ones do."""
    if not callable(obj) or isclass(obj):
        return False
    return (isinstance(getattr(obj, "__name__", None), str)
            and isinstance(getattr(obj, "__code__", None), types.CodeType)
            and isinstance(getattr(obj, "__defaults__", 0), (tuple, types.NoneType))
            and isinstance(getattr(obj, "__kwdefaults__", 0), (dict, types.NoneType))
            and (isinstance(getattr(obj, "__annotations__", 0), dict) or getattr(obj, "__annotations__", 0) is None))


def _underlying(f):
    """The function below methods and partial applications."""
    while True:
        if isinstance(getattr(f, "__partialmethod__", None), functools.partialmethod):
            f = f.__partialmethod__
        if isinstance(f, (functools.partial, functools.partialmethod)):
            f = f.func
        elif ismethod(f):
            f = f.__func__
        else:
            return f


def _has_code_flag(f, flag):
    f = _underlying(f)
    return (isfunction(f) or _is_functionlike(f)) and bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Return true if the object is a user-defined generator function."""
    return _has_code_flag(obj, CO_GENERATOR)


def isasyncgenfunction(obj):
    """Return true if the object is an asynchronous generator function."""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


_coroutine_mark = object()


def markcoroutinefunction(func):
    """Decorator to ensure callable is recognised as a coroutine function."""
    getattr(func, "__func__", func)._is_coroutine_marker = _coroutine_mark
    return func


def iscoroutinefunction(obj):
    """Return true if the object is a coroutine function, or marked as one."""
    if _has_code_flag(obj, CO_COROUTINE):
        return True
    f = _underlying(obj)
    return getattr(f, "_is_coroutine_marker", None) is _coroutine_mark


def isawaitable(object):
    """Return true if object can be passed to an ``await`` expression."""
    if isgenerator(object):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return isinstance(object, (types.CoroutineType, collections.abc.Awaitable))


class BufferFlags(enum.IntFlag):
    """What a consumer asks of a buffer (PEP 688)."""

    SIMPLE = 0
    WRITABLE = 1
    FORMAT = 4
    ND = 8
    STRIDES = 16 | ND
    C_CONTIGUOUS = 32 | STRIDES
    F_CONTIGUOUS = 64 | STRIDES
    ANY_CONTIGUOUS = 128 | STRIDES
    INDIRECT = 256 | STRIDES
    CONTIG_RO, CONTIG = ND, ND | WRITABLE
    STRIDED_RO, STRIDED = STRIDES, STRIDES | WRITABLE
    RECORDS_RO, RECORDS = STRIDES | FORMAT, STRIDES | FORMAT | WRITABLE
    FULL_RO, FULL = INDIRECT | FORMAT, INDIRECT | FORMAT | WRITABLE
    READ = 256
    WRITE = 512
