class G:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(f"never {name}")
        return f"got {name}"


g = G()
print(g.real, g.fake, hasattr(g, "nope"), hasattr(g, "yes"), getattr(g, "nope", "dflt"))
try:
    g.nothing
except AttributeError as e:
    print(e, e.name)
try:
    len(g)
except TypeError as e:
    print(e)
print(g.__len__, g.__class__.__name__, g.__dict__)


class H:
    def __getattribute__(self, name):
        if name == "boom":
            raise AttributeError("boom!")
        if name in ("secret", "__dict__"):
            return object.__getattribute__(self, name)
        return f"ga:{name}"

    def __getattr__(self, name):
        return f"fallback:{name}"


h = H()
h.secret = 5
print(h.secret, h.other, h.boom, h.__dict__, h.__class__)


class S:
    def __setattr__(self, name, value):
        print("setattr", name, value)
        super().__setattr__("_" + name, value)

    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, "_" + name)

    def __dir__(self):
        return ["zeta", "alpha"]


s = S()
s.a = 1
s.b = s.c = 2
print(s.__dict__, s._a, dir(s))
del s.a
s._x = 1
s.n = 1
s.__dict__["raw"] = 4
print(s.raw, sorted(s.__dict__))
try:
    del s.zzz
except AttributeError as e:
    print(e)
s.n = 4
setattr(s, "via", 5)
delattr(s, "via")


class Counter:
    calls = []

    def __getattribute__(self, name):
        object.__getattribute__(self, "calls").append(name)
        return super().__getattribute__(name)

    def m(self):
        return self.v

    v = 3


c = Counter()
print(c.m(), Counter.calls)
c.v += 1
print(c.v, Counter.v, Counter.calls)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "target", target)

    def __getattr__(self, name):
        return getattr(object.__getattribute__(self, "target"), name)

    def __setattr__(self, name, value):
        setattr(self.target, name, value)


p = Proxy([3, 1, 2])
p.sort()
print(p.target, p.count(3), p.index(2))
try:
    p.x = 1
except AttributeError as e:
    print(e)
try:
    p.missing
except AttributeError as e:
    print(e)


class Bad:
    def __getattr__(self, name):
        raise KeyError(name)


try:
    hasattr(Bad(), "x")
except KeyError as e:
    print("KeyError", e)
try:
    setattr(s, 3, 4)
except TypeError as e:
    print(e)
try:
    getattr(s, 3)
except TypeError as e:
    print(e)
