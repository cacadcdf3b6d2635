import sys
def run(src, g=None, l=None):
    g = {} if g is None else g
    try:
        if l is None: exec(src, g)
        else: exec(src, g, l)
        def clean(d): return {k: (v if not callable(v) else getattr(v, '__name__', 'callable')) for k, v in d.items() if k != '__builtins__'}
        print(clean(g), clean(l) if isinstance(l, dict) else l)
    except BaseException as e: print(type(e).__name__, e)
run('y = [x for _ in r]', {}, {'x': 1, 'r': [1]})
run('y = [[x for _ in r] for _ in r]', {}, {'x': 1, 'r': [1]})
run('y = [z := x for x in r]', {}, {'r': [1]})
run('class C: y = [x for _ in r]', {}, {'x': 1, 'r': [1]})
run('class C:\n r=r\n y = [x for _ in r]', {}, {'x': 1, 'r': [1]})
run('y = list(x for _ in r)', {}, {'x': 1, 'r': [1]})
run('def f(): return x\ny = f()', {}, {'x': 1})
run('def f(): return x\ny = f()', {'x': 2}, {'x': 1})
run('global x\nx = 1\ny = 2', {}, {})
run('x = 1\ndel x\nprint(x)', {}, {'x': 0})
run('del x', {'x': 1}, {})
run('import os', {}, {})
run('from os import path, name as n', {}, {})
run('for i in range(3): pass', {}, {})
run('def f(a: x, *, b: y = 1) -> z: pass', {'x': 1, 'y': 2, 'z': 3}, {})
run('a: int\nb: str = 1\n(c): int = 3\nd.x: int', {'d': run}, {})
run('class A:\n a: int\n b: "x" = 1\n (c): int = 2\nr = A.__annotations__', {}, {})
run('x: undefined', {}, {})
run('def f():\n x: undefined = 1\n return x\nr = f()', {})
run('def f():\n (x): undefined\n y.z: 1/0\nr = f()', {'y': run})
class NS(dict):
    def __missing__(self, k): return 'missing ' + k
    def __setitem__(self, k, v):
        print('set', k); dict.__setitem__(self, k, v)
    def __delitem__(self, k):
        print('del', k); dict.__delitem__(self, k)
run('x = 1\ny = x + 1\ndel x\nz = foo', {}, NS())
run('class C: x = foo', {}, NS())
run('y = [foo for _ in [1]]', {}, NS())
class M:
    def __getitem__(self, k):
        print('get', k)
        if k == 'known': return 42
        raise KeyError(k)
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k); raise KeyError(k)
    def keys(self): return ['a', 'b']
run('x = known\nprint(x)', {}, M())
run('del q', {}, M())
run('locals()["zz"] = 1', {}, M())
run('', [], {}) ; run('', {}, 5)
try: exec('x', {}, None)
except Exception as e: print(type(e), e)
try: exec('print(__name__)', {'__name__': 'nm'}, locals={'a': 1})
except Exception as e: print(e)
try: exec(5)
except Exception as e: print(e)
try: eval('x = 1')
except Exception as e: print(type(e), e)
print(eval('  1 + 1  '), eval('a', {'a': 1}), eval(b'1', None, None), eval(compile('2', '', 'eval')))
def f(x):
    def g(): return x
    return g
try: exec(f(1).__code__)
except Exception as e: print(e)
exec(f(1).__code__, closure=f(1).__closure__)
try: exec(f(1).__code__, closure=())
except Exception as e: print(e)
try: exec('x', closure=())
except Exception as e: print(e)
try: eval(f(1).__code__)
except Exception as e: print(e)
# class body evaluation, metaclass namespaces
class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **k): print('prepare', name, bases, k); return NS()
    def __new__(m, name, bases, ns, **k): print('new', sorted(ns)); return super().__new__(m, name, bases, dict(ns))
    def __init__(c, *a, **k): print('init', k)
class P(metaclass=Meta, opt=1):
    z = unknown
    def m(self): return __class__
    y: int = 3
print(P.z, P().m() is P)
def order(n, v=None):
    print(n, end=' '); return v
class B: 
    def __init_subclass__(cls, **k): print('sub', cls.__name__, k)
    def __set_name__(self, o, n): print('name', n)
@order('d1', lambda c: order('applied1', c))
@order('d2', lambda c: order('applied2', c))
class Q(order('base', B), kw=order('kw', 1)):
    order('body'); s = B()
print()
@order('e1', lambda f: f)
def fn(a: order('ann_a') = order('def_a', 1), *b: order('ann_b'), c: order('ann_c') = order('def_c'), **d: order('ann_d')) -> order('ret'): pass
print()
order('x', [0, 0])[order('i', 0)] = order('v')
print()
order('t1', {})[order('k1')], order('t2', {})[order('k2')] = order('v1'), order('v2')
print()
d = {order('k'): order('v'), **order('m', {}), order('k3'): order('v3')}
print()
def ff(*a, **k): pass
order('f', ff)(order('a'), *order('s', []), order('a2'), k=order('k'), **order('kk', {}), z=order('z'))
print()
order('l', 1) < order('m', 5) < order('n', 3) < order('never')
print()
l = [1, 2, 3]
l[order('i', 0)] += order('v', 5)
print(l)
class T: x = 1
order('o', T).x += order('v', 1)
print()
a = b = c = order('once', 1)
(order('p', T).x, [order('q', l)[order('r', 0)], *rest]) = order('vals', (1, (2, 3)))
print()
del order('o', T).x, order('l', l)[order('i', 0)]
print()
assert order('cond', True), order('msg')
print(order('yes', 1) if order('c', 1) else order('no'))
print(order('a', 0) and order('b'), order('a', 1) or order('b'))
lambda x=order('lam'): order('never')
print()
with order('cm', __import__('contextlib').nullcontext(order('inner', 3))) as order('tgt', l)[order('ti', 0)]: print(l)
for order('lo', l)[order('li', 0)] in order('it', [1, 2]): print('|', end=' ')
print()
print(f"{order('f1', 1)!r:{order('w', 5)}}{order('f2', 2)}")
x = order('s', 'abc')[order('a', 0):order('b', 2):order('c', 1)]
print(x)
try: order('raise', ValueError) and 1; raise order('exc', ValueError(1)) from order('cause', KeyError(2))
except order('cls', ValueError) as e: print(repr(e), repr(e.__cause__))
g = (order('elt', i) for i in order('outer', [1, 2]) for j in order('inner', [i]) if order('if', True))
print('|', list(g))
{order('dk', i): order('dv', i) for i in order('it', [1])}
print()
def gen():
    x = yield order('y')
    order('after'); yield from order('yf', [x])
q = gen(); next(q); print(q.send(5))
print(order('l', 'a') in order('r', 'abc'), order('x', 2) ** -order('y', 1))
type Al = order('lazy'); print('nothing', end=' '); Al.__value__; print()
def tp[T: order('bound', int)](x: order('ann')): pass
print(); tp.__type_params__[0].__bound__; print()
