import sys
def hack(**k):
    for i in (1, 2):
        try:
            l = sys._getframe(i).f_locals
            for a, b in k.items():
                try: l[a.replace('_D_', '.')] = b
                except Exception as e: print(e)
        except ValueError: pass
    return 1
def t(f, *a):
    try: print(repr(f(*a))[:80])
    except BaseException as e: print(type(e).__name__, str(e)[:90])
class C:
    def m(self): hack(__class__=5); return super().__repr__()
    def n(self): hack(self=5); return super().__repr__()
    def o(self, *a): hack(a=5, self=3); return self, a
    def p(self, **k): hack(k=5); return print(**k)
t(C().m); t(C().n); t(C().o); t(C().p)
def g(x=1):
    def f[T: hack(_D_defaults=5, T=7)](a=hack(_D_defaults=5), *, b: hack(T=3, _D_kwdefaults=7) = 2) -> hack(_D_defaults=5, T=6): return T
    return f(), f.__type_params__, f.__defaults__
t(g)
class B:
    type X = hack(__classdict__=5, x=1) and x
t(lambda: B.X.__value__)
def gen(): yield from (hack(_D_0=5) and i for i in range(3))
t(lambda: list(gen()))
def c(): return [hack(i=9, c=1) and i for i in range(3)], [i for i in (hack(i=3), 2)]
t(c)
def w():
    with open(__file__) as f: hack(f=5)
    return f
t(w)
def e():
    try: 1/0
    except ZeroDivisionError as x: hack(x=5); return x
t(e)
def lp():
    r = []
    for i in range(3): hack(r=[]); hack(i=7); r.append(i)
    return r
t(lp)
def dl():
    x = 1; hack(x=2); del x
    hack(x=3); return x
t(dl)
def ma(v):
    match v:
        case [a, b] if hack(a=5, v=1): return a, b, v
t(ma, [1, 2])
async def co():
    hack(q=1); return 5
try: co().send(None)
except StopIteration as s: print(s.value)
