# What objects of library types allow, and what they are called in errors.
import _thread
import collections
import contextvars
import csv
import io
import sys
import threading
import types
import typing
import weakref


def attempt(name, f):
    try:
        print(name, f())
    except Exception as e:
        print(name, type(e).__name__, e)


type Alias = int
type Generic[T] = list[T]


async def generate():
    yield


objects = dict(
    alias=Alias, generic=Generic, union=int | str, asyncgen=generate(), text=io.StringIO(), data=io.BytesIO(),
    lock=threading.Lock(), rlock=threading.RLock(), local=threading.local(), var=contextvars.ContextVar("x"),
    context=contextvars.copy_context(), writer=csv.writer(io.StringIO()), reader=csv.reader([]), deque=collections.deque(),
)
for name, o in objects.items():
    attempt(name, lambda: type(o))
    attempt(name, lambda: type(o).__module__)
    attempt(name, lambda: setattr(o, "extra", 1))
    attempt(name, lambda: o.nothing)
    attempt(name, lambda: o["a"])
    attempt(name, lambda: o + 1)
    attempt(name, lambda: 1 in o)
    attempt(name, lambda: o < o)
    attempt(name, lambda: "a" + o)
    attempt(name, lambda: int(o))
    attempt(name, lambda: type(weakref.ref(o)))
    attempt(name, lambda: isinstance(1, o) if name != "union" else None)
    if name in ("alias", "generic", "union", "lock", "context"):
        attempt(name, lambda: list(o))
        attempt(name, lambda: "".join(o))

print(Alias.__module__, typing.TypeAliasType.__module__, typing.Any.__module__, type(typing.Any).__module__)
attempt("proxies", lambda: types.MappingProxyType({}) < types.MappingProxyType({}))
attempt("proxies", lambda: types.MappingProxyType({1: 2}) == types.MappingProxyType({1: 2}))
attempt("proxies", lambda: types.MappingProxyType({1: 2}) == {1: 2} == types.MappingProxyType({1: 2}))
attempt("proxies", lambda: types.MappingProxyType({1: 2}) > 5)
for data in b"x", bytearray(b"x"), memoryview(b"x"):
    attempt("int", lambda: int(data))

print(sys.getswitchinterval())
sys.setswitchinterval(0.25)
print(sys.getswitchinterval())
for bad in 0, -1, "a", None:
    attempt("switch", lambda: sys.setswitchinterval(bad))
