# Scopes: closures, classes, comprehensions, global, nonlocal, del.
x = 'global'
def names():
    def inner(): return x
    yield inner()
    class K:
        y = x
        x = 'class'
        def m(self): return x
        z = x
        w = [x for _ in range(1)]
        v = [y for y in (x, z)]
        u = list(x for _ in range(1))
        l = lambda: x
    yield K.y, K().m(), K.z, K.w, K.v, K.u, K.l(), K.x
print(*names())
def outer():
    x = 'outer'
    class K:
        a = x
        locals()['x'] = 'sneaky'
        b = x
        def m(self): return x
        c = [x for _ in range(1)]
    return K.a, K.b, K().m(), K.c
print(outer())
def outer2():
    x = 'o'
    class K:
        nonlocal x
        x = 'changed'
        y = x
    return x, K.y, hasattr(K, 'x')
print(outer2())
def counter():
    n = 0
    def inc(k=1):
        nonlocal n
        n += k
        return n
    def get(): return n
    return inc, get
inc, get = counter(); inc(); inc(5); print(get())
def unbound():
    try: print(v)
    except UnboundLocalError as e: print(e)
    v = 1
    del v
    try: v
    except UnboundLocalError as e: print(e)
    try: del v
    except UnboundLocalError as e: print(e)
    def free(): return w
    try: free()
    except NameError as e: print(type(e).__name__, e)
    w = 1
    del w
    try: free()
    except NameError as e: print(type(e).__name__, e)
    try: w
    except NameError as e: print(type(e).__name__, e)
unbound()
try: undefined_name
except NameError as e: print(e)
try: del undefined_name
except NameError as e: print(e)
def cond(c):
    if c: v = 1
    try: return v
    except UnboundLocalError as e: return str(e)
print(cond(0), cond(1))
def loop(n):
    for i in range(n): last = i
    try: return i, last
    except UnboundLocalError as e: return str(e)
print(loop(0), loop(3))
def loop2(n):
    while n:
        if n == 2: v = n
        n -= 1
    else: w = 1
    try: return w, v
    except UnboundLocalError as e: return str(e)
print(loop2(1), loop2(3))
def tr(f):
    try:
        a = 1; f(); b = 2
    except ValueError as e: c = 3
    else: d = 4
    finally: g = 5
    r = []
    for nm in 'abcdeg':
        r.append(nm if nm in locals() else '-')
    try: b
    except UnboundLocalError as e: r.append(str(e))
    try: e
    except UnboundLocalError as e: r.append(str(e))
    return ''.join(r)
def bad(): raise ValueError
print(tr(int)); print(tr(bad))
def comp():
    y = 'y'
    r = [y for y in range(3)]
    fs = [lambda: i for i in range(3)]
    gs = [(lambda j=j: j) for j in range(3)]
    nested = [[(a, b) for b in range(a)] for a in range(3)]
    same = [[x for x in range(x)] for x in range(4)]
    d = {k: v for k, v in zip('ab', range(2))}
    s = {k for k in 'aab'}
    return y, r, [f() for f in fs], [g() for g in gs], nested, same, d, sorted(s), sorted(locals())
print(comp())
def leak():
    try: return [i for i in range(3)] and i
    except NameError as e: return str(e), type(e).__name__
print(leak())
def walrus():
    r = [y := f for f in range(3)]
    any((hit := v) > 3 for v in [1, 5, 2])
    return r, y, hit
print(walrus())
total = 0
print([total := total + v for v in range(5)], total)
def late():
    try: [z for z in [1] for y in zz for zz in [1]]
    except UnboundLocalError as e: print(e)
    try: [z for a in [1] for z in zz for zz in [1]]
    except UnboundLocalError as e: print(e)
late()
def exc_in_comp():
    x = 'kept'
    try: [1 // x for x in (1, 0)]
    except ZeroDivisionError: pass
    return x, sorted(locals())
print(exc_in_comp())
class Meta(type):
    @classmethod
    def __prepare__(m, n, b): return {'injected': 7}
class P(metaclass=Meta):
    v = injected
    w = [injected for _ in 'a'] if 0 else None
print(P.v)
class Priv:
    __a = 1
    def __m(self, __p=2):
        __l = 3
        self.__b = 4
        return self.__a, __p, __l, sorted(vars(self)), sorted(k for k in locals())
    def go(self): return self.__m(), [__q for __q in 'z'], (lambda *, __k: __k)(_Priv__k=5)
print(Priv().go(), sorted(k for k in vars(Priv) if 'Priv' in k))
class _: 
    __x = 1
print([k for k in vars(_) if 'x' in k])
def gl():
    global newglobal, x
    newglobal = 1
    x = 'changed'
    def nested(): return x
    class C:
        global cg
        cg = 2
        x = 'c'
        def f(self): return x
    return nested(), C().f()
print(gl(), newglobal, cg, x)
def g3():
    x = 1
    def mid():
        global x
        def low(): return x
        return low()
    return mid()
print(g3())
class A:
    def f(self): return __class__
    def g(self): return [__class__ for _ in 'a'], (lambda: __class__)()
    class B:
        def h(self): return __class__
print(A().f() is A, A().g() == ([A], A), A.B().h() is A.B)
def defaults(a, b=[], *, c={}):
    b.append(a); c[a] = 1
    return b, c
defaults(1); print(defaults(2))
exec("""
q = 1
def f(): return q
try: print(f())
except NameError as e: print(e)
print([q for _ in 'a'] if 0 else q)
class C:
    try: r = q
    except NameError as e: r = str(e)
    q = 2
print(C.r, C.q)
""", {}, {})
ns = {}
exec("def f():\n global zz\n zz = 2\nzz = 1\nf()", ns, loc := {})
print(ns['zz'], loc.keys())
