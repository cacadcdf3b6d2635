import functools, itertools, types
def t(f, *a, **k):
    try: print(repr(f(*a, **k))[:150])
    except BaseException as e: print(type(e).__name__, str(e)[:300])
def f0(): return 0
def f1(a): return a
def f2(a, b): return a, b
def f3(a, b, c=1): return a, b, c
def f4(a, /, b, *, c): return a, b, c
def f5(a, /, b=2, *c, d, e=5, **f): return a, b, c, d, e, f
def f6(*, a, b, c): return 1
def f7(*a): return a
def f8(**k): return k
def f9(a, b, c, d, e, /): return 1
def f10(self, a, /, **kw): return self, a, kw
fs = [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, lambda: 0, lambda a, b: 0, lambda *, x: 0]
args = [(), (1,), (1, 2), (1, 2, 3), tuple(range(7))]
kws = [{}, {'a': 1}, {'b': 1}, {'c': 1}, {'d': 3}, {'a': 1, 'b': 2}, {'c': 1, 'd': 2}, {'a': 1, 'b': 2, 'c': 3}, {'zz': 1}, {'aa': 1}, {'self': 1}, {'a': 1, 'zz': 2, 'yy': 3}, {'': 1}, {'é': 2}, {'x': 1}]
for f in fs:
    for a in args:
        for k in kws: t(f, *a, **k)
class C:
    def m(self, a, b=1): return a
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
    def __call__(self, x): return x
    def __init__(self, p=1, *q): pass
    def n(): return 1
    def only(*, k): return k
for call in (lambda: C().m(), lambda: C().m(1, 2, 3), lambda: C.m(), lambda: C.m(1), lambda: C().c(), lambda: C.c(1, 2), lambda: C().s(), lambda: C.s(1, 2), lambda: C()(), lambda: C()(1, 2), lambda: C(x=1), lambda: C().n(), lambda: C.n(), lambda: C().only(), lambda: C().m(a=1, a2=2), lambda: C().m(1, a=2),
    lambda: f1(*5), lambda: f1(**5), lambda: f1(*[1], *5), lambda: f1(**{'a': 1}, **{'a': 2}), lambda: f1(a=1, **{'a': 2}), lambda: f1(**{1: 2}), lambda: f8(**{'a': 1}, **{'b': 2}), lambda: f8(**{'a': 1}, **[1]), lambda: f7(*None), lambda: f8(**None),
    lambda: f7(*(i for i in [1, 1/0])), lambda: C().m(*5), lambda: C().m(**5), lambda: print(*5), lambda: print(**5), lambda: len(), lambda: len(1, 2), lambda: len(x=1), lambda: print(foo=1), lambda: int(x=1), lambda: int(1, 2, 3), lambda: isinstance(1), lambda: 5(), lambda: None(), lambda: 'a'(), lambda: [](1), lambda: C.zz(), lambda: f1.zz(),
    lambda: sorted(), lambda: sorted([1], 2), lambda: max(), lambda: max(1), lambda: min([]), lambda: range(), lambda: range(1, 2, 3, 4), lambda: range(a=1), lambda: dict(1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: list(1, 2), lambda: tuple(a=1), lambda: str(1, 2, 3, 4), lambda: 'a'.join(), lambda: 'a'.join(1), lambda: 'a'.join([1]), lambda: [].append(), lambda: [].append(1, 2), lambda: {}.get(), lambda: 'a'.split(foo=1), lambda: object(1), lambda: type(), lambda: type(1, 2), lambda: super(), lambda: getattr(1), lambda: hasattr(1, 2), lambda: chr('a'), lambda: ord('ab'), lambda: abs('a'), lambda: round('a'), lambda: pow(1), lambda: sum(1), lambda: sum(['a']), lambda: zip(1), lambda: map(), lambda: map(1), lambda: iter(1), lambda: next(1), lambda: next(iter([])), lambda: enumerate(), lambda: reversed(1), lambda: open(), lambda: hash([]), lambda: id(), lambda: callable(), lambda: divmod(1), lambda: input(1, 2), lambda: format(), lambda: vars(1), lambda: dir(1, 2), lambda: setattr(1, 'a', 2), lambda: functools.partial(), lambda: functools.partial(f1)(), lambda: functools.partial(f1, 1)(2), lambda: functools.partial(f1, a=1)(a=2), lambda: functools.reduce(), lambda: itertools.chain(1), lambda: types.FunctionType(), lambda: types.FunctionType(1, {}), lambda: types.MethodType(1, 2), lambda: types.MethodType(f1)):
    t(call)
g = f3; g.__defaults__ = (7, 8, 9); t(g); g.__defaults__ = None; t(g, 1, 2); g.__defaults__ = (1,) * 5; t(g)
h = f6; h.__kwdefaults__ = {'a': 1, 'b': 2, 'c': 3, 'zz': 4}; t(h); h.__kwdefaults__ = None; t(h)
def k(a, b, c, d, e, f, g): pass
t(k); t(k, 1); t(k, 1, 2, 3, 4, 5)
def kk(*, a, b, c, d): pass
t(kk); t(kk, a=1); t(kk, a=1, b=2, c=3); t(kk, 1); t(kk, 1, 2, a=1)
def fk(aaa, bbb=1): pass
t(fk, aab=1); t(fk, 1, bbc=2); t(fk, 1, BBB=2)
