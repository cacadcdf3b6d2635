import gc
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = A(1)
del a
print("after 1")
a = A(2)
a = None
print("after 2")
a = A(3)
a = A(4)
print("after 3")
def f():
    x = A(5)
    y = A(6)
    print("in f")
f()
print("after f")
A(7)
print("after 7")
def g():
    return A(8)
g()
print("after 8")
b = g()
print("b held")
del b
class N:
    def __init__(self, n): self.n = n; self.o = None
    def __del__(self): print("N del", self.n)
p, q = N("p"), N("q")
p.o = q; q.o = p
del p, q
print("cycle dropped")
gc.collect()
print("collected")
p = N("parent"); p.o = N("child"); p.o.o = N("grandchild")
del p
l = [A(10), A(11), A(12)]
l.pop()
print("popped")
del l[0]
print("del item")
l.clear()
print("cleared")
d = {1: A(13)}
del d[1]
class R:
    def __del__(self):
        global saved
        saved = self
        print("resurrect")
r = R(); del r
print(type(saved).__name__)
del saved
print("gone")
import sys
class B:
    def __del__(self): raise ValueError("oops")
sys.unraisablehook = lambda u: print(u.exc_type.__name__, u.exc_value, u.err_msg, u.object.__qualname__)
b = B(); del b
print("x")
def gen():
    try:
        yield 1
    finally:
        print("gen finally")
x = gen(); next(x)
del x
print("after gen")
for i in gen(): break
print("after loop")
class E(Exception):
    def __del__(self): print("E del")
try: raise E()
except E: pass
print("after E")
with open("/dev/null") as fh: pass
keep = A("exit1")
keep2 = A("exit2")
class C2:
    __slots__ = ("v",)
    def __del__(self): print("slots del")
C2()
end = [A("in list")]
a = keep = keep2 = end = None
print("end")
