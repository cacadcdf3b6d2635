import sys
def t(f, *a):
    try: print("->", f(*a))
    except BaseException as e: print("!!", type(e).__name__, e, repr(e.__context__))
class It:
    i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration("done")
        return self.i
class Throw(It):
    def throw(self, *a): return a
class Attr(It):
    def __getattr__(self, n): print("getattr", n); raise RuntimeError(n)
def d(it):
    r = yield from it
    print("r", r)
g = d(Throw()); next(g)
t(g.throw, KeyError); t(g.throw, KeyError("k")); t(g.throw, KeyError, "a")
g = d(Attr()); next(g); t(g.throw, KeyError, "a"); t(list, g)
g = d(Attr()); next(g)
g.close()
class E(Exception):
    def __new__(cls, *a): return cls
def h():
    try: yield 1
    except TypeError as e: yield str(e)
g = h(); next(g); t(g.throw, E)
def k():
    try: yield
    except KeyError: yield sys.exception().__context__
g = k(); next(g)
try: 1 / 0
except ZeroDivisionError: print(g.throw(KeyError(1)))
async def me(): await C
C = me(); t(C.send, None)
async def ag():
    try: yield 1
    except GeneratorExit: yield 2
a = ag()
for args in (), (1, 2, 3, 4), (5,), (ValueError, "x"):
    s = a.athrow(*args); t(s.send, None)
sys.set_asyncgen_hooks(lambda a: print("first", a.__name__), lambda a: print("final", a.__name__))
async def plain(): yield 1
a = plain()
try: a.asend(None).send(None)
except StopIteration as e: print(e.value)
del a
print(sys.get_asyncgen_hooks()._replace if 0 else repr(sys.get_asyncgen_hooks())[:15])
sys.set_asyncgen_hooks(None, None)
import types
def tb():
    try: 1 / 0
    except ZeroDivisionError as e: return e.__traceback__
old = tb()
new = types.TracebackType(old, old.tb_frame, old.tb_lasti, 999)
print(new.tb_next is old, new.tb_lineno, new.tb_frame is old.tb_frame)
t(types.TracebackType); t(types.TracebackType, 1, 2, 3, 4); t(types.TracebackType, 1, old.tb_frame, 3, 4)
t(types.TracebackType, None, old.tb_frame, "a", 4)
import warnings
warnings.simplefilter("error")
def f(): warnings.warn("no frame of warnings", DeprecationWarning)
f()
