import heapq, bisect, functools
from functools import *
def f(*a, **k): return a, k
for s in '''heapq.heappush([],1)
heapq.heappush(1,1)
heapq.heappush([])
heapq.heappop([])
heapq.heappop(1)
heapq.heapreplace([],1)
heapq.heappushpop([],1)
heapq.heapify(1)
heapq.heapify([1,"a"])
heapq.nsmallest(2,[3,1,2])
heapq.nlargest(2,[3,1,2],key=lambda x:-x)
heapq.nlargest(0,[3])
heapq.nlargest(1,[])
heapq.nlargest(5,[3,1])
heapq.nsmallest(1,[3,1])
heapq.nsmallest(2,[(1,"b"),(1,"a")],key=lambda x:x[0])
list(heapq.merge([1,3],[2,4]))
list(heapq.merge([3,1],[4,2],reverse=True))
list(heapq.merge(["aaa","b"],["cc"],key=len))
bisect.bisect([1,2,2,3],2)
bisect.bisect_left([1,2,2,3],2)
bisect.bisect_right([1,2,2,3],2,0,2)
bisect.bisect([1,2],2,lo=-1)
bisect.bisect(1,2)
bisect.bisect([1,"a"],"b")
bisect.insort([1,3],2)
bisect.bisect_left([(1,2)],2,key=lambda x:x[1])
bisect.bisect()
bisect.bisect([1])
bisect.bisect([1],1,5,6,7)
bisect.bisect([1],1,0,None)
partial()
partial(1)
partial(f,1,a=2)
partial(f,1,a=2)(3,b=4)
partial(partial(f,1),2)
partial(f).func is f
partial(f,1).args
partial(f,a=1).keywords
partial(f,1).__reduce__()[1:]
reduce(lambda a,b:a+b,[1,2,3])
reduce(lambda a,b:a+b,[])
reduce(lambda a,b:a+b,[],5)
reduce(lambda a,b:a+b,5)
reduce()
reduce(1,[1,2])
cmp_to_key(lambda a,b:b-a)
sorted([1,3,2],key=cmp_to_key(lambda a,b:b-a))
cmp_to_key(lambda a,b:0)(1)==cmp_to_key(lambda a,b:0)(2)
cmp_to_key(lambda a,b:0)(1)==1
cmp_to_key(1)
cmp_to_key()
lru_cache(1)
lru_cache("a")
lru_cache(maxsize=None)(f)(1)
lru_cache(f)([])
lru_cache(f).cache_info()
lru_cache(maxsize=-1)(f).cache_info()
lru_cache(f).cache_parameters()
lru_cache(f).__wrapped__ is f
cache(f).cache_info()
cache(f).cache_clear()
cached_property(1)
wraps(f)(lambda: 1).__name__
update_wrapper(lambda: 1, f).__wrapped__ is f
WRAPPER_ASSIGNMENTS
WRAPPER_UPDATES
partialmethod(1)
partialmethod(f,1)
singledispatch(f)
total_ordering(int)
total_ordering(type("A",(),{}))
partial(f,1)==partial(f,1)
partial.__name__
repr(partial(print, 1, sep=""))
Placeholder'''.split('\n'):
    try: print(s, '->', repr(eval(s)))
    except BaseException as e: print(s,'->',type(e).__name__, e)
calls = []
@lru_cache(maxsize=2)
def sq(x, y=0):
    "Square."
    calls.append((x, y))
    return x * x + y
print(sq(1), sq(2), sq(1), sq(3), sq(2), sq(x=1), sq(1, y=0), calls, sq.cache_info(), sq.__name__, sq.__doc__)
sq.cache_clear(); print(sq.cache_info(), sq.cache_parameters())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(100), fib.cache_info())
@lru_cache(typed=True)
def ty(x): return type(x).__name__
print(ty(1), ty(1.0), ty(True), ty.cache_info())
class K:
    def __init__(self, v): self.v = v
    @lru_cache
    def m(self, x): return self.v + x
    @cached_property
    def c(self):
        calls.append("c"); return self.v * 10
    @singledispatchmethod
    def d(self, x): return "obj"
    @d.register
    def _(self, x: int): return "int"
    def base(self, a, b, c=0): return (self.v, a, b, c)
    p = partialmethod(base, 1, c=5)
k = K(3); print(k.m(4), k.m(4), K.m.cache_info(), k.c, k.c, calls[-1], k.d(1), k.d("x"), k.p(2), k.__dict__)
@total_ordering
class T:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(T(1) <= T(2), T(1) >= T(2), T(2) > T(1), T(1) <= T(1))
@singledispatch
def show(x): return f"object {x}"
@show.register
def _(x: int | float): return f"number {x}"
@show.register(list)
def show_list(x): return f"list {len(x)}"
from collections.abc import Mapping
@show.register
def _(x: Mapping): return "mapping"
print(show("s"), show(1), show(2.5), show(True), show([1]), show({}), show.dispatch(bool) is show.dispatch(int), sorted(c.__name__ for c in show.registry))
try: show()
except TypeError as e: print(e)
class P(partial): pass
p = P(print, 1); p.x = 5; print(p.x, p.func is print, p.__dict__)
import heapq, bisect
def deco(f):
    @wraps(f)
    def w(*a): return f(*a)
    return w
@deco
def named(x: int) -> str: "doc"; return x
print(named.__name__, named.__doc__, named.__wrapped__(4), named.__annotations__)
h = []
for x in [5, 1, 8, 3, 9, 2, 7]: heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(7)])
h = [9, 8, 7, 6, 5, 4, 3, 2, 1]; heapq.heapify(h); print(h, heapq.heapreplace(h, 10), heapq.heappushpop(h, 0), h)
l = [1, 3, 5]; bisect.insort(l, 4); bisect.insort_left(l, 3); print(l)
