def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(f(1, c=3), f(1, 5, 6, 7, c=3, e=9), f(*[1, 2, 3], **{"c": 4, "z": 5}), f(b=1, a=2, c=3))


def po(a, b=1, /, c=2, *, d=3):
    return a, b, c, d


print(po(1), po(1, 2, 3), po(1, 2, c=5, d=6), po(*(1, 2), **dict(d=1)))
print(f(1, *[2], *(3, 4), c=1, **{"x": 1}, **{"y": 2}))


def show(thunk):
    try:
        print(thunk())
    except (TypeError, ValueError) as e:
        print(e)


def none():
    pass


def one(a):
    pass


def two(a, b):
    pass


def three(a, b, c):
    pass


def dflt(a, b=1):
    pass


def kwo(*, k):
    pass


def kwo2(*, k, m):
    pass


def kwo3(*, k, m, n, o=1):
    pass


def pk(a, b, /):
    pass


def pkw(a, /, **kw):
    return a, kw


class C:
    def m(self, x):
        pass


show(lambda: none(1))
show(lambda: none(1, 2))
show(lambda: none(x=1))
show(lambda: one())
show(lambda: one(1, 2))
show(lambda: one(1, a=2))
show(lambda: one(b=1))
show(lambda: one(1, b=1))
show(lambda: two())
show(lambda: two(1))
show(lambda: three())
show(lambda: three(b=1))
show(lambda: dflt())
show(lambda: dflt(1, 2, 3))
show(lambda: kwo())
show(lambda: kwo(1))
show(lambda: kwo(1, k=2))
show(lambda: kwo(1, 2, k=2))
show(lambda: kwo2())
show(lambda: kwo3())
show(lambda: kwo3(k=1, z=2))
show(lambda: pk(a=1, b=2))
show(lambda: pk(1, b=2))
show(lambda: pk(1))
show(lambda: pkw(1, a=2))
show(lambda: C().m())
show(lambda: C().m(1, 2))
show(lambda: C.m())
show(lambda: f(**{"a": 1, "c": 2, 3: 4}))
show(lambda: f(1, c=1, **{"c": 2}))
show(lambda: f(**{"c": 1}, **{"c": 2}))
show(lambda: f(*3))
show(lambda: f(**3))
show(lambda: f(1, *None, c=2))
show(lambda: f(c=1, **[1]))
show(lambda: (lambda x: x)())
show(lambda: (lambda x, y=1: x)(1, 2, 3))
show(lambda: one(colour=1))
show(lambda: dflt(1, c=1))
show(lambda: len())
show(lambda: len(1, 2))
show(lambda: len(obj=[]))
show(lambda: [].append())
show(lambda: [].append(1, 2))
show(lambda: "".join())
show(lambda: "a".upper(1))
show(lambda: {}.get())
show(lambda: isinstance(1))
show(lambda: chr())
show(lambda: ord("ab"))
show(lambda: print(1, foo=2))
show(lambda: sorted())
show(lambda: sorted([1], 2))
show(lambda: int(1, 2, 3))
show(lambda: range())
show(lambda: range(1, 2, 3, 4))
show(lambda: range(1.5))
show(lambda: enumerate())
show(lambda: zip(1))
show(lambda: map(len))
show(lambda: "x".split(1))
show(lambda: dict(1))
show(lambda: dict([1]))
show(lambda: dict(["abc"]))
show(lambda: set(1))
show(lambda: list(1, 2))
show(lambda: str(1, 2, 3, 4))
show(lambda: getattr(1))
show(lambda: sum(1))
show(lambda: sum(["a"]))
show(lambda: sum(["a"], ""))
show(lambda: min())
show(lambda: max(1))
show(lambda: abs())
show(lambda: round("a"))
show(lambda: divmod(1))
