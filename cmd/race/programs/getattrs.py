# __getattr__, __getattribute__, __setattr__, getattr, setattr, hasattr, vars, descriptors, proxies.
class Proxy:
    def __init__(self, target):
        self.__dict__["target"] = target

    def __getattr__(self, name):
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        setattr(self.target, name, value)


class Lazy:
    def __init__(self, f):
        self.f = f
        self.name = f.__name__

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        value = self.f(obj)
        obj.__dict__[self.name] = value
        return value


class Target:
    kind = "t"

    def __init__(self):
        self.a = 1
        self.b = 2

    @Lazy
    def heavy(self):
        return self.a + self.b

    def method(self, x):
        return self.a + x


class Logged:
    count = 0

    def __getattribute__(self, name):
        Logged.count += 1
        return object.__getattribute__(self, name)


class Default(dict):
    def __missing__(self, key):
        return len(key)

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)


def main():
    t = Target()
    p = Proxy(t)
    n = 0
    for i in range(120000):
        n += p.a + p.b
        p.c = i
        n += p.method(i)
        n += t.heavy
        n += getattr(t, "a") + getattr(t, "zz", 3)
        if hasattr(t, "nothing"):
            n += 1
        if hasattr(p, "kind"):
            n += 1
        setattr(t, "d", i)
        n += len(t.kind) + t.__dict__["d"]
    log = Logged()
    log.value = 5
    for i in range(80000):
        n += log.value
    d = Default(x=1)
    for i in range(80000):
        n += d.x + d["miss"] + d.other
    objs = []
    for i in range(20000):
        o = Target()
        n += o.heavy + len(vars(o))
        objs.append(o)
    print("getattrs", n, Logged.count, len(objs))


for _ in range(3):
    main()
