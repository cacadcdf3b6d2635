import pickle


class Inner:
    def __init__(self):
        self.w = 1


class Guard:
    def __init__(self):
        self.a = Inner()

    def __getattr__(self, item):
        print("asked", item)
        if item.startswith("__"):
            raise AttributeError(item)
        return getattr(self.a, item)


class InDict:
    def __init__(self):
        self.a = Inner()

    def __getattr__(self, item):
        print("asked", item)
        if "a" not in self.__dict__:
            raise AttributeError(item)
        return getattr(self.__dict__["a"], item)


class ViaReduce:
    def __init__(self, a=None):
        self.a = a or Inner()

    def __getattr__(self, item):
        print("asked", item)
        return getattr(self.a, item)

    def __reduce__(self):
        return ViaReduce, (self.a,)


class ViaObject:
    def __init__(self):
        self.a = Inner()

    def __getattr__(self, item):
        print("asked", item)
        try:
            a = object.__getattribute__(self, "a")
        except AttributeError:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {item!r}") from None
        return getattr(a, item)


class SuperGuard:
    def __init__(self):
        self.a = Inner()

    def __getattr__(self, item):
        print("asked", item)
        if item == "a":
            return super().__getattribute__(item)
        return getattr(self.a, item)


for cls in (Guard, InDict, ViaReduce, ViaObject, SuperGuard):
    o = cls()
    print(cls.__name__, o.w)
    for proto in range(6):
        data = pickle.dumps(o, proto)
        back = pickle.loads(data)
        print(proto, data.hex(), back.w, sorted(back.__dict__))
    try:
        o.nothing
    except AttributeError as e:
        print(e)


class Broken:
    def __init__(self):
        self.a = Inner()

    def __getattr__(self, item):
        return getattr(self.a, item)


data = pickle.dumps(Broken())
print(data.hex())
try:
    pickle.loads(data)
except RecursionError as e:
    print(type(e).__name__, e)
print(Broken().w)
import copy
try:
    copy.copy(Broken())
except RecursionError as e:
    print("copy too", e)
print(copy.copy(Guard()).w)
