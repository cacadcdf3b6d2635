class A:
    x = 1

    def m(self):
        return "A.m"


class B(A):
    pass


class C(B):
    pass


def read(o):
    return o.x


def call(o):
    return o.m()


objs = [A(), B(), C()]
print([read(o) for o in objs for _ in range(3)], [call(o) for o in objs for _ in range(3)])
A.x = 2
print([read(o) for o in objs])
B.x = 3
print([read(o) for o in objs])
objs[2].x = 4
print([read(o) for o in objs])
del B.x
print([read(o) for o in objs])
C.x = property(lambda self: "prop wins")
print([read(o) for o in objs], objs[2].__dict__)
del C.x
print([read(o) for o in objs])
B.m = lambda self: "B.m patched"
print([call(o) for o in objs])
objs[2].m = lambda: "inst m"
print([call(o) for o in objs])
del objs[2].m
C.m = staticmethod(lambda: "static")
print([call(o) for o in objs])
C.m = classmethod(lambda cls: cls.__name__)
print([call(o) for o in objs])
del C.m, B.m
print([call(o) for o in objs])
A.__getattr__ = lambda self, n: f"getattr {n}"
print([o.zzz for o in objs])
del A.__getattr__
for o in objs:
    try:
        print(o.zzz)
    except AttributeError as e:
        print(e)
B.__getattribute__ = lambda self, n: f"hook {n}"
print([read(o) for o in objs])
del B.__getattribute__
print([read(o) for o in objs])


class D:
    x = "D.x"

    def m(self):
        return "D.m"


C.__bases__ = (D,)
print([read(o) for o in objs], [call(o) for o in objs], [k.__name__ for k in C.__mro__])
o = B()
for cls in (A, B, C, D, B):
    try:
        o.__class__ = cls
        print(type(o).__name__, read(o), call(o))
    except TypeError as e:
        print(e)


class S:
    def __setattr__(self, n, v):
        object.__setattr__(self, n, v + 1)


def store(o, v):
    o.f = v
    return o.f


s, a = S(), A()
print([store(t, 1) for t in (a, s, a, s)])
A.f = property(lambda self: "ro")
try:
    store(a, 5)
except AttributeError as e:
    print(e)
del A.f
print(store(a, 7), a.__dict__)
S.__setattr__ = object.__setattr__
print(store(s, 5))
