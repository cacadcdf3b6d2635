def f(a, b: int = 2, *args: str, c=3, d, **kw) -> float:
    """Doc of f.

    More."""
    local = 1
    return local


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__)
print(f.__annotations__)
c = f.__code__
print(c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_varnames, c.co_nlocals, c.co_firstlineno)
f.attr = 5
print(f.attr, f.__dict__)
try:
    f.missing
except AttributeError as e:
    print(e)
f.__name__ = "renamed"
print(f.__name__, f.__qualname__)
try:
    f.__name__ = 3
except TypeError as e:
    print(e)
f.__defaults__ = (10, 20)
try:
    f()
except TypeError as e:
    print(e)
print(f(d=1))
lam = lambda x, /, y=1, *z: (x, y, z)
print(lam.__name__, lam.__qualname__, lam(1), lam(1, 2, 3))


def outer():
    def inner():
        pass

    class K:
        def meth(self):
            return lambda: 0
    return inner, K


i, K = outer()
print(i.__qualname__, K.__qualname__, K.meth.__qualname__, K().meth().__qualname__)
print(i.__doc__, outer.__annotations__)


def deco(tag):
    print("make", tag)

    def wrap(fn):
        print("apply", tag, fn.__name__)

        def inner(*a, **k):
            return (tag, fn(*a, **k))
        inner.__name__ = fn.__name__
        return inner
    return wrap


@deco("outer")
@deco("inner")
def target(x):
    return x * 2


print(target(4), target.__name__)


@lambda cls: (cls.__name__, "decorated")
class D:
    pass


print(D)


class M:
    def m(self):
        return 1
    n = m


m = M().m
print(M.m is M.n, m == M().m, m.__func__ is M.m, M().n.__name__)
try:
    m.x = 1
except AttributeError as e:
    print(e)
inst = M()
print(inst.m == inst.m, inst.m is inst.m, hash(inst.m) == hash(inst.m))
inst.m = lambda: "shadow"
print(inst.m(), M.m(inst))
print(type(f).__name__, type(m).__name__, type(len).__name__, type([].append).__name__, type(lambda: 0) is type(f))
print(len.__name__, [].append.__name__, len.__self__.__name__, str.upper.__qualname__, "".upper.__qualname__)
print(repr(len), repr(str.upper), repr(str), repr(type(None)), type(...), type(NotImplemented), repr(print))
x: int = 5
y: "str"
print(__annotations__, x)
try:
    y
except NameError as e:
    print(e)


def annotated():
    a: undefined_is_not_evaluated = 1
    return a


print(annotated())


def order():
    def t(n):
        print(n, end=" ")
        return n
    {t(1): t(2), t(3): t(4)}
    t(5)[t(6)] if False else None
    (lambda *a, **k: None)(t(1), *[t(2)], k=t(3), **{"z": t(4)})
    d = {}
    d[t("key")] = t("value")
    a, d[t("k2")] = t("v1"), t("v2")
    t(1) < t(2) < t(0) < t(99)
    print()


order()
