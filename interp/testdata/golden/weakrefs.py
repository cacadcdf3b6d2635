import weakref

class A:
    def __init__(self, n=0): self.n = n
    def f(self): return self.n
    def __repr__(self): return f"A({self.n})"

a = A(1)
r = weakref.ref(a)
print(r() is a, weakref.ref(a) is r, weakref.getweakrefcount(a), a.__weakref__ is r)
del a
print(r())
print(weakref.ref(A())())

def local():
    x = A(2)
    r = weakref.ref(x)
    x = None
    return r
print(local()())

def callback(ref): print("callback", ref() is None)
x = A(3); r = weakref.ref(x, callback); del x
print("after callback")
def finalized():
    o = A(4)
    weakref.finalize(o, print, "finalized", 4)
    print("leaving")
finalized()
print("after finalize")
p = weakref.proxy(b := A(5))
print(p.n, p.f(), repr(p)[:13], p == b)
del b
try: p.n
except ReferenceError as e: print(e)
values = weakref.WeakValueDictionary()
keep = A(6)
values["keep"] = keep; values["gone"] = A(7)
print(len(values), sorted(values), values.get("gone"))
keys = weakref.WeakKeyDictionary()
k = A(8); keys[k] = "v"; keys[keep] = "w"
print(len(keys)); del k; print(len(keys), list(keys.items()))
s = weakref.WeakSet([keep, A(9)])
print(len(s), list(s))
m = weakref.WeakMethod(keep.f)
print(m()()); del keep; print(m(), len(values), len(keys), len(s))
for v in (1, "s", (), [], {}, None, object(), 1.5):
    try: weakref.ref(v)
    except TypeError as e: print(e)
class S:
    __slots__ = "__weakref__",
o = S(); r = weakref.ref(o); del o; print(r())
o = A(10); o.d = A(11); r = weakref.ref(o.d); del o.d; print(r())
l = [A(12)]; r = weakref.ref(l[0]); l.pop(); print(r())
d = {1: A(13)}; r = weakref.ref(d[1]); d.clear(); print(r())
for i in range(20):
    x = A(i); r = weakref.ref(x); del x; assert r() is None
at_exit = A(14)
weakref.finalize(at_exit, print, "at exit")
print("end")
