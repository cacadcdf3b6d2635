# scopes, closures, exec, locals, class cells, comprehension scopes, annotations, order
import sys
def sh(f, *a, **k):
    try: r = f(*a, **k); print('->', r)
    except BaseException as e: print(type(e).__name__, e)
def run(src, g=None, l=None):
    g = {} if g is None else g
    try:
        if l is None: exec(src, g)
        else: exec(src, g, l)
        print({k: v for k, v in (l if l is not None else g).items() if k != '__builtins__' and not callable(v)})
    except BaseException as e: print(type(e).__name__, e)
# 1 nonlocal/global
def outer():
    x = 1
    def a():
        nonlocal x
        x += 1
        def b():
            nonlocal x
            x *= 10
            return x
        return b()
    return a(), x
sh(outer)
def f():
    global newg
    newg = 5
    class C:
        newg = 6
        def m(self): return newg
    return C().m(), C.newg
sh(f)
def f():
    x = 1
    class C:
        nonlocal x
        x = 2
        y = x
    return x, hasattr(C, 'x'), C.y
sh(f)
def f():
    x = 'f'
    class C:
        x = x
        def g(self): return x
    return C.x, C().g()
try: sh(f)
except Exception as e: print(e)
x = 'global'
def f():
    class C:
        y = x
        x = 'c'
        z = x
    return C.y, C.z
sh(f)
def f():
    x = 'local'
    class C:
        print(x)
        x = 'c'
        print(x)
        del x
        print(x)
    return C
sh(f)
def f(n):
    fs = []
    for i in range(n): fs.append(lambda: i)
    return [g() for g in fs]
sh(f, 3)
def f(n): return [g() for g in [lambda i=i: i for i in range(n)]], [g() for g in [lambda: i for i in range(n)]]
sh(f, 3)
def f():
    def g(): return y
    try: g()
    except NameError as e: print(e, e.name)
    y = 1
    return g()
sh(f)
def f():
    del_me = 1
    def g(): return del_me
    del del_me
    return g()
sh(f)
def f():
    try: print(zz)
    finally: zz = 1
sh(f)
def f():
    for i in []: pass
    return i
sh(f)
def f():
    try: raise ValueError(1)
    except ValueError as e: pass
    return e
sh(f)
def f():
    e = 'outer'
    try: raise ValueError(1)
    except ValueError as e:
        def g(): return e
        print(repr(g()))
    return g()
sh(f)
def f():
    import os as o, sys
    from os import path as p
    def g(): return o.name, p.__name__
    return g() and sorted(locals())
sh(f)
# locals()
def f(a, *b, c=1, **d):
    e = 5
    l = locals()
    l['e'] = 6; l['new'] = 1
    return e, sorted(l), sorted(locals()), locals() is locals(), 'new' in locals()
sh(f, 1, 2, x=3)
def f():
    x = 1
    exec('x = 2; y = 3')
    return x, 'y' in locals()
sh(f)
def f():
    x = 1
    l = locals()
    exec('x = 2; y = 3', globals(), l)
    return x, l['x'], l['y']
sh(f)
def f():
    x = 1
    return eval('x + 1'), eval('[x for _ in [1]]'), eval('(lambda: 1)()')
sh(f)
def f():
    x = 1
    return eval('(lambda: x)()')
sh(f)
def f():
    x = 1
    return eval('[(lambda: x)() for _ in [1]]')
sh(f)
def f():
    x = 7
    def g(): return locals()
    def h():
        x
        return locals()
    return g(), h()
sh(f)
class A:
    a = 1
    locals()['b'] = 2
    print(b, sorted(k for k in locals() if k[0] != '_'))
    c = [locals().get('a', 'none') for _ in [1]]
    d = [sorted(locals()) for q in [1]]
    e = list(sorted(locals()) for q in [1])
print(A.b, A.c, A.d, A.e)
print([sorted(k for k in locals() if k[0] != '_' and len(k) < 2) for q in [1]])
def f(): return [locals() for q in [1]], {k: list(locals()) for k in [1]}, list(locals() for z in [1])
sh(f)
def f():
    a = 1
    return [(a := i) for i in range(3)], a
sh(f)
# comprehension scopes
class C:
    x = 5
    try: y = [x for _ in [1]]
    except NameError as e: y = str(e)
    z = [i for i in [x]]
    try: w = [[x for _ in [1]] for _ in [1]]
    except NameError as e: w = str(e)
    v = {x: 1 for x in [x]}
    g = (x for _ in [1])
print(C.y, C.z, C.w, C.v, C.x); sh(list, C.g)
i = 'outer'
[i for i in range(3)]
print(i)
print([i for i in [1, 2] for j in [i]], i)
def f():
    i = 'loc'
    r = [i for i in range(2)]
    def g(): return i
    s = [g() for i in range(2)]
    t = [(lambda: i)() for i in range(2)]
    return i, r, s, t
sh(f)
def f():
    try: [1/0 for i in [1]]
    except ZeroDivisionError: pass
    return i
sh(f)
def f():
    i = 3
    try: [1/0 for i in [1]]
    except ZeroDivisionError: pass
    return i
sh(f)
def f(): return [x for x in x]
sh(f)
def f(x): return [x for x in x]
sh(f, [1, 2])
def f(x): return [x for y in x for x in y]
sh(f, [[1], [2]])
def f(): return [(y := x, x ** 2) for x in range(3) if (z := x) > 0], y, z
sh(f)
def f():
    class D: r = [__class__ for _ in [1]]
    return D.r
sh(f)
class D:
    def m(self): return [__class__ for _ in [1]], [super().__init__ and 1 for _ in [1]]
sh(lambda: len(D().m()))
class E:
    def m(self): return (super().__repr__() and 'ok' for _ in [1])
sh(lambda: list(E().m()))
def f():
    [print(x, end=' ') or x for x in range(2) if print('if', x, end=' ') or True]; print()
f()
