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


for cls in (Guard, InDict, ViaReduce):
    o = cls()
    print(cls.__name__, o.w)
    for proto in range(6):
        data = pickle.dumps(o, proto)
        print(data.hex())
        back = pickle.loads(data)
        print(proto, back.w, sorted(back.__dict__))
print(hasattr(object, "__getstate__"), hasattr(Inner(), "__getstate__"))
