class A:
    @classmethod
    def make(cls, n):
        return cls.__name__, n

    @staticmethod
    def s(x):
        return x * 2

    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw)
        super().__init_subclass__()

    @property
    def p(self):
        return "A.p"


class B(A, flag=1):
    @classmethod
    def make(cls, n):
        return "B", super().make(n + 1)

    @staticmethod
    def s(x):
        return A.s(x) + 1

    @property
    def p(self):
        return "B" + super().p

    def cls_of_me(self):
        return __class__

    def inner(self):
        def f():
            return super(B, self).p
        return f()

    def comp(self):
        return [__class__.__name__ for _ in range(2)]


b = B()
print(B.make(1), b.make(2), B.s(3), b.s(4), b.p)
print(b.cls_of_me(), b.inner(), b.comp())


class C(B):
    def cls_of_me(self):
        return super().cls_of_me(), __class__.__name__


print(C().cls_of_me(), C.make(5))
try:
    class Bad(A, x=1):
        def __init_subclass__(cls):
            pass
    class Worse(Bad, y=2):
        pass
except TypeError as e:
    print(e)
try:
    class K(object, z=2):
        pass
except TypeError as e:
    print(e)


class Named:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, "unset")

    def __set__(self, obj, value):
        print("set", self.name, value)
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        print("delete", self.name)
        obj.__dict__.pop(self.name, None)


class Holder:
    first = Named()
    second = Named()


h = Holder()
print(h.first)
h.first = 3
h.second = [1]
print(h.first, h.second, h.__dict__)
del h.first
print(h.first, type(Holder.first).__name__)
s = super(C, C())
print(s.__thisclass__.__name__, s.__self_class__.__name__)
try:
    s.nothing
except AttributeError as e:
    print(e)
