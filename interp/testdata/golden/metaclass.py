class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"injected": 7}

    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")))
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)

    def __getattr__(cls, name):
        return f"meta {name}"

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter("abc")

    def __contains__(cls, x):
        return x == 1

    def __repr__(cls):
        return f"<Meta {cls.__name__}>"

    def __instancecheck__(cls, inst):
        return inst == "magic"

    def __subclasscheck__(cls, sub):
        return sub is int


class A(metaclass=Meta, opt=3):
    x = 1

    def __init__(self, v):
        self.v = v


a = A(5)
print(a.v, A.injected, A.whatever, len(A), list(A), 1 in A, 2 in A, A)
print(isinstance("magic", A), isinstance(3, A), issubclass(int, A), issubclass(str, A))
print(type(A), type(type(A)), A.__class__)


class B(A):
    pass


print(type(B).__name__, B(1).v)
T = type("T", (A,), {"y": 2}, k=1)
print(T.y, T.__mro__)
P = type("P", (), {"f": lambda self: "f!"})
print(P().f(), P.__name__, P.__module__)
try:
    class M2(type):
        pass
    class Conflict(A, metaclass=M2):
        pass
except TypeError as e:
    print(e)


def fake(name, bases, ns):
    return (name, bases, sorted(ns))


class F(metaclass=fake):
    q = 1


print(F)
try:
    type("x")("y")
    type("x", 1)
except TypeError as e:
    print(e)
try:
    type("x", (1,), {})
except TypeError as e:
    print(e)


class Singleton(type):
    cache = {}

    def __call__(cls, *a):
        if cls not in Singleton.cache:
            Singleton.cache[cls] = super().__call__(*a)
        return Singleton.cache[cls]


class S(metaclass=Singleton):
    pass


print(S() is S())
