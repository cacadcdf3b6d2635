import io, sys
from contextlib import *
@contextmanager
def cm(x):
    "Doc."
    print("enter", x)
    try: yield x * 2
    except ValueError as e: print("caught", e)
    finally: print("exit")
with cm(3) as v: print(v)
with cm(3): raise ValueError("v")
try:
    with cm(1): raise KeyError("k")
except KeyError as e: print("outer", e)
print(cm.__name__, cm.__doc__, cm(1).__doc__)
@cm(5)
def deco(a): print("in", a); return a
print(deco(1), deco(2))
@contextmanager
def none():
    if 0: yield
@contextmanager
def twice():
    yield; yield
for c in (none, twice):
    try:
        with c(): pass
    except RuntimeError as e: print(e)
try:
    with twice(): raise TypeError("t")
except (RuntimeError, TypeError) as e: print(e, repr(e.__context__))
with suppress(KeyError, IndexError): [][1]
try:
    with suppress(KeyError): [][1]
except IndexError as e: print(e)
with suppress(ValueError): raise ExceptionGroup("g", [ValueError(1)])
try:
    with suppress(ValueError): raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except ExceptionGroup as e: print(repr(e))
buf = io.StringIO()
with redirect_stdout(buf): print("hidden")
print(repr(buf.getvalue()))
class Cl:
    def close(self): print("closed")
with closing(Cl()) as c: print(type(c).__name__)
with nullcontext(7) as n: print(n)
with ExitStack() as st:
    st.enter_context(cm(9)); st.callback(print, "cb", sep="-"); st.push(lambda *a: print("push", a))
    print("body")
def bad(*a): raise KeyError("from callback")
try:
    with ExitStack() as st:
        st.push(bad); st.callback(lambda: 1/0)
        raise ValueError("body")
except KeyError as e:
    x = e
    while x: print(repr(x)); x = x.__context__
with ExitStack() as st:
    st.push(lambda *a: True)
    raise ValueError
try: ExitStack().enter_context(3)
except TypeError as e: print(e)
st = ExitStack(); st.callback(print, "later"); new = st.pop_all(); st.close(); print("now"); new.close()
print(issubclass(Cl, AbstractContextManager), isinstance(cm(1), AbstractContextManager), issubclass(io.StringIO, AbstractContextManager))
class Dec(ContextDecorator):
    def __enter__(self): print("<"); return self
    def __exit__(self, *e): print(">")
@Dec()
def g(): print("g")
g()
