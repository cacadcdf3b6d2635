import sys, types
def show(f, *a):
    try: print('  ', repr(f(*a)))
    except Exception as e: print('  ', type(e).__name__, e)
def f(a, *args, k=1, **kw):
    b = 2
    cell = 3
    def inner(): return cell, unset, a
    if not a: later = 5
    if 0: unset = 1
    p = sys._getframe().f_locals
    print(type(p), type(p).__name__, type(p).__module__, sorted(x for x in dir(p)))
    print(type(p).__mro__, p is sys._getframe().f_locals, p == sys._getframe().f_locals)
    print(list(p), len(p), list(p.keys()), type(p.keys()), type(p.items()), type(p.values()))
    p['b'] = 20; print(b)
    p['cell'] = 30; print(inner.__closure__[0].cell_contents, cell)
    p['a'] = 100; print(a)
    p['later'] = 7; print(later)
    p['extra'] = 9
    print(p['extra'], 'extra' in p, locals().get('extra'), len(p), list(p))
    print(sys._getframe().f_locals['extra'])
    show(p.__getitem__, 'nope'); show(p.__getitem__, 1); show(p.__getitem__, [])
    show(p.__delitem__, 'b'); show(p.__delitem__, 'extra'); show(p.__delitem__, 'nope'); show(p.__delitem__, 1)
    p[1] = 2; show(p.__getitem__, 1); show(p.__contains__, 1); show(p.__contains__, 'unset'); show(p.__contains__, [])
    show(p.setdefault, 'b', 3); show(p.setdefault, 'new', 3); show(p.setdefault, 'new2'); show(p.get, 'b'); show(p.get, 'nn'); show(p.get, 'nn', 1)
    show(p.update, {'b': 21, 'nn': 1}); show(p.update, [('b', 22)]); show(p.update); show(p.update, 5); print(b)
    show(lambda: p | {'x': 1}); show(lambda: {'x': 1} | p);
    def ior():
        nonlocal p
        p |= {'b': 23}
    show(ior); print(b)
    show(lambda: p | 1); show(lambda: p == 1); show(lambda: p != {}); show(lambda: p < p); show(hash, p)
    show(lambda: type(p.copy())); show(lambda: list(reversed(p))); show(lambda: type(p)(sys._getframe())); show(lambda: type(p)()); show(lambda: type(p)(1)); show(lambda: type(p)(x=1))
    show(bool, p); show(lambda: p.__class__); show(lambda: iter(p)); show(lambda: type(reversed(p)))
    show(lambda: [*p]); show(lambda: {**p}.keys()); show(lambda: dict(p) == p); show(lambda: (lambda **k: sorted(k))(**{k: v for k, v in p.items() if isinstance(k, str)}))
    match p:
        case {'b': v}: print('matched', v)
    import collections.abc
    print(isinstance(p, collections.abc.Mapping), isinstance(p, collections.abc.MutableMapping), isinstance(p, dict))
    p.x = 1 if False else 0
try: f(1, 2, 3, z=4)
except Exception as e: print(type(e).__name__, e)
def g():
    x = 1
    fr = sys._getframe()
    fr.f_locals['x'] = 5
    return fr, x
fr, x = g()
print(x, fr.f_locals, fr.f_locals['x']); fr.f_locals['x'] = 8; print(fr.f_locals)
fr.clear(); print(fr.f_locals)
def gen():
    y = 1
    while True:
        z = yield y
        del z
gg = gen(); next(gg)
gg.gi_frame.f_locals['y'] = 42
print(next(gg), gg.gi_frame.f_locals)
def rec():
    r = sys._getframe().f_locals
    r['r'] = 5
    print(r)
rec()
def rec2():
    r = sys._getframe().f_locals
    print(r)
rec2()
class C:
    q = 1
    print(type(sys._getframe().f_locals), sys._getframe().f_locals is locals())
    print([sorted(k for k in sys._getframe().f_locals if k[0] != '_') for i in range(1)])
print(sys._getframe().f_locals is globals())
print([type(sys._getframe().f_locals).__name__ for i in range(1)])
def w():
    try: 1/0
    except ZeroDivisionError as e: tb = e.__traceback__
    v = 1
    tb.tb_frame.f_locals['v'] = 3
    print(v)
w()
def caller():
    v = 1
    callee()
    return v
def callee(): sys._getframe(1).f_locals['v'] = 'set'
print(caller())
def dels():
    v = 1
    del v
    print(sys._getframe().f_locals)
    sys._getframe().f_locals['v'] = 2
    print(v)
dels()
def exe():
    v = 1
    exec('v = 2; w = 3', globals(), sys._getframe().f_locals)
    print(v, sys._getframe().f_locals)
exe()
def cellp(p):
    def i(): return p
    sys._getframe().f_locals['p'] = 9
    return p, i()
print(cellp(1))
def inner_free():
    n = 1
    def h():
        n
        sys._getframe().f_locals['n'] = 10
    h()
    return n
print(inner_free())
