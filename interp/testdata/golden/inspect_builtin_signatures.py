import inspect
import io
import sys
import threading
import time
import types

for f in (list, tuple, set, frozenset, dict, int, type, types.SimpleNamespace, types.FunctionType, types.TracebackType, io.StringIO, io.BytesIO,
          time.struct_time, type(sys.flags), type(sys.flags).__replace__, types.SimpleNamespace.__replace__, io.StringIO.seek,
          io.BytesIO.readlines, __import__, breakpoint, open, compile, anext, str.maketrans, sys.audit, print, sorted, iter, max,
          type(threading.Lock()).acquire, type(threading.RLock()).__exit__):
    try:
        shown = inspect.signature(f)
    except ValueError:
        shown = "none"
    print(getattr(f, "__qualname__", f), repr(f.__text_signature__), shown)
for c in (OSError, SyntaxError, UnicodeError, StopIteration, SystemExit, memoryview, time.struct_time, type(sys.float_info)):
    print(c.__name__, [k for k, v in vars(c).items() if hasattr(v, "__objclass__") and v.__doc__ is None])
