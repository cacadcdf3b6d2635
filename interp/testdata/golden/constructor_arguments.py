# A constructor that raises leaves the target of its assignment alone; * and **
# arguments of classes and bound methods.
class Refuses:
    def __init__(self, *a):
        if a: raise ValueError
class RefusesOne:
    def __init__(self, a):
        raise ValueError
def f():
    x = 7
    try: x = Refuses(*(1,))
    except ValueError: print(x)
    try: x = RefusesOne(1)
    except ValueError: print(x)
f()
class A:
    def __init__(self, a, b=2, *c, k=1, **d): self.v = (a, b, c, k, d)
    def m(self, *a, **k): return a, k
class B:
    def __init__(self, x): self.x = x; return 5
class C:
    def __init__(self): pass
class D(A):
    def __new__(cls, *a, **k): return super().__new__(cls)
for args, kw in (((1,), {}), ((1, 2, 3, 4), {'k': 5, 'z': 6}), ((), {}), ((1, 2), {'a': 3})):
    for f in (A, A(0).m, D, C, B):
        try:
            r = f(*args, **kw)
            print(getattr(r, 'v', r) if not isinstance(r, C) else 'C')
        except TypeError as e: print(e)
def rec(n): return R(*(n,))
class R:
    def __init__(self, n): self.n = n and rec(n - 1)
import sys
sys.setrecursionlimit(200)
def depth(lim):
    try: R(*(lim,)); return True
    except RecursionError as e: return str(e)
print([depth(k) for k in range(90, 102)])
try: A(*5)
except TypeError as e: print(e)
try: A(**{1: 2})
except TypeError as e: print(e)
import traceback
class E:
    def __init__(self, *a): 1/0
try: E(*(1, 2))
except ZeroDivisionError: traceback.print_exc(file=sys.stdout)
x = [1, 2]
x = A(*x)
print(x.v)
