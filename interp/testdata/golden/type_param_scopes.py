def t(src):
    ns={}
    try:
        exec(src, ns); print('ok', ns.get('r'))
    except Exception as e: print(type(e).__name__, e)
t('''
__name__ = 'm'
class Base: pass
_Outer__Base = Base
class __Base2: pass
class Outer:
    try:
        class Foo[T](__Base): pass
        r = Foo.__mro__
    except NameError as e: r = e
    try:
        class Foo[T](__Base2): pass
        r2 = Foo.__mro__
    except NameError as e: r2 = e
    try:
        class Foo(__Base): pass
        r3 = Foo.__mro__
    except NameError as e: r3 = e
r=[str(x) for x in (Outer.r,Outer.r2,Outer.r3)]
''')
t('''
class C:
    T = int
    def m[T, U: T](self): ...
r = C.m.__type_params__[1].__bound__
''')
t('''
class C:
    T = int
    def m[T, U: (T, int)](self, x: T) -> T: ...
    type A[T] = list[T]
    class D[T, V=T]: y = T
r = C.m.__type_params__[1].__constraints__, C.m.__annotations__, C.A.__value__, C.D.y, C.D.__type_params__[1].__default__
''')
t('''
class C:
    __x = 1
    def m[__T: __x](self, a: __T): return __T
    type __A[__T] = list[__T, __x]
    class __D[__U]:
        z = __U
r = C.m.__type_params__, C.m.__annotations__, C.m.__type_params__[0].__bound__, [k for k in vars(C) if 'C' in k], C._C__A.__value__, C._C__A.__name__, C._C__D.z
''')
t('''
class X:
    def f(self):
        def g():
            nonlocal __a
''')
t('''
def f[T]():
    nonlocal T
''')
t('''
def f[T](x: T = 1, *, y: T = 2) -> T:
    def g():
        nonlocal T
        T = 1
    return T
r=f
''')
t('''
class A[T]:
    T = 5
    def m(self): return T
r=A.T, A().m()
''')
t('''
class A[T]:
    def m(self):
        return __class__, T
    x = [T for _ in [1]]
    y = lambda: T
r=A().m(), A.x, A.y()
''')
t('''
x = 'global'
class A:
    x = 'class'
    type B = (lambda: x)()
    type D = [x for _ in [1]][0]
    type E = [_ for _ in x]
    type F = [[x for _ in [1]] for _ in [1]]
r = A.B.__value__, A.D.__value__, A.E.__value__, A.F.__value__
''')
t('''
def f():
    x = 'nl'
    class A:
        y = x
        type B = x
        def m[T: x](self, p: x) : pass
    return A
A = f()
r = A.B.__value__, A.m.__type_params__[0].__bound__, A.m.__annotations__
''')
t('''
class A:
    type B = undefined_later
    undefined_later = 3
    type C = B
    type R = list[R]
r = A.B.__value__, A.C.__value__ is A.B, A.R.__value__
A.undefined_later = 4
print(A.B.__value__)
''')
t('''
class A:
    class B[T: zz](list[T]): w = T
    zz = 4
r = A.B.__type_params__[0].__bound__, A.B.__orig_bases__, A.B.__mro__[-2]
''')
t('''
def deco(f): return f
class A:
    @deco
    def m[T](self, x=deco, *, k=deco): return x
r = A().m() is deco, A.m.__qualname__, A.m.__type_params__
''')
t('type X[T, *Ts, **P] = (T, Ts, P)\nr=X.__value__, X.__type_params__, X[int, str, [bool]], X.__name__, X.__module__')
t('type X[T=int, *Ts=*tuple[int], **P=[str]] = T\nr=[p.__default__ for p in X.__type_params__], [p.has_default() for p in X.__type_params__]')
t('type X[T: 1/0] = 1/0\nX.__value__')
t('type X[T: 1/0] = 1/0\nX.__type_params__[0].__bound__')
t('class A[T]:\n  def f[U](self, x: (T, U)): return locals()\nr=A.f.__annotations__, A().f(1).keys()')
t('class A[T]: r=locals().copy()\nr=sorted(A.r)')
t('def f[T](): return locals()\nr=f()')
t('def f[T](): return T, locals()\nr=f()')
t('class A[T, T]: pass')
t('def f[T](T): return T\nr=f(1)')
t('def f[T]():\n T = 4\n return T\nr=f(), f.__type_params__')
t('class A[T](metaclass=type, x=1): pass')
t('class M(type):\n def __new__(m, n, b, d, **k): return super().__new__(m,n,b,d)\n def __init__(s,*a,**k): s.k=k\nclass A[T](list, metaclass=M, x=1): pass\nr=A.k, A.__bases__, A.__orig_bases__')
t('r = (lambda: (yield))\ntype X = (yield)')
t('class A[T: (yield)]: pass')
t('async def f():\n type X = await 1')
t('type X = (y := 1)')
t('def f[T: (y := 1)](): pass')
t('def f(x: (y := 1)): pass\nr=y')
t('class A[T](y := object): pass')
