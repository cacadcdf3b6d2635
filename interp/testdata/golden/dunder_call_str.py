class F:
    def __call__(self, *a, **k):
        return ("called", a, k)

    def __str__(self):
        return "str-F"

    def __repr__(self):
        return "repr-F"

    def __format__(self, spec):
        return f"format<{spec}>"

    def __int__(self):
        return 5

    def __float__(self):
        return 2.5

    def __complex__(self):
        return 1 + 2j

    def __bytes__(self):
        return b"bytes-F"

    def __hash__(self):
        return 77


f = F()
print(f(1, x=2), f(), callable(f), callable(3), callable(len), callable(F))
print(f, [f], (f,), {f: f}, f"{f}", f"{f!s}", f"{f!r:>10}", f"{f:abc}", "%s %r" % (f, f), "{:q} {!r}".format(f, f))
print(int(f), float(f), complex(f), bytes(f), hash(f), str(f), repr(f))


class OnlyRepr:
    def __repr__(self):
        return "only-repr"


print(OnlyRepr(), str(OnlyRepr()), f"{OnlyRepr()}")
print(f"{OnlyRepr():>12}" if False else "-")
for g in (lambda: f"{OnlyRepr():>12}", lambda: str(BadStr()), lambda: repr(BadStr()), lambda: hash([]), lambda: hash({}),
          lambda: int("x"), lambda: int([]), lambda: float("abc"), lambda: float([]), lambda: OnlyRepr()(), lambda: None(),
          lambda: "abc"(), lambda: int(OnlyRepr()), lambda: format(3, 5), lambda: hash(BadHash()), lambda: int(BadInt()), lambda: float(BadInt())):
    class BadStr:
        def __str__(self):
            return 3

        def __repr__(self):
            return None

    class BadHash:
        def __hash__(self):
            return "x"

    class BadInt:
        def __int__(self):
            return "x"

        def __float__(self):
            return 1

    try:
        print(g())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Ctr:
    def __new__(cls, v):
        print("new", v)
        self = super().__new__(cls)
        return self

    def __init__(self, v):
        print("init", v)


Ctr(3)


class Other:
    def __new__(cls):
        return 42

    def __init__(self):
        print("never")


print(Other())


class RetInit:
    def __init__(self):
        return 3


try:
    RetInit()
except TypeError as e:
    print(e)
try:
    object(1)
except TypeError as e:
    print(e)
try:
    object.__new__(int)
except TypeError as e:
    print(e)
try:
    object.__new__()
except TypeError as e:
    print(e)


class Tup(tuple):
    def __new__(cls, *a):
        return super().__new__(cls, a)

    @property
    def first(self):
        return self[0]


print(Tup(1, 2), Tup(3, 4).first, len(Tup()), Tup(1) == (1,))
print(object().__eq__(3), object.__eq__(3, 3), (3).__eq__("a"))


class NoCall:
    def __init__(self):
        self.__call__ = lambda: 5


try:
    NoCall()()
except TypeError as e:
    print(e)
