"""Get useful information from live Python objects: what kind they are, what
attributes and parameters they have, where they were defined, what runs."""

from inspect._kinds import *
from inspect._members import *
from inspect._source import *
from inspect._frames import *
from inspect._signature import *
from inspect._signature import _empty, _ParameterKind, _signature_from_callable, _signature_fromstr
from inspect._arguments import *

__all__ = """
AGEN_CLOSED AGEN_CREATED AGEN_RUNNING AGEN_SUSPENDED ArgInfo Arguments Attribute BoundArguments
BufferFlags CORO_CLOSED CORO_CREATED CORO_RUNNING CORO_SUSPENDED CO_ASYNC_GENERATOR CO_COROUTINE CO_GENERATOR
CO_ITERABLE_COROUTINE CO_NESTED CO_NEWLOCALS CO_NOFREE CO_OPTIMIZED CO_VARARGS CO_VARKEYWORDS
ClassFoundException ClosureVars EndOfBlock FrameInfo FullArgSpec GEN_CLOSED GEN_CREATED GEN_RUNNING
GEN_SUSPENDED Parameter Signature TPFLAGS_IS_ABSTRACT Traceback classify_class_attrs cleandoc currentframe
findsource formatannotation formatannotationrelativeto formatargvalues get_annotations getabsfile getargs
getargvalues getasyncgenlocals getasyncgenstate getattr_static getblock getcallargs getclasstree
getclosurevars getcomments getcoroutinelocals getcoroutinestate getdoc getfile getframeinfo getfullargspec
getgeneratorlocals getgeneratorstate getinnerframes getlineno getmembers getmembers_static getmodule
getmodulename getmro getouterframes getsource getsourcefile getsourcelines indentsize isabstract isasyncgen
isasyncgenfunction isawaitable isbuiltin isclass iscode iscoroutine iscoroutinefunction isdatadescriptor
isframe isfunction isgenerator isgeneratorfunction isgetsetdescriptor ismemberdescriptor ismethod
ismethoddescriptor ismethodwrapper ismodule isroutine istraceback markcoroutinefunction signature stack trace
unwrap walktree
""".split()

for _name in __all__:
    _value = globals().get(_name)
    if getattr(_value, "__module__", "").startswith("inspect."):
        _value.__module__ = "inspect"
del _name, _value
