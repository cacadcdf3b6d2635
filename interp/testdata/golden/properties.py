class Temp:
    def __init__(self, c):
        self._c = c

    @property
    def celsius(self):
        "In C."
        return self._c

    @celsius.setter
    def celsius(self, v):
        if v < -273.15:
            raise ValueError("too cold")
        self._c = v

    @celsius.deleter
    def celsius(self):
        print("deleting")
        del self._c

    @property
    def fahrenheit(self):
        return self._c * 9 / 5 + 32

    @property
    def broken(self):
        return self.nothing_here

    def gx(self):
        return 1

    x = property(gx, doc="the x")
    w = property(None, lambda self, v: print("w", v))


t = Temp(25)
print(t.celsius, t.fahrenheit, Temp.celsius.__doc__, Temp.x.__doc__, t.x)
t.celsius = 30
print(t.celsius)
try:
    t.celsius = -300
except ValueError as e:
    print(e)
for code in ("t.fahrenheit = 1", "del t.fahrenheit", "t.x = 2", "t.broken"):
    try:
        if code == "t.fahrenheit = 1":
            t.fahrenheit = 1
        elif code == "del t.fahrenheit":
            del t.fahrenheit
        elif code == "t.x = 2":
            t.x = 2
        else:
            t.broken
    except AttributeError as e:
        print(code, "->", e)
t.w = 4
try:
    t.w
except AttributeError as e:
    print(e)
del t.celsius
try:
    t.celsius
except AttributeError as e:
    print(e)
t.__dict__["x"] = 99
print(t.x, t.__dict__)
print(isinstance(Temp.x, property), Temp.x.fget is Temp.gx, Temp.x.fset)


class WithGetattr:
    @property
    def p(self):
        raise AttributeError("inner")

    def __getattr__(self, name):
        return f"fallback {name}"


print(WithGetattr().p)


class Child(Temp):
    @property
    def celsius(self):
        return super().celsius + 1000

    @celsius.setter
    def celsius(self, v):
        Temp.celsius.fset(self, v)


c = Child(1)
c.celsius = 7
print(c.celsius, c._c)
c2 = Temp.celsius.getter(lambda self: "new getter")
print(type(c2).__name__, c2.__get__(c), c2.fset is Temp.celsius.fset)
