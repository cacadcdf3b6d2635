class P:
    __slots__ = ("x", "y")

    def __init__(self, x=None):
        if x is not None:
            self.x = x


p = P(1)
print(p.x, hasattr(p, "y"), hasattr(p, "__dict__"), P.__slots__)
for name in ("y", "z"):
    try:
        getattr(p, name)
    except AttributeError as e:
        print(e)
try:
    p.z = 3
except AttributeError as e:
    print(e)
p.y = 2
print(p.y)
del p.y
try:
    del p.y
except AttributeError as e:
    print(e)
print(P.x, type(P.x).__name__, P.x.__get__(p))


class Q(P):
    pass


q = Q(4)
q.anything = 5
print(q.x, q.anything, q.__dict__)


class R(P):
    __slots__ = ("z",)


r = R(1)
r.z = 3
print(r.x, r.z, hasattr(r, "__dict__"))
try:
    class Bad:
        __slots__ = ("a",)
        a = 1
except ValueError as e:
    print(e)
try:
    class Bad2(int):
        __slots__ = ("a",)
except TypeError as e:
    print(e)
try:
    class Bad3:
        __slots__ = ("not an identifier",)
except TypeError as e:
    print(e)
try:
    class Bad4:
        __slots__ = (3,)
except TypeError as e:
    print(e)


class S1:
    __slots__ = ["a"]


class S2:
    __slots__ = ["b"]


try:
    class S3(S1, S2):
        pass
except TypeError as e:
    print(e)


class Priv:
    __slots__ = ("__hidden", "__dict__")

    def __init__(self):
        self.__hidden = 5


print(Priv()._Priv__hidden, Priv().__dict__)


class One:
    __slots__ = "single"


o = One()
o.single = 1
print(o.single)


class Mangle:
    __secret = 1

    def __m(self):
        return self.__secret

    def go(self):
        __local = 3
        return self.__m() + __local


print(Mangle().go(), Mangle._Mangle__secret, [n for n in dir(Mangle) if "angle" in n])
