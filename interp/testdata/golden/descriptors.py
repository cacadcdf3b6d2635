class NonData:
    def __init__(self, tag):
        self.tag = tag

    def __get__(self, obj, objtype=None):
        return (self.tag, obj is None, objtype.__name__ if objtype else None)


class Data(NonData):
    def __set__(self, obj, value):
        print("__set__", self.tag, value)

    def __delete__(self, obj):
        print("__delete__", self.tag)


class OnlySet:
    def __set__(self, obj, value):
        print("OnlySet", value)
        obj.__dict__["only"] = value


class C:
    nd = NonData("nd")
    d = Data("d")
    only = OnlySet()


c = C()
print(c.nd, C.nd)
print(c.d, C.d)
c.__dict__["nd"] = "inst nd"
c.__dict__["d"] = "inst d"
print(c.nd, c.d)
c.nd = 5
c.d = 6
print(c.nd, c.d)
del c.d
del c.nd
print(c.nd)
print(type(c.only).__name__)
c.only = 8
print(c.only)
try:
    del c.only
except AttributeError as e:
    print(e)
C.d = "replaced"
print(c.d, c.__dict__)


class Meta(type):
    desc = Data("meta")

    @property
    def label(cls):
        return f"label of {cls.__name__}"


class K(metaclass=Meta):
    pass


print(K.desc, K.label)
K.desc = 1
try:
    K().label
except AttributeError as e:
    print(e)


class Lazy:
    def __init__(self, f):
        self.f = f
        self.name = f.__name__

    def __get__(self, obj, cls):
        if obj is None:
            return self
        value = self.f(obj)
        obj.__dict__[self.name] = value
        return value


class Use:
    @Lazy
    def answer(self):
        print("computing")
        return 42


u = Use()
print(u.answer, u.answer, u.__dict__)


def f(self, y=1):
    return ("f", self, y)


bound = f.__get__("me")
print(bound(), bound(2), bound.__self__)
print(f.__get__(None, int) is f)
print(classmethod(f).__get__(None, int)()[1])
print(staticmethod(f).__get__(3, int) is f, staticmethod(f)(1))
print(int.__add__(3, 4), (3).__add__(4), int.__dict__["__add__"].__get__(3, int)(5))
print(type(int.__add__).__name__, type((1).__add__).__name__, type([].append).__name__, type(list.append).__name__)
try:
    int.__add__("x", 1)
except TypeError as e:
    print(e)
try:
    list.append(3, 1)
except TypeError as e:
    print(e)
